"""What `specloom reference` does: it builds the pages of packages, as a site or as Markdown, and writes them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.document import Json
from specloom.base.usage import UsageError
from specloom.pipeline.reference import Reference
from specloom.reference.agents import LLMS, LLMS_FULL, in_plain_markdown, llms_full_text, llms_text, skill_text
from specloom.reference.content import Content
from specloom.reference.pages import SKILL, pages_of
from specloom.reference.samples_overlay import FILE, samples_overlay
from specloom.reference.site import index_page, site_files
from specloom.write import Change, changes, replace_file, write, write_files

_SECONDS = 900
_PROGRAM = "zensical"


class SiteError(Exception):
    """The site could not be built; the text says why."""


def files_of(contents: Sequence[Content], *, site: bool) -> dict[str, str | bytes]:
    """Return all files of the reference of packages, by path; with `site`, the pages as HTML as well.

    Raises:
        UsageError: The program that builds sites is not there.
        SiteError: It failed.
    """
    pages = {f"{each.folder}/{path}": text for each in contents for path, text in pages_of(each).items()}
    plain = {"index.md": index_page(contents)} | {path: in_plain_markdown(text) for path, text in pages.items()}
    files: dict[str, str | bytes] = {**(_site(site_files(contents, pages)) if site else {}), **plain}
    files |= {LLMS: llms_text(contents), LLMS_FULL: llms_full_text(plain.items())}
    for each in contents:
        files |= {f"{each.folder}/{SKILL}": skill_text(each), f"{each.folder}/{FILE}": samples_overlay(each)}
    return files


def _site(sources: dict[str, str]) -> dict[str, bytes]:
    program = shutil.which(_PROGRAM) or shutil.which(_PROGRAM, path=str(Path(sys.executable).parent))
    if program is None:
        raise UsageError(
            f"the site is built by {_PROGRAM}, which is not here",
            f"pip install 'specloom[reference]', or put {_PROGRAM} 0.0.73 of an environment of its own on PATH; "
            "--pages markdown goes without",
        )
    with TemporaryDirectory(prefix="specloom-") as name:
        write_files(sources, Path(name))
        try:
            done = subprocess.run(  # noqa: S603  # no shell
                [program, "build", "--strict"],
                cwd=name, capture_output=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise SiteError(f"{_PROGRAM} takes more than {_SECONDS} s") from None
        if done.returncode:
            raise SiteError(f"{_PROGRAM} failed:\n{(done.stdout + done.stderr).strip()[-2000:]}")
        site = Path(name) / "site"
        return {
            path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()
        }


def write_reference(references: Sequence[Reference], folder: Path, *, site: bool, check: bool) -> list[Change]:
    """Write the pages of all packages into a folder, replaced as a whole; with `check`, return what would change.

    Raises:
        UsageError: The program that builds sites is not there.
        SiteError: It failed.
        WriteError: The folder cannot be written, or holds a file of somebody else in the way.
    """
    files = files_of([each.content for each in references], site=site)
    origin: dict[str, Json] = {"reference": [each.content.folder for each in references]}
    return changes(files, folder, origin=origin) if check else write(files, folder, origin=origin)


def write_overlay(reference: Reference, path: Path) -> int:
    """Write the overlay that adds samples to a document, and return how many operations it reaches.

    Raises:
        WriteError: It cannot be written.
    """
    text = samples_overlay(reference.content)
    replace_file(path, text)
    return text.count('"target":')


def reference_row(reference: Reference) -> Json:
    """Return what is to be said of a package as JSON."""
    return {
        "document": reference.source.display,
        "package": reference.source.package,
        "operations": sum(1 for _ in reference.content.described),
        "samples": reference.samples,
        "unshown": dict(reference.unshown),
    }
