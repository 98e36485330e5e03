"""`stainless.yml`, the configuration of Stainless for a document: names of resources, methods and models, and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.base.words import snake, words
from specloom.foreign import names
from specloom.foreign.adopting import Adopting, Said
from specloom.foreign.stainless_pages import Scheme, read_schemes
from specloom.lint.outline import Kind, Part, parts

LAYOUT = "stainless-layout"
UNMATCHED = "stainless-unmatched"
_ENDPOINT = re.compile(r"([a-z]+) (/\S*)", re.IGNORECASE)
_SHARED, _CLIENT = "$shared", "$client"
_READ = frozenset({"resources", "pagination", "client_settings"})
_SAFE = frozenset({"get", "head", "options", "trace"})
_IN_RESOURCE = frozenset({"methods", "models", "subresources"})


@dataclass(slots=True)
class _Reading:
    """A configuration while it is read: what it is applied to, and its schemes of pages."""

    adopting: Adopting
    document: Part
    operations: dict[tuple[str, str], Part]
    components: dict[str, Part]
    schemes_of_security: dict[str, Part]
    schemes: tuple[Scheme, ...] = ()

    def said(self, at: Location, value: Json, part: Part | None = None) -> Said:
        return Said(part or self.document, "stainless.yml", value, at)

    def ignored(self, at: Location, why: str) -> None:
        message = f"{at.pointer[-1]!r} of stainless.yml is not taken: {why}"
        self.adopting.report(at, at.fragment, message, "nothing is to be done, unless you need it", Severity.NOTE)


def take_stainless(adopting: Adopting, name: str, root: Json) -> None:
    """Take over a configuration, whose file diagnostics call `name`.

    Raises:
        SpecError: It has no resources.
    """
    at = Location(name)
    if not isinstance(root, dict) or not isinstance(root.get("resources"), dict):
        raise SpecError([Diagnostic(LAYOUT, at, "stainless.yml has no `resources`", "name the right file")])
    listed = list(parts(adopting.document))
    reading = _Reading(
        adopting,
        listed[0],
        {
            (part.location.pointer[-1], _plain(part.location.pointer[1])): part
            for part in listed
            if part.kind is Kind.OPERATION and part.location.pointer[:1] == ("paths",)
        },
        {part.location.pointer[-1]: part for part in listed if names.is_component(part)},
        {part.location.pointer[-1]: part for part in listed if part.kind is Kind.SECURITY_SCHEME},
        read_schemes(root.get("pagination"), at.child("pagination")),
    )
    _settings(reading, root, at)
    for resource, value in _members(root["resources"]):
        _resource(reading, (resource,), value, at.child("resources", resource))


def _settings(reading: _Reading, root: dict[str, Json], at: Location) -> None:
    for key in root:
        if key not in _READ:
            reading.ignored(at.child(key), "it is about other packages and their publication")
    for key, value in _members(root.get("client_settings")):
        place = at.child("client_settings", key)
        if key == "idempotency_header" and isinstance(value, str):
            for (method, _), part in reading.operations.items():
                if method not in _SAFE:
                    reading.adopting.say(reading.said(place, value, part), "x-specloom-idempotency", {"header": value})
        elif key != "opts":
            reading.ignored(place, "options of our clients have their own defaults")
        else:
            for option, facts in _members(value):
                _option(reading, option, dict(_members(facts)), place.child(option))


def _option(reading: _Reading, option: str, facts: dict[str, Json], at: Location) -> None:
    """Take the name of the argument for a credential."""
    auth = dict(_members(facts.get("auth")))
    scheme = reading.schemes_of_security.get(str(auth.get("security_scheme")))
    if scheme is None or auth.get("role", "value") != "value":
        reading.ignored(at, "arguments of our clients come from the document")
        return
    names.say_name(reading.adopting, reading.said(at, facts, scheme), option)
    if "read_env" in facts:
        reading.ignored(at.child("read_env"), "the variable is called after package and argument")


def _resource(reading: _Reading, path: tuple[str, ...], value: Json, at: Location) -> None:
    for model, component in _members(dict(_members(value)).get("models")):
        _model(reading, model, component, at.child("models", model))
    for method, facts in _members(dict(_members(value)).get("methods")):
        _method(reading, path, method, facts, at.child("methods", method))
    for name, inner in _members(dict(_members(value)).get("subresources")):
        _resource(reading, (*path, name), inner, at.child("subresources", name))
    for key in dict(_members(value)):
        if key not in _IN_RESOURCE:
            reading.ignored(at.child(key), "resources have what the document says of them")


def _model(reading: _Reading, model: str, component: Json, at: Location) -> None:
    name = component.get("schema", "") if isinstance(component, dict) else component
    part = reading.components.get(str(name).rpartition("/")[2])
    if part is None:
        message, hint = f"the document has no schema {name!r}", "correct the name; the model keeps that of the document"
        reading.adopting.report(at, at.fragment, message, hint, rule=UNMATCHED)
    else:
        names.say_class(reading.adopting, reading.said(at, component, part), model, part)


def _method(reading: _Reading, path: tuple[str, ...], method: str, facts: Json, at: Location) -> None:
    known: dict[str, Json] = facts if isinstance(facts, dict) else {"endpoint": facts}
    endpoint = known.get("endpoint")
    written = _ENDPOINT.fullmatch(endpoint) if isinstance(endpoint, str) else None
    if written is None:
        reading.ignored(at, "it names no endpoint, such as get /calls")
        return
    part = reading.operations.get((written[1].lower(), _plain(written[2])))
    if part is None:
        hint = "correct it, or add the operation to the document"
        reading.adopting.report(at, at.fragment, f"the document has no {endpoint!r}", hint, rule=UNMATCHED)
        return
    said = reading.said(at, facts, part)
    if known.get("skip") is True or (isinstance(known.get("skip"), list) and "python" in str(known["skip"])):
        reading.adopting.leave_out(said)
        return
    if path[0] == _CLIENT:
        reading.ignored(at, "methods of a client itself belong to a resource here, by tag or path")
    else:
        reading.adopting.say(said, "x-specloom-resource", ".".join(snake(words(part_)) for part_ in path))
    names.say_name(reading.adopting, said, method)
    _pages(reading, known, said)


def _pages(reading: _Reading, facts: dict[str, Json], said: Said) -> None:
    asked = facts.get("paginated")
    if asked is False:
        return
    document = reading.adopting.document
    fitting = next((scheme for scheme in reading.schemes if scheme.fits(document, said.part)), None)
    if fitting is not None:
        reading.adopting.say(said, "x-specloom-pagination", fitting.value)
    elif asked is True:
        hint = "write x-specloom-pagination in the document"
        message = f"no scheme of `pagination` fits {said.at.pointer[-1]!r}"
        reading.adopting.report(said.at, said.at.fragment, message, hint, rule=UNMATCHED)


def _plain(path: str) -> str:
    """Return a path with its parameters' names left out: Stainless's may be called otherwise."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _members(value: Json) -> Iterator[tuple[str, Json]]:
    yield from value.items() if isinstance(value, dict) else ()
