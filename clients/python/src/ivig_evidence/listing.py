"""A list: nothing is asked until somebody looks, and then a page at a time."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from . import tables
from .addresses import with_query
from .asking import Asker
from .saving import saved

if TYPE_CHECKING:
    import pandas
    import polars

Record = TypeVar("Record")
Head = TypeVar("Head")
FORMATS = ("csv", "ndjson", "parquet", "xlsx", "ris", "bibtex", "csl")
BY_ENDING = {**{name: name for name in FORMATS}, "bib": "bibtex", "jsonl": "ndjson"}


class Listing(Generic[Record, Head]):
    """Records that fit what was asked. Iterate as often as you like; `count` says how many there are without fetching them."""

    def __init__(self, asker: Asker, path: str, asked: Mapping[str, Any]) -> None:
        self._asker, self._path, self._asked = asker, path, dict(asked)

    def __repr__(self) -> str:
        return f"<Listing of {self.address}>"

    @property
    def address(self) -> str:
        """The address of the first page."""
        return self._asker.url(with_query(self._path, self._asked))

    def __iter__(self) -> Iterator[Record]:
        for page in self.pages():
            yield from page

    def pages(self) -> Iterator[list[Record]]:
        """The records, a page at a time."""
        address: str | None = self.address
        while address:
            page = self._asker.json(address)
            yield page["results"]
            address = page["next"]

    @property
    def head(self) -> Head:
        """What the first page tells besides its records: `count`, and the facets of a search."""
        page = self._asker.json(self.address)
        return {key: value for key, value in page.items() if key not in ("next", "previous", "results")}  # type: ignore[return-value]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return int(self._asker.json(self.address)["count"])

    def first(self) -> Record | None:
        """The first of them, or None."""
        return next(iter(self), None)

    # The whole list in one answer

    def content(self, format: str) -> bytes:
        """All of them in a format: csv, ndjson, parquet, xlsx; for publications also ris, bibtex, csl."""
        with self._asker.answer(self._whole(format), {}) as answer:
            return answer.read()

    def download(self, path: str | Path, format: str | None = None) -> Path:
        """All of them in a file, never a part: by its ending (.csv, .ndjson, .parquet, .xlsx, .ris, .bib), or in the named format."""
        path = Path(path)
        format = format or BY_ENDING.get(path.suffix.removeprefix("."))
        if format is None:
            raise ValueError(f"Which format “{path.name}” should have is not clear: name one of {', '.join(FORMATS)}.")
        return saved(self._asker, self._whole(format), path)

    def to_pandas(self) -> "pandas.DataFrame":
        """All of them as a pandas data frame: the typed columns of the Parquet file. Needs the extra `pandas`."""
        return tables.pandas_frame(self.content("parquet"))

    def to_polars(self) -> "polars.DataFrame":
        """All of them as a polars data frame: the typed columns of the Parquet file. Needs the extra `polars`."""
        return tables.polars_frame(self.content("parquet"))

    def _whole(self, format: str) -> str:
        asked = {name: value for name, value in self._asked.items() if name != "page_size"}
        return with_query(self._path, {**asked, "format": format})
