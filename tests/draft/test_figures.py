"""What `specloom draft` finds on the pages of the four vendors, against the documents that people wrote from them."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from specloom.draft.drafted import BLOCKED
from tests.draft.measure import PAGES, drafted, figures
from tests.folders import VENDOR_DOCS

MOST_OPERATIONS, MOST_PARAMETERS = 90, 90


def _pages() -> Path:
    if VENDOR_DOCS.path is None:
        pytest.skip(VENDOR_DOCS.absence)
    return VENDOR_DOCS.path


@pytest.mark.parametrize("vendor", PAGES)
def test_a_draft_finds_what_the_pages_show(vendor: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _pages()
    found = figures(vendor, folder, drafted(vendor, folder).root)
    with capsys.disabled():
        print(  # noqa: T201
            f"\n{vendor}: operations {found.operations}, query parameters {found.parameters}, samples {found.samples}, "
            f"recorded samples {found.recorded}"
        )
    assert found.operations.share >= MOST_OPERATIONS, found.operations.lacking
    assert found.parameters.share >= MOST_PARAMETERS, found.parameters.lacking
    assert found.samples.lacking == ()
    assert found.recorded.lacking == ()


def _without(vendor: str, what: str, folder: Path) -> dict[str, Any]:
    """Return a draft from which a tenth and more of what it found is gone."""
    root: dict[str, Any] = deepcopy(drafted(vendor, folder).root)
    paths = [(item, method) for item in root["paths"].values() for method in item]
    blocked = root.get(BLOCKED, [])
    operations = [item[method] for item, method in paths] + [entry["operation"] for entry in blocked]
    if what == "operations":
        for item, method in paths[: len(paths) // 8 + 1]:
            del item[method]
        del blocked[: len(blocked) // 8 + 1]
    elif what == "parameters":
        for operation in operations:
            listed = operation.get("parameters", [])
            operation["parameters"] = [each for each in listed if each["in"] != "query"]
    else:
        answer = next(iter(operations[0]["responses"].values()))
        for media in answer["content"].values():
            media["example"] = {}
    return root


@pytest.mark.parametrize("vendor", PAGES)
@pytest.mark.parametrize(
    ("what", "fails"),
    [
        ("operations", lambda found: found.operations.share < MOST_OPERATIONS),
        ("parameters", lambda found: found.parameters.share < MOST_PARAMETERS),
        ("samples", lambda found: bool(found.samples.lacking)),
    ],
)
def test_a_draft_that_lost_something_is_noticed(vendor: str, what: str, fails: Callable[..., bool]) -> None:
    folder = _pages()
    assert fails(figures(vendor, folder, _without(vendor, what, folder)))
