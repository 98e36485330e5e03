"""Makes jsonschema validate additional properties in document order.

Its own keyword takes them from a set, so that the first error, or the choice of errors, differs between runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

Keyword: TypeAlias = Callable[[Any, Any, Any, Any], Iterator[Any]]


def ordered_additional_properties(usual: Any) -> Keyword:
    """Return the keyword `additionalProperties`; `usual` is jsonschema's own, used where its value is no schema."""

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
