"""`ivig-evidence-mcp --url https://…`: serve the tools over stdio, or over streamable HTTP."""

import argparse
import os
import sys

ADDRESS = "IVIG_EVIDENCE_URL"


def main() -> None:
    given = arguments()
    try:
        from .server import server_for
    except ImportError as error:
        if error.name and error.name.split(".")[0] != "mcp":
            raise
        sys.exit("This needs the MCP SDK: pip install 'ivig-evidence[mcp]'")
    from ..client import Client

    with Client(given.url) as ivig:
        server = server_for(ivig)
        if given.http:
            server.run("streamable-http", host=given.host, port=given.port)
        else:
            server.run("stdio")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ivig-evidence-mcp", description="Lets language-model assistants quote IVIg Evidence.")
    address = os.environ.get(ADDRESS)
    parser.add_argument("--url", default=address, required=address is None, help=f"address of the knowledge base (or {ADDRESS})")
    parser.add_argument("--http", action="store_true", help="serve streamable HTTP at /mcp in place of stdio")
    parser.add_argument("--host", default="127.0.0.1", help="of streamable HTTP")
    parser.add_argument("--port", type=int, default=8765, help="of streamable HTTP")
    return parser.parse_args()


if __name__ == "__main__":
    main()
