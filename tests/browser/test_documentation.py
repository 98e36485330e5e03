"""The documentation in a real browser: searched, on a phone and a desktop, light and dark."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.browser.chromium import Tab, path_of_browser, tab
from tests.folders import NOT_THERE

SITE = Path(__file__).parents[2] / "build" / "docs" / "project" / "site"
BROWSER = path_of_browser()
built = pytest.mark.skipif(not SITE.is_dir(), reason=f"{NOT_THERE}the documentation (run `make docs`)")
pytestmark = [pytest.mark.slow, built]
in_browser = pytest.mark.skipif(BROWSER is None, reason=f"{NOT_THERE}Chromium (run `make browser`, or put it on PATH)")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


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


class References(HTMLParser):
    """The links of a page, what it loads, and the ids that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        elif tag == "link" and "stylesheet" in values.get("rel", ""):
            self.loaded.add(values["href"])
        elif tag in ("script", "img") and "src" in values:
            self.loaded.add(values["src"])


def pages(below: Path = SITE) -> dict[str, References]:
    """Return what each page of a site refers to, by its path below the site."""
    result: dict[str, References] = {}
    for path in below.rglob("*.html"):
        page = References()
        page.feed(path.read_text("utf-8"))
        result[path.relative_to(below).as_posix()] = page
    return result


def broken(of: dict[str, References], below: Path = SITE) -> list[str]:
    """Return the links that lead nowhere, and what is loaded from elsewhere."""
    faults: list[str] = []
    for name, page in of.items():
        if name == "404.html":
            continue  # its links are from the root, wherever that is
        for link in page.links | page.loaded:
            target, fragment = urldefrag(urljoin(f"http://site/{name}", link))
            parts = urlsplit(target)
            if parts.netloc != "site":
                faults += [f"{name}: loads {link}"] if link in page.loaded else []
                continue
            file = parts.path.lstrip("/")
            file = f"{file}index.html" if not file or file.endswith("/") else file
            if not (below / file).is_file():
                faults.append(f"{name}: {link}")
            elif fragment and fragment not in of[file].ids and not fragment.startswith("__"):
                faults.append(f"{name}: {link} (no such place)")
    return faults


def test_no_link_is_broken_and_nothing_comes_from_elsewhere() -> None:
    site = pages()
    assert len(site) > 12
    assert broken(site) == []


def test_planted_links_are_broken() -> None:
    site = pages()
    site["index.html"].links |= {"nowhere/", "how-to/ci/#nowhere"}
    site["index.html"].loaded.add("https://fonts.example/a.css")
    assert len(broken(site)) == 3


def shown(browser: Tab, condition: str) -> Any:
    """Wait, for some seconds at most, until an expression is true on the page, and return its value."""
    for _ in range(100):
        value = browser.value(condition)
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"it never came true: {condition}; {browser.messages}")


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_fit_and_say_nothing_in_the_console(site: str, browser: Tab, width: int, scheme: str) -> None:
    for name in pages():
        if name == "404.html":
            continue
        browser.open(site + name.removesuffix("index.html"), width=width, scheme=scheme)
        shown(browser, "document.querySelector('h1') !== null")
        assert browser.value("document.documentElement.scrollWidth") <= width, name
        dark = browser.value("document.body.getAttribute('data-md-color-scheme')") == "slate"
        assert dark == (scheme == "dark"), name
        assert browser.messages == [], name
        assert {urlsplit(url).netloc for url in browser.requested if url.startswith("http")} == {urlsplit(site).netloc}


TYPED = """(() => {
  const all = (node) => [node, ...[...node.querySelectorAll('*')]
    .flatMap((e) => e.shadowRoot ? all(e.shadowRoot) : [])];
  const field = all(document).flatMap((n) => [...n.querySelectorAll('input')])
    .find((f) => f.type !== 'radio' && f.offsetParent);
  if (!field) return false;
  field.focus(); field.value = 'WANTED';
  field.dispatchEvent(new Event('input', {bubbles: true})); return true; })()"""


def results(part: str) -> str:
    """Return the expression for the first result of a search whose address has this part."""
    return """(() => {
  const all = (node) => [node, ...[...node.querySelectorAll('*')]
    .flatMap((e) => e.shadowRoot ? all(e.shadowRoot) : [])];
  const links = all(document).flatMap((n) => [...n.querySelectorAll('a')])
    .filter((a) => a.href.includes('PART') && a.closest('ol'));
  return links.length ? links[0].href : ''; })()""".replace("PART", part)


@in_browser
def test_search_finds_a_page_and_leads_to_it(site: str, browser: Tab) -> None:
    browser.open(site, width=1280, scheme="light")
    shown(browser, "document.querySelector('h1') !== null")
    browser.value("document.querySelector('.md-search__button, [data-md-component=search] button').click()")
    assert shown(browser, TYPED.replace("WANTED", "pagination"))
    target = shown(browser, results("extensions"))
    browser.open(target, width=1280, scheme="light")
    assert "x-specloom-pagination" in shown(browser, "document.body.innerText")
