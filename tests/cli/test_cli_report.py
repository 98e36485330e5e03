"""What `generate` prints about a document and its package: warnings, what came out, what is lost, what to do next."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.cli import main

_SOUND = Path(__file__).parents[1] / "cases" / "mistakes"
_GET = "    get:\n      operationId: getParcel"
_POST = "    post:\n      operationId: createParcel"

Generate = Callable[..., tuple[int, str, str]]


@pytest.fixture
def generate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Generate:
    """Return a function that generates the sound document with an edit, and returns the exit code and the output."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(_SOUND / "recordings", tmp_path / "recordings")

    def run(old: str = "", new: str = "", *options: str, command: str = "generate") -> tuple[int, str, str]:
        text = (_SOUND / "openapi.yaml").read_text("utf-8")
        assert old in text
        (tmp_path / "openapi.yaml").write_text(text.replace(old, new) if old else text, encoding="utf-8")
        package = ["--package", "acme"] if command == "generate" else []
        code = main([command, "openapi.yaml", *package, *options])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_it_says_what_came_out_and_at_first_what_to_do_next(generate: Generate) -> None:
    code, out, err = generate()
    assert (code, err) == (0, "")
    contents = (
        "  3 operations: 0 approximated, 0 refused; 1 tested by recordings, 2 by made-up exchanges, 0 not tested\n"
        "  3 models\n"
    )
    assert contents in out
    assert "pip install ./generated/acme" in out
    assert generate()[1] == "generated/acme: up to date\n"
    code, out, _ = generate("Send a parcel.", "Send one parcel.")
    assert contents in out
    assert "pip install" not in out


def test_the_first_ten_warnings_are_shown_and_all_with_v(generate: Generate) -> None:
    enum = f"enum: [{', '.join(['box', 'letter', *['box'] * 14])}]"
    _, out, err = generate("enum: [box, letter]", enum)
    assert err.count("warning[schema-enum]: ") == 10
    assert "not shown: 4 warning[schema-enum]; -v shows them" in err
    assert "(14 warnings)" in out
    assert "up to date (14 warnings: -v shows them)" in generate("enum: [box, letter]", enum)[1]
    _, _, err = generate("enum: [box, letter]", enum, "-v")
    assert err.count("warning[schema-enum]: ") == 14
    assert generate("enum: [box, letter]", enum, command="validate")[2] == err


def test_strict_refuses_what_breaks_a_rule_about_results(generate: Generate, tmp_path: Path) -> None:
    wrong = ("format: date-time", "format: datetime")
    assert generate(*wrong)[0] == 0
    shutil.rmtree(tmp_path / "generated")
    code, _, err = generate(*wrong, "--strict")
    assert code == 1
    assert "error[schema-format]" in err
    assert not (tmp_path / "generated" / "acme").exists()
    assert generate(*wrong, "--strict", command="validate")[0] == 1


def test_rules_of_style_wait_for_lint_or_for_the_folder_of_written_documents(
    generate: Generate, tmp_path: Path
) -> None:
    plain = ("      summary: Send a parcel.\n", "")
    assert "operation-summary" not in generate(*plain)[2]
    code, _, err = generate(*plain, "--lint", "--strict")
    assert (code, "warning[operation-summary]" in err) == (0, True)
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    shutil.copy(tmp_path / "openapi.yaml", folder)
    assert main(["validate", "specs/acme/openapi.yaml"]) == 0


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        (_POST, _POST.replace("post", "POST"), "POST /parcels"),
        (_GET, _GET.replace("get:", "GET:"), "GET /parcels/{parcelId}"),
        (_GET, _GET.replace("get:", "gte:"), "GET /parcels/{parcelId}"),
    ],
)
def test_a_misspelt_method_never_removes_one_of_a_package(
    generate: Generate, tmp_path: Path, old: str, new: str, lost: str
) -> None:
    generate()
    module = (tmp_path / "generated/acme/acme/resources/parcels.py").read_bytes()
    code, out, err = generate(old, new)
    assert code == 1
    assert "error[method-unknown]" in err
    assert f"generated/acme is kept as it is, since {lost} would be left out" in err
    assert "would lose client.parcels." in out
    assert (tmp_path / "generated/acme/acme/resources/parcels.py").read_bytes() == module


def test_a_package_that_loses_a_method_says_so_and_check_fails(generate: Generate) -> None:
    generate()
    without = re.compile(re.escape(_POST) + r".*?(?=  /parcels/\{)", re.DOTALL)
    text = (_SOUND / "openapi.yaml").read_text("utf-8")
    match = without.search(text)
    assert match is not None
    code, out, _ = generate(match[0], "", "--check")
    assert code == 1
    assert "generated/acme: would lose client.parcels.create (createParcel)" in out
    code, out, _ = generate(match[0], "")
    assert code == 0
    assert "generated/acme: loses client.parcels.create (createParcel)" in out


def test_a_package_that_loses_a_resource_says_so(generate: Generate) -> None:
    more = "  /letters: {get: {operationId: listLetters, tags: [letters], responses: {'204': {description: None.}}}}\n"
    generate("components:\n", f"{more}components:\n")
    code, out, _ = generate("", "", "--check")
    assert code == 1
    assert "generated/acme: would lose client.letters (a resource)" in out
