"""The page of people, the link of an invitation, one's own account and contributions."""

import csv
import io

import pytest
from django.urls import reverse

from evidence.actions.accounts import invite
from evidence.actions.team import comment
from evidence.actions.workflow import send_back, submit
from evidence.models import Invitation
from evidence.tests import builders

from .conftest import Browser
from .test_promises import queries

pytestmark = pytest.mark.django_db

PASSWORD = "correct-horse-battery"
NEW = {"username": "erin", "password": PASSWORD, "again": PASSWORD}
WHOM = {"name": "Erin Example", "email": "erin@example.org", "role": "reviewer"}


def link_of(cast, role="reviewer"):
    _, token = invite(by=cast.carol, name="Erin Example", role=role)
    return reverse("accept_invitation", args=[token])


def text(answer):
    return answer.content.decode()


# People


def test_people_are_looked_after_by_editors(signed_in, root):
    for browser in (signed_in.alice, signed_in.bob):
        assert browser.get(reverse("admin:people")).status_code == 403
        assert reverse("admin:people") not in text(browser.get("/admin/"))
    for browser in (signed_in.carol, root):
        assert browser.get(reverse("admin:people")).status_code == 200
        assert reverse("admin:people") in text(browser.get("/admin/")) or browser is root


def test_without_mail_the_link_is_shown_once(signed_in):
    answer = signed_in.carol.post(reverse("admin:people"), WHOM)
    link = answer.context["link"]
    assert link.startswith("https://testserver/admin/account/invitation/")
    assert "shown this once" in text(answer)
    assert link not in text(signed_in.carol.get(reverse("admin:people")))
    assert Browser().get(link).status_code == 200


def test_with_mail_the_link_is_sent_and_not_shown(signed_in, settings, mailoutbox):
    settings.MAIL = True
    answer = signed_in.carol.post(reverse("admin:people"), WHOM, follow=True)
    (letter,) = mailoutbox
    assert letter.to == ["erin@example.org"]
    link = next(line for line in letter.body.splitlines() if line.startswith("https://"))
    assert link not in text(answer)
    assert Browser().get(link).status_code == 200


def test_an_invitation_is_revoked_from_the_list(cast, signed_in):
    link = link_of(cast)
    signed_in.carol.post(reverse("admin:revoke_invitation", args=[Invitation.objects.get().pk]))
    assert Browser().get(link).status_code == 410


def test_what_an_editor_does_is_done_and_refusals_are_told(cast, signed_in):
    def act(browser, person, verb, **sent):
        return text(browser.post(reverse("admin:account", args=[person.pk, verb]), sent, follow=True))

    assert "is reviewer now" in act(signed_in.carol, cast.alice, "role", role="reviewer")
    assert "can sign in no more" in act(signed_in.carol, cast.alice, "close")
    assert "can sign in again" in act(signed_in.carol, cast.alice, "open")
    assert "has no second factor" in act(signed_in.carol, cast.alice, "reset")
    assert "ask another editor" in act(signed_in.carol, cast.carol, "close")
    assert signed_in.carol.post(reverse("admin:account", args=[cast.alice.pk, "delete"])).status_code == 404
    signed_in.bob.post(reverse("admin:account", args=[cast.bob.pk, "role"]), {"role": "editor"})
    assert list(cast.bob.groups.values_list("name", flat=True)) == ["reviewer"]
    assert signed_in.carol.get(reverse("admin:account", args=[cast.alice.pk, "close"])).status_code == 405


def test_a_closed_account_is_out_at_once(cast, signed_in):
    signed_in.carol.post(reverse("admin:account", args=[cast.alice.pk, "close"]))
    assert signed_in.alice.get("/admin/").status_code == 302


def test_more_people_cost_no_more_questions(cast, signed_in, django_user_model):
    few = queries(signed_in.carol, reverse("admin:people"))
    for number in range(20):
        builders.interests(django_user_model.objects.create_user(f"person-{number}", is_staff=True))
        builders.invitation(cast.carol)
    assert queries(signed_in.carol, reverse("admin:people")) == few


# Accepting


def test_a_link_makes_an_account_and_signs_in(cast):
    browser, link = Browser(), link_of(cast, role="curator")
    assert "invites you, Erin Example" in text(browser.get(link))
    assert browser.post(link, NEW)["Location"] == "/admin/"
    assert browser.get("/admin/").status_code == 200
    assert Browser().get(link).status_code == 410
    assert Browser().post(link, NEW | {"username": "frank"}).status_code == 410


def test_a_reviewer_who_accepts_sets_up_a_second_factor_without_giving_the_password_again(cast, settings):
    settings.TWO_FACTOR = True
    browser = Browser()
    browser.post(link_of(cast), NEW)
    assert browser.get("/admin/")["Location"] == reverse("mfa_index")
    assert browser.get(reverse("mfa_activate_totp")).status_code == 200


def test_passwords_that_differ_and_names_that_are_taken_are_told_at_their_field(cast):
    link = link_of(cast)
    assert Browser().post(link, NEW | {"again": "another"}).context["form"].errors == {"again": ["The two passwords differ."]}
    assert "username" in Browser().post(link, NEW | {"username": "alice"}).context["form"].errors


def test_a_link_that_was_never_made_says_no_more_than_an_old_one(db):
    assert "has been used, was taken back, or is older" in text(Browser().get(reverse("accept_invitation", args=["guess"])))


# Oneself


def test_ones_account_shows_what_one_has_to_know(cast, signed_in):
    page = text(signed_in.bob.get(reverse("admin:you")))
    assert "Holds until" in page
    assert reverse("mfa_index") in page
    answer = signed_in.bob.post(reverse("admin:you"), {"orcid": "0000-0002-1825-0098"})
    assert "does not fit" in text(answer)
    assert signed_in.bob.post(reverse("admin:you"), {"orcid": "0000000218250097"}).status_code == 302
    assert cast.bob.profile.orcid == "0000-0002-1825-0097"


def test_contributions_are_counted_listed_and_taken_away(cast, signed_in):
    builders.published(cast, statement="=Strength was better.")
    back = submit(item=builders.draft(curator=cast.alice), by=cast.alice)
    send_back(item=back, by=cast.bob, reason="The anchor is too long.")
    comment(on=back, by=cast.bob, text="Which arm?")
    address = reverse("admin:contributions")
    alice, bob = signed_in.alice.get(address).context, signed_in.bob.get(address).context
    assert alice["counts"] == [("wrote", [("published", 1), ("sent back", 1)]), ("reviewed", []), ("commented", [])]
    assert bob["counts"] == [("wrote", []), ("reviewed", [("published", 1), ("sent back", 1)]), ("commented", [("evidence item", 1)])]
    assert [numbers for _, numbers in bob["months"]] == [[0, 2, 1]]
    assert not signed_in.bob.get(address, {"until": "2001-01-01"}).context["lines"]
    assert "Enter a valid date" in text(signed_in.bob.get(address, {"since": "soon"}))
    rows = list(csv.DictReader(io.StringIO(text(signed_in.alice.get(address, {"as": "csv"})))))
    assert {row["state or decision"] for row in rows} == {"published", "sent back"}
    assert "'=Strength was better." in {row["words"] for row in rows}, "no formula for a spreadsheet"
    assert rows[0]["address"].startswith("https://testserver/admin/")


def test_more_contributions_cost_no_more_questions(cast, signed_in):
    builders.published(cast)
    few = queries(signed_in.bob, reverse("admin:contributions"))
    for _ in range(5):
        comment(on=builders.published(cast), by=cast.bob, text="Seen.")
    assert queries(signed_in.bob, reverse("admin:contributions")) == few
