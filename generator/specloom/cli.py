"""The command line: the only place that prints.

Exit codes: 0 done, 1 the document (or the output) is at fault, 2 usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from specloom import __version__
from specloom.sources import NoSourcesError, Source, sources

if TYPE_CHECKING:
    from specloom.diagnostics import Diagnostic
    from specloom.drift_command import Compared
    from specloom.run import Result

_DONE, _AT_FAULT, _USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        return _run(_parser().parse_args(arguments))
    except BrokenPipeError:
        # Whoever reads the output has seen enough (`| head`); what is left in the buffer would fail once more at exit.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open to the end
        return _AT_FAULT


def _run(options: argparse.Namespace) -> int:
    paths = [Path(path) for path in options.spec]
    try:
        if options.command == "generate":
            return _generate(_overlaid(sources(paths, package=options.package), options), options)
        # Packages are not written, so their names may well be the same.
        listed = [source for path in paths for source in sources([path], package="unused")] or sources([])
        if options.command == "validate":
            return _validate(_overlaid(listed, options), foreign=options.lint)
        if options.command == "drift":
            return _drift(_overlaid(listed, options), options)
        return (_record if options.command == "record" else _evidence)(listed, options)
    except NoSourcesError as error:
        print(f"specloom: {error}", file=sys.stderr)
        return _USAGE


def _overlaid(found: list[Source], options: argparse.Namespace) -> list[Source]:
    if options.overlay and len(found) > 1:
        raise NoSourcesError("--overlay goes with a single document")
    return [replace(source, overlays=tuple(map(Path, options.overlay))) for source in found]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="specloom",
        description="Typed Python client packages, with tests, from OpenAPI documents.",
        epilog="Exit codes: 0 done; 1 a document is at fault, or --check found differences; 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"specloom {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    generate = _generate_parser(commands.add_parser("generate", help="generate client packages"))
    validate = commands.add_parser("validate", help="check documents", description="Check documents.")
    validate.add_argument("spec", nargs="+", metavar="SPEC", help="OpenAPI documents")
    validate.add_argument(
        "--lint",
        action="store_true",
        help="apply our rules (specs/RULES.md) to documents without our extensions as well",
    )
    drift = commands.add_parser("drift", help="hold recorded exchanges against documents")
    _drift_parser(drift)
    _record_parser(commands.add_parser("record", help="turn traffic into recordings"))
    for command in (generate, validate, drift):
        command.add_argument(
            "--overlay",
            action="append",
            default=[],
            metavar="FILE",
            help="an OpenAPI Overlay to apply to a single SPEC first; may be given several times, in order",
        )
    _evidence_parser(commands.add_parser("evidence", help="account for what documents claim"))
    return parser


def _generate_parser(generate: argparse.ArgumentParser) -> argparse.ArgumentParser:
    generate.description = "Generate client packages."
    generate.add_argument("spec", nargs="*", metavar="SPEC", help="OpenAPI documents (default: specs/*/openapi.yaml)")
    generate.add_argument(
        "--output", default="generated", metavar="DIR", help="where packages go, a folder each (default: %(default)s)"
    )
    generate.add_argument("--package", metavar="NAME", help="name of the package, for a single SPEC")
    generate.add_argument(
        "--check", action="store_true", help="write nothing; list what would change and exit with 1 if anything would"
    )
    generate.add_argument(
        "--fail-on",
        choices=("approximated", "refused"),
        default="refused",
        help="exit with 1 if an operation is approximated, too, or only if one is refused (default: %(default)s)",
    )
    return generate


def _drift_parser(drift: argparse.ArgumentParser) -> None:
    drift.description = "Report where recorded exchanges and documents contradict each other; exit with 1 if they do."
    drift.add_argument("spec", nargs="*", metavar="SPEC", help="OpenAPI documents (default: specs/*/openapi.yaml)")
    drift.add_argument(
        "--recordings", metavar="DIR", help="the recordings, for a single SPEC (default: those beside it)"
    )
    drift.add_argument("--format", choices=("table", "json", "sarif"), default="table", help="default: %(default)s")
    drift.add_argument(
        "--suggest", metavar="FILE", help="write an OpenAPI Overlay that makes a single SPEC agree with its recordings"
    )
    drift.add_argument("--apply", action="store_true", help="make those changes in the text of the documents")


def _record_parser(record: argparse.ArgumentParser) -> None:
    record.description = "Write traffic into recordings beside a document, without credentials and personal data."
    record.add_argument("spec", nargs=1, metavar="SPEC", help="an OpenAPI document")
    record.add_argument(
        "--from-har", metavar="FILE", required=True, help="an HTTP Archive that a browser or proxy saved"
    )
    record.add_argument("--output", metavar="DIR", help="where recordings go (default: those beside SPEC)")
    record.add_argument(
        "--secret-env",
        action="append",
        default=[],
        metavar="NAME",
        help="an environment variable with a credential that must not be in them; may be given several times",
    )


def _evidence_parser(evidence: argparse.ArgumentParser) -> None:
    evidence.description = "Count the claims of documents by their sources, or watch the pages that they cite."
    evidence.add_argument("spec", nargs="*", metavar="SPEC", help="OpenAPI documents (default: specs/*/openapi.yaml)")
    evidence.add_argument(
        "--fail-under",
        type=float,
        default=0,
        metavar="N",
        help="exit with 1 if under N percent of claims have a source",
    )
    evidence.add_argument("--fail-unsourced", action="store_true", help="exit with 1 if an operation has no source")
    evidence.add_argument(
        "--docs", metavar="DIR", help="the cited pages (default: $SPECLOOM_VENDOR_DOCS or ../shared/vendor-docs)"
    )
    action = evidence.add_mutually_exclusive_group()
    action.add_argument("--watch", action="store_true", help="list what rests on changed text; exit with 1 if any does")
    action.add_argument("--update", action="store_true", help="write the hashes of the cited text into the documents")


def _evidence(found: list[Source], options: argparse.Namespace) -> int:
    from specloom.diagnostics import SpecError
    from specloom.evidence_command import docs_folder

    reads_pages = options.watch or options.update
    folder = docs_folder(options.docs)
    if reads_pages and not folder.is_dir():
        print(f"specloom: skipped, there is no folder {folder}; name the cited pages with --docs", file=sys.stderr)
        return _USAGE if options.docs else _DONE
    worst = _DONE
    for source in found:
        try:
            passed = _watch(source, folder, update=options.update) if reads_pages else _count(source, options)
        except SpecError as error:
            _show(error.diagnostics, error.sources)
            passed = False
        worst = worst if passed else _AT_FAULT
    return worst


def _count(source: Source, options: argparse.Namespace) -> bool:
    from specloom.evidence_command import measure

    measured = measure(source)
    print(source.display, *measured.lines, "", sep="\n")
    return measured.share >= options.fail_under and not (options.fail_unsourced and measured.unsourced)


def _watch(source: Source, folder: Path, *, update: bool) -> bool:
    from specloom.evidence_command import failed, update_document, watch_document

    if update:
        print(f"{source.display}: {update_document(source, folder)} citations mended")
    watched = watch_document(source, folder)
    _show(watched.diagnostics, watched.texts)
    print(f"{source.display}: {watched.count} citations{_counted(watched.diagnostics)}")
    return not failed(watched.diagnostics)


def _drift(found: list[Source], options: argparse.Namespace) -> int:
    from specloom.diagnostics import SpecError
    from specloom.drift_command import compare_source, report

    recordings = Path(options.recordings) if options.recordings else None
    if recordings is not None and (len(found) > 1 or not recordings.is_dir()):
        print("specloom: --recordings names a folder, and goes with a single document", file=sys.stderr)
        return _USAGE
    if options.suggest and len(found) > 1:
        print("specloom: --suggest goes with a single document", file=sys.stderr)
        return _USAGE
    compared: list[Compared] = []
    worst = _DONE
    for source in found:
        try:
            compared.append(compare_source(source, recordings))
        except SpecError as error:
            _show(error.diagnostics, error.sources)
            worst = _AT_FAULT
    print(report(compared, options.format))
    for each in compared:
        _settle(each, options)
    return _AT_FAULT if any(each.failed for each in compared) else worst


def _record(found: list[Source], options: argparse.Namespace) -> int:
    from specloom.diagnostics import Severity, SpecError
    from specloom.record_command import import_har

    missing = [name for name in options.secret_env if not os.environ.get(name)]
    if missing:
        print(f"specloom: the environment has no {missing[0]}", file=sys.stderr)
        return _USAGE
    source = found[0]
    folder = Path(options.output) if options.output else source.recordings
    try:
        secrets = [os.environ[name] for name in options.secret_env]
        recorded = import_har(source, Path(options.from_har), folder, secrets=secrets)
    except SpecError as error:
        _show(error.diagnostics, error.sources)
        return _AT_FAULT
    _show(recorded.diagnostics, recorded.texts)
    for name, count in recorded.counts.items():
        print(f"{name}: {count} exchanges added")
    print(f"{sum(recorded.counts.values())} exchanges recorded{_counted(recorded.diagnostics)}")
    return _AT_FAULT if any(one.severity is Severity.ERROR for one in recorded.diagnostics) else _DONE


def _settle(compared: Compared, options: argparse.Namespace) -> None:
    from specloom.drift_command import apply_suggestions, replace_text, suggest_overlay

    if options.suggest:
        suggested = suggest_overlay(compared)
        if suggested.settled:
            replace_text(Path(options.suggest), suggested.text)
        print(f"{options.suggest}: settles {suggested.settled} findings", file=sys.stderr)
        _show(suggested.left, {})
    if options.apply:
        applied = apply_suggestions(compared)
        print(f"{compared.source.display}: changed for {applied.settled} findings", file=sys.stderr)
        _show(applied.left, {})


def _validate(found: list[Source], *, foreign: bool) -> int:
    from specloom.run import validate_source

    worst = _DONE
    for source in found:
        result = validate_source(source, foreign=foreign)
        _report(result)
        if result.failed:
            worst = _AT_FAULT
        else:
            print(f"{source.display}: valid{_counted(result.diagnostics)}")
    return worst


def _generate(found: list[Source], options: argparse.Namespace) -> int:
    from specloom.lock import is_fresh

    output, check, strict = Path(options.output), options.check, options.fail_on == "approximated"
    stale = [source for source in found if not is_fresh(output / source.package, source)]
    for source in found:
        if source not in stale:
            print(f"{output / source.package}: up to date")
    worst = (
        _AT_FAULT if strict and any(_approximated(output, source) for source in found if source not in stale) else _DONE
    )
    if not stale:
        return worst
    from specloom.run import generate_all

    for result in generate_all(stale, output, check=check):
        _report(result)
        folder = output / result.source.package
        if result.failed or (strict and result.approximated):
            worst = _AT_FAULT
        if not result.made:
            continue
        if check and result.changes:
            worst = _AT_FAULT
            for change in result.changes:
                print(f"{folder / change.path}: would be {change.kind}")
        else:
            print(f"{folder}: {len(result.changes)} files changed{_counted(result.diagnostics)}")
    return worst


def _approximated(output: Path, source: Source) -> int:
    """Return how many operations of a package that is up to date are approximated."""
    from specloom.support import MANIFEST, approximated

    return approximated((output / source.package / MANIFEST).read_bytes())


def _counted(diagnostics: Sequence[Diagnostic]) -> str:
    counts: dict[str, int] = {}
    for found in diagnostics:
        counts[found.severity.value] = counts.get(found.severity.value, 0) + 1
    words = [f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items()]
    return f" ({', '.join(words)})" if words else ""


def _report(result: Result) -> None:
    _show(result.diagnostics, result.texts)
    if result.message:
        print(f"specloom: {result.message}", file=sys.stderr)


def _show(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
    from specloom.excerpt import render

    for diagnostic in diagnostics:
        print(render(diagnostic, texts, color=sys.stderr.isatty()), file=sys.stderr)
