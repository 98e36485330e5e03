"""What jedi, which completes in many editors and in notebooks, offers for the committed packages.

Each program is completed where it ends, or at `|`; what has to be offered stands beside it.
"""

# ruff: noqa: E501  # one completion a line
from __future__ import annotations

from pathlib import Path

import jedi
import pytest

GENERATED = Path(__file__).parents[2] / "generated"
_CLIENT = "from tellcasey import Tellcasey\nclient = Tellcasey(api_key='k')\n"
_ASYNC = (
    "from tellcasey import AsyncTellcasey\nasync def main():\n    async with AsyncTellcasey(api_key='k') as client:\n"
)
_CCAI = "from ccai import Ccai\nclient = Ccai()\n"

COMPLETIONS = {
    "top level": ("import tellcasey\ntellcasey.", {"Tellcasey", "AsyncTellcasey", "NotFoundError", "models", "Timeout"}),
    "import": ("from tellcasey import ", {"Tellcasey", "APIStatusError", "RateLimit", "Limiter", "raw", "async_raw"}),
    "import of errors": ("from tellcasey.errors import ", {"APIError", "NotFoundError", "RateLimitError"}),
    "import of models": ("from tellcasey.models import ", {"Call", "CallCreate", "Connection"}),
    "import for tests": ("from tellcasey.testing import ", {"fake", "replay", "recording", "Faults", "serve"}),
    "import of transports": ("from tellcasey.transports import ", {"ClientTransport", "AsyncClientTransport"}),
    "constructor": ("from tellcasey import Tellcasey\nTellcasey(", {"api_key=", "base_url=", "timeout=", "transport="}),
    "client": (_CLIENT + "client.", {"calls", "connections", "with_options", "request", "close"}),
    "context manager": ("from tellcasey import Tellcasey\nwith Tellcasey() as client:\n    client.", {"calls", "close"}),
    "view": (_CLIENT + "client.with_options(timeout=5).", {"calls", "connections", "with_options"}),
    "view's resource": (_CLIENT + "client.with_options(timeout=5).calls.", {"list", "get", "create"}),
    "resource": (_CLIENT + "client.calls.", {"list", "get", "create"}),
    "start of a method": (_CLIENT + "client.calls.cr", {"create"}),
    "arguments of a list": (_CLIENT + "client.connections.list(", {"limit=", "after=", "agent_id="}),
    "second argument": (_CLIENT + "client.calls.list('c', ", {"limit=", "offset="}),
    "result": (_CLIENT + "client.connections.get('c').", {"data"}),
    "result's member": (_CLIENT + "client.connections.get('c').data.", {"connection_code", "agent_id"}),
    "variable": (_CLIENT + "got = client.connections.get('c')\ngot.data.", {"connection_code", "agent_id"}),
    "pager": (_CLIENT + "client.connections.list().", {"first", "pages", "resume", "checkpoint"}),
    "item of pages": (_CLIENT + "for item in client.connections.list():\n    item.", {"connection_code", "agent_id"}),
    "page": (_CLIENT + "for page in client.connections.list().pages():\n    page.", {"data"}),
    "first page": (_CLIENT + "client.connections.list().first().", {"data"}),
    "list of items": (_CLIENT + "list(client.connections.list())[0].", {"connection_code", "agent_id"}),
    "async client": (_ASYNC + "        client.", {"calls", "connections", "aclose"}),
    "async resource": (_ASYNC + "        client.calls.", {"list", "get", "create"}),
    "async result": (_ASYNC + "        (await client.connections.get('c')).", {"data"}),
    "async member": (_ASYNC + "        got = await client.connections.get('c')\n        got.data.", {"connection_code", "agent_id"}),
    "async pages": (_ASYNC + "        async for item in client.connections.list():\n            item.", {"connection_code"}),
    "async first": (_ASYNC + "        (await client.connections.list().first()).", {"data"}),
    "raw": (_CLIENT + "from tellcasey import raw\nraw(client.calls.get)('c', 'i').", {"status", "headers", "value"}),
    "error": ("from tellcasey import NotFoundError\ntry: pass\nexcept NotFoundError as e:\n    e.",
              {"status", "body", "headers", "request_id", "message"}),
    "rate limit error": ("from tellcasey import RateLimitError\ntry: pass\nexcept RateLimitError as e:\n    e.",
                         {"retry_after", "rate_limit"}),
    "timeout": ("from tellcasey import Timeout\nTimeout(", {"connect=", "read=", "write=", "pool="}),
    "rate limit": ("from tellcasey import RateLimit\nRateLimit(", {"requests=", "per="}),
    "function's argument": ("from tellcasey import models\ndef f(call: models.Call):\n    call.", {"id", "status"}),
    "alias": ("import tellcasey as t\nt.Tellcasey().calls.", {"list", "get"}),
    "ccai": (_CCAI + "client.", {"calls"}),
    "ccai's resource": (_CCAI + "client.calls.", {"list"}),
    "fake": ("from tellcasey.testing import fake\nfake(", {"statuses="}),
}  # fmt: skip

_DOCUMENTED = {
    "method": (_CLIENT + "client.calls.ge|t", "Get one call by its id"),
    "async method": (_ASYNC + "        client.calls.ge|t", "Get one call by its id"),
    "resource": (_CLIENT + "client.call|s", "Phone calls"),
    "client": ("from tellcasey import Tellcase|y", "api_key"),
    "view": (_CLIENT + "client.with_optio|ns", "the same connections"),
    "pager's method": (_CLIENT + "client.connections.list().fir|st", "first page"),
    "error": ("from tellcasey import NotFoundErr|or", "404"),
}


def _script(program: str) -> tuple[jedi.Script, int, int]:
    before, _, after = program.partition("|")
    folders = [str(folder) for folder in GENERATED.iterdir()]
    project = jedi.Project(str(GENERATED), added_sys_path=folders, load_unsafe_extensions=False)
    lines = before.split("\n")
    return jedi.Script(before + after, project=project), len(lines), len(lines[-1])


@pytest.mark.parametrize(("program", "expected"), COMPLETIONS.values(), ids=COMPLETIONS)
def test_names_are_offered(program: str, expected: set[str]) -> None:
    script, line, column = _script(program)
    offered = {completion.name for completion in script.complete(line, column)}
    assert expected <= offered


@pytest.mark.parametrize(("program", "text"), _DOCUMENTED.values(), ids=_DOCUMENTED)
def test_hovering_shows_the_documentation(program: str, text: str) -> None:
    script, line, column = _script(program)
    assert any(text in name.docstring() for name in script.infer(line, column) or script.goto(line, column))
