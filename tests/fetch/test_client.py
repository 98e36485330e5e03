"""Which addresses are asked at all; no request is made here."""

from __future__ import annotations

import pytest

from specloom.fetch import Fetcher, FetchError


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://a.example/", "data:text/html,a", "javascript:1", "//a.example/x", "/x", "",
        "https:///x", "https://user:word@a.example/", "https://user@a.example/", "https://a.example:port/",
        "https://a.example/a b", "https://a.example/\r\nX: y", "https://ä.example/", "https://[::1/",
    ],
)  # fmt: skip
def test_only_public_pages_are_asked_for(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        Fetcher().get(url)
    assert caught.value.rule == "page-address"
    assert "word" not in caught.value.message
