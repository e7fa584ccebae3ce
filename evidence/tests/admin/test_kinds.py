"""The form of an item shows the fields of its kind, made from the table of kinds."""

import pytest
from django.urls import reverse

from evidence.admin.forms.kinds import BESIDE, EVERY_KIND, MORE, WHOM, columns_of, fields_of_kinds, fieldsets_for
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.vocabulary.kinds import FACETS, RULES

from .forms import complaints, filled

pytestmark = pytest.mark.django_db


ADD = "/admin/evidence/evidenceitem/add/"


def page(item):
    return reverse("admin:evidence_evidenceitem_change", args=[item.pk])


def flat(fieldsets):
    return [name for _, options in fieldsets for line in options["fields"] for name in (line if isinstance(line, tuple) else (line,))]


def test_every_field_of_an_item_stands_on_every_form_once():
    editable = {field.name for field in EvidenceItem._meta.concrete_fields if field.editable and field.name not in ("id", "created_at")}
    for kind in (None, *RULES):
        shown = flat(fieldsets_for(kind))
        assert len(shown) == len(set(shown)), kind
        assert set(shown) == editable, kind


def test_every_facet_kept_on_the_item_has_its_group():
    grouped = set(flat(fieldsets_for(None))) - {*EVERY_KIND, *WHOM, *MORE}
    assert grouped == {column for facet in FACETS for column in columns_of(facet)}
    assert set(BESIDE) <= set(FACETS)


@pytest.mark.parametrize("kind", RULES)
def test_what_a_kind_must_have_is_open_and_comes_first(kind):
    fieldsets = fieldsets_for(kind)
    folded = {name for title, options in fieldsets if "collapse" in options.get("classes", []) for name in flat([(title, options)])}
    must = {column for facet in RULES[kind].must if facet in FACETS for column in columns_of(facet)}
    forbidden = {column for facet in FACETS if facet not in RULES[kind].allowed for column in columns_of(facet)}
    assert forbidden <= folded
    assert not must & folded
    groups = ["needed" in title for title, options in fieldsets if "facets" in options.get("classes", [])]
    assert groups == sorted(groups, reverse=True)


def test_what_a_kind_may_have_is_folded_until_it_says_something():
    def is_folded(filled):
        (options,) = [options for title, options in fieldsets_for("finding", filled) if title.startswith("When")]
        return "collapse" in options["classes"]

    assert is_folded(())
    assert not is_folded(("time_low",))


def test_the_groups_say_for_which_kinds_they_are_needed():
    titles = " ".join(title for title, _ in fieldsets_for(None))
    assert "Outcome and effect · needed for finding, safety; possible for dosing" in titles
    assert "What is not known · needed for gap" in titles
    (title,) = [title for title, _ in fieldsets_for("finding") if title.startswith("Outcome")]
    assert title == "Outcome and effect · needed for a finding: an outcome, a direction"


def test_the_script_is_told_what_the_table_of_kinds_says():
    told = fields_of_kinds()
    assert set(told) == {kind.value for kind in RULES}
    assert "results" in told["finding"]["has"]
    assert "line" not in told["finding"]["has"]
    assert told["recommendation"]["needs"] == ["interventions", "disease", "stance"]


def test_rows_of_another_kind_are_shown_only_where_there_are_some(cast, signed_in):
    item = builders.draft(curator=cast.alice, kind="gap", gap_aspects=["dose"], outcome=None, direction="")
    assert "results" not in prefixes(signed_in.alice.get(page(item)))
    builders.result(item)
    assert "results" in prefixes(signed_in.alice.get(page(item)))
    assert {"results", "risk_factors"} <= prefixes(signed_in.alice.get(ADD))


def prefixes(answer):
    return {formset.formset.prefix for formset in answer.context["inline_admin_formsets"]}


def test_a_draft_may_change_its_kind(cast, signed_in):
    item = builders.draft(curator=cast.alice, kind="gap", gap_aspects=["dose"], outcome=None, direction="")
    sent = filled(signed_in.alice.get(page(item)), kind="finding", gap_aspects=[])
    answer = signed_in.alice.post(page(item), sent)
    assert answer.status_code == 302, complaints(answer)
    assert EvidenceItem.objects.get(pk=item.pk).kind == "finding"


def test_what_a_kind_never_has_is_told_at_its_field(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    answer = signed_in.alice.post(page(item), filled(signed_in.alice.get(page(item)), stance="for"))
    assert complaints(answer) == {"stance": ["Only a recommendation has a stance: clear it, or choose that kind."]}
