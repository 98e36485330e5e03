"""How the work of a draft grows with its page: n times the operations are n times the calls, of each function."""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path

import pytest

import specloom
from specloom.commands.draft import Wanted, write_draft

_SOURCES = str(Path(specloom.__file__).parent)
_FEW = 800
_MOST = 6.5  # four times the operations; the rounds in which names settle are not always as many
_OPERATION = """\
## Thing %(n)d

`%(method)s /things/{id}/part%(name)s`

| Name | In | Type | Required | Description |
|---|---|---|---|---|
| id | path | string | yes | The id. |
| limit | query | integer | no | How many. |
| kind | header | Strange | no | Which. |

```json
{"id": "a%(n)d", "owner": {"id": 1, "name": "x"}, "part%(name)s": 1}
```

Returns `204 No Content`.

## Model %(n)d

| Value |
|---|
| a |
| b |
"""
_PLAIN = """\
PUT /things/{id}/part%(name)s

Parameter | In | Type |
---|---|---|
id | path | string |
limit | query | integer |

{"id": %(n)d, "name": "x"}
"""
_COMPONENTS = """\
## Part %(n)d

`GET /things/{id}/part%(name)s`

<ParamField path="id" type="string" required>
  The id.
</ParamField>

```json
{"id": %(n)d}
```
"""
PAGES = {"markdown": _OPERATION, "tables": _PLAIN, "mdx": _COMPONENTS}


def _name(n: int) -> str:
    """Return a name without digits, so that no two names differ in a number only."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(n))


def _calls(operation: str, count: int, folder: Path) -> dict[tuple[str, str], int]:
    methods = ("GET", "PUT")
    parts = (operation % {"n": n, "name": _name(n), "method": methods[n % 2]} for n in range(count))
    page = folder / f"page{count}.md"
    page.write_text("# Things\n\nBase URL: `https://things.example`\n\n" + "\n".join(parts), "utf-8")
    profile = cProfile.Profile()
    profile.runcall(write_draft, [str(page)], Wanted("things", folder, folder / str(count), True))
    calls: dict[tuple[str, str], int] = {}
    for (file, _, name), (_, number, *_) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file.startswith(_SOURCES):
            key = file.removeprefix(_SOURCES), name
            calls[key] = calls.get(key, 0) + number
    return calls


@pytest.mark.parametrize("layout", PAGES)
def test_no_function_is_called_for_each_pair_of_operations(layout: str, tmp_path: Path) -> None:
    _calls(PAGES[layout], 2, tmp_path)  # what is compiled once
    small, large = _calls(PAGES[layout], 40, tmp_path), _calls(PAGES[layout], 160, tmp_path)
    grown = {key: (small.get(key, 0), number) for key, number in large.items() if number > _FEW}
    assert grown
    assert {key: pair for key, pair in grown.items() if pair[1] > _MOST * max(pair[0], 1)} == {}
