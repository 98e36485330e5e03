"""How a generated package gets its runtime, by copy or by dependency, and which optional parts it has.

A choice is made on the command line, or configured, and recorded in the lock file of the package: what is not chosen
again stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from specloom.base.json_value import Json

Kind = Literal["copy", "package"]
Feature = Literal["testing", "fast", "cli", "mcp"]
Transport = Literal["httpx2", "fast"]
Models = Literal["pydantic", "slots"]
KINDS: tuple[Kind, ...] = ("copy", "package")
FEATURES: tuple[Feature, ...] = ("testing", "fast", "cli", "mcp")
DESCRIBED: frozenset[Feature] = frozenset({"cli", "mcp"})
"""The optional parts that offer calls at run time: their packages describe them in the catalogue."""
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LOWEST_PYTHON = PYTHONS[0]
TRANSPORTS: tuple[Transport, ...] = ("httpx2", "fast")
MODELS: tuple[Models, ...] = ("pydantic", "slots")

# The package that holds the runtime. It has the version of the tool: both are released together.
DISTRIBUTION = "specloom-runtime"
MODULE = "specloom_runtime"


@dataclass(frozen=True, slots=True)
class Runtime:
    """The runtime of a package: a copy of the modules that it uses, or the package `specloom-runtime`.

    `features` are its optional parts: `testing` (fake server, recordings, faults), `fast` (transports on pyreqwest),
    `cli` (a command line) and `mcp` (a server for agents).
    `python` is the lowest version of Python that the package can be installed with, `transport` what clients send by
    where their callers name nothing. `models` is how objects store their values: in dictionaries, as those of pydantic
    do, or in slots.
    """

    kind: Kind = "copy"
    features: frozenset[Feature] = frozenset({"testing"})
    python: str = LOWEST_PYTHON
    transport: Transport = "httpx2"
    models: Models = "pydantic"

    @property
    def describes(self) -> bool:
        """Whether a part offers calls at run time, from what the catalogue says of them."""
        return bool(self.features & DESCRIBED)

    def as_json(self) -> Json:
        """Return what a lock file records."""
        python: dict[str, Json] = {} if self.python == LOWEST_PYTHON else {"python": self.python}
        transport: dict[str, Json] = {} if self.transport == "httpx2" else {"transport": self.transport}
        models: dict[str, Json] = {} if self.models == "pydantic" else {"models": self.models}
        features: list[Json] = [feature for feature in FEATURES if feature in self.features]
        return {"kind": self.kind, "with": features, **python, **transport, **models}


DEFAULT_RUNTIME = Runtime()


def runtime_of(recorded: Json) -> Runtime:
    """Return the runtime that a lock file records; the default where it records none.

    Raises:
        ValueError: This is no record of a runtime.
    """
    if recorded is None:
        return DEFAULT_RUNTIME
    if isinstance(recorded, Mapping) and isinstance(recorded.get("with"), list):
        kinds: list[Kind] = [kind for kind in KINDS if kind == recorded.get("kind")]
        listed = recorded["with"]
        features: list[Feature] = [feature for feature in FEATURES if isinstance(listed, list) and feature in listed]
        python = recorded.get("python", LOWEST_PYTHON)
        transports: list[Transport] = [each for each in TRANSPORTS if each == recorded.get("transport", "httpx2")]
        models: list[Models] = [each for each in MODELS if each == recorded.get("models", "pydantic")]
        known = kinds and python in PYTHONS and transports and models
        if known and ("fast" in features or transports[0] != "fast"):
            return Runtime(kinds[0], frozenset(features), str(python), transports[0], models[0])
    raise ValueError(f"{recorded!r} is no record of a runtime")


@dataclass(frozen=True, slots=True)
class RuntimeOptions:
    """Options about the runtime, of the command line or configured; what they leave open stays as recorded.

    Whoever asks for the fast transport has it added.
    """

    kind: Kind | None = None
    added: frozenset[Feature] = frozenset()
    left_out: frozenset[Feature] = frozenset()
    python: str = ""
    transport: Transport | None = None
    models: Models | None = None

    def applied_to(self, recorded: Runtime) -> Runtime:
        """Return the recorded runtime with these options applied."""
        features = (recorded.features | self.added) - self.left_out
        transport = (self.transport or recorded.transport) if "fast" in features else "httpx2"
        models = self.models or recorded.models
        return Runtime(self.kind or recorded.kind, features, self.python or recorded.python, transport, models)

    def overridden(self, others: RuntimeOptions) -> RuntimeOptions:
        """Return these options where `others` leave something open."""
        added = (self.added - others.left_out) | others.added
        left_out = (self.left_out - others.added) | others.left_out
        transport = others.transport or self.transport
        kind, models = others.kind or self.kind, others.models or self.models
        return RuntimeOptions(kind, added, left_out, others.python or self.python, transport, models)


AS_RECORDED = RuntimeOptions()
