"""Documents from addresses, the standard input and folders; the names of their packages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from specloom.pipeline import inputs as inputs_module

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: "The Pets API: all of it", version: "1"}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"204": {description: ok}}}}
"""


class _Site(ThreadingHTTPServer):
    """Answers by path: status, headers and body."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Site)
        self.server.asked.append(self.path)
        status, headers, body = self.server.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[_Site]:
    server = _Site()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_an_address_becomes_a_package(site: _Site, tmp_path: Path, specloom_here: Command) -> None:
    site.pages["/v1/openapi.json"] = (302, {"Location": "/v2/openapi.json?full=1"}, b"")
    site.pages["/v2/openapi.json?full=1"] = (200, {"Content-Type": "text/plain"}, _as_json().encode())
    address = f"http://{site.host}/v1/openapi.json"
    made = specloom_here("generate", address, cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("generated/pets: ")
    assert site.asked == ["/v1/openapi.json", "/v2/openapi.json?full=1"]
    again = specloom_here("generate", address, cwd=tmp_path)
    assert (again.returncode, again.stdout) == (0, "generated/pets: up to date\n")
    assert str(tmp_path) not in (tmp_path / "generated/pets/specloom.lock").read_text()
    valid = specloom_here("validate", address, cwd=tmp_path)
    assert valid.stdout == "127.0.0.1/v1/openapi.json: valid\n"


def _as_json() -> str:
    operation = {"operationId": "listPets", "tags": ["pets"], "responses": {"204": {"description": "ok"}}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "The Pets API: all of it", "version": "1"},
            "servers": [{"url": "https://pets.example"}],
            "tags": [{"name": "pets", "description": "Pets."}],
            "paths": {"/pets": {"get": operation}},
        }
    )


REFUSED = {
    "/lost": ("the document is gone: the server answers 404", "find where the document went"),
    "/broken": ("the server answers 500", "check the address, or try again"),
    "/page": ("the address answers with a page for people, not with a document", "look there for a link to openapi"),
    "/away": ("the document redirects to another site, http://b.invalid/x", "if you trust that address, name it"),
    "/file": ("the address 'file:///etc/passwd' is none of https or http", "name it in full: https://api.example.com/"),
    "/ring": ("the document redirects more than 5 times", "if you trust that address, name it in place of this one"),
    "/large": ("the document is larger than 1,048,576 octets", "download the document, and name the file"),
}


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_fetched_is_said(
    path: str, site: _Site, tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages |= {
        "/broken": (500, {}, b""),
        "/page": (200, {"Content-Type": "application/json"}, b"\n <!DOCTYPE HTML><html>"),
        "/away": (301, {"Location": "http://b.invalid/x"}, b""),
        "/file": (301, {"Location": "file:///etc/passwd"}, b""),
        "/ring": (301, {"Location": "/ring"}, b""),
        "/large": (200, {}, b" " * (1024 * 1024 + 1)),
    }
    message, hint = REFUSED[path]
    address = f"http://{site.host}{path}"
    for command in ("generate", "validate"):
        done = specloom_here(command, address, "--bound", "file-mib=1", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"{address}: error[document-fetch]: {message}\n  hint: {hint}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["generate", "drift", "watch"])
def test_where_no_document_is_the_way_to_begin_is_shown(command: str, tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here(command, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("name a document\n  hint: `specloom init` begins a project, with a sample\n")


@pytest.mark.parametrize("command", ["generate", "validate"])
def test_an_address_of_another_scheme_is_no_file(command: str, tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here(command, "ftp://api.invalid/x.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    address = "ftp://api.invalid/x.yaml"
    message = f"error[document-fetch]: the address {address!r} is none of https or http"
    assert done.stderr.startswith(f"{address}: {message}\n  hint: name it in full")


def test_a_slow_server_is_not_waited_for(
    tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    monkeypatch.setattr(inputs_module, "_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        done = specloom_here("validate", f"http://127.0.0.1:{silent.getsockname()[1]}/a", cwd=tmp_path)
    assert done.returncode == 2
    assert re.search(r"error\[document-fetch\]: the document (did not come within 0.3 s|.*timed out)", done.stderr)


def test_what_a_fetched_document_refers_to_is_not_fetched(site: _Site, tmp_path: Path, specloom_here: Command) -> None:
    text = PETS.replace('"204": {description: ok}', '"204": {$ref: "TARGET"}')
    site.pages["/common.yaml"] = (200, {}, b"Ok: {description: ok}")
    for target in ("common.yaml#/Ok", f"http://{site.host}/common.yaml#/Ok", "/common.yaml#/Ok"):
        site.pages["/openapi.yaml"] = (200, {}, text.replace("TARGET", target).encode())
        done = specloom_here("validate", f"http://{site.host}/openapi.yaml", cwd=tmp_path)
        assert "[reference-" in done.stderr
        assert done.stderr.endswith(
            "127.0.0.1/openapi.yaml: what it refers to is not fetched: download it with its files, and name the file\n"
        )
    assert set(site.asked) == {"/openapi.yaml"}


@pytest.mark.parametrize("text", [PETS, _as_json()], ids=["yaml", "json"])
def test_a_document_comes_from_the_standard_input(text: str, tmp_path: Path) -> None:
    for command, said in (("validate", "stdin: valid\n"), ("generate", "generated/pets: ")):
        done = subprocess.run(
            [sys.executable, "-m", "specloom", command, "-"],
            input=text, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(said)


def test_faults_of_the_standard_input_have_their_line(
    tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(*arguments: str, content: bytes = b"") -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content)))
        done = specloom_here("validate", *arguments, cwd=tmp_path)
        return done.returncode, done.stderr

    code, text = said("-", content=b"openapi: 3.1.0\npaths: [\n")
    assert (code, text[:29]) == (1, "stdin:3:1: error[yaml-syntax]")
    assert said("-", "a.yaml") == (2, "specloom: -, the standard input, goes alone\n")
    assert said("-")[1].startswith("stdin:1:1: error[document-empty]")
    large = b"#" + b" " * 1024 * 1024
    code, text = said("-", "--bound", "file-mib=1", content=large)
    assert (code, text.partition("\n")[0]) == (1, "stdin: error[file-too-large]: 'stdin' is larger than 1 MiB")
    assert "[document-not-mapping]" in said("-", "--bound", "file-mib=3", content=large + b"\n" + large)[1]


def test_a_folder_stands_for_the_document_in_it(tmp_path: Path, specloom_here: Command) -> None:
    folder = tmp_path / "pets"
    folder.mkdir()
    (folder / "mkdocs.yml").write_text("site_name: openapi\n")
    (folder / "package.json").write_text("{}")

    def said() -> tuple[int, str, str]:
        done = specloom_here("validate", "pets", cwd=tmp_path)
        return done.returncode, done.stdout, done.stderr

    code, _, text = said()
    assert code == 2
    assert text == (
        "pets: error[document-choice]: the folder holds no OpenAPI document\n"
        "  hint: name the file; in a folder, openapi.yaml or the like is looked for, or the only file that is one\n"
    )
    (folder / "zoo.json").write_text(_as_json())
    assert said() == (0, "pets/zoo.json: valid\n", "")
    (folder / "farm.yml").write_text(PETS)
    assert said()[2].startswith(
        "pets: error[document-choice]: the folder holds several documents: farm.yml, zoo.json\n"
    )
    (folder / "swagger.json").write_text(_as_json())
    assert said()[1] == "pets/swagger.json: valid\n"
    (folder / "openapi.yaml").write_text(PETS)
    assert said()[1] == "pets/openapi.yaml: valid\n"


TITLES = {
    "Swagger Petstore - OpenAPI 3.0": "petstore",
    "The Pets API": "pets",
    "API": "api",
    "OpenAPI": "work",
    "Pets (v2)": "pets",
    "json": "json_client",
    "Öl & Gas: REST API": "ol_gas",
    "3D Printing API": "api_3_d_printing",
}


@pytest.mark.parametrize(("title", "package"), TITLES.items())
def test_a_package_is_called_as_its_api_where_the_file_says_nothing(
    title: str, package: str, tmp_path: Path, specloom_here: Command
) -> None:
    here = tmp_path / "work"
    here.mkdir()
    (here / "openapi.yaml").write_text(f"openapi: 3.1.0\ninfo:\n  title: '{title}'\n  version: '1'\npaths: {{}}\n")
    done = specloom_here("config", "openapi.yaml", cwd=here)
    assert f'package = "{package}" ' in done.stdout


def test_a_name_once_given_stays(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "openapi.yaml").write_text(PETS)
    assert specloom_here("generate", "../zoo/openapi.yaml", cwd=tmp_path / "zoo").stdout.startswith("generated/zoo: ")
    assert specloom_here("generate", "openapi.yaml", cwd=tmp_path / "zoo").stdout == "generated/zoo: up to date\n"
    assert specloom_here("generate", "openapi.yaml", "--output", "out", cwd=tmp_path / "zoo").stdout[:8] == "out/pets"


def test_the_first_run_says_what_comes_next(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "openapi.yaml").write_text(PETS)
    made = specloom_here("generate", "openapi.yaml", cwd=tmp_path)
    assert made.stdout.splitlines()[3:] == [
        "  how each operation is supported: generated/pets/support.json",
        "  test it with what the server really sends: specloom record --help",
        "  install it: pip install ./generated/pets; its tests: python -m pytest ./generated/pets",
        "  then, in Python:",
        "",
        "      from pets import Pets",
        "",
        "      client = Pets()",
        "      print(client.pets.list())",
    ]


def test_a_document_that_is_named_twice_is_generated_once(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(PETS)
    done = specloom_here("generate", "pets.yaml", "./pets.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("files written")) == (0, 1), done.stderr


def test_a_package_that_is_not_called_after_its_document_says_why(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "abc.yaml").write_text(PETS)
    done = specloom_here("generate", "abc.yaml", cwd=tmp_path)
    assert "  it is called abc_client, as abc is taken by Python or a library\n" in done.stdout
    (tmp_path / "zoo_client.yaml").write_text(PETS)
    assert "it is called" not in specloom_here("generate", "zoo_client.yaml", cwd=tmp_path).stdout


@pytest.mark.parametrize("name", ["transport", "docstrings", "python"])
def test_a_setting_that_is_no_option_is_known(name: str, tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here("generate", "pets.yaml", f"--{name}", "x", cwd=tmp_path)
    hint = f"hint: it is a setting: specloom.toml or [tool.specloom] in pyproject.toml may say `{name} = ...`"
    assert (done.returncode, hint in done.stderr) == (2, True)
