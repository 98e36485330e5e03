"""How arguments travel: paths, queries, headers and cookies in every style of OpenAPI 3.2, section "Style Values".

Names and values are percent-encoded but for the unreserved characters of RFC 3986, section 2.3, unless a parameter
allows reserved ones. Every refusal names the parameter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from ..base.operation import HeaderParameter, Lists, Parameter, Segment, Style
from ..base.type_guards import is_several
from ..models.octets import base64_text
from ..shared.media_type import is_json
from .scalars import Flat, Plain, flat, in_utc, is_object, json_text, key_text, members, plain, scalar, single

# RFC 3986 allows neither "#", "[" nor "]" in a query; "&" and "+" would change what the server reads.
_RESERVED_IN_QUERY = "/:?@!$'()*,;="
_RESERVED_IN_PATH = ":@!$&'()*+,;="
_ENCODED = re.compile("(%[0-9A-Fa-f]{2})")
_DOTS = re.compile(r"(?<=/)(?:\.|%2[Ee]){1,2}(?=/|$)")
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f]")
SURROGATE = re.compile("[\ud800-\udfff]")
_COOKIE = re.compile(r'("?)[!#-+\--:<-\[\]-~]*\1')
_SINGLE = frozenset({str, int, bool, float})
_DELIMITER: dict[str, str] = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_SEPARATOR: dict[str, str] = {style: quote(delimiter) for style, delimiter in _DELIMITER.items()}

FORM = Parameter()
SIMPLE = HeaderParameter()

Encoder = Callable[[str], str]


def percent(text: str) -> str:
    """Return `text` with everything but unreserved characters percent-encoded (RFC 3986, section 2.1)."""
    return text if text.isalnum() and text.isascii() else quote(text, safe="")


def _reserved(safe: str) -> Encoder:
    def encode(text: str) -> str:
        parts = _ENCODED.split(text)
        return "".join(part if index % 2 else quote(part, safe=safe) for index, part in enumerate(parts))

    return encode


_percent_query = _reserved(_RESERVED_IN_QUERY)
_percent_path = _reserved(_RESERVED_IN_PATH)


def path(parts: Sequence[str | Segment], values: Mapping[str, Any]) -> str:
    """Return the path with its parameters filled in.

    Raises:
        ValueError: A value is missing, empty, or makes a segment of "." or "..": the path would be another operation's.
        TypeError: A value has a type that cannot travel in a path.
    """
    done = ""
    for part in parts:
        done += part if isinstance(part, str) else _segment(part, values.get(part.name))
    if "/." in done or "/%2" in done:
        _refuse_dots(parts, values, done)
    return done


def _refuse_dots(parts: Sequence[str | Segment], values: Mapping[str, Any], done: str) -> None:
    """Check that no segment climbs. Encoded dots are the same as dots (RFC 3986, section 6.2.2.2): they would too."""
    match = _DOTS.search(done.partition("?")[0])
    if match is None:
        return
    names: list[str] = []
    end = 0
    for part in parts:
        begin, end = end, end + len(part if isinstance(part, str) else _segment(part, values.get(part.name)))
        if not isinstance(part, str) and begin < match.end() and end > match.start():
            names.append(part.name)
    raise ValueError(
        f'{" and ".join(names) or "The path"} must not make a segment of "." or "..": that leads elsewhere in the path.'
    )


def _segment(part: Segment, value: Any) -> str:
    if type(value) is str and part.style == "simple" and not (part.allow_reserved or part.slashes or part.content):
        if not value:
            raise ValueError(f"{part.name} must not be empty: it is part of the path.")
        return value if value.isalnum() and value.isascii() else quote(value, safe="")
    if part.utc:
        value = in_utc(value)
    if part.content is not None:  # a segment knows no media types: JSON is text there
        value = json_text(value, part.name)
    elif part.alphabet != "base64":
        value = base64_text(value, part.alphabet)
    shape = flat(value, part.name)
    if shape is None or shape in ("", [], {}):
        raise ValueError(f"{part.name} must not be {'None' if shape is None else 'empty'}: it is part of the path.")
    encode = _percent_path if part.allow_reserved else percent
    if part.slashes:
        encode = _slashed(encode)
    if part.style in _SEPARATOR:
        return encode(shape) if isinstance(shape, str) else _joined(shape, _SEPARATOR[part.style], encode)
    return expand(part.name, shape, part.style, explode=part.explode, encode=encode)


def _slashed(encode: Encoder) -> Encoder:
    return lambda text: "/".join(map(encode, text.split("/")))


def _joined(shape: list[str] | dict[str, str], separator: str, encode: Encoder) -> str:
    """Return the parts of a list or object, keys and values in turn, with a separator between them."""
    parts = shape if isinstance(shape, list) else [part for pair in shape.items() for part in pair]
    return separator.join(map(encode, parts))


def _sent(
    values: Mapping[str, Any], styles: Mapping[str, Parameter], default: Parameter
) -> Iterator[tuple[str, Any, Parameter]]:
    """Yield the values that are sent, octets as text where their parameter has another alphabet than usual."""
    for name, value in values.items():
        if value is not None:
            parameter = styles.get(name, default)
            if parameter.utc:
                value = in_utc(value)  # noqa: PLW2901
            usual = parameter.alphabet == "base64"
            given = value if parameter.filter is None else parameter.filter.written(value, name)
            yield name, given if usual else base64_text(given, parameter.alphabet), parameter


def query(values: Mapping[str, Any], styles: Mapping[str, Parameter]) -> list[str]:
    """Return the pairs of a query string, each `name=value`. None is left out, and so are empty arrays and objects.

    Raises:
        ValueError: A value has no unambiguous text, such as a datetime without an offset.
        TypeError: A value has a type that cannot travel in a query.
    """
    pairs: list[str] = []
    for name, value, parameter in _sent(values, styles, FORM):
        encode = _percent_query if parameter.allow_reserved else percent
        if parameter.content is not None:
            text = encode(_text(value, name, parameter.content))
            pairs.append(text if parameter.whole else f"{percent(name)}={text}")
        elif parameter.style == "deepObject":
            _deepen(pairs, percent(name), plain(value, name), encode, parameter.lists)
        elif parameter.explode and parameter.style == "form" and type(value) not in _SINGLE and is_object(value):
            pairs.extend(_exploded(value, name, encode))
        else:
            shape = flat(value, name)
            if shape not in ([], {}):
                pairs.append(expand(name, shape, parameter.style, explode=parameter.explode, encode=encode))
    return pairs


def _exploded(members_of: Any, name: str, encode: Encoder) -> Iterator[str]:
    """Yield the members of an object as if each were a parameter of its own: a list of single values is repeated."""
    for key, item in members(members_of).items():
        repeated = is_several(item) and not any(is_several(value) or is_object(value) for value in item)
        for value in item if repeated else (item,):
            if value is not None:
                yield f"{encode(key_text(key, name))}={encode(single(value, name))}"


def _text(value: Any, name: str, media_type: str) -> str:
    return json_text(value, name) if is_json(media_type) else scalar(value, name)


def headers(values: Mapping[str, Any], styles: Mapping[str, Parameter]) -> list[tuple[str, str]]:
    """Return header fields. None is left out, and so are empty arrays and objects.

    Raises:
        ValueError: A name or value cannot be a header field (RFC 9110, section 5.5): line breaks, control characters.
        TypeError: A value has a type that cannot travel in a header.
    """
    fields: list[tuple[str, str]] = []
    for name, value, parameter in _sent(values, styles, SIMPLE):
        if parameter.content is not None:
            text = json_text(value, name)
        else:
            shape = flat(value, name)
            if shape in ([], {}):
                continue
            if parameter.style in _DELIMITER and not isinstance(shape, str | None):
                text = _joined(shape, _DELIMITER[parameter.style], str)
            else:
                text = expand(name, shape, "simple", explode=parameter.explode, encode=str)
        fields.append((name, field_value(name, text)))
    return fields


def cookies(values: Mapping[str, Any], styles: Mapping[str, Parameter]) -> list[str]:
    """Return the pairs of a `Cookie` header. None is left out, and so are empty arrays and objects.

    Raises:
        ValueError: A value cannot stand in a cookie (RFC 6265, section 4.1.1).
        TypeError: A value has a type that cannot travel in a cookie.
    """
    pairs: list[str] = []
    for name, value, parameter in _sent(values, styles, FORM):
        encode: Encoder = _cookie_text if parameter.style == "cookie" else percent
        if parameter.content is not None:
            text = f"{name}={encode(json_text(value, name))}"
        else:
            shape = flat(value, name)
            if shape in ([], {}):
                continue
            text = expand(name, shape, "cookie", explode=parameter.explode, encode=encode)
        pairs.append(field_value(name, text))
    return pairs


def field_value(name: str, text: str) -> str:
    """Return `text` if it can be the value of the header field `name`.

    Raises:
        ValueError: It holds a line break, NUL or another control character, begins or ends with white space, or the
            name is none (RFC 9110, sections 5.1 and 5.5).
    """
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a header.")
    if _CONTROL.search(text):
        raise ValueError(f"{name} must not hold line breaks or control characters: it is sent in a header.")
    if not text.isascii() and SURROGATE.search(text):
        raise ValueError(f"{name} must not hold half of a surrogate pair: it cannot be encoded.")
    if text != text.strip(" \t"):
        raise ValueError(f"{name} must not begin or end with white space: it is sent in a header.")
    return text


def cookie_value(name: str, text: str) -> str:
    """Return `text` if it can be the value of a cookie as it stands. Servers do not decode cookies.

    Raises:
        ValueError: It holds white space, a comma, a semicolon, a quote, a backslash or a character that is not ASCII
            (RFC 6265, section 4.1.1).
    """
    if not _COOKIE.fullmatch(text):
        raise ValueError(
            f"{name} must not hold white space, commas, semicolons, quotes, backslashes or characters that are not "
            "ASCII: it is sent as a cookie (RFC 6265, section 4.1.1)."
        )
    return text


def expand(name: str, value: Flat, style: Style, *, explode: bool, encode: Encoder) -> str:
    """Return `name` and `value` in a style, as the table in OpenAPI 3.2, section "Style Examples", has them."""
    lead, join, named = _LAYOUT[style]
    if isinstance(value, str):
        if named and style != "matrix":
            return f"{lead}{_name(name, style)}={encode(value)}"
        if named:
            return f"{lead}{percent(name)}={encode(value)}" if value else f"{lead}{percent(name)}"
        return lead + encode(value)
    if isinstance(value, list):
        parts = [encode(item) for item in value]
        if explode and named:
            return lead + join.join(f"{_name(name, style)}={part}" for part in parts)
    else:
        pairs = [(encode(key), encode(item)) for key, item in (value or {}).items()]
        if explode:
            return lead + join.join(f"{key}={item}" for key, item in pairs)
        parts = [part for pair in pairs for part in pair]
    separator = join if explode and not named else _SEPARATOR.get(style, ",")
    return f"{lead}{_name(name, style)}={separator.join(parts)}" if named else lead + separator.join(parts)


# Style: what leads, what joins exploded parts, and whether the name is written.
_LAYOUT: dict[str, tuple[str, str, bool]] = {
    "simple": ("", ",", False),
    "label": (".", ".", False),
    "matrix": (";", ";", True),
    "form": ("", "&", True),
    "spaceDelimited": ("", "&", True),
    "pipeDelimited": ("", "&", True),
    "tabDelimited": ("", "&", True),
    "cookie": ("", "; ", True),
    "deepObject": ("", "&", True),
}


def _name(name: str, style: Style) -> str:
    return name if style == "cookie" else percent(name)


def _deepen(pairs: list[str], prefix: str, value: Plain, encode: Encoder, lists: Lists) -> None:
    """Add the pairs of a value: OpenAPI has them for objects of single values, the rest is what servers expect.

    Lists and objects inside of a list always have their index.
    """
    if isinstance(value, str):
        pairs.append(f"{prefix}={encode(value)}")
    elif isinstance(value, dict):
        for key, item in value.items():
            _deepen(pairs, f"{prefix}%5B{percent(key)}%5D", item, encode, lists)
    elif value is not None:
        for index, item in enumerate(entry for entry in value if entry is not None):
            place = f"%5B{index}%5D" if lists == "indices" or not isinstance(item, str) else _PLACE[lists]
            _deepen(pairs, prefix + place, item, encode, lists)


_PLACE: dict[Lists, str] = {"brackets": "%5B%5D", "repeat": ""}


def _cookie_text(text: str) -> str:
    if ";" in text:
        raise ValueError("A value in a cookie must not hold a semicolon.")
    return text
