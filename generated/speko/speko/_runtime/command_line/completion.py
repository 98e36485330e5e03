"""What shells complete, asked of the program each time: commands, options and known values of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..operations.catalogue import Catalogue
from ..operations.schemas import Schema, types_of, values_of, variants
from .options import PREFIX, SHELLS, Option, Options, positional, word_of
from .terminal import clean, one_line
from .values import UsageError, nested
from .words import below

Candidate = tuple[str, str]
TOP_COMMANDS = {"credentials": "of the keyring", "completion": "print a script for a shell", "about": "this package"}
_LONGEST = 60


def candidates(words: Sequence[str], catalogue: Catalogue) -> Iterator[Candidate]:
    """Yield what may stand in place of the last word, which may be empty; each with what it means."""
    *before, current = words or [""]
    path: tuple[str, ...] = ()
    options, operation, operands = Options(None, catalogue), None, 0
    waiting: Option | None = None
    waiting_name = ""
    for word in before:
        if waiting is not None:
            waiting = None
        elif word.startswith("-"):
            option = _option(options, word.partition("=")[0])
            if option is not None and option.kind == "value" and "=" not in word:
                waiting, waiting_name = option, word
        elif operation is not None:
            operands += 1
        else:
            name = below(catalogue, path).get(word_of(word))
            if name is None:
                yield from _of_top(path, before, current)
                return
            path = (*path, name)
            operation = catalogue.find(*path)
            options = Options(operation, catalogue) if operation is not None else options
    if waiting is not None:
        listed = _values(waiting, waiting_name, current, catalogue)
    elif current.startswith("-"):
        listed = _options(options, current, catalogue)
    elif operation is not None:
        wanted = positional(operation)[operands : operands + 1]
        listed = ((value, "") for each in wanted for value in map(str, values_of(each.schema, catalogue.schemas)))
    else:
        listed = _commands(path, catalogue)
    yield from ((value, text) for value, text in listed if value.startswith(current) and value == clean(value))


def _of_top(path: tuple[str, ...], before: Sequence[str], current: str) -> Iterator[Candidate]:
    known = {"completion": SHELLS, "credentials": ("list", "set", "remove")}
    if not path and len(before) == 1:
        yield from ((word, "") for word in known.get(before[0], ()) if word.startswith(current))


def _commands(path: tuple[str, ...], catalogue: Catalogue) -> Iterator[Candidate]:
    for word, name in below(catalogue, path).items():
        operation = catalogue.find(*path, name)
        text = operation.summary if operation is not None else catalogue.resources.get(".".join((*path, name)), "")
        yield word, text
    if not path:
        yield from TOP_COMMANDS.items()


def _option(options: Options, name: str) -> Option | None:
    return options.named(name) or options.named(name.partition(".")[0])


def _options(options: Options, current: str, catalogue: Catalogue) -> Iterator[Candidate]:
    name, equals, value = current.partition("=")
    if equals:
        option = _option(options, name)
        if option is not None:
            yield from ((f"{name}={each}", text) for each, text in _values(option, name, value, catalogue))
        return
    for option in (*options.own, *options.general):
        for each in option.names:
            # Where it is needed at all, the longer spelling is not of interest before it is asked for.
            if each.startswith("--") and (not each.startswith(PREFIX) or current.startswith(PREFIX)):
                yield each, option.about
                if option.kind == "switch":
                    yield f"--no-{each.removeprefix('--')}", option.about
    if "." in name:
        yield from _inner(options, name, catalogue)


def _inner(options: Options, name: str, catalogue: Catalogue) -> Iterator[Candidate]:
    lead = name.rpartition(".")[0]
    option = options.named(lead.partition(".")[0])
    if option is None or option.argument is None:
        return
    try:
        _, schema = nested(option.argument, lead.split(".")[1:], catalogue.schemas, lead)
    except UsageError:
        return
    for each in variants(schema, catalogue.schemas):
        for member, inner in each.get("properties", {}).items():
            yield f"{lead}.{member}", str(inner.get("description", ""))


def _values(option: Option, name: str, current: str, catalogue: Catalogue) -> Iterator[Candidate]:
    schema: Schema = option.argument.schema if option.argument is not None else {}
    if option.argument is not None and "." in name:
        try:
            _, schema = nested(option.argument, name.split(".")[1:], catalogue.schemas, name)
        except UsageError:
            return
        yield from ((str(value), "") for value in values_of(schema, catalogue.schemas))
    elif option.values:
        yield from ((value, "") for value in option.values)
    elif option.argument is not None and types_of(schema, catalogue.schemas) <= {"boolean", "null"}:
        yield from (("true", ""), ("false", ""))
    if option.is_file:
        lead = "@" if option.argument is not None else ""
        if current.startswith(lead):
            yield from ((lead + path, "") for path in _files(current.removeprefix(lead)))
        elif not current:
            yield lead, "a file"


def _files(start: str) -> Iterator[str]:
    from pathlib import Path

    folder, _, _ = start.rpartition("/")
    lead = f"{folder}/" if "/" in start else ""
    try:
        entries = sorted(Path(lead or ".").iterdir())
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith(".") or start.rpartition("/")[2].startswith("."):
            yield f"{lead}{entry.name}{'/' if entry.is_dir() else ''}"


def completed(shell: str, words: Sequence[str], catalogue: Catalogue) -> str:
    """Return the candidates as the script of a shell reads them, a line each."""
    if shell != "bash":
        listed = candidates(words[1:] if shell == "fish" else words, catalogue)
        return "".join(f"{value}\t{one_line(text)[:_LONGEST]}\n" for value, text in listed)
    from shlex import quote

    joined = _joined(words)
    current = joined[-1] if joined else ""
    # bash replaces only what stands behind the last of these characters.
    behind = max(current.rfind("="), current.rfind(":")) + 1
    return "".join(f"{quote(value[behind:])}\n" for value, _ in candidates(joined, catalogue))


def _joined(words: Sequence[str]) -> list[str]:
    """Return the words that bash has parted at `=` and `:`."""
    joined: list[str] = []
    glued = False
    for word in words:
        if joined and (glued or word in ("=", ":")):
            joined[-1] += word
        else:
            joined.append(word)
        glued = word in ("=", ":")
    return joined


_BASH = """\
# Completion of PROGRAM for bash. In ~/.bashrc: eval "$(PROGRAM completion bash)"
_FUNCTION() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(PROGRAM --complete bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/@.] ]]; then compopt -o nospace; fi
}
complete -F _FUNCTION PROGRAM
"""
_ZSH = """\
#compdef PROGRAM
# Completion of PROGRAM for zsh. In ~/.zshrc, after compinit: eval "$(PROGRAM completion zsh)"
_FUNCTION() {
    local line
    local -a values described
    while IFS= read -r line; do
        values+=("${line%%$'\\t'*}")
        described+=("${line//$'\\t'/  -- }")
    done < <(PROGRAM --complete zsh -- "${(@)words[2,$CURRENT]}" 2>/dev/null)
    compadd -l -d described -a values
}
if [[ $funcstack[1] == _FUNCTION ]]; then _FUNCTION "$@"; else compdef _FUNCTION PROGRAM; fi
"""
_FISH = """\
# Completion of PROGRAM for fish: PROGRAM completion fish > ~/.config/fish/completions/PROGRAM.fish
function __FUNCTION
    set -l current (commandline -ct)
    PROGRAM --complete fish -- (commandline -opc) "$current" 2>/dev/null
end
complete -c PROGRAM -f -a '(__FUNCTION)'
"""


def script(shell: str, program: str) -> str:
    """Return the script for a shell: bash 4.4 or newer, zsh or fish.

    Raises:
        UsageError: It is another shell.
    """
    scripts = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
    if shell not in scripts:
        raise UsageError(f"there is no script for {shell!r}", f"there are: {', '.join(SHELLS)}")
    name = program.replace("-", "_").replace(".", "_")
    return scripts[shell].replace("FUNCTION", name).replace("PROGRAM", program)
