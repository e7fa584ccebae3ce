"""The client against the served literature."""

import inspect
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from ivig_evidence import Client, InvalidRequest, NotFound, Unreachable
from ivig_evidence.addresses import base_of, with_query

MG = "myasthenia-gravis"


def test_pages_are_asked_for_only_as_they_are_needed(ivig, monkeypatch):
    asked = []
    ask = ivig._asker.json
    monkeypatch.setattr(ivig._asker, "json", lambda address: asked.append(address) or ask(address))
    items = ivig.evidence(page_size=5)
    assert asked == []
    walk = iter(items)
    for _ in range(5):
        next(walk)
    assert len(asked) == 1
    next(walk)
    assert len(asked) == 2


def test_all_items_come_once(ivig):
    items = ivig.evidence(page_size=200)
    accessions = [item["accession"] for item in items]
    assert len(set(accessions)) == len(accessions) == items.count > 500


def test_filters_are_keyword_arguments(ivig):
    found = list(ivig.evidence(disease=MG, kind=["finding", "dosing"], fields=["accession", "kind"], ordering="-accession"))
    assert {item["kind"] for item in found} == {"finding", "dosing"}
    assert [item["accession"] for item in found] == sorted((item["accession"] for item in found), reverse=True)
    assert set(found[0]) == {"accession", "kind"}
    assert ivig.evidence(disease=MG, has_disagreement=True).count < ivig.evidence(disease=MG).count
    assert 0 < ivig.evidence(course_g_per_kg_min=Decimal("1.5")).count < ivig.evidence(course_g_per_kg_min=0).count


def test_both_clocks_can_be_set(ivig):
    ten_years_ago = datetime.now(UTC).date() - timedelta(days=3650)
    assert ivig.evidence(as_of=ten_years_ago).count == 0
    by_2004 = ivig.evidence(published_by="2004")
    assert 0 < by_2004.count < ivig.evidence().count
    assert by_2004.head["undated"] > 0
    assert ivig.profile(MG, published_by="2004")["clocks"]["published_by"] == "2004-12-31"


def test_a_version_of_an_item_can_be_named(ivig):
    now = ivig.evidence(disease=MG).first()
    accession = now["accession"]
    assert ivig.item(accession) == ivig.item(f"{accession}.1") == ivig.item(accession, version=1) == now
    assert [version["version"] for version in ivig.history(accession)] == [1]


def test_every_record_is_found_by_its_name(ivig):
    for many, one, key in [
        ("diseases", "disease", "slug"), ("studies", "study", "slug"), ("publications", "publication", "id"),
        ("regimens", "regimen", "slug"), ("disagreements", "disagreement", "id"), ("outcomes", "outcome", "slug"),
        ("mechanisms", "mechanism", "slug"), ("interventions", "intervention", "slug"),
    ]:  # fmt: skip
        record = getattr(ivig, many)(page_size=1).first()
        assert getattr(ivig, one)(record[key]) == record, many


def test_a_publication_is_found_by_its_identifiers(ivig):
    publication = ivig.publications(pmid="15150209").first()
    assert ivig.publications(doi=publication["doi"].upper()).first() == publication
    assert ivig.publications(pmid="1").first() is None


def test_search_tells_how_it_understood_the_words(ivig):
    hits = ivig.search("myastenia", noun="disease")
    assert "myasthenia" in hits.head["mended"]["myastenia"]
    assert hits.first()["id"] == MG
    assert ivig.suggest("myasth")[0]["id"] == MG


def test_sentences_come_in_the_language_that_is_asked_for(seeded_server):
    with Client(seeded_server, language="ja") as japanese, Client(seeded_server) as english:
        assert japanese.profile(MG)["disease"] == english.profile(MG)["disease"]


def test_what_is_wrong_with_a_question_is_said_by_parameter(ivig):
    with pytest.raises(InvalidRequest, match="Allowed: finding") as refused:
        _ = ivig.evidence(kind="findings", severity="awful").count
    error = refused.value
    assert (error.status, error.title, set(error.errors)) == (400, "Bad Request", {"kind", "severity"})
    assert error.instance.startswith("/api/v1/evidence/?")
    with pytest.raises(InvalidRequest, match="This parameter is unknown here"):
        _ = ivig.evidence(nonsense=1).count


def test_what_is_not_here_is_not_found(ivig):
    with pytest.raises(NotFound, match="IVE999999"):
        ivig.item("IVE999999")
    with pytest.raises(NotFound):
        ivig.disease("no/such/path")


def test_nobody_there_is_said_so():
    with Client("http://127.0.0.1:9") as nobody, pytest.raises(Unreachable, match=r"127\.0\.0\.1:9"):
        _ = nobody.data_version


def test_what_has_not_changed_is_not_sent_again(ivig):
    sent = []
    ivig._asker.http.event_hooks["response"] = [lambda answer: sent.append(answer.status_code)]
    once, again = ivig.profile(MG), ivig.profile(MG)
    assert sent == [200, 304]
    assert once == again
    once["disease"]["slug"] = "changed by the caller"
    assert ivig.profile(MG) == again, "what is kept is not what was handed out"


def test_the_map_says_how_current_the_data_are(ivig):
    assert ivig.data_version == ivig.map()["data_version"] > 0
    assert ivig.ask("evidence/", {"page_size": 1})["count"] == ivig.evidence().count


# Whole lists


def test_a_whole_list_is_downloaded(ivig, tmp_path):
    items = ivig.evidence(disease=MG, page_size=2)
    lines = items.download(tmp_path / "mg.ndjson").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == list(items)
    assert items.download(tmp_path / "mg.csv").read_bytes().startswith(b"\xef\xbb\xbfaccession,")
    assert ivig.publications().content("bibtex").startswith(b"@")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mg.csv", "mg.ndjson"]


def test_a_record_comes_in_other_formats_too(ivig):
    publication = ivig.publications(pmid="15150209").first()
    assert b"15150209" in ivig.content(f"publications/{publication['id']}/", "bibtex")
    assert json.loads(ivig.content("evidence/IVE000709/", "fhir"))["resourceType"] == "Bundle"


def test_an_ending_that_says_no_format_is_refused(ivig, tmp_path):
    with pytest.raises(ValueError, match="name one of csv"):
        ivig.evidence().download(tmp_path / "evidence.dat")
    with pytest.raises(InvalidRequest, match="There is no format “ris” here"):
        ivig.evidence().download(tmp_path / "evidence.ris")
    assert list(tmp_path.iterdir()) == []


# Addresses


@pytest.mark.parametrize("given", ["https://e.org", "https://e.org/", "https://e.org/api/v1", "https://e.org/api/v1/", "e.org"])
def test_any_address_of_the_server_will_do(given):
    assert base_of(given) == "https://e.org/api/v1/"


def test_what_is_no_address_is_refused():
    for wrong in ["", "ftp://e.org", "https://"]:
        with pytest.raises(ValueError, match="no address of a server"):
            base_of(wrong)


def test_several_values_are_repeated_and_keys_joined():
    asked = {"doi": ["10.1/a,b", "10.1/c"], "fields": ["a", "b"], "has_disagreement": False, "n_min": None, "q": "寻常型"}
    assert with_query("e/", asked) == "e/?doi=10.1%2Fa%2Cb&doi=10.1%2Fc&fields=a%2Cb&has_disagreement=false&q=%E5%AF%BB%E5%B8%B8%E5%9E%8B"


def test_a_client_closes_its_connections(seeded_server):
    with Client(seeded_server) as client:
        _ = client.data_version
    with pytest.raises(RuntimeError, match="closed"):
        _ = client.data_version


def test_every_method_says_what_it_takes_and_answers():
    for name, method in inspect.getmembers(Client, inspect.isfunction):
        if not name.startswith("_"):
            assert inspect.signature(method).return_annotation is not inspect.Signature.empty, name
