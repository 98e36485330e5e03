"""Tells from a title which part of an operation follows: parameters of a place, a body, a response."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from specloom.pages.contents import Place, Role


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an operation: where its rows are sent, or that they are received.

    `place` is `url` for rows about the path or the query. `is_certain`: the title says so at any level of titles, not
    only below that of an operation.
    """

    place: Place | Literal["url"] = ""
    role: Role | None = None
    is_certain: bool = True


_PARAMETERS = r"(?:parameters?|params?|variables?|arguments?|fields?|attributes?|propert(?:y|ies))"
_PARTS: tuple[tuple[re.Pattern[str], Part], ...] = tuple(
    (re.compile(pattern), part)
    for pattern, part in (
        (rf"path(?: {_PARAMETERS})?|(?:uri|route) {_PARAMETERS}", Part("path", "request")),
        (rf"url {_PARAMETERS}", Part("url", "request")),
        (rf"query(?:[ -]?string)?(?: {_PARAMETERS})?", Part("query", "request")),
        (r"response headers?.*", Part("", "response")),
        (rf"(?:request )?headers?(?: {_PARAMETERS})?", Part("header", "request")),
        (rf"cookies?(?: {_PARAMETERS})?", Part("cookie", "request")),
        (
            rf"(?:request |json )?(?:body|payload)(?: (?:{_PARAMETERS}|schema.*|example|sample|object))?|"
            rf"form[ -]?data(?: {_PARAMETERS})?|(?:multipart )?form {_PARAMETERS}|json {_PARAMETERS}",
            Part("body", "request"),
        ),
        (
            rf"(?:(?:example|sample|success(?:ful)?|error) )?responses?(?: (?:body|schema.*|samples?|examples?|codes?|"
            rf"{_PARAMETERS}|object|format))?|returns?|(?:example|sample) output|response:? [1-5]\d\d.*",
            Part("", "response"),
        ),
        (
            rf"request {_PARAMETERS}|{_PARAMETERS}|(?:optional|required|available|supported) {_PARAMETERS}",
            Part("", "request"),
        ),
        (
            r"(?:(?:example|sample) )?requests?(?: (?:samples?|examples?))?|http request|endpoint|url|definition|"
            r"(?:example|sample) (?:call|input|usage)|curl(?: (?:example|request))?|code samples?",
            Part("", "request"),
        ),
        (
            r"authori[sz]ations?:?|authentication|security|errors?|error (?:codes?|handling)|(?:http )?status(?: codes?)?|"
            r"examples?|notes?|remarks?|description|permissions?|scopes?|callbacks?|usage|overview|see also|content type",
            Part("", None, is_certain=False),
        ),
    )
)
_HINTS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (
        re.compile(
            r".*\bresponses?\b.*:|.*\b(?:returns?|responds?) (?:a |an |the )?(?:\w+ )*(?:json|like|structured)\b.*:?"
        ),
        "response",
    ),
    (
        re.compile(r"(?:example |sample )?(?:response|output)s?(?: body| example| sample)?:?(?: [1-5]\d\d.*)?"),
        "response",
    ),
    (
        re.compile(
            r"(?:example |sample )?requests?(?: body| example| sample| payload)?:?|(?:body|payload):?|.*\brequest body\b.*:"
        ),
        "request",
    ),
)
_LONGEST_HINT = 120


def part_of(title: str) -> Part | None:
    """Return the part that a title begins; None where it is the title of something else."""
    text = " ".join(re.sub(r"[`*_:#]+", " ", title.lower().replace("-", " ")).split())
    text = text.removeprefix("the ")
    return next((part for pattern, part in _PARTS if pattern.fullmatch(text)), None)


def role_hint(words: str) -> Role | None:
    """Return whether a sample after some words is sent or received, as far as they say so."""
    text = " ".join(words.lower().strip("*_`> ").split())
    if len(text) > _LONGEST_HINT:
        return None
    return next((role for pattern, role in _HINTS if pattern.fullmatch(text)), None)
