"""What shells complete of a command line, and the scripts by which bash, zsh and fish do so."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from specloom.base.rules import RULES
from specloom.base.sources import SPECS
from specloom.cli.catalogue import COMMANDS
from specloom.cli.parser import Parser, parser_of


class Kind(Enum):
    """What a value is, where it is none of some words."""

    FILE = "file"
    DOCUMENT = "document"
    FOLDER = "folder"
    VENDOR = "vendor"
    OTHER = "other"


_KINDS = {
    "FILE": Kind.FILE, "SPEC": Kind.DOCUMENT, "OLD": Kind.FILE, "NEW": Kind.FILE, "PATH": Kind.FILE, "DIR": Kind.FOLDER,
    "FOLDER": Kind.FOLDER, "VENDOR": Kind.VENDOR,
}  # fmt: skip


class Value(NamedTuple):
    """A value: one of some words, or of a kind."""

    words: tuple[str, ...] = ()
    kind: Kind = Kind.OTHER


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its spellings, what it is for, and its value; None for a flag."""

    names: tuple[str, ...]
    text: str
    value: Value | None


@dataclass(frozen=True, slots=True)
class Completed:
    """A command: its options, and what its arguments may be."""

    name: str
    text: str
    options: tuple[Option, ...]
    argument: Value


def completed() -> list[Completed]:
    """Return all commands, as their parsers have them."""
    return [_completed(name, parser_of(name)) for name in COMMANDS]


def _completed(name: str, parser: Parser) -> Completed:
    actions = {id(action): action for action in parser.options.values()}
    options = tuple(
        Option(tuple(action.option_strings), _text(action), None if action.nargs == 0 else _value(action))
        for action in actions.values()
        if action.help != argparse.SUPPRESS
    )
    words = (*parser.actions, *(RULES if name == "explain" else ()))
    argument = next((_value(action) for action in parser.arguments), Value())
    return Completed(name, COMMANDS[name], options, Value(words) if words else argument)


def _text(action: argparse.Action) -> str:
    return ((action.help or "") % {"default": action.default, "prog": ""}).partition(";")[0]


def _value(action: argparse.Action) -> Value:
    if action.choices:
        return Value(tuple(map(str, action.choices)))
    return Value(kind=_KINDS.get(str(action.metavar), Kind.OTHER))


_BASH_VALUES = {
    Kind.FILE: 'mapfile -t COMPREPLY < <(compgen -f -- "$current"); return',
    Kind.DOCUMENT: f'mapfile -t COMPREPLY < <(compgen -f -- "$current"; cd {SPECS} 2>/dev/null && compgen -d -- '
    '"$current"); return',
    Kind.FOLDER: 'mapfile -t COMPREPLY < <(compgen -d -- "$current"); return',
    Kind.VENDOR: f'words=$(cd {SPECS} 2>/dev/null && compgen -d -- "$current")',
    Kind.OTHER: "return",
}


def bash(commands: Sequence[Completed]) -> str:
    """Return the script for bash 4.4 or newer."""
    return "\n".join(
        [
            "# Completion of specloom for bash; made by `specloom completion bash`.",
            "_specloom() {",
            '    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command="" words="" word',
            "    COMPREPLY=()",
            '    if [[ $previous == "=" ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi',
            '    if [[ $current == "=" ]]; then current=""; fi',
            '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
            "        if [[ $word != -* ]]; then command=$word; break; fi",
            "    done",
            '    case "$command" in',
            f'        "") words="{" ".join(COMMANDS)} --help --version --quiet --verbose" ;;',
            *(line for command in commands for line in _bash_command(command)),
            "    esac",
            '    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")',
            "}",
            "complete -o filenames -F _specloom specloom",
            "",
        ]
    )


def _bash_command(command: Completed) -> Iterator[str]:
    yield f"        {command.name})"
    yield '            case "$previous" in'
    for option in command.options:
        if option.value is not None:
            yield f"                {'|'.join(option.names)}) {_bash_value(option.value)} ;;"
    names = " ".join(name for option in command.options for name in option.names)
    yield "                *)"
    yield f'                    if [[ $current == -* ]]; then words="{names}"; else'
    yield f"                        {_bash_value(command.argument)}"
    yield "                    fi ;;"
    yield "            esac ;;"


def _bash_value(value: Value) -> str:
    if value.words:
        # The words are looked for here, as the end of an option's case is the end of the search.
        return f'words="{" ".join(value.words)}"'
    return _BASH_VALUES[value.kind]


_ZSH_VALUES = {
    Kind.FILE: "_files",
    Kind.FOLDER: "_files -/",
    Kind.VENDOR: "_specloom_vendors",
    Kind.DOCUMENT: "_specloom_documents",
    Kind.OTHER: " ",
}


def zsh(commands: Sequence[Completed]) -> str:
    """Return the script for zsh, to be evaluated or to lie in `$fpath` as `_specloom`."""
    listed = [f"        {_zsh_quoted(f'{name}:{text}')}" for name, text in COMMANDS.items()]
    return "\n".join(
        [
            "#compdef specloom",
            "# Completion of specloom for zsh; made by `specloom completion zsh`.",
            f"_specloom_vendors() {{ compadd -- {SPECS}/*(N/:t) }}",
            "_specloom_documents() { _files; _specloom_vendors }",
            "_specloom() {",
            "    local -a commands=(",
            *listed,
            "    )",
            "    local context state state_descr line",
            "    typeset -A opt_args",
            "    _arguments -C '(- *)'{-h,--help}'[show help]' '(- *)'{-V,--version}'[show the version]' \\",
            "        '1: :->command' '*:: :->rest' && return",
            "    if [[ $state == command ]]; then",
            "        _describe -t commands command commands",
            "    elif [[ $state == rest ]]; then",
            '        case "$words[1]" in',
            *(f"            {command.name}) _arguments {' '.join(_zsh_command(command))} ;;" for command in commands),
            "        esac",
            "    fi",
            "}",
            'if [[ $funcstack[1] == _specloom ]]; then _specloom "$@"; else compdef _specloom specloom; fi',
            "",
        ]
    )


def _zsh_command(command: Completed) -> Iterator[str]:
    for option in command.options:
        for name in option.names:
            value = f":value:{_zsh_value(option.value)}" if option.value is not None else ""
            equals = "=" if name.startswith("--") and option.value is not None else ""
            yield _zsh_quoted(f"*{name}{equals}[{_zsh_text(option.text)}]{value}")
    yield _zsh_quoted(f"*:argument:{_zsh_value(command.argument)}")


def _zsh_value(value: Value) -> str:
    return f"({' '.join(value.words)})" if value.words else _ZSH_VALUES[value.kind]


def _zsh_text(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "[]:\\" else letter for letter in text)


def _zsh_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


_FISH_VALUES = {
    Kind.FILE: "-rF", Kind.FOLDER: "-xa '(__fish_complete_directories)'",
    Kind.VENDOR: f"-xa '(path basename {SPECS}/*/)'",
    Kind.DOCUMENT: f"-rF -a '(path basename {SPECS}/*/)'", Kind.OTHER: "-x",
}  # fmt: skip


def fish(commands: Sequence[Completed]) -> str:
    """Return the script for fish."""
    lines = [
        "# Completion of specloom for fish; made by `specloom completion fish`.",
        "complete -c specloom -f",
        "complete -c specloom -n __fish_use_subcommand -s h -l help -d 'show help'",
        "complete -c specloom -n __fish_use_subcommand -s V -l version -d 'show the version'",
    ]
    for command in commands:
        lines.append(f"complete -c specloom -n __fish_use_subcommand -a {command.name} -d {_fish_quoted(command.text)}")
        lines += _fish_command(command)
    return "\n".join([*lines, ""])


def _fish_command(command: Completed) -> Iterator[str]:
    lead = f"complete -c specloom -n '__fish_seen_subcommand_from {command.name}'"
    for option in command.options:
        names = " ".join(
            f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
        )
        value = f" {_fish_value(option.value)}" if option.value is not None else ""
        yield f"{lead} {names}{value} -d {_fish_quoted(option.text)}"
    argument = command.argument
    if argument.words or argument.kind is not Kind.OTHER:
        yield f"{lead} {_fish_value(argument).replace('-xa', '-a').replace('-rF', '-F')}"


def _fish_value(value: Value) -> str:
    return f"-xa {_fish_quoted(' '.join(value.words))}" if value.words else _FISH_VALUES[value.kind]


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
