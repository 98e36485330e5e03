"""Decides what an overlay document may look like, and reads its actions."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.overlay.jsonpath import Expression, PathError, parse

_VERSIONS = ("1.0.", "1.1.")
_HINT = "see the OpenAPI Overlay Specification, version 1.0 or 1.1"
_PATH_HINT = "correct it; RFC 9535 says how one is written, such as $.paths['/pets'].get or $..[?@.name == 'id']"
_KNOWN = frozenset({"target", "description", "update", "remove", "copy"})


@dataclass(frozen=True, slots=True)
class Action:
    """One action: `location` is its place in the overlay, `copy` selects the value to be copied (1.1)."""

    location: Location
    target: Expression
    remove: bool = False
    copy: Expression | None = None
    update: Json = None


def read_actions(overlay: Json, *, name: str) -> tuple[Action, ...]:
    """Read the actions of an overlay; diagnostics call it `name`.

    Raises:
        SpecError: It is malformed, or of an unsupported version.
    """
    at = Location(name)
    if not isinstance(overlay, dict):
        raise _refusal(at, "an overlay is a mapping")
    version = overlay.get("overlay")
    if not isinstance(version, str) or not f"{version}.".startswith(_VERSIONS):
        raise _refusal(at.child("overlay"), f"`overlay` names the version 1.0 or 1.1, not {version!r}")
    info = overlay.get("info")
    if not isinstance(info, dict) or not {"title", "version"} <= info.keys():
        raise _refusal(at.child("info"), "`info` with `title` and `version` is missing")
    listed = overlay.get("actions")
    if not isinstance(listed, list) or not listed:
        raise _refusal(at.child("actions"), "`actions` is a list of at least one action")
    diagnostics: list[Diagnostic] = []
    actions: list[Action] = []
    for index, entry in enumerate(listed):
        try:
            actions.append(_action(entry, at.child("actions", index)))
        except SpecError as error:
            diagnostics.extend(error.diagnostics)
    if diagnostics:
        raise SpecError(diagnostics)
    return tuple(actions)


def _action(value: Json, at: Location) -> Action:
    if not isinstance(value, dict):
        raise _refusal(at, "an action is a mapping")
    unknown = [key for key in value if key not in _KNOWN and not key.startswith("x-")]
    if unknown:
        raise _refusal(at.child(unknown[0]), f"an action has no member {unknown[0]!r}")
    remove = value.get("remove", False)
    if not isinstance(remove, bool):
        raise _refusal(at.child("remove"), "`remove` is true or false")
    source = value.get("copy")
    if not remove and "update" not in value and source is None:
        raise _refusal(at, "the action says neither `update` nor `remove`")
    if source is not None and "update" in value and not remove:
        raise _refusal(at, "an action has `update` or `copy`, not both")
    copy = None if source is None or remove else _path(source, at.child("copy"))
    return Action(at, _path(value.get("target"), at.child("target")), remove, copy, value.get("update"))


def _path(value: Json, at: Location) -> Expression:
    if not isinstance(value, str):
        raise _refusal(at, "a JSONPath expression is missing here")
    try:
        return parse(value)
    except PathError as error:
        raise path_refusal(at, error) from None


def path_refusal(at: Location, error: PathError) -> SpecError:
    """Return the error of a JSONPath expression that is malformed or cannot be evaluated."""
    message = f"this is no JSONPath expression that can be applied: {error}"
    return SpecError([Diagnostic("overlay-target", at, message, _PATH_HINT)])


def _refusal(at: Location, message: str) -> SpecError:
    return SpecError([Diagnostic("overlay-layout", at, message, _HINT)])
