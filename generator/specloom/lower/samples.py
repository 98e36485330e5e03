"""Samples of code for operations: whole programs, synchronous and asynchronous, each around one call.

The calls are those of the README and of the tests: exchanges as a user would write them.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_stream
from specloom.code.readme_view import QuickStart
from specloom.code.safe import Code
from specloom.ir.names import Names
from specloom.ir.recordings import Exchange, Recording, key_of
from specloom.lower.operations import OperationWriter
from specloom.lower.readme import client_arguments, imports_for
from specloom.lower.tests import TestWriter

# Files of a recording are not at hand for whoever reads a sample: short content stands for them.
_FILE = re.compile(r'play\.(?:content\(\)|part\(, "[^"\\]*"(?:, \d+)?\))')
_LINE = 80
_ATTEMPTS = 3


_ERROR_NAMES = ("APIConnectionError", "APIStatusError", "NotFoundError", "RateLimitError")
_ERRORS = (
    "try:",
    "except NotFoundError as error:",
    "    print(error.body)  # a model, where the document describes it",
    "except RateLimitError as error:",
    "    print(error.retry_after)  # seconds",
    "except APIStatusError as error:",
    "    print(error.status, error.body, error.request_id)",
    "except APIConnectionError as error:",
    "    print(error.attempts)  # no answer came",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A call of an operation as two programs that do the same; `origin` tells where its values come from."""

    synchronous: str
    asynchronous: str
    origin: str


class SampleWriter:
    """Writes samples for the operations of one API, whose methods `operations` lowers."""

    def __init__(self, api: ir.Api, names: Names, operations: OperationWriter) -> None:
        self._api = api
        self._names = names
        self._operations = operations
        self._tests = TestWriter(api, names, operations)

    def samples(self, recordings: Iterable[Recording]) -> dict[Location, list[Sample]]:
        """Return samples for each operation that has an exchange which succeeds: the one to be shown, and others.

        Recorded exchanges stand first in `recordings`, and so do their samples.
        """
        known = {key_of(operation): operation for operation in self._api.operations}
        listed: dict[Location, list[Sample]] = {}
        for recording in recordings:
            for exchange in recording.exchanges:
                operation = known.get(exchange.operation)
                if operation is None or exchange.status >= 300 or not self._tests.is_callable(operation, exchange):
                    continue
                those = listed.setdefault(operation.location, [])
                if len(those) < _ATTEMPTS:
                    those.append(self._sample(operation, exchange))
        return listed

    def programs(self, start: QuickStart) -> dict[str, str]:
        """Return programs that show what goes for all calls, by what they show."""
        first, example = start.first, start.example
        every = {
            "first call": ([f"print(client.{first.result.text})"], ()),
            "errors": ([*_ERRORS[:1], f"    print(client.{example.result.text})", *_ERRORS[1:]], _ERROR_NAMES),
            "settings": ([f"print(client.{example.configured.text})"], ()),
            "response": (
                [f"response = client.{example.raw.text}", "print(response.status, response.headers, response.value)"],
                (),
            ),
        }
        written = {
            name: self.program(lines, "\n".join(lines), asynchronous=False, also=also)
            for name, (lines, also) in every.items()
        }
        awaited = [f"print(await client.{first.result.text})"]
        written["asynchronous"] = self.program(awaited, awaited[0], asynchronous=True)
        if first.paged:
            lines = [
                *_laid_out(f"for item in client.{first.path.text}({first.arguments.text})", ":"),
                "    print(item)",
            ]
            written["pages"] = self.program(lines, "\n".join(lines), asynchronous=False)
        written["tests"] = self.program(every["first call"][0], first.result.text, asynchronous=False, offline=True)
        return written

    def program(
        self, lines: Sequence[str], used: str, *, asynchronous: bool, also: Sequence[str] = (), offline: bool = False
    ) -> str:
        """Return a program that carries out lines with an open client called `client`, `offline` without a network.

        `used` is code that needs imports, `also` are names that the package exports.
        """
        client = f"Async{self._names.client}" if asynchronous else self._names.client
        others = [line.text for line in imports_for(used, self._names.package)]
        models = ["models"] if any(line.endswith(" import models") for line in others) else []
        standard = [line for line in others if not line.endswith(" import models")]
        standard += ["import asyncio"] if asynchronous else []
        standard.sort(key=_import_order)
        exported = ", ".join(sorted((client, *also), key=str.lower) + models)
        head = [*standard, *([""] if standard else []), f"from {self._names.package} import {exported}"]
        given = [each.text for each in client_arguments(self._api, self._names)]
        if offline:
            head.append(f"from {self._names.package}.testing import fake")
            given.append("transport=fake()")
        arguments = ", ".join(given)
        opening = f"with {client}({arguments}) as client:"
        body = textwrap.indent("\n".join(lines), "    ")
        if not asynchronous:
            return "\n".join([*head, "", opening, body, ""])
        whole = textwrap.indent(f"async {opening}\n{body}", "    ")
        return "\n".join([*head, "", "", "async def main() -> None:", whole, "", "", "asyncio.run(main())", ""])

    def _sample(self, operation: ir.Operation, exchange: Exchange) -> Sample:
        streams = is_stream(exchange.header("content-type", of="response"))
        if streams:
            call = _with_files(self._tests.call(operation, exchange))
            lines = [*_laid_out(f"for event in {call}", ":"), "    print(event)"]
        else:
            lines = list(self._statement(operation, exchange))
        text = "\n".join(lines)
        awaited = [_awaited(line) for line in lines]
        where = f"{exchange.document}, lines {exchange.lines}" if exchange.document and exchange.lines else ""
        return Sample(
            self.program(lines, text, asynchronous=False),
            self.program(awaited, text, asynchronous=True),
            " ".join(filter(None, (exchange.source, where))),
        )

    def _statement(self, operation: ir.Operation, exchange: Exchange) -> Iterator[str]:
        example = self._tests.example(operation, exchange)
        path, arguments = example.path.text, _with_files(example.arguments)
        call = f"client.{path}({arguments})"
        if example.paged:
            yield from (*_laid_out(f"for item in {call}", ":"), "    print(item)")
        elif self._operations.method(operation).signature.result.text == "None":
            yield from _laid_out(call, "")
        else:
            yield from (*_laid_out(f"result = {call}", ""), "print(result)")


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line


def first_that_runs(samples: Mapping[Location, list[Sample]], faults: Mapping[str, str]) -> dict[Location, Sample]:
    """Return the first sample of each operation of which both programs ran; `faults` are those of programs, by text."""
    chosen: dict[Location, Sample] = {}
    for location, listed in samples.items():
        ran = (each for each in listed if each.synchronous not in faults and each.asynchronous not in faults)
        if (sample := next(ran, None)) is not None:
            chosen[location] = sample
    return chosen


def _with_files(call: Code) -> str:
    return _FILE.sub('b"content"', call.text)


def _laid_out(statement: str, end: str) -> list[str]:
    """Return a statement that is a call, with an argument a line where one line is too short."""
    if len(statement) + len(end) <= _LINE:
        return [statement + end]
    head, _, rest = statement.partition("(")
    arguments = list(_parts(rest.removesuffix(")")))
    return [f"{head}(", *(f"    {argument}," for argument in arguments), f"){end}"] if arguments else [statement + end]


def _parts(arguments: str) -> Iterator[str]:
    """Yield the arguments of a call, parted where a comma is neither in brackets nor in text."""
    depth, quote, start, at = 0, "", 0, 0
    while at < len(arguments):
        character = arguments[at]
        if quote:
            at += character == "\\"
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and not depth:
            yield arguments[start:at].strip()
            start = at + 1
        at += 1
    if last := arguments[start:].strip():
        yield last


def _awaited(line: str) -> str:
    if line.startswith("for "):
        return f"async {line}"
    return re.sub(r"^(result = )?client\.", r"\1await client.", line)
