"""The text of a PubMed page is read as what it prints, with its lists as leads."""

import contextlib
import time

import pytest

from evidence.importers.citation import Unreadable
from evidence.importers.citations import read_citations
from evidence.vocabulary.bibliography import DateBasis

from . import records


def one(text):
    (citation,) = read_citations(text)
    return citation


def dates(citation):
    return {kind: (date.date, date.as_printed) for kind, date in citation.dates.items()}


def test_a_page_copied_from_a_browser_is_read():
    citation = one(records.PAGE)
    assert citation.basis == DateBasis.PRINTED
    assert citation.values == {
        "types": ["Randomized Controlled Trial"],
        "journal": "J Invent Med",
        "volume": "12",
        "issue": "3",
        "pages": "101-9",
        "doi": "10.5555/invented.2019.1",
        "title": "An invented trial of immunoglobulin in imagined neuropathy",
        "authors": ["Anna Example", "Ben van Other", "Members of Nothing"],
        "affiliations": ["Department of Inventions, Nowhere.", "Institute of Examples, Elsewhere."],
        "pmid": "91000001",
        "pmcid": "PMC9100001",
    }
    assert dates(citation) == {"issue": ("2019-05", ""), "epub": ("2019-02-28", ""), "copyright": ("2018", "")}
    assert citation.problems == []
    assert not any("Nothing of this happened" in each for each in citation.left_over)


def test_the_lists_of_a_page_are_leads_with_their_places():
    similar, citing = one(records.PAGE).leads
    assert (similar.kind, similar.position, similar.list_complete) == ("similar", 1, False)
    assert similar.citation.values == {
        "pmid": "91000002",
        "title": "Another invented paper",
        "authors": ["Third C", "Fourth D"],
        "journal": "Invent Lett",
        "volume": "7",
        "issue": "1",
        "article_number": "e55",
        "doi": "10.5555/letter.55",
        "free_full_text": True,
        "types": ["Review"],
    }
    assert dates(similar.citation) == {"issue": ("2012-01-05", ""), "ecollection": ("2012", "")}
    assert (citing.kind, citing.position, citing.list_complete) == ("cited_by", 1, None)
    assert citing.citation.values["title"] == "A paper in another tongue"
    assert citing.citation.values["language"] == "de"
    assert dates(citing.citation) == {"issue": ("2021-12", "2021 Nov-Dec")}


def test_the_text_download_is_read():
    citation = one(records.ABSTRACT_TEXT)
    assert citation.values["title"] == "An invented trial of immunoglobulin in imagined neuropathy"
    assert citation.values["authors"] == ["Example A", "Other B"]
    assert citation.values["affiliations"] == ["Department of Inventions, Nowhere.", "Institute of Examples, Elsewhere."]
    assert citation.left_over == []


def test_a_line_that_is_no_list_of_names_is_not_taken_for_authors():
    citation = one(records.ABSTRACT_TEXT.replace("Example A(1), Other B(2).", "This line says something else, at length."))
    assert "authors" not in citation.values
    assert "in the head of the page: This line says something else, at length." in citation.left_over


def test_a_list_entry_that_is_not_understood_keeps_its_pmid_and_its_words():
    citation = one(records.PAGE.replace("Invent Lett. 2012 Jan 5;7(1):e55.", "no citation at all"))
    lead = citation.leads[0].citation
    assert lead.values["pmid"] == "91000002"
    assert "journal" not in lead.values
    assert any("no citation at all" in each for each in lead.left_over)


@pytest.mark.parametrize("junk", ["[" * 50_000, "[a" * 50_000, "word " * 50_000, "A b, " * 50_000, "1 " * 50_000])
def test_junk_costs_no_time(junk):
    before = time.process_time()
    for text in (junk, f"{records.PAGE}\n{junk}", records.PAGE.replace("Cited by", f"{junk}\nCited by"), junk + records.PAGE):
        with contextlib.suppress(Unreadable):
            read_citations(text)
    assert time.process_time() - before < 5


def test_the_dermatology_page_is_read(sources):
    citation = one((sources / "001_597a51d933099f6d.txt").read_text())
    assert citation.values == {
        "pmid": "29228499",
        "doi": "10.1111/ddg.13389",
        "title": "High-dose intravenous immunoglobulins for the treatment of dermatological autoimmune diseases",
    }
    assert dates(citation) == {"copyright": ("2017", "")}
    assert citation.left_over == []


def test_the_lupus_page_is_read(sources):
    citation = one((sources / "002_c1fd93b16df9dece.txt").read_text())
    assert citation.values == {
        "pmid": "15866703",
        "journal": "Hum Immunol",
        "volume": "66",
        "issue": "4",
        "pages": "395-402",
        "title": "High-dose intravenous immunoglobulins: an option in the treatment of systemic lupus erythematosus",
        "authors": ["Toubi E", "Kessel A", "Shoenfeld Y"],
        "affiliations": ["Division of Allergy and Clinical Immunology, Bnai Zion Medical Center, Haifa, Israel."],
    }
    assert dates(citation) == {"issue": ("2005-04", "")}
    assert citation.left_over == []


def test_the_neurology_page_is_read(sources):
    citation = one((sources / "004_6645537205bc1189.txt").read_text())
    assert citation.values["doi"] == "10.1038/nrneurol.2014.253"
    assert citation.dates == {}
    assert citation.left_over == []


def test_every_listed_paper_of_the_pages_is_told_apart_from_its_journal(sources):
    leads = [lead for name in ("001_597a51d933099f6d", "004_6645537205bc1189") for lead in one((sources / f"{name}.txt").read_text()).leads]
    assert len(leads) == 20
    assert [lead.position for lead in leads] == [1, 2, 3, 4, 5] * 4
    for lead in leads:
        assert {"pmid", "title", "journal", "volume"} <= set(lead.citation.values)
        assert "issue" in lead.citation.dates
        assert lead.citation.left_over == []
        assert lead.citation.problems == []
    by_pmid = {lead.citation.values["pmid"]: lead.citation for lead in leads}
    assert by_pmid["30874841"].values["title"] == "Management of bullous pemphigoid"
    assert by_pmid["20085560"].values["title"].endswith("in neurology?")
    assert dates(by_pmid["27389526"]) == {"issue": ("2016-10", "2016 Sep-Oct"), "epub": ("2016-05-10", "")}
