"""Data frames hold what the records hold, in types to compute with."""

import pytest

from ivig_evidence import InvalidRequest

pytest.importorskip("pandas")
pytest.importorskip("polars")
MG = "myasthenia-gravis"


@pytest.fixture
def items(ivig):
    return ivig.evidence(disease=MG, ordering="accession", page_size=7)


def test_pandas_and_polars_are_given_the_same(items):
    records, pandas, polars = list(items), items.to_pandas(), items.to_polars()
    accessions = [item["accession"] for item in records]
    assert list(pandas["accession"]) == polars["accession"].to_list() == accessions
    assert list(pandas.columns) == polars.columns
    assert polars["disease_en"].unique().to_list() == ["Myasthenia gravis"]


def test_doses_are_numbers_and_the_unknown_is_not_zero(items):
    pandas, polars = items.to_pandas(), items.to_polars()
    doses = [item["regimen"] and item["regimen"]["g_per_kg_per_course"] for item in items]
    known = [float(dose[0]) for dose in doses if dose and dose[0]]
    assert len(known) > 3
    assert polars["g_per_kg_per_course_low"].drop_nulls().to_list() == known
    assert pandas["g_per_kg_per_course_low"].dropna().tolist() == known
    assert polars.schema["version"].is_integer()


def test_a_list_that_is_not_served_whole_says_so(ivig):
    with pytest.raises(InvalidRequest, match="parquet"):
        ivig.search("myasthenia").to_polars()
