"""What a command takes: the options that all have, and those of an operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from ..operations.catalogue import Argument, Body, Catalogue, Described
from ..operations.schemas import is_octets, items_of, types_of, values_of

Kind = Literal["flag", "value", "switch"]
OUTPUTS = ("table", "json", "jsonl", "csv")
SHELLS = ("bash", "zsh", "fish")


class Option(NamedTuple):
    """An option: its names, what it is, what its value is called, and what it is for.

    A `flag` has no value, a `switch` may be turned off by `--no-NAME`. `values` are those that are known. `argument` is
    what an operation takes by it; those of all commands have a `key` instead. One that is `repeated` may be given
    several times.
    """

    names: tuple[str, ...]
    kind: Kind
    about: str
    metavar: str = ""
    key: str = ""
    values: tuple[str, ...] = ()
    argument: Argument | None = None
    repeated: bool = False
    is_file: bool = False

    @property
    def name(self) -> str:
        """The name that help shows first."""
        return self.names[-1]

    @property
    def required(self) -> bool:
        """Whether a call needs it."""
        return self.argument is not None and self.argument.required


GENERAL = (
    Option(("-o", "--output"), "value", "how results are printed: a table on a terminal, else JSON", "FORMAT", "output",
           OUTPUTS),
    Option(("--all",), "flag", "the items of all pages, not of the first one only", key="all"),
    Option(("--max-items",), "value", "of all pages no more items than N", "N", "max_items"),
    Option(("--to",), "value", "write the content of the response to FILE (- for standard output)", "FILE", "to",
           is_file=True),
    Option(("--null",), "value", "send null as the value of an option", "NAME", "null", repeated=True),
    Option(("--dry-run",), "flag", "show the request, and send nothing", key="dry_run"),
    Option(("--fake",), "flag", "ask the fake server of the package, not the real one", key="fake"),
    Option(("--base-url",), "value", "the server's URL, in place of the document's", "URL", "base_url"),
    Option(("--server",), "value", "a variable of the server's URL", "NAME=VALUE", "server", repeated=True),
    Option(("--timeout",), "value", "seconds for each phase of an attempt (60)", "SECONDS", "timeout"),
    Option(("--deadline",), "value", "seconds for the whole call", "SECONDS", "deadline"),
    Option(("--retries",), "value", "repetitions at most (2)", "N", "retries"),
    Option(("--strict",), "flag", "fail where an answer is not as the API's document says", key="strict"),
    Option(("-v", "--verbose"), "flag", "log each attempt on standard error", key="verbose"),
    Option(("-h", "--help"), "flag", "show help and exit", key="help"),
)  # fmt: skip
TOP = (
    Option(("-V", "--version"), "flag", "show the version and exit", key="version"),
    Option(("--completion",), "value", "print a script that completes commands: bash, zsh, fish", "SHELL", "completion",
           SHELLS),
)  # fmt: skip
WHOLE = "whole"
"""The place of the whole body, of which others are members."""
PREFIX = "--cli-"
"""What stands in front of an option whose name an operation has taken for itself: `--cli-to`."""


def word_of(name: str) -> str:
    """Return how a name is written on the command line: `from_date` as `from-date`."""
    return name.strip("_").replace("_", "-") or name


class Options:
    """The options of an operation, by name: its own come first, the general ones are left what remains."""

    def __init__(self, operation: Described | None, catalogue: Catalogue) -> None:
        self.own: list[Option] = []
        self.general: list[Option] = []
        self.by_name: dict[str, Option] = {}
        if operation is not None:
            self.own = list(_own(operation, catalogue))
        for option in self.own:
            self.by_name.update(dict.fromkeys(option.names, option))
        for option in GENERAL if operation is not None else (*GENERAL, *TOP):
            free = tuple(name for name in option.names if name not in self.by_name)
            long = PREFIX + option.name.removeprefix("--")
            shown = free if option.name in free else (*free, long)
            self.general.append(option._replace(names=shown))
            self.by_name.update(dict.fromkeys((*shown, long), option))

    def general_name(self, key: str) -> str:
        """Return how an option that all commands have is written here, by its key."""
        return next(option.name for option in self.general if option.key == key)

    def named(self, name: str) -> Option | None:
        """Return the option of a name, `--no-NAME` of a switch among them."""
        option = self.by_name.get(name)
        if option is None and name.startswith("--no-"):
            switch = self.by_name.get(f"--{name.removeprefix('--no-')}")
            return switch if switch is not None and switch.kind == "switch" else None
        return option


def positional(operation: Described) -> list[Argument]:
    """Return the arguments that are given without a name: those of the path."""
    return [each for each in operation.arguments if each.place == "path"]


def _own(operation: Described, catalogue: Catalogue) -> Iterator[Option]:
    taken: set[str] = set()
    arguments = [each for each in operation.arguments if each.place != "path"]
    for argument in (*arguments, *operation.members, *operation.choices):
        option = _option(argument, catalogue)
        if taken & {*option.names}:  # `class_` next to `class`
            option = option._replace(names=(f"--{argument.name.replace('_', '-')}",))
        taken.update(option.names)
        yield option
    if operation.body is not None:
        yield _of_body(operation.body, f"{PREFIX}body" if "--body" in taken else "--body")


def _option(argument: Argument, catalogue: Catalogue) -> Option:
    shared = catalogue.schemas
    is_list = items_of(argument.schema, shared) is not None
    kinds = types_of(argument.schema, shared) - {"null"}
    values: list[Any] = values_of(argument.schema, shared)
    is_switch = kinds == frozenset(("boolean",))
    return Option(
        (f"--{word_of(argument.name)}",),
        "switch" if is_switch else "value",
        argument.about,
        "" if is_switch else _metavar(argument, catalogue, kinds),
        values=tuple(each for each in values if isinstance(each, str)) or tuple(map(str, values)),
        argument=argument,
        repeated=is_list,
        is_file=is_octets(argument.schema, shared),
    )


def _metavar(argument: Argument, catalogue: Catalogue, kinds: frozenset[str]) -> str:
    items = items_of(argument.schema, catalogue.schemas)
    if any(is_octets(each, catalogue.schemas) for each in (argument.schema, items or {})):
        return "@FILE"
    if items is not None and types_of(items, catalogue.schemas) - {"null"} == frozenset(("object",)):
        return "JSON"
    words = {"integer": "N", "number": "NUMBER", "object": "JSON", "array": "VALUE"}
    if len(kinds) == 1:
        (kind,) = kinds
        formats = {"date": "DATE", "date-time": "TIME", "uuid": "UUID", "uri": "URL", "email": "EMAIL"}
        return words.get(kind) or formats.get(str(argument.schema.get("format", "")), "TEXT")
    return "VALUE"


def _of_body(body: Body, name: str) -> Option:
    about = body.about or "the whole body"
    metavar = {"octets": "@FILE|-", "text": "TEXT|@FILE|-"}.get(body.kind, "JSON|@FILE|-")
    whole = Argument(body.name, WHOLE, body.name, False, body.schema, about, False)  # noqa: FBT003
    return Option((name,), "value", about, metavar, argument=whole, is_file=True)
