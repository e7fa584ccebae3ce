"""Nothing is lost, in a real browser: a closed tab, an ended session, a second window."""

import os
import subprocess
import sys
from types import SimpleNamespace

import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from config import local, testdb
from conftest import serving

from .accessibility import WCAG

STUDY = "/admin/evidence/study/"


@pytest.fixture(scope="module")
def keeping(tmp_path_factory):
    """A server on the literature with the people of the demonstration: its address, their passwords, its database."""
    with testdb.copy_of(testdb.SEEDED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}
        made = subprocess.run(
            [sys.executable, "manage.py", "demo_people"], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
        )
        passwords = {line.split()[0]: line.split()[-1] for line in made.stdout.splitlines() if " password: " in line}
        with serving(database=name, log=tmp_path_factory.mktemp("keeping") / "log") as address:
            yield SimpleNamespace(address=address, passwords=passwords, database=testdb.address_of(name))


@pytest.fixture
def window(browser, keeping):
    """Somebody at a browser of her own."""
    contexts = []

    def person(name, **options):
        context = browser.new_context(base_url=keeping.address, viewport={"width": 1280, "height": 1000}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto("/admin/")
        sign_in(page, keeping, name)
        expect(page.get_by_role("heading", name="On your desk")).to_be_visible()
        return page

    yield person
    for context in contexts:
        context.close()


def sign_in(page, keeping, name):
    page.get_by_label("Username:").fill(name)
    page.get_by_label("Password:").fill(keeping.passwords[name])
    page.get_by_role("button", name="Sign in", exact=True).click()


def end_every_session(keeping):
    with psycopg.connect(keeping.database, autocommit=True) as database:
        database.execute("DELETE FROM django_session")


def kept(page):
    expect(page.locator(".kept-line")).to_contain_text("Kept")


def press(page, button="Save"):
    page.get_by_role("button", name=button, exact=True).click()


def new_study(page, label):
    """A study of this test's own; leaves the page of changing it."""
    page.goto(f"{STUDY}add/")
    page.locator("#id_label").fill(label)
    page.locator("#id_knowledge").select_option("own_report")
    page.locator("#id_type").select_option("interventional")
    page.locator("#id_slug").fill(label.lower().replace(" ", "-"))
    press(page, "Save and continue editing")
    expect(page.locator(".messagelist .success")).to_be_visible()
    return page.url


def accessible(page):
    page.wait_for_load_state()
    search_boxes_of_select2 = {"exclude": [[".select2"]]}
    found = Axe().run(page, context=search_boxes_of_select2, options=WCAG).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found] == [] or found


def test_a_closed_tab_loses_nothing(window):
    alice = window("alice")
    address = new_study(alice, "A closed tab")
    alice.goto(address)
    alice.locator("#id_setting").fill("One ward")
    alice.locator(".add-row a", has_text="Add another Arm").click()
    alice.locator("#id_arms-0-label").fill("The first arm")
    alice.locator("#id_arms-0-interventions + .select2 .select2-selection").click()
    alice.locator(".select2-container--open .select2-search__field").fill("Intravenous")
    alice.locator(".select2-results__option").first.click()
    kept(alice)
    again = alice.context.new_page()
    alice.close()
    again.goto("/admin/")
    again.get_by_role("link", name="Unsaved entries").click()
    again.get_by_role("link", name="A closed tab").click()
    expect(again.locator(".kept-bar")).to_contain_text("You go on with what you entered")
    expect(again.locator("#id_setting")).to_have_value("One ward")
    expect(again.locator("#id_arms-0-label")).to_have_value("The first arm")
    expect(again.locator(".field-interventions .select2-selection__choice").first).to_contain_text("ntravenous")
    again.locator("#id_arms-0-type").select_option("experimental")
    press(again)
    expect(again.locator(".messagelist .success")).to_contain_text("A closed tab")
    again.goto(address)
    expect(again.locator("#id_arms-0-label")).to_have_value("The first arm")
    expect(again.locator(".kept-bar")).to_have_count(0)


def test_what_is_typed_in_the_last_second_is_kept_too(window):
    alice = window("alice")
    address = new_study(alice, "The last second")
    alice.goto(address)
    alice.locator("#id_setting").fill("Typed and gone")
    alice.goto("/admin/")
    for _ in range(20):  # what the browser sends after its page has gone may come after the next page was asked for
        alice.goto(address)
        if alice.locator(".kept-bar").count():
            break
    alice.get_by_role("link", name="Go on with it").click()
    expect(alice.locator("#id_setting")).to_have_value("Typed and gone")
    press(alice, "Discard it")
    expect(alice.locator(".kept-bar")).to_have_count(0)


def test_an_ended_session_is_told_and_the_form_goes_on_after_signing_in(window, keeping):
    alice = window("alice")
    address = new_study(alice, "An ended session")
    alice.goto(address)
    alice.locator("#id_setting").fill("Before")
    kept(alice)
    end_every_session(keeping)
    alice.locator("#id_setting").fill("After")
    alert = alice.locator(".kept-alert[role=alert]")
    expect(alert).to_contain_text("You are signed out")
    press(alice)  # held back: nothing is sent, nothing is lost
    expect(alert).to_be_visible()
    expect(alice.locator("#id_setting")).to_have_value("After")
    with alice.context.expect_page() as opened:
        alert.get_by_role("link", name="Sign in in a new tab").click()
    second = opened.value
    sign_in(second, keeping, "alice")
    expect(second.get_by_role("heading", name="You are signed in again")).to_be_visible()
    second.close()
    expect(alert).to_contain_text("You are signed in again")
    press(alice)
    expect(alice.locator(".messagelist .success")).to_contain_text("An ended session")
    alice.goto(address)
    expect(alice.locator("#id_setting")).to_have_value("After")


def test_a_form_is_sent_though_the_session_ended_unseen_between(window, keeping):
    """Nothing was typed since: the session has ended, somebody signed in elsewhere, the old token is refused."""
    alice = window("alice")
    address = new_study(alice, "Ended unseen")
    alice.goto(address)
    alice.locator("#id_setting").fill("Still here")
    kept(alice)
    end_every_session(keeping)
    second = alice.context.new_page()
    second.goto("/admin/")
    sign_in(second, keeping, "alice")
    expect(second.get_by_role("heading", name="On your desk")).to_be_visible()
    press(alice)
    expect(alice.locator(".messagelist .success")).to_contain_text("Ended unseen")


def test_without_javascript_the_sign_in_leads_back_to_what_was_entered(window, keeping):
    alice = window("alice", java_script_enabled=False)
    address = new_study(alice, "Without a script")
    alice.goto(address)
    alice.locator("#id_setting").fill("By hand")
    end_every_session(keeping)
    press(alice)
    expect(alice.locator(".messagelist")).to_contain_text("What you entered is kept")
    sign_in(alice, keeping, "alice")
    alice.get_by_role("link", name="Go on with it").click()
    expect(alice.locator("#id_setting")).to_have_value("By hand")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_and_the_alert_are_read_by_everybody(window, keeping, scheme):
    alice = window("alice", color_scheme=scheme, bypass_csp=True)  # for axe
    alice.goto(new_study(alice, f"Read in {scheme}"))
    alice.locator("#id_setting").fill("One ward")
    kept(alice)
    alice.reload()
    expect(alice.locator(".kept-bar")).to_be_visible()
    assert accessible(alice) is True
    end_every_session(keeping)
    alice.locator("#id_population").fill("Adults")
    expect(alice.locator(".kept-alert")).to_be_visible()
    assert accessible(alice) is True
