"""Lists that are sorted by name are sorted by the name that the reader sees."""

import re

import pytest

from evidence.models import Name, Outcome
from evidence.queries.pages import page_by_name
from evidence.tests import builders
from evidence.web import terms

pytestmark = pytest.mark.django_db
NAMES = {
    "muscle-weakness": ("筋力低下", "肌无力"),
    "death": ("死亡", "死亡"),
    "anaphylaxis": ("アナフィラキシー", "过敏反应"),
    "unnamed": (None, None),
}


@pytest.fixture
def outcomes():
    for slug, (japanese, chinese) in NAMES.items():
        made = builders.outcome(slug)
        for language, text in (("ja", japanese), ("zh-Hans", chinese)):
            if text:
                Name.objects.create(outcome=made, language=language, text=text, kind="preferred")


@pytest.mark.parametrize(
    ("address", "slugs"),
    [
        ("/outcomes/", ["anaphylaxis", "death", "muscle-weakness", "unnamed"]),
        ("/ja/outcomes/", ["unnamed", "anaphylaxis", "muscle-weakness", "death"]),  # Unnamed, ア, キン, シ
        ("/zh-hans/outcomes/", ["unnamed", "anaphylaxis", "muscle-weakness", "death"]),  # Unnamed, guò, jī, sǐ
    ],
)
def test_an_index_is_in_the_order_of_the_readers_names(read, outcomes, address, slugs):
    page = read(address).content.decode()
    assert re.findall(rf'href="{address}([a-z-]+)/"', page) == slugs


def test_its_pages_follow_each_other_without_gap_or_repetition(read, outcomes, monkeypatch):
    monkeypatch.setattr(terms, "PAGE", 3)
    first = read("/ja/outcomes/").content.decode()
    after = re.search(r'rel="next" href="\?after=([a-z-]+)"', first)[1]
    second = read(f"/ja/outcomes/?after={after}").content.decode()
    assert re.findall(r'href="/ja/outcomes/([a-z-]+)/"', second) == ["death"]
    assert 'rel="next"' not in second


def test_a_page_by_name_costs_the_same_however_many_there_are(outcomes, django_assert_num_queries):
    for _ in range(20):
        builders.outcome()
    with django_assert_num_queries(3):
        rows, _after = page_by_name(Outcome.objects.published(), "", 100)
    assert len(rows) == 24
