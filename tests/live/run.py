"""Clients generated from servers' own documents, driven against these servers; a row each in `RESULTS.md`.

Run as `python -m tests.live.run [NAME ...]`. Servers come from the package index into `build/live`, listen on the
loopback interface alone, and are stopped at the end. A value that contradicts its document has to be delivered all
the same, and is counted.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import inspect
import subprocess
import sys
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from .scenarios import SCENARIOS, Scenario, Step
from .servers import (
    AIRFLOW,
    BUILD,
    CHROMA,
    JUPYTER,
    PREFECT,
    ROOT,
    Server,
    fetch_document,
    fetch_token,
    install,
    running,
)

SERVERS = {server.name: server for server in (JUPYTER, CHROMA, PREFECT, AIRFLOW)}
HEADS = ("server", "operations", "calls, sync", "calls, async", "drift", "failures")


@dataclass
class Outcome:
    """What came of a server: calls that did what they have to, by client, values that drifted, and what went wrong."""

    operations: int = 0
    calls: dict[str, int] = field(default_factory=lambda: {"sync": 0, "async": 0})
    drift: set[str] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """Return the outcome as a row of a Markdown table."""
        counts = (self.operations, self.calls["sync"], self.calls["async"], len(self.drift), len(self.failures))
        return f"| {' | '.join([name, *map(str, counts)])} |"


def generate(document: Path, package: str) -> Any:
    """Generate the package and import it."""
    folder = BUILD / "packages"
    line = [sys.executable, "-m", "specloom", "generate", str(document), "--output", str(folder), "--package", package]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-600:])
    sys.path.insert(0, str(folder / package))
    return importlib.import_module(package)


def client(module: Any, place: tuple[str, str], outcome: Outcome, *, asynchronous: bool) -> Any:
    """Make a client for an address and a token."""
    address, token = place
    named = [name for name in module.__all__ if f"Async{name}" in module.__all__ and "Pager" not in name]
    cls = getattr(module, ("Async" if asynchronous else "") + named[0])
    taken = inspect.signature(cls).parameters
    given = {name: token for name in taken if name in ("token", "api_key", "http_bearer")}
    headers = {} if given else {"Authorization": f"token {token}"}

    def drifted(found: Any) -> None:
        outcome.drift.add(f"{found}")

    return cls(base_url=address, headers=headers, on_drift=drifted, retries=0, **given)


def _method(client_: Any, step: Step) -> Any:
    return attrgetter(step.name)(client_)


def _judge(step: Step, error: Exception | None) -> Exception | None:
    """Return what goes back into the scenario: nothing where the call did what it had to."""
    if step.fails is None:
        return error
    if getattr(error, "status", None) == step.fails:
        return None
    return AssertionError(f"{step.name} had to fail with {step.fails}, not {error!r}")


def drive(scenario: Scenario, client_: Any) -> int:
    """Make the calls of a scenario with a synchronous client, and return how many."""
    count, result, error = 0, None, None
    while True:
        try:
            step = scenario.throw(error) if error else scenario.send(result)
        except StopIteration:
            return count
        result, error = None, None
        try:
            result = _method(client_, step)(*step.arguments, **step.keywords)
        except Exception as raised:  # noqa: BLE001  # the scenario judges
            error = raised
        error = _judge(step, error)
        count += error is None


async def drive_async(scenario: Scenario, client_: Any) -> int:
    """Make the calls of a scenario with an asynchronous client, and return how many."""
    count, result, error = 0, None, None
    async with client_:
        while True:
            try:
                step = scenario.throw(error) if error else scenario.send(result)
            except StopIteration:
                return count
            result, error = None, None
            try:
                result = _method(client_, step)(*step.arguments, **step.keywords)
                result = await result if inspect.isawaitable(result) else result
            except Exception as raised:  # noqa: BLE001  # the scenario judges
                error = raised
            error = _judge(step, error)
            count += error is None


def examine(server: Server) -> Outcome:
    """Do all of it for one server."""
    outcome = Outcome()
    said = install(server)
    if said:
        outcome.failures.append(said)
        return outcome
    try:
        with running(server) as address:
            module = generate(fetch_document(server, address, BUILD), f"live_{server.name}")
            manifest = (Path(str(module.__file__)).parents[1] / "support.json").read_text("utf-8")
            outcome.operations = manifest.count('"call":')
            scenario, place = SCENARIOS[server.name], (address, fetch_token(server, address))
            with client(module, place, outcome, asynchronous=False) as sync:
                outcome.calls["sync"] = drive(scenario(), sync)
            outcome.calls["async"] = asyncio.run(
                drive_async(scenario(), client(module, place, outcome, asynchronous=True))
            )
    except Exception as error:  # noqa: BLE001  # one server's failure is a row, not the end
        outcome.failures.append(f"{type(error).__name__}: {error}"[:600])
    return outcome


def main() -> int:
    """Examine servers and write the table, if all of them were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*SERVERS, []], help="servers (default: all)")
    chosen = parser.parse_args().names or list(SERVERS)
    BUILD.mkdir(parents=True, exist_ok=True)
    rows, failures = [], []
    for name in chosen:
        outcome = examine(SERVERS[name])
        rows.append(outcome.row(name))
        failures += [f"{name}: {one}" for one in outcome.failures]
        print(rows[-1], *sorted(outcome.drift), sep="\n", flush=True)
    print("\n".join(failures))
    if len(chosen) == len(SERVERS):
        head = f"| {' | '.join(HEADS)} |\n|{' --- |' * len(HEADS)}"
        about = "Written by `make live`. `drift`: values that contradict the server's own document; all were delivered."
        text = "\n".join([f"# Live servers\n\n{about}\n\n{head}", *rows])
        (Path(__file__).parent / "RESULTS.md").write_text(text + "\n", "utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
