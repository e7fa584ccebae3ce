"""The real server, in a real browser."""

import re

import pytest
from playwright.sync_api import Error, expect


def test_the_sign_in_page_arrives_with_its_styles_and_without_complaints(page):
    complaints = []
    page.on("console", lambda message: complaints.append(f"{message.text} {message.location['url']}"))
    page.goto("/admin/login/")
    expect(page.get_by_label("Username:")).to_be_visible()
    expect(page.locator("#header")).to_have_css("background-color", re.compile(r"rgb\((?!0, 0, 0\))"))
    assert complaints == []


def test_the_browser_cannot_leave_this_machine(page):
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")
