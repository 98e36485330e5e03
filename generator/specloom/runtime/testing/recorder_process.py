"""Makes calls for another program: it writes one JSON object a line, and reads the exchange of each call.

`specloom record` starts this module in a package of its own making. The first line says how the client is made
(`base_url`, `client`), each other one names an operation and its arguments by location and wire name, or an exchange
and the call that a generated test of it would make. What goes out are raw exchanges, credentials included: only a pipe
may be at the other end.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx2

from ..base.errors import APIConnectionError, APIError, MissingCredentialsError
from ..base.operation import Binary, Call, Operation, Text
from ..base.type_guards import is_dict, is_list, is_tuple
from ..client.client_sync import shell_of
from .capture import capture, read_again
from .exchanges import Exchanges, Row
from .play import Play, run
from .replay import Interaction, UnmatchedRequest


class Capturing(httpx2.BaseTransport):
    """Passes requests on and remembers the last exchange that belongs to the operation that is called."""

    def __init__(self, exchanges: Exchanges) -> None:
        self._inner = httpx2.HTTPTransport()
        self._exchanges = exchanges
        self._row: Row | None = None
        self.last: dict[str, Any] | None = None

    def expect(self, row: Row) -> None:
        """Forget the last exchange: the next one is of this operation."""
        self.last = None
        self._row = row

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and store the exchange."""
        request.read()
        response = self._inner.handle_request(request)
        response.read()
        response.close()
        row = self._row
        if row and row.method == request.method and row.below_server(str(request.url)) is not None:
            self.last = capture(request, response, once=self._exchanges.described(row).idempotency_header)
        return read_again(response)

    def close(self) -> None:
        """Close the transport below."""
        self._inner.close()


def perform(client: Any, transport: Capturing, exchanges: Exchanges, step: Mapping[str, Any]) -> dict[str, Any]:
    """Make one call, and return the exchange, and what went wrong."""
    answer: dict[str, Any] = {}
    row = next((row for row in exchanges.operations if row.id == step["operation"]), None)
    if row is None:
        return {"kind": "operation", "message": "the package has no such operation"}
    transport.expect(row)
    try:
        shell_of(client).run(call_of(exchanges, row, step))
    except MissingCredentialsError as error:
        answer = {"kind": "credentials", "message": str(error)}
    except APIConnectionError as error:
        answer = {"kind": "connection", "message": str(error)}
    except APIError as error:
        answer = {"kind": "answer", "message": f"{type(error).__name__}: {error}"}
    except (ValueError, TypeError) as error:
        answer = {"kind": "arguments", "message": str(error)}
    return answer if transport.last is None else {**answer, "exchange": transport.last}


def call_of(exchanges: Exchanges, row: Row, step: Mapping[str, Any]) -> Call[Any]:
    """Return the call that an operation makes of the arguments of a step, in its media types.

    Raises:
        ValueError: The body is not what the document describes, or it describes no such media type.
    """
    described: Operation[Any] = exchanges.described(row).accepting(step.get("accept"))
    arguments: Mapping[str, Any] = step.get("arguments") or {}
    content_type: str | None = step.get("content_type")
    body: Any = _with_files(arguments.get("body"))
    if body is not None and (described.bodies or content_type is not None):
        from ..wire.sent_as import sent_as

        body = sent_as(described, body, content_type)
    elif body is not None and described.body is not None:
        if isinstance(described.body, Binary):
            body = body[1] if is_tuple(body) else _octets(body)
        elif not isinstance(described.body, Text):
            from ..base.contexts import Reading
            from ..wire.bodies import adapter_of

            body = adapter_of(described.body).validate_python(body, context=Reading())
    return Call(
        described,
        path=arguments.get("path") or {},
        query=arguments.get("query") or {},
        headers=arguments.get("header") or {},
        cookies=arguments.get("cookie") or {},
        body=body,
    )


def _octets(value: Any) -> bytes:
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


def _with_files(value: Any) -> Any:
    """Return a body with files as callers give them, in place of their description."""
    if is_dict(value):
        file: Any = value.get("$file")
        if is_dict(file):
            kind = (file["type"],) if "type" in file else ()
            return (file["name"], b64decode(file["base64"]), *kind)
        return {name: _with_files(entry) for name, entry in value.items()}
    return [_with_files(entry) for entry in value] if is_list(value) else value


class Rehearsal(Play[Any]):
    """Plays one exchange that is no file of the package yet."""

    def __init__(self, package: ModuleType, client: str, exchanges: Exchanges, question: Mapping[str, Any]) -> None:
        super().__init__(getattr(package, client), exchanges=exchanges, arguments=question["arguments"])
        self._exchange: Interaction = question["exchange"]
        self._package = package
        self._call = str(question["call"])

    def exchange(self, recording: str, index: int) -> Interaction:  # noqa: ARG002  # there is one only
        """Return the exchange, whatever its place."""
        return self._exchange

    def problem(self) -> str:
        """Make the call, as a generated test does, and return why it does not make the recorded request, if so."""
        names: dict[str, Any] = {"date": date, "datetime": datetime, "Decimal": Decimal, "UUID": UUID, "play": self}
        names["models"] = import_module(f"{self._package.__name__}.models")
        client, replay = self.client(self._exchange)
        try:
            # The text of a generated test: the tool wrote it, through its encoders.
            run(client, eval(f"lambda client: {self._call}", names))  # noqa: S307
        except APIError:
            return ""  # what the response holds is not at issue
        except UnmatchedRequest as error:
            return "; ".join(line.strip() for line in str(error).splitlines()[1:])
        except (AssertionError, TypeError, ValueError, AttributeError, LookupError) as error:
            return str(error) or type(error).__name__
        return "" if replay.requests else "no request was made"


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"base64": b64encode(value).decode()}
    raise TypeError(type(value).__name__)


def main() -> None:
    """Read how the client is made and make the calls that come in, until there are no more.

    The argument names the package.
    """
    package = import_module(sys.argv[1])
    settings = json.loads(sys.stdin.readline())
    api = import_module(f"{package.__name__}._client").API
    exchanges = Exchanges(Path(str(package.__file__)).parent, api, package=package.__name__)
    transport = Capturing(exchanges)
    try:
        servers = {"base_url": settings["base_url"]} if settings["base_url"] else {}
        client = getattr(package, settings["client"])(**servers, transport=transport)
    except (ValueError, TypeError) as error:
        print(json.dumps({"kind": "client", "message": str(error)}), flush=True)  # noqa: T201  # that is the protocol
        return
    print("{}", flush=True)  # noqa: T201  # as above
    with client:
        for line in sys.stdin:
            question = json.loads(line)
            if "call" in question:
                rehearsal = Rehearsal(package, settings["client"], exchanges, question)
                answer = {"message": rehearsal.problem()}
            else:
                answer = perform(client, transport, exchanges, question)
            print(json.dumps(answer, default=_plain), flush=True)  # noqa: T201  # as above


if __name__ == "__main__":
    main()
