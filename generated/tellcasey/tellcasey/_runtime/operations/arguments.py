"""From JSON values to the keyword arguments of a method: names and types are checked, and errors name the argument."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ..base.type_guards import is_mapping
from .catalogue import Argument, Described
from .schemas import Schemas, misfit


class ArgumentError(ValueError):
    """A value cannot be an argument of a call. `name` is that of the argument; empty for the call as a whole."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def keyword_arguments(operation: Described, given: Mapping[str, Any], schemas: Schemas) -> dict[str, Any]:
    """Return the keyword arguments with which a method makes a call, by what is given: JSON values by name.

    Names are those of the operation's arguments and choices, of the members of its body (by `name` or `wire`), or that
    of the whole body; `options` are passed on. `schemas` are those that the catalogue shares. The arguments are the
    same for the synchronous and the asynchronous method; what is nested in them is checked by these.

    Raises:
        ArgumentError: A name is not known, a value is missing, or is of another type. The message names it.
    """
    arguments = {each.name: each for each in (*operation.arguments, *operation.choices)}
    keywords: dict[str, Any] = {}
    members: dict[str, Any] = {}
    for name, value in given.items():
        if name in arguments:
            keywords[name] = _checked(arguments[name], value, schemas)
        elif operation.body is not None and name == operation.body.name and not _is_member(operation, given):
            keywords[name] = _checked_body(operation, value, schemas)
        elif name != "options" or _member(operation, name) is not None:
            member = _member(operation, name)
            if member is None:
                raise ArgumentError(name, f"there is no argument {name!r}{_hint(name, names_of(operation))}")
            members[member.name if _is_by_name(operation) else member.wire] = _checked(
                member, value, schemas, may_remove=operation.body is not None and operation.body.kind == "patch"
            )
        else:
            keywords[name] = value
    missing = [each.name for each in operation.arguments if each.required and keywords.get(each.name) is None]
    if missing:
        raise ArgumentError(missing[0], f"{missing[0]} is missing")
    return _with_body(operation, keywords, members)


def names_of(operation: Described) -> list[str]:
    """Return the names of all that a call takes, the whole body at the end."""
    listed = [each.name for each in (*operation.arguments, *operation.members, *operation.choices)]
    return [*listed, *([operation.body.name] if operation.body is not None else [])]


def intended(word: str, known: Collection[str]) -> str:
    """Return the known word that differs least from one that is not known; empty for none."""
    from difflib import get_close_matches

    plain = {name.replace("_", "-").lower(): name for name in known}
    close = get_close_matches(word.replace("_", "-").lower(), plain, n=1, cutoff=0.65)
    return plain[close[0]] if close else ""


def _hint(name: str, known: Collection[str]) -> str:
    close = intended(name, known)
    return f": did you mean {close!r}?" if close else ""


def _is_by_name(operation: Described) -> bool:
    return operation.body is not None and operation.body.by_name


def _member(operation: Described, name: str) -> Argument | None:
    listed = operation.members
    exact = next((each for each in listed if each.name == name), None)
    return exact or next((each for each in listed if each.wire == name), None)


def _is_member(operation: Described, given: Mapping[str, Any]) -> bool:
    """Tell whether what is called like the whole body is a member of this name: others are given, or no object is."""
    body = operation.body
    if body is None or _member(operation, body.name) is None:
        return False
    others = any(_member(operation, name) is not None for name in given if name != body.name)
    return others or not is_mapping(given[body.name])


def _checked(argument: Argument, value: Any, schemas: Schemas, *, may_remove: bool = False) -> Any:
    if value is None and (may_remove or (not argument.required and argument.place != "body")):
        return None
    if may_remove and argument.place == "body" and is_mapping(value):
        return value  # some of its members
    wrong = misfit(value, argument.schema, schemas, argument.name)
    if wrong:
        raise ArgumentError(argument.name, wrong)
    return value


def _checked_body(operation: Described, value: Any, schemas: Schemas) -> Any:
    body = operation.body
    assert body is not None
    if value is None and not body.required:
        return None
    if body.kind not in ("octets", "text", "lines", "patch"):
        wrong = misfit(value, body.schema, schemas, body.name)
        if wrong:
            raise ArgumentError(body.name, wrong)
    return removing(value) if body.kind == "patch" else value


def removing(value: Any) -> Any:
    """Return a merge patch with what removes members in place of null (RFC 7396)."""
    from ..wire.sent_as import REMOVE

    if not is_mapping(value):
        return value
    return {name: REMOVE if item is None else removing(item) for name, item in value.items()}


def _with_body(operation: Described, keywords: dict[str, Any], members: dict[str, Any]) -> dict[str, Any]:
    body = operation.body
    if body is None:
        return keywords
    if members and keywords.get(body.name) is not None:
        raise ArgumentError(body.name, f"either {body.name} or its members, not both ({', '.join(members)})")
    if members or body.name not in keywords:
        missing = [*_missing(operation, members)]
        if missing and (members or body.required):
            raise ArgumentError(missing[0], f"{missing[0]} is missing")
        if body.required and not members and not body.schema:
            raise ArgumentError(body.name, f"{body.name} is missing")
        if body.by_name:
            keywords |= members
        elif members or body.required:
            keywords[body.name] = removing(members) if body.kind == "patch" else members
    return keywords | _flag(operation, keywords)


def _missing(operation: Described, members: Mapping[str, Any]) -> Iterator[str]:
    for each in operation.members:
        if each.required and (each.name if _is_by_name(operation) else each.wire) not in members:
            yield each.name


def _flag(operation: Described, keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Return the argument that asks for a stream, as it stands in the body as well."""
    body = operation.body
    value = keywords.get(body.name) if body is not None else None
    if body is None or not body.flag or not is_mapping(value) or value.get(body.flag) is None:
        return {}
    member = next((each.name for each in body.members if each.wire == body.flag), body.flag)
    return {member: value[body.flag]}
