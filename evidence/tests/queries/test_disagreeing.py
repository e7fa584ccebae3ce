"""What the rules hold against each other, and what they leave alone."""

import pytest

from evidence.actions.disagreeing import decide_disagreement, propose_disagreements
from evidence.actions.workflow import Refused
from evidence.models import Disagreement
from evidence.queries.disagreeing import proposals
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def together(cast, *items, **shared):
    """Published items that share what is given, each with what is its own."""
    shared = {"disease": builders.disease(), "outcome": builders.outcome(), **shared}
    made = [builders.published(cast, **{**shared, **own}) for own in items]
    Disagreement.objects.all().delete()
    return made


def noticed(**values):
    """[(axis, kind, sides)] of what the rules notice now."""
    return [(each.axis, each.kind, each.items) for each in proposals(**values)]


EFFECTS = [
    ("favours_ivig", "no_difference", True),
    ("favours_ivig", "benefit_not_shown", True),
    ("favours_ivig", "favours_comparator", True),
    ("improved", "worsened", True),
    ("improved", "no_effect", True),
    ("favours_higher_dose", "favours_lower_dose", True),
    ("no_difference", "benefit_not_shown", False),
    ("improved", "mixed", False),
    ("improved", "descriptive", False),
    ("favours_ivig", "unclear", False),
    ("improved", "improved", False),
]


@pytest.mark.parametrize(("one", "other", "disagree"), EFFECTS)
def test_opposite_effects_on_one_question_disagree(cast, one, other, disagree):
    items = together(cast, {"direction": one}, {"direction": other})
    assert noticed() == ([("effect", "contradiction", items)] if disagree else [])


@pytest.mark.parametrize(
    "own",
    [
        {"disease": "other"},
        {"outcome": "other"},
        {"versus": ("placebo",), "comparison": "vs_placebo"},
        {"given": ("plasma-exchange",)},
        {"time_relation": "eq", "time_low": 24, "time_unit": "month"},
        {"qualifiers": ["elderly"]},
    ],
)
def test_another_question_is_no_disagreement(cast, own):
    others = {"disease": builders.disease, "outcome": lambda: builders.outcome(domain="relapse")}
    own = {name: others[name]() if value == "other" else value for name, value in own.items()}
    first = {"direction": "improved", "qualifiers": ["children"]}
    if "time_low" in own:
        first |= {"time_relation": "eq", "time_low": 3, "time_unit": "month"}
    together(cast, first, {"direction": "no_effect", **own})
    assert noticed() == []


def test_what_a_source_does_not_name_may_be_the_same_outcome(cast):
    unnamed = builders.outcome(domain="not_named")
    items = together(cast, {"direction": "improved"}, {"direction": "no_effect", "outcome": unnamed})
    assert noticed() == [("effect", "contradiction", items)]


def test_what_does_not_hang_together_is_proposed_apart(cast):
    relapse = builders.outcome(domain="relapse")
    one = together(cast, {"direction": "improved"}, {"direction": "no_effect"})
    other = together(cast, {"direction": "improved"}, {"direction": "worsened"}, disease=one[0].disease, outcome=relapse)
    assert [items for _, _, items in noticed()] == [one, other]


def test_one_question_gives_one_proposal_with_all_its_sides(cast):
    items = together(cast, {"direction": "improved"}, {"direction": "improved"}, {"direction": "no_effect"}, {"direction": "mixed"})
    assert noticed() == [("effect", "contradiction", items[:3])]


def test_the_kind_is_guessed_from_where_it_is_said(cast):
    source = builders.publication()
    study = builders.study(reported_by=source)
    one = {"publication": source, "study": study}
    items = together(cast, {"direction": "improved", **one}, {"direction": "no_effect", **one})
    assert noticed() == [("effect", "internal", items)]
    items = together(cast, {"direction": "improved", "study": study}, {"direction": "no_effect", "study": study})
    assert ("effect", "strength_of_wording", items) in noticed()
    years = [{"publication": builders.publication(year=year)} for year in (1998, 2012)]
    items = together(cast, {"direction": "improved", **years[0]}, {"direction": "no_effect", **years[1]})
    assert ("effect", "changed_over_time", items) in noticed()


def test_parts_of_one_group_may_fare_differently(cast):
    study = builders.study()
    together(cast, {"direction": "improved", "extent": "most", "study": study}, {"direction": "no_effect", "extent": "few", "study": study})
    assert noticed() == []


def position(**values):
    return {"kind": "recommendation", "outcome": None, "direction": "", "stance": "for", **values}


def test_positions_disagree_on_stance_and_line(cast):
    items = together(cast, position(line=["first_line"]), position(line=["second_line"]))
    assert noticed() == [("position", "contradiction", items)]
    items = together(cast, position(), position(stance="against"))
    assert ("position", "contradiction", items) in noticed()
    before = len(noticed())
    together(cast, position(line=["first_line"]), position(line=["treatment_of_choice"]))
    together(cast, position(line=["first_line", "second_line"]), position(line=["second_line"]))
    together(cast, position(line=["first_line"]), position(stance="open"))
    assert len(noticed()) == before


def test_what_one_is_sure_of_and_the_other_only_allows_differs_in_strength(cast):
    items = together(cast, position(strength="established"), position(strength="may_be_considered"), position(strength="recommended"))
    assert noticed() == [("position", "strength_of_wording", items)]
    together(cast, position(strength="established"), position(strength="recommended"))
    assert len(noticed()) == 1


def test_what_one_states_and_the_other_supposes_differs_in_strength(cast):
    shape = {"kind": "mechanism", "outcome": None, "direction": "", "mechanism": builders.mechanism()}
    items = together(cast, {"support": "asserted"}, {"support": "hypothesised"}, **shape)
    assert noticed() == [("mechanism", "strength_of_wording", items)]


def test_mechanisms_disagree_on_support_and_on_opposite_actions(cast):
    mechanism = builders.mechanism()
    shape = {"kind": "mechanism", "outcome": None, "direction": "", "disease": builders.disease()}
    items = together(cast, {"support": "demonstrated", "mechanism": mechanism}, {"support": "refuted", "mechanism": mechanism}, **shape)
    assert noticed() == [("mechanism", "contradiction", items)]
    opposite = builders.mechanism(action="upregulates", target="complement")
    (third,) = together(cast, {"support": "demonstrated", "mechanism": opposite}, **shape)
    assert noticed() == [("mechanism", "contradiction", [*items, third])]


def test_recommended_doses_that_do_not_overlap_disagree(cast):
    regimens = [builders.regimen({"low": low, "high": high, "per": "course"}) for low, high in (("0.4", "0.8"), ("1", "2"), ("0.8", "1"))]
    items = together(cast, *(position(regimen=each) for each in regimens))
    assert noticed() == [("dose", "contradiction", items[:2])]


def test_harms_disagree_when_their_frequencies_are_no_neighbours(cast):
    harm = builders.outcome(domain="adverse_event", better="lower")
    shape = {"kind": "safety", "outcome": harm, "direction": ""}
    items = together(cast, {"frequency_class": "common"}, {"frequency_class": "rare"}, {"frequency_class": "uncommon"}, **shape)
    assert noticed() == [("safety", "contradiction", items[:2])]


def test_numbers_of_one_arm_told_differently_disagree(cast):
    study = builders.study()
    arm = builders.arm(study)
    shared = {"disease": builders.disease(), "outcome": builders.outcome(), "study": study}
    items = [
        builders.published(cast, prepare=lambda item, events=events: builders.result(item, arm=arm, events=events), **shared)
        for events in (10, 12)
    ]
    assert [(each.axis, [side.item for side in each.sides.order_by("item__accession")]) for each in Disagreement.objects.all()] == [
        ("numbers", items)
    ]


def test_values_of_one_measure_that_do_not_overlap_disagree(cast):
    shape = {"kind": "epidemiology", "outcome": None, "direction": "", "value_measure": "prevalence", "value_unit": "percent"}
    items = together(
        cast,
        {"value_relation": "eq", "value_low": 1, "value_high": 2},
        {"value_relation": "eq", "value_low": 5},
        {"value_relation": "ge", "value_low": 9},
        **shape,
    )
    assert noticed() == [("numbers", "contradiction", items[:2])]


def test_publishing_has_the_rules_look_at_that_item(cast):
    shared = {"disease": builders.disease(), "outcome": builders.outcome()}
    builders.published(cast, direction="improved", **shared)
    assert not Disagreement.objects.exists()
    builders.published(cast, direction="no_effect", **shared)
    made = Disagreement.objects.get()
    assert (made.state, made.sides.count(), Disagreement.objects.published().count()) == ("proposed", 2, 0)
    assert propose_disagreements(by=cast.alice) == []


def test_what_was_dismissed_is_not_proposed_again(cast):
    together(cast, {"direction": "improved"}, {"direction": "no_effect"})
    (made,) = propose_disagreements()
    given = {"disagreement": made, "state": "dismissed", "kind": "contradiction", "explanation": "Other patients."}
    with pytest.raises(Refused, match="role of reviewer"):
        decide_disagreement(**given, by=cast.alice)
    with pytest.raises(Refused, match="Say in a sentence"):
        decide_disagreement(**{**given, "explanation": " "}, by=cast.bob)
    assert decide_disagreement(**given, by=cast.bob).state == "dismissed"
    with pytest.raises(Refused, match="Somebody decided meanwhile"):
        decide_disagreement(**given, by=cast.carol)
    assert propose_disagreements() == []


def test_a_confirmed_one_is_read_at_once(cast):
    items = together(cast, {"direction": "improved"}, {"direction": "no_effect"})
    (made,) = propose_disagreements(by=cast.alice)
    assert items[0].public_form.document["disagreements"] == []
    decide_disagreement(disagreement=made, state="confirmed", kind="contradiction", explanation="Better, or not.", by=cast.bob)
    items[0].public_form.refresh_from_db()
    assert [each["state"] for each in items[0].public_form.document["disagreements"]] == ["confirmed"]


def test_looking_at_more_asks_no_more(cast, django_assert_num_queries):
    together(cast, {"direction": "improved"}, {"direction": "no_effect"})
    with django_assert_num_queries(6):
        assert len(proposals()) == 1
    for _ in range(3):
        items = together(cast, {"direction": "improved"}, {"direction": "no_effect"})
    with django_assert_num_queries(6):
        assert len(proposals()) == 4
    with django_assert_num_queries(6):
        assert len(proposals(items[0])) == 1
