"""Requests for transports: what is not parsed is what parsing would find."""

from __future__ import annotations

import copy
import pickle
from urllib.parse import quote

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.request import Request
from specloom.runtime.transport.httpx2_requests import RequestFactory, Target

ORIGINS = ("https://api.example.com", "http://127.0.0.1:8080", "http://[::1]:9", "https://API.example.com:443")
# What stands in a path or query as it is, or has to be looked at.
texts = st.text(st.sampled_from("aZ09-_~!$&'()*+,;=:@/?.%{}[]|^`\"<> é"), max_size=30)


def url_of(text: str) -> httpx2.URL:
    return RequestFactory().make(Request("GET", text), None, None).url


@given(st.sampled_from(ORIGINS), texts, texts)
def test_a_target_is_what_parsing_finds(origin: str, raw: str, given: str) -> None:
    for path in (raw, quote(given)):
        text = f"{origin}/v1/{path}"
        target, parsed = url_of(text), httpx2.URL(text)
        assert target.raw_path == parsed.raw_path
        assert (target.raw_scheme, target.raw_host, target.port) == (parsed.raw_scheme, parsed.raw_host, parsed.port)
        assert target == parsed
        assert (str(target), hash(target), target.path, target.query) == (
            str(parsed),
            hash(parsed),
            parsed.path,
            parsed.query,
        )


@pytest.mark.parametrize("text", ["https://a.example/b/c%20d?e=f", "https://a.example"])
def test_targets_are_urls(text: str) -> None:
    url = url_of(text)
    assert url == httpx2.URL(url) == copy.copy(url) == copy.deepcopy(url) == pickle.loads(pickle.dumps(url))
    assert url.copy_with(path="/x").path == "/x"
    assert repr(url).endswith(f"('{text}')")
    with pytest.raises(AttributeError):
        _ = url.nothing  # type: ignore[attr-defined]


def test_what_calls_send_is_not_parsed() -> None:
    url = url_of("https://api.example.com/v1/tasks/a%20b?limit=5&expand%5B%5D=x")
    assert type(url) is Target
    assert vars(url) == {}


def test_requests_have_their_own_fields() -> None:
    factory = RequestFactory()
    fields = (("Host", "a"), ("X-A", "b"))
    first = factory.make(Request("POST", "https://a/", headers=fields, content=b"12"), None, None)
    second = factory.make(Request("GET", "https://a/", headers=fields), None, None)
    assert first.headers["content-length"] == "2"
    assert "content-length" not in second.headers
