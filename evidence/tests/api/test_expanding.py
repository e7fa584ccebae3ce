"""`?expand=` gives records in full as their own endpoints do, at a price that does not grow with the items."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.tests import builders

pytestmark = pytest.mark.django_db
BLOCKS = {
    "study": "studies",
    "publication": "publications",
    "disease": "diseases",
    "regimen": "regimens",
    "outcome": "outcomes",
    "mechanism": "mechanisms",
}


@pytest.mark.parametrize(("block", "noun"), BLOCKS.items())
def test_a_block_in_full_is_what_its_own_endpoint_answers(get, everything, block, noun):
    items = [each for each in get(f"evidence/?expand={block}").json()["results"] if each[block]]
    assert items
    for item in items:
        record = get(f"{noun}/{item[block].get('slug') or item[block]['id']}/").json()
        assert record.items() <= item[block].items()
        assert item[block].keys() - record.keys() <= {"dose_printed", "printed_total"}


def test_the_brief_keys_stay(get, everything):
    brief = get(f"evidence/{everything['accession']}/").json()
    full = get(f"evidence/{everything['accession']}/?expand=study,regimen").json()
    assert full["study"]["label"] == brief["study"]["label"]
    assert full["regimen"].items() >= brief["regimen"].items()
    assert {key: value for key, value in full.items() if key not in ("study", "regimen")} == {
        key: value for key, value in brief.items() if key not in ("study", "regimen")
    }


def test_it_goes_with_fields_and_with_lines(get, everything):
    (line, *_) = b"".join(get("evidence/?expand=study&fields=accession,study&format=ndjson").streaming_content).decode().splitlines()
    assert list(json.loads(line)) == ["accession", "study"]
    assert "arms" in json.loads(line)["study"]
    assert "expand" not in get("evidence/?expand=study&fields=accession").json()["results"][0], "what is cut is not fetched"


def test_the_price_does_not_grow_with_the_items(get, cast):
    for number in range(4):
        paper = builders.publication(f"pmid-9100000{number}", pmid=f"9100000{number}")
        regimen = builders.regimen({"low": f"0.{number + 1}", "per": "day", "days": 5}, slug=f"regimen-{number}")
        common = {"publication": paper, "study": builders.study(f"study-{number}", reported_by=paper), "regimen": regimen}
        builders.published(cast, disease=builders.disease(f"disease-{number}"), outcome=builders.outcome(f"outcome-{number}"), **common)
    prices = []
    for size in (1, 1, 4):
        with CaptureQueriesContext(connection) as asked:
            assert len(get(f"evidence/?page_size={size}&expand={','.join(BLOCKS)}").json()["results"]) == size
        prices.append(len(asked))
    assert prices[1] == prices[2] <= 50
