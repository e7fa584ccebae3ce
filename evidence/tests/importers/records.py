"""Invented records in the real formats."""

RIS = """TY  - JOUR
AU  - Example, Anna
AU  - Other, Ben
TI  - An invented trial of immunoglobulin in imagined neuropathy
T2  - Journal of Invented Medicine
J2  - J Invent Med
PY  - 2019/05/03/
VL  - 12
IS  - 3
SP  - 101
EP  - 109
DO  - 10.5555/Invented.2019.1
LA  - eng
AB  - Nothing of this happened.
KW  - immunoglobulin
XX  - odd words
ER  -
"""

NBIB = """PMID- 91000001
OWN - NLM
STAT- MEDLINE
DCOM- 20200102
IS  - 1234-5678 (Print)
VI  - 12
IP  - 3
DP  - 2019 Sep-Oct
TI  - An invented trial of immunoglobulin in imagined neuropathy: a title that goes on
      over two lines.
PG  - 101-9
LID - 10.5555/invented.2019.1 [doi]
AB  - BACKGROUND: Nothing of this
      happened.
FAU - Example, Anna
AU  - Example A
AD  - Department of Inventions, Nowhere. anna@example.org.
FAU - Other, Ben
AU  - Other B
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
DEP - 20190820
PL  - Nowhere
TA  - J Invent Med
JT  - Journal of invented medicine
MH  - Immunoglobulins, Intravenous
PMC - PMC9100001
QQ  - odd words
SO  - J Invent Med. 2019 Sep-Oct;12(3):101-9.
"""

BIBTEX = r"""@article{example2019,
  title = {An invented trial of {IVIg} in Guillain--Barr{\'e} syndrome},
  author = {Example, Anna and M{\"u}ller, Ben},
  journal = {J Invent Med},
  year = 2019,
  month = may,
  volume = {12},
  number = {3},
  pages = {101--109},
  doi = {10.5555/invented.2019.1},
  colour = {odd words},
}
"""

CSL = """[{
  "id": "example", "type": "article-journal",
  "title": "An invented trial of <i>immunoglobulin</i>",
  "container-title": "Journal of Invented Medicine", "container-title-short": "J Invent Med",
  "author": [{"family": "Example", "given": "Anna"}, {"literal": "The Invented Group"}],
  "issued": {"date-parts": [[2019, 5, 3]]},
  "volume": "12", "issue": "3", "page": "e101", "DOI": "10.5555/INVENTED.2019.1", "PMID": "91000001",
  "abstract": "Nothing of this happened.", "mood": "odd words"
}]"""

CROSSREF = """{"status": "ok", "message-type": "work", "message": {
  "DOI": "10.5555/invented.2019.1", "type": "journal-article", "title": ["An invented trial"],
  "container-title": ["Journal of Invented Medicine"], "short-container-title": ["J Invent Med"],
  "author": [{"given": "Anna", "family": "Example", "sequence": "first", "affiliation": [{"name": "Nowhere"}]}],
  "published-print": {"date-parts": [[2019, 5]]}, "published-online": {"date-parts": [[2018, 12, 31]]},
  "issued": {"date-parts": [[2018, 12, 31]]}, "volume": "12", "page": "101-109", "language": "en", "is-referenced-by-count": 4
}}"""

ARTICLE = """<PubmedArticle>
  <MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="1">{pmid}</PMID>
    <Article PubModel="Print-Electronic">
      <Journal><ISSN IssnType="Print">1234-5678</ISSN>
        <JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue>
          <PubDate><Year>2019</Year><Month>May</Month></PubDate></JournalIssue>
        <Title>Journal of invented medicine</Title><ISOAbbreviation>J Invent Med</ISOAbbreviation></Journal>
      <ArticleTitle>An invented trial of <i>immunoglobulin</i>.</ArticleTitle>
      <Pagination><StartPage>101</StartPage><MedlinePgn>101-9</MedlinePgn></Pagination>
      <ELocationID EIdType="doi" ValidYN="Y">10.5555/invented.2019.{pmid}</ELocationID>
      <Abstract><AbstractText>Nothing of this happened.</AbstractText></Abstract>
      <AuthorList CompleteYN="Y">
        <Author ValidYN="Y"><LastName>Example</LastName><ForeName>Anna</ForeName><Initials>A</Initials>
          <AffiliationInfo><Affiliation>Nowhere. anna@example.org.</Affiliation></AffiliationInfo></Author>
        <Author ValidYN="Y"><CollectiveName>The Invented Group</CollectiveName></Author>
      </AuthorList>
      <Language>eng</Language>
      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
      <ArticleDate DateType="Electronic"><Year>2019</Year><Month>02</Month><Day>28</Day></ArticleDate>
    </Article>
    <MedlineJournalInfo><Country>Nowhere</Country><MedlineTA>J Invent Med</MedlineTA></MedlineJournalInfo>{more}
  </MedlineCitation>
  <PubmedData>
    <ArticleIdList><ArticleId IdType="pubmed">{pmid}</ArticleId><ArticleId IdType="pmc">PMC{pmid}</ArticleId></ArticleIdList>
    <ReferenceList><Reference><Citation>Somebody. 1999.</Citation>
      <ArticleIdList><ArticleId IdType="pubmed">1</ArticleId></ArticleIdList></Reference></ReferenceList>
  </PubmedData>
</PubmedArticle>"""

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/pubmed_250101.dtd">
"""

RETRACTED = """<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn">
  <RefSource>J Invent Med. 2020;13:1</RefSource></CommentsCorrections></CommentsCorrectionsList>"""


def pubmed_xml(*pmids, more=""):
    return f"{HEAD}<PubmedArticleSet>{''.join(ARTICLE.format(pmid=pmid, more=more) for pmid in pmids)}</PubmedArticleSet>"


PAGE = """Randomized Controlled Trial

J Invent Med

. 2019 May;12(3):101-9. doi: 10.5555/invented.2019.1. Epub 2019 Feb 28.
An invented trial of immunoglobulin in imagined neuropathy
Anna Example 1, Ben van Other 1 2, Members of Nothing 3
Affiliations

    1 Department of Inventions, Nowhere.
    2 Institute of Examples, Elsewhere.

    PMID: 91000001 PMCID: PMC9100001 DOI: 10.5555/invented.2019.1

Abstract

Background: Nothing of this happened.

Conclusions: Nor did this.

Keywords: immunoglobulin; neuropathy.

© 2018 The Invented Society.
PubMed Disclaimer
Similar articles

    Another invented paper.
    Third C, Fourth D.
    Invent Lett. 2012 Jan 5;7(1):e55. doi: 10.5555/letter.55. eCollection 2012.
    PMID: 91000002 Free PMC article. Review.
    See all similar articles

Cited by

    [A paper in another tongue].
    Fifth E.
    Z Erfind. 2021 Nov-Dec;3:9. doi: 10.5555/ze.9.
    PMID: 91000003 German.

References

    Somebody. Something. 1999. PMID: 91000004

Publication types

    Randomized Controlled Trial

MeSH terms

    Immunoglobulins, Intravenous
"""

ABSTRACT_TEXT = """1. J Invent Med. 2019 May;12(3):101-9. doi: 10.5555/invented.2019.1.

An invented trial of immunoglobulin in imagined neuropathy.

Example A(1), Other B(2).

Author information:
(1)Department of Inventions, Nowhere.
(2)Institute of Examples, Elsewhere.

DOI: 10.5555/invented.2019.1
PMID: 91000001 [Indexed for MEDLINE]
"""
