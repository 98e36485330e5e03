"""What pages show outside of operations: models, and lists of admitted values, which belong to schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from specloom.draft.components import Components
from specloom.draft.operations import Written
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.pages import PageContents, Sample, Values


def add_models(
    contents: Mapping[str, PageContents], written: Sequence[Written], components: Components, citing: Citing
) -> Object:
    """Take samples outside of operations into the schemas; return them as examples by name, whole."""
    examples: Object = {}
    for sample, place in (*_outside(contents), *_not_sent(written)):
        components.show(sample, place)
        values = sample.value if isinstance(sample.value, list) else [sample.value]
        name = components.add_model([value for value in values if isinstance(value, dict) and value])
        text = f"a sample outside of operations is taken for {name}" if name else "a sample belongs to no operation"
        citing.note("inferred" if name else "unread", text, place)
        key = next(key for key in _keys(name or "Sample") if key not in examples)
        examples[key] = {**citing.source([place]), "value": sample.value}
    components.enumerate(_listed(contents))
    return examples


def _outside(contents: Mapping[str, PageContents]) -> Iterator[tuple[Sample, Place]]:
    for page, content in contents.items():
        for section in content.sections:
            for sample in () if section.is_operation else section.samples:
                yield sample, Place(page, sample.first, sample.last)


def _not_sent(written: Sequence[Written]) -> Iterator[tuple[Sample, Place]]:
    """Yield the samples of bodies that the method of an operation cannot send."""
    for entry in written:
        yield from entry.sent if entry.planned.method in ("get", "head") else ()


def _keys(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}{number}" for number in range(2, 10_000))


def _listed(contents: Mapping[str, PageContents]) -> Iterator[tuple[str, Values]]:
    for page, content in contents.items():
        for section in content.sections:
            rows = {row.name for row in section.parameters}
            yield from ((page, values) for values in section.values if values.name not in rows)
