"""Statuses: which are repeated, which end a call, and what their bodies may be."""

from __future__ import annotations

from tests.faults.matrix import Row
from tests.faults.octets import answer

OKAY = answer()
ERROR = b'{"message": "no"}'
FINAL = {
    400: "BadRequestError", 401: "UnauthorizedError", 402: "ClientError", 403: "ForbiddenError", 404: "NotFoundError",
    405: "ClientError", 409: "ConflictError", 410: "ClientError", 418: "ClientError", 422: "UnprocessableEntityError",
    451: "ClientError", 499: "ClientError", 501: "ServerError", 505: "ServerError", 511: "ServerError",
    599: "ServerError", 300: "APIStatusError", 304: "APIStatusError", 305: "APIStatusError",
}  # fmt: skip
AGAIN = {408: "ClientError", 429: "RateLimitError", 500: "ServerError", 502: "ServerError", 503: "ServerError",
         504: "ServerError"}  # fmt: skip
EMPTY = {"content_length": None}


def refused(status: int, body: bytes = ERROR, **fields: object) -> bytes:
    return answer(status, b"" if status == 304 else body, content_length=None if status == 304 else len(body), **fields)


ROWS = {
    **{f"{code} is final": Row((refused(code),), error=name) for code, name in FINAL.items()},
    **{f"{code} for ever": Row((refused(code, retry_after_ms=0),), error=name, requests=3)
       for code, name in AGAIN.items()},
    **{f"{code}, then fine": Row((refused(code, retry_after_ms=0), OKAY), value="1", requests=2) for code in AGAIN},
    **{f"{code} for a POST": Row((refused(code),), "create", error=name) for code, name in AGAIN.items()},
    "a status of 999": Row((refused(999),), error="ServerError", by_kind={}),
    "Retry-After of an hour": Row((refused(503, retry_after=3600),), error="ServerError"),
    "Retry-After that is none": Row((refused(503, retry_after="soon"), OKAY), value="1", requests=2),
    "Retry-After below zero": Row((refused(503, retry_after=-5), OKAY), value="1", requests=2),
    "Retry-After of 400 digits": Row((refused(503, retry_after="9" * 400), OKAY), value="1", requests=2),
    "Retry-After of infinity": Row((refused(503, retry_after="inf"), OKAY), value="1", requests=2),
    "Retry-After that is no number": Row((refused(503, retry_after="nan"), OKAY), value="1", requests=2),
    "Retry-After in other digits": Row((refused(503, retry_after="٣"), OKAY), value="1", requests=2),
    "Retry-After in the year 99999": Row((refused(503, retry_after="Fri, 31 Dec 99999 23:59:59 GMT"), OKAY),
                                         value="1", requests=2),
    "an error that is no JSON": Row((refused(404, b"<html>"),), error="NotFoundError"),
    "an error of lists in lists": Row((refused(404, b"[" * 50_000 + b"]" * 50_000),), error="NotFoundError"),
    "an error with half a surrogate": Row((refused(404, rb'{"message": "\ud800"}'),), error="NotFoundError"),
    "an error with control characters": Row((refused(404, rb'{"message": "a\u001b[31m\u0000b"}'),),
                                            error="NotFoundError"),
    "an error in UTF-16": Row((refused(404, '{"message": "é"}'.encode("utf-16")),), error="NotFoundError"),
    "an error with a number of 9,999 digits": Row((refused(404, b"9" * 9999),), error="NotFoundError"),
    "an error that shows the key": Row((refused(404, b'{"message": "key sk-matrix-1234567890"}'),),
                                       error="NotFoundError"),
    "an error whose body is text": Row((refused(404, b"gone", media_type="text/plain"),), error="NotFoundError"),
    "an error without content": Row((refused(404, b""),), error="NotFoundError"),
    "a rate limit of infinity": Row((answer(**{"ratelimit-remaining": "inf", "ratelimit-reset": "nan"}),), value="1",
                                    options={"obey_rate_limit": True}),
    "a rate limit of words": Row((answer(**{"x-ratelimit-remaining": "none", "x-ratelimit-reset": "never"}),),
                                 value="1", options={"obey_rate_limit": True}),
    "204 for a thing": Row((answer(204, b"", None, **EMPTY),), error="EmptyResponseError", says="succeeded"),
    "204 for a thing that is created": Row((answer(204, b"", None, **EMPTY),), "create", error="EmptyResponseError"),
    "205 for a thing": Row((answer(205, b"", None),), error="EmptyResponseError"),
    "202 without content for a thing": Row((answer(202, b"", None),), "create", error="EmptyResponseError"),
    "200 without content for a thing": Row((answer(200, b""),), error="EmptyResponseError"),
    "201 without content for a thing": Row((answer(201, b""),), "create", error="EmptyResponseError"),
    "204 where nothing is expected": Row((answer(204, b"", None, **EMPTY),), "delete"),
    "200 with content where nothing is expected": Row((answer(),), "delete"),
    "204 for a file": Row((answer(204, b"", None, **EMPTY),), "report", error="EmptyResponseError"),
    "a file of no octets": Row((answer(200, b"", "application/pdf"),), "report", b""),
    "a text of no letters": Row((answer(200, b"", "text/plain"),), "note", ""),
}  # fmt: skip
