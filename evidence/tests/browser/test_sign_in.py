"""Signing in with a second factor in a real browser, with a passkey of the browser's own."""

import os
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from config import local, testdb
from conftest import serving


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """A server that asks who can publish for a second factor: its address and the passwords of the demonstration's people."""
    with testdb.copy_of(testdb.MIGRATED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}
        made = subprocess.run(
            [sys.executable, "manage.py", "demo_people"], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
        )
        passwords = {line.split()[0]: line.split()[-1] for line in made.stdout.splitlines() if " password: " in line}
        log = tmp_path_factory.mktemp("guarded") / "log"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TWO_FACTOR", "true")
            with serving(database=name, log=log) as address:
                yield SimpleNamespace(address=address.replace("127.0.0.1", "localhost"), passwords=passwords)


@pytest.fixture
def visitor(browser, guarded):
    """A browser of somebody who has not signed in; what it complains about fails the test."""
    contexts, complaints = [], []

    def opened(**options):
        context = browser.new_context(base_url=guarded.address, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [each for each in complaints if "status of 4" not in each] == []


def with_password(page, guarded, name):
    page.goto("/admin/")
    page.get_by_label("Username:").fill(name)
    page.get_by_label("Password:").fill(guarded.passwords[name])
    page.get_by_role("button", name="Sign in", exact=True).click()


def current_code(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_app(page):
    """The half minute may end between reading the clock and answering: then the page asks again."""
    for _ in range(2):
        page.get_by_label("Authenticator code").fill(current_code(page.locator(".secret").inner_text()))
        with page.expect_navigation():
            page.get_by_role("button", name="Set up").click()
        if "Incorrect code" not in page.content():
            return


def is_in(page):
    expect(page.get_by_role("heading", name="Curation", exact=True)).to_be_visible()


def is_accessible(page):
    page.wait_for_load_state()
    expect(page.locator("main")).to_be_visible()  # what was clicked has arrived
    assert Axe().run(page).response["violations"] == []


def with_authenticator(page):
    """The browser gets a built-in authenticator that says yes to everything."""
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": kind})


def test_a_reviewer_sets_up_an_app_keeps_the_codes_and_signs_in_with_both(visitor, guarded):
    page = visitor(bypass_csp=True)  # for axe
    page.goto("/admin/")
    is_accessible(page)
    with_password(page, guarded, "bob")
    expect(page.get_by_role("heading", name="Your second factor")).to_be_visible()
    expect(page.locator(".messagelist")).to_contain_text("set one up now")
    is_accessible(page)
    page.get_by_role("link", name="Set up an authenticator app").click()
    is_accessible(page)
    set_up_app(page)
    expect(page.locator(".codes li")).to_have_count(10)
    codes = page.locator(".codes li").all_inner_texts()
    is_accessible(page)
    page.get_by_role("link", name="I have kept them").click()
    is_in(page)

    again = visitor(bypass_csp=True)
    with_password(again, guarded, "bob")
    is_accessible(again)
    again.get_by_label("Code").fill("12345")
    again.get_by_role("button", name="Sign in", exact=True).click()
    expect(again.get_by_text("Incorrect code")).to_be_visible()
    again.get_by_label("Code").fill(codes[3])
    again.get_by_role("button", name="Sign in", exact=True).click()
    is_in(again)


def test_an_editor_adds_a_passkey_signs_in_with_it_alone_and_invites_a_curator(visitor, guarded):
    page = visitor(bypass_csp=True)
    with_authenticator(page)
    with_password(page, guarded, "carol")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Name").fill("laptop")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("link", name="I have kept them").click()
    is_in(page)
    page.get_by_role("button", name="Sign out").click()

    page.goto("/admin/evidence/study/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Select study to change")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()

    with_password(page, guarded, "carol")
    page.get_by_role("button", name="Use a passkey instead").click()
    is_in(page)

    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_label("Name:").fill("Erin Example")
    page.get_by_label("Role:").select_option("curator")
    page.get_by_role("button", name="Invite").click()
    link = page.locator(".one-time-link").input_value()
    is_accessible(page)

    newcomer = visitor(bypass_csp=True)
    newcomer.goto(link)
    is_accessible(newcomer)
    newcomer.get_by_label("User name:").fill("erin")
    newcomer.get_by_label("Password:", exact=True).fill("correct-horse-battery")
    newcomer.get_by_label("Password again:").fill("correct-horse-battery")
    newcomer.get_by_role("button", name="Make my account").click()
    is_in(newcomer)
    newcomer.get_by_role("link", name="Your statement of interests").click()
    is_accessible(newcomer)
    newcomer.get_by_role("button", name="Save", exact=True).click()
    expect(newcomer.locator(".messagelist .success")).to_contain_text("Your statement holds until")
    newcomer.get_by_role("link", name="Your account").click()
    is_accessible(newcomer)
    newcomer.get_by_role("link", name="What you wrote").click()
    is_accessible(newcomer)
    stranger = visitor()
    stranger.goto(link)
    expect(stranger.get_by_role("heading", name="This link opens nothing")).to_be_visible()


def test_a_browser_without_the_passkey_says_what_went_wrong(visitor):
    page = visitor(bypass_csp=True)
    with_authenticator(page)
    page.goto("/admin/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("The passkey was not used")
    is_accessible(page)


def test_after_five_failures_the_page_says_when_to_come_back(visitor, guarded):
    page = visitor(bypass_csp=True)
    for _ in range(6):
        page.goto("/admin/login/")
        page.get_by_label("Username:").fill("alice")
        page.get_by_label("Password:").fill("guess")
        with page.expect_navigation():  # it was counted
            page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("Wait five minutes, then try again.")).to_be_visible()
    is_accessible(page)
