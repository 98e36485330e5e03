"""Imports that certainly are not used: dropped before ruff looks, with the same result."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.render import format as formatting
from specloom.render.imports import without_unused

HEAD = '"""A module.\n\nfrom typing import Any\n"""\n\nfrom __future__ import annotations\n\n'
NAMES = ("Any", "Literal", "overload", "ClassVar as Class", "Final as Final", "TYPE_CHECKING")


@pytest.mark.parametrize(
    ("imports", "body", "left"),
    [
        ("from typing import Any, Literal\n", "x: Any = 1\n", "from typing import (Any)\n"),
        ("from typing import (\n    Any, Literal,\n)\n", "x: Any = 1\n", "from typing import (Any)\n"),
        ("from typing import Any as A, Literal as L\n", "x: A = 1\n", "from typing import (Any as A)\n"),
        ("from typing import Any as Any\n", "x = 1\n", "from typing import Any as Any\n"),
        ("import builtins\nimport json\n", "x = json\n", "import json\n"),
        ("from typing import Any\n", "# Any is not used\n", "from typing import Any\n"),
        (
            "from typing import TYPE_CHECKING, Any\n\nif TYPE_CHECKING:\n    from types import CodeType\n",
            "x = 1\n",
            "",
        ),
        (
            "from typing import TYPE_CHECKING, Any\n\nif TYPE_CHECKING:\n    from types import CodeType, FrameType\n",
            "x: CodeType\n",
            "from typing import (TYPE_CHECKING)\nif TYPE_CHECKING:\n    from types import (CodeType)\n",
        ),
    ],
)
def test_names_that_occur_nowhere_are_dropped(imports: str, body: str, left: str) -> None:
    lines = [line for line in without_unused(HEAD + imports + body).splitlines() if line]
    assert lines == [line for line in (HEAD + left + body).splitlines() if line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1\n",
        '"""Only a docstring."""\n',
        '"""from typing import Any\n"""\nx = 1\n',
        "from a import (b, # c\n)\n",
    ],
)
def test_what_is_in_doubt_is_left_to_ruff(text: str) -> None:
    assert without_unused(text) == text


def ruff_alone(text: str, patch: pytest.MonkeyPatch) -> Mapping[str, str]:
    with patch.context() as context:
        context.setattr(formatting, "without_unused", lambda text: text)
        return formatting.format_files({"module.py": text})


@given(
    st.lists(st.sampled_from(NAMES), unique=True, min_size=1),
    st.lists(st.sampled_from(("CodeType", "FrameType")), unique=True),
    st.sets(st.sampled_from(("Any", "Literal", "overload", "Class", "CodeType", "FrameType"))),
)
def test_ruff_comes_to_the_same(plain: list[str], typed: list[str], used: set[str]) -> None:
    listed = [*plain, *(["TYPE_CHECKING"] if typed and "TYPE_CHECKING" not in plain else [])]
    block = f"if TYPE_CHECKING:\n    from types import {', '.join(typed)}\n\n" if typed else ""
    known = {name.rpartition(" ")[2] for name in (*plain, *typed)}
    uses = "".join(f"x_{name}: {name}\n" for name in sorted(used & known))
    text = f"{HEAD}from typing import ({', '.join(listed)}, )\n\n{block}{uses}y = 1\n"
    assert formatting.format_files({"module.py": text}) == ruff_alone(text, pytest.MonkeyPatch())
