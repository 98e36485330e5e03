"""What a package offers is imported when it is first used, so that `import <package>` costs next to nothing."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def public_module(module: str, below: str = "") -> str:
    """Return where users find what a module of the runtime defines: the package that holds the copy of it, or `below`.

    A runtime that is a package to itself has no names of its own: there it is the module itself.
    """
    package, copied, _ = module.partition("._runtime.")
    return package + below if copied else module


def load(module: str, exports: Mapping[str, str], name: str) -> object:
    """Return the object `name` that `module` offers, from the module that `exports` names, and remember it in `module`.

    A module's name that begins with a dot is relative to `module`.

    Meant for a module's `__getattr__` (PEP 562).

    Raises:
        AttributeError: `module` offers no such name.
    """
    source = exports.get(name)
    if source is None:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    value: object = getattr(import_module(source, module), name)
    setattr(sys.modules[module], name, value)
    return value


def load_listed(module: str, listing: str, name: str) -> object:
    """Do what `load` does with what the imports of the module `listing` name, which is relative to `module`.

    Raises:
        AttributeError: `module` offers no such name.
    """
    return load(module, listed(module, listing), name)


def listed(module: str, listing: str) -> Mapping[str, str]:
    """Return the names that the module `listing` imports, each with the module that it is from; none is imported.

    The listing holds nothing but `from .module import name as name`: what these statements ask for is noted instead.
    """
    names = _listed.get((module, listing))
    return _listed.setdefault((module, listing), _imported(module, listing)) if names is None else names


_listed: dict[tuple[str, str], Mapping[str, str]] = {}


def _imported(module: str, listing: str) -> Mapping[str, str]:
    from importlib.machinery import PathFinder
    from importlib.util import find_spec
    from types import SimpleNamespace

    names: dict[str, str] = {}

    def note(source: str, _globals: object, _locals: object, imported: tuple[str, ...], level: int) -> object:
        names.update(dict.fromkeys(imported, "." * level + source))
        return SimpleNamespace(**dict.fromkeys(imported))

    # Hooks that rewrite modules as they are imported, as pytest's, have loaders that cannot give their code.
    spec = PathFinder.find_spec(module + listing, sys.modules[module].__path__) or find_spec(listing, module)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {module + listing!r}", name=module + listing)
    loader: Any = spec.loader
    exec(loader.get_code(spec.name), {"__builtins__": {"__import__": note}})  # noqa: S102  # a module of the package
    return names
