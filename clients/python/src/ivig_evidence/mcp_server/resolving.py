"""Which record somebody means. A name that could be several is asked back, never guessed."""

from mcp.server.mcpserver.exceptions import ToolError

from .. import records as r
from ..client import Client
from ..errors import ApiError, NotFound


def disease_meant(ivig: Client, said: str) -> r.Disease:
    """The disease of this slug or name, in any of its languages."""
    slug = "-".join(said.lower().split())
    if slug.isascii() and "/" not in slug:
        try:
            return ivig.disease(slug)
        except NotFound:
            pass
    return ivig.disease(_by_search(ivig, said))


def _by_search(ivig: Client, said: str) -> str:
    try:
        hits = ivig.search(said, noun="disease", page_size=6)
        head, found = hits.head, list(next(iter(hits.pages())))
    except ApiError as error:
        raise ToolError(f"“{said}” could not be looked for: {error.detail}") from error
    if not found or head["any_word"]:
        raise ToolError(f"Nothing is recorded on a disease called “{said}”. Say so; do not answer from memory. `search` may find more.")
    named = [hit for hit in found if said.casefold() in _names(hit)]
    if len(named) == 1:
        return named[0]["id"]
    if len(found) == 1 and not head["mended"]:
        return found[0]["id"]
    candidates = ", ".join(f"{hit['title']} ({hit['id']})" for hit in found)
    raise ToolError(f"“{said}” could be: {candidates}. Ask again with one of the ids in brackets.")


def _names(hit: r.Hit) -> set[str]:
    return {name.strip().casefold() for name in [hit["title"], *(hit["beside"] or "").split("·")]}
