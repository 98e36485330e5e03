"""The parser of each command: what is wrong with a command line is said in one way, with what was probably meant."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from importlib import import_module
from typing import Any, NoReturn

from specloom.base.usage import UsageError
from specloom.cli.catalogue import COMMANDS

_OTHER_OPTIONS = {
    "-o": "--output", "--out": "--output", "--dest": "--output", "--destination": "--output", "--target": "--output",
    "-p": "--package", "--name": "--package", "--dry-run": "--check", "--overwrite": "--force", "-f": "--force",
    "--tag": "--include", "--only": "--include", "--filter": "--include", "--skip": "--exclude",
    "--json": "--format json", "--sarif": "--format sarif", "--output-format": "--format", "--debug": "--verbose",
    "--silent": "--quiet", "--server": "--base-url", "--url": "--base-url", "--har": "--from-har",
}  # fmt: skip
"""What other tools call our options; taken for ours only where a command has that one."""
_DOCUMENT_OPTIONS = ("-i", "--input", "--spec", "--file", "--openapi", "--schema", "--path", "--document")
_GENERAL = (
    ("-q", "--quiet", "print errors only"),
    ("-v", "--verbose", "show all warnings and notes, and tables in full width"),
)
_NEEDED = re.compile(r"argument (\S+): expected (.+)")
_EXCLUSIVE = re.compile(r"argument (\S+): not allowed with argument (\S+)")
_REQUIRED = re.compile(r"the following arguments are required: (.+)")
_UNKNOWN_TYPE = re.compile(r"argument (\S+): invalid \S+ value: (.+)")


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError`, and whose help has examples."""

    def __init__(self, *, prog: str, **given: Any) -> None:
        given.setdefault("add_help", False)
        if sys.version_info >= (3, 14):
            given["color"] = False
        super().__init__(prog=prog, **given)
        self.add_argument("-h", "--help", action="help", help="show this help and exit")
        self.examples: Sequence[tuple[str, str]] = ()

    def format_help(self) -> str:
        """Return the help, laid out for the terminal."""
        from specloom.cli.help_text import help_page

        return help_page(self.description or "", self.usage_line, self.help_sections, self.examples)

    @property
    def usage_line(self) -> str:
        """How a command line begins and ends, as in `specloom diff [OPTIONS] OLD [NEW]`."""
        usage = ["ACTION ..."] if self.actions else map(_placed, self.arguments)
        return " ".join([self.prog, "[OPTIONS]", *usage])

    @property
    def help_sections(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What the help lists: titles, each with what may be given and what it means."""
        places = [action for action in self.arguments if action.help]
        return [
            ("Arguments", [(_placed(action), _text(action)) for action in places]),
            ("Actions", [(name, each.description or "") for name, each in self.actions.items()]),
            *((title, [(_spelled(action), _text(action)) for action in options]) for title, options in self.sections),
        ]

    @property
    def arguments(self) -> list[argparse.Action]:
        """What is given by its place."""
        return [action for action in self._actions if not action.option_strings and not self._is_choice(action)]

    @property
    def sections(self) -> Iterator[tuple[str, list[argparse.Action]]]:
        """The options under their headings; those that are not to be shown are left out."""
        for group in self._action_groups:
            options = [action for action in group._group_actions if action.option_strings]
            shown = [action for action in options if action.help != argparse.SUPPRESS]
            shown.sort(key=lambda action: "--help" in action.option_strings)  # the last
            if shown:
                yield (group.title or "options").capitalize(), shown

    @property
    def actions(self) -> dict[str, Parser]:
        """The parsers of the actions of a command that has several."""
        choices = [action.choices for action in self._actions if self._is_choice(action)]
        return {name: parser for each in choices for name, parser in dict(each or {}).items()}

    @property
    def options(self) -> dict[str, argparse.Action]:
        """Each spelling of an option, those of the actions included."""
        known = dict(self._option_string_actions)
        for parser in self.actions.values():
            known |= parser.options
        return known

    def parse(self, line: Sequence[str]) -> argparse.Namespace:
        """Parse a command line.

        Raises:
            UsageError: It cannot be followed.
        """
        self._refuse_unknown(line)
        options, rest = self.parse_known_args(line)
        if rest:
            self._fail(f"{rest[0]!r} is one argument too many", "a value with spaces is put into quotes")
        return options

    def error(self, message: str) -> NoReturn:
        """Raise what argparse found wrong, in our words."""
        if match := _NEEDED.fullmatch(message):
            action = self.options.get(match[1].split("/")[0])
            self._fail(f"{match[1]} needs a value", f"write {_shown(action)}" if action is not None else "")
        if match := _EXCLUSIVE.fullmatch(message):
            self._fail(f"{match[1]} and {match[2]} exclude each other", "give one of them")
        if match := _REQUIRED.fullmatch(message):
            names = match[1].split(", ")
            missing = [each for each in self._actions if each.metavar == names[0] or each.dest == names[0]]
            of = next((f": {each.help}" for each in missing if each.help), "")
            self._fail(f"{names[0]} is missing", f"give {names[0]}{of}" if not self.actions else self._choice_hint())
        if match := _UNKNOWN_TYPE.fullmatch(message):
            action = self.options.get(match[1].split("/")[0])
            kind = "a whole number" if action is not None and action.type is int else "a value of its kind"
            self._fail(f"{match[1]} takes {kind}, not {match[2]}")
        self._fail(message.removeprefix("argument "))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        from specloom.base.closeness import did_you_mean

        known = list(map(str, action.choices))
        name = action.metavar if not action.option_strings else "/".join(action.option_strings)
        self._fail(f"{name} cannot be {value!r}", did_you_mean(str(value), known, f"choose {_either(known)}"))

    def _refuse_unknown(self, line: Sequence[str]) -> None:
        """Raise for the first option that the command does not have, before its value is taken for an argument."""
        known = self.options
        for given in line:
            if given == "--":
                return
            name = given.partition("=")[0] if given.startswith("--") else given[:2]
            if len(given) < 2 or given[0] != "-" or name in known or given[1].isdecimal():
                continue
            if given.startswith("--") and any(option.startswith(name) for option in known):
                continue  # a beginning, which argparse completes, or says what it may be
            self._fail(f"there is no option {name!r}", self._option_hint(name, known))

    def _option_hint(self, name: str, known: Collection[str]) -> str:
        from specloom.base.closeness import intended

        if name in _DOCUMENT_OPTIONS and self.arguments:
            return f"{self.arguments[0].metavar} is given without an option: {self.prog} {self.arguments[0].metavar}"
        other = _OTHER_OPTIONS.get(name, "")
        suggestion = other if other.split(" ")[0] in known else ""
        suggestion = suggestion or intended(name, [option for option in known if option.startswith("--")])
        return f"did you mean {suggestion!r}?" if suggestion else _elsewhere(name, self.prog.split(" ")[-1])

    def _choice_hint(self) -> str:
        return f"choose {_either(list(self.actions))}"

    def _fail(self, message: str, hint: str = "") -> NoReturn:
        command = self.prog.partition(" ")[2]
        raise UsageError(f"{command}: {message}", hint, command=command.split(" ")[0])

    @staticmethod
    def _is_choice(action: argparse.Action) -> bool:
        return isinstance(action.choices, dict)


def parser_of(command: str) -> Parser:
    """Return the parser of a command; only its module is imported."""
    module = import_module(f"specloom.cli.{command}")
    parser = Parser(prog=f"specloom {command}", description=f"{COMMANDS[command].capitalize()}.")
    parser.examples = getattr(module, "EXAMPLES", ())
    module.add_arguments(parser)
    parser.set_defaults(run=module.run, command=command)
    for each in (parser, *parser.actions.values()):
        for short, long, text in _GENERAL:
            if long not in each.options:
                # What is given before an action stays where it is not given behind it.
                default = False if each is parser else argparse.SUPPRESS
                each.add_argument(short, long, action="store_true", default=default, help=text)
    return parser


def _elsewhere(name: str, command: str) -> str:
    """Return what has an option that this command lacks: the configuration, or other commands."""
    from specloom.config.settings import KEYS

    if any(name == f"--{key.name}" for key in KEYS) and name not in parser_of("generate").options:
        return f"it is a setting: specloom.toml or [tool.specloom] in pyproject.toml may say `{name[2:]} = ...`"
    others = [other for other in COMMANDS if other != command and name in parser_of(other).options]
    return f"{_either(others, 'and')} {'has' if len(others) == 1 else 'have'} it" if others else ""


def _either(names: Sequence[str], word: str = "or") -> str:
    """Return `a, b or c`."""
    return f" {word} ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _shown(action: argparse.Action) -> str:
    """Return an option with its value, as in `--output DIR`."""
    value = "|".join(map(str, action.choices)) if action.choices else action.metavar or action.dest.upper()
    return f"{action.option_strings[-1]} {value}"


def _placed(action: argparse.Action) -> str:
    name = str(action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper())
    forms = {"*": f"[{name} ...]", "?": f"[{name}]", "+": f"{name} ..."}
    return forms.get(str(action.nargs), name)


def _spelled(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return names
    return f"{names} {action.metavar or ('|'.join(map(str, action.choices)) if action.choices else 'VALUE')}"


def _text(action: argparse.Action) -> str:
    return (action.help or "") % {"default": action.default}
