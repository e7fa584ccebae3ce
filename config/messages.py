"""`python -m config.messages`: gather what is to be translated into locale/, and compile the catalogues. `--check` only looks.

What is marked in the public templates and in evidence/ is gathered by xgettext, the words of the vocabulary from their classes.
A new sentence enters each catalogue empty, one that is gone leaves it; what was translated stays. A test refuses empty ones.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from enum import EnumMeta
from importlib import import_module
from pathlib import Path

import polib
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "locale"
LANGUAGES = ["ja", "zh_Hans"]
IN_ENGLISH_ONLY = ("admin", "account", "mfa", "api")
"""Folders of templates that readers do not come to."""
BEFORE_ONE_IS_SIGNED_IN = {
    *("account/_entrance.html", "account/_languages.html", "account/invitation.html", "account/login.html", "account/too_many.html"),
    *("mfa/authenticate.html", "mfa/webauthn/_error.html"),
}
"""What is in all languages in those folders; the code beside it is in evidence/admin/accounts."""
KEYWORDS = [
    *("gettext", "gettext_lazy", "gettext_noop", "ngettext:1,2", "ngettext_lazy:1,2"),
    *("pgettext:1c,2", "pgettext_lazy:1c,2", "npgettext:1c,2,3", "npgettext_lazy:1c,2,3"),
]
ONLY_INSIDE = {"LedgerEvent", "ResultKind", "NumberFrom", "InterventionRole", "DosePer", "DatePrecision", "NameKind", "CodeSystem"}
"""Vocabularies of these modules that no page shows, or that are the same in all languages."""
OF_READERS = ["bibliography", "doses", "evidence", "finding", "languages", "studies", "terms", "workflow"]
"""Modules of evidence/vocabulary whose words stand on public pages."""
LETTERS = re.compile(r"[a-z]{2}")
"""“=” and “RR” need no translation."""
Key = tuple[str | None, str]


class NoTool(Exception):
    """xgettext is not installed."""


def gathered() -> polib.POFile:
    """Everything that is to be translated, in the order of its places."""
    catalogue = from_sources()
    catalogue.extend(from_vocabulary())
    return catalogue


def from_sources() -> polib.POFile:
    """What xgettext finds in templates and code."""
    with tempfile.TemporaryDirectory() as folder:
        names = [*templates_as_code(Path(folder)), *copies_of_code(Path(folder))]
        options = [
            "--from-code=UTF-8",
            "--language=Python",
            "--add-location=file",
            "--output=-",
            *(f"--keyword={each}" for each in KEYWORDS),
        ]
        try:
            told = subprocess.run(["xgettext", *options, *names], cwd=folder, check=True, capture_output=True, text=True)
        except FileNotFoundError:
            raise NoTool("This needs xgettext. On Debian: apt-get install gettext") from None
    return polib.pofile(told.stdout)


def templates_as_code(folder: Path) -> Iterator[str]:
    templates = ROOT / "templates"
    for path in sorted(templates.rglob("*.html")):
        name = path.relative_to(templates)
        if name.parts[0] not in IN_ENGLISH_ONLY or str(name) in BEFORE_ONE_IS_SIGNED_IN:
            yield put(folder, path, templatize(path.read_text(), origin=str(path)))


def copies_of_code(folder: Path) -> Iterator[str]:
    for path in sorted((ROOT / "evidence").rglob("*.py")):
        folders = set(path.parts)
        if not {"tests", "migrations"} & folders and ("admin" not in folders or "accounts" in folders):
            yield put(folder, path, path.read_text())


def put(folder: Path, path: Path, text: str) -> str:
    name = path.relative_to(ROOT)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)
    return str(name)


def from_vocabulary() -> Iterator[polib.POEntry]:
    """The label of each word, in the context of its class: “open” is one thing of a trial and another of a position."""
    for module in OF_READERS:
        for name, words in vars(import_module(f"evidence.vocabulary.{module}")).items():
            if isinstance(words, EnumMeta) and words.__module__.endswith(module) and name not in ONLY_INSIDE:
                yield from (entry_of(module, name, word) for word in words if LETTERS.search(str(word.label)))  # type: ignore[var-annotated]


def entry_of(module, name, word) -> polib.POEntry:  # type: ignore[no-untyped-def]
    place = (f"evidence/vocabulary/{module}.py", "")
    return polib.POEntry(msgctxt=name, msgid=str(word.label), msgstr="", comment=word.meaning, occurrences=[place])


def key_of(entry: polib.POEntry) -> Key:
    return (entry.msgctxt, entry.msgid)


def path_of(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / "django.po"


def catalogue_of(language: str) -> polib.POFile:
    return polib.pofile(str(path_of(language)), wrapwidth=0) if path_of(language).exists() else polib.POFile(wrapwidth=0)


def brought_up_to_date(catalogue: polib.POFile, wanted: polib.POFile, language: str) -> polib.POFile:
    """The wanted entries, each with the translation that the catalogue has of it."""
    known = {key_of(entry): entry for entry in catalogue}
    fresh = polib.POFile(wrapwidth=0)
    fresh.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    seen = set()
    for entry in wanted:
        if key_of(entry) in seen:
            continue
        seen.add(key_of(entry))
        old = known.get(key_of(entry))
        made = polib.POEntry(msgctxt=entry.msgctxt, msgid=entry.msgid, comment=entry.comment, occurrences=entry.occurrences)
        if entry.msgid_plural:
            made.msgid_plural, made.msgstr_plural = entry.msgid_plural, (old and old.msgstr_plural) or {0: ""}
        else:
            made.msgstr = old.msgstr if old else ""
        fresh.append(made)
    return fresh


def compiled(language: str) -> bytes:
    binary: bytes = catalogue_of(language).to_binary()
    return binary


def write() -> None:
    wanted = gathered()
    for language in LANGUAGES:
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = brought_up_to_date(catalogue_of(language), wanted, language)
        fresh.save(str(path))
        path.with_suffix(".mo").write_bytes(compiled(language))
        print(f"{path.relative_to(ROOT)}: {len(fresh)} entries, {len(fresh.untranslated_entries())} of them to be translated")


def differing() -> list[str]:
    """What the catalogues lack, and what they have that is no longer said."""
    wanted = {key_of(entry) for entry in gathered()}
    return [
        f"{language}: {'not gathered' if key in wanted else 'no longer said'}: {key[1]!r}"
        for language in LANGUAGES
        for key in sorted(wanted ^ {key_of(entry) for entry in catalogue_of(language)}, key=str)
    ]


if __name__ == "__main__":
    settings.configure()
    try:
        if "--check" in sys.argv:
            sys.exit("\n".join(differing()) or 0)
        write()
    except NoTool as error:
        sys.exit(str(error))
