"""What every endpoint promises: strictness, errors in one form, one cache rule."""

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError
from django.test import Client
from rest_framework.throttling import AnonRateThrottle

from evidence.api.caching import kept as cache
from evidence.api.terms import DiseaseList
from evidence.models import DataVersion, Name
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def problem(answer, status):
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] in ("no-store", "private, no-store")
    body = answer.json()
    assert (body["type"], body["status"]) == ("about:blank", status)
    assert body["title"]
    assert body["detail"]
    return body


@pytest.mark.parametrize(
    "address",
    ["", "evidence/", "evidence/IVE000001/", "evidence/IVE000001/history/", "diseases/", "diseases/x/", "publications/x/", "schema/"],
)
def test_an_unknown_parameter_is_named_everywhere(get, address):
    errors = problem(get(f"{address}?colour=red"), 400)["errors"]
    assert list(errors) == ["colour"]
    assert "format" in errors["colour"][0], "what is allowed is said"


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("kind=improovd", "kind", "Allowed: finding"),
        ("kind=", "kind", "empty"),
        ("kind=finding,", "kind", "“” is not known"),
        ("disease=nope", "disease", "“nope” is unknown"),
        ("study=nope", "study", "“nope” is unknown"),
        ("regimen=nope", "regimen", "“nope” is unknown"),
        ("pmid=abc", "pmid", "not a PMID"),
        ("doi=abc", "doi", "not a DOI"),
        ("has_disagreement=yes", "has_disagreement", "Allowed: true, false"),
        ("disease_scope=all", "disease_scope", "Allowed: self, descendants, with_groups"),
        ("disease_scope=self", "disease_scope", "needs a disease"),
        ("n_min=-1", "n_min", "greater than or equal to 0"),
        ("n_min=9999999999", "n_min", "less than or equal to"),
        ("n_min=10&n_min=20", "n_min", "more than once"),
        ("as_of=yesterday", "as_of", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("as_of=2999", "as_of", "has not come yet"),
        ("published_by=2004-13", "published_by", "is no day"),
        ("published_by=2004-02-30", "published_by", "is no day"),
        ("published_by=2999-01-01", "published_by", "has not come yet"),
        ("q=" + "x" * 201, "q", "at most 200 characters"),
        ("year_min=2005&year_max=2004", "year_min", "above year_max"),
        ("course_g_per_kg_min=NaN", "course_g_per_kg_min", "Enter a number"),
        ("published_since=yesterday", "published_since", "YYYY-MM-DD"),
        ("page_size=0", "page_size", "from 1 to 500"),
        ("page_size=501", "page_size", "from 1 to 500"),
        ("page_size=²", "page_size", "from 1 to 500"),
        ("ordering=colour", "ordering", "Allowed: accession, -accession, year"),
        ("ordering=year,-year", "ordering", "given twice"),
        ("fields=colour", "fields", "Allowed: accession, version"),
        ("expand=colour", "expand", "Allowed: study, publication, disease, regimen, outcome, mechanism"),
        ("expand=study&format=csv", "expand", "does not belong to “csv”"),
        ("cursor=junk", "cursor", "not of this list"),
    ],
)
def test_a_bad_value_is_named_with_what_is_allowed(get, query, field, says):
    errors = problem(get(f"evidence/?{query}"), 400)["errors"]
    assert list(errors) == [field]
    assert says in errors[field][0]


@pytest.mark.parametrize("query", ["kind=%00", "doi=10.1000/%00", "disease=%ED%A0%80", "kind=%FF", "%00=1"])
def test_what_is_no_text_is_refused_and_never_breaks_us(get, query):
    problem(get(f"evidence/?{query}"), 400)


@pytest.mark.parametrize(
    "address",
    [
        "nowhere/",
        "diseases/nope/",
        "publications/pmid-1/",
        "evidence/IVE999999/",
        "evidence/42/",
        "evidence/IVE000001.99999999999999/",
        "evidence/%00/",
    ],
)
def test_what_is_not_there_is_a_problem_too(get, address):
    problem(get(address), 404)


def test_a_forgotten_slash_is_added(get):
    answer = get("evidence?kind=finding")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/evidence/?kind=finding")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("signed_in", [False, True])
def test_nothing_can_be_written(client, method, signed_in, cast):
    if signed_in:
        client = Client(enforce_csrf_checks=True)
        client.force_login(cast.carol)
    answer = getattr(client, method)("/api/v1/evidence/", "{}", content_type="application/json")
    problem(answer, 405)
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ["", "evidence/", "diseases/", "schema/"])
def test_head_and_options_answer(client, address):
    head, full = client.head(f"/api/v1/{address}"), client.get(f"/api/v1/{address}")
    assert (head.status_code, head["ETag"], head["Content-Length"]) == (200, full["ETag"], full["Content-Length"])
    assert client.options(f"/api/v1/{address}").status_code == 200


def test_a_format_that_is_not_served_is_refused_with_those_that_are(get):
    assert "Known: json" in problem(get("evidence/?format=xml"), 406)["detail"]
    assert "application/json" in problem(get("evidence/", accept="text/html"), 406)["detail"]


def test_an_unforeseen_error_shows_nothing_of_itself(db, monkeypatch):
    def break_(self):
        raise RuntimeError("secret place in the code")

    monkeypatch.setattr(DiseaseList, "rows", break_)
    answer = Client(raise_request_exception=False).get("/api/v1/diseases/")
    problem(answer, 500)
    assert b"secret" not in answer.content


def test_a_database_that_is_away_is_said_so_with_when_to_come_back(db, monkeypatch):
    def away(self):
        raise OperationalError("connection refused")

    monkeypatch.setattr(DiseaseList, "rows", away)
    answer = Client(raise_request_exception=False).get("/api/v1/diseases/")
    assert "cannot be reached" in problem(answer, 503)["detail"]
    assert answer["Retry-After"] == "5"


def test_too_many_requests_are_told_when_to_come_back(get, monkeypatch):
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "2/min"})
    assert [get("").status_code for _ in range(3)] == [200, 200, 429]
    answer = get("")
    problem(answer, 429)
    assert 1 <= int(answer["Retry-After"]) <= 60


def test_an_address_cannot_be_feigned_to_escape_the_limit(get, monkeypatch):
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "2/min"})
    codes = [get("", **{"X-Forwarded-For": f"192.0.2.{last}"}).status_code for last in range(3)]
    assert codes == [200, 200, 429]


def test_an_answer_that_is_still_right_is_not_sent_again(get, django_assert_num_queries, cast):
    builders.published(cast)
    answer = get("evidence/")
    with django_assert_num_queries(1):
        again = get("evidence/", if_none_match=answer["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", answer["ETag"])


def test_the_etag_is_strong_and_belongs_to_address_and_data(get, cast):
    etag = get("diseases/")["ETag"]
    assert etag.startswith('"')
    assert get("diseases/")["ETag"] == etag
    assert get("diseases/?page_size=2")["ETag"] != etag
    builders.disease("myositis")
    cache.clear()
    assert get("diseases/", if_none_match=etag).status_code == 200
    assert get("diseases/")["ETag"] != etag


def test_a_name_that_is_added_makes_the_old_answer_stale(get):
    disease = builders.disease("myositis")
    etag = get("diseases/myositis/")["ETag"]
    DataVersion.objects.update(transaction=0)  # as if that had been another transaction
    Name.objects.create(disease=disease, text="筋炎", language="ja", kind="preferred")
    assert get("diseases/myositis/", if_none_match=etag).json()["name"]["ja"] == "筋炎"


def test_if_match_on_another_version_is_refused(get):
    problem(get("evidence/", if_match='"other"'), 412)


def test_anonymous_answers_may_be_kept_and_others_never(client, cast):
    anonymous = client.get("/api/v1/evidence/")
    assert anonymous["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert {"Accept", "Authorization", "Cookie"} <= set(anonymous["Vary"].split(", "))
    client.force_login(cast.dave)
    assert client.get("/api/v1/evidence/")["Cache-Control"] == "private, no-store"
    assert client.get("/api/v1/nowhere/")["Cache-Control"] == "private, no-store"
    assert Client().get("/api/v1/evidence/", headers={"authorization": "Bearer x"})["Cache-Control"] == "private, no-store"


def test_an_anonymous_reader_costs_no_session(get, django_assert_num_queries):
    with django_assert_num_queries(1):  # the data version
        get("")


def test_the_map_leads_to_every_list(get):
    body = get("").json()
    assert body["licence"]["name"] == "CC0 1.0"
    assert len(body["links"]) == 11
    for address in [*body["links"].values(), body["schema"], body["documentation"]]:
        assert Client().get(address.removeprefix("http://testserver")).status_code == 200
    assert get_user_model().objects.count() == 0


def test_whoever_has_any_answer_is_told_first_what_is_wrong_with_the_question(get):
    assert get("evidence/", if_none_match="*").status_code == 304
    problem(get("evidence/?page_size=0", if_none_match="*"), 400)
