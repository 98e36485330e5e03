"""The one place that calls datamodel-code-generator: rebuilt schemas in, annotations of the fields of each class out."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping

from specloom.models.rebuild import JsonSchema


def generate_classes(definitions: Mapping[str, JsonSchema]) -> dict[str, dict[str, ast.expr]]:
    """Return, for each definition, the annotation of every field of its class.

    Raises:
        RuntimeError: The generator did not keep to the names it was given.
    """
    if not definitions:
        return {}
    # Its import is slow, and only needed where models have changed.
    from datamodel_code_generator import DataModelType, InputFileType, PythonVersion, generate

    source = generate(
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        use_union_operator=True,
        use_standard_collections=True,
        disable_timestamp=True,
        allow_remote_refs=False,
        formatters=[],
    )
    classes = {
        node.name: _annotations(node) for node in ast.parse(str(source)).body if isinstance(node, ast.ClassDef)
    }
    missing = [name for name in definitions if name not in classes]
    if missing:
        raise RuntimeError(f"datamodel-code-generator renamed or left out {', '.join(missing)}")
    return classes


def _annotations(node: ast.ClassDef) -> dict[str, ast.expr]:
    return {
        field.target.id: _required(field)
        for field in node.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    }


def _required(field: ast.AnnAssign) -> ast.expr:
    return field.annotation
