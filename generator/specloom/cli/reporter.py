"""Reports diagnostics in the format that somebody asked for: text as they come, or one report at the end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.printing import complain, show

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic, SpecError
    from specloom.base.json_value import Json
    from specloom.reports import Entry

FORMATS = ("text", "json", "github", "sarif", "gitlab")


def add_format(command: argparse.ArgumentParser, *more: str, formerly: str = "text") -> None:
    """Let a command take `--format` and `--report`; `more` are formats that only this one has.

    `formerly` is how the command used to call text.
    """
    group = command.add_argument_group("reports")
    group.add_argument(
        "--format",
        choices=tuple(dict.fromkeys((*FORMATS, *more, formerly))),
        metavar="|".join((*FORMATS, *more)),
        default="text",
        help="how to report: text for people, json for programs, github for annotations of a workflow, sarif for code "
        "scanning, gitlab for code quality (default: %(default)s)",
    )
    group.add_argument(
        "--report",
        action="append",
        default=[],
        type=_report,
        metavar="FORMAT=FILE",
        help="write a report in another format into a file as well, as in sarif=specloom.sarif; may be given several "
        "times",
    )


def _report(text: str) -> tuple[str, Path]:
    form, equals, path = text.partition("=")
    if not equals or not path or form not in FORMATS[1:]:
        from specloom.base.closeness import did_you_mean

        if form in FORMATS[1:]:
            raise argparse.ArgumentTypeError(
                f"{text!r} is no FORMAT=FILE: name the file as well, as in {form}=specloom.{form}"
            )
        listed = f"write one of {', '.join(FORMATS[1:])}, then =FILE"
        raise argparse.ArgumentTypeError(f"{text!r} is no FORMAT=FILE: {did_you_mean(form, FORMATS[1:], listed)}")
    if Path(path).is_dir():
        raise argparse.ArgumentTypeError(
            f"{path!r} is a folder: name a file, as in {form}={Path(path, 'specloom.' + form)}"
        )
    return form, Path(path)


class Reporter:
    """Prints text as it comes, and collects what other formats show at the end of a run, as `diagnostics`."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.form: str = options.format
        self.is_text = self.form in ("text", "markdown")
        self.is_verbose: bool = options.verbose
        self.diagnostics: list[Diagnostic] = []
        self._command: str = options.command
        self._quiet: bool = options.quiet
        self._files: list[tuple[str, Path]] = options.report
        self._entries: list[Entry] = []

    @property
    def needs_all(self) -> bool:
        """Whether all warnings are wanted, even of a package that is up to date."""
        return not self.is_text or bool(self._files)

    def remark(self, text: str) -> None:
        """Print a line of text on standard error, if there is any."""
        if text and not self._quiet:
            print(text, file=sys.stderr)

    def show(self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
        """Report diagnostics; people read them on standard error, unless the workflow's log shows them."""
        self.collect(diagnostics)
        self.print(diagnostics, texts)

    def print(self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
        """Print diagnostics with their source lines, and leave them out of other reports."""
        if self.form != "github":
            show(diagnostics, texts, quiet=self._quiet)

    def refuse(self, error: SpecError) -> None:
        """Report a document that cannot be read."""
        self.show(error.diagnostics, error.sources)

    def collect(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Take diagnostics into all formats but text."""
        if not self.needs_all:
            return
        from specloom.reports import Entry

        self.diagnostics += diagnostics
        self._entries += map(Entry, diagnostics)

    def add(self, entries: Sequence[Entry]) -> None:
        """Take entries into all formats but text and JSON, where the command's own members show them."""
        self._entries += entries

    def line(self, text: str) -> None:
        """Print a line of text on standard output; other formats have none."""
        if self.is_text:
            print(text)

    def complain(self, message: str) -> None:
        """Print an error that is no diagnostic."""
        if self.form != "github":
            complain(message)

    def finish(self, more: Mapping[str, Json]) -> None:
        """Print the report, and write the others; `more` are members of the JSON that the command adds."""
        for form, path in self._files:
            from specloom.write import replace_file

            replace_file(path, self._rendered(form, more) + "\n")
        if not self.is_text and (text := self._rendered(self.form, more)):
            print(text)
        if self.form == "github" and not self._quiet:
            from specloom.cli.printing import counted

            print(f"specloom: reported{counted([entry.diagnostic for entry in self._entries])}", file=sys.stderr)

    def _rendered(self, form: str, more: Mapping[str, Json]) -> str:
        from specloom import reports

        if form == "json":
            return reports.json_report(self._command, self.diagnostics, more)
        if form == "github":
            return reports.workflow_commands(self._entries)
        if form == "gitlab":
            return reports.code_quality(self._entries)
        from specloom import __version__
        from specloom.pipeline.rules import rule_texts

        used = (entry.diagnostic.rule for entry in self._entries)
        return reports.sarif(self._entries, rule_texts(used), version=__version__)
