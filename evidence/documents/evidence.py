"""One evidence item as the JSON document that the API promises (docs/api.md)."""

from ..quantities.regimen_words import number
from ..vocabulary.evidence import DisagreementState, InterventionRole
from ..vocabulary.kinds import RULES
from ..vocabulary.workflow import Status


def render(item):
    """The document of a public version. Wants `with_details()`; asks nothing more of the database.

    Holds paths, never absolute addresses; names in all three languages; display names of curators. A block that does not
    belong to the kind is null; a list is empty where nothing is known.
    """
    allowed = RULES[item.kind].allowed
    return {
        "accession": item.accession,
        "version": item.version,
        "kind": item.kind,
        "status": item.status,
        "path": f"/evidence/{item.permalink_name}/" if item.status != "published" else item.get_absolute_url(),
        "statement": item.statement,
        "publication": publication_in_brief(item.publication),
        "study": study_in_brief(item.study),
        "disease": term(item.disease),
        "population": {"text": item.population, "qualifiers": item.qualifiers} if item.population or item.qualifiers else None,
        "extent": item.extent or None,
        "interventions": [term(each) for each in item.linked(InterventionRole.GIVEN)],
        "background_interventions": [term(each) for each in item.linked(InterventionRole.BACKGROUND)],
        "regimen": _regimen_of(item),
        "comparison": _comparison(item) if "comparison" in allowed else None,
        "outcome": outcome_in_brief(item.outcome),
        "mechanism": term(item.mechanism),
        "direction": item.direction or None,
        "significance": item.significance or None,
        "hedge": item.hedge,
        "basis": item.basis,
        "attribution": item.attribution or None,
        "time_point": time_point(item) if "severity" not in allowed else None,
        "recommendation": _recommendation(item) if "stance" in allowed else None,
        "harm": _harm(item) if "severity" in allowed else None,
        "value": _value(item) if "value" in allowed else None,
        "gap": {"aspects": item.gap_aspects, "needed_design": item.needed_design or None} if "gap_aspects" in allowed else None,
        "dose_says": item.dose_says or None,
        "support": item.support or None,
        "system": item.system or None,
        "aspect": item.aspect or None,
        "distinguished_by": item.distinguished_by or None,
        "results": [_result(result) for result in item.results.all()],
        "caveats": [caveat(each) for each in item.caveats.all()],
        "anchors": [_anchor(anchor) for anchor in item.anchors.all()],
        "disagreements": _disagreements(item),
        "warnings": item.warnings,
        "curation": _curation(item),
    }


def term(row):
    """A row of the vocabulary, by slug and names."""
    return {"slug": row.slug, "name": row.names_by_language()} if row else None


def outcome_in_brief(outcome):
    return {**term(outcome), "domain": outcome.domain, "better": outcome.better} if outcome else None


def publication_in_brief(publication):
    return {
        "id": publication.slug,
        "pmid": publication.pmid,
        "doi": publication.doi,
        "label": publication.label,
        "year": publication.year,
        "dates": [
            {"kind": each.kind, "date": each.date, "precision": each.precision, "basis": each.basis} for each in publication.dates.all()
        ],
        "standing": publication.standing,
    }


def study_in_brief(study):
    return {
        "slug": study.slug,
        "label": study.label,
        "type": study.type,
        "allocation": study.allocation,
        "model": study.model,
        "masking": study.masking,
        "control": study.control,
        "n_randomised": study.n_randomised,
        "n_analysed": study.n_analysed,
        "n_stated": study.n_stated,
        "unit": study.unit,
        "knowledge": study.knowledge,
    }


def regimen(row):
    """A regimen with what it amounts to, in g/kg as strings; [low, high], null where open or unknown."""
    total = row.totals()
    return {
        "slug": row.slug,
        "label": row.label,
        "open_ended": any(step.open_ended for step in row.steps.all()),
        "g_per_kg_per_day": _bounds(total.per_day),
        "days": total.days,
        "g_per_kg_per_course": _bounds(total.per_course),
        "cumulative_g_per_kg": _bounds(total.cumulative),
        "g_per_kg_per_28_days": _bounds(total.per_28_days),
    }


def time_point(item):
    """When; null where the source does not say."""
    if not (item.time_relation or item.time_as_worded):
        return None
    return {
        "relation": item.time_relation or None,
        "low": _number(item.time_low),
        "high": _number(item.time_high),
        "unit": item.time_unit or None,
        "since": item.time_since or None,
        "as_worded": item.time_as_worded or None,
    }


def caveat(row):
    return {
        "kind": row.kind,
        "field": row.field or None,
        "printed": row.printed or None,
        "read_as": row.read_as or None,
        "grounds": row.grounds or None,
        "certainty": row.certainty or None,
        "note": row.note or None,
    }


def _bounds(values):
    return [_plain(values.low), _plain(values.high)] if values else None


def _plain(value):
    """A decimal as a string; one place at least, as “2.0”."""
    if value is None:
        return None
    text = number(value)
    return text if "." in text else f"{text}.0"


def _number(value):
    """A decimal as a JSON number, whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def _exact(value):
    return None if value is None else number(value)


def _regimen_of(item):
    if not item.regimen:
        return None
    return {**regimen(item.regimen), "dose_printed": item.dose_printed, "printed_total": _exact(item.printed_total)}


def _comparison(item):
    if not item.comparison:
        return None
    arms = {each.label: None for result in item.results.all() for each in (result.arm, result.versus) if each}
    return {
        "kind": item.comparison,
        "comparators": [term(each) for each in item.linked(InterventionRole.COMPARATOR)],
        "arms": list(arms),
    }


def _recommendation(item):
    return {
        "stance": item.stance,
        "line": item.line,
        "role": item.role,
        "strength": item.strength or None,
        "condition": item.condition or None,
        "after_failure_of": [term(each) for each in item.linked(InterventionRole.AFTER_FAILURE_OF)],
        "relative_to": [term(each) for each in item.linked(InterventionRole.RELATIVE_TO)],
        "provisional": item.provisional,
        "rationale": item.rationale or None,
        "grade": item.grade or None,
        "grade_system": item.grade_system or None,
    }


def _harm(item):
    return {
        "severity": item.severity or None,
        "serious": item.serious or None,
        "frequency_as_worded": item.frequency_as_worded or None,
        "frequency_class": item.frequency_class or None,
        "onset": time_point(item),
        "risk_factors": _risk_factors(item),
        "relief": item.relief or None,
        "reversible": item.reversible or None,
    }


def _risk_factors(item):
    """Groups joined by *or*; the traits of one group by *and*."""
    groups = {}
    for factor in item.risk_factors.all():
        groups.setdefault(factor.group, []).append(term(factor.trait))
    return list(groups.values())


def _value(item):
    return {
        "measure": item.value_measure or None,
        "relation": item.value_relation or None,
        "low": _number(item.value_low),
        "high": _number(item.value_high),
        "unit": item.value_unit or None,
        "as_worded": item.value_as_worded or None,
        "population": item.population or None,
        "comparator_population": item.comparator_population or None,
        "place": item.place or None,
    }


def _result(row):
    return {
        "kind": row.kind,
        "arm": row.arm.label if row.arm else None,
        "versus": row.versus.label if row.versus else None,
        "n": row.n,
        "n_from": row.n_from or None,
        "events": row.events,
        "percent_printed": row.percent_printed or None,
        "percent_computed": _exact(row.percent_computed),
        "mean": _exact(row.mean),
        "sd": _exact(row.sd),
        "measure": row.measure or None,
        "estimate": _exact(row.estimate),
        "ci": None if row.ci_low is None else {"low": _exact(row.ci_low), "high": _exact(row.ci_high), "level": _exact(row.ci_level)},
        "p": None if row.p_value is None else {"operator": row.p_operator, "value": _exact(row.p_value)},
        "as_reported": row.as_reported or None,
        "measured": row.measured,
    }


def _anchor(row):
    return {
        "source_text": {"file": row.source_text.file, "language": row.source_text.language, "variant": row.source_text.variant},
        "start": row.start,
        "end": row.end,
        "sha256": row.sha256,
        "section": row.section,
        "place": row.place or None,
        "cites": row.cites,
        "role": row.role,
        "agrees": row.agrees or None,
    }


def _disagreements(item):
    shown = (DisagreementState.CONFIRMED, DisagreementState.EXPLAINED)
    return [
        {"id": each.slug, "kind": each.kind, "state": each.state}
        for each in sorted({side.disagreement for side in item.disagreement_sides.all()}, key=lambda each: each.slug)
        if each.state in shown and _is_between_published(each)
    ]


def _is_between_published(disagreement):
    """Whether two of its sides at least are published: one that is left alone disagrees with nothing that readers can see."""
    return sum(side.item.status == Status.PUBLISHED for side in disagreement.sides.all()) >= 2


def _curation(item):
    return {
        "curator": display_name(item.curator),
        "reviewer": display_name(item.reviewer),
        "published_at": item.published_at.isoformat().replace("+00:00", "Z"),
        "ended_at": item.ended_at.isoformat().replace("+00:00", "Z") if item.ended_at else None,
        "reason": item.reason or None,
        "needs_recheck": item.needs_recheck,
    }


def display_name(person):
    """What the public reads of a person: the full name if given, else the user name."""
    return (person.get_full_name() or person.get_username()) if person else None
