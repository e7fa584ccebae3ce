"""An MCP server: language-model assistants quote evidence with its accession and source, instead of inventing it.

It only reads, only what is public, and only through the API: it takes no token, so no draft can pass through it.
"""
