"""Single values as bodies that are no models name them. What they mean to pydantic is looked up with the first use."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    Base64 = bytes
    Base64Url = bytes
    DateTime = datetime
    DecimalNumber = Decimal
    FullDateTime = datetime
    JsonNumber = float
    Octets = bytes | str
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

    class UtcDateTime(_Leaf):
        """A moment; one without an offset is in UTC."""
