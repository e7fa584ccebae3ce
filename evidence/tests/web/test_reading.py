"""What a reader finds on the pages: places, versions, tombstones, groups, leads, figures, caveats."""

import re

import pytest

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.tests import builders
from evidence.web.diseases import ROWS
from evidence.web.sections import silent_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]


def test_the_disease_page_names_it_in_three_languages(read, library):
    page = read("/diseases/example-neuropathy/").content.decode()
    assert '<span lang="ja">例示ニューロパチー</span>' in page
    assert '<span lang="zh-Hans">示例神经病</span>' in page
    assert 'href="/diseases/example-group/"' in page
    assert '<link rel="alternate" type="application/json" href="/api/v1/diseases/example-neuropathy/profile/"' in page


def test_what_is_said_of_a_group_stands_apart_and_is_not_counted(read, library):
    page = read("/diseases/example-neuropathy/").content.decode()
    own, group = page.split("Said of the group:")
    assert "It is first line in the group." in group
    assert "It is first line in the group." not in own
    assert "2 items" in own
    assert 'href="#positions"' not in page


def test_a_group_includes_its_forms_and_marks_whose_an_item_is(read, library):
    page = read("/diseases/example-group/").content.decode()
    assert "3 items" in page
    assert '<b>Disease</b> <a href="/diseases/example-neuropathy/">Example neuropathy</a>' in page


def test_the_page_says_on_what_there_is_nothing(read, library):
    page = read("/diseases/example-neuropathy/").content.decode()
    assert "Nothing is entered here on positions, harms" in page


def test_a_page_that_shows_regimens_is_not_called_silent_on_dose():
    assert "statements on dose" in silent_on({}, regimens=0)
    assert "statements on dose" not in silent_on({}, regimens=1)


def test_mechanisms_shown_and_presumed_stand_apart(read, library, cast):
    builders.published(
        cast, kind="mechanism", mechanism=builders.mechanism(), support="hypothesised", statement="It might block.", disease=library.disease
    )
    page = read("/diseases/example-neuropathy/").content.decode()
    shown, presumed = page.split("Hypothesised, studied or not known")
    assert "It blocks." in shown
    assert "It might block." in presumed


def test_a_comparison_reads_with_its_comparator_design_and_numbers(read, cast, library):
    study = builders.study(
        "second-hand", allocation="randomised", n_stated=None, n_randomised=40, knowledge="secondary_only", unit="set", reported_by=None
    )
    builders.published(
        cast,
        disease=library.disease,
        publication=library.publication,
        study=study,
        statement="It was no worse than exchange.",
        direction="no_difference",
        comparison="vs_active",
        significance="not_stated",
        hedge="possible",
        versus=("plasma-exchange",),
        prepare=lambda item: builders.result(item, n=21, events=12, percent_printed="57"),
    )
    page = read("/diseases/example-neuropathy/").content.decode().replace("\u00a0", " ")
    assert "no difference from plasma-exchange (this is not “no effect”)" in page
    assert "significance not stated" in page
    assert "set of randomised trials" in page
    assert "40 randomised" in page
    assert "primary report not read" in page
    assert "worded as a possibility" in page
    assert "12 of 21 (57 % printed, 57.1 % computed, exact 95 % interval 34–78 %)" in page


def test_an_item_shows_its_places_and_who_wrote_and_reviewed_it(read, library):
    page = read(f"/evidence/{library.item.accession}/").content.decode()
    assert "10–90" in page
    assert "SHA-256 " + "0" * 64 in page
    assert "own result" in page
    assert "Alice Example" in page
    assert "Bob Example" in page


def test_a_second_language_says_whether_it_agrees(read, cast):
    def prepare(item):
        builders.anchor(item, agrees="stronger", source_text=builders.source_text(item.publication, language="ja"))

    item = builders.published(cast, prepare=prepare)
    assert "says more than the governing text" in read(f"/evidence/{item.accession}/").content.decode()


def test_a_superseded_version_keeps_its_page_and_leads_to_the_current(read, library, cast):
    second = revise(item=library.item, by=cast.alice)
    second.statement = "Strength came back a little."
    second.save()
    submit(item=second, by=cast.alice)
    publish(item=second, by=cast.bob)
    accession = library.item.accession
    old = read(f"/evidence/{accession}.1/")
    assert old.status_code == 200
    assert "Superseded on" in old.content.decode()
    assert f'href="/evidence/{accession}/"' in old.content.decode()
    assert "a little" in read(f"/evidence/{accession}/").content.decode()
    assert "Strength came back." not in read("/diseases/example-neuropathy/").content.decode()


def test_a_retracted_item_answers_410_with_the_reason(read, library, cast):
    retract(item=library.item, by=cast.carol, reason="The sentence speaks of another disease.")
    for name in (library.item.accession, f"{library.item.accession}.1"):
        response = read(f"/evidence/{name}/")
        assert response.status_code == 410
        assert "The sentence speaks of another disease." in response.content.decode()
        assert 'class="banner"' in response.content.decode()
        assert f'og:title" content="{library.item}: [Retracted] Strength came back."' in response.content.decode()
        assert "[Retracted]" in read(f"/evidence/{name}/cite.ris").content.decode()
    assert library.item.accession not in read("/diseases/example-neuropathy/").content.decode()


def test_an_old_version_of_a_retracted_item_says_so(read, library, cast):
    second = revise(item=library.item, by=cast.alice)
    submit(item=second, by=cast.alice)
    publish(item=second, by=cast.bob)
    second.refresh_from_db()
    retract(item=second, by=cast.carol, reason="Read wrongly.")
    response = read(f"/evidence/{library.item.accession}.1/")
    assert response.status_code == 200
    assert "<strong>This item was retracted</strong>" in response.content.decode()


def test_a_version_that_never_was_is_not_found(read, library):
    assert read(f"/evidence/{library.item.accession}.7/").status_code == 404
    assert read("/evidence/IVE999999/").status_code == 404
    assert read("/evidence/nonsense/").status_code == 404


def test_leads_are_marked_as_not_yet_read(read, library):
    assert "known, not yet read" in read("/publications/pmid-11111111/").content.decode()
    lead = read("/publications/pmid-22222222/").content.decode()
    assert "Known, not yet read." in lead
    assert 'href="/publications/pmid-11111111/"' in lead


def test_a_retracted_source_is_marked_on_its_page_and_in_every_row(read, library, cast):
    import datetime

    from evidence.documents.refresh import refresh
    from evidence.models import EvidenceItem

    library.publication.standing = "retracted"
    library.publication.standing_checked_on = datetime.date(2026, 11, 1)
    library.publication.save()
    refresh(EvidenceItem.objects.all())
    assert "This publication was retracted." in read("/publications/pmid-11111111/").content.decode()
    assert "Source retracted" in read("/diseases/example-neuropathy/").content.decode()
    assert "The publication that says this was retracted." in read(f"/evidence/{library.item.accession}/").content.decode()


def test_unknown_facts_are_said_in_one_line_and_never_a_dash(read, library, cast):
    terse = builders.study("terse", allocation="randomised", n_stated=None, n_randomised=40, population="adults")
    builders.published(cast, publication=library.publication, study=terse)
    page = read("/studies/terse/").content.decode()
    assert "<dt>Patients randomised</dt><dd>40</dd>" in page
    assert '<dt>Population</dt><dd lang="en">adults</dd>' in page
    silent = re.search(r"<dt>The source does not say</dt><dd>(.*?)</dd>", page)[1].split(", ")
    assert silent == ["Model", "Masking", "Control", "Patients analysed", "Setting", "Follow-up", "Status"]
    assert "<dd>—</dd>" not in page
    assert "<dd>None</dd>" not in page


def test_a_regimen_page_adds_up(read, library):
    page = read("/regimens/example-regimen/").content.decode()
    assert "<dt>g/kg per course</dt><dd>2</dd>" in page
    assert "<dt>g/kg per 28 days</dt><dd>not known, or not repeated</dd>" in page


def test_disagreeing_items_show_the_other_side(read, library, cast):
    other = builders.published(cast, disease=library.disease, statement="Strength did not come back.", direction="worsened")
    builders.disagreement(library.item, other, explanation="One says it did, one that it did not.")
    from evidence.documents.refresh import refresh
    from evidence.models import EvidenceItem

    refresh(EvidenceItem.objects.all())
    page = read(f"/evidence/{library.item.accession}/").content.decode()
    assert "One says it did, one that it did not." in page
    assert "Strength did not come back." in page
    assert "disagreement on 1 point" in read("/diseases/example-neuropathy/").content.decode()


def test_a_long_section_is_cut_and_leads_to_the_rest(read, library, cast, monkeypatch):
    builders.published(
        cast,
        disease=library.disease,
        publication=library.publication,
        study=library.study,
        statement="A second finding.",
        direction="mixed",
    )
    monkeypatch.setitem(ROWS, "finding", 1)
    page = read("/diseases/example-neuropathy/").content.decode()
    assert "A second finding." not in page
    assert '1 of 2 stand here. <a href="?kind=finding#evidence" data-filter>All 2 effects' in page
    assert "A second finding." in read("/diseases/example-neuropathy/?kind=finding").content.decode()


def test_harms_told_of_no_disease_are_one_step_away_from_every_disease(read, cast, library):
    builders.published(
        cast, kind="safety", statement="Headache is told of it.", outcome=builders.outcome(domain="adverse_event"), disease=None
    )
    page = read("/diseases/example-neuropathy/").content.decode()
    assert '<a href="/safety/">1 told: which, in whom, when</a>' in page


def test_what_is_said_of_other_treatments_stands_apart(read, cast, library):
    builders.published(cast, statement="Exchange helps too.", given=["plasma-exchange"], disease=library.disease)
    own, others = read("/diseases/example-neuropathy/").content.decode().split("Of treatments without IVIg")
    assert "Strength came back." in own
    assert "Exchange helps too." in others


def test_a_trial_of_which_only_methods_were_read_is_named(read, cast, library):
    study = builders.study("silent-trial", label="Silent trial", knowledge="secondary_only", reported_by=None)
    builders.published(
        cast,
        kind="method",
        aspect="design",
        study=study,
        statement="It was randomised.",
        disease=library.disease,
        publication=library.publication,
    )
    page = read("/diseases/example-neuropathy/").content.decode()
    assert "Silent trial" in page.split("Trials whose result was not read")[1].split("</section>")[0]
    assert "example-trial" not in page.split("Trials whose result was not read")[1].split("</section>")[0]


def test_a_row_says_that_only_a_translation_was_read(read, cast, library):
    assert "translation" not in read("/diseases/example-neuropathy/").content.decode()
    text = builders.source_text(library.publication, variant="translation", language="ja")
    builders.published(
        cast,
        anchored=False,
        prepare=lambda item: builders.anchor(item, source_text=text),
        disease=library.disease,
        publication=library.publication,
        study=library.study,
    )
    assert "read in Japanese translation" in read("/diseases/example-neuropathy/").content.decode()


def test_a_regimen_tells_its_grams_for_body_weights(read, library):
    page = read("/regimens/example-regimen/").content.decode()
    assert "Arithmetic, not a prescription" in page
    row = re.search(r'<th scope="row" class="number"[^>]*>70</th>(.*?)</tr>', page, re.DOTALL).group(1)
    assert re.findall(r">([\d.]+)</td>", row) == ["70", "140", "140"]  # 1 g/kg a day, 2 days: 2 g/kg in all
