"""The gate and the templates' `finalize`: what they let through and what they stop, planted bugs included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jinja2 import UndefinedError

from specloom import render
from specloom.code import gate, safe
from specloom.code.gate import GateError, check
from specloom.code.safe import Code, Doc, Literal
from specloom.code.view import ModelModule, Package
from specloom.read import Reading

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1", description: "About pets."}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      summary: List "pets" \\ all
      parameters: [{name: "a'b", in: query, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, description: 'A "pet".', properties: {"na'me": {type: string, description: Its "name".}}}
"""


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ('x = "anything"', 'x = "harmless"'),
        ('"""A docstring."""\nx = 1', '"""harmless"""\nx = 1'),
        ('x = {"a": "b"}', 'x = {"harmless": "harmless"}'),
        ("x = 1\n# a comment", "x = 1\n# harmless"),
        ('x = "a" "b"', 'x = "harmless"'),
    ],
)
def test_strings_may_differ_where_that_was_planned(text: str, planned: str) -> None:
    check("a.py", text, planned)


@pytest.mark.parametrize(
    ("text", "planned", "says"),
    [
        ('x = "a" + "b"', 'x = "harmless"', "BinOp was not planned"),
        ('x = "a"\nimport os', 'x = "harmless"', "2 parts stand where 1 were planned"),
        ('x = f"{y}"', 'x = "harmless"', "JoinedStr was not planned"),
        ('x = b"a"', 'x = "harmless"', "the constant b'a' was not planned"),
        ("x = 2", "x = 1", "the constant 2 was not planned"),
        ("x = 1.0", "x = 1", "the constant 1.0 was not planned"),
        ("x = True", "x = 1", "the constant True was not planned"),
        ('x = "b"', 'x = "a"', "the constant 'b' was not planned"),
        ("y = 1", "x = 1", "'y' stands where 'x' was planned"),
        ("f(y=1)", "f(x=1)", "'y' stands where 'x' was planned"),
        ("import b", "import a", "'b' stands where 'a' was planned"),
        ("x.b", "x.a", "'b' stands where 'a' was planned"),
        ("def g(): pass", "def f(): pass", "'g' stands where 'f' was planned"),
        ("x: 'int' = 1", "x: int = 1", "Constant was not planned"),
        ("async def f(): pass", "def f(): pass", "AsyncFunctionDef was not planned"),
        ("x = -1", "x = 1", "UnaryOp was not planned"),
        ('x = """', 'x = "harmless"', "would not be Python"),
        ("x = '\x00'", 'x = "harmless"', "would not be Python"),
        ("x = 1\n  y = 2", "x = 1", "would not be Python"),
    ],
)
def test_everything_else_is_stopped(text: str, planned: str, says: str) -> None:
    with pytest.raises(GateError, match=r"^dir/a\.py") as caught:
        check("dir/a.py", text, planned)
    assert says in str(caught.value)


def _careless_string(text: str) -> str:
    return f"'{text}'"


def _careless_doc(text: str) -> Doc:
    return Doc(text, safe.HARMLESS)


def _careless_ascii(text: str) -> str:
    return "'" + text.replace("\\", "\\\\") + "'"


@pytest.mark.parametrize(
    ("name", "careless"), [("string", _careless_string), ("string", _careless_ascii), ("doc", _careless_doc)]
)
def test_a_planted_bug_of_an_encoder_is_caught(
    name: str, careless: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, built: Callable[[str], dict[str, str]]
) -> None:
    """The document is hostile where the careless encoder would let it through; the gate does not know which it is."""
    attack = DOCUMENT.replace("a'b", "a':0}if __import__('os').getpid()else{'").replace(
        'List "pets" \\\\ all', 'Lists.\\"\\"\\"\n    __import__(\'os\').getpid()\n    \\"\\"\\"'
    )
    attack = attack.replace("""'A "pet".'""", '"A pet.\\"\\"\\"\\n    import os\\n    \\"\\"\\""')
    built(attack)
    monkeypatch.setattr(safe, name, careless)
    monkeypatch.setattr("specloom.lower.docs.doc", safe.doc)
    with pytest.raises(GateError):
        built(attack)


def _changed(package: Package, **members: Any) -> Package:
    return replace(package, resources=(replace(package.resources[0], **members), *package.resources[1:]))


@pytest.mark.parametrize("value", ["Pets", None, 1, b"x", ["a"], Reading])
def test_a_template_writes_nothing_that_is_not_safe(value: object, lowered: Callable[[str], Package]) -> None:
    with pytest.raises(TypeError, match="which is not safe text"):
        render.render(_changed(lowered(DOCUMENT), doc=value))


def test_a_template_never_shrugs_off_what_is_missing(lowered: Callable[[str], Package]) -> None:
    package = lowered(DOCUMENT)
    with pytest.raises(UndefinedError, match="has no attribute"):
        render.render(_changed(package, methods=(object(),)))
    (method,) = package.resources[0].methods[:1]
    with pytest.raises(TypeError, match="StrictUndefined"):
        render.render(_changed(package, methods=(replace(method, operation_arguments=(object(),)),)))


def test_safe_text_is_written_as_it_is_and_never_as_a_template(lowered: Callable[[str], Package]) -> None:
    package = _changed(lowered(DOCUMENT), doc=safe.doc("{{ 7*7 }} {% raw %} <b> & {# x #}"))
    rendered = render.render(package)["acme/resources/pets.py"]
    assert '"""{{ 7*7 }} {% raw %} <b> & {# x #}"""' in rendered.text
    assert '"""harmless"""' in rendered.harmless


def test_the_twin_holds_nothing_of_the_document_but_names(lowered: Callable[[str], Package]) -> None:
    text = DOCUMENT.replace("About pets.", "Zebra crossing.").replace("Its ", "The zebra's ").replace("ok", "a zebra")
    for path, file in render.render(lowered(text)).items():
        assert "zebra" not in file.harmless.lower(), path


@pytest.mark.parametrize("made", [Code("x = 1", "x = 2"), Literal("1", "2")])
def test_an_encoder_that_lies_about_its_twin_is_caught(made: safe.Safe) -> None:
    with pytest.raises(GateError):
        gate.check("a.py", made.text, made.harmless)


@pytest.mark.parametrize(
    "text",
    [
        "from .. import models\nf = lambda: models.Pet",
        '"""See models.Cat."""\nx = "models.Cat"',
        "client.models.list()\nfrom .._runtime.models import model",
    ],
)
def test_what_models_have_may_be_used(text: str) -> None:
    gate.check_models("a.py", text, {"Pet"})


@pytest.mark.parametrize(
    "text", ["\nx: list[models.Cat]", "\nf = lambda: models.Cat", "\ndef f():\n  return [models.Pet, models.Cat]"]
)
def test_what_models_lack_is_caught_though_it_runs_late(text: str) -> None:
    with pytest.raises(GateError, match=r"^dir/a\.py, line [23]: models has no name 'Cat'"):
        gate.check_models("dir/a.py", text, {"Pet"})


PAGED = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: after, in: query, schema: {type: string}}]
      x-specloom-pagination: {style: cursor, parameters: {cursor: after}, items: /data, next: /next}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
components:
  schemas: {Page: {type: object, properties: {data: {type: array, items: {type: string}}, next: {type: string}}}}
"""


def test_a_name_that_nothing_defines_is_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, built: Callable[[str], dict[str, str]]
) -> None:
    built(PAGED)
    monkeypatch.setattr("specloom.lower.resources.RUNTIME_NAMES", ("PagedOperation",))
    with pytest.raises(RuntimeError, match=r"acme/resources/pets\.py:\d+: Undefined name `CursorPagination`"):
        built(PAGED)


def test_a_name_that_the_runtime_lacks_is_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, built: Callable[[str], dict[str, str]]
) -> None:
    monkeypatch.setattr("specloom.ir.pagination.Cursor.runtime", "ScrollPagination")
    monkeypatch.setattr("specloom.lower.resources.RUNTIME_NAMES", ("PagedOperation", "ScrollPagination"))
    with pytest.raises(GateError, match=r"acme/resources/pets\.py: .*no 'ScrollPagination' in 'base.pagination'"):
        built(PAGED)


def test_a_model_that_is_not_offered_is_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, built: Callable[[str], dict[str, str]]
) -> None:
    monkeypatch.setattr(ModelModule, "names", (safe.ident("Other"),))
    with pytest.raises(GateError, match=r"acme/resources/pets\.py, line \d+: models has no name 'Page'"):
        built(PAGED)


@pytest.mark.parametrize("marks", ["\0import os\1harmless\2", "\2", "a\1b"])
def test_text_that_passes_itself_off_as_a_pair_with_its_harmless_twin_is_stopped(
    marks: str, monkeypatch: pytest.MonkeyPatch, built: Callable[[str], dict[str, str]]
) -> None:
    built(DOCUMENT)
    monkeypatch.setattr("specloom.lower.docs.doc", lambda text: Doc(text + marks))
    with pytest.raises(GateError, match="control character"):
        built(DOCUMENT)
