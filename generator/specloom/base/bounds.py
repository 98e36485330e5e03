"""The bounds of what a document may hold; users may set them by name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from specloom.base.closeness import did_you_mean
from specloom.base.usage import UsageError

_BOUND = re.compile(r"([^=]+)=([0-9][0-9_]{0,17})")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a file may be, in MiB; and how many characters, files and values a document, aliases expanded.

    How deep values nest has a bound that cannot be set: what reads them would need more frames than Python has.
    """

    file_mib: int = 64
    characters: int = 256 * 1024 * 1024
    files: int = 2_000
    values: int = 5_000_000

    @property
    def octets(self) -> int:
        """How large a file may be, in octets."""
        return self.file_mib * 1024 * 1024

    @property
    def texts(self) -> tuple[str, ...]:
        """The bounds as `bounds_of` takes them."""
        return tuple(f"{field.name.replace('_', '-')}={getattr(self, field.name)}" for field in fields(self))


USUAL = Bounds()
NAMES = tuple(field.name.replace("_", "-") for field in fields(Bounds))


def way_out(name: str) -> str:
    """Return what allows more than a bound, for hints."""
    return f"or allow more by --bound {name}=NUMBER, or `bounds` in the configuration"


def bounds_of(texts: Iterable[str], given: Bounds = USUAL) -> Bounds:
    """Return bounds with those that texts such as `files=4000` set.

    Raises:
        UsageError: A text sets none.
    """
    for text in texts:
        match = _BOUND.fullmatch(text)
        name, number = match.groups() if match is not None else (text.partition("=")[0], "0")
        if name not in NAMES:
            raise UsageError(f"there is no bound {name!r}", did_you_mean(name, NAMES, f"there are {', '.join(NAMES)}"))
        if int(number) < 1:
            example = USUAL.texts[NAMES.index(name)]
            raise UsageError(f"{text!r} sets no bound", f"write a whole number of 1 or more, for example {example}")
        given = replace(given, **{name.replace("-", "_"): int(number)})
    return given
