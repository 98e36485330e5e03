"""The base classes of a generated package's two clients.

Constructing one imports nothing heavy: the HTTP library comes with the first call, each resource with its first use.
"""

from __future__ import annotations

from ..base.options import Settings, Shared, Timeout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Literal, Self, TypeVar, Unpack

    import httpx2

    from ..base.api import Api
    from ..base.options import ClientOptions, Options
    from ..base.request import Response
    from ..transport.shell_async import AsyncShell
    from ..transport.shell_sync import Shell

    R = TypeVar("R")


class Base:
    """What both clients share: their settings, their resources and how views are made."""

    _settings: Settings
    _shared: Shared
    _resources: dict[type[Any], Any]

    def _prepare(  # noqa: PLR0913  # by name, past the first
        self,
        api: Api,
        *,
        credentials: Mapping[str, object],
        variables: Mapping[str, str | None] | None,
        base_url: str | None,
        timeout: float | Timeout | None,
        headers: Mapping[str, str] | None,
        transport: object,
        options: ClientOptions,
    ) -> None:
        url = api.url(variables or {}, given=base_url)
        settings = Settings(api, credentials=api.settle(credentials), base_url=url)
        settings.diverted = api.diverted(base_url) is not None
        chosen: Any = {**options, "timeout": timeout, "headers": headers}
        self._settings = settings.changed(chosen)
        self._shared = shared(transport, api)
        self._resources = {}

    def _resource(self, cls: type[R]) -> R:
        """Return the client's resource of this class, made when it is first asked for."""
        made = self._resources.get(cls)
        if made is None:
            made = self._resources[cls] = cls(self)  # type: ignore[call-arg]
        resource: R = made
        return resource

    def with_options(self, **options: Unpack[Options]) -> Self:
        """Return a view of this client with other options: the same connections, credentials and counters.

        Closing the view or the client closes both.

        Raises:
            TypeError: There is no such option.
            ValueError: An option's value makes no sense.
        """
        view = object.__new__(type(self))
        view.__dict__.update(self.__dict__)
        view._settings = self._settings.changed(options)
        view._resources = {}
        view.__dict__.pop("_shell", None)
        return view

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"


def shared(transport: object, api: Api) -> Shared:
    """Return the state that all views of a client share, for what was given as its `transport`.

    Raises:
        ImportError: It is "fast", but the package was generated without, or the library that this needs is missing.
        ValueError: It is another text.
    """
    if transport != "fast":
        if isinstance(transport, str):
            raise ValueError(f"transport is 'fast', a transport of httpx2 or None, not {transport!r}.")
        return Shared(transport)
    if api.fast is None:
        message = f"transport='fast' is not in {api.package}: generate the package with the option --with fast."
        raise ImportError(message)
    api.fast.require(api.package)
    return Shared(None, fast=api.fast)


def resource_of(client: Base, cls: type[R]) -> R:
    """Return a client's resource of a class."""
    return client._resource(cls)  # pyright: ignore[reportPrivateUsage]  # a name that completion does not offer


def shell_of(client: Client) -> Shell:
    """Return what sends a client's calls."""
    return client._open()  # pyright: ignore[reportPrivateUsage]  # a name that completion does not offer


def async_shell_of(client: AsyncClient) -> AsyncShell:
    """Return what sends a client's calls."""
    return client._open()  # pyright: ignore[reportPrivateUsage]  # a name that completion does not offer


class Client(Base):
    """A client that waits for its answers. Use it as a context manager, or call `close()`.

    It may be used by several threads at once, and after a fork.

    Raises:
        TypeError: A credential is neither text nor a function, or there is no such option.
        ValueError: A URL or an option's value makes no sense.
        ImportError: `transport` is "fast", and the package for it is not there.
    """

    _shell: Shell

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        api: Api,
        *,
        credentials: Mapping[str, object],
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | Literal["fast"] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._prepare(
            api,
            credentials=credentials,
            variables=variables,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            options=options,
        )

    def _open(self) -> Shell:
        """Return what sends this client's calls."""
        try:
            return self._shell
        except AttributeError:
            from ..transport.shell_sync import Shell

            shell = self._shell = Shell(self._settings, self._shared)
            return shell

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        json: object = None,
        content: bytes | str | None = None,
    ) -> Response:
        """Send a request that the document does not describe, with the client's credentials and policies.

        `path` is relative to the server's URL and begins with a slash; it is sent as it stands.

        Raises:
            APIStatusError: The status was 400 or above.
            APIConnectionError: No answer came.
            ValueError: The path is none.
        """
        from .custom_request import custom_call

        return self._open().run(custom_call(method, path, query=query, headers=headers, json=json, content=content))

    def close(self) -> None:
        """Close the connections. A transport that the caller gave is closed too. Closing twice does no harm."""
        shared = self._shared
        with shared.lock:
            transport, shared.transport, shared.closed = shared.transport, None, True
            shared.made = {}
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(Base):
    """A client for `await`, on asyncio or trio. Use it as a context manager, or call `aclose()`.

    Raises:
        TypeError: A credential is neither text nor a function, or there is no such option.
        ValueError: A URL or an option's value makes no sense.
        ImportError: `transport` is "fast", and the package for it is not there.
    """

    _shell: AsyncShell

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        api: Api,
        *,
        credentials: Mapping[str, object],
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | Literal["fast"] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._prepare(
            api,
            credentials=credentials,
            variables=variables,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            options=options,
        )

    def _open(self) -> AsyncShell:
        """Return what sends this client's calls."""
        try:
            return self._shell
        except AttributeError:
            from ..transport.shell_async import AsyncShell

            shell = self._shell = AsyncShell(self._settings, self._shared)
            return shell

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        json: object = None,
        content: bytes | str | None = None,
    ) -> Response:
        """Send a request that the document does not describe, with the client's credentials and policies.

        `path` is relative to the server's URL and begins with a slash; it is sent as it stands.

        Raises:
            APIStatusError: The status was 400 or above.
            APIConnectionError: No answer came.
            ValueError: The path is none.
        """
        from .custom_request import custom_call

        return await self._open().run(
            custom_call(method, path, query=query, headers=headers, json=json, content=content)
        )

    async def aclose(self) -> None:
        """Close the connections. A transport that the caller gave is closed too. Closing twice does no harm."""
        shared = self._shared
        with shared.lock:
            transport, shared.transport, shared.closed = shared.transport, None, True
            shared.made = {}
        if transport is not None:
            await transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
