"""The applications: where each is, what its framework has no way of saying, and what it says differently."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from decimal import Decimal
from typing import Any

from .capabilities import CAPABILITIES, DAY, EVENTS, NAIVE, Step


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
_UTC = NAIVE.replace(tzinfo=UTC)
_AS_UTC = {"naive dates": _with("naive dates", received={"since": _UTC, "body": {"at": _UTC, "day": DAY}})}
"""Django takes a date-time without an offset as one of its setting `TIME_ZONE`."""
_READ_ONLY = {"naive dates": CAPABILITIES["naive dates"][:1]}
"""The validator of Fastify lets handlers answer with a date-time without an offset, and refuses it in requests."""
_EVENT_TEXTS = [json.dumps(event) for event in EVENTS]

_FLAT = {"inheritance with tags": "its documents repeat the members of a base in each variant"}

APPLICATIONS = (
    Application("fastapi", "fastapi_app.py", lacks=_FLAT),
    Application("ninja", "ninja_app.py", lacks=_FLAT),
    Application("drf", "drf_app.py", lacks=_FLAT, differs=_DECIMAL | _AS_UTC),
    Application(
        "litestar",
        "litestar_app.py",
        "/schema/openapi.json",
        lacks={**_FLAT, "objects in queries": "a struct is no query parameter"},
        differs={"server-sent events": _with("server-sent events", returned=_EVENT_TEXTS)},
    ),
    Application(
        "apiflask",
        "apiflask_app.py",
        lacks={
            **_FLAT,
            "unions without tags": "marshmallow has no unions",
            "unions with tags": "marshmallow has no unions",
        },
    ),
    Application(
        "blacksheep",
        "blacksheep_app.py",
        lacks={**_FLAT, "objects in queries": "an object is no query parameter of its documents"},
    ),
    Application(
        "fastify",
        "fastify_app.mjs",
        lacks={"inheritance with tags": "its validator takes a discriminator beside `oneOf` only"},
        differs=_DECIMAL | _READ_ONLY,
    ),
    Application("hono", "hono_app.mjs", differs=_DECIMAL),
    Application(
        "nest",
        "nest_app.mjs",
        lacks={**_FLAT, "cookies": "its documents have no way of declaring a cookie parameter"},
        differs=_DECIMAL,
    ),
)
