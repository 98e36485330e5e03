"""`specloom reference` as people use it: what its pages say, which samples they show, and what it writes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main
from specloom.reference.execution import faults_of
from tests.reports.output_schema import faults

DOCUMENT = Path(__file__).with_name("harbour.yaml")
Built = Callable[..., Path]


@pytest.fixture(autouse=True)
def without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the vendors' pages: the document is of another vendor."""
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of Harbour, as Markdown."""
    place = tmp_path_factory.mktemp("harbour")
    shutil.copy(DOCUMENT, place)
    with chdir(place):
        assert main(["reference", "harbour.yaml", "--pages", "markdown"]) == 0
    return place


def page(folder: Path, path: str) -> str:
    return (folder / "reference" / "harbour" / path).read_text("utf-8")


def section(folder: Path, name: str, of: str = "berths") -> str:
    return page(folder, f"resources/{of}.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def blocks(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_an_operation_is_described_as_a_caller_needs_it(folder: Path) -> None:
    listed = section(folder, "list")
    assert "`GET /berths`" in listed
    assert "def list(\n    *,\n    after: str | None = None,\n    limit: int | None = None," in listed
    assert ") -> Pager[BerthPage, Berth]" in listed
    assert ") -> AsyncPager[BerthPage, Berth]" in listed
    assert (
        "| `limit` | <code>int &#124; None</code> | not sent | How many. At most 50. The server's default is 20. |"
        in listed
    )
    assert "[Berth](../models/berths.md#berth)" in listed
    assert "| <code>[RateLimitError](../errors.md#ratelimiterror)</code> | `429` | Too many. |" in listed
    assert "- At most 5 requests in 1 s (all calls, counted for the key). Counted over all harbours." in listed
    assert "- Comes in pages (style `cursor`, by `after`, `limit`)" in listed
    assert "| the operation | documented | `page.txt`, 1-9 | The page is old. |" in listed
    created = section(folder, "create")
    assert "| response `201` | inferred (status) | `page.txt`, 12 | Convention. |" in created
    assert "<code>[Fault](../models/berths.md#fault)</code>" in created
    assert "async def create(" in created
    assert "Deprecated: the API's document advises against it." in section(folder, "delete")


def test_models_errors_and_the_overview_have_pages(folder: Path) -> None:
    models = page(folder, "models/berths.md")
    assert "| `name` | `str` | required | Its name. |" in models
    assert "On the wire `berth-owner`. Personal data." in models
    assert "| `PORT` | `'port'` |" in models
    errors = page(folder, "errors.md")
    assert "| `retry_after` |" in errors.partition("## RateLimitError")[2]
    overview = page(folder, "index.md")
    assert "- lists of `berths`\n- and &#42;more&#42;\n\n```\na block\n```" in overview
    assert "pip install harbour" in overview
    assert "| `api_key` | `HARBOUR_API_KEY` | The key of a harbour. |" in overview
    assert "| `https://harbour.example/v1` | The only one. |" in overview
    assert "| all calls | 5 | 1 | key | Counted over all harbours. |" in overview


def test_every_sample_runs_against_the_fake_server(folder: Path) -> None:
    for name, of in (("list", "berths"), ("create", "berths"), ("delete", "berths"), ("list", "tides")):
        programs = [block for block in blocks(section(folder, name, of)) if "import" in block]
        assert len(programs) == 2, name
        assert [("asyncio.run(main())" in program) for program in programs] == [False, True]
    with chdir(folder):
        assert main(["generate", "harbour.yaml"]) == 0
    texts = [text for path in (folder / "reference").rglob("*.md") for text in blocks(path.read_text("utf-8"))]
    programs = sorted({text for text in texts if "import" in text})
    files = {
        path.relative_to(folder / "generated" / "harbour").as_posix(): path.read_text("utf-8")
        for path in (folder / "generated" / "harbour").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(programs) > 12
    assert faults_of(programs, files, package="harbour", variable="HARBOUR_BASE_URL") == {}
    wrong = ["print(1 / 0)", "import socket; socket.create_connection(('192.0.2.1', 80), 1)", "raise SystemExit(1)"]
    found = faults_of([*wrong, *programs[:1]], files, package="harbour", variable="HARBOUR_BASE_URL")
    assert list(found) == wrong
    assert "PermissionError: a sample looks up 192.0.2.1" in found[wrong[1]]


def test_a_sample_that_does_not_run_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import specloom.pipeline.reference as pipeline

    def failing(programs: list[str], files: Any, **named: Any) -> dict[str, str]:
        return {text: "Error: planted" for text in programs if "await client.berths.create" in text}

    shutil.copy(DOCUMENT, tmp_path)
    monkeypatch.setattr(pipeline, "faults_of", failing)
    with chdir(tmp_path):
        assert main(["reference", "harbour.yaml", "--pages", "markdown"]) == 0
    printed = capsys.readouterr().out
    assert "samples of 3 of 5 operations executed" in printed
    assert "sendPhoto is shown without a sample: no exchange of it is recorded" in printed
    assert "createBerth is shown without a sample: Error: planted" in printed
    created = section(tmp_path, "create")
    assert "There is no sample" in created
    assert not [block for block in blocks(created) if "import" in block]
    overlay = json.loads(page(tmp_path, "samples.overlay.json"))
    assert not [action for action in overlay["actions"] if "post" in action["target"]]


def test_agents_find_all_pages_and_a_skill(folder: Path) -> None:
    reference = folder / "reference"
    index = (reference / "llms.txt").read_text("utf-8")
    named = re.findall(r"\]\(([^)]+)\)", index)
    assert len(named) == len(set(named)) >= 5
    assert all((reference / name).is_file() for name in named)
    skill = page(folder, "SKILL.md")
    assert skill.startswith(
        '---\nname: harbour\ndescription: "Calls the API Harbour from Python with the package harbour.'
    )
    assert all(
        f"## {title}\n" in skill for title in ("Call", "Go through pages", "Handle errors", "Test without a network")
    )
    whole = (reference / "llms-full.txt").read_text("utf-8")
    assert all(path.read_text("utf-8") in whole for path in reference.rglob("resources/*.md"))


def test_all_links_of_the_markdown_lead_somewhere(folder: Path) -> None:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    count = 0
    for path in (folder / "reference").rglob("*.md"):
        for target in re.findall(r'href="([^"]*)"', parser.render(path.read_text("utf-8"))):
            name, _, anchor = target.partition("#")
            place = (path.parent / name).resolve() if name else path
            headings = re.findall(r"^##? (.*)$", place.read_text("utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\s-]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
            assert not anchor or anchor in slugs, (path, target)
            count += 1
    assert count > 30


def overlaid(folder: Path, document: str) -> Any:
    """Apply the overlay of samples by our own reader of overlays, and return the values of the document."""
    from specloom.load import load_file
    from specloom.overlay import apply

    file = load_file(folder / "samples.json", name="samples.json")
    from specloom.load import load

    changed = apply(load(folder / document, display=document), [("samples.json", file)])
    assert changed.notes == ()
    return changed.document.root


def operations(root: Any) -> Iterator[dict[str, Any]]:
    holders = [*root["paths"].values(), *root.get("components", {}).get("pathItems", {}).values()]
    return (
        value for holder in holders for value in holder.values() if isinstance(value, dict) and "responses" in value
    )


def test_the_overlay_adds_samples_to_each_operation_and_the_document_stays_valid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from jsonpath_rfc9535 import JSONPathEnvironment

    shutil.copy(DOCUMENT, tmp_path)
    with chdir(tmp_path):
        assert main(["reference", "harbour.yaml", "--samples-overlay", "samples.json"]) == 0
        assert not Path("reference").exists()
        assert "samples for 4 operations written" in capsys.readouterr().out
        overlay = json.loads(Path("samples.json").read_text("utf-8"))
        root = overlaid(tmp_path, "harbour.yaml")
        assert main(["validate", "harbour.yaml", "--overlay", "samples.json"]) == 0
    assert overlay["overlay"] == "1.0.0"
    targets = [action["target"] for action in overlay["actions"]]
    assert "$['components']['pathItems']['Berth']['delete']" in targets
    for target in targets:
        assert len(JSONPathEnvironment().find(target, root)) == 1, target
    with_samples = [each for each in operations(root) if "x-codeSamples" in each]
    assert len(with_samples) == len(targets) == 4
    for operation in with_samples:
        labels = [sample["label"] for sample in operation["x-codeSamples"]]
        assert labels == ["Python", "Python (asyncio)"]
        assert "from harbour import Harbour" in operation["x-codeSamples"][0]["source"]


def test_the_overlay_fits_a_document_of_swagger(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(
        json.dumps({
            "swagger": "2.0", "info": {"title": "Old's", "version": "1"}, "host": "old.example", "schemes": ["https"],
            "paths": {"/it's/{id}": {"get": {
                "operationId": "getIt", "produces": ["application/json"],
                "parameters": [{"name": "id", "in": "path", "required": True, "type": "string"}],
                "responses": {"200": {"description": "It.", "schema": {"type": "array", "items": {"type": "string"}}}},
            }}},
        }),
        "utf-8",
    )  # fmt: skip
    with chdir(tmp_path):
        assert main(["reference", "old.json", "--samples-overlay", "samples.json"]) == 0
        root = overlaid(tmp_path, "old.json")
        assert main(["validate", "old.json", "--overlay", "samples.json"]) == 0
    (operation,) = operations(root)
    assert len(operation["x-codeSamples"]) == 2


def test_a_folder_is_checked_replaced_and_never_another_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(folder / "reference", tmp_path / "pages")
    line = ["reference", str(folder / "harbour.yaml"), "--pages", "markdown", "--output", str(tmp_path / "pages")]
    assert main([*line, "--check"]) == 0
    (tmp_path / "pages" / "mine.md").write_text("mine", "utf-8")
    (tmp_path / "pages" / "llms.txt").unlink()
    assert main([*line, "--check"]) == 1
    assert "llms.txt: would be added" in capsys.readouterr().out
    assert not (tmp_path / "pages" / "llms.txt").exists()
    assert main(line) == 0
    assert (tmp_path / "pages" / "mine.md").read_text("utf-8") == "mine"
    assert main([*line, "--check"]) == 0
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.md").write_text("of somebody else", "utf-8")
    assert main([*line[:-1], str(tmp_path / "other")]) != 0
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["index.md"]


def test_without_what_builds_sites_there_is_a_way_out(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    import specloom.pipeline.reference as pipeline

    monkeypatch.setattr(pipeline, "faults_of", lambda *_, **__: {})
    assert main(["reference", str(folder / "harbour.yaml"), "--output", str(tmp_path / "site")]) == 2
    printed = capsys.readouterr().err
    assert "the site is built by zensical, which is not here" in printed
    assert "--pages markdown" in printed
    assert not (tmp_path / "site").exists()


def test_programs_read_what_came_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(DOCUMENT, tmp_path)
    broken = DOCUMENT.read_text("utf-8").replace("#/components/pathItems/Berth", "#/components/pathItems/Bert")
    (tmp_path / "broken.yaml").write_text(broken, "utf-8")
    with chdir(tmp_path):
        assert main(["reference", "harbour.yaml", "--pages", "markdown", "--format", "json"]) == 0
        report = json.loads(capsys.readouterr().out)
        assert faults(report) == []
        assert (report["packages"][0]["operations"], report["packages"][0]["samples"]) == (5, 4)
        assert list(report["packages"][0]["unshown"]) == ["sendPhoto"]
        (tmp_path / "nothing.yaml").write_text("openapi: [\n", "utf-8")
        before = {path: path.read_bytes() for path in Path("reference").rglob("*") if path.is_file()}
        assert main(["reference", "harbour.yaml", "nothing.yaml", "--pages", "markdown"]) == 1
        assert {path: path.read_bytes() for path in Path("reference").rglob("*") if path.is_file()} == before
        assert main(["reference", "broken.yaml", "--pages", "markdown", "--output", "other"]) == 1
        assert "error[" in capsys.readouterr().err
        assert "## list" in Path("other/broken/resources/berths.md").read_text("utf-8")


def test_one_file_is_not_for_several_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = [str(folder / "harbour.yaml"), str(folder / "harbour.yaml")]
    assert main(["reference", *named, "--samples-overlay", "x.json"]) == 2
    assert capsys.readouterr().err


def test_what_runs_samples_imports_nothing_of_the_tool() -> None:
    runner = Path(sys.modules["specloom.reference.execution"].__file__ or "").with_name("sample_runner.py")
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(runner)], input="", capture_output=True, text=True, check=False
    )
    assert "JSONDecodeError" in done.stderr
