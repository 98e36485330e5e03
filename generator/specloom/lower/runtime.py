"""Where the modules of a package import the runtime from, and what the package requires for it."""

from __future__ import annotations

from specloom import __version__
from specloom.base.runtime_choice import DISTRIBUTION, MODULE, Runtime
from specloom.code.runtime_view import RuntimeParts
from specloom.code.safe import Toml, code, ident, join, literal, markdown, toml

# What the runtime needs, and what its optional parts need besides; `generator/runtime/pyproject.toml` has the same.
# pydantic requires `typing-extensions` as well: with it, nothing more is installed.
_REQUIRED = ("httpx2>=2.16,<3", "pydantic>=2.12,<3", "typing-extensions>=4.14.1,<5")
_EXTRAS = {
    "cli": "rich>=13.9,<16",
    "fast": "pyreqwest>=0.15,<1",
    "keyring": "keyring>=25,<26",
    "mcp": "mcp>=2,<3",
    "telemetry": "opentelemetry-api>=1.20,<2",
    "webhooks": "cryptography>=43",
}


def lower_runtime(chosen: Runtime) -> RuntimeParts:
    """Return the view of a package's runtime."""
    copied = chosen.kind == "copy"
    exact = f"=={__version__}"
    required = _REQUIRED if copied else (*_REQUIRED, f"{DISTRIBUTION}{exact}")

    def extra(name: str) -> Toml:
        return toml(_EXTRAS[name] if copied else f"{DISTRIBUTION}[{name}]{exact}")

    sends_fast = chosen.transport == "fast"
    if sends_fast:
        required = (*required, _EXTRAS["fast"]) if copied else (*_REQUIRED, f"{DISTRIBUTION}[fast]{exact}")
    return RuntimeParts(
        here=code("._runtime") if copied else ident(MODULE),
        above=code(".._runtime") if copied else ident(MODULE),
        python=toml(f">={chosen.python}"),
        lowest_python=markdown(chosen.python),
        requirements=join(", ", map(toml, required)),
        cli_requirement=extra("cli"),
        keyring_requirement=extra("keyring"),
        fast_requirement=extra("fast"),
        mcp_requirement=extra("mcp"),
        telemetry_requirement=extra("telemetry"),
        webhooks_requirement=extra("webhooks"),
        testing="testing" in chosen.features,
        fast="fast" in chosen.features,
        sends_fast=sends_fast,
        transport=code("{name}", name=literal(chosen.transport)) if sends_fast else code("None"),
        mcp="mcp" in chosen.features,
        cli="cli" in chosen.features,
        copied=copied,
        slotted=chosen.models == "slots",
    )
