"""The command line of tellcasey's package as a process: calls over HTTP on loopback, output, errors and exit codes."""

from __future__ import annotations

import csv
import fcntl
import io
import json
import os
import pty
import re
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from .commands import Command
from .conftest import Answer, Loopback, Seen

ROOT = Path(__file__).parents[2]
CALL = {
    "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "direction": "outbound", "connection_code": "spring", "name": "Ada",
    "phone_number": "+12015550123", "phone_call_provider": "p", "conversation_id": None, "status": "done",
    "ended_reason": None, "context": {"a": [1, 2]}, "created_at": "2026-01-02",
}  # fmt: skip
KEY = "sk_live_0123456789"


@pytest.fixture(scope="module")
def tellcasey(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory: pytest.TempPathFactory
) -> Command:
    folder = tmp_path_factory.mktemp("commands")
    done = specloom_here("generate", ROOT / "specs/tellcasey", "--with", "cli", "--output", str(folder), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return Command("tellcasey", folder / "tellcasey", folder / "bin")


@pytest.fixture
def served(tellcasey: Command, loopback: Loopback) -> Callable[..., Any]:
    """Return what runs a command against the server on loopback, with a key in the environment."""

    def run(*words: str, **more: Any) -> Any:
        return tellcasey(*words, **{"TELLCASEY_API_KEY": KEY, "TELLCASEY_BASE_URL": loopback.url, **more})

    return run


def answers(value: Any, status: int = 200, **headers: str) -> Callable[[Seen], Answer]:
    fields = {"content-type": "application/json", **{name.replace("_", "-"): text for name, text in headers.items()}}
    return lambda _: (status, fields, json.dumps(value).encode())


def pages(count: int) -> Callable[[Seen], Answer]:
    """Return what answers with the items of a list, as many as are asked for."""

    def answer(seen: Seen) -> Answer:
        query = {name: int(values[0]) for name, values in parse_qs(seen.query).items()}
        start, size = query.get("offset", 0), query.get("limit", 20)
        items = [{**CALL, "name": f"person {number}"} for number in range(start, min(count, start + size))]
        return answers({"data": items})(seen)

    return answer


def test_the_first_page_is_json_where_nobody_looks(served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = pages(30)
    done = served("calls", "list", "spring", "--limit", "5")
    assert (done.returncode, done.stderr) == (0, "")
    assert [item["name"] for item in json.loads(done.stdout)] == [f"person {number}" for number in range(5)]
    (seen,) = loopback.seen
    assert (seen.path, seen.query) == ("/connections/spring/calls", "limit=5")
    assert seen.headers["authorization"] == f"Bearer {KEY}"


def test_all_pages_and_no_more_than_wanted(served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = pages(12)
    done = served("calls", "list", "spring", "--limit=5", "--all", "--output", "jsonl")
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()] == [f"person {n}" for n in range(12)]
    assert (len(loopback.seen), done.stderr) == (4, ""), "no bar where standard error is a pipe"
    most = served("calls", "list", "spring", "--limit=5", "--max-items", "7", "-o", "json")
    assert len(json.loads(most.stdout)) == 7
    nothing = served("calls", "list", "spring", "--limit=5", "--offset", "12", "-o", "json")
    assert nothing.stdout == "[]\n"


def test_csv_is_read_back_by_other_programs(served: Callable[..., Any], loopback: Loopback) -> None:
    odd = {"name": 'a "b", c\nd', "context": {"x": {"y": [1, None]}, "z": True}, "new_member": "né, 日本"}
    loopback.answer = answers({"data": [{**CALL, **odd}, {**CALL, "context": {}, "name": None}]})
    done = served("calls", "list", "spring", "-o", "csv", given=b"")
    first, second = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))
    assert (first["name"], first["new_member"]) == ('a "b", c\nd', "né, 日本")
    assert (first["context.x.y"], first["context.z"], first["conversation_id"]) == ("[1, null]", "true", "")
    assert (second["name"], second["context"], second["phone_number"]) == ("", "{}", "+12015550123")
    assert first.keys() == second.keys()
    assert None not in first


def test_rows_of_any_number_are_written_as_they_come(served: Callable[..., Any], loopback: Loopback) -> None:
    late = [{**CALL, "name": str(number)} for number in range(150)] + [{**CALL, "late": "x"}]
    loopback.answer = lambda seen: answers({"data": [] if "offset" in seen.query else late})(seen)
    done = served("calls", "list", "spring", "--all", "-o", "csv")
    assert len([*csv.reader(io.StringIO(done.stdout))]) == 152
    assert "late" in done.stderr, "what no column was made for is said"
    table = served("calls", "list", "spring", "--all", "-o", "table")
    assert "not shown, since only later rows have it: late" in table.stderr
    assert json.loads(served("calls", "list", "spring", "--all", "-o", "jsonl").stdout.splitlines()[-1])["late"] == "x"


def test_bodies_are_made_of_options(served: Callable[..., Any], loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = answers({"data": CALL}, status=201)
    file = tmp_path / "body.json"
    file.write_text('{"phone_number": "+3"}')
    number = ("--phone-number", "+1")
    for words, given, sent in (
        ((*number, "--name", "-x", "--context.a.b", "1"), "", {"name": "-x", "context": {"a": {"b": 1}}}),
        ((*number, "--context", '{"a": null}', "--schedule-plan=later"), "", {
            "context": {"a": None}, "schedule_plan": "later"}),
        (("--body", '{"phone_number": "+1"}'), "", {}),
        (("--body", f"@{file}"), "", {"phone_number": "+3"}),
        (("--body", "-"), '{"phone_number": "+4"}', {"phone_number": "+4"}),
    ):  # fmt: skip
        loopback.seen.clear()
        done = served("calls", "create", "spring", *words, given=given)
        assert (done.returncode, json.loads(done.stdout)["id"]) == (0, CALL["id"]), done.stderr
        assert json.loads(loopback.seen[0].body) == {"phone_number": "+1", **sent}


def test_lists_are_repeated_options(served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = answers({"data": []})
    states = ("--status", "no_show", "--status=canceled")
    done = served("connections", "scheduled-conversations", "spring", *states, "--from-date", "2026-01-01T00:00:00Z")
    assert done.returncode == 0, done.stderr
    assert parse_qs(loopback.seen[0].query) == {"status": ["no_show,canceled"], "from_date": ["2026-01-01T00:00:00Z"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["callz"], "there is no command 'callz' (did you mean 'calls'?)"),
        (["calls", "lst"], "there is no command calls 'lst' (did you mean 'list'?)"),
        (["calls"], "there is no command"),
        (["calls", "list"], "CODE is missing (write calls list CODE)"),
        (["calls", "list", "a", "b"], "'b' is one argument too many"),
        (["calls", "list", "a", "--limt", "1"], "there is no option --limt (did you mean --limit?)"),
        (["calls", "list", "a", "--limit"], "--limit needs a value"),
        (["calls", "list", "a", "--limit", "x"], "--limit must be an integer, not 'x'"),
        (["calls", "list", "a", "--limit", "1", "--limit", "2"], "--limit is given 2 times"),
        (["calls", "list", "a", "--output", "xml"], "--output is one of table, json, jsonl, csv, not 'xml'"),
        (["calls", "list", "a", "--timeout", "soon"], "--timeout is a number of seconds"),
        (["calls", "create", "a"], "--phone-number is missing"),
        (["calls", "get", "a", CALL["id"], "--all"], "--all is for results that come in pages"),
        (["calls", "create", "a", "--body", "{"], "--body is no JSON"),
        (["calls", "create", "a", "--body", "@lost"], "--body: there is no file 'lost'"),
        (["calls", "create", "a", "--body", '{"phone_number": ""}', "--name", "x"], "either --body or its members"),
        (["calls", "create", "a", "--phone-number", "1", "--null", "name"], "--name must be text, not null"),
        (["calls", "create", "a", "--phone-number.x", "1"], "phone_number has no member 'x'"),
        (["credentials", "set", "api_key", "sk_live_1"], "a credential is never an argument"),
        (["credentials", "set", "other"], "there is no credential 'other'"),
        (["completion", "tcsh"], "there is no script for 'tcsh'"),
        (["calls", "list", "a", "--server", "x=y"], "the server's URL has no such variable"),
    ],
)
def test_wrong_usage_is_one_line_and_sends_nothing(
    served: Callable[..., Any], loopback: Loopback, words: list[str], said: str
) -> None:
    done = served(*words)
    assert (done.returncode, done.stdout, loopback.seen) == (2, "", [])
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("tellcasey: ")
    assert said in done.stderr


def test_an_answer_that_is_not_as_described_is_shown_and_said_to_be_so(
    served: Callable[..., Any], loopback: Loopback
) -> None:
    odd = {**CALL, "direction": 5}
    loopback.answer = answers({"data": [odd, odd, {**odd, "name": 7}]})
    done = served("calls", "list", "spring", "--limit=5")
    assert done.returncode == 0
    assert [item["direction"] for item in json.loads(done.stdout)] == [5] * 3
    lead = "the answer is not as the API's document says: "
    assert sorted(done.stderr.splitlines()) == [
        f"{lead}/data/*/direction: expected a valid string, found number (3 times)",
        f"{lead}/data/*/name: expected a valid string, found number",
    ]
    one = served("calls", "get", "spring", CALL["id"], "--max-items", "3")
    assert "--max-items is for results that come in pages: this one does not" in one.stderr
    strict = served("calls", "list", "spring", "--limit=5", "--strict")
    assert (strict.returncode, strict.stdout) == (1, "")
    assert strict.stderr.startswith("tellcasey: The response does not fit the document: /data/0/direction")


def test_errors_of_the_api_are_one_line_with_a_way_out(served: Callable[..., Any], loopback: Loopback) -> None:
    body = {"error": {"code": "no_such_call", "message": f"there is none for {KEY}"}}
    loopback.answer = answers(body, status=404, x_request_id="req-7")
    done = served("calls", "list", "spring")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"tellcasey: 404 Not Found for GET {loopback.url}/connections/spring/calls: there is none for [redacted] "
        "[code no_such_call, request id req-7]; is the id right?\n"
    )
    loopback.answer = answers({}, status=401)
    assert "set TELLCASEY_API_KEY, or: tellcasey credentials set" in served("connections", "list").stderr
    loopback.answer = answers({"data": [{"id": 5}]})
    broken = served("calls", "list", "spring", "--output", "json")
    assert broken.returncode in (0, 1)
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b"{")
    assert served("calls", "list", "spring").returncode == 1


def test_no_answer_has_a_code_of_its_own(tellcasey: Command) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
    done = tellcasey("connections", "list", "--retries", "0", "--base-url", url, TELLCASEY_API_KEY=KEY)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        late = tellcasey(
            "connections", "list", "--timeout", "0.2", "--retries", "0", "--base-url", url, TELLCASEY_API_KEY=KEY
        )
    assert (late.returncode, "--timeout" in late.stderr) == (3, True)


def test_credentials_are_asked_for(tellcasey: Command) -> None:
    done = tellcasey("connections", "list")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "tellcasey: listConnections needs credentials; set TELLCASEY_API_KEY, or: tellcasey credentials set\n"
    )


def test_an_interrupt_ends_it_quietly(tellcasey: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        environment = {**tellcasey.environment, "TELLCASEY_API_KEY": KEY, "TELLCASEY_BASE_URL": url}
        with subprocess.Popen(
            [tellcasey.program, "connections", "list"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            silent.settimeout(30)
            connection, _ = silent.accept()
            process.send_signal(signal.SIGINT)
            output, errors = process.communicate(timeout=30)
            connection.close()
    assert (process.returncode, output, errors) == (130, b"", b"")


def test_a_reader_that_has_enough_is_no_fault(
    served: Callable[..., Any], tellcasey: Command, loopback: Loopback
) -> None:
    loopback.answer = pages(3000)
    environment = {**tellcasey.environment, "TELLCASEY_API_KEY": KEY, "TELLCASEY_BASE_URL": loopback.url}
    with subprocess.Popen(
        [tellcasey.program, "calls", "list", "x", "--all", "--limit", "100", "-o", "jsonl"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        assert (process.wait(30), errors) == (0, b"")
    assert len(loopback.seen) < 30, "the pages were not all fetched"


def test_a_dry_run_shows_the_request_and_sends_nothing(tellcasey: Command, loopback: Loopback) -> None:
    words = ("calls", "create", "spring", "--phone-number", "+1", "--dry-run", "--base-url", loopback.url)
    for environment in ({}, {"TELLCASEY_API_KEY": KEY}):
        done = tellcasey(*words, **environment)
        assert (done.returncode, done.stderr, loopback.seen) == (0, "", [])
        lines = done.stdout.splitlines()
        assert lines[0] == f"POST {loopback.url}/connections/spring/calls"
        assert "Authorization: [redacted]" in lines
        assert json.loads(done.stdout.partition("\n\n")[2]) == {"phone_number": "+1"}
        assert KEY not in done.stdout
    page = tellcasey("calls", "list", "spring", "--all", "--limit", "3", "--dry-run")
    assert page.stdout.startswith("GET https://api.tellcasey.com/v1/backend/connections/spring/calls?limit=3\n")


def test_the_fake_server_needs_nothing(tellcasey: Command) -> None:
    done = tellcasey("connections", "list", "--fake")
    assert (done.returncode, "connection_code" in json.loads(done.stdout)[0]) == (0, True)


def test_credentials_of_the_keyring(tellcasey: Command, loopback: Loopback, tmp_path: Path) -> None:
    (tmp_path / "plain_keyring.py").write_text(
        "import json, pathlib\nfrom keyring.backend import KeyringBackend\n"
        f"FILE = pathlib.Path({str(tmp_path / 'store.json')!r})\n"
        "class Plain(KeyringBackend):\n"
        "    priority = 1\n"
        "    def _all(self): return json.loads(FILE.read_text()) if FILE.exists() else {}\n"
        "    def get_password(self, service, name): return self._all().get(f'{service}/{name}')\n"
        "    def set_password(self, service, name, value):\n"
        "        FILE.write_text(json.dumps({**self._all(), f'{service}/{name}': value}))\n"
        "    def delete_password(self, service, name):\n"
        "        FILE.write_text(json.dumps({k: v for k, v in self._all().items() if k != f'{service}/{name}'}))\n"
    )
    environment = {"PYTHON_KEYRING_BACKEND": "plain_keyring.Plain", "PYTHONPATH": str(tmp_path)}
    loopback.answer = answers({"data": CALL})
    done = tellcasey("credentials", "set", given=f"{KEY}\n", **environment)
    assert (done.returncode, done.stdout) == (0, "api_key: stored in the keyring\n")
    assert json.loads((tmp_path / "store.json").read_text()) == {"tellcasey/api_key": KEY}
    assert tellcasey("credentials", **environment).stdout == "api_key: from the keyring\n"
    called = tellcasey("calls", "get", "x", str(CALL["id"]), "--base-url", loopback.url, **environment)
    assert (called.returncode, loopback.seen[0].headers["authorization"]) == (0, f"Bearer {KEY}"), called.stderr
    over = {**environment, "TELLCASEY_API_KEY": "of-the-environment"}
    tellcasey("calls", "get", "x", str(CALL["id"]), "--base-url", loopback.url, **over)
    assert loopback.seen[1].headers["authorization"] == "Bearer of-the-environment"
    assert tellcasey("credentials", "remove", "api-key", **environment).stdout == "api_key: removed from the keyring\n"
    assert tellcasey("credentials", **environment).stdout == "api_key: not set (TELLCASEY_API_KEY)\n"


def test_a_credential_that_is_typed_is_not_shown(tellcasey: Command) -> None:
    main, other = pty.openpty()
    with subprocess.Popen(
        [tellcasey.program, "credentials", "set"], stdin=other, stdout=other, stderr=other, env=tellcasey.environment,
        start_new_session=True,
    ) as process:  # fmt: skip
        os.close(other)
        shown = os.read(main, 1024)
        assert b"api_key: " in shown
        os.write(main, f"{KEY}\n".encode())
        shown += b"".join(_read_all(main))
    os.close(main)
    assert KEY.encode() not in shown
    assert process.returncode in (0, 2), "the null keyring stores nothing"


HOSTILE = "\x1b]0;owned\x07\x1b[31mred\x9b2J\r\x08\u202etxt\x7f"
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("output", ["table", "json", "jsonl", "csv"])
def test_what_a_server_says_moves_no_cursor(served: Callable[..., Any], loopback: Loopback, output: str) -> None:
    call = {**CALL, "name": HOSTILE, HOSTILE: {HOSTILE: [HOSTILE]}}
    loopback.answer = answers({"data": [call]})
    done = served("calls", "list", "x", "-o", output)
    assert (done.returncode, UNSAFE.findall(done.stdout + done.stderr)) == (0, []), done.stderr
    if "json" in output:
        listed = json.loads(done.stdout)
        item = listed[0] if output == "json" else listed
        assert (item["name"], item[HOSTILE]) == (HOSTILE, {HOSTILE: [HOSTILE]}), "JSON holds the same value"
    loopback.answer = answers({"data": call})
    assert UNSAFE.findall(served("calls", "get", "x", str(CALL["id"]), "-o", output).stdout) == []
    failing = {"error": {"code": HOSTILE[:30], "message": HOSTILE}}
    loopback.answer = answers(failing, status=500)
    failed = served("calls", "list", "x", "--retries", "0")
    assert (failed.returncode, UNSAFE.findall(failed.stderr), failed.stderr.count("\n")) == (1, [], 1)


def on_terminal(command: Command, *words: str, columns: int = 80, **environment: str) -> tuple[str, int]:
    """Run a command on a terminal, and return what it shows and its exit code."""
    main, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [command.program, *words], stdin=other, stdout=other, stderr=other,
        env={**command.environment, **environment}, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(other)
        shown = b"".join(_read_all(main))
        os.close(main)
    return shown.decode().replace("\r\n", "\n"), process.returncode


def _read_all(main: int) -> Iterator[bytes]:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            chunk = os.read(main, 65536)
        except OSError:  # Linux says so when the other side is closed
            return
        if not chunk:
            return
        yield chunk


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def test_a_terminal_of_80_columns_shows_a_table(tellcasey: Command, loopback: Loopback) -> None:
    loopback.answer = pages(25)
    environment = {"TELLCASEY_API_KEY": KEY, "TELLCASEY_BASE_URL": loopback.url}
    shown, code = on_terminal(tellcasey, "calls", "list", "x", **environment)
    lines = plain(shown).splitlines()
    assert (code, lines[0].split()[:2]) == (0, ["ID", "DIRECTION"])
    assert len([line for line in lines if line.startswith("497f6eca")]) == 20
    assert max(map(len, lines[:21])) <= 80
    assert lines[-1] == "there are more: --all"
    wide, _ = on_terminal(tellcasey, "calls", "list", "x", columns=200, **environment)
    assert "person 3" in wide


@pytest.mark.parametrize("words", [[], ["calls"], ["calls", "create"], ["connections", "scheduled-conversations"]])
def test_help_fits_80_columns(tellcasey: Command, words: list[str]) -> None:
    shown, code = on_terminal(tellcasey, *words, "--help")
    assert (code, max(map(len, plain(shown).splitlines())) <= 80, "\x1b[1m" in shown) == (0, True, True)
    bare, _ = on_terminal(tellcasey, *words, "--help", NO_COLOR="1")
    assert "\x1b" not in bare
    assert plain(shown) == bare == tellcasey(*words, "--help").stdout


def test_help_shows_what_the_document_shows(tellcasey: Command) -> None:
    text = tellcasey("calls", "create", "--help").stdout
    assert "Usage: tellcasey calls create CODE --phone-number TEXT [OPTIONS]" in text
    assert "  $ tellcasey calls create CODE --phone-number +12015550123\n" in text
    listed = tellcasey("connections", "scheduled-conversations", "--help").stdout
    assert "scheduled, joined, completed, canceled," in " ".join(listed.split())
    assert tellcasey("help", "calls", "create").stdout == text
    assert tellcasey("--version").stdout == "tellcasey 0.1.0\n"
    top = tellcasey().stdout
    assert "TELLCASEY_API_KEY" in top
    assert "Exit codes: 0 done; 1 " in top


def test_long_walks_show_a_bar_that_leaves_nothing(tellcasey: Command, loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = pages(60)
    environment = {"TELLCASEY_API_KEY": KEY, "TELLCASEY_BASE_URL": loopback.url}
    (tmp_path / "out").mkdir()
    for number, more in enumerate(({}, {"PYTHONPATH": str(tmp_path)})):
        script = tmp_path / f"run{number}"
        script.write_text(f"#!/bin/sh\n{tellcasey.program} calls list x --all -o jsonl > {tmp_path}/out/{number}\n")
        script.chmod(0o755)
        if number:  # a rich that cannot be imported
            (tmp_path / "rich").mkdir()
            (tmp_path / "rich" / "__init__.py").write_text("raise ImportError\n")
        command = Command("tellcasey", tellcasey.folder, tmp_path / f"bin{number}")
        command.program = script
        shown, code = on_terminal(command, **environment, **more)
        assert (code, "60 items" in plain(shown)) == (0, True), shown
        assert re.search(r"\x1b\[2?K\s*(\x1b\[\?25h)?\s*$", shown), "the last line is cleared"
        assert len((tmp_path / "out" / str(number)).read_text().splitlines()) == 60


def test_help_imports_nothing_heavy(tellcasey: Command) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(tellcasey.folder)!r}); from tellcasey._command_line import main\n"
        "sys.argv[1:] = ['calls', 'list', '--help']\nmain()\n"
        "print([name for name in ('pydantic', 'httpx2', 'rich', 'keyring', 'pathlib', 'asyncio', 'logging', 'email')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
