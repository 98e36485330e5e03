"""Reads a command line: which operation, its arguments and options, and the options that all commands have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..base.type_guards import is_mapping
from ..operations.arguments import intended
from ..operations.catalogue import Argument, Catalogue, Described
from ..operations.schemas import types_of
from .options import WHOLE, Option, Options, positional, word_of
from .values import UsageError, body_of, nested, put, value_of


class Read(NamedTuple):
    """A command line as it was read.

    `path` are the attributes that the words before the first argument lead to, and `operation` is what they call, if
    they do. `given` are the words of each of its options, by the name as written, and `general` the words of the others
    by key.
    """

    path: tuple[str, ...]
    operation: Described | None
    options: Options
    operands: list[str]
    given: list[tuple[Option, str, str | None]]
    general: dict[str, list[str]]

    def one(self, key: str) -> str | None:
        """Return the value of a general option; the last one counts."""
        return self.general[key][-1] if key in self.general else None

    @property
    def whole(self) -> str | None:
        """The option that gives the whole body, if it was given."""
        given = (option for option, _, _ in self.given if option.argument is not None)
        return next((each.name for each in given if each.argument and each.argument.place == WHOLE), None)

    def has(self, key: str) -> bool:
        """Tell whether a general option was given."""
        return key in self.general


def below(catalogue: Catalogue, path: tuple[str, ...]) -> dict[str, str]:
    """Return what follows a path of attributes: resources and methods, as they are written, with their attributes."""
    length = len(path)
    names = (call[length] for call in catalogue.calls if call[:length] == path and len(call) > length)
    return {word_of(name): name for name in dict.fromkeys(names)}


def read(words: Sequence[str], catalogue: Catalogue) -> Read:
    """Return what a command line says.

    Raises:
        UsageError: There is no such command or option, or an option lacks its value.
    """
    path: tuple[str, ...] = ()
    state = Read(path, None, Options(None, catalogue), [], [], {})
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--":
            state.operands.extend(left)
            break
        if word.startswith("-") and word != "-" and not _is_number(word):
            _take_option(state, word, left, catalogue)
        elif state.operation is None:
            path = _deeper(catalogue, path, word)
            operation = catalogue.find(*path)
            options = Options(operation, catalogue) if operation is not None else state.options
            state = state._replace(path=path, operation=operation, options=options)
        else:
            state.operands.append(word)
    return state


def _is_number(word: str) -> bool:
    return word[1:2].isdigit()


def _deeper(catalogue: Catalogue, path: tuple[str, ...], word: str) -> tuple[str, ...]:
    known = below(catalogue, path)
    name = known.get(word_of(word))
    if name is None:
        kind = "command" if not path else f"command {' '.join(map(word_of, path))}"
        close = intended(word, known)
        listed = ", ".join(sorted(known)[:12])
        hint = f"did you mean {close!r}?" if close else f"there are: {listed}"
        raise UsageError(f"there is no {kind} {word!r}", hint)
    return (*path, name)


def _take_option(state: Read, word: str, left: list[str], catalogue: Catalogue) -> None:
    name, equals, text = word.partition("=")
    option = state.options.named(name) or _inner(state.options, name, catalogue)
    if option is None:
        close = intended(name, [*state.options.by_name])
        own = ", ".join(each.name for each in state.options.own)
        hint = f"did you mean {close}?" if close else f"it has {own}" if own else "--help shows what there is"
        raise UsageError(f"there is no option {name}", hint)
    value = _value(option, name, text if equals else None, left)
    if option.key:
        state.general.setdefault(option.key, []).append(value)
    else:
        if option.kind == "switch" and name.startswith("--no-") and name != option.name:
            name = f"--{name.removeprefix('--no-')}"
        state.given.append((option, name, value))


def _inner(options: Options, name: str, catalogue: Catalogue) -> Option | None:
    """Return the option for a member of an object, `--address.city`, or `--no-parcel.fragile`; None if it is none."""
    outer, dot, path = name.partition(".")
    option = options.by_name.get(outer) or options.by_name.get(f"--{outer.removeprefix('--no-')}")
    if not dot or option is None or option.argument is None or option.argument.place == WHOLE:
        return None
    _, schema = nested(option.argument, path.split("."), catalogue.schemas, name)
    is_switch = types_of(schema, catalogue.schemas) - {"null"} == frozenset(("boolean",))
    plain = f"--{name.removeprefix('--no-')}" if outer not in options.by_name else name
    return option._replace(names=(plain,), kind="switch" if is_switch else "value")


def _value(option: Option, name: str, text: str | None, left: list[str]) -> str:
    if option.kind == "value":
        if text is None:
            if not left or (left[0].startswith("--") and left[0] != "--"):
                hint = f"write {name} {option.metavar or 'VALUE'}" + ("; -h shows help" if name == "--help" else "")
                raise UsageError(f"{name} needs a value", hint)
            text = left.pop(0)
        if option.key and option.values and text not in option.values:
            raise UsageError(f"{name} is one of {', '.join(option.values)}, not {text!r}")
        return text
    if option.kind == "switch" and text in ("true", "false"):
        return text
    if text is not None:
        raise UsageError(f"{name} takes no value")
    return "false" if name.startswith("--no-") and option.name != name else "true"


def given_values(state: Read, catalogue: Catalogue) -> dict[str, Any]:
    """Return the JSON values that a command line gives an operation, by the names of its arguments.

    Raises:
        UsageError: An argument is missing, or one too many, or a word is no such value.
    """
    operation = state.operation
    assert operation is not None
    values: dict[str, Any] = _operands(state, operation, catalogue)
    whole: tuple[str, Any] | None = None
    grouped: dict[str, list[tuple[Option, str, str]]] = {}
    for option, name, word in state.given:
        grouped.setdefault(name.partition("=")[0], []).append((option, name, word or ""))
    for name, group in grouped.items():
        option, words = group[0][0], [word for _, _, word in group]
        argument = option.argument
        assert argument is not None
        if argument.place == WHOLE and operation.body is not None:
            if len(words) > 1:
                raise UsageError(f"{name} is given twice")
            whole = (argument.name, body_of(words[0], operation.body, name))
            continue
        inner, schema = _place(argument, name, catalogue)
        put(values, [argument.name, *inner], value_of(words, schema, catalogue.schemas, name=name), name)
    for name in state.general.get("null", ()):
        option_ = state.options.named(f"--{word_of(name.removeprefix('--').partition('.')[0])}")
        if option_ is None or option_.argument is None:
            raise UsageError(f"--null: there is no option {name!r}")
        inner, _ = _place(option_.argument, name, catalogue)
        put(values, [option_.argument.name, *inner], None, f"--null {name}")
    return values if whole is None else _with_whole(values, whole, state, operation)


def _with_whole(values: dict[str, Any], whole: tuple[str, Any], state: Read, operation: Described) -> dict[str, Any]:
    """Add the whole body, which may be called like one of its members."""
    name, value = whole
    members = {each.name for each in operation.members}
    listed = [word_of(each) for each in values if each in members]
    if listed:
        raise UsageError(f"either {state.whole} or its members, not both: --{', --'.join(listed)}")
    if name in members and not is_mapping(value):
        raise UsageError(f"{state.whole} must be an object")
    return values | {name: value}


def _place(argument: Argument, name: str, catalogue: Catalogue) -> tuple[list[str], Mapping[str, Any]]:
    path = name.split(".")[1:] if name.partition(".")[0] != f"--{word_of(argument.name)}" or "." in name else []
    return nested(argument, path, catalogue.schemas, name)


def _operands(state: Read, operation: Described, catalogue: Catalogue) -> dict[str, Any]:
    wanted = positional(operation)
    if len(state.operands) > len(wanted):
        extra = state.operands[len(wanted)]
        raise UsageError(f"{extra!r} is one argument too many", _usage_hint(operation))
    values: dict[str, Any] = {}
    for argument, word in zip(wanted, state.operands, strict=False):
        shown = word_of(argument.name).upper()
        values[argument.name] = value_of([word], argument.schema, catalogue.schemas, name=shown)
    missing = [word_of(each.name).upper() for each in wanted[len(state.operands) :]]
    if missing:
        raise UsageError(f"{missing[0]} is missing", _usage_hint(operation))
    return values


def _usage_hint(operation: Described) -> str:
    names = [word_of(each.name).upper() for each in positional(operation)]
    return f"write {' '.join([*map(word_of, operation.call), *names])}"
