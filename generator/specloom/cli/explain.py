"""`specloom explain`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from specloom.cli.layout import column_of, definitions, paragraph
from specloom.cli.printing import DONE
from specloom.cli.terminal import BOLD, CYAN, DEFAULT_WIDTH, is_colored, paint, width_of

if TYPE_CHECKING:
    from specloom.pipeline.rules import RuleFacts

EXAMPLES = (
    ("specloom explain reference-not-found", "one rule: the word in brackets of an error or warning"),
    ("specloom explain", "all rules"),
    ("specloom explain --format json", "all rules, for programs"),
)


def add_arguments(explain: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    explain.description = "Explain a rule: what it is about, how much it weighs, and how it is switched off."
    explain.add_argument("rule", nargs="?", default="", metavar="RULE", help="the id of a rule (default: list all)")
    explain.add_argument("--format", choices=("text", "json"), default="text", help="default: %(default)s")


def run(options: argparse.Namespace) -> int:
    """Print what is known of a rule, or of all."""
    from specloom.commands.explain import rules

    facts = rules(options.rule.strip("[]"))
    if options.format == "json":
        from dataclasses import asdict

        from specloom.reports import json_document

        print(json_document("explain", {"rules": [asdict(entry) for entry in facts.values()]}))
    elif options.rule:
        print("\n".join(line for entry in facts.values() for line in _explained(entry)))
    else:
        print("\n".join(_listed(list(facts.values()))))
    return DONE


def _listed(facts: Sequence[RuleFacts]) -> Iterator[str]:
    """Yield all rules, those of a kind together."""
    width, color = width_of(sys.stdout) or _WIDE, is_colored(sys.stdout)
    column = column_of((entry.rule for entry in facts), most=width // 2)
    for kind in dict.fromkeys(entry.kind for entry in facts):
        yield paint(f"{_HEADINGS[kind]}:", BOLD, color=color)
        rows = [(entry.rule, f"{entry.severity}. {entry.about}") for entry in facts if entry.kind == kind]
        yield from definitions(rows, width=width, column=column, paint=CYAN if color else "")
        yield ""
    yield "`specloom explain RULE` says more of one."


def _explained(facts: RuleFacts) -> Iterator[str]:
    width = min(100, width_of(sys.stdout) or DEFAULT_WIDTH)
    yield f"{paint(facts.rule, BOLD, color=is_colored(sys.stdout))}: {facts.severity}, {facts.kind}"
    for text in (facts.about, f"Way out: {facts.help}." if facts.help else "", _WEIGHTS.get(facts.kind, "")):
        if text:
            yield from ("", paragraph(text, width=width))
    if facts.may_be_ignored:
        yield from ("", paragraph(_IGNORED, width=width), f"\n    x-specloom-ignore: [{facts.rule}]  # and why")


_WIDE = 120
_HEADINGS = {
    "wrong result": "Rules about wrong results",
    "style": "Rules of style",
    "contradiction of traffic and document": "Contradictions of traffic and document (drift)",
    "change": "Changes (diff)",
}
_WEIGHTS = {
    "wrong result": "A rule about results, for every document: what breaks it becomes a client, or a test, that is not "
    "what the author thinks. An error costs the operation that it concerns, or the package; a warning says how the "
    "document is read instead, and --strict makes it an error.",
    "style": "A rule of style, for documents written by hand: it holds below specs/<vendor>/, elsewhere only with "
    "--lint, and is always a warning.",
    "contradiction of traffic and document": "`specloom drift` finds it where recorded exchanges and a document "
    "contradict each other; `--suggest FILE` writes an overlay that settles it where that can be done.",
    "change": "`specloom diff` finds it between two versions of a document; its severity says whether code that uses "
    "the package, or the API, breaks.",
}
_IGNORED = (
    "Where it does not fit, switch it off in place, on the object concerned or on anything that it is written in:"
)
