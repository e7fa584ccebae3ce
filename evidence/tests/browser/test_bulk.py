"""Many at once in a real browser: a file with mistakes, the corrected one, its differences, the yes; then moves of many items."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import expect

from config import local, testdb
from conftest import serving

from .accessibility import WCAG

NUMBER = 12


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A server on the literature with the people of the demonstration: its address and their passwords."""
    with testdb.copy_of(testdb.SEEDED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}
        made = subprocess.run(
            [sys.executable, "manage.py", "demo_people"], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
        )
        passwords = {line.split()[0]: line.split()[-1] for line in made.stdout.splitlines() if " password: " in line}
        with serving(database=name, log=tmp_path_factory.mktemp("bulk") / "log") as address:
            yield SimpleNamespace(address=address, passwords=passwords)


def signed_in(browser, desk, name, **options):
    options = {"viewport": {"width": 1280, "height": 1000}, "bypass_csp": True, **options}  # for axe
    page = browser.new_context(base_url=desk.address, **options).new_page()
    page.goto("/admin/")
    page.get_by_label("Username:").fill(name)
    page.get_by_label("Password:").fill(desk.passwords[name])
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="On your desk")).to_be_visible()
    return page


def assert_accessible(page):
    page.wait_for_load_state()
    found = Axe().run(page, options=WCAG).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def filled_in(template, path, direction):
    """The downloaded template with some items, as somebody would fill it in."""
    book = load_workbook(template)
    for sheet, values in (
        (
            "Items",
            {
                "study": "review-pmid-15150209",
                "kind": "finding",
                "publication": "pmid-15150209",
                "disease": "dermatomyositis",
                "hedge": "asserted",
                "interventions": "ivig",
                "outcome": "muscle-strength",
                "direction": direction,
                "time_relation": "eq",
                "time_unit": "month",
            },
        ),
        ("Anchors", {"source_text": "003-ja", "end": "90", "sha256": "0" * 64, "section": "body", "role": "primary_result"}),
    ):
        page = book[sheet]
        columns = {cell.value: cell.column for cell in page[1]}
        for number in range(1, NUMBER + 1):
            said = {**values, "item": f"new-{number}"}
            if sheet == "Items":
                said |= {"statement": f"Strength had improved in month {number}, invented here.", "time_low": str(number)}
            else:
                said |= {"start": str(number)}
            for name, value in said.items():
                page.cell(number + 1, columns[name]).value = value
    book.save(path)
    return path


def upload(page, path):
    page.get_by_label("The file").set_input_files(path)
    page.get_by_role("button", name="Check the file").click()


def choose_all_of_mine(page, status, action):
    page.goto(f"/admin/evidence/evidenceitem/?status__exact={status}&q=invented+here")
    page.locator("#action-toggle").check()
    page.locator("select[name=action]").first.select_option(action)
    page.get_by_role("button", name="Go").first.click()


def test_a_file_is_mended_looked_at_and_taken_in_and_its_items_are_handed_in_and_published_at_once(browser, desk, tmp_path):
    alice = signed_in(browser, desk, "alice")
    alice.get_by_role("link", name="Import a file").click()
    assert_accessible(alice)
    with alice.expect_download() as download:
        alice.get_by_role("link", name="Template as workbook (XLSX)").click()
    template = tmp_path / "template.xlsx"
    download.value.save_as(template)

    upload(alice, filled_in(template, tmp_path / "wrong.xlsx", "improovd"))
    mistakes = alice.locator(".mistakes tbody tr")
    expect(mistakes).to_have_count(NUMBER)
    expect(mistakes.first).to_contain_text("Items, row 2")
    expect(mistakes.first).to_contain_text("Did you mean “improved”?")
    assert_accessible(alice)

    upload(alice, filled_in(template, tmp_path / "right.xlsx", "improved"))
    expect(alice.get_by_text(f"{2 * NUMBER} rows: {2 * NUMBER} new.")).to_be_visible()
    expect(alice.locator(".lines")).to_contain_text("Strength had improved in month 3")
    assert_accessible(alice)
    alice.get_by_role("button", name="Take it in").click()
    expect(alice.get_by_text("Taken in.", exact=True)).to_be_visible()

    choose_all_of_mine(alice, "draft", "submit")
    alice.get_by_role("button", name=f"Submit for review {NUMBER} items").click()
    expect(alice.locator(".messagelist .success")).to_contain_text("waits for review now")

    alice.goto("/admin/evidence/evidenceitem/?status__exact=in_review")
    expect(alice.locator("select[name=action] option[value=publish]")).to_have_count(0)

    bob = signed_in(browser, desk, "bob")
    choose_all_of_mine(bob, "in_review", "publish")
    expect(bob.get_by_text("It is done with all of these, or with none.")).to_be_visible()
    assert_accessible(bob)
    bob.get_by_role("button", name=f"Publish {NUMBER} items").click()
    expect(bob.locator(".messagelist .success")).to_contain_text(f"And {NUMBER - 3} more.")


def test_ones_own_items_stand_in_the_way_and_one_goes_on_without_them(browser, desk, tmp_path):
    bob = signed_in(browser, desk, "bob")
    for status, action in (("published", "revise"), ("draft", "submit"), ("in_review", "publish")):
        bob.goto(f"/admin/evidence/evidenceitem/?status__exact={status}&q=IVE000022")
        bob.locator("#action-toggle").check()
        bob.locator("select[name=action]").first.select_option(action)
        bob.get_by_role("button", name="Go").first.click()
        if action != "publish":
            bob.locator(".bulk-buttons button").click()
            expect(bob.locator(".messagelist .success")).to_be_visible()
    expect(bob.locator(".in-the-way")).to_contain_text("Nobody reviews their own work: ask somebody else.")
    expect(bob.get_by_text("None of them can be moved.")).to_be_visible()
    assert_accessible(bob)


def test_what_takes_a_while_says_so_and_is_sent_once(browser, desk):
    bob = signed_in(browser, desk, "bob")
    bob.goto("/admin/evidence/evidenceitem/?status__exact=published&q=IVE000023")
    bob.locator("#action-toggle").check()
    bob.locator("select[name=action]").first.select_option("revise")
    bob.get_by_role("button", name="Go").first.click()
    bob.evaluate(
        "addEventListener('submit', (event) => { window.sent = (window.sent || 0) + !event.defaultPrevented; event.preventDefault(); })"
    )
    for _ in range(2):
        bob.locator(".bulk-buttons button").click()
    expect(bob.get_by_role("status").filter(has_text="Working on 1 item")).to_be_visible()
    assert bob.evaluate("window.sent") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_can_be_read_on_a_phone(browser, desk, scheme):
    alice = signed_in(browser, desk, "alice", viewport={"width": 360, "height": 780}, color_scheme=scheme)
    alice.goto("/admin/import/")
    assert_accessible(alice)
    assert alice.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
