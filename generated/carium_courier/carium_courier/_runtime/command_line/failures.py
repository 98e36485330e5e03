"""What is said of a call that failed, in one line: status, code, request id, and a way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..base.api import Api
from ..base.errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, MissingCredentialsError
from ..base.type_guards import is_mapping
from ..operations.credentials import credentials_of
from .exit_codes import API_ERROR, NO_ANSWER, USAGE

_CODES = ("code", "error_code", "type", "errorCode")
_WAYS_OUT = {
    403: "the credentials do not allow this",
    404: "is the id right?",
    409: "read it again, and then decide",
    429: "try later, or with a larger --retries",
}


def exit_code(error: APIError) -> int:
    """Return the exit code for an error."""
    if isinstance(error, MissingCredentialsError):
        return USAGE
    return NO_ANSWER if isinstance(error, APIConnectionError) else API_ERROR


def sentence(error: APIError, api: Api, program: str) -> str:
    """Return what happened, without credentials and personal data."""
    details = ", ".join(_details(error))
    way_out = _way_out(error, api, program)
    message = error.message.rstrip(".")
    if isinstance(error, MissingCredentialsError):
        message = message.partition(":")[0]  # what follows is for programs
    return message + (f" [{details}]" if details else "") + (f"; {way_out}" if way_out else "")


def _details(error: APIError) -> Iterator[str]:
    if isinstance(error, APIStatusError):
        code = _code(error)
        if code:
            yield f"code {code}"
        if error.request_id:
            yield f"request id {error.request_id}"
    if error.attempts > 1:
        yield f"{error.attempts} attempts"


def _code(error: APIStatusError) -> str:
    """Return what the server calls the reason: a short word, where bodies of errors usually have it."""
    try:
        body = error.response.json()
    except ValueError:
        return ""
    places: list[Any] = [body.get("error"), body] if is_mapping(body) else []
    found = (place[name] for place in places if is_mapping(place) for name in _CODES if name in place)
    return next((str(code) for code in found if isinstance(code, (str, int)) and len(str(code)) <= 40), "")


def _way_out(error: APIError, api: Api, program: str) -> str:
    status = error.status if isinstance(error, APIStatusError) else 0
    if isinstance(error, MissingCredentialsError) or status == 401:
        variables = [each.variable for each in credentials_of(api) if each.variable]
        return f"set {' or '.join(variables[:3])}, or: {program} credentials set" if variables else ""
    if isinstance(error, APITimeoutError):
        return "a larger --timeout waits longer"
    if isinstance(error, APIConnectionError):
        return "is the server's URL right? --base-url gives another"
    return "it is the server's fault: try later" if status >= 500 else _WAYS_OUT.get(status, "")
