"""Variants of all spellings, as consumers use them: decoded by their tags, whatever type these have, and sent whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]


def document(version: str, schemas: str, item: str = "{$ref: '#/components/schemas/Thing'}") -> str:
    """Return a document with a list of `item` to read and one to send; `schemas` are its components."""
    return f"""\
openapi: {version}
info: {{title: Things, version: "1"}}
servers: [{{url: "https://things.example"}}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses:
        "200": {{description: ok, content: {{application/json: {{schema: {{type: array, items: {item}}}}}}}}}
    post:
      operationId: createThing
      tags: [things]
      requestBody: {{required: true, content: {{application/json: {{schema: {item}}}}}}}
      responses: {{"200": {{description: ok, content: {{application/json: {{schema: {item}}}}}}}}}
components:
  schemas:
{"".join(f"    {line}" for line in schemas.lstrip().splitlines(keepends=True))}
"""


class Case:
    """A package, a server that lists `things` and repeats what was sent, and what was noticed."""

    def __init__(self, package: ModuleType, both: Both, loopback: Loopback) -> None:
        self.models: Any = package.models
        self.package, self._both, self._loopback = package, both, loopback

    def read(self, *things: object) -> tuple[list[Any], list[str]]:
        """Return what objects are read as, the second time as the first, and the places that do not fit."""
        drifts: list[str] = []

        def use(client: Any) -> Any:
            first = yield client.things.list()
            noticed = drifts.copy()
            second = yield client.things.list()
            assert (first, drifts) == (second, noticed * 2)
            return first

        self._loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(things).encode())
        options = {"base_url": self._loopback.url, "on_drift": lambda drift: drifts.append(drift.pointer)}
        read = self._both(self.package, use, **options)
        return read, drifts[: len(drifts) // 2]

    def types(self, *things: object) -> list[str]:
        """Return the names of the types that objects are read as; all fit."""
        read, drifts = self.read(*things)
        assert drifts == []
        return [type(thing).__name__ for thing in read]

    def given(self, body: Any) -> Any:
        """Return what arrives of an object that answers with another one."""
        answer = json.dumps({"kind": "B", "id": 1, "name": "n"}).encode()
        self._loopback.answer = lambda _: (200, {"content-type": "application/json"}, answer)

        def use(client: Any) -> Any:
            return (yield client.things.create(body))

        assert type(self._both(self.package, use, base_url=self._loopback.url)) is self.models.B
        return json.loads(self._loopback.seen[-1].body)

    def sent(self, *arguments: Any, **keywords: Any) -> Any:
        """Return what arrives of an object, which comes back as the same type."""

        def use(client: Any) -> Any:
            return (yield client.things.create(*arguments, **keywords))

        def repeated(request: Seen) -> Answer:
            return 200, {"content-type": "application/json"}, request.body

        self._loopback.answer = repeated
        back = self._both(self.package, use, base_url=self._loopback.url)
        if arguments and not isinstance(arguments[0], dict):
            assert type(back) is type(arguments[0])
        return json.loads(self._loopback.seen[-1].body)


@pytest.fixture
def case(generated: Generated, both: Both, loopback: Loopback) -> Callable[..., Case]:
    """Return what makes a case of the name of a package, a document, and its other files."""

    def made(name: str, text: str, **files: str) -> Case:
        named = {f"{stem}.yaml": content for stem, content in files.items()}
        return Case(generated(name, text, files=named), both, loopback)

    return made


DEFAULT = """
Thing:
  type: object
  properties: {kind: {type: string}, name: {type: string}}
  discriminator: {propertyName: kind, mapping: {a: A}, defaultMapping: Other}
A: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {a: {type: integer}}}]}
Other: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {more: {type: integer}}}]}
"""


def test_other_tags_and_none_mean_the_default(case: Callable[..., Case]) -> None:
    things = case("by_default", document("3.2.0", DEFAULT))
    read, drifts = things.read({"kind": "a", "a": 1}, {"kind": "ufo", "more": 2}, {"more": 3}, {"kind": "Other"})
    assert [type(thing).__name__ for thing in read] == ["A", "Other", "Other", "Other"]
    assert (read[1].kind, read[1].more, read[2].kind) == ("ufo", 2, None)
    assert drifts == ["/1/kind"]
    assert things.sent(things.models.Other(kind="ufo", more=1)) == {"kind": "ufo", "more": 1}
    assert things.sent(things.models.A(a=1)) == {"kind": "a", "a": 1}
    assert things.sent({"kind": "a", "a": 4}) == {"kind": "a", "a": 4}


NESTED = """
Thing:
  type: object
  required: [kind]
  properties: {kind: {type: string}}
  discriminator: {propertyName: kind, mapping: {pet: '#/components/schemas/Pet'}}
Plant: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {height: {type: number}}}]}
Pet:
  allOf: [{$ref: '#/components/schemas/Thing'}]
  type: object
  required: [species]
  properties: {species: {type: string}}
  discriminator: {propertyName: species, mapping: {felis: '#/components/schemas/Cat'}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tricks: {type: integer}}}]}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_variant_has_variants_by_another_property(case: Callable[..., Case], version: str) -> None:
    things = case(f"nested_tags_{version[2]}", document(version, NESTED))
    cat, dog = {"kind": "pet", "species": "felis", "lives": 9}, {"kind": "pet", "species": "Dog", "tricks": 2}
    assert things.types({"kind": "Plant", "height": 1.5}, cat, dog) == ["Plant", "Cat", "Dog"]
    read, drifts = things.read({"kind": "pet", "species": "bird"}, {"kind": "car", "species": "felis"})
    assert [type(thing).__name__ for thing in read] == ["Pet", "Thing"]
    assert drifts == ["/0/species", "/1/kind"]
    assert things.sent(things.models.Cat(lives=9)) == cat
    assert things.sent(things.models.Dog(tricks=2)) == dog
    assert things.sent(dog) == dog


TYPED = """
Thing:
  type: object
  required: [v]
  properties: {v: TYPE, name: {type: string}}
  discriminator: {propertyName: v, mapping: {"FIRST": '#/components/schemas/One'}}
One: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {x: {type: string}}}]}
Two:
  allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {v: {enum: [SECOND]}, x: {type: integer}}}]
"""
TAGS = {
    "integer": ("{type: integer}", 1, 2),
    "boolean": ("{type: boolean}", True, False),
    "enum": ("{$ref: '#/components/schemas/V'}", "first", "second"),
    "numbers": ("{type: integer, enum: [1, 2]}", 1, 2),
}


@pytest.mark.parametrize("kind", TAGS)
def test_tags_of_any_type_choose(case: Callable[..., Case], kind: str) -> None:
    type_, first, second = TAGS[kind]
    schemas = TYPED.replace("TYPE", type_)
    schemas = schemas.replace("FIRST", str(first).lower()).replace("SECOND", str(second).lower())
    things = case(f"tags_{kind}", document("3.0.3", f"{schemas}V: {{type: string, enum: [first, second]}}\n"))
    assert things.types({"v": first, "x": "a"}, {"v": second, "x": 5}) == ["One", "Two"]
    assert things.sent(things.models.One(x="a")) == {"v": first, "x": "a"}
    assert things.sent(things.models.Two(x=5)) == {"v": second, "x": 5}
    assert things.sent({"v": second, "x": 5}) == {"v": second, "x": 5}


BASE = """
Job:
  type: object
  required: [jobType, name]
  properties: {jobType: {type: string}, name: {type: string}}
  discriminator: {propertyName: jobType, mapping: {import: '#/components/schemas/ImportJob'}}
ImportJob: {allOf: [{$ref: '#/components/schemas/Job'}, {type: object, properties: {source: {type: string}}}]}
ExportJob: {allOf: [{$ref: '#/components/schemas/Job'}, {type: object, properties: {target: {type: string}}}]}
CopyJob: {allOf: [{$ref: '#/components/schemas/ExportJob'}, {type: object, properties: {deep: {type: boolean}}}]}
"""
JOBS = "KEYWORD: [{$ref: '#/components/schemas/ImportJob'}, {$ref: '#/components/schemas/ExportJob'}]"


@pytest.mark.parametrize("discriminator", ["", ", discriminator: {propertyName: jobType}"])
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_the_tags_of_a_common_base_choose_in_a_union(
    case: Callable[..., Case], keyword: str, discriminator: str
) -> None:
    union = f"{{{JOBS.replace('KEYWORD', keyword)}{discriminator}}}"
    things = case(f"common_{keyword}_{bool(discriminator)}".lower(), document("3.0.3", BASE, union))
    tags = ("import", "ExportJob", "CopyJob")
    assert things.types(*({"jobType": tag, "name": "n"} for tag in tags)) == ["ImportJob", "ExportJob", "CopyJob"]
    models = things.models
    assert things.sent(models.ExportJob(name="n")) == {"jobType": "ExportJob", "name": "n"}
    assert things.sent(models.ImportJob(name="n")) == {"jobType": "import", "name": "n"}
    assert things.sent({"jobType": "import", "name": "n", "source": "s"})["source"] == "s"
    _, drifts = things.read({"jobType": "other", "name": "n"})
    assert drifts == ["/0"]


CIRCLE = """
Thing:
  type: object
  required: [type]
  properties: {type: {type: string}, name: {type: string}}
  discriminator: {propertyName: type, mapping: {circle: '#/components/schemas/Circle'}}
  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
Circle:
  type: object
  allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {radius: {type: number, format: double}}}]
Square:
  type: object
  required: [side]
  allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {side: {type: number, format: double}}}]
"""
BARE = """
Thing:
  discriminator: {propertyName: type, mapping: {circle: '#/components/schemas/Circle'}}
  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
Circle:
  allOf:
    - {$ref: '#/components/schemas/Thing'}
    - {type: object, required: [type], properties: {type: {type: string}, name: {type: string}, radius: {type: number}}}
Square:
  allOf:
    - {$ref: '#/components/schemas/Thing'}
    - {type: object, required: [type], properties: {type: {type: string}, name: {type: string}, side: {type: number}}}
"""
MIXED = """
Point: {type: object, required: [type], properties: {type: {type: string}, x: {type: integer}}}
"""
POINT = ", {$ref: '#/components/schemas/Point'}"
SPELLINGS = {
    "one": CIRCLE,
    "any": CIRCLE.replace("oneOf", "anyOf"),
    "bare": BARE,
    "mixed": CIRCLE.replace("/Square'}", f"/Square'}}{POINT}") + MIXED.lstrip(),
}


@pytest.mark.parametrize("version", ["3.0.1", "3.1.0"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_alternatives_that_are_all_of_their_union(case: Callable[..., Case], version: str, spelling: str) -> None:
    things = case(f"circle_{spelling}_{version[2]}", document(version, SPELLINGS[spelling]))
    models = things.models
    circle, square = {"type": "circle", "name": "c", "radius": 1.5}, {"type": "Square", "name": "s", "side": 2.0}
    read, drifts = things.read(circle, square, {"type": "star", "points": 5})
    assert [type(thing) for thing in read] == [models.Circle, models.Square, models.Thing]
    assert (read[0].radius, read[1].side, read[1].type, read[1].name) == (1.5, 2.0, "Square", "s")
    assert (read[2].model_extra, drifts) == ({"points": 5}, ["/2/type"])
    assert issubclass(models.Circle, models.Thing)
    assert models.Square.model_fields["type"].annotation is str
    assert things.sent(models.Circle(name="c", radius=1.5)) == circle
    assert things.sent(square) == square
    if spelling == "mixed":
        assert things.types({"type": "Point", "x": 1}) == ["Point"]
        assert things.sent(models.Point(x=1)) == {"type": "Point", "x": 1}


UNTAGGED = """
Thing:
  type: object
  required: [id]
  properties: {id: {type: integer}}
  oneOf: [{$ref: '#/components/schemas/Book'}, {$ref: '#/components/schemas/Film'}]
Book:
  allOf: [{$ref: '#/components/schemas/Thing'}, {required: [leaves], properties: {leaves: {type: integer}}}]
Film:
  allOf: [{$ref: '#/components/schemas/Thing'}, {required: [minutes], properties: {minutes: {type: integer}}}]
"""


def test_alternatives_without_tags_have_what_they_are_all_of(case: Callable[..., Case]) -> None:
    things = case("untagged", document("3.0.1", UNTAGGED))
    book, film = {"id": 1, "leaves": 2}, {"id": 3, "minutes": 4}
    assert things.types(book, film) == ["Book", "Film"]
    assert things.sent(things.models.Book(id=1, leaves=2)) == book
    assert things.sent(film) == film


FILES = {
    "base": "type: object\nrequired: [kind]\nproperties: {kind: {type: string}}\ndiscriminator: {propertyName: kind}\n",
    "big-thing": "allOf: [{$ref: base.yaml}, {type: object, properties: {size: {type: integer}}}]\n",
    "more": """\
components:
  schemas:
    Small: {allOf: [{$ref: base.yaml}, {type: object, properties: {grams: {type: integer}}}]}
    Unit: {type: string}
""",
}
ACROSS = """
Thing: {$ref: base.yaml}
Big: {$ref: big-thing.yaml}
Unit: {$ref: 'more.yaml#/components/schemas/Unit'}
"""


def test_variants_in_other_files(case: Callable[..., Case]) -> None:
    things = case("across_files", document("3.0.3", ACROSS, "{$ref: base.yaml}"), **FILES)
    big, small = {"kind": "Big", "size": 1}, {"kind": "Small", "grams": 2}
    read, drifts = things.read(big, small)
    assert ([thing.model_extra for thing in read], drifts) == ([{}, {}], [])
    assert (read[0].size, read[1].grams) == (1, 2)
    assert things.sent(type(read[0])(size=1)) == big
    assert things.sent(type(read[1])(grams=2)) == small


PETS = """
Thing:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Lizard'}]
  discriminator: {propertyName: t, mapping: {cat: '#/components/schemas/Cat', lizard: Lizard}}
Cat: {type: object, required: [t, meows], properties: {t: {const: cat}, meows: {type: integer}}}
Lizard: {type: object, required: [t, scales], properties: {t: {enum: [reptile, lizard]}, scales: {type: boolean}}}
"""


def test_one_variant_has_several_tags(case: Callable[..., Case]) -> None:
    things = case("several_tags", document("3.1.0", PETS))
    cat, lizard, reptile = (
        {"t": "cat", "meows": 1},
        {"t": "lizard", "scales": True},
        {"t": "reptile", "scales": False},
    )
    assert things.types(cat, lizard, reptile) == ["Cat", "Lizard", "Lizard"]
    assert things.sent(things.models.Lizard(t="reptile", scales=False)) == reptile
    assert things.sent(things.models.Cat(meows=1)) == cat


ORDER = """
Thing: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
Other: {anyOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}
Cat: {type: object, properties: {name: {type: string}, other: {$ref: '#/components/schemas/Other'}}}
Dog: {type: object, properties: {name: {type: string}, other: {$ref: '#/components/schemas/Other'}}}
"""


def test_each_union_keeps_its_order(case: Callable[..., Case]) -> None:
    things = case("union_order", document("3.1.0", ORDER))
    read, _ = things.read({"name": "a", "other": {"name": "b"}})
    assert (type(read[0]).__name__, type(read[0].other).__name__) == ("Cat", "Dog")


SIDES = """
Thing:
  type: object
  required: [kind, id, name, secret]
  properties:
    kind: {type: string}
    id: {type: integer, readOnly: true}
    name: {type: string}
    secret: {type: string, writeOnly: true}
  discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}
A:
  allOf:
    - {$ref: '#/components/schemas/Thing'}
    - {type: object, required: [made, size], properties: {made: {type: string, readOnly: true}, size: {type: integer}}}
B: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {length: {type: integer}}}]}
"""


def test_members_of_one_side_are_inherited(case: Callable[..., Case]) -> None:
    things = case("one_sided", document("3.0.3", SIDES))
    answers = [
        {"kind": "a", "id": 1, "name": "n", "made": "m", "size": 2, "odd": 3},
        {"kind": "B", "id": 4, "name": "o", "length": 5},
        {"kind": "c", "id": 6, "name": "p"},
    ]
    read, drifts = things.read(*answers)
    assert ([type(thing).__name__ for thing in read], drifts) == (["A", "B", "Thing"], ["/2/kind"])
    assert (read[0].id, read[0].made, read[1].id, read[2].id) == (1, "m", 4, 6)
    _, drifts = things.read(
        {"kind": "a", "name": "n", "size": 2}, {"kind": "B", "name": "n"}, {"kind": "c", "name": "n"}
    )
    assert {"/0/id", "/0/made", "/1/id", "/2/id"} <= set(drifts)
    variant = {"kind": "a", "name": "n", "secret": "s", "size": 2}
    assert things.given(variant) == variant
    assert things.given({**variant, "id": 5, "made": "x"}) == variant
    read[0].secret = "t"
    assert things.given(read[0]) == {"kind": "a", "name": "n", "secret": "t", "size": 2, "odd": 3}
    assert things.given({"kind": "B", "name": "n", "secret": "s"}) == {"kind": "B", "name": "n", "secret": "s"}
    with pytest.raises(TypeError, match="secret"):
        things.given({"kind": "a", "name": "n", "size": 2})


ODD = """
Thing:
  type: object
  required: [kind]
  properties: {kind: {type: string}}
  discriminator:
    propertyName: kind
    mapping: {multi: '#/components/schemas/Multi', car: '#/components/schemas/Car', free: '#/components/schemas/Free'}
Car: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {doors: {type: integer}}}]}
Free: {type: object, additionalProperties: true}
Multi: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
One: {type: object, required: [kind, a], properties: {kind: {type: string}, a: {type: integer}}}
Two: {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: integer}}}
Truck:
  allOf: [{$ref: '#/components/schemas/Thing'}]
  oneOf: [{$ref: '#/components/schemas/Tanker'}, {$ref: '#/components/schemas/Pickup'}]
Tanker: {allOf: [{$ref: '#/components/schemas/Truck'}, {type: object, properties: {liquid: {type: string}}}]}
Pickup: {allOf: [{$ref: '#/components/schemas/Truck'}, {type: object, properties: {bed: {type: string}}}]}
"""


def test_variants_that_are_no_objects(case: Callable[..., Case], read_manifest: Callable[..., Any]) -> None:
    things = case("odd_variants", document("3.0.3", ODD))
    known = [
        {"kind": "car", "doors": 2},
        {"kind": "Tanker", "liquid": "x"},
        {"kind": "Truck"},
        {"kind": "free", "x": 1},
    ]
    assert things.types(*known) == ["Car", "Tanker", "Truck", "Free"]
    read, drifts = things.read({"kind": "multi", "a": 1})
    assert (type(read[0]), read[0].model_extra, drifts) == (things.models.Thing, {"a": 1}, ["/0/kind"])
    rows = read_manifest(things.package)["operations"]
    assert [[reason["rule"] for reason in row["reasons"]] for row in rows] == [["schema-approximated"]] * 2


TYPED_USE = """\
from typing import assert_type
from spring import AsyncSpring, Spring, models as m
from common_base import CommonBase, models as jobs

CIRCLE: m.CircleParam = {"type": "circle", "radius": 1.5}


def use(client: Spring, common: CommonBase) -> None:
    assert_type(client.things.create(body=m.Circle(radius=1.5)), m.Thing)
    client.things.create(m.Square(side=2))
    client.things.create(body=CIRCLE)
    client.things.create(body={"type": "Square", "side": 2})
    client.things.create(type="circle", name="n")
    client.things.create(body={"type": 5})  # wrong
    m.Square()  # wrong
    for thing in client.things.list():
        assert_type(thing, m.Thing)
        if isinstance(thing, m.Circle):
            assert_type(thing.radius, float | None)
    job = common.things.create(body=jobs.CopyJob(name="n", deep=True))
    common.things.create(body={"jobType": "import", "name": "n", "source": "s"})
    if isinstance(job, jobs.ImportJob):
        assert_type(job.source, str | None)
    else:
        assert_type(job, jobs.ExportJob)


async def use_async(client: AsyncSpring) -> None:
    assert_type(await client.things.create(body=m.Circle(radius=1.5)), m.Thing)
    await client.things.create(type="circle", name="n")
"""


def test_type_checkers_know_variants(generated: Generated, assert_types: Callable[..., None]) -> None:
    union = f"{{{JOBS.replace('KEYWORD', 'oneOf')}}}"
    packages = (
        generated("spring", document("3.0.1", CIRCLE)),
        generated("common_base", document("3.0.3", BASE, union)),
    )
    assert_types(TYPED_USE, *(Path(str(package.__file__)).parents[1] for package in packages))
