"""Checks by the compiled validator: whether a text is a regular expression, whether a value fits one of our schemas.

It answers in microseconds and is there at once; jsonschema, which says what is wrong, takes half a second to import.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from jsonschema_rs import validator_for

from specloom.base.document import Json


def acceptance(schema: Json) -> Callable[[Json], bool]:
    """Return a function that tells whether a value fits a schema."""
    check: Any = validator_for(cast("Any", schema), validate_formats=False).is_valid
    return cast("Callable[[Json], bool]", check)


@lru_cache(maxsize=4096)
def fault_of(pattern: str) -> str:
    """Return what is wrong with a regular expression; nothing where Python or ECMAScript (ECMA-262) accepts it."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        try:
            validator_for({"pattern": pattern})
        except ValueError:
            return str(error)
    return ""
