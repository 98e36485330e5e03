"""`specloom compare`: packages of other generators, read without importing them, against the package of a document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.base.usage import UsageError
from specloom.pipeline.old_package import package_source
from tests.reports.output_schema import faults

from .packages import DOCUMENT, PACKAGES, STAINLESS

GUIDES = Path(__file__).parent / "guides"
Command = Callable[..., subprocess.CompletedProcess[str]]


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    return folder / next(iter(files)).partition("/")[0]


@pytest.fixture
def compared(specloom_here: Command, tmp_path: Path) -> Callable[..., Any]:
    def run(kind: str, form: str = "json", *more: str, code: int = 0) -> Any:
        package = written(tmp_path / "old", PACKAGES[kind])
        (tmp_path / "openapi.yaml").write_text(DOCUMENT, "utf-8")
        line = ("compare", package, "openapi.yaml", "--package", "acme", "--format", form, *more)
        done = specloom_here(*line, cwd=tmp_path)
        assert done.returncode == code, done.stdout + done.stderr
        return json.loads(done.stdout) if form == "json" else done.stdout

    return run


def of(report: Any, request: str) -> dict[str, list[tuple[str, str]]]:
    """Return the differences of a call by kind, each with before and now."""
    call = next(each for each in report["calls"] if each["request"] == request)
    kinds: dict[str, list[tuple[str, str]]] = {}
    for each in call["differences"]:
        kinds.setdefault(each["kind"], []).append((each["before"], each["now"]))
    return kinds


@pytest.mark.parametrize("kind", PACKAGES)
def test_a_guide_is_what_was_accepted(kind: str, compared: Callable[..., Any]) -> None:
    guide = compared(kind, "markdown")
    accepted = GUIDES / f"{kind}.md"
    if os.environ.get("SPECLOOM_ACCEPT"):
        accepted.write_text(guide, "utf-8")
    assert guide == accepted.read_text("utf-8"), "if this is right, accept it with `make cases`"


@pytest.mark.parametrize("kind", PACKAGES)
def test_json_is_what_its_schema_says(kind: str, compared: Callable[..., Any]) -> None:
    report = compared(kind)
    assert report["old"]["kind"] == kind
    assert faults(report) == []
    assert faults({**report, "more": 1}) != []
    figures = report["figures"]
    assert figures["matched"] == len(report["calls"])
    assert figures["calls_before"] == figures["matched"] + figures["only_before"]


def test_calls_are_matched_by_their_requests(compared: Callable[..., Any]) -> None:
    report = compared("Stainless")
    assert {each["before"].partition("(")[0]: each["now"].partition("(")[0] for each in report["calls"]} == {
        "client.calls.list": "client.calls.list",
        "client.calls.retrieve": "client.calls.get",
        "client.calls.create": "client.calls.create",
        "client.calls.delete": "client.calls.delete",
    }
    assert [each["request"] for each in report["only_before"]] == ["GET /calls/{call_code}/notes"]
    assert report["only_now"] == []


def test_arguments_are_matched_by_their_names_in_the_request(compared: Callable[..., Any]) -> None:
    report = compared("Stainless")
    listing = of(report, "GET /calls")
    assert listing["argument-renamed"] == [("after", "cursor")]
    assert listing["argument-type"] == [("page_size: str", "page_size: int")]
    assert "pages" not in listing
    assert of(report, "GET /calls/{code}")["argument-renamed"] == [("call_code", "code")]
    created = of(report, "POST /calls")
    assert created["argument-gone"] == [("reason", "")]
    assert ("", "note") in created["argument-added"]
    assert report["models"] == [{"before": "Call", "now": "Call", "renamed": {}, "gone": ["colour"]}]
    assert report["errors"] == [{"status": "404", "before": "NotFoundError", "now": "NotFoundError"}]
    client = {(each["kind"], each["before"], each["now"]) for each in report["client"]}
    assert {
        ("client", "AcmeSDK", "Acme"),
        ("client-argument-renamed", "max_retries", "retries"),
        ("client-argument-gone", "organization", ""),
    } <= client


def test_functions_become_methods(compared: Callable[..., Any]) -> None:
    report = compared("openapi-python-client")
    assert [each["before"] for each in report["calls"]] == [
        "create_call.sync(client=client, body=…)",
        "get_call.sync(client=client, id)",
        "list_calls.sync(client=client)",
    ]
    assert of(report, "GET /calls")["pages"] == [("one answer", "items of all pages, by iteration")]
    models = {each["before"]: (each["now"], each["renamed"], each["gone"]) for each in report["models"]}
    assert models["NewCallBody"] == ("NewCall", {}, [])
    assert models["CallPage"] == ("CallPage", {"next_": "next"}, [])
    assert [each["call"] for each in report["only_now"]] == ["client.calls.delete(code)"]


def test_paths_may_begin_with_that_of_the_server(compared: Callable[..., Any]) -> None:
    report = compared("Fern")
    assert [each["request"] for each in report["calls"]] == ["GET /calls", "GET /calls/{code}", "POST /calls"]


def test_the_exit_code_says_whether_anything_breaks(compared: Callable[..., Any]) -> None:
    compared("Fern", "text", "--fail-on", "breaking", code=1)


@pytest.mark.parametrize("form", ["wheel", "sdist"])
def test_archives_are_read_and_what_leads_out_of_them_is_not(form: str, tmp_path: Path) -> None:
    files = {**STAINLESS, "../outside.py": "", "/absolute.py": ""}
    path = tmp_path / ("acme.whl" if form == "wheel" else "acme.tar.gz")
    source = tmp_path / "text"
    if form == "wheel":
        with zipfile.ZipFile(path, "w") as wheel:
            for name, text in files.items():
                wheel.writestr(name, text)
    else:
        with tarfile.open(path, "w:gz") as sdist:
            for name, text in files.items():
                source.write_text(text, "utf-8")
                sdist.add(source, name if name.startswith(("/", ".")) else f"acme-1.0/src/{name}")
    with package_source(str(path)) as (folder, name):
        assert (name, (folder / name / "_client.py").is_file()) == ("acme_sdk", True)
        place = folder
    assert not place.exists()
    assert not list(tmp_path.glob("**/outside.py"))


def test_an_installed_distribution_is_found_without_importing_it() -> None:
    with package_source("hypothesis") as (folder, name):
        assert (folder / name / "__init__.py").is_file()
        assert name == "hypothesis"


def test_what_is_no_package_is_refused_with_what_to_name(specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, "utf-8")
    (tmp_path / "file.whl").write_text("no archive", "utf-8")
    written(tmp_path / "other", {"plain/__init__.py": "", "plain/module.py": "x = 1\n"})
    for named, said in (
        ("nowhere", "there is no package 'nowhere'"),
        ("file.whl", "is no wheel and no sdist"),
        ("other/plain", "is no package of openapi-python-client, Stainless, Fern and openapi-generator"),
    ):
        done = specloom_here("compare", named, "openapi.yaml", "--package", "acme", cwd=tmp_path)
        assert done.returncode == 2
        assert said in done.stderr
        assert "hint:" in done.stderr


def test_a_folder_without_modules_holds_no_package(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no package"), package_source(str(tmp_path)):
        sys.exit("not reached")
