"""A package that runs for a while, to make calls and to rehearse the tests that exchanges become."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.package_names import package_folder
from specloom.base.runtime_choice import RuntimeOptions
from specloom.base.sources import Source
from specloom.code.safe import code
from specloom.infer import infer
from specloom.ir.name_record import NameRecord
from specloom.ir.recordings import key_of
from specloom.load import exchange_of
from specloom.lower.catalogue import FOLDER
from specloom.lower.operations import OperationWriter
from specloom.lower.readme import test_values
from specloom.lower.tests import TestWriter
from specloom.names import assign_names
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import LoadedDocument
from specloom.record.performing import MODULE, Performer, performer
from specloom.record.recordings import Rehearse
from specloom.render.runtime_files import runtime_files
from specloom.synthesis import server_url
from specloom.write import write_files

_PLACE = code('"", 0')


@dataclass(frozen=True, slots=True)
class RecorderSession:
    """A running package: `performer` makes calls, `rehearse` says why an exchange cannot be replayed, if so."""

    performer: Performer
    rehearse: Rehearse


@contextmanager
def recorder_session(
    source: Source, loaded: LoadedDocument, *, base_url: str = "", python: str = ""
) -> Generator[RecorderSession]:
    """Generate the package in a temporary folder and run it until the block ends.

    `base_url` replaces the document's servers, unless it is empty or the first of them: then operations with servers of
    their own are sent there.

    Raises:
        SpecError: The document cannot become a package.
        PerformerError: The package cannot be run.
    """
    first = server_url(loaded.reading.api.servers)
    with TemporaryDirectory(prefix="specloom-") as place:
        client = _write_package(source, loaded, Path(place))
        settings: dict[str, Json] = {"base_url": "" if base_url.rstrip("/") == first else base_url, "client": client}
        with performer(Path(place), source.package, settings, python=python) as running:
            yield RecorderSession(running, _rehearsing(source, loaded, running))


def _write_package(source: Source, loaded: LoadedDocument, folder: Path) -> str:
    """Write the package, without exchanges, with the recorder process, and return the name of its client."""
    wish, folder_name = RuntimeOptions("copy", frozenset({"testing"})), package_folder(source.package)
    files = {
        path: text
        for path, text in generate(replace(source, runtime=wish), loaded=loaded).files.items()
        if path.startswith(f"{folder_name}/") and f"/{FOLDER}/" not in path
    }
    files |= {f"{folder_name}/_runtime/{name}": text for name, text in runtime_files([MODULE]).items()}
    write_files(files, folder)
    client: str = json.loads(files[f"{folder_name}/_operations.json"])["client"]
    return client


def _rehearsing(source: Source, loaded: LoadedDocument, running: Performer) -> Rehearse:
    api = infer(loaded.reading.api, NameRecord())
    names = assign_names(api, source.package, NameRecord())
    writer = TestWriter(api, names, OperationWriter(api, names))
    operations: dict[str, ir.Operation] = {key_of(operation): operation for operation in api.operations}
    arguments = cast("Json", test_values(api, names, server_url(api.servers)))

    def rehearse(entry: dict[str, Any]) -> str:
        exchange = exchange_of(entry, Location("exchange"))
        operation = operations[exchange.operation]
        if not writer.is_callable(operation, exchange):
            sent = exchange.header("content-type", of="request") or "no media type"
            return f"no arguments make a body of {sent}, as far as the document describes it"
        call = writer.call(operation, exchange, _PLACE).text
        answer = running.ask({"call": call, "exchange": cast("Json", entry), "arguments": arguments})
        return str(answer.get("message", ""))

    return rehearse
