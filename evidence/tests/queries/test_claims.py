"""The same claim has the same key, another claim another."""

import pytest
from django.db import IntegrityError, transaction

from evidence.models import EvidenceItem
from evidence.models.refusals import sentence_of
from evidence.queries.claims import claim_key
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def key(item, **changes):
    for name, value in changes.items():
        setattr(item, name, value)
    return claim_key(item, interventions=["ivig"], comparators=[])


def test_wording_does_not_matter_but_the_subject_does(cast):
    item = builders.draft(curator=cast.alice)
    first = key(item)
    assert key(item, statement="Said in other words.") == first
    assert key(item, direction="worsened") != first
    assert key(item, population="after corticosteroids") != key(item, population="children")


def test_the_order_of_treatments_does_not_matter(cast):
    item = builders.draft(curator=cast.alice)
    assert claim_key(item, interventions=["ivig", "placebo"], comparators=[]) == claim_key(
        item, interventions=["placebo", "ivig"], comparators=[]
    )


def test_a_claim_is_published_once_unless_something_distinguishes_it(cast):
    first = builders.published(cast)
    same = {name: getattr(first, name) for name in ("publication", "study", "disease", "outcome")}
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        builders.published(cast, **same)
    assert sentence_of(refused.value).startswith("This claim is published already.")
    builders.published(cast, **same, distinguished_by="in the legs")
    assert EvidenceItem.objects.published().count() == 2
