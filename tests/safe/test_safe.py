"""Every encoder, fed with hostile text: the value comes back exactly, in code of the shape of its harmless twin."""

from __future__ import annotations

import ast
import keyword
import math
import re
import tomllib
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from specloom.base.document import Json
from specloom.code.safe import (
    HARMLESS,
    Code,
    Safe,
    code,
    comment,
    doc,
    finished,
    hyphenated,
    ident,
    in_lines,
    indented,
    join,
    literal,
    mapping,
    markdown,
    markdown_code,
    markdown_prose,
    one_line,
    quoted,
    string,
    toml,
)

NASTY = (
    '"', "'", '"""', "'''", "\\", '\\"', '\\\\"', "\\\n", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x00", "\x1a",
    "\x1c", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "\N{PILE OF POO}", "{",
    "}", "{{ 7*7 }}", "{% raw %}", "{# #}", "{0}", "{name}", "%s", "${x}", "#", "import os", "__import__('os')",
    "f'{x}'", "\\N{DIGIT ONE}", "\\x41", "\\u0041", "`", "```", "|", "<script>", "](x)", "*", "_", "&amp;", "]]>",
    "\t", "    ", "1.", "-", "ﬁ", "\u0131", "\u00ad",
)  # fmt: skip
hostile = st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=8).map("".join)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | hostile,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(hostile, inner, max_size=3),
    max_leaves=8,
)
BIDI_CONTROLS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
LAST_ONES = (
    'a\\"',
    'a\\\\"',
    '"',
    '""',
    '"""',
    '""""',
    '"""""',
    "\\",
    "\\\\",
    '\\"""',
    '"""\\',
    'a\n\\"',
    "a\n",
    "\n\\",
)


def last_examples(test: Callable[..., None]) -> Callable[..., None]:
    for text in LAST_ONES:
        test = example(text)(test)
    return test


def shape(source: str) -> str:
    """Return the syntax tree of some code with every string in it replaced."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


@given(json_values)
def test_a_literal_is_its_value(value: Json) -> None:
    made = literal(value)
    # `float("nan")` is a call; nothing else is.
    names = {"float": float}
    assert repr(eval(made.text, {"__builtins__": {}}, names)) == repr(value)
    if not isinstance(value, dict) or len(value) < 2:
        assert shape(made.text) == shape(made.harmless)
    assert "\n" not in made.text


@given(st.floats())
def test_a_float_is_a_literal_or_a_call_of_float(value: float) -> None:
    made = literal(value).text
    assert made.startswith("float(") is not math.isfinite(value)


class _Dressed(str):
    __slots__ = ()

    def __repr__(self) -> str:
        return "__import__('os')"


class _DressedInt(int):
    __slots__ = ()

    def __repr__(self) -> str:
        return "__import__('os')"


@pytest.mark.parametrize(
    "value", [_Dressed("a"), _DressedInt(1), b"a", {1, 2}, (1,), object(), 1j, [b"a"], {"a": object()}, {_Dressed(): 1}]
)
def test_what_is_no_json_value_becomes_no_literal(value: Json) -> None:
    with pytest.raises(TypeError):
        literal(value)


@given(hostile)
def test_a_string_shows_all_that_it_holds(text: str) -> None:
    written = string(text)
    assert ast.literal_eval(written) == text
    # Nothing that breaks a line, hides or reorders what stands around it.
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in written)
    assert not any(unicodedata.bidirectional(character) in BIDI_CONTROLS for character in written)


@last_examples
@given(hostile)
def test_a_docstring_ends_where_it_should(text: str) -> None:
    for made in (doc(text), finished(doc(text)), indented(finished(doc(text)))):
        source = f'def f():\n    """{made.text}"""\n    x = 1\n'
        tree = ast.parse(source)
        body = tree.body[0].body  # type: ignore[attr-defined]
        assert len(tree.body) == 1
        assert [type(statement) for statement in body] == [ast.Expr, ast.Assign]
        assert "\r" not in made.text
        assert "\x00" not in made.text


@last_examples
@given(hostile)
def test_a_docstring_keeps_every_line(text: str) -> None:
    made = ast.literal_eval(f'"""{doc(text).text}"""')
    kept = [line.strip() for line in made.split("\n")]
    assert len(made) <= len(text)
    # Whatever is shown as it is in one line of the text is shown in the docstring.
    for line in text.splitlines():
        if line.isascii() and line.isprintable() and line.strip():
            assert line.strip() in kept


@given(hostile)
def test_a_comment_is_one_line(text: str) -> None:
    source = f"a = 1\n# {comment(text).text}\nb = 2\n"
    assert len(source.splitlines()) == 3
    assert [type(node) for node in ast.parse(source).body] == [ast.Assign, ast.Assign]


@given(hostile)
def test_toml_is_one_string(text: str) -> None:
    found = tomllib.loads(f"before = 1\nvalue = {toml(text).text}\nafter = 2\n")
    assert found == {"before": 1, "value": one_line(text), "after": 2}


@given(hostile)
def test_markdown_is_one_line_without_markup(text: str) -> None:
    made = markdown(text).text
    assert "\n" not in made
    for mark in "`*_[]<>|~&":
        assert all(_is_escaped(made, index) for index, character in enumerate(made) if character == mark)
    assert not made.startswith(("#", "+", "-", "=", " ", "\t"))


@given(hostile)
def test_prose_has_no_markup_but_code_spans(text: str) -> None:
    made = markdown_prose(text).text
    spans = re.compile(r"(?<![\\`])((?:\\\\)*)`([^`]+)`(?!`)")
    assert all(span[2] in one_line(text) for span in spans.finditer(made))
    outside = spans.sub(r"\1", made)
    assert "\n" not in made
    for mark in "`*_[]<>|~&":
        assert all(_is_escaped(outside, index) for index, character in enumerate(outside) if character == mark)


def _is_escaped(text: str, index: int) -> bool:
    backslashes = len(text[:index]) - len(text[:index].rstrip("\\"))
    return backslashes % 2 == 1


@given(hostile)
def test_a_code_span_ends_where_it_should(text: str) -> None:
    made = markdown_code(text).text
    assert made.startswith("`")
    assert made.endswith("`")
    assert "`" not in made[1:-1]
    assert all(made[index - 1] == "\\" for index, character in enumerate(made) if character == "|")


@given(hostile)
def test_an_identifier_is_one_or_is_refused(text: str) -> None:
    try:
        made = ident(text)
    except ValueError:
        return
    assert made.text.isidentifier()
    assert made.text.isascii()
    assert not keyword.iskeyword(made.text)


@pytest.mark.parametrize("name", ["", "class", "None", "a b", "a-b", "1a", "ﬁ", "é", "a\n", "a;b", "__import__('os')"])
def test_a_name_that_is_no_identifier_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a usable identifier"):
        ident(name)


@given(hostile, hostile)
def test_code_is_composed_of_safe_parts_only(key: str, value: str) -> None:
    call = code("f({first}, **{rest})", first=literal(value), rest=mapping([(literal(key), literal(value))]))
    assert shape(call.text) == shape(call.harmless)
    listed = join(", ", [literal(key), literal(value)])
    assert ast.literal_eval(f"[{listed.text}]") == [key, value]
    assert key in (HARMLESS, "") or repr(key)[1:-1] not in call.harmless or len(key) < 3


def test_a_plain_string_is_no_part_of_code() -> None:
    with pytest.raises(AttributeError):
        code("f({part})", part="x")  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        join(", ", ["x"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "made", [literal("a"), doc("a"), ident("a"), code("a"), comment("a"), toml("a"), markdown("a")]
)
def test_safe_text_does_not_slip_into_an_f_string(made: Safe) -> None:
    with pytest.raises(TypeError):
        f"{made}"
    with pytest.raises(TypeError):
        str(made)


def test_safe_texts_of_different_kinds_differ() -> None:
    assert literal("a") == literal("a")
    assert literal("a") != Code(literal("a").text)
    assert len({literal("a"), literal("a"), ident("a")}) == 2


EXACT = [
    (ident("a_b"), "a_b", "a_b"),
    (hyphenated(ident("a_b_c")), "a-b-c", "a-b-c"),
    (literal("a"), '"a"', "'harmless'"),
    (literal([1, True, None, 1.5, "a"]), '[1, True, None, 1.5, "a"]', "[1, True, None, 1.5, 'harmless']"),
    (literal({"a": [], "b": {}}), '{"a": [], "b": {}}', "{'harmless': [], 'harmless': {}}"),
    (literal(math.inf), 'float("inf")', 'float("inf")'),
    (literal(-math.inf), 'float("-inf")', 'float("-inf")'),
    (doc(" a \n b "), "a\n b", "harmless"),
    (doc(""), "", ""),
    (doc("\n \n"), "", ""),
    (doc('say "a"'), 'say "a\\"', "harmless"),
    (doc('"""'), '\\"\\"\\"', "harmless"),
    (doc("a\\b"), "a\\\\b", "harmless"),
    (finished(doc("a")), "a", "harmless"),
    (finished(doc("a\nb")), "a\nb\n", "harmless"),
    (indented(doc("a")), "a", "harmless"),
    (indented(finished(doc("a\nb\n\nc"))), "a\n    b\n\n    c\n    ", "harmless"),
    (comment("a\n\tb  c "), "a b c", "harmless"),
    (toml('a "b" \\'), '"a \\"b\\" \\\\"', '"harmless"'),
    (markdown("a_b [c] 1."), "a\\_b \\[c\\] 1.", "harmless"),
    (markdown(""), "", ""),
    (markdown("# a"), "\\# a", "harmless"),
    (markdown("1. a"), "1\\. a", "harmless"),
    (markdown("12)"), "12\\)", "harmless"),
    (markdown("1.5 a"), "1.5 a", "harmless"),
    (markdown("- a + b = c"), "\\- a + b = c", "harmless"),
    (markdown_prose("`a_b`, c_d `e"), "`a_b`, c\\_d \\`e", "harmless"),
    (markdown_prose("``a`` \\`b` `|`"), "\\`\\`a\\`\\` \\\\`b` \\`\\|\\`", "harmless"),
    (markdown_code("a`b|c"), "`a'b\\|c`", "`harmless`"),
    (code("{a}[{{{b}}}]", a=ident("x"), b=literal("y")), 'x[{"y"}]', "x[{'harmless'}]"),
    (join(", ", []), "", ""),
    (join(" | ", [ident("a"), literal("b")]), 'a | "b"', "a | 'harmless'"),
    (
        mapping([(literal("a"), ident("b")), (literal("c"), ident("d"))]),
        '{"a": b, "c": d}',
        "{'harmless': b, 'harmless': d}",
    ),
]


@pytest.mark.parametrize(("made", "text", "harmless"), EXACT, ids=[repr(made) for made, _, _ in EXACT])
def test_an_encoder_writes_text_and_twin_like_this(made: Safe, text: str, harmless: str) -> None:
    assert (made.text, made.harmless) == (text, harmless)
    assert repr(made) == f"{type(made).__name__}({text!r})"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a", '"a"'), ("it's", '"it\'s"'), ('a "b"', "'a \"b\"'"), ("\n", '"\\n"'), ("é", '"é"'),
        ("é\u202e", '"\\xe9\\u202e"'), ('"\u200b', "'\"\\u200b'"), ("\x7f", '"\\x7f"'), ("\ud800", '"\\ud800"'),
    ],
)  # fmt: skip
def test_a_string_is_written_as_ruff_would(text: str, written: str) -> None:
    assert string(text) == written


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\nb", "a b"), ("a\x85b\u2028c\u2029d\x0be\x0cf\x1cg\x1dh\x1ei", "a b c d e f g h i"),
        ("\x1f\u202e\x00", "\ufffd\ufffd\ufffd"), ("a\t b", "a b"), (" ", ""), ("\ufffe\uffff\ufeff", "\ufffd" * 3),
    ],
)  # fmt: skip
def test_one_line_replaces_what_cannot_be_shown(text: str, line: str) -> None:
    assert one_line(text) == line


def test_safe_texts_are_equal_by_kind_text_and_twin() -> None:
    assert Code("a") == Code("a")
    assert Code("a", "b") != Code("a", "c")
    assert Code("a") != Code("b")
    assert Code("a") != Safe("a")
    assert Code("a") != "a"
    assert hash(Code("a", "b")) == hash(Code("a", "c"))
    assert hash(Code("a")) != hash(Safe("a"))


def test_code_is_quoted_as_a_string_literal() -> None:
    assert ast.literal_eval(quoted(code("list[Call]")).text) == "list[Call]"
    with pytest.raises(ValueError, match="not to be quoted"):
        quoted(code("{text}", text=literal("of the document")))


@given(st.lists(st.from_regex(r"[a-z]{1,40}_", fullmatch=True)), st.integers(20, 60))
def test_names_in_lines_are_all_there_in_order_and_within_the_width(names: list[str], width: int) -> None:
    lines = [line.text for line in in_lines(map(ident, names), width)]
    assert " ".join(lines).split() == names
    assert all(len(line) <= width or " " not in line for line in lines)
