"""Lists that are also served whole, in formats for tables and programs: written while they are sent, a batch in memory at a time."""

import json
from dataclasses import replace

from django.http import StreamingHttpResponse
from django.utils import timezone
from rest_framework.exceptions import ValidationError
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.utils.encoders import JSONEncoder

from ..exports.columns import chosen
from ..exports.delimited import delimited
from ..exports.parquet import parquet
from ..exports.sheets import MOST_ROWS, sheets
from ..queries.snapshots import one_state
from .caching import counted
from .doors import Listing
from .paging import Pages, keys_of

BATCH = 500
WHOLE = "{paged} in pages; every other format holds all that the filters find, in one file."


class Download(BaseRenderer):
    """A format that is written while it is sent. A renderer would want all of it at once, so this one only takes part in negotiation."""

    charset = None
    content_type = ""
    extension = ""  # of the file, where it is not the format's name
    most_rows = None  # that a file holds
    cut = True  # whether `fields` can be asked for
    render_style = "binary"
    schema = {"type": "string"}
    says = ""

    def render(self, data, accepted_media_type=None, renderer_context=None):
        return b""  # what comes here has no body, as a 304

    def write(self, door, batches):
        """The bytes of the rows that come in these batches."""
        raise NotImplementedError


class Csv(Download):
    """A row for each record, under flat columns."""

    media_type, format = "text/csv", "csv"
    content_type = "text/csv; charset=utf-8; header=present"
    says = "CSV (RFC 4180), UTF-8 with byte order mark."

    def write(self, door, batches):
        return delimited(chosen(door.columns, door.fields), (door.read(rows) for rows in batches))


class Ndjson(Download):
    """A line of JSON for each record, as in the pages."""

    media_type, format = "application/x-ndjson", "ndjson"
    content_type = "application/x-ndjson"
    says = "The results of all pages, one JSON object on each line."

    def write(self, door, batches):
        return ("".join(f"{line}\n" for line in door.lines(rows)).encode() for rows in batches)


class Table(Download):
    """A file of flat columns with types."""

    maker = None

    @property
    def content_type(self):
        return self.media_type

    def write(self, door, batches):
        return type(self).maker(chosen(door.columns, door.fields), (door.read(rows) for rows in batches))


class Xlsx(Table):
    """A workbook with a data dictionary."""

    media_type, format = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
    schema = {"type": "string", "format": "binary"}
    says = f"A workbook: the table, and a sheet that says what each column and word means. More than {MOST_ROWS:,} rows are a `400`."
    maker = staticmethod(sheets)
    most_rows = MOST_ROWS


class Parquet(Table):
    """Typed columns."""

    media_type, format = "application/vnd.apache.parquet", "parquet"
    schema = {"type": "string", "format": "binary"}
    says = "Parquet: typed columns, lists as lists; meanings, units and words in the metadata of each column."
    maker = staticmethod(parquet)


class Whole(Listing):
    """A list that is also served whole."""

    renderer_classes = (JSONRenderer, Csv, Ndjson, Xlsx, Parquet)
    columns = ()  # of its tables

    @classmethod
    def parameters(cls):
        paged = [f"`{form.format}`" for form in cls.renderer_classes if not issubclass(form, Download)]
        says = WHOLE.format(paged=f"{' and '.join(paged)} {'comes' if len(paged) == 1 else 'come'}")
        return [replace(each, says=f"{each.says}\n\n{says}") if each.name == "format" else each for each in super().parameters()]

    def get(self, request, *args, **kwargs):
        form = request.accepted_renderer
        return self.whole(form) if isinstance(form, Download) else super().get(request, *args, **kwargs)

    def whole(self, form):
        """All that the filters find. Everything that can be refused is refused before the first byte."""
        asked = self.request.query_params
        without(("page_size", "cursor") if form.cut else ("page_size", "cursor", "fields"), self.request, form)
        keys = keys_of(asked.get("ordering", ""), self.orderings, self.unique)
        _ = self.fields
        rows = self.filtered(self.rows())
        self.refuse_too_many(rows, form)
        batches = () if self.request.method == "HEAD" else Pages(rows, keys=keys, size=BATCH, what="").batches()
        return attached(as_of_now(form.write(self, batches)), form, self.tag)

    def refuse_too_many(self, rows, form):
        """Say before the first byte that they are more than the format holds, and what to do."""
        found = counted(rows, self.version, self.asked_for()) if form.most_rows else 0
        if found > (form.most_rows or 0):
            advice = "Narrow the filters, or take “csv” or “parquet”, which have no such limit."
            raise ValidationError({"format": [f"{found:,} rows are more than a sheet holds ({form.most_rows:,}). {advice}"]})

    def read(self, rows):
        """The records of a batch, whole."""
        return self.results(rows)

    def lines(self, rows):
        """The records of a batch as JSON, cut to `fields`."""
        return (json.dumps(self.shaped(each), ensure_ascii=False, cls=JSONEncoder) for each in self.results(rows))


def without(names, request, form):
    """Refuse parameters that mean nothing in this format."""
    wrong = {name: [f"It does not belong to “{form.format}”: leave it out."] for name in names if name in request.query_params}
    if wrong:
        raise ValidationError(wrong)


def attached(chunks, form, name):
    """A file, named by what it holds and by the day."""
    answer = StreamingHttpResponse(chunks, content_type=form.content_type)
    answer["Content-Disposition"] = f'attachment; filename="ivig-{name}-{timezone.now():%Y-%m-%d}.{form.extension or form.format}"'
    return answer


def as_of_now(chunks):
    """All batches from one state of the data, however long the reader takes; what a HEAD asks for is not written."""
    with one_state():
        yield from chunks
