"""What a package offers is imported when it is first used, so that `import <package>` costs next to nothing."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping


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
    """Do what `load` does with what the module `listing` names, which is relative to `module`.

    Raises:
        AttributeError: `module` offers no such name.
    """
    # Only the text with the name is taken apart: a listing may have thousands of names, of which few are used.
    names = _names_by_source(module, listing).items()
    sources = ["." + source for source, text in names if name in text and name in text.split()]
    return load(module, {name: sources[0]} if sources else {}, name)


def listed(module: str, listing: str) -> Mapping[str, str]:
    """Return the names that the module `listing` holds, each with the module that it is from; none is imported.

    The listing is one constant: `NAMES`, texts of names by module.
    """
    names = _names_by_source(module, listing).items()
    return {name: "." + source for source, text in names for name in text.split()}


def _names_by_source(module: str, listing: str) -> Mapping[str, str]:
    names: Mapping[str, str] = import_module(listing, module).NAMES
    return names
