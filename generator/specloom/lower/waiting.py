"""The methods that wait for work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.safe import Code, Doc, Safe, code, ident, join, literal
from specloom.code.view import Argument, Method, Route
from specloom.ir.names import Names
from specloom.ir.pagination import HeaderField
from specloom.ir.waiting import Start, State, Wait
from specloom.lower import docs
from specloom.lower.choices import Call, signature
from specloom.lower.media_choices import free_name
from specloom.lower.operations import OperationWriter


class WaitWriter:
    """Lowers the methods that wait for work by asking an operation."""

    def __init__(self, api: ir.Api, names: Names, writer: OperationWriter) -> None:
        self._names = names
        self._writer = writer
        self._starts: dict[Location, list[ir.Operation]] = {}
        for start in api.operations:
            if start.start is not None and start.start.at is not None:
                self._starts.setdefault(start.start.at, []).append(start)

    def methods(self, operation: ir.Operation) -> Iterator[Method]:
        """Yield the methods that ask an operation: by its own arguments, and at a URL of another's answer."""
        if operation.wait is None:
            return
        call, values = self._writer.plain(operation)
        yield self._waiting(operation, call, values, None)
        began = Argument(ident("started"), code("_RawResponse[Any]"), None)
        for start in self._starts.get(operation.location, ()):
            yield self._waiting(operation, replace(call, positional=(began,), keywords=()), [], start)

    def _waiting(
        self, operation: ir.Operation, call: Call, values: Sequence[Safe], start: ir.Operation | None
    ) -> Method:
        wait, method = operation.wait or Wait(), self._writer.method(operation)
        (options,) = call.last
        used = {argument.name.text for argument in (*call.positional, *call.keywords, options)}
        deadline = Argument(
            free_name("deadline", used),
            code("float | None"),
            code("{seconds}", seconds=literal(wait.maximum)),
        )
        began = [code("started=started")] if start else []
        passed = [
            code("{name}={value}", name=ident(name), value=each.name)
            for name, each in (("deadline", deadline), ("options", options))
        ]
        what = _described(wait, start.start if start else None)
        sent = join(", ", [method.constant, what, *values, *began, *passed])
        waits = replace(call, values=sent, last=(deadline, options))
        return replace(
            method,
            name=ident(self._names.waits[(start or operation).location]),
            operation_arguments=(),
            positional=call.positional,
            keywords=call.keywords,
            overloads=(),
            signature=signature(waits, []),
            routes=(Route(None, ident("_wait"), sent, is_awaited=True),),
            preludes=(),
            doc=self._doc(operation, start, deadline.name.text, options.name.text),
        )

    def _doc(self, operation: ir.Operation, start: ir.Operation | None, deadline: str, options: str) -> Doc:
        names = self._names.arguments[operation.location]
        arguments = [
            docs.entry(names[each.in_, each.name], docs.described(each.description, each.schema))
            for each in (() if start else operation.parameters)
        ]
        if start:
            begun = f"{start.http_method} {start.path}"
            arguments.append(docs.entry("started", f"What `with_raw_response` gave of {begun}: its URL is asked."))
        arguments.append(docs.entry(deadline, "Seconds for all of it; None for as long as it takes."))
        arguments.append(docs.entry(options, "For each of the calls; see `CallOptions`."))
        first, more, errors = _text(operation)
        style = self._writer.style
        return docs.paragraphs_laid_out(
            first, docs.wrap(more), docs.section("Args", arguments, style), docs.section("Raises", errors, style)
        )


def _described(wait: Wait, start: Start | None) -> Code:
    """Return what describes the end of work to the runtime; `start` says where the answer of another has the URL."""
    arguments: list[Code] = []
    if wait.status:
        arguments.append(code("status={status}", status=literal(wait.status)))
    for name in ("done", "failed", "pending"):
        states: tuple[State, ...] = getattr(wait, name)
        if states:
            listed = join(", ", [literal(state) for state in states])
            arguments.append(code("{name}=({states},)", name=ident(name), states=listed))
    if wait.interval != Wait().interval:
        arguments.append(code("interval={seconds}", seconds=literal(wait.interval)))
    match start.url if start is not None else None:
        case None:
            pass
        case HeaderField(name):
            arguments.append(code("header={name}", name=literal(name)))
        case pointer:
            arguments.append(code("url={pointer}", pointer=literal(pointer)))
    return code("_Waiting({arguments})", arguments=join(", ", arguments))


def _text(operation: ir.Operation) -> tuple[str, str, list[docs.Item]]:
    """Return the first sentence of a docstring, the paragraph behind it, and the entries about errors."""
    wait = operation.wait or Wait()
    asked = f"{operation.http_method} {operation.path}"
    if not wait.status:
        first, failed = f"Wait until {asked} answers with another status than 202, and return its answer.", ""
    else:
        first = f"Wait until `{wait.status}` of {asked} is {_either(wait.done)}, and return the last answer."
        failed = f"It became {_either(wait.failed)}; `last` is the answer." if wait.failed else ""
    more = f"It is asked every {wait.interval:g} seconds, or when `Retry-After` of the answer says."
    errors = [docs.entry("WaitFailedError", failed)] if failed else []
    return first, more, [*errors, docs.entry("WaitTimeoutError", "The deadline passed; `last` is the last answer.")]


def _either(states: Sequence[State]) -> str:
    texts = [f"`{state}`" for state in states]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}"
