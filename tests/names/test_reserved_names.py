"""The lists of names that are taken hold what templates import, and what base classes have: each is read from there."""

from __future__ import annotations

import ast
import builtins
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

import pydantic
import pytest

from specloom.names import namespace
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.resource_async import AsyncResource
from specloom.runtime.client.resource_sync import Resource

ROOT = Path(__file__).parents[2]
IMPORT = re.compile(r"^ *(?:from \S+ import (?:\([^)]*\)|.+)|import .+)$", re.MULTILINE)
USED_IN_BODIES_ONLY = {"enveloped", "model_of", "one_model_of", "sent_as"}


def imported(*templates: str) -> set[str]:
    """Return the names that the import statements of templates bind; names that a document gives are left out."""
    bound: set[str] = set()
    for template in templates:
        text = re.sub(r"\{%.*?%\}", "", (ROOT / "templates" / template).read_text("utf-8"), flags=re.DOTALL)
        text = re.sub(r"\{\{ runtime\.\w+ \}\}", "specloom_runtime", text)
        for statement in IMPORT.findall(text):
            if "{{" not in statement:
                (node,) = ast.parse(dedent(statement)).body
                assert isinstance(node, ast.Import | ast.ImportFrom)
                bound |= {alias.asname or alias.name for alias in node.names}
    return bound - {"annotations"}


def of_classes(names: Iterable[str]) -> set[str]:
    """Return the names that a class could have: those in capitals throughout are constants, but for abbreviations."""
    return {name for name in names if name[0].isupper() and ("_" not in name)}


def public(*classes: type) -> set[str]:
    return {name for each in classes for name in dir(each) if not name.startswith("_")}


def keys_of_options() -> set[str]:
    """Return the keys of `ClientOptions` and of its bases, which exist for type checkers only."""
    tree = ast.parse((ROOT / "generator/specloom/runtime/base/options.py").read_text("utf-8"))
    names = ("ViewOptions", "Hooks", "ClientOptions")
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name in names]
    assert len(classes) == len(names)
    return {
        node.target.id
        for cls in classes
        for node in cls.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def test_templates_are_read() -> None:
    assert {"Annotated", "FileContent", "OpenStrEnum", "one_of", "UUID"} <= imported(
        "models/module.py.jinja", "models/bases.jinja"
    )
    assert {"EventStream", "AsyncPager", "builtins", "model_of"} <= imported("resources/imports.jinja")
    assert {"Api", "FastTransports", "Timeout", "httpx2"} <= imported("package/_client.py.jinja")


def test_no_model_is_called_as_what_its_module_imports() -> None:
    others = {"NotRequired", "TypedDict", "TYPE_CHECKING"}
    of_builtins = {name for name in dir(builtins) if name[0].isupper()}
    assert (
        of_classes(imported("models/module.py.jinja", "models/bases.jinja")) | others | of_builtins
        == namespace.MODEL_MODULE
    )


def test_no_field_hides_an_attribute_of_a_model_or_a_builtin_of_its_annotations() -> None:
    with warnings.catch_warnings(action="ignore"):
        assert public(pydantic.BaseModel, type(pydantic.BaseModel)) - namespace.FIELDS == set()
    assert {"bool", "bytes", "float", "int", "list", "str", "tuple", "dict", "self"} <= namespace.FIELDS


def test_no_resource_is_called_as_what_modules_of_resources_and_clients_import() -> None:
    bound = of_classes(imported("resources/imports.jinja", "package/_client.py.jinja"))
    assert bound - namespace.RESOURCE_CLASSES == set()


def test_no_method_hides_a_name_in_the_annotations_of_its_class_or_an_attribute_of_resources() -> None:
    bound = imported("resources/imports.jinja") - USED_IN_BODIES_ONLY
    assert {name for name in bound if name[0].islower()} | of_classes(bound) <= namespace.RESOURCE_MODULE
    assert public(Resource, AsyncResource) - namespace.RESOURCE_MODULE == set()
    assert {"bool", "bytes", "dict", "float", "int", "str", "self"} <= namespace.RESOURCE_MODULE


def test_no_argument_hides_what_its_method_uses() -> None:
    assert USED_IN_BODIES_ONLY | {"self", "models"} <= namespace.ARGUMENTS


def test_no_resource_hides_an_attribute_of_its_client() -> None:
    # What resources have is no resource's name either.
    assert public(Client, AsyncClient) | {"with_raw_response", "with_streaming_response"} == namespace.CLIENT


def test_no_credential_or_variable_is_called_as_an_argument_of_every_client() -> None:
    template = (ROOT / "templates" / "package" / "client_class.jinja").read_text("utf-8")
    arguments = set(re.findall(r"^        \*{0,2}(\w+): ", template, re.MULTILINE))
    assert {"base_url", "options", "transport"} <= arguments
    assert arguments | {"self"} | keys_of_options() == namespace.CONSTRUCTOR


@pytest.mark.parametrize("package", sorted(path.parent for path in ROOT.glob("generated/*/pyproject.toml")), ids=str)
def test_no_module_of_models_hides_what_their_package_uses(package: Path) -> None:
    text = (package / package.name / "models" / "__init__.py").read_text("utf-8")
    used = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    assert {"lazy", "object", "str", "list"} <= used
    assert {name for name in used if name[0].islower()} - {"name"} <= namespace.MODULES
