"""A stored document as an evidence row: the same pieces in the same order on every page. Pure."""

from ..vocabulary import evidence as words
from ..vocabulary.bibliography import AnchorRole, Section, TextVariant
from . import figures, wording

KIND_MARKS = {
    "recommendation": "▸",
    "dosing": "▮",
    "finding": "◆",
    "safety": "!",
    "mechanism": "○",
    "epidemiology": "#",
    "gap": "?",
    "background": "¶",
    "method": "§",
}
FIGURES_SHOWN = 3


def row(document, *, under=None):
    """What the row of a document shows. `under` is the slug of the disease whose page it stands on, if any."""
    results = document["results"]
    return {
        "document": document,
        "accession": document["accession"],
        "path": document["path"],
        "kind": document["kind"],
        "kind_mark": KIND_MARKS[document["kind"]],
        "kind_word": str(words.Kind(document["kind"]).label),
        "statement": document["statement"],
        "disease": document["disease"] if document["disease"] and document["disease"]["slug"] != under else None,
        "design": design_line(document),
        "says": says(document),
        "scope": scope(document),
        "figures": [figures.result(each) for each in results[:FIGURES_SHOWN]],
        "more_figures": max(0, len(results) - FIGURES_SHOWN),
        "caveats": caveats(document["caveats"]),
        "disagreements": len(document["disagreements"]),
        "recheck": document["curation"]["needs_recheck"],
        "standing": document["publication"]["standing"],
        "source": source(document),
        "read_in": read_in(document),
        "place": place(document["anchors"][0]) if document["anchors"] else "",
    }


def design_line(document):
    """The quiet line: design, size, how the study is known, how the source words it."""
    study = document["study"]
    without_patients = study["type"] in ("evidence_synthesis", "guideline")
    pieces = [
        wording.design(study),
        "" if without_patients and wording.size(study) == "n not reported" else wording.size(study),
        f"via {document['publication']['label']}: primary report not read" if study["knowledge"] == "secondary_only" else "",
        wording.hedge(document["hedge"]),
    ]
    return [piece for piece in pieces if piece]


def says(document):
    """The answer of the row, by kind: direction in words, place in therapy, support, frequency …"""
    kind = document["kind"]
    if kind == "finding":
        return _direction(document)
    if kind == "safety":
        said = wording.harm(document["harm"], document["results"])
        if document["direction"] in (None, "descriptive"):
            return said
        sense = _direction(document)
        return sense._replace(words=f"{sense.words}; {said.words}", beside="; ".join(filter(None, [sense.beside, said.beside])))
    if kind == "recommendation":
        return wording.recommendation(document["recommendation"])
    if kind == "dosing":
        return wording.dosing(document["dose_says"])
    if kind == "mechanism":
        return wording.mechanism(document["support"], document["system"])
    if kind == "gap":
        return wording.gap(document["gap"])
    if kind == "epidemiology":
        return wording.Said("#", "plain", figures.value(document["value"]))
    aspect = words.BackgroundAspect if kind == "background" else words.MethodAspect
    return wording.Said("•", "plain", wording.label(aspect, document["aspect"]))


def scope(document):
    """Of whom, on what, when and under which condition it is said: (label, words) pairs, only those that are known."""
    block = document["recommendation"] or {}
    harm = document["harm"] or {}
    gap = document["gap"] or {}
    value = document["value"] or {}
    outcome = document["outcome"]
    pairs = [
        ("Population", population(document)),
        ("Treatment", _treatment(document)),
        ("Beside", names(document["background_interventions"])),
        ("Outcome", outcome["name"]["en"] if outcome else ""),
        ("Mechanism", document["mechanism"]["name"]["en"] if document["mechanism"] else ""),
        ("When", figures.time_point(document["time_point"] or harm.get("onset"))),
        ("Regimen", document["regimen"]["label"] if document["regimen"] else ""),
        ("After failure of", names(block.get("after_failure_of", ()))),
        ("Relative to", names(block.get("relative_to", ()))),
        ("Condition", block.get("condition") or ""),
        ("Because", block.get("rationale") or ""),
        ("Grade", " ".join(filter(None, [block.get("grade"), block.get("grade_system")]))),
        ("At risk", risk_factors(harm.get("risk_factors", ()))),
        ("Relieved by", harm.get("relief") or ""),
        ("Compared with", value.get("comparator_population") or ""),
        ("Place", value.get("place") or ""),
        ("Study asked for", gap.get("needed_design") or ""),
        ("Attributed to", document["attribution"] or ""),
        ("Rests on", ", ".join(wording.label(words.Basis, each) for each in document["basis"] if each != "not_stated")),
    ]
    return [(label, said) for label, said in pairs if said]


def population(document):
    """“most patients after steroids have failed (refractory, severe)”."""
    block = document["population"] or {"text": "", "qualifiers": []}
    extent = f"{wording.label(words.Extent, document['extent'])} patients" if document["extent"] else ""
    qualifiers = ", ".join(wording.label(words.Qualifier, each) for each in block["qualifiers"])
    if not block["text"]:
        return ": ".join(filter(None, [extent, qualifiers]))
    text = ": ".join(filter(None, [extent, block["text"]]))
    return f"{text} ({qualifiers})" if qualifiers else text


def caveats(blocks):
    """Reservations for the row: readings one by one, the others once for each kind with the fields they concern."""
    fields = {}
    for block in blocks:
        concerned = [field_name(block["field"])] if block["field"] and not (block["printed"] or block["read_as"]) else []
        fields.setdefault(caveat(block), []).extend(concerned)
    return [f"{said} ({', '.join(dict.fromkeys(concerned))})" if concerned else said for said, concerned in fields.items()]


def field_name(field):
    """A stored field as a reader would call it: “time_since” → “time point”."""
    parts = {"time": "time point", "value": "value", "percent": "percentage", "dose": "dose", "frequency": "frequency"}
    return wording.FIELDS.get(field) or parts.get(field.partition("_")[0]) or field.replace("_", " ")


def caveat(block):
    """A reservation in words: its kind, then what is printed and how we read it."""
    return wording.caveat(block["kind"], block["printed"], block["read_as"])


def source(document):
    """“Example et al. 2004”; for what it takes from another paper, with the number of that paper in its reference list."""
    cited = document["anchors"][0]["cites"] if document["anchors"] else []
    label = document["publication"]["label"]
    several = len(cited) > 1 or any("-" in each or "–" in each for each in cited)
    return f"{label}, citing its ref{'s' if several else ''}. {', '.join(cited)}" if cited else label


def read_in(document):
    """“read in Japanese translation”, where no text in the publication's own language was read for the item."""
    texts = [anchor["source_text"] for anchor in document["anchors"]]
    if not texts or any(text["variant"] != TextVariant.TRANSLATION for text in texts):
        return ""
    languages = dict.fromkeys(wording.LANGUAGES[text["language"]] for text in texts)
    return f"read in {' and '.join(each for each in languages if each) or 'a'} translation"


def place(anchor):
    """Where in the source: the section, and the curator's words."""
    section, words_ = wording.label(Section, anchor["section"]), anchor["place"] or ""
    return words_ if words_.startswith(section) else ", ".join(filter(None, [section, words_]))


def anchor_role(anchor):
    return wording.label(AnchorRole, anchor["role"])


def names(terms, joined=", "):
    return joined.join(wording.in_sentence(term["name"]["en"]) for term in terms)


def risk_factors(groups):
    """Groups joined by *or*, the traits of one group by *and*."""
    return ", or ".join(" and ".join(wording.in_sentence(trait["name"]["en"]) for trait in group) for group in groups)


def _direction(document):
    comparison = document["comparison"] or {"kind": None, "comparators": []}
    given = {term["slug"]: term["name"]["en"] for term in document["interventions"]}
    against = {term["slug"]: term["name"]["en"] for term in comparison["comparators"]}
    if comparison["kind"] != "add_on":
        return wording.direction(document["direction"], document["significance"], comparison["kind"], list(against.values()))
    return wording.direction(
        document["direction"],
        document["significance"],
        "add_on",
        [name for slug, name in against.items() if slug not in given],
        added=[name for slug, name in given.items() if slug not in against],
        to=[
            *(name for slug, name in given.items() if slug in against),
            *(term["name"]["en"] for term in document["background_interventions"]),
        ],
    )


def _treatment(document):
    """Named only where it is not plainly IVIg alone, of which this whole work speaks."""
    given = document["interventions"]
    if [term["slug"] for term in given] in ([], ["ivig"]):
        return ""
    together = document["kind"] in ("finding", "recommendation") and (document["comparison"] or {}).get("kind") != "multi_arm"
    return names(given, " with " if together else ", ")
