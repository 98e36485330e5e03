"""What is read of a curl command is what curl sends: the same command is run, and read."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.base.curl_command import CurlCommand, read_command

from .conftest import Loopback, Seen

_CURL = shutil.which("curl")
pytestmark = pytest.mark.skipif(_CURL is None, reason="there is no curl")

_COMMANDS = (
    "curl {url}/x",
    "curl -XDELETE {url}/x/1",
    "curl -X PATCH {url}/x -H 'Content-Type: application/json' -d '{{\"a\": \"it'\\''s\"}}'",
    "curl {url}/x -d a=1 -d b=2",
    "curl {url}/x --data-raw '@no-file'",
    "curl -G {url}/x --data-urlencode 'q=a b&c' -d limit=2",
    "curl -G '{url}/x?y=1' -d z",
    "curl {url}/x --data-urlencode =a+b --data-urlencode 'c d'",
    "curl {url}/x --json '{{\"a\":' --json ' 1}}'",
    "curl -I {url}/x",
    "curl -u ada:secret {url}/x",
    "curl --oauth2-bearer t0k {url}/x",
    "curl -b 'a=1; b=2' {url}/x",
    "curl -H 'X-A: 1' -H 'x-a: 2' --url {url}/x",
    "curl '{url}/x#part'",
    "curl -sS --compressed -L -o /dev/null {url}/x",
    "curl {url}/x -F 'title=Plan' -F 'note=\"a;b\";type=text/x' --form-string 'raw=@a;b'",
    "curl --request PUT {url}/x --data-binary $'a\\nb'",
)


def _sent(loopback: Loopback, command: str) -> Seen:
    loopback.seen.clear()
    done = subprocess.run(
        ["/bin/sh", "-c", command.replace("$'a\\nb'", "'a\nb'")], capture_output=True, timeout=20, check=False
    )
    assert done.returncode == 0, done.stderr
    (seen,) = loopback.seen
    return seen


def _same(one: str, other: str) -> bool:
    """Tell whether two texts are the same; the digits of percent-encoding may be in lower case."""
    return re.sub("%..", lambda match: match[0].upper(), one) == re.sub("%..", lambda match: match[0].upper(), other)


def _parts(body: str) -> list[tuple[str, str]]:
    return re.findall(r'name="(\w+)".*?\r\n\r\n(.*?)\r\n--', body, re.DOTALL)


def _differences(read: CurlCommand, seen: Seen) -> Iterator[str]:
    url = urlsplit(read.sent_url(read.urls[0]))
    yield from [] if read.sent_method == seen.method else [f"method {read.sent_method}, {seen.method}"]
    is_same = _same(f"{url.path}?{url.query}", f"{seen.path}?{seen.query}")
    yield from [] if is_same else [f"URL {url}, {seen.path}?{seen.query}"]
    sent = seen.body.decode()
    is_same = _parts(read.body) == _parts(sent) if read.form else _same(read.body, sent)
    yield from [] if is_same else [f"body {read.body!r}, {sent!r}"]
    for name, values in read.headers.items():
        if seen.headers.get_all(name) != values:
            yield f"header {name}: {values}, {seen.headers.get_all(name)}"


@pytest.mark.parametrize("written", _COMMANDS)
def test_a_command_is_read_as_curl_runs_it(written: str, loopback: Loopback) -> None:
    command = written.format(url=loopback.url)
    assert list(_differences(read_command(command), _sent(loopback, command))) == []


_VALUE = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f"), max_size=20)
_OPTIONS = st.one_of(
    st.tuples(st.sampled_from(["--data-raw", "--json", "--form-string"]), _VALUE.map(lambda text: f"a={text}")),
    st.tuples(st.just("--data-urlencode"), _VALUE.map(lambda text: f"b={text}")),
    st.tuples(st.just("-X"), st.sampled_from(["PUT", "PATCH", "DELETE"])),
    st.tuples(st.just("-H"), st.from_regex(r"X-[A-C]: [!-~]{1,9}", fullmatch=True)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(options=st.lists(_OPTIONS, max_size=4), is_get=st.booleans())
def test_any_options_are_read_as_curl_runs_them(
    options: list[tuple[str, str]], is_get: bool, loopback: Loopback, tmp_path: Path
) -> None:
    kinds = {option for option, _ in options if option not in ("-X", "-H")}
    if len(kinds) > 1 and "--form-string" in kinds:
        return  # curl refuses to send a form and other data
    if is_get and ("--form-string" in kinds or any(option == "-X" for option, _ in options)):
        is_get = False
    words = [
        "curl",
        "-sS",
        *(["-G"] if is_get else []),
        *(word for pair in options for word in pair),
        f"{loopback.url}/x",
    ]
    if is_get and any(
        re.search(r"[^!-~]", value) or "#" in value for option, value in options if option == "--data-raw"
    ):
        return  # not a URL
    command = " ".join(map(shlex.quote, words))
    loopback.seen.clear()
    done = subprocess.run(words, capture_output=True, timeout=20, cwd=tmp_path, check=False)
    if done.returncode:
        return
    assert list(_differences(read_command(command), loopback.seen[0])) == []
