"""Holds what applies to a whole document against the pages: servers, security schemes, rate limits, time zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from specloom.base.document import Json
from specloom.evidence.claim_sources import ClaimSource, Grounding, source_of
from specloom.evidence.ground_operations import Servers
from specloom.evidence.passages import Passage
from specloom.evidence.spelling import stands_name, stands_number, stands_words
from specloom.lint.outline import Kind, Part

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
_COUNT = r"(?P<count>\d[\d,]*|one|an?|two|five|ten)"
_CALLS = r"(?:api\s+|http\s+)?(?:requests?|calls?|queries|hits|transactions|operations)"
_UNIT = r"(?P<unit>second|minute|hour|day|sec|min|s|m|h)s?\b"
_EACH = r"\s*(?:per|an?|each|every|in(?: any)?|within|/)\s*"
_TARGET = r"\s*(?:is|are|:|=|limit\w*|to|of|\s)*\s*"
_RATES = (
    re.compile(rf"\b{_COUNT}\s+{_CALLS}{_EACH}(?P<many>\d+[\s-]*)?{_UNIT}", re.IGNORECASE),
    re.compile(rf"{_CALLS}{_EACH}(?P<many>\d+[\s-]*)?{_UNIT}{_TARGET}(?P<count>\d[\d,]*)", re.IGNORECASE),
    re.compile(
        r"\b(?P<count>\d+)\s*(?P<many>)(?:rps|qps|req(?:s|uests)?/(?P<unit>s|sec|second|min|minute|m|h|hour))\b",
        re.IGNORECASE,
    ),
)
_WORDS = {"one": 1, "a": 1, "an": 1, "two": 2, "five": 5, "ten": 10}
_RATE_LIMIT = "x-specloom-rate-limit"
_SCHEMES: Mapping[str, re.Pattern[str]] = {
    "bearer": re.compile(r"(?i)bearer"),
    "basic": re.compile(
        r"(?i)basic[\s-]*(?:http[\s-]*)?auth|authorization:?\s*basic|\bbasic\b.{0,12}<|curl[^\n]*\s-u\b"
    ),
    "digest": re.compile(r"(?i)\bdigest\b"),
    "oauth2": re.compile(r"(?i)oauth"),
    "openidconnect": re.compile(r"(?i)openid|oidc"),
    "mutualtls": re.compile(r"(?i)mutual|mtls|client certificate"),
}
_PLACES: Mapping[str, str] = {
    "header": r"header|\s-H\b|{name}\"?\s*:",
    "query": r"query|[?&]{name}=",
    "cookie": "cookie",
}


def servers_of(grounding: Grounding) -> Servers:
    """Return the servers of a document, those of paths and operations included."""
    urls = [str(part.value.get("url", "")).rstrip("/") for part in grounding.parts if part.kind is Kind.SERVER]
    bases = dict.fromkeys(re.sub(r"^[^/]*//[^/]*", "", url) for url in urls)
    return Servers(tuple(map(_url_pattern, urls)), tuple(sorted(filter(None, bases), key=len, reverse=True)))


def _url_pattern(url: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^{}]*\}", url)
    return re.compile(r"(?:\{\{?[^{}\s]*\}?\}|<[^<>\s]*>|\[[^\[\]\s]*\]|[^/\s\"']+?)".join(map(re.escape, pieces)))


def check_document(grounding: Grounding) -> None:
    """Check servers, security schemes and what the root declares."""
    for part in grounding.parts:
        if part.kind is Kind.SERVER:
            _check_server(grounding, part)
        elif part.kind is Kind.SECURITY_SCHEME:
            _check_scheme(grounding, part)
        if _RATE_LIMIT in part.value:
            _check_rate(grounding, part)
        idempotency = part.value.get("x-specloom-idempotency")
        if isinstance(idempotency, dict):
            source, passage = _lines_for(grounding, part)
            name = str(idempotency.get("header"))
            if passage is not None and not stands_name(passage.text, name, ignore_case=True):
                grounding.ungrounded(
                    part.location.child("x-specloom-idempotency"), "name", f"the header {name!r}", source
                )


def _lines_for(grounding: Grounding, part: Part, fact: str = "") -> tuple[ClaimSource | None, Passage | None]:
    """Return the lines that a part of the document cites, else what applies to the whole document."""
    source = source_of(part.value) or grounding.general_source
    if source is not None and ((fact and not source.claims(fact)) or (not fact and source.basis == "inferred")):
        return source, None
    if source is None:
        return None, grounding.whole if grounding.whole.segments else None
    return source, grounding.passage(source)


def _check_server(grounding: Grounding, part: Part) -> None:
    url = str(part.value.get("url", "")).rstrip("/")
    source, passage = _lines_for(grounding, part, "name")
    if passage is None or not urlsplit(url).netloc:
        return
    if source is not None and not source.claims("path"):
        url = "://".join(urlsplit(url)[:2])  # only the path is inferred
        if not re.search(rf"{_url_pattern(url).pattern}(?![\w\-]|\.\w)", passage.text):
            grounding.ungrounded(part.location.child("url"), "name", f"the server {url}", source)
        return
    pattern = re.compile(rf"(?<![\w.:/]){_url_pattern(url).pattern}(?![\w\-]|\.\w)(?!/[\w-]*\d(?![\w/]))")
    if not pattern.search(passage.text):
        grounding.ungrounded(part.location.child("url"), "path", f"the server {url}", source)


def _check_scheme(grounding: Grounding, part: Part) -> None:
    source, passage = _lines_for(grounding, part, "security")
    if passage is None:
        return
    at, value, text = part.location, part.value, passage.text
    kind = str(value.get("type", "")).lower()
    kind = str(value.get("scheme", "")).lower() if kind == "http" else kind
    if kind in _SCHEMES and not _SCHEMES[kind].search(text):
        grounding.ungrounded(at, "security", f"authentication of the kind {kind}", source)
    if kind == "apikey":
        name, place = str(value.get("name", "")), str(value.get("in", ""))
        if not stands_name(text, name, ignore_case=place == "header"):
            grounding.ungrounded(at, "security", f"the name {name!r} of the API key", source)
        elif place in _PLACES and not re.search(_PLACES[place].replace("{name}", re.escape(name)), text, re.IGNORECASE):
            grounding.ungrounded(at, "security", f"that the API key is sent in the {place}", source)
    for where, text_of in _addresses_and_scopes(value):
        if text_of not in text:
            grounding.ungrounded(at.child(*where), "security", repr(text_of), source)


def _addresses_and_scopes(scheme: Mapping[str, Json]) -> Iterator[tuple[tuple[str, ...], str]]:
    if "openIdConnectUrl" in scheme:
        yield ("openIdConnectUrl",), str(scheme["openIdConnectUrl"])
    flows = scheme.get("flows")
    for name, flow in (flows if isinstance(flows, dict) else {}).items():
        for key, value in (flow if isinstance(flow, dict) else {}).items():
            if key.endswith("Url"):
                yield ("flows", name, key), str(value)
            elif key == "scopes" and isinstance(value, dict):
                yield from ((("flows", name, "scopes", scope), scope) for scope in value)


def _check_rate(grounding: Grounding, part: Part) -> None:
    declared = part.value[_RATE_LIMIT]
    source, passage = _lines_for(grounding, part)
    if passage is None or not isinstance(declared, dict):
        return
    at = part.location.child(_RATE_LIMIT)
    requests, per = _float(declared.get("requests")), _float(declared.get("per", 1))
    rates = set(rates_in(passage.text))
    if rates and (requests, per) not in rates:
        count, seconds = min(rates)
        message = f"give the rate of {count:g} requests in {seconds:g} s, not of {requests:g} in {per:g} s"
        grounding.contradicted(at, "limits", message, source)
    elif not rates and not _stands_rate(passage.text, requests, per):
        grounding.ungrounded(at, "limits", f"the rate of {requests:g} requests in {per:g} s", source)
    scope = declared.get("scope")
    if isinstance(scope, str) and not stands_words(passage.text.lower(), scope.lower()):
        grounding.ungrounded(at.child("scope"), "limits", f"the scope {scope!r}", source)


def _float(value: Json) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def rates_in(text: str) -> Iterator[tuple[float, float]]:
    """Yield the rates that a text states: how many requests, in how many seconds."""
    for pattern in _RATES:
        for match in pattern.finditer(text):
            count = match["count"].lower()
            unit = next((name for name in _SECONDS if name.startswith((match["unit"] or "second").lower())), "second")
            many = re.sub(r"\D", "", match["many"] or "") or "1"
            yield float(_WORDS.get(count) or count.replace(",", "")), float(many) * _SECONDS[unit]


def _stands_rate(text: str, requests: float, per: float) -> bool:
    """Tell whether both numbers of a rate stand in one sentence about rates or limits."""
    units = [name for name, seconds in _SECONDS.items() if per % seconds == 0]
    for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n", text):
        if re.search(r"(?i)\brate|limit|throttl|quota", sentence) and stands_number(sentence, requests):
            for unit in units:
                many = per / _SECONDS[unit]
                if re.search(unit, sentence, re.IGNORECASE) and (many == 1 or stands_number(sentence, many)):
                    return True
    return False
