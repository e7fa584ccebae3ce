"""The main job of the admin in a real browser: from an empty database to a published finding, by two people."""

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

STATEMENT = "Strength at 3 months was better with IVIg than with placebo."


@pytest.fixture(scope="module")
def curation(tmp_path_factory):
    """A server on an empty database with the people of the demonstration: its address and their passwords."""
    with testdb.copy_of(testdb.MIGRATED) as name:
        settings = os.environ | {"DATABASE_URL": testdb.address_of(name), "HTTPS": "false"}
        made = subprocess.run(
            [sys.executable, "manage.py", "demo_people"], cwd=local.ROOT, env=settings, capture_output=True, text=True, check=True
        )
        passwords = {line.split()[0]: line.split()[-1] for line in made.stdout.splitlines() if " password: " in line}
        with serving(database=name, log=tmp_path_factory.mktemp("curation") / "log") as address:
            yield SimpleNamespace(address=address, passwords=passwords)


@pytest.fixture
def sign_in(browser, curation):
    """Somebody at a browser of her own; whatever her browser complains about fails the test."""
    complaints, contexts = [], []

    def person(name, **options):
        context = browser.new_context(base_url=curation.address, viewport={"width": 1280, "height": 1000}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/admin/")
        page.get_by_label("Username:").fill(name)
        page.get_by_label("Password:").fill(curation.passwords[name])
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_role("heading", name="Curation", exact=True)).to_be_visible()
        return page

    yield person
    for context in contexts:
        context.close()
    # 409: how a form that was overtaken is answered; framing: the page to which a record that is gone leads stands in no frame
    expected = ("404", "409 (Conflict)", "frame-ancestors")
    assert [each for each in complaints if not any(words in each for words in expected)] == []


def choose(page, field, text, shown=None):
    """Search in an autocomplete and take what it finds."""
    page.locator(f"#id_{field} + .select2 .select2-selection").click()
    page.locator(".select2-container--open .select2-search__field").fill(text)
    page.locator(".select2-results__option").filter(has_text=shown or text).first.click()


def press(page, button="Save"):
    page.get_by_role("button", name=button, exact=True).click()


def fill(page, **values):
    """Type into inputs, choose in lists, by the name of the field."""
    for name, value in values.items():
        field = page.locator(f"#id_{name.replace('__', '-')}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
            field.blur()


def another(page, rows):
    page.locator(".add-row a", has_text=f"Add another {rows}").click()


def has_saved(page, noun):
    expect(page.locator(".messagelist .success")).to_contain_text(f"The {noun} “")


def refused(page, sentence):
    expect(page.locator(".errorlist", has_text=sentence)).to_be_visible()


def enter_vocabulary(page):
    page.goto("/admin/evidence/disease/add/")
    fill(page, label="Example neuropathy", specialty="neurology")
    expect(page.locator("#id_slug")).to_have_value("example-neuropathy")
    another(page, "Name")
    fill(page, names__0__text="例示ニューロパチー", names__0__language="ja", names__0__kind="preferred")
    another(page, "Code")
    fill(page, codes__0__system="mesh", codes__0__code="D000000", codes__0__checked_by="Alice")
    press(page)
    refused(page, "A checked code names who checked it and the day.")
    expect(page.locator("#id_names-0-text")).to_have_value("例示ニューロパチー")
    fill(page, codes__0__checked_on="2026-11-01")
    press(page)
    has_saved(page, "disease")
    for label, kind in (("Intravenous immunoglobulin", "immunoglobulin"), ("Placebo", "placebo")):
        page.goto("/admin/evidence/intervention/add/")
        fill(page, label=label, kind=kind)
        press(page)
        has_saved(page, "intervention")
    page.goto("/admin/evidence/outcome/add/")
    fill(page, label="Muscle strength", domain="function", better="higher")
    press(page)
    has_saved(page, "outcome")


def enter_publication(page):
    page.goto("/admin/evidence/publication/add/")
    fill(page, slug="pmid-99900001", title="An invented trial", authors="Example A\nOther B")
    press(page)
    refused(page, "A publication needs a PMID, a DOI, a PMCID or a citation.")
    fill(page, pmid="99900001")
    another(page, "Publication date")
    fill(page, dates__0__kind="issue", dates__0__date="2004-05")
    page.locator("summary", has_text="Source texts").click()
    another(page, "Source text")
    fill(page, texts__0__slug="text-99900001", texts__0__variant="abstract", texts__0__language="en")
    fill(page, texts__0__file="invented.txt", texts__0__sha256="a" * 64, texts__0__length="1000", texts__0__start="0", texts__0__end="1000")
    press(page)
    has_saved(page, "publication")


def enter_study(page):
    page.goto("/admin/evidence/doseregimen/add/")
    fill(page, slug="0-4-x-5", steps__0__low="0.4", steps__0__per="day", steps__0__days="5", steps__0__every="4")
    press(page)
    refused(page, "An interval is a number above zero and a unit.")
    fill(page, steps__0__every_unit="week", steps__0__courses="6")
    press(page)
    expect(page.locator(".messagelist")).to_contain_text("0.4 g/kg/day × 5 days (2 g/kg), every 4 weeks × 6")
    page.goto("/admin/evidence/study/add/")
    fill(page, label="Invented trial", knowledge="own_report", type="interventional", n_stated="40")
    another(page, "Study report")
    choose(page, "reports-0-publication", "99900001", shown="Example A et al. 2004")
    fill(page, reports__0__role="primary")
    for number, (label, kind, given) in enumerate((("IVIg", "experimental", "Intravenous"), ("Placebo", "placebo_comparator", "Placebo"))):
        another(page, "Arm")
        fill(page, **{f"arms__{number}__label": label, f"arms__{number}__type": kind, f"arms__{number}__n": "20"})
        choose(page, f"arms-{number}-interventions", given)
    choose(page, "arms-0-regimen", "0.4 g/kg")
    press(page)
    has_saved(page, "study")


def enter_finding(page):
    page.goto("/admin/evidence/evidenceitem/add/")
    fill(page, kind="finding")
    expect(page.get_by_text("Place in therapy")).to_be_hidden()
    expect(page.locator(".field-outcome.needed")).to_be_visible()
    choose(page, "publication", "Example A")
    choose(page, "study", "Invented trial")
    choose(page, "disease", "Example neuropathy")
    fill(page, statement=STATEMENT, hedge="asserted")
    press(page, "Save and submit for review")
    expect(page.locator(".messagelist")).to_contain_text("Saved as a draft, not submitted. A finding needs")
    choose(page, "outcome", "Muscle strength")
    fill(page, direction="favours_ivig", comparison="vs_placebo")
    for number, (role, given) in enumerate((("given", "Intravenous"), ("comparator", "Placebo"))):
        another(page, "Treatment")
        fill(page, **{f"intervention_links__{number}__role": role})
        choose(page, f"intervention_links-{number}-intervention", given)
    another(page, "Result")
    page.locator("#id_results-0-arm").select_option(label="IVIg")
    fill(page, results__0__n="20", results__0__n_from="printed", results__0__events="25")
    another(page, "Anchor")
    page.locator("#id_anchors-0-source_text").select_option(index=1)
    fill(page, anchors__0__section="abstract", anchors__0__role="primary_result", anchors__0__sha256="b" * 64)
    fill(page, anchors__0__start="900", anchors__0__end="1100")
    press(page, "Save and submit for review")
    refused(page, "More patients with the event than patients")
    fill(page, results__0__events="12")
    press(page, "Save and submit for review")
    refused(page, "The anchor reaches outside its source text.")
    expect(page.locator("#id_statement")).to_have_value(STATEMENT)
    fill(page, anchors__0__end="1000")
    press(page, "Save and submit for review")
    expect(page.locator(".messagelist .success")).to_contain_text("waits for review now")
    return page.url


def publish(page, address):
    page.goto(address)
    expect(page.locator("#id_statement")).to_have_count(0)
    press(page, "Publish")
    expect(page.locator(".messagelist .success")).to_contain_text("IVE000001.1 is public now.")
    page.goto("/evidence/IVE000001/")
    expect(page.locator("body")).to_contain_text(STATEMENT)


def revise(page, address):
    page.goto(address)
    press(page, "Revise")
    expect(page.locator(".standing")).to_contain_text("Revises IVE000001.1")
    fill(page, statement="Strength at 3 months was a little better with IVIg than with placebo.", why="The source says a little")
    press(page, "Save and continue editing")
    has_saved(page, "evidence item")
    draft = page.url
    page.get_by_role("link", name="History").click()
    change = page.locator(".changes tr", has_text="The source says a little")
    expect(change.locator("del")).to_have_text(STATEMENT)
    return draft


def overtake(page, draft):
    """Of two windows on one draft the second is told, and loses nothing that was entered."""
    page.goto(draft)
    other = page.context.new_page()
    other.goto(draft)
    fill(other, population="in the second window")
    press(other)
    has_saved(other, "evidence item")
    fill(page, population="in the first window")
    press(page)
    expect(page.get_by_role("heading", name="Somebody saved this meanwhile")).to_be_visible()
    expect(page.locator("#id_population")).to_have_value("in the first window")


def test_two_people_bring_a_finding_from_an_empty_database_to_readers(sign_in):
    alice = sign_in("alice")
    enter_vocabulary(alice)
    enter_publication(alice)
    enter_study(alice)
    item = enter_finding(alice)
    expect(alice.get_by_role("button", name="Publish")).to_have_count(0)
    publish(sign_in("bob", java_script_enabled=False), item)
    overtake(alice, revise(alice, item))


def test_without_javascript_every_group_is_there(sign_in):
    alice = sign_in("alice", java_script_enabled=False)
    alice.goto("/admin/evidence/evidenceitem/add/")
    alice.locator("summary", has_text="Place in therapy · needed for recommendation").click()
    expect(alice.locator("#id_stance")).to_be_visible()
    expect(alice.locator("#id_kind")).to_be_visible()


def test_the_admin_is_read_by_everybody(sign_in):
    carol = sign_in("carol", bypass_csp=True)  # for axe itself; the other tests hear every complaint
    for address in ("/admin/", "/admin/evidence/evidenceitem/", "/admin/evidence/evidenceitem/add/", "/admin/evidence/disease/add/"):
        carol.goto(address)
        search_boxes_of_select2 = {"exclude": [[".select2"]]}
        found = Axe().run(carol, context=search_boxes_of_select2, options=WCAG).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], address
