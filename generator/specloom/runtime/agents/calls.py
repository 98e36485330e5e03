"""The three tools: operations are searched, described and called; whatever goes wrong is said to the agent as data."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from inspect import isawaitable
from typing import Any

from ..attempt.redact import scrubbed
from ..base.errors import APIError, APIStatusError, RateLimitError
from ..base.type_guards import is_list, is_mapping
from ..client.client_async import AsyncClient, async_shell_of
from ..operations.arguments import ArgumentError, intended, keyword_arguments, names_of
from ..operations.catalogue import Argument, Catalogue, Described, method_of
from ..operations.schemas import misfit
from .pages import CursorError, begin_of, page_of
from .permissions import NotAllowedError, Permissions, guard_of, named
from .results import Shown, fitting

MOST_ITEMS, ITEMS, MOST_PAGES = 100, 20, 10
_TEXT: Mapping[str, Any] = {"type": "string"}
_LIMIT: Mapping[str, Any] = {"type": "integer", "minimum": 1, "maximum": MOST_ITEMS, "default": ITEMS}
_OPERATION = {**_TEXT, "description": "The id of an operation, or its call, as search returns them."}


def _tool(properties: Mapping[str, Any], *required: str) -> Mapping[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "search_operations": _tool(
        {
            "query": {**_TEXT, "description": "Words that the operation's name, path or description has; empty: all."},
            "limit": _LIMIT,
            "cursor": {**_TEXT, "description": "next_cursor of the search before, to go on behind it."},
        }
    ),
    "describe_operation": _tool({"operation": _OPERATION}, "operation"),
    "call_operation": _tool(
        {
            "operation": _OPERATION,
            "arguments": {"type": "object", "description": "By name, as describe_operation lists them."},
            "limit": {**_LIMIT, "description": "Items at most, of an operation whose result is a list in pages."},
            "cursor": {**_TEXT, "description": "next_cursor of the call before, with the same arguments."},
        },
        "operation",
    ),
}
"""The arguments of each tool."""


class ToolError(Exception):
    """A tool cannot do what it was asked for. `told` is what the agent gets: an `error`, a message, and more."""

    def __init__(self, error: str, message: str, **more: Any) -> None:
        super().__init__(message)
        self.told: dict[str, Any] = {"error": error, "message": message, **more}


class Tools:
    """The tools of one package: its operations, called by its asynchronous client, as far as that is allowed."""

    def __init__(
        self, catalogue: Catalogue, client: AsyncClient, permissions: Permissions, *, deadline: float = 60.0
    ) -> None:
        self.catalogue = catalogue
        self.permissions = permissions
        self._client = client.with_options(max_pages=MOST_PAGES, deadline=deadline)
        self._deadline = deadline
        self._shown = Shown(catalogue.personal, reveal=permissions.personal, scrub=self._scrub)

    async def run(self, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Run a tool and return its result.

        Raises:
            ToolError: It cannot be done.
        """
        if name not in SCHEMAS:
            raise ToolError("unknown_tool", f"there is no tool {name!r}: there are {', '.join(SCHEMAS)}")
        wrong = misfit(arguments, SCHEMAS[name], {}, name)
        limit = arguments.get("limit", ITEMS)
        if wrong or not 1 <= limit <= MOST_ITEMS:
            raise ToolError("wrong_arguments", wrong or f"{name}.limit must be 1 to {MOST_ITEMS}")
        if name == "search_operations":
            return self.search(arguments.get("query", ""), limit, arguments.get("cursor"))
        operation = self._operation(arguments["operation"])
        if name == "describe_operation":
            return self.describe(operation)
        return await self.call(operation, arguments.get("arguments", {}), limit, arguments.get("cursor"))

    def search(self, query: str, limit: int, cursor: str | None) -> dict[str, Any]:
        """Return the operations that may be called and that have the words of a query, the best first."""
        words = re.findall(r"\w+", query.lower())
        scored = [
            (_score(each, words), each) for each in self.catalogue.operations if not self.permissions.refusal(each)
        ]
        matching = sorted((row for row in scored if row[0]), key=lambda row: -row[0])
        begin = int(cursor) if cursor is not None and cursor.isascii() and cursor.isdecimal() else 0
        rows = [_summarised(each) for _, each in matching[begin : begin + limit]]
        more = {"next_cursor": str(begin + limit)} if len(matching) > begin + limit else {}
        return {"operations": rows, "total": len(matching), **more}

    def describe(self, operation: Described) -> dict[str, Any]:
        """Return what an operation does and takes: its arguments as JSON Schema."""
        refusal = self.permissions.refusal(operation)
        facts: dict[str, Any] = {**_summarised(operation), "description": operation.description}
        facts |= {"allowed": not refusal, **({"why_not": refusal} if refusal else {})}
        facts |= {"pages": operation.pages, "streams": operation.streams}
        facts["arguments"] = self._schema(operation)
        if operation.example:
            facts["example"] = self._shown.by_name(operation.example)
        shown, is_cut = fitting(facts)
        return {"operation": operation.id, "description": shown, "truncated": True} if is_cut else facts

    async def call(
        self, operation: Described, arguments: Mapping[str, Any], limit: int, cursor: str | None
    ) -> dict[str, Any]:
        """Call an operation and return its result.

        Raises:
            ToolError: It is not allowed, an argument is wrong, or the call failed.
        """
        if refusal := self.permissions.refusal(operation):
            raise ToolError("not_allowed", refusal)
        if cursor is not None and not operation.pages:
            raise ToolError("wrong_arguments", f"{operation.id} has no pages, and takes no cursor")
        try:
            async with asyncio.timeout(self._deadline):
                return await self._called(operation, self._keywords(operation, arguments), limit, cursor)
        except ToolError:
            raise
        except NotAllowedError as error:
            raise ToolError("not_allowed", str(error)) from None
        except ArgumentError as error:
            hint = f"it takes {', '.join(names_of(operation)[:100]) or 'nothing'}; describe_operation says more"
            raise ToolError("wrong_arguments", self._scrub(str(error)), argument=error.name, hint=hint) from None
        except CursorError as error:
            raise ToolError("wrong_arguments", str(error), argument="cursor") from None
        except APIError as error:
            raise self._failure(error) from None
        except TimeoutError:
            raise ToolError("timeout", f"{operation.id} was not done within {self._deadline:g} seconds") from None
        except (TypeError, ValueError) as error:  # of the client, which checks what is in arguments
            raise ToolError("wrong_arguments", self._scrub(str(error))[:2000]) from None

    async def _called(
        self, operation: Described, keywords: Mapping[str, Any], limit: int, cursor: str | None
    ) -> dict[str, Any]:
        guards = () if self.permissions.writes else (guard_of(operation),)
        result = method_of(self._client.with_options(middleware=guards), operation)(**keywords)
        if isawaitable(result):
            result = await result
        if hasattr(result, "resume"):
            page = await page_of(result, cursor, limit, self._shown.value)
            items, is_cut = fitting(page.items)
            facts: dict[str, Any] = {"items": items}
            facts |= {"total": result.total} if result.total is not None else {}
            facts |= {"next_cursor": page.next_cursor} if page.next_cursor is not None else {}
        elif hasattr(result, "__aiter__"):
            items, is_cut = fitting(await begin_of(result, limit, self._shown.value))
            facts = {"items": items}
        else:
            value, is_cut = fitting(self._shown.value(result))
            facts = {"result": value}
        return facts | {"truncated": True} if is_cut else facts

    def _operation(self, name: str) -> Described:
        """Return the operation of a name, if it is among those that are offered."""
        offered = [each for each in self.catalogue.operations if self.permissions.includes(each)]
        found = named(offered, name)
        if found is None:
            near = intended(name, [each.id for each in offered])
            hint = f"did you mean {near!r}?" if near else "search_operations lists them"
            raise ToolError("unknown_operation", f"there is no operation {name[:200]!r} here", hint=hint)
        return found

    def _keywords(self, operation: Described, arguments: Mapping[str, Any]) -> dict[str, Any]:
        known = names_of(operation)
        if "options" in arguments and "options" not in known:
            # They would change the server, header fields and more, which is not for agents to decide.
            raise ArgumentError("options", "there is no argument 'options'")
        return keyword_arguments(operation, arguments, self.catalogue.schemas)

    def _schema(self, operation: Described) -> dict[str, Any]:
        arguments = [*operation.arguments, *operation.choices]
        properties = {each.name: _described(each) for each in arguments}
        required = [each.name for each in arguments if each.required]
        body = operation.body
        if body is not None and body.members:
            properties |= {each.name: _described(each) for each in body.members if each.name not in properties}
            required += [each.name for each in body.members if each.required] if body.required else []
        elif body is not None:
            properties[body.name] = {
                **(body.schema or _TEXT),
                "description": body.about or f"The body: {body.media_type}.",
            }
            required += [body.name] if body.required else []
        shared = _referred(properties, self.catalogue.schemas)
        schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
        return schema | ({"$defs": shared} if shared else {})

    def _failure(self, error: APIError) -> ToolError:
        told: dict[str, Any] = {}
        if isinstance(error, APIStatusError):
            told = {"status": error.status, "body": fitting(self._shown.value(error.body))[0]}
            told |= {"request_id": error.request_id} if error.request_id else {}
        if isinstance(error, RateLimitError) and error.retry_after is not None:
            told["retry_after_seconds"] = error.retry_after
        return ToolError(type(error).__name__, self._scrub(error.message), **told)

    def _scrub(self, text: str) -> str:
        session = async_shell_of(self._client).session
        tokens = [secret for slot in session.tokens.values() for secret in slot.secrets]
        return scrubbed(text, (*session.secrets_in(session.settings.credentials), *tokens))


def _score(operation: Described, words: list[str]) -> int:
    """Return how well an operation fits words; 0 where it lacks one of them."""
    name = f"{operation.id} {'.'.join(operation.call)}".lower()
    place = f"{operation.path} {operation.summary}".lower()
    scores = [
        4 if word in name else 2 if word in place else 1 if word in operation.description.lower() else 0
        for word in words
    ]
    return sum(scores) + 1 if all(scores) else 0


def _summarised(operation: Described) -> dict[str, Any]:
    facts = {
        "operation": operation.id, "call": ".".join(operation.call), "method": operation.method, "path": operation.path,
        "summary": operation.summary, "writes": not operation.reads_only,
    }  # fmt: skip
    return facts | ({"deprecated": True} if operation.deprecated else {})


def _described(argument: Argument) -> dict[str, Any]:
    return {**argument.schema, **({"description": argument.about} if argument.about else {})}


def _referred(value: Any, shared: Mapping[str, Any]) -> dict[str, Any]:
    """Return the shared schemas that a schema refers to, at any depth, by name."""
    found: dict[str, Any] = {}
    todo: list[Any] = [value]
    while todo:
        each = todo.pop()
        if is_mapping(each):
            name = each.get("$ref")
            key = name.rpartition("/")[2] if isinstance(name, str) else ""
            if key in shared and key not in found:
                found[key] = shared[key]
                todo.append(shared[key])
            todo.extend(each.values())
        elif is_list(each):
            todo.extend(each)
    return found
