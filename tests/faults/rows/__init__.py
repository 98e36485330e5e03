"""The rows of the matrix, by group."""

from __future__ import annotations

from tests.faults.matrix import Row

from . import bounds, contents, pages, protocol, redirects, statuses, streams, tokens

GROUPS = {
    module.__name__.rpartition(".")[2]: module.ROWS
    for module in (protocol, statuses, redirects, contents, streams, pages, tokens, bounds)
}
ROWS: dict[str, Row] = {f"{group}: {name}": row for group, rows in GROUPS.items() for name, row in rows.items()}
