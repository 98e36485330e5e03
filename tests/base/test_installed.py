"""Versions read from the names of folders are those that the standard library reads from their contents."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from specloom.base.installed import installed_version


@pytest.mark.parametrize("name", ["datamodel-code-generator", "jinja2", "ruff", "specloom"])
def test_the_version_is_that_of_the_metadata(name: str) -> None:
    assert installed_version(name) == version(name)


def test_what_is_not_installed_has_none() -> None:
    assert installed_version("no-such-distribution") is None
