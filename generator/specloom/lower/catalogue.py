"""The catalogue of operations, a JSON file that the tests of a package and its recorder read, and its command line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from specloom import ir
from specloom.base.document import Json
from specloom.ir.names import Names
from specloom.ir.recordings import Recording, key_of
from specloom.lower.described_calls import CallDescriber

CATALOGUE = "_operations.json"
FOLDER = "_exchanges"


def text(
    api: ir.Api,
    names: Names,
    *,
    recordings: Sequence[Recording],
    personal: Iterable[str],
    describer: CallDescriber | None = None,
) -> str:
    """Return the catalogue, one operation a line; exchanges are listed in the order of `recordings`.

    With a `describer`, it says what calls take, for programs that offer them at run time.
    """
    exchanges: dict[str, list[Json]] = {}
    for recording in recordings:
        for index, exchange in enumerate(recording.exchanges):
            exchanges.setdefault(exchange.operation, []).append([f"{recording.name}.json", index])
    described = [{} if describer is None else describer.row(operation) for operation in api.operations]
    listed = ",\n".join(
        json.dumps(_row(operation, names, exchanges) | more, ensure_ascii=False)
        for operation, more in zip(api.operations, described, strict=True)
    )
    head: dict[str, Json] = {"version": 1, "client": names.client, "personal": [*sorted(personal)]}
    if describer is not None:
        head |= {"title": api.title, "description": api.description, "schemas": describer.schemas.shared()}
        head["resources"] = describer.resources()
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "operations": [\n{listed}\n]}}\n'


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
