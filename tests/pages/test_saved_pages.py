"""Pages of each tool, as a browser saves them or as people write them: what is read, and from which lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import SpecError
from specloom.pages import LAYOUTS, PageContents, Section, embedded_documents, read_page, required_page
from specloom.pages.markup import is_html, parse_html, visible_lines

_KITES = Path(__file__).with_name("kites")
_PAGES = sorted(path.name for path in _KITES.iterdir() if path.suffix in (".html", ".md", ".mdx"))


def _text(name: str) -> str:
    return (_KITES / name).read_text("utf-8")


def _read(text: str) -> PageContents:
    contents = read_page(text)
    assert contents is not None
    return contents


def _shown(section: Section) -> Iterator[str]:
    kind = "operation" if section.is_operation else "section"
    yield f"{section.first}-{section.last} {kind} {section.title!r} {section.method} {section.path}".rstrip()
    for row in section.parameters:
        told = {"type": row.type, "required": row.required, "default": row.default, "description": row.description}
        facts = " ".join(f"{name}={value!r}" for name, value in told.items() if value not in ("", None))
        yield f"  {row.line} {row.role} {row.place or '-'} {row.name} {facts}".rstrip()
    for sample in section.samples:
        status = sample.status or "-"
        yield f"  {sample.first}-{sample.last} {sample.role} sample {status} {sample.value} {sample.repairs}"
    for values in section.values:
        yield f"  {values.first}-{values.last} values {values.name}: {', '.join(value.text for value in values.values)}"
    for status in section.statuses:
        yield f"  {status.line} status {status.code}"


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_each_layout_is_read_with_its_lines(name: str) -> None:
    contents = _read(_text(name))
    lines = [f"{contents.layout}, unread: {contents.unread}"]
    lines += [line for section in contents.sections for line in _shown(section)]
    golden = _KITES / f"{name}.expected.txt"
    if os.environ.get("SPECLOOM_ACCEPT"):
        golden.write_text("\n".join(lines) + "\n", "utf-8")
    assert "\n".join(lines) + "\n" == golden.read_text("utf-8")


def test_there_is_a_page_for_each_layout() -> None:
    read = {_read(_text(name)).layout for name in _PAGES}
    assert {layout.name for layout in LAYOUTS} - read == {"redoc", "fumadocs", "tables"}  # texts: see test_layouts


def test_the_documentation_has_the_table_of_layouts() -> None:
    page = Path(__file__).parents[2] / "specs" / "README.md"
    head = "| layout | pages of | form | marks |\n|---|---|---|---|\n"
    rows = "".join(f"| `{layout.name}` | {layout.tool} | {layout.form} | {layout.marks} |\n" for layout in LAYOUTS)
    before, found, after = page.read_text("utf-8").partition(head)
    if os.environ.get("SPECLOOM_ACCEPT"):
        rest = re.sub(r"\A(?:\|.*\n)*", "", after)
        page.write_text(f"{before}{head}{rows}{rest}", "utf-8")
    assert found
    assert page.read_text("utf-8").partition(head)[2].startswith(f"{rows}\n")


_NAMES = re.compile(r"[A-Za-z_][\w-]*")


@pytest.mark.parametrize("name", _PAGES)
def test_what_is_read_stands_in_the_lines_that_it_is_read_from(name: str) -> None:
    text = _text(name)
    lines = (visible_lines(text) if is_html(text) else text).split("\n")
    contents = _read(text)
    for row in contents.parameters:
        assert row.name.rpartition(".")[2] in lines[row.line - 1]
    for values in contents.values:
        for value in values.values:
            assert value.text in "\n".join(lines[value.line - 2 : value.line + 2])
    for sample in contents.samples:
        shown = "\n".join(lines[sample.first - 1 : sample.last])
        assert all(
            word in shown for word in _NAMES.findall(repr(sample.value)) if word not in ("None", "False", "True")
        )
    for status in contents.statuses:
        assert status.code in lines[status.line - 1]


def _items(text: str) -> list[int]:
    """Return the lines that hold something to be read."""
    contents = _read(text)
    rows = [row.line for row in contents.parameters]
    samples = [line for sample in contents.samples for line in (sample.first, sample.last)]
    return sorted({*rows, *samples, *(status.line for status in contents.statuses)})


def _facts(text: str) -> tuple[object, ...]:
    contents = read_page(text)
    if contents is None:
        return (None,)
    return (
        [(row.name, row.place, row.required) for row in contents.parameters],
        [(sample.role, repr(sample.value), sample.repairs) for sample in contents.samples],
        sorted(status.code for status in contents.statuses), [status.line for status in contents.statuses],
        contents.unread,
        [(section.method, section.path, section.title) for section in contents.operations],
    )  # fmt: skip


@pytest.mark.parametrize("name", _PAGES)
def test_a_line_that_a_page_loses_changes_what_is_read(name: str) -> None:
    text = _text(name)
    lines = text.split("\n")
    whole = _facts(text)
    silent = [at for at in _items(text) if _facts("\n".join([*lines[: at - 1], "", *lines[at:]])) == whole]
    assert silent == []


@pytest.mark.parametrize("name", [name for name in _PAGES if name.endswith(".html")])
def test_a_page_that_loses_its_end_tags_keeps_its_rows_and_calls(name: str) -> None:
    text = _text(name)
    damaged = _read(re.sub(r"</(?:p|li|td|tr|tbody)>", "", text))
    whole = _read(text)
    assert {row.name.rpartition(".")[2] for row in damaged.parameters} == {
        row.name.rpartition(".")[2] for row in whole.parameters
    }
    assert [section.path for section in damaged.operations] == [section.path for section in whole.operations]


@pytest.mark.parametrize("name", [name for name in _PAGES if name.endswith(".html")])
def test_a_page_in_one_line_is_read_as_well(name: str) -> None:
    text = _text(name)
    if "<pre" in text:  # code has its line feeds
        text = re.sub(r"<pre.*?</pre>", lambda match: match[0].replace("\n", "&#10;"), text, flags=re.DOTALL)
    joined = _read(re.sub(r"\n\s*", " ", text))
    assert _facts(re.sub(r"\n\s*", " ", text))[:3] == _facts(_text(name))[:3]
    assert {row.line for row in joined.parameters} == {1}


@pytest.mark.parametrize("name", [name for name in _PAGES if name.endswith(".html")])
@pytest.mark.parametrize("written", [r"=\1", r"='\1'"])
def test_attributes_may_be_written_in_any_way(name: str, written: str) -> None:
    text = _text(name)
    assert _facts(re.sub(r'(?<=[a-z])="([\w-]+)"', written, text)) == _facts(text)
    assert _read(re.sub(r'(?<=[a-z])="([\w-]+)"', written, text)).layout == _read(text).layout


_OPENAPI = '{"openapi":"3.1.0","info":{"title":"Kites","version":"1"},"paths":{"/kites":{}}}'
_ESCAPED = _OPENAPI.replace('"', "&quot;")
_QUOTED = f'"spec":{_OPENAPI}'.replace('"', '\\"')
_SHELLS = {
    "Redoc": "<!doctype html><html><body><redoc spec-url='/kites/openapi.yaml'></redoc></body></html>",
    "Redoc, state": f'<!doctype html>\n<html><body><div id="redoc"></div>\n<script>const __redoc_state = {{"spec":'
    f'{{"data":{_OPENAPI}}},"x":1}};</script></body></html>',
    "Scalar": '<html><body>\n<script id="api-reference" data-url="/kites.json"></script></body></html>',
    "Scalar, inline": f'<html><body>\n\n<script id="api-reference" type="application/json">{_OPENAPI}</script></html>',
    "ReadMe": '<html><body>\n<script id="ssr-props" data-initial-props="'
    f'{{&quot;oas&quot;:{_ESCAPED}}}"></script></html>',
    "Mintlify": '<html><body><div class="api-section"></div><script id="__NEXT_DATA__" type="application/json">'
    f'{{"props":{{"spec":{_OPENAPI}}}}}</script></body></html>',
    "Fumadocs": '<html><body><div id="nd-docs-layout"></div>\n<script>self.__next_f.push([1,"x:{'
    f'{_QUOTED}'
    '}"])</script></body></html>',
}  # fmt: skip
_WAYS = {
    "Redoc": "/kites/openapi.yaml", "Redoc, state": "line 3", "Scalar": "/kites.json", "Scalar, inline": "line 3",
    "ReadMe": "line 2", "Mintlify": "__NEXT_DATA__ in line 1", "Fumadocs": "line 2",
}  # fmt: skip


@pytest.mark.parametrize("tool", _SHELLS)
def test_a_shell_says_what_it_is_and_where_its_document_is(tool: str) -> None:
    with pytest.raises(SpecError) as caught:
        required_page(_SHELLS[tool], "page.html")
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.rule, diagnostic.location.line) == ("page-shell", 1)
    assert tool.partition(",")[0] in diagnostic.message
    assert _WAYS[tool] in diagnostic.hint
    documents = embedded_documents(_SHELLS[tool])
    assert [document.value for document in documents] == ([] if "line" not in _WAYS[tool] else [
        {"openapi": "3.1.0", "info": {"title": "Kites", "version": "1"}, "paths": {"/kites": {}}}
    ])  # fmt: skip


def test_documents_in_blocks_of_code_are_found() -> None:
    text = f"# Kites\n\n```json\n{_OPENAPI}\n```\n\n````yaml GET /kites\nopenapi: 3.0.3\npaths: {{}}\n````\n"
    first, second = embedded_documents(text)
    assert (first.line, first.where) == (4, "a block of code")
    assert (second.line, second.text) == (8, "openapi: 3.0.3\npaths: {}\n")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<!doctype html><html><body><h1>Hello</h1><p>GET /x</p></body></html>", "page-layout"),
        ("Just words.\n", "page-layout"),
        ("---\nlanguage_tabs:\n- shell\n---\n\n<!-- GET /x\nGET /x -->\n", "page-empty"),
        ("", "page-layout"),
    ],
)
def test_other_pages_are_refused_with_a_way_out(text: str, rule: str) -> None:
    with pytest.raises(SpecError) as caught:
        required_page(text, "page.html")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.rule == rule
    if rule == "page-layout":
        assert all(layout.tool in diagnostic.hint for layout in LAYOUTS if layout.form == "saved HTML")


def test_the_strongest_marks_choose_between_layouts() -> None:
    quoted = (
        _text("slate.html").replace("<body", '<body data-note="<redoc spec-url=x>" ').replace("toc-h1", "toc-h1 --fd-")
    )
    assert _read(quoted).layout == "slate-html"
    assert _read(_text("redoc.html").replace("<h2", '<h2 class="toc-wrapper"', 1)).layout == "redoc-html"


_PIECES = st.lists(
    st.sampled_from(
        ["<div>", "</div>", "<td kind=field>", "<table>", "<tr>", '<span class="property-name">', "</span>", "<pre>",
         "</pre>", "<!--", "-->", "<![CDATA[", "]]>", "<!x", "&amp;", "&#10;", "&#x110000;", "&", "{", "}", '"a":', "[",
         "curl -d '", "GET /x", "\n", "<script>", "</script>", "<svg/>", "</table>", "<h2>Body</h2>", "200", "\x00",
         "é",
         "```json\n", "| a | b |\n|---|---|\n",
         "<ParamField query='a'", ">", "---\napi: GET /x\n---\n", "# T\n"]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(_PAGES),
    cut=st.tuples(st.floats(0, 1), st.floats(0, 0.3)),
    pieces=_PIECES,
    octets=st.binary(max_size=40),
)
def test_any_page_is_read_without_a_fault(
    name: str, cut: tuple[float, float], pieces: list[str], octets: bytes
) -> None:
    whole = _text(name)
    start = int(cut[0] * len(whole))
    text = (
        whole[:start] + "".join(pieces) + octets.decode("utf-8", "replace") + whole[start + int(cut[1] * len(whole)) :]
    )
    last = text.count("\n") + 1
    assert visible_lines(text).count("\n") == text.count("\n")
    contents = read_page(text)
    if contents is not None:
        assert all(1 <= section.first <= section.last <= last for section in contents.sections)
        assert all(1 <= sample.first <= sample.last <= last for sample in contents.samples)
        assert all(1 <= line <= last for line in contents.unread)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_octets_are_read_without_a_fault(octets: bytes) -> None:
    text = "<!doctype html>" + octets.decode("utf-8", "replace")
    assert visible_lines(text).count("\n") == text.count("\n")
    list(parse_html(text).elements())
    read_page(text + '<div class="redoc-wrap scalar-app toc-wrapper">')
    embedded_documents(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="<&\r\x00"), max_size=20), max_size=8))
def test_texts_of_a_page_keep_their_lines(texts: list[str]) -> None:
    lines = [text.replace("\n", " ") for text in texts]
    html = "<!doctype html>\n" + "\n".join(f"<p>{line}</p>" for line in lines)
    shown = visible_lines(html).split("\n")
    assert [line.strip() for line in shown[1:]] == [line.strip() for line in lines] or not lines


def test_deep_and_long_pages_are_read_in_time() -> None:
    deep = '<!doctype html><div class="redoc-wrap">' + "<div>" * 20_000 + "x" + "</div>" * 20_000
    wide = '<!doctype html><div class="toc-wrapper"></div><main>' + "<p><b>a</b> c</p>" * 20_000
    for text in (deep, wide, "<!doctype html>" + "<" * 100_000, "<!doctype html>" + "&#" * 50_000):
        read_page(text)
        visible_lines(text)
