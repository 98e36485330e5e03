"""Numbers on the wire: what has neither a fraction nor an exponent is an integer, whatever the document says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, SerializationInfo, ValidationInfo
from pydantic_core import CoreSchema, PydanticSerializationUnexpectedValue, SchemaSerializer, core_schema

from ..base.contexts import INEXACT, Note, Reading
from ..base.received import NumberDecimal, ReceivedDecimal, ReceivedFloat, ReceivedMember
from ..base.values import SENDING

_FLOAT = core_schema.float_schema()
_INTEGER = core_schema.int_schema(strict=True)


class NumberSchema:
    """For `Annotated[float, ...]`: a number, read as an int or a float by how it is written.

    Decimals, and floats that stand for more digits than they hold, stay what they are.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads and writes a number."""
        exact = core_schema.no_info_plain_validator_function(_exact, serialization=_WRITTEN)
        # Not from left to right: a float, and then an integer, end the search at once if they are exactly that, and a
        # choice that does not fit would take as long as the rest of the value.
        return core_schema.union_schema([_FLOAT, _INTEGER, exact], custom_error_type="float_type")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return the JSON Schema of a number."""
        return {"type": "number"}


class DecimalNumberSchema(NumberSchema):
    """For `Annotated[Decimal, ...]`: a number with all of its digits, which travels as a number."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads and writes a decimal."""
        decimal = core_schema.decimal_schema(allow_inf_nan=False)
        text = core_schema.with_info_wrap_validator_function(_spelled, decimal)
        return core_schema.union_schema(
            [
                core_schema.chain_schema([core_schema.str_schema(strict=True), text]),
                core_schema.no_info_after_validator_function(NumberDecimal, decimal),
            ],
            mode="left_to_right",
            custom_error_type="decimal_type",
            serialization=_WRITTEN,
        )


def _exact(value: Any) -> int | ReceivedFloat | NumberDecimal:
    if isinstance(value, ReceivedFloat) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, Decimal) and value.is_finite():
        return NumberDecimal(value)
    raise ValueError("no number")


def _spelled(value: str, handle: Any, info: ValidationInfo) -> NumberDecimal:
    number = NumberDecimal(handle(value))
    if not isinstance(info.context, Reading):
        return number
    received = ReceivedDecimal.of(value)
    info.context.note(Note(received, "a number", "string"))
    return received


def _written(value: Any, info: SerializationInfo) -> Any:
    """Return what JSON has for a decimal: the nearest number that Python's own types hold."""
    if isinstance(value, ReceivedFloat):
        return float(value)
    if isinstance(value, ReceivedMember):
        return value
    if not isinstance(value, Decimal):
        raise PydanticSerializationUnexpectedValue("Expected a number")
    if isinstance(value, ReceivedDecimal) and (info.mode == "json" or info.context is SENDING):
        return value.text
    if info.mode != "json":
        return value
    number = int(value) if value.as_tuple().exponent == 0 else float(value)
    if info.context is SENDING and Decimal(repr(number)) != value:
        INEXACT.set(True)
    return number


_WRITTEN = core_schema.plain_serializer_function_ser_schema(
    _written, info_arg=True, return_schema=core_schema.any_schema()
)


class UntypedDecimal(NumberDecimal):
    """A number that a server wrote, with all of its digits. It is a number in JSON where it has no type, too."""

    __pydantic_serializer__ = SchemaSerializer(
        core_schema.any_schema(
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda value, info: _written(NumberDecimal(value), info),
                info_arg=True,
                return_schema=core_schema.any_schema(),
            )
        )
    )
