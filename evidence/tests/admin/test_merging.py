"""An editor merges on the page of a record: she sees what moves before anything is saved."""

import pytest
from django.urls import reverse

from evidence.models import Disease, PublicItem
from evidence.queries.merging import MERGEABLE
from evidence.tests import builders

from .forms import said

pytestmark = pytest.mark.django_db


def page(record, name="merge"):
    return reverse(f"admin:evidence_{record._meta.model_name}_{name}", args=[record.pk])


@pytest.fixture
def two(cast):
    """A disease of which something is published, and the one that it turns out to be."""
    return builders.published(cast, disease=builders.disease("old")), builders.disease("new")


def shown(browser, old, new):
    return browser.get(page(old), {"into": new.pk})


def sent(browser, old, new, **changes):
    seen = f"{old.row_version}-{new.row_version}"
    return browser.post(page(old), {"into": new.pk, "why": "Two spellings", "seen": seen, **changes})


def test_what_moves_is_shown_and_nothing_is_saved(two, signed_in):
    item, new = two
    answer = shown(signed_in.carol, item.disease, new)
    assert answer.context["report"].moved["evidence items, published"] == 1
    assert "evidence items, published" in answer.text
    assert "documents of readers that change" in answer.text
    assert Disease.objects.get(slug="old").merged_into is None


def test_what_was_shown_is_merged_and_the_reason_kept(two, signed_in, client):
    item, new = two
    answer = sent(signed_in.carol, item.disease, new)
    assert answer.status_code == 302
    assert answer.url == page(new, "change")
    assert said(signed_in.carol.get(answer.url)) == ["“Old” was merged into “New”. Its address leads there from now on."]
    assert PublicItem.objects.get(item=item).document["disease"]["slug"] == "new"
    assert signed_in.carol.get(page(new, "history")).context["changes"][0].why == "merge: Two spellings"
    moved = client.get("/diseases/old/", secure=True)
    assert (moved.status_code, moved.url) == (301, "/diseases/new/")


def test_what_was_changed_since_is_not_merged(two, signed_in):
    item, new = two
    answer = sent(signed_in.carol, item.disease, new, seen="7-7")
    assert "changed meanwhile" in said(answer)[0]
    assert Disease.objects.get(slug="old").merged_into is None


def test_a_refusal_is_told_in_place_of_a_preview(two, signed_in):
    item, _ = two
    answer = shown(signed_in.carol, item.disease, item.disease)
    assert said(answer) == ["A record cannot be merged into itself."]
    assert answer.context["report"] is None
    assert "Merge for good" not in answer.text


@pytest.mark.parametrize("name", ["alice", "bob"])
def test_who_is_no_editor_neither_sees_nor_does_it(two, signed_in, name):
    item, new = two
    browser = getattr(signed_in, name)
    assert "merge_page" not in browser.get(page(item.disease, "change")).context
    assert shown(browser, item.disease, new).status_code == 403
    assert sent(browser, item.disease, new).status_code == 403
    assert Disease.objects.get(slug="old").merged_into is None


def test_a_merged_record_is_looked_at_but_not_changed_deleted_or_chosen(two, signed_in):
    item, new = two
    old = item.disease
    sent(signed_in.carol, old, new)
    looked_at = signed_in.carol.get(page(old, "change"))
    assert "This was merged into" in looked_at.text
    assert not looked_at.context["has_change_permission"]
    assert signed_in.carol.get(page(old, "delete")).status_code == 403
    assert signed_in.carol.get(page(new, "delete")).status_code == 403
    asked = {"app_label": "evidence", "model_name": "evidenceitem", "field_name": "disease", "term": ""}
    offered = signed_in.carol.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert {each["text"] for each in offered} == {"New"}


@pytest.mark.parametrize("model", MERGEABLE)
def test_everything_that_can_be_merged_has_the_button(signed_in, model):
    build = {"patienttrait": builders.trait}.get(model._meta.model_name) or getattr(builders, model._meta.model_name)
    record = build()
    assert f'href="{page(record)}"' in signed_in.carol.get(page(record, "change")).text
    assert signed_in.carol.get(page(record)).status_code == 200
