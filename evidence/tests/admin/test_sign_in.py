"""Signing in: one way, two factors for who can publish, lock-out, sessions that end."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.urls import resolve, reverse

from evidence.admin.accounts.sessions import SessionsThatEnd
from evidence.admin.accounts.sign_in_rules import NOT_RIGHT, FactorRules

from .conftest import Browser, browser_of

pytestmark = pytest.mark.django_db

PASSWORD = "correct-horse-battery"
INDEX = "/admin/"


@pytest.fixture
def two_factor(settings):
    settings.TWO_FACTOR = True


@pytest.fixture
def people(cast):
    for person in vars(cast).values():
        person.set_password(PASSWORD)
        person.save()
    return cast


def sign_in(name, password=PASSWORD, browser=None, **extra):
    browser = browser or Browser()
    return browser, browser.post(reverse("admin:login"), {"login": name, "password": password}, **extra)


def code_of(secret):
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))


def set_up_app(browser):
    """Set up an authenticator app. The half minute may end between asking for the code and answering."""
    for _ in range(2):
        form = browser.get(reverse("mfa_activate_totp")).context["form"]
        answer = browser.post(reverse("mfa_activate_totp"), {"code": code_of(form.secret)})
        if answer.status_code == 302:
            return answer
    raise AssertionError("The code was not taken.")


def with_app(person):
    """An authenticator app and recovery codes of this person: the secret and the codes."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(person, secret)
    return secret, RecoveryCodes.activate(person).get_unused_codes()


def comes_in(browser):
    return browser.get(INDEX).status_code == 200


# Password


def test_a_curator_signs_in_and_goes_on_where_she_wanted_to(people):
    browser = Browser()
    wanted = browser.get("/admin/evidence/study/")
    assert wanted["Location"] == "/admin/login/?next=/admin/evidence/study/"
    answer = browser.post("/admin/login/", {"login": "alice", "password": PASSWORD, "next": "/admin/evidence/study/"})
    assert answer["Location"] == "/admin/evidence/study/"
    assert comes_in(browser)


def test_nobody_is_sent_elsewhere_after_signing_in(people):
    answer = Browser().post("/admin/login/", {"login": "alice", "password": PASSWORD, "next": "https://example.org/"})
    assert answer["Location"] == "/admin/"


@pytest.mark.parametrize("name", ["alice", "nobody-here", "dave", "erin"])
def test_nothing_tells_whether_an_account_exists(people, name):
    type(people.alice).objects.create_user("erin", password=PASSWORD, is_staff=True, is_active=False)
    password = PASSWORD if name in ("dave", "erin") else "wrong"
    _, answer = sign_in(name, password)
    assert answer.status_code == 200
    assert [str(each) for each in answer.context["form"].non_field_errors()] == [NOT_RIGHT]


def test_the_admin_has_no_other_way_in():
    assert resolve(reverse("admin:login")).url_name == "account_login"


def test_nobody_signs_up(client):
    assert client.get("/admin/account/signup/", secure=True).status_code == 302  # the admin's own: to the sign-in page
    assert client.get("/accounts/signup/", secure=True).status_code == 404


def test_who_has_lost_the_role_is_shown_the_sign_in_page(people):
    browser, _ = sign_in("alice")
    people.alice.is_staff = False
    people.alice.save()
    answer = browser.get(INDEX, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/admin/login/")
    assert answer.status_code == 200


# Lock-out


def test_five_failures_lock_the_account_for_that_address(people):
    for _ in range(5):
        assert sign_in("alice", "wrong")[1].status_code == 200
    _, answer = sign_in("alice")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "300"
    assert "Wait five minutes" in answer.content.decode()
    assert sign_in("alice", REMOTE_ADDR="192.0.2.7")[1].status_code == 302, "elsewhere she signs in"


def test_an_account_that_does_not_exist_is_locked_just_so(people):
    assert [sign_in("nobody-here", "wrong")[1].status_code for _ in range(6)] == [200] * 5 + [429]


def test_a_success_begins_the_count_anew(people):
    for _ in range(4):
        sign_in("alice", "wrong")
    assert sign_in("alice")[1].status_code == 302
    assert [sign_in("alice", "wrong")[1].status_code for _ in range(6)] == [200] * 5 + [429]


def test_another_account_of_that_address_is_not_locked(people):
    for _ in range(6):
        sign_in("alice", "wrong")
    assert sign_in("carol")[1].status_code == 302


def test_an_address_cannot_be_feigned(people):
    codes = [sign_in("alice", "wrong", HTTP_X_FORWARDED_FOR=f"192.0.2.{last}")[1].status_code for last in range(6)]
    assert codes == [200] * 5 + [429]


def test_behind_a_proxy_the_address_is_what_the_proxy_says(people, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for last in range(6):
        sign_in("alice", "wrong", HTTP_X_FORWARDED_FOR=f"198.51.100.{last}, 192.0.2.1")
    assert sign_in("alice", HTTP_X_FORWARDED_FOR="198.51.100.9, 192.0.2.1")[1].status_code == 429
    assert sign_in("alice", HTTP_X_FORWARDED_FOR="192.0.2.1, 198.51.100.9")[1].status_code == 302


def test_guesses_from_many_addresses_are_guesses_too(people, settings):
    assert settings.ACCOUNT_RATE_LIMITS["login_failed_anywhere"] == "50/h/key"
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_failed_anywhere": "7/h/key"}
    codes = [sign_in("alice", "wrong", REMOTE_ADDR=f"192.0.2.{number}")[1].status_code for number in range(8)]
    assert codes == [200] * 7 + [429]


def test_failures_are_known_to_every_server_process():
    assert type(cache._connections[cache._alias]).__name__ == "DatabaseCache"


# Forgotten passwords


@pytest.fixture
def mail(settings):
    settings.MAIL = True


def test_without_mail_no_password_is_asked_for(client):
    assert "new-password" not in client.get("/admin/login/", secure=True).content.decode()
    assert client.get(reverse("admin_password_reset"), secure=True).status_code == 404


def test_a_forgotten_password_is_set_anew_by_mail(people, mail, mailoutbox):
    people.alice.email = "alice@example.org"
    people.alice.save()
    browser = Browser()
    assert reverse("admin_password_reset") in browser.get("/admin/login/").content.decode()
    for address in ("alice@example.org", "nobody@example.org"):
        answer = browser.post(reverse("admin_password_reset"), {"email": address})
        assert answer["Location"] == reverse("password_reset_done"), "the same for both"
        assert browser.get(answer["Location"]).status_code == 200
    (letter,) = mailoutbox
    link = next(word for word in letter.body.split() if "/admin/account/new-password/" in word)
    form = browser.get(link, follow=True)
    new = {"new_password1": "another-horse-battery", "new_password2": "another-horse-battery"}
    assert browser.post(form.redirect_chain[-1][0], new, follow=True).status_code == 200
    assert sign_in("alice", "another-horse-battery")[1].status_code == 302


def test_new_passwords_are_asked_for_three_times_an_hour(people, mail):
    codes = [Browser().post(reverse("admin_password_reset"), {"email": "alice@example.org"}).status_code for _ in range(4)]
    assert codes == [302] * 3 + [429]


# Second factor


def test_who_can_publish_sets_one_up_before_anything_else(people, two_factor):
    for name in ("bob", "carol"):
        browser, _ = sign_in(name)
        answer = browser.get("/admin/evidence/study/")
        assert answer["Location"] == reverse("mfa_index")
        assert "set one up now" in browser.get(reverse("mfa_index")).content.decode()
    assert comes_in(sign_in("alice")[0]), "a curator is not asked for one"


def test_a_superuser_needs_one_too(people, two_factor, django_user_model):
    root = browser_of(django_user_model.objects.create_superuser("root"))
    assert root.get(INDEX)["Location"] == reverse("mfa_index")


def test_without_the_setting_nobody_is_asked(people):
    assert comes_in(sign_in("bob")[0])


def test_an_app_is_set_up_and_asked_for_from_then_on(people, two_factor):
    browser, _ = sign_in("bob")
    browser.get(reverse("mfa_activate_totp"))
    assert "Incorrect code" in browser.post(reverse("mfa_activate_totp"), {"code": "00000x"}).content.decode()
    done = set_up_app(browser)
    assert done["Location"] == reverse("mfa_view_recovery_codes")
    codes = browser.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(codes) == 10
    assert all(code.isdecimal() for code in codes)
    assert comes_in(browser)
    assert not browser.get(reverse("mfa_view_recovery_codes")).context["can_view_codes"], "they are shown once"

    again, answer = sign_in("bob")
    assert answer["Location"].startswith(reverse("mfa_authenticate"))
    assert not comes_in(again)
    assert again.post(reverse("mfa_authenticate"), {"code": codes[0]})["Location"] == INDEX
    assert comes_in(again)
    third, _ = sign_in("bob")
    assert third.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 200, "a recovery code opens once"
    assert not comes_in(third)


def test_the_code_of_the_app_opens(people, two_factor):
    secret, _ = with_app(people.bob)
    browser, _ = sign_in("bob")
    for _ in range(2):  # the half minute may end between asking and answering
        if browser.post(reverse("mfa_authenticate"), {"code": code_of(secret)}).status_code == 302:
            break
    assert comes_in(browser)


def test_wrong_codes_lock_too(people, two_factor):
    with_app(people.bob)
    browser, _ = sign_in("bob")
    for _ in range(5):
        assert "Incorrect code" in browser.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "Wait five minutes" in browser.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()


def test_one_may_start_again_from_the_page_that_asks_for_the_code(people, two_factor):
    with_app(people.bob)
    browser, _ = sign_in("bob")
    assert browser.get("/admin/login/")["Location"].startswith(reverse("mfa_authenticate"))
    browser.post(reverse("account_logout"))
    assert browser.get("/admin/login/").status_code == 200


def test_a_session_that_has_shown_no_factor_is_none(people, two_factor):
    with_app(people.bob)
    assert browser_of(people.bob).get(INDEX)["Location"].startswith("/admin/login/")


def test_the_api_takes_no_writes_from_a_session_without_a_second_factor(people, two_factor, rf):
    browser, _ = sign_in("bob")
    seen = []
    request = rf.post("/api/v1/anything/")
    request.session, request.user = browser.session, people.bob
    SessionsThatEnd(lambda asked: seen.append(asked.user))(request)
    assert isinstance(seen[0], AnonymousUser)


@pytest.mark.parametrize("address", ["drafts/", "records/studies/x/", "talk/study/x/"])
def test_the_api_shows_nothing_of_the_team_to_a_session_without_a_second_factor(people, two_factor, client, address):
    client.force_login(people.bob)
    assert client.get(f"/api/v1/{address}", secure=True).status_code == 401


def test_secrets_are_of_no_use_without_the_servers_key(people, settings):
    secret, _ = with_app(people.bob)
    stored = Authenticator.objects.get(user=people.bob, type="totp")
    assert secret not in str(stored.data)
    assert FactorRules().decrypt(stored.data["secret"]) == secret
    settings.SECRET_KEY = "another-key-" * 6
    assert FactorRules().decrypt(stored.data["secret"]) != secret


# Sessions


def aged(browser, **ages):
    session = browser.session
    for name, seconds in ages.items():
        session[name] -= seconds
    session.save()


def test_a_session_ends_after_a_day_of_work(people, settings):
    browser, _ = sign_in("alice")
    aged(browser, began_at=settings.SESSION_ABSOLUTE_AGE + 1)
    assert browser.get("/admin/evidence/study/")["Location"] == "/admin/login/?next=/admin/evidence/study/"
    assert not comes_in(browser)


def test_a_session_lives_two_hours_from_the_last_request(people, settings):
    browser, answer = sign_in("alice")
    assert answer.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 7200
    assert settings.SESSION_COOKIE_NAME not in browser.get(INDEX).cookies, "not written at every request"
    aged(browser, seen_at=61)
    assert browser.get(INDEX).cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 7200


def test_the_cookie_is_bound_to_this_host(people, settings):
    _, answer = sign_in("alice")
    cookie = answer.cookies[settings.SESSION_COOKIE_NAME]
    assert settings.SESSION_COOKIE_NAME == "__Host-sessionid"
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, True, "Lax", "/", "")


def test_a_new_password_ends_the_other_sessions(people):
    here, there = sign_in("alice")[0], sign_in("alice")[0]
    new = {"old_password": PASSWORD, "new_password1": "another-horse-battery", "new_password2": "another-horse-battery"}
    assert here.post(reverse("admin:password_change"), new).status_code == 302
    assert comes_in(here)
    assert not comes_in(there)


def test_a_change_of_the_second_factor_ends_the_other_sessions(people, two_factor):
    here, there = sign_in("alice")[0], sign_in("alice")[0]
    set_up_app(here)
    assert comes_in(here)
    assert not comes_in(there)


@pytest.mark.django_db(transaction=True)  # it is told once the change is committed
def test_a_change_of_the_second_factor_is_told_by_mail(people, settings, mailoutbox):
    settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
    people.alice.email = "alice@example.org"
    people.alice.save()
    set_up_app(sign_in("alice")[0])
    assert [letter.to for letter in mailoutbox] == [["alice@example.org"]]
    assert "Authenticator app activated" in mailoutbox[0].body


def test_the_factor_is_managed_only_by_who_has_just_said_who_it_is(people):
    browser, _ = sign_in("alice")
    assert browser.get(reverse("mfa_activate_totp")).status_code == 200
    session = browser.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 301
    session.save()
    answer = browser.get(reverse("mfa_activate_totp"))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    again = browser.post(answer["Location"], {"password": PASSWORD})
    assert again["Location"] == reverse("mfa_activate_totp")
    assert browser.get(reverse("mfa_activate_totp")).status_code == 200


def test_public_pages_never_look_at_a_session(people, client):
    browser, _ = sign_in("alice")
    answer = browser.get("/diseases/")
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
