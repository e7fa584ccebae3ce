"""Import of a file: tried first, everything or nothing, only drafts of one's own; every mistake with sheet, row and column."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.actions.bulk_import import RefusedImport, do_import, try_import
from evidence.actions.workflow import Refused, publish, submit
from evidence.exports.bulk import FORMATS, in_format, records_of_items, records_of_studies
from evidence.importers.bulk import read_bulk
from evidence.models import Arm, DoseRegimen, EvidenceItem, PublicItem, Study
from evidence.tests import builders
from evidence.tests.bulk_files import xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(cast):
    """What a file can name."""
    builders.intervention("ivig")
    builders.intervention("placebo")
    builders.disease("example-neuropathy")
    builders.outcome("example-strength")
    builders.trait("old-age")
    source = builders.publication("pmid-1")
    text = builders.source_text(source)
    text.slug = "text-1"
    text.save(update_fields=["slug"])


STUDIES = [["study", "label", "type", "knowledge"], ["new-trial", "A new trial", "interventional", "own_report"]]
REPORTS = [["study", "publication", "role"], ["new-trial", "pmid-1", "primary"]]
ARMS = [
    ["study", "label", "type", "regimen", "n", "interventions"],
    ["new-trial", "IVIg", "experimental", "example-2-g", 20, "ivig"],
    ["new-trial", "Placebo", "placebo_comparator", "", 20, "placebo"],
]
REGIMENS = [["regimen", "purpose", "low", "per", "days"], ["example-2-g", "single_course", "0.4", "day", 5]]
ITEM_HEAD = [
    *("item", "study", "kind", "publication", "statement", "disease", "hedge", "outcome", "direction", "comparison"),
    *("interventions", "comparators"),
]
ITEM = ["a", "new-trial", "finding", "pmid-1", "Strength was better.", "example-neuropathy", "asserted", "example-strength"]
ITEMS = [ITEM_HEAD, [*ITEM, "favours_ivig", "vs_placebo", "ivig", "placebo"]]
RESULTS = [["item", "kind", "arm", "n", "n_from", "events"], ["a", "arm", "IVIg", 20, "printed", 12]]
ANCHORS = [
    ["item", "source_text", "start", "end", "sha256", "section", "role", "cites"],
    ["a", "text-1", 10, 90, "0" * 64, "abstract", "primary_result", "4; 5"],
]
CAVEATS = [
    ["item", "study", "arm", "kind", "note"],
    ["a", "", "", "not_printed", "Of the item."],
    ["", "new-trial", "IVIg", "not_printed", "Arm."],
]
WHOLE = {
    "studies": STUDIES,
    "reports": REPORTS,
    "arms": ARMS,
    "regimens": REGIMENS,
    "items": ITEMS,
    "results": RESULTS,
    "anchors": ANCHORS,
    "caveats": CAVEATS,
}


def reading(**sheets):
    return read_bulk("x.xlsx", xlsx(**sheets))


def tried(by, **sheets):
    return try_import(reading(**sheets), by=by)


def told(outcome):
    return [(each.sheet, each.row, re.sub(r" \(column [A-Z]+\)", "", each.column), each.sentence) for each in outcome.mistakes]


def only(outcome):
    (mistake,) = told(outcome)
    return mistake


def with_cell(lines, row, column, value):
    """The same lines with one cell changed; `row` as a spreadsheet counts."""
    changed = [list(line) for line in lines]
    changed[row - 1][lines[0].index(column)] = value
    return changed


def exported(items):
    return records_of_items(EvidenceItem.objects.filter(pk__in=[item.pk for item in items]))


# what comes in


def test_a_study_comes_in_with_everything_and_can_be_handed_in_and_published(cast, library):
    outcome = do_import(reading(**WHOLE), by=cast.alice, why="import of a file")
    assert outcome.counts == {"new": 10, "mistakes": 0}
    item = EvidenceItem.objects.get()
    assert (item.status, item.curator, item.version) == ("draft", cast.alice, None)
    assert item.accession in next(line.name for line in outcome.lines if line.sheet == "Items")
    assert [(result.arm.label, result.events) for result in item.results.all()] == [("IVIg", 12)]
    assert item.anchors.get().cites == ["4", "5"]
    assert str(Arm.objects.get(label="IVIg").regimen.course_low) == "2.000"
    assert Arm.objects.get(label="IVIg").caveats.get().note == "Arm."
    assert item.history.first().pgh_label == "insert"
    submit(item=item, by=cast.alice)
    assert publish(item=item, by=cast.bob).version == 1


def test_trying_writes_nothing_and_tells_the_same(cast, library):
    before = tried(cast.alice, **WHOLE)
    assert not Study.objects.exists()
    assert not EvidenceItem.objects.exists()
    assert not DoseRegimen.objects.exists()
    after = do_import(reading(**WHOLE), by=cast.alice, why="import", seen=before.digest)
    assert after.digest == before.digest


def test_an_item_may_be_incomplete_as_any_draft(cast, library):
    do_import(reading(items=[["item", "kind", "publication"], ["x", "gap", "pmid-1"]]), by=cast.alice, why="import")
    assert EvidenceItem.objects.get().statement == ""


def test_words_are_taken_by_their_label_too(cast, library):
    do_import(reading(**{**WHOLE, "items": with_cell(ITEMS, 2, "direction", "Favours IVIg")}), by=cast.alice, why="import")
    assert EvidenceItem.objects.get().direction == "favours_ivig"


def test_all_or_nothing(cast, library):
    bad = {**WHOLE, "results": with_cell(RESULTS, 2, "events", 21)}
    with pytest.raises(RefusedImport, match="the file has mistakes"):
        do_import(reading(**bad), by=cast.alice, why="import")
    assert not Study.objects.exists()
    assert not EvidenceItem.objects.exists()


def test_what_was_looked_at_is_what_is_taken_in(cast, library):
    seen = tried(cast.alice, **WHOLE).digest
    do_import(reading(studies=STUDIES), by=cast.bob, why="somebody was quicker")
    with pytest.raises(RefusedImport, match="Look at it again"):
        do_import(reading(**WHOLE), by=cast.alice, why="import", seen=seen)
    assert not EvidenceItem.objects.exists()


def test_who_has_no_role_imports_nothing(cast, library):
    with pytest.raises(Refused, match="role of curator"):
        tried(cast.dave, **WHOLE)


# what is there already


@pytest.fixture
def draft(cast, library):
    do_import(reading(**WHOLE), by=cast.alice, why="import")
    return EvidenceItem.objects.get()


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_exported_and_read_again_is_unchanged(cast, draft, name):
    records = records_of_studies(Study.objects.all(), EvidenceItem.objects.all())
    outcome = try_import(read_bulk(f"x.{FORMATS[name].ending}", in_format(name, records)), by=cast.alice)
    assert outcome.counts == {"unchanged": 10, "mistakes": 0}


@pytest.mark.parametrize(
    ("sheet", "column", "value", "before", "after"),
    [
        ("studies", "n_stated", "40", "", "40"),
        ("arms", "n", "21", "20", "21"),
        ("arms", "interventions", "ivig; placebo", "ivig", "ivig; placebo"),
        ("items", "statement", "Strength was much better.", "Strength was better.", "Strength was much better."),
        ("items", "interventions", "", "ivig", ""),
        ("results", "events", "13", "12", "13"),
        ("anchors", "cites", "4", "4; 5", "4"),
    ],
)
def test_one_cell_is_one_difference(cast, draft, sheet, column, value, before, after):
    key = {"studies": "new-trial", "arms": "new-trial"}.get(sheet, draft.accession)
    first = {"studies": "study", "arms": "study"}.get(sheet, "item")
    more = {"arms": [["label"], ["IVIg"]], "results": [["position"], [1]], "anchors": [["position"], [1]]}.get(sheet, [[], []])
    lines = [[first, *more[0], column], [key, *more[1], value]]
    if sheet == "arms":
        lines.append([key, "Placebo", "20" if column == "n" else "placebo"])
    outcome = tried(cast.alice, **{sheet: lines})
    assert outcome.mistakes == []
    ((line),) = outcome.changes
    assert (line.state, line.row, line.differences) == ("changed", 2, [(column, before, after)])


def test_a_draft_of_ones_own_is_changed(cast, draft):
    lines = [["item", "statement"], [draft.accession, "Now in other words."]]
    do_import(reading(items=lines), by=cast.alice, why="import")
    draft.refresh_from_db()
    assert draft.statement == "Now in other words."
    assert draft.hedge == "asserted"
    assert draft.results.count() == 1
    assert draft.row_version == 2


def test_rows_that_are_left_out_are_removed_where_others_are_given_and_kept_where_none_is(cast, draft):
    builders.result(draft, position=2, arm=Arm.objects.get(label="Placebo"), n=20, events=3)
    keep_one = [["item", "position", "events"], [draft.accession, 2, 3]]
    outcome = tried(cast.alice, items=[["item", "hedge"], [draft.accession, "asserted"]], results=keep_one)
    (removed,) = outcome.changes
    assert (removed.sheet, removed.state) == ("Results", "removed")
    assert ("events", "12", "") in removed.differences
    assert tried(cast.alice, items=[["item", "hedge"], [draft.accession, "asserted"]]).changes == []


def test_an_arm_that_results_name_stays(cast, draft):
    found = only(tried(cast.alice, arms=[["study", "label"], ["new-trial", "Placebo"]]))
    assert found[0] == "Studies" or found[0] == "Arms"
    assert "results name it" in found[3]


def frozen(cast, draft, by):
    return only(tried(by, items=[["item", "statement"], [draft.accession, "Something else."]]))


def test_what_is_not_ones_own_draft_is_not_changed(cast, draft):
    assert frozen(cast, draft, cast.bob) == ("Items", 2, "statement", f"{draft} is somebody else’s draft.")
    submit(item=draft, by=cast.alice)
    assert frozen(cast, draft, cast.alice)[2:] == (
        *("statement",),
        f"{draft} is under review, and nothing changes: have it sent back first.",
    )
    published = publish(item=draft, by=cast.bob)
    for person in (cast.alice, cast.bob, cast.carol):
        assert "revise it in the list of items" in frozen(cast, published, person)[3]
    assert tried(cast.bob, items=[["item", "statement"], [f"{draft.accession}.1", "Strength was better."]]).counts == {
        "unchanged": 1,
        "mistakes": 0,
    }


def test_what_another_reads_blind_is_as_if_it_were_not_there(cast, library):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    item = builders.reading(double, cast.alice)
    assert frozen(cast, item, cast.bob)[2:] == ("item", "There is no such item. For a new item write any other word.")
    assert tried(cast.alice, items=[["item", "statement"], [item.accession, "Mine."]]).counts == {"changed": 1, "mistakes": 0}


def test_parts_of_a_published_item_are_told_once(cast, draft):
    submit(item=draft, by=cast.alice)
    publish(item=draft, by=cast.bob)
    found = told(tried(cast.alice, results=[["item", "events"], [draft.accession, 1]], caveats=[["item", "note"], [draft.accession, "x"]]))
    assert [each[:3] for each in found] == [("Results", 2, "events")]


def test_a_study_that_readers_see_is_changed_by_a_reviewer_and_its_items_are_checked_again(cast, draft):
    submit(item=draft, by=cast.alice)
    publish(item=draft, by=cast.bob)
    change = {"studies": [["study", "label"], ["new-trial", "A trial"]]}
    assert only(tried(cast.alice, **change))[2:] == ("label", "Readers see this study already: a reviewer changes it.")
    do_import(reading(**change), by=cast.carol, why="import of x.xlsx")
    draft.refresh_from_db()
    assert draft.needs_recheck
    assert "import of x.xlsx" in draft.recheck_reason
    assert PublicItem.objects.get(item=draft).document["study"]["label"] == "A trial"


def test_a_status_is_not_written_by_a_file(cast, draft):
    found = only(tried(cast.alice, items=[["item", "status"], [draft.accession, "published"]]))
    assert found[2:] == ("status", "It is “draft”. An item is moved by its buttons (submit, publish …), not by a file.")


# mistakes


MISTAKES = [
    ("studies", 2, "study", "New Trial", "Enter a valid “slug”"),
    ("studies", 2, "type", "interventionel", "Did you mean “interventional”?"),
    ("studies", 2, "knowledge", "", "It is missing."),
    ("studies", 2, "label", "x" * 201, "at most 200 characters"),
    ("reports", 2, "publication", "pmid-2", "There is no publication of this name. Did you mean “pmid-1”?"),
    ("arms", 2, "n", "twenty", "Write a whole number"),
    ("arms", 2, "n", "-1", "Write a whole number"),
    ("arms", 3, "label", "IVIg", "There are two of these"),
    ("arms", 2, "regimen", "1-2", "A spreadsheet may have made a date of it"),
    ("regimens", 2, "low", "0,4", "with a point in place of the comma"),
    ("regimens", 2, "low", "0.4 g", "Write a plain number"),
    ("regimens", 2, "low", "0.40001", "At most 3 digits"),
    ("regimens", 2, "low", "-1", "A dose is more than zero."),
    ("regimens", 2, "days", "0", "counted from one"),
    ("items", 2, "item", "IVE999999", "There is no such item"),
    ("items", 2, "direction", "improovd", "Did you mean “improved”?"),
    ("items", 2, "publication", "", "It is missing."),
    ("items", 2, "kind", "", "It is missing."),
    ("items", 2, "disease", "example-neuropathi", "Did you mean “example-neuropathy”?"),
    ("items", 2, "interventions", "ivig; ivgi", "Did you mean “ivig”?"),
    ("items", 2, "study", "other-trial", "There is no study of this name."),
    ("results", 2, "arm", "Plasma", "Its arms: IVIg; Placebo."),
    ("results", 2, "item", "b", "has no row in the sheet Items"),
    ("results", 2, "events", 21, "More patients with the event than patients"),
    ("results", 2, "n_from", "", "Say whether n is printed"),
    ("anchors", 2, "source_text", "text-2", "Did you mean “text-1”?"),
    ("anchors", 2, "end", 5, "The anchor ends before it starts."),
    ("anchors", 2, "end", 5000, "The anchor reaches outside its source text."),
    ("anchors", 2, "sha256", "abc", "Write 64 hexadecimal digits"),
    ("caveats", 2, "kind", "lost", "The words are:"),
    ("caveats", 3, "arm", "Plasma", "The study has no such arm"),
]


@pytest.mark.parametrize(("sheet", "row", "column", "value", "sentence"), MISTAKES)
def test_every_mistake_names_sheet_row_and_column(cast, library, sheet, row, column, value, sentence):
    outcome = tried(cast.alice, **{**WHOLE, sheet: with_cell(WHOLE[sheet], row, column, value)})
    found = [each for each in told(outcome) if each[:2] == (sheet.capitalize(), row)]
    assert any(sentence in each[3] for each in found), told(outcome)
    assert any(column in each[2] for each in found if sentence in each[3])
    assert not Study.objects.exists()


def test_what_hangs_on_a_mistake_is_no_mistake_of_its_own(cast, library):
    outcome = tried(cast.alice, **{**WHOLE, "studies": with_cell(STUDIES, 2, "type", "nonsense")})
    assert [each[:3] for each in told(outcome)] == [("Studies", 2, "type")]


def test_all_mistakes_are_told_at_once(cast, library):
    bad = {
        **WHOLE,
        "studies": with_cell(STUDIES, 2, "type", "nonsense"),
        "arms": with_cell(ARMS, 3, "n", "many"),
        "items": with_cell(ITEMS, 2, "hedge", "sure"),
        "anchors": with_cell(ANCHORS, 2, "section", "nowhere"),
    }
    assert [each[:3] for each in told(tried(cast.alice, **bad))] == [
        ("Studies", 2, "type"),
        ("Arms", 3, "n"),
        ("Items", 2, "hedge"),
        ("Anchors", 2, "section"),
    ]


def test_a_regimen_that_is_there_under_another_name_is_named(cast, library):
    builders.regimen({"purpose": "single_course", "low": "0.4", "per": "day", "days": 5}, slug="the-old-one")
    assert only(tried(cast.alice, regimens=REGIMENS))[3] == "These steps are entered already: use “the-old-one”."


def test_a_kind_that_has_no_such_field_is_told_at_the_field(cast, library):
    lines = [["item", "kind", "publication", "statement", "stance"], ["a", "finding", "pmid-1", "It is better.", "for"]]
    assert only(tried(cast.alice, items=lines))[:3] == ("Items", 2, "stance")


def test_each_row_costs_the_same(cast, library):
    def price(number):
        items = [ITEM_HEAD, *([f"{number}-{each}", *ITEMS[1][1:]] for each in range(number))]
        items = with_cell(items, 2, "study", "")
        lines = [
            line if index == 0 else ["" if name == "study" else value for name, value in zip(ITEM_HEAD, line, strict=True)]
            for index, line in enumerate(items)
        ]
        with CaptureQueriesContext(connection) as asked:
            assert tried(cast.alice, items=lines).counts == {"new": number, "mistakes": 0}
        return len(asked)

    assert price(3) - price(2) == price(2) - price(1)


def test_rows_that_stay_cost_nothing(cast, draft):
    more = [builders.draft(curator=cast.alice, publication=draft.publication) for _ in range(3)]

    def price(items):
        file = in_format("xlsx", exported(items))
        with CaptureQueriesContext(connection) as asked:
            assert set(try_import(read_bulk("x.xlsx", file), by=cast.alice).counts) == {"unchanged", "mistakes"}
        return len([each for each in asked if "SAVEPOINT" not in each["sql"] and "CONSTRAINTS" not in each["sql"]])

    assert price(more[:1]) == price(more)
