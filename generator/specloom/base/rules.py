"""placeholder"""

from __future__ import annotations

STYLE = frozenset(
    {
        "operation-id-style",
        "operation-summary",
        "operation-tag",
        "error-without-schema",
        "claim-unsourced",
        "parameter-name-style",
        "path-parameter-loose",
        "inline-object-repeated",
        "enum-undescribed",
    }
)


def is_style(rule: str) -> bool:
    return rule in STYLE
