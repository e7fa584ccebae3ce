"""Before one is signed in the pages are in the visitor's language; behind them the admin is in English."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from evidence.actions.accounts import invite

from .conftest import Browser, browser_of
from .test_sign_in import PASSWORD, with_app

pytestmark = pytest.mark.django_db
SIGN_IN = {"en": "Forgotten your password?", "ja": "パスワードをお忘れですか", "zh-hans": "忘记密码？"}


@pytest.fixture(autouse=True)
def with_mail(settings):
    settings.MAIL = True
    cache.clear()


@pytest.fixture
def client():
    return Browser()


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "language"), [("", "en"), ("de-DE", "en"), ("ja-JP,ja;q=0.9", "ja"), ("zh-CN", "zh-hans"), ("zh-Hans", "zh-hans")]
)
def test_the_browser_says_in_which_language_one_signs_in(client, asked, language):
    answer = client.get(reverse("admin:login"), headers={"Accept-Language": asked})
    assert SIGN_IN[language] in words(answer)
    assert f'<html lang="{language}"' in words(answer)
    assert answer["Content-Language"] == language
    assert {"Accept-Language", "Cookie"} <= set(answer["Vary"].replace(" ", "").split(","))


def test_a_choice_goes_along(client):
    client.get(reverse("admin:login"), {"language": "ja"})
    assert "ユーザー名とパスワードの組み合わせが正しくありません。" in words(
        client.post(reverse("admin:login"), {"login": "a", "password": "b"})
    )
    assert "パスワードをリセット" in words(client.get(reverse("admin_password_reset")))
    assert SIGN_IN["en"] in words(client.get(reverse("admin:login"), {"language": "en"}))


def test_a_language_that_is_none_of_ours_is_not_kept(client):
    answer = client.get(reverse("admin:login"), {"language": "xx"})
    assert SIGN_IN["en"] in words(answer)
    assert not answer.cookies.get("django_language")


def test_the_lock_says_so_in_the_language_of_who_stands_before_it(client):
    for _ in range(6):
        answer = client.post(reverse("admin:login"), {"login": "alice", "password": "wrong"}, headers={"Accept-Language": "ja"})
    assert answer.status_code == 429
    assert "5分待ってから、もう一度お試しください。" in words(answer)


def test_an_invitation_is_read_in_the_language_of_the_invited(client, cast):
    _invitation, token = invite(by=cast.carol, name="Erika Example", email="", role="reviewer")
    page = words(client.get(reverse("accept_invitation", args=[token]), {"language": "zh-hans"}))
    assert "邀请您（Erika Example）以“审核人员”身份在此工作。" in page
    mistaken = client.post(reverse("accept_invitation", args=[token]), {"username": "erika", "password": "x1", "again": "x2"})
    assert "两次输入的密码不一致。" in words(mistaken)


def test_behind_the_entrance_it_is_english(cast):
    browser = browser_of(cast.alice)
    assert '<html lang="en"' in words(browser.get("/admin/", headers={"Accept-Language": "ja"}))


def test_no_public_page_asks_what_the_browser_prefers(client):
    client.get(reverse("admin:login"), {"language": "ja"})
    answer = client.get("/", headers={"Accept-Language": "ja"})
    assert answer["Content-Language"] == "en"
    assert "Accept-Language" not in answer.get("Vary", "")


def test_the_second_factor_is_asked_for_in_the_same_language(client, cast, settings):
    settings.TWO_FACTOR = True
    with_app(cast.bob)
    cast.bob.set_password(PASSWORD)
    cast.bob.save()
    client.get(reverse("admin:login"), {"language": "ja"})
    client.post(reverse("admin:login"), {"login": "bob", "password": PASSWORD})
    assert "認証アプリのコード、または回復コードの1つを入力してください。" in words(client.get(reverse("mfa_authenticate")))
    assert "コードが正しくありません。" in words(client.post(reverse("mfa_authenticate"), {"code": "000000"}))


@pytest.mark.parametrize(
    ("language", "word", "other"), [("en", "Sign in", "Log in"), ("ja", "サインイン", "ログイン"), ("zh-hans", "登录", "Log in")]
)
def test_one_word_is_used_for_the_way_in(client, language, word, other):
    for page in ("admin:login", "password_reset_complete"):
        said = words(client.get(reverse(page), {"language": language}))
        assert word in said
        assert other.casefold() not in said.casefold()


def test_and_one_for_the_way_out(cast):
    browser = browser_of(cast.alice)
    assert "Sign out" in words(browser.get("/admin/"))
    assert "Log out" not in words(browser.get("/admin/"))
    left = words(browser.post("/admin/logout/"))
    assert "<h1>Signed out</h1>" in left
    assert "Sign in again" in left
    assert "log in" not in left.casefold()


def test_who_signs_out_is_told_so_in_the_language_of_the_entrance(cast):
    left = words(browser_of(cast.alice).post("/admin/logout/", headers={"Accept-Language": "ja"}))
    assert "<h1>サインアウトしました</h1>" in left
    assert "もう一度サインイン" in left
