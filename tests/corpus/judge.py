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
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.exceptions import OpenAPIError, SpecError
from werkzeug.datastructures import Headers, ImmutableMultiDict
from werkzeug.http import parse_cookie

from tests.corpus.original import METHODS, Original


class Captured:
    """A request as openapi-core wants it (`openapi_core.protocols.Request`)."""

    def __init__(self, row: dict[str, Any]) -> None:
        address = urlsplit(row["url"])
        headers = Headers(row["headers"])
        self.host_url = f"{address.scheme}://{address.netloc}"
        self.path = address.path
        self.method = row["method"].lower()
        self.content_type = headers.get("content-type", "")
        self.body = b64decode(row["body"]) or None
        query = ImmutableMultiDict(parse_qsl(address.query, keep_blank_values=True))
        cookies = ImmutableMultiDict(parse_cookie(headers.get("cookie", "")))
        self.parameters = RequestParameters(query=query, header=headers, cookie=cookies)


@cache
def judge_of(document: str, server: str) -> OpenAPI:
    """Return the judge of a document, whose servers are all the one that clients were given."""
    original = Original(Path(document))
    root = original.root
    holders = [root, *root.get("paths", {}).values()]
    holders += [item[method] for item in holders[1:] for method in METHODS if method in item]
    for holder in holders[1:]:
        holder.pop("servers", None)
    root["servers"] = [{"url": server}]
    return OpenAPI.from_dict(root, base_uri=original.uri, config=Config(spec_validator_cls=None))


def verdict(row: dict[str, Any]) -> dict[str, str]:
    """Judge a request: `accepted`, `refused` or `not judged`, and why."""
    try:
        judge = judge_of(row["document"], row["server"])
        judge.request_validator  # noqa: B018  # raises where it does not know the version
    except SpecError as error:
        return {"verdict": "not judged", "why": f"version: {error}"}
    try:
        judge.validate_request(Captured(row))
    except OpenAPIError as error:
        return {"verdict": "refused", "why": _text(error)}
    except Exception as error:  # noqa: BLE001  # what fails in the judge is no fault of a request
        return {"verdict": "not judged", "why": f"{type(error).__name__}: {error}"[:200]}
    return {"verdict": "accepted", "why": ""}


def _text(error: BaseException) -> str:
    """Return what an error says, with its causes and what the validator of schemas found."""
    found = [str(error)]
    for each in getattr(error, "schema_errors", ()):
        found.append(f"at {'/'.join(map(str, each.absolute_path))}: {each.message}")
    if error.__cause__ is not None:
        found.append(_text(error.__cause__))
    return " > ".join(" ".join(text.split())[:300] for text in found)


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(verdict(json.loads(line))), flush=True)
