"""The rows of the matrix, by group."""

from __future__ import annotations

from tests.faults.matrix import Row

from . import protocol, redirects, statuses

GROUPS = {"protocol": protocol.ROWS, "statuses": statuses.ROWS, "redirects": redirects.ROWS}
ROWS: dict[str, Row] = {f"{group}: {name}": row for group, rows in GROUPS.items() for name, row in rows.items()}
