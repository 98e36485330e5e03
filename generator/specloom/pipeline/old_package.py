"""Finds the source of a package that somebody names: a folder, a wheel, an sdist, or an installed distribution."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.usage import UsageError

_MOST_BYTES = 200_000_000
_HINT = "name the folder of the package, a wheel or sdist, or a distribution that is installed"


@contextmanager
def package_source(named: str) -> Generator[tuple[Path, str]]:
    """Yield the folder that a package lies in, and its name; nothing of it is imported.

    Raises:
        UsageError: There is no such package, or an archive holds none.
    """
    path = Path(named)
    with TemporaryDirectory(prefix="specloom-") as place:
        if path.is_dir():
            folder = path
        elif path.is_file():
            folder = Path(place)
            _extract(path, folder)
        else:
            folder = Path(place)
            yield from [_installed(named)]
            return
        package = next(_packages(folder), None)
        if package is None:
            raise UsageError(f"{named!r} holds no package", _HINT)
        yield package


def _packages(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield packages in a folder, or the folder itself if it is one: the nearest first."""
    folder = folder.resolve()
    if (folder / "__init__.py").is_file():
        yield folder.parent, folder.name
        return
    for pattern in ("*/__init__.py", "src/*/__init__.py", "*/*/__init__.py", "*/src/*/__init__.py"):
        for init in sorted(folder.glob(pattern)):
            if init.parent.name not in ("tests", "test", "docs", "examples", "scripts", "bin"):
                yield init.parent.parent, init.parent.name


def _extract(path: Path, folder: Path) -> None:
    """Write the modules of an archive below a folder, and nothing else.

    Raises:
        UsageError: It is no archive that is understood, or is too large.
    """
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as wheel:
                infos = [(each.filename, each.file_size) for each in wheel.infolist()]
                for name in _modules(infos, path):
                    _write(folder, name, wheel.read(name))
        else:
            with tarfile.open(path) as sdist:
                files = {each.name: each for each in sdist.getmembers() if each.isfile()}
                for name in _modules([(each.name, each.size) for each in files.values()], path):
                    content = sdist.extractfile(files[name])
                    _write(folder, name, content.read() if content is not None else b"")
    except (OSError, tarfile.TarError, zipfile.BadZipFile, EOFError):
        raise UsageError(f"{path.as_posix()!r} is no wheel and no sdist, or a damaged one", _HINT) from None


def _modules(files: list[tuple[str, int]], path: Path) -> list[str]:
    listed = [(name, size) for name, size in files if name.endswith(".py") and not _leads_out(name)]
    if sum(size for _, size in listed) > _MOST_BYTES:
        raise UsageError(f"{path.as_posix()!r} holds more than {_MOST_BYTES // 1_000_000} MB of modules", _HINT)
    return [name for name, _ in listed]


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _write(folder: Path, name: str, content: bytes) -> None:
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def _installed(named: str) -> tuple[Path, str]:
    try:
        files = distribution(named).files or []
    except (PackageNotFoundError, ValueError):
        raise UsageError(f"there is no package {named!r}, in a folder, a file or installed", _HINT) from None
    for file in sorted(files, key=lambda each: len(each.parts)):
        if file.name == "__init__.py":
            whole = Path(str(file.locate())).resolve()
            return whole.parent.parent, whole.parent.name
    raise UsageError(f"the distribution {named!r} holds no package", _HINT)
