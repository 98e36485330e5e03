"""Names by other tools: of methods, resources, arguments, fields, classes and the members of enumerations."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable

from specloom.base.diagnostics import Severity
from specloom.base.document import Json
from specloom.base.words import pascal, snake, words
from specloom.foreign.adopting import Adopting, Said
from specloom.lint.outline import Kind, Part

_SCHEMAS = (Kind.SCHEMA, Kind.PROPERTY)
_SNAKE = frozenset(
    {Kind.OPERATION, Kind.PARAMETER, Kind.PROPERTY, Kind.SECURITY_SCHEME, Kind.SERVER_VARIABLE, Kind.TAG}
)
_TYPE_NAME = "x-specloom-type-name"


def name(adopting: Adopting, said: Said) -> None:
    """Take the name of whatever the extension stands on."""
    part = said.part
    if part.kind is Kind.DOCUMENT and isinstance(said.value, list):
        _methods(adopting, said, said.value)
    elif part.kind is Kind.SCHEMA:
        type_name(adopting, said)
    elif part.kind is Kind.PARAMETER and part.value.get("in") == "body":
        hint = "nothing is lost: its members are arguments of their own"
        adopting.refuse(said, "a body is called `body`", hint, severity=Severity.NOTE)
    elif part.kind in _SNAKE:
        say_name(adopting, said, said.value)
    else:
        adopting.refuse(said, f"it means nothing on a {part.kind}", "move it to what it names")


def type_name(adopting: Adopting, said: Said) -> None:
    """Take the name of a class."""
    say_class(adopting, said, said.value, said.part)


def say_class(adopting: Adopting, said: Said, text: Json, part: Part) -> None:
    """Name the class of a schema: a component by its name, one inside of others by that of its type alone."""
    named = pascal(words(text)) if isinstance(text, str) else ""
    if part.kind not in (*_SCHEMAS, Kind.PARAMETER) or not named.isidentifier():
        adopting.refuse(said, f"{text!r} is no name of a class", "use ASCII letters and digits, a letter first")
        return
    adopting.say(said, "x-specloom-name" if is_component(part) else _TYPE_NAME, named, also=part)


def is_component(part: Part) -> bool:
    """Tell whether a schema is one that others refer to by its name."""
    pointer = part.location.pointer
    return part.kind is Kind.SCHEMA and (pointer[:-1] in (("components", "schemas"), ("definitions",)) or not pointer)


def group(adopting: Adopting, said: Said) -> None:
    """Take the resource of an operation: a text with dots, or for Fern a list from the outermost to the innermost."""
    nested = said.key.startswith("x-fern-")
    value = said.value
    if said.part.kind is not Kind.OPERATION:
        adopting.refuse(said, f"it means nothing on a {said.part.kind}", "move it to operations")
        return
    if isinstance(value, list) and not nested:
        for other in value[1:]:
            adopting.refuse(said, f"an operation has one resource, and not {other!r} as well")
        value = value[0] if value else ""
    texts = value if isinstance(value, list) else str(value).split(".") if isinstance(value, str) else []
    names = [snake(words(text)) if isinstance(text, str) else "" for text in texts]
    if not names or not all(part and part[0].isalpha() for part in names):
        adopting.refuse(said, f"{said.value!r} is no name of a resource", "write x-specloom-resource, or tag it")
    else:
        adopting.say(said, "x-specloom-resource", ".".join(names))


def enum_lists(adopting: Adopting, said: Said) -> None:
    """Take names or descriptions of values: a list in their order, or an object by value."""
    key = "x-enum-descriptions" if said.key.endswith("-descriptions") else "x-enum-varnames"
    values = _values(said.part)
    if not isinstance(said.value, dict | list) or not all(isinstance(text, str) for text in _texts(said.value)):
        adopting.refuse(said, "it is no list of texts, and no object that has one for each value", f"write {key}")
    elif isinstance(said.value, list) and values is not None and len(said.value) != len(values):
        counted = f"it has {len(said.value)} entries for {len(values)} values"
        adopting.refuse(said, counted, "give each value an entry, or write an object by value")
    else:
        _report_strangers(adopting, said, said.members)
        adopting.say(said, key, said.value)


def fern_enum(adopting: Adopting, said: Said) -> None:
    """Take `x-fern-enum`: by value, its name and description."""
    if not said.members or not all(isinstance(entry, dict) for entry in said.members.values()):
        adopting.refuse(said, "it is no object by value", "write {value: {name: Name}}")
    _enum_texts(adopting, said, said.members.items())


def microsoft_enum(adopting: Adopting, said: Said) -> None:
    """Take `x-ms-enum`: the name of the class, and names and descriptions of the values."""
    listed = said.members.get("values", [])
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    if not said.members or not isinstance(listed, list) or len(entries) < len(listed):
        adopting.refuse(said, "it is no object with a `name` and a list of `values`", "write {name: Name, values: []}")
    _enum_texts(adopting, said, [(str(entry.get("value")), entry) for entry in entries])
    if said.members.get("name"):
        say_class(adopting, said, said.members["name"], said.part)


def _enum_texts(adopting: Adopting, said: Said, entries: Iterable[tuple[str, Json]]) -> None:
    known = [(wire, entry) for wire, entry in entries if isinstance(entry, dict)]
    _report_strangers(adopting, said, [wire for wire, _ in known])
    for key, member in (("x-enum-varnames", "name"), ("x-enum-descriptions", "description")):
        texts: dict[str, Json] = {wire: entry[member] for wire, entry in known if isinstance(entry.get(member), str)}
        if texts:
            adopting.say(said, key, texts)


def _values(part: Part) -> list[str] | None:
    """Return the values of an enumeration as they are written; None where they are not listed by `enum` here."""
    listed = part.value.get("enum")
    if not isinstance(listed, list):
        return None
    return [str(value).lower() if isinstance(value, bool) else str(value) for value in listed if value is not None]


def _texts(value: Json) -> Iterable[Json]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _report_strangers(adopting: Adopting, said: Said, named: Iterable[str]) -> None:
    """Report what is named and is no value of the enumeration."""
    values = _values(said.part)
    strangers = [name for name in named if values is not None and name not in values]
    if strangers:
        message = f"`{said.key}` names {', '.join(map(repr, strangers))}, which the enumeration does not have"
        adopting.report(said.at, said.key, message, "correct it, or add the value")


def _methods(adopting: Adopting, said: Said, rules: list[Json]) -> None:
    """Name methods by patterns for operation ids, as Speakeasy's list at the top of a document does."""
    from specloom.lint.outline import parts

    listed = [part for part in parts(adopting.document) if part.kind is Kind.OPERATION]
    for index, rule in enumerate(rules):
        entry = rule if isinstance(rule, dict) else {}
        pattern, wanted = entry.get("operationId"), entry.get("methodNameOverride")
        at = Said(said.part, said.key, rule, said.at.child(index))
        try:
            fits = re.compile(pattern) if isinstance(pattern, str) else None
        except re.error:
            fits = None
        if fits is None or not isinstance(wanted, str):
            adopting.refuse(
                at, "it has no pattern `operationId` and no `methodNameOverride`", "name operations one by one"
            )
            continue
        for part in listed:
            if fits.search(str(part.value.get("operationId", ""))) and "x-speakeasy-name-override" not in part.value:
                say_name(adopting, at, wanted, part)


def say_name(adopting: Adopting, said: Said, text: Json, part: Part | None = None) -> None:
    """Name a part in snake_case."""
    named = snake(words(text)) if isinstance(text, str) else ""
    named = f"{named}_" if keyword.iskeyword(named) else named
    if not named.isidentifier():
        adopting.refuse(said, f"{text!r} is no name in Python", "write x-specloom-name")
    else:
        adopting.say(said, "x-specloom-name", named, also=part)
