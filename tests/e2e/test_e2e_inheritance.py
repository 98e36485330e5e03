"""Objects with a discriminator, as consumers use them: decoded as variants, narrowed by `isinstance`, sent whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

BODY = {
    "2.0": "parameters: [{in: body, name: vehicle, required: true, schema: %s}]",
    "3": "requestBody: {required: true, content: {application/json: {schema: %s}}}",
}
ANSWER = {"2.0": "{description: ok, schema: %s}", "3": "{description: ok, content: {application/json: {schema: %s}}}"}
HEAD = {
    "2.0": 'swagger: "2.0"\nhost: fleet.example\nconsumes: [application/json]\nproduces: [application/json]',
    "3": 'openapi: "VERSION"\nservers: [{url: "https://fleet.example"}]',
}
DISCRIMINATOR = {
    "2.0": "discriminator: kind",
    "3": "discriminator: {propertyName: kind, mapping: {tank: '#/AT/Tanker', x-truck: Truck}}",
}
SCHEMAS = """
Vehicle:
  type: object
  required: [kind, name]
  DISCRIMINATOR
  properties:
    kind: {type: string}
    name: {type: string}
    towed: {$ref: '#/AT/Vehicle'}
Car: {allOf: [{$ref: '#/AT/Vehicle'}, {type: object, required: [doors], properties: {doors: {type: integer}}}]}
Truck: {allOf: [{$ref: '#/AT/Vehicle'}, {type: object, properties: {load: {type: number}}}]}
Tanker: {allOf: [{$ref: '#/AT/Truck'}, {type: object, properties: {liquid: {type: string}}}]}
Trailer: {allOf: [{$ref: '#/AT/Vehicle'}]}
Tram: {allOf: [{$ref: '#/AT/Vehicle'}, {type: object, required: [towed], properties: {line: {type: integer}}}]}
Fleet:
  type: object
  required: [all]
  properties:
    all: {type: array, items: {$ref: '#/AT/Vehicle'}}
    byName: {type: object, additionalProperties: {$ref: '#/AT/Vehicle'}}
    leader: {allOf: [{$ref: '#/AT/Vehicle'}], description: The first.}
"""


def document(version: str) -> str:
    kind = "2.0" if version == "2.0" else "3"
    at = "definitions" if kind == "2.0" else "components/schemas"
    vehicle, fleet = f"{{$ref: '#/{at}/Vehicle'}}", f"{{$ref: '#/{at}/Fleet'}}"
    schemas = SCHEMAS.replace("DISCRIMINATOR", DISCRIMINATOR[kind]).replace("#/AT/", f"#/{at}/")
    nested = "\n".join(f"  {line}" if kind == "2.0" else f"    {line}" for line in schemas.splitlines())
    where = "definitions:" if kind == "2.0" else "components:\n  schemas:"
    return f"""\
{HEAD[kind].replace("VERSION", version)}
info: {{title: Fleet, version: "1"}}
paths:
  /vehicles:
    get:
      operationId: listVehicles
      tags: [vehicles]
      responses: {{"200": {ANSWER[kind] % f"{{type: array, items: {vehicle}}}"}}}
    post:
      operationId: createVehicle
      tags: [vehicles]
      {BODY[kind] % vehicle}
      responses: {{"200": {ANSWER[kind] % vehicle}}}
  /fleets:
    post:
      operationId: createFleet
      tags: [fleets]
      {BODY[kind] % fleet}
      responses: {{"200": {ANSWER[kind] % fleet}}}
{where}{nested}
"""


USE = '''\
"""Reads and sends vehicles over real HTTP, both ways."""

import asyncio
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Final, assert_type

from fleet import AsyncFleet, Fleet, models as m

TRUCK: Final = "x-truck"
TANK: Final = "tank"
VEHICLES = [
    {"kind": "Car", "name": "a", "doors": 3, "towed": {"kind": "Trailer", "name": "t"}},
    {"kind": TANK, "name": "b", "load": 2.5, "liquid": "milk"},
    {"kind": TRUCK, "name": "c", "load": 1.5},
    {"kind": "Tram", "name": "d", "towed": {"kind": "Car", "name": "e", "doors": 0}, "line": 4},
    {"kind": "ufo", "name": "f", "saucers": 2},
    {"kind": "Vehicle", "name": "g"},
]
received: list[object] = []


class Handler(BaseHTTPRequestHandler):
    """Answers a GET with the vehicles, and a POST with what came."""

    def do_GET(self) -> None:
        self.answer(json.dumps(VEHICLES).encode())

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["content-length"]))
        received.append(json.loads(content))
        self.answer(content)

    def answer(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"
drifts: list[str] = []


def check(vehicles: list[m.Vehicle | m.Tram]) -> None:
    assert [type(vehicle).__name__ for vehicle in vehicles] == ["Car", "Tanker", "Truck", "Tram", "Vehicle", "Vehicle"]
    car, tanker, _, tram, unknown, _ = vehicles
    assert isinstance(car, m.Car)
    assert_type(car.doors, int)
    assert_type(car.kind, str)
    assert type(car.towed) is m.Trailer
    assert isinstance(tanker, m.Truck)
    assert_type(tanker.load, float | None)
    assert isinstance(tanker, m.Tanker)
    assert tanker.liquid == "milk"
    assert isinstance(tram, m.Tram)
    assert_type(tram.towed, m.Vehicle | m.Tram)
    assert isinstance(tram.towed, m.Car)
    assert (unknown.kind, unknown.model_extra) == ("ufo", {"saucers": 2})
    assert drifts == ["/4/kind"]
    drifts.clear()


SENT: list[tuple[m.Vehicle | m.Tram, dict[str, object]]] = [
    (m.Car(name="a", doors=3), {"kind": "Car", "name": "a", "doors": 3}),
    (m.Tanker(name="b", liquid="oil"), {"kind": TANK, "name": "b", "liquid": "oil"}),
    (m.Trailer(name="c", towed=m.Car(name="d", doors=1)),
     {"kind": "Trailer", "name": "c", "towed": {"kind": "Car", "name": "d", "doors": 1}}),
    (m.Tram(name="d", towed=m.Truck(name="t")), {"kind": "Tram", "name": "d", "towed": {"kind": TRUCK, "name": "t"}}),
    (m.Vehicle(kind="ufo", name="e"), {"kind": "ufo", "name": "e"}),
]
MAPPING: m.TankerParam = {"kind": TANK, "name": "m", "liquid": "tea"}

with Fleet(base_url=url, on_drift=lambda drift: drifts.append(drift.pointer)) as client:
    for _ in range(2):  # decoded in another way from the second time on
        check(client.vehicles.list())
    for model, expected in SENT:
        answer = client.vehicles.create(model)
        assert received[-1] == expected, received[-1]
        assert type(answer) is type(model)
        assert json.loads(answer.model_dump_json(by_alias=True, exclude_unset=True)) == expected
    drifts.clear()
    assert isinstance(client.vehicles.create(MAPPING), m.Tanker)
    assert isinstance(client.vehicles.create({"kind": "Car", "name": "a", "doors": 2}), m.Car)
    assert type(client.vehicles.create(kind="Vehicle", name="n")) is m.Vehicle
    try:
        client.vehicles.create(kind="Car", name="n")
    except TypeError as error:
        assert "'doors'" in str(error)
    else:
        raise AssertionError("a car without doors was sent")
    fleet = client.fleets.create(
        all=[
            m.Car(name="a", doors=3),
            {"kind": "Car", "name": "b", "doors": 4},
            m.Tram(name="t", towed=m.Trailer(name="u")),
        ],
        by_name={"x": m.Tanker(name="x"), "y": MAPPING},
        leader=m.Truck(name="z"),
    )
    assert received[-1] == {
        "all": [
            {"kind": "Car", "name": "a", "doors": 3},
            {"kind": "Car", "name": "b", "doors": 4},
            {"kind": "Tram", "name": "t", "towed": {"kind": "Trailer", "name": "u"}},
        ],
        "byName": {"x": {"kind": TANK, "name": "x"}, "y": {"kind": TANK, "name": "m", "liquid": "tea"}},
        "leader": {"kind": TRUCK, "name": "z"},
    }, received[-1]
    assert [type(vehicle).__name__ for vehicle in fleet.all] == ["Car", "Car", "Tram"]
    assert isinstance(fleet.leader, m.Truck) and fleet.by_name is not None and isinstance(fleet.by_name["y"], m.Tanker)
    assert m.Fleet.model_validate_json(fleet.model_dump_json(by_alias=True, exclude_unset=True)) == fleet


async def main() -> None:
    async with AsyncFleet(base_url=url, on_drift=lambda drift: drifts.append(drift.pointer)) as client:
        for _ in range(2):
            check(await client.vehicles.list())
        for model, expected in SENT:
            answer = await client.vehicles.create(model)
            assert received[-1] == expected and type(answer) is type(model)


asyncio.run(main())
server.shutdown()
'''


def generate(folder: Path, command: Command, text: str) -> None:
    (folder / "fleet.yaml").write_text(text)
    done = command("generate", "fleet.yaml", "--package", "fleet", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "note[variant-narrowed]" in done.stderr  # a tram has to tow
    assert "'towed'" in done.stderr
    manifest = json.loads((folder / "out/fleet/support.json").read_text())
    assert {row["support"] for row in manifest["operations"]} == {"generated"}
    assert {row["notes"][0]["rule"] for row in manifest["operations"]} == {"variant-narrowed"}
    (folder / "use.py").write_text(USE)


def run(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(folder / "out/fleet"), "MYPYPATH": str(folder / "out/fleet")}
    line = [sys.executable, *arguments]
    done = subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


LISTED = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in ("Car", "Truck", "Trailer", "Tram"))


@pytest.mark.parametrize(
    ("version", "keyword"),
    [("2.0", ""), ("3.0.3", ""), ("3.1.0", ""), ("3.2.0", ""), ("3.0.3", "anyOf"), ("3.1.0", "oneOf")],
)
def test_variants_are_read_and_sent(tmp_path: Path, specloom_here: Command, version: str, keyword: str) -> None:
    """Many documents list the variants in their base as well, which makes it a part of itself."""
    text = document(version)
    listed = (
        text.replace("      discriminator:", f"      {keyword}: [{LISTED}]\n      discriminator:") if keyword else text
    )
    generate(tmp_path, specloom_here, listed)
    if version == "2.0":  # its discriminators have no mapping
        (tmp_path / "use.py").write_text(USE.replace('"x-truck"', '"Truck"').replace('"tank"', '"Tanker"'))
    run(tmp_path, "-W", "error", "use.py")
    run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "out/fleet/tests")


@pytest.mark.types
def test_type_checkers_narrow_variants(tmp_path: Path, specloom_here: Command) -> None:
    generate(tmp_path, specloom_here, document("3.1.0"))
    run(tmp_path, "-m", "mypy", "--strict", "use.py", "out/fleet/fleet")
    settings = {"typeCheckingMode": "strict", "include": ["use.py", "out/fleet/fleet"], "extraPaths": ["out/fleet"]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    run(tmp_path, "-m", "pyright", "--project", str(tmp_path), "--pythonpath", sys.executable)
