"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, Basic, RateLimit, ServerVariable
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import tzinfo as _tzinfo
    from http.cookiejar import CookieJar as _CookieJar
    from typing import Any, Literal, Unpack

    import httpx2

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
    from .resources.agent_activity_logs import AgentActivityLogs, AsyncAgentActivityLogs
    from .resources.agents import Agents, AsyncAgents
    from .resources.calls import AsyncCalls, Calls
    from .resources.chats import AsyncChats, Chats
    from .resources.menus import AsyncMenus, Menus
    from .resources.teams import AsyncTeams, Teams
    from .resources.user_statuses import AsyncUserStatuses, UserStatuses

API = Api(
    name="Ccai",
    package="ccai",
    version="0.1.0",
    server=(
        "https://",
        ServerVariable("subdomain", required=True, env="CCAI_SUBDOMAIN"),
        ".",
        ServerVariable("domain", required=True, env="CCAI_DOMAIN"),
        "/manager/api/v1",
    ),
    schemes={"basic": Basic("username", "password", username_env="CCAI_USERNAME", password_env="CCAI_PASSWORD")},
    security=(("basic",),),
    rate_limit=RateLimit(1, per=1.0),
)


class Ccai(Client):
    """A client of CCAI Platform Manager API.

    Read access to what happens in a contact centre: its agents and what they do, its calls and chats,
    its menus (queues) and its teams. All times are in UTC. Credentials are made under Settings >
    Developer Settings > API Credentials; a key cannot be shown again.

    Rate limit: 1 request in 1 s, counted for the customer. The limit is that of the customer: all
    processes and programs with the customer's credentials share it. The page that this package was
    written from has 1 request a second, the vendor's current page 10. `rate_limit=RateLimit(requests,
    per=seconds)` sets another one.

    Args:
        subdomain: The leftmost part of your installation's host name.
        domain: The rest of your installation's host name.
        username: The user name is your subdomain; the password is an API token. Create one under
            Settings > Developer Settings > API Credentials, and keep it, as it cannot be shown again.
            Taken from CCAI_USERNAME where it is not given.
        password: The user name is your subdomain; the password is an API token. Create one under
            Settings > Developer Settings > API Credentials, and keep it, as it cannot be shown again.
            Taken from CCAI_PASSWORD where it is not given.
        base_url: Replaces every server's URL. Taken from CCAI_BASE_URL where set.
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
        subdomain: str | None = None,
        domain: str | None = None,
        username: str | Callable[[], str] | None = None,
        password: str | Callable[[], str] | None = None,
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
            credentials={"username": username, "password": password},
            variables={"subdomain": subdomain, "domain": domain},
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
    def agents(self) -> Agents:
        """The agents of the contact centre."""
        from .resources.agents import Agents

        return self._resource(Agents)

    @property
    def agent_activity_logs(self) -> AgentActivityLogs:
        """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""
        from .resources.agent_activity_logs import AgentActivityLogs

        return self._resource(AgentActivityLogs)

    @property
    def calls(self) -> Calls:
        """Calls into and out of the contact centre."""
        from .resources.calls import Calls

        return self._resource(Calls)

    @property
    def chats(self) -> Chats:
        """Chats with end users."""
        from .resources.chats import Chats

        return self._resource(Chats)

    @property
    def menus(self) -> Menus:
        """Menus that end users choose from, and the queues behind them."""
        from .resources.menus import Menus

        return self._resource(Menus)

    @property
    def user_statuses(self) -> UserStatuses:
        """The statuses an agent can be in."""
        from .resources.user_statuses import UserStatuses

        return self._resource(UserStatuses)

    @property
    def teams(self) -> Teams:
        """Teams of agents, which can be assigned to queues."""
        from .resources.teams import Teams

        return self._resource(Teams)


class AsyncCcai(AsyncClient):
    """A client of CCAI Platform Manager API.

    Read access to what happens in a contact centre: its agents and what they do, its calls and chats,
    its menus (queues) and its teams. All times are in UTC. Credentials are made under Settings >
    Developer Settings > API Credentials; a key cannot be shown again.

    Rate limit: 1 request in 1 s, counted for the customer. The limit is that of the customer: all
    processes and programs with the customer's credentials share it. The page that this package was
    written from has 1 request a second, the vendor's current page 10. `rate_limit=RateLimit(requests,
    per=seconds)` sets another one.

    Args:
        subdomain: The leftmost part of your installation's host name.
        domain: The rest of your installation's host name.
        username: The user name is your subdomain; the password is an API token. Create one under
            Settings > Developer Settings > API Credentials, and keep it, as it cannot be shown again.
            Taken from CCAI_USERNAME where it is not given.
        password: The user name is your subdomain; the password is an API token. Create one under
            Settings > Developer Settings > API Credentials, and keep it, as it cannot be shown again.
            Taken from CCAI_PASSWORD where it is not given.
        base_url: Replaces every server's URL. Taken from CCAI_BASE_URL where set.
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
        subdomain: str | None = None,
        domain: str | None = None,
        username: str | Callable[[], str | Awaitable[str]] | None = None,
        password: str | Callable[[], str | Awaitable[str]] | None = None,
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
            credentials={"username": username, "password": password},
            variables={"subdomain": subdomain, "domain": domain},
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
    def agents(self) -> AsyncAgents:
        """The agents of the contact centre."""
        from .resources.agents import AsyncAgents

        return self._resource(AsyncAgents)

    @property
    def agent_activity_logs(self) -> AsyncAgentActivityLogs:
        """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""
        from .resources.agent_activity_logs import AsyncAgentActivityLogs

        return self._resource(AsyncAgentActivityLogs)

    @property
    def calls(self) -> AsyncCalls:
        """Calls into and out of the contact centre."""
        from .resources.calls import AsyncCalls

        return self._resource(AsyncCalls)

    @property
    def chats(self) -> AsyncChats:
        """Chats with end users."""
        from .resources.chats import AsyncChats

        return self._resource(AsyncChats)

    @property
    def menus(self) -> AsyncMenus:
        """Menus that end users choose from, and the queues behind them."""
        from .resources.menus import AsyncMenus

        return self._resource(AsyncMenus)

    @property
    def user_statuses(self) -> AsyncUserStatuses:
        """The statuses an agent can be in."""
        from .resources.user_statuses import AsyncUserStatuses

        return self._resource(AsyncUserStatuses)

    @property
    def teams(self) -> AsyncTeams:
        """Teams of agents, which can be assigned to queues."""
        from .resources.teams import AsyncTeams

        return self._resource(AsyncTeams)
