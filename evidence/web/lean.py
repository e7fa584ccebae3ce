"""Pages without the indentation of their templates, which is a tenth of their weight."""

import re

INDENTATION = re.compile(rb"\s*\n\s*")


def lean(response):
    """The same page; every run of space with a line end in it becomes the line end. Not for pages with text to be kept as it is typed."""
    response.content = INDENTATION.sub(b"\n", response.content)
    return response
