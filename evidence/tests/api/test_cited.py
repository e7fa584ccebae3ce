"""Citations: reference managers read what we know, our own readers the same as we had, and nothing is made up."""

import json

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from evidence.importers.citations import read_citations
from evidence.models import PublicationDate
from evidence.tests import builders

pytestmark = pytest.mark.django_db

FORMATS = ("ris", "bibtex", "csl")
KEPT = ("title", "authors", "journal", "volume", "issue", "pages", "article_number", "doi", "pmid", "pmcid", "language")


def text(answer):
    assert answer.status_code == 200, answer.content
    return b"".join(answer.streaming_content).decode()


@pytest.fixture
def papers(cast):
    """One of which everything is known, one of which there is hardly anything; and the study that the first reports."""
    full = builders.publication(
        "pmid-91000001", year=None, pmid="91000001", doi="10.1000/a_b(1)", pmcid="PMC91", title="50 % of α–β: A & B_c <1 寻常型", language="en",
        authors=["Example E", "van der Muster FG", "王伟", "The Trial Group"], journal="J Ex & Am", volume="12", issue="3-4",
        pages="123-128", types=["Journal Article"],
    )  # fmt: skip
    PublicationDate.objects.create(publication=full, kind="issue", date="2005-07", precision="month")
    PublicationDate.objects.create(publication=full, kind="epub", date="2005-02-03", precision="day")
    bare = builders.publication("pmid-91000002", year=None, pmid="91000002", title="", authors=[], journal="", article_number="e12")
    study = builders.study("trial", reported_by=full)
    builders.published(cast, publication=full, study=study)
    builders.published(cast, publication=bare)
    return full, bare


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read_again_as_it_was(get, papers, form):
    for paper in papers:
        (read,) = read_citations(text(get(f"publications/{paper.slug}/?format={form}")))
        expected = {name: getattr(paper, name) for name in KEPT if getattr(paper, name) not in ("", None, [], "und")}
        assert {name: value for name, value in read.values.items() if name != "types"} == expected
        dates = {kind: date.date for kind, date in read.dates.items()}
        known = {each.kind: each.date for each in paper.dates.all()}
        assert dates == (known if form == "csl" else {kind: date for kind, date in known.items() if kind == "issue"})
        assert read.problems == []


def test_other_libraries_read_every_publication_of_the_list(get, papers):
    total = get("publications/").json()["count"]
    assert total >= 2
    records = rispy.loads(text(get("publications/?format=ris")))
    entries = bibtexparser.parse_string(text(get("publications/?format=bibtex")))
    assert entries.failed_blocks == []
    items = json.loads(text(get("publications/?format=csl")))
    assert len(records) == len(entries.entries) == len(items) == total
    assert {each["id"] for each in items} == set(entries.entries_dict) >= {paper.slug for paper in papers}
    assert items[0]["author"] == [
        {"family": "Example", "given": "E"}, {"family": "van der Muster", "given": "FG"}, {"literal": "王伟"}, {"literal": "The Trial Group"},
    ]  # fmt: skip
    assert items[0]["issued"] == {"date-parts": [[2005, 7]]}


@pytest.mark.filterwarnings(
    "ignore:The following arguments for Reference:UserWarning"
)  # `published-print`: Crossref’s, which it passes over
def test_a_citation_processor_writes_a_bibliography_from_it(get, papers):
    """citeproc-py reads CSL-JSON as Zotero and pandoc do, and sets it in a style."""
    items = json.loads(text(get("publications/?format=csl")))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    told = [str(entry) for entry in bibliography.bibliography()]
    assert len(told) == len(items)
    (full,) = (entry for entry in told if "寻常型" in entry)
    for part in ("Example, E. et al. (2005)", "α–β: A & B_c <1", "J Ex & Am, 12(3-4), pp. 123–128"):
        assert part in full


@pytest.mark.parametrize("form", FORMATS)
def test_a_date_that_is_not_known_stays_unknown(get, papers, form):
    said = text(get(f"publications/pmid-91000002/?format={form}"))
    assert not {"PY", "DA", "year", "issued"} & set(said.replace('"', " ").split())


@pytest.mark.parametrize("form", FORMATS)
def test_a_study_is_cited_by_its_reports(get, papers, form):
    (read,) = read_citations(text(get(f"studies/trial/?format={form}")))
    assert read.values["pmid"] == "91000001"


@pytest.mark.parametrize("form", FORMATS)
def test_fields_do_not_belong_to_citations(get, papers, form):
    for address in ("publications/", "publications/pmid-91000001/"):
        answer = get(f"{address}?format={form}&fields=id")
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["fields"])
    assert get(f"publications/nobody/?format={form}").status_code == 404


def test_an_empty_list_is_an_empty_array(get):
    assert json.loads(text(get("publications/?format=csl"))) == []
    assert text(get("publications/?format=ris")) == text(get("publications/?format=bibtex")) == ""


def test_a_list_of_studies_is_cited_by_what_reports_it_each_once(get, papers, cast):
    builders.published(cast, publication=papers[0], study=builders.study("another", reported_by=papers[0]))
    cited = [each["PMID"] for each in json.loads(text(get("studies/?format=csl")))]
    assert get("studies/").json()["count"] > len(cited)
    assert sorted(set(cited)) == sorted(cited)
    assert "91000001" in cited
    assert get("studies/?format=ris&ordering=slug").status_code == 400
