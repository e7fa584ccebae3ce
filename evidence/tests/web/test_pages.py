"""What every page promises: it is there, it shows nothing unpublished, it escapes, and its price does not grow."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.documents.finding import catch_up
from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.web.urls import urlpatterns

from .conftest import SECRET

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

PUBLIC = {
    "disease": "example-neuropathy",
    "study": "example-trial",
    "publication": "pmid-11111111",
    "regimen": "example-regimen",
    "mechanism": "example-mechanism",
    "outcome": "example-strength",
    "intervention": "ivig",
}
DATA_BLOCK = r'<script (id="[\w-]+" )?type="application/(ld\+)?json">'
"""Data, which no browser runs."""
FOR_SCRIPTS = {"suggest"}
TRIED_ELSEWHERE = {"release"}
"""It wants a release, which is made from the whole."""
HIDDEN = {"study": "secret-trial", "publication": "pmid-33333333", "regimen": "secret-regimen"}


def every_address(item):
    """An address for each page of the URL conf; a page without an example here fails."""
    found = []
    for pattern in urlpatterns:
        arguments = pattern.pattern.converters
        if pattern.name in FOR_SCRIPTS | TRIED_ELSEWHERE:
            continue
        if "slug" in arguments:
            found.append(reverse(pattern.name, args=[PUBLIC[pattern.name]]))
        elif "name" in arguments:
            found += [reverse(pattern.name, args=[item.accession]), reverse(pattern.name, args=[f"{item.accession}.1"])]
        else:
            found.append(reverse(pattern.name))
    found += [
        *("/diseases/example-neuropathy/?kind=finding&disease_scope=with_groups", "/diseases/example-neuropathy/?published_by=2020"),
        *(f"/{index}/?disease=example-neuropathy" for index in ("studies", "publications", "regimens", "mechanisms")),
    ]
    found += ["/compare/regimens/?regimen=example-regimen", "/search/?q=e&published_by=2020", "/safety/?published_by=2020"]
    found += ["/map/?size=patients", "/map/?by=mechanism&size=patients"]
    found += ["/map/?by=mechanism", "/compare/?disease=example-neuropathy&disease=example-group"]
    return [*found, "/search/?q=e", "/search/?q=11111", f"/publications/{'pmid-22222222'}/", "/diseases/example-group/", "/nothing-here/"]


def test_every_page_is_there_and_says_who_it_is(read, library):
    for address in every_address(library.item)[:-1]:
        response = read(address)
        page = response.content.decode()
        assert response.status_code == 200, address
        assert page.count("<h1") == page.count("<main") == 1, address
        assert "Not medical advice." in page
        assert 'rel="license"' in page


def test_an_id_stands_once_on_a_page(read, library, cast):
    other = builders.published(cast, disease=library.disease, versus=("ivig",), comparison="dose_vs_dose")
    builders.disagreement(library.item, other)
    builders.disagreement(library.item, other)
    refresh(EvidenceItem.objects.all())
    for address in every_address(library.item):
        ids = re.findall(r'\sid="([^"]+)"', read(address).content.decode())
        assert len(ids) == len(set(ids)), address


def test_drafts_appear_on_no_page(read, library):
    for address in every_address(library.item):
        page = read(address).content.decode()
        for secret in (SECRET, library.draft.accession, *HIDDEN.values(), "pmid-44444444"):
            assert secret not in page, f"{secret} on {address}"


@pytest.mark.parametrize(("noun", "slug"), [*HIDDEN.items(), ("publication", "pmid-44444444")])
def test_records_that_only_drafts_know_are_not_found(read, library, noun, slug):
    assert read(reverse(noun, args=[slug])).status_code == 404


def test_a_draft_has_no_page(read, library):
    assert read(f"/evidence/{library.draft.accession}/").status_code == 404
    assert read(f"/search/?q={library.draft.accession}").status_code == 200  # no redirect: nothing is found


def test_a_draft_in_review_is_not_public_either(read, library, cast):
    from evidence.actions.workflow import submit

    submit(item=library.draft, by=cast.alice)
    assert SECRET not in read("/diseases/example-neuropathy/").content.decode()


def many(cast, library, number):
    """So many more items, each with study, publication, regimen, outcome, mechanism and disease of its own, as the seed writes them."""
    for place in range(number):
        source = builders.publication()
        builders.relation(library.publication, source, position=None)
        form = builders.disease(parent=library.disease, names=[("ja", f"名{place}", "preferred")])
        study = builders.study(reported_by=source)
        builders.arm(study, regimen=library.regimen)
        items = [
            {"publication": library.publication, "disease": library.disease, "study": library.study, "outcome": library.outcome},
            {"publication": source, "disease": form, "study": study, "regimen": builders.regimen()},
            {"publication": source, "disease": form, "study": study, "kind": "mechanism", "mechanism": library.mechanism},
            {"publication": source, "disease": library.group, "study": study, "kind": "mechanism", "mechanism": builders.mechanism()},
        ]
        for values in items:
            item = builders.written_as_published(curator=cast.alice, reviewer=cast.bob, **values)
            builders.caveat(item=item)
    refresh(EvidenceItem.objects.all())


def test_no_page_asks_more_queries_for_fifty_rows_than_for_one(read, library, cast):
    many(cast, library, 1)
    addresses = every_address(library.item)
    catch_up()
    before = {address: queries_of(read, address) for address in addresses}
    many(cast, library, 49)
    catch_up()  # the search brings its entries up to date once, whoever asks first
    after = {address: queries_of(read, address) for address in addresses}
    assert after == before
    assert max(before.values()) <= 22


def queries_of(read, address):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        read(address)
    return len(queries)


def test_what_curators_write_is_escaped_everywhere(read, cast):
    bite = "<script>alert(1)</script>"
    disease = builders.disease("bitten", label=f"Bitten {bite}", definition=bite, names=[("ja", bite, "preferred")])
    source = builders.publication("pmid-55555555", title=bite, authors=[bite])
    study = builders.study("bitten-trial", label=bite, population=bite, reported_by=source)
    item = builders.published(
        cast,
        disease=disease,
        publication=source,
        study=study,
        statement=bite,
        population=bite,
        prepare=lambda item: builders.caveat(item=item, printed=bite, read_as=bite, grounds="internal", note=bite),
    )
    for address in (
        *("/", "/diseases/", "/diseases/bitten/", "/publications/pmid-55555555/", "/studies/", "/studies/bitten-trial/"),
        *("/evidence/", f"/evidence/{item.accession}/", f"/search/?q={bite}", f"/{bite}/", f"/evidence/?kind={bite}"),
    ):
        assert bite not in read(address).content.decode(), address


def test_pages_carry_no_inline_style_or_script(read, library):
    for address in every_address(library.item):
        response = read(address)
        page = re.sub(DATA_BLOCK, "", response.content.decode())
        assert " style=" not in page, address
        assert page.count("<script") == page.count("<script src="), address
        assert "default-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("address", ["/diseases/example-neuropathy/", "/studies/example-trial/", "/evidence/", "/"])
def test_pages_are_only_read(read, client, library, address):
    assert client.post(address, secure=True).status_code == 405
    assert client.head(address, secure=True).status_code == 200


@pytest.mark.parametrize("address", ["/mechanisms/", "/outcomes/", "/interventions/"])
def test_an_index_refuses_what_would_do_nothing(read, library, address):
    assert read(f"{address}?after=x").status_code == 200
    assert "“colour”" in read(f"{address}?colour=red").content.decode()
    assert read(f"{address}?colour=red").status_code == 400
