"""Programs that use the committed packages as they are typed, and what editors have to show in them.

Each is completed where it ends, or looked at where `|` stands; what has to be offered or shown stands beside it.
"""

# ruff: noqa: E501  # one completion a line
from __future__ import annotations

from pathlib import Path

GENERATED = Path(__file__).parents[2] / "generated"
CLIENT = "from tellcasey import Tellcasey\nclient = Tellcasey(api_key='k')\n"
ASYNC = (
    "from tellcasey import AsyncTellcasey\nasync def main():\n    async with AsyncTellcasey(api_key='k') as client:\n"
)
CCAI = "from ccai import Ccai\nclient = Ccai()\n"

COMPLETIONS = {
    "top level": ("import tellcasey\ntellcasey.", {"Tellcasey", "AsyncTellcasey", "NotFoundError", "models", "Timeout"}),
    "import": ("from tellcasey import ", {"Tellcasey", "APIStatusError", "RateLimit", "Limiter", "raw", "async_raw"}),
    "import of errors": ("from tellcasey.errors import ", {"APIError", "NotFoundError", "RateLimitError"}),
    "import of models": ("from tellcasey.models import ", {"Call", "CallCreate", "Connection"}),
    "import for tests": ("from tellcasey.testing import ", {"fake", "replay", "recording", "Faults", "serve"}),
    "import of transports": ("from tellcasey.transports import ", {"ClientTransport", "AsyncClientTransport"}),
    "constructor": ("from tellcasey import Tellcasey\nTellcasey(", {"api_key=", "base_url=", "timeout=", "transport="}),
    "options of a constructor": ("from tellcasey import Tellcasey\nTellcasey(", {"retries=", "deadline=", "auth=", "trust_env="}),
    "options of an async constructor": ("from tellcasey import AsyncTellcasey\nAsyncTellcasey(", {"retries=", "on_request="}),
    "options of a view": (CLIENT + "client.with_options(", {"timeout=", "retries=", "headers=", "last_event_id="}),
    "start of an option": (CLIENT + "client.with_options(timeout=5, re", {"retries="}),
    "options of an async view": (ASYNC + "        client.with_options(", {"timeout=", "retries=", "middleware="}),
    "options of a view's view": (CLIENT + "client.with_options(timeout=5).with_options(", {"retries=", "strict="}),
    "client": (CLIENT + "client.", {"calls", "connections", "with_options", "request", "close"}),
    "context manager": ("from tellcasey import Tellcasey\nwith Tellcasey() as client:\n    client.", {"calls", "close"}),
    "view": (CLIENT + "client.with_options(timeout=5).", {"calls", "connections", "with_options"}),
    "view's resource": (CLIENT + "client.with_options(timeout=5).calls.", {"list", "get", "create"}),
    "resource": (CLIENT + "client.calls.", {"list", "get", "create"}),
    "start of a method": (CLIENT + "client.calls.cr", {"create"}),
    "arguments of a list": (CLIENT + "client.connections.list(", {"limit=", "after=", "agent_id="}),
    "second argument": (CLIENT + "client.calls.list('c', ", {"limit=", "offset="}),
    "result": (CLIENT + "client.connections.get('c').", {"connection_code"}),
    "result's member": (CLIENT + "client.connections.get('c').", {"connection_code", "agent_id"}),
    "variable": (CLIENT + "got = client.connections.get('c')\ngot.", {"connection_code", "agent_id"}),
    "pager": (CLIENT + "client.connections.list().", {"first", "pages", "resume", "checkpoint"}),
    "item of pages": (CLIENT + "for item in client.connections.list():\n    item.", {"connection_code", "agent_id"}),
    "page": (CLIENT + "for page in client.connections.list().pages():\n    page.", {"data"}),
    "first page": (CLIENT + "client.connections.list().first_page().", {"data"}),
    "list of items": (CLIENT + "list(client.connections.list())[0].", {"connection_code", "agent_id"}),
    "async client": (ASYNC + "        client.", {"calls", "connections", "aclose"}),
    "async resource": (ASYNC + "        client.calls.", {"list", "get", "create"}),
    "async result": (ASYNC + "        (await client.connections.get('c')).", {"connection_code"}),
    "async member": (ASYNC + "        got = await client.connections.get('c')\n        got.", {"connection_code", "agent_id"}),
    "async pages": (ASYNC + "        async for item in client.connections.list():\n            item.", {"connection_code"}),
    "async first": (ASYNC + "        (await client.connections.list().first_page()).", {"data"}),
    "raw": (CLIENT + "from tellcasey import raw\nraw(client.calls.get)('c', 'i').", {"status", "headers", "value"}),
    "error": ("from tellcasey import NotFoundError\ntry: pass\nexcept NotFoundError as e:\n    e.",
              {"status", "body", "headers", "request_id", "message"}),
    "rate limit error": ("from tellcasey import RateLimitError\ntry: pass\nexcept RateLimitError as e:\n    e.",
                         {"retry_after", "rate_limit"}),
    "timeout": ("from tellcasey import Timeout\nTimeout(", {"connect=", "read=", "write=", "pool="}),
    "rate limit": ("from tellcasey import RateLimit\nRateLimit(", {"requests=", "per="}),
    "function's argument": ("from tellcasey import models\ndef f(call: models.Call):\n    call.", {"id", "status"}),
    "alias": ("import tellcasey as t\nt.Tellcasey().calls.", {"list", "get"}),
    "ccai": (CCAI + "client.", {"calls"}),
    "ccai's resource": (CCAI + "client.calls.", {"list"}),
    "fields of a body": (CLIENT + "client.calls.create('c', ", {"phone_number=", "name=", "participant_id=", "context="}),
    "members of a body": ("from tellcasey.models import CallCreate\nCallCreate(", {"phone_number=", "participant_id="}),
    "fake": ("from tellcasey.testing import fake\nfake(", {"statuses="}),
}  # fmt: skip

HOVERS = {
    "method": (CLIENT + "client.calls.ge|t", "Get one call by its id"),
    "async method": (ASYNC + "        client.calls.ge|t", "Get one call by its id"),
    "resource": (CLIENT + "client.call|s", "Phone calls"),
    "client": ("from tellcasey import Tellcase|y", "api_key"),
    "view": (CLIENT + "client.with_optio|ns", "the same connections"),
    "pager's method": (CLIENT + "client.connections.list().fir|st", "first item"),
    "error": ("from tellcasey import NotFoundErr|or", "404"),
}


def at_cursor(program: str) -> tuple[str, int, int]:
    """Return the text of a program, and the line and column where it is looked at, counted from 0."""
    before, _, after = program.partition("|")
    lines = before.split("\n")
    return before + after, len(lines) - 1, len(lines[-1])
