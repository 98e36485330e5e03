"""What templates see of the runtime of a package."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.code.safe import Code, Ident, Markdown, Toml


@dataclass(frozen=True, slots=True)
class RuntimeParts:
    """The runtime of a package: how modules next to `_client` import it (`here`), and modules in folders (`above`).

    `requirements` are what the package needs, the others what its extras need; `testing`, `fast`, `cli` and `mcp` tell
    whether it has these optional parts, `copied` whether it holds the runtime itself. `python` is what it requires of
    Python, `transport` the transport of clients that are given none, `sends_fast` whether that is the fast one.
    Models are `slotted` where all values of an object stand in one tuple.
    """

    here: Code | Ident
    above: Code | Ident
    requirements: Code
    cli_requirement: Toml
    fast_requirement: Toml
    mcp_requirement: Toml
    telemetry_requirement: Toml
    webhooks_requirement: Toml
    keyring_requirement: Toml
    testing: bool
    fast: bool
    sends_fast: bool
    transport: Code
    mcp: bool
    cli: bool
    copied: bool
    slotted: bool
    python: Toml
    lowest_python: Markdown
