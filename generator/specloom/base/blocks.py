"""The blocks of templates that a folder of one's own may replace, by name: what each is, and what it is given."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

SUFFIX: Final = ".jinja"


class Block(NamedTuple):
    """A block: what it is the text of, and the names of the values that it may write."""

    about: str
    given: tuple[str, ...] = ("package", "runtime")


BLOCKS: Final[Mapping[str, Block]] = {
    "readme.introduction": Block("README: heading, description, version of the API"),
    "readme.install": Block("README: how the package is installed, and what it needs"),
    "readme.credentials": Block("README: how credentials are given"),
    "readme.operations": Block("README: the table of operations"),
    "readme.tests": Block("README: tests of the package, and of code that uses it"),
    "readme.transports": Block("README: transports and telemetry"),
    "readme.own_code": Block("README: classes in `custom/`"),
    "readme.end": Block("README: its end; empty by default"),
    "pyproject.project": Block("`pyproject.toml`: more keys of `[project]`, such as `authors`; empty by default"),
    "pyproject.end": Block("`pyproject.toml`: tables at its end; empty by default"),
    "module.header": Block("each generated module: comments at its top; empty by default", ()),
    "docstring.package": Block("docstring of the package"),
    "docstring.client": Block("docstring of the clients", ("client", "package")),
    "docstring.resource": Block("docstring of a resource", ("resource",)),
    "docstring.method": Block("docstring of a method", ("method", "resource")),
    "docstring.model": Block("docstring of a model", ("model",)),
}


def block_texts(folder: Path) -> dict[str, str]:
    """Return the templates of a folder, by the names of their files without `.jinja`; other files do not matter."""
    return {
        path.name.removesuffix(SUFFIX): path.read_text("utf-8", errors="replace")
        for path in sorted(folder.glob(f"*{SUFFIX}"))
        if path.is_file()
    }


def block_digests(folder: Path | None) -> dict[str, str]:
    """Return the digests of the templates of a folder by name; none without a folder."""
    texts = block_texts(folder) if folder is not None else {}
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
