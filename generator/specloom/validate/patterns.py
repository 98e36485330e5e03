"""Whether a text is a regular expression, in Python or in ECMAScript (ECMA-262), which OpenAPI has."""

from __future__ import annotations

import re
from functools import lru_cache

from jsonschema_rs import validator_for


@lru_cache(maxsize=4096)
def fault_of(pattern: str) -> str:
    """Return what is wrong with a pattern; nothing where either of the two dialects accepts it."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        try:
            validator_for({"pattern": pattern})
        except ValueError:
            return str(error)
    return ""
