"""The applications: where each is, what its framework has no way of saying, and what it says differently."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from .capabilities import CAPABILITIES, EVENTS, Step


@dataclass(frozen=True)
class Application:
    """An application in `apps/`; `document` is the path of its OpenAPI document.

    `lacks` has the capabilities that the framework cannot offer, with reasons; `differs` has other steps for those
    that it offers in another shape.
    """

    name: str
    file: str
    document: str = "/openapi.json"
    lacks: Mapping[str, str] = field(default_factory=dict)
    differs: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)

    @property
    def runs_in_node(self) -> bool:
        """Whether it is a program for Node, not for Python."""
        return self.file.endswith(".mjs")

    def steps(self, capability: str) -> tuple[Step, ...]:
        """Return the calls of a capability."""
        return self.differs.get(capability, CAPABILITIES[capability])


def _with(capability: str, **changes: Any) -> tuple[Step, ...]:
    """Return the steps of a capability, the last one changed."""
    *others, last = CAPABILITIES[capability]
    return (*others, replace(last, **changes))


_DECIMAL = {"decimals": _with("decimals", returned={"amount": Decimal("19.90")})}
"""Where the document says `format: decimal`: digits stay digits, of a type that holds them."""
_EVENT_TEXTS = [json.dumps(event) for event in EVENTS]

APPLICATIONS = (
    Application("fastapi", "fastapi_app.py"),
    Application("ninja", "ninja_app.py"),
    Application("drf", "drf_app.py", differs=_DECIMAL),
    Application(
        "litestar",
        "litestar_app.py",
        "/schema/openapi.json",
        lacks={"objects in queries": "a struct is no query parameter"},
        differs={"server-sent events": _with("server-sent events", returned=_EVENT_TEXTS)},
    ),
    Application(
        "apiflask",
        "apiflask_app.py",
        lacks={
            "unions without tags": "marshmallow has no unions",
            "unions with tags": "marshmallow has no unions",
        },
    ),
    Application(
        "blacksheep",
        "blacksheep_app.py",
        lacks={"objects in queries": "an object is no query parameter of its documents"},
    ),
    Application("fastify", "fastify_app.mjs", differs=_DECIMAL),
    Application("hono", "hono_app.mjs", differs=_DECIMAL),
    Application(
        "nest",
        "nest_app.mjs",
        lacks={"cookies": "its documents have no way of declaring a cookie parameter"},
        differs=_DECIMAL,
    ),
)
