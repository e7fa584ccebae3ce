"""The server: its instructions, its tools, and what it says when something goes wrong."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from ..client import Client
from ..errors import ApiError, EvidenceError
from ..version import VERSION
from .tools import Tools

INSTRUCTIONS = """\
A curated knowledge base of what the literature says on intravenous immunoglobulin (IVIg) in autoimmune disease. Every claim has an
accession (IVE000042.1), a publication, and the place in it.

When you answer from it:
1. Say only what a tool has answered in this conversation. What is not here, say that you have not found here; never fill it in from memory.
2. Give `cite` after each claim, as it stands. Never write an accession, PMID, number or dose that no tool has given you.
3. Keep the claim as strong as it is: `hedge` and `basis` say how sure the source sounds and on what it rests. "No difference from plasma
   exchange" does not say "does not work"; "benefit not shown" does not say "shown to be useless".
4. Tell the `caveats` and `attention` of what you quote, and `disagreements` where sources contradict each other.
5. A study known only from a review (`known_from`: secondary_only) is "as told by" that review.
6. Several items of one study or one publication are not several pieces of evidence. Do not pool or compute from them.
7. That nothing is entered does not say that nothing is known.
8. It is literature, not advice on treating a person.
"""
READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
NAMES = ("search", "disease_profile", "find_evidence", "evidence_item", "regimens", "harms")

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


def server_for(ivig: Client) -> MCPServer:
    """An MCP server that asks through this client."""
    server: MCPServer = MCPServer("ivig-evidence", title="IVIg Evidence", instructions=INSTRUCTIONS, version=VERSION, log_level="WARNING")
    tools = Tools(ivig)
    for name in NAMES:
        server.add_tool(in_sentences(getattr(tools, name)), annotations=READS)
    return server


def in_sentences(tool: Callable[Arguments, Answer]) -> Callable[Arguments, Answer]:
    """What the API refuses becomes a sentence that an assistant can act on."""

    @wraps(tool)
    def asked(*arguments: Arguments.args, **named: Arguments.kwargs) -> Answer:
        try:
            return tool(*arguments, **named)
        except ApiError as error:
            raise ToolError(error.detail or error.title) from error
        except EvidenceError as error:
            raise ToolError(f"{error} Tell the user that the knowledge base cannot be reached; do not answer from memory.") from error

    return asked
