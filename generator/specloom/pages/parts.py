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
    only below that of an operation. `is_access`: rows are about credentials, which are no parameters.
    """

    place: Place | Literal["url"] = ""
    role: Role | None = None
    is_certain: bool = True
    is_access: bool = False


_PARAMETERS = r"(?:parameters?|params?|variables?|arguments?|fields?|attributes?|propert(?:y|ies))"
_SOME = r"(?:(?:example|sample) )?"
_BODY = (
    rf"(?:request |json )?(?:body|payload)(?: (?:{_PARAMETERS}|schema.*|example|sample|object))?",
    rf"form[ -]?data(?: {_PARAMETERS})?",
    rf"(?:multipart )?(?:form|json) {_PARAMETERS}",
)
_RECEIVED = (
    rf"(?:(?:example|sample|success(?:ful)?|error) )?responses?(?: (?:body|schema.*|samples?|codes?|{_PARAMETERS}))?",
    r"(?:error )?responses? (?:examples?|object|format)",
    r"returns?",
    r"(?:example|sample) output",
    r"response:? [1-5]\d\d.*",
)
_SENT = (
    rf"(?:(?:request|optional|required|available|supported) )?{_PARAMETERS}",
    rf"{_SOME}requests?(?: (?:samples?|examples?))?",
    r"http request|endpoint|url|definition|(?:example|sample) (?:call|input|usage)",
    r"curl(?: (?:example|request))?|code samples?",
)
_OTHERS = (
    r"errors?|error (?:codes?|handling)|(?:http )?status(?: codes?)?|examples?|notes?|remarks?|description",
    r"permissions?|scopes?|callbacks?|usage|overview|see also|content type",
)
_PARTS: tuple[tuple[re.Pattern[str], Part], ...] = tuple(
    (re.compile(pattern), part)
    for patterns, part in (
        ((rf"path(?: {_PARAMETERS})?|(?:uri|route) {_PARAMETERS}",), Part("path", "request")),
        ((rf"url {_PARAMETERS}",), Part("url", "request")),
        ((rf"query(?:[ -]?string)?(?: {_PARAMETERS})?",), Part("query", "request")),
        ((r"response headers?.*",), Part("", "response")),
        ((rf"(?:request )?headers?(?: {_PARAMETERS})?",), Part("header", "request")),
        ((rf"cookies?(?: {_PARAMETERS})?",), Part("cookie", "request")),
        (_BODY, Part("body", "request")),
        (_RECEIVED, Part("", "response")),
        (_SENT, Part("", "request")),
        (("authori[sz]ations?|authentication|security",), Part(is_certain=False, is_access=True)),
        (_OTHERS, Part(is_certain=False)),
    )
    for pattern in patterns
)
_IN_OTHER_LANGUAGES = r"(?:beispiel[ -]?|exemple (?:de |d')?|ejemplo de |exemplo de )?(?:der |die |la |le |a )?"
_RESPONSE_HINTS = (
    r".*\bresponses?\b.*:",
    r".*\b(?:returns?|responds?) (?:a |an |the )?(?:\w+ )*(?:json|like|structured)\b.*:?",
    rf"{_SOME}(?:response|output|result|answer|reply)s?(?: body| example| sample)?:?(?: [1-5]\d\d.*)?",
    r"(?:the )?(?:api|server|service) (?:answers|responds|replies|returns)(?: with)?:?|(?:you )?(?:get|receive)(?: back)?:?",
    rf"{_IN_OTHER_LANGUAGES}(?:antwort(?:en|beispiel)?|réponses?|respuestas?|respostas?|レスポンス|応答|响应|응답):?",
)
_REQUEST_HINTS = (
    rf"{_SOME}requests?(?: body| example| sample| payload)?:?",
    r"(?:json )?(?:body|payload|input):?|(?:you )?send:?",
    r".*\brequest body\b.*:",
    rf"{_IN_OTHER_LANGUAGES}(?:anfragen?|anfragebeispiel|requêtes?|corps de (?:la )?requête|solicitud(?:es)?|petici(?:ón|ones)|"
    r"cuerpo(?: de la (?:solicitud|petición))?|requisiç(?:ão|ões)|corpo(?: da requisição)?|リクエスト(?:ボディ)?|请求|요청):?",
)
_HINTS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile("|".join(_RESPONSE_HINTS)), "response"),
    (re.compile("|".join(_REQUEST_HINTS)), "request"),
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
