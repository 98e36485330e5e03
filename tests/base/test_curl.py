"""Curl commands are split into words as the shells do that they are written for, and say what they send."""

from __future__ import annotations

import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.curl_command import read_command
from specloom.base.curl_words import commands_in, words_of
from specloom.base.url_placeholders import is_placeholder, path_of, with_braces

_LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\x85"))
_WORDS = st.lists(_LETTERS.map(lambda text: f"x{text}"), min_size=1, max_size=6)


@given(_WORDS, st.sampled_from([" ", " \\\n  ", "  ", " \\  \n"]))
def test_words_of_sh(words: list[str], between: str) -> None:
    command = between.join(["curl", *map(shlex.quote, words)])
    assert words_of(command) == ["curl", *words]


_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t"}


@given(st.lists(st.text(st.characters(max_codepoint=0x2FF, exclude_characters="\r\x00")), min_size=1, max_size=4))
def test_words_with_escapes_as_browsers_write_them(words: list[str]) -> None:
    written = ("".join(_ESCAPED.get(letter, letter) for letter in word) for word in words)
    assert words_of(" ".join(["curl", *(f"$'{word}'" for word in written)])) == ["curl", *words]


def _for_windows(word: str) -> str:
    """Return a word as a program of Windows wants it in its command line."""
    return '"' + re.sub(r'(\\*)(")', r"\1\1\\\2", re.sub(r"(\\+)\Z", r"\1\1", word)) + '"'


@given(_WORDS)
def test_words_of_cmd(words: list[str]) -> None:
    lines = " ^\n  ".join(re.sub(r"([^\w\s])", r"^\1", _for_windows(word)) for word in words)
    assert words_of(f"curl ^\n  {lines}") == ["curl", *words]


@given(st.lists(_LETTERS.map(lambda text: f"x{text}").filter(lambda text: '\\"' not in text), min_size=1, max_size=6))
def test_words_of_powershell(words: list[str]) -> None:
    written = ("'" + word.replace("'", "''") + "'" for word in words)
    assert words_of("curl.exe `\n  " + " `\n  ".join(written)) == ["curl.exe", *words]


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("curl -Uri https://a.example/x -Headers @{A='b'}", "Invoke-WebRequest"),
        ("curl 'https://a.example", "quotation"),
        ('curl ^\n "https://a.example', "quotation"),
        ("curl `\n 'https://a.example", "quotation"),
        ("curl -X GET", "no URL"),
        ("wget https://a.example", "begin"),
        ("curl https://a.example --next https://b.example", "--next"),
        ("curl $'\\x", "quotation"),
        ("", "begin"),
    ],
)
def test_what_is_no_command_is_refused(command: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read_command(command)


_TEXT = """\
# two ways
$ curl https://a.example/x \\
    -H 'A: b'
curl "https://a.example/y"
  -H "Accept: text/plain"
  -d 'a

b'

curl https://a.example/z ^
  --json "{\\"a\\": 1}"
"""


def test_commands_know_their_lines() -> None:
    found = [(line, read_command(command)) for line, command in commands_in(_TEXT)]
    assert [(line, command.sent_method, command.urls[0][-1]) for line, command in found] == [
        (2, "GET", "x"), (4, "POST", "y"), (10, "POST", "z"),
    ]  # fmt: skip
    assert [command.body for _, command in found] == ["", "a\n\nb", '{"a": 1}']


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for _, command in commands_in(f"curl {text}"):
        try:
            read = read_command(command)
        except ValueError:
            continue
        assert read.sent_method
        assert all(isinstance(read.sent_url(url), str) for url in read.urls)
        assert isinstance(read.body, str)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://a.example/v1/x/:id?y=1", "/v1/x/{id}"),
        ("{{baseUrl}}/x/{{ item id }}", "/x/{item_id}"),
        ("$BASE_URL/x/$ITEM_ID#top", "/x/{ITEM_ID}"),
        ("${BASE}/x/${ITEM}/y", "/x/{ITEM}/y"),
        ("https://{tenant}.a.example/x/<the id>", "/x/{the_id}"),
        ("%BASE%/x/%ID%", "/x/{ID}"),
        ("//a.example/x/[id]", "/x/{id}"),
        ("https://a.example:8080", "/"),
        ("/odata/$metadata", "/odata/$metadata"),
        ("/x/y:cancel", "/x/y:cancel"),
        ("/x/{id}:cancel", "/x/{id}:cancel"),
    ],
)
def test_placeholders_are_names_in_braces(url: str, path: str) -> None:
    assert path_of(url) == path
    assert with_braces(with_braces(url)) == with_braces(url)


@pytest.mark.parametrize(
    ("text", "stands"),
    [("{id}", True), ("<id>", True), ("$ID", True), ("{{ id }}", True), ("id", False), ("{}", False)],
)
def test_placeholders(text: str, *, stands: bool) -> None:
    assert is_placeholder(text) is stands
