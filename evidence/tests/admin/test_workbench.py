"""Everything of a study on one page: the outline, the way to it, the form beside it, handing in at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.workflow import submit
from evidence.admin.workbench.study import work_page
from evidence.models import ArmIntervention, EvidenceItem, Study, StudyReport
from evidence.queries.prefilling import treatments_of_arms
from evidence.tests import builders

from .forms import filled, row, rows, said

pytestmark = pytest.mark.django_db

ADD = "/admin/evidence/evidenceitem/add/"


@pytest.fixture
def study():
    return builders.study(reported_by=builders.publication(), label="Invented trial", n_stated=None)


def outline(browser, study):
    return browser.get(work_page(study)).context["outline"]


def test_the_outline_says_what_each_draft_still_needs(cast, signed_in, study):
    whole = builders.draft(curator=cast.alice, study=study)
    half = builders.draft(curator=cast.alice, study=study, anchored=False)
    page = signed_in.alice.get(work_page(study))
    entries = {entry.item.pk: entry for entry in page.context["outline"].entries}
    assert entries[whole.pk].is_ready
    assert entries[half.pk].missing == ["an anchor"]
    assert "needs an anchor" in page.content.decode()


def test_arms_say_what_is_not_entered_and_whether_they_add_up(signed_in, study):
    Study.objects.filter(pk=study.pk).update(n_stated=40)
    ivig = builders.arm(study, n=20)
    ivig.interventions.set([builders.intervention("ivig")])
    builders.arm(study, n=21, type="placebo_comparator")
    shown = outline(signed_in.alice, study)
    assert [line.missing for line in shown.arms] == [["its regimen"], ["which treatment it was given"]]
    assert shown.remarks == ["The arms have 20 + 21 = 41 patients, the study 40."]


def test_the_price_of_the_outline_does_not_grow(cast, signed_in, study):
    def price():
        with CaptureQueriesContext(connection) as asked:
            signed_in.alice.get(reverse("admin:evidence_study_outline", args=[study.pk]))
        return len(asked)

    shared = {"study": study, "publication": builders.publication(), "disease": builders.disease(), "outcome": builders.outcome()}
    builders.result(builders.draft(curator=cast.alice, **shared))
    builders.arm(study, regimen=builders.regimen())
    one = price()
    for _ in range(49):
        builders.draft(curator=cast.alice, **shared)
    builders.arm(study, regimen=builders.regimen())
    assert price() == one
    assert one <= 24


def test_every_complete_draft_of_ones_own_is_handed_in_at_once(cast, signed_in, study):
    mine = [builders.draft(curator=cast.alice, study=study, population=name) for name in ("children", "adults")]
    half = builders.draft(curator=cast.alice, study=study, anchored=False)
    others = builders.draft(curator=cast.carol, study=study)
    answer = signed_in.alice.post(reverse("admin:evidence_study_submit", args=[study.pk]), follow=True)
    assert said(answer) == [f"2 handed in for review: {mine[0].accession}, {mine[1].accession}."]
    states = dict(EvidenceItem.objects.values_list("pk", "status"))
    assert [states[item.pk] for item in (*mine, half, others)] == ["in_review", "in_review", "draft", "draft"]


def test_who_has_no_role_does_not_come_in(signed_in, study):
    assert signed_in.dave.get(work_page(study)).status_code == 302
    assert signed_in.dave.post(reverse("admin:evidence_study_submit", args=[study.pk])).status_code == 302


# The way to it


def test_a_study_begins_from_its_publication_with_what_is_proposed(signed_in):
    source = builders.publication(types=["Journal Article", "Randomized Controlled Trial"])
    start = reverse("admin:evidence_study_start", args=[source.pk])
    form = signed_in.alice.get(start).context["form"]
    sent = {name: form.get_initial_for_field(field, name) or "" for name, field in form.fields.items()}
    assert sent["slug"] == f"study-{source.slug}"
    assert sent["label"] == "Study by Example A et al. 2001"
    assert (sent["type"], sent["allocation"], sent["role"]) == ("interventional", "randomised", "primary")
    assert not Study.objects.exists()
    answer = signed_in.alice.post(start, sent)
    study = Study.objects.get()
    assert answer.url == work_page(study) + "?open=study"
    assert [(report.publication, report.role) for report in study.reports.all()] == [(source, "primary")]
    assert "Studies that it reports already" in signed_in.alice.get(start).content.decode()


def test_a_slug_that_is_taken_is_told_at_its_field(signed_in, study):
    source = builders.publication()
    sent = {"label": "Another", "slug": study.slug, "type": "not_stated", "allocation": "not_stated", "knowledge": "own_report"}
    start = reverse("admin:evidence_study_start", args=[source.pk])
    form = signed_in.alice.post(start, {**sent, "role": "primary", "attribution": "printed"}).context["form"]
    assert "slug" in form.errors
    assert form["label"].value() == "Another"


# The form beside it


def test_a_record_may_stand_in_our_frames_and_in_nobody_elses(cast, signed_in, study):
    for page in (ADD, reverse("admin:evidence_study_change", args=[study.pk])):
        answer = signed_in.alice.get(page)
        assert answer["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    outside = signed_in.alice.get(work_page(study))
    assert outside["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in outside["Content-Security-Policy"]


def test_in_the_frame_saving_stays_with_the_record(cast, signed_in, study):
    page = reverse("admin:evidence_study_change", args=[study.pk])
    sent = filled(signed_in.alice.get(page), label="Another label", _save="Save")
    assert signed_in.alice.post(page, {**sent, "_beside": "1"}).url == page


# A new item takes over what usually stays


def test_a_new_item_of_a_study_offers_the_arms_of_that_study_only(signed_in, study):
    own, _ = builders.arm(study), builders.arm(builders.study())
    ways = signed_in.alice.get(work_page(study)).context["kinds"]
    form = signed_in.alice.get(next(address for kind, address in ways if kind == "finding"))
    rows = next(each.formset for each in form.context["inline_admin_formsets"] if each.formset.prefix == "results")
    assert list(rows.empty_form.fields["arm"].queryset) == [own]


def test_the_next_item_takes_over_what_usually_stays(cast, signed_in, study):
    last = builders.draft(curator=cast.alice, study=study, population="children", versus=("placebo",), comparison="vs_placebo")
    page = signed_in.alice.get(work_page(study))
    way = next(address for kind, address in page.context["kinds"] if kind == "recommendation")
    form = signed_in.alice.get(way)
    initial = form.context["adminform"].form.initial
    assert (initial["study"], initial["publication"], initial["disease"]) == (str(study.pk), last.publication_id, last.disease_id)
    assert initial["kind"] == "recommendation"
    assert "population" not in initial
    assert [row.initial.get("role") for row in treatments(form)] == ["given"]


def test_another_like_this_takes_over_more_but_never_the_claim(cast, signed_in, study):
    item = builders.draft(curator=cast.alice, study=study, population="children", versus=("placebo",), comparison="vs_placebo")
    page = reverse("admin:evidence_evidenceitem_change", args=[item.pk])
    answer = signed_in.alice.post(page, filled(signed_in.alice.get(page), _addanother="1"))
    form = signed_in.alice.get(answer.url)
    initial = form.context["adminform"].form.initial
    assert (initial["kind"], initial["population"], initial["comparison"]) == ("finding", "children", "vs_placebo")
    assert not {"statement", "direction", "outcome", "hedge"} & set(initial)
    assert [row.initial.get("role") for row in treatments(form)] == ["comparator", "given"]
    sent = filled(form, statement="Another claim.")
    made = signed_in.alice.post(answer.url, sent)
    assert made.status_code == 302
    new = EvidenceItem.objects.get(statement="Another claim.")
    assert sorted(link.role for link in new.intervention_links.all()) == ["comparator", "given"]
    assert not new.anchors.exists()


@pytest.mark.parametrize("junk", ["x", "999999", "٣", "9" * 40])
def test_junk_in_the_address_takes_over_nothing(signed_in, junk):
    assert signed_in.alice.get(ADD, {"like": junk, "kind": junk}).status_code == 200


def treatments(answer):
    (found,) = [each.formset for each in answer.context["inline_admin_formsets"] if each.formset.prefix == "intervention_links"]
    return found.forms


def test_a_submitted_item_is_shown_and_not_counted_as_ready(cast, signed_in, study):
    item = builders.draft(curator=cast.alice, study=study)
    submit(item=item, by=cast.alice)
    shown = outline(signed_in.alice, study)
    assert [entry.item.status for entry in shown.entries] == ["in_review"]
    assert shown.ready == []
    assert shown.own_drafts == []


def way_to_add(browser, study, kind):
    return next(address for each, address in browser.get(work_page(study)).context["kinds"] if each == kind)


def test_the_first_item_begins_with_what_the_arms_were_given(signed_in, study):
    given, other = builders.intervention("ivig"), builders.intervention("placebo")
    ArmIntervention.objects.create(arm=builders.arm(study), intervention=given)
    ArmIntervention.objects.create(arm=builders.arm(study, type="placebo_comparator"), intervention=other)
    form = signed_in.alice.get(way_to_add(signed_in.alice, study, "finding"))
    assert [row.initial for row in treatments(form) if row.initial.get("intervention")] == [{"role": "given", "intervention": given.pk}]
    recommendation = signed_in.alice.get(way_to_add(signed_in.alice, study, "recommendation"))
    assert not any(row.initial.get("intervention") for row in treatments(recommendation))
    ArmIntervention.objects.create(arm=builders.arm(study), intervention=other)  # now the arms asked about differ
    assert treatments_of_arms(study.pk, kind="finding") == []


@pytest.mark.parametrize(
    ("facts", "role", "proposed"),
    [
        ({}, "primary", "primary_result"),
        ({}, "mentioned_in", "secondary_report"),
        ({"knowledge": "secondary_only"}, "primary", "secondary_report"),
        ({"type": "evidence_synthesis"}, "primary", None),
    ],
)
def test_the_role_of_an_anchor_is_proposed_where_study_and_report_tell_it(signed_in, facts, role, proposed):
    publication = builders.publication()
    study = builders.study(**facts)
    StudyReport.objects.create(study=study, publication=publication, role=role)
    form = signed_in.alice.get(f"{ADD}?study={study.pk}&publication={publication.pk}&kind=finding")
    assert form.context["lessons"]["roles"].get("finding") == proposed
    assert "recommendation" not in form.context["lessons"]["roles"]


def test_a_row_that_names_its_arm_only_is_no_result_yet(cast, signed_in, study):
    item = builders.draft(curator=cast.alice, study=study)
    arm, other = builders.arm(study), builders.arm(study, type="placebo_comparator")
    page = reverse("admin:evidence_evidenceitem_change", args=[item.pk])
    first = {"kind": "arm", "arm": arm.pk, "n": 20, "n_from": "printed", "events": 14, "percent_printed": "70 %", "measured": "measured"}
    sent = {**filled(signed_in.alice.get(page)), **rows("results", first, {"kind": "arm", "arm": other.pk, "measured": "measured"})}
    assert signed_in.alice.post(page, sent).status_code == 302
    assert [(each.arm, each.events, each.percent_printed) for each in item.results.all()] == [(arm, 14, "70")]
    sent = filled(signed_in.alice.get(page))
    sent |= row("results", 1, kind="arm", arm=other.pk, measured="not_reported") | {"results-TOTAL_FORMS": 2}
    assert signed_in.alice.post(page, sent).status_code == 302
    assert item.results.count() == 2  # that it was not reported is said
