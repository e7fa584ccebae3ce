"""The words of source texts: what is loaded is what was read, by those who may, and nobody else sees it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command

from evidence.actions.recording import settle
from evidence.actions.texts import add_text, as_file, forget_words, load_words
from evidence.actions.workflow import Refused
from evidence.models import SourceAnchor, SourceWords
from evidence.queries.reading import digest_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db

WORDS = "First line with 𝒳.\n二行目。\n"


@pytest.fixture
def text():
    """A source text of which only the digest is known."""
    return builders.source_text(sha256=digest_of(WORDS), length=len(WORDS), end=len(WORDS))


def test_a_new_text_goes_from_its_first_to_its_last_code_point(cast):
    paper = builders.publication("pmid-91")
    made = add_text(publication=paper, content=WORDS.encode(), by=cast.alice, variant="abstract", language="en", file="")
    assert (made.slug, made.file) == ("pmid-91-en", "pmid-91-en.txt")
    assert (made.start, made.end, made.length, made.sha256) == (0, len(WORDS), len(WORDS), digest_of(WORDS))
    held = SourceWords.objects.get(sha256=made.sha256)
    assert (held.words, held.length, held.loaded_by) == (WORDS, len(WORDS), cast.alice)


def test_two_texts_of_one_file_hold_its_words_once(cast, text):
    load_words(text=text, content=WORDS.encode(), by=cast.alice)
    load_words(text=text, content=WORDS.encode(), by=cast.bob)
    assert SourceWords.objects.count() == 1


def test_another_file_is_refused_with_both_digests(cast, text):
    with pytest.raises(Refused) as refused:
        load_words(text=text, content=b"Something else", by=cast.alice)
    said = str(refused.value)
    assert text.sha256[:12] in said
    assert digest_of("Something else")[:12] in said
    assert "14 code points, not 24" in said


@pytest.mark.parametrize("altered", [WORDS.replace("\n", "\r\n"), WORDS.strip(), "\ufeff" + WORDS])
def test_a_file_of_other_line_ends_is_refused_with_a_hint_and_a_paste_of_it_is_taken(cast, text, altered):
    with pytest.raises(Refused, match="only line ends, a byte order mark, or white space at the end differ"):
        load_words(text=text, content=altered.encode(), by=cast.alice)
    load_words(text=text, content=as_file(altered), by=cast.alice, pasted=True)
    assert SourceWords.objects.get().words == WORDS


def test_a_paste_finds_back_the_line_ends_that_the_file_had(cast):
    of_windows = WORDS.replace("\n", "\r\n")
    text = builders.source_text(sha256=digest_of(of_windows), length=len(of_windows), end=len(of_windows))
    load_words(text=text, content=as_file(of_windows), by=cast.alice, pasted=True)
    assert SourceWords.objects.get().words == of_windows


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("例".encode("shift-jis"), "no text in UTF-8"), (b"a\x00b", "zero bytes"), (b" \n", "nothing to read"), (b"x" * 5_000_001, "5 MB")],
)
def test_what_is_no_plain_text_is_refused(cast, text, content, sentence):
    with pytest.raises(Refused, match=sentence):
        load_words(text=text, content=content, by=cast.alice)


def test_anchors_that_are_not_of_these_words_are_told(cast, text):
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    builders.anchor(item, source_text=text, start=0, end=5, sha256=digest_of("First"))
    wrong = builders.anchor(item, source_text=text, start=6, end=10, sha256=digest_of("First"))
    settle()
    assert load_words(text=text, content=WORDS.encode(), by=cast.alice) == [wrong]


def test_who_has_no_role_loads_nothing_and_only_editors_delete(cast, text):
    with pytest.raises(PermissionDenied):
        load_words(text=text, content=WORDS.encode(), by=cast.dave)
    load_words(text=text, content=WORDS.encode(), by=cast.alice)
    with pytest.raises(PermissionDenied):
        forget_words(sha256=text.sha256, by=cast.bob)
    forget_words(sha256=text.sha256, by=cast.carol)
    assert not SourceWords.objects.exists()


def test_a_folder_is_loaded_and_what_does_not_fit_is_said(cast, text, tmp_path, capsys):
    (tmp_path / text.file).write_text(WORDS, encoding="utf-8")
    missing, other = builders.source_text(), builders.source_text()
    (tmp_path / other.file).write_text("Something else", encoding="utf-8")
    with pytest.raises(CommandError, match=r"2 faults\."):
        call_command("load_texts", tmp_path)
    told = capsys.readouterr()
    assert "1 source texts are loaded" in told.out
    assert f"there is no file {missing.file}" in told.err
    assert f"{other.slug}: This is another file" in told.err


def test_the_literature_is_loaded_whole(cast, sources, django_db_blocker):
    from evidence.actions.seeding import seed
    from evidence.importers.fixtures import read_folder
    from evidence.tests.test_literature import FIXTURES

    seed(read_folder(FIXTURES))
    call_command("load_texts", sources)
    assert SourceWords.objects.count() == 5
    assert SourceAnchor.objects.count() > 100
