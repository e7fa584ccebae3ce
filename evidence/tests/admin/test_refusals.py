"""Each refusal comes back as its sentence beside what it speaks of, with everything still filled in. Never a 500."""

import pytest
from django.urls import reverse

from evidence.models import Disease, DoseRegimen, EvidenceItem, MechanismParent, Name, Publication, Study
from evidence.tests import builders

from .forms import complaints, filled, row, rows, said

pytestmark = pytest.mark.django_db


def page(model, record=None):
    name = model._meta.model_name
    return reverse(f"admin:evidence_{name}_change", args=[record.pk]) if record else reverse(f"admin:evidence_{name}_add")


def sent(browser, model, record=None, **changes):
    """The page after sending its form with these changes."""
    address = page(model, record)
    return browser.post(address, filled(browser.get(address), **changes))


def test_a_constraint_speaks_beside_its_field(signed_in):
    answer = sent(signed_in.alice, Publication, slug="pmid-1", title="An invented paper")
    assert complaints(answer) == {"pmid": ["A publication needs a PMID, a DOI, a PMCID or a citation."]}
    assert answer.context["adminform"].form["title"].value() == "An invented paper"
    assert Publication.objects.count() == 0


def test_a_doi_that_is_taken_is_told_at_the_doi(signed_in):
    builders.publication(doi="10.1000/abc")
    answer = sent(signed_in.alice, Publication, slug="doi", doi="10.1000/ABC")
    assert complaints(answer)["doi"] == ["There is a publication with this DOI already."] or "Write it as" in complaints(answer)["doi"][0]


def test_a_wrong_date_of_any_form_is_told_and_is_no_error_of_ours(signed_in):
    for date in ("1-2-3-4", "May 2004", "2004-13", "2004-02-31", "----"):
        answer = sent(
            signed_in.alice, Publication, slug="pmid-1", pmid="1", **rows("dates", {"kind": "issue", "date": date, "basis": "printed"})
        )
        assert answer.status_code == 200
        assert "dates-0-date" in complaints(answer), date


def test_a_row_speaks_for_itself_and_everything_stays_filled_in(signed_in):
    names = rows("names", {"text": "例", "language": "ja", "kind": "preferred"})
    codes = rows("codes", {"system": "mesh", "code": "D1", "checked_by": "Alice"})
    answer = sent(signed_in.alice, Disease, label="Example", slug="example", specialty="neurology", **names, **codes)
    assert complaints(answer) == {"codes-0-checked_by": ["A checked code names who checked it and the day."]}
    assert 'value="例"' in answer.content.decode()
    assert 'value="Example"' in answer.content.decode()
    assert Disease.objects.count() == Name.objects.count() == 0


def test_two_rows_that_only_the_database_can_tell_apart(signed_in):
    names = rows("names", *({"text": text, "language": "ja", "kind": "preferred"} for text in ("例", "例示")))
    answer = sent(signed_in.alice, Disease, label="Example", slug="example", specialty="neurology", **names)
    assert complaints(answer) == {"names": ["There is a preferred name in this language already: make one of the two a synonym."]}
    assert Disease.objects.count() == 0


def test_a_deferred_rule_speaks_on_the_form_and_not_at_the_end_of_the_transaction(signed_in):
    top, bottom = builders.mechanism(), builders.mechanism()
    MechanismParent.objects.create(child=bottom, parent=top)
    answer = sent(signed_in.bob, type(top), top, parents=[bottom.pk], definition="In other words.")
    assert complaints(answer) == {"parents": ["A mechanism cannot lie under itself: one of the two parents is wrong."]}
    assert "In other words." in answer.content.decode()
    top.refresh_from_db()
    assert top.definition == ""


def test_a_guard_speaks_at_the_rows_that_it_guards(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    answer = sent(signed_in.alice, EvidenceItem, item, **row("anchors", 0, end=2000))
    assert complaints(answer) == {"anchors": ["The anchor reaches outside its source text."]}
    item.refresh_from_db()
    assert item.anchors.get().end == 90


def test_a_guard_without_a_field_speaks_on_top(cast, signed_in):
    regimen = builders.regimen()
    builders.published(cast, regimen=regimen)
    answer = sent(signed_in.carol, DoseRegimen, regimen, **row("steps", 0, days=4))
    assert complaints(answer) == {
        "steps": ["Published items use this regimen: it never changes. Enter the other dose as a regimen of its own."]
    }


def test_a_regimen_that_is_there_already_is_named_so(signed_in):
    steps = rows("steps", {"low": "0.4", "per": "day", "days": 5, "relation": "eq", "purpose": "not_stated"})
    assert sent(signed_in.alice, DoseRegimen, slug="one", **steps).status_code == 302
    answer = sent(signed_in.alice, DoseRegimen, slug="two", **steps)
    assert complaints(answer) == {"": ["This regimen is entered already."]}
    assert DoseRegimen.objects.get().label == "0.4 g/kg/day × 5 days (2 g/kg)"


def test_a_regimen_needs_a_step(signed_in):
    answer = sent(signed_in.alice, DoseRegimen, slug="none", **rows("steps"))
    assert "steps" in complaints(answer)


def test_deleting_what_is_in_use_says_by_what(cast, signed_in):
    item = builders.published(cast)
    answer = signed_in.carol.post(reverse("admin:evidence_disease_delete", args=[item.disease.pk]), {"post": "yes"})
    assert answer.status_code == 200
    assert item.accession in answer.content.decode()
    assert Disease.objects.filter(pk=item.disease.pk).exists()


def test_what_belongs_to_an_item_under_review_is_not_deleted(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    builders.caveat(item=item)
    builders.submit(item=item, by=cast.alice)
    address = reverse("admin:evidence_caveat_delete", args=[item.caveats.get().pk])
    assert signed_in.carol.post(address, {"post": "yes"}).status_code == 403
    assert item.caveats.exists()


def test_several_are_deleted_together_or_not_at_all(signed_in):
    free, used = builders.regimen(), builders.regimen()
    builders.arm(regimen=used)
    chosen = {"action": "delete_selected", "_selected_action": [free.pk, used.pk], "post": "yes"}
    signed_in.alice.post(reverse("admin:evidence_doseregimen_changelist"), chosen)
    assert DoseRegimen.objects.count() == 2


def test_positions_are_given_where_none_is_entered(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    results = rows("results", *({"kind": "arm", "as_reported": words, "measured": "measured"} for words in ("most", "few")))
    answer = sent(signed_in.alice, EvidenceItem, item, **results)
    assert answer.status_code == 302, complaints(answer)
    assert list(item.results.values_list("position", "as_reported")) == [(1, "most"), (2, "few")]


def test_lists_are_entered_a_line_each_and_words_are_ticked(cast, signed_in):
    assert sent(signed_in.alice, Publication, slug="p", pmid="1", authors="Example A\r\n\r\nOther B\r\n").status_code == 302
    assert Publication.objects.get().authors == ["Example A", "Other B"]
    item = builders.draft(curator=cast.alice)
    assert sent(signed_in.alice, EvidenceItem, item, qualifiers=["severe", "children"]).status_code == 302
    item.refresh_from_db()
    assert set(item.qualifiers) == {"severe", "children"}
    answer = sent(signed_in.alice, EvidenceItem, item, qualifiers=["purple"])
    assert "qualifiers" in complaints(answer)


def test_a_name_is_entered_with_the_texts_that_print_it(signed_in):
    text, other = builders.source_text(), builders.source_text()
    names = rows("names", {"text": "例", "language": "ja", "kind": "synonym", "printed_in": [text.pk]})
    assert sent(signed_in.bob, Disease, label="Example", slug="example", specialty="neurology", **names).status_code == 302
    name = Name.objects.get()
    assert [printing.source_text for printing in name.printings.all()] == [text]
    answer = sent(signed_in.bob, Disease, name.disease, **row("names", 0, printed_in=[other.pk]))
    assert answer.status_code == 302, complaints(answer)
    assert [printing.source_text for printing in name.printings.all()] == [other]


def test_a_study_is_entered_with_its_arms_and_their_treatments(signed_in):
    publication, regimen = builders.publication(), builders.regimen()
    ivig, placebo = builders.intervention(), builders.intervention("placebo")
    arms = rows(
        "arms",
        {"label": "IVIg", "type": "experimental", "n": 20, "interventions": [ivig.pk], "regimen": regimen.pk},
        {"label": "Placebo", "type": "placebo_comparator", "n": 20, "interventions": [placebo.pk]},
    )
    reports = rows("reports", {"publication": publication.pk, "role": "primary", "attribution": "printed"})
    answer = sent(signed_in.alice, Study, label="Trial", slug="trial", knowledge="own_report", **arms, **reports)
    assert answer.status_code == 302, complaints(answer)
    study = Study.objects.get()
    assert [(arm.position, arm.label, [each.slug for each in arm.interventions.all()]) for arm in study.arms.all()] == [
        (1, "IVIg", ["ivig"]),
        (2, "Placebo", ["placebo"]),
    ]
    (message,) = said(signed_in.alice.get(reverse("admin:index")))
    assert "was added successfully" in message


@pytest.mark.parametrize("junk", ["99999999999999999999", "-1", "²", "x", "1 OR 1=1"])
def test_junk_in_place_of_a_choice_is_told_and_is_no_error_of_ours(cast, signed_in, junk):
    item = builders.draft(curator=cast.alice)
    results = rows("results", {"kind": "arm", "arm": junk, "measured": "measured"})
    answer = sent(signed_in.alice, EvidenceItem, item, study=junk, publication=junk, **results, **row("anchors", 0, source_text=junk))
    assert answer.status_code == 200
    assert {"study", "publication", "results-0-arm", "anchors-0-source_text"} <= set(complaints(answer))


@pytest.mark.parametrize("pk", ["99999999999999999999", "x", "²"])
def test_a_record_that_is_not_there_is_looked_for_in_vain(signed_in, pk):
    for method in (signed_in.carol.get, signed_in.carol.post):
        assert method(f"/admin/evidence/disease/{pk}/change/").status_code == 302
