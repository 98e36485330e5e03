"""Rendering: which files a package has, and that what templates lay out is Python that says what the view said."""

from __future__ import annotations

import ast
import inspect
import tomllib
from collections.abc import Callable

import pytest

Built = Callable[..., dict[str, str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets & *Friends*, version: "2", description: About pets.}
servers: [{url: "https://pets.example"}]
security: [{key: []}]
tags: [{name: pets, description: The pets.}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      summary: List `all` pets | some.
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
      x-specloom-pagination: {style: cursor, parameters: {cursor: after}, items: /data, next: /next}
    post:
      operationId: createPet
      tags: [pets]
      parameters: [{name: dry, in: query, required: true, schema: {type: boolean}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses: {"201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, list: {items: {type: string}}}}
    Page: {type: object, properties: {data: {items: {$ref: "#/components/schemas/Pet"}}, next: {type: string}}}
"""


OPTIONS = "options: CallOptions | None=None"


@pytest.fixture(scope="module")
def files(built: Built) -> dict[str, str]:
    return built(DOCUMENT)


def functions(source: str, owner: str) -> dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]]:
    found: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name == owner:
            for entry in node.body:
                if isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef):
                    found.setdefault(entry.name, []).append(entry)
    return found


def test_a_package_has_these_files(files: dict[str, str]) -> None:
    assert sorted(files) == [
        "README.md", "acme/__init__.py", "acme/__main__.py", "acme/_client.py", "acme/_exchanges/synthesised/pets.json",
        "acme/_operations.json", "acme/_views/__init__.py", "acme/_views/pets.py", "acme/errors.py", "acme/hooks.py",
        "acme/models/__init__.py", "acme/models/_modules.py", "acme/models/_names.py",
        "acme/models/pets.py", "acme/models/pets_params.py", "acme/py.typed", "acme/pytest_plugin.py",
        "acme/resources/__init__.py",
        "acme/resources/pets.py", "acme/testing.py", "acme/transports.py", "pyproject.toml", "support.json",
        "tests/conftest.py", "tests/test_acme_pets.py", "tests/test_acme_readme.py",
    ]  # fmt: skip


def test_every_file_is_python_with_a_docstring_and_a_final_line_feed(files: dict[str, str]) -> None:
    for path, text in files.items():
        assert text == "" or (text.endswith("\n") and not text.endswith("\n\n")), path
        if path.endswith(".py"):
            assert ast.get_docstring(ast.parse(text)), path
            assert all(len(line) <= 120 for line in text.splitlines()), path


def test_both_classes_have_the_same_methods(files: dict[str, str]) -> None:
    source = files["acme/resources/pets.py"]
    sync, async_ = functions(source, "Pets"), functions(source, "AsyncPets")
    assert list(sync) == list(async_) == ["list", "create"]
    for name in sync:
        for one, other in zip(sync[name], async_[name], strict=True):
            assert ast.dump(one.args) == ast.dump(other.args)
    assert isinstance(async_["create"][-1], ast.AsyncFunctionDef)
    assert isinstance(async_["list"][-1], ast.FunctionDef)
    assert [ast.unparse(found[-1].returns) for found in (sync["list"], async_["list"]) if found[-1].returns] == [
        "Pager[models.Page, models.Pet]", "AsyncPager[models.Page, models.Pet]",
    ]  # fmt: skip


def test_a_body_is_taken_as_a_model_or_by_its_fields(files: dict[str, str]) -> None:
    model, fields, real = functions(files["acme/resources/pets.py"], "Pets")["create"]
    assert [ast.unparse(each) for each in (*model.decorator_list, *fields.decorator_list)] == ["overload"] * 2
    assert ast.unparse(model.args) == f"self, body: models.Pet | models.PetParam, *, dry: bool, {OPTIONS}"
    assert ast.unparse(fields.args) == f"self, *, dry: bool, name: str, list_: Sequence[str] | None=..., {OPTIONS}"
    whole = "body: models.Pet | models.PetParam | None=None"
    assert ast.unparse(real.args) == f"self, {whole}, *, dry: bool, {OPTIONS}, **fields: Any"
    assert not real.decorator_list
    assert ast.get_docstring(real)


def test_a_method_called_list_spoils_no_annotation(files: dict[str, str]) -> None:
    source = files["acme/resources/pets.py"]
    names = {
        node.value.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)
    }
    assert "list" not in names


def test_a_field_called_list_spoils_no_annotation(files: dict[str, str]) -> None:
    assert 'list_: Annotated[list[str] | None, Omit, Field(alias="list")] = None' in files["acme/models/pets.py"]


def test_imports_are_only_those_in_use(files: dict[str, str]) -> None:
    assert "Decimal" not in files["acme/models/pets.py"]
    assert "UUID" not in files["acme/resources/pets.py"]


def test_the_readme_shows_text_and_no_markup_of_the_document(files: dict[str, str]) -> None:
    readme = files["README.md"]
    assert readme.startswith("# Pets \\& \\*Friends\\*\n\nAbout pets.\n")
    assert "| `client.pets.list()` | `GET /pets` | List \\`all\\` pets \\| some. |" in readme
    assert "| `client.pets.create(dry=dry, name=name)` | `POST /pets` |" in readme
    assert "| `token` | `ACME_TOKEN` |" in readme


def test_the_project_file(files: dict[str, str]) -> None:
    project = tomllib.loads(files["pyproject.toml"])["project"]
    assert project["name"] == "acme"
    assert project["description"] == "About pets."
    assert project["requires-python"] == ">=3.11"


def test_long_texts_do_not_reach_the_summary(built: Built) -> None:
    """A summary is one line, whatever the description holds."""
    text = DOCUMENT.replace("About pets.", '"# Heading\\n\\nAbout \\"pets\\". More.\\n\\n```\\ncode\\n```"')
    project = tomllib.loads(built(text)["pyproject.toml"])["project"]
    assert "\n" not in project["description"]


def test_a_description_of_several_lines_is_indented_like_its_code(built: Built) -> None:
    text = DOCUMENT.replace("The pets.", '"The pets.\\n\\n- one\\n  - two\\n\\nEnd."')
    source = built(text)["acme/resources/pets.py"]
    module, owner = ast.get_docstring(ast.parse(source)), None
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name == "Pets":
            owner = ast.get_docstring(node)
    assert module == owner == inspect.cleandoc("The pets.\n\n- one\n  - two\n\nEnd.")
