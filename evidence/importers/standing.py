"""What a catalogue says against a paper: retracted, corrected, of concern."""

from ..vocabulary.bibliography import Standing

MARKS = {
    "RIN": (Standing.RETRACTED, "retracted"),
    "RetractionIn": (Standing.RETRACTED, "retracted"),
    "ECI": (Standing.CONCERN, "of concern to its journal"),
    "ExpressionOfConcernIn": (Standing.CONCERN, "of concern to its journal"),
    "EIN": (Standing.CORRECTED, "corrected"),
    "ErratumIn": (Standing.CORRECTED, "corrected"),
    "UIN": (Standing.SUPERSEDED, "updated by a later edition"),
    "UpdateIn": (Standing.SUPERSEDED, "updated by a later edition"),
}
GRAVEST_FIRST = [Standing.RETRACTED, Standing.CONCERN, Standing.SUPERSEDED, Standing.CORRECTED]


def read_standing(citation, types, marks):
    """Fill in the gravest, and warn. `marks` are (mark, where it is said)."""
    found = {}
    if "Retracted Publication" in types:
        found[Standing.RETRACTED] = "publication type"
    for mark, where in marks:
        standing, words = MARKS[mark]
        found.setdefault(standing, mark)
        citation.problems.append(f"Record {citation.number}: PubMed marks it as {words} ({where}).")
    if "Retracted Publication" in types and not any(MARKS[mark][0] == Standing.RETRACTED for mark, _ in marks):
        citation.problems.append(f"Record {citation.number}: PubMed marks it as retracted.")
    for standing in GRAVEST_FIRST:
        if standing in found:
            citation.values["standing"], citation.places["standing"] = str(standing), found[standing]
            return
