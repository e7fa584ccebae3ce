"""The order in which a reader looks names up: by the name that she sees, as her language writes it.

PostgreSQL's ICU collations would do it, but not every server is built with ICU (the embedded one is not), and a list must not depend
on its server. The national character sets were laid out as dictionaries are: JIS X 0208 puts kana before kanji, and the kanji in common
use by their readings; GB 2312 puts those of Chinese by pinyin. The place in them is the place here, as in ICU's rules for both languages
the greater part is.

No readings of Japanese names are kept, so that a kanji stands where its commonest reading does, not the one that it has in the name:
of the written name alone no more is to be had.
"""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from .languages import reader_language

T = TypeVar("T")
Place = tuple[tuple[tuple[int, int], ...], str]

CHARACTER_SETS = {"ja": "euc_jp", "zh-Hans": "gb2312"}
AS_HIRAGANA = {ord(chr(kana)): chr(kana - 0x60) for kana in range(0x30A1, 0x30F7)}  # ア and あ are one letter
SOUNDS_AS = str.maketrans("癫痫疱瘀荨痉藓瘙拮黏", "颠闲泡淤寻静险扫节年")
"""Signs of medicine that GB 2312 keeps among its rarer ones, which lie by radical: one that is said alike and lies by pinyin."""
UNHEARD = {ord("・"): None, ord("·"): None}


def by_name(things: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """Sorted by the name that `name` gives in the reader's language."""
    return sorted(things, key=lambda thing: place(name(thing)))


def place(name: str) -> Place:
    """What a name is sorted by, in the reader's language. Case, accents, widths and the two kana make no difference."""
    return _place(name, reader_language())


@lru_cache(maxsize=20_000)
def _place(name: str, language: str) -> Place:
    bare = "".join(each for each in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(each))
    return tuple(_sign(each, CHARACTER_SETS.get(language)) for each in bare.translate(UNHEARD).translate(AS_HIRAGANA)), name


def _sign(sign: str, character_set: str | None) -> tuple[int, int]:
    """Its place in the character set; what is not in there comes last."""
    sign = sign.translate(SOUNDS_AS) if character_set == "gb2312" else sign
    if character_set is None or sign.isascii():
        return 0, ord(sign)
    try:
        return 0, int.from_bytes(sign.encode(character_set), "big")
    except UnicodeEncodeError:
        return 1, ord(sign)
