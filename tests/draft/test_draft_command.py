"""`specloom draft` as people use it: what it writes, refuses and says, and that packages of drafts work."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from specloom.base.yaml_layout import block
from tests.draft.measure import PAGES
from tests.folders import VENDOR_DOCS
from tests.reports.output_schema import faults

Command = Callable[..., subprocess.CompletedProcess[str]]

_VENDOR_DOCS = VENDOR_DOCS.path  # before a fixture hides it
_TESTS = Path(__file__).parents[1]
_LOCKERS = Path(__file__).with_name("pages") / "lockers.md"
_BUOYS = _TESTS / "inventory" / "buoys" / "pages" / "buoys.txt"
_SCALAR = _TESTS / "pages" / "kites" / "scalar.html"
_HAR = json.dumps(
    {
        "log": {
            "version": "1.2",
            "entries": [
                {
                    "request": {
                        "method": "GET",
                        "url": "https://api.kites.example/v1/strings?limit=5",
                        "headers": [{"name": "Authorization", "value": "Bearer c4n4ry-9Qw7Zk2Lx8Vt5"}],
                    },
                    "response": {
                        "status": 200,
                        "headers": [{"name": "Content-Type", "value": "application/json"}],
                        "content": {
                            "mimeType": "application/json",
                            "text": '{"strings": [{"id": "s-1", "length": 3}]}',
                        },
                    },
                }
            ],
        }
    },
    indent=1,
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def _draft(run: Command, here: Path, *line: str | Path) -> subprocess.CompletedProcess[str]:
    return run("draft", *map(str, line), cwd=here)


def test_a_vendor_is_written_valid_and_grounded(specloom_here: Command, tmp_path: Path) -> None:
    done = _draft(specloom_here, tmp_path, _LOCKERS, "--vendor", "lockers", "--root", ".")
    assert (done.returncode, done.stderr) == (0, "")
    folder = tmp_path / "specs" / "lockers"
    written = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert written == [
        "NOTES.md", "inventory.yaml", "openapi.yaml", "recordings/listLockers.yaml", "recordings/openLocker.yaml",
        "sources.yaml",
    ]  # fmt: skip
    document, docs = folder / "openapi.yaml", str(_LOCKERS.parent)
    checks = {
        "validate": ("validate", document),
        "evidence": ("evidence", document, "--check", "--docs", docs),
        "inventory": ("inventory", document, "--docs", docs),
    }
    for name, line in checks.items():
        checked = specloom_here(*map(str, line), cwd=tmp_path)
        assert checked.returncode == 0, f"{name}: {checked.stdout}{checked.stderr}"
    assert "0 ungrounded, 0 descriptions to review" in specloom_here(*checks["evidence"], cwd=tmp_path).stdout


def test_a_document_is_replaced_only_with_force(specloom_here: Command, tmp_path: Path) -> None:
    line = (_LOCKERS, "--vendor", "lockers", "--root", ".")
    assert _draft(specloom_here, tmp_path, *line).returncode == 0
    document = tmp_path / "specs" / "lockers" / "openapi.yaml"
    text, sources = document.read_text("utf-8"), document.with_name("sources.yaml")
    document.write_text(text.replace("Lockers", "Mine", 1), "utf-8")
    sources.write_text(sources.read_text("utf-8").replace("https://example.com", "https://docs.example.com"), "utf-8")
    refused = _draft(specloom_here, tmp_path, *line)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert "Mine" in document.read_text("utf-8")
    assert _draft(specloom_here, tmp_path, *line, "--force").returncode == 0
    assert document.read_text("utf-8") == text
    assert "docs.example.com" in sources.read_text("utf-8")
    assert _draft(specloom_here, tmp_path, *line, "-o", "elsewhere").returncode == 0
    assert (tmp_path / "elsewhere" / "openapi.yaml").read_text("utf-8") == text


UNREAD = {
    "a page of no layout": "Hello. This page says nothing of an API.\n",
    "html of no tool": "<!doctype html><html><body><h1>GET /a</h1></body></html>\n",
    "nothing": "",
    "octets": "\ufffd\x00\x01",
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=list(UNREAD))
def test_a_page_of_an_unknown_layout_fails_and_nothing_is_written(
    text: str, specloom_here: Command, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(text, "utf-8")
    done = _draft(specloom_here, tmp_path, _LOCKERS, page, "--vendor", "acme", "--root", ".")
    assert done.returncode == 1
    assert "page.txt" in done.stderr
    assert "hint: " in done.stderr
    assert not (tmp_path / "specs").exists()


MISTAKES = {
    "no file": (["nowhere.md", "--vendor", "acme"], "there is no file"),
    "a name that is none": ([str(_LOCKERS), "--vendor", "../acme"], "cannot be a vendor's name"),
    "a page twice": ([str(_LOCKERS), str(_LOCKERS), "--vendor", "acme"], "two pages are called"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_wrong_command_line_is_answered(name: str, specloom_here: Command, tmp_path: Path) -> None:
    line, text = MISTAKES[name]
    done = _draft(specloom_here, tmp_path, *line, "--root", ".")
    assert done.returncode == 2
    assert text in done.stderr
    assert not (tmp_path / "specs").exists()


def test_recordings_of_an_earlier_draft_go_and_others_stay(specloom_here: Command, tmp_path: Path) -> None:
    line = (_LOCKERS, "--vendor", "lockers", "--root", ".")
    assert _draft(specloom_here, tmp_path, *line).returncode == 0
    folder = tmp_path / "specs" / "lockers" / "recordings"
    drafted = (folder / "openLocker.yaml").read_text("utf-8")
    (folder / "unlockLocker.yaml").write_text(drafted, "utf-8")
    (folder / "mine.yaml").write_text(drafted.replace("The page shows", "I saw", 1), "utf-8")
    assert _draft(specloom_here, tmp_path, *line, "--force").returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == ["listLockers.yaml", "mine.yaml", "openLocker.yaml"]


def test_pages_may_differ_in_their_ends_only(specloom_here: Command, tmp_path: Path) -> None:
    for name, source in (("page.md", _LOCKERS), ("page.html", _SCALAR)):
        shutil.copy(source, tmp_path / name)
    done = _draft(specloom_here, tmp_path, "page.md", "page.html", "--vendor", "both", "--root", ".")
    assert done.returncode == 0, done.stderr
    listed = yaml.safe_load((tmp_path / "specs" / "both" / "sources.yaml").read_text("utf-8"))["pages"]
    assert [(page["id"], page["file"]) for page in listed] == [("page", "page.md"), ("page-2", "page.html")]
    assert specloom_here("validate", "specs/both/openapi.yaml", cwd=tmp_path).returncode == 0
    shutil.copy(_LOCKERS, tmp_path / "README.md")
    refused = _draft(specloom_here, tmp_path, "README.md", "--vendor", "acme", "--root", ".")
    assert refused.returncode == 2
    assert "rename 'README.md'" in refused.stderr


def test_json_is_what_its_schema_says(specloom_here: Command, tmp_path: Path) -> None:
    line = ("--vendor", "buoys", "--root", ".", "--format", "json")
    report = json.loads(_draft(specloom_here, tmp_path, _BUOYS, *line).stdout)
    assert faults(report) == []
    assert faults({**report, "more": 1}) != []
    assert report["operations"] == 3
    assert [entry["missing"] for entry in report["blocked"]] == [["method", "path"], ["method"]]
    assert report["inventory"]["blocked"] > 0
    assert {"blocked", "lost"} <= {note["kind"] for note in report["notes"]}
    empty = tmp_path / "page.txt"
    empty.write_text("nothing\n", "utf-8")
    failed = json.loads(_draft(specloom_here, tmp_path, empty, *line, "-o", "other").stdout)
    assert faults(failed) == []
    assert failed["diagnostics"]


def test_what_is_blocked_generates_nothing_until_it_is_filled_in(specloom_here: Command, tmp_path: Path) -> None:
    line = (_BUOYS, "--vendor", "buoys", "--root", ".")
    assert _draft(specloom_here, tmp_path, *line).returncode == 0
    folder = tmp_path / "specs" / "buoys"
    root = yaml.safe_load((folder / "openapi.yaml").read_text("utf-8"))
    notes, inventory = ((folder / name).read_text("utf-8") for name in ("NOTES.md", "inventory.yaml"))
    assert len(root["x-specloom-blocked"]) == 2
    assert notes.count("the page shows no method") == 2
    entries = [entry for entry in yaml.safe_load(inventory)["pages"]["buoys.txt"] if entry["state"] == "blocked"]
    reasons = [entry["reason"] for entry in entries if entry["kind"] == "operation"]
    assert reasons == ["the page shows no method and no path", "the page shows no method"]
    for entry in root["x-specloom-blocked"]:
        entry |= {"method": "patch", "path": entry["path"] or "/v1/latest"}
    (folder / "openapi.yaml").write_text(block(root), "utf-8")
    assert _draft(specloom_here, tmp_path, *line, "--force").returncode == 0
    again = yaml.safe_load((folder / "openapi.yaml").read_text("utf-8"))
    assert "x-specloom-blocked" not in again
    assert [path for path, item in again["paths"].items() if "patch" in item] == ["/latest", "/buoys/{buoy_id}/light/"]
    checked = specloom_here(
        "evidence", str(folder / "openapi.yaml"), "--check", "--docs", str(_BUOYS.parent), cwd=tmp_path
    )
    assert checked.returncode == 0, checked.stderr


def test_pages_and_traffic_make_one_document(specloom_here: Command, tmp_path: Path) -> None:
    shutil.copy(_SCALAR, tmp_path)
    (tmp_path / "calls.har").write_text(_HAR, "utf-8")
    done = _draft(specloom_here, tmp_path, "scalar.html", "calls.har", "--vendor", "kites", "--root", ".")
    assert done.returncode == 0, done.stderr
    document = tmp_path / "specs" / "kites" / "openapi.yaml"
    root = yaml.safe_load(document.read_text("utf-8"))
    assert set(root["paths"]) == {"/kites/{id}", "/strings"}
    assert root["paths"]["/strings"]["get"]["x-specloom-source"]["basis"] == "observed"
    assert "c4n4ry" not in "".join(path.read_text("utf-8") for path in document.parent.rglob("*") if path.is_file())
    for line in (("validate",), ("evidence", "--check", "--docs", "."), ("inventory", "--docs", ".")):
        checked = specloom_here(line[0], str(document), *line[1:], cwd=tmp_path)
        assert checked.returncode == 0, checked.stderr


TRAFFIC = {
    "calls.har": _HAR,
    "calls.sh": "curl https://api.kites.example/v1/strings -H 'Content-Type: application/json' -d '{\"length\": 3}'\n",
    "calls.txt": "curl 'https://api.kites.example/v1/strings?limit=5'\n",
    "calls.postman_collection.json": json.dumps(
        {
            "info": {
                "name": "Kites",
                "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
            },
            "item": [{"name": "Strings", "request": {"method": "GET", "url": "https://api.kites.example/v1/strings"}}],
        }
    ),
}


@pytest.mark.parametrize("name", TRAFFIC)
def test_traffic_alone_makes_a_document(name: str, specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TRAFFIC[name], "utf-8")
    done = _draft(specloom_here, tmp_path, name, "--vendor", "kites", "--root", ".")
    assert done.returncode == 0, done.stderr
    document = tmp_path / "specs" / "kites" / "openapi.yaml"
    root = yaml.safe_load(document.read_text("utf-8"))
    assert root["servers"][0]["url"].startswith("https://api.kites.example")
    assert len(root["paths"]) == 1
    assert specloom_here("validate", str(document), cwd=tmp_path).returncode == 0
    cited = {
        source["document"]
        for item in root["paths"].values()
        for op in item.values()
        if (source := op["x-specloom-source"])
    }
    assert cited == {name}


def _tested(run: Command, here: Path, vendor: str) -> None:
    document = here / "specs" / vendor / "openapi.yaml"
    made = run("generate", str(document), cwd=here)
    assert made.returncode == 0, made.stdout + made.stderr
    package = here / "generated" / vendor
    line = (sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", "tests")
    done = subprocess.run(line, cwd=package, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout


@pytest.mark.slow
def test_the_package_of_a_draft_passes_its_own_tests(specloom_here: Command, tmp_path: Path) -> None:
    done = _draft(specloom_here, tmp_path, _LOCKERS, "--vendor", "lockers", "--root", ".")
    assert done.returncode == 0, done.stderr
    _tested(specloom_here, tmp_path, "lockers")


@pytest.mark.slow
@pytest.mark.parametrize("vendor", ["tellcasey", "ccai"])
def test_packages_of_vendors_whose_pages_show_methods_pass_theirs(
    vendor: str, specloom_here: Command, tmp_path: Path
) -> None:
    if _VENDOR_DOCS is None:
        pytest.skip(VENDOR_DOCS.absence)
    pages = [_VENDOR_DOCS / name for name in PAGES[vendor]]
    done = _draft(specloom_here, tmp_path, *pages, "--vendor", vendor, "--root", ".")
    assert done.returncode == 0, done.stderr
    _tested(specloom_here, tmp_path, vendor)
