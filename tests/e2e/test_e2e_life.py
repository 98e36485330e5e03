"""The whole life of a package: recorded from a sandbox, generated, its server changes, and three releases."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

BEACONS = """\
openapi: 3.1.0
info: {title: Beacons, version: "1", description: Lighthouses and what they measure.}
servers:
- {url: "https://api.beacons.invalid/v1"}
tags: [{name: lights, description: Lighthouses.}]
security: [{key: []}]
paths:
  /lights:
    get:
      operationId: listLights
      tags: [lights]
      summary: List lights.
      x-specloom-pagination: {style: cursor, items: /data, parameters: {cursor: cursor}, next: /next_cursor}
      parameters:
      - {name: cursor, in: query, schema: {type: string}}
      - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: A page of lights.
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Light"}}
                  next_cursor: {type: [string, "null"]}
    post:
      operationId: createLight
      tags: [lights]
      summary: Add a light.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewLight"}}}
      responses:
        "201":
          description: The light.
          content: {application/json: {schema: {$ref: "#/components/schemas/Light"}}}
  /lights/{light_id}:
    get:
      operationId: getLight
      tags: [lights]
      summary: Get a light.
      parameters: [{name: light_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The light.
          content: {application/json: {schema: {$ref: "#/components/schemas/Light"}}}
        "404":
          description: No such light.
          content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Beacon-Key}
  schemas:
    Problem: {type: object, required: [message], properties: {message: {type: string}}}
    NewLight:
      type: object
      required: [name]
      properties: {name: {type: string}, height: {type: integer}}
    Light:
      type: object
      required: [id, name, height, state]
      properties:
        id: {type: string}
        name: {type: string}
        height: {type: integer, description: Metres above the sea.}
        state: {type: string, enum: [lit, dark]}
"""
TIDES = """\
  /tides:
    get:
      operationId: listTides
      tags: [lights]
      summary: List tides.
      responses:
        "200":
          description: Heights.
          content: {application/json: {schema: {type: array, items: {type: number}}}}
"""
KEY = "bk_9f8e7d6c5b4a3928170f"
LIGHTS = {
    "lgt_7Qm2xK": {"id": "lgt_7Qm2xK", "name": "Skerry", "height": 41, "state": "lit"},
    "lgt_3Bz9pW": {"id": "lgt_3Bz9pW", "name": "North Head", "height": 12, "state": "dark"},
}


def beacons(changed: bool) -> Callable[[Any], tuple[int, dict[str, str], bytes]]:
    """Return what answers as the API of lights does: before its server changed, and after that."""

    def light(light: dict[str, Any]) -> dict[str, Any]:
        after = {"height": light["height"] + 0.5, "keeper": {"name": "Ada"}, "state": "failing"}
        return {**light, **after} if changed else light

    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        if seen.headers.get("X-Beacon-Key") != KEY:
            return reply(401, {"message": "no key"})
        name = seen.path.removeprefix("/v1/lights").strip("/")
        if seen.method == "POST":
            return reply(201, light({"id": "lgt_5Tn4cR", "height": 3, "state": "dark", **json.loads(seen.body)}))
        if name:
            return reply(200, light(LIGHTS[name])) if name in LIGHTS else reply(404, {"message": "no such light"})
        first, second = map(light, LIGHTS.values())
        page = [second] if parse_qs(seen.query).get("cursor") == ["p2"] else [first]
        return reply(200, {"data": page, "next_cursor": "p2" if page == [first] else None})

    return answer


def reply(status: int, body: Any, **headers: str) -> tuple[int, dict[str, str], bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return status, {"Content-Type": "application/json", **named}, json.dumps(body).encode()


class Vendor:
    """A repository with the document of one vendor."""

    def __init__(self, folder: Path, name: str, document: str, specloom: Command) -> None:
        self.folder = folder
        self.name = name
        self.specs = folder / "specs" / name
        self.package = folder / "generated" / name
        self.document = self.specs / "openapi.yaml"
        self._specloom = specloom
        self.specs.mkdir(parents=True)
        self.document.write_text(document)
        (folder / ".gitignore").write_text("dist/\n__pycache__/\n.pytest_cache/\n")
        self.git("init", "-q")
        self.commit("The document")

    def git(self, *arguments: str) -> str:
        line = [
            "git",
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.com",
            "-c",
            "commit.gpgsign=false",
            *arguments,
        ]
        return subprocess.run(line, cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def run(self, command: str, *arguments: str, code: int = 0) -> str:
        """Run a command on the document; return all that it printed."""
        target = self.name if command == "release" else f"specs/{self.name}/openapi.yaml"
        done = self._specloom(command, target, *arguments, cwd=self.folder)
        assert done.returncode == code, f"{command} {arguments}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def tests(self) -> int:
        """Run the tests of the package; return how many there are."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "."],
            cwd=self.package, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        passed = re.search(r"(\d+) passed", done.stdout)
        assert done.returncode == 0, done.stdout
        assert passed, done.stdout
        return int(passed[1])

    def generate(self, message: str) -> None:
        self.run("generate")
        self.commit(message)

    def release(self, day: int) -> str:
        """Release on a day of May."""
        said = self.run("release", "--date", f"2026-05-{day:02}")
        self.run("generate", "--check")
        self.commit("Release")
        return said

    def rehearse(self, day: int, code: int = 0) -> str:
        """Say what a release would be, which writes nothing."""
        said = self.run("release", "--date", f"2026-05-{day:02}", "--dry-run", code=code)
        assert self.git("status", "--porcelain") == ""
        return said

    def edit(self, *changes: tuple[str, str]) -> None:
        text = self.document.read_text()
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        self.document.write_text(text)

    def assert_nowhere(self, secret: str) -> None:
        spellings = (secret.encode(), b64encode(secret.encode()))
        for path in (path for path in self.folder.rglob("*") if path.is_file() and ".git" not in path.parts):
            assert not any(spelling in path.read_bytes() for spelling in spellings), path


def changelog(vendor: Vendor, version: str) -> str:
    """Return what the changelog of the package says of a version."""
    text = (vendor.package / "CHANGELOG.md").read_text()
    assert f"## {version} - " in text, text
    return text.partition(f"## {version} - ")[2].partition("\n## ")[0]


def release_three_times(vendor: Vendor, sandbox: tuple[str, str]) -> None:
    """Release as it is, after an addition, and after what breaks, once its own tests pass."""
    vendor.release(1)
    assert (vendor.folder / "dist" / "beacons-0.1.0-py3-none-any.whl").is_file()
    assert "- First release." in changelog(vendor, "0.1.0")
    vendor.edit(
        ("  /lights/{light_id}:\n", TIDES + "  /lights/{light_id}:\n"),
        ("height: {type: integer}}", "height: {type: integer}, colour: {type: string}}"),
    )  # fmt: skip
    vendor.generate("Tides")
    planned = vendor.rehearse(2)
    said = vendor.release(2)
    assert said.startswith(planned)
    assert "beacons 0.1.0 -> 0.1.1" in said
    assert re.search(r"tests of 0\.1\.0: \d+ pass", said)
    added = changelog(vendor, "0.1.1")
    assert "### Added" in added
    assert "Removed" not in added
    assert "listTides" in added
    assert "colour" in added

    vendor.edit(("required: [name]\n", "required: [name, height]\n"), (", colour: {type: string}", ""))
    vendor.generate("Lights have a height")
    said = vendor.rehearse(3, code=1)
    assert "tests of 0.2.0: 6 pass, 3 fail\n" in said
    assert "test_beacons_lights.py::test_create_1_201[sync] fails: TypeError" in said
    assert "test_beacons_readme.py::test_examples_run fails: TypeError" in said
    assert "recorded anew" in said
    scenario = vendor.specs / "scenario.yaml"
    scenario.write_text(scenario.read_text().replace("body: {name: abc}", "body: {name: abc, height: 3}"))
    (vendor.specs / "recordings" / "createLight.yaml").unlink()
    vendor.run("record", *sandbox, "--allow-writes")
    vendor.generate("A light with a height")
    said = vendor.release(3)
    assert "beacons 0.1.1 -> 0.2.0" in said
    assert "height" in changelog(vendor, "0.2.0")
    assert "colour" in changelog(vendor, "0.2.0")


def test_a_vendor_from_its_first_recording_to_its_third_release(
    tmp_path: Path, loopback: Any, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEACONS_API_KEY", KEY)
    vendor = Vendor(tmp_path, "beacons", BEACONS, specloom_here)
    sandbox = ("--base-url", f"{loopback.url}/v1")
    loopback.answer = beacons(changed=False)
    vendor.run("validate", "--strict")
    said = vendor.run("record", *sandbox, "--init")
    assert "2 exchanges recorded" in said
    assert "Not tried yet" in (vendor.specs / "scenario.yaml").read_text()
    said = vendor.run("record", *sandbox, "--allow-writes")
    assert "1 exchange recorded, 2 known already" in said
    vendor.generate("Recordings and package")
    assert vendor.tests() >= 3
    vendor.run("drift")

    loopback.answer = beacons(changed=True)
    said = vendor.run("drift", "--live", sandbox[1], code=1)
    assert "2 of 2 calls made" in said
    assert "41.5 is number, but integer documented" in said
    assert vendor.git("status", "--porcelain") == ""
    for path in (vendor.specs / "recordings").iterdir():
        path.unlink()
    vendor.run("record", *sandbox, "--allow-writes")
    said = vendor.run("drift", "--suggest", "overlay.yaml", code=1)
    assert "overlay.yaml: settles 3 findings" in said
    assert vendor.document.read_text() == BEACONS
    vendor.run("drift", "--overlay", "overlay.yaml")
    vendor.run("drift", "--apply", code=1)
    (tmp_path / "overlay.yaml").unlink()
    assert "0 errors, 0 warnings" in vendor.run("drift")
    assert "0 errors, 0 warnings" in vendor.run("drift", "--live", sandbox[1])
    vendor.generate("What the server answers now")
    assert vendor.tests() >= 3
    assert "height: JsonNumber" in "".join(path.read_text() for path in vendor.package.rglob("models/*.py"))

    release_three_times(vendor, sandbox)
    vendor.assert_nowhere(KEY)


DARKROOM = """\
openapi: 3.0.3
info: {title: Darkroom, version: "2", description: Photographs and the albums they are in.}
servers:
- {url: "https://api.darkroom.invalid/v2", description: Production.}
- {url: "SANDBOX/sandbox/v2", description: Sandbox.}
tags: [{name: photos, description: Photographs.}, {name: session, description: Sessions.}]
security: [{session: []}]
paths:
  /session:
    post:
      operationId: logIn
      tags: [session]
      summary: Log in.
      security: []
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [user], properties: {user: {type: string}}}
      responses: {"204": {description: "A cookie is set."}}
  /photos:
    get:
      operationId: listPhotos
      tags: [photos]
      summary: List photos.
      parameters:
      - {name: theme, in: cookie, schema: {type: string}}
      responses:
        "200":
          description: Photos.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Photo"}}}}
    post:
      operationId: addPhoto
      tags: [photos]
      summary: Add a photo.
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [title, image]
              properties:
                title: {type: string}
                image: {type: string, format: binary}
                tags: {type: array, items: {type: string}}
            encoding: {image: {contentType: image/png}}
      responses:
        "201":
          description: The photo.
          content: {application/json: {schema: {$ref: "#/components/schemas/Photo"}}}
  /photos/{id}/image:
    get:
      operationId: getImage
      tags: [photos]
      summary: Get the image.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The image.
          content: {image/png: {schema: {type: string, format: binary}}}
components:
  securitySchemes:
    session: {type: apiKey, in: cookie, name: dr_session}
  schemas:
    Photo:
      type: object
      required: [id, title, bytes]
      properties:
        id: {type: string}
        title: {type: string}
        bytes: {type: integer}
        taken: {type: string, format: date}
"""
SESSION = "s3ss10n-4f2a9c81d07e"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def darkroom(version: int) -> Callable[[Any], tuple[int, dict[str, str], bytes]]:
    """Return what answers as the sandbox of the API of photos does, in a version of it."""

    def photo(number: int, title: str, size: int) -> dict[str, Any]:
        shown = {"id": f"ph_{number}xQ", "title": title, "bytes": size, "taken": "2026-04-01"}
        return {**shown, "taken": None, "exif": {"iso": 400}} if version > 1 else shown

    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        path = seen.path.removeprefix("/sandbox/v2")
        if path == "/session":
            return 204, {"Set-Cookie": f"dr_session={SESSION}; Path=/; HttpOnly"}, b""
        if f"dr_session={SESSION}" not in (seen.headers.get("Cookie") or ""):
            return reply(401, {"message": "log in"})
        if path.endswith("/image"):
            return 200, {"Content-Type": "image/png"}, PNG
        if seen.method == "POST":
            assert seen.headers["Content-Type"].startswith("multipart/form-data; boundary=")
            return reply(201, photo(2, "Dunes", len(seen.body)))
        return reply(200, [photo(1, "Harbour", 264)], Set_Cookie=f"dr_seen={SESSION}; Path=/")

    return answer


SCENARIO = """\
version: 1
steps:
- {operation: logIn, arguments: {body: {user: ada}}}
- {operation: listPhotos, arguments: {cookie: {theme: dark}}}
- operation: getImage
  arguments: {path: {id: "$steps.listPhotos#/0/id"}}
- operation: addPhoto
  arguments:
    body:
      title: Dunes
      tags: [sand, sun]
      image: {$file: {path: dune.png, name: dune.png, type: image/png}}
"""


def test_the_same_life_with_multipart_cookies_and_a_second_server(
    tmp_path: Path, loopback: Any, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = DARKROOM.replace("SANDBOX", loopback.url)
    monkeypatch.setenv("DARKROOM_DR_SESSION", SESSION)
    monkeypatch.setenv("DARKROOM_API_KEY", SESSION)
    vendor = Vendor(tmp_path, "darkroom", document, specloom_here)
    sandbox = ("--base-url", f"{loopback.url}/sandbox/v2")
    loopback.answer = darkroom(1)
    said = vendor.run("record", *sandbox, "--init")
    assert "2 exchanges recorded" in said
    assert "record-server" not in said
    (vendor.specs / "scenario.yaml").write_text(SCENARIO)
    (vendor.specs / "dune.png").write_bytes(PNG)
    said = vendor.run("record", *sandbox, "--allow-writes")
    vendor.run("validate")
    assert "record-missing" not in said
    vendor.generate("Recordings and package")
    assert vendor.tests() >= 9
    assert "0 errors, 0 warnings" in vendor.run("drift")
    vendor.assert_nowhere(SESSION)

    loopback.answer = darkroom(2)
    vendor.run("drift", "--live", sandbox[1], code=1)
    for path in (vendor.specs / "recordings").glob("*.yaml"):
        path.unlink()
    vendor.run("record", *sandbox, "--allow-writes")
    vendor.run("drift", "--apply", code=1)
    vendor.run("drift")
    vendor.generate("What the server answers now")
    assert vendor.tests() >= 9
    vendor.release(1)
    assert "- First release." in changelog(vendor, "0.1.0")
    vendor.edit(
        (
            "tags: {type: array, items: {type: string}}",
            "tags: {type: array, items: {type: string}}\n                place: {type: string}",
        )
    )
    vendor.generate("Places of photos")
    assert "darkroom 0.1.0 -> 0.1.1" in vendor.release(2)
    vendor.edit(
        ("  /photos/{id}/image:\n", "  /pictures/{id}/file:\n"), ("operationId: getImage", "operationId: getFile")
    )
    scenario = vendor.specs / "scenario.yaml"
    scenario.write_text(SCENARIO.replace("getImage", "getFile"))
    (vendor.specs / "recordings" / "getImage.yaml").unlink()
    vendor.run("record", *sandbox)
    assert "would lose client.photos.get_image (getImage)" in vendor.run("generate", "--check", code=1)
    assert "loses client.photos.get_image (getImage)" in vendor.run("generate")
    vendor.commit("Pictures have files")
    assert "darkroom 0.1.1 -> 0.2.0" in vendor.release(3)
    vendor.assert_nowhere(SESSION)
