"""Known faults: of the frameworks, which are theirs to mend, and of the tool, which are ours.

Both are strict. A difference that no fault explains fails the run, and so does a fault that shows no longer: its row is
then deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .driver import Outcome

_NODE = ("fastify", "hono", "nest")


@dataclass(frozen=True)
class Fault:
    """What goes wrong in a capability of some applications; each difference that it explains contains `shows`."""

    capability: str
    applications: tuple[str, ...]
    shows: tuple[str, ...]
    reason: str


OF_FRAMEWORKS = (
    Fault(
        "headers",
        ("ninja",),
        ("status 422", "was not called"),
        "the document names the header fields `x_trace` and `x_count`; Django drops such fields and reads `X-Trace`",
    ),
    Fault(
        "decimals",
        ("apiflask",),
        ("19.9",),
        "apispec writes `type: number` for a marshmallow Decimal, `as_string` or not, while the server sends a string",
    ),
    Fault(
        "scalars",
        ("blacksheep",),
        (".word: ",),
        "the converter of query parameters decodes percent-encoding a second time: `%2541` arrives as `A`",
    ),
    Fault(
        "aware dates",
        ("blacksheep",),
        ("expected a valid datetime", "was not called"),
        "the document says `date-time`, which has an offset (RFC 3339); the converter refuses every offset, `Z` too",
    ),
    Fault(
        "large integers",
        _NODE,
        ("9007199254740992",),
        "numbers of JavaScript are doubles: JSON.parse rounds 9007199254740993 before the handler is called",
    ),
    Fault(
        "unions without tags",
        ("fastify",),
        ("5, not", "int 5"),
        "its validator coerces by default: the text `5` becomes the first type of the union that it can be",
    ),
)

OF_THE_TOOL: tuple[Fault, ...] = ()


def listed(application: str, capability: str, faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults of an application in a capability."""
    return [fault for fault in faults if fault.capability == capability and application in fault.applications]


def unexplained(application: str, outcome: Outcome) -> Iterator[str]:
    """Yield differences that no fault explains, and faults that explain none."""
    for capability, differences in outcome.differences.items():
        known = listed(application, capability, (*OF_FRAMEWORKS, *OF_THE_TOOL))
        shows = [text for fault in known for text in fault.shows]
        for difference in differences:
            if not any(text in difference for text in shows):
                yield f"{application}, {capability}: {difference}"
        for fault in known:
            for text in fault.shows:
                if not any(text in difference for difference in differences):
                    yield f"{application}, {capability}: {text!r} shows no longer: delete the fault ({fault.reason})"
    yield from _strangers(application, outcome.differences)


def _strangers(application: str, differences: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for fault in (*OF_FRAMEWORKS, *OF_THE_TOOL):
        if application in fault.applications and fault.capability not in differences:
            yield f"{application} has no capability {fault.capability!r}: delete the fault ({fault.reason})"
