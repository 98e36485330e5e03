"""Descriptions read as people mean them: HTML becomes Markdown, everything else stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.read.markdown import prose

CODE = "the path `/a/<b>/c` and\n```html\n<p>kept &amp;</p>\n```"
KNOWN = ("p", "br", "b", "code", "ul", "li", "a")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("plain, with a < b and c > d", "plain, with a < b and c > d"),
        ("<p>One.</p>\n\n<p>Two.</p>", "One.\n\nTwo."),
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("of <code>limit</code> <strong>items</strong>", "of `limit` items"),
        ("<ul><li>one</li>\n<li>two</li></ul>", "- one\n- two"),
        ('see <a href="https://docs.example/a?b=1" target="_blank">the page</a>',
         "see [the page](https://docs.example/a?b=1)"),
        ("see <a href='https://docs.example'></a>", "see https://docs.example"),
        ('see <a href="/docs/a">the page</a>', "see the page"),
        ("a &lt;b&gt; &amp; c&nbsp;d &#8217; &#x2019;", "a <b> & c d \u2019 \u2019"),
        ("/list?a=1&copy=2&amp", "/list?a=1&copy=2&amp"),
        (CODE, CODE),
        ("``a ` <b>x</b>`` and <b>y</b>", "``a ` <b>x</b>`` and y"),
        ("````\n```\n<b>x</b>\n````\n<b>y</b>", "````\n```\n<b>x</b>\n````\ny"),
        ("<b>a</b>\n```\n<b>unclosed", "a\n```\n<b>unclosed"),
        ("of <b>type</b> `a` <i>or</i> `b`", "of type `a` or `b`"),
        ("<pre><code>if a &lt; b:\n    c\n</code></pre>", "```\nif a < b:\n    c\n```"),
        ('<a href="https://x.example/"><b>the</b> page</a>', "[the page](https://x.example/)"),
        ("x\0y <b>q</b> <img src='b' alt='logo'>", "x\N{REPLACEMENT CHARACTER}y q logo"),
        ("PUT /users/<id> with <your-key>, Map<string, int>", "PUT /users/<id> with <your-key>, Map<string, int>"),
        ("before <!-- for\nauthors --> after", "before  after"),
        ("<img alt='a > b' src=x> <p title=\"x > y\">c</p>", "a > b\n\nc"),
        ("<a href=https://x.example/?a=1&copy=2&amp;b=3>it</a>", "[it](https://x.example/?a=1&copy=2&b=3)"),
        ("<a href='https://x.example/' HREF='/b'>it</a> <a>no</a> </a>", "[it](https://x.example/) no"),
        ("<a/b> </ p> <p/q> <1> <", "<a/b> </ p> <p/q> <1> <"),
        ("<!-- `a --> <b>b</b> `", "b `"),
        ("<pre>GET /users/<id> <b>x</b>\n`<i>`</pre>", "```\nGET /users/<id> x\n``\n```"),
        ("<pre>a <pre>b</pre> c", "a \n\n```\nb\n```\n\n c"),
        ("&lt;p&gt; &amp;lt;", "<p> &lt;"),
    ],
)  # fmt: skip
def test_html_becomes_what_it_means(written: str, wanted: str) -> None:
    assert prose(written).strip() == wanted


@given(st.text().filter(lambda text: "<" not in text and "&" not in text))
def test_text_without_html_stays_as_it_is(text: str) -> None:
    assert prose(text) == text


@given(st.lists(st.sampled_from(("word", " ", "\n", *(f"<{k}>" for k in KNOWN), *(f"</{k}>" for k in KNOWN)))))
def test_no_known_tag_is_left_and_no_word_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    said = prose(text)
    assert not re.search(r"</?(?:p|br|b|ul|li|a)>", said)
    assert said.count("word") == text.count("word")


def test_a_hostile_text_takes_no_time_beyond_its_length() -> None:
    for piece in ("<a ", "<!--", "&#", "`", "<p", "<a href=", "\n \n", "<li> ", "<pre>", "<a><b>", "` `` ",
                  "<p x='", '<p "', "<a b='c' '", "<pre> `", "</pre>"):  # fmt: skip
        prose(piece * 20_000)
    for piece in ("x ", "= ", "/ ", "\"'", "x=", "'' ", "a='b'", "\t", "x/"):
        prose(f"<a {piece * 20_000}>")
    prose("<br>" + " " * 100_000 + "&")
