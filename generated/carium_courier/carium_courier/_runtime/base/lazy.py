"""What a package offers is imported when it is first used, so that `import <package>` costs next to nothing."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


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


def load_listed(module: str, listed: Mapping[str, str], name: str) -> object:
    """Do what `load` does where `listed` has the names of each source in one text, with a space behind each.

    Raises:
        AttributeError: `module` offers no such name.
    """
    source = next((source for source, names in listed.items() if f" {name} " in f" {names}"), "")
    return load(module, {name: source} if source else {}, name)
