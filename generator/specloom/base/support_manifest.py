"""What is read from the support manifest of a package that exists: `lower/support.py` writes it."""

from __future__ import annotations

import json
from typing import Final, cast

MANIFEST: Final = "support.json"


def summary(written: str | bytes) -> dict[str, int]:
    """Return the counts of operations in a manifest's text."""
    return cast("dict[str, int]", json.loads(written)["summary"])


def approximated(written: str | bytes) -> int:
    """Return how many operations are approximated according to a manifest's text."""
    return summary(written)["approximated"]


def calls(written: str | None) -> dict[str, str]:
    """Return the operation of each call according to a manifest's text, as `client.pets.list`; none without one."""
    listed: list[dict[str, str]] = json.loads(written)["operations"] if written else []
    rows = [row for row in listed if "call" in row]
    return {f"client.{row['call']}": row.get("operation") or f"{row['method']} {row['path']}" for row in rows}


def has_slots(written: str | None) -> bool:
    """Return whether objects of a package store their values in slots, according to its manifest's text."""
    return "models" in json.loads(written or "{}")


def lost(before: str, now: str) -> list[str]:
    """Return the operations, such as `GET /calls`, that one manifest refuses and the one before it did not."""
    return sorted(_refused(now) - (_refused(before) if before else set()))


def _refused(written: str) -> set[str]:
    manifest = json.loads(written)
    rows = [*manifest["operations"], *manifest.get("webhooks", ())]
    return {
        f"webhook {row['webhook']}" if "webhook" in row else f"{row['method']} {row['path']}"
        for row in rows
        if row["support"] == "refused"
    }
