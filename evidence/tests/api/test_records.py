"""Every noun: what it shows, what it holds back, where it is found again after it has moved."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.api.caching import kept as cache
from evidence.models import Code, Mechanism, MechanismParent, Name, NamePrinting, Study, StudyReport
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(cast):
    """A published item on a regimen, in a study with two arms, of a paper that was read and lists another."""
    paper = builders.publication("pmid-91000001", pmid="91000001", doi="10.1000/ABC")
    text = builders.source_text(paper)
    builders.relation(paper, builders.publication("pmid-91000002", pmid="91000002"), seen_in=text, list_complete=False)
    regimen = builders.regimen({"low": "0.4", "per": "day", "days": 5}, slug="two-grams")
    trial = builders.study("trial", reported_by=paper)
    builders.arm(trial, label="IVIg", regimen=regimen, n=20).interventions.add(builders.intervention())
    builders.arm(trial, label="Steroid", type="active_comparator", n=20, other_schedule="60 mg")
    builders.caveat(study=trial, kind="pooled")
    disease = builders.disease("cidp", parent=builders.disease("neuropathies"))
    return builders.published(cast, publication=paper, study=trial, disease=disease, regimen=regimen)


def test_a_disease_shows_its_tree_names_codes_and_counts(get, item):
    disease = item.disease
    english = Name.objects.create(disease=disease, text="CIDP", language="en", kind="abbreviation")
    NamePrinting.objects.create(name=english, source_text=item.publication.texts.first())
    NamePrinting.objects.create(name=english, source_text=builders.source_text())  # of a paper that nobody may see yet
    Name.objects.create(disease=disease, text="多巣性", language="ja", kind="preferred")
    Name.objects.create(disease=disease, text="CIPD", language="en", kind="hidden")
    Code.objects.create(disease=disease, system="icd10", code="G61.8")
    builders.disease("sensory-cidp", parent=disease)
    body = get("diseases/cidp/").json()
    assert body["name"] == {"en": "Cidp", "ja": "多巣性", "zh-Hans": None}
    assert [name["text"] for name in body["names"]] == ["CIDP", "多巣性"], "a misprint is never shown"
    assert [each["publication"] for each in body["names"][0]["printed_in"]] == ["pmid-91000001"]
    assert [parent["slug"] for parent in body["parents"]] == ["neuropathies"]
    assert [child["slug"] for child in body["children"]] == ["sensory-cidp"]
    assert body["codes"] == [{"system": "icd10", "code": "G61.8", "checked": False, "checked_by": None, "checked_on": None}]
    assert body["evidence"] == {"finding": 1}
    assert get("diseases/neuropathies/").json()["evidence"] == {}


def test_a_mechanism_shows_its_place_in_the_tree(get):
    root = builders.mechanism("root", action="")
    MechanismParent.objects.create(child=builders.mechanism("blockade"), parent=root)
    assert get("mechanisms/root/").json()["action"] is None
    assert get("mechanisms/blockade/").json()["parents"][0]["slug"] == "root"


def test_an_outcome_shows_its_core_area_and_parent(get):
    builders.outcome("grip", parent=builders.outcome("power"))
    body = get("outcomes/grip/").json()
    assert (body["core_area"], body["parent"]["slug"]) == ("Life impact", "power")
    assert get("outcomes/power/").json()["children"][0]["slug"] == "grip"


def test_an_intervention_counts_the_items_in_which_it_is_given(get, item):
    assert get("interventions/ivig/").json()["evidence"] == {"finding": 1}


def test_a_publication_shows_its_texts_without_their_words_and_its_leads(get, item):
    body = get("publications/pmid-91000001/").json()
    assert body["label"] == "Example A et al. 2001"
    assert body["is_read"] is True
    assert body["evidence"] == {"finding": 1}
    assert body["studies"] == [
        {"slug": "trial", "label": "Trial", "role": "primary", "reference": None, "attribution": "printed"},
    ]
    assert not {"text", "words", "content"} & set(body["texts"][0])
    assert len(body["texts"][0]["sha256"]) == 64
    lead = body["relations"][0]
    assert (lead["kind"], lead["position"], lead["list_complete"], lead["publication"]["id"]) == ("similar", 1, False, "pmid-91000002")


def test_a_lead_is_found_but_what_is_being_read_of_it_is_not(get, item):
    lead = item.publication.relations_from.get().to_publication
    builders.source_text(lead)
    builders.relation(lead, builders.publication("pmid-91000003", pmid="91000003"))
    body = get("publications/pmid-91000002/").json()
    assert (body["is_read"], body["texts"], body["relations"], body["evidence"]) == (False, [], [], {})
    assert [back["publication"]["id"] for back in body["related_from"]] == ["pmid-91000001"]
    assert get("publications/pmid-91000003/").status_code == 404


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pmid=91000001", ["pmid-91000001"]),
        ("pmid=91000001,91000002", ["pmid-91000001", "pmid-91000002"]),
        ("pmid=5", []),
        ("doi=10.1000/abc", ["pmid-91000001"]),
        ("doi=https://doi.org/10.1000/aBc", ["pmid-91000001"]),
        ("read=true", ["pmid-91000001"]),
        ("read=false", ["pmid-91000002"]),
        ("standing=retracted", []),
    ],
)
def test_publications_are_found_by_their_identifiers(get, item, query, found):
    assert [row["id"] for row in get(f"publications/?{query}").json()["results"]] == found


def test_a_study_shows_arms_regimens_and_reports(get, item):
    StudyReport.objects.create(study=item.study, publication=builders.publication("pmid-91000009"), role="mentioned_in")
    body = get("studies/trial/").json()
    assert [arm["label"] for arm in body["arms"]] == ["IVIg", "Steroid"]
    assert body["arms"][0]["regimen"]["cumulative_g_per_kg"] == ["2.0", "2.0"]
    assert body["arms"][0]["interventions"][0]["slug"] == "ivig"
    assert (body["arms"][1]["regimen"], body["arms"][1]["other_schedule"]) == (None, "60 mg")
    assert body["caveats"][0]["kind"] == "pooled"
    assert [report["publication"]["id"] for report in body["reports"]] == ["pmid-91000001"], "a paper that nobody may see yet"
    assert "note" not in body


def test_a_regimen_shows_its_steps_and_what_they_amount_to(get, item):
    body = get("regimens/two-grams/").json()
    assert body["label"] == "0.4 g/kg/day × 5 days (2 g/kg)"
    assert (body["g_per_kg_per_day"], body["days"], body["g_per_kg_per_course"]) == (["0.4", "0.4"], 5, ["2.0", "2.0"])
    step = body["steps"][0]
    assert (step["low"], step["high"], step["per"], step["days"], step["every_unit"]) == ("0.4", None, "day", 5, None)


def test_a_disagreement_shows_both_sides(get, cast):
    one, other = builders.published(cast), builders.published(cast, statement="Strength was the same.")
    made = builders.disagreement(one, other)
    body = get(f"disagreements/{made.slug}/").json()
    assert [side["accession"] for side in body["sides"]] == [one.accession, other.accession]
    assert body["sides"][1]["statement"] == "Strength was the same."


def test_a_disagreement_that_nobody_decided_is_not_shown(get, cast):
    items = [builders.published(cast) for _ in range(2)]
    for state in ("proposed", "dismissed"):
        assert get(f"disagreements/{builders.disagreement(*items, state=state).slug}/").status_code == 404
    assert get("disagreements/").json()["count"] == 0


def test_a_renamed_record_is_found_under_its_former_address(get, item):
    for noun, row in [("diseases", item.disease), ("studies", item.study), ("publications", item.publication), ("regimens", item.regimen)]:
        former = row.slug
        type(row).objects.filter(pk=row.pk).update(slug=f"{former}-now")
        answer = get(f"{noun}/{former}/?fields={'id' if noun == 'publications' else 'slug'}")
        assert answer.status_code == 301, noun
        assert answer["Location"].split("?")[0] == f"/api/v1/{noun}/{former}-now/"
        assert get(answer["Location"].removeprefix("/api/v1/")).status_code == 200


def test_a_merged_record_leads_to_its_successor_through_every_step(get):
    last = builders.mechanism("last")
    middle = builders.mechanism("middle", merged_into=last)
    first = builders.mechanism("first", merged_into=middle)
    Mechanism.objects.filter(pk=first.pk).update(slug="very-first")
    for slug in ("middle", "first", "very-first"):
        answer = get(f"mechanisms/{slug}/")
        assert (answer.status_code, answer["Location"]) == (301, "/api/v1/mechanisms/last/")
    assert [row["slug"] for row in get("mechanisms/").json()["results"]] == ["last"]


def test_a_former_address_of_what_nobody_may_see_leads_nowhere(get, cast):
    study = builders.draft(curator=cast.alice).study
    former = study.slug
    study.slug = "secret-trial"
    study.save(update_fields=["slug"])
    assert get(f"studies/{former}/").status_code == 404


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("diseases/?specialty=neurology", 2),
        ("diseases/?parent=neuropathies", 1),
        ("diseases/?parent=neuropathies,cidp", 1),
        ("outcomes/?domain=function", 1),
        ("outcomes/?domain=serology", 0),
        ("mechanisms/?of=harm", 0),
        ("interventions/?kind=immunoglobulin", 1),
        ("studies/?disease=neuropathies", 1),
        ("studies/?disease=other", 0),
        ("studies/?type=interventional", 1),
        ("studies/?knowledge=secondary_only", 0),
        ("studies/?allocation=randomised", 0),
        ("regimens/?disease=cidp,other", 1),
        ("regimens/?disease=other", 0),
        ("regimens/?course_g_per_kg_min=2", 1),
        ("regimens/?cumulative_g_per_kg_max=1", 0),
        ("disagreements/?axis=dose", 0),
        ("disagreements/?kind=contradiction", 0),
    ],
)
def test_lists_are_filtered(get, item, address, found):
    builders.disease("other", specialty="dermatology")
    body = get(address).json()
    assert (body["count"], len(body["results"])) == (found, found)


def test_regimens_of_a_disease_are_those_of_the_arms_of_its_studies_too(get, cast):
    paper, regimen = builders.publication("pmid-91000001", pmid="91000001"), builders.regimen(slug="of-an-arm")
    builders.arm(builders.study("trial", reported_by=paper), regimen=regimen)
    cidp = builders.disease("cidp")
    assert get("regimens/?disease=cidp").json()["results"] == [], "nothing of it is published"
    builders.published(cast, publication=paper, study=Study.objects.get(slug="trial"), disease=cidp)
    cache.clear()
    assert [each["slug"] for each in get("regimens/?disease=cidp").json()["results"]] == ["of-an-arm"]


def test_records_can_be_cut_ordered_and_paged(get):
    for slug, label in [("a", "Z"), ("b", "Y"), ("c", "X")]:
        builders.disease(slug, label=label)
    page = get("diseases/?ordering=label&page_size=2&fields=slug").json()
    assert page["results"] == [{"slug": "c"}, {"slug": "b"}]
    assert get(page["next"].split("/api/v1/")[1]).json()["results"] == [{"slug": "a"}]


LISTS = ["diseases", "publications", "studies", "regimens", "outcomes", "mechanisms", "interventions", "disagreements", "evidence"]


@pytest.mark.parametrize("noun", LISTS)
def test_a_list_costs_the_same_for_few_and_for_many(get, item, cast, noun):
    def queries():
        cache.clear()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = get(f"{noun}/")
        assert answer.status_code == 200
        return len(asked), answer.json()["count"]

    def add(number):
        disease = builders.disease(f"more-{number}", parent=item.disease, names=[("ja", f"病{number}", "preferred")])
        NamePrinting.objects.create(name=disease.names.get(), source_text=item.publication.texts.first())
        Code.objects.create(disease=disease, system="mesh", code=f"D{number}")
        paper = builders.publication(f"pmid-9200000{number}", pmid=f"9200000{number}")
        builders.relation(paper, builders.publication())
        builders.caveat(source_text=builders.source_text(paper))
        trial = builders.study(f"more-{number}", reported_by=paper)
        builders.caveat(arm=builders.arm(trial, regimen=builders.regimen()))
        root = builders.mechanism(f"more-{number}")
        MechanismParent.objects.create(child=builders.mechanism(), parent=root)
        builders.intervention(f"more-{number}")
        outcome = builders.outcome(f"more-{number}", parent=builders.outcome())
        made = builders.published(cast, publication=paper, study=trial, disease=disease, outcome=outcome, regimen=builders.regimen())
        builders.disagreement(item, made)

    add(1)
    few, rows = queries()
    for number in range(2, 6):
        add(number)
    many, more_rows = queries()
    assert more_rows > rows
    assert many == few
    assert few <= 20
