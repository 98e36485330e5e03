"""Recordings of the samples that pages show: the answers are theirs, the requests follow the document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

from specloom import ir
from specloom.base.diagnostics import SpecError
from specloom.base.document import Document, Json, SourceFile, examples_at
from specloom.base.yaml_layout import BlockText, block
from specloom.draft.shown import Place
from specloom.drift.observed import Object
from specloom.drift.values import Comparer, fits
from specloom.ir.recordings import key_of
from specloom.read import read
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory, request_of

Samples: TypeAlias = "Mapping[tuple[str, str], list[tuple[str, str, Json, Place]]]"
_MAIN = "draft"
_MADE_UP = "The page shows the body; the arguments are ours."
_STATUS = "The page shows the body; the arguments and the status are ours."
_MOST = 3


def recordings_of(root: Object, samples: Samples) -> dict[str, str]:
    """Return the texts of recordings by operation; `samples` are those of a draft."""
    document = Document(Path(), _MAIN, {_MAIN: SourceFile("", root)})
    try:
        api = read(document).api
    except SpecError:  # what is wrong with the document is reported where it is read
        return {}
    comparer = Comparer(api.schemas)
    examples = DocumentExamples(partial(examples_at, document), partial(fits, comparer))
    factory = ValueFactory(api.schemas, "request", examples)
    texts: dict[str, str] = {}
    for operation in api.operations:
        shown = samples.get((operation.method, operation.path), [])
        interactions: list[Json] = list(_interactions(api, operation, shown[:_MOST], factory))
        if interactions:
            texts[key_of(operation)] = block({"version": 1, "interactions": interactions})
    return texts


def is_drafted(text: str) -> bool:
    """Tell whether all exchanges of a recording were written by a draft, and by nobody since."""
    count = text.count("\n- specloom:\n")
    return count > 0 and count == sum(text.count(f'    note: "{note}"\n') for note in (_MADE_UP, _STATUS))


def _interactions(
    api: ir.Api, operation: ir.Operation, shown: list[tuple[str, str, Json, Place]], factory: ValueFactory
) -> Iterator[Object]:
    for status, name, value, place in shown:
        try:
            request = request_of(api, operation, factory)
        except ImpossibleError:
            return
        facts: Object = {
            "operation": key_of(operation),
            "source": "documented-sample",
            "document": place.page,
            "lines": f"{place.first}-{place.last}",
            "note": _MADE_UP if status.isdecimal() else _STATUS,
        }
        if request.arguments:
            facts["arguments"] = request.arguments
        text = json.dumps(value, indent=2, ensure_ascii=False)
        yield {
            "specloom": facts,
            "request": request.request,
            "response": {
                "status": {"code": int(status) if status.isdecimal() else 200, "message": ""},
                "headers": {"Content-Type": [name]},
                "body": {"string": BlockText(text)},
            },
        }
