"""The numbers of an item as `Evidence.statistic`. What was not measured is said, never filled in."""

from ...vocabulary.evidence import Direction, Measure, Measured, Significance
from .codes import ATTRIBUTE, COMPARATORS, STATISTIC, between, coded, plain, quantity, worded
from .parts import known, noted

EFFECTS = {"RR": "C93152", "OR": "C16932", "HR": "C93150", "RD": "0000424", "MD": "0000457", "SMD": "0000100"}
VALUES = {"count": "C25463", "prevalence": "C17010", "incidence": "C16726", "proportion": "C44256", "risk_ratio": "C93152"}
COMPUTED = "The percentage is computed here, from the number of patients with the event and the number of patients."
OF_THE_STUDY = "The number is the size of the study; none is printed beside the result."


def statistics(document):
    """One for each row of results, one for an epidemiological value, one for a direction that has no numbers."""
    rows = [_row(result) for result in document["results"]]
    if document["value"]:
        rows.append(_value(document["value"]))
    if document["direction"] and not rows:
        rows.append(_narrative(document))
    return rows


def _row(result):
    made = {
        "description": _who(result),
        "note": noted([result["as_reported"] and f"As reported: {result['as_reported']}", _absent(result)]),
        "numberAffected": result["events"],
        "sampleSize": _size(result),
        "attributeEstimate": _attributes(result),
    }
    made |= _arm(result) if result["kind"] == "arm" else _contrast(result)
    return known(made)


def _who(result):
    names = [result["arm"] or "all patients", *([f"against {result['versus']}"] if result["versus"] else [])]
    printed = [f"{result['percent_printed']} % printed"] if result["percent_printed"] else []
    return ", ".join([" ".join(names), *printed])


def _absent(result):
    return Measured(result["measured"]).meaning if result["measured"] != Measured.MEASURED else None


def _size(result):
    if result["n"] is None:
        return None
    return known({"note": noted([OF_THE_STUDY if result["n_from"] == "study" else None]), "knownDataCount": result["n"]})


def _arm(result):
    """What was seen in one arm: a mean, a percentage, a count, or words."""
    if result["mean"] is not None:
        return {"statisticType": coded(STATISTIC, "C53319"), "quantity": quantity(result["mean"])}
    printed = _number(result["percent_printed"])
    if printed is not None or result["percent_computed"] is not None:
        made = {"statisticType": coded(STATISTIC, "C44256")}
        if printed is None:
            made["note"] = noted([result["as_reported"] and f"As reported: {result['as_reported']}", _absent(result), COMPUTED])
        return {**made, "quantity": quantity(result["percent_computed"] if printed is None else printed, "percent")}
    if result["events"] is not None:
        return {"statisticType": coded(STATISTIC, "C25463"), "quantity": quantity(result["events"])}
    return {"statisticType": coded(STATISTIC, "descriptive")}


def _contrast(result):
    """The difference between two arms."""
    kind = coded(STATISTIC, EFFECTS[result["measure"]]) if result["measure"] else worded("difference between arms; measure not printed")
    return {"statisticType": kind, "quantity": None if result["estimate"] is None else quantity(result["estimate"])}


def _attributes(result):
    """What is told of the number: its spread, its interval, its p value."""
    made = []
    if result["sd"] is not None:
        made.append({"type": coded(ATTRIBUTE, "C53322"), "quantity": quantity(result["sd"])})
    if result["ci"]:
        interval = result["ci"]
        level = {} if interval["level"] is None else {"level": float(interval["level"]) / 100}
        made.append({"type": coded(ATTRIBUTE, "C53324"), **level, "range": between(interval["low"], interval["high"])})
    if result["p"]:
        p = result["p"]
        words = f"p {p['operator']} {p['value']}"
        made.append({"description": words, "type": coded(ATTRIBUTE, "C44185"), "quantity": quantity(p["value"], relation=p["operator"])})
    return made


def _value(value):
    """How often, and in whom."""
    measure, low, high, unit = value["measure"], value["low"], value["high"], value["unit"]
    made = {
        "statisticType": coded(STATISTIC, VALUES[measure]) if measure in VALUES else worded(Measure(measure).label if measure else "value")
    }
    words = [
        value["as_worded"],
        value["population"],
        value["comparator_population"] and f"against {value['comparator_population']}",
        value["place"],
    ]
    if low is not None and high is not None and low != high:
        made["attributeEstimate"] = [{"type": coded(ATTRIBUTE, "C38013"), "range": between(low, high, unit)}]
    elif low is not None or high is not None:
        made["quantity"] = quantity(high if low is None else low, unit, value["relation"])
        if value["relation"] and value["relation"] not in COMPARATORS and value["relation"] != "eq":
            words.insert(0, value["relation"])
    return known({"description": ", ".join(word for word in words if word), **made})


def _narrative(document):
    """A direction without a number: a measure that is told in words."""
    said = Direction(document["direction"]).meaning
    significance = document["significance"]
    told = f"{said}; {Significance(significance).label}" if significance else said
    return {"description": told, "statisticType": coded(STATISTIC, "descriptive")}


def _number(printed):
    """A printed percentage as a number, if it is nothing but one."""
    try:
        return plain(printed)
    except (TypeError, ValueError):
        return None
