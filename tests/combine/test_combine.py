"""Documents as one API: what is shared, what is told apart, and that no order of equal schemas matters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom import ir
from specloom.base.diagnostics import Diagnostic, SpecError
from specloom.base.document import Document, Json, SourceFile
from specloom.combine import combine, labels
from specloom.read import Reading, read


def reading(name: str, schemas: dict[str, Json], **more: Json) -> Reading:
    """Return a document with these components, each of which an operation returns."""
    paths: dict[str, Json] = {
        f"/{name}/{key}": {"get": {"operationId": f"get{key}", "responses": {"200": {"description": "", "content": {
            "application/json": {"schema": {"$ref": f"#/components/schemas/{key}"}}}}}}}
        for key in schemas
    }  # fmt: skip
    root: Json = {
        "openapi": "3.1.0", "info": {"title": name, "version": "1"}, "servers": [{"url": f"https://{name}.example"}],
        "paths": paths, "components": {"schemas": schemas}, **more,
    }  # fmt: skip
    file = f"{name}.yaml"
    return read(Document(Path(), file, {file: SourceFile(json.dumps(root), root)}))


def of(*properties: str, **types: Json) -> dict[str, Json]:
    texts: dict[str, Json] = {key: {"type": "string"} for key in properties}
    return {"type": "object", "properties": {**texts, **types}}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def classes(api: ir.Api) -> list[str]:
    return sorted(f"{at.document} {at.pointer[-1]}" for at in api.schemas if at.pointer)


def rules(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(entry.rule, entry.location.document) for entry in diagnostics]


def test_equal_schemas_of_one_name_are_one_whatever_is_said_of_them() -> None:
    described: Json = {**of("a"), "description": "Another text."}
    combined, said = combine([reading("x", {"A": of("a"), "B": of("b")}), reading("y", {"A": described, "C": of("c")})])
    assert classes(combined.api) == ["x.yaml A", "x.yaml B", "y.yaml C"]
    shared = combined.api.operations[2].responses[0].media_types[0].schema
    assert shared is not None
    assert isinstance(shared.shape, ir.Reference)
    assert shared.shape.target.document == "x.yaml"
    assert rules(said) == [("documents-operation", "y.yaml")]


def test_schemas_that_lead_to_different_ones_are_different_and_so_is_what_leads_to_them() -> None:
    chain: dict[str, Json] = {"A": of(next=ref("B")), "B": of(next=ref("C")), "C": of("c"), "D": of("d")}
    combined, said = combine([reading("x", chain), reading("y", {**chain, "C": of("other")})])
    assert classes(combined.api) == [f"x.yaml {name}" for name in "ABCD"] + [f"y.yaml {name}" for name in "ABC"]
    assert [rule for rule, _ in rules(said)].count("documents-schema") == 3


def test_schemas_that_lead_to_each_other_are_compared_to_the_end() -> None:
    ring: dict[str, Json] = {"A": of(b=ref("B")), "B": of(a=ref("A"))}
    combined, _ = combine([reading("x", ring), reading("y", ring)])
    assert classes(combined.api) == ["x.yaml A", "x.yaml B"]
    different: dict[str, Json] = {**ring, "B": of("more", a=ref("A"))}
    combined, _ = combine([reading("x", ring), reading("y", different)])
    assert classes(combined.api) == ["x.yaml A", "x.yaml B", "y.yaml A", "y.yaml B"]


def test_a_third_document_shares_what_only_the_second_has() -> None:
    readings = [reading("x", {"A": of("a")}), reading("y", {"A": of("b")}), reading("z", {"A": of("b")})]
    assert classes(combine(readings)[0].api) == ["x.yaml A", "y.yaml A"]


@given(st.lists(st.dictionaries(st.sampled_from("ABCD"), st.sampled_from(["A", "B", "C", "D", "text"])), max_size=3))
def test_every_reference_leads_to_a_schema(documents: list[dict[str, str]]) -> None:
    readings = [
        reading(
            f"d{index}",
            {key: of(next=ref(to) if to in document else {"type": "string"}) for key, to in document.items()},
        )
        for index, document in enumerate([{"A": "text"}, *documents])
    ]
    api = combine(readings)[0].api
    targets = {
        part.schema.shape.target
        for schema in api.schemas.values()
        if isinstance(schema.shape, ir.Object)
        for part in schema.shape.properties
        if isinstance(part.schema.shape, ir.Reference)
    }
    assert targets <= api.schemas.keys()
    assert len({operation.id for operation in api.operations}) == len(api.operations)
    assert len({operation.location for operation in api.operations}) == len(api.operations)


def test_what_a_document_says_for_all_is_said_of_its_operations() -> None:
    policies: dict[str, Json] = {
        "x-specloom-rate-limit": {"requests": 3, "per": 1}, "x-specloom-retry": {"statuses": [503]},
    }  # fmt: skip
    first = reading("x", {"A": of("a")}, security=[{"key": []}], components={
        "schemas": {"A": of("a")}, "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}},
    })  # fmt: skip
    second = reading("y", {"B": of("b")}, **policies)
    api = combine([first, second])[0].api
    one, two = api.operations
    assert (one.security, one.servers, one.retry) == (None, (), None)
    assert (two.security, [server.url for server in two.servers]) == ((), ["https://y.example"])
    assert two.retry is not None
    assert two.retry.statuses == (503,)
    assert [(tag.name, tag.rate_limit) for tag in api.tags] == [("y", ir.RateLimit(3, 1))]
    assert two.tags == ("y",)


def test_the_same_operation_in_two_documents_is_one() -> None:
    server: Json = [{"url": "https://one.example"}]
    health: Json = {"/health": {"get": {"operationId": "health", "responses": {"204": {"description": ""}}}}}
    combined, said = combine([reading(name, {}, servers=server, paths=health) for name in ("x", "y")])
    assert len(combined.api.operations) == 1
    assert [(entry.rule, entry.severity.value) for entry in said] == [("documents-operation", "note")]


def test_a_file_of_both_that_they_read_differently_is_refused() -> None:
    def using(name: str, shared: Json) -> Reading:
        root: Json = {
            "openapi": "3.0.3", "info": {"title": name, "version": "1"}, "paths": {f"/{name}": {"get": {"responses": {
                "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "shared.yaml"}}}}}}}},
        }  # fmt: skip
        return read(Document(Path(), name, {name: SourceFile("", root), "shared.yaml": SourceFile("", shared)}))

    combined, said = combine([using("x.yaml", of("a")), using("y.yaml", of("a"))])
    assert (classes(combined.api), [rule for rule, _ in rules(said)]) == ([], [])
    with pytest.raises(SpecError) as caught:
        combine([using("x.yaml", of("a")), using("y.yaml", of("b"))])
    assert rules(caught.value.diagnostics) == [("documents-schema", "shared.yaml")]


def test_labels_are_names_of_files_or_folders_and_never_the_same() -> None:
    assert labels(["a/openapi.yaml", "b/openapi.yaml", "c/Big-Bills.json", "v2/big_bills.yaml"]) == {
        "b/openapi.yaml": "b",
        "c/Big-Bills.json": "big_bills",
        "v2/big_bills.yaml": "big_bills_2",
    }
