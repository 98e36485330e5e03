"""A resource with many methods has a module for each of its classes: they work, look and are compared as any others."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from specloom.diff.surface import surface
from tests.e2e.conftest import Loopback

HEAD = """
openapi: 3.1.0
info: {title: Shelf, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
components:
  schemas:
    Book: {type: object, required: [name], properties: {name: {type: string}}}
paths:
"""
PATH = """
  /books/{{id}}/part{number}:
    get:
      operationId: books_get_part{number}
      tags: [books]
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses:
        '200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}}}
"""


def document(size: int) -> str:
    return HEAD + "".join(PATH.format(number=number) for number in range(size))


def place(package: Any) -> Path:
    return Path(package.__file__).parent


def test_both_classes_work(generated: Any, both: Callable[..., Any], loopback: Loopback) -> None:
    package = generated("large_shelf", document(31))
    loopback.answer = lambda seen: (200, {"Content-Type": "application/json"}, b'{"name": "%s"}' % seen.path.encode())

    def use(client: Any) -> Generator[Any, Any, tuple[str, str]]:
        book = yield client.books.get_part30("a")
        raw = yield client.books.with_raw_response.get_part0("b")
        return book.name, raw.value.name

    assert both(package, use, base_url=loopback.url) == ("/books/a/part30", "/books/b/part0")


def test_only_the_class_that_is_used_is_imported(generated: Any) -> None:
    package = generated("large_shelf", document(31))
    client = next(name for name in package.__all__ if f"Async{name}" in package.__all__)
    program = (
        f"import sys, large_shelf\nlarge_shelf.{client}().books\n"
        "assert 'large_shelf.resources._books_async' not in sys.modules\n"
        "from large_shelf.resources.books import AsyncBooks, Books\n"
        "assert (Books.__name__, AsyncBooks.__name__) == ('Books', 'AsyncBooks')\n"
        "try:\n    from large_shelf.resources.books import Other\n"
        "except ImportError:\n    print('as it should be')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=place(package).parent, capture_output=True, text=True, check=False
    )
    assert done.stdout == "as it should be\n", done.stderr


def test_types_are_known(generated: Any, assert_types: Callable[..., None]) -> None:
    package = generated("large_shelf", document(31))
    client = next(name for name in package.__all__ if f"Async{name}" in package.__all__)
    assert_types(
        "from typing import assert_type\n"
        "import large_shelf\n"
        "from large_shelf.resources.books import AsyncBooks, Books\n"
        f"assert_type(large_shelf.{client}().books, Books)\n"
        f"assert_type(large_shelf.Async{client}().books, AsyncBooks)\n"
        f"assert_type(large_shelf.{client}().books.get_part3('a'), large_shelf.models.Book)\n"
        f"assert_type(large_shelf.{client}().books.with_raw_response.get_part3('a').value, large_shelf.models.Book)\n"
        "async def main() -> None:\n"
        f"    assert_type(await large_shelf.Async{client}().books.get_part3('a'), large_shelf.models.Book)\n"
        f"    large_shelf.{client}().books.get_part3(7)  # wrong\n",
        place(package).parent,
    )


def test_the_public_interface_is_that_of_any_resource(generated: Any) -> None:
    large = place(generated("large_shelf", document(31)))
    small = place(generated("small_shelf", document(29)))
    assert (large / "resources" / "_books_async.py").is_file()
    assert not (small / "resources" / "_books_async.py").exists()
    interfaces = [surface(folder.parent, folder.name) for folder in (large, small)]
    names = [
        {(name, *each.bases): len(each.members) for name, each in interface.items() if "books" in name}
        for interface in interfaces
    ]
    assert names[0].keys() == names[1].keys()
    assert set(names[0].values()) == {count + 2 for count in names[1].values()}
