"""Style rules for documents written by hand, beyond the specification.

The rules are for our own documents (`specs/RULES.md` explains each), so a document without any of our extensions is not
checked, unless asked for. Any of them can be switched off where it does not fit, with
`x-specloom-ignore: [rule-id]` on the object concerned or on anything that holds it.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json
from specloom.base.pointer import value_or_none
from specloom.base.rules import is_style
from specloom.lint import access, constraints, exchanges, keywords, references
from specloom.lint.examples import example_invalid
from specloom.lint.extensions import extension_foreign, extension_shape, extension_unknown, source_unknown
from specloom.lint.operations import (
    claim_unsourced,
    error_without_schema,
    operation_id_style,
    operation_summary,
    operation_tag,
)
from specloom.lint.parameters import parameter_name_style, path_parameter_loose
from specloom.lint.schemas import enum_undescribed, inline_object_repeated
from specloom.lint.survey import Rule, survey_document

_IGNORE = "x-specloom-ignore"

__all__ = ["RULES", "lint"]

RULES: dict[str, Rule] = {
    "operation-id-style": operation_id_style,
    "operation-summary": operation_summary,
    "operation-tag": operation_tag,
    "error-without-schema": error_without_schema,
    "claim-unsourced": claim_unsourced,
    "parameter-name-style": parameter_name_style,
    "path-parameter-loose": path_parameter_loose,
    "inline-object-repeated": inline_object_repeated,
    "enum-undescribed": enum_undescribed,
    "example-invalid": example_invalid,
    "extension-unknown": extension_unknown,
    "extension-shape": extension_shape,
    "extension-foreign": extension_foreign,
    "source-unknown": source_unknown,
    "reference-kind": references.reference_kind,
    "reference-circular": references.reference_circular,
    "link-operation": references.link_operation,
    "schema-keyword": keywords.schema_keyword,
    "schema-nullable": keywords.schema_nullable,
    "schema-bounds": constraints.schema_bounds,
    "schema-pattern": constraints.schema_pattern,
    "schema-format": constraints.schema_format,
    "schema-effect": constraints.schema_effect,
    "schema-items": constraints.schema_items,
    "schema-enum": constraints.schema_enum,
    "schema-required": constraints.schema_required,
    "schema-access": constraints.schema_access,
    "schema-variants": constraints.schema_variants,
    "schema-discriminator": constraints.schema_discriminator,
    "server-url": access.server_url,
    "server-variable": access.server_variable,
    "security-undefined": access.security_undefined,
    "security-scope": access.security_scope,
    "security-together": access.security_together,
    "security-scheme": access.security_scheme,
    "path-text": exchanges.path_text,
    "media-type-name": exchanges.media_type_name,
    "tag-unknown": exchanges.tag_unknown,
    "operation-answers": exchanges.operation_answers,
    "body-unexpected": exchanges.body_of_safe_method,
}


def lint(document: Document, *, style: bool) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a valid document; the rules of style only with `style`."""
    if not isinstance(document.root, dict):
        return ()
    survey = survey_document(document)
    # The rules of style are for documents written by hand, of which there are none in Swagger 2.0 any more.
    with_style = style and "swagger" not in document.root
    applied = [rule for name, rule in RULES.items() if with_style or not is_style(name)]
    diagnostics = (diagnostic for rule in applied for diagnostic in rule(survey))
    return tuple(entry for entry in diagnostics if entry.rule not in _ignored_rules(document, entry.location))


def _ignored_rules(document: Document, location: Location) -> AbstractSet[str]:
    """Return the ids of the rules that are switched off at `location`, by itself or by what encloses it."""
    file = document.files.get(location.document)
    value: Json = file.root if file is not None else None
    rules: set[str] = set()
    for part in (None, *location.pointer):
        value = value if part is None else value_or_none(value, (part,))
        entries = value.get(_IGNORE) if isinstance(value, dict) else None
        rules |= {entry for entry in entries if isinstance(entry, str)} if isinstance(entries, list) else set()
    return rules
