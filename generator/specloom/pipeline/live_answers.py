"""Calls the read-only operations of an API again, and returns what came as recordings that are written nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.base.sources import Source
from specloom.base.yaml_layout import block
from specloom.ir.recordings import Recording
from specloom.load import exchange_of, parse_text
from specloom.pipeline.record_plan import Plan, RecordOptions, new_recorder
from specloom.pipeline.recorder_session import recorder_session
from specloom.record.recordings import as_loaded, digest, readable


@dataclass(frozen=True, slots=True)
class LiveAnswers:
    """What calls brought: recordings with their texts by display name, and why others brought nothing.

    `called` counts the calls that were made, `planned` those that there are.
    """

    recordings: tuple[Recording, ...]
    texts: dict[str, str]
    failed: tuple[Diagnostic, ...]
    called: int
    planned: int


def live_answers(source: Source, planned: Plan, options: RecordOptions, *, most: int) -> LiveAnswers:
    """Make the first `most` calls of a plan, which keep the document's rate limits.

    Raises:
        SpecError: The document cannot become a package.
        PerformerError: The package cannot be run.
    """
    entries: list[tuple[str, dict[str, Any]]] = []
    failed: list[Diagnostic] = []
    called = 0
    today = datetime.now(UTC).date().isoformat()
    origin: dict[str, Json] = {"source": options.source, "recorded": today, "spec": digest(planned.loaded.document)}
    with recorder_session(source, planned.loaded, base_url=options.base_url, python=options.python) as session:
        recorder = new_recorder(source, planned.api, session, options.secrets)
        recorder.rehearse = lambda _: ""  # no test is going to replay it
        for step in planned.steps[:most]:
            answer = recorder.call(step)
            called += answer.status > 0
            came = recorder.recording(step, answer.exchange, origin) if answer.exchange else answer.diagnostic
            if isinstance(came, dict):
                entries.append((step.name, came))
            elif came is not None:
                failed.append(came)
            if answer.ends:
                break
    recordings: list[Recording] = []
    texts: dict[str, str] = {}
    for name, entry in entries:
        display = f"live/{name}.yaml"
        texts[display] = block({"version": 1, "interactions": [readable(as_loaded(entry))]})
        cassette: Any = parse_text(texts[display], name=display)
        at = Location(display, ("interactions", "0"))
        recordings.append(Recording(name, (exchange_of(cassette["interactions"][0], at),), ""))
    return LiveAnswers(tuple(recordings), texts, tuple(failed), called, len(planned.steps))
