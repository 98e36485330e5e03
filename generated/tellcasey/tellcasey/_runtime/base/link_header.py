"""The `Link` header field (RFC 8288, section 3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PARAMETER = r';\s*([!#$%&\'*+\-.^_`|~\w]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?'
_LINK = re.compile(r"<([^<>]*)>((?:\s*" + re.sub(r"\((?=[^?])", "(?:", _PARAMETER) + ")*)")
_PARAMETERS = re.compile(_PARAMETER)


def next_link(fields: Sequence[str]) -> str | None:
    """Return the target of the first link of this page whose relation is "next" (RFC 8288, section 3)."""
    for field in fields:
        for match in _LINK.finditer(field):
            parameters: dict[str, str] = {}
            for name, quoted, token in _PARAMETERS.findall(match[2]):
                parameters.setdefault(name.lower(), quoted or token)
            if "next" in parameters.get("rel", "").lower().split() and "anchor" not in parameters:
                return match[1]
    return None
