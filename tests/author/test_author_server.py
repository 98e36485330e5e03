"""`specloom mcp`, driven by the client of the package `mcp`: the tools, what they refuse, and how much they show."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import anyio
import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp_types import CallToolResult, TextContent

from specloom.author.bounds import MOST_CHARACTERS, bounded
from specloom.author.calls import Permissions
from specloom.author.server import serve_http, server
from specloom.author.table import TOOLS
from specloom.cli.parser import parser_of
from specloom.runtime.agents import server as agents
from tests.reports.output_schema import faults

Command = Callable[..., subprocess.CompletedProcess[str]]
Calls = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def teas(tmp_path: Path, specloom_here: Command) -> Path:
    """A project with the sample vendor, and a file next to it that is none of its business."""
    assert specloom_here("init", "teas", cwd=tmp_path).returncode == 0
    (tmp_path / "secret.yaml").write_text("openapi: 3.1.0\nsecret: swordfish\n")
    return tmp_path / "teas"


def stdio(folder: Path, *options: str) -> StdioServerParameters:
    environment = {name: value for name, value in os.environ.items() if name != "SPECLOOM_VENDOR_DOCS"}
    line = ["-m", "specloom", "mcp", str(folder), *options]
    return StdioServerParameters(command=sys.executable, args=line, env=environment)


async def answers(server: StdioServerParameters | str, calls: Calls) -> list[CallToolResult]:
    async with Client(server) as client:
        return [await client.call_tool(name, arguments) for name, arguments in calls]


def asked(server: StdioServerParameters | str, *calls: tuple[str, dict[str, Any]]) -> list[CallToolResult]:
    return anyio.run(answers, server, list(calls))


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


def refusal(result: CallToolResult) -> str:
    assert result.is_error, text_of(result)
    return text_of(result)


def report(result: CallToolResult) -> dict[str, Any]:
    assert not result.is_error, text_of(result)
    assert json.loads(text_of(result)) == result.structured_content
    assert faults({name: value for name, value in result.structured_content.items() if name != "remarks"}) == []
    return dict(result.structured_content)


def test_every_tool_gives_the_report_of_its_command(teas: Path, specloom_here: Command) -> None:
    document = teas / "specs/teahouse/openapi.yaml"
    document.write_text(document.read_text().replace("schemas/TeaPage'", "schemas/TeaPag'"))
    validated, counted, checked, drifted, listed, explained = asked(
        stdio(teas),
        ("validate", {"spec": ["teahouse"]}),
        ("evidence", {}),
        ("evidence", {"check": True}),
        ("drift", {"spec": ["specs/teahouse"]}),
        ("inventory", {"spec": ["specs/teahouse/openapi.yaml"]}),
        ("explain", {"rule": "reference-not-found"}),
    )
    (wrong,) = report(validated)["diagnostics"]
    assert (wrong["rule"], wrong["file"], wrong["line"]) == (
        "reference-not-found", "specs/teahouse/openapi.yaml", 41
    )  # fmt: skip
    assert wrong["hint"]
    printed = json.loads(specloom_here("validate", "teahouse", "--format", "json", cwd=teas).stdout)
    assert report(validated) == printed
    assert report(counted)["documents"][0]["claims"]["documented"] > 20
    assert report(checked)["documents"][0]["passed"] is False
    assert {entry["rule"] for entry in report(drifted)["diagnostics"]} >= {"reference-not-found"}
    assert {entry["name"] for entry in report(listed)["entries"]} >= {"getTea", "createOrder"}
    assert report(explained)["rules"][0]["rule"] == "reference-not-found"
    assert sorted(path.name for path in teas.rglob("inventory.yaml")) == []


def test_nothing_is_written_unless_that_is_allowed(teas: Path) -> None:
    def kept() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in teas.rglob("*") if path.is_file()}

    shutil.copy(Path(__file__).parents[1] / "pages/kites/slate.md", teas / "page.md")
    writes: Calls = [
        ("inventory", {"update": True}),
        ("evidence", {"update": True}),
        ("evidence", {"review": True}),
        ("drift", {"suggest": "overlay.yaml", "spec": ["teahouse"]}),
        ("drift", {"apply": True}),
        ("draft", {"page": ["page.md"], "vendor": "acme"}),
    ]
    before = kept()
    for result in asked(stdio(teas), *writes):
        assert "the server was started without --allow-writes" in refusal(result)
    assert kept() == before
    updated, drafted = asked(stdio(teas, "--allow-writes"), writes[0], writes[-1])
    assert report(drafted)["document"] == "specs/acme/openapi.yaml"
    assert (teas / "specs/acme/NOTES.md").is_file()
    assert report(updated)["documents"] == [{"document": "specs/teahouse/openapi.yaml", "passed": False}]
    assert (teas / "specs/teahouse/inventory.yaml").is_file()


def test_tools_say_what_they_do(teas: Path) -> None:
    async def listed(server: StdioServerParameters) -> list[Any]:
        async with Client(server) as client:
            return (await client.list_tools()).tools

    assert "draft" not in {tool.name for tool in anyio.run(listed, stdio(teas))}
    for tool in anyio.run(listed, stdio(teas)):
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        assert {"update", "review", "suggest", "apply", "live"}.isdisjoint(tool.input_schema["properties"])
    hints = {
        tool.name: tool.annotations for tool in anyio.run(listed, stdio(teas, "--allow-writes", "--allow-network"))
    }
    assert set(hints) == {tool.name for tool in TOOLS}
    assert hints["draft"].read_only_hint is False
    assert (hints["validate"].read_only_hint, hints["drift"].read_only_hint) == (True, False)
    assert (hints["explain"].open_world_hint, hints["drift"].open_world_hint) == (False, True)


OUTSIDE: Calls = [
    ("validate", {"spec": ["../secret.yaml"]}),
    ("validate", {"spec": ["specs/../../secret.yaml"]}),
    ("validate", {"spec": ["specs\\..\\..\\secret.yaml"]}),
    ("validate", {"spec": ["linked.yaml"]}),
    ("validate", {"spec": ["linked/secret.yaml"]}),
    ("validate", {"spec": ["configured"]}),
    ("validate", {"spec": ["overlaid"]}),
    ("drift", {"spec": ["traffic"]}),
    ("validate", {}),
    ("validate", {"spec": ["/etc/passwd"]}),
    ("validate", {"spec": ["-"]}),
    ("validate", {"spec": ["--root=/"]}),
    ("validate", {"spec": ["a\0b"]}),
    ("evidence", {"docs": ".."}),
    ("evidence", {"docs": "/", "check": True}),
    ("inventory", {"docs": "linked"}),
    ("drift", {"spec": ["teahouse"], "recordings": "../"}),
    ("drift", {"spec": ["teahouse"], "traffic": ["../secret.yaml"]}),
]


@pytest.fixture
def leaking(teas: Path) -> Path:
    """A project that has ways out: symbolic links, and a configuration that names files outside."""
    (teas / "linked.yaml").symlink_to("../secret.yaml")
    (teas / "linked").symlink_to("..")
    linked = teas / "specs" / "traffic"
    shutil.copytree(teas / "specs/teahouse", linked)
    (linked / "recordings" / "secret.yaml").symlink_to("../../../../secret.yaml")
    (teas / "specloom.toml").write_text(
        '[vendors.configured]\ndocument = "../secret.yaml"\n'
        '[vendors.overlaid]\ndocument = "specs/teahouse/openapi.yaml"\noverlays = ["../secret.yaml"]\n'
    )
    return teas


def test_no_path_leads_out_of_the_folder(leaking: Path) -> None:
    for (name, arguments), result in zip(OUTSIDE, asked(stdio(leaking), *OUTSIDE), strict=True):
        said = refusal(result)
        assert "swordfish" not in said
        assert "leads out of the folder" in said, (name, arguments, said)
        assert "hint: name a file or folder inside" in said
    (leaking / "specs" / "evil").symlink_to("../..")
    (leaking / "page.md").write_text("# Kites")
    writing: Calls = [
        ("drift", {"spec": ["teahouse"], "suggest": "linked/out.yaml"}),
        ("draft", {"page": ["page.md"], "vendor": "evil"}),
        ("draft", {"page": ["page.md"], "vendor": "traffic", "force": True}),
        ("draft", {"page": ["../secret.yaml"], "vendor": "acme"}),
        ("draft", {"page": ["https://docs.example.com/"], "vendor": "acme"}),
    ]
    for result in asked(stdio(leaking, "--allow-writes"), *writing):
        assert "leads out of the folder" in refusal(result)
    vendor, suggest = asked(
        stdio(leaking, "--allow-writes"),
        ("draft", {"page": ["page.md"], "vendor": "../acme"}),
        ("drift", {"spec": ["teahouse"], "suggest": "Makefile"}),
    )
    assert "draft/vendor: '../acme' does not match" in refusal(vendor)
    assert "is no YAML file" in refusal(suggest)
    assert not (leaking.parent / "openapi.yaml").exists()
    assert not (leaking.parent / "out.yaml").exists()


def test_no_server_is_called_unless_that_is_allowed(teas: Path) -> None:
    for result in asked(
        stdio(teas),
        ("validate", {"spec": ["https://api.example.com/openapi.json"]}),
        ("validate", {"spec": ["file:///etc/passwd"]}),
        ("drift", {"spec": ["teahouse"], "live": "http://127.0.0.1:1"}),
    ):
        assert "the server was started without --allow-network" in refusal(result) or "--allow-network" in refusal(
            result
        )


def test_what_is_wrong_with_a_call_is_said_with_its_place(teas: Path) -> None:
    (teas / "specloom.toml").write_text("outptu = 'x'\n")
    unknown, kind, extra, rule, configured = asked(
        stdio(teas),
        ("valdate", {}),
        ("validate", {"spec": [5]}),
        ("validate", {"spec": ["teahouse"], "allow_writes": True}),
        ("explain", {"rule": "reference-not-fond"}),
        ("validate", {}),
    )
    assert refusal(unknown) == "there is no tool 'valdate': did you mean 'validate'?"
    assert refusal(kind).startswith("validate/spec/0: 5 is not of type 'string'")
    assert "'allow_writes' was unexpected" in refusal(extra)
    assert "there is no rule 'reference-not-fond'\n  hint: did you mean 'reference-not-found'?" in refusal(rule)
    assert "specloom.toml:1:1: error[config-key]" in refusal(configured)


def test_a_module_in_the_folder_takes_the_place_of_no_library(teas: Path) -> None:
    (teas / "yaml.py").write_text("raise SystemExit('taken')\n")
    (teas / "specloom.py").write_text("raise SystemExit('taken')\n")
    (result,) = asked(stdio(teas), ("validate", {"spec": ["teahouse"]}))
    assert report(result)["documents"][0]["valid"]


def test_rows_come_in_pages() -> None:
    rows = [{"rule": f"r{number}", "message": "m" * 5000} for number in range(500)]
    shown = bounded({"version": 1, "diagnostics": rows}, offset=10, limit=20)
    assert [row["rule"] for row in shown["diagnostics"]] == [f"r{number}" for number in range(10, 30)]
    assert (shown["left_off"], shown["next_offset"]) == ({"diagnostics": 470}, 30)
    assert all(len(row["message"]) < 2100 for row in shown["diagnostics"])
    many = bounded({"diagnostics": rows}, offset=0, limit=200)
    assert len(json.dumps(many)) <= MOST_CHARACTERS
    assert many["left_off"]["diagnostics"] == 500 - len(many["diagnostics"])
    assert bounded({"diagnostics": rows}, offset=many["next_offset"], limit=1)["diagnostics"][0]["rule"] == (
        f"r{len(many['diagnostics'])}"
    )


def test_tools_have_the_options_of_their_commands() -> None:
    for tool in TOOLS:
        options = parser_of(tool.name).options
        for each in tool.arguments:
            assert each.is_placed or each.option in options
            assert (each.kind == "flag") == (each.option in options and options[each.option].nargs == 0)


@contextmanager
def served(folder: Path) -> Generator[str]:
    """Yield the URL of a server on loopback; it is interrupted in the end, and says nothing else."""
    line = [sys.executable, "-m", "specloom", "mcp", str(folder), "--http", "0"]
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            said = process.stderr.readline()
            match = re.fullmatch(r"serving .* at (http://127\.0\.0\.1:\d+/mcp)\n", said)
            assert match, said
            yield match[1]
        finally:
            process.send_signal(2)
            rest = process.communicate(timeout=20)[1]
    assert "Traceback" not in rest


def test_over_http_other_hosts_and_pages_in_browsers_are_refused(teas: Path, specloom: Command) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    with served(teas) as url:
        (result,) = asked(url, ("validate", {"spec": ["teahouse"]}))
        assert report(result)["documents"][0]["valid"]
        port = url.split(":")[2].partition("/")[0]
        taken = specloom("mcp", str(teas), "--http", port, cwd=teas)
        assert (taken.returncode, f"port {port} is taken" in taken.stderr) == (2, True)
        for name, value, status in (
            ("Host", "evil.example", 421),
            ("Host", f"evil.example:{port}", 421),
            ("Host", f"127.0.0.1.evil.example:{port}", 421),
            ("Origin", "https://evil.example", 403),
            ("Origin", f"http://localhost.evil.example:{port}", 403),
            ("Origin", url.removesuffix("/mcp"), 403),
            ("Origin", "null", 403),
        ):
            answer = httpx2.post(url, json=call, headers={**headers, name: value})
            assert answer.status_code == status, (name, value)


def test_who_is_told_the_url_may_connect_at_once(teas: Path) -> None:
    class ConnectedError(Exception):
        pass

    def connect(url: str) -> None:
        socket.create_connection(("127.0.0.1", int(url.split(":")[2].partition("/")[0])), timeout=5).close()
        raise ConnectedError

    permissions = Permissions(teas)
    with pytest.raises(ConnectedError):
        serve_http(permissions, 0, connect)
    with pytest.raises(ConnectedError):
        anyio.run(agents.serve_http, server(permissions), 0, connect)


def test_the_extra_is_named_where_it_is_missing(teas: Path, specloom_here: Command) -> None:
    with mock.patch("specloom.commands.mcp.find_spec", return_value=None):
        lost = specloom_here("mcp", str(teas), cwd=teas)
    assert (lost.returncode, lost.stderr) == (
        2,
        "specloom: the server needs the library mcp\n  hint: pip install 'specloom[author]'\n",
    )
    nowhere = specloom_here("mcp", "nowhere", cwd=teas)
    assert (nowhere.returncode, "there is no folder 'nowhere'" in nowhere.stderr) == (2, True)
    assert "is no port" in specloom_here("mcp", "--http", "99999", cwd=teas).stderr
