"""For tests: where the pages of the fake server end. Behind what was recorded is nothing: no loop goes on for ever."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx2

from ..base.lookup import MISSING, resolve
from ..base.pagination import FetchedPage, Pagination, RequestMember, UrlPagination
from ..base.request import Headers
from ..base.tail_pagination import TailPagination
from ..base.type_guards import is_dict, is_sequence
from ..shared.pointer import pointer_of, tokens


def last_page(pagination: Pagination, request: httpx2.Request, answer: httpx2.Response) -> httpx2.Response:
    """Return an answer that was not recorded for this very request as the last page, as its style ends.

    It has no items where a later page than the first was asked for, by a parameter or by the URL that the answer names.
    At any other URL nobody can tell which page that is: it leads nowhere, and keeps its items. Where pages begin behind
    a time, it has the items from then on.
    """
    if pagination.is_first(_asked(pagination, request)):
        return answer
    try:
        body = json.loads(answer.content)
    except ValueError:
        return answer
    if isinstance(pagination, TailPagination):
        behind = [item for item in pagination.items_of(body) if pagination.is_behind(item, request.url.params)]
        content = json.dumps(_put(body, pagination.items, pagination.sorted(behind))).encode()
        return httpx2.Response(answer.status_code, headers=_fields(answer, {"content-length"}), content=content)
    ending = pagination.ending()
    values = dict(ending.body)
    if isinstance(pagination, UrlPagination) and _leads_to(pagination, request, answer, body):
        values[pagination.items] = []
    for pointer, value in values.items():
        body = _put(body, pointer, value)
    dropped = {"link", "content-length", *map(str.lower, ending.fields)}
    return httpx2.Response(answer.status_code, headers=_fields(answer, dropped), content=json.dumps(body).encode())


def ended(pagination: Pagination, answer: httpx2.Response) -> httpx2.Response:
    """Return an answer with all its items as the last page."""
    ending, body = pagination.ending(), json.loads(answer.content)
    for pointer, value in ending.body.items():
        body = _put(body, pointer, value)
    dropped = {"link", "content-length", *map(str.lower, ending.fields)}
    return httpx2.Response(answer.status_code, headers=_fields(answer, dropped), content=json.dumps(body).encode())


def _fields(answer: httpx2.Response, dropped: set[str]) -> list[tuple[str, str]]:
    """Return the header fields of an answer without some of them."""
    return [(name, value) for name, value in answer.headers.multi_items() if name.lower() not in dropped]


def _asked(pagination: Pagination, request: httpx2.Request) -> Mapping[str, str]:
    """Return the query of a request, or the member of its body that turns pages."""
    place = getattr(pagination, "parameter", "")
    if not isinstance(place, RequestMember):
        return request.url.params
    name = next(iter(tokens(place.pointer)))
    fields = dict(request.url.params) if place.parameter else dict(parse_qsl(request.content.decode("latin-1")))
    value: Any = fields.get(name, fields.get(f"{place.parameter}[{name}]", MISSING))
    if value is MISSING and not place.parameter:
        with suppress(ValueError):
            value = resolve(json.loads(request.content), place.pointer)
    return {} if value in (MISSING, None) else {pagination.key: str(value)}


def _leads_to(pagination: UrlPagination, request: httpx2.Request, answer: httpx2.Response, body: Any) -> bool:
    """Tell whether an answer names the URL of a request as that of the next page, on whatever server."""
    target = _target(pagination, answer, body)
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    parts = urlsplit(urljoin(str(request.url), target or ""))
    return target is not None and (parts.path, parts.query) == (path, query)


def _target(pagination: UrlPagination, answer: httpx2.Response, body: Any) -> str | None:
    call: Any = None  # the place of the URL does not depend on it
    target = pagination.target(FetchedPage(call, body, Headers(answer.headers.raw), ""))
    return None if target is None else str(target)


def next_url(pagination: Pagination | None, answer: httpx2.Response) -> str | None:
    """Return the URL that an answer names as that of the next page, where its operation has such pages."""
    if not isinstance(pagination, UrlPagination) or answer.status_code >= 400:
        return None
    try:
        return _target(pagination, answer, json.loads(answer.content))
    except ValueError:
        return None


def moved(pagination: Pagination | None, answer: httpx2.Response, old: str, new: str) -> httpx2.Response:
    """Return an answer with the server `new` in the URLs that it names, if its pages are at URLs on the server `old`.

    A client does not follow them to another server than its own.
    """
    if not (next_url(pagination, answer) or "").startswith(old):
        return answer
    content = answer.text.replace(old, new).replace(old.replace("/", "\\/"), new).encode()
    fields = [(name, value.replace(old, new)) for name, value in answer.headers.multi_items()]
    fields = [(name, value) for name, value in fields if name.lower() != "content-length"]
    return httpx2.Response(answer.status_code, headers=fields, content=content)


def _put(value: Any, pointer: str, new: Any) -> Any:
    """Return a JSON value with another one at `pointer`, where there is something of that kind."""
    names = list(tokens(pointer))
    if not names:
        return new if is_sequence(value) == is_sequence(new) else value
    if not is_dict(value) or names[0] not in value:
        return value
    member = value[names[0]]
    if len(names) > 1:
        return {**value, names[0]: _put(member, pointer_of(names[1:]), new)}
    return {**value, names[0]: new if isinstance(member, type(new)) else None}
