"""Every format is recognised and read; what is not understood is shown, and nothing is guessed."""

import json

import pytest

from evidence.importers.citation import Citation, Unreadable
from evidence.importers.citations import MOST_BYTES, MOST_RECORDS, decoded, read_citations

from . import records


def one(text):
    (citation,) = read_citations(text)
    return citation


def dates(citation):
    return {kind: (date.date, date.as_printed) for kind, date in citation.dates.items()}


def test_ris_is_read_with_the_tag_of_each_value():
    citation = one(records.RIS)
    assert citation.format == "RIS"
    assert citation.values == {
        "volume": "12",
        "issue": "3",
        "authors": ["Example, Anna", "Other, Ben"],
        "doi": "10.5555/Invented.2019.1",
        "title": "An invented trial of immunoglobulin in imagined neuropathy",
        "journal": "J Invent Med",
        "pages": "101-109",
        "language": "en",
        "types": ["Journal Article"],
    }
    assert dates(citation) == {"issue": ("2019-05-03", "")}
    assert citation.places["title"] == "TI"
    assert citation.left_over == ["XX: odd words"]
    assert "Another form of the journal (T2): Journal of Invented Medicine" in citation.not_kept
    assert citation.problems == []


def test_ris_that_is_cut_off_is_read_and_says_so():
    first, second = read_citations(records.RIS + "stray words\n" + records.RIS.replace("ER  -", "").replace("2019.1", "2019.2"))
    assert second.values["doi"] == "10.5555/Invented.2019.2"
    assert second.problems == ["Record 2: its last line, “ER  - ”, is missing; it may be cut off."]
    assert first.left_over == ["after the record: stray words", "XX: odd words"]


def test_nbib_is_read_with_joined_lines_and_without_e_mail_addresses():
    citation = one(records.NBIB)
    assert citation.format == "NBIB"
    assert citation.values == {
        "pmid": "91000001",
        "volume": "12",
        "issue": "3",
        "title": "An invented trial of immunoglobulin in imagined neuropathy: a title that goes on over two lines",
        "pages": "101-9",
        "doi": "10.5555/invented.2019.1",
        "authors": ["Example A", "Other B"],
        "affiliations": ["Department of Inventions, Nowhere."],
        "language": "en",
        "types": ["Journal Article", "Randomized Controlled Trial"],
        "journal": "J Invent Med",
        "pmcid": "PMC9100001",
    }
    assert dates(citation) == {"issue": ("2019-10", "2019 Sep-Oct"), "epub": ("2019-08-20", "")}
    assert citation.left_over == ["QQ: odd words"]


def test_nbib_of_several_records_is_split_at_each_pmid():
    found = read_citations(records.NBIB + "\n" + records.NBIB.replace("91000001", "91000009"))
    assert [citation.values["pmid"] for citation in found] == ["91000001", "91000009"]


def test_bibtex_is_read_with_accents_and_without_braces():
    citation = one(records.BIBTEX)
    assert citation.values["title"] == "An invented trial of IVIg in Guillain–Barré syndrome"
    assert citation.values["authors"] == ["Example, Anna", "Müller, Ben"]
    assert citation.values["pages"] == "101-109"
    assert citation.values["issue"] == "3"
    assert dates(citation) == {"issue": ("2019-05", "")}
    assert citation.left_over == ["colour: odd words"]


def test_csl_json_is_read():
    citation = one(records.CSL)
    assert citation.values["title"] == "An invented trial of immunoglobulin"
    assert citation.values["journal"] == "J Invent Med"
    assert citation.values["authors"] == ["Example Anna", "The Invented Group"]
    assert citation.values["article_number"] == "e101"
    assert "pages" not in citation.values
    assert citation.values["doi"] == "10.5555/INVENTED.2019.1"
    assert dates(citation) == {"issue": ("2019-05-03", "")}
    assert citation.left_over == ["mood: odd words"]


def test_an_answer_of_crossref_tells_print_from_online():
    citation = one(records.CROSSREF)
    assert citation.values["affiliations"] == ["Nowhere"]
    assert dates(citation) == {"issue": ("2019-05", ""), "epub": ("2018-12-31", "")}
    assert citation.left_over == []


def test_pubmed_xml_is_read_with_its_doctype():
    first, second = read_citations(records.pubmed_xml("91000001", "91000002"))
    assert second.values["pmid"] == "91000002"
    assert first.values == {
        "pmid": "91000001",
        "title": "An invented trial of immunoglobulin",
        "doi": "10.5555/invented.2019.91000001",
        "pmcid": "PMC91000001",
        "authors": ["Example A", "The Invented Group"],
        "affiliations": ["Nowhere."],
        "journal": "J Invent Med",
        "volume": "12",
        "issue": "3",
        "pages": "101-9",
        "language": "en",
        "types": ["Journal Article"],
    }
    assert dates(first) == {"issue": ("2019-05", ""), "epub": ("2019-02-28", "")}
    assert first.left_over == []
    assert "References: 1 of them" in first.not_kept


def test_a_retracted_paper_is_told_loudly():
    citation = one(records.pubmed_xml("91000001", more=records.RETRACTED))
    assert citation.values["standing"] == "retracted"
    assert citation.problems == ["Record 1: PubMed marks it as retracted (J Invent Med. 2020;13:1)."]
    citation = one(records.NBIB + "RIN - J Invent Med. 2020;13:1. PMID: 91000005\n")
    assert citation.values["standing"] == "retracted"


def test_xml_with_entities_of_its_own_is_not_read():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><PubmedArticleSet><PubmedArticle>&b;</PubmedArticle></PubmedArticleSet>'
    with pytest.raises(Unreadable, match="declares entities of its own"):
        read_citations(bomb)
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><PubmedArticleSet>&a;</PubmedArticleSet>'
    with pytest.raises(Unreadable, match="declares entities of its own"):
        read_citations(outside)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("15866703", [{"pmid": "15866703"}]),
        ("PMID: 15866703", [{"pmid": "15866703"}]),
        ("https://pubmed.ncbi.nlm.nih.gov/15866703/", [{"pmid": "15866703"}]),
        ("doi: 10.5555/AbC", [{"doi": "10.5555/AbC"}]),
        ("https://doi.org/10.5555/abc", [{"doi": "10.5555/abc"}]),
        ("101, 102;103\n10.5555/abc 101", [{"pmid": "101"}, {"pmid": "102"}, {"pmid": "103"}, {"doi": "10.5555/abc"}]),
    ],
)
def test_bare_identifiers_are_recognised(text, values):
    found = read_citations(text)
    assert [citation.values for citation in found] == values
    assert all(citation.is_bare for citation in found)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is nothing to read"),
        ("  \n", "There is nothing to read"),
        ("A sentence about immunoglobulin.", "This is in no known form"),
        ("999999999", "This is in no known form"),
        ('[{"title": "x"', "The JSON is broken in line 1"),
        ('{"title": "x",\n nonsense}', "The JSON is broken in line 2"),
        ('[{"title": "x"}, 4]', "Record 2 is not a record"),
        ("<PubmedArticleSet>\n<PubmedArticle></PubmedArticleSet>", "The XML is broken in line 2"),
        ("<PubmedArticleSet></PubmedArticleSet>", "There is no article in the XML"),
        ("<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>", "Record 1: there is no <Article> in it"),
        (records.BIBTEX + "@article{cut, title = {Off\n", "The BibTeX entry that starts in line 13 is broken"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(text, sentence):
    with pytest.raises(Unreadable, match=sentence.replace("(", r"\(")):
        read_citations(text)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("10.5555/Invented.2019.1", "unknown"), "Record 1 › doi (DO): “unknown” is not a DOI"),
        (("2019/05/03/", "2019/13//"), "Record 1 › issue date (PY): “2019-13” is not a date: there is no month 13."),
        (("2019/05/03/", "soon"), "Record 1 › issue date (PY): “soon” is not a date"),
    ],
)
def test_a_wrong_value_names_record_and_field_and_stays_visible(change, problem):
    citation = one(records.RIS.replace(*change))
    assert any(each.startswith(problem) for each in citation.problems)
    assert any(change[1].strip("/").replace("/", "-") in each for each in citation.left_over)


def test_two_different_values_are_not_decided_between():
    citation = one(records.NBIB + "AID - 10.5555/another [doi]\n")
    assert citation.values["doi"] == "10.5555/invented.2019.1"
    assert "AID: 10.5555/another" in citation.left_over
    assert "differs from" in citation.problems[0]


def test_a_language_that_is_no_plain_one_is_left_to_the_curator():
    citation = one(records.NBIB.replace("LA  - eng", "LA  - chi"))
    assert "language" not in citation.values
    assert "LA: chi" in citation.left_over


def test_a_file_is_decoded_however_it_was_saved():
    text = "TI  - Sjögren"
    assert decoded(text.encode("utf-8-sig")) == decoded(text.encode("utf-16")) == decoded(text.encode("cp1252")) == text
    with pytest.raises(Unreadable, match="larger than 5 MB"):
        decoded(b"x" * (MOST_BYTES + 1))
    with pytest.raises(Unreadable, match="not a text that can be decoded"):
        decoded(b"\x89PNG\x81\x8d")


def test_too_many_records_are_told_not_cut():
    with pytest.raises(Unreadable, match=f"at most {MOST_RECORDS}"):
        read_citations(json.dumps([{"title": "x"}] * (MOST_RECORDS + 1)))


def test_a_citation_survives_the_way_to_the_browser_and_back():
    citation = one(records.PAGE)
    assert Citation.from_plain(json.loads(json.dumps(citation.as_plain()))) == citation
