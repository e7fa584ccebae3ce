"""The tools. Each asks the API a question or two and tells the answer compactly."""

import re
from typing import Annotated, Any

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from .. import records as r
from ..client import Client
from ..errors import Retracted
from . import told
from .resolving import disease_meant
from .telling import caveat, claim, grams, quote, source, study

DiseaseSaid = Annotated[
    str, Field(description="Slug or name of the disease, in English, Japanese or Chinese.", min_length=1, max_length=200)
]
Limit = Annotated[int, Field(description="How many at most.", ge=1, le=50)]
NOTHING = "Nothing is recorded that fits. That does not say that there is nothing: say that this knowledge base has no entry."
PER_KIND = 6
ACCESSION = re.compile(r"IVE\d+(\.\d+)?")
SPEAK_OF_DOSES: list[r.Kind] = ["finding", "safety", "dosing", "recommendation", "method"]


class Tools:
    """What an assistant may ask, of one server."""

    def __init__(self, ivig: Client) -> None:
        self.ivig = ivig
        self.site = ivig.site

    def search(
        self,
        words: Annotated[str, Field(description="Words, a name, a dose, an accession, a PMID or a DOI.", min_length=1, max_length=200)],
        sort: Annotated[r.Noun | None, Field(description="Only records of this sort; “item” is evidence.")] = None,
        limit: Limit = 10,
    ) -> told.SearchAnswer:
        """Find records of any sort by words: diseases, treatments, studies, publications, regimens, evidence. Begin here when unsure."""
        asked: r.HitQuery = {"page_size": limit}
        if sort:
            asked["noun"] = sort
        hits = self.ivig.search(words, **asked)
        head, page = hits.head, next(iter(hits.pages()))
        found = [
            told.Found(sort=hit["noun"], id=hit["id"], title=hit["title"], beside=hit["beside"], url=f"{self.site}{hit['path']}")
            for hit in page
        ]
        return told.SearchAnswer(count=head["count"], by_sort=head["facets"], note=understood(head), results=found)

    def disease_profile(self, disease: DiseaseSaid) -> told.DiseaseProfile:
        """All that is published on IVIg in one disease: the summary with the accessions behind each line, and the first claims of each kind."""
        meant = disease_meant(self.ivig, disease)
        profile = self.ivig.profile(meant["slug"])
        extent = profile["extent"]
        years = [year for year in (extent["first_year"], extent["last_year"]) if year]
        return told.DiseaseProfile(
            disease=meant["name"]["en"],
            id=meant["slug"],
            names=[each["text"] for each in meant["names"]],
            url=f"{self.site}{profile['path']}",
            items=extent["items"],
            studies=extent["studies"],
            publications=extent["publications"],
            years="–".join(str(year) for year in dict.fromkeys(years)) or None,
            in_short=[line for clause in profile["in_short"] for line in lines_of(clause)],
            composed_from=profile["composed_from"],
            claims=[self.of_kind(section) for section in profile["sections"]],
            forms=[each["name"]["en"] for each in profile["forms"]],
            said_of_its_groups=[
                told.OfGroup(group=each["group"]["name"]["en"], count=each["number"]) for each in profile["said_of_groups"]
            ],
            nothing_entered_on=list(profile["silent_on"]),
        )

    def of_kind(self, section: r.SectionAnswer) -> told.OfKind:
        items = [item for part in section["parts"] for item in part["items"]]
        return told.OfKind(kind=section["kind"], count=section["number"], first=[claim(item, self.site) for item in items[:PER_KIND]])

    def evidence_item(
        self,
        accession: Annotated[str, Field(description="As IVE000042, or IVE000042.1 for one version.", max_length=40)],
    ) -> told.Quote:
        """One claim by its accession: statement, numbers, source and place, caveats. Use it to check a claim before it is quoted."""
        name = accession.strip().upper()
        if not ACCESSION.fullmatch(name):
            raise ToolError(f"“{accession}” is no accession. One looks like IVE000042, of a version like IVE000042.1; `search` finds them.")
        try:
            return quote(self.ivig.item(name), self.site)
        except Retracted as gone:
            last = f"{name}.{gone.last_version}"
            raise ToolError(f"{name} was retracted: {gone.reason} Do not quote it. Its last version is {last}.") from gone

    def find_evidence(
        self,
        disease: Annotated[str | None, Field(description="Slug or name of the disease; its forms are included.")] = None,
        kind: Annotated[list[r.Kind] | None, Field(description="What sort of claim.")] = None,
        words: Annotated[str | None, Field(description="Words that the claim speaks of.", max_length=200)] = None,
        direction: Annotated[list[r.Direction] | None, Field(description="Sense of the reported difference or change.")] = None,
        study_type: Annotated[list[r.StudyType] | None, Field(description="Type of the study.")] = None,
        allocation: Annotated[list[r.Allocation] | None, Field(description="Allocation in the study.")] = None,
        pmid: Annotated[str | None, Field(description="Of the publication that makes the claim.")] = None,
        limit: Limit = 15,
    ) -> told.EvidenceFound:
        """Claims that fit all that is asked for: what was found, recommended, dosed, harmful, unknown."""
        asked: dict[str, Any] = {"kind": kind, "q": words, "direction": direction, "study_type": study_type, "allocation": allocation}
        asked |= {"pmid": pmid, "disease": disease_meant(self.ivig, disease)["slug"] if disease else None}
        return self.items(limit, asked)

    def harms(
        self,
        disease: Annotated[str | None, Field(description="Slug or name of the disease; without it, harms of the treatment in any.")] = None,
        severity: Annotated[list[r.Severity] | None, Field(description="Only harms of this severity.")] = None,
        limit: Limit = 20,
    ) -> told.EvidenceFound:
        """Harms of the treatment and how often they were seen, with caveats."""
        slug = disease_meant(self.ivig, disease)["slug"] if disease else None
        return self.items(limit, {"kind": ["safety"], "disease": slug, "severity": severity})

    def items(self, limit: int, asked: dict[str, Any]) -> told.EvidenceFound:
        listing = self.ivig.evidence(page_size=limit, **asked)
        page = next(iter(listing.pages()))
        return told.EvidenceFound(count=listing.count, items=[quote(item, self.site) for item in page], note=None if page else NOTHING)

    def regimens(self, disease: DiseaseSaid) -> told.Regimens:
        """Every dose regimen of immunoglobulin tested, used or recommended in a disease: the studies and arms, their results, the sources."""
        meant = disease_meant(self.ivig, disease)
        within: dict[str, Any] = {"disease": meant["slug"], "page_size": 500}
        items, studies = list(self.ivig.evidence(kind=SPEAK_OF_DOSES, **within)), list(self.ivig.studies(**within))
        found = [self.regimen(each, studies, items) for each in self.ivig.regimens(**within)]
        return told.Regimens(disease=meant["name"]["en"], regimens=found, note=None if found else NOTHING)

    def regimen(self, regimen: r.Regimen, studies: list[r.Study], items: list[r.Evidence]) -> told.Regimen:
        slug = regimen["slug"]
        trials = [
            self.trial(each, arm, items) for each in studies for arm in each["arms"] if arm["regimen"] and arm["regimen"]["slug"] == slug
        ]
        told_there = {each.cite for trial in trials for each in trial.findings}
        said = [claim(item, self.site) for item in items if item["regimen"] and item["regimen"]["slug"] == slug]
        return told.Regimen(
            id=slug,
            label=regimen["label"],
            g_per_kg_per_course=grams(regimen["g_per_kg_per_course"]),
            cumulative_g_per_kg=grams(regimen["cumulative_g_per_kg"]),
            days=regimen["days"],
            tested_in=trials,
            said_of_it=[each for each in said if each.cite not in told_there],
            url=f"{self.site}{regimen['path']}",
        )

    def trial(self, tested: r.Study, arm: r.Arm, items: list[r.Evidence]) -> told.Trial:
        findings = [item for item in items if item["study"]["slug"] == tested["slug"] and item["kind"] in ("finding", "safety")]
        return told.Trial(
            study=study(tested),
            arm=arm["label"],
            findings=[claim(item, self.site) for item in findings if concerns(item, arm["label"])],
            reported_by=[source(each["publication"]) for each in tested["reports"]],
            caveats=[caveat(each) for each in (*arm["caveats"], *tested["caveats"])],
        )


def concerns(item: r.Evidence, arm: str) -> bool:
    """Whether a finding is of this arm: its results name it, or name none."""
    named = {label for row in item["results"] for label in (row["arm"], row["versus"]) if label}
    return not named or arm in named


def lines_of(clause: r.Clause) -> list[told.Line]:
    return [
        told.Line(
            question=clause["title"], answer=line["words"], beside=line["beside"], rests_on=line["rests_on"], accessions=line["accessions"]
        )
        for line in clause["lines"]
    ]


def understood(head: r.HitHead) -> str | None:
    """How the words were understood, where not as they stand."""
    if not head["count"]:
        return NOTHING
    said = [f"“{word}” is known nowhere; looked for {' or '.join(others)} instead." for word, others in head["mended"].items()]
    return " ".join([*said, *(["Nothing has all of the words: the results have some of them."] if head["any_word"] else [])]) or None
