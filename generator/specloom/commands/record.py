"""What `specloom record` does: which calls it makes of a live API, what it records of them, and when it stops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.sources import Source
from specloom.ir.recordings import key_of
from specloom.load import load_file, load_recordings, positioned
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.record_plan import Plan, RecordOptions, new_recorder, plan, request_values
from specloom.pipeline.recorder_session import recorder_session
from specloom.record.credentials import refuse_credentials
from specloom.record.har import Entry
from specloom.record.outline import Outline, in_order
from specloom.record.performing import PerformerError
from specloom.record.recorder import Recorder
from specloom.record.recordings import digest, recording, recording_path, write_exchanges
from specloom.record.rules import rules_of
from specloom.record.sanitized import credentials_in
from specloom.record.scenario import Step
from specloom.record.traffic_file import on_line, read_traffic
from specloom.runtime.shared.scrub import Scrubber
from specloom.write import replace_file

__all__ = [
    "PerformerError",
    "Plan",
    "Progress",
    "RecordOptions",
    "Recorded",
    "import_har",
    "init",
    "plan",
    "play",
    "without_recording",
]
_MAX_LISTED = 20


@dataclass(frozen=True, slots=True)
class Progress:
    """The result of one step: how many exchanges were added, or a diagnostic; `ends`: no further step is made."""

    step: Step
    added: int = 0
    diagnostic: Diagnostic | None = None
    known: bool = False
    ends: bool = False


def play(source: Source, planned: Plan, options: RecordOptions) -> Iterator[Progress]:
    """Make the calls that have no recording yet, and write each exchange as soon as it is complete.

    Raises:
        SpecError: The document cannot become a package, or a recording cannot be added to.
        PerformerError: The package cannot be run.
    """
    known = {step.name for step in planned.steps if _is_recorded(options, step)}
    again = _repeated(planned.steps, known)
    if len(known) == len(planned.steps):
        yield from (Progress(step, known=True) for step in planned.steps)
        return
    with recorder_session(source, planned.loaded, base_url=options.base_url, python=options.python) as session:
        recorder = new_recorder(source, planned.api, session, options.secrets)
        for step in planned.steps:
            if step.name in known and step.name not in again:
                yield Progress(step, known=True)
                continue
            progress = _record(recorder, step, planned.loaded, options, written=step.name in known)
            yield progress
            if progress.ends:
                return


def init(source: Source, planned: Plan, options: RecordOptions) -> Iterator[Progress]:
    """Call each operation once, record what succeeds, and write the scenario of those calls.

    Ids come from earlier answers; other arguments are the document's examples, or made up. Operations that may change
    something are written down, and called only if that is allowed.

    Raises:
        SpecError: The document cannot become a package, or a recording cannot be added to.
        PerformerError: The package cannot be run.
    """
    outline = Outline(planned.api, request_values(planned.loaded.document, planned.api))
    with recorder_session(source, planned.loaded, base_url=options.base_url, python=options.python) as session:
        recorder = new_recorder(source, planned.api, session, options.secrets)
        for operation in in_order(planned.api.operations):
            if options.operations and key_of(operation) not in options.operations:
                continue
            step = outline.step(operation)
            if step is None:
                continue
            if operation.method not in SAFE_METHODS and not options.allow_writes:
                outline.untried.append(step)
                continue
            progress = _record(recorder, step, planned.loaded, options, written=_is_recorded(options, step))
            yield progress
            if progress.ends:
                return
            outline.note(operation, step, recorder.answers.get(step.name), failure=progress.diagnostic)
    if outline.steps or outline.untried:
        replace_file(source.scenario, outline.text())


def without_recording(planned: Plan, options: RecordOptions) -> tuple[Diagnostic, ...]:
    """Return a note that lists the operations that no recording shows, if there are any."""
    recordings, _ = load_recordings(options.folder)
    recorded = {exchange.operation for recording in recordings for exchange in recording.exchanges}
    missing = [name for name in map(key_of, planned.api.operations) if name not in recorded]
    if not missing:
        return ()
    more = f" and {len(missing) - _MAX_LISTED} more" if len(missing) > _MAX_LISTED else ""
    message = f"{len(missing)} of {len(planned.api.operations)} operations have no recording: "
    message += ", ".join(missing[:_MAX_LISTED]) + more
    hint = "give them a step in scenario.yaml, with --allow-writes if they may change something"
    note = Diagnostic("record-missing", planned.api.location, message, hint, Severity.NOTE)
    return positioned(planned.loaded.overlaid.relocated([note]), planned.texts)


def _record(
    recorder: Recorder, step: Step, loaded: LoadedDocument, options: RecordOptions, *, written: bool
) -> Progress:
    """Make one call, and write the exchange unless it is recorded already (`written`): an outdated one is replaced."""
    answer = recorder.call(step)
    if answer.exchange is None:
        return Progress(step, diagnostic=answer.diagnostic, ends=answer.ends)
    if written:
        return Progress(step, known=True)
    today = datetime.now(UTC).date().isoformat()
    origin: dict[str, Json] = {"source": options.source, "recorded": today, "spec": digest(loaded.document)}
    recorded = recorder.recording(step, answer.exchange, origin)
    if isinstance(recorded, Diagnostic):
        return Progress(step, diagnostic=recorded)
    return Progress(step, added=write_exchanges(options.folder, step.operation, [recorded], replacing=step.name))


def _repeated(steps: Sequence[Step], known: set[str]) -> set[str]:
    """Return the recorded steps to repeat for values that others need: a recording has pseudonyms in place of ids."""
    again: set[str] = set()
    for step in reversed(steps):
        if step.name not in known or step.name in again:
            again |= step.needs
    return again


def _is_recorded(options: RecordOptions, step: Step) -> bool:
    """Tell whether a step has a recording, and one that is not too old."""
    path = recording_path(options.folder, step.operation)
    if not path.is_file():
        return False
    root = load_file(path, name=path.as_posix()).root
    listed = root.get("interactions") if isinstance(root, dict) else None
    entries = [entry.get("specloom") for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    days = [entry.get("recorded") for entry in entries if isinstance(entry, dict) and entry.get("step") == step.name]
    if options.older_than is None:
        return bool(days)
    oldest = (datetime.now(UTC).date() - timedelta(days=options.older_than)).isoformat()
    return any(isinstance(day, str) and day >= oldest for day in days)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The result of an import: how many exchanges were added, by operation, and what was left out."""

    counts: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def import_har(source: Source, har: Path, folder: Path, *, secrets: Iterable[str] = (), python: str = "") -> Recorded:
    """Write the exchanges of a HAR file, or another file of traffic, into `folder`, a file an operation.

    Only those are written that are complete, and of an operation of the document.

    Raises:
        SpecError: The document as a whole or the file cannot be read.
        PerformerError: The package, which rehearses what is recorded, cannot be run.
    """
    understood = load_document(source)
    api, spec = understood.reading.api, digest(understood.document)
    refuse_credentials(api, *load_recordings(folder))
    file = read_traffic(har, with_values=True)
    rules = rules_of(api, secrets)
    scrubber = Scrubber(replace(rules, secrets=(*rules.secrets, *sorted(credentials_in(file.entries, rules)))))
    diagnostics = list(file.refused)
    by_operation: dict[str, list[dict[str, Json]]] = {}
    with recorder_session(source, understood, python=python) as session:
        for entry in file.entries:
            scrubbed = _incomplete(entry) or recording(api, entry, scrubber, session.rehearse)
            if isinstance(scrubbed, Diagnostic):
                diagnostics.append(scrubbed)
            else:
                scrubbed[1]["specloom"]["spec"] = spec
                by_operation.setdefault(scrubbed[0], []).append(scrubbed[1])
    counts = {name: write_exchanges(folder, name, added) for name, added in by_operation.items()}
    texts = {**understood.texts, file.name: file.text}
    located = [*understood.refused, *(on_line(diagnostic, [file]) for diagnostic in diagnostics)]
    # Lines of traffic are never shown: they hold what the recordings leave out.
    return Recorded(counts, positioned(located, texts), understood.texts)


def _incomplete(entry: Entry) -> Diagnostic | None:
    """Return why an entry cannot be replayed: a part that travelled is not in the file, or another call follows it."""
    missing = sorted(entry.unseen - {"request-headers", "response-headers"})
    if missing:
        message = f"left out: the {missing[0].replace('-', ' ')} is not in the file"
        return Diagnostic("record-incomplete", entry.location, message, "save it again, with content", Severity.WARNING)
    if entry.interaction["response"]["status"]["code"] in _REDIRECTS:
        message = "left out: a redirect, which clients follow, and is no answer by itself"
        return Diagnostic("record-redirect", entry.location, message, "nothing", Severity.NOTE)
    return None


_REDIRECTS = (301, 302, 303, 307, 308)
