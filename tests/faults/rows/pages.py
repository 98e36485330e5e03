"""What a page says of the next one: of any type of JSON, and as a URL."""

from __future__ import annotations

from typing import Any

from tests.faults.matrix import Row
from tests.faults.octets import answer, page

LAST = page("2")
CURSORS: dict[str, Any] = {
    "a text": "c", "a number": 7, "a fraction": 7.5, "true": True, "spaces": " ", "control characters": "a\nb\0",
    "another script": "é漢", "a URL": "http://127.0.0.1:1/", "separators": "a&b=c#d?e/f%00", "4 kB": "x" * 4000,
    "dots": "..", "zero": 0,
}  # fmt: skip
NO_CURSORS: dict[str, Any] = {"a list": [1], "an object": {"a": 1}, "half a surrogate": "\ud800"}
ENDS: dict[str, Any] = {"null": None, "an empty text": ""}
URLS = ("/linked?page=2", "?page=2", "linked?page=2", "http://127.0.0.1:PORT5/linked?page=2", "/linked?a=é",
        "/linked?a=b c", "/linked?a=%zz", "/linked?#x")  # fmt: skip
NO_URLS: dict[str, Any] = {
    "a number": 7, "true": True, "a list": ["/x"], "an object": {"href": "/x"}, "no IPv6": "http://[/",
    "another scheme": "ftp://127.0.0.1/x", "a script": "javascript:alert(1)", "a port that is none": "http://a:x/",
    "a port above all": "http://127.0.0.1:99999/", "another server": "http://127.0.0.1:1/x", "NUL": "/\0",
    "half a surrogate": "/\ud800", "a label of 70 letters": "http://" + "a" * 70 + "/", "no host": "http://:80/",
}  # fmt: skip
TOTALS = {"a text": "many", "below zero": -1, "a list": [1], "400 digits": int("9" * 400)}

ROWS = {
    **{f"a cursor: {name}": Row((page("1", next=cursor), LAST), "walk", ["1", "2"], requests=2)
       for name, cursor in CURSORS.items()},
    **{f"no cursor: {name}": Row((page("1", next=cursor), LAST), "walk", error="*", requests=1)
       for name, cursor in NO_CURSORS.items()},
    **{f"the end: {name}": Row((page("1", next=cursor), LAST), "walk", ["1"]) for name, cursor in ENDS.items()},
    "a cursor without end": Row((page("1", next="c"),), "walk", error="RepeatedPageError", requests=2),
    "the second page is none": Row((page("1", next="c"), answer(body=b"[]")), "walk", error="DecodeError", requests=2,
                                   options={"strict": True}),
    "the second page is lost": Row((page("1", next="c"), answer(404, b"{}")), "walk", error="NotFoundError",
                                   requests=2),
    **{f"a URL: {url}": Row((page("1", next=url), LAST), "linked", ["1", "2"], requests=2) for url in URLS},
    **{f"no URL: {name}": Row((page("1", next=url), LAST), "linked", error="*", requests=1)
       for name, url in NO_URLS.items()},
    "a URL with the key in it": Row((page("1", next="/linked?a=sk-matrix-1234567890"), answer(404, b"{}")), "linked",
                                    error="NotFoundError", requests=2),
    **{f"a total: {name}": Row((page("1", total=total), page()), "numbered", ["1"], requests=None)
       for name, total in TOTALS.items()},
    "a total: infinite": Row((answer(body=b'{"data": [{"id": "1"}], "total": 1e999}'), page()), "numbered", ["1"],
                             requests=2),
    "a link": Row((answer(body=page("1").partition(b"\r\n\r\n")[2], link='</fields?page=2>; rel="next"'), LAST),
                  "fields", ["1", "2"], requests=2),
    "a link that is none": Row((answer(body=page("1").partition(b"\r\n\r\n")[2], link="<<<>;;rel"), LAST), "fields",
                               ["1"]),
    "a link to no IPv6": Row((answer(body=page("1").partition(b"\r\n\r\n")[2], link='<http://[>; rel="next"'), LAST),
                             "fields", error="DecodeError"),
    "a link to another server": Row((answer(body=page("1").partition(b"\r\n\r\n")[2],
                                            link='<http://127.0.0.1:1/>; rel="next"'), LAST), "fields",
                                    error="APIError"),
}  # fmt: skip
