"""The text of a pull request about changed pages, and the same as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.evidence.line_map import Hunk
from specloom.evidence.page_changes import ClaimChange, PageChange
from specloom.reports import VERSION

_MOST_LINES = 60
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Use:
    """How a package offers an operation: its call, such as `client.calls.list`, and the tests that make it."""

    call: str
    tests: tuple[str, ...] = ()


def tests_of(claim: ClaimChange, use: Use) -> list[str]:
    """Return the tests that rest on a claim: of one about a response, those with its status."""
    return [test for test in use.tests if not claim.status.isdigit() or test.endswith(f"_{claim.status}")]


def as_json(name: str, changes: Sequence[PageChange], uses: Mapping[str, Use], unread: Sequence[str]) -> str:
    """Return the changes of one document as JSON on one line; `unread` are the ids of pages that were never fetched."""
    pages: list[Json] = [
        {
            "id": change.page.id,
            "url": change.page.url,
            "title": change.page.title,
            "retrieved": change.page.retrieved,
            "removed": change.page.removed or None,
            "changes": [
                {"before": hunk.old_first, "removed": [*hunk.old], "now": hunk.new_first, "added": [*hunk.new]}
                for hunk in change.hunks
            ],
            "claims": [_claim_json(claim, uses) for claim in change.claims],
        }
        for change in changes
    ]
    members: Json = {
        "version": VERSION, "command": "sources diff", "document": name, "pages": pages, "unread": [*unread],
    }  # fmt: skip
    return json.dumps(members, ensure_ascii=False)


def _claim_json(claim: ClaimChange, uses: Mapping[str, Use]) -> Json:
    return {
        "pointer": claim.location.fragment,
        "claim": claim.what,
        "lines": claim.lines or None,
        "now": claim.now or None,
        "effect": claim.effect,
        "broken": claim.is_broken,
        "operations": [*claim.operations],
        "methods": [uses[name].call for name in claim.operations if name in uses],
        "tests": [test for name in claim.operations if name in uses for test in tests_of(claim, uses[name])],
    }


def as_markdown(name: str, changes: Sequence[PageChange], uses: Mapping[str, Use], unread: Sequence[str]) -> str:
    """Return the changes of one document as the text of a pull request; `unread` as for `as_json`."""
    lines = [f"## Pages that `{name}` rests on", ""]
    if unread:
        named = ", ".join(f"`{page}`" for page in unread)
        lines += [f"Never fetched, hence not compared (`specloom sources pull`): {named}.", ""]
    elif not changes:
        lines.append("No page has changed.")
    for change in changes:
        lines += _page(change, uses)
    return "\n".join(lines).rstrip()


def _page(change: PageChange, uses: Mapping[str, Use]) -> Iterator[str]:
    page = change.page
    yield f"### {_cell(page.title)}"
    yield ""
    yield f"<{page.url}>, {_dates(change)}"
    yield ""
    if change.hunks:
        shown = [line for hunk in change.hunks for line in _hunk(hunk)]
        more = len(shown) - _MOST_LINES
        shown = [*shown[:_MOST_LINES], f"(… {more} more lines)"] if more > 0 else shown
        fence = "`" * max([3, *(len(run) + 1 for line in shown for run in re.findall("`+", line))])
        yield from (f"{fence}diff", *shown, fence, "")
    if not change.claims:
        yield from ("No claim rests on what changed.", "")
        return
    yield "| claim | lines | what happened | methods | tests |"
    yield "|---|---|---|---|---|"
    yield from (_row(claim, uses) for claim in sorted(change.claims, key=lambda claim: not claim.is_broken))
    yield ""


def _dates(change: PageChange) -> str:
    if change.page.removed:
        return f"**not there any more** since {change.page.removed}"
    return f"retrieved {change.page.retrieved}"


def _hunk(hunk: Hunk) -> Iterator[str]:
    yield f"@@ -{hunk.old_first},{len(hunk.old)} +{hunk.new_first},{len(hunk.new)} @@"
    yield from (f"-{line}" for line in hunk.old)
    yield from (f"+{line}" for line in hunk.new)


def _row(claim: ClaimChange, uses: Mapping[str, Use]) -> str:
    lines = claim.lines if claim.now in ("", claim.lines) else f"{claim.lines} → {claim.now}"
    known = [uses[name] for name in claim.operations if name in uses]
    methods = [f"`{use.call}`" for use in known] or [f"{name} (no method)" for name in claim.operations]
    tests = [f"`{test}`" for use in known for test in tests_of(claim, use)]
    cells = (claim.what, lines, claim.effect, _listed(methods), _listed(tests))
    return f"| {' | '.join(map(_cell, cells))} |"


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join([*names[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])])


def _cell(text: str) -> str:
    """Return a text on one line that does not end the cell, and holds no HTML; a page's words are somebody else's."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
