"""Fetches the records behind bare identifiers: PMIDs from NCBI's E-utilities, DOIs from Crossref. Reads; saves nothing."""

import threading
import time
from dataclasses import dataclass
from urllib.parse import quote

import httpx

from ..vocabulary.bibliography import DateBasis
from . import csl, pubmed_xml
from .citation import Unreadable

PASTE_INSTEAD = "Paste the record itself instead, or try again later."
MOST_AT_ONCE = 25
MOST_BYTES = 10_000_000
AGENT = "IVIgEvidence/1.0"
TRIES = 2  # a service that says “too many requests” is asked once more, when it says so


class NotFetched(Exception):
    """The service did not give the record; the sentence says why and what to do."""


class Pace:
    """At most so many requests a second, whichever thread asks."""

    def __init__(self, clock=time.monotonic, sleep=time.sleep):
        self.clock, self.sleep = clock, sleep
        self.free_at: dict[str, float] = {}
        self.lock = threading.Lock()

    def wait(self, service, per_second):
        with self.lock:
            now = self.clock()
            start = max(now, self.free_at.get(service, 0.0))
            self.free_at[service] = start + 1 / per_second
        if start > now:
            self.sleep(start - now)


PACE = Pace()


@dataclass(frozen=True)
class Services:
    """Where to ask, and as whom. An empty address means: do not ask."""

    pubmed: str
    crossref: str
    email: str = ""
    key: str = ""
    seconds: float = 10.0
    pace: Pace = PACE

    @property
    def pubmed_per_second(self):
        """What NCBI allows: 3 requests a second, 10 with a key."""
        return 9 if self.key else 2.9

    crossref_per_second = 2.9


def fetch(citations, services):
    """The citations with bare ones replaced by what the services hold, and a sentence for each that stayed bare."""
    messages = []
    bare = [citation for citation in citations if citation.is_bare]
    if len(bare) > MOST_AT_ONCE:
        messages.append(f"At most {MOST_AT_ONCE} identifiers are looked up at once: the others stand as they were pasted.")
        bare = bare[:MOST_AT_ONCE]
    found = {}
    pmids = [citation.values["pmid"] for citation in bare if "pmid" in citation.values]
    with httpx.Client(timeout=services.seconds, headers={"User-Agent": _agent(services)}) as client:
        if pmids:
            try:
                found |= _from_pubmed(client, pmids, services)
            except NotFetched as refusal:
                messages.append(str(refusal))
            else:
                messages += [f"PubMed holds no article with PMID {pmid}." for pmid in pmids if ("pmid", pmid) not in found]
        for citation in bare:
            if "pmid" in citation.values or "doi" not in citation.values:
                continue
            try:
                found["doi", citation.values["doi"]] = _from_crossref(client, citation.values["doi"], services)
            except NotFetched as refusal:
                messages.append(str(refusal))
                if refusal.__cause__ is not None:
                    break  # the service is out of reach, for the others too
    return [_in_place_of(citation, found) for citation in citations], messages


def _in_place_of(citation, found):
    for name in ("pmid", "doi"):
        fetched = citation.is_bare and found.get((name, citation.values.get(name)))
        if fetched:
            fetched.number, fetched.basis = citation.number, DateBasis.REGISTRY
            return fetched
    return citation


def _from_pubmed(client, pmids, services):
    """One request for all."""
    if not services.pubmed:
        raise NotFetched(f"This server does not ask PubMed. {PASTE_INSTEAD}")
    question = {"db": "pubmed", "retmode": "xml", "id": ",".join(pmids), "tool": "IVIgEvidence"}
    question |= {name: value for name, value in (("email", services.email), ("api_key", services.key)) if value}
    text = _ask(client, "PubMed", f"{services.pubmed.rstrip('/')}/efetch.fcgi", question, services.pace, services.pubmed_per_second)
    try:
        citations = pubmed_xml.read(text)
    except Unreadable as error:
        if "<PubmedArticleSet" in text and "<PubmedArticle>" not in text:
            return {}
        raise NotFetched(f"PubMed’s answer could not be read: {error} {PASTE_INSTEAD}") from error
    return {("pmid", citation.values.get("pmid")): citation for citation in citations}


def _from_crossref(client, doi, services):
    if not services.crossref:
        raise NotFetched(f"This server does not ask Crossref. {PASTE_INSTEAD}")
    address = f"{services.crossref.rstrip('/')}/works/{quote(doi, safe='')}"
    question = {"mailto": services.email} if services.email else {}
    text = _ask(client, "Crossref", address, question, services.pace, services.crossref_per_second, missing=f"no record of doi:{doi}")
    try:
        citation = csl.read(text)[0]
    except Unreadable as error:
        raise NotFetched(f"Crossref’s answer about doi:{doi} could not be read: {error} {PASTE_INSTEAD}") from error
    citation.format = "Crossref"
    if citation.values.get("doi", "").casefold() != doi.casefold():
        raise NotFetched(f"Crossref’s answer is not about doi:{doi}. {PASTE_INSTEAD}")
    return citation


def _ask(client, service, address, question, pace, per_second, missing="no such record"):
    for attempt in range(1, TRIES + 1):
        pace.wait(service, per_second)
        try:
            with client.stream("GET", address, params=question) as answer:
                if answer.status_code == 429 and attempt < TRIES:
                    pace.sleep(min(_seconds(answer.headers.get("Retry-After")), 5))
                    continue
                if answer.status_code == 404:
                    raise NotFetched(f"{service} holds {missing}.")
                if answer.status_code != 200:
                    raise NotFetched(f"{service} refused the question (status {answer.status_code}). {PASTE_INSTEAD}")
                return _text(answer, service)
        except httpx.TimeoutException as error:
            raise NotFetched(f"{service} did not answer in time. {PASTE_INSTEAD}") from error
        except httpx.HTTPError as error:
            raise NotFetched(f"{service} cannot be reached from this server. {PASTE_INSTEAD}") from error
    raise NotFetched(f"{service} has had too many questions for now. {PASTE_INSTEAD}")


def _text(answer, service):
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > MOST_BYTES:
            raise NotFetched(f"{service}’s answer is too large. {PASTE_INSTEAD}")
    return content.decode("utf-8", errors="replace")


def _seconds(text):
    return float(text) if text and text.isdecimal() else 1.0


def _agent(services):
    return f"{AGENT} (mailto:{services.email})" if services.email else AGENT
