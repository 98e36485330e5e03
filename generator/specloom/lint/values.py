"""Validates values against schemas of a document; the only module of the rules that imports jsonschema.

A schema is the raw value in the document. `drift/values`, in contrast, compares with `ir.Schema`, as generated clients
do, and reports every difference; the results differ by design.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, cast

from jsonschema import FormatChecker  # type: ignore[import-untyped, unused-ignore]
from jsonschema import validators as jsonschema_validators  # type: ignore[import-untyped, unused-ignore]
from jsonschema.exceptions import ValidationError, best_match  # type: ignore[import-untyped, unused-ignore]
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.patterns import is_mismatch
from specloom.base.words import shortened
from specloom.validate.additional_properties import ordered_additional_properties

Check: TypeAlias = Callable[[Location, Json, Json], str]
"""Takes the location of a schema, the schema and a value; returns an error message, empty if the value is valid."""

_FORMATS: Any = FormatChecker(formats=("date", "email", "ipv4", "ipv6", "uuid"))
_UTC_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?Z?")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[ Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")
_MAX_TEXT = 160


def _checks_format(name: str, pattern: re.Pattern[str]) -> None:
    def check(value: Any) -> bool:
        return not isinstance(value, str) or pattern.fullmatch(value) is not None

    _FORMATS.checks(name)(check)


_checks_format("date-time", _DATE_TIME)
_checks_format("utc-date-time", _UTC_DATE_TIME)


def value_check(document: Document) -> Check:
    """Return a function that validates values against schemas of one document."""
    root = document.root if isinstance(document.root, dict) else {}
    old = "swagger" in root or str(root.get("openapi", "")).startswith("3.0")
    dialect: Any = OAS30Validator if old else OAS31Validator
    validators: Any = jsonschema_validators
    extras = ordered_additional_properties(validators.Draft202012Validator.VALIDATORS["additionalProperties"])
    checker = validators.extend(dialect, {"pattern": _pattern, "additionalProperties": extras})
    files = [(name, cast("Any", DRAFT202012).create_resource(file.root)) for name, file in document.files.items()]
    registry = cast("Any", Registry)().with_resources(files)

    def check(at: Location, schema: Json, value: Json) -> str:
        if not isinstance(schema, dict):
            return ""
        try:
            resolver = registry.resolver(base_uri=at.document)
            errors = checker(schema, _resolver=resolver, format_checker=_FORMATS).iter_errors(value)
            violation = cast("Any", best_match)(error for error in errors if not _is_null(error))
        except Exception:  # noqa: BLE001  a malformed schema makes jsonschema fail in many ways, and `validate` reports it
            return ""
        return "" if violation is None else _short(violation)

    return check


def _is_null(error: Any) -> bool:
    """Tell whether an error is about a null that the schema allows in the words of another version."""
    schema: Json = error.schema
    flags = schema if isinstance(schema, dict) else {}
    return error.instance is None and True in (flags.get("nullable"), flags.get("x-nullable"))


def _pattern(_validator: Any, pattern: Any, value: Any, _schema: Any) -> Iterator[Any]:
    if isinstance(value, str) and isinstance(pattern, str) and is_mismatch(pattern, value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _short(error: Any) -> str:
    place = "".join(f"/{part}" for part in error.absolute_path)
    text = f"{place}: {error.message}" if place else str(error.message)
    return shortened(text, _MAX_TEXT)


def first_violation(schema: Json, value: Json) -> tuple[tuple[str, ...], str] | None:
    """Return the place and the message of a violation of one of our own schemas; None where the value is valid."""
    validator: Any = OAS31Validator
    violation = cast("Any", best_match)(validator(schema).iter_errors(value))
    if violation is None:
        return None
    return tuple(map(str, violation.absolute_path)), shortened(str(violation.message), _MAX_TEXT)
