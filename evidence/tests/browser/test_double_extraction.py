"""A study read by two people and reconciled by a third, in a real browser: from the two desks to a draft that says who read it."""

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
from .test_review import press, signed_in, waiting

OPEN = """
from django.contrib.auth import get_user_model
from evidence.actions.double_extraction import open_double_extraction
from evidence.models import StudyReport
person = get_user_model().objects.get_by_natural_key
report = StudyReport.objects.filter(role="primary").order_by("pk").first()
people = (person("alice"), person("bob"))
open_double_extraction(study=report.study, publication=report.publication, people=people, by=person("carol"))
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A server on the literature, where carol has asked alice and bob to read one study."""
    with testdb.copy_of(testdb.SEEDED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}

        def manage(*command):
            done = subprocess.run(
                [sys.executable, "manage.py", *command], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
            )
            return done.stdout

        passwords = {line.split()[0]: line.split()[-1] for line in manage("demo_people").splitlines() if " password: " in line}
        manage("shell", "-v", "0", "-c", OPEN)
        with serving(database=name, log=tmp_path_factory.mktemp("double") / "log") as address:
            yield SimpleNamespace(address=address, passwords=passwords)


def read_alone(page, *, n, population, statement="Invented: it is rare."):
    """From the desk to one's own side: facts, one item, handed in."""
    expect(waiting(page, "Double extractions that wait for you")).to_have_text("1")
    page.get_by_role("link", name="Double extractions that wait for you").click()
    page.locator(".desk th a").first.click()
    page.get_by_role("link", name="go on reading").click()
    page.locator("#id_n_analysed").fill("")
    page.locator("#id_n_stated").fill(n)
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.get_by_role("link", name="Add an item").click()
    page.locator("#id_kind").select_option("background")
    page.locator("#id_statement").fill(statement)
    page.locator("#id_population").fill(population)
    page.locator('input[name="_save"]').click()
    expect(page.locator(".read li")).to_contain_text(statement)
    press(page, "Hand in: I have read everything")
    expect(page.locator(".messagelist .success")).to_contain_text("Handed in.")


def is_accessible(page):
    page.wait_for_load_state()
    found = Axe().run(page, options=WCAG).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def fits_a_phone(page):
    page.wait_for_load_state()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1280, "height": 1000})


def test_two_read_alone_and_a_third_reconciles_with_the_keyboard(browser, desk):
    alice, bob = signed_in(browser, desk, "alice"), signed_in(browser, desk, "bob")
    read_alone(alice, n="40", population="all patients")
    alice.goto("/admin/evidence/evidenceitem/?readings=all&q=Invented")
    expect(alice.locator("#result_list tbody tr")).to_have_count(1)
    bob.goto("/admin/evidence/evidenceitem/?readings=all&q=Invented")
    expect(bob.locator("#result_list tbody tr")).to_have_count(0)
    read_alone(bob, n="41", population="those who were followed")

    carol = signed_in(browser, desk, "carol", bypass_csp=True)  # for axe
    carol.get_by_role("link", name="Double extractions that wait for you").click()
    carol.locator(".desk th a").first.click()
    is_accessible(carol)
    carol.get_by_role("link", name="Settle them field by field").click()
    carol.locator('fieldset[data-field="n_stated"] input[type="number"]').fill("42")
    expect(carol.locator('fieldset[data-field="n_stated"] input[value="other"]')).to_be_checked()
    press(carol, "Settle the facts")
    expect(carol.locator(".messagelist .success")).to_contain_text("The facts of the study are settled.")

    is_accessible(carol)
    fits_a_phone(carol)
    press(carol, "Take this as a draft")
    expect(carol.get_by_role("alert")).to_contain_text("Nothing that you chose is lost")
    carol.locator('fieldset[data-field="population"] input[value="a"]').focus()
    carol.keyboard.press("b")
    expect(carol.locator('fieldset[data-field="population"] input[value="b"]')).to_be_checked()
    press(carol, "Take this as a draft")
    expect(carol.locator(".messagelist .success")).to_contain_text("Taken: it is a draft of yours now.")
    expect(carol.locator("#agreement-heading")).to_be_visible()
    press(carol, "Everything is decided: end it")
    expect(carol.locator(".messagelist .success")).to_contain_text("Reconciled")

    carol.locator('[data-head="Decision"] a').click()
    expect(carol.locator("#id_population")).to_have_value("those who were followed")
    expect(carol.locator(".standing")).to_contain_text("Reconciled from what two people read: A: alice")
