"""What the base classes of a generated package's two clients share."""

from __future__ import annotations

from ..base.options import Settings, Shared, Timeout

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar, Unpack

    from ..base.api import Api
    from ..base.options import AsyncClientOptions

    R = TypeVar("R")
    C = TypeVar("C", bound="Base")


class Base:
    """What both clients share: their settings, their resources and how views are made.

    A synchronous client may be used by several threads at once, an asynchronous one on asyncio or trio.
    """

    _settings: Settings
    _shared: Shared
    _resources: dict[type[Any], Any]

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        api: Api,
        *,
        credentials: Mapping[str, object],
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: object = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        url = api.url(variables or {}, base_url=base_url)
        settings = Settings(api, credentials=api.resolve_credentials(credentials), base_url=url)
        settings.server_overridden = api.server_override(base_url) is not None
        trust_env = options.pop("trust_env", True)
        chosen: Any = {**options, "timeout": timeout, "headers": headers}
        self._settings = self._usable(settings.changed(chosen, (*credentials, *(variables or ()))))
        self._shared = shared_state(transport, api, trust_env=trust_env)
        self._resources = {}

    def _resource(self, cls: type[R]) -> R:
        """Return the client's resource of this class, made when it is first asked for."""
        if cls not in self._resources:
            self._resources[cls] = cls(self)  # type: ignore[call-arg]
        resource: R = self._resources[cls]
        return resource

    def _view(self: C, options: Any) -> C:  # noqa: PYI019  # as in `with_options`
        """Return a view of this client with other options."""
        view = object.__new__(type(self))
        view.__dict__.update(self.__dict__)
        view._settings = self._usable(self._settings.changed(options))
        view._resources = {}
        view.__dict__.pop("_shell", None)
        return view

    def _usable(self, settings: Settings) -> Settings:
        refuse_unusable(settings, awaits=hasattr(self, "__aenter__"))
        return settings

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"


def shared_state(transport: object, api: Api, *, trust_env: bool) -> Shared:
    """Return the state that all views of a client share, for what was given as its `transport`.

    Raises:
        ImportError: It is "fast", but the package was generated without, or the library that this needs is missing.
        ValueError: It is another text.
    """
    if transport != "fast":
        if isinstance(transport, str):
            raise ValueError(f"transport is 'fast', a transport of httpx2 or None, not {transport!r}.")
        return Shared(transport, trust_env=trust_env)
    if api.fast is None:
        raise ImportError(
            f"transport='fast' is not in {api.package}: generate the package with the option --with fast."
        )
    api.fast.require(api.package)
    return Shared(None, fast=api.fast, trust_env=trust_env)


def refuse_unusable(settings: Settings, *, awaits: bool) -> None:
    """Make sure that a client can call the functions that it was given; `awaits` says whether it is asynchronous.

    Raises:
        TypeError: One is no function, or has to be awaited where the client does not do that.
    """
    named: list[tuple[str, Any]] = [(name, getattr(settings, name)) for name in ("on_request", "on_response", "auth")]
    given = [(name, function) for name, function in named if function is not None]
    middleware: Any = settings.middleware
    if not given and not middleware:
        return
    if callable(middleware):
        raise TypeError("middleware must be a list of functions, not one.")
    from inspect import isasyncgenfunction, iscoroutinefunction

    def is_awaited(function: Any) -> bool:
        return any(iscoroutinefunction(part) for part in (function, getattr(function, "__call__", None)))  # noqa: B004

    for name, function in (*given, *(("middleware", function) for function in middleware)):
        if not callable(function):
            raise TypeError(f"{name} must be a function, not {type(function).__name__}.")
        if name == "middleware" and (is_awaited(function) or isasyncgenfunction(function)):
            raise TypeError("A middleware must be a generator function without async: the client sends what it yields.")
        if not awaits and is_awaited(function):
            raise TypeError(f"{name} is a function to be awaited: only an asynchronous client does that.")


def view_of(client: C, options: Any) -> C:
    """Return a view of a client with other options, whichever kind of client it is."""
    return client._view(options)  # pyright: ignore[reportPrivateUsage]  # as below


def resource_of(client: Base, cls: type[R]) -> R:
    """Return a client's resource of a class."""
    return client._resource(cls)  # pyright: ignore[reportPrivateUsage]  # a name that completion does not offer
