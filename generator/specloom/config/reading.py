"""Finds the configuration of a project, and refuses what is unknown in it or has a wrong value, with its place."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from specloom.base.bounds import bounds_of
from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.given_names import is_python_name, part_fault
from specloom.base.package_names import package_fault
from specloom.base.selection import selector
from specloom.base.usage import UsageError
from specloom.config.settings import KEYS, OF_ONE_DOCUMENT, VENDORS, Key, Settings
from specloom.config.toml_lines import TomlValue, key_positions

FILES = ("specloom.toml", "pyproject.toml")
_VENDOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DECODE = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_KINDS = {"text": "a text", "boolean": "true or false", "list": "a list of texts", "table": "a table"}
# What others have a setting for, and where it is here.
_ELSEWHERE = {
    "extras": "optional parts of a package are chosen by `with` and `without`",
    "naming": "did you mean 'names'?",
}


class ConfigurationError(SpecError):
    """The configuration is at fault; the diagnostics say where and how to correct it."""

    is_usage = True


@dataclass(frozen=True)
class Configuration:
    """A configuration: the settings of all documents, and those of each vendor, by name.

    `folder` is where its file lies, as seen from here; paths are relative to it. `name` is the file as diagnostics show
    it, empty without one; `table` is the path of our table in it.
    """

    folder: Path = Path()
    name: str = ""
    text: str = ""
    table: tuple[str, ...] = ()
    general: Settings = field(default_factory=Settings)
    vendors: Mapping[str, Settings] = field(default_factory=dict[str, Settings])

    @cached_property
    def _positions(self) -> dict[tuple[str, ...], tuple[int, int]]:
        return key_positions(self.text)

    def place(self, *path: str) -> Location:
        """Return where a key stands, by its path below our table, or else what holds it."""
        whole = (*self.table, *path)
        while whole and whole not in self._positions:
            whole = whole[:-1]
        return Location(self.name, whole, *self._positions.get(whole, (1, 1)))

    def place_of(self, vendor: str, key: Key) -> Location | None:
        """Return where the value of a key comes from that holds for a vendor; None where it is the default."""
        if getattr(self.vendors.get(vendor), key.field, None) is not None:
            return self.place(VENDORS, vendor, key.name)
        return self.place(key.name) if getattr(self.general, key.field) is not None else None

    def error(self, rule: str, at: Location, message: str, hint: str) -> ConfigurationError:
        """Return the error with one diagnostic."""
        return ConfigurationError([Diagnostic(rule, at, message, hint)], sources={self.name: self.text})


def read_configuration(here: Path | None = None) -> Configuration:
    """Return the configuration of the project that a folder belongs to; an empty one where there is none.

    It is looked for in the folder and those around it, up to the top of a repository.

    Raises:
        ConfigurationError: It is no TOML, has an unknown key, or a wrong value.
    """
    here = (here or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        for path in (folder / name for name in FILES):
            if path.is_file() and (configuration := _read(path, here)) is not None:
                return configuration
        if (folder / ".git").exists():
            break
    return Configuration()


def _read(path: Path, here: Path) -> Configuration | None:
    """Return what a file configures; None for a pyproject.toml without our table."""
    folder = Path(os.path.relpath(path.parent, here))
    name = (folder / path.name).as_posix()
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = f"{name!r} cannot be read: {error}"
        raise ConfigurationError([Diagnostic("config-syntax", Location(name), why, "save it as UTF-8")]) from None
    ours = path.name == FILES[0]
    if not ours and "specloom" not in text:  # the file of any Python project
        return None
    try:
        root: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if not ours:
            tool = re.search(r"^\s*\[tool\.specloom\b", text, re.MULTILINE)
            if not tool:
                return None
        raise ConfigurationError([_syntax(name, text, error)], sources={name: text}) from None
    table = root if ours else root.get("tool", {}).get("specloom")
    if table is None:
        return None
    blank = Configuration(folder, name, text, () if ours else ("tool", "specloom"))
    diagnostics = list(_faults(blank, table))
    if diagnostics:
        raise ConfigurationError(diagnostics, sources={name: text})
    vendors = {vendor: _settings(rows) for vendor, rows in table.get(VENDORS, {}).items()}
    return Configuration(folder, name, text, blank.table, _settings(table), vendors)


def _syntax(name: str, text: str, error: Exception) -> Diagnostic:
    match = _DECODE.fullmatch(str(error))
    line, column = (int(match["line"]), int(match["column"])) if match and match["line"] else (text.count("\n") + 1, 1)
    what = match["what"] if match else str(error)
    hint = "see toml.io for the syntax; texts stand in double quotes"
    return Diagnostic("config-syntax", Location(name, (), line, column), f"this is no TOML: {what}", hint)


def _faults(blank: Configuration, table: TomlValue) -> Iterator[Diagnostic]:
    if not isinstance(table, dict):
        yield Diagnostic("config-value", blank.place(), "specloom has to be a table", "write [tool.specloom]")
        return
    vendors = table.get(VENDORS, {})
    general = {key.name: key for key in KEYS if not key.for_vendor}
    rest = {name: value for name, value in table.items() if name != VENDORS}
    yield from _faults_of(blank, rest, (), general)
    if not isinstance(vendors, dict):
        message = f"{VENDORS} has to hold a table for each vendor"
        yield Diagnostic("config-value", blank.place(VENDORS), message, f"write [{_header(blank)}NAME]")
        return
    for vendor, rows in vendors.items():
        at = (VENDORS, vendor)
        if not isinstance(rows, dict) or not _VENDOR.fullmatch(vendor):
            message = f"{vendor!r} is no table of a vendor"
            hint = f"write [{_header(blank)}NAME], where the name has letters, digits, '-', '_' and '.' only"
            yield Diagnostic("config-value", blank.place(*at), message, hint)
            continue
        yield from _faults_of(blank, rows, at, {key.name: key for key in KEYS})


def _header(blank: Configuration) -> str:
    return "".join(f"{part}." for part in (*blank.table, VENDORS))


def _faults_of(
    blank: Configuration, rows: dict[str, TomlValue], at: tuple[str, ...], known: Mapping[str, Key]
) -> Iterator[Diagnostic]:
    for name, value in rows.items():
        place = blank.place(*at, name)
        if name not in known:
            everywhere = [key.name for key in KEYS]
            if name in _ELSEWHERE:
                hint = _ELSEWHERE[name]
            elif name == "tool" and not at:
                hint = "[tool.specloom] is for pyproject.toml; here, settings stand at the top, without it"
            elif name in everywhere:
                hint = f"move it to the table of a vendor: [{_header(blank)}NAME]"
            else:
                names = [*known] if at else [*known, VENDORS]
                hint = did_you_mean(name, names, f"known are {', '.join(names)}")
            yield Diagnostic("config-key", place, f"there is no setting {name!r} here", hint)
            continue
        if known[name].kind == "table" and isinstance(value, dict):
            yield from _faults_of_names(blank, value, (*at, name))
            continue
        wrong = _wrong(known[name], value)
        if wrong:
            yield Diagnostic("config-value", place, *wrong)
        elif fault := _contradiction(name, rows):
            yield Diagnostic("config-value", place, *fault)
        elif name == "without" and (both := {*_texts(value)} & {*_texts(rows.get("with", []))}):
            yield Diagnostic("config-value", place, f"with lists {min(both)!r} as well", "remove it from one of them")


def _contradiction(name: str, rows: Mapping[str, TomlValue]) -> tuple[str, str] | None:
    """Return why a setting does not go with others of its table, and what to do; None where it does."""
    if name == "transport" and rows[name] == "fast" and "fast" in _texts(rows.get("without", [])):
        return "without leaves out the fast transport", "remove it from one of them"
    if name in OF_ONE_DOCUMENT and "documents" in rows:
        way_out = (
            "remove it: `documents` has all of them" if name == "document" else "give the document its own package"
        )
        return f"{name} goes with a single document, and documents are named as well", way_out
    listed = _texts(rows["documents"]) if name == "documents" else []
    twice = next((text for text in listed if listed.count(text) > 1), None)
    if twice is not None or (name == "documents" and not listed):
        return (
            ("documents is empty", "name them")
            if twice is None
            else (f"documents lists {twice!r} twice", "once will do")
        )
    return None


def _faults_of_names(blank: Configuration, names: dict[str, TomlValue], at: tuple[str, ...]) -> Iterator[Diagnostic]:
    for part, name in names.items():
        place = blank.place(*at, part)
        if fault := part_fault(part):
            message, _, hint = fault.partition(": ")
            yield Diagnostic("config-value", place, message, hint)
        elif not isinstance(name, str) or not is_python_name(name):
            hint = "use ASCII letters, digits and underscores, and no keyword"
            yield Diagnostic("config-value", place, f"{name!r} is no name in Python", hint)


def _texts(value: TomlValue) -> list[str]:
    """Return the texts of a value: itself, or those in a list."""
    listed = value if isinstance(value, list) else [value]
    return [text for text in listed if isinstance(text, str)]


def _wrong(key: Key, value: TomlValue) -> tuple[str, str] | None:
    """Return what is wrong with a value, and what to do; None where nothing is."""
    has_kind = {
        "text": isinstance(value, str) and value != "",
        "boolean": isinstance(value, bool),
        "table": False,  # what is one is looked at before
        "list": isinstance(value, list) and all(isinstance(entry, str) and entry for entry in value),
    }
    if not has_kind[key.kind]:
        return f"{key.name} has to be {_KINDS[key.kind]}", f"for example {example(key)}"
    for text in _texts(value):
        if key.choices and text not in key.choices:
            hint = did_you_mean(text, key.choices, f"write one of {', '.join(key.choices)}")
            return f"{text!r} is no value of {key.name}", hint
        if key.name in ("include", "exclude"):
            try:
                selector(text)
            except UsageError as error:
                message, _, hint = str(error).partition(": ")
                return message, error.hint or hint
        if key.name == "bounds":
            try:
                bounds_of([text])
            except UsageError as error:
                return str(error), error.hint
        if key.name == "package" and (fault := package_fault(text)):
            return f"{text!r} cannot be a package's name: {fault}", "write lower-case letters, digits and underscores"
    return None


def example(key: Key) -> str:
    """Return a line that sets a key to a value it may have."""
    values = {"package": "acme", "include": "tag:calls", "bounds": "values=10000000"}
    value = key.choices[0] if key.choices else values.get(key.name, "...")
    shown = {"text": f'"{value}"', "boolean": "true", "table": '{ client = "Acme" }', "list": f'["{value}"]'}[key.kind]
    return f"{key.name} = {shown}"


def _settings(rows: Mapping[str, Any]) -> Settings:
    values: dict[str, Any] = {}
    for key in KEYS:
        if key.name in rows:
            value: TomlValue = rows[key.name]
            values[key.field] = tuple(value) if isinstance(value, list) else value
    return Settings(**values)
