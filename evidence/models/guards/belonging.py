"""What belongs together: anchors to texts of the item’s publication, results to arms of its study. From whichever side it is changed."""

import pgtrigger

from .refusing import refuse

ANCHOR_IN_OWN_PUBLICATION = pgtrigger.Trigger(
    name="own_publication",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_sourcetext text ON text.id = NEW.source_text_id
               WHERE item.id = NEW.item_id AND item.publication_id <> text.publication_id) THEN
        {refuse("anchor_in_own_publication", "The anchor lies in a text of another publication than the item’s.")}
    END IF;
    IF EXISTS (SELECT FROM evidence_sourcetext text
               WHERE text.id = NEW.source_text_id AND (NEW.start < text.start OR NEW."end" > text."end")) THEN
        {refuse("anchor_inside_its_text", "The anchor reaches outside its source text.")}
    END IF;
    RETURN NULL;
    """,
)

ANCHOR_IS_WHAT_WAS_READ = pgtrigger.Trigger(
    name="what_was_read",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    # A revision takes over the anchors of what it revises, wrong ones too: otherwise they could never be put right.
    func=f"""
    IF EXISTS (
        SELECT FROM evidence_sourcetext text JOIN evidence_sourcewords held ON held.sha256 = text.sha256
        WHERE text.id = NEW.source_text_id AND NEW.sha256 <>
            encode(sha256(convert_to(substr(held.words, NEW.start + 1, NEW."end" - NEW.start), 'UTF8')), 'hex')
    ) AND NOT EXISTS (
        SELECT FROM evidence_evidenceitem item JOIN evidence_sourceanchor former ON former.item_id = item.revises_id
        WHERE item.id = NEW.item_id AND (former.source_text_id, former.start, former."end", former.sha256)
            = (NEW.source_text_id, NEW.start, NEW."end", NEW.sha256)
    ) THEN
        {refuse("anchor_is_what_was_read", "The digest is not that of this place in the source text.")}
    END IF;
    RETURN NULL;
    """,
)

WORDS_GO_WITH_THEIR_TEXT = pgtrigger.Trigger(
    name="words_go_along",
    when=pgtrigger.After,
    operation=pgtrigger.Delete | pgtrigger.UpdateOf("sha256"),
    # Words that no source text names any more could be seen, and deleted, on no page.
    func="""
    DELETE FROM evidence_sourcewords held
    WHERE held.sha256 = OLD.sha256 AND NOT EXISTS (SELECT FROM evidence_sourcetext text WHERE text.sha256 = OLD.sha256);
    RETURN NULL;
    """,
)

ARM_OF_OWN_STUDY = pgtrigger.Trigger(
    name="own_study",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_arm arm ON arm.id IN (NEW.arm_id, NEW.versus_id)
               WHERE item.id = NEW.item_id AND item.study_id IS DISTINCT FROM arm.study_id) THEN
        {refuse("arm_of_own_study", "The arm belongs to another study than the item.")}
    END IF;
    RETURN NULL;
    """,
)

ITEM_KEEPS_ITS_PUBLICATION = pgtrigger.Trigger(
    name="own_publication",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("publication_id"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_sourceanchor anchor JOIN evidence_sourcetext text ON text.id = anchor.source_text_id
               WHERE anchor.item_id = NEW.id AND text.publication_id <> NEW.publication_id) THEN
        {refuse("anchor_in_own_publication", "An anchor of the item lies in a text of another publication.")}
    END IF;
    RETURN NULL;
    """,
)

ITEM_KEEPS_ITS_STUDY = pgtrigger.Trigger(
    name="own_study",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("study_id"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_result result JOIN evidence_arm arm ON arm.id IN (result.arm_id, result.versus_id)
               WHERE result.item_id = NEW.id AND arm.study_id IS DISTINCT FROM
                   (SELECT study_id FROM evidence_evidenceitem WHERE id = NEW.id)) THEN
        {refuse("arm_of_own_study", "A result of the item names an arm of another study.")}
    END IF;
    RETURN NULL;
    """,
)

ARM_KEEPS_ITS_STUDY = pgtrigger.Trigger(
    name="own_study",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("study_id"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_result result JOIN evidence_evidenceitem item ON item.id = result.item_id
               WHERE NEW.id IN (result.arm_id, result.versus_id) AND item.study_id IS DISTINCT FROM NEW.study_id) THEN
        {refuse("arm_of_own_study", "Results name this arm: it stays with its study.")}
    END IF;
    RETURN NULL;
    """,
)

TEXT_KEEPS_ITS_ANCHORS = pgtrigger.Trigger(
    name="own_anchors",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("publication_id", "start", "end"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_sourceanchor anchor JOIN evidence_evidenceitem item ON item.id = anchor.item_id
               WHERE anchor.source_text_id = NEW.id AND item.publication_id <> NEW.publication_id) THEN
        {refuse("anchor_in_own_publication", "Anchors lie in this text: it stays with its publication.")}
    END IF;
    IF EXISTS (SELECT FROM evidence_sourceanchor anchor
               WHERE anchor.source_text_id = NEW.id AND (anchor.start < NEW.start OR anchor."end" > NEW."end")) THEN
        {refuse("anchor_inside_its_text", "Anchors of this text would lie outside it.")}
    END IF;
    RETURN NULL;
    """,
)
