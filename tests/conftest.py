"""What tests of several stages share: documents from text, stages one after another, the command as users run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Document, SourceFile
from specloom.cli import main
from specloom.code.view import Package
from specloom.infer import infer
from specloom.ir.names import Names
from specloom.load.source import parse
from specloom.lower import Models, PackageOptions, Traffic, lower
from specloom.models import write_params
from specloom.names import assign_names, class_graph, classes
from specloom.pipeline.generate import build
from specloom.read import Reading, read

MAIN = "openapi.yaml"

# No test reads or writes the folder of the user.
for name in ("COLUMNS", "LINES"):  # readline, which pytest imports, sets them for workers
    os.environ.pop(name, None)
# What runs in the background of a shell ignores interrupts, and so would all programs that tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ["SPECLOOM_CACHE"] = str(Path(__file__).parents[1] / "build" / "cache")

# The same examples in every run, however slow the machine is.
settings.register_profile("specloom", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("specloom")


def _document(text: str, **others: str) -> Document:
    texts = {MAIN: dedent(text)} | {name.replace("__", "/") + ".yaml": dedent(other) for name, other in others.items()}
    files = {name: SourceFile(content, parse(content, name=name)) for name, content in texts.items()}
    return Document(Path(), MAIN, files)


def _shown(schema: ir.Schema) -> str:
    """Write a schema's shape on one line: `{id: integer, name?: string or null, pet: &Pet, *: [any]}`."""
    return _shape(schema.shape) + (" or null" if schema.nullable else "")


def _shape(shape: ir.Shape) -> str:
    match shape:
        case ir.Anything() | ir.Null():
            return "any" if isinstance(shape, ir.Anything) else "null"
        case ir.Scalar(kind, format_):
            return f"{kind}:{format_}" if format_ else kind
        case ir.Enumeration(values):
            return "/".join(map(repr, values))
        case ir.Array(items):
            return f"[{_shown(items)}]"
        case ir.Tuple(prefix, rest):
            return f"[{', '.join([*map(_shown, prefix), *(f'*{_shown(each)}' for each in [rest] if each)])}]!"
        case ir.Map() | ir.Object():
            return _members(shape)
        case ir.Union(variants, by):
            told = f" by {by.property} {dict(by.mapping)}" if by else ""
            return f"({' | '.join(map(_shown, variants))}{told})"
        case ir.Reference(target):
            return "&" + (target.pointer[-1] if target.pointer else target.document)


def _members(shape: ir.Map | ir.Object) -> str:
    if isinstance(shape, ir.Map):
        matching = [f"/{pattern}/: {_shown(schema)}" for pattern, schema in shape.patterns]
        return "{" + ", ".join([*matching, f"*: {_shown(shape.values)}"]) + "}"
    listed = [f"{own.name}{'' if own.required else '?'}: {_shown(own.schema)}" for own in shape.properties]
    others = [f"*: {_shown(shape.additional)}"] if shape.additional else []
    return "{" + ", ".join([*listed, *others]) + "}" + "!" * shape.closed


def _named(text: str) -> tuple[ir.Api, Names]:
    api = infer(read(_document(text)).api)
    return api, assign_names(api, "acme")


def _lowered(text: str) -> Package:
    api, names = _named(text)
    schemas = list(classes(api))
    models = Models(schemas, class_graph(api)[0], write_params(api, names))
    return lower(api, names, models=models, traffic=Traffic(), options=PackageOptions("1.0.0"))


def _run(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "specloom", *map(str, arguments)]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        line, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def _run_here(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    line = list(map(str, arguments))
    out, err = StringIO(), StringIO()
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err):
        try:
            code: int | str | None = main(line)
        except SystemExit as left:  # argparse
            code = left.code
    return subprocess.CompletedProcess(line, int(code or 0), out.getvalue(), err.getvalue())


# Session-scoped functions, so that hypothesis may use them.


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Return a document from the text of its main file; `folder__part="…"` is the file `folder/part.yaml` beside it."""
    return _document


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    """Return what `read` makes of a document's text."""
    return lambda text, **others: read(_document(text, **others))


@pytest.fixture(scope="session")
def api(reading: Callable[..., Reading]) -> Callable[..., ir.Api]:
    """Return the API that a document's text describes; nothing in it may be refused."""

    def made(text: str, **others: str) -> ir.Api:
        found = reading(text, **others)
        assert found.refused == ()
        return found.api

    return made


@pytest.fixture(scope="session")
def schema(reading: Callable[..., Reading]) -> Callable[..., ir.Schema]:
    """Return the schema `S` of a document that has nothing but schemas, given as YAML."""

    def made(schemas: str, *, name: str = "S", version: str = "3.1.0") -> ir.Schema:
        head = f'openapi: {version}\ninfo: {{title: T, version: "1"}}\npaths: {{}}\ncomponents:\n  schemas:\n'
        text = head + "".join(f"    {line}\n" for line in dedent(schemas).splitlines())
        return reading(text).api.schemas[Location(MAIN, ("components", "schemas", name))]

    return made


@pytest.fixture(scope="session")
def shown() -> Callable[[ir.Schema], str]:
    """Return a function that writes a schema's shape on one line."""
    return _shown


@pytest.fixture(scope="session")
def named() -> Callable[[str], tuple[ir.Api, Names]]:
    """Return the API that a document's text describes, and its names in the package `acme`."""
    return _named


@pytest.fixture(scope="session")
def lowered() -> Callable[[str], Package]:
    """Return the view of the package `acme` that a document's text gives."""
    return _lowered


@pytest.fixture(scope="session")
def built() -> Callable[..., dict[str, str]]:
    """Return the files of the package `acme` that a document's text gives, the runtime left out."""

    def made(text: str, **others: str) -> dict[str, str]:
        files = build(read(_document(text, **others)), (), "acme")
        return {path: content for path, content in files.items() if "/_runtime/" not in path}

    return made


@pytest.fixture(scope="session")
def specloom() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command in a process of its own."""
    return _run


@pytest.fixture(scope="session")
def specloom_here() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command in this process, which is quicker: a traceback is an error of the test itself."""
    return _run_here
