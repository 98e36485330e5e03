"""Decides how the schemas that openapi-spec-validator ships are applied, and reduces what is found to plain values.

Its own walk over every schema object is not used: it reports without positions, takes four fifths of the time
(12 of 15 seconds on GitHub's 13 MB) and calls valid documents invalid (a `required` name that `allOf` does not
declare). The specification's schema, applied here, covers the same ground with positions, helped in two places: schema
objects of 3.1 and 3.2, which that schema leaves open, and default values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from jsonschema import validators as jsonschema_validators  # type: ignore[import-untyped, unused-ignore]
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped, unused-ignore]
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from specloom.document import Json
from specloom.validate.alternatives import expand
from specloom.validate.schema_object import SCHEMA_OBJECT
from specloom.validate.soundness import ROOT, SCHEMA, Soundness
from specloom.validate.version import Version

_DEFAULT = "default"
_SPECIFICATIONS: dict[Version, Any] = {
    Version.V20: OpenAPIV2SpecValidator,
    Version.V30: OpenAPIV30SpecValidator,
    Version.V31: OpenAPIV31SpecValidator,
    Version.V32: OpenAPIV32SpecValidator,
}
_VALUES: dict[Version, Any] = {
    Version.V20: OAS30Validator,
    Version.V30: OAS30Validator,
    Version.V31: OAS31Validator,
    Version.V32: OAS32Validator,
}
# A default is not matched against the document's regular expressions: one of them can take for ever.
_UNCHECKED = ("pattern", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames")
_SCHEMA_REFERENCES = frozenset({"#/definitions/Schema", "#/definitions/schema"})


@dataclass(frozen=True, slots=True)
class Violation:
    """One keyword of the specification's schema that one value breaks."""

    path: tuple[str | int, ...]
    keyword: str
    demand: Json
    """What the keyword asks for: the list after `required`, the names after `enum`."""
    value: Json
    schema: Json
    message: str


def violations(root: Json, version: Version) -> Iterator[Violation]:
    """Yield what the specification's schema finds, alternatives resolved to the likeliest one.

    Raises:
        RecursionError: The document is nested too deeply for the validator.
    """
    schema = _SPECIFICATIONS[version].schema_validator.schema
    check_default = _default_check(root, _VALUES[version])
    validators: Any = jsonschema_validators
    plain = validators.validator_for(schema)
    follow = plain.VALIDATORS["$ref"]

    sound = Soundness(schema, root, lambda value: next(check_default(value), None) is not None)

    def reference(validator: Any, target: str, value: Any, within: Any) -> Iterator[Any]:
        if sound.certain(target, value):
            return
        yield from follow(validator, target, value, within)
        if target in _SCHEMA_REFERENCES:
            yield from check_default(value)

    def schema_object(validator: Any, _target: str, value: Any, _within: Any) -> Iterator[Any]:
        if sound.certain(SCHEMA, value):
            return
        yield from validator.descend(value, SCHEMA_OBJECT)
        yield from check_default(value)

    if sound.certain(ROOT, root):
        return
    checker = validators.extend(plain, {"$ref": reference, "$dynamicRef": schema_object})(schema)
    for error in checker.iter_errors(root):
        for leaf in expand(error):
            yield _plain(leaf)


def _plain(error: Any) -> Violation:
    return Violation(
        path=tuple(error.absolute_path),
        keyword=str(error.validator),
        demand=error.validator_value,
        value=error.instance,
        schema=error.schema,
        message=str(error.message),
    )


def _accept(_validator: Any, _demand: Any, _value: Any, _schema: Any) -> Iterator[Any]:
    return iter(())


def _default_of(schema: Json) -> Json:
    return schema.get(_DEFAULT) if isinstance(schema, dict) and "$ref" not in schema else None


def _default_check(root: Json, values: Any) -> Callable[[Any], Iterator[Any]]:
    """Return a check of one schema's default value against that schema."""
    whole = cast("Any", DRAFT202012).create_resource(root)
    resolver = cast("Any", Registry)().with_resource("", whole).resolver()
    validators: Any = jsonschema_validators
    checker = validators.extend(values, dict.fromkeys(_UNCHECKED, _accept))

    def check(schema: Any) -> Iterator[Any]:
        value = _default_of(schema)
        if value is None:
            return
        try:
            error = next(iter(checker(schema, _resolver=resolver).iter_errors(value)), None)
        except Exception:  # noqa: BLE001  a malformed schema makes jsonschema fail in many ways, and has a finding of its own
            return
        if error is not None:
            yield ValidationError(error.message, path=(_DEFAULT,), validator=_DEFAULT, instance=value, schema=schema)

    return check
