"""The tools: which commands there are, their arguments as JSON Schema, and the command lines that they become.

Each argument is called as the option of the command, with underscores; nothing else reaches a command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, cast

from specloom.base.json_value import Json

Kind: TypeAlias = Literal[
    "documents", "pages", "vendor", "rule", "flag", "text", "texts", "path", "paths", "count"
]  # fmt: skip
MOST_ROWS, ROWS = 200, 50
"""How many rows of each list a result has at most, and where nothing is asked for."""
_SCHEMAS: Mapping[Kind, Mapping[str, Json]] = {
    "documents": {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": 50},
    "pages": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1, "maxItems": 50},
    "vendor": {"type": "string", "pattern": "^[A-Za-z0-9_-][A-Za-z0-9._-]*$"},
    "rule": {"type": "string", "minLength": 1},
    "flag": {"type": "boolean"},
    "text": {"type": "string", "minLength": 1},
    "texts": {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": 50},
    "path": {"type": "string", "minLength": 1},
    "paths": {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": 50},
    "count": {"type": "integer", "minimum": 1, "maximum": 1000},
}
_PAGE: Mapping[str, Mapping[str, Json]] = {
    "limit": {
        "type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": ROWS,
        "description": "How many rows of each list of the report to return.",
    },
    "offset": {"type": "integer", "minimum": 0, "default": 0, "description": "How many rows to pass over."},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a tool; `writes` and `network` say what giving it needs to be allowed.

    `documents`, `pages` and the `rule` have no option: they stand at the end of the command line.
    """

    name: str
    kind: Kind
    about: str
    writes: bool = False
    network: bool = False
    required: bool = False

    @property
    def is_placed(self) -> bool:
        """Whether it is given by its place."""
        return self.kind in ("documents", "pages", "rule")

    @property
    def option(self) -> str:
        """The option of the command."""
        return f"--{self.name.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that may be called; `writes` says that every call of it writes, `form` what makes it print JSON."""

    name: str
    about: str
    arguments: tuple[Argument, ...]
    writes: bool = False
    form: tuple[str, ...] = field(default=("--format", "json"))

    def schema(self, *, writes: bool, network: bool) -> dict[str, Json]:
        """Return the JSON Schema of its arguments; what is not allowed is left out."""
        offered = [each for each in self.arguments if writes >= each.writes and network >= each.network]
        properties: dict[str, Json] = {
            **{each.name: {**_SCHEMAS[each.kind], "description": each.about} for each in offered},
            **{name: {**schema} for name, schema in _PAGE.items()},
        }
        required: list[Json] = [each.name for each in offered if each.required]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def given(self, arguments: Mapping[str, Json]) -> Iterator[tuple[Argument, Json]]:
        """Yield what a call gives; a flag that is false is not given."""
        for each in self.arguments:
            value = arguments.get(each.name)
            if value is not None and value is not False:
                yield each, value

    def command_line(self, arguments: Mapping[str, Json]) -> list[str]:
        """Return the command line of a call, whose arguments are those of the schema."""
        line, places = [self.name, *self.form], list[str]()
        for each, value in self.given(arguments):
            if each.is_placed:
                places += texts_of(value)
            elif each.kind == "flag":
                line.append(each.option)
            else:
                line += (f"{each.option}={text}" for text in texts_of(value))
        return [*line, *places]


def texts_of(value: Json) -> Sequence[str]:
    """Return the texts of an argument: those of a list, or the only one."""
    return [str(each) for each in value] if isinstance(value, list) else [str(cast("str | int", value))]


_DOCUMENTS = Argument(
    "spec", "documents", "Documents, folders that hold one, or vendors; without it, all documents of the project."
)
_DOCS = Argument("docs", "path", "The folder of the pages that the documents cite.")
TOOLS: tuple[Tool, ...] = (
    Tool(
        "validate",
        "Check OpenAPI documents, their recordings and extensions: what is wrong, where, and the way out.",
        (
            _DOCUMENTS,
            Argument("lint", "flag", "Apply the rules of style to documents outside of specs/ as well."),
            Argument("strict", "flag", "Refuse documents that break any rule, even where it is clear what they mean."),
        ),
    ),
    Tool(
        "evidence",
        "Count the claims of documents by their sources; with `check`, hold each claim against the lines it cites.",
        (
            _DOCUMENTS,
            _DOCS,
            Argument("check", "flag", "Hold each claim against its cited lines."),
            Argument("watch", "flag", "List what rests on text that has changed."),
            Argument("update", "flag", "Write the hashes of the cited text into the documents.", writes=True),
            Argument("review", "flag", "Accept the words of descriptions that `check` lists.", writes=True),
        ),
    ),
    Tool(
        "drift",
        "Report where recorded exchanges, or files of traffic, and documents contradict each other.",
        (
            _DOCUMENTS,
            Argument("recordings", "path", "The folder of the recordings, for a single document."),
            Argument("traffic", "paths", "Files of traffic (HAR, cassettes, logs, curl), for a single document."),
            Argument("base_url", "texts", "Calls of these URLs in the traffic count as well; none is made."),
            Argument("include", "texts", "Only operations that fit: tag:, path:, operation: or method:PATTERN."),
            Argument("exclude", "texts", "Not the operations that fit."),
            Argument("suggest", "path", "Write an OpenAPI Overlay that settles what can be settled.", writes=True),
            Argument("apply", "flag", "Make those changes in the text of the documents.", writes=True),
            Argument("live", "text", "Call the read-only operations of this server instead.", network=True),
            Argument("calls", "count", "At most so many calls with `live`.", network=True),
        ),
    ),
    Tool(
        "inventory",
        "Compare documents with the pages they cite: what pages show and documents lack, and the reverse.",
        (
            _DOCUMENTS,
            _DOCS,
            Argument("update", "flag", "Write the inventories; what is decided in them by hand stays.", writes=True),
        ),
    ),
    Tool(
        "draft",
        "Write a first document of a vendor from pages, with the source of each claim; what they lack is listed.",
        (
            Argument("page", "pages", "Pages of documentation: text, Markdown or saved HTML.", required=True),
            Argument("vendor", "vendor", "The name of the folder in specs/.", required=True),
            Argument("force", "flag", "Replace a document; what was filled in there stays."),
        ),
        writes=True,
        # The project is what is served, whatever a configuration around it says.
        form=("--format", "json", "--root", "."),
    ),
    Tool(
        "explain",
        "Explain a rule (the `rule` of a diagnostic): what it is about, how much it weighs, and the way out.",
        (Argument("rule", "rule", "The id of the rule; without it, all rules."),),
    ),
)
