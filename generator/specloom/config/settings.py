"""What can be configured: one table of keys, from which the reader, the JSON Schema and `specloom config` are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from specloom.base.bounds import USUAL
from specloom.base.docstring_styles import STYLES
from specloom.base.runtime_choice import FEATURES, KINDS, MODELS, PYTHONS, TRANSPORTS

VENDORS = "vendors"
"""The table that holds a table for each vendor."""

OF_ONE_DOCUMENT = frozenset({"document", "overlays", "include", "exclude", "stainless"})
"""The settings that do not go with `documents`."""

Setting = str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its name, the kind of its value, what it says, the values that it takes, and its default as shown.

    `field` is the field of `Settings`. `is_path` says that the value, or each of a list, is a path as seen from the
    folder of the configuration. What is `for_vendor` concerns one document, and stands in the table of a vendor only.
    """

    name: str
    kind: Literal["text", "boolean", "list", "table"]
    about: str
    choices: tuple[str, ...] = ()
    default: str = ""
    is_path: bool = False
    for_vendor: bool = False

    @property
    def field(self) -> str:
        """The field of `Settings` that holds the value."""
        return f"{self.name}_features" if self.name in ("with", "without") else self.name


@dataclass(frozen=True, slots=True)
class Settings:
    """What a configuration says of a document, or of all; None where it says nothing."""

    document: str | None = None
    documents: tuple[str, ...] | None = None
    package: str | None = None
    overlays: tuple[str, ...] | None = None
    root: str | None = None
    templates: str | None = None
    docstrings: str | None = None
    plugins: tuple[str, ...] | None = None
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    names: Mapping[str, str] | None = None
    stainless: str | None = None
    output: str | None = None
    runtime: str | None = None
    with_features: tuple[str, ...] | None = None
    without_features: tuple[str, ...] | None = None
    transport: str | None = None
    models: str | None = None
    python: str | None = None
    strict: bool | None = None
    lint: bool | None = None
    bounds: tuple[str, ...] | None = None


_SELECTORS = "tag:NAME, path:/v1/*, operation:get* or method:GET"
KEYS = (
    Key("document", "text", "The OpenAPI document.", default="specs/<vendor>/openapi.yaml", is_path=True,
        for_vendor=True),
    Key("documents", "list", "Several documents that become one package; the first is the one that companions are of.",
        default="the document alone", is_path=True, for_vendor=True),
    Key("package", "text", "The name that the package is imported by; with dots, it lies in a namespace package.",
        default="the name of the document's folder, of several documents that of the vendor", for_vendor=True),
    Key("overlays", "list", "OpenAPI Overlays that are applied to the document, in order.", default="none",
        is_path=True, for_vendor=True),
    Key("root", "text", "The folder in which references to files are followed.", default="the folder of the document",
        is_path=True, for_vendor=True),
    Key("templates", "text", "A folder of templates for named blocks of packages (EXTENDING.md).", default="none",
        is_path=True),
    Key("docstrings", "text", "The style of docstrings: how they list arguments and errors.", STYLES,
        default="google"),
    Key("plugins", "list", "Distributions whose plugins are loaded (EXTENDING.md).", default="none"),
    Key("include", "list", f"Take only the operations that fit a selector: {_SELECTORS}.", default="all operations",
        for_vendor=True),
    Key("exclude", "list", f"Leave out the operations that fit a selector: {_SELECTORS}.", default="none",
        for_vendor=True),
    Key("names", "table", "Python names of parts of the document: client, operation:ID, schema:NAME or tag:NAME.",
        default="none", for_vendor=True),
    Key("stainless", "text", "A stainless.yml, whose names and pages are taken over (specs/README.md).", default="none",
        is_path=True, for_vendor=True),
    Key("output", "text", "The folder that packages are written to, a folder each.", default="generated",
        is_path=True),
    Key("runtime", "text", "Whether packages hold a copy of the runtime, or require specloom-runtime.", KINDS,
        default="what the lock file says, else copy"),
    Key("with", "list", "Optional parts: fake server, fast transports, command line, server for agents.", FEATURES,
        default="what the lock file says, else testing"),
    Key("without", "list", "Optional parts of packages that are left out.", FEATURES, default="none"),
    Key("transport", "text", "What clients send by where callers name no transport: httpx2, or fast, for which "
        "packages then require pyreqwest.", TRANSPORTS, default="what the lock file says, else httpx2"),
    Key("models", "text", "How objects store their values: pydantic, in dictionaries, or slots, in half of the memory "
        "besides the values; what that gives up is in the README of the package.", MODELS,
        default="what the lock file says, else pydantic"),
    Key("python", "text", "The lowest version of Python that packages can be installed with.", PYTHONS,
        default="what the lock file says, else 3.11"),
    Key("strict", "boolean", "Refuse documents that break any rule of their specification.", default="false"),
    Key("lint", "boolean", "Apply the rules of style to documents outside of specs/ as well.", default="false"),
    Key("bounds", "list", "How large documents may be: file-mib=NUMBER, characters=NUMBER, files=NUMBER or "
        "values=NUMBER, aliases expanded.", default=", ".join(USUAL.texts)),
)  # fmt: skip
