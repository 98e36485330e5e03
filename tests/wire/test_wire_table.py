"""Every cell of the truth table, sent by a generated client."""

from __future__ import annotations

import pytest

from .conftest import Sent, Wire
from .table import Row, rows


def sent_as(row: Row, sent: Sent) -> str | None:
    match row.location:
        case "path":
            return sent.path.removeprefix(f"/{row.method}/")
        case "query":
            return sent.query
        case "header":
            return sent.headers.get("color")
        case _:
            return sent.headers.get("cookie")


def call(wire: Wire, row: Row) -> str | None:
    if row.location == "path":
        return sent_as(row, wire.send(row.method, row.value))
    return sent_as(row, wire.send(row.method, color=row.value))


@pytest.mark.parametrize("row", list(rows()), ids=str)
def test_a_generated_client_sends_what_the_table_says(wire: Wire, row: Row) -> None:
    if row.refused:
        with pytest.raises((TypeError, ValueError), match=r"color|[Cc]ookie"):
            call(wire, row)
    else:
        assert call(wire, row) == row.expected
