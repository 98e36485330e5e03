"""What applies to a whole draft: servers, authentication and rate limits, as far as the pages say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from specloom.base.document import Json
from specloom.draft.planned import Planned, common_base, variables
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.ground_document import rates_in

_BASE = re.compile(r"(?i)\b(?:base|root|server|api)[- ]?(?:urls?|address(?:es)?|path)\b|\bservers?\s*:")
_URL = re.compile(r"https?://[^\s\"'<>|`)\\,]+")
_LISTED = re.compile(r"\W*(?:[\w ()/-]+\W+)?https?://[^\s|]+\W*")
_BEARER = re.compile(
    r"(?i)\bauthorization\W{0,20}bearer\b|authorizationbearer|\bbearer[ -](?:auth|token|<|\{|\$)|http bearer"
)
_BASIC = re.compile(r"(?i)\bbasic[\s-]*(?:http[\s-]*)?auth|authorization:?\s*basic|curl[^\n]*\s-u\b")
_KEY = re.compile(
    r"(?i)(?:-H|--header)\s+[\"']?(x-[\w-]*(?:key|token|auth)[\w-]*)\s*:|\b(x-(?:[\w-]*-)?api-?(?:key|token))\b"
)
_OAUTH = re.compile(r"(?i)\boauth ?2?\b")
_SCHEMES: Mapping[str, tuple[re.Pattern[str], Object]] = {
    "bearerAuth": (_BEARER, {"type": "http", "scheme": "bearer"}),
    "basicAuth": (_BASIC, {"type": "http", "scheme": "basic"}),
}
_MOST_LINES = 12
_EXAMPLE = "Stands for a value that the page does not show."


def servers_of(operations: Sequence[Planned], citing: Citing, pages: Sequence[str]) -> list[Object]:
    """Return the servers, and take their paths off those of the operations; none where no page shows one."""
    placed = [operation for operation in operations if operation.path and not operation.given.get("path")]
    shown = Counter(operation.server for operation in placed if operation.server)
    stated = list(_stated(citing, pages))
    if not shown:
        if not stated:
            citing.note("blocked", "no page shows the address of the API: add servers", None)
            return []
        main = stated[0][0]
        _serve_by_pages(placed, main, stated, citing)
        return [_described(main, [stated[0][1]], citing), *_further(stated[0][1].page, {main}, stated, citing)]
    main = max(shown, key=lambda url: (shown[url], -len(url)))
    rest = [operation for operation in placed if operation.server in (main, "")]
    base = common_base(operation.path for operation in rest)
    by_hand = [operation for operation in operations if operation.given.get("path")]
    for operation in (*rest, *by_hand) if base else ():
        operation.path = operation.path.removeprefix(base)
    for operation in placed:
        if operation.server not in (main, ""):
            operation.own_servers = [_server(operation.server, operation, citing)]
    hosts = {_host(url) for url in shown}
    _serve_by_pages([each for each in rest if not each.server and not base], main, stated, citing)
    server = _server(main + base, next(each for each in placed if each.server == main), citing)
    return [server, *_further("", hosts, [each for each in stated if _host(each[0]) not in hosts], citing)]


def _host(url: str) -> str:
    return "/".join(url.split("/")[:3])


def _stated(citing: Citing, pages: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Yield the addresses that pages call those of the API, in a line or in the list below it."""
    for page in pages:
        lines = citing.lines(page)
        for index, line in enumerate(lines):
            if _BASE.search(line):
                for number in range(index, min(index + _MOST_LINES, len(lines))):
                    match = _URL.search(lines[number])
                    if match and (number < index + 2 or _LISTED.fullmatch(lines[number])):
                        yield match.group().rstrip("/.;:"), Place(page, index + 1, number + 1)
                    elif number > index and lines[number].strip(" |-:"):
                        break


def _serve_by_pages(
    operations: Sequence[Planned], main: str, stated: Sequence[tuple[str, Place]], citing: Citing
) -> None:
    """Give operations that only pages with another address show that address."""
    first: dict[str, tuple[str, Place]] = {}
    for url, place in stated:
        first.setdefault(place.page, (url, place))
    for operation in operations:
        found = {first.get(part.page, (main, operation.place)) for part in operation.parts}
        (url, place), *others = found
        if (not others and _host(url) != _host(main)) or (not others and url != main and place.page in first):
            operation.own_servers = [_described(url, [place], citing)]
            text = (
                f"{place.page} states another address of the API, {url}; its operations are called there, not at {main}"
            )
            citing.note("inferred", text, place)


def _further(page: str, known: Iterable[str], stated: Sequence[tuple[str, Place]], citing: Citing) -> Iterator[Object]:
    """Yield further servers: those of a page, or of all pages where that is empty."""
    listed = {*known}
    for url, place in stated:
        if url not in listed and page in ("", place.page):
            listed.add(url)
            citing.note(
                "inferred", f"another address of the API is stated, {url}; the first of the servers counts", place
            )
            yield _described(url, [place], citing)


def _server(url: str, operation: Planned, citing: Citing) -> Object:
    lines = citing.lines(operation.place.page)
    start = re.split(r"\{", url)[0] or url
    for number in range(operation.place.first, operation.place.last + 1):
        if start in lines[number - 1]:
            return _described(url, [Place(operation.place.page, number, number)], citing)
    return _described(url, [operation.place], citing)


def _described(url: str, places: Sequence[Place], citing: Citing) -> Object:
    url = re.sub(r"<([^<>/]*)>", r"{\1}", url.replace("{{", "{").replace("}}", "}"))
    names = list(dict.fromkeys(variables(url)))
    held: Object = {
        name: {"default": _default(name), "description": _EXAMPLE, "x-specloom-placeholder": True} for name in names
    }
    if names:
        citing.note("inferred", f"the server {url} has variables; their defaults are placeholders", places[0])
    return {"url": url, **citing.source(places), **({"variables": held} if held else {})}


def _default(name: str) -> str:
    name = name.lower()
    return "example.com" if ("domain" in name or "host" in name) and "sub" not in name else "example"


def security_of(citing: Citing, pages: Sequence[str]) -> dict[str, Object]:
    """Return the one security scheme that the pages name, by its name; none where they name several or none."""
    found: dict[str, Object] = {}
    for page in pages:
        lines = citing.lines(page)
        for number, line in enumerate(lines, 1):
            text = "\n".join(lines[number - 1 : number + 1])
            for name, (pattern, scheme) in _SCHEMES.items():
                if name not in found and pattern.search(text):
                    last = number + (0 if pattern.search(line) else 1)
                    found[name] = {**scheme, **citing.source([Place(page, number, last)])}
            if "apiKey" not in found and (match := _KEY.search(line)):
                key = {"type": "apiKey", "in": "header", "name": match[1] or match[2]}
                found["apiKey"] = {**key, **_key_source(citing, Place(page, number, number), line)}
    if len(found) != 1:
        what = f"the pages name {', '.join(found)}" if found else "no page says how calls are authenticated"
        citing.note("blocked", f"{what}: add security and components/securitySchemes", None)
        return {}
    return found


def _key_source(citing: Citing, place: Place, line: str) -> Object:
    said = re.search(r"(?i)header|\s-H\b|:", line)
    reason = {} if said else {"security": "A name that begins with X- is taken for that of a header field."}
    return citing.source([place], reason)


def rate_limit_of(citing: Citing, pages: Sequence[str]) -> Object:
    """Return `x-specloom-rate-limit` where the pages state one rate."""
    found: dict[tuple[float, float], Place] = {}
    for page in pages:
        for number, line in enumerate(citing.lines(page), 1):
            for rate in rates_in(line) if len(line) < 2000 else ():
                found.setdefault(rate, Place(page, number, number))
    if len(found) > 1:
        listed = "; ".join(f"{count:g} in {per:g} s" for count, per in found)
        citing.note(
            "blocked", f"several rates of requests are stated ({listed}): none is declared", next(iter(found.values()))
        )
    if len(found) != 1:
        return {}
    (count, per), place = next(iter(found.items()))
    if count < 1 or per <= 0:
        return {}
    citing.note("inferred", f"a rate of {count:g} requests in {per:g} s is taken for a limit of the whole API", place)
    limit: dict[str, Json] = {"requests": int(count), "per": int(per) if per.is_integer() else per}
    return {"x-specloom-rate-limit": limit}
