"""Generates a client from what an application says of itself, makes every call with both clients, and judges them."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

from tests.live.servers import ROOT

from .applications import Application
from .capabilities import CAPABILITIES, CREDENTIALS, Earlier, Step
from .comparison import members, received_differently, returned_differently
from .servers import BUILD, LOG, running

_GENERATION_SECONDS = 120
_CALL_SECONDS = 15


@dataclass
class Outcome:
    """What came of an application: the differences of each capability that it has, by name."""

    operations: int = 0
    calls: int = 0
    differences: dict[str, list[str]] = field(default_factory=dict)


def examine(application: Application) -> Outcome:
    """Do all of it for one application.

    Raises:
        RuntimeError: The application did not start, or no package came of its document.
    """
    package = f"fw_{application.name}"
    with running(application.file, application.document) as address:
        document = BUILD / f"{application.name}.json"
        with urllib.request.urlopen(address + application.document, timeout=20) as response:
            document.write_text(json.dumps(json.load(response), indent=1, ensure_ascii=False), "utf-8")
        folder = _generate(document, package)
        rows = json.loads((folder / "support.json").read_text("utf-8"))["operations"]
        calls = {f"{row['method']} {row['path']}": row.get("call", "") for row in rows}
        outcome = Outcome(operations=len(calls))
        sys.path.insert(0, str(folder))
        module = importlib.import_module(package)
        asyncio.run(_drive(application, module, address, calls, outcome))
        return outcome


def _generate(document: Path, package: str) -> Path:
    folder = BUILD / "packages"
    overlay = Path(__file__).parent / "overlay.yaml"
    shutil.rmtree(folder / package, ignore_errors=True)
    line = [sys.executable, "-m", "specloom", "generate", str(document), "--overlay", str(overlay)]
    line += ["--output", str(folder), "--package", package]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=_GENERATION_SECONDS, check=False)
    (BUILD / f"{package}.txt").write_text(done.stderr, "utf-8")
    if not (folder / package / "support.json").exists():
        raise RuntimeError(done.stderr[-800:])
    return folder / package


async def _drive(
    application: Application, module: Any, address: str, calls: Mapping[str, str], outcome: Outcome
) -> None:
    """Make the calls of all capabilities with both clients."""
    steps = {name: application.steps(name) for name in CAPABILITIES if name not in application.lacks}
    for prefix in ("", "Async"):
        client = _client(module, prefix, address)
        for name, listed in steps.items():
            differences = await differences_of(client, listed, calls)
            outcome.calls += len(listed)
            outcome.differences.setdefault(name, []).extend(f"{prefix or 'Sync'}: {each}" for each in differences)
        closed = client.aclose() if prefix else client.close()
        if inspect.isawaitable(closed):
            await closed
    driven = {step.request for listed in steps.values() for step in listed}
    outcome.differences["document"] = [f"no capability calls {request}" for request in calls if request not in driven]
    outcome.differences["names"] = list(badly_named([call for call in calls.values() if call]))


def badly_named(calls: Sequence[str]) -> Iterator[str]:
    """Yield what a reader would shorten in the names of methods, given as `resource.method`."""
    words = [call.rpartition(".")[2].split("_") for call in calls]
    if shared := set(words[0]).intersection(*words) if len(words) > 1 else set():
        yield f"every method has the words {sorted(shared)}"
    for call, method in zip(calls, words, strict=True):
        listed = [*call.rpartition(".")[0].split("."), *method]
        if any(one == other for one, other in pairwise(listed)):
            yield f"{call} says a word twice"


def _client(module: Any, prefix: str, address: str) -> Any:
    name = "".join(word.title() for word in module.__name__.split("_"))
    cls = getattr(module, prefix + name)
    given = {key: value for key, value in CREDENTIALS.items() if key in inspect.signature(cls).parameters}
    return cls(base_url=address, retries=0, timeout=_CALL_SECONDS, **given)


async def differences_of(client: Any, steps: Sequence[Step], calls: Mapping[str, str]) -> list[str]:
    """Make the calls of one capability; return all that is not as it has to be."""
    result: Any = None
    listed: list[str] = []
    for step in steps:
        if not calls.get(step.request):
            return [*listed, f"{step.request} is {'refused' if step.request in calls else 'not in the document'}"]
        LOG.write_text("", "utf-8")
        keywords = {
            name: members(result)[value.member] if isinstance(value, Earlier) else value
            for name, value in step.keywords.items()
        }
        try:
            result, status = await _call(attrgetter(calls[step.request])(client), step, keywords)
        except Exception as error:  # noqa: BLE001  # the driver reports whatever a client raises
            return [*listed, f"{step.request}: {type(error).__name__}: {error}"[:400]]
        if (status >= 400) != (step.status >= 400) or (status >= 400 and status != step.status):
            listed.append(f"{step.request}: status {status}, not {step.status}: {result!r}"[:400])
        else:
            listed += returned_differently(step.returned, result)
        listed += _noted(step)
    return listed


async def _call(method: Any, step: Step, keywords: Mapping[str, Any]) -> tuple[Any, int]:
    """Return what a call returns, or the body of its error, and the status."""
    try:
        result = method(*step.path, **keywords)
        if inspect.isawaitable(result) and not hasattr(result, "__aiter__"):
            result = await result
        if step.walk:
            result = [each async for each in result] if hasattr(result, "__aiter__") else list(result)
    except Exception as error:
        if getattr(error, "status", None) is None:
            raise
        return error.body, error.status  # type: ignore[attr-defined]
    return result, 200


def _noted(step: Step) -> list[str]:
    lines = LOG.read_text("utf-8").strip("\n").split("\n")
    if not lines[-1]:
        return [f"received: the handler of {step.request} was not called"]
    noted = json.loads(lines[-1])
    if noted["operation"] != step.notes:
        return [f"received: by the handler of {noted['operation']}"]
    return list(received_differently(step.received, noted["received"]))
