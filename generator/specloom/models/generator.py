"""Calls datamodel-code-generator, which nothing else does: rebuilt schemas in, the classes written for them out."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from specloom.models.stored import Key, WrittenClass, store_classes, stored_classes

__all__ = ["ClassCache", "Key", "WrittenClass", "write_classes"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


ClassCache = dict[str, WrittenClass]
"""Classes by the JSON text of the schema that they were written for."""


def write_classes(shapes: Iterable[str], cache: ClassCache | None = None) -> dict[str, WrittenClass]:
    """Return the class for each schema; schemas are JSON texts whose properties are numbered.

    Classes that neither `cache` has nor an earlier run stored are written in one batch. Afterwards `cache` holds these
    classes and no others.

    Raises:
        RuntimeError: The generator wrote something else than a `TypedDict` for each schema.
    """
    cache = {} if cache is None else cache
    distinct = dict.fromkeys(shapes)
    missing = [shape for shape in distinct if shape not in cache]
    written = {**cache, **_stored_or_written(missing)}
    cache.clear()
    cache.update({shape: written[shape] for shape in distinct})
    return dict(cache)


def _stored_or_written(shapes: list[str]) -> dict[str, WrittenClass]:
    asked_by = Path(__file__).read_text("utf-8")
    stored = stored_classes(shapes, asked_by=asked_by)
    written = _written(missing) if (missing := [shape for shape in shapes if shape not in stored]) else {}
    store_classes(written, asked_by=asked_by)
    return stored | written


def _written(shapes: list[str]) -> dict[str, WrittenClass]:
    # Its import is slow, and only needed where something has changed.
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    names = {f"Shape{index}": shape for index, shape in enumerate(shapes)}
    definitions = {name: json.loads(shape) for name, shape in names.items()}
    source = generate(
        json.dumps({"$schema": _DIALECT, "$defs": definitions}),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        custom_class_name_generator=lambda name: name,
        skip_root_model=True,
        use_closed_typed_dict=False,
        enum_field_as_literal=LiteralType.All,
        use_union_operator=True,
        use_standard_collections=True,
        use_generic_container_types=True,
        disable_timestamp=True,
        allow_remote_refs=False,
        formatters=[],
    )
    classes = _classes(ast.parse(str(source)))
    if classes.keys() != names.keys():
        raise RuntimeError(f"datamodel-code-generator wrote {len(classes)} classes for {len(names)} schemas")
    return {
        shape: _checked(classes[name], list(definitions[name]["properties"]), name=name)
        for name, shape in names.items()
    }


def _classes(module: ast.Module) -> dict[str, tuple[bool, dict[str, ast.expr]]]:
    """Return the classes of a module by name: whether each is functional, and its annotations by key."""
    classes: dict[str, tuple[bool, dict[str, ast.expr]]] = {}
    for node in module.body:
        match node:
            case ast.ClassDef(name=name, bases=[ast.Name("TypedDict")], body=body, keywords=[], decorator_list=[]):
                classes[name] = (False, dict(_declared(body)))
            case ast.Assign([ast.Name(name)], ast.Call(ast.Name("TypedDict"), [_, ast.Dict(keys, values)], [])):
                texts = [key.value if isinstance(key, ast.Constant) else None for key in keys]
                classes[name] = (True, {str(key): value for key, value in zip(texts, values, strict=True)})
            case ast.ImportFrom() | ast.Import():
                pass
            case _:
                raise RuntimeError(f"datamodel-code-generator wrote no class: {ast.unparse(node)}")
    return classes


def _declared(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for entry in body:
        match entry:
            case ast.AnnAssign(target=ast.Name(name), annotation=annotation, value=None):
                yield name, annotation
            case _:
                raise RuntimeError(f"datamodel-code-generator wrote no key: {ast.unparse(entry)}")


def _checked(written: tuple[bool, dict[str, ast.expr]], keys: list[str], *, name: str) -> WrittenClass:
    functional, annotations = written
    if list(annotations) != keys:
        raise RuntimeError(f"datamodel-code-generator wrote other keys for {name} than were asked for")
    return WrittenClass(functional, tuple(_key(annotation) for annotation in annotations.values()))


def _key(annotation: ast.expr) -> Key:
    match annotation:
        case ast.Subscript(ast.Name("NotRequired"), inner):
            return Key(inner, required=False)
        case _:
            return Key(annotation, required=True)
