"""Judges captured requests with openapi-core, which has no code in common with the tool, its tests, or their mock.

Run as `python -m tests.corpus.judge` in the environment of `judge.txt`: reads requests as JSON lines, prints a verdict
as a JSON line for each.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.exceptions import OpenAPIError, SpecError
from werkzeug.datastructures import Headers, ImmutableMultiDict
from werkzeug.http import parse_cookie

from tests.corpus.original import METHODS, Original

_JSON = ("application/merge-patch+json", "application/json-patch+json")  # which it does not know as JSON
_LONGEST = 400


class Captured:
    """A request as openapi-core wants it (`openapi_core.protocols.Request`)."""

    def __init__(self, row: dict[str, Any]) -> None:
        address = urlsplit(row["url"])
        headers = Headers(row["headers"])
        self.host_url = f"{address.scheme}://{address.netloc}"
        self.path = unquote(address.path)  # as frameworks give it
        self.method = row["method"].lower()
        self.content_type = headers.get("content-type", "")
        self.body = b64decode(row["body"]) or None
        query = ImmutableMultiDict(parse_qsl(address.query, keep_blank_values=True))
        cookies = ImmutableMultiDict(parse_cookie(headers.get("cookie", "")))
        self.parameters = RequestParameters(query=query, header=headers, cookie=cookies)


@cache
def judge_of(document: str, server: str) -> OpenAPI:
    """Return the judge of a document, with the host that clients were given in place of all of its servers."""
    original = Original(Path(document))
    root = original.root
    items = list(root.get("paths", {}).values())
    for holder in (*items, *(item[method] for item in items for method in METHODS if method in item)):
        for own in holder.get("servers", ()):
            own["url"] = server + urlsplit(own["url"]).path
    root["servers"] = [{"url": server}]
    config = Config(spec_validator_cls=None, extra_media_type_deserializers=dict.fromkeys(_JSON, json.loads))
    return OpenAPI.from_dict(root, base_uri=original.uri, config=config)


def verdict(row: dict[str, Any]) -> dict[str, str]:
    """Judge a request: `accepted`, `refused` or `not judged`, and why."""
    try:
        judge = judge_of(row["document"], row["server"])
        judge.request_validator  # noqa: B018  # raises where it does not know the version
    except SpecError:
        return {"verdict": "not judged", "why": "the judge does not know this version of OpenAPI"}
    try:
        judge.validate_request(Captured(row))
    except OpenAPIError as error:
        return {"verdict": "refused", "why": _text(error)}
    except Exception as error:  # noqa: BLE001  # what fails in the judge is no fault of a request
        return {"verdict": "not judged", "why": f"{type(error).__name__}: {error}"[:200]}
    return {"verdict": "accepted", "why": ""}


def _text(error: BaseException) -> str:
    """Return what an error says, or the validator of schemas behind it."""
    found = [f"at {'/'.join(map(str, each.absolute_path))}: {each.message}" for each in _schema_errors(error)]
    return " ".join("; ".join(found or [str(error)]).split())[:_LONGEST]


def _schema_errors(error: BaseException | None) -> list[Any]:
    if error is None:
        return []
    return [*getattr(error, "schema_errors", ()), *_schema_errors(error.__cause__)]


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(verdict(json.loads(line))), flush=True)
