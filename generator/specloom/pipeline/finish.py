"""From rendered text to the files of a package: past the gate, formatted, and with the runtime that they need.

What comes of a file depends on its two texts and on which top-level names are the package's own, and on nothing else.
So a process that generates a package again (`watch`) finishes only what was rendered otherwise than the last time.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from specloom.code import gate
from specloom.render import Rendered
from specloom.render.format import first_party, format_files
from specloom.render.runtime_files import needed_by, runtime_files


@dataclass(frozen=True, slots=True)
class _Finished:
    """What a file was rendered as, what became of it, and the modules of the runtime that it imports."""

    rendered: Rendered
    text: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Package:
    """A package as it was finished last; `own` are the names that its files may import each other by."""

    own: tuple[str, ...]
    files: Mapping[str, _Finished]


_LAST: dict[str, _Package] = {}


def finish(rendered: Mapping[str, Rendered], package: str, models: AbstractSet[str]) -> dict[str, str]:
    """Return the rendered files, formatted, in their order, and behind them those of the runtime that are copied.

    `models` are the names of all models.

    Raises:
        GateError: Text of the document has become code, or a file uses a name that models or the runtime lack.
        RuntimeError: A file is not valid Python or uses a name that nothing defines, or ruff itself failed.
    """
    own = tuple(first_party(path for path in rendered if path.endswith(".py")))
    last = _LAST.get(package)
    done = dict(last.files) if last is not None and last.own == own else {}
    waiting = {path: file for path, file in rendered.items() if path not in done or done[path].rendered != file}
    for path, file in waiting.items():
        if path.endswith(".py"):
            gate.check(path, file.text, file.harmless)
    formatted = format_files({path: file.text for path, file in waiting.items()}, own)
    for path, file in waiting.items():
        is_code = path.startswith(f"{package}/") and path.endswith(".py")
        done[path] = _Finished(file, formatted[path], needed_by(path, formatted[path]) if is_code else ())
    files = {path: done[path] for path in rendered}
    for path, finished in files.items():
        if path.endswith(".py"):
            gate.check_models(path, finished.text, models)
    _LAST[package] = _Package(own, files)
    runtime = runtime_files(name for file in files.values() for name in file.needs)
    copied = {f"{package}/_runtime/{name}": text for name, text in runtime.items()}
    return {path: file.text for path, file in files.items()} | copied
