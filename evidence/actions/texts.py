"""Loading the words of source texts, for those who curate. They are never made public, and can be deleted and loaded again."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.utils.text import slugify

from ..models import SourceAnchor, SourceText, SourceWords
from ..queries.reading import digest_of
from .recording import recorded, settle
from .workflow import Refused

MOST_BYTES = 5_000_000
BYTE_ORDER_MARK = "\ufeff"


def add_text(*, publication, content, by, start=0, end=None, **values):
    """A new source text with its words: the whole file, whose bytes are `content`, or the part from `start` to `end`."""
    _refuse_without(by, "add_sourcewords", "add_sourcetext")
    words = decoded(content)
    with recorded(by=by, why="read a text"):
        text = SourceText(publication=publication, **values)
        text.slug = text.slug or _free_slug(f"{publication.slug}-{text.language}")
        text.file = text.file or f"{text.slug}.txt"
        text.sha256, text.length, text.start, text.end = _digest(content), len(words), start, len(words) if end is None else end
        text.full_clean()
        text.save(force_insert=True)
        _keep(words, by)
        settle()
    return text


def load_words(*, text, content, by, pasted=False):
    """Load the words of a text whose digest is known; Refused where `content` is another file.

    Pasting may change line ends and what surrounds the text: whatever of it has the digest is taken.
    """
    if by is not None:
        _refuse_without(by, "add_sourcewords")
    words = decoded(content)
    fitting = next((each for each in (_as_pasted(words) if pasted else [words]) if digest_of(each) == text.sha256), None)
    if fitting is None:
        raise Refused(_another_file(text, words, content))
    with recorded(by=by, why="load a text"):
        _keep(fitting, by)
        settle()
    return wrong_anchors(text)


def forget_words(*, sha256, by):
    """Delete the words of a file. What was anchored in it stays: places and digests are of our own."""
    _refuse_without(by, "delete_sourcewords")
    with recorded(by=by, why="delete the words of a text"):
        SourceWords.objects.filter(sha256=sha256).delete()


@dataclass
class Loaded:
    """What came of a folder: the texts whose words are loaded, and a sentence for each that is not as it should be."""

    texts: list = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def load_folder(*, folder: Path, by=None):
    """Load every file of the folder for which there is a source text."""
    done = Loaded()
    for text in SourceText.objects.select_related("publication").order_by("file", "start"):
        path = folder / Path(text.file).name
        if not path.is_file():
            done.faults.append(f"{text.slug}: there is no file {text.file} in {folder}.")
            continue
        try:
            wrong = load_words(text=text, content=path.read_bytes(), by=by)
        except Refused as refused:
            done.faults.append(f"{text.slug}: {refused}")
            continue
        done.texts.append(text)
        done.faults += [f"{text.slug}: {anchor.item} has an anchor at {anchor.start}–{anchor.end} of another digest." for anchor in wrong]
    return done


def wrong_anchors(text):
    """Anchors in a text whose digest is not that of the words that are loaded."""
    held = SourceWords.objects.get(sha256=text.sha256).words
    anchors = SourceAnchor.objects.filter(source_text=text).select_related("item")
    return [anchor for anchor in anchors if digest_of(held[anchor.start : anchor.end]) != anchor.sha256]


def decoded(content):
    """The bytes of a file as they are, in UTF-8; Refused with a sentence for the curator."""
    if len(content) > MOST_BYTES:
        raise Refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB. A source text is plain text, without pictures.")
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("This is no text in UTF-8. Save it as plain text, UTF-8, and choose it again.") from None
    if "\x00" in words:
        raise Refused("This is no plain text: it holds zero bytes.")
    if not words.strip():
        raise Refused("There is nothing to read in it.")
    return words


def as_file(text):
    """A pasted text as the bytes of a file: browsers send CRLF where a line was broken."""
    return text.replace("\r\n", "\n").encode()


def _as_pasted(words):
    """The ways in which a file may have looked before it was pasted."""
    plain = words.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    for body in dict.fromkeys([plain, plain.rstrip("\n"), plain.rstrip("\n") + "\n", plain.strip(), plain.strip() + "\n"]):
        for ends in (body, body.replace("\n", "\r\n")):
            yield from (ends, BYTE_ORDER_MARK + ends)


def _keep(words, by):
    SourceWords.objects.get_or_create(sha256=digest_of(words), defaults={"words": words, "length": len(words), "loaded_by": by})


def _another_file(text, words, content):
    hint = f"It has {len(words)} code points, not {text.length}."
    if any(digest_of(each) == text.sha256 for each in _as_pasted(words)):
        hint = (
            "The words are the same: only line ends, a byte order mark, or white space at the end differ. Choose the file as it was read."
        )
    return f"This is another file: its SHA-256 is {_digest(content)[:12]}…, that of {text.file} is {text.sha256[:12]}…. {hint}"


def _digest(content):
    return hashlib.sha256(content).hexdigest()


def _refuse_without(by, *permissions):
    if not all(by.has_perm(f"evidence.{name}") for name in permissions):
        raise PermissionDenied("Only curators see the words of source texts, and only editors delete them.")


def _free_slug(wanted):
    wanted = slugify(wanted)[:76].strip("-")
    slug, number = wanted, 2
    while SourceText.objects.filter(slug=slug).exists():
        slug, number = f"{wanted}-{number}", number + 1
    return slug
