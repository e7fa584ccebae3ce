"""Two people on one record, in a real browser: both versions side by side, and both changes are in at the end."""

import pytest
from playwright.sync_api import expect

from .test_keeping import accessible, keeping, kept, new_study, press, window

__all__ = ["keeping", "window"]


def overtaken(window, label, **options):
    """Alice has a study open and has typed; bob saved it meanwhile. Returns alice's window and the study's address."""
    alice, bob = window("alice", **options), window("bob")
    address = new_study(alice, label)
    alice.goto(address)
    alice.locator("#id_setting").fill("One ward")
    alice.locator("#id_population").fill("Children")
    bob.goto(address)
    bob.locator("#id_population").fill("Elderly")
    bob.locator("#id_follow_up").fill("Two years")
    bob.locator(".add-row a", has_text="Add another Arm").click()
    bob.locator("#id_arms-0-label").fill("Bob’s arm")
    bob.locator("#id_arms-0-type").select_option("experimental")
    press(bob)
    expect(bob.locator(".messagelist .success")).to_be_visible()
    return alice, address


def line(page, field):
    return page.locator(".conflict tbody tr").filter(has=page.locator(f"[id='name-{field}']"))


@pytest.mark.parametrize("script", [True, False])
def test_both_changes_are_in_at_the_end(window, script):
    alice, address = overtaken(window, f"Both changes {script}", java_script_enabled=script)
    press(alice)
    expect(alice.get_by_role("heading", name="Somebody saved this meanwhile")).to_be_visible()
    population = line(alice, "population")
    expect(population).to_contain_text("Elderly")
    expect(population.locator("[value=mine]")).not_to_be_checked()
    expect(line(alice, "follow_up").locator("[value=theirs]")).to_be_checked()
    expect(line(alice, "setting").locator("[value=mine]")).to_be_checked()
    expect(alice.locator(".conflict")).to_contain_text("Bob’s arm")
    press(alice, "Save this")  # held back by the browser: the population was changed by both
    expect(alice.get_by_role("heading", name="Somebody saved this meanwhile")).to_be_visible()
    population.locator("#id_population").fill("Children and elderly")
    if not script:
        population.locator("[value=mine]").check()
    press(alice, "Save this")
    expect(alice.locator(".messagelist .success")).to_be_visible()
    alice.goto(address)
    for field, value in {"population": "Children and elderly", "setting": "One ward", "follow_up": "Two years"}.items():
        expect(alice.locator(f"#id_{field}")).to_have_value(value)
    expect(alice.locator("#id_arms-0-label")).to_have_value("Bob’s arm")
    expect(alice.locator(".kept-bar")).to_have_count(0)


def test_what_was_kept_over_an_older_version_leads_to_both_versions(window):
    alice, address = overtaken(window, "Kept and overtaken")
    kept(alice)
    alice.goto(address)
    expect(alice.locator(".kept-bar")).to_contain_text("Somebody has changed the record since")
    alice.get_by_role("link", name="Compare and go on").click()
    line(alice, "population").locator("[value=theirs]").check()
    press(alice, "Save this")
    expect(alice.locator(".messagelist .success")).to_be_visible()
    alice.goto(address)
    expect(alice.locator("#id_population")).to_have_value("Elderly")
    expect(alice.locator("#id_setting")).to_have_value("One ward")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_both_versions_are_read_by_everybody(window, scheme, width):
    alice, _ = overtaken(window, f"Read in {scheme} at {width}", color_scheme=scheme, bypass_csp=True)  # for axe
    press(alice)
    alice.set_viewport_size({"width": width, "height": 900})
    expect(alice.get_by_role("heading", name="Somebody saved this meanwhile")).to_be_visible()
    assert accessible(alice) is True
    assert alice.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
