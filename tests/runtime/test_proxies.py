"""Which proxy the environment names for a server: a table, and the standard library as a witness."""

from __future__ import annotations

from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]  # typeshed has it for no system

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.transport.proxies import Proxies

P = "http://proxy:3128"


@pytest.mark.parametrize(
    ("variables", "http", "https"),
    [
        ({}, None, None),
        ({"HTTP_PROXY": P}, P, None),
        ({"HTTPS_PROXY": P}, None, P),
        ({"ALL_PROXY": P}, P, P),
        ({"ALL_PROXY": "socks5://s:1", "http_proxy": "proxy:3128"}, P, "socks5://s:1"),
        ({"HTTP_PROXY": "http://loud", "http_proxy": P}, P, None),
        ({"HTTP_PROXY": P, "http_proxy": ""}, None, None),
        ({"HTTP_PROXY": P, "HTTPS_PROXY": P, "REQUEST_METHOD": "GET"}, None, P),
        ({"http_proxy": P, "REQUEST_METHOD": "GET"}, P, None),
        ({"Http_Proxy": P}, None, None),
        ({"HTTP_PROXY": P, "NO_PROXY": "*"}, None, None),
        ({"ALL_PROXY": P, "NO_PROXY": "api.example:443"}, P, None),
        ({"ALL_PROXY": P, "NO_PROXY": "api.example:80"}, None, P),
        ({"ALL_PROXY": P, "NO_PROXY": "example"}, None, None),
        ({"ALL_PROXY": P, "NO_PROXY": ".example"}, None, None),
        ({"ALL_PROXY": P, "NO_PROXY": "*.EXAMPLE"}, None, None),
        ({"ALL_PROXY": P, "NO_PROXY": "i.example, pi.example ,,xample"}, P, P),
    ],
)
def test_proxies_by_scheme(variables: dict[str, str], http: str | None, https: str | None) -> None:
    proxies = Proxies(variables)
    assert (proxies.of("http", "api.example", None), proxies.of("https", "API.example.", 443)) == (http, https)
    if not proxies:
        assert (http, https) == (None, None)


@pytest.mark.parametrize(
    ("entry", "host", "port", "direct"),
    [
        ("127.0.0.1", "127.0.0.1", None, True),
        ("127.0.0.0/8", "127.9.9.9", 8080, True),
        ("10.0.0.0/8", "11.0.0.1", None, False),
        ("::1", "[::1]", None, True),
        ("[::1]:8080", "::1", 8080, True),
        ("[::1]:8080", "::1", 80, False),
        ("fe80::/10", "fe80::1", None, True),
        ("localhost", "localhost", 1, True),
        ("1.0.0.127", "127.0.0.1", None, False),
        (".", "a.example", None, False),
    ],
)
def test_addresses_and_blocks_of_them(entry: str, host: str, port: int | None, direct: bool) -> None:
    proxies = Proxies({"HTTP_PROXY": P, "NO_PROXY": entry})
    assert proxies.of("http", host, port) == (None if direct else P)


LABELS = st.sampled_from(["a", "b", "ab", "example", "com"])
HOSTS = st.lists(LABELS, min_size=1, max_size=4).map(".".join)
ENTRIES = st.builds("{}{}{}".format, st.sampled_from(["", "."]), HOSTS, st.sampled_from(["", ":80", ":81"]))


@given(HOSTS, st.lists(ENTRIES, max_size=3))
def test_names_are_covered_as_the_standard_library_has_it(host: str, entries: list[str]) -> None:
    proxies = Proxies({"HTTP_PROXY": P, "NO_PROXY": ", ".join(entries)})
    peer = bool(proxy_bypass_environment(f"{host}:80", {"no": ", ".join(entries)}))
    assert (proxies.of("http", host, None) is None) == peer
