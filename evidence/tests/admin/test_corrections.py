"""Where curators answer what readers suggest."""

import pytest
from django.urls import reverse

from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def correction(cast):
    return builders.correction(builders.published(cast), text="<b>21</b>, not 12", name="A reader")


def address(correction):
    return reverse("admin:evidence_correction_answer", args=[correction.pk])


def test_the_desk_leads_to_the_page_and_the_words_are_escaped(signed_in, correction):
    assert address(correction) in signed_in.bob.get(reverse("admin:desk", args=["corrections"])).content.decode()
    page = signed_in.bob.get(address(correction)).content.decode()
    assert "&lt;b&gt;21&lt;/b&gt;, not 12" in page
    assert "<b>21" not in page


def test_it_is_answered_there(signed_in, correction):
    assert signed_in.bob.post(address(correction), {"answer": "It says 12."}).status_code == 302
    correction.refresh_from_db()
    assert correction.answer == "It says 12."
    assert "It says 12." in signed_in.alice.get(address(correction)).content.decode()


def test_what_is_refused_is_said_and_nothing_is_lost(signed_in, correction):
    page = signed_in.alice.post(address(correction), {"answer": "It is right, I think."}).content.decode()
    assert "Nobody reviews their own work" in page
    assert "It is right, I think." in page


def test_it_becomes_a_flag(signed_in, correction):
    assert signed_in.alice.post(address(correction), {"flag": "yes"}).status_code == 302
    correction.refresh_from_db()
    assert correction.flag.subject == correction.subject
    assert "the flag" in signed_in.bob.get(address(correction)).content.decode()


def test_it_is_nobodys_who_has_no_role(signed_in, correction):
    assert signed_in.dave.get(address(correction)).status_code == 302
