"""Text in unions with a format: only its full spelling (RFC 3339, 4122 and ISO 8601) becomes the type of the format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Union, get_args

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import core_schema

from ..base.contexts import Reading
from ..base.received import ReceivedUUID
from .members import with_texts

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?"
_AMOUNT = r"[0-9]+([.,][0-9]+)?"
# Any text may be octets in base64, so that none of it certainly is.
_SPELLINGS = {
    "uuid": re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
    "date": re.compile(_DAY),
    "time": re.compile(_CLOCK),
    "duration": re.compile(
        rf"[+-]?P(?=[0-9T])({_AMOUNT}[YMWD])*(T(?=[0-9])({_AMOUNT}[HMS])+)?",
    ),
}


def spelled_schema(source: Any, handler: GetCoreSchemaHandler, types: Mapping[str, Any]) -> Any:
    """Return pydantic's schema of a union of which `types` are the members that text has to be spelled for."""
    members = get_args(source)
    others = [member for member in members if not any(member is kind for kind in types.values())]
    adapters: dict[str, TypeAdapter[Any]] = {}

    def read(value: Any, handle: Any, info: Any) -> Any:
        for name, kind in types.items():
            spelling = _SPELLINGS.get(name)
            if isinstance(value, str) and (spelling is None or not spelling.fullmatch(value)):
                continue
            if name not in adapters:
                adapters[name] = TypeAdapter(kind)
            try:
                read_as = adapters[name].validate_python(value, context=info.context, strict=_strictly(value))
            except ValidationError:
                continue
            return with_texts(read_as, value) if isinstance(info.context, Reading) else read_as
        return handle(value)

    def write(value: Any, handle: Any) -> Any:
        return value if isinstance(value, ReceivedUUID) else handle(value)

    return core_schema.with_info_wrap_validator_function(
        read,
        handler.generate_schema(Union[tuple(others)]),  # noqa: UP007  # how many they are is not known before
        serialization=core_schema.wrap_serializer_function_ser_schema(write, schema=handler(source)),
    )


def _strictly(value: Any) -> bool:
    """Tell whether a value has to be of the type already: a number is no date, nor is it a duration."""
    return not isinstance(value, str)
