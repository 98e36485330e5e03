"""Figures for people, never a test: what generation, importing and calling cost, as ratios within one run.

CPU seconds of whole processes, as the operating system counts them; medians of several runs.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 11
# One server for all: tellcasey's single connection.
SERVER = """
import json, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
text = json.loads(open(sys.argv[1]).read())["interactions"][0]["response"]["body"]["string"].encode()
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
    def log_message(self, *arguments):
        pass
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


def main() -> None:
    """Print all figures."""
    generation()
    with server() as url:
        start(url)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    subprocess.run([sys.executable, Path(__file__).with_name("runtime_call.py")], env=environment, check=True)


def generation() -> None:
    """Print what `specloom generate` costs for the four vendors: all of them, then nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "specloom", "generate", "--output", folder]
        first = cpu(command)
        again = statistics.median(cpu(command) for _ in range(RUNS))
    print(f"generate, four vendors: {first:.2f} s CPU; nothing changed: {again:.2f} s")


def start(url: str) -> None:
    """Print what a program that uses a generated package costs, beside a bare one: in turn, since machines drift."""
    call = (
        f"import tellcasey\nwith tellcasey.Tellcasey(api_key='x', base_url={url!r}) as c: c.connections.get('c').data"
    )
    bare = f"import httpx2\nwith httpx2.Client() as c: c.get('{url}/connections/c').json()"
    programs = {
        "import tellcasey": "import tellcasey",
        "client constructed": "import tellcasey; tellcasey.Tellcasey(api_key='x')",
        "first call decoded": call,
        "bare httpx2 call with json()": bare,
        "pydantic with one class": "import pydantic\nclass A(pydantic.BaseModel):\n    a: int",
    }
    rounds = [{name: code(text) for name, text in {"": "pass", **programs}.items()} for _ in range(RUNS)]
    for name in programs:
        seconds = statistics.median(each[name] - each[""] for each in rounds)
        ratio = statistics.median(
            (each[name] - each[""]) / (each["bare httpx2 call with json()"] - each[""]) for each in rounds
        )
        print(f"{name}: {seconds * 1000:.1f} ms CPU over a bare interpreter, {ratio:.2f} of a bare httpx2 call")


def code(text: str) -> float:
    """Return the CPU seconds of a Python program."""
    return cpu([sys.executable, "-c", text])


def cpu(command: list[str]) -> float:
    """Run a command and return the CPU seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated" / "tellcasey")}
    # With byte code cached, as for any installed package.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@contextmanager
def server() -> Iterator[str]:
    """Serve one recorded response on loopback."""
    recording = ROOT / "generated/tellcasey/tests/recordings/getConnection.json"
    process = subprocess.Popen([sys.executable, "-c", SERVER, recording], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait(5)


if __name__ == "__main__":
    main()
