"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.auth.login_flow import LoginFlow as _LoginFlow
from ._runtime.auth.login_schemes import LoginScheme as _LoginScheme
from ._runtime.auth.oauth2_flow import Flow
from ._runtime.auth.oauth2_schemes import OAuth2
from ._runtime.base.api import Api, RateLimit
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import tzinfo as _tzinfo
    from http.cookiejar import CookieJar as _CookieJar
    from typing import Any, Literal, Unpack

    import httpx2

    from ._runtime.auth.login_credentials import AuthorizationCode as _AuthorizationCode
    from ._runtime.auth.login_credentials import DeviceCode as _DeviceCode
    from ._runtime.base.drift import Drift as _Drift
    from ._runtime.base.hooks import AsyncAuth as _AsyncAuth
    from ._runtime.base.hooks import AsyncOnRequest as _AsyncOnRequest
    from ._runtime.base.hooks import AsyncOnResponse as _AsyncOnResponse
    from ._runtime.base.hooks import Auth as _Auth
    from ._runtime.base.hooks import Middleware as _Middleware
    from ._runtime.base.hooks import OnRequest as _OnRequest
    from ._runtime.base.hooks import OnResponse as _OnResponse
    from ._runtime.base.options import NoOthers as _NoOthers
    from ._runtime.base.options import Timeout
    from ._runtime.base.rate_limiter import Limiter as _Limiter
    from .resources.notes import AsyncNotes, Notes

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server="https://desk.example",
    schemes={
        "people": _LoginScheme(
            "people",
            env="ACME_PEOPLE",
            flows=(
                Flow(
                    "refresh_token",
                    token_url="/renew",
                    env={
                        "refresh_token": "ACME_PEOPLE_REFRESH_TOKEN",
                        "client_id": "ACME_PEOPLE_CLIENT_ID",
                        "client_secret": "ACME_PEOPLE_CLIENT_SECRET",
                    },
                    names={
                        "refresh_token": "people_refresh_token",
                        "client_id": "people_client_id",
                        "client_secret": "people_client_secret",
                    },
                ),
            ),
            logins=(
                _LoginFlow("authorization_code", begins_at="/authorize", token_url="/token", refresh_url="/renew"),
                _LoginFlow("device_code", begins_at="/device", token_url="/token"),
            ),
        ),
        "discovered": _LoginScheme(
            "discovered",
            env="ACME_DISCOVERED",
            flows=(
                Flow(
                    "client_credentials",
                    env={
                        "client_id": "ACME_DISCOVERED_CLIENT_ID",
                        "client_secret": "ACME_DISCOVERED_CLIENT_SECRET",
                        "refresh_token": "ACME_DISCOVERED_REFRESH_TOKEN",
                    },
                    names={
                        "client_id": "discovered_client_id",
                        "client_secret": "discovered_client_secret",
                        "refresh_token": "discovered_refresh_token",
                    },
                ),
                Flow(
                    "refresh_token",
                    env={
                        "client_id": "ACME_DISCOVERED_CLIENT_ID",
                        "client_secret": "ACME_DISCOVERED_CLIENT_SECRET",
                        "refresh_token": "ACME_DISCOVERED_REFRESH_TOKEN",
                    },
                    names={
                        "client_id": "discovered_client_id",
                        "client_secret": "discovered_client_secret",
                        "refresh_token": "discovered_refresh_token",
                    },
                ),
            ),
            discovery="https://id.example/.well-known/openid-configuration",
        ),
        "machine": OAuth2(
            "machine",
            env="ACME_MACHINE",
            flows=(
                Flow(
                    "client_credentials",
                    token_url="https://id.example/token",
                    env={"client_id": "ACME_MACHINE_CLIENT_ID", "client_secret": "ACME_MACHINE_CLIENT_SECRET"},
                    names={"client_id": "machine_client_id", "client_secret": "machine_client_secret"},
                ),
            ),
        ),
    },
    security=(("people",), ("discovered",), ("machine",)),
)


class Acme(Client):
    """A client of Desk.

    Args:
        people: Proves who is calling. Taken from ACME_PEOPLE where it is not given.
        people_refresh_token: Proves who is calling. Taken from ACME_PEOPLE_REFRESH_TOKEN where it is
            not given.
        people_client_id: Proves who is calling. Taken from ACME_PEOPLE_CLIENT_ID where it is not given.
        people_client_secret: Proves who is calling. Taken from ACME_PEOPLE_CLIENT_SECRET where it is
            not given.
        discovered: Proves who is calling. Taken from ACME_DISCOVERED where it is not given.
        discovered_client_id: Proves who is calling. Taken from ACME_DISCOVERED_CLIENT_ID where it is
            not given.
        discovered_client_secret: Proves who is calling. Taken from ACME_DISCOVERED_CLIENT_SECRET where
            it is not given.
        discovered_refresh_token: Proves who is calling. Taken from ACME_DISCOVERED_REFRESH_TOKEN where
            it is not given.
        machine: Proves who is calling. Taken from ACME_MACHINE where it is not given.
        machine_client_id: Proves who is calling. Taken from ACME_MACHINE_CLIENT_ID where it is not
            given.
        machine_client_secret: Proves who is calling. Taken from ACME_MACHINE_CLIENT_SECRET where it is
            not given.
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        deadline: Seconds for a whole call, with all its attempts and waits.
        retries: Repetitions of a call at most.
        max_pages: How many pages are fetched at most where their items are iterated.
        max_response_bytes: How large a response may be that is read whole.
        max_item_bytes: How large one event or line of a stream may be.
        query: Parameters sent with every call.
        strict: A response that contradicts the API's document raises, and is not reported.
        rate_limit: Holds for all calls together; None for none.
        rate_limits: Those of single operations or tags, by the names in the README; None for none.
        on_drift: Called with each place where a response contradicts the API's document.
        on_request: Called with the request of each attempt.
        on_response: Called with the request and the response of each attempt.
        middleware: Generator functions that see each attempt, and may change or answer it; the first is
            outermost.
        auth: Called last for each attempt, to sign what is sent.
        cookie_jar: Keeps cookies of the server; True for a new jar.
        obey_rate_limit: Wait where `RateLimit` fields leave nothing, a minute at most.
        tracing: One OpenTelemetry span for each attempt.
        pause_gc: Pause Python's garbage collector while a large response is decoded.
        assume_timezone: That of date-times which a response has without an offset, such as
            'Europe/Berlin'.
        numbers: 'decimal' reads numbers with a fraction or an exponent as `Decimal`, with all digits.
        trust_env: Heed `HTTP_PROXY`, `SSL_CERT_FILE` and the like of the environment.
    """

    def __init__(
        self,
        *,
        people: str | _AuthorizationCode | _DeviceCode | Callable[[], str] | None = None,
        people_refresh_token: str | Callable[[], str] | None = None,
        people_client_id: str | Callable[[], str] | None = None,
        people_client_secret: str | Callable[[], str] | None = None,
        discovered: str | _AuthorizationCode | _DeviceCode | Callable[[], str] | None = None,
        discovered_client_id: str | Callable[[], str] | None = None,
        discovered_client_secret: str | Callable[[], str] | None = None,
        discovered_refresh_token: str | Callable[[], str] | None = None,
        machine: str | Callable[[], str] | None = None,
        machine_client_id: str | Callable[[], str] | None = None,
        machine_client_secret: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        deadline: float | None = None,
        retries: int = 2,
        max_pages: int | None = None,
        max_response_bytes: int | None = 268_435_456,
        max_item_bytes: int | None = 16_777_216,
        query: Mapping[str, Any] | None = None,
        strict: bool = False,
        rate_limit: RateLimit | _Limiter | None = API.rate_limit,
        rate_limits: Mapping[str, RateLimit | _Limiter | None] | None = API.rate_limits,
        on_drift: Callable[[_Drift], None] | None = None,
        on_request: _OnRequest | None = None,
        on_response: _OnResponse | None = None,
        middleware: Sequence[_Middleware] = (),
        auth: _Auth | None = None,
        cookie_jar: _CookieJar | bool | None = None,
        obey_rate_limit: bool = False,
        tracing: bool = False,
        pause_gc: bool = False,
        assume_timezone: _tzinfo | str | None = API.timezone,
        numbers: Literal["float", "decimal"] = "float",
        trust_env: bool = True,
        **options: Unpack[_NoOthers],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "people": people,
                "people_refresh_token": people_refresh_token,
                "people_client_id": people_client_id,
                "people_client_secret": people_client_secret,
                "discovered": discovered,
                "discovered_client_id": discovered_client_id,
                "discovered_client_secret": discovered_client_secret,
                "discovered_refresh_token": discovered_refresh_token,
                "machine": machine,
                "machine_client_id": machine_client_id,
                "machine_client_secret": machine_client_secret,
            },
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            deadline=deadline,
            retries=retries,
            max_pages=max_pages,
            max_response_bytes=max_response_bytes,
            max_item_bytes=max_item_bytes,
            query=query,
            strict=strict,
            rate_limit=rate_limit,
            rate_limits=rate_limits,
            on_drift=on_drift,
            on_request=on_request,
            on_response=on_response,
            middleware=middleware,
            auth=auth,
            cookie_jar=cookie_jar,
            obey_rate_limit=obey_rate_limit,
            tracing=tracing,
            pause_gc=pause_gc,
            assume_timezone=assume_timezone,
            numbers=numbers,
            trust_env=trust_env,
            **options,
        )

    @property
    def notes(self) -> Notes:
        """Operations on notes."""
        from .resources.notes import Notes

        return self._resource(Notes)


class AsyncAcme(AsyncClient):
    """A client of Desk.

    Args:
        people: Proves who is calling. Taken from ACME_PEOPLE where it is not given.
        people_refresh_token: Proves who is calling. Taken from ACME_PEOPLE_REFRESH_TOKEN where it is
            not given.
        people_client_id: Proves who is calling. Taken from ACME_PEOPLE_CLIENT_ID where it is not given.
        people_client_secret: Proves who is calling. Taken from ACME_PEOPLE_CLIENT_SECRET where it is
            not given.
        discovered: Proves who is calling. Taken from ACME_DISCOVERED where it is not given.
        discovered_client_id: Proves who is calling. Taken from ACME_DISCOVERED_CLIENT_ID where it is
            not given.
        discovered_client_secret: Proves who is calling. Taken from ACME_DISCOVERED_CLIENT_SECRET where
            it is not given.
        discovered_refresh_token: Proves who is calling. Taken from ACME_DISCOVERED_REFRESH_TOKEN where
            it is not given.
        machine: Proves who is calling. Taken from ACME_MACHINE where it is not given.
        machine_client_id: Proves who is calling. Taken from ACME_MACHINE_CLIENT_ID where it is not
            given.
        machine_client_secret: Proves who is calling. Taken from ACME_MACHINE_CLIENT_SECRET where it is
            not given.
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        deadline: Seconds for a whole call, with all its attempts and waits.
        retries: Repetitions of a call at most.
        max_pages: How many pages are fetched at most where their items are iterated.
        max_response_bytes: How large a response may be that is read whole.
        max_item_bytes: How large one event or line of a stream may be.
        query: Parameters sent with every call.
        strict: A response that contradicts the API's document raises, and is not reported.
        rate_limit: Holds for all calls together; None for none.
        rate_limits: Those of single operations or tags, by the names in the README; None for none.
        on_drift: Called with each place where a response contradicts the API's document.
        on_request: Called with the request of each attempt.
        on_response: Called with the request and the response of each attempt.
        middleware: Generator functions that see each attempt, and may change or answer it; the first is
            outermost.
        auth: Called last for each attempt, to sign what is sent.
        cookie_jar: Keeps cookies of the server; True for a new jar.
        obey_rate_limit: Wait where `RateLimit` fields leave nothing, a minute at most.
        tracing: One OpenTelemetry span for each attempt.
        pause_gc: Pause Python's garbage collector while a large response is decoded.
        assume_timezone: That of date-times which a response has without an offset, such as
            'Europe/Berlin'.
        numbers: 'decimal' reads numbers with a fraction or an exponent as `Decimal`, with all digits.
        trust_env: Heed `HTTP_PROXY`, `SSL_CERT_FILE` and the like of the environment.
    """

    def __init__(
        self,
        *,
        people: str | _AuthorizationCode | _DeviceCode | Callable[[], str | Awaitable[str]] | None = None,
        people_refresh_token: str | Callable[[], str | Awaitable[str]] | None = None,
        people_client_id: str | Callable[[], str | Awaitable[str]] | None = None,
        people_client_secret: str | Callable[[], str | Awaitable[str]] | None = None,
        discovered: str | _AuthorizationCode | _DeviceCode | Callable[[], str | Awaitable[str]] | None = None,
        discovered_client_id: str | Callable[[], str | Awaitable[str]] | None = None,
        discovered_client_secret: str | Callable[[], str | Awaitable[str]] | None = None,
        discovered_refresh_token: str | Callable[[], str | Awaitable[str]] | None = None,
        machine: str | Callable[[], str | Awaitable[str]] | None = None,
        machine_client_id: str | Callable[[], str | Awaitable[str]] | None = None,
        machine_client_secret: str | Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        deadline: float | None = None,
        retries: int = 2,
        max_pages: int | None = None,
        max_response_bytes: int | None = 268_435_456,
        max_item_bytes: int | None = 16_777_216,
        query: Mapping[str, Any] | None = None,
        strict: bool = False,
        rate_limit: RateLimit | _Limiter | None = API.rate_limit,
        rate_limits: Mapping[str, RateLimit | _Limiter | None] | None = API.rate_limits,
        on_drift: Callable[[_Drift], None] | None = None,
        on_request: _AsyncOnRequest | None = None,
        on_response: _AsyncOnResponse | None = None,
        middleware: Sequence[_Middleware] = (),
        auth: _AsyncAuth | None = None,
        cookie_jar: _CookieJar | bool | None = None,
        obey_rate_limit: bool = False,
        tracing: bool = False,
        pause_gc: bool = False,
        assume_timezone: _tzinfo | str | None = API.timezone,
        numbers: Literal["float", "decimal"] = "float",
        trust_env: bool = True,
        **options: Unpack[_NoOthers],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "people": people,
                "people_refresh_token": people_refresh_token,
                "people_client_id": people_client_id,
                "people_client_secret": people_client_secret,
                "discovered": discovered,
                "discovered_client_id": discovered_client_id,
                "discovered_client_secret": discovered_client_secret,
                "discovered_refresh_token": discovered_refresh_token,
                "machine": machine,
                "machine_client_id": machine_client_id,
                "machine_client_secret": machine_client_secret,
            },
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            deadline=deadline,
            retries=retries,
            max_pages=max_pages,
            max_response_bytes=max_response_bytes,
            max_item_bytes=max_item_bytes,
            query=query,
            strict=strict,
            rate_limit=rate_limit,
            rate_limits=rate_limits,
            on_drift=on_drift,
            on_request=on_request,
            on_response=on_response,
            middleware=middleware,
            auth=auth,
            cookie_jar=cookie_jar,
            obey_rate_limit=obey_rate_limit,
            tracing=tracing,
            pause_gc=pause_gc,
            assume_timezone=assume_timezone,
            numbers=numbers,
            trust_env=trust_env,
            **options,
        )

    @property
    def notes(self) -> AsyncNotes:
        """Operations on notes."""
        from .resources.notes import AsyncNotes

        return self._resource(AsyncNotes)
