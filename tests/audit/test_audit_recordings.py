"""Shows that every sample on the vendors' pages is an exchange that the tests of the packages replay."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from specloom.evidence.citations import read_ranges
from specloom.ir.recordings import Exchange
from specloom.load import load_recordings
from tests.folders import VENDOR_DOCS

from .pages import Sample
from .test_audit import _PAGES, _ROOT, _claims, _samples, _settled

pytestmark = pytest.mark.skipif(VENDOR_DOCS.path is None, reason=VENDOR_DOCS.absence)

_Place = tuple[str, int]
# Where a page shows a request and no answer to it, the exchange as a whole is made up.
_ONLY_REQUESTS = {"createTtsSynthesizer"}


def _exchanges(vendor: str) -> Iterator[tuple[_Place, Exchange]]:
    recordings, _ = load_recordings(_ROOT / "specs" / vendor / "recordings")
    for recording in recordings:
        for index, exchange in enumerate(recording.exchanges):
            yield (recording.name, index), exchange


def _cites(exchange: Exchange, sample: Sample) -> bool:
    ranges = read_ranges(exchange.lines) if exchange.document == sample.page else ()
    return any(first <= sample.first and sample.last <= last for first, last in ranges)


def _is_sample(exchange: Exchange) -> bool:
    return exchange.source == "documented-sample" or exchange.operation in _ONLY_REQUESTS


def _shows(value: Any, sample: Any) -> bool:
    """Tell whether a recorded value is that of a sample; text may stand for a placeholder that would not decode."""
    if isinstance(sample, dict) and isinstance(value, dict):
        return sample.keys() == value.keys() and all(_shows(value[name], sample[name]) for name in sample)
    if isinstance(sample, list) and isinstance(value, list):
        return len(sample) == len(value) and all(map(_shows, value, sample))
    if isinstance(value, str) and isinstance(sample, str | None):
        return sample in (value, "string", None)
    return type(value) is type(sample) and value == sample


def _bodies(exchange: Exchange, sample: Sample) -> Iterator[Any]:
    text = exchange.request_body if sample.role == "request" else exchange.response_body
    value = json.loads(text) if text else None
    yield value
    if isinstance(value, list) and len(value) == 1:  # the page's model of what a list holds
        yield value[0]


@pytest.mark.parametrize("vendor", _PAGES)
def test_every_sample_is_an_exchange_that_replays(vendor: str) -> None:
    exchanges = list(_exchanges(vendor))
    tests = "\n".join(path.read_text("utf-8") for path in (_ROOT / "generated" / vendor / "tests").glob("test_*.py"))
    calls = "".join(tests.split())
    missing: list[str] = []
    for sample in _samples(vendor):
        match = _claims(vendor).match(sample)
        assert match is not None
        shown = _settled(vendor, sample).value
        places = [
            place
            for place, exchange in exchanges
            if _is_sample(exchange) and _cites(exchange, sample) and match.operation in ("", exchange.operation)
            and any(_shows(body, shown) for body in _bodies(exchange, sample))
        ]  # fmt: skip
        if not any(f'play("{name}.json",{index},lambdaclient:' in calls for name, index in places):
            missing.append(f"{sample.page} {sample.first}-{sample.last} {sample.role}: {match.operation} {match.what}")
    assert missing == []
