"""Decides in which order jsonschema looks at members that a schema does not name: in that of the document.

Its own keyword takes them from a set, so that what is found first, or said at all, differs from one run to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

Keyword: TypeAlias = Callable[[Any, Any, Any, Any], Iterator[Any]]


def in_order(usual: Any) -> Keyword:
    """Return the keyword `additionalProperties`; `usual` is asked about all that names no schema for such members."""

    def additional_properties(validator: Any, demand: Any, value: Any, schema: Any) -> Iterator[Any]:
        if not isinstance(demand, dict):
            yield from usual(validator, demand, value, schema) or ()
        elif isinstance(value, dict):
            members = cast("dict[str, Any]", value)
            for name in _extra(members, schema):
                yield from validator.descend(members[name], demand, path=name)

    return additional_properties


def _extra(value: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    named = schema.get("properties", {})
    patterns = "|".join(schema.get("patternProperties", {}))
    return (name for name in value if name not in named and not (patterns and re.search(patterns, name)))
