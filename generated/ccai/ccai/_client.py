"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, Basic, RateLimit, ServerVariable
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
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
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
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
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"username": username, "password": password},
            variables={"subdomain": subdomain, "domain": domain},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
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
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
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
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"username": username, "password": password},
            variables={"subdomain": subdomain, "domain": domain},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
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
