"""What pyright's language server, as VS Code and other editors run it, offers and shows for the committed packages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from tests.editors.programs import ASYNC, CLIENT, COMPLETIONS, GENERATED, HOVERS, at_cursor

_SIGNATURES = {
    "method": (CLIENT + "client.calls.get(", ["code: str", "call_id: UUID"]),
    "async method": (ASYNC + "        client.calls.get(", ["code: str", "call_id: UUID"]),
    "fields of a body": (CLIENT + "client.calls.create(", ["phone_number: str", "context: Mapping"]),
    # jedi reads no overloads of asynchronous functions.
    "async fields of a body": (ASYNC + "        client.calls.create(", ["phone_number: str", "context: Mapping"]),
    "options of a view": (CLIENT + "client.with_options(", ["retries: int", "base_url: str"]),
    "options of a constructor": (CLIENT + "Tellcasey(", ["retries: int = 2", "deadline: float | None = None"]),
    "list": (CLIENT + "client.connections.list(", ["limit: int | None", "agent_id: UUID"]),
}
_SECONDS = 240


class _Server:
    """A language server that is spoken to over its standard streams (Language Server Protocol 3.17)."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._folder = folder
        self._ids = count(1)
        uri = folder.as_uri()
        plain = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        folders = [{"uri": uri, "name": folder.name}]
        start = {"processId": os.getpid(), "rootUri": uri, "capabilities": plain, "workspaceFolders": folders}
        self.ask("initialize", start)
        self._send({"method": "initialized", "params": {}})

    def look(self, what: str, program: str) -> Any:
        """Return the answer to a question about the place in a program."""
        text, line, column = at_cursor(program)
        document = {"uri": (self._folder / f"use{next(self._ids)}.py").as_uri()}
        opened = {**document, "languageId": "python", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": opened}})
        place = {"textDocument": document, "position": {"line": line, "character": column}}
        answer = self.ask(f"textDocument/{what}", place)
        self._send({"method": "textDocument/didClose", "params": {"textDocument": document}})
        return answer

    def ask(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        """Return the result of a request; those of the server are answered with nothing."""
        number = next(self._ids)
        self._send({"id": number, "method": method, **({} if params is None else {"params": params})})
        while True:
            message = self._received()
            if "method" in message and "id" in message:
                items = message["params"].get("items") if message["method"] == "workspace/configuration" else None
                self._send({"id": message["id"], "result": None if items is None else [None] * len(items)})
            elif message.get("id") == number:
                assert "error" not in message, message
                return message["result"]

    def stop(self) -> None:
        """End the server."""
        self.ask("shutdown")
        self._send({"method": "exit"})
        self.process.communicate(timeout=30)

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.process.stdin.flush()

    def _received(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Server]:
    folder = tmp_path_factory.mktemp("editor")
    packages = [str(package) for package in GENERATED.iterdir()]
    (folder / "pyrightconfig.json").write_text(json.dumps({"extraPaths": packages}), "utf-8")
    server = _Server(folder)
    timer = Timer(_SECONDS, server.process.kill)  # a read that waits for ever would end no test
    timer.start()
    try:
        yield server
        server.stop()
    finally:
        timer.cancel()
        server.process.kill()
        server.process.wait()


@pytest.mark.parametrize(("program", "expected"), COMPLETIONS.values(), ids=COMPLETIONS)
def test_names_are_offered(program: str, expected: set[str], server: _Server) -> None:
    answer = server.look("completion", program)
    assert expected <= {item["label"] for item in (answer or {"items": []})["items"]}


@pytest.mark.parametrize(("program", "text"), HOVERS.values(), ids=HOVERS)
def test_hovering_shows_the_documentation(program: str, text: str, server: _Server) -> None:
    answer = server.look("hover", program)
    assert answer is not None
    assert text in answer["contents"]["value"]


@pytest.mark.parametrize(("program", "parts"), _SIGNATURES.values(), ids=_SIGNATURES)
def test_the_signature_is_shown(program: str, parts: list[str], server: _Server) -> None:
    answer = server.look("signatureHelp", program)
    assert answer is not None
    labels = [signature["label"] for signature in answer["signatures"]]
    assert any(all(part in label for part in parts) for label in labels), labels
