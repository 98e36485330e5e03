"""The names of packages: what a document's package is called, where a dotted name lies, and which names are refused."""

from __future__ import annotations

import keyword
import re
import sys
from pathlib import Path, PurePosixPath

from specloom.base.runtime_choice import MODULE
from specloom.base.words import snake, words

_OTHERS = frozenset({"anyio", "httpcore2", "httpx2", "models", "pydantic", "pytest", "resources", "tests", MODULE})
_USUAL = frozenset({"openapi", "swagger", "api", "spec", "stdin"})
# Folders that say nothing of the API whose document is in them.
_GENERIC = re.compile(r"|v\d+|api|apis|desktop|docs?|downloads|home|public|specs?|src|static|te?mp|openapi|swagger")
# Words of titles that name no API.
_IN_TITLES = frozenset({
    "a", "an", "api", "apis", "doc", "docs", "documentation", "http", "openapi", "reference", "rest", "spec",
    "specification", "swagger", "the",
})  # fmt: skip


def package_folder(name: str) -> str:
    """Return the folder of a package, which lies in namespace packages (PEP 420) where its name is dotted."""
    return name.replace(".", "/")


def package_identifier(name: str) -> str:
    """Return the name of a package as one identifier."""
    return name.replace(".", "_")


def package_fault(name: str) -> str:
    """Return why a name, dotted for one in a namespace package, cannot be that of a package; empty where it can."""
    parts = name.split(".")
    if not all(part.isascii() and part.isidentifier() for part in parts):
        return "it is no name that Python imports"
    if name != name.lower():
        return "it has upper-case letters"
    if word := next((part for part in parts if keyword.iskeyword(part)), ""):
        return f"{word!r} is a keyword of Python"
    return "another module has it" if parts[0] in _unusable() else ""


def package_name(path: Path, title: str = "") -> str:
    """Return the name of a document's package: that of its file, else that of its folder.

    Where neither is more than usual, it is the `title` of the API, if that is known.
    """
    stem = path.name.split(".")[0]
    base = path.resolve().parent.name if stem.lower() in _USUAL else stem
    name = snake(_title_words(title)) or snake(words(base)) or "client"
    name = name if name[0].isalpha() else f"api_{name}"
    return f"{name}_client" if name in _unusable() else name


def module_avoided(name: str) -> str:
    """Return the module that a package is not called after, so as not to take its place; empty where there is none."""
    plain = name.removesuffix("_client")
    return plain if plain != name and plain in _unusable() else ""


def package_name_of(name: str) -> str:
    """Return the name that a package of one document would have, by the document's name in diagnostics alone."""
    path = PurePosixPath(name)
    stem = path.name.split(".")[0]
    return snake(words(path.parent.name if stem.lower() in _USUAL else stem)) or "other"


def says_nothing(path: Path) -> bool:
    """Tell whether neither the file's name nor the folder, as they were written, say what API a document is of."""
    if path.name.split(".")[0].lower() not in _USUAL:
        return False
    folder = path.parent.name
    return folder in ("", "..") or _GENERIC.fullmatch(folder.lower()) is not None


def _title_words(title: str) -> list[str]:
    """Return the words of a title that name the API: `Pets` of `The Pets API - OpenAPI 3.0`."""
    first = re.split(r"\s[-\u2013\u2014|:(]|\(|:\s", title, maxsplit=1)[0]
    listed = words(re.sub(r"(?i)\bopen ?api\b", " ", first))
    naming = [word for word in listed if word.lower() not in _IN_TITLES]
    return naming or listed


def _unusable() -> frozenset[str]:
    """Return the names that cannot be imported, or under which another module is imported."""
    return _OTHERS | sys.stdlib_module_names | frozenset(keyword.kwlist)
