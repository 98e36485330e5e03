"""What templates of the README see: examples that its test runs, and rows of tables."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.code.safe import Code, Ident, Literal, Markdown


@dataclass(frozen=True, slots=True)
class ExampleCall:
    """A call that the README shows; `path` leads from the client to the method.

    `text` is the whole call behind the client, long ones on several lines; `result` is the call on one line, and for
    pages the first of them. `configured` is that with settings of its own, `raw` and `streamed` are calls by views of
    the resource.
    """

    path: Code
    arguments: Code
    text: Code
    result: Code
    configured: Code
    raw: Code
    streamed: Code
    paged: bool


@dataclass(frozen=True, slots=True)
class QuickStart:
    """The examples of the README, which its test runs: a first call, one for a single value, and one that writes.

    `arguments` are those of the client, `offline_arguments` of one that needs no network, `imports` what calls need.
    """

    arguments: Code
    offline_arguments: Code
    imports: tuple[Code, ...]
    first: ExampleCall
    single: ExampleCall | None
    write: ExampleCall | None

    @property
    def example(self) -> ExampleCall:
        """The call that shows what goes for all."""
        return self.single or self.first


@dataclass(frozen=True, slots=True)
class EnvironmentRow:
    """A row of the README's table of arguments that the environment may give."""

    argument: Ident
    variable: Ident
    text: Markdown


@dataclass(frozen=True, slots=True)
class OperationRow:
    """A row of the README's table of operations."""

    call: Code
    request: Markdown
    summary: Markdown


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A page in the README that the document was made from: its name, and the rest that is known of it."""

    name: Markdown
    about: Markdown


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: its claims by basis, the exchanges that show them, the pages that it cites."""

    claims: Markdown
    exchanges: Markdown
    pages: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True)
class RecipeView:
    """A recipe in the README: the name of its file, title, paragraphs and program."""

    name: Ident
    title: Markdown
    paragraphs: tuple[Markdown, ...]
    code: Markdown


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A rate limit in the README: its name, how many requests it allows in how many seconds, whose, and more of it."""

    name: Markdown
    requests: Literal
    per: Literal
    scope: Markdown
    description: Markdown | None


@dataclass(frozen=True, slots=True)
class LoginParts:
    """By what people can log in to an API; the client takes the login as `argument`.

    `is_implicit` says that the document describes the implicit flow, which is not carried out.
    """

    argument: Ident
    by_code: bool
    by_device: bool
    is_implicit: bool

    @property
    def is_offered(self) -> bool:
        """Whether people can log in at all."""
        return self.by_code or self.by_device
