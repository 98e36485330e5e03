"""Shows, from the vendors' pages alone, that the documents leave nothing out and that no sample contradicts them."""

from __future__ import annotations

import copy
import operator
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, reduce
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.base.sources import sources
from specloom.commands.inventory import take
from specloom.evidence import citations, watch
from tests.folders import VENDOR_DOCS

from .claims import Claims
from .fit import Judge, Leaves
from .pages import Mention, Page, Sample, count_rows, count_statuses

_ROOT = Path(__file__).parents[2]
_DOCS = VENDOR_DOCS.path or Path()
_PAGES = {
    "tellcasey": ("000_8e80f1079b8fb18d.txt", "001_f66566057a7333df.txt"),
    "ccai": ("002_032db7cf281d0faa.txt",),
    "carium_courier": ("003_29f51f12ca5ca4fc.txt",),
    "speko": ("004_6ee3cf65c658c778.txt",),
}
_SAMPLES = {"tellcasey": 13, "ccai": 22, "carium_courier": 261, "speko": 8}
_OPERATIONS = {"tellcasey": 6, "ccai": 15, "carium_courier": 177, "speko": 4}
Record = Callable[[str, object], None]

pytestmark = pytest.mark.skipif(VENDOR_DOCS.path is None, reason=VENDOR_DOCS.absence)


@pytest.fixture(params=_PAGES)
def vendor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def _claims(vendor: str) -> Claims:
    return Claims(_ROOT / "specs" / vendor / "openapi.yaml")


@cache
def _pages(vendor: str) -> tuple[Page, ...]:
    return tuple(Page(name, (_DOCS / name).read_text("utf-8")) for name in _PAGES[vendor])


@cache
def _samples(vendor: str) -> tuple[Sample, ...]:
    return tuple(sample for page in _pages(vendor) for sample in page.samples())


@cache
def _listed(vendor: str, kind: str) -> list[dict[str, Any]]:
    """Return the entries about one kind of thing that is left out, or taken otherwise, on purpose."""
    listed: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("omissions.yaml").read_text("utf-8"))[vendor]
    assert all(entry["reason"] for entry in listed)
    return [entry for entry in listed if kind in entry]


def _omitted(vendor: str, kind: str) -> set[str]:
    return {str(name) for entry in _listed(vendor, kind) for name in entry[kind]}


def _settled(vendor: str, sample: Sample) -> Sample:
    """Return a sample with what contradicts other places of the page replaced, as the omissions say."""
    value = copy.deepcopy(sample.value)
    for entry in _listed(vendor, "sample"):
        if (entry["sample"], entry["lines"]) == (sample.page, f"{sample.first}-{sample.last}"):
            *way, last = [int(part) if part.isdecimal() else part for part in entry["pointer"].split("/")[1:]]
            holder = reduce(operator.getitem, way, value)
            holder[last] = [holder[last]] if entry.get("wrap") else entry["instead"]
    return replace(sample, value=value)


def _missing(vendor: str, kind: str, mentions: Iterable[Mention], is_known: Callable[[Mention], bool]) -> list[Mention]:
    """Return what the document lacks and nobody left out on purpose, and omissions that omit nothing."""
    lacking = [mention for mention in mentions if not is_known(mention)]
    omitted = _omitted(vendor, kind)
    idle = omitted - {mention.name for mention in lacking}
    return [one for one in lacking if one.name not in omitted] + [Mention("omissions.yaml", 0, name) for name in idle]


def test_the_readers_of_the_tool_miss_nothing(vendor: str) -> None:
    """Rows, statuses and operations are counted again, by what lines look like and by hand."""
    contents = [(page, page.contents) for page in _pages(vendor)]
    for page, read in contents:
        rows = {row.line for row in read.parameters}
        values = sum(len(listed.values) for listed in read.values if listed.first not in rows)
        listed_in_rows = read.layout == "tables"
        assert len(read.parameters) + values * listed_in_rows == count_rows(page.text)
        assert len(read.statuses) == count_statuses(page.text)
    assert sum(len(list(read.operations)) for _, read in contents) == _OPERATIONS[vendor]


def test_every_sample_is_one_of_a_known_body(vendor: str) -> None:
    samples = _samples(vendor)
    assert len(samples) == _SAMPLES[vendor]
    assert [(one.page, one.first, one.last) for one in samples if _claims(vendor).match(one) is None] == []


def test_every_sample_validates(vendor: str) -> None:
    claims, judge = _claims(vendor), Judge(_claims(vendor).root)
    found: list[str] = []
    for sample in _samples(vendor):
        match = claims.match(sample)
        assert match is not None
        settled = _settled(vendor, sample)
        if settled != sample:
            assert judge.errors(match.schema, sample.value), f"line {sample.first} would do as it stands"
        where = f"{match.operation} {match.what} line {sample.first}"
        found += [f"{where} {error}" for error in judge.errors(match.schema, settled.value)]
    assert found == []


def test_every_leaf_of_every_sample_meets_a_declared_property(vendor: str, record_property: Record) -> None:
    claims, judge, total = _claims(vendor), Judge(_claims(vendor).root), Leaves()
    loose: set[str] = set()
    for sample in _samples(vendor):
        match = claims.match(sample)
        assert match is not None
        leaves = judge.leaves(match.schema, _settled(vendor, sample).value)
        total.add(leaves)
        loose |= {f"{sample.first} {pointer}" for pointer in leaves.loose}
    assert loose == _omitted(vendor, "leaf")
    assert total.typed > 0
    facts = claims.count()
    facts["samples"] = len(_samples(vendor))
    facts["repairs"] = sum(sample.repairs for sample in _samples(vendor))
    facts["typed leaves"], facts["leaves in open objects"] = total.typed, total.open
    record_property("audit", f"{vendor}: " + ", ".join(f"{count} {name}" for name, count in facts.items()))


def test_what_a_page_says_beside_a_field_is_marked(record_property: Record) -> None:
    """Only one vendor comments on the fields of its models: on personal data and on what is deprecated."""
    claims, judge = _claims("ccai"), Judge(_claims("ccai").root)
    unmarked: list[str] = []
    counts = {"PII": 0, "Deprecated": 0}
    for sample in _samples("ccai"):
        match = claims.match(sample)
        assert match is not None
        for pointer, comment in sample.comments:
            word, keyword = ("PII", "x-specloom-pii") if "PII" in comment else ("Deprecated", "deprecated")
            assert word in comment
            counts[word] += 1
            declared = judge.declared(match.schema, _settled("ccai", sample).value, pointer)
            if not any(schema.get(keyword) for schema in declared):
                unmarked.append(f"{sample.first} {pointer}: {comment}")
    assert unmarked == []
    record_property("audit", f"ccai: {counts['PII']} comments on personal data, {counts['Deprecated']} on deprecation")


def test_every_operation_has_a_sample(vendor: str) -> None:
    """A citation as wide as the page would match everything with anything, and leave the others without."""
    claims = _claims(vendor)
    shown = {match.operation for match in map(claims.match, _samples(vendor)) if match is not None}
    assert {operation.id for operation in claims.operations} - shown == _omitted(vendor, "operation")


def test_every_documented_parameter_occurs(vendor: str) -> None:
    claims = _claims(vendor)
    mentions = [mention for page in _pages(vendor) for mention in page.parameters()]
    assert mentions
    assert _missing(vendor, "parameter", mentions, lambda one: one.name in claims.names_at(one)) == []


def test_every_documented_path_occurs(vendor: str) -> None:
    mentions = [mention for page in _pages(vendor) for mention in page.paths()]
    assert mentions or vendor == "speko"
    assert _missing(vendor, "path", mentions, lambda one: _claims(vendor).has_path(one.name)) == []


def test_every_documented_value_occurs(vendor: str) -> None:
    values = _claims(vendor).values()
    mentions = [mention for page in _pages(vendor) for mention in page.values()]
    assert mentions
    assert _missing(vendor, "value", mentions, lambda one: one.name in values) == []


def test_the_inventory_agrees_with_pages_and_document(vendor: str, record_property: Record) -> None:
    source = replace(sources([_ROOT / "specs" / vendor / "openapi.yaml"])[0], display=vendor)
    taken = take(source, _DOCS, update=False)
    assert [entry.message for entry in taken.diagnostics] == []
    record_property("audit", f"{vendor}: {taken.summary}")


def test_no_cited_text_has_changed(vendor: str) -> None:
    names = [*_PAGES[vendor], "README.md"]
    pages = {name: (_DOCS / name).read_text("utf-8") for name in names if (_DOCS / name).exists()}
    assert list(watch(citations(_claims(vendor).document), pages)) == []
