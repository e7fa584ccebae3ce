"""The columns of publications, studies and regimens in tables."""

from ..vocabulary import bibliography, studies
from ..vocabulary.languages import Language
from .columns import Column, Type
from .evidence_columns import dose_range


def date(row):
    """“issue 2004-09”."""
    return f"{row['kind']} {row['date']}"


def counts(found):
    """How many items of all kinds."""
    return sum(found.values())


EVIDENCE_COUNT = Column("evidence", "evidence", "How many published items speak of it", Type.INTEGER, told=counts, unit="items")

PUBLICATIONS = [
    Column("id", "id", "Its slug"),
    Column("pmid", "pmid", "PMID"),
    Column("doi", "doi", "DOI"),
    Column("pmcid", "pmcid", "PMCID"),
    Column("label", "label", "First author and year"),
    Column("title", "title", "Title as printed"),
    Column("authors", "authors", "Authors in the printed order", Type.LIST),
    Column("journal", "journal", "Journal"),
    Column("volume", "volume", "Volume"),
    Column("issue", "issue", "Issue"),
    Column("pages", "pages", "Pages"),
    Column("article_number", "article_number", "Number of the article, where it has one in place of pages"),
    Column("language", "language", "Language", words=Language),
    Column("types", "types", "Publication types as printed", Type.LIST),
    Column("citation", "citation", "Printed citation, for what has no identifier"),
    Column("year", "year", "Year of the issue, else of the epub date", Type.INTEGER),
    Column("dates", "dates", "Every date with its kind, as precise as it is known", Type.LIST, told=date),
    Column("standing", "standing", "Whether it was corrected or retracted", words=bibliography.Standing),
    Column("is_read", "is_read", "Whether evidence from it is published here; else it is a lead", Type.BOOLEAN),
    Column("studies", "studies.slug", "Studies of which it speaks: slugs", Type.LIST),
    EVIDENCE_COUNT,
]
STUDIES = [
    Column("slug", "slug", "Slug"),
    Column("label", "label", "Label"),
    Column("type", "type", "Type", words=studies.StudyType),
    Column("allocation", "allocation", "Allocation", words=studies.Allocation),
    Column("model", "model", "Model", words=studies.StudyModel),
    Column("masking", "masking", "Masking", words=studies.Masking),
    Column("control", "control", "Control", words=studies.Control),
    Column("n_randomised", "n_randomised", "Randomised, where the source says so", Type.INTEGER, unit="patients"),
    Column("n_analysed", "n_analysed", "Analysed, where the source says so", Type.INTEGER, unit="patients"),
    Column("n_stated", "n_stated", "Where the role of the number is not printed", Type.INTEGER, unit="patients"),
    Column("population", "population", "Patients, in words"),
    Column("setting", "setting", "Setting"),
    Column("follow_up", "follow_up", "Follow-up"),
    Column("status", "status", "Status", words=studies.StudyStatus),
    Column("unit", "unit", "Single study or several together", words=studies.StudyUnit),
    Column("knowledge", "knowledge", "From whose report it is known", words=studies.Knowledge),
    Column("arms", "arms.label", "Arms", Type.LIST),
    Column("arm_n", "arms.n", "Patients of each arm, in the order of the arms; empty where not printed", Type.LIST, unit="patients"),
    Column("arm_regimens", "arms.regimen.slug", "Dose regimen of each arm, in the order of the arms", Type.LIST),
    Column("publications", "reports.publication.id", "Publications that report or mention it", Type.LIST),
    EVIDENCE_COUNT,
]
REGIMENS = [
    Column("slug", "slug", "Slug"),
    Column("label", "label", "The whole regimen in one line"),
    Column("open_ended", "open_ended", "Whether it has no stated end", Type.BOOLEAN),
    *dose_range("g_per_kg_per_day", "g_per_kg_per_day", "Dose of a day"),
    Column("days", "days", "Consecutive days of one course", Type.INTEGER, unit="days"),
    *dose_range("g_per_kg_per_course", "g_per_kg_per_course", "Dose of one course"),
    *dose_range("cumulative_g_per_kg", "cumulative_g_per_kg", "Dose of the whole regimen"),
    *dose_range("g_per_kg_per_28_days", "g_per_kg_per_28_days", "Dose in four weeks"),
    Column("warnings", "warnings", "What is unusual, though not refused", Type.LIST),
    EVIDENCE_COUNT,
]
