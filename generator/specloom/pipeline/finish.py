"""From rendered text to the files of a package: past the gate, formatted, and with the modules of the runtime.

The result for a file depends only on its two texts and on the first-party names. So with the cache of an earlier run
only files whose text has changed are processed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from specloom.base.package_names import package_folder
from specloom.code import gate
from specloom.render import Rendered
from specloom.render.format import first_party, format_files
from specloom.render.runtime_files import needed_by, runtime_files


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """The formatted text of a file, and the modules of the runtime that it imports.

    `made_of` is a digest of what that depends on: its two texts, and the first-party names of its package.
    """

    made_of: str
    text: str
    runtime_modules: tuple[str, ...]


# The files of a package as they were finished last, by path.
FinishedCache = dict[str, FinishedFile]


def finish(
    rendered: Mapping[str, Rendered], package: str, models: AbstractSet[str], cache: FinishedCache | None = None
) -> dict[str, str]:
    """Return the rendered files, formatted, in their order, followed by the modules of the runtime that are copied.

    `models` are the names of all models. The entries of `cache` are replaced.

    Raises:
        GateError: Text of the document has become code, or a file uses a name that models or the runtime lack.
        RuntimeError: A file is not valid Python or uses a name that nothing defines, or ruff itself failed.
    """
    cache = FinishedCache() if cache is None else cache
    folder = package_folder(package)
    names = tuple(first_party(path for path in rendered if path.endswith(".py")))
    inputs = {path: _digest(file, names) for path, file in rendered.items()}
    finished = {path: known for path, known in cache.items() if inputs.get(path) == known.made_of}
    changed = {path: file for path, file in rendered.items() if path not in finished}
    for path, file in changed.items():
        if path.endswith(".py"):
            gate.check(path, file.text, file.harmless)
    for path, text in format_files({path: file.text for path, file in changed.items()}, names).items():
        is_code = path.startswith(f"{folder}/") and path.endswith(".py")
        finished[path] = FinishedFile(inputs[path], text, needed_by(path, text) if is_code else ())
    cache.clear()
    cache.update(finished)
    files = {path: finished[path] for path in rendered}
    for path, output in files.items():
        if path.endswith(".py"):
            gate.check_models(path, output.text, models)
    runtime = runtime_files(name for file in files.values() for name in file.runtime_modules)
    copied = {f"{folder}/_runtime/{name}": text for name, text in runtime.items()}
    return {path: file.text for path, file in files.items()} | copied


def _digest(file: Rendered, names: tuple[str, ...]) -> str:
    digest = hashlib.sha256(json.dumps(names).encode())
    for text in (file.text, file.harmless):
        # Each with its length, so that the border between them counts.
        content = text.encode("utf-8", "surrogatepass")
        digest.update(f"\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
