"""For tests: the operations of a package and the exchanges in it, read with their first use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from ..base.api import Api, ApiKey
from ..shared.credentials import WAY_OUT, Audit, names_of
from ..shared.pointer import pointer_of
from .replay import Interaction, interactions, path_of, spelled

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_SYNTHESISED = "synthesised/"


class CredentialRecorded(AssertionError):  # noqa: N818  # named after what it reports
    """A recording in the package holds a credential. The message says where, without it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One operation: what requests of it look like, where it is described, and which exchanges show it.

    `required` names what has to be sent, by location. `exchanges` are (file, index). `pattern` matches the path below
    the server, at the end of a path in its one spelling.
    """

    id: str
    method: str
    path: str
    constant: str
    required: Mapping[str, tuple[str, ...]]
    exchanges: tuple[tuple[str, int], ...]
    pattern: re.Pattern[str]

    @property
    def literal(self) -> int:
        """How many characters of the path are literal."""
        return len(_PLACEHOLDER.sub("", self.path))

    def below_server(self, url: str) -> str | None:
        """Return the path of a URL without that of its server; None where it is no URL of this operation."""
        match = self.pattern.search(path_of(url))
        return match[0] if match else None


class Exchanges:
    """The exchanges in a package: `folder` holds `_operations.json` and the cassettes in `_exchanges`.

    `package` is the name by which the package is imported.
    """

    def __init__(self, folder: Path, api: Api, *, package: str) -> None:
        self.folder = folder
        self.api = api
        self._package = package
        self._read: dict[str, list[Interaction]] = {}

    @property
    def cassettes(self) -> Path:
        """The folder of the cassettes."""
        return self.folder / "_exchanges"

    @cached_property
    def _table(self) -> Mapping[str, Any]:
        return cast("Mapping[str, Any]", json.loads((self.folder / "_operations.json").read_bytes()))

    @cached_property
    def operations(self) -> tuple[Row, ...]:
        """All operations, those with the most literal paths first."""
        rows = (_row(entry) for entry in self._table["operations"])
        return tuple(sorted(rows, key=lambda row: -row.literal))

    @property
    def personal(self) -> frozenset[str]:
        """The names of fields and parameters that hold personal data (`x-specloom-pii`), in lower case."""
        return frozenset(self._table["personal"])

    @property
    def personal_paths(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The path templates that have parameters of personal data, with the names of these."""
        named = (
            (row.path, {part.name for part in self.described(row).segments if part.pii}) for row in self.operations
        )
        return tuple((path, frozenset(names)) for path, names in named if names)

    @property
    def secret_headers(self) -> frozenset[str]:
        """The names of headers that hold credentials, by the API's security schemes, in lower case."""
        return frozenset(scheme.name.lower() for scheme in self._keys("header"))

    @property
    def secret_parameters(self) -> frozenset[str]:
        """The names of query parameters that hold credentials, by the API's security schemes."""
        return frozenset(scheme.name for scheme in self._keys("query"))

    @property
    def secret_cookies(self) -> frozenset[str]:
        """The names of cookies that hold credentials, by the API's security schemes."""
        return frozenset(scheme.name for scheme in self._keys("cookie"))

    def _keys(self, location: str) -> Iterator[ApiKey]:
        for scheme in self.api.schemes.values():
            if isinstance(scheme, ApiKey) and scheme.location == location:
                yield scheme

    def operation_of(self, method: str, url: str) -> Row | None:
        """Return the operation that a request belongs to: of several at one path, the one with that server."""
        rows = [row for row in self.operations if row.method == method and row.below_server(url) is not None]
        same = [row for row in rows if row.path == rows[0].path]
        theirs = (row for row in same[1:] if url.startswith(tuple(self.described(row).servers or ("\n",))))
        return next(theirs, next(iter(rows), None))

    def recorded_operation(self, exchange: Interaction) -> Row | None:
        """Return the operation that an exchange names, else the one that its request belongs to."""
        metadata: Mapping[str, Any] = exchange.get("specloom") or {}
        name = metadata.get("operation")
        named = next((row for row in self.operations if row.id == name), None)
        return named or self.operation_of(exchange["request"]["method"], exchange["request"]["uri"])

    def of(self, row: Row) -> list[Interaction]:
        """Return the exchanges of an operation, recorded ones before synthesised ones."""
        return [self.cassette(name)[index] for name, index in row.exchanges]

    def described(self, row: Row) -> Any:
        """Return the `Operation` that the package has for an operation."""
        module, _, name = row.constant.partition(".")
        return getattr(import_module(f"{self._package}.resources.{module}"), name)

    def cassette(self, name: str) -> list[Interaction]:
        """Return the exchanges in a cassette of the package.

        Raises:
            CredentialRecorded: One that was recorded holds a credential.
        """
        cassette = self._read.get(name)
        if cassette is None:
            cassette = self._read[name] = interactions((self.cassettes / name).read_bytes())
            if not name.startswith(_SYNTHESISED):
                self._refuse_credentials(name, cassette)
        return cassette

    def _refuse_credentials(self, name: str, cassette: list[Interaction]) -> None:
        keys = (scheme.name for scheme in self.api.schemes.values() if isinstance(scheme, ApiKey))
        audit = Audit(names_of(keys))
        for index, interaction in enumerate(cassette):
            audit.exchange(interaction)
            if audit.found:
                pointer, what, value, inside = audit.found[0]
                lines = (self.cassettes / name).read_text("utf-8").splitlines()
                written = json.dumps(value, ensure_ascii=False)[1:-1]
                place = next(
                    ((i, line.find(written) + 1) for i, line in enumerate(lines, 1) if written in line), (1, 1)
                )
                where = pointer_of(("interactions", index, *pointer)) + pointer_of(inside)
                raise CredentialRecorded(
                    f"{self.cassettes / name}:{place[0]}:{place[1]}: {what} is a credential, at {where}: {WAY_OUT}"
                )


def _row(entry: Mapping[str, Any]) -> Row:
    pieces = _PLACEHOLDER.split(entry["path"].partition("?")[0].partition("#")[0])
    deep = entry.get("slashes", ())
    pattern = "".join(
        (".+" if piece in deep else "[^/]+") if index % 2 else re.escape(spelled(piece))
        for index, piece in enumerate(pieces)
    )
    return Row(
        entry["id"],
        entry["method"],
        entry["path"],
        entry["constant"],
        {where: tuple(names) for where, names in entry.get("required", {}).items()},
        tuple((name, index) for name, index in entry.get("exchanges", ())),
        re.compile(pattern + r"\Z"),
    )
