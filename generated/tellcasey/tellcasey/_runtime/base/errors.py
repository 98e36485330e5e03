"""Everything that can go wrong with a call, as one hierarchy under `APIError`.

Errors hold the request without credentials and personal data, survive pickling, and say in one line what happened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from .lazy import public_module
from .request import Headers, Request, Response
from .type_guards import is_dict, is_list

if TYPE_CHECKING:
    from .rate_limit_headers import RateLimitStatus


class APIError(Exception):
    """The base of every error that a client raises about a call. `request` is redacted."""

    def __init__(self, message: str, *, request: Request | None = None, attempts: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.request = request.redacted() if request is not None else None
        self.attempts = attempts

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


def _restore(cls: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class MissingCredentialsError(APIError):
    """The operation needs credentials that the client does not have. Nothing was sent."""


class APIConnectionError(APIError):
    """No response came: the connection failed or broke."""


class APITimeoutError(APIConnectionError):
    """No response came in time. `phase` is connect, read, write, pool or deadline."""

    def __init__(self, message: str, *, phase: str = "", request: Request | None = None, attempts: int = 0) -> None:
        super().__init__(message, request=request, attempts=attempts)
        self.phase = phase


class DecodeError(APIError):
    """The response is not what the document describes: another content type, broken JSON, or values that do not fit.

    `pointers` are the JSON Pointers (RFC 6901) of what does not fit.
    """

    def __init__(
        self,
        message: str,
        *,
        response: Response,
        request: Request | None = None,
        attempts: int = 0,
        pointers: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, request=request, attempts=attempts)
        self.response = response
        self.pointers = pointers


class EmptyResponseError(DecodeError):
    """The call succeeded, but its response is empty, where the document describes a result. It is not repeated."""


class APIStatusError(APIError):
    """The server answered with a status that means failure (RFC 9110, section 15).

    `body` is the decoded error body where the document describes it and it fits, else JSON values or text.

    Example:
        try:
            client.calls.get("unknown")
        except NotFoundError as error:
            print(error.body.message)
        except APIStatusError as error:
            print(error.status, error.body, error.request_id)
    """

    expected: ClassVar[int | None] = None

    def __init__(
        self, message: str, *, response: Response, body: Any = None, request: Request | None = None, attempts: int = 0
    ) -> None:
        super().__init__(message, request=request, attempts=attempts)
        self.response = response
        vars(self)["body"] = body

    if TYPE_CHECKING:

        @property
        def body(self) -> Any:
            """The decoded body; each package says what its API's document describes for a status."""

    @property
    def status(self) -> int:
        """The status code."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """The response's header fields."""
        return self.response.headers

    @property
    def request_id(self) -> str | None:
        """The name that the server gave to this exchange, to quote in a question to its support."""
        names = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray")
        return next((self.response.headers[name] for name in names if name in self.response.headers), None)

    @property
    def rate_limit(self) -> RateLimitStatus | None:
        """What the server says about its rate limit in `RateLimit` or `X-RateLimit-*` fields, if anything."""
        from .rate_limit_headers import rate_limit_status

        return rate_limit_status(self.response.headers)

    @property
    def problem(self) -> Mapping[str, Any] | None:
        """The members of the problem details object in the body, if it is one (RFC 9457)."""
        if self.response.content_type != "application/problem+json":
            return None
        try:
            members = self.response.json()
        except ValueError:
            return None
        return members if is_dict(members) else None


class TokenError(APIError):
    """A token could not be had. `code` is what the server calls the reason (RFC 6749, section 5.2).

    `description` is its sentence about it. Codes of the client itself: `unreachable`; and where a person logs in
    `login_required`, `state_mismatch`, `issuer_mismatch`, `invalid_callback` and `unsupported`.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        description: str = "",
        request: Request | None = None,
        attempts: int = 0,
    ) -> None:
        super().__init__(message, request=request, attempts=attempts)
        self.code = code
        self.description = description


class RepeatedPageError(APIError):
    """The server led back to a page that was fetched before, or sent it again: going on would never end."""


class ResponseError(APIStatusError):
    """The server reported a failure in the body of a response whose status means success."""


class ClientError(APIStatusError):
    """4xx: the request was at fault."""


class BadRequestError(ClientError):
    """400: the server could not make sense of the request."""


class UnauthorizedError(ClientError):
    """401: credentials are missing or wrong."""


class ForbiddenError(ClientError):
    """403: the credentials do not allow this."""


class NotFoundError(ClientError):
    """404: there is no such thing, or none that the caller may see."""


class ConflictError(ClientError):
    """409: the request contradicts the state of what it is about."""


class UnprocessableEntityError(ClientError):
    """422: the request is well-formed, its content is not acceptable."""


class RateLimitError(ClientError):
    """429: too many requests. `retry_after` is what the server asked for, in seconds."""

    @property
    def retry_after(self) -> float | None:
        """Seconds until the next request, if the server named them (RFC 9110, section 10.2.3)."""
        from time import time

        from .retry_after import requested_delay

        return requested_delay(self.response, now=time())


class ServerError(APIStatusError):
    """5xx: the server was at fault."""


for _error in [kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, APIError)]:
    _error.__module__ = public_module(__name__)  # as tracebacks name them

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status: int) -> type[APIStatusError]:
    """Return the class for a status."""
    if status < 300:
        return ResponseError
    by_status = _BY_STATUS.get(status)
    if by_status is not None:
        return by_status
    return ServerError if status >= 500 else ClientError if status >= 400 else APIStatusError


def status_error(
    response: Response, body: Any, *, request: Request, attempts: int, scrub: Callable[[str], str] = str
) -> APIStatusError:
    """Return the error for a response whose status, or body, means failure. `scrub` cleans what the server wrote."""
    from http import HTTPStatus

    try:
        reason = HTTPStatus(response.status).phrase
    except ValueError:
        reason = response.reason
    shown = request.redacted()
    sentence = scrub(_sentence(response))
    message = (
        f"{response.status} {reason}".strip()
        + f" for {shown.method} {shown.url}"
        + (f": {sentence}" if sentence else "")
    )
    return error_class(response.status)(message, response=response, body=body, request=request, attempts=attempts)


def _sentence(response: Response) -> str:
    """Return the sentence in an error body that is meant for people, by the names that are common for it."""
    try:
        value = response.json()
    except ValueError:
        return ""
    for name in ("error", "errors", "message", "detail", "title", "error_description", "reason"):
        if is_list(value):
            value = value[0] if value else ""
        if is_dict(value):
            value = value.get(name) or value
    text = " ".join(value.split()) if isinstance(value, str) else ""
    text = text.encode("utf-8", "backslashreplace").decode()  # JSON may hold half of a surrogate pair
    return text if len(text) <= 200 else f"{text[:199]}…"
