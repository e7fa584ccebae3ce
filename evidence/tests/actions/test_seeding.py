"""The fixtures: loaded whole or not at all, twice without a change, and told apart by file, record and field."""

import pytest
from django.core.management import CommandError, call_command

from evidence.exports.fixtures import fixture_files
from evidence.importers.fixtures import read_folder
from evidence.models import DoseRegimen, EvidenceItem, PublicItem
from evidence.queries.fixture_nodes import WrongFixtures

from ...actions.seeding import seed

pytestmark = pytest.mark.django_db

VOCABULARY = {
    "vocabulary/diseases.yaml": """\
- slug: example-neuropathies
  label: Example neuropathies
  specialty: neurology
- slug: example-neuropathy
  label: Example neuropathy
  specialty: neurology
  course: chronic
  parents:
  - example-neuropathies
  names:
  - text: EXN
    language: en
    kind: abbreviation
    printed_in:
    - example-2001-en
  - text: 例示ニューロパチー
    language: ja
    kind: preferred
""",
    "vocabulary/interventions.yaml": """\
- slug: ivig
  label: Intravenous immunoglobulin
  kind: immunoglobulin
  route: intravenous
- slug: placebo
  label: Placebo
  kind: placebo
""",
    "vocabulary/outcomes.yaml": """\
- slug: strength
  label: Strength
  domain: function
  better: higher
""",
    "vocabulary/regimens.yaml": """\
- slug: ivig-0-4-daily-5
  steps:
  - low: 0.4
    per: day
    days: 5
""",
}
PUBLICATION = """\
- slug: pmid-99
  pmid: '99'
  title: An invented paper
  authors:
  - Example A
  language: en
  dates:
  - kind: issue
    date: '2001'
  texts:
  - slug: example-2001-en
    variant: abstract
    language: en
    file: example.txt
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    length: 500
    start: 0
    end: 500
"""
STUDY = """\
slug: example-trial
label: Example trial
type: interventional
allocation: randomised
control: placebo
n_stated: 40
knowledge: own_report
reports:
- publication: pmid-99
  role: primary
arms:
- label: IVIg
  type: experimental
  regimen: ivig-0-4-daily-5
  n: 20
  interventions:
  - ivig
- label: Placebo
  type: placebo_comparator
  n: 20
  interventions:
  - placebo
evidence:
- accession: IVE000001
  version: 1
  status: published
  published_at: '2026-11-22T00:00:00Z'
  kind: finding
  publication: pmid-99
  statement: More patients were stronger with immunoglobulin than with placebo after three months.
  disease: example-neuropathy
  hedge: asserted
  comparison: vs_placebo
  outcome: strength
  direction: favours_ivig
  significance: significant
  time_relation: eq
  time_low: 3
  time_unit: month
  interventions:
  - ivig
  comparators:
  - placebo
  results:
  - arm: IVIg
    n: 20
    n_from: printed
    events: 12
    percent_printed: '60'
    p_operator: <
    p_value: 0.05
  - arm: Placebo
    n: 20
    n_from: printed
    events: 5
  anchors:
  - source_text: example-2001-en
    start: 10
    end: 90
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    section: abstract
    cites:
    - '12'
    role: primary_result
  caveats:
  - kind: not_printed
    field: time_point
    note: Counted from where is not said.
"""
DISAGREEMENT = """\
- slug: example-strength
  axis: wording
  kind: internal
  state: confirmed
  explanation: Invented.
  sides:
  - IVE000001.1
"""
ALL = {
    **VOCABULARY,
    "publications/pmid-99.yaml": PUBLICATION,
    "studies/example-trial.yaml": STUDY,
    "disagreements.yaml": DISAGREEMENT,
}


@pytest.fixture
def folder(tmp_path):
    """A folder of fixtures, each file changed as `replace` says: {file: (old, new)}."""

    def write(**replace):
        for name, text in ALL.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            for file, (old, new) in replace.items():
                if name == file:
                    assert old in text
                    text = text.replace(old, new, 1)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def mistakes(folder):
    with pytest.raises(WrongFixtures) as wrong:
        seed(read_folder(folder))
    return [str(mistake) for mistake in wrong.value.mistakes]


def test_everything_is_loaded_and_rendered(folder):
    seed(read_folder(folder()))
    item = EvidenceItem.objects.get()
    assert item.sealed
    assert item.curator.username == "seed-curator"
    assert not item.curator.is_active
    document = PublicItem.objects.published().get().document
    assert [result["percent_computed"] for result in document["results"]] == ["60", "25"]
    assert document["disease"]["name"] == {"en": "Example neuropathy", "ja": "例示ニューロパチー", "zh-Hans": None}
    assert DoseRegimen.objects.get().label == "0.4 g/kg/day × 5 days (2 g/kg)"


def test_the_dump_gives_the_same_bytes_back(folder):
    seed(read_folder(folder()))
    assert {str(name): text for name, text in fixture_files()} == ALL


def test_loading_twice_changes_nothing(folder):
    seed(read_folder(folder()))
    before = list(EvidenceItem.objects.values())
    again = seed(read_folder(folder()))
    assert again.new == {}
    assert list(EvidenceItem.objects.values()) == before


def test_the_next_accession_comes_after_the_seeded_ones(folder, cast):
    seed(
        read_folder(folder(**{"studies/example-trial.yaml": ("IVE000001", "IVE090000"), "disagreements.yaml": ("IVE000001", "IVE090000")}))
    )
    fresh = EvidenceItem.objects.create(curator=cast.alice, kind="finding", publication=EvidenceItem.objects.get().publication)
    assert fresh.accession == "IVE090001"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("studies/example-trial.yaml", "favours_ivig", "improovd", "studies/example-trial.yaml › IVE000001.1 › direction"),
        ("studies/example-trial.yaml", "outcome: strength", "outcome: strengh", "IVE000001.1 › outcome: there is no outcome “strengh”"),
        (
            "studies/example-trial.yaml",
            "  hedge:",
            "  hegde:",
            "IVE000001.1 › hegde: there is no such field in evidence item. Did you mean “hedge”?",
        ),
        ("studies/example-trial.yaml", "events: 12", "events: twelve", "IVE000001.1 › results 1 › events"),
        ("studies/example-trial.yaml", "events: 12", "events: 22", "IVE000001.1: More patients with the event than patients"),
        ("studies/example-trial.yaml", "end: 90", "end: 5", "IVE000001.1: The anchor ends before it starts."),
        ("studies/example-trial.yaml", "end: 90", "end: 900", "IVE000001.1: The anchor reaches outside its source text."),
        ("studies/example-trial.yaml", "- arm: Placebo", "- arm: Sham", "IVE000001.1 › results 2 › arm: there is no arm “Sham”"),
        ("studies/example-trial.yaml", "  direction: favours_ivig\n", "", "IVE000001.1: A finding needs a direction."),
        ("studies/example-trial.yaml", "  kind: finding\n", "  kind: finding\n  line: [first_line]\n", "has a line of therapy"),
        ("studies/example-trial.yaml", "  kind: finding\n", "  kind: finding\n  kind: gap\n", "“kind” is written twice"),
        ("studies/example-trial.yaml", "n_stated: 40", "n_stated: [40", "studies/example-trial.yaml › line"),
        (
            "studies/example-trial.yaml",
            "  published_at: '2026-11-22T00:00:00Z'\n",
            "",
            "IVE000001.1: Nothing is published without a reviewer, a time and a version.",
        ),
        (
            "vocabulary/diseases.yaml",
            "  parents:\n  - example-neuropathies",
            "  parents:\n  - nowhere",
            "parents 1 › parent: there is no disease “nowhere”",
        ),
        (
            "vocabulary/diseases.yaml",
            "specialty: neurology",
            "specialty: nerves",
            "vocabulary/diseases.yaml › example-neuropathies › specialty",
        ),
        ("vocabulary/regimens.yaml", "low: 0.4", "low: -0.4", "ivig-0-4-daily-5 › steps 1: A dose is more than zero."),
        ("publications/pmid-99.yaml", "pmid: '99'", "pmid: x99", "publications/pmid-99.yaml › pmid-99 › pmid: “x99” is not a PMID"),
        ("publications/pmid-99.yaml", "date: '2001'", "date: 2001-13", "pmid-99 › dates 1 › date: “2001-13” is not a date"),
    ],
)
def test_a_wrong_fixture_is_told_with_file_record_and_field(folder, file, old, new, told):
    found = mistakes(folder(**{file: (old, new)}))
    assert any(told in each for each in found), found
    assert not EvidenceItem.objects.exists()


def test_all_mistakes_are_told_at_once(folder):
    found = mistakes(folder(**{"studies/example-trial.yaml": ("favours_ivig", "x"), "publications/pmid-99.yaml": ("'99'", "x")}))
    assert len(found) == 2


def test_a_record_written_twice_is_a_mistake(folder):
    path = folder()
    (path / "publications/again.yaml").write_text(PUBLICATION)
    assert any("is written twice" in each for each in mistakes(path))


def test_what_curators_changed_is_left_as_it_is(folder):
    seed(read_folder(folder()))
    item = EvidenceItem.objects.get()
    item.study.label = "A better label"
    item.study.save()
    seed(read_folder(folder()))
    item.study.refresh_from_db()
    assert item.study.label == "A better label"


def test_the_command_says_what_it_loaded_or_that_nothing_was(folder, capsys):
    call_command("seed", folder())
    assert "1 evidence items, 1 studies, 2 diseases" in capsys.readouterr().out
    call_command("documents", "--check")
    assert "No difference in 1 documents." in capsys.readouterr().out
    with pytest.raises(CommandError, match="no folder"):
        call_command("seed", "/nowhere")


def test_check_finds_mistakes_and_changes_nothing(folder, capsys):
    call_command("seed", folder(), "--check")
    assert "Would load" in capsys.readouterr().out
    assert not EvidenceItem.objects.exists()
