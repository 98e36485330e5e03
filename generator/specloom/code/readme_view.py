"""What templates of the README see: examples that its test runs, and rows of tables."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.code.safe import Code, Ident, Markdown


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
