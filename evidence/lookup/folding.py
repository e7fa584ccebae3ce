"""One spelling for what readers spell in many ways: widths, case, accents, Greek letters, British and American, IVIg itself."""

import re
import unicodedata

GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "σ": "sigma",
    "ω": "omega",
}
IVIG = re.compile(
    r"\bi\.?\s?v\.?[\s-]?ig?g?s?\b(?<!\biv)|\bintravenous\s+(?:human\s+)?immun(?:o|e\s+)globulins?(?:\s+g)?\b"
    r"|静脈内免疫グロブリン(?:製剤|療法)?|静注(?:用)?(?:人|ヒト)?免疫グロブリン(?:製剤|療法)?|免疫グロブリン(?:大量)?静注(?:療法)?|静(?:脉(?:注射)?|注)(?:用)?(?:人)?免疫球蛋白|(?:静(?:脉(?:注射)?|注))?丙种球蛋白|丙球"
)
BETWEEN_CJK = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])[・·･‧\s‐‑–-]+(?=[\u3040-\u30ff\u3400-\u9fff])")
"""Dots, spaces and hyphens inside a run: ギラン・バレー and ギラン バレー are ギランバレー, 格林-巴利 is 格林巴利."""
BRITISH = (
    (re.compile(r"(?<=[a-z])isation"), "ization"),
    (re.compile(r"(?<=[a-z]{2})is(?=e[ds]?\b|ing\b)"), "iz"),
    (re.compile(r"(?<=[a-z])aem"), "em"),
    (re.compile(r"oede"), "ede"),
    (re.compile(r"(?<=[a-z])oea\b"), "ea"),
    (re.compile(r"(?<=tum|avi|col)our"), "or"),
)


def fold(text: str) -> str:
    """The text in one spelling; what is left is compared letter by letter.

    >>> fold("Guillain–Barré, ＩＶＩＧ, TGF-β, anaemia")
    'guillain–barre, ivig, tgf-beta, anemia'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = "".join(_bare(letter) for letter in unicodedata.normalize("NFC", folded))
    folded = BETWEEN_CJK.sub("", folded)
    folded = IVIG.sub(" ivig ", folded) if "i" in folded or _is_cjk(folded) else folded
    for pattern, american in BRITISH:
        folded = pattern.sub(american, folded)
    return re.sub(r"\s+", " ", folded).replace(" ,", ",").strip()


def _bare(letter: str) -> str:
    """A Latin letter without its accent, a Greek one by its name; Japanese voicing marks are part of the letter."""
    if letter in GREEK:
        return GREEK[letter]
    if letter.isascii():
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() and base.isalpha() else letter


def _is_cjk(text: str) -> bool:
    return any(letter >= CJK_FIRST for letter in text)


CJK_FIRST = "\u3040"
