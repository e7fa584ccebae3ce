"""Pages that begin after a row, not after a number of rows: as quick at the end as at the beginning, and nothing is skipped.

The position is a signed cursor. Rows are ordered by any of the allowed keys and at last by a unique one, so that equal
keys never loop; what is unknown comes last in either direction.
"""

from copy import copy
from dataclasses import dataclass
from functools import reduce

from django.core import signing
from django.db.models import F, Q
from rest_framework.exceptions import ValidationError

FORWARD, BACKWARD = "after", "before"


@dataclass(frozen=True)
class Key:
    """A column to order by."""

    column: str
    descending: bool = False

    def ordered(self, way, nullable):
        """As an ordering; what is unknown comes last, so backwards it comes first."""
        column = F(self.column)
        nulls = {"nulls_last" if way == FORWARD else "nulls_first": True} if nullable else {}  # else no index would serve it
        return column.desc(**nulls) if self._falls(way) else column.asc(**nulls)

    def equals(self, value):
        return Q(**{f"{self.column}__isnull": True}) if value is None else Q(**{self.column: value})

    def beyond(self, value, way, nullable):
        """Rows on the far side of this value; None where there can be none."""
        unknown = Q(**{f"{self.column}__isnull": True})
        if value is None:
            return None if way == FORWARD else ~unknown
        beyond = Q(**{f"{self.column}__{'lt' if self._falls(way) else 'gt'}": value})
        return beyond | unknown if nullable and way == FORWARD else beyond

    def _falls(self, way):
        return self.descending == (way == FORWARD)


def keys_of(ordering, allowed, unique):
    """The keys of `?ordering=year,-n`, ended by a unique one."""
    keys = []
    for name in ordering.split(",") if ordering else []:
        bare = name.removeprefix("-")
        if bare not in allowed:
            known = ", ".join(name for each in allowed for name in (each, f"-{each}"))
            raise ValidationError({"ordering": [f"“{name}” is not known. Allowed: {known}."]})
        if bare in {key.column for key in keys}:
            raise ValidationError({"ordering": [f"“{bare}” is given twice."]})
        keys.append(Key(bare, name.startswith("-")))
    return keys if unique in {key.column for key in keys} else [*keys, Key(unique)]


class Pages:
    """Pages over rows in an order. `what` is all that the cursor belongs to: the address, the filters, the ordering."""

    def __init__(self, rows, *, keys, size, what):
        self.rows, self.keys, self.size = rows, keys, size
        self.signer = signing.Signer(salt=f"evidence.api.paging\n{what}")

    def page(self, cursor=None):
        """(rows, cursor of the next page or None, cursor of the previous one or None)."""
        way, values = self._read(cursor) if cursor else (FORWARD, None)
        rows = self.rows.order_by(*(key.ordered(way, self._field(key).null) for key in self.keys))
        if values is not None:
            rows = rows.filter(self._beyond(values, way))
        found = list(rows[: self.size + 1])
        more, found = len(found) > self.size, found[: self.size]
        if way == BACKWARD:
            found.reverse()
        if not found:
            return found, None, None
        behind, ahead = (bool(cursor), more) if way == FORWARD else (more, True)
        return found, self._cursor(FORWARD, found[-1]) if ahead else None, self._cursor(BACKWARD, found[0]) if behind else None

    def batches(self):
        """All rows, as many at a time as a page holds."""
        found, cursor, _ = self.page()
        while found:
            yield found
            found, cursor, _ = self.page(cursor) if cursor else ([], None, None)

    def _beyond(self, values, way):
        """Rows beyond a position: beyond its first key, or equal there and beyond its second, and so on."""

        def step(rest, pair):
            key, value = pair
            beyond = key.beyond(value, way, self._field(key).null)
            here = key.equals(value) & rest if rest is not None else None
            return reduce(lambda one, other: one | other, [part for part in (beyond, here) if part is not None], Q(pk__in=[]))

        return reduce(step, reversed(list(zip(self.keys, values, strict=True))), None)

    def _cursor(self, way, row):
        return self.signer.sign_object([way, *(self._written(key, row) for key in self.keys)])

    def _written(self, key, row):
        return None if getattr(row, key.column) is None else self._field(key).value_to_string(row)

    def _read(self, cursor):
        """(way, values) of a cursor of ours; any other is refused."""
        try:
            way, *written = self.signer.unsign_object(cursor)
        except (signing.BadSignature, ValueError) as error:
            sentence = "This cursor is not of this list with these filters and this ordering. Begin again without it."
            raise ValidationError({"cursor": [sentence]}) from error
        return way, [None if text is None else self._field(key).to_python(text) for key, text in zip(self.keys, written, strict=True)]

    def _field(self, key):
        """A column's field; that of a computed one gets its name, by which it reads its value."""
        computed = self.rows.query.annotations.get(key.column)
        if computed is None:
            return self.rows.model._meta.get_field(key.column)
        field = copy(computed.output_field)
        field.set_attributes_from_name(key.column)
        return field


def asked_size(request, usual, largest):
    """How many results a page shall hold; refused where it is no number up to the largest."""
    text = request.query_params.get("page_size", str(usual))
    if not (text.isascii() and text.isdigit() and len(text) < 5 and 1 <= int(text) <= largest):
        raise ValidationError({"page_size": [f"“{text}” is no page size: give a whole number from 1 to {largest}."]})
    return int(text)


def beside(request, after, before):
    """The addresses of the pages after and before this one, by their cursors; None where there is none."""

    def address(cursor):
        if cursor is None:
            return None
        query = request.query_params.copy()
        query["cursor"] = cursor
        return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")

    return {"next": address(after), "previous": address(before)}
