"""What a response holds: strictly as the document describes it, or with what contradicts it reported."""

from __future__ import annotations

import gc
from _thread import allocate_lock
from collections.abc import Callable, Iterable
from typing import Any

from ..attempt.logs import logger_of
from ..base.drift import UNKNOWN_TAGS, Drift
from ..base.errors import DecodeError
from ..base.operation import Content, Json, Typed
from ..base.options import Settings
from ..base.request import Response
from ..wire.bodies import adapter_of, decode, is_textual
from ..wire.lenient import lenient
from ..wire.unknown_tags import report_unknown_tags

_LONG = 50_000


def read(content: Content, response: Response, settings: Settings) -> Any:
    """Return what a response holds. Values that do not fit are delivered raw and reported, unless the client is strict.

    Raises:
        DecodeError: The response is something else altogether; or it does not fit, and the client is strict.
    """
    try:
        if settings.pause_gc and len(response.content) > _LONG:
            with _PAUSE:
                return reported(decode(content, response), settings)
        return reported(decode(content, response), settings)
    except DecodeError as error:
        members = content if isinstance(content, tuple) else (content,)
        described = [member for member in members if isinstance(member, Json)]
        if settings.strict or not error.pointers or len(described) != 1:
            raise
    return tolerated(described[0], response, settings)


def tolerated(content: Typed, response: Response, settings: Settings) -> Any:
    """Return the JSON value of a response that does not fit, with what does not fit delivered raw and reported."""
    drifts: list[Drift] = []
    value = lenient(content.kind, response.json(), (), drifts.append)
    report(drifts, settings)
    return reported(value, settings)


def reported(value: Any, settings: Settings) -> Any:
    """Return a decoded value, once the unknown discriminators in it are reported."""
    if UNKNOWN_TAGS.get():
        UNKNOWN_TAGS.set(False)
        drifts: list[Drift] = []
        report_unknown_tags(value, drifts.append)
        report(drifts, settings)
    return value


def report(drifts: Iterable[Drift], settings: Settings) -> None:
    """Log where a response contradicts the document, and call the caller's hook."""
    logger = logger_of(settings.api.package)
    for drift in drifts:
        logger.warning("A response contradicts the document at %s", drift)
        if settings.on_drift is not None:
            settings.on_drift(drift)


def decoder_of(content: Content, response: Response) -> Callable[[bytes], Any] | None:
    """Return what decodes responses of this kind without looking at anything but their content, if that is enough."""
    if isinstance(content, Json) and response.content and not is_textual(content):
        validate: Callable[[bytes], Any] = adapter_of(content).validator.validate_json
        return validate
    return None


class _CollectorPause:
    """Switches Python's garbage collector off while any thread is in this context.

    Decoding makes many objects and gives none up: the collector walks through all of them again and again.
    """

    def __init__(self) -> None:
        self._lock = allocate_lock()
        self._inside = 0
        self._enabled = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._enabled = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._enabled and not self._inside:
                gc.enable()


_PAUSE = _CollectorPause()
