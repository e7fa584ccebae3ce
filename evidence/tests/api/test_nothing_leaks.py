"""A draft is behind no door. Every address of the API is asked, as it is found in the URL configuration."""

import io
import zipfile

import pyarrow.parquet as pq
import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import resolve

from evidence.actions.workflow import reject, send_back, submit
from evidence.api.urls import private, urlpatterns
from evidence.models import Disease, EvidenceItem, SourceText, StudyReport
from evidence.queries.reading import digest_of
from evidence.tests import builders
from evidence.vocabulary.workflow import Status

pytestmark = pytest.mark.django_db

SECRET = "zzsecret"
WORDS = f"{SECRET} words of a source. " * 10


@pytest.fixture
def secret(cast):
    """A draft, everything that only the draft brings with it, and a public item beside it."""
    shown = builders.published(cast)
    builders.release("2026.11", ledger_entries=1)
    paper = builders.publication(f"{SECRET}-paper", title=SECRET, pmid="93333333", authors=[SECRET])
    text = builders.readable_text(WORDS, paper, file=f"{SECRET}.txt")
    builders.relation(paper, builders.publication(f"{SECRET}-lead", title=SECRET))
    regimen = builders.regimen({"low": "0.777", "per": "day"}, slug=f"{SECRET}-regimen")
    study = builders.study(f"{SECRET}-study", reported_by=paper, note=SECRET)
    builders.arm(study, label=SECRET, regimen=regimen)
    StudyReport.objects.create(study=shown.study, publication=paper, role="secondary")
    draft = builders.draft(
        curator=cast.alice, statement=SECRET, note=SECRET, publication=paper, study=study, regimen=regimen,
        disease=shown.disease, outcome=shown.outcome, anchored=False,
    )  # fmt: skip
    builders.anchor(draft, source_text=text, sha256=digest_of(WORDS[10:90]))
    builders.caveat(item=draft, note=SECRET)
    builders.disagreement(shown, draft, slug=f"{SECRET}-disagreement", explanation=SECRET)
    return draft


def addresses(accessions):
    """Every address, with every slug there is and every accession, of one version or not."""
    slugs = [SECRET, *(f"{SECRET}-{noun}" for noun in ("paper", "lead", "regimen", "study", "disagreement"))]
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        if pattern.name == "nowhere" or pattern in private:
            continue
        if "<str:variable>" in route:
            parts = [f"{name}.1.{part}" for name in accessions for part in ("population", "exposure", "outcome")]
            yield from (route.replace("<str:variable>", name) for name in [*parts, f"regimen-{SECRET}-regimen", f"disease-{SECRET}"])
        elif "<slug:slug>" in route:
            public = [*Disease.objects.values_list("slug", flat=True)] if "profile" in route else []
            yield from (route.replace("<slug:slug>", slug) for slug in [*slugs, *public])
        elif "<str:accession>" in route:
            route = route.replace("<int:version>", "1").replace("<int:number>", "1")
            yield from (route.replace("<str:accession>", f"{name}{version}") for name in accessions for version in ("", ".1"))
        elif "<str:number>" in route:
            yield route.replace("<str:number>", "2026.11")
        else:
            assert "<" not in route, f"the test does not know what to ask at {route}"
            yield route
    yield from ("v1/changes/?since=2000", "v1/changes/?since=2026.11", "v1/evidence/?since=2000")
    yield from (f"v1/evidence/?q={SECRET}", f"v1/search/?q={SECRET}", f"v1/search/?q={SECRET[:5]}", f"v1/search/suggest/?q={SECRET[:5]}")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.SENT_BACK, Status.REJECTED])
@pytest.mark.parametrize("reader", ["anonymous", "dave", "carol"])
def test_no_address_shows_anything_of_a_draft(secret, cast, status, reader):
    if status != Status.DRAFT:
        submit(item=secret, by=cast.alice)
    if status == Status.SENT_BACK:
        send_back(item=secret, by=cast.bob, reason=SECRET)
    if status == Status.REJECTED:
        reject(item=secret, by=cast.bob, reason=SECRET)
    client = Client()
    if reader != "anonymous":
        client.force_login(get_user_model().objects.get(username=reader))
    asked = 0
    for address in addresses(EvidenceItem.objects.values_list("accession", flat=True)):
        answer = client.get(f"/api/{address}")
        asked += answer.status_code == 200
        body = answer.content.decode().replace(address, "")
        if answer.status_code == 404:  # it says again what was asked, and nothing else
            assert body.count(SECRET) <= 1, address
            continue
        assert SECRET not in body, address
        assert secret.accession not in body, address
        assert "0.777" not in body, address
    assert asked >= 14, "most of the lists, and the public item"
    assert SourceText.objects.filter(file__contains=SECRET).exists()


@pytest.mark.parametrize("reader", ["anonymous", "carol"])
def test_no_format_shows_anything_of_a_draft(secret, cast, reader):
    client = Client()
    if reader != "anonymous":
        client.force_login(cast.carol)
    asked = set()
    for address in addresses([secret.accession]):
        for form in formats_at(address):
            answer = client.get(f"/api/{address}?format={form}")
            if answer.status_code == 200:
                asked.add(form)
                text = read_back(form, b"".join(answer.streaming_content) if answer.streaming else answer.content)
                assert SECRET not in text, (address, form)
                assert secret.accession not in text, (address, form)
                assert "0.777" not in text, (address, form)
    assert asked == {each for address in addresses([]) for each in formats_at(address)}, "every format was asked for"


def formats_at(address):
    """The formats in which an address answers, but for JSON, which is asked for above."""
    view = resolve(f"/api/{address}").func.cls
    return [form.format for form in view.renderer_classes if form.format not in ("json", "yaml")]


def read_back(form, content):
    """All that a file says."""
    if form == "xlsx":
        packed = zipfile.ZipFile(io.BytesIO(content))
        return " ".join(packed.read(name).decode() for name in packed.namelist())
    return str(pq.read_table(io.BytesIO(content)).to_pylist()) if form == "parquet" else content.decode()


def test_what_is_for_those_who_work_here_tells_nobody_else_that_it_exists(secret, cast):
    dave = Client()
    dave.force_login(cast.dave)
    for pattern in private:
        address = str(pattern.pattern).replace("<int:number>", str(secret.pk)).replace("<str:accession>", secret.accession)
        address = address.replace("<slug:noun>", "item").replace("<str:name>", str(secret.pk))
        for method in ("get", "post", "put", "patch", "delete"):
            for client, refused in ((Client(), 401), (dave, 403)):
                answer = getattr(client, method)(f"/api/{address.replace('<slug:slug>', f'{SECRET}-study')}")
                assert answer.status_code in (refused, 405), address
                assert SECRET not in answer.content.decode().replace(f"{SECRET}-study", "")


def test_a_list_is_found_by_nothing_of_a_draft(get, secret):
    assert get("publications/?pmid=93333333").json()["count"] == 0
    assert get("evidence/?pmid=93333333").json()["count"] == 0
    assert get("evidence/").json()["count"] == 1
