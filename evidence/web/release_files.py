"""The files of releases: they never change, so every cache may keep them for ever."""

import logging
import re

from django.http import FileResponse, Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from ..exports.releases.datapackage import media_type
from ..exports.releases.verifying import folder_of
from ..models import Release

log = logging.getLogger(__name__)

FOR_EVER = "public, max-age=31536000, immutable"
ONE_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


@require_safe
def file(request, number, path):
    """One file, whole or a part of it. Only what its row names is ever read."""
    release = Release.objects.numbered(number)
    known = release and release.file(path)
    if not known:
        raise Http404(f"There is no file “{path}” in a release “{number}”.")
    etag = f'"{known["sha256"]}"'
    kept = get_conditional_response(request, etag=etag)
    answer = kept if kept is not None else _content(request, folder_of(number) / path, known, etag)
    answer["ETag"], answer["Accept-Ranges"] = etag, "bytes"
    if answer.status_code != 416:  # a range that is not in it says nothing of the file
        answer["Cache-Control"] = FOR_EVER
    return answer


def _content(request, place, known, etag):
    if not place.is_file() or place.stat().st_size != known["bytes"]:
        log.error("%s is not the file that was released: run manage.py release --verify", place)
        raise Http404("This file is not as it was released; the operator has been told.")
    part = _asked_for(request, known["bytes"], etag)
    if part == ():
        answer = HttpResponse(status=416)
        answer["Content-Range"] = f"bytes */{known['bytes']}"
        return answer
    start, end = part or (0, known["bytes"] - 1)
    answer = FileResponse(_Part(place, start, end + 1 - start), content_type=_content_type(place.name), status=206 if part else 200)
    answer["Content-Length"] = end + 1 - start
    if part:
        answer["Content-Range"] = f"bytes {start}-{end}/{known['bytes']}"
    return answer


def _asked_for(request, size, etag):
    """(first, last) byte of the one range that is asked for; None for the whole file, () for a range that is not in it."""
    asked = ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if not asked or asked.groups() == ("", "") or request.headers.get("If-Range", etag) != etag:
        return None
    first, last = asked.groups()
    start, end = (max(0, size - int(last)), size - 1) if not first else (int(first), min(int(last or size), size - 1))
    return (start, end) if start <= end else ()


def _content_type(name):
    kind = media_type(name)
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or name.endswith((".ndjson", ".json")) else kind


class _Part:
    """A part of a file, opened when it is read: a HEAD never does."""

    def __init__(self, place, start, length):
        self.place, self.start, self.left, self.file = place, start, length, None

    def read(self, size=-1):
        if not self.left:
            return b""
        if self.file is None:
            self.file = self.place.open("rb")
            self.file.seek(self.start)
        wanted = self.left if size < 0 else min(size, self.left)
        chunk = self.file.read(wanted)
        self.left -= len(chunk)
        if not self.left:
            self.close()
        return chunk

    def close(self):
        if self.file is not None:
            self.file.close()
