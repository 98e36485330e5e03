"""Texts of a document are text on every page, whatever they look like."""

from __future__ import annotations

import json
import re
import subprocess
from contextlib import chdir
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from specloom.cli import main
from specloom.reference.markup import Slugs, blocks, code, fenced, linked_code, prose, table
from tests.folders import NOT_THERE

ENVIRONMENT = Path(__file__).parents[2] / "build" / "docs" / "env"
there = pytest.mark.skipif(
    not (ENVIRONMENT / "bin" / "zensical").exists(), reason=f"{NOT_THERE}zensical (run `make docs`)"
)
HOSTILE = [
    "</title></textarea></style><script>pwned()</script>",
    "<script>pwned()</script>", "<img src=x onerror=pwned()>", "[x](javascript:pwned())",
    "![x](x 'y' onerror=pwned())", "<javascript:pwned()>", "<a href=javascript:pwned()>x</a>",
    "[x][y]\n\n[y]: javascript:pwned()", "`<b>`</code><script>pwned()",
    "```\n<script>pwned()</script>\n```\n<script>pwned()", "~~~\n</code></pre><script>pwned()</script>",
    "``` {: onclick=pwned() }\nx\n```", "x {: onclick=pwned() }", '=== "x"\n\n    <script>pwned()</script>',
    "!!! note\n    <script>pwned()", '--8<-- "/etc/passwd"', "[TOC]", "# h\n\n<h1>h", "x\n===\n",
    "| a | b |\n| - | - |\n| <script>pwned() | x |", "&lt;script&gt;pwned()&lt;/script&gt;", '\x02wzxhzdk:0\x03',
    '\x02klzzwxh:0000\x03', "*[HTML]: <script>", "[^1]\n\n[^1]: <script>", "{{ config }}{% raw %}", "\\<script>\\`",
    "<!-- --><script>pwned()</script>", "<?php pwned() ?>", "<![CDATA[<script>]]>", "/// html | script\npwned()\n///",
    "``x`` ` <i>", "- a\n    <script>pwned()</script>\n1. <b>", "    <script>pwned()</script>",
    '\u202e<script>\u2028<script>\r<script>', "$<script>$", '\'"><script>', "](javascript:pwned()) [x",
    "x](y) [z](javascript:pwned())", "Args:\n    x: <script>", "Source: <script>", "---\ntitle: <script>\n---",
]  # fmt: skip
TAGS = {"p", "code", "pre", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "a"}
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(),
    st.text("<>&`*__[](){}!|~\\#+-=:\"' \n\t.1aj\x02\x03"),
    st.lists(st.sampled_from(HOSTILE)).map(" ".join),
)


class Elements(HTMLParser):
    """The elements of a page, and what makes one dangerous."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        self.text += data


def elements(html: str) -> Elements:
    parser = Elements()
    parser.feed(html)
    parser.close()
    return parser


def harmless(found: Elements, links: set[str]) -> bool:
    return found.tags <= TAGS and set(found.links) <= links and not found.handlers


def link(name: str) -> str | None:
    return "models.md#call" if name == "Call" else None


def lines_with(text: str) -> list[str]:
    """Return lines of a page in which the encoders have put a text everywhere."""
    rows = [(code(text), linked_code(f"list[Call] | {text!r} | {text}", link), prose(text))]
    return [
        prose(text),
        "",
        *blocks(text),
        *table(("a", "b", "c"), rows),
        *fenced(text, "python"),
        "",
        f"- {prose(text)}",
    ]


@given(TEXTS)
def test_no_text_is_markup_in_commonmark(text: str) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render("\n".join(lines_with(text)))
    found = elements(html)
    assert harmless(found, {"models.md#call"}), html
    assert "pwned" not in text or "pwned" in found.text


PYTHON_MARKDOWN = """
import json, sys, markdown
extensions = ["toc", "tables", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed"]
settings = {"toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": True}}
render = lambda text: markdown.markdown(text, extensions=extensions, extension_configs=settings)
print(json.dumps([render(text) for text in json.load(sys.stdin)]))
"""


def by_python_markdown(texts: list[str]) -> list[str]:
    done = subprocess.run(
        [str(ENVIRONMENT / "bin" / "python"), "-c", PYTHON_MARKDOWN],
        input=json.dumps(texts), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [str(each) for each in json.loads(done.stdout)]


@there
def test_no_text_is_markup_where_the_site_is_built() -> None:
    texts = [*HOSTILE, *(f"{one} {two}" for one in HOSTILE for two in HOSTILE)]
    for text, html in zip(texts, by_python_markdown(["\n".join(lines_with(text)) for text in texts]), strict=True):
        found = elements(html)
        assert harmless(found, {"models.md#call"}), (text, html)
        assert "pwned" not in text or "pwned" in found.text


@there
def test_headings_get_the_identifiers_that_links_lead_to() -> None:
    names = ["list", "List", "list_1", "get", "list", "__call__", "", "a.b", "Models: x", "get_1", "get", "É"]
    slugs = Slugs()
    expected = [slugs.of(name) for name in names if name]
    (html,) = by_python_markdown(["\n\n".join(f"## {prose(name)}" for name in names if name)])
    assert re.findall(r'<h2 id="([^"]*)"', html) == expected


def test_a_code_span_and_a_description_stay_what_they_are() -> None:
    assert prose("a `b` and call_out, 1.5 or *c*") == "a `b` and call_out, 1.5 or &#42;c&#42;"
    assert code("int | None") == "<code>int &#124; None</code>"
    assert linked_code("list[models.Call] | Literal['Call']", link) == (
        "<code>list&#91;[Call](models.md#call)&#93; &#124; Literal&#91;'Call'&#93;</code>"
    )
    assert blocks("a\nb\n\n1. c\n2. d") == ["a b", "", "- c", "- d", ""]
    assert fenced("a ``` b") == ["````", "a ``` b", "````"]


def document(text: str) -> dict[str, Any]:
    """Return a document with a text wherever one may stand."""
    schema = {"type": "object", "description": text, "properties": {
        text: {"type": "string", "description": text, "default": text, "enum": [text, "b"]},
        "pattern": {"type": "string", "pattern": "^[<]script>$"},
    }}  # fmt: skip
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}
    source = {"document": text, "lines": "1-2", "basis": "inferred", "note": text, "inferred": [text]}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "description": text, "version": text},
        "servers": [{"url": "https://hostile.example/<script>pwned()", "description": text}],
        "tags": [{"name": text, "description": text}],
        "security": [{"key": []}],
        "x-specloom-rate-limit": {"requests": 5, "per": 1, "scope": text, "description": text},
        "paths": {
            "/<script>pwned()</script>/{id}": {"post": {
                "operationId": text, "tags": [text], "summary": text, "description": text, "x-specloom-source": source,
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "description": text, "schema": {"type": "string"}},
                    {"name": text, "in": "query", "description": text, "schema": {"type": "string", "default": text}},
                ],
                "requestBody": {"description": text, "content": content},
                "responses": {
                    "200": {"description": text, "content": content},
                    "404": {"description": text, "x-specloom-source": source},
                },
            }}
        },
        "components": {
            "schemas": {"S": schema},
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": text}},
        },
    }  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of documents with hostile texts, a package each."""
    place = tmp_path_factory.mktemp("hostile")
    chosen = [HOSTILE[index] for index in (0, 1, 3, 8, 13, 19, 21)]
    with chdir(place):
        for index, text in enumerate(["\n\n".join(HOSTILE), *chosen]):
            Path(f"h{index}.json").write_text(json.dumps(document(text)), "utf-8")
            line = ["reference", f"h{index}.json", "--package", f"h{index}", "--output", f"pages{index}"]
            assert main([*line, "--pages", "markdown"]) == 0
    return place


def test_pages_of_a_hostile_document_hold_nothing_active(folder: Path) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    pages = sorted(path for path in folder.glob("pages*/**/*.md") if path.name != "SKILL.md")
    assert len(pages) > 20
    for path in pages:
        found = elements(parser.render(path.read_text("utf-8")))
        assert found.tags <= TAGS | {"h1", "h2", "strong", "em"}, path
        assert not found.handlers, path
        assert all(re.fullmatch(r"[\w./-]*(#[\w-]+)?", target) for target in found.links), (path, found.links)
    for path in folder.glob("pages*/*/SKILL.md"):
        head, _, rest = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        assert re.fullmatch(r'name: h\d\ndescription: "[^"\\\n]*"', head)
        assert elements(parser.render(rest)).tags <= TAGS | {"h1", "h2", "strong"}
    assert not list(folder.parent.glob("**/passwd"))
