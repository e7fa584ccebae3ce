"""What the pictures of a page show, out of its documents."""

from dataclasses import replace

from django.utils.translation import gettext as _

from ..plots.doses import doses_to_scale
from ..plots.forest import Proportion, proportions
from ..plots.positions import Position, timeline
from ..synthesis.summary import of_another_treatment
from ..vocabulary import evidence as words
from ..wording.answers import place_in_therapy
from ..wording.languages import here
from ..wording.said import label, listed, name_of

FEWEST_POSITIONS, MOST_POSITIONS = 2, 10
MOST_PROPORTIONS = 8
MOST_REGIMENS = 1
LONGEST_DRAWING = 2_000
"""Letters of a drawing beyond which a page of many things leads to the regimen's own page instead."""


def timeline_of(documents):
    """The places in therapy that sources give, over the years; None where there is nothing to compare."""
    told = [each for each in documents if each["kind"] == "recommendation" and not of_another_treatment(each)]
    if len(told) < FEWEST_POSITIONS:
        return None
    newest = sorted(told, key=lambda each: (-(each["publication"]["year"] or 0), each["accession"]))[:MOST_POSITIONS]
    drawn = timeline([_position(each) for each in sorted(newest, key=_rank)])
    return cut(drawn, len(newest), len(told), _("The newest {shown} of {number} are drawn."))


def cut(picture, shown, number, sentence):
    """The picture, with a sentence on what is left out where not everything is drawn."""
    return picture if shown == number else replace(picture, note=sentence.format(shown=shown, number=number))


def _rank(document):
    lines = document["recommendation"]["line"]
    order = ["treatment_of_choice", "first_line", "second_line", "third_line"]
    return (document["recommendation"]["stance"] == "against", min(map(order.index, lines), default=len(order)), document["accession"])


def _position(document):
    block = document["recommendation"]
    place = place_in_therapy(block) or _("line not stated")
    stance = {"for": place, "against": _("against: {place}"), "open": _("left open: {place}")}[block["stance"]]
    return Position(
        place=stance.format(place=place),
        year=document["publication"]["year"],
        stance=block["stance"],
        source=document["publication"]["label"],
        path=here(document["path"]),
    )


def proportions_of(documents):
    """The counted results of a page with their exact intervals; None where nothing was counted."""
    counted = [
        Proportion(_counted(document, row), row["events"], row["n"], document["publication"]["label"], here(document["path"]))
        for document in documents
        if document["kind"] in ("finding", "safety") and not of_another_treatment(document)
        for row in document["results"]
        if row["events"] is not None and row["n"]
    ]
    if not counted:
        return None
    largest = sorted(counted, key=lambda each: -each.n)[:MOST_PROPORTIONS]
    return cut(proportions(largest), len(largest), len(counted), _("The {shown} of {number} with most patients are drawn."))


def _counted(document, row):
    outcome = document["outcome"]
    name = name_of(outcome["name"]) if outcome and outcome["slug"] != "not-named" else label(words.Kind, document["kind"])
    return listed([name, row["arm"] or ""])


def doses_of(regimen, **axes):
    """The steps of a regimen to scale. Uses prefetched steps."""
    return doses_to_scale([step.as_value() for step in regimen.steps.all()], id_=f"doses-{regimen.slug}", **axes)


def drawn_regimens(regimens):
    """[(regimen, its picture)] of the first that have a dose and are short enough to stand among others; those whose days are known first."""
    in_days = sorted(regimens, key=lambda regimen: regimen.totals().per_day is None)
    doses = ((regimen, doses_of(regimen)) for regimen in in_days[: 4 * MOST_REGIMENS] if regimen.totals().per_course)
    return [(regimen, picture) for regimen, picture in doses if len(picture.svg) <= LONGEST_DRAWING][:MOST_REGIMENS]
