"""Contents that are not what the document says: types, charsets, JSON, codings."""

from __future__ import annotations

import gzip
import zlib

from tests.faults.matrix import Row
from tests.faults.octets import THING, answer, deflated, zipped

CHARSETS = (
    "idna", "undefined", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "rot13", "base64", "hex", "zlib",
    "no-such-charset", "", "a" * 5000, "utf-8-sig", "utf-16", "ä", "../../etc/passwd", "__init__", "a;b", '"utf-8"',
)  # fmt: skip
TEXTS = dict.fromkeys(CHARSETS, "text") | {"utf-16": "整瑸"}
MISFITS = {
    "half of the JSON": THING[:-1], "two values": THING * 2, "a comma at the end": b'{"id": "1",}',
    "a comment": b'/**/{"id": "1"}', "single quotes": b"{'id': '1'}", "lists in lists": b"[" * 100_000,
    "objects in objects": b'{"id":' * 100_000, "no UTF-8": b'{"id": "\xff"}', "half a surrogate": rb'{"id": "\ud800"}',
    "a list": b"[1]", "a text": b'"x"', "null": b"null", "a number": b"1", "no member": b"{}",
    "a prefix against scripts": b")]}',\n" + THING, "another type of page": b"<html>Log in</html>",
    "a number of 9,999 digits": b"9" * 9999, "NUL": b"\0" * 100, "a constant that is no JSON": b"NaN",
}  # fmt: skip
DECODE = {"error": "DecodeError"}

ROWS = {
    **{f"charset {charset[:20]!r} of JSON": Row((answer(media_type=f"application/json; charset={charset}"),), value="1")
       for charset in CHARSETS},
    **{f"charset {charset[:20]!r} of text": Row((answer(200, b"text", f"text/plain; charset={charset}"),), "note", text)
       for charset, text in TEXTS.items()},
    **{f"charset {charset[:20]!r} of an error": Row((answer(404, b"text", f"text/plain; charset={charset}"),),
                                                   error="NotFoundError") for charset in CHARSETS},
    **{f"JSON that is none: {name}": Row((answer(body=body),), **DECODE, options={"strict": True})
       for name, body in MISFITS.items()},
    "JSON of spaces": Row((answer(body=b"  "),), error="EmptyResponseError"),
    "a member of another type, where the client is strict": Row((answer(body=b'{"id": 7}'),), **DECODE,
                                                                options={"strict": True}),
    "a member that is infinite": Row((answer(body=b'{"id": "1", "weight": 1e999}'),), value="1"),
    "a member that is no number": Row((answer(body=b'{"id": "1", "weight": NaN}'),), **DECODE),
    "a member of 400 digits": Row((answer(body=b'{"id": "1", "size": ' + b"9" * 400 + b"}"),), value="1"),
    "a member of 5,000 digits": Row((answer(body=b'{"id": "1", "size": ' + b"9" * 5000 + b"}"),), error="*"),
    "a date in the year 99999": Row((answer(body=b'{"id": "1", "at": "99999-01-01T00:00:00Z"}'),), value="1"),
    "a member twice": Row((answer(body=b'{"id": "0", "id": "1"}'),), value="1"),
    "a byte order mark": Row((answer(body=b"\xef\xbb\xbf" + THING),), value="1"),
    "text/html for a file": Row((answer(200, b"<html>Log in</html>", "text/html"),), "report", **DECODE, says="page"),
    "text/html for a file that is saved": Row((answer(200, b"<html>", "text/html; charset=utf-8"),), "save", **DECODE),
    "another type for a file": Row((answer(200, b"%PDF", "application/x-pdf"),), "report", b"%PDF"),
    "no type for a file": Row((answer(200, b"%PDF", None),), "report", b"%PDF"),
    "text/html for a thing": Row((answer(200, b"<html>", "text/html"),), **DECODE, says="text/html"),
    "a type of 8 kB": Row((answer(media_type="application/" + "x" * 8000),), value="1"),
    "a type that is none": Row((answer(media_type=";;;,,,"),), value="1"),
    "two types": Row((answer(media_type=["application/json", "text/html"]),), value="1"),
    "gzip": Row((zipped(THING),), value="1"),
    "gzip of two members": Row((answer(200, gzip.compress(THING[:5]) + gzip.compress(THING[5:]),
                                       content_encoding="gzip"),), value="1"),
    "gzip with padding behind": Row((answer(200, gzip.compress(THING) + bytes(8), content_encoding="gzip"),),
                                    value="1"),
    "gzip that ends early": Row((answer(200, gzip.compress(THING)[:-9], content_encoding="gzip"),), **DECODE),
    "gzip without its checksum": Row((answer(200, gzip.compress(THING)[:-8], content_encoding="gzip"),), **DECODE),
    "gzip with a wrong checksum": Row((answer(200, gzip.compress(THING)[:-8] + bytes(8), content_encoding="gzip"),),
                                      **DECODE),
    "gzip that is none": Row((answer(content_encoding="gzip"),), **DECODE),
    "gzip of nothing": Row((answer(200, b"", content_encoding="gzip"),), error="EmptyResponseError"),
    "gzip that ends early, saved": Row((answer(200, gzip.compress(bytes(100_000))[:-9], "application/pdf",
                                               content_encoding="gzip"),), "save", **DECODE),
    "gzip that is none, in an error": Row((answer(404, content_encoding="gzip"),), error="NotFoundError"),
    "deflate": Row((answer(200, zlib.compress(THING), content_encoding="deflate"),), value="1"),
    "deflate without its wrapper": Row((answer(200, deflated(THING), content_encoding="deflate"),), value="1"),
    "deflate that ends early": Row((answer(200, zlib.compress(THING)[:-5], content_encoding="deflate"),), **DECODE),
    "two codings": Row((answer(200, gzip.compress(zlib.compress(THING)), content_encoding="deflate, gzip"),),
                       value="1"),
    "six codings": Row((answer(content_encoding=", ".join(["gzip"] * 6)),), **DECODE),
    "a coding that nobody asked for": Row((answer(content_encoding="x-other"),), **DECODE),
    "a coding called identity": Row((answer(content_encoding="identity"),), value="1"),
    "x-gzip": Row((answer(200, gzip.compress(THING), content_encoding="x-gzip"),), value="1"),
    "a coding whose name is no token": Row((answer(content_encoding="gzip gzip"),), **DECODE),
}  # fmt: skip
