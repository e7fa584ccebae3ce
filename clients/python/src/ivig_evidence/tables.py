"""Data frames. The libraries are asked for only here, and only when somebody wants one."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas
    import polars


def pandas_frame(parquet: bytes) -> "pandas.DataFrame":
    """Columns with Arrow's types: what is not known is NA, and whole numbers stay whole beside it."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("This needs pandas and pyarrow: pip install 'ivig-evidence[pandas]'") from error
    return pandas.read_parquet(BytesIO(parquet), engine="pyarrow", dtype_backend="pyarrow")


def polars_frame(parquet: bytes) -> "polars.DataFrame":
    try:
        import polars
    except ImportError as error:
        raise ImportError("This needs polars: pip install 'ivig-evidence[polars]'") from error
    return polars.read_parquet(BytesIO(parquet))
