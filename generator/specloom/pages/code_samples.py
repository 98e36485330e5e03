"""Reads blocks of code as documentation shows them: curl commands, HTTP messages, and JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from specloom.base.curl_command import read_command
from specloom.base.curl_words import commands_in
from specloom.base.url_placeholders import path_of
from specloom.pages.blocks import METHODS, Call, Code, StatusMark
from specloom.pages.contents import Role, Sample
from specloom.pages.json_samples import BrokenError, read_sample
from specloom.pages.markup import LinedText
from specloom.pages.parts import role_hint

_JSON_LANGUAGES = frozenset({"json", "json5", "jsonc", "jsonp", "js-json", "javascript-json"})
_PLAIN_LANGUAGES = frozenset({"", "text", "txt", "plain", "plaintext", "none", "http", "https", "output", "response"})
_SHELL_LANGUAGES = frozenset({"bash", "sh", "shell", "console", "curl", "cmd", "powershell", "zsh", "shell-session"})
_OPENING = re.compile(r"^[ \t]*(?=[\[{])", re.MULTILINE)
_SCALAR = re.compile(r'\s*(?:"[^"\n]*"|-?\d+(?:\.\d+)?|true|false|null)\s*')
_ELLIPSIS = re.compile(
    r"(?<=[\[{,\n])([ \t]*)(?:\.\.\.|…)(?=[ \t]*,?[ \t]*(?:[\]}\n]|$))|(?<=,)([ \t]*)(?:\.\.\.|…)(?=\s*[\]}])"
)
_CURL = re.compile(r"^[ \t]*(?:[$>] )?curl(?:\.exe)?\s", re.MULTILINE)
_REQUEST_LINE = re.compile(rf"^[ \t]*({METHODS})[ \t]+(\S+)(?:[ \t]+HTTP/[\d.]+)?[ \t]*$", re.MULTILINE)
_STATUS_LINE = re.compile(r"^[ \t]*HTTP/[\d.]+[ \t]+([1-5]\d\d)\b.*$", re.MULTILINE)
_HEADER = re.compile(r"[ \t]*[A-Za-z][\w-]*:[ \t]*\S.*")


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of the code that is about one side of an exchange."""

    start: int
    role: Role | None
    status: str = ""


def read_code(code: Code, role: Role | None) -> Iterator[Call | Sample | StatusMark | int]:
    """Yield what a block of code shows, and the lines of JSON that cannot be read.

    `role` is what the page says about the block, None where it says nothing.
    """
    text = code.text.text
    language = code.language.lower()
    if _CURL.search(text) and language in _SHELL_LANGUAGES | _PLAIN_LANGUAGES:
        yield from _shell(code)
    elif language in _PLAIN_LANGUAGES | _SHELL_LANGUAGES and (_REQUEST_LINE.search(text) or _STATUS_LINE.search(text)):
        yield from _message(code, role)
    elif language in _JSON_LANGUAGES | _PLAIN_LANGUAGES:
        spans = [_Span(0, code.role or role, code.status)]
        yield from _samples(code.text, spans, is_json=language in _JSON_LANGUAGES)


def _shell(code: Code) -> Iterator[Call | Sample | StatusMark | int]:
    """Yield the calls of curl commands and the JSON that they send, and what is printed below them."""
    text = code.text.text
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    covered = 0
    for number, command in commands_in(text):
        start = starts[number - 1]
        try:
            read = read_command(command)
        except ValueError:
            continue
        covered = max(covered, start + len(command))
        line = code.text.line_at(start)
        yield Call(line, read.sent_method.lower(), path_of(read.sent_url(read.urls[0])), is_sample=True)
        body = read.body
        at = text.find(body, start) if body.lstrip()[:1] in ("{", "[") else -1
        if at >= 0:
            covered = max(covered, at + len(body))
            lines = (
                code.text.line_at(at + len(body) - len(body.lstrip())),
                code.text.line_at(at + len(body.rstrip()) - 1),
            )
            yield from _body(body, *lines)
        elif body.lstrip()[:1] in ("{", "["):
            yield from _body(body, line, code.text.line_at(min(start + len(command), len(text)) - 1))
    yield from _samples(code.text, [_Span(0, "response", code.status)], is_json=False, within=(covered, len(text)))


def _body(body: str, first: int, last: int) -> Iterator[Sample | int]:
    """Yield the JSON of a body, which is between two lines."""
    text, elided = _ELLIPSIS.subn(lambda match: " " * len(match[0]), body)
    try:
        found = read_sample(text, len(text) - len(text.lstrip()))
    except BrokenError:
        yield first
        return
    yield Sample(first, last, "request", found.value, found.repairs + elided, found.comments)


def _message(code: Code, role: Role | None) -> Iterator[Call | Sample | StatusMark | int]:
    """Yield the call, the status and the bodies of requests and responses as HTTP writes them."""
    text = code.text.text
    spans = [_Span(0, code.role or role, code.status)]
    for match in sorted([*_REQUEST_LINE.finditer(text), *_STATUS_LINE.finditer(text)], key=lambda match: match.start()):
        line = code.text.line_at(match.start(1))
        if match.re is _REQUEST_LINE:
            host = re.search(r"^[ \t]*Host:", text[match.end() :], re.MULTILINE | re.IGNORECASE)
            target = match[2]
            if host is not None or target.startswith(("/", "http", "{")):
                yield Call(line, match[1].lower(), path_of(target), is_sample=True)
                spans.append(_Span(match.end(), "request"))
        else:
            yield StatusMark(line, match[1])
            spans.append(_Span(match.end(), "response", match[1]))
    yield from _samples(code.text, spans, is_json=False)


def _samples(
    shown: LinedText, spans: list[_Span], *, is_json: bool, within: tuple[int, int] = (0, -1)
) -> Iterator[Sample | int]:
    """Yield the JSON values in a text, each with the side that the span before it is about."""
    text, elided = _ELLIPSIS.subn(lambda match: " " * len(match[0]), shown.text)
    start, end = within[0], within[1] if within[1] >= 0 else len(text)
    reached, is_any = start, False
    for opening in _OPENING.finditer(text, start):
        at = opening.end()
        if at < reached or at >= end:
            continue
        is_any = True
        try:
            found = read_sample(text, at)
        except BrokenError:
            yield shown.line_at(at)
            return
        label = role_hint(text[reached:at].strip(" \t\n/#*-"))
        reached = found.end
        span = [span for span in spans if span.start <= at][-1]
        role = label or span.role
        sample = Sample(
            shown.line_at(at), shown.line_at(found.end - 1), role or "response", found.value,
            found.repairs, found.comments, span.status, role is not None,
        )  # fmt: skip
        yield replace(sample, repairs=sample.repairs + elided) if elided else sample
    if is_json and not is_any:
        yield from _scalar(shown, spans[0])


def _scalar(shown: LinedText, span: _Span) -> Iterator[Sample | int]:
    """Yield the value of a text that is all of one JSON value, and neither an object nor an array."""
    at = len(shown.text) - len(shown.text.lstrip())
    if _SCALAR.fullmatch(shown.text):
        line = shown.line_at(at)
        value = read_sample(shown.text, at).value
        yield Sample(line, line, span.role or "response", value, status=span.status, is_marked=span.role is not None)
    elif shown.text.strip():
        yield shown.line_at(at)
