"""What all attempts of one client share: its settings, clocks and log, and what it must not spend or show."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

from ..base.api import ApiKey, Basic
from ..base.options import Settings
from ..base.request import HIDDEN, Headers, Request, Response
from .logs import logger_of
from .retry import Budget


class ClientState:
    """The state that attempts of calls and of token requests have in common.

    `clock` is monotonic, `wall` the time of day, `chance` a number from 0 to 1. `tokens` holds the slots of
    tokens and of functions' results, by security scheme or argument. `hidden` names, in lower case, the headers and
    query parameters that are never shown.
    """

    def __init__(  # by name, past the first
        self,
        settings: Settings,
        *,
        budget: Budget | None,
        tokens: dict[Any, Any] | None,
        clock: Callable[[], float],
        wall: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self.settings = settings
        self.budget = budget or Budget()
        self.tokens: dict[Any, Any] = {} if tokens is None else tokens
        self.clock = clock
        self.wall = wall
        self.chance = chance
        self.logger = logger_of(settings.api.package)
        schemes = settings.api.schemes.values()
        self.hidden = HIDDEN.union(scheme.name.lower() for scheme in schemes if isinstance(scheme, ApiKey))

    def scrubbed(self, text: str, request: Request) -> str:
        """Return text without this client's credentials and the request's personal data, in whatever form."""
        from .redact import scrubbed

        tokens = (secret for slot in self.tokens.values() for secret in slot.secrets)
        return scrubbed(text, (*self.secrets_in(self.settings.credentials), *tokens, *request.secrets))

    def scrubbed_response(self, response: Response, request: Request) -> Response:
        """Return a response without this client's credentials and the request's personal data."""
        text = response.content.decode("utf-8", "surrogateescape")
        clean = self.scrubbed(text, request)
        fields = [(name, self.scrubbed(value, request)) for name, value in response.headers.pairs()]
        if clean == text and fields == response.headers.pairs():
            return response
        raw = ((name.encode("latin-1"), value.encode("latin-1")) for name, value in fields)
        content = response.content if clean == text else clean.encode("utf-8", "surrogateescape")
        return Response(response.status, Headers(raw), content, reason=response.reason)

    def secrets_in(self, values: Mapping[str, object]) -> list[str]:
        """Return what must not be shown of credentials by argument: they themselves, and how `Basic` joins them."""
        secrets = [value for value in values.values() if isinstance(value, str)]
        # One of the two that `Basic` joins may be the client's.
        every = {**self.settings.credentials, **values}
        for scheme in self.settings.api.schemes.values():
            if isinstance(scheme, Basic):
                user, password = every.get(scheme.username), every.get(scheme.password)
                if isinstance(user, str) and isinstance(password, str):
                    pair = f"{user}:{password}"
                    secrets += [pair, b64encode(pair.encode("utf-8", "surrogatepass")).decode("ascii")]
        return secrets
