"""Calls that the document does not describe, with the policies of those that it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..base.operation import Binary, Body, Call, HeaderParameter, Json, Operation, Parameter, Text, Whole
from ..base.request import Response


def custom_call(
    method: str,
    path: str,
    *,
    query: Mapping[str, object] | None,
    headers: Mapping[str, object] | None,
    json: object = None,
    content: bytes | str | None = None,
) -> Call[Response]:
    """Return a call of `method` on `path`, whose result is the response as it came.

    Raises:
        ValueError: The method or the path is none, or both kinds of content were given.
    """
    if not method.isascii() or not method.isalpha():
        raise ValueError(f"{method!r} is no method.")
    if not path.startswith("/") or any(char in "?#\\" or char <= " " or char >= "\x7f" for char in path):
        raise ValueError(f"The path must begin with a slash and hold no query, fragment or space: {path!r}.")
    if json is not None and content is not None:
        raise ValueError("Pass either json or content, not both.")
    body: Body = Json(Any) if json is not None else Binary() if isinstance(content, bytes) else Text()
    operation: Operation[Response] = Operation(
        id=f"{method.upper()} {path}",
        method=method.upper(),
        path=(path,),
        success={"2XX": Whole()},
        query=tuple(Parameter(name, object) for name in query or ()),
        headers=tuple(HeaderParameter(name, object) for name in headers or ()),
        body=body,
    )
    return Call(operation, query=query or {}, headers=headers or {}, body=content if json is None else json)
