"""Every page of the documentation is carried out as it stands. SPECLOOM_ACCEPT=1 writes what is really printed."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from tests.docs.page_runner import PageError, reader

PAGES = Path(__file__).parents[2] / "generator" / "docs" / "pages"
NAMES = sorted(path.relative_to(PAGES).as_posix() for path in PAGES.rglob("*.md"))


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_shows_is_so(name: str, tmp_path: Path) -> None:
    path = PAGES / name
    page = path.read_text("utf-8")
    with reader(tmp_path) as person:
        carried_out = person.read(page)
    if carried_out != page and os.environ.get("SPECLOOM_ACCEPT"):
        path.write_text(carried_out, "utf-8")
        return
    difference = difflib.unified_diff(page.splitlines(), carried_out.splitlines(), name, "printed", lineterm="")
    assert carried_out == page, "\n".join(difference)


PLANTED = {
    "output": "```console\n$ echo one\ntwo\n```\n",
    "missing output": "```console\n$ echo one\n```\n",
    "exit of a program": '```python title="a.py"\nprint(1 / 0)\n```\n\n```console\n$ python a.py\n```\n',
}


@pytest.mark.parametrize("page", PLANTED.values(), ids=list(PLANTED))
def test_a_page_that_says_something_else_is_noticed(page: str, tmp_path: Path) -> None:
    with reader(tmp_path) as person:
        assert person.read(page) != page


REFUSED = {
    "a block that nothing carries out": "```python\nprint(1)\n```\n",
    "a failure behind dots": "```console\n$ echo one; exit 1\n...\n```\n",
    "lines that do not come": "```console\n$ echo one\n...\nthree\n```\n",
    "a change that does not fit": '```text title="a"\none\n```\n\n```diff title="a"\n@@ -1 +1 @@\n-two\n+three\n```\n',
}


@pytest.mark.parametrize("page", REFUSED.values(), ids=list(REFUSED))
def test_a_block_that_cannot_be_carried_out_is_an_error(page: str, tmp_path: Path) -> None:
    with reader(tmp_path) as person, pytest.raises(PageError):
        person.read(page)
