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
    *(f"{DISEASE}?print=all", "/map/", "/map/?by=mechanism", "/map/?size=patients", "/safety/", "/safety/?trait=old-age"),
    *("/evidence/IVE000023/correct/", "/diseases/pemphigus-vulgaris/correct/", "/diseases/pemphigus-vulgaris/correct/?thanks"),
    *("/compare/", "/compare/?disease=pemphigus-vulgaris&disease=myasthenia-gravis", "/compare/regimens/"),
    "/compare/regimens/?regimen=ivig-0-4-daily-5&regimen=ivig-1-daily-2&regimen=ivig-2-4-over-6-days",
    *(f"{DISEASE}?kind=finding&direction=improved", f"{DISEASE}?kind=gap&year_min=2100", f"{DISEASE}?disease_scope=with_groups"),
    *(f"{DISEASE}?published_by=2005", "/search/?q=pemphigus&published_by=2005", "/interventions/ivig/?published_by=2005"),
    *("/studies/?disease=pemphigus-vulgaris", "/mechanisms/?disease=guillain-barre-syndrome", "/diseases/guillain-barre-syndrome/"),
]
REGIMEN = "/regimens/ivig-0-4-daily-5/"
IN_LANGUAGES = [
    *("/", "/diseases/", "/diseases/guillain-barre-syndrome/", "/evidence/", "/evidence/IVE000023/", "/studies/", REGIMEN, "/mechanisms/"),
    *("/outcomes/", "/publications/pmid-15150209/", "/map/", "/safety/", "/search/?q=neuropathy", "/about/", "/releases/"),
    "/compare/?disease=pemphigus-vulgaris&disease=myasthenia-gravis",
]
WIDTHS = [360, 768, 1280]
HEAVIEST = 100_000


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_tables_have_room_between_these_widths_too(page):
    """Just beside the widths at which the layout changes, where a table is at its tightest."""
    for width in (320, 641, 700, 768, 1121):
        page.set_viewport_size({"width": width, "height": 900})
        for address in (
            "/map/?by=mechanism",
            "/ja/map/?by=mechanism",
            "/ja/map/?size=patients",
            "/diseases/guillain-barre-syndrome/",
            "/safety/",
        ):
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_on_any_page(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}\n{found.generate_report()}"


@pytest.mark.parametrize(("language", "scheme", "width"), [("ja", "light", 1280), ("zh-hans", "dark", 360)])
def test_axe_finds_nothing_in_japanese_and_chinese(page, language, scheme, width):
    """Their letters are wider and higher, so that lines and targets fall elsewhere."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    for address in IN_LANGUAGES:
        page.goto(f"/{language}{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
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
    page.locator(".row .place").first.click()
    expect(page).to_have_url(re.compile(r"/evidence/IVE\d+/#places$"))
    expect(page.locator("#places")).to_be_in_viewport()
    expect(page.get_by_text("SHA-256").first).to_be_visible()


def test_a_phone_shows_tables_as_stacked_rows(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/studies/")
    expect(page.locator("table.stacks td").first).to_have_css("display", "block")


@pytest.mark.parametrize("address", ["/map/", "/ja/map/?by=mechanism", "/map/?size=patients"])
def test_a_phone_shows_the_whole_map_with_each_circle_under_its_head(page, address):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    places = page.evaluate(
        """() => {
            const left = each => Math.round(each.getBoundingClientRect().left);
            const heads = [...document.querySelectorAll('.map thead th')].slice(1).map(left);
            const rows = [...document.querySelectorAll('.map tr:has(td)')].map(row => [...row.querySelectorAll('td')].map(left));
            const circles = [...document.querySelectorAll('.map .circle')].map(each => each.getBoundingClientRect());
            return {
                heads, rows: [...new Set(rows.map(String))],
                inside: circles.every(each => each.left >= 0 && each.right <= innerWidth && each.width >= 24 && each.height >= 24),
                spilt: [...document.querySelectorAll('.map .circle')].filter(each => each.scrollWidth > each.offsetWidth).length,
            };
        }"""
    )
    assert len(places["heads"]) > 5
    assert places["rows"] == [",".join(map(str, places["heads"]))]
    assert places["inside"]
    assert places["spilt"] == 0


def test_the_heads_of_the_map_stay_in_sight(page):
    page.goto("/map/")
    page.locator(".map tbody").last.scroll_into_view_if_needed()
    expect(page.locator(".map thead th").nth(1)).to_be_in_viewport()


@pytest.mark.parametrize("language", ["", "/ja", "/zh-hans"])
def test_a_phone_shows_the_beginning_of_the_answer_without_scrolling(page, language):
    page.set_viewport_size({"width": 360, "height": 640})
    for disease in ("guillain-barre-syndrome", "pemphigus-vulgaris", "dermatological-autoimmune-diseases"):
        page.goto(f"{language}/diseases/{disease}/")
        assert page.locator(".clause dd").first.bounding_box()["y"] < 620, disease


def test_what_stands_beside_an_answer_stays_in_its_line(page):
    page.set_viewport_size({"width": 360, "height": 800})
    for address in ("/compare/?disease=pemphigus-vulgaris&disease=myasthenia-gravis", "/evidence/"):
        page.goto(address)
        looks = page.locator(".says .beside").evaluate_all("all => [...new Set(all.map(each => getComputedStyle(each).display))]")
        assert looks == ["inline"], address


def test_a_phone_shows_three_regimens_beside_each_other(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/compare/regimens/?regimen=ivig-0-4-daily-5&regimen=ivig-1-daily-2&regimen=ivig-2-4-over-6-days")
    table = page.locator("table.beside")
    assert table.evaluate("each => each.scrollWidth <= each.clientWidth && each.getBoundingClientRect().right <= innerWidth")
    numbers = [each.bounding_box() for each in table.locator("tbody tr").nth(1).locator("td").all()]
    assert len({round(each["y"]) for each in numbers}) == 1


def test_slash_goes_to_the_search_field_and_tab_first_offers_to_skip(page):
    page.goto(DISEASE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_the_theme_can_be_switched_and_is_remembered(page):
    page.emulate_media(color_scheme="light")
    page.goto("/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    page.goto("/about/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    expect(page.get_by_role("button", name="Light")).to_be_visible()


def test_every_disease_page_is_light_and_asks_nobody_else(page, base_url):
    """Before compression, with all that the page brings along, in every language of the interface."""
    beside, strangers, complaints = [], [], []
    page.on("response", lambda response: beside.append(len(response.body())) if DISEASE not in response.url else None)
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(base_url) else None)
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(DISEASE)
    page.wait_for_load_state("networkidle")
    assert strangers == []
    assert complaints == []
    diseases = [each["slug"] for each in page.request.get("/api/v1/diseases/?page_size=500&fields=slug").json()["results"]]
    weights = {slug: len(page.request.get(f"/diseases/{slug}/").body()) for slug in diseases}
    for slug in sorted(diseases, key=weights.get)[-3:]:
        weights |= {
            f"{slug} in {language}": len(page.request.get(f"/{language}/diseases/{slug}/").body()) for language in ("ja", "zh-hans")
        }
    assert len(diseases) > 30
    assert {slug: weight for slug, weight in weights.items() if weight + sum(beside) >= HEAVIEST} == {}


LONG = ["/", "/map/", "/map/?by=mechanism", "/map/?size=patients", "/map/?by=mechanism&size=patients", "/safety/", "/evidence/"]


@pytest.mark.parametrize("address", [*LONG, "/publications/pmid-15150209/", "/interventions/ivig/", REGIMEN])
def test_other_long_pages_are_light_too(page, address):
    beside = []
    page.on("response", lambda response: beside.append(len(response.body())) if response.request.resource_type != "document" else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    in_languages = [len(page.request.get(f"{language}{address}").body()) for language in ("", "/ja", "/zh-hans")]
    assert beside
    assert max(in_languages) + sum(beside) < HEAVIEST


def test_evidence_is_chosen_without_loading_the_page_again(page):
    page.goto(DISEASE)
    page.evaluate("window.same = true")
    before = page.get_by_role("status").inner_text()
    kind = page.get_by_label("Kind", exact=True)
    kind.focus()
    kind.select_option("finding")
    expect(page).to_have_url(re.compile(r"\?kind=finding$"))
    expect(page.get_by_role("status")).to_contain_text(f" of {before}")
    expect(kind).to_be_focused()
    expect(page.get_by_role("heading", name=re.compile("^Harms"))).to_have_count(0)
    page.get_by_label("From year").fill("2100")
    page.get_by_label("From year").press("Enter")
    expect(page.get_by_text("No item is of this sort.")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("From year")).to_have_value("")
    expect(page.get_by_role("heading", name=re.compile("^Effects"))).to_be_visible()
    page.get_by_role("link", name="Show all again").click()
    expect(page.get_by_role("status")).to_have_text(before)
    expect(page.get_by_role("heading", name="Evidence", exact=True)).to_be_focused()
    expect(page.get_by_label("Kind", exact=True)).to_have_value("")
    assert page.evaluate("window.same"), "the page was never left"


def test_a_link_to_a_place_on_the_page_fetches_nothing(page):
    page.goto(DISEASE)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if DISEASE in request.url else None)
    page.locator(".extent a[href='#evidence']").click()
    expect(page).to_have_url(re.compile("#evidence$"))
    page.get_by_label("Kind", exact=True).select_option("finding")
    expect(page).to_have_url(re.compile(r"\?kind=finding$"))
    assert len(asked) == 1


def test_an_address_that_was_sent_shows_what_was_chosen(page):
    page.goto(f"{DISEASE}?direction=improved#evidence")
    expect(page.get_by_label("Direction")).to_have_value("improved")
    expect(page.get_by_role("status")).to_contain_text(" of ")
    page.goto(f"{DISEASE}?direction=improved,descriptive")
    expect(page.get_by_label("Direction")).to_have_value("improved,descriptive")


def test_evidence_is_chosen_without_javascript(browser, base_url):
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    page = context.new_page()
    page.goto(DISEASE)
    page.get_by_label("Kind", exact=True).select_option("safety")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?kind=safety.*#evidence$"))
    expect(page.get_by_role("heading", name=re.compile("^Harms"))).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Effects"))).to_have_count(0)
    page.get_by_role("link", name="Show all again").click()
    expect(page.get_by_role("heading", name=re.compile("^Effects"))).to_be_visible()
    context.close()


def test_what_is_printed_has_the_answer_the_evidence_and_the_sources(page):
    page.goto(DISEASE)
    page.emulate_media(media="print")
    for heading in ("In short", "Evidence", "Sources"):
        expect(page.get_by_role("heading", name=re.compile(f"^{heading}"))).to_be_visible()
    for away in (".masthead .search", ".filters", ".doors", ".languages", ".scopes", ".colophon nav"):
        expect(page.locator(away).first).to_be_hidden()
    expect(page.locator(".masthead .onpaper")).to_contain_text("/diseases/pemphigus-vulgaris/")
    assert page.evaluate("[...document.querySelectorAll('.picture')].every(each => each.getBoundingClientRect().width <= innerWidth)")


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
    expect(page.locator("output tbody tr")).to_have_count(3)
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
