"""Bodies of forms: `application/x-www-form-urlencoded` (WHATWG URL, section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from ..base.contexts import Reading
from ..base.operation import OtherBody, Parameter
from ..base.request import Response
from ..base.type_guards import is_several
from ..base.values import EMPTY
from .bodies import checked
from .parameters import percent, query
from .scalars import is_object, json_text, members


class Form(OtherBody):
    """A body of `application/x-www-form-urlencoded` (WHATWG URL, section 5) from a model or mapping.

    `encoding` gives the style of a property where it is not the default, by wire name.
    """

    encoding: Mapping[str, Parameter] = EMPTY
    media_type: str = "application/x-www-form-urlencoded"

    def decoded(self, response: Response, reading: Reading) -> Any:
        """Return the values of a form that a response holds, lists where a name is repeated.

        Raises:
            DecodeError: They do not fit.
        """
        values = parse_qs(response.text, keep_blank_values=True)
        flat = {name: listed[0] if len(listed) == 1 else listed for name, listed in values.items()}
        return checked(self, flat, response, reading)

    def encoded(self, value: Any) -> tuple[bytes, str]:
        """Return a form's content and its content type.

        A property with a style in `encoding` follows it; else lists repeat the name, and objects, and lists inside of
        lists, are JSON (OpenAPI 3.2, "Encoding Object").

        Raises:
            TypeError: The value is no model or mapping, or holds something that cannot travel in a form.
        """
        pairs: list[str] = []
        for name, item in members(value).items():
            if name in self.encoding:
                pairs.extend(query({name: item}, self.encoding))
                continue
            for part in item if is_several(item) else (item,):
                if is_object(part) or is_several(part):
                    pairs.append(f"{percent(name)}={percent(json_text(part, name))}")
                else:
                    pairs.extend(query({name: part}, {}))
        return "&".join(pairs).encode("ascii"), self.media_type
