"""How pages follow each other, as Fern, Speakeasy and Microsoft say it."""

from __future__ import annotations

import re

from specloom.base.diagnostics import Severity
from specloom.base.document import Document, Json
from specloom.foreign.adopting import Adopting, Said
from specloom.lint.outline import Part, follow, members

_PAGINATION = "x-specloom-pagination"
_STEP = re.compile(r"\.([A-Za-z_][\w-]*)|\[\s*'([^']+)'\s*\]|\[\s*\"([^\"]+)\"\s*\]")
_LAST_ITEM = re.compile(r"(.*)\[-1:?\](.+)")
_HINT = "write x-specloom-pagination"
NEEDS = {"cursor": ("cursor",), "last-item": ("cursor",), "offset": ("offset",), "page": ("page",), "next-url": ()}
"""The parameters without which a style does not work."""
_TYPES = ("offsetLimit", "cursor", "url")


def fern(adopting: Adopting, said: Said) -> None:
    """Take `x-fern-pagination`; `true` stands for what the top of the document says."""
    root = adopting.document.root
    whole = root.get(said.key) if isinstance(root, dict) else None
    value = whole if said.value is True and isinstance(whole, dict) else said.value
    if said.part.location.pointer == () or value is False:
        return
    named = value.items() if isinstance(value, dict) else ()
    facts: dict[str, Json] = {key: place for key, text in named if (place := _place(text)) is not None}
    items = facts.get("results")
    url = facts.get("next_uri", facts.get("next_path"))
    if "cursor" in facts and "next_cursor" in facts:
        made: dict[str, Json] = _style("cursor", items, {"cursor": facts["cursor"]}, at=facts["next_cursor"])
    elif "offset" in facts:
        by_items = "step" in facts
        roles = {"offset" if by_items else "page": facts["offset"], "limit": facts.get("step")}
        made = _style("offset" if by_items else "page", items, roles, more="has-more", at=facts.get("has-next-page"))
    else:
        made = _style("next-url", items, {}, at=url)
        if url is None:
            adopting.refuse(said, "it names no cursor, offset or next URL by its path", _HINT)
            return
    _say(adopting, said, made)


def speakeasy(adopting: Adopting, said: Said) -> None:
    """Take `x-speakeasy-pagination`."""
    if said.members.get("type") not in _TYPES:
        adopting.refuse(said, f"its `type` is none of {', '.join(_TYPES)}", _HINT)
        return
    inputs, outputs = said.members.get("inputs"), said.members.get("outputs")
    roles = {
        str(entry.get("type")): entry.get("name")
        for entry in (inputs if isinstance(inputs, list) else [])
        if isinstance(entry, dict)
    }
    places = {key: _place(text) for key, text in outputs.items()} if isinstance(outputs, dict) else {}
    items, raw = places.get("results"), outputs.get("nextCursor") if isinstance(outputs, dict) else None
    last = _LAST_ITEM.fullmatch(raw) if isinstance(raw, str) else None
    if said.members.get("type") == "url":
        made: dict[str, Json] = _style("next-url", items, {}, at=places.get("nextUrl"))
    elif last is not None:
        items = items if items is not None else _place(last[1])
        made = {**_style("last-item", items, {"cursor": roles.get("cursor")}), "field": _place(f"${last[2]}")}
    elif said.members.get("type") == "cursor":
        roles = {"cursor": roles.get("cursor"), "limit": roles.get("limit")}
        made = _style("cursor", items, roles, at=places.get("nextCursor"))
    elif "page" in roles:
        roles = {"page": roles["page"], "limit": roles.get("limit")}
        made = {**_style("page", items, roles), "total-pages": places.get("numPages")}
    else:
        made = _style("offset", items, {"offset": roles.get("offset"), "limit": roles.get("limit")})
    _say(adopting, said, made)


def microsoft(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-pageable`."""
    link, items = said.members.get("nextLinkName", ""), said.members.get("itemName", "value")
    if link is None:
        hint = "nothing is lost: the call returns it"
        adopting.refuse(said, "without `nextLinkName` there is one page", hint, severity=Severity.NOTE)
    elif not isinstance(link, str) or not link or not isinstance(items, str):
        adopting.refuse(said, "it is no object with a `nextLinkName`", _HINT)
    else:
        adopting.say(said, _PAGINATION, {"style": "next-url", "items": f"/{token(items)}", "next": f"/{token(link)}"})
    if "operationName" in said.members:
        message = "the `operationName` of `x-ms-pageable` is not taken: the next page is got by its URL"
        adopting.report(said.at.child("operationName"), said.key, message, "nothing is to be done", Severity.NOTE)


def _style(
    style: str,
    items: Json,
    roles: dict[str, Json],
    *,
    more: str = "next",
    at: Json = None,
) -> dict[str, Json]:
    parameters: dict[str, Json] = {role: _role(text) for role, text in roles.items() if isinstance(text, str)}
    return {"style": style, "parameters": parameters or None, "items": items, more: at}


def _say(adopting: Adopting, said: Said, made: dict[str, Json]) -> None:
    if made["items"] is None:
        made["items"] = only_list(adopting.document, said.part)
    if made["items"] is None:
        adopting.refuse(said, "where the items are is not said by a path, nor is there one list", _HINT)
        return
    roles = made["parameters"] if isinstance(made["parameters"], dict) else {}
    places = {"cursor": ("next",), "next-url": ("next",), "last-item": ("field",)}.get(str(made["style"]), ())
    lacking = [name for name in NEEDS[str(made["style"])] if name not in roles]
    lacking += [name for name in places if made.get(name) is None]
    if lacking:
        adopting.refuse(said, f"it does not say what is the `{lacking[0]}`", _HINT)
        return
    given: dict[str, Json] = {key: value for key, value in made.items() if value is not None}
    adopting.say(said, _PAGINATION, given)


def only_list(document: Document, operation: Part) -> str | None:
    """Return where the only list of an operation's success is; None where there is none or several."""
    schema = success_schema(document, operation)
    return _list_in(document, schema) if schema is not None else None


def success_schema(document: Document, operation: Part) -> Part | None:
    """Return the schema of the first success of an operation."""
    answers = operation.value.get("responses")
    statuses = [status for status in answers if str(status).startswith("2")] if isinstance(answers, dict) else []
    for response in members(operation):
        if response.location.pointer[-2:-1] == ("responses",) and response.location.pointer[-1] in statuses[:1]:
            held = [*members(follow(document, response))]
            schemas = [part for part in held if part.location.pointer[-1] == "schema"]
            schemas += [each for part in held for each in members(part) if part.kind.value == "media type"]
            return follow(document, schemas[0]) if schemas else None
    return None


def _list_in(document: Document, whole: Part) -> str | None:
    if whole.value.get("type") == "array":
        return ""
    lists = [
        part.location.pointer[-1]
        for part in members(whole)
        if part.kind.value == "property" and follow(document, part).value.get("type") == "array"
    ]
    return f"/{token(lists[0])}" if len(lists) == 1 else None


def _place(text: Json) -> str | None:
    """Return a path (`$.data.items`, `$request.cursor`, `$response.data`) as a JSON Pointer; None for another one."""
    if not isinstance(text, str) or not text.startswith("$"):
        return None
    path = re.sub(r"^\$(request|response)?", "", text)
    steps = list(_STEP.finditer(path))
    if "".join(step[0] for step in steps) != path:
        return None
    return "".join("/" + token(next(filter(None, step.groups()))) for step in steps)


def _role(text: str) -> str:
    """Return what names a parameter: its name, or the pointer to a member deeper in the body."""
    plain = text.removeprefix("/")
    return text if "/" in plain else plain


def token(text: str) -> str:
    """Return a name as a part of a JSON Pointer."""
    return text.replace("~", "~0").replace("/", "~1")
