"""Double extraction through the pages: blind by every door, then reconciled field by field, and nothing lost on a refusal."""

import pytest
from django.urls import reverse

from evidence.actions.double_extraction import hand_in
from evidence.models import Disagreement, DoubleExtraction, EvidenceItem, Study
from evidence.tests import builders

from .forms import complaints, filled, said

pytestmark = pytest.mark.django_db

WORDS = "Grip was stronger at three months."


@pytest.fixture
def double(cast):
    return builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)


@pytest.fixture
def hidden(cast, double):
    """What alice reads, with what was said of it."""
    item = builders.reading(double, cast.alice, statement=WORDS, population="invented people")
    builders.comment(item, author=cast.alice, text="@bob a hidden comment")
    builders.flag(item, raised_by=cast.alice, reason="A hidden flag.")
    double.readings.filter(person=cast.alice).update(population="Hidden population")
    return item


def item_page(name, item):
    return reverse(f"admin:evidence_evidenceitem_{name}", args=[item.pk])


def hand_in_all(double):
    for reading in double.readings.all():
        hand_in(extraction=reading, by=reading.person)


LISTS = ["evidenceitem", "caveat", "comment", "flag", "assignment", "extraction", "extractionpair", "doubleextraction", "disagreement"]


@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("asked", [{}, {"q": "grip"}, {"readings": "all"}, {"q": "hidden"}])
def test_no_list_shows_the_other_side(signed_in, hidden, noun, asked):
    if "readings" in asked and noun != "evidenceitem":
        return
    page = signed_in.bob.get(reverse(f"admin:evidence_{noun}_changelist"), asked)
    for told in (hidden.accession, WORDS, "hidden comment", "hidden flag", "Hidden population"):
        assert told not in page.content.decode()


def test_its_own_person_finds_it_there(signed_in, hidden):
    asked = {"readings": "only"}
    assert WORDS in signed_in.alice.get(reverse("admin:evidence_evidenceitem_changelist"), asked).content.decode()
    assert WORDS not in signed_in.alice.get(reverse("admin:evidence_evidenceitem_changelist")).content.decode()


@pytest.mark.parametrize("name", ["change", "history", "delete", "review"])
def test_no_page_of_an_item_opens_to_the_other_side(signed_in, hidden, name):
    assert signed_in.alice.get(item_page(name, hidden)).status_code == 200
    assert signed_in.bob.get(item_page(name, hidden)).status_code in (302, 404)
    assert signed_in.carol.get(item_page("change", hidden)).status_code == 200


@pytest.mark.parametrize("name", ["change", "history"])
def test_no_page_of_a_side_opens_to_the_other(signed_in, double, hidden, cast, name):
    page = reverse(f"admin:evidence_extraction_{name}", args=[double.readings.get(person=cast.alice).pk])
    assert signed_in.alice.get(page).status_code == 200
    assert signed_in.bob.get(page).status_code == 302


def test_nothing_of_it_is_on_any_other_page(signed_in, double, hidden):
    own = builders.reading(double, double.readings.get(side="b").person, statement=WORDS)
    pages = [
        reverse("admin:index"),
        *(reverse("admin:desk", args=[name]) for name in ("mentions", "flags", "drafts", "taken", "double")),
        reverse("admin:evidence_doubleextraction_change", args=[double.pk]),
        reverse("admin:evidence_doubleextraction_history", args=[double.pk]),
        reverse("admin:evidence_study_change", args=[double.study_id]),
        reverse("admin:evidence_study_history", args=[double.study_id]),
        reverse("admin:evidence_publication_change", args=[double.publication_id]),
        item_page("review", own),
        item_page("change", own),
    ]
    for page in pages:
        told = signed_in.bob.get(page).content.decode()
        assert hidden.accession not in told, page
        for words in ("hidden comment", "hidden flag", "Hidden population", "invented people"):
            assert words not in told, page


def test_no_autocomplete_offers_it(signed_in, hidden):
    asked = {"app_label": "evidence", "model_name": "disagreementside", "field_name": "item", "term": "grip"}
    assert signed_in.bob.get(reverse("admin:autocomplete"), asked).json()["results"] == []
    assert len(signed_in.alice.get(reverse("admin:autocomplete"), asked).json()["results"]) == 1


def test_nobody_writes_to_it_or_speaks_of_it(signed_in, hidden):
    move = reverse("admin:evidence_evidenceitem_move", args=[hidden.pk, "submit"])
    assert signed_in.bob.post(move, {"row_version": hidden.row_version}).status_code == 404


def test_no_public_door_knows_it(client, hidden):
    assert client.get(f"/evidence/{hidden.accession}/", secure=True).status_code == 404
    assert client.get(f"/api/v1/evidence/{hidden.accession}/", secure=True).status_code == 404


def test_a_reviewer_opens_one_and_a_refusal_loses_nothing(signed_in, cast):
    source = builders.publication()
    study = builders.study(reported_by=source)
    page = reverse("admin:evidence_doubleextraction_add")
    assert signed_in.alice.get(page).status_code == 403
    entered = {"study": study.pk, "publication": source.pk, "first": cast.alice.pk, "second": cast.alice.pk}
    answer = signed_in.bob.post(page, filled(signed_in.bob.get(page), **entered))
    assert complaints(answer)[""] == ["Two different people extract: choose somebody else for the other side."]
    assert answer.context["adminform"].form["study"].value() == str(study.pk)
    signed_in.bob.post(page, filled(answer, second=cast.bob.pk))
    assert DoubleExtraction.objects.get().readings.count() == 2


def test_a_side_enters_facts_and_items_and_hands_in(signed_in, cast, double):
    mine = double.readings.get(person=cast.alice)
    page = reverse("admin:evidence_extraction_change", args=[mine.pk])
    signed_in.alice.post(page, filled(signed_in.alice.get(page), n_stated="44"))
    mine.refresh_from_db()
    assert mine.n_stated == 44
    add = f"{reverse('admin:evidence_evidenceitem_add')}?extraction={mine.pk}"
    form = signed_in.alice.get(add)
    assert [form.context["adminform"].form[name].value() for name in ("study", "publication")] == [double.study_id, double.publication_id]
    answer = signed_in.alice.post(add, filled(form, kind="background", statement="It is rare."))
    item = EvidenceItem.objects.get(extraction=mine)
    assert (answer.url, item.study, item.curator) == (page, double.study, cast.alice)
    assert "Submit for review" not in signed_in.alice.get(item_page("change", item)).content.decode()
    signed_in.alice.post(reverse("admin:evidence_extraction_hand_in", args=[mine.pk]))
    mine.refresh_from_db()
    assert mine.handed_in_at
    shown = signed_in.alice.get(item_page("change", item))
    assert not shown.context["has_change_permission"]
    assert not signed_in.alice.get(page).context["has_change_permission"]


def test_another_study_is_not_chosen_for_a_reading(signed_in, cast, double):
    mine = double.readings.get(person=cast.alice)
    add = f"{reverse('admin:evidence_evidenceitem_add')}?extraction={mine.pk}"
    answer = signed_in.alice.post(add, filled(signed_in.alice.get(add), kind="background", study=builders.study().pk))
    assert "study" in complaints(answer)


def test_one_begins_no_reading_for_somebody_else(signed_in, cast, double):
    theirs = double.readings.get(person=cast.bob)
    add = f"{reverse('admin:evidence_evidenceitem_add')}?extraction={theirs.pk}"
    form = signed_in.alice.get(add)
    signed_in.alice.post(add, filled(form, kind="background", publication=double.publication_id))
    assert EvidenceItem.objects.get().extraction is None


@pytest.fixture
def pair(cast, double):
    alike = {"disease": builders.disease(), "outcome": builders.outcome()}
    builders.reading(double, cast.alice, **alike, statement=WORDS)
    builders.reading(double, cast.bob, **alike, statement=WORDS, direction="no_effect", hedge="possible", population="all patients")
    hand_in_all(double)
    return double.pairs.get()


def chosen(**choices):
    return {
        "direction": "a",
        "hedge": "b",
        "population": "other",
        "population-other": "those who were followed",
        "anchors": "both",
        **choices,
    }


def test_each_field_takes_a_or_b_or_a_third(signed_in, cast, pair):
    page = reverse("admin:evidence_extractionpair_change", args=[pair.pk])
    shown = signed_in.carol.get(page)
    assert [row["told"].field.name for row in shown.context["form"].rows()] == ["population", "hedge", "direction", "anchors"]
    signed_in.carol.post(page, chosen())
    made = EvidenceItem.objects.get(curator=cast.carol)
    assert (made.direction, made.hedge, made.population, made.statement) == ("improved", "possible", "those who were followed", WORDS)
    assert made.anchors.count() == 2


def test_what_is_left_open_is_told_and_nothing_chosen_is_lost(signed_in, cast, pair):
    page = reverse("admin:evidence_extractionpair_change", args=[pair.pk])
    answer = signed_in.carol.post(page, chosen(direction=""))
    form = answer.context["form"]
    assert form.errors == {"direction": ["Direction: take A, B or another reading."]}
    assert (form["hedge"].value(), form["population"].value(), form["population-other"].value()) == (
        "b",
        "other",
        "those who were followed",
    )
    assert not EvidenceItem.objects.filter(curator=cast.carol).exists()


def test_what_the_rules_refuse_is_told_at_its_field(signed_in, cast, pair):
    page = reverse("admin:evidence_extractionpair_change", args=[pair.pk])
    answer = signed_in.carol.post(page, chosen(**{"direction": "other", "direction-other": "sideways"}))
    assert "direction-other" in answer.context["form"].errors
    answer = signed_in.carol.post(page, chosen(**{"population-other": "x" * 301}))
    assert "population-other" in answer.context["form"].errors


def test_the_facts_are_settled_on_a_page_of_their_own(signed_in, cast, double):
    double.readings.filter(side="a").update(n_stated=40, allocation="randomised", n_randomised=40)
    double.readings.filter(side="b").update(n_stated=41)
    Study.objects.filter(pk=double.study_id).update(masking="double", setting="One clinic")
    hand_in_all(double)
    page = reverse("admin:evidence_doubleextraction_facts", args=[double.pk])
    wrong = {"allocation": "b", "n_randomised": "a", "n_stated": "other", "n_stated-other": "42"}
    answer = signed_in.bob.post(page, wrong)
    assert "n_randomised" in answer.context["form"].errors or "allocation" in answer.context["form"].errors
    assert answer.context["form"]["n_stated-other"].value() == "42"
    signed_in.bob.post(page, {**wrong, "allocation": "a"})
    study = Study.objects.get(pk=double.study_id)
    assert (study.allocation, study.n_randomised, study.n_stated) == ("randomised", 40, 42)
    assert (study.masking, study.setting) == ("double", "One clinic")  # neither read anything of these


def test_both_see_everything_once_both_have_handed_in(signed_in, cast, pair):
    for browser in (signed_in.alice, signed_in.bob):
        assert browser.get(reverse("admin:evidence_doubleextraction_change", args=[pair.double_id])).status_code == 200
        assert browser.get(item_page("review", pair.item_a)).status_code == 200
        assert browser.get(reverse("admin:evidence_extractionpair_change", args=[pair.pk])).status_code == 200


def test_a_refused_act_says_why(signed_in, cast, pair):
    answer = signed_in.carol.post(reverse("admin:evidence_extractionpair_act", args=[pair.pk, "drop"]), {"reason": ""}, follow=True)
    assert said(answer) == ["Say why it does not go on: the reason is kept beside what was read."]
    answer = signed_in.carol.post(reverse("admin:evidence_doubleextraction_act", args=[pair.double_id, "reconcile"]), follow=True)
    assert said(answer) == ["Decide on every pair first: 1 is open."]


def test_agreement_over_all_is_for_editors(signed_in, pair):
    page = reverse("admin:evidence_doubleextraction_agreement")
    assert signed_in.bob.get(page).status_code == 403
    assert "Cohen" in signed_in.carol.get(page).content.decode()


def test_one_decides_on_a_proposed_disagreement_beside_its_sides(signed_in, cast):
    shared = {"disease": builders.disease(), "outcome": builders.outcome()}
    items = [builders.published(cast, direction=direction, **shared) for direction in ("improved", "no_effect")]
    made = Disagreement.objects.get()
    page = reverse("admin:evidence_disagreement_decide", args=[made.pk])
    shown = signed_in.bob.get(page)
    assert [item for item, _ in shown.context["items"]] == items
    assert "Confirm" not in signed_in.alice.get(page).content.decode()
    answer = signed_in.bob.post(page, {"kind": "different_population", "explanation": "", "state": "confirmed"})
    assert answer.context["form"].errors["explanation"] == ["Say in a sentence what they disagree on, or why they do not: it is kept."]
    assert answer.context["form"]["kind"].value() == "different_population"
    signed_in.bob.post(page, {"kind": "different_population", "explanation": "Other patients.", "state": "explained"})
    made.refresh_from_db()
    assert (made.state, made.kind, made.explanation) == ("explained", "different_population", "Other patients.")


def test_the_rules_look_again_at_the_press_of_a_button(signed_in, cast):
    answer = signed_in.alice.post(reverse("admin:evidence_disagreement_propose"), follow=True)
    assert said(answer) == ["The rules notice nothing new."]
