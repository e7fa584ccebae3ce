"""Citations in RIS and BibTeX: what is written can be read again, and nothing in it begins a new record."""

from datetime import date

import pytest

from evidence.exports.citations import OURSELVES, Reference, bibtex, in_words, of_publication, ris
from evidence.importers import bibtex as bibtex_reader
from evidence.importers import ris as ris_reader
from evidence.tests import builders

PAPER = Reference(
    key="pmid-11111111",
    title="Half & half: 50 % of a_b, in {braces}",
    authors=["Example E", "van der Muster FG", "王伟"],
    journal="J Example",
    volume="12",
    issue="3",
    pages="123-128",
    date="2005-07",
    doi="10.1000/a_b",
    pmcid="PMC12",
    language="en",
)
PAGE = Reference(
    key="ivig-evidence-x",
    title="寻常型天疱疮",
    authors=[OURSELVES],
    corporate=True,
    url="https://example.org/x/",
    accessed=date(2026, 1, 2),
)


@pytest.mark.parametrize(("write", "reader"), [(ris, ris_reader), (bibtex, bibtex_reader)])
def test_what_is_written_is_read_again(write, reader):
    paper, page = reader.read(write([PAPER, PAGE]))
    assert paper.problems == paper.left_over == []
    assert paper.values | {"title": ""} == {
        "title": "",
        "authors": ["Example E", "van der Muster FG", "王伟"],
        "journal": "J Example",
        "volume": "12",
        "issue": "3",
        "pages": "123-128",
        "doi": "10.1000/a_b",
        "pmcid": "PMC12",
        "language": "en",
        "types": ["Journal Article"],
    }
    assert "Half & half: 50 % of a_b" in paper.values["title"]
    assert page.values["title"] == "寻常型天疱疮"
    assert page.values["authors"] == [OURSELVES]


@pytest.mark.parametrize(("write", "reader"), [(ris, ris_reader), (bibtex, bibtex_reader)])
def test_a_title_cannot_end_its_record(write, reader):
    bite = Reference(key="x}, y = {", title="A\nER  - \nTY  - JOUR }, author = {Nobody}", journal="J")
    (read,) = reader.read(write([bite]))
    assert "authors" not in read.values


def test_a_corporate_author_is_not_torn_into_names():
    assert "author = {{IVIg Evidence}}" in bibtex([PAGE])


def test_in_words_it_has_all_that_is_needed_to_find_it():
    assert in_words(PAPER) == (
        "Example E, van der Muster FG, 王伟. Half & half: 50 % of a_b, in {braces}. J Example 2005;12(3):123-128. doi:10.1000/a_b."
    )
    assert in_words(PAGE) == "IVIg Evidence. 寻常型天疱疮. https://example.org/x/. Accessed 2026-01-02."


@pytest.mark.django_db
def test_a_publication_of_which_little_is_known_is_cited_as_far_as_it_is():
    bare = of_publication(builders.publication("pmid-11111111", pmid="11111111", title="", authors=[], journal=""))
    assert "UR  - https://pubmed.ncbi.nlm.nih.gov/11111111/" in ris([bare])
    assert "PMID 11111111" in in_words(bare)
