"""Applies the schemas that openapi-spec-validator ships, and converts jsonschema's errors to `Violation`s.

Its own traversal of schema objects is not used: it reports without positions, takes four fifths of the time
(12 of 15 seconds on GitHub's 13 MB) and calls valid documents invalid (a `required` name that `allOf` does not
declare). The specification's schema, applied here, covers the same ground with positions, helped in two places: schema
objects of 3.1 and 3.2, which that schema leaves open, and default values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, cast

from jsonschema import validators as jsonschema_validators  # type: ignore[import-untyped, unused-ignore]
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped, unused-ignore]
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from specloom.base.document import Json
from specloom.validate.additional_properties import ordered_additional_properties
from specloom.validate.defaults import default_fits
from specloom.validate.specification import SCHEMA_OBJECT, SCHEMA_POINTER, Violation
from specloom.validate.version import Version

_DEFAULT = "default"
# A default is not matched against the document's regular expressions: one of them can take for ever.
_UNCHECKED = ("pattern", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames")
_SCHEMA_REFERENCES = frozenset({"#/definitions/Schema", "#/definitions/schema"})


class SchemaErrors:
    """The validators of one document."""

    def __init__(self, schema: Any, root: Json, version: Version) -> None:
        self._schema = schema
        self._root = root
        self._version = version

    def wrong_default(self, schema: Json) -> bool:
        """Tell whether the default value of a schema breaks that schema."""
        return next(self._defaults(schema), None) is not None

    def findings(self, certain: Callable[[str, Json], bool]) -> Iterator[Violation]:
        """Yield the violations of the specification's schema in parts that are not `certain` to be valid.

        Raises:
            RecursionError: The document is nested too deeply for the validator.
        """
        validators: Any = jsonschema_validators
        plain = validators.validator_for(self._schema)
        follow = plain.VALIDATORS["$ref"]

        def reference(validator: Any, target: str, value: Any, within: Any) -> Iterator[Any]:
            if certain(target, value):
                return
            yield from follow(validator, target, value, within)
            if target in _SCHEMA_REFERENCES:
                yield from self._defaults(value)

        def schema_object(validator: Any, _target: str, value: Any, _within: Any) -> Iterator[Any]:
            if certain(SCHEMA_POINTER, value):
                return
            yield from validator.descend(value, SCHEMA_OBJECT)
            yield from self._defaults(value)

        extras = ordered_additional_properties(plain.VALIDATORS["additionalProperties"])
        keywords = {"$ref": reference, "$dynamicRef": schema_object, "additionalProperties": extras}
        checker = validators.extend(plain, keywords)(self._schema)
        for error in (leaf for root in checker.iter_errors(self._root) for leaf in _expanded(root)):
            path, keyword, message = tuple(error.absolute_path), str(error.validator), str(error.message)
            yield Violation(path, keyword, error.validator_value, error.instance, error.schema, message)

    def _defaults(self, schema: Json) -> Iterator[Any]:
        """Yield what a schema objects to in its own default value."""
        if not isinstance(schema, dict) or "$ref" in schema:
            return
        value = schema.get(_DEFAULT)
        if value is None or default_fits(schema):
            return
        checker, resolver = self._checker
        try:
            error = next(iter(checker(schema, _resolver=resolver).iter_errors(value)), None)
        except Exception:  # noqa: BLE001  a malformed schema makes jsonschema fail in many ways, and has a finding of its own
            return
        if error is not None:
            yield ValidationError(error.message, path=(_DEFAULT,), validator=_DEFAULT, instance=value, schema=schema)

    @cached_property
    def _checker(self) -> tuple[Any, Any]:
        """The validator class of values by schemas of this version, and the resolver of their references."""
        from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator

        values: dict[Version, Any] = {Version.V31: OAS31Validator, Version.V32: OAS32Validator}
        validators: Any = jsonschema_validators
        whole = cast("Any", DRAFT202012).create_resource(self._root)
        resolver = cast("Any", Registry)().with_resource("", whole).resolver()
        known = values.get(self._version, OAS30Validator)
        return validators.extend(known, dict.fromkeys(_UNCHECKED, _accept)), resolver


def _accept(*_: Any) -> Iterator[Any]:
    return iter(())


def _expanded(error: Any) -> Iterator[Any]:
    """Yield the errors of the likeliest branch of a failed `oneOf` or `anyOf`; any other error as it is."""
    if error.validator not in ("oneOf", "anyOf") or not error.context:
        yield error
        return
    branches: dict[Any, list[Any]] = {}
    for cause in error.context:
        branches.setdefault(cause.relative_schema_path[0], []).append(cause)
    if all(cause.validator == "required" and len(cause.schema) == 1 for cause in error.context):
        yield error  # alternatives that only demand that members exist: the choice between them is the message
        return
    # Of a value with a `$ref` only the Reference Object is likely: the branch that requires `$ref`.
    value: Any = error.instance
    is_reference = isinstance(value, dict) and "$ref" in value
    likely = [branch for branch in branches.values() if _requires_reference(branch) == is_reference]
    for cause in min(likely or branches.values(), key=_distance):
        yield from _expanded(cause)


def _requires_reference(branch: list[Any]) -> bool:
    return any(cause.validator == "required" and "$ref" in cause.validator_value for cause in branch)


def _distance(branch: list[Any]) -> tuple[bool, bool, int, int]:
    """Return a sort key for branches, the likeliest first: type matches, constants match, few errors."""
    shallow = [cause for cause in branch if not cause.relative_path]
    wrong_type = any(cause.validator == "type" for cause in shallow)
    wrong_kind = any(cause.validator in ("enum", "const") and len(cause.relative_path) == 1 for cause in branch)
    return wrong_type, wrong_kind, len(shallow), len(branch)
