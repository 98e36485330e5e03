"""What other tools say of calls: retries, keys of idempotency, what is left out, and the rest of Microsoft's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.diagnostics import Severity
from specloom.base.document import Json
from specloom.foreign.adopting import Adopting, Said
from specloom.lint.outline import Kind, follow, members

_CLASS = re.compile(r"([45])XX", re.IGNORECASE)
_KEY = re.compile(r"(x-)?idempotency-?key", re.IGNORECASE)
_FIRST_ERROR = 400
_ERRORS = {
    "4": (*range(400, 419), *range(421, 427), 428, 429, 431, 451),
    "5": (*range(500, 509), 510, 511, *range(520, 528), 529, 530),
}
"""The statuses of a class that servers use: those that are registered, and those of proxies before them."""


def fern_retries(adopting: Adopting, said: Said) -> None:
    """Take `x-fern-retries`, which says whether there are any."""
    if said.value is False or said.members.get("disabled") is True:
        adopting.say(said, "x-specloom-retry", value=False)
    elif said.value is not True and said.members.get("disabled") is not False:
        adopting.refuse(said, "it does not say `disabled`", "write x-specloom-retry")


def speakeasy_retries(adopting: Adopting, said: Said) -> None:
    """Take `x-speakeasy-retries`: which statuses, and whether lost connections; how long is up to callers."""
    if said.members.get("strategy") == "none":
        adopting.say(said, "x-specloom-retry", value=False)
        return
    listed = said.members.get("statusCodes")
    codes = [str(code) for code in listed] if isinstance(listed, list) else []
    statuses: list[Json] = [*dict.fromkeys(status for code in codes for status in _statuses(code))]
    if not statuses or not all(any(_statuses(code)) for code in codes):
        adopting.refuse(said, f"{listed!r} are no statuses of errors", "write x-specloom-retry: {statuses: [503]}")
        return
    connections = said.members.get("retryConnectionErrors") is True
    adopting.say(said, "x-specloom-retry", {"statuses": statuses, "connection-errors": connections})
    if "backoff" in said.members:
        hint = "callers say how often and how long by the options `retries` and `timeout`"
        message = "the `backoff` of `x-speakeasy-retries` is not taken: waits double from half a second up to eight"
        adopting.report(said.at.child("backoff"), said.key, message, hint, Severity.NOTE)


def _statuses(code: str) -> Iterator[int]:
    whole = _CLASS.fullmatch(code)
    if whole is not None:
        yield from _ERRORS[whole[1]]
    elif code.isdecimal() and _FIRST_ERROR <= int(code) <= 599:
        yield int(code)


def idempotent(adopting: Adopting, said: Said) -> None:
    """Take `x-fern-idempotent`: the header is that of the document, or a parameter that is called like one."""
    if said.value is not True:
        return
    root = adopting.document.root
    listed = root.get("x-fern-idempotency-headers") if isinstance(root, dict) else None
    names = [entry.get("header") for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    declared = (follow(adopting.document, part).value for part in members(said.part) if part.kind is Kind.PARAMETER)
    names += [each["name"] for each in declared if each.get("in") == "header" and _KEY.fullmatch(str(each.get("name")))]
    headers = list(dict.fromkeys(map(str, filter(None, names))))
    if not headers:
        adopting.refuse(said, "no header is named for it", "write x-specloom-idempotency: {header: Idempotency-Key}")
        return
    adopting.say(said, "x-specloom-idempotency", {"header": headers[0]})
    for other in headers[1:]:
        adopting.refuse(said, f"a call is repeated safely by one header, and not by {other!r} as well")


def ignore(adopting: Adopting, said: Said) -> None:
    """Leave out what other tools leave out."""
    if said.value is True:
        adopting.leave_out(said)


def skip(adopting: Adopting, said: Said) -> None:
    """Leave out what Stainless leaves out of Python packages."""
    if said.value is True or (isinstance(said.value, list) and "python" in said.value):
        adopting.leave_out(said)


def secret(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-secret`."""
    if said.value is True:
        adopting.say(said, "x-specloom-pii", value=True)


def mutability(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-mutability`: when a property can be read, given at creation, and changed."""
    modes = set(map(str, said.value)) if isinstance(said.value, list) else set[str]()
    if not modes or not modes <= {"read", "create", "update"}:
        adopting.refuse(said, f"{said.value!r} is no list of read, create and update", "write readOnly or writeOnly")
    elif modes == {"read"}:
        adopting.say(said, "readOnly", value=True)
    elif "read" not in modes:
        adopting.say(said, "writeOnly", value=True)


def reserved(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-skip-url-encoding`."""
    if said.value is True:
        adopting.say(said, "allowReserved", value=True)


def encoding(adopting: Adopting, said: Said) -> None:
    """Take `x-speakeasy-param-encoding-override`, which knows one encoding."""
    if said.value == "allowReserved":
        adopting.say(said, "allowReserved", value=True)
    else:
        adopting.refuse(said, f"{said.value!r} is not `allowReserved`", "write allowReserved: true, or remove it")


def parameter_location(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-parameter-location`: each call takes its parameters."""
    if said.value != "method":
        adopting.refuse(said, "each call takes the parameter", "give it with each call", severity=Severity.NOTE)


def error_response(adopting: Adopting, said: Said) -> None:
    """Compare `x-ms-error-response` with the status, which decides here."""
    status = said.part.location.pointer[-1]
    is_error = not status[:1].isdigit() or int(status[0]) * 100 >= _FIRST_ERROR
    if said.value is True and not is_error:
        adopting.refuse(said, f"{status} is a success", "say by what the body is an error: x-specloom-error")
    elif said.value is False and is_error and status != "default":
        adopting.refuse(said, f"{status} is an error, which is raised", "callers catch it")
