"""The catalogue of operations, a JSON file that the tests of a package and its recorder read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from specloom import ir
from specloom.base.document import Json
from specloom.ir.names import Names
from specloom.ir.recordings import Recording, key_of

CATALOGUE = "_operations.json"
FOLDER = "_exchanges"


def text(api: ir.Api, names: Names, *, recordings: Sequence[Recording], personal: Iterable[str]) -> str:
    """Return the catalogue, one operation a line; exchanges are listed in the order of `recordings`."""
    exchanges: dict[str, list[Json]] = {}
    for recording in recordings:
        for index, exchange in enumerate(recording.exchanges):
            exchanges.setdefault(exchange.operation, []).append([f"{recording.name}.json", index])
    rows = [json.dumps(_row(operation, names, exchanges), ensure_ascii=False) for operation in api.operations]
    head = json.dumps(sorted(personal), ensure_ascii=False)
    listed = ",\n".join(rows)
    return f'{{"version": 1, "client": {json.dumps(names.client)}, "personal": {head}, "operations": [\n{listed}\n]}}\n'


def _row(operation: ir.Operation, names: Names, exchanges: Mapping[str, list[Json]]) -> dict[str, Json]:
    module = names.resources[operation.resource].module
    row: dict[str, Json] = {
        "id": key_of(operation),
        "method": operation.http_method,
        "path": operation.path,
        "constant": f"{module}._{names.methods[operation.location].upper()}",
    }
    required: dict[str, Json] = {}
    for parameter in operation.parameters:
        if parameter.required and parameter.in_ in ("query", "header"):
            listed = required.setdefault(parameter.in_, [])
            assert isinstance(listed, list)
            listed.append(parameter.name)
    if operation.body is not None and operation.body.required:
        required["body"] = ["body"]
    if required:
        row["required"] = required
    slashes: list[Json] = [parameter.name for parameter in operation.parameters if parameter.slashes]
    if slashes:
        row["slashes"] = slashes
    if key_of(operation) in exchanges:
        row["exchanges"] = exchanges[key_of(operation)]
    return row
