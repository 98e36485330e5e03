"""The one place that calls datamodel-code-generator: rebuilt schemas in, their annotations out."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping, Sequence

from specloom.models.rebuild import JsonSchema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Its work on one class grows faster than the number of fields.
_FIELDS_A_CLASS = 200

# The annotations by field that were the answer to a question, by that question.
AnnotationCache = dict[str, Mapping[str, ast.expr]]


def generate_annotations(schemas: Sequence[JsonSchema], cache: AnnotationCache | None = None) -> list[ast.expr]:
    """Return the annotation of each schema, in order.

    Most changes of a document change no type: what `cache` holds is used where the question is the same, else replaced.

    Raises:
        RuntimeError: The generator did not answer in the same order and number.
    """
    if not schemas:
        return []
    cache = AnnotationCache() if cache is None else cache
    question = json.dumps({"$schema": _DIALECT, "$defs": _classes(schemas)})
    fields = cache.get(question) or _answer(question)
    if len(fields) != len(schemas):
        raise RuntimeError(f"datamodel-code-generator answered {len(fields)} of {len(schemas)} schemas")
    cache.clear()
    cache[question] = fields
    return [fields[f"field_{index}"] for index in range(len(schemas))]


def _answer(schema: str) -> Mapping[str, ast.expr]:
    """Return annotations by field."""
    # Its import is slow, and only needed where something has changed.
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion

    source = generate(
        schema,
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        use_union_operator=True,
        use_standard_collections=True,
        disable_timestamp=True,
        allow_remote_refs=False,
        formatters=[],
    )
    return dict(_fields(str(source)))


def _classes(schemas: Sequence[JsonSchema]) -> JsonSchema:
    """Lay schemas out as the fields of classes. All are required: whether a field may be left out is not its type."""
    classes: JsonSchema = {}
    for start in range(0, len(schemas), _FIELDS_A_CLASS):
        part = schemas[start : start + _FIELDS_A_CLASS]
        properties: JsonSchema = {f"field_{start + index}": schema for index, schema in enumerate(part)}
        classes[f"Fields{start}"] = {"type": "object", "properties": properties, "required": list(properties)}
    return classes


def _fields(source: str) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Fields"):
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    yield field.target.id, field.annotation
