"""Pages of help: what a command is for, what it takes, and an example of the document."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..base.type_guards import is_dict, is_list
from ..operations.catalogue import Argument, Catalogue, Described
from ..operations.schemas import described, values_of
from .options import WHOLE, Option, Options, positional, word_of
from .terminal import BOLD, CYAN, clean, is_colored, one_line, page_width, paint
from .words import below

Rows = Sequence[tuple[str, str]]
CODES = (
    "Exit codes: 0 done; 1 the API answered with an error, or with what cannot be read; 2 wrong usage, "
    "or credentials are missing; 3 no answer; 130 interrupted."
)
_COLUMN = 26
_MOST_VALUES = 12
_LONGEST = 400
_OF_PAGES = frozenset({"all", "max_items"})
_OF_CALLS = frozenset({"output", "to", "null", "dry_run", "fake", "help"}) | _OF_PAGES
_LIMITS = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "above", "exclusiveMaximum": "below"}
_NO_VALUE = "string"
"""What samples show where nobody wrote a value."""


class Page:
    """A page of help that is being written."""

    def __init__(self) -> None:
        self._width = page_width(sys.stdout)
        self._color = is_colored(sys.stdout)
        self._lines: list[str] = []

    def text(self, text: str) -> None:
        """Add text of the document, its paragraphs broken into lines."""
        for paragraph in filter(str.strip, clean(text).split("\n\n")):
            self._lines += [*textwrap.wrap(" ".join(paragraph.split()), self._width, break_on_hyphens=False), ""]

    def usage(self, program: str, words: str) -> None:
        """Add the line that says how a command is written."""
        lead = f"Usage: {program} "
        lines = textwrap.wrap(words, self._width - len(lead), break_on_hyphens=False, break_long_words=False)
        title = paint("Usage:", BOLD, color=self._color)
        self._lines.append(f"{title} {program} {lines[0]}")
        self._lines += [" " * len(lead) + line for line in lines[1:]]
        self._lines.append("")

    def rows(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        """Add a list of terms with what they mean."""
        listed = [(clean(term), one_line(text)) for term, text in rows]
        if not listed:
            return
        self._lines.append(paint(f"{title}:", BOLD, color=self._color))
        column = min(_COLUMN, max(len(term) for term, _ in listed) + 4)
        for term, text in listed:
            lines = textwrap.wrap(text, max(20, self._width - column), break_on_hyphens=False)
            shown = "  " + paint(term, CYAN, color=self._color)
            if len(term) + 4 > column or not lines:
                self._lines.append(shown)
            else:
                self._lines.append(shown + " " * (column - 2 - len(term)) + lines.pop(0))
            self._lines += [" " * column + line for line in lines]
        self._lines.append("")

    def examples(self, lines: Sequence[str]) -> None:
        """Add commands as they may be typed."""
        if lines:
            self._lines += [paint("Example:" if len(lines) == 1 else "Examples:", BOLD, color=self._color)]
            self._lines += [f"  $ {clean(line)}" for line in lines] + [""]

    def __str__(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"


def help_page(program: str, catalogue: Catalogue, path: tuple[str, ...], environment: Rows = ()) -> str:
    """Return the help of a command, by the attributes that lead to it; `environment` are the credentials."""
    operation = catalogue.find(*path)
    if operation is not None:
        return _of_operation(program, catalogue, operation)
    page = Page()
    page.text(catalogue.resources.get(".".join(path), "") if path else catalogue.description or catalogue.title)
    words = " ".join(map(word_of, path))
    page.usage(program, f"{words} COMMAND ...".strip() if path else "COMMAND ... [OPTIONS]")
    listed = below(catalogue, path)
    methods = {word: name for word, name in listed.items() if (*path, name) in catalogue.calls}
    inner = {word: name for word, name in listed.items() if word not in methods}
    about = {word: catalogue.resources.get(".".join((*path, name)), "") for word, name in inner.items()}
    page.rows("Resources", about.items())
    page.rows("Commands", ((word, _summary(catalogue, (*path, name))) for word, name in methods.items()))
    if path:
        page.text(f"`{program} {words} COMMAND --help` says what a command takes.")
        return str(page)
    page.rows("Other commands", [
        ("credentials", "list, set or remove credentials of the system's keyring"),
        ("completion SHELL", "print a script that completes commands: bash, zsh, fish"),
        ("about", "what this package is, and what it runs with"),
    ])  # fmt: skip
    page.rows("Options", _rows(Options(None, catalogue).general))
    page.rows("Environment", environment)
    page.text(CODES)
    return str(page)


def _summary(catalogue: Catalogue, call: tuple[str, ...]) -> str:
    operation = catalogue.find(*call)
    assert operation is not None
    return f"Deprecated. {operation.summary}" if operation.deprecated else operation.summary


def _of_operation(program: str, catalogue: Catalogue, operation: Described) -> str:
    page, options = Page(), Options(operation, catalogue)
    page.text(_summary(catalogue, operation.call))
    page.text(operation.description)
    wanted = positional(operation)
    needed = [f"{each.name} {each.metavar}".strip() for each in options.own if each.required]
    names = [word_of(each.name).upper() for each in wanted]
    page.usage(program, " ".join([*map(word_of, operation.call), *names, *needed, "[OPTIONS]"]))
    page.rows("Arguments", ((word_of(each.name).upper(), _about_positional(each, catalogue)) for each in wanted))
    own = [option for option in options.own if option.required] + [each for each in options.own if not each.required]
    page.rows("Options", ((_term(each), _about_option(each, catalogue)) for each in own))
    if any("object" in described_kinds(each, catalogue) for each in own):
        page.text("Members of objects are options as well, with a dot: --OPTION.MEMBER VALUE.")
    keys = _OF_CALLS if operation.pages else _OF_CALLS - _OF_PAGES
    page.rows("Options of all commands", _rows([each for each in options.general if each.key in keys]))
    page.text(f"`{program} --help` shows all of these.")
    page.examples([*examples(program, operation, options)])
    page.text(f"{operation.method} {operation.path}")
    return str(page)


def described_kinds(option: Option, catalogue: Catalogue) -> str:
    """Return in words what the values of an option are."""
    assert option.argument is not None
    return described(option.argument.schema, catalogue.schemas)


def _rows(options: Sequence[Option]) -> Iterator[tuple[str, str]]:
    for option in options:
        values = f": {', '.join(option.values)}" if option.values and option.key == "output" else ""
        yield _term(option), option.about + values


def _term(option: Option) -> str:
    names = ", ".join(option.names)
    if option.kind == "switch":
        return f"--[no-]{option.name.removeprefix('--')}"
    return f"{names} {option.metavar}".strip()


def _about_positional(argument: Argument, catalogue: Catalogue) -> str:
    return _about(argument, catalogue, values=[str(each) for each in values_of(argument.schema, catalogue.schemas)])


def _about_option(option: Option, catalogue: Catalogue) -> str:
    assert option.argument is not None
    return _about(option.argument, catalogue, values=option.values, repeated=option.repeated)


def _about(argument: Argument, catalogue: Catalogue, *, values: Sequence[str] = (), repeated: bool = False) -> str:
    about = one_line(argument.about)
    if len(about) > _LONGEST:
        about = f"{about[: _LONGEST - 1]}…"
    notes: list[str] = []
    if values:
        more = f" and {len(values) - _MOST_VALUES} more" if len(values) > _MOST_VALUES else ""
        notes.append(f"one of {', '.join(values[:_MOST_VALUES])}{more}")
    elif argument.place != "body" or not about:
        notes.append(described(argument.schema, catalogue.schemas))
    notes += [f"{words} {argument.schema[name]}" for name, words in _LIMITS.items() if name in argument.schema]
    default = argument.schema.get("default")
    if default is not None:
        notes.append(f"the server's default is {json.dumps(default, ensure_ascii=False)}")
    notes += ["may be given several times"] if repeated else []
    notes += ["required"] if argument.required and argument.place != "path" else []
    return f"{about} ({'; '.join(notes)})".strip() if notes else about


def examples(program: str, operation: Described, options: Options) -> Iterator[str]:
    """Yield a command with the values that the document shows, and placeholders where it shows none."""
    given: Mapping[str, Any] = operation.example.get("arguments", {})
    shown: Any = {name: value for name, value in given.items() if value != _NO_VALUE}
    words = [program, *map(word_of, operation.call)]
    words += [_word(shown.get(each.name, word_of(each.name).upper())) for each in positional(operation)]
    body: Any = operation.example.get("body")
    by_wire = {each.argument.wire: each for each in options.own if each.argument and each.argument.place == "body"}
    flat: Mapping[str, Any] = body if is_dict(body) and all(name in by_wire for name in body) else {}
    is_flat = body is not None and body is flat
    for option in options.own:
        argument = option.argument
        if argument is None or argument.place == WHOLE:
            continue
        held: Mapping[str, Any] = flat if argument.place == "body" else shown
        key = argument.wire if argument.place == "body" else argument.name
        if key in held:
            words += _with_value(option, held[key])
        elif argument.required and (argument.place != "body" or body is None or is_flat):
            words += [option.name, option.metavar]
    if body is not None and not is_flat:
        words += [options.own[-1].name, _word(body)]
    yield " ".join(words)


def _with_value(option: Option, value: Any) -> list[str]:
    if option.kind == "switch" and isinstance(value, bool):
        return [option.name if value else f"--no-{option.name.removeprefix('--')}"]
    values = value if option.repeated and is_list(value) else [value]
    return [word for each in values for word in (option.name, _word(each))]


def _word(value: Any) -> str:
    from shlex import quote

    return quote(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
