"""Pages: nothing twice, nothing left out, whatever is equal or unknown; and a position cannot be feigned."""

import pytest

from evidence.api.caching import kept as cache
from evidence.models import EvidenceItem, PublicItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db

ROWS = 23


@pytest.fixture
def many(cast):
    """Many items, most of which are equal in year or n, or have none; stored rows are multiplied past the workflow."""
    item = builders.published(cast)
    stored = PublicItem.objects.get()
    for number in range(ROWS - 1):
        copy = EvidenceItem.objects.get(pk=item.pk)
        copy.pk, copy.accession, copy.claim_key, copy.sealed = None, f"IVE9{number:05}", f"claim-{number}", False
        copy.save(force_insert=True)
        builders.intervention_link(copy)
        builders.anchor(copy)
        stored.pk = stored.item_id = copy.pk
        stored.accession = copy.accession
        stored.document = {**stored.document, "accession": copy.accession}
        stored.year = [None, 2001, 2001, 2010][number % 4]
        stored.n = [None, None, 40][number % 3]
        stored.save(force_insert=True)
    return {row.accession: row for row in PublicItem.objects.all()}


def walk(get, address):
    """All pages forwards, then back from the last one."""
    pages, there = [], address
    while there:
        pages.append(get(there).json())
        assert len(pages) <= ROWS + 1, "it goes round in circles"
        there = pages[-1]["next"] and pages[-1]["next"].split("/api/v1/")[1]
    back, there = [pages[-1]], pages[-1]["previous"]
    while there:
        back.append(get(there.split("/api/v1/")[1]).json())
        assert len(back) <= ROWS + 1, "it goes round in circles"
        there = back[-1]["previous"]
    return pages, back


@pytest.mark.parametrize(
    "ordering", ["accession", "-accession", "year", "-year", "n", "-n", "year,-n", "-n,year", "-published_at", "n,-accession"]
)
def test_every_row_comes_once_in_both_directions(get, many, ordering):
    for size in (1, 4, 7, ROWS, 500):
        pages, back = walk(get, f"evidence/?ordering={ordering}&page_size={size}&fields=accession")
        forwards = [row["accession"] for page in pages for row in page["results"]]
        assert sorted(forwards) == sorted(many)
        assert [row["accession"] for page in reversed(back) for row in page["results"]] == forwards
        assert {page["count"] for page in pages + back} == {ROWS}
        assert pages[0]["previous"] is None
        assert pages[-1]["next"] is None


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("column", ["year", "n"])
def test_the_unknown_comes_last_in_either_direction(get, many, column, sign):
    rows = [getattr(many[row["accession"]], column) for row in get(f"evidence/?ordering={sign}{column}").json()["results"]]
    known = [value for value in rows if value is not None]
    assert rows == known + [None] * (ROWS - len(known))
    assert known == sorted(known, reverse=bool(sign))


def test_a_cursor_belongs_to_its_list_filters_and_ordering(get, many):
    cursor = get("evidence/?page_size=2").json()["next"].split("cursor=")[1]
    assert get(f"evidence/?page_size=5&fields=accession&cursor={cursor}").status_code == 200, "size and fields may change"
    for foreign in ["evidence/?kind=finding&", "evidence/?ordering=year&", "diseases/?", "publications/?"]:
        answer = get(f"{foreign}cursor={cursor}")
        assert answer.status_code == 400
        assert list(answer.json()["errors"]) == ["cursor"]


def test_a_cursor_that_was_tampered_with_is_refused(get, many):
    cursor = get("evidence/?page_size=2").json()["next"].split("cursor=")[1]
    payload, signature = cursor.split("%3A")
    for feigned in [f"A{payload[1:]}%3A{signature}", f"{payload}%3A{signature[:-1]}", payload, "%3A", "W10%3Ax", "é"]:
        assert get(f"evidence/?page_size=2&cursor={feigned}").status_code == 400, feigned


def test_the_same_address_gives_the_same_bytes(get, many):
    assert get("evidence/?page_size=2").content == get("evidence/?page_size=2").content


def test_a_page_costs_the_same_however_many_rows(get, many, django_assert_num_queries):
    for size in (1, 20):
        cache.clear()
        with django_assert_num_queries(3):  # data version, page, count
            get(f"evidence/?page_size={size}")
        with django_assert_num_queries(2):  # the count is kept while the data version is the same
            get(f"evidence/?page_size={size}&ordering=year")
