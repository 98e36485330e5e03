"""A selection of the fault matrix, and that its run notices what is wrong; `make faults` runs all of it."""

from __future__ import annotations

import pytest

from tests.faults.matrix import KINDS, Cell, Row, not_run, run
from tests.faults.octets import answer
from tests.faults.rows import GROUPS, ROWS
from tests.faults.run import verdict
from tests.faults.server import CLOSE

# Each fifth row, and other kinds of clients in turn.
CHOSEN = [(name, KINDS[index % len(KINDS)]) for index, name in enumerate(list(ROWS)[::5])]


@pytest.mark.parametrize(("name", "kind"), CHOSEN)
def test_a_row_is_as_expected(name: str, kind: str) -> None:
    assert [cell.wrong for cell in run({name: ROWS[name]}, [kind])] == [""]


def test_there_are_enough_rows() -> None:
    assert len(ROWS) >= 200
    assert sum(map(len, GROUPS.values())) == len(ROWS)


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (Row((answer(),), value="2"), "expected '2', got '1'"),
        (Row((answer(),), error="NotFoundError"), "expected NotFoundError, got '1'"),
        (Row((answer(404, b"{}"),), value="1"), "expected '1', got NotFoundError"),
        (Row((answer(404, b"{}"),), error="NotFoundError", says="nothing"), "expected 'nothing' in"),
        (Row((answer(),), value="1", requests=2), "expected 2 requests, 1 arrived"),
        (Row((answer(),), value="1", connections=2), "expected 2 connections, 1 were made"),
        (Row((answer(),), value="1", target="/x"), "expected a request to '/x'"),
        (Row(((0.2, answer()),), value="1", within=0.1), "more than 0.1 s"),
        (Row(((CLOSE,),), error="APITimeoutError", requests=None), "expected APITimeoutError, got APIConnectionError"),
    ],
)
def test_what_is_not_as_expected_deviates(row: Row, wrong: str) -> None:
    (cell,) = run({"planted": row}, ["sync"])
    assert wrong in cell.wrong


def test_an_exception_of_another_family_is_counted() -> None:
    (cell,) = run({"planted": Row((answer(),), call="broken", value="1")}, ["sync"])
    assert cell.raw
    assert "got ZeroDivisionError" in cell.wrong


def test_a_cell_that_was_not_run_deviates() -> None:
    cells = [Cell("a", kind, "", 0.1) for kind in KINDS]
    assert verdict(["a"], cells) == []
    assert verdict(["a"], cells[:-1]) == ["a [async fast]: not run"]
    assert verdict(["a", "b"], cells) == [f"b [{kind}]: not run" for kind in KINDS]
    assert verdict([], []) == ["no row was run"]
    assert not_run(["a"], []) == [("a", kind) for kind in KINDS]
