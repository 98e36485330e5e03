"""What jedi, which completes in many editors and in notebooks, offers for the committed packages."""

from __future__ import annotations

import jedi
import pytest

from tests.editors.programs import COMPLETIONS, GENERATED, HOVERS, at_cursor


def _script(program: str) -> tuple[jedi.Script, int, int]:
    text, line, column = at_cursor(program)
    folders = [str(folder) for folder in GENERATED.iterdir()]
    project = jedi.Project(str(GENERATED), added_sys_path=folders, load_unsafe_extensions=False)
    return jedi.Script(text, project=project), line + 1, column


@pytest.mark.parametrize(("program", "expected"), COMPLETIONS.values(), ids=COMPLETIONS)
def test_names_are_offered(program: str, expected: set[str]) -> None:
    script, line, column = _script(program)
    offered = {completion.name for completion in script.complete(line, column)}
    assert expected <= offered


@pytest.mark.parametrize(("program", "text"), HOVERS.values(), ids=HOVERS)
def test_hovering_shows_the_documentation(program: str, text: str) -> None:
    script, line, column = _script(program)
    assert any(text in name.docstring() for name in script.infer(line, column) or script.goto(line, column))
