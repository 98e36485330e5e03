"""What an editor pays: CPU and memory of pyright on a small program that uses GitHub's package, beside others.

The others are the same calls with the package of openapi-python-client (in `build/peers`), and a program with one class
of pydantic, which every package with such models costs. Run as `python -m tests.benchmarks.editors` (`make
bench-editors`).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.folders import CORPUS

ROUNDS = 7
PEER = Path(__file__).parents[2] / "build" / "peers" / "env" / "bin"
OURS = """import github
with github.Github() as client:
    repo = client.repos.get("octocat", "hello")
    print(repo.full_name, repo.owner.login)
    for branch in client.repos.list_branches("octocat", "hello"):
        print(branch.name, branch.commit.sha)
    for issue in client.issues.list_for_repo("octocat", "hello"):
        print(issue.title, issue.state)
    pull = client.pulls.get("octocat", "hello", 7)
    print(pull.title, pull.number)
    print(client.orgs.get("github").login)
"""
THEIRS = """from opc import Client
from opc.api.issues import issueslist_for_repo
from opc.api.orgs import orgsget
from opc.api.pulls import pullsget
from opc.api.repos import reposget, reposlist_branches
client = Client(base_url="https://api.github.com")
print(reposget.sync("octocat", "hello", client=client))
print(reposlist_branches.sync("octocat", "hello", client=client))
print(issueslist_for_repo.sync("octocat", "hello", client=client))
print(pullsget.sync("octocat", "hello", 7, client=client))
print(orgsget.sync("github", client=client))
"""
PYDANTIC = "import pydantic\nclass A(pydantic.BaseModel):\n    a: int\nprint(A(a=1).a)\n"


def main() -> None:
    """Generate both packages, and print a table."""
    if CORPUS.path is None:
        print(f"nothing to measure, {CORPUS.absence}")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document = CORPUS.path / "github.json"
        ours = [sys.executable, "-m", "specloom", "generate", document, "--output", folder / "ours"]
        subprocess.run([*ours, "--package", "github"], check=True, capture_output=True)
        theirs = [PEER / "openapi-python-client", "generate", "--path", document, "--output-path", folder / "opc"]
        subprocess.run([*theirs, "--meta", "none"], check=False, capture_output=True)  # it reports what it leaves out
        ways = {
            "openapi-python-client": project(folder / "theirs", THEIRS, folder, str(PEER / "python")),
            "one pydantic class": project(folder / "pydantic", PYDANTIC, folder, sys.executable),
            "GitHub's package": project(folder / "program", OURS, folder / "ours" / "github", sys.executable),
        }
        found: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for _ in range(ROUNDS):
            for way, (place, python) in ways.items():
                found[way].append(checked(place, python))
    first = found["openapi-python-client"]
    print(f"{'pyright on':30} {'CPU s':>7} {'MiB':>5} {'ratio':>6}   middle half, {ROUNDS} rounds")
    for way, figures in found.items():
        low, ratio, high = statistics.quantiles(
            (mine[0] / its[0] for mine, its in zip(figures, first, strict=True)), n=4
        )
        seconds, memory = (statistics.median(column) for column in zip(*figures, strict=True))
        print(f"{way:30} {seconds:7.2f} {memory:5.0f} {ratio:6.2f}   {low:.2f} to {high:.2f}")


def project(place: Path, program: str, packages: Path, python: str) -> tuple[Path, str]:
    """Write a program with pyright's settings, and return its folder, and the Python that has what it imports."""
    place.mkdir()
    (place / "use.py").write_text(program, "utf-8")
    settings = {"include": ["use.py"], "extraPaths": [str(packages)]}
    (place / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    return place, python


def checked(place: Path, python: str) -> tuple[float, float]:
    """Check a program, and return the CPU seconds and the most MiB that it took."""
    child = subprocess.Popen(
        [Path(sys.executable).with_name("pyright"), "-p", place, "--pythonpath", python], stdout=subprocess.DEVNULL
    )
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
