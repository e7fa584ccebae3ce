"""One citation as it was read: values under the fields of a publication, where each was found, and what is left over."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from ..identifiers import publications as identifiers
from ..quantities.partial_dates import last_day
from ..vocabulary.bibliography import DateBasis
from .dates import partial_date

ABSTRACT = "Abstract"
LISTS = ("authors", "affiliations", "types")
IDENTIFIERS: dict[str, Callable[[str], str]] = {"pmid": identifiers.pmid, "doi": identifiers.doi, "pmcid": identifiers.pmcid}
LANGUAGES = {
    **dict.fromkeys(("eng", "en", "english"), "en"),
    **dict.fromkeys(("jpn", "ja", "japanese"), "ja"),
    **dict.fromkeys(("ger", "deu", "de", "german"), "de"),
    **dict.fromkeys(("zh-hans", "zh-cn"), "zh-Hans"),
}
"""Only where the word says which: plain “Chinese” does not tell simplified from traditional."""
EMAIL = re.compile(r"\s*(?:Electronic address:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\.?")
INITIALS = re.compile(r"([^\s,][^,]*), ([A-Z]{1,4})")
ONE_PAGE = re.compile(r"(?=.*\d)[A-Za-z]+\d\S*")


class Unreadable(Exception):
    """The text is in none of the known formats, or is broken; the sentence says where."""


@dataclass
class ReadDate:
    """A partial date, and how it was printed where the form loses something."""

    date: str
    place: str
    as_printed: str = ""


@dataclass
class Lead:
    """A publication that this one lists, at its place in the list."""

    kind: str
    position: int
    citation: "Citation"
    list_complete: bool | None = None


@dataclass
class Citation:
    """What one record says. `values` are understood, `not_kept` understood but not stored here, `left_over` not understood."""

    format: str
    number: int = 1
    basis: str = DateBasis.REGISTRY
    values: dict = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    dates: dict[str, ReadDate] = field(default_factory=dict)
    leads: list[Lead] = field(default_factory=list)
    not_kept: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    abstract: str = ""  # its words; who enters the record says whether they are kept, as a text to anchor in

    @property
    def is_bare(self):
        """Nothing but an identifier: the rest can be fetched."""
        return bool(self.values) and set(self.values) <= set(IDENTIFIERS) and not self.left_over

    def read(self, name, text, place):
        """One value. A second, different one is left over: which is right is for a person to say."""
        text = tidy(text)
        if not text:
            return
        if name in LISTS:
            self._append(name, text, place)
            return
        if name in IDENTIFIERS:
            try:
                text = IDENTIFIERS[name](text)
            except ValueError as error:
                self.problems.append(f"Record {self.number} › {name} ({place}): {error}")
                self.leave(place, text)
                return
        if name == "title":
            text = title_of(text)
        known = self.values.setdefault(name, text)
        if known.casefold() == text.casefold():
            if place not in self.places.get(name, "").split(", "):
                self.places[name] = ", ".join(filter(None, [self.places.get(name), place]))
        else:
            self.problems.append(f"Record {self.number} › {name} ({place}): “{text}” differs from “{known}”, which was read first.")
            self.leave(place, text)

    def _append(self, name, text, place):
        if name == "affiliations":
            text = EMAIL.sub("", text).strip()
        if name == "authors":
            text = INITIALS.sub(r"\1 \2", text) if INITIALS.fullmatch(text) else text  # as PubMed prints it, and this product
        values = self.values.setdefault(name, [])
        if text and text not in values:
            values.append(text)
        self.places[name] = place

    def read_pages(self, text, place):
        """A page range, or a number of the article in its place where it carries a letter."""
        pages = re.sub(r"\s*[-–—]+\s*", "-", tidy(text))
        self.read("article_number" if ONE_PAGE.fullmatch(pages) and "-" not in pages else "pages", pages, place)

    def read_language(self, text, place):
        language = LANGUAGES.get(tidy(text).casefold())
        if language:
            self.read("language", language, place)
        else:
            self.leave(place, text)

    def read_date(self, kind, text, place):
        """A date in any of the printed ways; one that is in none is left over."""
        if not tidy(text):
            return
        try:
            date, as_printed = partial_date(tidy(text))
            last_day(date)
        except ValueError as error:
            self.problems.append(f"Record {self.number} › {kind} date ({place}): {error}")
            self.leave(place, text)
            return
        known = self.dates.get(kind)
        if known is None or known.date.startswith(date) or date.startswith(known.date):
            if known is None or len(date) > len(known.date):
                self.dates[kind] = ReadDate(date, place, as_printed)
        else:
            self.leave(place, text)

    def keep_out(self, what, text=""):
        """Understood, but no field here holds it: an abstract is under copyright, subject headings are another's judgement."""
        if what == ABSTRACT:
            self.abstract = self.abstract or text.strip()
        size = f" ({len(text):,} characters)" if len(text) > 80 else f": {tidy(text)}" if tidy(text) else ""
        self.not_kept.append(f"{what}{size}")

    def leave(self, place, text):
        """Not understood: shown to the curator, who decides."""
        if tidy(str(text)):
            self.left_over.append(f"{place}: {tidy(str(text))}" if place else tidy(str(text)))

    def as_plain(self):
        return asdict(self)

    @classmethod
    def from_plain(cls, plain):
        leads = [Lead(**{**lead, "citation": cls.from_plain(lead["citation"])}) for lead in plain["leads"]]
        dates = {kind: ReadDate(**date) for kind, date in plain["dates"].items()}
        return cls(**{**plain, "leads": leads, "dates": dates})

    def printed(self):
        """“Toubi E, Kessel A. Title. Hum Immunol. 2005;66(4):395-402.”, as far as it is known."""
        values = self.values
        day = next((self.dates[kind].date for kind in ("issue", "epub", "ecollection") if kind in self.dates), "")
        volume = values.get("volume", "") + (f"({values['issue']})" if values.get("issue") else "")
        place = values.get("pages") or values.get("article_number", "")
        where = day + (f";{volume}" if volume else "") + (f":{place}" if place else "")
        return ". ".join(
            part.rstrip(".")
            for part in (", ".join(values.get("authors", [])), values.get("title", ""), values.get("journal", ""), where)
            if part
        )


def tidy(text):
    """One line, single spaces."""
    return re.sub(r"\s+", " ", str(text)).strip()


def title_of(text):
    """Without the full stop that formats add, and without the brackets by which PubMed marks a translated title."""
    text = text.removesuffix(".") if not text.endswith("..") else text
    bracketed = re.fullmatch(r"\[([^\[\]]+)\]", text)
    return bracketed[1].removesuffix(".") if bracketed else text
