"""The desk and the review page in a real browser, on the literature: from a draft to the published next version."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from config import local, testdb
from conftest import serving

from .accessibility import WCAG


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A server on the literature with the people of the demonstration: its address and their passwords."""
    with testdb.copy_of(testdb.SEEDED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}
        made = subprocess.run(
            [sys.executable, "manage.py", "demo_people"], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
        )
        passwords = {line.split()[0]: line.split()[-1] for line in made.stdout.splitlines() if " password: " in line}
        with serving(database=name, log=tmp_path_factory.mktemp("desk") / "log") as address:
            yield SimpleNamespace(address=address, passwords=passwords)


def signed_in(browser, desk, name, **options):
    page = browser.new_context(base_url=desk.address, viewport={"width": 1280, "height": 1000}, **options).new_page()
    page.goto("/admin/")
    page.get_by_label("Username:").fill(name)
    page.get_by_label("Password:").fill(desk.passwords[name])
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="On your desk")).to_be_visible()
    return page


def waiting(page, title):
    page.goto("/admin/")
    return page.locator(".desk tr", has_text=title).locator("td.count")


def press(page, button):
    page.get_by_role("button", name=button, exact=True).click()


def hand_in_a_revision(alice):
    alice.goto("/admin/evidence/evidenceitem/?q=IVE000022")
    alice.locator("#result_list tbody th a").first.click()
    press(alice, "Revise")
    alice.locator("#id_population").fill("seen in the browser")
    press(alice, "Save and submit for review")
    expect(alice.locator(".messagelist .success")).to_contain_text("waits for review now")


def test_a_revision_goes_from_desk_to_desk_and_is_published(browser, desk):
    alice, bob = signed_in(browser, desk, "alice"), signed_in(browser, desk, "bob", bypass_csp=True)  # for axe
    hand_in_a_revision(alice)
    expect(waiting(bob, "Waiting for review")).to_have_text("1")
    bob.get_by_role("link", name="Waiting for review").click()
    bob.get_by_role("link", name="Review the next one").click()
    expect(bob.locator("section", has_text="What it changes in").locator("ins")).to_have_text("seen in the browser")
    bob.wait_for_load_state()
    found = Axe().run(bob, options=WCAG).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    press(bob, "I take this")
    bob.get_by_label("Say something to the team").fill("Is this of all patients, @alice?")
    press(bob, "Comment")
    expect(bob.locator(".comment")).to_contain_text("Is this of all patients")
    bob.get_by_text("Send back …").click()
    bob.get_by_label("Reason to send back").fill("Say of whom.")
    press(bob, "Send back")
    expect(bob.locator(".messagelist")).to_contain_text("Nothing else waits for your review.")
    expect(waiting(alice, "Comments that name me")).to_have_text("1 1 new")
    expect(waiting(alice, "Sent back to me")).to_have_text("1")
    alice.get_by_role("link", name="Sent back to me").click()
    alice.locator(".desk th a").first.click()
    alice.locator("#id_population").fill("those who were followed")
    press(alice, "Save and submit for review")
    expect(alice.locator(".messagelist .success")).to_contain_text("waits for review now")
    bob.goto("/admin/evidence/evidenceitem/review/next/")
    press(bob, "Publish")
    expect(bob.locator(".messagelist")).to_contain_text("IVE000022.2 is public now.")
    bob.goto("/evidence/IVE000022/")
    expect(bob.locator("body")).to_contain_text("those who were followed")
