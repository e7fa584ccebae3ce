"""The client: a method for everything that a reader may ask."""

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack, cast
from urllib.parse import quote

from . import records as r
from .addresses import ROOT, base_of, with_query
from .asking import Asker
from .listing import Listing
from .saving import saved
from .version import VERSION

MEBIBYTE = 1024 * 1024


class Client:
    """Asks one server. Use it in a `with` block, or `close()` it; threads may share it.

    `token` is only needed for drafts, which this client does not read; with one, more may be asked in a minute.
    `language` is that of the sentences that the server composes: en, ja or zh-Hans.
    """

    def __init__(
        self,
        base_url: str,
        token: str | None = None,
        *,
        language: str | None = None,
        timeout: float = 30.0,
        retries: int = 3,
        longest_wait: float = 60.0,
        keep_bytes: int = 64 * MEBIBYTE,
    ) -> None:
        headers = {"User-Agent": f"ivig-evidence-python/{VERSION}"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Accept-Language": language} if language else {}
        self._asker = Asker(
            base_of(base_url), headers=headers, timeout=timeout, retries=retries, longest_wait=longest_wait, keep_bytes=keep_bytes
        )

    @property
    def site(self) -> str:
        """The address before the paths of pages, as the `path` of a record."""
        return self._asker.base.removesuffix(ROOT)

    def __repr__(self) -> str:
        return f"<Client of {self._asker.base}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._asker.http.close()

    # What there is

    def map(self) -> r.Map:
        """Where everything is, how current it is, and under which licence."""
        return cast(r.Map, self.ask(""))

    @property
    def data_version(self) -> int:
        """Rises with every change that the public can see: compare it to know whether anything is new."""
        return self.map()["data_version"]

    # Evidence

    def evidence(self, **filters: Unpack[r.EvidenceQuery]) -> Listing[r.Evidence, r.EvidenceHead]:
        """Evidence items, each one claim that one publication makes: `ivig.evidence(disease="myasthenia-gravis", kind="finding")`."""
        return Listing(self._asker, "evidence/", filters)

    def item(self, accession: str, *, version: int | None = None, **shape: Unpack[r.EvidenceDetailQuery]) -> r.Evidence:
        """An item as it is now, by its accession; or any version that was ever public: `item("IVE000042.1")`, `item("IVE000042", version=1)`."""
        return cast(r.Evidence, self._one("evidence", accession if version is None else f"{accession}.{version}", shape))

    def history(self, accession: str) -> Listing[r.Version, r.VersionHead]:
        """The public versions of an item, the first one first, and what each changed."""
        return Listing(self._asker, f"evidence/{quote(accession, safe='')}/history/", {})

    # Search

    def search(self, q: str, **asked: Unpack[r.HitQuery]) -> Listing[r.Hit, r.HitHead]:
        """Records of every sort that fit the words, best first, in English, Japanese and Chinese."""
        return Listing(self._asker, "search/", {"q": q, **asked})

    def suggest(self, q: str) -> list[r.NamedRecord]:
        """Up to eight records whose name begins so."""
        return cast(r.Suggestions, self.ask("search/suggest/", {"q": q}))["suggestions"]

    # Diseases

    def diseases(self, **filters: Unpack[r.DiseaseQuery]) -> Listing[r.Disease, r.DiseaseHead]:
        """Diseases and groups of diseases."""
        return Listing(self._asker, "diseases/", filters)

    def disease(self, slug: str, **shape: Unpack[r.DiseaseDetailQuery]) -> r.Disease:
        return cast(r.Disease, self._one("diseases", slug, shape))

    def profile(self, slug: str, **clocks: Unpack[r.ProfileDetailQuery]) -> r.Profile:
        """Everything published on a disease and its forms, grouped as its page shows it; `as_of` and `published_by` ask for another time."""
        return cast(r.Profile, self.ask(f"diseases/{quote(slug, safe='')}/profile/", clocks))

    def syntheses(self, **filters: Unpack[r.SynthesisQuery]) -> Listing[r.Synthesis, r.SynthesisHead]:
        """What is said of each disease in short, composed by rules, with the items behind each line."""
        return Listing(self._asker, "syntheses/", filters)

    def synthesis(self, disease: str, **narrowed: Unpack[r.SynthesisDetailQuery]) -> r.Synthesis:
        return cast(r.Synthesis, self._one("syntheses", disease, narrowed))

    # What items refer to

    def studies(self, **filters: Unpack[r.StudyQuery]) -> Listing[r.Study, r.StudyHead]:
        """Studies of which evidence is published, with their arms. A review is a study too."""
        return Listing(self._asker, "studies/", filters)

    def study(self, slug: str, **shape: Unpack[r.StudyDetailQuery]) -> r.Study:
        return cast(r.Study, self._one("studies", slug, shape))

    def publications(self, **filters: Unpack[r.PublicationQuery]) -> Listing[r.Publication, r.PublicationHead]:
        """Publications from which evidence is published, and the leads that they list."""
        return Listing(self._asker, "publications/", filters)

    def publication(self, id: str, **shape: Unpack[r.PublicationDetailQuery]) -> r.Publication:
        """One publication, by its `id`. By PMID or DOI: `ivig.publications(pmid="15150209").first()`."""
        return cast(r.Publication, self._one("publications", id, shape))

    def regimens(self, **filters: Unpack[r.RegimenQuery]) -> Listing[r.Regimen, r.RegimenHead]:
        """Dose regimens that were tested, used or recommended, and what they amount to in g/kg."""
        return Listing(self._asker, "regimens/", filters)

    def regimen(self, slug: str, **shape: Unpack[r.RegimenDetailQuery]) -> r.Regimen:
        return cast(r.Regimen, self._one("regimens", slug, shape))

    def disagreements(self, **filters: Unpack[r.DisagreementQuery]) -> Listing[r.Disagreement, r.DisagreementHead]:
        """Where sources contradict each other, or one contradicts itself."""
        return Listing(self._asker, "disagreements/", filters)

    def disagreement(self, id: str, **shape: Unpack[r.DisagreementDetailQuery]) -> r.Disagreement:
        return cast(r.Disagreement, self._one("disagreements", id, shape))

    # Vocabulary

    def outcomes(self, **filters: Unpack[r.OutcomeQuery]) -> Listing[r.Outcome, r.OutcomeHead]:
        return Listing(self._asker, "outcomes/", filters)

    def outcome(self, slug: str, **shape: Unpack[r.OutcomeDetailQuery]) -> r.Outcome:
        return cast(r.Outcome, self._one("outcomes", slug, shape))

    def mechanisms(self, **filters: Unpack[r.MechanismQuery]) -> Listing[r.Mechanism, r.MechanismHead]:
        return Listing(self._asker, "mechanisms/", filters)

    def mechanism(self, slug: str, **shape: Unpack[r.MechanismDetailQuery]) -> r.Mechanism:
        return cast(r.Mechanism, self._one("mechanisms", slug, shape))

    def interventions(self, **filters: Unpack[r.InterventionQuery]) -> Listing[r.Intervention, r.InterventionHead]:
        return Listing(self._asker, "interventions/", filters)

    def intervention(self, slug: str, **shape: Unpack[r.InterventionDetailQuery]) -> r.Intervention:
        return cast(r.Intervention, self._one("interventions", slug, shape))

    # Releases, and what has changed

    def releases(self, **shape: Unpack[r.ReleaseQuery]) -> Listing[r.Release, r.ReleaseHead]:
        """Frozen states of all that is published, with the size and digest of each file."""
        return Listing(self._asker, "releases/", shape)

    def release(self, number: str, **shape: Unpack[r.ReleaseDetailQuery]) -> r.Release:
        return cast(r.Release, self._one("releases", number, shape))

    def save(self, file: r.File, folder: str | Path = ".") -> Path:
        """A file of a release in a folder, under its path in the package. It is held against its digest: one that differs is not kept."""
        target = Path(folder) / file["path"]
        if not target.resolve().is_relative_to(Path(folder).resolve()):
            raise ValueError(f"“{file['path']}” lies outside the folder.")
        target.parent.mkdir(parents=True, exist_ok=True)
        return saved(self._asker, file["address"], target, sha256=file["sha256"])

    def changes(self, **between: Unpack[r.ChangedItemQuery]) -> Listing[r.ChangedItem, r.ChangedItemHead]:
        """Items that were added, revised or retracted: `changes(since="2026.10")`, a release or a day; `until` ends earlier than now."""
        return Listing(self._asker, "changes/", between)

    def changes_of_release(self, number: str, **between: Unpack[r.ChangedItemQuery]) -> Listing[r.ChangedItem, r.ChangedItemHead]:
        """What became of items until a release, since the one before it or since `since`."""
        return Listing(self._asker, f"releases/{quote(number, safe='')}/changes/", between)

    # Anything else

    def ask(self, path: str, asked: Mapping[str, Any] | None = None) -> Any:
        """The JSON at any path under /api/v1/, for what has no method here."""
        return self._asker.json(with_query(path, asked or {}))

    def content(self, path: str, format: str, asked: Mapping[str, Any] | None = None) -> bytes:
        """Any path in another format: `content("studies/some-trial/", "bibtex")`, `content("evidence/IVE000042/", "fhir")`."""
        with self._asker.answer(with_query(path, {**(asked or {}), "format": format}), {}) as answer:
            return answer.read()

    def _one(self, noun: str, name: str, asked: Mapping[str, Any]) -> Any:
        return self.ask(f"{noun}/{quote(name, safe='')}/", asked)
