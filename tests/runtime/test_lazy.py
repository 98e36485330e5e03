"""What a package's `models` offers is listed by module, and each module imported with the first use of its names."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from compileall import compile_file
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from specloom.runtime.base import lazy

NAMES = 'NAMES = {"near": "One Two", "sub.far": "Three"}\n'
PACKAGE = """from specloom.runtime.base import lazy

def __getattr__(name):
    return lazy.load_listed(__name__, "._modules", name)
"""
FILES = {
    "__init__.py": PACKAGE,
    "_modules.py": NAMES,
    "near.py": "class One: ...\nclass Two: ...\n",
    "sub/__init__.py": "",
    "sub/far.py": "class Three: ...\n",
}


@pytest.fixture(params=["files", "zip", "bytecode"])
def package(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    name = f"listed_{request.param}"
    folder = tmp_path / name
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    place = tmp_path
    if request.param == "zip":
        place = tmp_path / "all.zip"
        with zipfile.ZipFile(place, "w") as archive:
            for path in FILES:
                archive.write(folder / path, f"{name}/{path}")
    elif request.param == "bytecode":
        for path in FILES:
            compile_file(folder / path, quiet=2, legacy=True)
            (folder / path).unlink()
    monkeypatch.syspath_prepend(str(place))
    yield name
    for module in [loaded for loaded in sys.modules if loaded.partition(".")[0] == name]:
        del sys.modules[module]


def test_names_come_from_the_texts_of_a_listing_and_nothing_else_is_imported(package: str) -> None:
    module = __import__(package)
    assert lazy.listed(package, "._modules") == {"One": ".near", "Two": ".near", "Three": ".sub.far"}
    assert not any(f"{package}.{other}" in sys.modules for other in ("near", "sub"))
    assert module.Two.__name__ == "Two"
    assert f"{package}.near" in sys.modules
    assert f"{package}.sub" not in sys.modules
    with pytest.raises(AttributeError, match="has no attribute 'Four'"):
        _ = module.Four
    with pytest.raises(AttributeError, match="has no attribute 'Tw'"):  # a part of a name
        _ = module.Tw
    with pytest.raises(AttributeError, match="has no attribute 'One Two'"):
        getattr(module, "One Two")


class Rewriting:
    """A hook for imports whose loader executes modules but cannot give code, as that of pytest for some packages."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name.startswith("listed_") and name.endswith("._modules") else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(NAMES, vars(module))


def test_a_hook_that_rewrites_modules_changes_nothing(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [Rewriting(), *sys.meta_path])
    assert __import__(package).One.__name__ == "One"


def test_a_listing_that_is_not_there_is_named() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"specloom\.runtime\._none"):
        lazy.listed("specloom.runtime", "._none")
