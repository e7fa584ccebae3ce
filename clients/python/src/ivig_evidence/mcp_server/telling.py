"""From what the API answers to what an assistant is told."""

from collections.abc import Iterable
from typing import Any

from .. import records as r
from . import told

USUAL = {"not_checked", "stands", "not_stated", "not_applicable"}  # words that tell an assistant nothing


def claim(item: r.Evidence, site: str) -> told.Claim:
    """In brief, for lists of many."""
    return told.Claim(**_claim(item, site))


def quote(item: r.Evidence, site: str) -> told.Quote:
    harm = item["harm"]
    return told.Quote(
        **_claim(item, site),
        accession=item["accession"],
        version=item["version"],
        disease=english(item["disease"]),
        population=item["population"]["text"] if item["population"] else None,
        treatments=[each["name"]["en"] for each in item["interventions"]],
        regimen=item["regimen"]["label"] if item["regimen"] else None,
        mechanism=english(item["mechanism"]),
        severity=told_word(harm["severity"]) if harm else None,
        frequency=(harm["frequency_as_worded"] or harm["frequency_class"]) if harm else None,
        source=source(item["publication"]),
        study=study(item["study"]),
        places=[place(each) for each in item["anchors"]],
        disagreements=[each["id"] for each in item["disagreements"]],
    )


def _claim(item: r.Evidence, site: str) -> dict[str, Any]:
    comparison = item["comparison"]
    return {
        "cite": cite(item),
        "url": f"{site}{item['path']}",
        "statement": item["statement"],
        "kind": item["kind"],
        "hedge": item["hedge"],
        "basis": [word for word in item["basis"] if word not in USUAL],
        "comparison": comparison["kind"] if comparison else None,
        "compared_with": [each["name"]["en"] for each in comparison["comparators"]] if comparison else [],
        "outcome": english(item["outcome"]),
        "direction": item["direction"],
        "significance": told_word(item["significance"]),
        "recommendation": recommendation(item["recommendation"]),
        "results": [result(each) for each in item["results"]],
        "caveats": [caveat(each) for each in item["caveats"]],
        "attention": attention(item),
    }


def cite(item: r.Evidence) -> str:
    """“IVE000612.1 – PMID 15150209 (2004), abstract: data synthesis, first sentence”."""
    where = place(item["anchors"][0]) if item["anchors"] else None
    return f"{item['accession']}.{item['version']} – {name_of(item['publication'])}" + (f", {where}" if where else "")


def name_of(publication: r.PublicationBrief | r.Publication) -> str:
    """Its label, and an identifier where the label is none."""
    identifier = f"PMID {publication['pmid']}" if publication["pmid"] else f"doi:{publication['doi']}" if publication["doi"] else None
    label = publication["label"]
    return label if identifier is None or identifier in label else f"{label}, {identifier}"


def source(publication: r.PublicationBrief | r.Publication) -> told.Source:
    return told.Source(
        label=publication["label"],
        pmid=publication["pmid"],
        doi=publication["doi"],
        year=publication["year"],
        standing=told_word(publication["standing"]),
    )


def study(brief: r.StudyBrief | r.Study) -> told.Study:
    return told.Study(
        id=brief["slug"],
        label=brief["label"],
        type=brief["type"],
        allocation=told_word(brief["allocation"]),
        patients=brief["n_randomised"] or brief["n_analysed"] or brief["n_stated"],
        known_from=brief["knowledge"],
    )


def place(anchor: r.Anchor) -> str:
    text = anchor["source_text"]
    parts = [anchor["section"].replace("_", " "), *([anchor["place"]] if anchor["place"] else [])]
    return f"{': '.join(parts)} ({text['variant'].replace('_', ' ')}, {text['language']})"


def caveat(each: r.Caveat) -> str:
    """“text lost (comparison): Sentences are missing around this study.”"""
    said = each["kind"].replace("_", " ") + (f" ({each['field']})" if each["field"] else "")
    return f"{said}: {each['note']}" if each["note"] else said


def result(row: r.Result) -> str:
    """“IVIg: 30 of 40 (75 %)”, “IVIg against Placebo: RR 1.5 (95 % CI 1.1–2.0), p < 0.001”."""
    who = " against ".join(each for each in (row["arm"], row["versus"]) if each)
    return f"{who}: {_numbers(row)}" if who else _numbers(row)


def _numbers(row: r.Result) -> str:
    said = [*_counts(row), *_estimate(row)]
    if row["p"]:
        said.append(f"p {row['p']['operator']} {row['p']['value']}")
    if row["as_reported"]:
        said.append(f"as reported: {row['as_reported']}")
    return ", ".join(said) or row["measured"].replace("_", " ")


def _counts(row: r.Result) -> Iterable[str]:
    percent = row["percent_printed"] or row["percent_computed"]
    if row["events"] is not None and row["n"] is not None:
        yield f"{row['events']} of {row['n']}" + (f" ({percent} %)" if percent else "")
        return
    if row["events"] is not None:
        yield f"{row['events']} patients with the event"
    if percent:
        yield f"{percent} %"
    if row["n"] is not None:
        yield f"n = {row['n']}"


def _estimate(row: r.Result) -> Iterable[str]:
    if row["mean"] is not None:
        yield f"mean {row['mean']}" + (f" (SD {row['sd']})" if row["sd"] else "")
    if row["estimate"] is not None:
        interval = row["ci"]
        bounds = f" ({interval['level']} % CI {interval['low']}–{interval['high']})" if interval else ""
        yield f"{row['measure'] or 'estimate'} {row['estimate']}{bounds}"


def recommendation(given: r.Recommendation | None) -> str | None:
    if given is None:
        return None
    words: list[str] = [given["stance"], *given["line"], *given["role"], *([given["strength"]] if given["strength"] else [])]
    said = ", ".join(word.replace("_", " ") for word in words)
    return f"{said}; only if: {given['condition']}" if given["condition"] else said


def attention(item: r.Evidence) -> list[str]:
    curation = item["curation"]
    said = []
    if item["status"] != "published":
        said.append(f"This version is {item['status']}." + (f" {curation['reason']}" if curation["reason"] else ""))
    if curation["needs_recheck"]:
        said.append("What it rests on was changed, and nobody has said yet that it still holds.")
    return said


def english(term: Any) -> str | None:
    return str(term["name"]["en"]) if term else None


def told_word(word: str | None) -> str | None:
    return None if word in USUAL else word


def grams(bounds: list[str | None] | None) -> str | None:
    """“1–2 g/kg”, “at least 1 g/kg”."""
    if not bounds or bounds == [None, None]:
        return None
    low, high = (_short(each) for each in bounds)
    if low == high:
        return f"{low} g/kg"
    if low is None:
        return f"up to {high} g/kg"
    return f"at least {low} g/kg" if high is None else f"{low}–{high} g/kg"


def _short(number: str | None) -> str | None:
    return number.rstrip("0").rstrip(".") if number and "." in number else number
