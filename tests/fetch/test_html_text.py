"""How HTML becomes lines, and which element is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.fetch import Fetched, FetchError, page_text
from specloom.fetch.html_text import reduced

_PAGE = """
<html><head><title>T</title></head><body class=all>
<div id="top" class="a b"><p>One</p><div class="a"><p>Two<span id=in> in</span></p></div></div>
<main><div class="a">Three</div></main>
</body></html>
"""


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>a  b\n c</p><p>d", ["a b c", "d"]),
        ("a<br>b<hr>c", ["a", "b", "c"]),
        ("a <b>b</b><i>c</i> &lt;d&gt; &amp;&nbsp;e", ["a bc <d> & e"]),
        ("<p>a<p>b<ul><li>c<li>d</ul>e", ["a", "b", "c", "d", "e"]),
        ("a<h2>b</h2>c", ["a", "", "b", "c"]),
        ("<h1>a</h1><h2>b</h2>", ["a", "", "b"]),
        ("<pre>\n  {\n\n    x }  \n</pre>y", ["  {", "", "    x }", "y"]),
        ("<pre>\n\na</pre>", ["", "a"]),
        ("<table><tr><th>a<th>b<tr><td>1<td></table>", ["| a | b |", "| 1 | |"]),
        ("<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c<li>d</ul></td></tr></table>", ["| a b | c d |"]),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>", ["| a b c | d |"]),
        ("<table><tr><td><pre>a\n b</pre></td></tr></table>", ["| a b |"]),
        ("a<script>b</script><style>c</style><template><p>d</p></template><noscript>e</noscript><!-- f -->g", ["ag"]),
        ("<svg><text>a</text></svg>b", ["b"]),
        ("a</p></div></table>b", ["ab"]),
        ("a<![bad[ b ]]> c", ["a<![bad[ b ]]> c"]),
        ("", []),
    ],
)
def test_blocks_are_lines_and_rows_are_lines_of_cells(html: str, lines: list[str]) -> None:
    assert reduced(html) == lines


@pytest.mark.parametrize(
    ("selector", "lines"),
    [
        ("", ["One", "Two in", "Three"]),
        ("#top", ["One", "Two in"]),
        (".a .a", ["Two in"]),
        ("div#top.b .a", ["Two in"]),
        ("main .a", ["Three"]),
        ("MAIN", ["Three"]),
        ("span", ["in"]),
        ("p", ["One"]),
        ("main #top", None),
        (".c", None),
    ],
)
def test_the_first_element_of_a_path_is_read(selector: str, lines: list[str] | None) -> None:
    assert reduced(_PAGE, selector) == lines


_PIECES = [
    "<p>",
    "</p>",
    "<td>",
    "<tr>",
    "</table>",
    "<table>",
    "<pre>",
    "</pre>",
    "<li>",
    "<![",
    "<!",
    "<",
    "&#",
    "x",
    "\n",
]


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3)), max_size=40).map("".join))
def test_any_text_has_lines(html: str) -> None:
    text = html + "<main id=here>word</main>"
    for selector in ("", "#here"):
        lines = reduced(text, selector)
        assert lines is None or all("\n" not in line and line == line.rstrip() for line in lines)


@given(st.lists(st.text("abc xyz", min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_texts_of_paragraphs_come_back(texts: list[str]) -> None:
    assert reduced("".join(f"<p>{text}</p>" for text in texts)) == [" ".join(text.split()) for text in texts]


def test_a_page_is_read_quickly_however_it_is_nested() -> None:
    deep = "<div>" * 50_000 + "a" + "</span>" * 50_000
    assert reduced(deep) == ["a"]


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("ä".encode("latin-1"), "text/html; charset=ISO-8859-1", "ä\n"),
        (b'<meta charset="windows-1252">\x80', "text/html", "€\n"),
        (b'<meta charset="hex"><p>\xc3\xa4', "text/html", "ä\n"),
        (b'<meta charset="idna"><p>\xc3\xa4', "text/html", "ä\n"),
        (b"\xef\xbb\xbf<p>a", "text/html; charset=latin-1", "a\n"),
        ("ä".encode("utf-16"), "text/plain", "ä\n"),
        (b"a\xff", "text/plain", "a\ufffd\n"),
        (b"a\r\nb\rc\n\n", "text/plain", "a\nb\nc\n"),
        ("a\u2028b\x0cc".encode(), "text/markdown", "a b c\n"),
        (b"<p>a</p>", "text/markdown", "<p>a</p>\n"),
        (b"<p>a</p>", "", "a\n"),
    ],
)
def test_a_page_is_decoded_and_its_lines_are_those_of_everybody(body: bytes, content_type: str, text: str) -> None:
    assert page_text(Fetched(body, content_type)) == text
    assert len(text.splitlines()) == text.count("\n")


@pytest.mark.parametrize(
    ("page", "selector", "rule"),
    [
        (Fetched(b"{}", "application/json"), "", "page-unusable"),
        (Fetched(b" ", "text/plain"), "", "page-unusable"),
        (Fetched(b"<p>a", "text/html"), "main", "page-selector"),
    ],
)
def test_what_has_no_text_is_refused(page: Fetched, selector: str, rule: str) -> None:
    with pytest.raises(FetchError) as caught:
        page_text(page, selector)
    assert caught.value.rule == rule
