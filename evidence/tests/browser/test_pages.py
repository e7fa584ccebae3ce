"""The seeded pages in a real browser: readable at every width, without JavaScript, by everybody, light and dark."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

DISEASE = "/diseases/pemphigus-vulgaris/"
PAGES = [
    *("/", "/about/", "/diseases/", DISEASE, "/diseases/dermatological-autoimmune-diseases/", "/studies/", "/publications/"),
    *("/regimens/", "/mechanisms/", "/outcomes/", "/interventions/", "/interventions/ivig/", "/mechanisms/immunomodulation/"),
    *("/studies/pemphigus-vulgaris-ivig-monotherapy-20-year-follow-up/", "/publications/pmid-29228499/", "/evidence/"),
    *("/evidence/IVE000023/", "/search/?q=pemphigus", "/search/?q=zzz", "/nothing-here/", "/evidence/?kind=unknown"),
    *("/map/", "/map/?by=mechanism", "/safety/", "/safety/?trait=old-age"),
    *("/evidence/IVE000023/correct/", "/diseases/pemphigus-vulgaris/correct/", "/diseases/pemphigus-vulgaris/correct/?thanks"),
    *("/compare/", "/compare/?disease=pemphigus-vulgaris&disease=myasthenia-gravis"),
]
REGIMEN = "/regimens/ivig-0-4-daily-5/"
WIDTHS = [360, 768, 1280]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_on_any_page(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}\n{found.generate_report()}"


def test_the_disease_page_can_be_read_without_javascript(browser, base_url):
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Find a disease, mechanism, treatment, study, PMID or DOI").fill("寻常型天疱疮")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Pemphigus vulgaris", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pemphigus vulgaris")
    expect(page.get_by_text(re.compile(r"12 of 21 \(57.% printed, 57\.1.% computed")).first).to_be_visible()
    page.get_by_text("Background", exact=False).locator("visible=true").first.click()
    expect(page.get_by_role("button", name="Dark")).to_have_count(0)
    context.close()


def test_each_row_leads_to_its_place_in_the_source(page):
    page.goto(DISEASE)
    page.locator("#IVE000023 .place").click()
    expect(page).to_have_url(re.compile(r"/evidence/IVE000023/#places$"))
    expect(page.locator("#places")).to_be_in_viewport()
    expect(page.get_by_text("SHA-256").first).to_be_visible()


def test_a_phone_shows_tables_as_stacked_rows(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/studies/")
    expect(page.locator("table.stacks td").first).to_have_css("display", "block")


def test_slash_goes_to_the_search_field_and_tab_first_offers_to_skip(page):
    page.goto(DISEASE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_the_theme_can_be_switched_and_is_remembered(page):
    page.emulate_media(color_scheme="light")
    page.goto("/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    page.goto("/about/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    expect(page.get_by_role("button", name="Light")).to_be_visible()


def test_a_page_is_light_and_asks_nobody_else(page, base_url):
    sizes, strangers, complaints = [], [], []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(base_url) else None)
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(DISEASE)
    page.wait_for_load_state("networkidle")
    assert sum(sizes) < 110_000
    assert strangers == []
    assert complaints == []


def test_a_citation_is_folded_out_and_taken_along(page):
    page.goto("/evidence/IVE000023/")
    page.get_by_role("heading", name="Cite this").click()
    expect(page.locator(".citation").first).to_contain_text("/evidence/IVE000023.1/. Accessed ")
    with page.expect_download() as download:
        page.get_by_role("link", name="RIS of the publication").click()
    assert download.value.suggested_filename.endswith(".ris")


def test_the_data_for_programs_is_read_under_the_policy_of_the_page(page):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(DISEASE)
    data = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert data["mainEntity"]["name"] == "Pemphigus vulgaris"
    assert complaints == []


def test_grams_are_computed_in_the_page_for_three_weights_and_nothing_is_sent(page):
    page.goto(REGIMEN)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Actual body weight, kg").fill("123")
    expect(page.locator("output")).to_contain_text("actual, 123.0 kg")
    page.get_by_label("Height, cm").fill("177,8")
    page.get_by_label("Sex").select_option("male")
    rows = page.locator("output tbody tr").all_inner_texts()
    assert [row.split("\t") for row in rows] == [
        ["actual, 123.0 kg", "49.2 g", "246.0 g", "246.0 g"],
        ["ideal, 73.0 kg", "29.2 g", "146.0 g", "146.0 g"],
        ["adjusted, 93.0 kg", "37.2 g", "186.0 g", "186.0 g"],
    ]
    page.get_by_label("Height, cm").fill("150")
    expect(page.locator("output")).to_contain_text("says nothing of heights below 152.4 cm")
    assert asked == []
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert Axe().run(page).violations_count == 0
