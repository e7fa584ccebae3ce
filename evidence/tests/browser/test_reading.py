"""From a file to an anchored draft in a real browser: read a text, select by mouse and by keyboard, click what is suggested, save.

The text is invented, in three languages, with letters outside the plane in which a script counts as Python does.
"""

import hashlib

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .accessibility import WCAG
from .test_review import desk, signed_in  # noqa: F401 - a fixture

WORDS = (
    "An invented letter 𝒳𝒴\r\n\r\nAbstract\r\n"
    "𝒳 In myasthenia gravis, 12 of 20 patients (60%) got stronger on IVIg 0.4 g/kg/day × 5 d (p = 0.03). Placebo did less.\r\n"
    "皮膚筋炎の患者さん40名に0.4g/kg/日を5日間投与した。𝒳の後も有効であった。\r\n"
    "重症肌无力患者 20 例中 12 例（60％）有效。\r\n"
)
MOUSE, KEYBOARD = "𝒳の後も有効であった。", "重症肌无力患者 20 例中 12 例（60％）有效。"
SENTENCE = "𝒳 In myasthenia gravis, 12 of 20 patients (60%) got stronger on IVIg 0.4 g/kg/day × 5 d (p = 0.03)."


def digest(words):
    return hashlib.sha256(words.encode()).hexdigest()


@pytest.fixture
def alice(browser, desk):  # noqa: F811
    return signed_in(browser, desk, "alice", bypass_csp=True)  # for axe


def read_a_text(page):
    """Upload the file on the page of a publication; returns the address of an item's form beside it."""
    page.goto("/admin/evidence/publication/?q=15866703")
    page.locator("#result_list tbody th a").first.click()
    page.get_by_role("link", name="Read a text").click()
    page.locator("#id_variant").select_option("excerpt")
    page.locator("#id_file").set_input_files({"name": "letter.txt", "mimeType": "text/plain", "buffer": WORDS.encode()})
    page.get_by_role("button", name="Keep and read it").click()
    expect(page.locator(".messagelist")).to_contain_text("Only who curates sees its words.")
    assert page.locator(".words").evaluate("words => words.textContent") == WORDS
    page.get_by_role("link", name="Enter an item beside this text").click()
    page.locator("#id_kind").select_option("finding")
    page.locator("#id_statement").fill("IVIg made more patients stronger than placebo.")


def select_by_mouse(page, words):
    """Drag from the first letter to the last, as a hand does."""
    box = page.locator(".words").evaluate(
        """(pane, words) => {
            const range = document.createRange();
            const walk = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
            const nodes = [];
            for (let node = walk.nextNode(); node; node = walk.nextNode()) nodes.push(node);
            const whole = nodes.map((node) => node.data).join("");
            const start = whole.indexOf(words), end = start + words.length;
            let here = 0;
            for (const node of nodes) {
                if (here <= start && start < here + node.length) range.setStart(node, start - here);
                if (here < end && end <= here + node.length) range.setEnd(node, end - here);
                here += node.length;
            }
            range.startContainer.parentElement.scrollIntoView({ block: "center" });
            const boxes = [...range.getClientRects()];
            return [boxes[0].left + 1, boxes[0].top + boxes[0].height / 2, boxes.at(-1).right - 1, boxes.at(-1).top + boxes[0].height / 2];
        }""",
        words,
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=8)
    page.mouse.up()


def anchor_rows(page):
    return page.locator("#anchors-group .inline-related:not(.empty-form)")


def anchors(page):
    """[(start, end, digest)] as the form has them."""
    rows = anchor_rows(page)
    names = ("start", "end", "sha256")
    return [tuple(rows.nth(place).locator(f"[name$='-{name}']").input_value() for name in names) for place in range(rows.count())]


def place_of(words):
    start = WORDS.index(words)
    return str(start), str(start + len(words)), digest(words)


def status(page):
    return page.locator(".reading-status")


def chosen_disease(page):
    return page.locator("#id_disease option:checked")


def test_passages_become_anchors_and_suggestions_become_fields(alice):
    read_a_text(alice)

    select_by_mouse(alice, MOUSE)
    expect(alice.locator("#reading-start")).to_have_value(place_of(MOUSE)[0])
    alice.get_by_role("button", name="Anchor this").click()
    expect(status(alice)).to_contain_text("Anchor 1:")
    assert anchors(alice) == [place_of(MOUSE)]

    alice.locator(".words").focus()
    for _ in range(20):
        alice.keyboard.press("ArrowDown")
    alice.keyboard.press("Enter")
    expect(status(alice)).to_contain_text("Anchor 2:")
    assert anchors(alice)[1] == place_of(KEYBOARD)

    alice.locator(".hint.disease", has_text="皮膚筋炎").click()
    expect(status(alice)).to_contain_text("Disease: Dermatomyositis. Anchor 3:")
    alice.locator(".hint.disease", has_text="myasthenia gravis").click()
    expect(status(alice)).to_contain_text("Disease is filled already with “Dermatomyositis”. Replace it with Myasthenia gravis?")
    alice.get_by_role("button", name="Leave it").click()
    expect(chosen_disease(alice)).to_have_text("Dermatomyositis")
    assert len(anchors(alice)) == 3
    alice.locator(".hint.disease", has_text="myasthenia gravis").click()
    alice.get_by_role("button", name="Replace it").click()
    expect(chosen_disease(alice)).to_have_text("Myasthenia gravis")
    expect(status(alice)).to_contain_text("Anchor 4:")
    assert anchors(alice)[3] == place_of(SENTENCE)
    alice.locator(".hint.dose").first.focus()
    alice.keyboard.press("Enter")
    expect(status(alice)).to_contain_text("Regimen: 0.4 g/kg/day × 5 days (2 g/kg).")
    alice.locator(".hint.count", has_text="12 of 20").click()
    expect(status(alice)).to_contain_text("Result 1: 12 of 20 (60 %).")
    alice.locator(".hint.p").click()
    expect(status(alice)).to_contain_text("Result 1: p = 0.03.")
    alice.locator(".hint.treatment", has_text="Placebo").click()
    alice.get_by_role("button", name="Placebo as comparator").click()
    expect(status(alice)).to_contain_text("Treatment: Placebo.")

    violations = Axe().run(alice, context=".reading", options=WCAG).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []

    for place in range(anchor_rows(alice).count()):
        alice.locator(f"#id_anchors-{place}-section").select_option("abstract")
        alice.locator(f"#id_anchors-{place}-role").select_option("primary_result")
    alice.get_by_role("button", name="Save and continue editing").click()
    expect(alice.locator(".messagelist .success")).to_contain_text("was added successfully")
    expect(anchor_rows(alice)).to_have_count(5)  # two by hand, and the sentences of disease, of figures and of placebo
    kept = anchors(alice)
    assert {place_of(MOUSE), place_of(KEYBOARD), place_of(SENTENCE)} <= set(kept)
    assert all(sha256 == digest(WORDS[int(start) : int(end)]) for start, end, sha256 in kept)
    assert alice.locator("#id_results-0-events").input_value() == "12"
    assert float(alice.locator("#id_results-0-p_value").input_value()) == 0.03
    expect(chosen_disease(alice)).to_have_text("Myasthenia gravis")
    assert alice.locator(".words mark.own").count() > 2


def upload(page, words, slug="invented-trial-of-doses", pmid="15866703"):
    """Keep these words as a text of the publication, and begin a study of it."""
    page.goto(f"/admin/evidence/publication/?q={pmid}")
    page.locator("#result_list tbody th a").first.click()
    publication = page.url.split("/")[-3]
    page.goto(f"/admin/evidence/publication/{publication}/text/")
    page.locator("#id_words").fill(words)
    page.get_by_role("button", name="Keep and read it").click()
    page.goto(f"/admin/evidence/study/start/{publication}/")
    page.locator("#id_label").fill("Invented trial of doses")
    page.locator("#id_slug").fill(slug)
    page.locator("#id_type").select_option("interventional")
    page.locator("#id_knowledge").select_option("own_report")
    page.get_by_role("button", name="Begin this study").click()


def test_a_dose_that_is_clicked_becomes_the_regimen_of_an_arm(alice):
    upload(alice, "Patients were given IVIg 0.4 g/kg/day for 5 days, or IVIg 0.35 g/kg/day for 4 days. The first arm had 40 patients.")
    alice.get_by_role("link", name="Add an arm").click()
    form = alice.frame_locator("#bench-frame")
    expect(form.get_by_role("heading", name="Add arm", exact=True)).to_be_visible()
    form.locator("#id_label").fill("Low dose")
    form.locator("#id_type").select_option("experimental")
    regimen = form.locator("#id_regimen option:checked")

    alice.locator(".hint.dose", has_text="0.4").click()
    expect(status(alice)).to_have_text("Regimen: 0.4 g/kg/day × 5 days (2 g/kg). Nothing is saved yet.")
    expect(regimen).to_have_text("0.4 g/kg/day × 5 days (2 g/kg)")

    alice.locator(".hint.dose", has_text="0.35").click()  # one that is not entered: the builder opens, filled in
    alice.get_by_role("button", name="Replace it").click()
    builder = form.frame_locator("dialog.in-place iframe")
    expect(builder.locator("#id_steps-0-low")).to_have_value("0.35")
    expect(builder.locator("#id_steps-0-days")).to_have_value("4")
    builder.get_by_role("button", name="Save", exact=True).click()
    expect(form.locator("dialog.in-place")).to_have_count(0)
    expect(regimen).to_have_text("0.35 g/kg/day × 4 days (1.4 g/kg)")
    expect(form.locator("#id_label")).to_have_value("Low dose")

    alice.locator(".hint", has_text="40 patients").click()
    alice.get_by_role("button", name="n = 40").click()
    expect(form.locator("#id_n")).to_have_value("40")
    alice.locator(".hint.treatment").first.click()
    alice.get_by_role("button", name="as treatment").click()
    expect(form.locator("#id_intervention_links-0-intervention option:checked")).to_have_text("Intravenous immunoglobulin")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form.locator(".messagelist .success")).to_contain_text("The arm “")
    expect(alice.locator(".outline")).to_contain_text("0.35 g/kg/day × 4 days (1.4 g/kg)")


def test_a_sentence_that_only_names_a_disease_is_context_until_a_figure_in_it_is_taken(alice):
    upload(
        alice,
        "Myasthenia gravis was studied. In polymyositis, 12 of 20 patients got stronger on IVIg.",
        slug="invented-roles",
        pmid="12090544",
    )
    alice.locator(".outline").get_by_role("link", name="Finding").click()
    form = alice.frame_locator("#bench-frame")
    expect(form.locator("#id_statement")).to_be_focused()

    alice.locator(".hint.disease", has_text="polymyositis").click()
    expect(status(alice)).to_contain_text("As context: it was made by a name. Nothing is saved yet.")
    expect(form.locator("#id_anchors-0-role")).to_have_value("context")
    alice.locator(".hint.count", has_text="12 of 20").click()
    expect(status(alice)).to_contain_text("is anchor 1 already.")
    expect(form.locator("#id_anchors-0-role")).to_have_value("primary_result")
    alice.locator(".hint.disease", has_text="Myasthenia").click()
    alice.get_by_role("button", name="Replace it").click()
    expect(form.locator("#id_anchors-1-role")).to_have_value("context")
