"""Figures for people, never a test: what generation, importing and calling cost, as ratios within one run.

Run as `python -m tests.benchmarks.run` (`make bench`). CPU seconds of whole processes, as the operating system counts
them; medians of several runs.
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
from importlib.metadata import version
from pathlib import Path

from tests.folders import CORPUS

ROOT = Path(__file__).parents[2]
RUNS = 11
CONSUMER = ROOT / "build" / "bench"
"""An environment with what a generated package needs and nothing else: httpx2 imports trio where it is installed."""
# One server for all: it answers with the exchanges that the packages carry for their tests.
SERVER = """
import json, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit
answers = {}
for path in (path for folder in sys.argv[1:] for path in Path(folder).rglob("_exchanges/**/*.json")):
    for one in json.loads(path.read_text("utf-8"))["interactions"]:
        if one["request"]["method"] == "GET" and one["response"]["status"]["code"] == 200:
            answers[urlsplit(one["request"]["uri"]).path] = one["response"]["body"]["string"].encode()
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        text = answers[self.path]
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
ROOT_OF_TELLCASEY = "/v1/backend"
PYDANTIC = "import pydantic\nclass A(pydantic.BaseModel):\n    a: int"
BOTH = "bare httpx2 call, and pydantic with one class"
MEMORY = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def main() -> None:
    """Print all figures."""
    generation()
    python, packages = consumer()
    with server() as url:
        start(url, python, packages)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    subprocess.run([sys.executable, Path(__file__).with_name("runtime_call.py")], env=environment, check=True)


def generation() -> None:
    """Print what `specloom generate` costs for the four vendors: all of them, then nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "specloom", "generate", "--output", folder]
        first = cpu(command)
        again = statistics.median(cpu(command) for _ in range(RUNS))
    print(f"generate, four vendors: {first:.2f} s CPU; nothing changed: {again:.2f} s")


def start(url: str, python: str, packages: dict[str, tuple[str, list[str]]]) -> None:
    """Print what a program that uses a generated package costs, beside a bare one: in turn, since machines drift."""
    bare = f"import httpx2\nwith httpx2.Client() as c: c.get('{url}{ROOT_OF_TELLCASEY}/connections/string').json()"
    programs = {
        "bare httpx2 call with json()": bare,
        "pydantic with one class": PYDANTIC,
        BOTH: f"{PYDANTIC}\n{bare}",
    }
    for package, (client, calls) in packages.items():
        made = client.replace("URL", url)
        programs[f"{package}: imported"] = f"import {package}"
        programs[f"{package}: client constructed"] = f"import {package}; {package}.{made}"
        for call in calls:
            programs[f"{package}: {call} decoded"] = f"import {package}\nwith {package}.{made} as c: c.{call}"
            if package == "github":  # which has the fast transport
                fast = made.replace(")", ", transport='fast')")
                programs[f"{package}: {call} decoded, fast"] = f"import {package}\nwith {package}.{fast} as c: c.{call}"
    rounds = [{name: cpu([python, "-c", text]) for name, text in {"": "pass", **programs}.items()} for _ in range(RUNS)]
    base = peak(python, "pass")
    for name, text in programs.items():
        seconds = statistics.median(each[name] - each[""] for each in rounds)
        ratios = [(each[name] - each[""]) / (each[BOTH] - each[""]) for each in rounds]
        low, ratio, high = statistics.quantiles(ratios, n=4)
        print(
            f"{name}: {seconds * 1000:.1f} ms CPU and {peak(python, text) - base:.1f} MiB over a bare interpreter, "
            f"{ratio:.2f} ({low:.2f} to {high:.2f}) of a bare httpx2 call with one pydantic class"
        )


def consumer() -> tuple[str, dict[str, tuple[str, list[str]]]]:
    """Return the Python of a consumer's environment, and the packages in it: their clients and calls as code."""
    python = CONSUMER / "env" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", CONSUMER / "env"], check=True)
    packages = {
        "tellcasey": (f"Tellcasey(api_key='x', base_url='URL{ROOT_OF_TELLCASEY}')", ["connections.get('string')"])
    }
    folders = [str(ROOT / "generated" / "tellcasey")]
    if CORPUS.path is None:
        print(f"github is left out, {CORPUS.absence}")
    else:
        line = [sys.executable, "-m", "specloom", "generate", CORPUS.path / "github.json", "--output", CONSUMER]
        line += ["--package", "github", "--with", "fast"]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        called = ("meta.root()", "orgs.get('abc')", "repos.get('abc', 'abc')", "repos.list_branches('abc', 'abc')",
                  "issues.list_for_repo('abc', 'abc')", "pulls.get('abc', 'abc', 7)")  # fmt: skip
        packages["github"] = ("Github(base_url='URL')", list(called))
        folders.append(f"{CONSUMER / 'github'}[fast]")
    pins = CONSUMER / "constraints.txt"
    pins.write_text("".join(f"{name}=={version(name)}\n" for name in ("httpx2", "pydantic", "pyreqwest")), "utf-8")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--constraint", pins]
    subprocess.run([*pip, "--upgrade", "--force-reinstall", *folders], check=True)
    return str(python), packages


def cpu(command: list[str]) -> float:
    """Run a command and return the CPU seconds that it and its children took; what it says matters to nobody."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # With byte code cached, as for any installed package.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(python: str, text: str) -> float:
    """Return the most memory that a program had, in MiB."""
    return int(subprocess.run([python, "-c", text + MEMORY], capture_output=True, check=True).stdout) / 1024


@contextmanager
def server() -> Iterator[str]:
    """Serve one response on loopback."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, ROOT / "generated", CONSUMER / "github"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait(5)


if __name__ == "__main__":
    main()
