"""Terms of others that mean what ours mean, and how the values of ours are typed. What is not here is a term of our own."""

PREFIXES = {
    "bibo": "http://purl.org/ontology/bibo/",
    "dcterms": "http://purl.org/dc/terms/",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "oa": "http://www.w3.org/ns/oa#",
    "pico": "http://data.cochrane.org/ontologies/pico/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
SAME = {
    "accession": "schema:identifier",
    "version": "schema:version",
    "statement": "schema:text",
    "publication": "prov:hadPrimarySource",
    "curationCurator": "dcterms:creator",
    "curationPublishedAt": "prov:generatedAtTime",
    "curationEndedAt": "prov:invalidatedAtTime",
    "anchorStart": "oa:start",
    "anchorEnd": "oa:end",
    "id": "dcterms:identifier",
    "label": "rdfs:label",
    "name": "skos:prefLabel",
    "definition": "skos:definition",
    "parents": "skos:broader",
    "parent": "skos:broader",
    "children": "skos:narrower",
    "publicationPmid": "bibo:pmid",
    "publicationDoi": "bibo:doi",
    "publicationTitle": "dcterms:title",
    "publicationAuthors": "bibo:authorList",
    "publicationVolume": "bibo:volume",
    "publicationIssue": "bibo:issue",
    "publicationPages": "bibo:pages",
    "publicationLanguage": "dcterms:language",
    "publicationCitation": "dcterms:bibliographicCitation",
    "dateDate": "dcterms:date",
    "anchorTextLanguage": "dcterms:language",
    "textLanguage": "dcterms:language",
}
"""Our name of a key → the term that means the same."""
TIMES = {"curationPublishedAt", "curationEndedAt"}
DECIMALS = {
    *("doseLow", "doseHigh", "regimenPrintedTotal", "armPrintedTotal", "stepLow", "stepHigh", "stepEvery", "stepLasts"),
    *("resultPercentComputed", "resultMean", "resultSd", "resultEstimate", "intervalLow", "intervalHigh", "intervalLevel", "pValueValue"),
}
"""Decimals that the API gives as strings, so that no digit is lost: numbers all the same."""
NO_NAMES = ("Language", "Operator")
"""Vocabularies whose words are no names of ours: tags of languages, signs."""
AS_TEXT = (*NO_NAMES, "Measured")
"""Those whose words are told as text. *Measured* has a word spelt as the key that holds it, which processors confuse."""
BOUNDS = ("g_per_kg_per_day", "g_per_kg_per_course", "cumulative_g_per_kg", "g_per_kg_per_28_days")
"""Doses that the API gives as [low, high]. A list with a gap is not kept by RDF, so here they are a node with `low` and `high`."""
IN_ORDER = ("authors", "affiliations", "risk_factors", "arms", "steps")
"""Lists whose order says something."""
AS_TABLE = ("evidence",)
"""Numbers by kind: a table, kept as JSON."""

TYPES = {
    "evidence": ["EvidenceItem", "schema:Claim", "prov:Entity"],
    "publication": ["Publication", "schema:ScholarlyArticle"],
    "study": ["Study", "schema:MedicalStudy"],
    "disease": ["Disease", "schema:MedicalCondition", "skos:Concept"],
    "intervention": ["Intervention", "pico:Intervention", "skos:Concept"],
    "outcome": ["Outcome", "pico:Outcome", "skos:Concept"],
    "mechanism": ["Mechanism", "skos:Concept"],
    "regimen": ["Regimen", "schema:DoseSchedule"],
    "disagreement": ["Disagreement"],
}
"""What a record is: our own class first, then the classes of others that hold all of it."""
NOUNS = {
    "disease": "disease",
    "study": "study",
    "publication": "publication",
    "regimen": "regimen",
    "outcome": "outcome",
    "mechanism": "mechanism",
    **dict.fromkeys(("interventions", "background_interventions", "comparators", "after_failure_of", "relative_to"), "intervention"),
    "disagreements": "disagreement",
}
"""Keys under which a record stands, or several."""
PLURALS = {"study": "studies", "evidence": "evidence"}


def plural(noun):
    """The part of an address: “diseases”."""
    return PLURALS.get(noun, f"{noun}s")


RELATIONS = {
    "is_version_of": ("dcterms:isVersionOf", "The item of which this is one version."),
    "was_revision_of": ("prov:wasRevisionOf", "The version that this one took the place of."),
}
"""Links that linked data have and the JSON leaves to the reader."""
PAGE = {
    "count": ("hydra:totalItems", None),
    "next": ("hydra:next", "@id"),
    "previous": ("hydra:previous", "@id"),
    "results": ("hydra:member", None),
}
"""The envelope of a list."""
