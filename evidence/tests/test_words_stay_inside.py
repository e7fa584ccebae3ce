"""The words of a source text are under copyright: no page, answer, file or fixture shows them, of a published item neither."""

import re
from collections import Counter, deque
from html import unescape

import pytest

from evidence.exports.fixtures import fixture_files
from evidence.models import EvidenceItem
from evidence.queries.reading import digest_of
from evidence.tests import builders
from evidence.tests.api.test_nothing_leaks import addresses

pytestmark = pytest.mark.django_db

SECRET = "zzwords"
WORDS = f"{SECRET} stand in the text from which the item was read, {SECRET}. " * 3
LINK = re.compile(r'href="(/[^"#]*)')
VIEWS = 3
"""Of a page with filters, clocks and things to compare so many are read: together they are endless."""


@pytest.fixture
def anchored(cast):
    """A published item whose source text is loaded."""

    def prepare(item):
        builders.anchor(item, source_text=text, sha256=digest_of(WORDS[10:90]))

    paper = builders.publication()
    text = builders.readable_text(WORDS, paper)
    return builders.published(cast, publication=paper, anchored=False, prepare=prepare)


@pytest.mark.parametrize("reader", ["anonymous", "dave", "alice"])
def test_no_page_that_can_be_reached_shows_them(client, cast, anchored, reader):
    if reader != "anonymous":
        client.force_login(getattr(cast, reader))
    seen, views = set(), Counter()
    waiting = deque(["/", "/api/v1/", f"/evidence/{anchored.accession}/", f"/publications/{anchored.publication.slug}/"])
    while waiting:
        address = waiting.popleft()
        path = address.partition("?")[0]
        if address in seen or views[path] == VIEWS or address.startswith(("/admin/", "/static/")):
            continue
        seen.add(address)
        views[path] += 1
        answer = client.get(address, secure=True)
        content = answer.getvalue() if answer.streaming else answer.content
        body = content.decode(errors="replace")  # icons are no text
        assert SECRET not in body, address
        waiting.extend(unescape(link) for link in LINK.findall(body))
    assert len(seen) > 20


def test_no_answer_of_the_api_shows_them(client, anchored):
    asked = 0
    for address in addresses(EvidenceItem.objects.values_list("accession", flat=True)):
        for path in (f"/api/{address}", f"/api/{address}?q={SECRET}"):
            answer = client.get(path, secure=True)
            body = answer.getvalue().decode() if answer.streaming else answer.content.decode()
            assert SECRET not in body.replace(path, "").replace(f"q={SECRET}", "").replace(f"“{SECRET}”", ""), path
            asked += answer.status_code == 200
    assert asked > 10


def test_no_fixture_holds_them(anchored):
    written = dict(fixture_files())
    assert any(anchored.accession in text for text in written.values())
    assert not any(SECRET in text for text in written.values())
