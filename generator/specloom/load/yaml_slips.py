"""What an author did wrong where a text is no YAML: the parser only knows where it could not go on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml  # type: ignore[import-untyped, unused-ignore]

_QUOTE_START = re.compile(r"""(?:^|[\s\[{,:-])(["'])""")
_KEY = re.compile(r"\s*(?:- )*[\w$./{}-]+:(?=\s|$)")
_TEXT_WITH_COLON = re.compile(r"\s*(?:- )*[^\s\"'{\[|>#][^\"'{\[|>#]*?: +([^\s\"'{\[|>&*!][^#]*?: ?.*)")
_NO_SPACE = re.compile(r"(\s*(?:- )*[A-Za-z_$][\w$-]*):(?=[^\s/:])")
_DASH = re.compile(r"\s*-(?=[^\s-])")
_SPACES = {"\u00a0": "a no-break space", "\u2009": "a thin space", "\u3000": "an ideographic space"}


class Slip(NamedTuple):
    """A mistake in a text: its offset, what is wrong, and what to do."""

    offset: int
    message: str
    hint: str


class _Failure(NamedTuple):
    """A text, the offset where the parser gave up, its reason, and where what it was reading began."""

    text: str
    offset: int
    reason: str
    start: int

    def line(self, offset: int) -> tuple[int, str]:
        """Return the offset of the line that holds a character, and the line."""
        begin = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return begin, self.text[begin : len(self.text) if end < 0 else end]

    def line_before(self, offset: int) -> tuple[int, str]:
        """Return the last line with content above the one that holds a character."""
        begin, _ = self.line(offset)
        while begin > 0:
            begin, line = self.line(begin - 1)
            if line.strip() and not line.lstrip().startswith("#"):
                return begin, line
        return 0, ""


def slip_in(text: str, error: yaml.MarkedYAMLError) -> Slip | None:
    """Return the likeliest mistake behind an error of the parser; None where there is no telling."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return None
    start = error.context_mark.index if error.context_mark else mark.index
    failure = _Failure(text, min(mark.index, len(text)), f"{error.problem} {error.context}", start)
    for explain in _EXPLANATIONS:
        slip = explain(failure)
        if slip is not None:
            return slip
    return None


def _tab(failure: _Failure) -> Slip | None:
    begin, line = failure.line(failure.offset)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    message = "a tab indents this line, and YAML allows only spaces"
    return Slip(begin + indent.index("\t"), message, "replace each tab by spaces, as many as the lines around it have")


def _comment(failure: _Failure) -> Slip | None:
    """Explain a `#` that begins a comment where a value or the end of a mapping was meant."""
    for begin, line in _lines_back(failure, start=failure.start):
        bare = _without_quoted(line)
        at = re.search(r"(?<=\s)#", bare)
        before = bare[: at.start()].rstrip() if at is not None else ""
        if at is None or not _opens(before) or before.endswith((",", "[", "{")):
            continue  # a comment behind a whole entry is one
        if "$ref" in line[: at.start()]:
            return Slip(begin + at.start(), *_UNQUOTED_REFERENCE)
        message = "the '#' begins a comment, and what was opened before it is not closed"
        return Slip(begin + at.start(), message, "put the text that holds the '#' in quotes")
    return None


_UNQUOTED_REFERENCE = (
    "the reference is not in quotes: the '#' begins a comment",
    'write $ref: "#/…", with quotes around the whole reference',
)


def _unclosed_quote(failure: _Failure) -> Slip | None:
    """Explain a quote that closes nothing: the text that it opened reaches to where the parser gave up."""
    last_line = failure.line(failure.offset)[0]
    for begin, line in _lines_back(failure, start=0):
        for match in _QUOTE_START.finditer(_without_quoted(line)):
            opened, quote = begin + match.start(1), match[1]
            closed = failure.text.find(quote, opened + 1)
            reaches = closed < 0 or (failure.line(closed)[0] in (last_line, failure.line_before(last_line)[0]))
            if (closed < 0 or "\n" in failure.text[opened:closed]) and reaches:
                message = f"the quote {quote} that opens here is not closed on this line"
                return Slip(opened, message, f"close the text with {quote}")
    return None


def _unclosed_bracket(failure: _Failure) -> Slip | None:
    if "flow" not in failure.reason or failure.text[failure.start : failure.start + 1] not in ("{", "["):
        return None
    begin, line = failure.line(failure.start)
    bracket = failure.text[failure.start]
    if failure.line(failure.offset)[0] > begin and _opens(_without_quoted(line)):
        closing = "}" if bracket == "{" else "]"
        message = f"the bracket '{bracket}' that opens here is not closed"
        return Slip(failure.start, message, f"close it with '{closing}', or put a comma where a line goes on")
    message = f"a comma is missing before this, or the bracket '{bracket}' is not closed"
    return Slip(
        failure.offset, message, "put a comma between two entries, and quotes around text with special characters"
    )


def _escape(failure: _Failure) -> Slip | None:
    """Explain a backslash in double quotes that is no escape of YAML."""
    if "quoted scalar" not in failure.reason or ("hexdecimal" not in failure.reason and "escape" not in failure.reason):
        return None
    at = failure.text.rfind("\\", 0, failure.offset + 1)
    message = "a backslash in double quotes begins an escape, and YAML has none like this"
    return Slip(at, message, "write two backslashes, or put the text in single quotes")


def _text_behind_value(failure: _Failure) -> Slip | None:
    """Explain text that goes on behind the quote or bracket that closed it."""
    begin, line = failure.line(failure.offset)
    before, rest = line[: failure.offset - begin], failure.text[failure.offset : failure.offset + 1]
    closing = before.rstrip()[-1:]
    if "did not find expected" not in failure.reason or not closing or closing not in _CLOSED_BY or rest == "":
        return None
    if "flow" in failure.reason and (closing in "}]" or before != before.rstrip() or not rest.isalnum()):
        return None  # rather a comma that is missing
    message = f"{closing} closes what stands before it, and text goes on behind it"
    return Slip(begin + len(before.rstrip()) - 1, message, _CLOSED_BY[closing])


_CLOSED_BY = {
    "'": "write '' for each such quote inside of the text, or put the text in double quotes",
    '"': 'write \\" for each such quote inside of the text, or put the text in single quotes',
    "}": "put the whole text in quotes",
    "]": "put the whole text in quotes",
}


def _start_of_text(failure: _Failure) -> Slip | None:
    character = failure.text[failure.offset : failure.offset + 1]
    if "cannot start any token" in failure.reason and character in ("@", "`", "%"):
        message = f"a text cannot begin with {character!r} in YAML"
        return Slip(failure.offset, message, "put the text in quotes")
    if "alias" in failure.reason or "anchor" in failure.reason:
        sign = failure.text[failure.start : failure.start + 1]
        message = f"a text that begins with {sign!r} is an alias or anchor in YAML"
        return Slip(failure.start, message, "put the text in quotes, if it is one")
    return None


def _colon_in_text(failure: _Failure) -> Slip | None:
    if "mapping values are not allowed" not in failure.reason:
        return None
    begin, line = failure.line(failure.offset)
    match = _TEXT_WITH_COLON.match(line)
    if match is not None:
        return Slip(
            begin + match.start(1), "the text holds ': ', which begins a value in YAML", "put the text in quotes"
        )
    dash = _DASH.match(line)
    if dash is not None:
        return Slip(begin + dash.end() - 1, "the '-' of a list entry needs a space behind it", "write '- '")
    return _deeper(failure, begin, line)


def _deeper(failure: _Failure, begin: int, line: str) -> Slip | None:
    above, previous = failure.line_before(begin)
    mine, others = _indent(line), _indent(previous)
    number = failure.text.count("\n", 0, above) + 1
    if mine > others and _KEY.match(line):
        message = f"this line is indented by {mine} spaces, and line {number} before it, which has a value, by {others}"
        return Slip(begin + mine, message, f"indent both alike, or remove the value of line {number}")
    if _KEY.match(line):
        return Slip(begin + mine, "this line does not continue what stands before it", "check its indentation")
    return None


def _key_without_colon(failure: _Failure) -> Slip | None:
    if "could not find expected ':'" not in failure.reason:
        return None
    begin, line = failure.line(failure.start)
    for space, name in _SPACES.items():
        if space in line:
            return Slip(
                begin + line.index(space), f"{name} stands here, which is no space in YAML", "replace it by a space"
            )
    match = _NO_SPACE.match(line)
    if match is not None:
        return Slip(begin + match.end(), "a space is missing behind the colon", f"write {match[1].strip()}: …")
    if _DASH.match(line):
        return Slip(begin + _indent(line), "the '-' of a list entry needs a space behind it", "write '- '")
    message = "this line has no colon: it is neither a member nor the text of one"
    return Slip(begin + _indent(line), message, "write a colon and a space between key and value")


def _shallower(failure: _Failure) -> Slip | None:
    if "did not find expected key" not in failure.reason and "expected '-' indicator" not in failure.reason:
        return None
    begin, line = failure.line(failure.offset)
    above, previous = failure.line_before(begin)
    number = failure.text.count("\n", 0, above) + 1
    if line.lstrip().startswith("- ") != previous.lstrip().startswith("- ") and _indent(line) == _indent(previous):
        message = f"line {number} is an entry of a list or a member, and this line is the other"
        return Slip(begin + _indent(line), message, "write '- ' before all lines of this level, or before none")
    message = f"this line is indented by {_indent(line)} spaces, which no line above has that it could continue"
    hint = f"indent it like the members beside it; line {number} has {_indent(previous)}"
    return Slip(begin + _indent(line), message, hint)


_EXPLANATIONS: tuple[Callable[[_Failure], Slip | None], ...] = (
    _tab, _comment, _start_of_text, _escape, _unclosed_quote, _text_behind_value, _unclosed_bracket, _colon_in_text,
    _key_without_colon, _shallower,
)  # fmt: skip


def _lines_back(failure: _Failure, *, start: int) -> Iterator[tuple[int, str]]:
    """Yield the lines from where the parser gave up back to the one that holds `start`."""
    begin, line = failure.line(failure.offset)
    least = failure.line(start)[0]
    while True:
        yield begin, line
        if begin <= least or begin == 0:
            return
        begin, line = failure.line(begin - 1)


def _without_quoted(line: str) -> str:
    """Return a line of the same length with spaces for the quoted texts that end in it."""
    pattern = r"""(?<![\w])"(?:[^"\\]|\\.)*"|(?<![\w])'(?:[^']|'')*'"""
    return re.sub(pattern, lambda match: " " * len(match[0]), line)


def _opens(line: str) -> bool:
    """Tell whether a line opens more brackets than it closes."""
    return sum(line.count(opening) - line.count(closing) for opening, closing in ("{}", "[]")) > 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
