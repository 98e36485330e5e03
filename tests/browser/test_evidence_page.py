"""The page of `specloom evidence --html` in a real browser, at two widths, light and dark."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import chdir
from itertools import pairwise
from pathlib import Path

import pytest

from specloom.cli import main
from tests.browser.chromium import Tab, path_of_browser, tab
from tests.evidence.test_report import DOCUMENT, HARBOUR, HOSTILE, PAGE, RECORDING, quoted
from tests.folders import NOT_THERE

BROWSER = path_of_browser()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason=f"{NOT_THERE}Chromium (run `make browser`, or put it on PATH)"),
]
# The lowest contrast of text with what lies behind it (WCAG 2.2, 1.4.3), and where it is.
CONTRAST = """(() => {
  const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const rgb = parse(getComputedStyle(at).backgroundColor);
      if (rgb.length === 3 || rgb[3] > 0) return rgb;
    }
    return [255, 255, 255];
  };
  let worst = [99, ""];
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (element.closest("script, [hidden]")) continue;
    const [one, two] = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < worst[0]) worst = [ratio, element.outerHTML.slice(0, 200)];
  }
  return worst;
})()"""
LEVELS = "[...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]))"
UNNAMED = """[...document.querySelectorAll('select, input')].filter((field) => !field.labels.length).length
  + [...document.querySelectorAll('section')]
    .filter((each) => !document.getElementById(each.getAttribute('aria-labelledby'))).length"""
SHOWN = "[...document.querySelectorAll('li[id].claim')].filter((claim) => claim.checkVisibility())"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of an invented vendor and of a document whose texts are hostile."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(HARBOUR, folder / "harbour")
    hostile = folder / "hostile"
    (hostile / "pages").mkdir(parents=True)
    (hostile / "recordings").mkdir()
    (hostile / "recordings" / "listThings.yaml").write_text(RECORDING, "utf-8")
    (hostile / "pages" / "page.txt").write_text(PAGE.format(hostile=HOSTILE), "utf-8")
    text = DOCUMENT.replace('"T"', quoted(HOSTILE)).replace('lines: "1-4"', 'lines: "1-5"')
    for placeholder in ("DESCRIBED", "NOTED"):
        text = text.replace(placeholder, quoted(HOSTILE))
    (hostile / "openapi.yaml").write_text(text, "utf-8")
    for name in ("harbour", "hostile"):
        with chdir(folder / name):
            assert main(["evidence", "openapi.yaml", "--html", "page.html", "--docs", "pages"]) == 0
    return {name: folder / name / "page.html" for name in ("harbour", "hostile")}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    assert BROWSER is not None
    with tab(tmp_path_factory.mktemp("profile"), [BROWSER]) as opened:
        yield opened


@pytest.mark.parametrize("name", ["harbour", "hostile"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_opens(browser: Tab, pages: dict[str, Path], name: str, scheme: str, width: int) -> None:
    browser.open(pages[name], width=width, scheme=scheme)
    assert browser.messages == []
    assert browser.requested == [pages[name].resolve().as_uri()]
    assert browser.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert browser.value("document.scripts.length") == 1
    ground = browser.value("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 27)"}[scheme]
    contrast, where = browser.value(CONTRAST)
    assert contrast >= 4.5, where


def test_headings_are_in_order_and_fields_have_labels(browser: Tab, pages: dict[str, Path]) -> None:
    browser.open(pages["harbour"], width=1280, scheme="light")
    levels: list[int] = browser.value(LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert browser.value(UNNAMED) == 0


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("hostile", "basis", "inferred"),
        ("hostile", "grounded", "fails"),
        ("hostile", "recordings", "contradicted"),
        ("harbour", "method", "post"),
    ],
)
def test_filters_leave_what_fits(browser: Tab, pages: dict[str, Path], name: str, field: str, value: str) -> None:
    browser.open(pages[name], width=1280, scheme="light")
    whole: int = browser.value(f"{SHOWN}.length")
    change = f"const field = document.querySelector('[name={field}]'); field.value = '{value}';"
    browser.value(f"(() => {{ {change} field.dispatchEvent(new Event('input', {{bubbles: true}})) }})()")
    left: int = browser.value(f"{SHOWN}.length")
    assert 0 < left < whole
    assert browser.value(f"{SHOWN}.every((claim) => claim.dataset.{field}.split(' ').includes('{value}'))")
    assert browser.value("document.getElementById('shown').textContent") == f"{left} of {whole} claims"
    browser.value("document.querySelector('[type=reset]').click()")
    browser.value("new Promise((done) => setTimeout(done, 50))")
    assert browser.value(f"{SHOWN}.length") == whole
    assert browser.messages == []


def test_the_page_is_whole_without_a_script(browser: Tab, pages: dict[str, Path]) -> None:
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(pages["harbour"], width=1280, scheme="light")
        assert browser.messages == []
        assert browser.value(f"{SHOWN}.length === document.querySelectorAll('li[id].claim').length")
        assert not browser.value("document.getElementById('filters').checkVisibility()")
        assert browser.value("document.querySelectorAll('pre .line').length") > 20
    finally:
        browser.send("Emulation.setScriptExecutionDisabled", value=False)


def test_a_message_and_an_overflow_would_be_noticed(browser: Tab, tmp_path: Path) -> None:
    wide = tmp_path / "wide.html"
    wide.write_text("<p style='width: 3000px'>x</p><script>console.error('no'); throw Error('no')</script>", "utf-8")
    browser.open(wide, width=360, scheme="light")
    assert len(browser.messages) == 2
    assert not browser.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
