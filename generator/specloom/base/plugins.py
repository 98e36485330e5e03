"""Plugins: distributions that add formats, names and paginations, found by their entry points when they are asked for.

A plugin is code that runs with all rights of whoever runs specloom. So none is loaded because it is installed: only
those that a command line or a configuration names are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from specloom.base.installed import installed_version
from specloom.base.json_value import Json
from specloom.base.usage import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

FORMATS: Final = "specloom.formats"
INFERENCE: Final = "specloom.inference"
PAGINATION: Final = "specloom.pagination"
EXTENSIONS: Final = {INFERENCE: "x-specloom-name", PAGINATION: "x-specloom-pagination"}
"""The extension of operations that the functions of a group give a value for."""

# A function that gets path, method and Operation Object, and returns the value of an extension, or None.
OperationFunction = Callable[[str, str, dict[str, Json]], Json]


@dataclass(frozen=True, slots=True)
class Plugin:
    """What one entry point gives: a mapping of formats, or a function about operations."""

    distribution: str
    group: str
    name: str
    value: Any

    @property
    def described(self) -> str:
        """The plugin as messages call it."""
        return f"the plugin {self.distribution} ({self.group}: {self.name})"

    @property
    def formats(self) -> Mapping[str, str]:
        """The formats that it adds, each with the format that it is treated as."""
        return cast("Mapping[str, str]", self.value) if self.group == FORMATS else {}

    def called(self, path: str, method: str, operation: dict[str, Json]) -> Json:
        """Return what a function says of an operation.

        Raises:
            UsageError: It failed, or returned what cannot be the value of its extension.
        """
        place = f"{method.upper()} {path}"
        try:
            value = cast("OperationFunction", self.value)(path, method, operation)
        except Exception as error:
            message = f"{self.described} failed at {place}: {type(error).__name__}: {error}"
            raise UsageError(message, "repair it, or leave it out") from error
        if value is not None and not isinstance(value, str if self.group == INFERENCE else dict):
            wanted = "a text" if self.group == INFERENCE else "a dict"
            message = f"{self.described} returned {type(value).__name__} for {place}"
            raise UsageError(message, f"return {wanted}, the value of {EXTENSIONS[self.group]}, or None")
        return value


def load_plugins(names: Sequence[str]) -> tuple[Plugin, ...]:
    """Load the plugins of distributions, by their names.

    Raises:
        UsageError: One is not installed, is no plugin, cannot be loaded, or two give the same format.
    """
    plugins = tuple(plugin for name in names for plugin in _plugins_of(name))
    owners: dict[str, Plugin] = {}
    for plugin in plugins:
        for name in plugin.formats:
            other = owners.setdefault(name, plugin)
            if other is not plugin:
                message = f"two plugins give the format {name!r}: {other.described} and {plugin.described}"
                raise UsageError(message, "leave one of them out")
    return plugins


def plugin_versions(names: Sequence[str]) -> dict[str, str]:
    """Return the versions of distributions, empty where one is not installed; nothing is loaded."""
    return {name: installed_version(name) or "" for name in names}


def _plugins_of(name: str) -> list[Plugin]:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        entries = distribution(name).entry_points
    except (PackageNotFoundError, ValueError):
        raise UsageError(f"the plugin {name!r} is not installed", f"pip install {name}, or correct the name") from None
    ours = [entry for entry in entries if entry.group in (FORMATS, *EXTENSIONS)]
    if not ours:
        groups = ", ".join((FORMATS, *EXTENSIONS))
        raise UsageError(
            f"{name!r} is no plugin of specloom", f"a plugin has entry points of a group of these: {groups}"
        )
    return [_loaded(name, entry) for entry in ours]


def _loaded(name: str, entry: EntryPoint) -> Plugin:
    plugin = Plugin(name, entry.group, entry.name, None)
    try:
        value: object = entry.load()
    except Exception as error:
        message = f"{plugin.described} cannot be loaded: {type(error).__name__}: {error}"
        raise UsageError(message, f"look at {entry.value}, or install a version that fits") from error
    if entry.group == FORMATS:
        pairs = cast("dict[object, object]", value).items() if isinstance(value, dict) else [(None, None)]
        if not all(isinstance(text, str) for pair in pairs for text in pair):
            raise UsageError(f"{plugin.described} is no dict of texts", "map each format to the one it is treated as")
    elif not callable(value):
        message = f"{plugin.described} is no function"
        raise UsageError(message, "take path, method and operation, and return a value or None")
    return Plugin(name, entry.group, entry.name, value)
