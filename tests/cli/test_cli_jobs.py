"""`specloom generate --jobs`: several packages in several processes, with the same files, reports and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get: {operationId: listPets, responses: {"200": {description: ok}}}
components:
  schemas:
    Unused: {type: string, minimum: 3}
"""
BROKEN = DOCUMENT.replace("listPets", "[]")
# Interrupts are ignored by programs in the background of a shell: not by these.
GENERATE = """\
import signal, sys
import specloom.cli
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    raise SystemExit(specloom.cli.main(["generate", *sys.argv[1:]]))
"""
pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs processes of POSIX")


def names(folder: Path) -> list[str]:
    listed = []
    for name, text in (("cats", DOCUMENT), ("dogs", BROKEN), ("eels", DOCUMENT), ("none", "a: [")):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
        listed.append(f"{name}.yaml")
    return listed


def generate(folder: Path, *arguments: str) -> tuple[int, str, str, dict[str, bytes]]:
    command = [sys.executable, "-m", "specloom", "generate", *arguments, "--output", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    out = folder / "out"
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return done.returncode, done.stdout, done.stderr, files


def test_any_number_of_processes_gives_the_same(tmp_path: Path) -> None:
    results = {}
    for jobs in ("1", "2", "9"):
        folder = tmp_path / jobs
        folder.mkdir()
        results[jobs] = generate(folder, *names(folder), "--jobs", jobs)
    code, said, complained, files = results["1"]
    assert code == 1
    assert "cats/specloom.lock" in files
    assert said.index("cats") < said.index("eels")
    assert complained.index("dogs.yaml") < complained.index("none.yaml")
    assert results["2"] == results["9"] == results["1"]


def test_one_process_starts_no_other(tmp_path: Path) -> None:
    program = tmp_path / "alone.py"
    program.write_text(
        "import concurrent.futures.process as pool, sys, specloom.cli\n"
        "pool.ProcessPoolExecutor = None\n"
        "sys.exit(specloom.cli.main(sys.argv[1:]))\n",
        "utf-8",
    )
    command = [sys.executable, str(program), "generate", *names(tmp_path)]
    alone = subprocess.run([*command, "--jobs", "1"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (alone.returncode, "Traceback" in alone.stderr) == (1, False)
    many = subprocess.run([*command, "--jobs", "2"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Traceback" in many.stderr


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", "\u0663"])
def test_what_is_no_number_of_processes_is_refused(jobs: str, tmp_path: Path) -> None:
    code, _, said, _ = generate(tmp_path, *names(tmp_path), f"--jobs={jobs}")
    assert (code, f"{jobs!r} is no number of processes: give 1 or more" in said) == (2, True)


@pytest.mark.parametrize("patience", [0.3, 0.6, 1.0, 2.0])
def test_an_interrupt_ends_all_processes(patience: float, tmp_path: Path) -> None:
    operation = {"responses": {"200": {"description": "ok"}}}
    head = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}}
    large = json.dumps({**head, "paths": {f"/{name}": {"get": operation} for name in range(1500)}})
    for name in ("cats", "dogs", "eels", "bees"):
        (tmp_path / f"{name}.json").write_text(large, "utf-8")
    (tmp_path / "program.py").write_text(GENERATE, "utf-8")
    command = [sys.executable, "program.py", "cats.json", "dogs.json", "eels.json", "bees.json", "--jobs", "2"]
    running = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(patience)
    began = time.monotonic()
    os.killpg(running.pid, signal.SIGINT)
    said, complained = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, "")
    assert complained == "specloom: interrupted; packages are as they were, or whole\n"
    assert time.monotonic() - began < 10
    assert not (tmp_path / "generated").exists() or not list((tmp_path / "generated").glob("*/specloom.lock"))


def test_a_process_that_is_ended_from_outside_is_reported(tmp_path: Path) -> None:
    program = tmp_path / "ended.py"
    program.write_text(
        "import os, sys, specloom.cli\n"
        "import specloom.commands.generate as generate\n"
        "def ended(*_, **__): os._exit(9)\n"
        "generate.generate_source = ended\n"
        'if __name__ == "__main__": sys.exit(specloom.cli.main(sys.argv[1:]))\n',
        "utf-8",
    )
    command = [sys.executable, str(program), "generate", *names(tmp_path), "--jobs", "2"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.count("was ended from outside; `--jobs 1` takes less memory") == 4
    assert "Traceback" not in done.stderr
