"""What `specloom validate` checks: a document, its recordings and its scenario."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.sources import Source
from specloom.drift.belonging import misplaced
from specloom.ir.recordings import key_of
from specloom.lint import lint
from specloom.load import load_file, positioned, survey_recordings
from specloom.pipeline.load_document import check
from specloom.pipeline.package import Result, refused_whole
from specloom.read import Reading, read
from specloom.record.layout import layout_findings
from specloom.record.scenario import scenario_findings


def validate_source(source: Source, *, foreign: bool = False) -> Result:
    """Check one document, and by our own rules where it is one of ours, or where `foreign` asks for that."""
    try:
        overlaid, found = check(source)
    except SpecError as error:
        return refused_whole(source, error)
    known = {diagnostic.location for diagnostic in found}
    linted = overlaid.relocated(lint(overlaid.document, foreign=foreign))
    ours = [diagnostic for diagnostic in linted if diagnostic.location not in known]
    reading = cache(partial(read, overlaid.document))
    recorded, texts = _recorded(source, reading)
    played, scenario = _scenario(source, reading)
    recorded += played
    texts = overlaid.sources | texts | scenario
    return Result(source, positioned([*found, *ours, *recorded], texts), texts)


def _recorded(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the recordings beside a document: their layout first, then whether they belong to it."""
    cassettes = survey_recordings(source.recordings, display=source.shown_recordings)
    layout = [one for name, value in cassettes.values.items() for one in layout_findings(value, Location(name))]
    refused = {one.location.document for one in layout}
    # What the schema finds, the reader has mostly stumbled over as well.
    found = [one for one in cassettes.diagnostics if one.location.document not in refused] + layout
    if not cassettes.recordings:
        return found, cassettes.texts
    try:
        reading = read_once()
    except SpecError:  # said by `generate`
        return found, cassettes.texts
    left_out = frozenset(one.location for one in reading.refused)
    return [*found, *misplaced(reading.api, cassettes.recordings, left_out=left_out)], cassettes.texts


def _scenario(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the scenario beside a document, where there is one."""
    if not source.scenario.is_file():
        return [], {}
    name = source.shown_scenario
    try:
        file = load_file(source.scenario, name=name)
        operations = {key_of(operation) for operation in read_once().api.operations}
    except SpecError as error:
        return list(error.diagnostics), dict(error.sources)
    return list(scenario_findings(file.root, Location(name), operations)), {name: file.text}
