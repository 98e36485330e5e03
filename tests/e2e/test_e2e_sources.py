"""Pages on a site that changes: fetched on request only, and each change led to claim, method and test."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from specloom.base.sources import Source, sources
from specloom.commands.sources import compare, pull
from specloom.fetch import Fetcher, Limits
from specloom.write import WriteError, replacement
from tests.e2e.conftest import Answer, Loopback, Seen
from tests.reports.output_schema import faults

_FERRY = Path(__file__).with_name("ferry")
_Specloom = Callable[..., subprocess.CompletedProcess[str]]
_FIRST, _LATER = date(2026, 1, 31), date(2026, 3, 1)
_LIST_TEST = "tests/test_ferry_trips.py::test_list_1_200"


class Site:
    """The site of an invented vendor, with a registry of its pages and a document made from them."""

    def __init__(self, folder: Path, loopback: Loopback) -> None:
        self.folder, self.loopback = folder, loopback
        self.spec = folder / "specs" / "ferry"
        self.docs = folder / "docs"
        self.pages: dict[str, str] = {name: (_FERRY / f"{name}.html").read_text("utf-8") for name in ("trips", "fares")}
        self.headers: dict[str, str] = {}
        shutil.copytree(_FERRY, self.spec)
        self.docs.mkdir()
        self.registry = self.spec / "sources.yaml"
        self.registry.write_text(
            "# The pages.\nversion: 1\npages:\n"
            f"- id: trips\n  url: {loopback.url}/trips\n  title: Trips  # the main one\n  selector: main.content\n"
            "  text: not kept\n"
            f"- {{id: fares, url: {loopback.url}/fares, title: Fares, text: kept, licence: CC-BY-4.0}}\n",
            "utf-8",
        )
        loopback.answer = self._answer

    def _answer(self, seen: Seen) -> Answer:
        page = self.pages.get(seen.path.strip("/"))
        if page is None:
            return 404, {}, b"<p>not found"
        mark = f'"{hash(page)}"'
        if seen.headers.get("if-none-match") == mark:
            return 304, {"ETag": mark}, b""
        return 200, {"Content-Type": "text/html; charset=utf-8", "ETag": mark, **self.headers}, page.encode()

    @property
    def source(self) -> Source:
        return sources([self.spec / "openapi.yaml"])[0]

    def pull(self, day: date = _LATER, **limits: Any) -> tuple[list[str], list[str]]:
        """Return the lines about each page, and the rules of the diagnostics."""
        pulled = pull(self.source, self.docs, Fetcher(Limits(pause=0, **limits)), day)
        return list(pulled.lines), [f"{entry.rule} {entry.location.line}" for entry in pulled.diagnostics]

    def diff(self) -> dict[str, Any]:
        compared = compare(self.source, self.docs, self.folder / "generated", form="json")
        changes: dict[str, Any] = json.loads(compared.text)
        assert (changes["version"], faults(changes)) == (1, [])
        return {"broken": compared.is_broken, **{page["id"]: page for page in changes["pages"]}}

    def change(self, page: str, old: str, new: str) -> None:
        assert old in self.pages[page]
        self.pages[page] = self.pages[page].replace(old, new)

    def tree(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture
def fresh(tmp_path: Path, loopback: Loopback) -> Site:
    return Site(tmp_path, loopback)


@pytest.fixture
def site(fresh: Site, specloom_here: _Specloom) -> Site:
    """Return the site once its pages are fetched, the document marked, and the package generated."""
    assert fresh.pull(_FIRST) == (["trips: first text", "fares: first text"], [])
    done = specloom_here("evidence", "--update", fresh.spec / "openapi.yaml", "--docs", fresh.docs, cwd=fresh.folder)
    assert done.returncode == 0, done.stderr
    done = specloom_here("generate", cwd=fresh.folder)
    assert done.returncode == 0, done.stderr
    return fresh


def claims(page: dict[str, Any], what: str) -> list[dict[str, Any]]:
    return [claim for claim in page["claims"] if what in claim["claim"]]


def test_the_pages_are_read_and_the_document_stands_in_them(site: Site, specloom_here: _Specloom) -> None:
    done = specloom_here("evidence", "--check", "--docs", "docs", cwd=site.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 ungrounded" in done.stdout
    text = (site.docs / "ferry-trips.txt").read_text("utf-8")
    assert "| limit | integer | Optional | How many trips, between 1 and 100. |" in text
    assert "Other pages" not in text
    assert "limit 7" not in text
    assert (site.spec / "pages" / "fares.txt").is_file()
    registry = site.registry.read_text("utf-8")
    assert registry.startswith("# The pages.\nversion: 1\n")
    assert "title: Trips  # the main one" in registry
    assert registry.count('"2026-01-31"') == 2


def test_docstrings_carry_address_and_date(site: Site) -> None:
    module = (site.folder / "generated/ferry/ferry/resources/trips.py").read_text("utf-8")
    text = " ".join(module.split())
    assert f"Source: trips, {site.loopback.url}/trips, lines 4-13, retrieved 2026-01-31 (documented)." in text


def test_a_changed_registry_makes_the_package_anew(site: Site, specloom_here: _Specloom) -> None:
    assert specloom_here("generate", "--check", cwd=site.folder).returncode == 0
    site.registry.write_text(site.registry.read_text("utf-8").replace("2026-01-31", "2026-02-28"), "utf-8")
    assert specloom_here("generate", "--check", cwd=site.folder).returncode == 1


def test_nothing_is_fetched_but_what_is_listed_and_only_when_asked(site: Site, specloom_here: _Specloom) -> None:
    assert [seen.path for seen in site.loopback.seen] == ["/trips", "/fares"]
    for line in (["validate", "specs/ferry/openapi.yaml"], ["evidence"], ["sources", "diff", "--docs", "docs"]):
        assert specloom_here(*line, cwd=site.folder).returncode == 0
    assert len(site.loopback.seen) == 2
    agent = site.loopback.seen[0].headers["user-agent"]
    assert agent.startswith("specloom/")
    assert not {"authorization", "cookie"} & {name.lower() for name in site.loopback.seen[0].headers}


def test_what_has_not_changed_is_not_sent_again_and_nothing_is_written(site: Site) -> None:
    before = site.tree()
    assert site.pull() == (["trips: unchanged", "fares: unchanged"], [])
    assert [seen.headers.get("if-none-match") is not None for seen in site.loopback.seen] == [False, False, True, True]
    assert site.tree() == before
    assert site.diff() == {"broken": False}


def test_a_changed_limit_is_led_to_claim_method_and_test(site: Site) -> None:
    site.change("trips", "between 1 and 100", "between 1 and 50")
    assert site.pull() == (["trips: changed", "fares: unchanged"], [])
    changes = site.diff()
    page = changes["trips"]
    assert (changes["broken"], page["retrieved"], "fares" in changes) == (True, "2026-03-01", False)
    (hunk,) = page["changes"]
    assert hunk == {
        "before": 10,
        "removed": ["| limit | integer | Optional | How many trips, between 1 and 100. |"],
        "now": 10,
        "added": ["| limit | integer | Optional | How many trips, between 1 and 50. |"],
    }
    (limit,) = claims(page, "parameter `limit`")
    assert "100" in limit["effect"]
    assert (limit["methods"], limit["broken"]) == (["client.trips.list"], True)
    assert _LIST_TEST in limit["tests"]
    (operation,) = claims(page, "operation `listTrips`")
    assert operation["effect"] == "the cited text changed"
    assert not claims(page, "deleteTrip")
    assert not claims(page, "response")


def test_a_renamed_parameter_is_led_to_claim_method_and_test(site: Site) -> None:
    site.change("trips", "<code>limit</code>", "<code>page_size</code>")
    site.pull()
    (limit,) = claims(site.diff()["trips"], "parameter `limit`")
    assert "the parameter 'limit'" in limit["effect"].replace("query ", "")
    assert limit["methods"] == ["client.trips.list"]
    assert _LIST_TEST in limit["tests"]


def test_a_moved_section_is_followed(site: Site, specloom_here: _Specloom) -> None:
    section = site.pages["trips"].partition("<h2>Cancel a trip</h2>")[2].partition("</main>")[0]
    site.change("trips", f"<h2>Cancel a trip</h2>{section}", "")
    site.change("trips", "<h2>List trips", f"<h2>Cancel a trip</h2>{section}<h2>List trips")
    site.pull()
    changes = site.diff()
    assert changes["broken"] is False
    (cancel,) = claims(changes["trips"], "deleteTrip")
    assert (cancel["lines"], cancel["now"], cancel["effect"]) == ("15-17", "4-6", "moved")
    assert cancel["methods"] == ["client.trips.delete"]
    assert cancel["tests"] == ["tests/test_ferry_trips.py::test_delete_1_204"]
    done = specloom_here("evidence", "--update", "--docs", "docs", cwd=site.folder)
    assert done.returncode == 0, done.stderr
    assert 'source: trips, lines: "4-6"' in (site.spec / "openapi.yaml").read_text("utf-8")
    assert specloom_here("evidence", "--check", "--docs", "docs", cwd=site.folder).returncode == 0
    assert site.diff()["trips"]["claims"] == []


def test_lines_that_moved_and_changed_are_followed_by_update(site: Site, specloom_here: _Specloom) -> None:
    site.change("trips", "<h2>List trips", "<p>News.</p><p>More news.</p><h2>List trips")
    site.change("trips", "between 1 and 100", "between 1 and 50")
    site.pull()
    (operation,) = claims(site.diff()["trips"], "operation `listTrips`")
    assert (operation["lines"], operation["now"]) == ("4-13", "6-15")
    specloom_here("evidence", "--update", "--docs", "docs", cwd=site.folder)
    text = (site.spec / "openapi.yaml").read_text("utf-8")
    assert 'source: trips, lines: "6-15"' in text
    done = specloom_here("evidence", "--check", "--docs", "docs", cwd=site.folder)
    assert (done.returncode, done.stderr.count("error[")) == (1, 1)
    assert "maximum" in done.stderr


def test_a_removed_page_is_led_to_all_that_rests_on_it(site: Site, specloom_here: _Specloom) -> None:
    text = (site.spec / "pages" / "fares.txt").read_text("utf-8")
    del site.pages["fares"]
    assert site.pull() == (["trips: unchanged", "fares: the page is gone: the server answers 404"], ["page-gone 12"])
    assert (site.spec / "pages" / "fares.txt").read_text("utf-8") == text
    page = site.diff()["fares"]
    assert page["removed"] == "2026-03-01"
    (operation,) = claims(page, "operation `getFare`")
    assert (operation["effect"], operation["methods"]) == ("the page is gone", ["client.fares.get"])
    assert operation["tests"] == ["tests/test_ferry_fares.py::test_get_1_200"]
    done = specloom_here("sources", "diff", "ferry", "--docs", "docs", cwd=site.folder)
    assert done.returncode == 1
    assert "**not there any more** since 2026-03-01" in done.stdout
    site.pages["fares"] = (_FERRY / "fares.html").read_text("utf-8")
    assert site.pull() == (["trips: unchanged", "fares: unchanged"], [])
    assert "removed" not in site.registry.read_text("utf-8")
    assert site.diff() == {"broken": False}


def test_the_text_of_a_pull_request(site: Site, specloom_here: _Specloom) -> None:
    site.change("trips", "between 1 and 100", "between 1 and 50 ``` | <b>")
    done = specloom_here("sources", "pull", "ferry", "--docs", "docs", cwd=site.folder)
    assert (done.returncode, done.stdout) == (0, "specs/ferry/openapi.yaml\n  trips: changed\n  fares: unchanged\n")
    done = specloom_here("sources", "diff", "ferry", "--docs", "docs", cwd=site.folder)
    assert done.returncode == 1
    assert done.stdout.startswith("## Pages that `specs/ferry/openapi.yaml` rests on\n\n### Trips\n")
    assert "````diff\n@@ -10,1 +10,1 @@\n-| limit " in done.stdout
    (row,) = [line for line in done.stdout.splitlines() if line.startswith("| parameter `limit`")]
    assert row.replace("\\|", "").count("|") == 6
    assert f"`client.trips.list` | `{_LIST_TEST}`" in row
    assert "<b>" not in row


def test_changes_that_nobody_has_read_yet_add_up(site: Site, specloom_here: _Specloom) -> None:
    site.change("trips", "between 1 and 100", "between 1 and 50")
    site.pull()
    site.change("trips", "Lists the trips", "Returns the trips")
    site.pull()
    assert [len(hunk["removed"]) for hunk in site.diff()["trips"]["changes"]] == [1, 1]
    specloom_here("evidence", "--update", "--docs", "docs", cwd=site.folder)
    site.change("trips", "No Content", "and nothing")
    site.pull()
    (hunk,) = site.diff()["trips"]["changes"]
    assert hunk["removed"] == ["Returns 204 No Content."]


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ((302, {"Location": "http://localhost:9/trips"}, b""), "page-redirect"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "page-address"),
        ((302, {"Location": "/trips"}, b""), "page-redirect"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF"), "page-unusable"),
        ((200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"\x1f\x8b"), "page-unusable"),
        ((200, {"Content-Type": "text/html"}, b"<p>" + b"x" * 20_000), "page-unusable"),
        ((200, {"Content-Type": "text/html"}, b"<main class=other>No."), "page-selector"),
        ((200, {"Content-Type": "text/html"}, b'<main class="content"><script>1</script>'), "page-unusable"),
        ((503, {"Retry-After": "120"}, b""), "page-unreachable"),
        ((403, {}, b"no"), "page-unreachable"),
        ((410, {}, b""), "page-gone"),
    ],
)
def test_what_cannot_be_had_leaves_the_page_as_it_was(site: Site, answer: Answer, rule: str) -> None:
    usual = site.loopback.answer
    site.loopback.answer = lambda seen: answer if seen.path == "/trips" else usual(seen)
    before = site.tree()
    lines, rules = site.pull(octets=10_000)
    assert rules == [f"{rule} 5"]
    assert lines[1] == "fares: unchanged"
    after = site.tree()
    if rule != "page-gone":
        assert after == before
    assert {name for name in before if before[name] != after[name]} <= {str(site.registry)}


def test_a_redirect_on_the_same_site_is_followed(site: Site) -> None:
    usual = site.loopback.answer
    site.pages["new/trips"] = site.pages["trips"].replace("100", "70")
    site.loopback.answer = lambda seen: (301, {"Location": "/new/trips"}, b"") if seen.path == "/trips" else usual(seen)
    assert site.pull() == (["trips: changed", "fares: unchanged"], [])


def test_a_slow_server_is_not_waited_for(site: Site) -> None:
    usual = site.loopback.answer

    def slow(seen: Seen) -> Answer:
        time.sleep(1.5)
        return usual(seen)

    site.loopback.answer = slow
    before = site.tree()
    _, rules = site.pull(seconds=0.3)
    assert rules == ["page-unreachable 5", "page-unreachable 12"]
    assert site.tree() == before


@pytest.mark.parametrize("written", [0, 1, 2])
def test_nothing_is_half_written_where_writing_fails(site: Site, monkeypatch: pytest.MonkeyPatch, written: int) -> None:
    site.change("trips", "between 1 and 100", "between 1 and 50")
    before = site.tree()
    fdopen, calls = replacement.os.fdopen, iter(range(written, -1, -1))

    def fails(*arguments: Any) -> Any:
        if next(calls, 0) == 0:
            raise OSError(28, "No space left on device")
        return fdopen(*arguments)

    monkeypatch.setattr(replacement.os, "fdopen", fails)
    with pytest.raises(WriteError):
        site.pull()
    monkeypatch.undo()
    after = site.tree()
    assert sum(before.get(name) != content for name, content in after.items()) == written
    assert set(before) <= set(after)
    assert site.pull()[1] == []
    assert [hunk["now"] for hunk in site.diff()["trips"]["changes"]] == [10]
    assert 'retrieved: "2026-03-01"' in site.registry.read_text("utf-8")


def test_requests_are_spaced(site: Site) -> None:
    start = time.monotonic()
    pull(site.source, site.docs, Fetcher(Limits(pause=0.3)), _LATER)
    assert time.monotonic() - start >= 0.3


def test_a_registry_that_is_malformed_is_refused_with_a_position(fresh: Site, specloom_here: _Specloom) -> None:
    good = fresh.registry.read_text("utf-8")
    for wrong, line, message in [
        (good.replace("id: trips", "id: Trips"), 4, "'Trips'"),
        (good.replace("http://", "ftp://", 1), 5, "https or http"),
        (good.replace("http://", "http://me:secret@", 1), 5, "no user and password"),
        (good.replace(", licence: CC-BY-4.0", ""), 9, "licence"),
        (good.replace("id: fares", "id: trips"), 9, "has the id 'trips' already"),
        (good.replace("main.content", "main > p"), 7, "main > p"),
        (good.replace("text: not kept", "text: not kept\n  when: now"), 4, "when"),
    ]:
        fresh.registry.write_text(wrong, "utf-8")
        for command in (["validate", "specs/ferry/openapi.yaml"], ["sources", "pull", "--docs", "docs"], ["generate"]):
            done = specloom_here(*command, cwd=fresh.folder)
            assert done.returncode == 1
            assert f"specs/ferry/sources.yaml:{line}:" in done.stderr
            assert "error[sources-layout]" in done.stderr
            assert message in done.stderr
    assert fresh.loopback.seen == []


def test_a_source_that_nobody_registered_is_reported(fresh: Site, specloom_here: _Specloom) -> None:
    path = fresh.spec / "openapi.yaml"
    path.write_text(path.read_text("utf-8").replace('{source: trips, lines: "15-17"', '{source: trip, lines: "15-17"'))
    done = specloom_here("validate", "specs/ferry/openapi.yaml", cwd=fresh.folder)
    assert "warning[source-unknown]: sources.yaml lists no page 'trip'" in done.stderr
    assert "did you mean 'trips'?" in done.stderr


def test_pages_that_were_never_fetched_are_not_called_unchanged(fresh: Site, specloom_here: _Specloom) -> None:
    done = specloom_here("sources", "diff", "--docs", "docs", cwd=fresh.folder)
    assert "Never fetched, hence not compared (`specloom sources pull`): `trips`, `fares`." in done.stdout
    assert "No page has changed" not in done.stdout
    done = specloom_here("sources", "diff", "--docs", "docs", "--format", "json", cwd=fresh.folder)
    assert json.loads(done.stdout)["unread"] == ["trips", "fares"]


def test_reports_carry_address_and_date(site: Site, specloom_here: _Specloom) -> None:
    shown = f"{site.loopback.url}/trips, retrieved 2026-01-31"
    assert f"page trips: {shown}" in specloom_here("evidence", cwd=site.folder).stdout
    text = (site.docs / "ferry-trips.txt").read_text("utf-8")
    (site.docs / "ferry-trips.txt").write_text(text.replace("204 No Content", "204"), "utf-8")
    done = specloom_here("evidence", "--watch", "--docs", "docs", cwd=site.folder)
    assert f"the cited text is no longer the same: trips, lines 17 ({shown})" in done.stderr


def test_what_is_missing_is_wrong_usage(fresh: Site, specloom_here: _Specloom) -> None:
    done = specloom_here("sources", "pull", cwd=fresh.folder)
    assert (done.returncode, "--docs DIR" in done.stderr) == (2, True)
    assert specloom_here("sources", "pull", "nobody", cwd=fresh.folder).returncode == 2
    fresh.registry.unlink()
    done = specloom_here("sources", "diff", "ferry", cwd=fresh.folder)
    assert (done.returncode, "there is no specs/ferry/sources.yaml" in done.stderr) == (2, True)
    assert fresh.loopback.seen == []
