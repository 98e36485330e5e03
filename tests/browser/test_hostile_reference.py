"""Sites of hostile and of foreign documents: nothing of them is carried out, and no link is broken."""

from __future__ import annotations

import functools
import json
import os
import threading
from collections.abc import Iterator
from contextlib import chdir
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from specloom.cli import main
from tests.browser.chromium import path_of_browser, tab
from tests.browser.test_documentation import TYPED, Quiet, broken, pages, results, shown
from tests.folders import CORPUS
from tests.reference.test_reference_safety import ENVIRONMENT, HOSTILE, document, there

BROWSER = path_of_browser()
pytestmark = [
    pytest.mark.slow,
    there,
    pytest.mark.skipif(BROWSER is None, reason="not there: Chromium (run `make browser`)"),
]
SCRIPTS = "[...document.scripts].map((each) => each.src ? 'of the site' : each.id || each.text.slice(0, 18))"
LINKS = "[...document.links].map((each) => each.protocol)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two packages of hostile documents, and of one without."""
    place = tmp_path_factory.mktemp("sites")
    for index, text in enumerate(["\n\n".join(HOSTILE), HOSTILE[0], "calm"]):
        (place / f"h{index}").mkdir()
        (place / f"h{index}" / "openapi.json").write_text(json.dumps(document(text)), "utf-8")
    build(place, [f"h{index}" for index in range(3)])
    return place / "reference"


def build(place: Path, documents: list[str], *options: str) -> None:
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{ENVIRONMENT / 'bin'}{os.pathsep}{before}"
    try:
        with chdir(place):
            assert main(["reference", *documents, *options]) == 0
    finally:
        os.environ["PATH"] = before


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def test_nothing_of_a_document_is_carried_out(site: Path, address: str, tmp_path: Path) -> None:
    assert BROWSER is not None
    of = pages(site)
    assert broken(of, site) == []
    with tab(tmp_path, [BROWSER]) as browser:
        browser.open(f"{address}h2/index.html", width=1280, scheme="light")
        usual = shown(browser, SCRIPTS)
        for name in sorted(of):
            if name == "404.html":
                continue
            browser.open(address + name, width=1280, scheme="light")
            shown(browser, "document.querySelector('h1') !== null")
            assert browser.value(SCRIPTS) == usual, name
            assert set(browser.value(LINKS)) <= {"http:", "https:"}, name
            assert browser.messages == [], name
            assert browser.value("[...document.querySelectorAll('article :is(img, iframe, object, form)')].length") == 0
        browser.open(address, width=1280, scheme="light")
        shown(browser, "document.querySelector('h1') !== null")
        browser.value("document.querySelector('.md-search__button, [data-md-component=search] button').click()")
        assert shown(browser, TYPED.replace("WANTED", "pwned"))
        assert shown(browser, results("h0") + " || " + results("h1"))
        assert browser.messages == []


@pytest.mark.skipif(CORPUS.path is None, reason=CORPUS.absence)
def test_a_foreign_document_with_more_than_a_hundred_operations_becomes_a_site(tmp_path: Path) -> None:
    build(tmp_path, [str(CORPUS.required() / "slack-v2.json")], "--package", "slack", "--report", "json=report.json")
    (row,) = json.loads((tmp_path / "report.json").read_text("utf-8"))["packages"]
    assert row["operations"] == 174
    assert row["samples"] >= 170
    of = pages(tmp_path / "reference")
    assert len(of) > 40
    assert broken(of, tmp_path / "reference") == []
