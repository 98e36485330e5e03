"""What `specloom compare` compares: the package of another generator, and the package of a document."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from specloom.base.document import Json
from specloom.base.sources import Source
from specloom.base.usage import UsageError
from specloom.migration.compare import Migration
from specloom.migration.report import as_markdown, as_text, members

__all__ = ["compare_packages", "described", "report"]


def compare_packages(named: str, source: Source) -> Migration:
    """Return what a switch from a package to that of a document would change.

    Raises:
        UsageError: There is no such package, it is of no known generator, or griffe is missing.
        SpecError: The document is at fault.
    """
    if find_spec("griffe") is None:
        raise UsageError("comparing packages needs griffe", "pip install 'specloom[release]'")
    from specloom.migration.compare import compare
    from specloom.migration.kinds import read_package
    from specloom.migration.source import PackageSource
    from specloom.pipeline.old_package import package_source
    from specloom.pipeline.own_package import own_package
    from specloom.pipeline.previous import previous_package

    with package_source(named) as (folder, name):
        old = read_package(PackageSource(folder, name))
    if old is None:
        known = "openapi-python-client, Stainless, Fern and openapi-generator"
        raise UsageError(f"{named!r} is no package of {known} with calls that are understood", "name another package")
    return compare(old, own_package(source, previous_package(source.target, source.package)))


def report(migration: Migration, form: str) -> str:
    """Return a report as `text` or `markdown`."""
    return {"markdown": as_markdown, "text": as_text}[form](migration)


def described(migration: Migration | None) -> Mapping[str, Json]:
    """Return what a report in JSON says of a migration."""
    return members(migration) if migration is not None else {}
