"""How people who curate call a field, where its stored name is no plain word for it. Forms and histories say it so."""

from typing import Protocol

CALLED = {
    "n": "patients (n)",
    "n_from": "n is taken from",
    "n_randomised": "patients randomised",
    "n_analysed": "patients analysed",
    "n_stated": "patients, as stated",
    "events": "patients with the event",
    "percent_printed": "printed percentage",
    "versus": "against",
    "ci_level": "level of the interval, %",
    "p_operator": "sign of p",
    "p_value": "p",
    "time_relation": "time is",
    "time_low": "time from",
    "time_high": "time to",
    "time_unit": "unit of time",
    "time_since": "counted from",
    "time_as_worded": "time in words",
    "value_relation": "value is",
    "value_low": "value from",
    "value_high": "value to",
    "value_unit": "unit of the value",
    "value_as_worded": "value in words",
    "value_measure": "what was measured",
    "frequency_as_worded": "frequency in words",
    "frequency_class": "frequency by its figure",
    "dose_printed": "printed of the dose",
    "dose_says": "what is said of the dose",
    "printed_total": "printed total, g/kg",
    "gap_aspects": "what is not known",
    "needed_design": "study asked for",
    "distinguished_by": "told apart by",
}


class Column(Protocol):
    """A field of a model, as far as it has a name."""

    name: str
    verbose_name: object


def called(column: Column) -> str:
    """The field of a model as a form or a history names it."""
    return CALLED.get(column.name) or str(column.verbose_name)
