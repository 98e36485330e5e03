"""Streams of events and of lines: how they end, break and go on, and what they may hold."""

from __future__ import annotations

from tests.faults.matrix import Row
from tests.faults.octets import answer, chunked, events, head
from tests.faults.server import CLOSE, HOLD, Endless

FEED = head(200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"})
JSONL = FEED.replace(b"text/event-stream", b"application/jsonl")
ONE, TWO = 'data: {"id": "1"}\n\n', 'data: {"id": "2"}\n\n'


def chunk(text: str) -> bytes:
    return b"%x\r\n%s\r\n" % (len(text.encode()), text.encode())


def broken(*texts: str) -> tuple[bytes | str, ...]:
    """Return a stream that ends without its end."""
    return (FEED, *map(chunk, texts), CLOSE)


WHOLE = FEED + chunk(ONE) + chunk(TWO) + b"0\r\n\r\n"
LOST = {"error": "APIConnectionError"}

ROWS = {
    "fine": Row((WHOLE,), "feed", ["1", "2"]),
    "fine, octet by octet": Row(((FEED, *(chunk(letter) for letter in ONE + TWO), b"0\r\n\r\n"),), "feed", ["1", "2"]),
    "fine, with comments": Row((events(": hi", "", 'data: {"id": "1"}', "", ": bye", ""),), "feed", ["1"]),
    "fine, with CR as line ends": Row((chunked(ONE.replace("\n", "\r").encode(), media_type="text/event-stream"),),
                                      "feed", ["1"]),
    "fine, with a byte order mark": Row((events('\ufeffdata: {"id": "1"}', ""),), "feed", ["1"]),
    "fine, with data of two lines": Row((events('data: {"id":', 'data: "1"}', ""),), "feed", ["1"]),
    "an event that is not complete": Row((events('data: {"id": "1"}', "", 'data: {"id": "2"}'),), "feed", ["1"]),
    "nothing": Row((events(),), "feed", []),
    "204": Row((answer(204, b"", None, content_length=None),), "feed", []),
    "no stream": Row((answer(),), "feed", error="DecodeError"),
    "a page": Row((answer(200, b"<html>", "text/html"),), "feed", error="DecodeError"),
    "an error in place of it": Row((answer(404, b"{}"),), "feed", error="NotFoundError"),
    "the end, then nothing": Row(((FEED, chunk(ONE + "data: [DONE]\n\n"), HOLD),), "feed", ["1"], within=0.6),
    "the end, then more for ever": Row(((FEED, chunk(ONE + "data: [DONE]\n\n"), Endless(chunk(": more\n"), 0.01)),),
                                       "feed", ["1"], within=0.6),
    "the end, then broken": Row(((FEED, chunk(ONE + "data: [DONE]\n\n"), CLOSE),), "feed", ["1"]),
    "broken at once, then whole": Row(((CLOSE,), WHOLE), "feed", ["1", "2"], requests=2),
    "broken before an event, then whole": Row((broken(": hi\n"), WHOLE), "feed", ["1", "2"], requests=2),
    "broken behind an event without id": Row((broken(ONE),), "feed", **LOST),
    "broken behind an event with id": Row((broken("id: 7\n" + ONE), FEED + chunk(TWO) + b"0\r\n\r\n"), "feed",
                                          ["1", "2"], requests=2),
    "broken behind an id of another script": Row((broken("id: é漢\n" + ONE), FEED + chunk(TWO) + b"0\r\n\r\n"), "feed",
                                                 ["1", "2"], requests=2),
    "broken behind an id with NUL": Row((broken("id: a\0b\n" + ONE),), "feed", **LOST),
    "broken behind an id with a control character": Row((broken("id: a\x01b\n" + ONE),), "feed", **LOST),
    "broken behind an id with ESC": Row((broken("id: \x1b[31m\n" + ONE),), "feed", **LOST),
    "broken behind an id that ends with a space": Row((broken("id: a \n" + ONE),), "feed", **LOST),
    "broken behind an id of 100 kB": Row((broken("id: " + "x" * 100_000 + "\n" + ONE),), "feed", error="*",
                                         requests=None),
    "broken again and again": Row((broken(": hi\n"),), "feed", **LOST, requests=3),
    "broken, with a pause of 400 digits": Row((broken("retry: " + "9" * 400 + "\nid: 7\n" + ONE),
                                              FEED + chunk(TWO) + b"0\r\n\r\n"), "feed", ["1", "2"], requests=2),
    "broken, with a pause that is none": Row((broken("retry: soon\nid: 7\n" + ONE),
                                             FEED + chunk(TWO) + b"0\r\n\r\n"), "feed", ["1", "2"], requests=2),
    "an error event": Row((events('data: {"id": "1"}', "", "event: error", 'data: {"message": "overloaded"}', ""),),
                          "feed", error="ResponseError", says="overloaded"),
    "an error event that fits": Row((events("event: error", 'data: {"id": "1"}', ""),), "feed", error="ResponseError"),
    "an error event of no JSON": Row((events("event: error", "data: overloaded", ""),), "feed", error="ResponseError"),
    "an error event with the key": Row((events("event: error", 'data: {"message": "sk-matrix-1234567890"}', ""),),
                                       "feed", error="ResponseError"),
    "an event of another name": Row((events("event: other", 'data: {"id": "1"}', ""),), "feed", ["1"]),
    "an event that is no JSON": Row((events("data: {", "", 'data: {"id": "2"}', ""),), "feed", ["{", "2"]),
    "an event that is no JSON, where the client is strict": Row((events("data: {", ""),), "feed", error="DecodeError",
                                                                options={"strict": True}),
    "an event that does not fit, where the client is strict": Row((events("data: {}", ""),), "feed",
                                                                  error="DecodeError", options={"strict": True}),
    "an event that is no UTF-8": Row((chunked(b'data: {"id": "\xff"}\n\n', media_type="text/event-stream"),), "feed",
                                     ["\ufffd"]),
    "an event of lists in lists": Row((events("data: " + "[" * 50_000, ""),), "feed", ["[" * 50_000]),
    "an event with NaN": Row((events('data: {"id": 1, "weight": NaN}', ""),), "feed",
                             ['{"id": 1, "weight": NaN}']),
    "nothing within the deadline": Row(((FEED, HOLD),), "feed", error="APITimeoutError", phase="deadline",
                                       options={"deadline": 0.3}, within=1.0),
    "comments for ever": Row(((FEED, Endless(chunk(": hi\n"), 0.02)),), "feed", error="APITimeoutError",
                             phase="deadline", options={"deadline": 0.3}, within=1.0),
    "nothing within the timeout": Row(((FEED, chunk(ONE), HOLD),), "feed", error="APITimeoutError", phase="read",
                                      options={"timeout": 0.2}),
    "lines": Row((answer(200, b'{"id": "1"}\n\n{"id": "2"}', "application/jsonl"),), "lines", ["1", "2"]),
    "lines, the last without its end": Row((answer(200, b'{"id": "1"}\n{"id"', "application/jsonl"),), "lines",
                                           ["1", '{"id"']),
    "lines, the last without its end, where the client is strict": Row(
        (answer(200, b'{"id": "1"}\n{"id"', "application/jsonl"),), "lines", error="DecodeError",
        options={"strict": True}),
    "lines that break": Row(((JSONL, chunk('{"id": "1"}\n'), CLOSE),),
                            "lines", **LOST),
    "a line that is no UTF-8": Row((answer(200, b'{"id": "\xff"}\n', "application/jsonl"),), "lines", ["\ufffd"]),
}  # fmt: skip
