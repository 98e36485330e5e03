"""Whatever text a server chooses, what comes of a call is a result or an error of the one family.

`SPECLOOM_FUZZ_EXAMPLES` says how many answers are tried for each kind of call; `make faults` tries more than the suite.
"""

from __future__ import annotations

import json
import os
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.faults.calls import CALLS, driven
from tests.faults.matrix import SECRET, package

EXAMPLES = int(os.environ.get("SPECLOOM_FUZZ_EXAMPLES", "60"))
NASTY = st.sampled_from([
    "", " ", "\0", "\r\n", "\x1b[31m", "\ud800", "é", "漢", "%", "%zz", "%00", "..", "//", "http://", "http://[", "[",
    "#", "?", "@", ":", ":99999", "\\", "/x", "NaN", "Infinity", "9" * 400, "-1", "1e999", "idna",
    "undefined", "punycode",
    "utf-16", "a" * 5000, SECRET, "[DONE]", "error", "data:", "id:", "event:", "retry:", "null", "{}", "[]", "<", ";",
    ",",
])  # fmt: skip
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=5)), max_size=4).map("".join)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)
FIELD = TEXT.map(lambda text: text.encode("utf-8", "surrogatepass").replace(b"\r", b"").replace(b"\n", b""))
NAMES = ("location", "content-type", "content-encoding", "retry-after", "etag", "link", "set-cookie", "x-request-id",
         "ratelimit-reset", "ratelimit-remaining", "x-ratelimit-reset", "content-length")  # fmt: skip
TYPES = st.one_of(
    st.sampled_from(["application/json", "text/plain", "text/event-stream", "application/jsonl", "application/pdf"]),
    st.tuples(st.sampled_from(["application/json", "text/plain"]), TEXT).map("; charset=".join),
)
THINGS = st.fixed_dictionaries({}, optional={"id": VALUES, "size": VALUES, "weight": VALUES, "at": VALUES})
TOKENS = st.fixed_dictionaries(
    {}, optional={"access_token": VALUES, "expires_in": VALUES, "refresh_token": VALUES, "error": VALUES,
                  "error_description": VALUES, "token_type": VALUES})  # fmt: skip
BODIES = st.one_of(
    st.one_of(
        VALUES,
        THINGS,
        TOKENS,
        st.fixed_dictionaries({"data": st.lists(THINGS, max_size=2), "next": VALUES, "total": VALUES}),
    ).map(lambda value: json.dumps(value).encode()),
    st.lists(TEXT, max_size=6).map(lambda lines: "\n".join(lines).encode("utf-8", "surrogatepass")),
    st.binary(max_size=30),
)
ANSWERS = st.tuples(
    st.sampled_from([200, 200, 200, 200, 201, 204, 302, 307, 400, 401, 404, 429, 500, 999]), TYPES,
    st.dictionaries(st.sampled_from(NAMES), FIELD, max_size=2), BODIES,
)  # fmt: skip
# Halves of surrogates are the caller's fault, whatever a server says: a ValueError that names the argument.
LEFT_OUT = {"broken", "get_twice", "get_again", "save", "half_a_surrogate", "half_a_surrogate_within"}
CHOSEN = [name for name in CALLS if name not in LEFT_OUT]


@pytest.mark.parametrize("call", CHOSEN)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers=st.lists(ANSWERS, min_size=1, max_size=3), strict=st.booleans())
@example(answers=[(302, "application/json", {}, b'"\\ud800"')], strict=False)
@example(answers=[(404, "application/json", {}, b'{"message": "\\udfff"}')], strict=True)
def test_a_result_or_an_error_of_the_family(call: str, answers: list[Any], strict: bool) -> None:
    faulty, left = package(), list(answers)

    def answer(_: httpx2.Request) -> httpx2.Response:
        status, media_type, fields, body = left.pop(0) if len(left) > 1 else left[0]
        named = {"content-type": media_type.encode("utf-8", "surrogatepass"), **fields}
        raw = [(name.encode(), value) for name, value in named.items()]
        return httpx2.Response(status, headers=raw, stream=httpx2.ByteStream(body))

    options = {"api_key": SECRET, "client_id": "client", "client_secret": SECRET, "retries": 0, "max_pages": 3}
    client = faulty.Faulty(
        base_url="http://faulty.example", transport=httpx2.MockTransport(answer), strict=strict, cookie_jar=True,
        obey_rate_limit=False, **options,
    )  # fmt: skip
    with client:
        caught = _caught(call, client)
    if isinstance(caught, AttributeError) and caught.name == "id":  # of a value that is reported, and given as it came
        assert not strict
    elif caught is not None:
        assert isinstance(caught, faulty.APIError), repr(caught)
        str(caught).encode()
        assert SECRET not in f"{caught} {caught!r}"


def _caught(call: str, client: Any) -> Exception | None:
    try:
        driven(CALLS[call](client))
    except Exception as error:  # noqa: BLE001  # any at all is what this is about
        return error
    return None
