"""Two people on one record: both versions side by side, and what was chosen is what is saved."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.recording import recorded
from evidence.actions.workflow import publish, revise, submit
from evidence.models import Arm, ArmIntervention, EvidenceItem, FormDraft, Study
from evidence.tests import builders

from .forms import complaints, filled, row

pytestmark = pytest.mark.django_db


def page(record):
    return reverse(f"admin:evidence_{record._meta.model_name}_change", args=[record.pk])


def opened(browser, record, **changes):
    answer = browser.get(page(record))
    return {"_form": answer.context["seal"]["value"], **filled(answer, **changes)}


def change(person, record, **values):
    """Somebody else saves it meanwhile."""
    with recorded(by=person, why="meanwhile"):
        type(record).objects.filter(pk=record.pk).update(**values)


def lines(answer):
    """{field: (opened, theirs, mine, chosen)} of everything that the page asks."""
    found = {}
    for part in answer.context["comparison"].parts:
        for line in part.lines:
            found[line.name] = (line.opened, line.theirs, line.mine, line.chosen)
    return found


def sent(answer, **choices):
    """What a browser sends from the conflict page: what it carries, what was chosen, what is in the fields."""
    data = {}

    def add(name, value):
        data.setdefault(name, []).append(value)

    for name, value in answer.context["carried"]:
        add(name, value)
    add("_form", answer.context["seal"]["value"])
    add(answer.context["button"][0], answer.context["button"][1])
    for name, version in answer.context["comparison"].opened.items():
        add(f"_opened:{name}", version)
    bound = {each.html_name: each for form in forms(answer) for each in form}
    for part in answer.context["comparison"].parts:
        for line in part.lines:
            add("_asked", line.name)
            for value in line.theirs_values:
                add(f"_theirs:{line.name}", value)
            for value in line.mine_values:
                add(f"_mine:{line.name}", value)
            chosen = choices.get(line.name, line.chosen)
            if chosen:
                add(f"_choose:{line.name}", chosen)
            if line.widget:
                value = bound[line.name].data
                data[line.name] = value if isinstance(value, list) else ["on"] if value is True else [value] if value else []
    return data


def forms(answer):
    yield answer.context["adminform"].form
    for each in answer.context["inline_admin_formsets"]:
        yield from each.formset.forms


# the record itself


def test_both_versions_are_shown_field_by_field(cast, signed_in):
    study = builders.study(population="Adults", setting="A ward", note="Old")
    data = opened(signed_in.alice, study, population="Children", setting="Two wards")
    change(cast.bob, study, population="Elderly", note="New")
    answer = signed_in.alice.post(page(study), data)
    assert answer.status_code == 409
    assert lines(answer) == {
        "population": ("Adults", "Elderly", "Children", ""),
        "setting": ("A ward", "A ward", "Two wards", "mine"),
        "note": ("Old", "New", "Old", "theirs"),
    }
    (part,) = answer.context["comparison"].parts
    assert (part.who, part.same) == ("Bob Example", len(answer.context["adminform"].form.fields) - 1 - 3)
    words = answer.content.decode()
    for each in ("What Bob Example saved", "As you opened it", "What you entered", "both changed it"):
        assert each in words
    study.refresh_from_db()
    assert study.population == "Elderly"


@pytest.mark.parametrize(("choice", "population"), [("mine", "Children"), ("theirs", "Elderly")])
def test_what_is_chosen_is_saved_and_what_one_side_changed_is_merged(cast, signed_in, choice, population):
    study = builders.study(population="Adults", setting="A ward", note="Old")
    data = opened(signed_in.alice, study, population="Children", setting="Two wards")
    change(cast.bob, study, population="Elderly", note="New")
    answer = signed_in.alice.post(page(study), data)
    assert signed_in.alice.post(page(study), sent(answer, population=choice)).status_code == 302
    study.refresh_from_db()
    assert (study.population, study.setting, study.note) == (population, "Two wards", "New")
    assert not FormDraft.objects.of(cast.alice).exists()


def test_ones_own_version_can_be_edited_in_place(cast, signed_in):
    study = builders.study(population="Adults")
    data = opened(signed_in.alice, study, population="Children")
    change(cast.bob, study, population="Elderly")
    answer = signed_in.alice.post(page(study), data)
    signed_in.alice.post(page(study), sent(answer, population="mine") | {"population": ["Children and elderly"]})
    study.refresh_from_db()
    assert study.population == "Children and elderly"


def test_without_a_choice_nothing_is_saved_and_the_rest_of_the_choices_stays(cast, signed_in):
    study = builders.study(population="Adults", setting="A ward", note="Old")
    data = opened(signed_in.alice, study, population="Children", setting="Two wards")
    change(cast.bob, study, population="Elderly", setting="Three wards", note="New")
    answer = signed_in.alice.post(page(study), data)
    again = signed_in.alice.post(page(study), sent(answer, setting="theirs"))
    assert again.status_code == 409
    assert again.context["unchosen"] == ["population"]
    assert {name: line[3] for name, line in lines(again).items()} == {"population": "", "setting": "theirs", "note": "theirs"}
    study.refresh_from_db()
    assert (study.population, study.setting) == ("Elderly", "Three wards")
    assert signed_in.alice.post(page(study), sent(again, population="mine")).status_code == 302
    study.refresh_from_db()
    assert (study.population, study.setting, study.note) == ("Children", "Three wards", "New")


def test_another_change_meanwhile_is_shown_again(cast, signed_in):
    study = builders.study(population="Adults")
    data = opened(signed_in.alice, study, population="Children")
    change(cast.bob, study, population="Elderly")
    answer = signed_in.alice.post(page(study), data)
    change(cast.carol, study, population="Everybody")
    again = signed_in.alice.post(page(study), sent(answer, population="mine"))
    assert again.status_code == 409
    assert lines(again) == {"population": ("Elderly", "Everybody", "Children", "")}
    assert again.context["comparison"].parts[0].who == "Carol Example"


def test_what_both_entered_alike_is_no_conflict_and_is_still_looked_at(cast, signed_in):
    study = builders.study(population="Adults")
    data = opened(signed_in.alice, study, population="Children")
    change(cast.bob, study, population="Children")
    answer = signed_in.alice.post(page(study), data)
    assert lines(answer) == {}
    assert signed_in.alice.post(page(study), sent(answer)).status_code == 302


def test_refusals_still_speak_after_the_choice(cast, signed_in):
    study = builders.study(allocation="randomised", n_randomised=40, population="Adults")
    data = opened(signed_in.alice, study, n_analysed=50)
    change(cast.bob, study, population="Elderly")
    answer = signed_in.alice.post(page(study), data)
    refused = signed_in.alice.post(page(study), sent(answer))
    assert "n_analysed" in complaints(refused) or "n_randomised" in complaints(refused)
    assert filled(refused)["population"] == "Elderly"


def test_labels_are_shown_never_keys(cast, signed_in):
    old, theirs, mine = (builders.disease() for _ in range(3))
    item = builders.draft(curator=cast.alice, disease=old)
    data = opened(signed_in.alice, item, disease=mine.pk, hedge="possible")
    change(cast.alice, item, disease=theirs, hedge="suggested")
    found = lines(signed_in.alice.post(page(item), data))
    assert found["disease"][:3] == (str(old), str(theirs), str(mine))
    assert found["hedge"][:3] == ("asserted", "suggested", "possible")


def test_lists_are_compared_by_their_words(cast, signed_in):
    publication = builders.publication(authors=["Example A"])
    data = opened(signed_in.carol, publication, authors="Example A\nMine M")
    change(cast.bob, publication, authors=["Example A", "Theirs T"])
    found = lines(signed_in.carol.post(page(publication), data))
    assert found["authors"][:3] == ("Example A", "Example A\nTheirs T", "Example A\nMine M")


def test_boxes_are_chosen_too(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    data = opened(signed_in.alice, item, basis=["expert_opinion"])
    change(cast.alice, item, basis=["mechanism"])
    answer = signed_in.alice.post(page(item), data)
    assert lines(answer)["basis"][3] == ""
    signed_in.alice.post(page(item), sent(answer, basis="theirs"))
    item.refresh_from_db()
    assert item.basis == ["mechanism"]


def test_links_without_rows_are_not_overwritten_in_silence(cast, signed_in):
    disease, old, theirs, mine = (builders.disease() for _ in range(4))
    disease.parents.add(old)
    data = opened(signed_in.bob, disease, parents=[str(old.pk), str(mine.pk)])
    disease.parents.add(theirs)
    answer = signed_in.bob.post(page(disease), data)
    assert answer.status_code == 409
    opened_, saved, entered, chosen = lines(answer)["parents"]
    assert (opened_, chosen) == (str(old), "")
    assert str(theirs) in saved
    assert str(mine) in entered
    signed_in.bob.post(page(disease), sent(answer, parents="theirs"))
    assert set(disease.parents.all()) == {old, theirs}


# rows


def test_a_row_that_both_changed(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    anchor = item.anchors.get()
    data = opened(signed_in.alice, item, statement="Mine.", **row("anchors", 0, end=50, place="line 3"))
    change(cast.alice, anchor, end=60, section="body")
    answer = signed_in.alice.post(page(item), data)
    assert lines(answer) == {
        "anchors-0-end": ("90", "60", "50", ""),
        "anchors-0-section": ("abstract", "body", "abstract", "theirs"),
        "anchors-0-place": ("", "", "line 3", "mine"),
    }
    assert signed_in.alice.post(page(item), sent(answer, **{"anchors-0-end": "mine"})).status_code == 302
    anchor.refresh_from_db()
    item.refresh_from_db()
    assert (anchor.end, anchor.section, anchor.place, item.statement) == (50, "body", "line 3", "Mine.")


def two_arms():
    study = builders.study()
    return study, builders.arm(study, label="One"), builders.arm(study, label="Two")


def arm_index(data, arm):
    return next(number for number in range(9) if str(data.get(f"arms-{number}-id")) == str(arm.pk))


@pytest.mark.parametrize(("choice", "labels"), [("theirs", {"Two"}), ("mine", {"One", "Two"})])
def test_a_row_that_somebody_deleted_and_one_changed(cast, signed_in, choice, labels):
    study, first, second = two_arms()
    data = opened(signed_in.alice, study)
    data |= row("arms", arm_index(data, first), n=20) | row("arms", arm_index(data, second), n=30)
    with recorded(by=cast.bob):
        first.delete()
    answer = signed_in.alice.post(page(study), data)
    (part,) = answer.context["comparison"].parts
    (line,) = part.lines
    assert (part.done, part.who, line.theirs, line.chosen) == ("deleted", "Bob Example", "Leave it deleted", "")
    assert "One" in part.title
    assert "Patients (n): 20" in line.mine
    assert signed_in.alice.post(page(study), sent(answer, **{line.name: choice})).status_code == 302
    assert {arm.label for arm in study.arms.all()} == labels
    assert Arm.objects.get(label="Two").n == 30


def test_a_row_that_somebody_deleted_and_one_did_not_touch_stays_deleted(cast, signed_in):
    study, first, _ = two_arms()
    data = opened(signed_in.alice, study, setting="A ward")
    first.delete()
    answer = signed_in.alice.post(page(study), data)
    assert [line[3] for line in lines(answer).values()] == ["theirs"]
    signed_in.alice.post(page(study), sent(answer))
    assert [arm.label for arm in study.arms.all()] == ["Two"]


@pytest.mark.parametrize(("choice", "left"), [("theirs", [("One", 25), ("Two", None)]), ("mine", [("Two", None)])])
def test_a_row_that_one_deletes_and_somebody_changed(cast, signed_in, choice, left):
    study, first, _ = two_arms()
    data = opened(signed_in.alice, study)
    data |= row("arms", arm_index(data, first), DELETE="on", n=99)
    change(cast.bob, first, n=25)
    answer = signed_in.alice.post(page(study), data)
    ((name, (_, theirs, mine, chosen)),) = lines(answer).items()
    assert (mine, chosen) == ("Delete it", "")
    assert "Patients (n): 25" in theirs
    assert signed_in.alice.post(page(study), sent(answer, **{name: choice})).status_code == 302
    assert sorted((arm.label, arm.n) for arm in study.arms.all()) == left


def test_rows_that_somebody_added_are_told_and_stay(cast, signed_in):
    study, _, _ = two_arms()
    data = opened(signed_in.alice, study, setting="Mine")
    builders.arm(study, label="Three")
    change(cast.bob, study, population="Theirs")
    answer = signed_in.alice.post(page(study), data)
    (added,) = answer.context["comparison"].added
    assert "Three" in added
    assert signed_in.alice.post(page(study), sent(answer)).status_code == 302
    assert study.arms.count() == 3


def test_new_rows_of_ones_own_are_saved_with_the_rest(cast, signed_in):
    study, first, _ = two_arms()
    data = opened(signed_in.alice, study)
    data |= {"arms-TOTAL_FORMS": 3, **row("arms", 2, label="Mine", type="experimental", id="", study=study.pk)}
    first.delete()
    answer = signed_in.alice.post(page(study), data)
    assert signed_in.alice.post(page(study), sent(answer)).status_code == 302
    assert {arm.label for arm in study.arms.all()} == {"Two", "Mine"}


def test_treatments_of_an_arm_that_both_changed(cast, signed_in):
    study, first, _ = two_arms()
    data = opened(signed_in.alice, study)
    number = arm_index(data, first)
    mine, theirs = builders.intervention("mine"), builders.intervention("theirs")
    data[f"arms-{number}-interventions"] = [str(mine.pk)]
    ArmIntervention.objects.create(arm=first, intervention=theirs)
    answer = signed_in.alice.post(page(study), data)
    assert lines(answer) == {f"arms-{number}-interventions": ("", "Theirs", "Mine", "")}


# on from what was kept


def test_what_was_kept_over_an_older_version_leads_to_both_versions(cast, signed_in):
    study = builders.study(population="Adults")
    data = opened(signed_in.alice, study, population="Children")
    signed_in.alice.post("/admin/autosave/", data)
    change(cast.bob, study, population="Elderly")
    (bar,) = signed_in.alice.get(page(study)).context["kept_drafts"]
    answer = signed_in.alice.get(bar["address"])
    assert answer.status_code == 200
    assert lines(answer) == {"population": ("Adults", "Elderly", "Children", "")}
    assert signed_in.alice.post(page(study), sent(answer, population="mine")).status_code == 302
    assert Study.objects.get(pk=study.pk).population == "Children"
    assert not FormDraft.objects.of(cast.alice).exists()


def test_a_conflict_page_sent_after_the_session_has_ended_is_kept_as_chosen(cast, signed_in):
    study = builders.study(population="Adults", note="Old")
    data = opened(signed_in.alice, study, population="Children")
    change(cast.bob, study, population="Elderly", note="New")
    answer = signed_in.alice.post(page(study), data)
    open_choice, chosen = sent(answer), sent(answer, population="mine")
    signed_in.alice.logout()
    signed_in.alice.post(page(study), open_choice)
    signed_in.alice.force_login(cast.alice)
    (bar,) = signed_in.alice.get(page(study)).context["kept_drafts"]
    assert bar["overtaken"]
    signed_in.alice.logout()
    signed_in.alice.post(page(study), chosen)
    signed_in.alice.force_login(cast.alice)
    (bar,) = signed_in.alice.get(page(study)).context["kept_drafts"]
    assert not bar["overtaken"]
    again = filled(signed_in.alice.get(bar["address"]))
    assert (again["population"], again["note"]) == ("Children", "New")


def test_a_version_that_nobody_knows_is_treated_as_changed_by_both(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    data = opened(signed_in.alice, item, statement="Mine.", seen_version="")
    answer = signed_in.alice.post(page(item), data)
    assert lines(answer)["statement"] == ("not known", item.statement, "Mine.", "")
    assert EvidenceItem.objects.get(pk=item.pk).statement == item.statement


def test_what_could_not_be_saved_any_more_is_carried_into_the_revision(cast, signed_in):
    item = builders.draft(curator=cast.alice, statement="Old words.", population="Adults")
    builders.anchor(item, start=200, end=300)
    changes = {"statement": "Better words.", **row("anchors", 1, end=290)}
    data = opened(signed_in.alice, item, **changes)
    publish(item=submit(item=item, by=cast.alice), by=cast.bob)
    signed_in.alice.post(page(item), data)
    assert "revise it, and it is offered" in signed_in.alice.get(page(item)).content.decode()
    draft = revise(item=item, by=cast.alice)
    change(cast.alice, draft, population="Elderly")
    ((_, address),) = signed_in.alice.get(page(draft)).context["kept_of_original"]
    answer = signed_in.alice.get(address)
    assert answer.context["title"] == "What you had entered, beside this revision"
    assert lines(answer) == {
        "statement": ("Old words.", "Old words.", "Better words.", "mine"),
        "population": ("Adults", "Elderly", "Adults", "theirs"),
        "anchors-1-end": ("300", "300", "290", "mine"),
    }
    assert signed_in.alice.post(page(draft), sent(answer)).status_code == 302
    draft.refresh_from_db()
    assert (draft.statement, draft.population) == ("Better words.", "Elderly")
    assert sorted(draft.anchors.values_list("end", flat=True)) == [90, 290]
    assert sorted(item.anchors.values_list("end", flat=True)) == [90, 300]
    assert not FormDraft.objects.of(cast.alice).exists()


def test_nobody_else_is_offered_what_was_typed_into_the_original(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    signed_in.alice.post("/admin/autosave/", opened(signed_in.alice, item, statement="Better words."))
    publish(item=submit(item=item, by=cast.alice), by=cast.bob)
    draft = revise(item=item, by=cast.carol)
    assert signed_in.carol.get(page(draft)).context["kept_of_original"] == []
    address = f"{page(draft)}?kept={FormDraft.objects.get().form}"
    assert signed_in.carol.get(address).status_code == 302


def test_the_page_may_stand_in_the_frame_of_the_workbench(cast, signed_in):
    study = builders.study(population="Adults")
    data = opened(signed_in.alice, study, population="Children", _beside="1")
    change(cast.bob, study, population="Elderly")
    answer = signed_in.alice.post(page(study), data)
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert ("_beside", "1") in answer.context["carried"]


# the price


def test_more_rows_in_conflict_ask_the_same_for_each(cast, signed_in):
    def asked(number):
        study = builders.study()
        arms = [builders.arm(study) for _ in range(number)]
        data = opened(signed_in.alice, study)
        for arm in arms:
            data |= row("arms", arm_index(data, arm), n=20)
            change(cast.bob, arm, n=25)
        with CaptureQueriesContext(connection) as queries:
            assert signed_in.alice.post(page(study), data).status_code == 409
        return len(queries)

    one, two, three = asked(1), asked(2), asked(3)
    assert three - two == two - one
    assert two - one < 15
