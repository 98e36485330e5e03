"""The programs of a new user: those of a package's README, and what people do next, made from the calls that it shows.

Every program talks to the package's own fake server on loopback, at the URL in the environment.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Shown:
    """What the README of a package shows: how a client is made, its first read, and its first write, if it has any."""

    package: str
    client: str
    imports: str
    made: str
    read: str
    write: str
    paged: bool

    @property
    def asynchronous(self) -> str:
        """The expression that makes the asynchronous client."""
        return self.made.replace(f"{self.client}(", f"Async{self.client}(", 1)


def shown_by(folder: Path) -> Shown:
    """Return what the README of the package in a folder shows.

    Raises:
        ValueError: It shows no first call.
    """
    text = (folder / "README.md").read_text("utf-8")
    blocks = dict(re.findall(r"^## ([^\n]*)\n\n```python\n(.*?)```", text, re.DOTALL | re.MULTILINE))
    if "First call" not in blocks:
        raise ValueError(f"The README of {folder.name} shows no first call.")
    imports, _, rest = blocks["First call"].partition("\nclient = ")
    made, _, printed = rest.strip().partition("\n")
    read = printed.removeprefix("print(").removesuffix(")")
    write = blocks.get("Writing", "").strip().removeprefix("result = ").removesuffix("print(result)").strip()
    return Shown(
        package=folder.name,
        client=made.partition("(")[0],
        imports=imports.strip(),
        made=made,
        read=read.removesuffix(".first_page()"),
        write=write,
        paged=read.endswith(".first_page()"),
    )


def first_steps(shown: Shown) -> str:
    """Return the program of the first hour: a read, a write, an error, and 50 tasks at once."""
    one = ".first()" if shown.paged else ""
    several = ".to_list(limit=3)" if shown.paged else ""
    return f"""\
import asyncio

{shown.imports}
from {shown.package} import APIConnectionError, Async{shown.client}, NotFoundError
from {shown.package}.testing import Faults, Status, fake

client = {shown.made}
print("read", {shown.read}{several})
{f'print("wrote", {shown.write})' if shown.write else ""}

missing = {_with(shown.made, "transport", "Faults(fake(), [Status(404)])")}
try:
    {shown.read.replace("client.", "missing.", 1)}{one}
except NotFoundError as error:
    print("error", error.status, error.body, type(error).__module__)
else:
    raise SystemExit("no error")

unreachable = {_with(shown.made, "base_url", "'http://127.0.0.1:9'")}.with_options(retries=0)
try:
    {shown.read.replace("client.", "unreachable.", 1)}{one}
except APIConnectionError as error:
    print("error", error.message)
else:
    raise SystemExit("no error")


async def main() -> None:
    async with {shown.asynchronous} as client:
        client = client.with_options(rate_limit=None, rate_limits=None)
        results = await asyncio.gather(*({shown.read}{several} for _ in range(50)))
    print("tasks", len(results))


asyncio.run(main())
"""


def _with(call: str, name: str, value: str) -> str:
    """Return a call with one more keyword."""
    tree = ast.parse(call, mode="eval").body
    assert isinstance(tree, ast.Call)
    tree.keywords.append(ast.keyword(name, ast.parse(value, mode="eval").body))
    return ast.unparse(tree)


def table(shown: Shown) -> str:
    """Return the program that makes a DataFrame of pages, or of the only answer."""
    rows = f"{shown.read}.to_list(limit=20)" if shown.paged else f"listed({shown.read})"
    return f"""\
import pandas

{shown.imports}


def listed(answer):
    return answer if isinstance(answer, list) else [answer]


client = {shown.made}
items = {rows}
rows = [item.to_dict() if hasattr(item, "to_dict") else {{"value": item}} for item in items]
frame = pandas.json_normalize(rows)
print(frame.dtypes)
print("rows", len(frame))
assert len(frame) == len(rows) and len(frame.columns)
frame.to_csv("rows.csv")
"""


def notebook(shown: Shown) -> list[str]:
    """Return the cells of a notebook: a read, what an answer looks like, and the same with `await` in a cell."""
    one = f"{shown.read}.first()" if shown.paged else shown.read
    return [
        f"{shown.imports}\nfrom {shown.package} import Async{shown.client}\nclient = {shown.made}",
        one,
        "client",
        f"async with {shown.asynchronous} as client:\n    answer = await {one}\nanswer",
    ]


def application(shown: Shown, model: str) -> str:
    """Return a FastAPI application whose routes take and give a model of the package, and call the API by a client."""
    one = f"{shown.read}.first()" if shown.paged else shown.read
    return f"""\
import warnings

warnings.simplefilter("error")
warnings.filterwarnings("ignore", message="Using `httpx` with")
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

{shown.imports}
from {shown.package} import Async{shown.client}, models

app = FastAPI()


class Envelope(BaseModel):
    held: models.{model} | None = None
    note: str


@app.post("/echo")
def echo(held: models.{model}) -> models.{model}:
    return held


@app.post("/wrapped")
def wrapped(held: Envelope) -> Envelope:
    return held


@app.get("/relayed")
async def relayed() -> object:
    async with {shown.asynchronous} as client:
        return await {one}


served = TestClient(app)
assert served.post("/wrapped", json={{"note": "n"}}).json()["note"] == "n"
assert served.post("/echo", content=b"[]").status_code == 422
relay = served.get("/relayed")
assert relay.status_code == 200, relay.text
assert "{model}" in served.get("/openapi.json").text
print("application", relay.text[:60])
"""
