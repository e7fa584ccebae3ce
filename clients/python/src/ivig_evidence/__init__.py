"""What the literature says of intravenous immunoglobulin, each claim with its place: a client of the IVIg Evidence API."""

from .client import Client
from .errors import (
    ApiError,
    EvidenceError,
    InvalidRequest,
    NotFound,
    NotPermitted,
    Retracted,
    ServerTrouble,
    TooManyRequests,
    Unreachable,
)
from .listing import Listing
from .version import VERSION as __version__

__all__ = [
    "ApiError",
    "Client",
    "EvidenceError",
    "InvalidRequest",
    "Listing",
    "NotFound",
    "NotPermitted",
    "Retracted",
    "ServerTrouble",
    "TooManyRequests",
    "Unreachable",
    "__version__",
]
