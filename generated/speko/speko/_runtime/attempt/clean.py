"""Errors as callers get them: nothing that is linked to them shows a credential.

Tools that report errors show local variables of all frames, and whatever `__cause__` and `__context__` lead to. So the
frames of this package and of the HTTP library are left out, and of exceptions below only kind and text remain.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, TypeVar

from ..base.request import Request
from .client_state import ClientState

E = TypeVar("E", bound=BaseException)
_OURS = __name__.rpartition(".attempt.")[0]
_LIBRARIES = frozenset({"anyio", "h11", "httpcore2", "httpx2", "pyreqwest", _OURS})
_DEEPEST = 5


def cleaned(error: E, state: ClientState, request: Request | None = None) -> E:
    """Return an error that is about to leave, without the credentials of its client and the data of its request."""
    shown: Any = error
    if hasattr(shown, "message") and hasattr(shown, "attempts"):
        where = request or Request("", "")
        message = state.scrubbed(shown.message, where)
        if message != shown.message:
            shown.message = message
            shown.args = (message, *shown.args[1:])
        response = getattr(shown, "response", None)
        if response is not None:
            shown.response = state.scrubbed_response(response, where)
        if shown.__cause__ is not None:
            shown.__cause__ = _copied(shown.__cause__, state, where, _DEEPEST)
            shown.__suppress_context__ = True
    error.__context__ = _outer(error.__context__)
    return error.with_traceback(_shown_frames(error.__traceback__))


def _copied(error: BaseException, state: ClientState, request: Request, left: int) -> BaseException:
    """Return an exception of the same kind and text, without frames."""
    args = [state.scrubbed(arg, request) if isinstance(arg, str) else arg for arg in error.args]
    if not args or not all(isinstance(arg, (str, int, type(None))) for arg in args):
        args = [state.scrubbed(str(error), request)]
    try:
        copy = type(error)(*args)
    except Exception:  # noqa: BLE001  # its constructor takes something else
        copy = type(error).__new__(type(error))
        copy.args = tuple(args)
    below = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    copy.__cause__ = _copied(below, state, request, left - 1) if below is not None and left else None
    return copy


def _outer(error: BaseException | None) -> BaseException | None:
    """Return the exception that the caller was handling when the call was made; those of the call itself are none."""
    while error is not None and error.__traceback__ is not None and _is_internal(error.__traceback__):
        error = error.__context__
    return error


def _shown_frames(traceback: TracebackType | None) -> TracebackType | None:
    shown: list[TracebackType] = []
    while traceback is not None:
        if not _is_internal(traceback):
            shown.append(traceback)
        traceback = traceback.tb_next
    after: TracebackType | None = None
    for each in reversed(shown):
        after = TracebackType(after, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return after


def _is_internal(traceback: TracebackType) -> bool:
    name = str(traceback.tb_frame.f_globals.get("__name__", ""))
    return name.startswith(f"{_OURS}.") or name.partition(".")[0] in _LIBRARIES
