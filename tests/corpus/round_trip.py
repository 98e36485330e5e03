"""Responses drawn from a document's schemas: decoded and dumped again they are the same JSON.

What is drawn is judged by jsonschema; only what that accepts is decoded, by a strict client.
"""

from __future__ import annotations

import importlib
import json
import re
import time
import warnings
from collections import Counter
from datetime import datetime
from random import Random
from typing import Any

from .original import Body
from .package import Package
from .sampling import Sampler
from .smoke import Case, Smoke

TRIES = 6
SECONDS = 12
SHOWN = 12
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")


class RoundTrip:
    """The responses of one document and its package; `seen` are schemas that were drawn from."""

    def __init__(self, smoke: Smoke) -> None:
        self._smoke = smoke
        self._sampler = Sampler(smoke.original, Random(smoke.package.manifest["summary"]["operations"]))
        self._package: Package = smoke.package
        runtime = f"{self._package.name}._runtime"
        self._read: Any = importlib.import_module(f"{runtime}.call.decoding").read
        self._adapter: Any = importlib.import_module(f"{runtime}.wire.bodies").adapter_of
        self._request: Any = importlib.import_module(f"{runtime}.base.request")
        self._json: Any = importlib.import_module(f"{runtime}.base.operation").Json
        self._seen: set[tuple[str, tuple[str, ...]]] = set()
        self.counts: Counter[str] = Counter()

    def run(self) -> dict[str, Any]:
        """Draw from each response for some seconds; return counts, and what came back as something else."""
        rows = {(row["method"], row["path"]): row for row in self._package.manifest["operations"]}
        failures: list[str] = []
        until = time.monotonic() + SECONDS
        for found in self._smoke.original.operations():
            row = rows.get((found[0], found[1]))
            if row is None or "call" not in row or time.monotonic() > until:
                continue
            operation = self._package.method(row["call"]).operation
            status, bodies = Case(self._smoke.original, found).success()
            content = operation.success.get(status, operation.success.get("2XX"))
            media = next((body for body in bodies if "json" in body.media_type), None)
            if media is None or media.schema is None or not isinstance(content, self._json):
                continue
            failures += [f"{row['call']} [{status}]: {said}" for said in self._of(media, content, status)]
        return {"counts": dict(self.counts), "failures": failures[:SHOWN]}

    def _of(self, media: Body, content: Any, status: int) -> list[str]:
        assert media.schema is not None
        place = self._smoke.original.follow(media.schema)
        key = (place.uri, place.keys)
        if key in self._seen:
            return []
        self._seen.add(key)
        said: list[str] = []
        for _ in range(TRIES):
            try:
                value = self._sampler.draw(media.schema)
            except LookupError:  # a reference that leads nowhere
                self.counts["not drawn"] += 1
                continue
            if not self._smoke.valid(media.schema, value):
                self.counts["invalid"] += 1
                continue
            self.counts["drawn"] += 1
            wrong = self._wrong(content, value, status)
            said += [wrong] if wrong else []
        return said[:1]

    def _wrong(self, content: Any, value: Any, status: int) -> str:
        text = json.dumps(value, ensure_ascii=False)
        headers = self._request.Headers([(b"content-type", b"application/json")])
        response = self._request.Response(status, headers, text.encode())
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                model = self._read(content, response, self._settings)
                dumped = json.loads(self._adapter(content).dump_json(model, by_alias=True, exclude_unset=True))
        except Exception as error:  # noqa: BLE001  # each of them is a finding
            return f"{type(error).__name__}: {' '.join(str(error).split())[:300]} for {text[:300]}"
        return "" if exact(dumped) == exact(value) else f"{text[:400]} comes back as {json.dumps(dumped)[:400]}"

    @property
    def _settings(self) -> Any:
        return self._smoke.client._settings  # strict, as the client was made


def exact(value: Any) -> Any:
    """Return a JSON value in which numbers tell their kind, and a date-time with an offset is a moment in that zone."""
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    if isinstance(value, str) and MOMENT.fullmatch(value):
        moment = datetime.fromisoformat(value)
        return moment, moment.utcoffset()
    return type(value), value
