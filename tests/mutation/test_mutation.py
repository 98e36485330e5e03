"""What a mutant is, and that a sample of them tells good tests from bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import run
from .operators import mutants


def changed(text: str) -> set[str]:
    return {mutant.text for mutant in mutants(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = a < b", {"x = (a >= b)", "x = (a <= b)", "pass"}),
        ("x = a is None", {"x = (a is not None)", "pass"}),
        ("x = a and b", {"x = (a or b)", "pass"}),
        ("x = not a", {"x = (a)", "pass"}),
        ("f(a, b, c)", {"(f(b, a, c))", "pass"}),
        ("f(*a, b)", {"pass"}),
        ("x = 1", {"x = 2", "pass"}),
        ("x = True", {"x = False", "pass"}),
        ("x = ''", {"x = '~'", "pass"}),
        ("x = a if b else c", {"x = a if (not b) else c", "pass"}),
        ("if a:\n    del b", {"if (not a):\n    del b"}),
        ("x = 'ä' == a", {"x = '~' == a".replace("~", "ä~"), "x = ('ä' != a)", "pass"}),
    ],
)
def test_each_operator_makes_its_mutants(text: str, expected: set[str]) -> None:
    assert changed(text) == expected


def test_what_is_wording_is_left_alone() -> None:
    text = 'from a import b\n"""Doc 1."""\ndef f(x: "int" = b) -> "str":\n    """Doc."""\n    raise E(f"{x} 1", 2)\n'
    assert changed(text) == {text.replace('raise E(f"{x} 1", 2)', "pass")}


def test_declarations_are_left_alone() -> None:
    assert changed('class A:\n    __slots__ = ("a",)\n\nB: TypeAlias = "int | str"\n__all__ = ["A"]\n') == set()
    assert changed("a: int = 1\n") == {"a: int = 2\n"}


def test_mutants_stand_on_the_right_line_and_compile() -> None:
    text = "def f(a):\n    b = 'ü'\n    return a > 1\n"
    listed = mutants(text)
    assert [mutant.line for mutant in listed] == sorted(mutant.line for mutant in listed)
    assert {mutant.line for mutant in listed if mutant.operator == "boundary shifted"} == {3}
    assert "def f(a):\n    b = 'ü'\n    return (a >= 1)\n" in {mutant.text for mutant in listed}


@pytest.mark.faults
def test_tests_that_look_kill_what_tests_that_do_not_look_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "adult.py").write_text("def adult(age):\n    return age >= 18\n", "utf-8")
    head = f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nfrom adult import adult\n"
    (tmp_path / "test_good.py").write_text(f"{head}def test_it(): assert adult(18) and not adult(17)\n", "utf-8")
    (tmp_path / "test_poor.py").write_text(f"{head}def test_it(): adult(18)\n", "utf-8")
    listed = {name: run.Module(("adult.py",), (f"test_{name}.py",)) for name in ("good", "poor")}
    monkeypatch.setattr(run, "MODULES", listed)
    results = {name: run.try_module(name, tmp_path, count=2, seed=1) for name in listed}
    assert {name: (result.killed, result.tried) for name, result in results.items()} == {"good": (2, 2), "poor": (0, 2)}
    assert capsys.readouterr().out.count("-    return age >= 18") == 2
    assert (tmp_path / "adult.py").read_text("utf-8").endswith("return age >= 18\n")


def test_a_sample_depends_on_the_seed_alone() -> None:
    texts = {path: (run.ROOT / path).read_text("utf-8") for path in run.MODULES["retry"].paths}
    first, possible = run.sample("retry", texts, count=10, seed=1)
    assert first == run.sample("retry", texts, count=10, seed=1)[0] != run.sample("retry", texts, count=10, seed=2)[0]
    assert len(first) == 10 < possible


def test_the_table_names_what_is_there() -> None:
    for module in run.MODULES.values():
        assert all((run.ROOT / path).exists() for path in (*module.paths, *module.tests))


def test_tests_that_fail_without_a_mutant_prove_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.py").write_text("A = 1\n", "utf-8")
    (tmp_path / "test_a.py").write_text("def test_a(): assert False\n", "utf-8")
    monkeypatch.setattr(run, "MODULES", {"a": run.Module(("a.py",), ("test_a.py",))})
    with pytest.raises(RuntimeError, match="fail without a mutant"):
        run.try_module("a", tmp_path, count=1, seed=1)
