"""What can go wrong, as exceptions. The server's own sentence is in each of them."""

from typing import Any


class EvidenceError(Exception):
    """Anything that this package raises of itself."""


class Unreachable(EvidenceError):
    """The server did not answer: no connection, none in time, or one that broke off."""


class ApiError(EvidenceError):
    """The server answered with a problem (RFC 9457)."""

    def __init__(self, problem: dict[str, Any], *, status: int, retry_after: float | None = None) -> None:
        self.problem = problem
        self.status = status
        self.title: str = problem.get("title", "")
        self.detail: str = problem.get("detail", "")
        self.instance: str = problem.get("instance", "")
        self.errors: dict[str, list[str]] = problem.get("errors", {})
        self.retry_after = retry_after
        super().__init__(f"{status} {self.title}: {self.detail}")


class InvalidRequest(ApiError):
    """A parameter is unknown or its value is: `errors` names each, and says what is allowed."""


class NotPermitted(ApiError):
    """A token is lacking, unknown, expired or revoked, or may not do this."""


class NotFound(ApiError):
    """There is no such record, or none that is public."""


class Retracted(ApiError):
    """The item was withdrawn altogether; its last version stays at its own address."""

    @property
    def reason(self) -> str:
        return str(self.problem["reason"])

    @property
    def last_version(self) -> int:
        """Ask for it: `ivig.item(accession, version=error.last_version)`."""
        return int(self.problem["version"])


class TooManyRequests(ApiError):
    """Still too many after waiting as long as was allowed: `retry_after` says how many seconds are lacking."""


class ServerTrouble(ApiError):
    """It is the server's fault."""


OF_STATUS: dict[int, type[ApiError]] = {
    400: InvalidRequest,
    401: NotPermitted,
    403: NotPermitted,
    404: NotFound,
    406: InvalidRequest,
    410: Retracted,
    429: TooManyRequests,
}


def of(problem: dict[str, Any], *, status: int, retry_after: float | None) -> ApiError:
    """The exception for a problem."""
    kind = OF_STATUS.get(status, ServerTrouble if status >= 500 else ApiError)
    return kind(problem, status=status, retry_after=retry_after)
