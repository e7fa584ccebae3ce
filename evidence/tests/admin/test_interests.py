"""Making one's statement of interests in the admin, and being reminded of it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.actions.workflow import submit
from evidence.tests import builders

from .conftest import browser_of
from .forms import complaints, filled

pytestmark = pytest.mark.django_db

ADD = "/admin/evidence/intereststatement/add/"


@pytest.fixture
def newcomer(cast):
    person = type(cast.bob).objects.create_user("erin", is_staff=True)
    person.groups.set(cast.bob.groups.all())
    return person


def test_who_has_made_none_is_told_on_the_first_page_and_makes_it(newcomer):
    browser = browser_of(newcomer)
    assert "without it, you cannot publish" in browser.get(reverse("admin:index")).content.decode()
    page = browser.get(ADD)
    assert "You have made no statement yet." in page.content.decode()
    done = browser.post(ADD, filled(page, has_interests="on", statement="Lecture fees from Example AG."), follow=True)
    assert "Your statement holds until" in done.content.decode()
    assert "you cannot publish" not in done.content.decode()
    assert newcomer.interest_statements.get().statement == "Lecture fees from Example AG."


def test_interests_without_words_are_refused_at_the_field(newcomer):
    browser = browser_of(newcomer)
    answer = browser.post(ADD, filled(browser.get(ADD), has_interests="on"))
    assert any("in your own words" in sentence for sentences in complaints(answer).values() for sentence in sentences)


def test_a_statement_about_to_run_out_is_renewed(newcomer):
    builders.interests(newcomer, made_at=timezone.now() - timedelta(days=350))
    assert "renew it" in browser_of(newcomer).get(reverse("admin:index")).content.decode()


def test_nobody_changes_or_deletes_a_statement(cast, signed_in):
    stated = cast.bob.interest_statements.get()
    for page in ("change", "delete"):
        address = reverse(f"admin:evidence_intereststatement_{page}", args=[stated.pk])
        assert signed_in.bob.post(address, {"statement": "None at all."}).status_code == 403


def test_the_review_page_shows_interests_and_leads_to_ones_own_statement(cast, newcomer):
    builders.interests(cast.alice, has_interests=True, statement="Employed by Example AG until 2024.")
    item = submit(item=builders.draft(curator=cast.alice), by=cast.alice)
    page = browser_of(newcomer).get(reverse("admin:evidence_evidenceitem_review", args=[item.pk])).content.decode()
    assert "Employed by Example AG until 2024." in page
    assert f'href="{ADD}"' in page
