"""A study from its publication to review on one page, in a real browser: nothing loses its place, nothing entered is lost."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .accessibility import WCAG
from .test_admin import choose, curation, enter_publication, enter_vocabulary, fill, press, sign_in  # noqa: F401 (fixtures)

FIRST = "Strength at 3 months was better with IVIg than with placebo."
SECOND = "Strength at 6 months was no different."


def frame(page):
    return page.frame_locator("#bench-frame")


def type_into(page, **values):
    """Fill fields of the form in the frame, by name."""
    for name, value in values.items():
        field = frame(page).locator(f"#id_{name.replace('__', '-')}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def search(page, field, text):
    """Choose in an autocomplete of the form in the frame."""
    form = frame(page)
    form.locator(f"#id_{field} + .select2 .select2-selection").click()
    form.locator(".select2-container--open .select2-search__field").fill(text)
    form.locator(".select2-results__option").filter(has_text=text).first.click()


def save(page, button="Save"):
    """And wait for the answer: the page before it may say the same of what was saved last."""
    with page.expect_event("framenavigated", lambda each: each.name == "bench-frame"):
        frame(page).get_by_role("button", name=button, exact=True).click()


def saved(page, words):
    expect(frame(page).locator(".messagelist .success")).to_contain_text(words)


def opens(page, link, heading):
    """Choose in the outline, and wait until the frame shows that form: the one before it may have fields of the same name."""
    outline(page).get_by_role("link", name=link).click()
    expect(frame(page).get_by_role("heading", name=heading, exact=True)).to_be_visible()


def outline(page):
    return page.locator(".outline")


def begin_study(page):
    page.goto("/admin/evidence/publication/")
    page.locator("#result_list a", has_text="Example A").first.click()
    page.get_by_role("link", name="Enter its study").click()
    expect(page.locator("#id_label")).to_have_value("Study by Example A et al. 2004")
    fill(page, label="Invented trial", type="interventional", allocation="randomised")
    press(page, "Begin this study")
    expect(page.get_by_role("heading", name="Invented trial")).to_be_visible()
    expect(frame(page).locator("#id_label")).to_have_value("Invented trial")


def add_arms(page):
    """The second arm's regimen is built in place, without leaving its form."""
    opens(page, "Add an arm", "Add arm")
    type_into(page, label="Placebo", type="placebo_comparator", n="20")
    search(page, "intervention_links-0-intervention", "Placebo")
    save(page)
    saved(page, "The arm “")
    expect(outline(page)).to_contain_text("placebo comparator · n 20")
    opens(page, "Add an arm", "Add arm")
    type_into(page, label="IVIg", type="experimental", n="20")
    search(page, "intervention_links-0-intervention", "Intravenous")
    build_regimen(page)
    save(page)
    saved(page, "The arm “")
    expect(outline(page)).to_contain_text("0.5 g/kg/day × 2 days (1 g/kg), every 4 weeks × 4")


def build_regimen(page):
    frame(page).locator("#add_id_regimen").click()
    form = frame(page).frame_locator("dialog.in-place iframe")
    form.locator("#id_steps-0-low").fill("0.5")
    form.locator("#id_steps-0-per").select_option("day")
    form.locator("#id_steps-0-days").fill("2")
    form.locator("#id_steps-0-every").fill("4")
    expect(form.locator(".errors-now")).to_contain_text("Step 1, every: An interval is a number above zero and a unit.")
    form.locator("#id_steps-0-every_unit").select_option("week")
    form.locator("#id_steps-0-courses").fill("4")
    expect(form.locator(".computed .label")).to_have_text("0.5 g/kg/day × 2 days (1 g/kg), every 4 weeks × 4")
    expect(form.locator(".computed table")).to_contain_text("4")
    expect(form.locator("svg.picture rect.dose")).to_have_count(8)
    expect(form.locator("#id_slug")).to_have_value("ivig-0-5-daily-2-every-4-weeks-x-4")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(frame(page).locator("dialog.in-place")).to_have_count(0)
    expect(frame(page).locator("#id_regimen + .select2")).to_contain_text("0.5 g/kg/day")
    expect(frame(page).locator("#id_label")).to_have_value("IVIg")


def add_finding(page):
    opens(page, "Finding", "Add evidence item")
    form = frame(page)
    expect(form.locator("#id_statement")).to_be_focused()
    form.locator("#id_statement").press("Escape")
    expect(outline(page).get_by_text("Add an item")).to_be_focused()
    expect(form.locator(".still-needed")).to_contain_text("a direction")
    expect(form.locator(".lesson")).to_contain_text("“Should be given” is a recommendation")
    type_into(page, statement="It proves better.", hedge="asserted")
    expect(form.locator(".hints")).to_contain_text("“proves” claims a proof.")
    type_into(page, statement=FIRST, direction="favours_ivig")
    expect(form.locator(".hints p")).to_have_count(0)
    expect(form.locator(".field-direction .meaning")).to_have_text("arms compared; better with IVIg")
    search(page, "disease", "Example neuropathy")
    search(page, "outcome", "Muscle strength")
    expect(form.locator("#id_intervention_links-0-intervention option:checked")).to_have_text("Intravenous immunoglobulin")
    form.get_by_role("button", name="Add a result for each arm: Placebo, IVIg").click()
    expect(form.locator("#id_results-0-n")).to_be_focused()
    expect(form.locator("#id_results-0-arm option:checked")).to_have_text("Placebo")
    expect(form.locator("#id_results-1-arm option:checked")).to_have_text("IVIg")
    expect(form.locator(".each-arm")).to_be_hidden()
    type_into(page, results__1__n="20", results__1__events="25")
    expect(form.locator("#id_results-1-n_from")).to_have_value("printed")
    form.locator("#id_statement").press("Control+s")
    expect(form.locator(".errorlist", has_text="More patients with the event than patients")).to_be_visible()
    expect(form.locator("#id_statement")).to_have_value(FIRST)
    type_into(page, results__1__events="12")
    expect(form.locator(".still-needed")).to_contain_text("1 still needed")
    save(page)
    saved(page, "The evidence item “")
    expect(outline(page).locator("li", has_text=FIRST)).to_contain_text("needs an anchor")
    add_anchor(page)
    expect(outline(page).locator("li", has_text=FIRST)).to_contain_text("complete")


def add_anchor(page, start="0"):
    form = frame(page)
    form.locator("#anchors-group .add-row a").click()
    if form.locator("#id_anchors-0-source_text + .select2").count():
        search(page, "anchors-0-source_text", "invented.txt")
    else:
        form.locator("#id_anchors-0-source_text").select_option(index=1)
    type_into(page, anchors__0__section="abstract", anchors__0__role="primary_result", anchors__0__sha256="b" * 64)
    type_into(page, anchors__0__start=start, anchors__0__end="1000")
    expect(form.locator(".still-needed")).to_contain_text("Nothing is missing")
    save(page)
    saved(page, "The evidence item “")


def add_another_like_it(page):
    save(page, "Save and add another like this")
    saved(page, "what usually stays was taken over")
    expect(frame(page).locator("#id_disease + .select2")).to_contain_text("Example neuropathy")
    expect(frame(page).locator("#id_statement")).to_have_value("")
    type_into(page, statement=SECOND, hedge="asserted", direction="no_difference")
    search(page, "outcome", "Muscle strength")
    add_anchor(page, start="10")


def test_a_study_goes_from_its_publication_to_review_on_one_page(sign_in):  # noqa: F811
    alice = sign_in("alice")
    enter_vocabulary(alice)
    enter_publication(alice)
    begin_study(alice)
    place = alice.url.split("?")[0]
    add_arms(alice)
    add_finding(alice)
    add_another_like_it(alice)
    assert alice.url.startswith(place)
    expect(outline(alice).locator("[aria-current]")).to_contain_text(SECOND)  # and so does the address
    alice.reload()
    expect(frame(alice).locator("#id_statement")).to_have_value(SECOND)
    outline(alice).get_by_role("link", name=FIRST).click()
    expect(frame(alice).locator("#id_statement")).to_have_value(FIRST)
    keep_what_is_entered(alice)
    reader = sign_in("alice", bypass_csp=True)  # for axe itself
    reader.goto(alice.url)
    expect(frame(reader).locator("#id_label")).to_have_value("Placebo")
    reads_well(reader)
    alice.goto(f"{place}?open=evidenceitem-999999")
    expect(alice.locator(".nothing-open")).to_contain_text("is not there any more")
    press(alice, "Submit 2 complete items for review")
    expect(alice.locator(".messagelist .success")).to_contain_text("2 handed in for review: IVE000001, IVE000002.")
    expect(outline(alice).locator("li.in_review")).to_have_count(2)


def keep_what_is_entered(page):
    """Another entry is not opened over what is not saved, unless one says so; back goes to what was open before."""
    type_into(page, statement="Half a sen")
    outline(page).get_by_role("link", name="Placebo", exact=True).click()
    expect(page.locator("#leave-dialog")).to_be_visible()
    page.get_by_role("button", name="Stay here").click()
    expect(frame(page).locator("#id_statement")).to_have_value("Half a sen")
    outline(page).get_by_role("link", name="Placebo", exact=True).click()
    page.get_by_role("button", name="Open without saving").click()
    expect(frame(page).locator("#id_label")).to_have_value("Placebo")
    page.locator(".outline [aria-current]").press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    page.get_by_role("button", name="Close").click()


def reads_well(page):
    """In light and dark, wide and on a phone, as axe reads page and form. The search boxes of select2 are not ours."""
    wrong = []
    for scheme, width in (("light", 1440), ("dark", 1440), ("light", 360), ("dark", 360)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # colours that are on their way to others are no one's choice
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        for part in (page, page.frame(name="bench-frame")):
            part.wait_for_load_state()
            found = Axe().run(part, context={"exclude": [[".select2"], ["iframe"]]}, options=WCAG).response["violations"]
            wrong += [(scheme, width, each["id"], each["nodes"][0]["html"]) for each in found]
    assert wrong == []
