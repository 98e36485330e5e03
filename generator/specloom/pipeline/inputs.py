"""The documents that a command works on: files, folders, vendors, addresses and the standard input, as configured."""

from __future__ import annotations

import re
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from specloom.base.bounds import USUAL
from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.package_names import package_fault, package_name, says_nothing
from specloom.base.sources import (
    BEGIN,
    NO_DOCUMENT,
    SPECS,
    NoSourcesError,
    Source,
    package_refused,
    require_distinct,
    source_at,
)
from specloom.config import Configuration, document_of, documents_of, settings_of, vendors_of, with_settings
from specloom.load import parse_text, read_text
from specloom.load.source import other_file
from specloom.write.lock import LOCK

STDIN = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_ACCEPT = "application/vnd.oai.openapi+json, application/vnd.oai.openapi, application/json, application/yaml, */*;q=0.5"
_SECONDS = 60
_NAMES = tuple(f"{stem}{suffix}" for stem in ("openapi", "swagger") for suffix in (".yaml", ".yml", ".json"))
# What documents are called on servers, besides their usual names in folders.
_STEMS = frozenset({"api-docs", "docs", "index", "latest", "raw", "schema", "v1", "v2", "v3"})
_VERSION = re.compile(r"""^\s*\{?\s*["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)
_INFO = re.compile(r"^info:[^\n]*\n(?:(?:[ \t][^\n]*|#[^\n]*)?\n)*", re.MULTILINE)
_HINTS = {
    "page-address": "name it in full: https://api.example.com/openapi.json",
    "page-redirect": "if you trust that address, name it in place of this one",
    "page-gone": "find where the document went",
    "page-unusable": "download the document, and name the file",
}


class InputError(SpecError):
    """What a command line names is not to be had; the diagnostic says why and what to do."""

    is_usage = True


@dataclass(frozen=True, slots=True)
class Input:
    """A document as it was named: its file, what diagnostics call it, and whether it is only here for this run.

    `vendor` is the configured one that was named in its place, if so.
    """

    path: Path
    display: str
    is_temporary: bool = False
    vendor: str = ""


@contextmanager
def inputs(configuration: Configuration, named: Sequence[str], *, octets: int = USUAL.octets) -> Generator[list[Input]]:
    """Yield the documents that a command line names, each once; fetched ones are in a temporary folder for as long.

    Those that are no files have at most `octets`.

    Raises:
        NoSourcesError: The standard input is named twice, or beside others.
        InputError: A document cannot be fetched, or a folder holds none.
    """
    if STDIN in named and len(named) > 1:
        raise NoSourcesError(f"{STDIN}, the standard input, goes alone")
    with TemporaryDirectory(prefix="specloom-") as folder:
        listed = [_input(configuration, text, Path(folder, str(index)), octets) for index, text in enumerate(named)]
        yield list({(each.path.resolve(), each.vendor): each for each in listed}.values())


def _input(configuration: Configuration, named: str, folder: Path, octets: int) -> Input:
    if named == STDIN:
        content, display = sys.stdin.buffer.read(octets + 1), "stdin"
    elif _ADDRESS.match(named) and not Path(named).exists():
        content, display = _fetched(named, octets), _shown(named)
    else:
        return local_input(configuration, named)
    folder.mkdir()
    path = folder / re.sub(r"[^\w.-]", "_", display.rpartition("/")[2])
    path.write_bytes(content)
    return Input(path, display, is_temporary=True)


def local_input(configuration: Configuration, named: str) -> Input:
    """Return the document that a file, a vendor or a folder names; vendors are configured, or have a folder in specs.

    Raises:
        InputError: There is no such file, or a folder holds no document, or several.
        NoSourcesError: There is no such vendor, or nothing is named.
    """
    if not named:
        raise NoSourcesError("an empty text names no document", "was a variable of the shell empty? '.' is this folder")
    path = Path(named)
    if not path.is_file():
        usual = configuration.folder / SPECS / named / "openapi.yaml"
        if named in configuration.vendors:
            path = document_of(configuration, named)
            return Input(path, path.as_posix(), vendor=named)
        if usual.is_file():
            path = usual
        elif path.is_dir():
            path = _document_in(path)
        elif "." not in named and "/" not in named:
            raise NoSourcesError(f"there is no vendor and no document {named!r}", _meant(configuration, named))
        elif not path.exists() and not _ADDRESS.match(named):
            hint = other_file(path, path.as_posix())
            raise _refusal("file-not-found", Location(path.as_posix()), f"there is no file {path.as_posix()!r}", hint)
    return Input(path, path.as_posix())


def _meant(configuration: Configuration, named: str) -> str:
    known = known_vendors(configuration)
    if suggestion := intended(named, known):
        return f"did you mean {suggestion!r}?"
    return (
        f"there are {', '.join(known)}" if known else f"`specloom new {named}` begins one; a file is named with its end"
    )


def known_vendors(configuration: Configuration) -> list[str]:
    """Return the vendors that may be named: those configured, and those with a folder in specs."""
    usual = (path.parent.name for path in sorted((configuration.folder / SPECS).glob("*/openapi.yaml")))
    return list(dict.fromkeys((*configuration.vendors, *usual)))


def _shown(address: str) -> str:
    """Return what diagnostics call an address: host and path, which have no `//` that could be lost."""
    parts = urlsplit(address)
    path = re.sub(r"/+", "/", unquote(parts.path)).strip("/")
    return f"{parts.hostname}/{path or 'openapi'}"


def _fetched(address: str, octets: int) -> bytes:
    """Return the document at an address; nothing that it refers to is fetched.

    Raises:
        InputError: It cannot be had.
    """
    from specloom.fetch import Fetcher, FetchError, Limits

    limits = Limits(octets=octets, seconds=_SECONDS, pause=0)
    at = Location(address)
    try:
        fetched = Fetcher(limits, accept=_ACCEPT).get(address)
    except FetchError as error:
        message = error.message.replace("the page", "the document")
        raise _refusal(
            "document-fetch", at, message, _HINTS.get(error.rule, "check the address, or try again")
        ) from None
    start = fetched.body[:256].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        message = "the address answers with a page for people, not with a document"
        raise _refusal("document-fetch", at, message, "look there for a link to openapi.json or openapi.yaml")
    return fetched.body


def _refusal(rule: str, at: Location, message: str, hint: str) -> InputError:
    return InputError([Diagnostic(rule, at, message, hint)])


def _document_in(folder: Path) -> Path:
    """Return the OpenAPI document in a folder: by its usual name, or the only one there is.

    Raises:
        InputError: There is none, or several.
    """
    usual = [folder / name for name in _NAMES if (folder / name).is_file()]
    if usual:
        return usual[0]
    files = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml", ".json") and path.is_file())
    documents = [path for path in files if _looks_like_document(path)]
    if len(documents) == 1:
        return documents[0]
    at = Location(folder.as_posix())
    if documents:
        listed = ", ".join(path.name for path in documents)
        raise _refusal("document-choice", at, f"the folder holds several documents: {listed}", "name one of them")
    message = "the folder holds no OpenAPI document"
    hint = f"name the file; in a folder, {_NAMES[0]} or the like is looked for, or the only file that is one"
    raise _refusal("document-choice", at, message, hint)


def _looks_like_document(path: Path) -> bool:
    with path.open("rb") as stream:
        return _VERSION.search(stream.read(4096).decode("utf-8", "replace")) is not None


@dataclass(frozen=True, slots=True)
class Asked:
    """What wins over the configuration, where it is given: the name of the package, and the folder of packages."""

    package: str | None = None
    output: Path | None = None


_NOTHING = Asked()


def selected(configuration: Configuration, given: Sequence[Input], asked: Asked = _NOTHING) -> list[Source]:
    """Return the documents of a command that writes packages, as configured: those given, or all of the project.

    Raises:
        NoSourcesError: There is no document, or the names of packages are not usable or not different.
    """
    listed = [source for _, source in with_vendors(configuration, given, asked)]
    require_distinct(listed, asked.package)
    return listed


def with_vendors(
    configuration: Configuration, given: Sequence[Input], asked: Asked = _NOTHING
) -> list[tuple[str, Source]]:
    """Return the documents given, or all of the project, each with its configured vendor, empty without one.

    Raises:
        NoSourcesError: There is no document, or the name of a package is not usable.
    """
    return [row for each in given or _all(configuration) for row in _sources(configuration, each, asked)]


def unnamed(configuration: Configuration, given: Sequence[Input]) -> list[Source]:
    """Return the documents of a command that writes no packages; names of packages are not looked at.

    Raises:
        NoSourcesError: There is no document.
    """
    return [source for _, source in with_vendors(configuration, given, Asked("unused" if given else None))]


def _all(configuration: Configuration) -> list[Input]:
    """Return the documents that are configured, and those in specs.

    Raises:
        NoSourcesError: There is none.
    """
    paths = {document_of(configuration, vendor): None for vendor in configuration.vendors}
    known = {path.resolve() for vendor in configuration.vendors for path in documents_of(configuration, vendor)}
    for path in (configuration.folder / SPECS).glob("*/openapi.yaml"):
        if path.resolve() not in known:
            paths[path] = None
    if not paths:
        raise NoSourcesError(NO_DOCUMENT, BEGIN)
    return [Input(path, path.as_posix()) for path in sorted(paths)]


def _sources(configuration: Configuration, given: Input, asked: Asked) -> list[tuple[str, Source]]:
    """Return a document for each vendor that it is configured for, or one without a vendor."""
    vendors = [] if given.is_temporary else [given.vendor] if given.vendor else vendors_of(configuration, given.path)
    return [(vendor, _source(configuration, given, vendor, asked)) for vendor in vendors or [""]]


def _source(configuration: Configuration, given: Input, vendor: str, asked: Asked) -> Source:
    name = asked.package if asked.package is not None else settings_of(configuration, vendor).package
    if vendor and document_of(configuration, vendor).resolve() != given.path.resolve():  # another one of its documents
        path = document_of(configuration, vendor)
        given = replace(given, path=path, display=path.as_posix())
    source = source_at(given.path, "unused" if name is None else name, display=given.display)
    source = with_settings(source, configuration, vendor)
    source = replace(source, output=asked.output) if asked.output is not None else source
    if name is not None:
        return source
    named = replace(given, path=Path(f"{vendor}.yaml")) if source.others else given  # no document names the package
    return replace(source, package=_usual_name(named, source.output))


def _usual_name(given: Input, output: Path) -> str:
    """Return the name of a package that nobody has chosen: that of the file or folder, else of the API's title.

    A package that is there under the name of the folder keeps it.
    """
    if given.is_temporary:
        stem = given.path.name.partition(".")[0].lower()
        says_more = stem not in _STEMS and not says_nothing(Path(given.path.name))
        name = package_name(given.path) if says_more else package_name(Path("client"), _title(given))
    else:
        name = package_name(given.path)
        if says_nothing(given.path) and not (output / name / LOCK).exists():
            name = package_name(given.path, _title(given))
    if package_fault(name):
        raise package_refused(name)
    return name


def _title(given: Input) -> str:
    """Return the title of the API of a document; empty where it has none, or the document is malformed."""
    try:
        text = read_text(given.path, name=given.display)
        info = _INFO.search(text)
        root = parse_text(info.group() if info else text, name=given.display)
    except SpecError:  # it is reported when the document is read
        return ""
    information = root.get("info") if isinstance(root, dict) else None
    title = information.get("title") if isinstance(information, dict) else None
    return title if isinstance(title, str) else ""
