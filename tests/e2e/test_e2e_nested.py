"""Resources inside of others, as consumers use them: typed, loaded when used, the same behind each view."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
SHOP = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example"}]
paths:
  /customers/{customer}:
    get:
      operationId: getCustomer
      parameters: [{name: customer, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Named"}}}}}
  /customers/{customer}/sources/{id}:
    get:
      operationId: getSource
      parameters:
        - {name: customer, in: path, required: true, schema: {type: string}}
        - {name: id, in: path, required: true, schema: {type: integer}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Named"}}}}}
components:
  schemas:
    Named: {type: object, required: [name], properties: {name: {type: string}}}
"""
CUSTOM = '''\
"""Sources, and what we know of them."""

from __future__ import annotations

from ..resources.customers_sources import CustomersSources as Generated


class CustomersSources(Generated):
    """Sources by name."""

    def name_of(self, customer: str, source_id: int) -> str:
        """Return the name of a source."""
        return self.get(customer, source_id).name
'''
USE = '''\
"""Uses what is inside, both ways, by itself and behind each view."""

import asyncio
import sys
from typing import assert_type

import httpx2

from shop import AsyncShop, RawResponse, Shop, async_raw, async_streaming, models, raw, streaming
from shop.testing import fake


def answer(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"name": request.url.path})


def loaded() -> list[str]:
    return [name for name in sys.modules if name.startswith(("shop.resources.", "shop.custom"))]


PATH = "/customers/ada/sources/7"
with Shop(transport=httpx2.MockTransport(answer)) as client:
    assert loaded() == []
    assert client.customers.get("ada").name == "/customers/ada"
    assert loaded() == ["shop.resources.customers"]
    sources = client.customers.sources
    assert sources is client.customers.sources
    assert_type(sources.get("ada", 7), models.Named)
    assert sources.get("ada", 7).name == client.with_options(retries=0).customers.sources.get("ada", 7).name == PATH
    assert_type(raw(sources.get)("ada", 7), RawResponse[models.Named])
    assert raw(sources.get)("ada", 7).value.name == PATH
    with streaming(sources.get)("ada", 7) as opened:
        assert opened.status == 200
    view = client.customers.with_raw_response
    assert (view.get("ada").status, view.sources.get("ada", 7).value.name) == (200, PATH)
    with client.customers.with_streaming_response.sources.get("ada", 7) as opened:
        assert opened.status == 200
    assert sources.with_raw_response.get("ada", 7).status == 200

with Shop(transport=fake()) as client:
    assert client.customers.sources.get("ada", 7).name


async def main() -> None:
    async with AsyncShop(transport=httpx2.MockTransport(answer)) as client:
        sources = client.customers.sources
        assert_type(await sources.get("ada", 7), models.Named)
        assert (await sources.get("ada", 7)).name == (await async_raw(sources.get)("ada", 7)).value.name == PATH
        assert (await client.customers.with_raw_response.sources.get("ada", 7)).value.name == PATH
        async with async_streaming(sources.get)("ada", 7) as opened:
            assert opened.status == 200
        async with client.customers.with_streaming_response.sources.get("ada", 7) as opened:
            assert opened.status == 200


asyncio.run(main())
'''


def generate(folder: Path, command: Command, text: str = SHOP) -> dict[tuple[str, str], str]:
    """Generate the package, and return what each operation is called."""
    (folder / "shop.yaml").write_text(text)
    done = command("generate", "shop.yaml", "--package", "shop", "--output", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    manifest = json.loads((folder / "out/shop/support.json").read_text())
    return {(row["method"], row["path"]): row["call"] for row in manifest["operations"]}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "out/shop"), "MYPYPATH": str(folder / "out/shop")}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_a_resource_inside_of_another_is_like_any_other(tmp_path: Path, specloom_here: Command) -> None:
    assert list(generate(tmp_path, specloom_here).values()) == ["customers.get", "customers.sources.get"]
    (tmp_path / "use.py").write_text(USE)
    used = run(tmp_path, "-W", "error", "use.py")
    assert (used.returncode, used.stderr) == (0, "")
    assert "`client.customers.sources.get(customer, source_id)`" in (tmp_path / "out/shop/README.md").read_text()
    tested = run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "out/shop/tests")
    assert tested.returncode == 0, tested.stdout


def test_a_class_of_ones_own_takes_its_place(tmp_path: Path, specloom_here: Command) -> None:
    generate(tmp_path, specloom_here)
    (tmp_path / "out/shop/shop/custom").mkdir()
    (tmp_path / "out/shop/shop/custom/sources.py").write_text(CUSTOM)
    generate(tmp_path, specloom_here)
    use = USE.replace("    view =", '    print(sources.name_of("ada", 7))\n    view =')
    (tmp_path / "use.py").write_text(use)
    used = run(tmp_path, "-W", "error", "use.py")
    assert (used.returncode, used.stderr, used.stdout) == (0, "", "/customers/ada/sources/7\n")
    typed = run(tmp_path, "-m", "mypy", "--strict", "use.py", "out/shop/shop")
    assert typed.returncode == 0, typed.stdout


ADDED = SHOP.replace("components:", """\
  /customers/{customer}/sources:
    get:
      operationId: listSources
      parameters: [{name: customer, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
  /customers/{customer}/cards:
    get:
      operationId: listCards
      parameters: [{name: customer, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
components:""")  # fmt: skip


def test_a_package_that_did_not_nest_goes_on_without(tmp_path: Path, specloom_here: Command) -> None:
    generate(tmp_path, specloom_here)
    place = tmp_path / "out/shop/specloom.lock"
    lock: Any = json.loads(place.read_text())
    resources, methods = lock["names"]["resources"], lock["names"]["methods"]
    del resources["customers.sources"], methods["customers.sources"]
    methods["customers"]["getSource"] = "get_source"
    place.write_text(json.dumps(lock))
    calls = generate(tmp_path, specloom_here, ADDED)
    assert list(calls.values()) == [
        "customers.get", "customers.get_source", "customers.list_sources", "customers.cards.list",
    ]  # fmt: skip


@pytest.mark.parametrize("told", ["", "x-specloom-name: sources, "])
def test_a_method_and_a_resource_of_one_name_are_told_apart_and_stay_so(
    told: str, tmp_path: Path, specloom_here: Command
) -> None:
    """Whichever had the name first keeps it; where both are new, a method has it that the document calls so."""
    added = f'  /customers/sources:\n    post: {{{told}responses: {{"204": {{description: ok}}}}}}\n'
    clash = SHOP.replace("components:", f"{added}components:")
    (tmp_path / "later").mkdir()
    generate(tmp_path / "later", specloom_here)
    later = generate(tmp_path / "later", specloom_here, clash)
    assert later["GET", "/customers/{customer}/sources/{id}"] == "customers.sources.get"
    assert later["POST", "/customers/sources"] == ("customers.sources_2" if told else "customers.create_source")
    at_once = generate(tmp_path, specloom_here, clash)
    assert at_once["POST", "/customers/sources"] == ("customers.sources" if told else "customers.create_source")
    assert at_once["GET", "/customers/{customer}/sources/{id}"] == f"customers.{'sources_2' if told else 'sources'}.get"
    assert generate(tmp_path, specloom_here, clash + " ") == at_once
