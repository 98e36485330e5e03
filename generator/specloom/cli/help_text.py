"""What a page of help looks like: what something is for, its usage, lists of what it takes, examples."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from specloom.cli.catalogue import EXAMPLES, GROUPS
from specloom.cli.layout import column_of, definitions, paragraph
from specloom.cli.terminal import BOLD, CYAN, DEFAULT_WIDTH, DIM, is_colored, paint, width_of

Section = tuple[str, Sequence[tuple[str, str]]]
Examples = Sequence[tuple[str, str]]
_WIDEST = 110
_OPTIONS = (
    ("-h, --help", "show this help and exit"),
    ("-V, --version", "show the version and exit"),
    ("-q, --quiet", "print errors only"),
    ("-v, --verbose", "show all warnings and notes, and tables in full width"),
)
_CODES = (
    "Exit codes: 0 done; 1 a document is at fault, or a check found something; 2 wrong usage; 130 interrupted. "
    "`specloom help COMMAND` shows what a command takes."
)


def tool_help() -> str:
    """Return the help of the tool."""
    about = "Typed Python client packages, with tests, from OpenAPI documents."
    sections: list[Section] = [(title, list(group.items())) for title, group in GROUPS.items()]
    return help_page(about, "specloom [OPTIONS] COMMAND ...", [*sections, ("Options", _OPTIONS)], EXAMPLES, _CODES)


def help_page(about: str, usage: str, sections: Sequence[Section], examples: Examples, end: str = "") -> str:
    """Return a page of help, laid out for the terminal of standard output."""
    width = min(_WIDEST, width_of(sys.stdout) or DEFAULT_WIDTH)
    color = is_colored(sys.stdout)

    def title(text: str) -> str:
        return paint(f"{text}:", BOLD, color=color)

    lines = [paragraph(about, width=width), "", f"{title('Usage')} {usage}"]
    column = column_of(term for _, rows in sections for term, _ in rows)
    for name, rows in sections:
        if rows:
            lines += ["", title(name), *definitions(rows, width=width, column=column, paint=CYAN if color else "")]
    lines += ["", title("Examples")] if examples else []
    for line, text in examples:
        lines += [f"  $ {line}", paint(paragraph(text, width=width, indent="      "), DIM, color=color)]
    lines += ["", paragraph(end, width=width)] if end else []
    return "\n".join([*lines, ""])
