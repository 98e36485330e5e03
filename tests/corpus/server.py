"""A strict server: it reads a request by the original document, and says where it is not what was meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from email.message import Message
from email.parser import BytesParser
from typing import Any, cast
from urllib.parse import parse_qsl, quote, unquote

import httpx2

from .original import Body, Parameter

ALLOWED = "/%:@!$&'()*+,;=~"
SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def shown(value: Any) -> Any:
    """Return a value as texts: what any server sees before it looks at types."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items() if item is not None}
    return value if value is None or isinstance(value, str) else str(value)


def same(ours: Any, meant: Any) -> bool:
    """Tell whether two values are equal, but for the spelling of numbers and of UTC."""
    if isinstance(ours, dict) and isinstance(meant, dict):
        return ours.keys() == meant.keys() and all(same(ours[key], meant[key]) for key in ours)
    if isinstance(ours, list) and isinstance(meant, list):
        return len(ours) == len(meant) and all(map(same, ours, meant))
    if isinstance(ours, bool) or isinstance(meant, bool) or ours == meant:
        return bool(ours == meant)
    if isinstance(ours, str) and isinstance(meant, str) and _instant(ours) == _instant(meant):
        return True
    try:
        return ours is not None and meant is not None and Decimal(str(ours)) == Decimal(str(meant))
    except InvalidOperation:
        return False


def _instant(text: str) -> str:
    """Return one spelling of a time: of UTC, and of a whole second."""
    return re.sub(r"(T\d\d:\d\d:\d\d)\.0+(?=Z|$)", r"\1", text.replace("+00:00", "Z"))


def check(
    request: httpx2.Request, path: str, parameters: list[Parameter], bodies: list[Body], meant: dict[Any, Any]
) -> Iterator[str]:
    """Yield what is wrong with a request; `meant` has the values by location and name, the body under `body`."""
    raw_path, _, query = request.url.raw_path.decode("ascii").partition("?")
    found = _path(raw_path, path, parameters)
    if found is None:
        yield f"path {raw_path} is not {path}"
        return
    pairs = [pair.partition("=")[::2] for pair in query.split("&")] if query else []
    crumbs = [crumb.partition("=")[::2] for crumb in request.headers.get("cookie", "").split("; ") if crumb]
    for own in parameters:
        value = meant.get((own.location, own.name))
        if value is None or value in ([], {}, [None]):  # null has no form there
            continue
        match own.location:
            case "path":
                read = _split(found[own.name], own, value)
            case "header":
                text = request.headers.get(own.name)
                read = None if text is None else _split(text, own, value, decode=str)
            case "query" | "cookie":
                read = _pairs(pairs if own.location == "query" else crumbs, own, value)
            case _:
                continue
        value = _solid(value) if own.style == "deepObject" else value
        if not same(read, value if own.content else shown(value)):
            yield f"{own.location} parameter {own.name}: {read!r} came where {value!r} was meant"
    if "body" in meant:
        yield from _body(request, bodies, meant["body"])


def _path(raw: str, template: str, parameters: list[Parameter]) -> dict[str, str] | None:
    template = re.sub(r"\{[.;/]?([^{}*]+)\*?\}", r"{\1}", template)  # the operators of RFC 6570
    names = [own.name for own in parameters if own.location == "path" and "{" + own.name + "}" in template]
    template = template.partition("?")[0].partition("#")[0]
    for index, name in enumerate(names):
        template = template.replace("{" + name + "}", f"{{{index}}}", 1)
    # What a template spells out may stand in a path as it is, or percent-encoded (RFC 3986, section 2.4).
    pattern = re.sub(r"\\{(\d+)\\}", r"(?P<p\1>.+?)", re.escape(quote(template, safe=f"{ALLOWED}{{}}")))
    pattern = re.sub(r"\\\{\D[^}]*\}", ".+?", pattern)  # a name that no parameter describes
    found = re.search(pattern + "$", raw) or re.search(pattern.replace("%", "%25") + "$", raw)
    return None if found is None else {name: found[f"p{index}"] for index, name in enumerate(names)}


def _split(text: str, own: Parameter, meant: Any, decode: Any = unquote) -> Any:
    if own.content:
        return json.loads(decode(text))
    if own.style == "label":
        text = text.removeprefix(".")
    if own.style == "matrix":
        text = text.removeprefix(";") if own.explode and isinstance(meant, dict) else text
        text = text.removeprefix(f";{own.name}=")
    if isinstance(meant, list):
        listed = text.split({"label": ".", "matrix": ";"}.get(own.style, ",") if own.explode else ",")
        if len(listed) == len(meant):
            return [_nested(decode(part), each) for part, each in zip(listed, meant, strict=True)]
        return [decode(part) for part in listed]
    if isinstance(meant, dict):
        members = text.split({"label": ".", "matrix": ";"}.get(own.style, ",") if own.explode else ",")
        pairs = (
            [part.partition("=")[::2] for part in members]
            if own.explode
            else list(zip(members[::2], members[1::2], strict=True))
        )
        return {decode(key): _nested(decode(value), meant.get(decode(key))) for key, value in pairs}
    return decode(text)


def _pairs(pairs: list[Any], own: Parameter, meant: Any) -> Any:
    plain = [(unquote(key), value) for key, value in pairs]
    values = [value for key, value in plain if key == own.name]
    if own.content:
        return json.loads(unquote(values[0])) if values else None
    if own.style == "deepObject" and isinstance(meant, (dict, list)):
        return _listed(_deep(plain, own.name)) or type(meant)()
    if isinstance(meant, list):
        if own.explode:
            texts = [unquote(value) for value in values]
            return [_nested(*pair) for pair in zip(texts, meant, strict=True)] if len(texts) == len(meant) else texts
        return [unquote(part) for part in values[0].split(SEPARATORS.get(own.style, ","))] if values else None
    if isinstance(meant, dict):
        if own.explode:
            several = {
                key: [unquote(value) for name, value in plain if name == key] for key, _ in plain if key in meant
            }
            return {key: texts if isinstance(meant[key], list) else texts[-1] for key, texts in several.items()}
        parts = values[0].split(SEPARATORS.get(own.style, ",")) if values else []
        listed = {unquote(key): unquote(value) for key, value in zip(parts[::2], parts[1::2], strict=False)}
        return {key: _nested(text, meant.get(key)) for key, text in listed.items()}
    return unquote(values[0]) if values else None


def _nested(text: str, meant: Any) -> Any:
    """Read what stands inside of a list: no style has a form for parts of it, which are JSON then, as in Swagger UI."""
    return shown(json.loads(text)) if isinstance(meant, (dict, list)) else text


def _solid(value: Any) -> Any:
    """Leave out empty lists and objects, for which `deepObject` has no form."""
    if isinstance(value, dict):
        return {key: _solid(item) for key, item in value.items() if _solid(item) not in ({}, [])}
    return [item for item in map(_solid, value) if item not in ({}, [])] if isinstance(value, list) else value


def _listed(value: Any) -> Any:
    """Turn mappings of indices into lists, as qs and Rack do: OpenAPI leaves open how lists travel in `deepObject`."""
    if not isinstance(value, dict):
        return value
    found = {key: _listed(item) for key, item in value.items()}
    return list(found.values()) if found and all(key.isdecimal() for key in found) else found


def _deep(pairs: list[tuple[str, str]], name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key.startswith(name + "["):
            *parents, last = re.findall(r"\[([^\]]*)\]", key)
            holder = found
            for parent in parents:
                holder = holder.setdefault(parent, {})
            text = unquote(value)
            before = holder.get(last)
            holder[last] = text if before is None else [*(before if isinstance(before, list) else [before]), text]
    return found


def _body(request: httpx2.Request, bodies: list[Body], meant: Any) -> Iterator[str]:
    content, sent = request.read(), request.headers.get("content-type", "")
    plain = sent.partition(";")[0].strip().lower()
    known = [body.media_type.partition(";")[0].strip().lower() for body in bodies]
    if plain not in known and not any("*" in name for name in known):
        yield f"the body is {plain or 'of no type'}, not one of {', '.join(known)}"
    elif plain == "application/json" or plain.endswith("+json"):
        if not same(json.loads(content), meant):
            yield f"the body is {content[:300]!r} where {json.dumps(meant)[:300]} was meant"
    elif plain == "application/x-www-form-urlencoded" and isinstance(meant, dict):
        flat = dict(parse_qsl(content.decode(), keep_blank_values=True, strict_parsing=bool(content)))
        for key, value in meant.items():
            if isinstance(value, (str, int, float)) and not same(flat.get(key), shown(value)):
                yield f"the form has {flat.get(key)!r} for {key} where {value!r} was meant"
    elif plain == "multipart/form-data" and isinstance(meant, dict):
        message = BytesParser().parsebytes(b"Content-Type: " + sent.encode() + b"\r\n\r\n" + content)
        parts = cast("list[Message]", message.get_payload()) if message.is_multipart() else []
        names = {str(part.get_param("name", header="content-disposition")) for part in parts}
        wanted = {key for key, value in meant.items() if value not in (None, [], [None])}
        if names != wanted:
            yield f"the parts are {sorted(names)} where {sorted(wanted)} were meant"
    elif not content and meant not in (None, "", {}):
        yield "the body is empty"
