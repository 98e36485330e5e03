"""The reference of all packages in a real browser: searched, followed, on a phone and a desktop, light and dark."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from specloom.cli import main
from specloom.load import load, load_file
from specloom.overlay import apply
from tests.browser.chromium import Tab, path_of_browser, tab
from tests.browser.test_documentation import TYPED, Quiet, broken, pages, results, shown
from tests.browser.test_evidence_page import CONTRAST
from tests.folders import NOT_THERE

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "reference"
PACKAGES = {"carium_courier": 178, "ccai": 15, "speko": 4, "tellcasey": 6}
BROWSER = path_of_browser()
built = pytest.mark.skipif(not SITE.is_dir(), reason=f"{NOT_THERE}the reference of packages (run `make reference`)")
pytestmark = [pytest.mark.slow, built]
in_browser = pytest.mark.skipif(BROWSER is None, reason=f"{NOT_THERE}Chromium (run `make browser`, or put it on PATH)")
# One page of each kind; pages of a kind differ in their texts only.
KINDS = (
    "index.html",
    "tellcasey/index.html",
    "tellcasey/resources/calls.html",
    "carium_courier/resources/messages.html",
    "ccai/resources/calls.html",
    "carium_courier/models/announcers.html",
    "speko/models/callbacks.html",
    "tellcasey/errors.html",
)

TABLES_FIT = """[...document.querySelectorAll('article table')]
  .every((table) => table.scrollWidth <= table.parentElement.clientWidth + 1)"""
VISIBLE = """[...document.querySelectorAll('.tabbed-block')]
  .filter((block) => block.checkVisibility()).map((block) => block.innerText)"""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    assert BROWSER is not None
    with tab(tmp_path_factory.mktemp("profile"), [BROWSER]) as opened:
        yield opened


def test_no_link_is_broken_and_nothing_comes_from_elsewhere() -> None:
    of = pages(SITE)
    assert len(of) > 100
    assert {name.partition("/")[0] for name in of} >= set(PACKAGES)
    assert broken(of, SITE) == []


def test_every_operation_has_samples_that_ran() -> None:
    text = "".join(path.read_text("utf-8") for path in SITE.rglob("resources/*.md"))
    assert text.count("**Synchronous**") == text.count("**Asynchronous**") == 203
    assert text.count("asyncio.run(main())") == 203
    assert "There is no sample" not in text


@pytest.mark.parametrize(("name", "operations"), PACKAGES.items())
def test_samples_fit_the_document_of_a_vendor(name: str, operations: int) -> None:
    overlay, document = SITE / name / "samples.overlay.json", ROOT / "specs" / name / "openapi.yaml"
    changed = apply(load(document), [(overlay.name, load_file(overlay, name=overlay.name))])
    assert changed.notes == ()
    paths: Any = changed.document.root
    listed = [value for item in paths["paths"].values() for value in item.values() if "responses" in value]
    assert len(listed) == operations
    assert all(len(operation["x-codeSamples"]) == 2 for operation in listed)
    assert main(["validate", str(document), "--overlay", str(overlay)]) == 0


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_fit_and_say_nothing_in_the_console(site: str, browser: Tab, width: int, scheme: str) -> None:
    for name in KINDS:
        browser.open(site + name, width=width, scheme=scheme)
        shown(browser, "document.querySelector('h1') !== null")
        assert browser.value("document.documentElement.scrollWidth") <= width, name
        # What is wider than the window is cut off for whoever does not scroll; only code may be.
        assert width > 400 or browser.value(TABLES_FIT), name
        dark = browser.value("document.body.getAttribute('data-md-color-scheme')") == "slate"
        assert dark == (scheme == "dark"), name
        contrast, where = browser.value(CONTRAST.replace('"body *"', '"article *"'))
        assert contrast >= 4.5, (name, where)
        assert browser.messages == [], name
        assert {urlsplit(url).netloc for url in browser.requested if url.startswith("http")} == {urlsplit(site).netloc}


@in_browser
def test_search_finds_an_operation_and_its_links_lead_to_models_and_errors(site: str, browser: Tab) -> None:
    browser.open(site, width=1280, scheme="light")
    shown(browser, "document.querySelector('h1') !== null")
    browser.value("document.querySelector('.md-search__button, [data-md-component=search] button').click()")
    assert shown(browser, TYPED.replace("WANTED", "scheduled_conversations"))
    target = shown(browser, results("connections"))
    browser.open(target, width=1280, scheme="light")
    assert "/connections/{code}/scheduled-conversations" in shown(browser, "document.body.innerText")
    for link, heading in (("ScheduledConversation", "ScheduledConversation"), ("NotFoundError", "NotFoundError")):
        browser.open(site + "tellcasey/resources/connections.html", width=1280, scheme="light")
        found = f"[...document.querySelectorAll('article a')].find((a) => a.innerText === '{link}').href"
        browser.open(shown(browser, found), width=1280, scheme="light")
        at = shown(browser, "document.getElementById(decodeURIComponent(location.hash.slice(1)))?.innerText")
        assert at.startswith(heading)


@in_browser
def test_a_tab_shows_the_asynchronous_side(site: str, browser: Tab) -> None:
    browser.open(site + "tellcasey/resources/calls.html", width=390, scheme="light")
    assert all("async" not in text for text in shown(browser, VISIBLE))
    labels = "[...document.querySelectorAll('.tabbed-labels label')]"
    browser.value(f"{labels}.find((label) => label.innerText === 'Asynchronous').click()")
    shown(browser, f"({VISIBLE}).some((text) => text.includes('async with'))")
    # Chromium remarks late on the page before, whose address had a fragment, that it did not focus the search field.
    assert [each for each in browser.messages if not each.startswith("Autofocus")] == []
