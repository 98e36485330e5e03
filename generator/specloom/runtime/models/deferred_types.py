"""Single values as bodies that are no models name them. What they mean to pydantic is looked up with the first use."""

from __future__ import annotations


class BestFit:
    """For `Annotated[Cat | Dog, BestFit()]`: constants and enumerations of the classes decide what an object is.

    Each is equal to itself only: else Python would take such annotations for the same, whatever the order of classes.
    """

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> object:
        from .unions import choosing_schema

        return choosing_schema(source, handler)  # type: ignore[arg-type]  # pydantic's, which is not imported here

    def arm_of(self, arms: list[object], value: dict[str, object]) -> object:
        """Return the class whose constants and enumerations alone list the values of an object; None for several."""
        from .unions import listing_class

        return listing_class(arms, value)


class ByKey:
    """For `Annotated[dict[str, Any], ByKey({"^x-": int}, Any)]`: the type of a value depends on its key.

    The first regular expression that matches decides, else it is `others`. Each is equal to itself only.
    """

    def __init__(self, patterns: object, others: object) -> None:
        self.patterns = patterns
        self.others = others

    def type_of(self, key: object) -> object:
        """Return the type of the value that stands under a key."""
        from .keys import type_of

        return type_of(self.patterns, self.others, key)  # type: ignore[arg-type]  # a mapping that generated code gives

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> object:
        from .keys import keyed_schema

        return keyed_schema(source, handler, self.type_of)  # type: ignore[arg-type]  # as above


class Spelled:
    """For `Annotated[UUID | str, Spelled({"uuid": UUID})]`: text becomes a type only in full spelling of its format.

    Any other text stays what it is. Like `BestFit`, each is equal to itself only.
    """

    def __init__(self, types: object) -> None:
        self.types = types

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> object:
        from .spelled import spelled_schema

        return spelled_schema(source, handler, self.types)  # type: ignore[arg-type]


TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from datetime import datetime, time
    from decimal import Decimal
    from typing import Any

    Base64 = bytes
    Base64Url = bytes
    Base64UrlUnpadded = bytes
    DateTime = datetime
    DecimalNumber = Decimal
    FullDateTime = datetime
    JsonNumber = float
    Octets = bytes | str
    Time = time
    UtcDateTime = datetime
else:

    class _Leaf:
        """A type of the module `model`, by its name."""

        @classmethod
        def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:  # pydantic's signature
            from . import model

            return handler.generate_schema(getattr(model, cls.__name__))

    class Base64(_Leaf):
        """Octets in base64."""

    class Base64Url(_Leaf):
        """Octets in base64url."""

    class Base64UrlUnpadded(_Leaf):
        """Octets in base64url without padding."""

    class DateTime(_Leaf):
        """A moment, with its offset."""

    class FullDateTime(_Leaf):
        """A moment in a union: only what is fully spelled is one."""

    class Octets(_Leaf):
        """Octets that are sent as text in base64, or text as it is."""

    class JsonNumber(_Leaf):
        """A number: an int or a float, by how it is written."""

    class DecimalNumber(_Leaf):
        """A number with all of its digits."""

    class Time(_Leaf):
        """A time of day."""

    class UtcDateTime(_Leaf):
        """A moment; one without an offset is in UTC."""
