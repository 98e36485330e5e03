"""What a response holds: strictly as the document describes it, or with what contradicts it reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..attempt.logs import logger_of
from ..base.drift import Drift
from ..base.errors import DecodeError
from ..base.operation import Content, Json
from ..base.options import Settings
from ..base.request import Response
from ..wire.bodies import adapter, decode
from ..wire.lenient import lenient


def read(content: Content, response: Response, settings: Settings) -> Any:
    """Return what a response holds. Values that do not fit are delivered raw and reported, unless the client is strict.

    Raises:
        DecodeError: The response is something else altogether; or it does not fit, and the client is strict.
    """
    try:
        return decode(content, response)
    except DecodeError as error:
        kind = _json_type(content)
        if settings.strict or not error.pointers or kind is None:
            raise
    found: list[Drift] = []
    value = lenient(kind, response.json(), (), found.append)
    _tell(found, settings)
    return value


def quickly(content: Content, response: Response) -> Callable[[bytes], Any] | None:
    """Return what decodes responses of this kind without looking at anything but their content, if that is enough."""
    if isinstance(content, Json) and response.content:
        validate: Callable[[bytes], Any] = adapter(content.kind).validator.validate_json
        return validate
    return None


def _json_type(content: Content) -> Any:
    members = content if isinstance(content, tuple) else (content,)
    kinds = [member.kind for member in members if isinstance(member, Json)]
    return kinds[0] if len(kinds) == 1 else None


def _tell(found: list[Drift], settings: Settings) -> None:
    logger = logger_of(settings.api.package)
    for drift in found:
        logger.warning("A response contradicts the document at %s", drift)
        if settings.on_drift is not None:
            settings.on_drift(drift)
