"""Annotations of all that is seeded: every anchor has one, equal to it and readable by a processor."""

import pytest

from evidence.api.caching import kept as cache
from evidence.models import Publication, SourceAnchor

from .test_annotations import expanded

pytestmark = pytest.mark.django_db


def test_every_anchor_of_the_literature_is_annotated_where_it_lies(get, literature):
    found = []
    for slug in Publication.objects.read().values_list("slug", flat=True):
        cache.clear()
        whole = get(f"publications/{slug}/annotations/?page_size=500").json()
        expanded(whole)
        found += [each["target"] for each in whole["first"]["items"]]
        assert len(whole["first"]["items"]) == whole["total"] > 0
    told = {(each["source"]["label"], each["selector"]["start"], each["selector"]["end"], each["selector"]["sha256"]) for each in found}
    anchors = SourceAnchor.objects.values_list("source_text__file", "start", "end", "sha256")
    assert told == set(anchors)
    assert len(found) == len(anchors) > 100
