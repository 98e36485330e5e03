"""Variants and objects by keywords and mappings: fields of variants, tags that are filled in, objects in queries."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.0.3
info: {title: Shops, version: "1"}
servers: [{url: "https://shops.invalid"}]
paths:
  /jobs:
    post:
      operationId: createJob
      tags: [jobs]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
      responses: {"201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}}
  /animals:
    post:
      operationId: addAnimal
      tags: [animals]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
      responses:
        "201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
  /pets:
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf:
                - $ref: "#/components/schemas/Cat"
                - $ref: "#/components/schemas/Dog"
                - $ref: "#/components/schemas/Fish"
              discriminator:
                propertyName: petType
                mapping: {cat: "#/components/schemas/Cat", carp: Fish, shark: Fish}
      responses: {"201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Cat"}}}}}
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: filter, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Filter"}}
        - {name: sorted, in: query, schema: {$ref: "#/components/schemas/Sorting"}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Job:
      type: object
      required: [jobType, name]
      properties: {jobType: {type: string}, name: {type: string}, id: {type: string, readOnly: true}}
      discriminator: {propertyName: jobType, mapping: {import: "#/components/schemas/ImportJob"}}
    ImportJob:
      allOf:
        - $ref: "#/components/schemas/Job"
        - {type: object, required: [sourceUrl], properties: {sourceUrl: {type: string}}}
    ExportJob:
      allOf:
        - $ref: "#/components/schemas/Job"
        - {type: object, properties: {target: {type: string, description: Where.}}}
    Kind: {type: string, enum: [Horse, Foal]}
    Animal:
      {type: object, required: [kind], properties: {kind: {$ref: "#/components/schemas/Kind"}},
       discriminator: {propertyName: kind}}
    Horse: {allOf: [{$ref: "#/components/schemas/Animal"}, {type: object, properties: {height: {type: integer}}}]}
    Foal:
      allOf:
        - $ref: "#/components/schemas/Horse"
        - {type: object, required: [weeks], properties: {weeks: {type: integer}}}
    Cat: {type: object, required: [petType, name], properties: {petType: {type: string}, name: {type: string}}}
    Dog: {type: object, properties: {petType: {type: string}, bark: {type: boolean}}}
    Fish: {type: object, required: [petType], properties: {petType: {type: string}, fins: {type: integer}}}
    Filter:
      type: object
      required: [createdAfter]
      properties: {createdAfter: {type: string, format: date}, tags: {type: array, items: {type: string}}}
    Sorting: {type: object, properties: {sortBy: {type: string}, desc: {type: boolean}}}
"""

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]


def echoed(seen: Seen) -> Answer:
    return 201, {"content-type": "application/json"}, seen.body


@pytest.fixture
def package(generated: Generated) -> ModuleType:
    return generated("shops", DOCUMENT)


def test_fields_of_a_variant_are_keywords(package: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = echoed

    def use(client: Any) -> Any:
        first = yield client.jobs.create(job_type="import", name="a", source_url="u")
        second = yield client.jobs.create(job_type="ExportJob", name="b", target="t")
        third = yield client.jobs.create(job_type="new", name="c")
        try:
            yield client.jobs.create(job_type="import", name="a")
        except TypeError as error:
            return [type(each).__name__ for each in (first, second, third)], str(error)

    names, error = both(package, use, base_url=loopback.url)
    assert names == ["ImportJob", "ExportJob", "Job"]
    assert "source_url" in error
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"jobType": "import", "name": "a", "sourceUrl": "u"},
        {"jobType": "ExportJob", "name": "b", "target": "t"},
        {"jobType": "new", "name": "c"},
    ]
    assert "target: Where." in package.resources.jobs.Jobs.create.__doc__


def test_fields_of_variants_of_variants_are_keywords(package: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = echoed

    def use(client: Any) -> Any:
        first = yield client.animals.add(kind="Foal", weeks=3, height=1)
        second = yield client.animals.add(kind=package.models.Kind.FOAL, weeks=4)
        return [type(each).__name__ for each in (first, second)]

    assert both(package, use, base_url=loopback.url) == ["Foal", "Foal"]
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"kind": "Foal", "height": 1, "weeks": 3}, {"kind": "Foal", "weeks": 4}
    ]  # fmt: skip


def test_a_union_alone_fills_in_its_tags(package: ModuleType, both: Both, loopback: Loopback) -> None:
    models = package.models
    loopback.answer = lambda _: (201, {"content-type": "application/json"}, b'{"name": "x"}')
    drifts: list[Any] = []

    def use(client: Any) -> Any:
        result = yield client.pets.create(models.Cat(name="c"))
        yield client.pets.create(models.Dog(bark=True))
        yield client.pets.create(models.Fish(pet_type="shark"))
        yield client.pets.create({"petType": "Dog", "bark": False})
        return result

    result = both(package, use, base_url=loopback.url, on_drift=drifts.append)
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"petType": "cat", "name": "c"},
        {"petType": "Dog", "bark": True},
        {"petType": "shark"},
        {"petType": "Dog", "bark": False},
    ]
    with pytest.raises(ValueError, match="petType"):
        models.Fish()
    assert drifts, "a tag that the server left out is reported"
    assert getattr(result, "pet_type", None) != "cat", "and not made up"


def test_objects_in_queries_may_be_mappings(package: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Any:
        filter_ = package.models.Filter(created_after=date(2025, 1, 2), tags=["a", "b"])
        yield client.pets.list(filter=filter_, sorted=package.models.Sorting(sort_by="n", desc=True))
        yield client.pets.list(
            filter={"createdAfter": date(2025, 1, 2), "tags": ["a", "b"]}, sorted={"sortBy": "n", "desc": True}
        )

    both(package, use, base_url=loopback.url)
    first, second = (unquote(seen.query) for seen in loopback.seen)
    assert first == second == "filter[createdAfter]=2025-01-02&filter[tags][0]=a&filter[tags][1]=b&sortBy=n&desc=true"


USER = """\
from datetime import date
from typing import assert_type

from shops import AsyncShops, Shops
from shops.models import Animal, Cat, Dog, FilterParam, Job, Kind


def sync(client: Shops) -> None:
    assert_type(client.jobs.create(job_type="import", name="a", source_url="u"), Job)
    assert_type(client.jobs.create(job_type="ExportJob", name="a"), Job)
    client.jobs.create(job_type="import", name="a", target="t")  # wrong
    client.jobs.create({"jobType": "import", "name": "a", "sourceUrl": "u"})
    assert_type(client.animals.add(kind="Foal", weeks=3, height=1), Animal)
    assert_type(client.animals.add(kind=Kind.FOAL, weeks=3), Animal)
    client.animals.add(kind=Kind.HORSE, weeks=3)  # wrong
    client.pets.create(Cat(name="c"))
    client.pets.create(Dog())
    client.pets.create({"petType": "cat", "name": "c"})
    chosen: FilterParam = {"createdAfter": date(2025, 1, 2)}
    client.pets.list(filter=chosen, sorted={"sortBy": "n"})
    client.pets.list(filter={"tags": []})  # wrong


async def asynchronous(client: AsyncShops) -> None:
    assert_type(await client.jobs.create(job_type="import", name="a", source_url="u"), Job)
"""


def test_type_checkers_know_fields_of_variants(package: ModuleType, assert_types: Callable[..., None]) -> None:
    assert package.__file__ is not None
    assert_types(USER, Path(package.__file__).parents[1])
