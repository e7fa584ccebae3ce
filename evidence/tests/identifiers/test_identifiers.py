"""Identifiers are brought into one form, or refused in a sentence."""

import pytest

from evidence.identifiers.accessions import accession
from evidence.identifiers.publications import doi, pmcid, pmid


def test_identifiers_lose_their_trimmings():
    assert doi("https://doi.org/10.1001/jama.291.19.2367") == "10.1001/jama.291.19.2367"
    assert doi("doi: 10.1111/ddg.13389") == "10.1111/ddg.13389"
    assert pmid(" PMID: 15150209 ") == "15150209"
    assert pmcid("pmc123456") == "PMC123456"
    assert accession("ive000042.2") == ("IVE000042", 2)
    assert accession("IVE000042") == ("IVE000042", None)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (doi, "11.1001/jama"),
        (doi, "10.1001"),
        (pmid, "0123"),
        (pmid, "123456789"),
        (pmid, "PMC12"),
        (pmcid, "12"),
        (accession, "IVE42"),
        (accession, "IVE000042."),
        (accession, "IVE000042.0"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(read, text):
    with pytest.raises(ValueError, match=r"is not an? "):
        read(text)
