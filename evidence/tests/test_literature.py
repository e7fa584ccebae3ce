"""What holds for the seeded literature as a whole."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.translation import gettext, override

from ..actions.bulk_import import try_import
from ..actions.disagreeing import propose_disagreements
from ..actions.seeding import seed
from ..documents.composing import SUMMARISED
from ..documents.refresh import stale
from ..exports.bulk import FORMATS, in_format, records_of_studies
from ..exports.fixtures import fixture_files
from ..importers.bulk import read_bulk
from ..importers.fixtures import read_folder
from ..models import (
    Disease,
    DoseRegimen,
    EvidenceItem,
    Intervention,
    Mechanism,
    Name,
    Outcome,
    PatientTrait,
    SourceAnchor,
    SourceText,
    Study,
)
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import items_on
from ..queries.provenance import numbers_in, verify
from ..synthesis.summary import AS_GOOD, BENEFIT, LEFT_OPEN, NO_BENEFIT, of_another_treatment, summary
from ..vocabulary.evidence import Kind
from ..wording.said import name_of
from ..wording.studies import HEDGES
from .quantities.test_doses import SOURCES as REGIMENS_BY_HAND

FIXTURES = settings.ROOT / "fixtures"
CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
COPIED_WORDS = 9
"""A statement that shares so many words in a row with its source is no statement of our own."""


def test_the_fixtures_are_as_they_would_be_written(literature):
    committed = {str(path.relative_to(FIXTURES)): path.read_text(encoding="utf-8") for path in FIXTURES.rglob("*.yaml")}
    written = {str(name): text for name, text in fixture_files()}
    assert written.keys() == committed.keys()
    assert [name for name in written if written[name] != committed[name]] == []


def test_seeding_again_finds_everything_there(literature):
    assert seed(read_folder(FIXTURES)).new == {}


def test_every_item_is_published_by_the_process_accounts_and_rendered(literature):
    items = EvidenceItem.objects.published()
    assert items.count() == EvidenceItem.objects.count() >= 57
    assert set(items.values_list("curator__username", "reviewer__username")) == {("seed-curator", "seed-reviewer")}
    assert stale(EvidenceItem.objects.all()) == []


def test_every_kind_of_claim_is_anchored(literature):
    assert not EvidenceItem.objects.published().filter(anchors=None).exists()
    assert SourceAnchor.objects.filter(source_text__start__gt=0).exists(), "an anchor in the second text of a file"


def test_every_anchor_is_what_was_read(literature, sources):
    verification = verify(sources)
    assert verification.faults == []
    assert verification.anchors == SourceAnchor.objects.count() > 100


def test_verify_sources_fails_loudly_on_another_text(literature, sources, tmp_path, capsys):
    for path in sources.glob("*.txt"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8").replace("remission", "remissiom"), encoding="utf-8")
    with pytest.raises(CommandError, match=r"faults in \d+ anchors"):
        call_command("verify_sources", tmp_path)
    told = capsys.readouterr().err
    assert "is not the file that was read" in told
    assert "does not have its digest" in told


def test_verify_sources_says_which_file_is_missing(literature, tmp_path, capsys):
    with pytest.raises(CommandError):
        call_command("verify_sources", tmp_path)
    assert f"there is no file {SourceText.objects.first().file}" in capsys.readouterr().err


def test_source_coverage_prints_what_no_claim_rests_on(literature, sources, capsys):
    call_command("source_coverage", sources, text=SourceText.objects.first().slug)
    assert re.search(r"\d+ % of \d+ code points", capsys.readouterr().out)


def test_statements_are_in_our_own_words(literature, sources):
    copied = {
        str(item): run
        for item in EvidenceItem.objects.published().prefetch_related("anchors__source_text")
        for anchor in item.anchors.all()
        if (run := _longest_run(item.statement, _words_of(anchor, sources)))
    }
    assert copied == {}


def test_the_repository_holds_no_passage_of_a_source(sources):
    """A caveat may print a word or two; nothing here repeats fifteen words, or thirty CJK characters, of a source in a row."""
    held = "\n".join(path.read_text(encoding="utf-8") for path in FIXTURES.glob("studies/*.yaml"))
    read = "\n".join(path.read_text(encoding="utf-8") for path in sources.glob("*.txt"))
    assert _runs(_words(held), 15) & _runs(_words(read), 15) == set()
    assert _runs(CJK.findall(held), 30) & _runs(CJK.findall(read), 30) == set()


def test_parts_do_not_exceed_wholes(literature):
    for item in EvidenceItem.objects.published().prefetch_related("results").select_related("study"):
        for result in item.results.all():
            assert result.events is None or result.events <= result.n
            assert not (result.n and item.study.n) or result.n <= item.study.n


def test_warnings_are_those_that_were_looked_at(literature):
    """A new warning is a new place to look; whoever adds it here has looked."""
    warned = {str(item): item.warnings for item in EvidenceItem.objects.published().exclude(warnings=[])}
    assert warned == {}


def test_diseases_are_found_under_their_printed_names(literature):
    printed = set(Name.objects.exclude(printings=None).values_list("text", "disease__slug"))
    assert ("寻常型天疱疮", "pemphigus-vulgaris") in printed
    assert ("PV", "pemphigus-vulgaris") in printed


@pytest.mark.parametrize("language", ["ja", "zh-Hans"])
def test_a_disease_has_a_name_in_each_language_in_which_something_is_said_of_it(literature, language):
    said_of = set(
        EvidenceItem.objects.published()
        .filter(anchors__source_text__language=language)
        .exclude(disease=None)
        .values_list("disease__slug", flat=True)
    )
    named = set(Name.objects.filter(language=language).exclude(disease=None).values_list("disease__slug", flat=True))
    assert said_of - named == set()


@pytest.mark.parametrize("language", ["ja", "zh-Hans"])
def test_all_that_can_have_a_name_has_one_in_the_reader_s_language(literature, language):
    """Printed in a source that was read, or given by the curators: its note says so."""
    for model in (Disease, Outcome, Mechanism, Intervention, PatientTrait):
        assert not model.objects.exclude(names__in=Name.objects.filter(language=language, kind="preferred")).exists(), model
    given = Name.objects.filter(language=language, printings=None).exclude(kind="hidden")
    assert not given.exclude(note="Given by the curators; not printed in a source.").exists()


def test_no_place_says_the_same_twice(literature):
    """Items of one kind and subject that rest on the very same places would be one claim entered twice."""
    places = {}
    for item in EvidenceItem.objects.published().with_details():
        where = frozenset((anchor.source_text_id, anchor.start, anchor.end) for anchor in item.anchors.all())
        links = frozenset((link.role, link.intervention_id) for link in item.intervention_links.all())
        subject = (item.disease_id, item.population, links, item.outcome_id, item.mechanism_id, item.regimen_id, item.extent)
        sense = (item.direction, item.stance, *item.line, *item.role, *item.gap_aspects, item.aspect, item.time_low, item.severity)
        places.setdefault((where, item.kind, item.study_id, subject, sense, item.distinguished_by), []).append(str(item))
    assert [items for items in places.values() if len(items) > 1] == []


def test_printed_totals_stand_only_where_they_differ_from_the_computed(literature):
    for item in EvidenceItem.objects.published().exclude(printed_total=None).select_related("regimen").prefetch_related("regimen__steps"):
        assert item.regimen.totals().per_course.low != item.printed_total


def test_the_arithmetic_of_every_regimen_was_done_by_hand(literature):
    assert set(DoseRegimen.objects.values_list("label", flat=True)) == {words for _, words, _ in REGIMENS_BY_HAND}


def test_a_source_s_own_opinion_belongs_to_its_own_study(literature):
    own = Study.objects.filter(type="evidence_synthesis")
    assert own.exists()
    assert not EvidenceItem.objects.published().filter(kind=Kind.RECOMMENDATION, study__knowledge="secondary_only").exists()


def _words_of(anchor, sources: Path):
    text = (sources / anchor.source_text.file).read_bytes().decode("utf-8")
    return _words(text[anchor.start : anchor.end])


def _words(text):
    return re.findall(r"[a-z0-9]+", text.casefold())


def _runs(parts, length):
    return {tuple(parts[start : start + length]) for start in range(len(parts) - length + 1)}


def _longest_run(statement, source):
    words, held = _words(statement), " ".join(source)
    for start in range(len(words) - COPIED_WORDS + 1):
        run = " ".join(words[start : start + COPIED_WORDS])
        if run in held:
            return run
    return None


def test_numbers_are_found_in_digits_and_words():
    assert {"12", "57"} <= numbers_in("Twelve (57%) patients")
    assert "1000" in numbers_in("1,000")
    assert "0.4" in numbers_in("0.4g/kg")
    assert {"850", "8500000"} <= numbers_in("850万人以上")


def test_every_summary_rests_on_its_items_and_misreads_none(literature):
    """Of every disease: no clause without an item, no item in a clause of another sense, no hedge lost."""
    senses = {"effect": BENEFIT, "same": AS_GOOD, "negative": NO_BENEFIT, "open": LEFT_OPEN}
    composed = 0
    for disease in Disease.objects.published():
        documents = items_on(f"within:{disease.slug}").order_by("accession").values_list("document", flat=True)
        here = {each["accession"]: each for each in documents}
        for clause in summary(documents, disease.slug):
            composed += 1
            for line in (*clause.lines, *clause.more):
                assert line.items, (disease.slug, clause.name)
                assert set(line.accessions) <= here.keys()
                assert not any(of_another_treatment(each) for each in line.items)
                others = {
                    name_of(each["disease"]["name"]) for each in line.items if each["disease"] and each["disease"]["slug"] != disease.slug
                }
                assert clause.name == "disagreement" or all(line.said.words.startswith(f"{name} – ") for name in others), line.accessions
                if clause.name in senses:
                    assert {each["direction"] for each in line.items} <= senses[clause.name], (disease.slug, line.accessions)
                if (
                    line.rests_on
                    and clause.name not in ("rests_on", "disagreement")
                    and any(each["hedge"] != "asserted" for each in line.items)
                ):
                    assert "worded as" in line.rests_on, (disease.slug, line.accessions)
                if any(each["direction"] == "no_difference" and each["comparison"]["kind"] == "vs_active" for each in line.items):
                    assert clause.name in ("same", "rests_on", "dose", "disagreement")
                    assert clause.name != "same" or "this is not “no effect”" in line.said.words
        told = {each["accession"] for each in documents if each["kind"] in ("recommendation", "gap") and not of_another_treatment(each)}
        assert told <= {accession for clause in summary(documents) for accession in clause.accessions}, disease.slug
    assert composed > 100


def test_of_every_disease_the_summary_reads_all_that_is_said_of_it(literature):
    """The bound on summaries bites nowhere yet: only that of a large group leaves the forms to their own."""
    tree = DiseaseTree()
    for disease in tree.diseases.values():
        assert tree.own(disease.pk) <= SUMMARISED, disease.slug
        assert tree.number(disease.pk) <= SUMMARISED or tree.under(disease.pk), disease.slug


def test_rules_notice_little_that_nobody_has_decided_on_and_change_no_fixture(literature):
    """A curator's time: what the rules propose beside the known disagreements was looked at, and each is worth a look."""
    before = dict(fixture_files())
    with transaction.atomic():
        made = propose_disagreements()
        assert {each.axis for each in made} == {"effect", "position"}
        assert len(made) == 2
        assert dict(fixture_files()) == before
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", FORMATS)
def test_exported_and_read_again_no_row_of_it_is_different(literature, django_user_model, name):
    with transaction.atomic():
        reviewer = django_user_model.objects.create_superuser("reviewer-of-files")
        records = records_of_studies(Study.objects.all(), EvidenceItem.objects.public())
        outcome = try_import(read_bulk(f"x.{FORMATS[name].ending}", in_format(name, records)), by=reviewer)
        transaction.set_rollback(True)
    assert outcome.mistakes == []
    assert set(outcome.counts) == {"unchanged", "mistakes"}
    assert outcome.counts["unchanged"] > 2000


NOT_NO_EFFECT = {"en": "this is not “no effect”", "ja": "「効果なし」という意味ではない", "zh-hans": "这并不等于“无效”"}


@pytest.mark.parametrize("language", ["ja", "zh-hans"])
def test_a_summary_in_another_language_has_the_same_lines_items_and_hedges(literature, language):
    """Lines are made of words: two that differ in English must not become one, and no hedge may be lost on the way."""
    for disease in Disease.objects.published():
        documents = items_on(f"within:{disease.slug}").order_by("accession").values_list("document", flat=True)
        english, other = told_in("en", documents), told_in(language, documents)
        assert [shape[:2] for shape in english] == [shape[:2] for shape in other], disease.slug
        for (_name, accessions, *english_line), (*_same, words, rests_on) in zip(english, other, strict=True):
            assert (NOT_NO_EFFECT["en"] in english_line[0]) == (NOT_NO_EFFECT[language] in words), accessions
            with override(language):
                hedges = [(msgid, gettext(msgid)) for msgid in HEDGES.values()]
            for msgid, translated in hedges:
                assert (msgid in english_line[1]) == (translated in rests_on), (accessions, msgid)


def told_in(language, documents):
    """(clause, accessions, words, on what it rests) of each line."""
    with override(language):
        return [
            (clause.name, line.accessions, f"{line.said.words} {line.said.beside}", line.rests_on)
            for clause in summary(documents)
            for line in (*clause.lines, *clause.more)
        ]


@pytest.mark.parametrize("language", ["ja", "zh-hans"])
def test_what_is_stored_holds_no_word_of_another_language(literature, language):
    with override(language):
        assert stale(EvidenceItem.objects.all()) == []
