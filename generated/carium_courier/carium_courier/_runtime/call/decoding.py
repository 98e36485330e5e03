"""What a response holds: strictly as the document describes it, or with what contradicts it reported."""

from __future__ import annotations

import gc
from _thread import allocate_lock
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from functools import partial
from logging import WARNING
from typing import Any

from ..attempt.logs import logger_of
from ..base.contexts import Reading
from ..base.drift import Drift
from ..base.errors import DecodeError
from ..base.operation import Content, Json, Typed
from ..base.options import Settings
from ..base.request import Response
from ..wire.at_once import at_once
from ..wire.bodies import adapter_of, admits_null, decode, is_textual
from ..wire.contradictions import contradictions
from ..wire.json_values import has_numbers, is_noted, json_values, validated
from ..wire.lenient import lenient

_LONG = 50_000


def read(content: Content, response: Response, settings: Settings) -> Any:
    """Return what a response holds. What contradicts the document is kept and reported, unless the client is strict.

    Raises:
        DecodeError: The response is something else altogether; or it does not fit, and the client is strict.
    """
    reading = settings.reading()
    if isinstance(content, Json) and (found := _at_once(content, response, reading, settings)) is not None:
        value, drifts = found
        report(drifts, settings)
        return content.opened(value)
    try:
        if settings.pause_gc and len(response.content) > _LONG:
            with PAUSE:
                value = decode(content, response, reading)
        else:
            value = decode(content, response, reading)
    except DecodeError as error:
        if not error.pointers and (recoded := response.recoded()) is not None:
            return read(content, recoded, settings)
        members = content if isinstance(content, tuple) else (content,)
        described = [member for member in members if isinstance(member, Json)]
        if settings.strict or len(described) != 1:
            raise
        if not response.content.strip() and admits_null(described[0]):
            report([Drift("", "JSON", "an empty body")], settings)
            return None
        if not error.pointers:
            raise
        return described[0].opened(tolerated(described[0], response, settings))
    value = judged(value, reading, response, settings)
    for member in content if isinstance(content, tuple) else (content,):
        if isinstance(member, Json):
            value = member.opened(value)
    return value


def _at_once(content: Json, response: Response, reading: Reading, settings: Settings) -> tuple[Any, Any] | None:
    if settings.strict or not response.content or is_textual(content):
        return None
    with PAUSE if settings.pause_gc and len(response.content) > _LONG else nullcontext():
        return at_once(content, response.content, reading)


def tolerated(content: Typed, response: Response, settings: Settings) -> Any:
    """Return the JSON value of a response that does not fit, with what does not fit delivered raw and reported."""
    value, drifts = tolerance(content, response, settings.reading())
    report(drifts, settings)
    return value


def tolerance(content: Typed, response: Response, reading: Reading) -> tuple[Any, list[Drift]]:
    """Return the JSON value of a response that does not fit, with what does not fit raw, and what to report of it.

    Raises:
        DecodeError: It is no JSON.
    """
    drifts: list[Drift] = []
    try:
        values = json_values(response.content, reading)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"Expected JSON, got what is none: {error}", response=response) from None
    value = lenient(content.kind, values, (), drifts.append, reading)
    return value, [*drifts, *contradictions(value, reading.noted())]


def judged(value: Any, reading: Reading, response: Response, settings: Settings) -> Any:
    """Return a value that was read, once what was noted of it is reported.

    Raises:
        DecodeError: Something in it does not fit the document, and the client is strict.
    """
    notes = reading.noted()
    if not notes:
        return value
    drifts = list(contradictions(value, (note for note in notes if not note.fits))) if settings.strict else []
    if drifts:
        text = "; ".join(map(str, drifts[:3])) + (f" and {len(drifts) - 3} more" if len(drifts) > 3 else "")
        places = tuple(drift.pointer for drift in drifts)
        raise DecodeError(f"The response does not fit the document: {text}", response=response, pointers=places)
    report(contradictions(value, notes), settings)
    return value


def report(drifts: Iterable[Drift], settings: Settings) -> None:
    """Log where a response contradicts the document, and call the caller's hook."""
    logger = logger_of(settings.api.package)
    is_logged = logger.isEnabledFor(WARNING)
    for drift in drifts:
        if is_logged:
            logger.warning("A response contradicts the document at %s", drift)
        if settings.on_drift is not None:
            settings.on_drift(drift)


def decoder_of(content: Content, response: Response, settings: Settings) -> Callable[[bytes], Any] | None:
    """Return what decodes and reports on responses of this kind by their content alone, if that is enough.

    It raises a `ValueError` where `read` has to look closer.
    """
    if not isinstance(content, Json) or not response.content or is_textual(content):
        return None
    decode = decoder_for(content, settings)
    if type(content).opened is Json.opened:
        return decode
    return lambda octets: content.opened(decode(octets))


def decoder_for(content: Typed, settings: Settings) -> Callable[[bytes], Any]:
    """Return what decodes JSON of a type and reports on it; it raises a `ValueError` where that needs a closer look."""
    adapter, reading = adapter_of(content), settings.reading()
    validate: Callable[..., Any] = partial(adapter.validator.validate_json, by_name=False)
    if reading.decimals or has_numbers(adapter):
        validate = partial(validated, adapter)
    elif not is_noted(adapter):
        return validate

    def decoder(octets: bytes) -> Any:
        try:
            value = validate(octets, context=reading)
        except ValueError:
            reading.noted()
            raise
        if reading.notes and (notes := reading.noted()):
            if settings.strict:
                raise ValueError("A response may contradict the document.")
            report(contradictions(value, notes), settings)
        return value

    return decoder


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


PAUSE = _CollectorPause()
