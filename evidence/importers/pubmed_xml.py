"""PubMed XML, as E-utilities' efetch and PubMed's own download write it. What a file may hide in entities is refused."""

import re
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .citation import Citation, Unreadable, tidy
from .standing import MARKS, read_standing

START = re.compile(r"<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)\b")
RELATED = ("RetractionOf", "ErratumFor", "UpdateOf")
NOT_KEPT = {
    "Abstract": "Abstract",
    "OtherAbstract": "Abstract in another language",
    "MeshHeadingList": "MeSH terms",
    "KeywordList": "Keywords",
    "ChemicalList": "Substances",
    "GrantList": "Grants",
    "CoiStatement": "Conflict of interest statement",
    "DataBankList": "Registrations",
    "InvestigatorList": "Investigators",
    "VernacularTitle": "Title in its own language",
}
NOT_LOOKED_AT = {
    *("PMID", "DateCompleted", "DateRevised", "Article", "MedlineJournalInfo", "CitationSubset", "CommentsCorrectionsList", "OtherID"),
    *("Journal", "ArticleTitle", "Pagination", "ELocationID", "AuthorList", "Language", "PublicationTypeList", "ArticleDate"),
    *("GeneralNote", "PersonalNameSubjectList", "SupplMeshList", "SpaceFlightMission", "NumberOfReferences", "GeneSymbolList"),
}


def recognises(text):
    return bool(START.search(text[:5000]))


def read(text):
    """Every article of the set. A DOCTYPE is usual and let through; entities of the file's own, and what they fetch, are not."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)  # the text is decoded already
    try:
        root = fromstring(text, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except ParseError as error:
        raise Unreadable(f"The XML is broken in line {error.position[0]}: {error}.") from error
    except DefusedXmlException as error:
        raise Unreadable("The XML declares entities of its own, which PubMed’s does not: it is not read.") from error
    articles = [root] if root.tag == "PubmedArticle" else list(root)
    citations = []
    for number, article in enumerate(articles, 1):
        if article.tag == "PubmedArticle":
            citations.append(_citation(article, number))
        else:
            citation = Citation("PubMed XML", number)
            citation.problems.append(f"Record {number}: a <{article.tag}> is not read, only articles of journals are.")
            citation.leave(article.tag, _text(article)[:300])
            citations.append(citation)
    if not citations:
        raise Unreadable("There is no article in the XML.")
    return citations


def _citation(root, number):
    citation = Citation("PubMed XML", number)
    article = root.find("MedlineCitation/Article")
    if article is None:
        raise Unreadable(f"Record {number}: there is no <Article> in it.")
    citation.read("pmid", _text(root.find("MedlineCitation/PMID")), "PMID")
    citation.read("title", _text(article.find("ArticleTitle")), "ArticleTitle")
    for each in article.iterfind("ELocationID"):
        if each.get("EIdType") == "doi" and each.get("ValidYN") != "N":
            citation.read("doi", _text(each), "ELocationID")
    for each in root.iterfind("PubmedData/ArticleIdList/ArticleId"):
        name = {"doi": "doi", "pmc": "pmcid", "pubmed": "pmid"}.get(each.get("IdType"))
        if name:
            citation.read(name, _text(each), "ArticleIdList")
    _read_authors(citation, article)
    _read_journal(citation, root, article)
    _read_dates(citation, article)
    for each in article.iterfind("Language"):
        citation.read_language(_text(each), "Language")
    for each in article.iterfind("PublicationTypeList/PublicationType"):
        citation.read("types", _text(each), "PublicationTypeList")
    _read_amendments(citation, root)
    for parent in (root.find("MedlineCitation"), article):
        for each in parent:
            if each.tag in NOT_KEPT:
                citation.keep_out(NOT_KEPT[each.tag], _abstract(each) if each.tag == "Abstract" else _text(each))
            elif each.tag not in NOT_LOOKED_AT:
                citation.leave(each.tag, _text(each))
    references = root.findall("PubmedData/ReferenceList//Reference")
    if references:
        citation.keep_out("References", f"{len(references)} of them")
    return citation


def _read_authors(citation, article):
    for author in article.iterfind("AuthorList/Author"):
        if author.get("ValidYN") == "N":
            continue
        name = _text(author.find("CollectiveName")) or " ".join(
            filter(None, (_text(author.find(tag)) for tag in ("LastName", "Initials", "Suffix")))
        )
        citation.read("authors", name, "AuthorList")
        for place in author.iterfind("AffiliationInfo/Affiliation"):
            citation.read("affiliations", _text(place), "AffiliationInfo")
    if (article.find("AuthorList") is not None) and article.find("AuthorList").get("CompleteYN") == "N":
        citation.problems.append(f"Record {citation.number}: PubMed says that its list of authors is not complete.")


def _read_journal(citation, root, article):
    for path in (
        "MedlineCitation/MedlineJournalInfo/MedlineTA",
        "MedlineCitation/Article/Journal/ISOAbbreviation",
        "MedlineCitation/Article/Journal/Title",
    ):
        journal = _text(root.find(path))
        if journal and "journal" not in citation.values:
            citation.read("journal", journal, path.rsplit("/", 1)[1])
    citation.read("volume", _text(article.find("Journal/JournalIssue/Volume")), "Volume")
    citation.read("issue", _text(article.find("Journal/JournalIssue/Issue")), "Issue")
    citation.read_pages(_text(article.find("Pagination/MedlinePgn")), "MedlinePgn")


def _read_dates(citation, article):
    """For a paper that is only online, PubMed's PubDate is that of the electronic collection."""
    kind = "ecollection" if article.get("PubModel") == "Electronic-eCollection" else "issue"
    printed = article.find("Journal/JournalIssue/PubDate")
    if printed is not None:
        citation.read_date(kind, _text(printed.find("MedlineDate")) or _date(printed), "PubDate")
    for each in article.iterfind("ArticleDate"):
        if each.get("DateType", "Electronic") == "Electronic":
            citation.read_date("epub", _date(each), "ArticleDate")


def _date(element):
    month = _text(element.find("Month"))
    parts = [_text(element.find("Year")), month, _text(element.find("Day"))]
    season = _text(element.find("Season"))
    return ("-" if month.isdecimal() else " ").join(filter(None, parts if not season else [parts[0], season]))


def _read_amendments(citation, root):
    marks = []
    for each in root.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections"):
        kind, where = each.get("RefType", ""), _text(each.find("RefSource"))
        if kind in MARKS:
            marks.append((kind, where))
        elif kind in RELATED:
            citation.leave(kind, " ".join(filter(None, [where, _text(each.find("PMID")) and f"PMID {_text(each.find('PMID'))}"])))
    read_standing(citation, citation.values.get("types", []), marks)


def _abstract(element):
    """Each part on a line of its own, with its heading."""
    parts = [(part.get("Label", "").capitalize(), _text(part)) for part in element.iterfind("AbstractText")]
    return "\n".join(f"{heading}: {words}" if heading else words for heading, words in parts)


def _text(element):
    return "" if element is None else tidy("".join(element.itertext()))
