"""What is larger, or takes longer, than it may."""

from __future__ import annotations

import gzip
import zlib

from tests.faults.matrix import Row
from tests.faults.octets import THING, answer, chunked, head
from tests.faults.server import Endless

MIB = 1024 * 1024
SPACES = b" " * 3 * MIB + THING
# As large as its ratio allows: 150 times.
RANDOM = bytes(range(256)) * 8
BOMB = gzip.compress(bytes(50 * MIB), 9)
NESTED = gzip.compress(BOMB, 9)
SMALL = {"options": {"max_response_bytes": MIB}}
ITEM = {"options": {"max_item_bytes": MIB}}
FEED = head(200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"})
LONG = b'data: {"id": "' + b"x" * 500_000 + b'"}\n\n'
LINE = b"%x\r\n%s\r\n" % (65536, b"x" * 65536)

ROWS = {
    "within the bound": Row((answer(200, b" " * (MIB - len(THING)) + THING),), value="1", **SMALL),
    "an octet beyond the bound": Row((answer(200, b" " * (MIB - len(THING) + 1) + THING),), error="DecodeError",
                                     says="max_response_bytes", **SMALL),
    "beyond the bound, in chunks": Row((chunked(SPACES),), error="DecodeError", says="max_response_bytes", **SMALL),
    "content without end": Row(((head(200, {"content-type": "application/json"}), Endless(b" " * 65536)),),
                               error="DecodeError", says="max_response_bytes", **SMALL),
    "an error without end": Row(((head(404, {"content-type": "application/json"}), Endless(b" " * 65536)),),
                                error="NotFoundError", **SMALL),
    "any size, where there is no bound": Row((answer(200, SPACES),), value="1", options={"max_response_bytes": None}),
    "gzip beyond the bound": Row((answer(200, gzip.compress(SPACES), content_encoding="gzip"),), error="DecodeError",
                                 says="max_response_bytes", **SMALL),
    "gzip beyond the bound, in an error": Row((answer(404, gzip.compress(SPACES), content_encoding="gzip"),),
                                              error="NotFoundError", **SMALL),
    "a gzip bomb": Row((answer(200, BOMB, content_encoding="gzip"),), error="DecodeError", says="200 times"),
    "a gzip bomb in gzip": Row((answer(200, NESTED, content_encoding="gzip, gzip"),), error="DecodeError"),
    "a gzip bomb in an error": Row((answer(404, BOMB, content_encoding="gzip"),), error="NotFoundError"),
    "a deflate bomb": Row((answer(200, zlib.compress(bytes(50 * MIB), 9), content_encoding="deflate"),),
                          error="DecodeError"),
    "a gzip bomb that is saved": Row((answer(200, BOMB, "application/pdf", content_encoding="gzip"),), "save",
                                     error="DecodeError"),
    "a large file that is saved": Row((answer(200, SPACES, "application/pdf"),), "save",
                                      [len(SPACES), ["report.pdf"]], **SMALL),
    "a large file that is read": Row((answer(200, SPACES, "application/pdf"),), "report", error="DecodeError", **SMALL),
    "an event within the bound": Row((FEED + b"%x\r\n%s\r\n0\r\n\r\n" % (len(LONG), LONG),), "feed", ["x" * 500_000],
                                     **ITEM),
    "an event without end": Row(((FEED, b"6\r\ndata: \r\n", Endless(LINE)),), "feed", error="DecodeError",
                                says="max_item_bytes", **ITEM),
    "an event of lines without end": Row(((FEED, Endless(b"7\r\ndata: x\r\n1\r\n\n\r\n" * 5000)),), "feed",
                                         error="DecodeError", says="max_item_bytes", options={"max_item_bytes": 65536},
                                         within=4.0),
    "a comment without end": Row(((FEED, b"1\r\n:\r\n", Endless(LINE)),), "feed", error="DecodeError", **ITEM),
    "a file that shrinks while it is sent": Row((answer(204, b"", None, content_length=None),), "shrinking",
                                                error="APIError", says="changed", requests=None, within=3.0),
    "a file that grows while it is sent": Row((answer(204, b"", None, content_length=None),), "growing",
                                              error="APIError", says="changed", requests=None, within=3.0),
    "half a surrogate in a path": Row((answer(),), "half_a_surrogate", error="ValueError", says="id must not hold half",
                                      requests=0),
    "half a surrogate in a body": Row((answer(),), "half_a_surrogate_within", error="ValueError", says="name",
                                      requests=0),
    "a line without end": Row(((FEED.replace(b"text/event-stream", b"application/jsonl"), Endless(LINE)),), "lines",
                              error="DecodeError", says="max_item_bytes", **ITEM),
}  # fmt: skip
