"""“Suggest a correction”: open to everybody, shown to nobody outside, limited, and without effect on what is public."""

import pytest
from django.core.cache import cache
from django.test import Client

from evidence.models import Correction, DataVersion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
ADDRESS = "/diseases/example-neuropathy/correct/"
WORDS = "Twenty-one & <b>not</b> twelve"


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def send(client, address=ADDRESS, **values):
    return client.post(address, {"text": WORDS, **values}, secure=True)


def test_a_reader_writes_without_an_account_and_is_thanked(client, read, library):
    response = send(client, name="A reader", email="reader@example.org")
    made = Correction.objects.get()
    assert (made.subject, made.text, made.name, made.email) == (library.disease, WORDS, "A reader", "reader@example.org")
    assert "It lies on the curators’ desk" in read(response["Location"]).content.decode()


def test_it_is_of_the_version_that_was_read(client, library):
    send(client, f"/evidence/{library.item}/correct/")
    assert Correction.objects.get().subject == library.item


def test_items_and_diseases_lead_to_the_form(read, library):
    assert f'href="{ADDRESS}"' in read("/diseases/example-neuropathy/").content.decode()
    assert f'href="/evidence/{library.item}/correct/"' in read(f"/evidence/{library.item.accession}/").content.decode()


def test_what_was_sent_is_shown_on_no_page_and_changes_no_data(client, read, library):
    before = DataVersion.objects.get().number
    send(client)
    assert DataVersion.objects.get().number == before
    for address in ("/diseases/example-neuropathy/", ADDRESS, "/api/v1/diseases/example-neuropathy/", "/feed/"):
        assert "Twenty-one" not in read(address).content.decode()


def test_what_is_wrong_is_said_and_what_was_written_stays(client, library):
    response = send(client, text=WORDS, email="nowhere")
    page = response.content.decode()
    assert "such as name@example.org, or leave the field empty" in page
    assert "Twenty-one &amp; &lt;b&gt;not&lt;/b&gt; twelve" in page
    assert "Write what is wrong" in send(client, text="").content.decode()
    assert not Correction.objects.exists()


def test_a_machine_that_fills_in_everything_is_thanked_and_not_heard(client, library):
    assert send(client, website="https://example.org/").status_code == 302
    assert not Correction.objects.exists()


def test_an_address_may_send_five_an_hour_and_loses_nothing_it_wrote(client, library):
    assert [send(client).status_code for _ in range(6)] == [302] * 5 + [429]
    response = send(client, f"/evidence/{library.item}/correct/")
    assert response.status_code == 429
    assert "Twenty-one" in response.content.decode()
    assert Correction.objects.count() == 5


def test_another_site_cannot_send_in_a_readers_name(library):
    assert send(Client(enforce_csrf_checks=True)).status_code == 403


def test_of_what_is_not_public_there_is_no_form(client, library):
    for address in (f"/evidence/{library.draft.accession}/correct/", "/evidence/nothing/correct/", "/diseases/nobody/correct/"):
        assert send(client, address).status_code == 404
    assert not Correction.objects.exists()
