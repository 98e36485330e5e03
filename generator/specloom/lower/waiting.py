"""The methods that wait for work: what they pass on, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from specloom import ir
from specloom.code.safe import Code, code, ident, join, literal
from specloom.ir.pagination import HeaderField
from specloom.ir.waiting import Start, State, Wait
from specloom.lower import docs


def waiting(wait: Wait, start: Start | None) -> Code:
    """Return what describes the end of work to the runtime; `start` says where the answer of another has the URL."""
    arguments = []
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
    return code("Waiting({arguments})", arguments=join(", ", arguments))


def wait_text(operation: ir.Operation) -> tuple[str, str, list[docs.Item]]:
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
