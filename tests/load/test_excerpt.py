"""What a diagnostic looks like once its place is known."""

from __future__ import annotations

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.cli.excerpt import render
from specloom.load import positioned

_YAML = "openapi: 3.1.0\npaths:\n  /a:\n    get: {x: 1}\nlist:\n  - one\n  - two\nbase: &b {deep: 1}\nuse: {<<: *b}\n"


def _shown(text: str, *pointer: str, message: str = "wrong", color: bool = False) -> str:
    diagnostic = Diagnostic("some-rule", Location("api.yaml", pointer), message, "mend it")
    (found,) = positioned([diagnostic], {"api.yaml": text})
    return render(found, {"api.yaml": text}, color=color)


def test_place_source_caret_and_hint() -> None:
    assert _shown(_YAML, "paths", "/a", "get") == (
        "api.yaml:4:5: error[some-rule]: wrong\n"
        "    3 |   /a:\n"
        "    4 |     get: {x: 1}\n"
        "      |     ^^^\n"
        "  hint: mend it"
    )


def test_items_merged_members_and_lost_pointers() -> None:
    assert "api.yaml:7:5:" in _shown(_YAML, "list", "1")
    assert "api.yaml:8:11:" in _shown(_YAML, "use", "deep")
    assert "api.yaml:3:3:" in _shown(_YAML, "paths", "/a", "put", "responses")


def test_json_is_placed_without_a_yaml_parser() -> None:
    text = '{"a": {"b\\u0063": [1,\n\t {"d": "\\ud83d\\ude00", "e": 2}]}}'
    shown = _shown(text, "a", "bc", "1", "e")
    assert "api.yaml:2:25:" in shown
    assert shown.splitlines()[3] == "      | " + " " * 27 + "^^^"


def test_without_source_or_place() -> None:
    diagnostic = Diagnostic("r", Location("a.yaml", ("x", "y/z")), "m", "h", Severity.WARNING)
    assert render(diagnostic, {}) == "a.yaml#/x/y~1z: warning[r]: m\n  hint: h"
    assert positioned([diagnostic], {}) == (diagnostic,)


def test_nothing_from_a_document_controls_the_terminal() -> None:
    shown = _shown('"a\u202eb\u001b[31m": 1\n', message="bad \x1b]0;title\x07 \u2028 key")
    assert not {"\x1b", "\x07", "\u202e", "\u2028"} & set(shown)
    assert "\x1b[31m" in _shown(_YAML, "paths", color=True)


def test_long_lines_are_cut_around_the_place() -> None:
    text = "{" + ", ".join(f'"key{number}": {number}' for number in range(20_000)) + "}"
    shown = _shown(text, "key12345").splitlines()
    assert all(len(line) < 140 for line in shown)
    source, caret = shown[1], shown[2]
    assert source[caret.index("^") :].startswith('"key12345"')
