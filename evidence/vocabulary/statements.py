"""The shape of a statement: what can be told from its words alone. Pure; like overclaims, it points and never refuses."""

import re

MOST_LETTERS = 300
SENTENCE_ENDS = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bref)(?<!\bet al)[.!?]\s+(?=[A-Z])")
OWN_VOICE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
VAGUE_START = re.compile(r"^\s*(?:it|they|this|these|that|those)\b", re.IGNORECASE)


def shape(statement: str) -> list[str]:
    """One sentence for each thing in the form of the statement that makes it harder to read alone."""
    text = statement.strip()
    if not text:
        return []
    found = []
    if SENTENCE_ENDS.search(text):
        found.append("More than one sentence: one item is one claim, a second one is another item.")
    if len(text) > MOST_LETTERS:
        found.append(f"{len(text)} letters: what can stand in a field of its own need not stand in the sentence.")
    if not re.search(r"[.!?。]$", text):
        found.append("It ends without a full stop.")
    if OWN_VOICE.search(text):
        found.append("“We” are the curators here: name whose observation it is, or leave it out.")
    if VAGUE_START.search(text):
        found.append("It stands alone in lists and searches: name the thing in place of “it” or “this”.")
    return found
