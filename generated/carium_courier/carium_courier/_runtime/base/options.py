"""What a caller may choose for a client or a view of it (`client.with_options(...)`), and what all its views share.

Plain classes, for the same reason as in `api`.
"""

from __future__ import annotations

from _thread import allocate_lock

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import tzinfo
    from http.cookiejar import CookieJar
    from typing import Any, Literal, TypedDict

    from .api import Api, Credential, RateLimit, Transports
    from .contexts import Reading
    from .drift import Drift
    from .hooks import AsyncAuth, AsyncOnRequest, AsyncOnResponse, Auth, Middleware, OnRequest, OnResponse
    from .rate_limiter import Limiter
    from .request import Request, Response

    class ViewOptions(TypedDict, total=False):
        """What clients and views of them take: `ClientOptions` says what each means."""

        deadline: float | None
        retries: int
        max_pages: int | None
        max_response_bytes: int | None
        max_item_bytes: int | None
        query: Mapping[str, Any] | None
        strict: bool
        rate_limit: RateLimit | Limiter | None
        rate_limits: Mapping[str, RateLimit | Limiter | None] | None
        on_drift: Callable[[Drift], None] | None
        middleware: Sequence[Middleware]
        cookie_jar: CookieJar | bool | None
        obey_rate_limit: bool
        tracing: bool
        pause_gc: bool
        assume_timezone: tzinfo | str | None
        numbers: Literal["float", "decimal"]

    class Hooks(TypedDict, total=False):
        """The functions that a synchronous client calls for every attempt."""

        on_request: OnRequest | None
        on_response: OnResponse | None
        auth: Auth | None

    class AsyncHooks(TypedDict, total=False):
        """The functions that an asynchronous client calls, and awaits, for every attempt."""

        on_request: AsyncOnRequest | None
        on_response: AsyncOnResponse | None
        auth: AsyncAuth | None

    class ClientOptions(ViewOptions, Hooks, total=False):
        """What a client's constructor takes besides what stands in its signature.

        deadline: seconds for a whole call with all its attempts and waits. retries: repetitions at most. query: sent
        with every call. strict: a response that contradicts the document raises instead of being reported to
        `on_drift`. on_request, on_response: called for every attempt. middleware: generator functions that see each
        attempt and may change or answer it, the first outermost (`Middleware`). auth: called last, to sign what is
        sent (`Auth`). An asynchronous client awaits on_request, on_response and auth if they are coroutine functions.

        max_pages: how many pages are fetched at most where their items are iterated; a `checkpoint` names the next one.

        max_response_bytes: how large a response may be that is read whole, its codings undone; 256 MiB by default, None
        for any size. What is saved to a file or iterated may be larger. max_item_bytes: how large one event or line of
        a stream may be; 16 MiB by default.

        rate_limit: holds for all calls together; None for none. rate_limits: those of single operations or tags, by the
        names that the README lists, in place of the document's; None for none. A `Limiter` may be given to several
        clients, which then share it.

        trust_env: send by way of the proxies that `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` name, and
        take certificates from `SSL_CERT_FILE` and `SSL_CERT_DIR`: unless it is false. All views have it in common.

        cookie_jar: keeps the cookies that the server sets, and sends them back: one of `http.cookiejar`, or true for a
        new one. Cookies that a call or a credential gives come first. A key in a cookie need not be given: a login sets
        it.

        obey_rate_limit: wait where the server says in `RateLimit` fields that nothing is left until they are reset, for
        a minute at most.

        tracing: one OpenTelemetry span for each attempt, if the package opentelemetry-api is there.

        pause_gc: switch Python's garbage collector off, for the whole process, while a response of more than 50 kB is
        decoded. Large responses are decoded two to four times faster so.

        assume_timezone: that of date-times which a response has without an offset, as `timezone.utc`, "Europe/Berlin"
        or "+02:00". Without it they are naive, and are reported to `on_drift`. numbers: "decimal" reads numbers with a
        fraction or an exponent as `Decimal`, with all digits; "float" as the nearest double.
        """

        trust_env: bool

    class AsyncClientOptions(ViewOptions, AsyncHooks, total=False):
        """What the constructor of an asynchronous client takes: `ClientOptions` says what each means."""

        trust_env: bool

    class ChosenOptions(ViewOptions, total=False):
        """What `with_options` takes.

        timeout: seconds for each phase of an attempt. headers: sent with every call; one of None is taken away.
        extra_body: members of a JSON body in addition to those that the document describes. last_event_id: streams of
        events go on behind the event of this id (WHATWG HTML, section 9.2.4).
        """

        timeout: float | Timeout | None
        headers: Mapping[str, str | None] | None
        base_url: str
        extra_body: Mapping[str, Any]
        last_event_id: str | None

    class AsyncOptions(ChosenOptions, AsyncHooks, total=False):
        """What `with_options` of an asynchronous client takes."""

    class NoOthers(TypedDict):
        """What a signature takes besides the options in it, for checkers: nothing. A misspelt one is recognised."""


class Unset:
    """The type of `UNSET`, which stands for an argument that was not given where None means something else."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNSET"


UNSET = Unset()


def given(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options among the arguments of a method that were given: by name, and what `options` holds."""
    named = {name: value for name, value in arguments.items() if value is not UNSET}
    del named["self"]
    return {**named.pop("options"), **named}


class Timeout:
    """Seconds that each phase of an attempt may take; None is for ever. `default` stands for the phases not given.

    Example:
        client.with_options(timeout=Timeout(30, connect=5)).calls.get("id")

    Raises:
        TypeError: A value is neither a number nor None.
        ValueError: A number is not above zero.
    """

    __slots__ = ("connect", "pool", "read", "write")

    def __init__(
        self,
        default: float | None = 60.0,
        *,
        connect: float | Unset | None = UNSET,
        read: float | Unset | None = UNSET,
        write: float | Unset | None = UNSET,
        pool: float | Unset | None = UNSET,
    ) -> None:
        self.connect = _seconds("timeout", default if isinstance(connect, Unset) else connect)
        self.read = _seconds("timeout", default if isinstance(read, Unset) else read)
        self.write = _seconds("timeout", default if isinstance(write, Unset) else write)
        self.pool = _seconds("timeout", default if isinstance(pool, Unset) else pool)

    def __repr__(self) -> str:
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"

    def capped(self, seconds: float | None) -> dict[str, float | None]:
        """Return the phases by name, none longer than `seconds`."""
        phases = {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}
        if seconds is None:
            return phases
        return {name: seconds if value is None else min(value, seconds) for name, value in phases.items()}


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the question whether the known name nearest to this one was meant; a full stop if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f": did you mean {near[0]!r}?" if near else "."


class Settings:
    """Everything that was chosen for one client or one view of it. Never changed: a view has its own."""

    __slots__ = (
        "api", "assume_timezone", "auth", "base_url", "cookie_jar", "credentials", "deadline", "extra_body", "headers",
        "last_event_id", "max_item_bytes", "max_pages", "max_response_bytes", "middleware", "numbers",
        "obey_rate_limit", "on_drift", "on_request",
        "on_response", "pause_gc", "query", "rate_limit", "rate_limits",
        "retries", "server_overridden", "strict", "timeout", "tracing",
    )  # fmt: skip

    def __init__(self, api: Api, *, credentials: Mapping[str, Credential], base_url: str) -> None:
        self.api = api
        self.credentials = credentials
        self.base_url = base_url
        # Whether the caller chose the server: then no other one that the document names is called.
        self.server_overridden = False
        self.timeout: Timeout = Timeout()
        self.deadline: float | None = None
        self.retries = 2
        self.max_pages: int | None = None
        self.max_response_bytes: int | None = 256 * 1024 * 1024
        self.max_item_bytes: int | None = 16 * 1024 * 1024
        self.headers: Mapping[str, str | None] = {}
        self.query: Mapping[str, Any] = {}
        self.extra_body: Mapping[str, Any] = {}
        self.last_event_id: str | None = None
        self.strict = False
        self.obey_rate_limit = False
        self.tracing = False
        self.cookie_jar: CookieJar | bool | None = None
        self.pause_gc = False
        self.assume_timezone: tzinfo | str | None = api.timezone
        self.numbers: Literal["float", "decimal"] = "float"
        self.rate_limit: RateLimit | Limiter | None = api.rate_limit
        self.rate_limits: Mapping[str, RateLimit | Limiter | None] = api.rate_limits
        self.on_drift: Callable[[Drift], None] | None = None
        self.on_request: Callable[[Request], object] | None = None
        self.on_response: Callable[[Request, Response], object] | None = None
        self.middleware: Sequence[Middleware] = ()
        self.auth: AsyncAuth | None = None

    def changed(self, options: AsyncOptions, others: Iterable[str] = ()) -> Settings:
        """Return a copy with `options` in place of what was there; headers and query are added to.

        `others` are the names of what else may be given there.

        Raises:
            TypeError: There is no such option.
            ValueError: An option's value makes no sense.
        """
        copy = Settings(self.api, credentials=self.credentials, base_url=self.base_url)
        for name in Settings.__slots__:
            setattr(copy, name, getattr(self, name))
        for name, value in options.items():
            if name not in _OPTIONS:
                near = nearest(name, (*_OPTIONS, *others))
                raise TypeError(f"There is no option {name!r}{near} Options are: {', '.join(_OPTIONS)}.")
            setattr(copy, name, value)
        copy.server_overridden = copy.server_overridden or "base_url" in options
        timeout: Any = copy.timeout
        copy.timeout = timeout if isinstance(timeout, Timeout) else Timeout(timeout)
        copy._normalise(self)
        return copy

    def _normalise(self, origin: Settings) -> None:
        self.headers = {**origin.headers, **(self.headers or {})}
        self.query = {**origin.query, **(self.query or {})}
        self.extra_body = {**origin.extra_body, **self.extra_body}
        self.base_url = checked_url(self.base_url)
        if self.cookie_jar is True:
            from http.cookiejar import CookieJar

            self.cookie_jar = CookieJar()
        self.rate_limits = self._limits(origin.rate_limits, self.rate_limits)
        self.retries = _count("retries", self.retries)
        for name in ("max_pages", "max_response_bytes", "max_item_bytes"):
            value = getattr(self, name)
            setattr(self, name, None if value is None else _count(name, value))
        self.deadline = _seconds("deadline", self.deadline)
        if self.assume_timezone is not None:
            from .contexts import timezone_of

            self.assume_timezone = timezone_of(self.assume_timezone)
        if self.numbers not in ("float", "decimal"):
            raise ValueError(f'numbers must be "float" or "decimal", not {self.numbers!r}.')

    def reading(self) -> Reading:
        """Return the context in which a response is read."""
        from .contexts import Reading

        timezone: Any = self.assume_timezone  # no longer text
        return Reading(timezone, decimals=self.numbers == "decimal")

    def _limits(
        self, origin: Mapping[str, RateLimit | Limiter | None], chosen: Mapping[str, RateLimit | Limiter | None] | None
    ) -> Mapping[str, RateLimit | Limiter | None]:
        if chosen is None:
            return dict.fromkeys(self.api.rate_limits)
        unknown = [name for name in chosen if name not in self.api.rate_limits]
        if unknown:
            known = ", ".join(map(repr, self.api.rate_limits)) or "none"
            raise ValueError(f"There is no rate limit {unknown[0]!r}. Those of this API are: {known}.")
        return {**origin, **chosen} if chosen else origin

    def __repr__(self) -> str:
        shown = ((name, getattr(self, name)) for name in _OPTIONS if name not in _HIDDEN)
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in shown)})"


class Shared:
    """The state of a client that all views of it use; `lock` guards its changes.

    `caller_transport` is the transport that the caller gave, `fast` makes those that replace httpx2's, and `trust_env`
    says whether what is opened heeds the environment; `transports`
    holds what was opened for each process and event loop, `transport` and `owner` are those used last.
    """

    __slots__ = (
        "budget", "caller_transport", "closed", "fast", "gate", "limiters", "lock", "owner", "tokens", "transport",
        "transports", "trust_env",
    )  # fmt: skip

    def __init__(self, transport: Any, *, fast: Transports | None = None, trust_env: bool = True) -> None:
        self.lock = allocate_lock()
        self.trust_env = trust_env
        self.fast = fast
        self.caller_transport = transport
        self.transport: Any = transport
        self.transports: dict[tuple[int, Any], Any] = {}
        self.owner: object = None
        self.closed = False
        self.limiters: dict[RateLimit, Any] = {}
        self.budget: Any = None
        self.gate: Any = None
        self.tokens: dict[Any, Any] = {}


_HIDDEN = ("headers", "query", "extra_body", "cookie_jar", "middleware", "auth")
_OPTIONS = tuple(name for name in Settings.__slots__ if name not in ("api", "credentials", "server_overridden"))


def _count(name: str, value: object) -> int:
    """Return a count that a caller chose, if it is one."""
    if not isinstance(value, int):
        raise TypeError(f"{name} must be an int, not {type(value).__name__}.")
    if value < 0:
        raise ValueError(f"{name} must not be negative: {value}")
    return value


def _seconds(name: str, value: object) -> float | None:
    """Return a span of time that a caller chose, if it is one."""
    if not isinstance(value, (int, float, type(None))):
        raise TypeError(f"{name} must be seconds or None, not {type(value).__name__}.")
    if value is not None and not value > 0:
        raise ValueError(f"{name} must be above zero: {value}")
    return value


def checked_url(url: str) -> str:
    """Return `url` without a slash at its end.

    Raises:
        ValueError: It is not an absolute http or https URL, or holds a query, a fragment or a user name.
    """
    scheme, separator, rest = url.partition("://")
    authority = rest.partition("/")[0]
    if not separator or scheme.lower() not in ("http", "https") or not authority:
        raise ValueError(f"base_url must be an absolute http or https URL, not {url!r}.")
    if any(char in url for char in "?#\\") or "@" in authority or any(char <= " " or char == "\x7f" for char in url):
        raise ValueError(f"base_url must hold no query, fragment, user name or space: {url!r}.")
    if any("\ud800" <= char <= "\udfff" for char in url):
        raise ValueError("base_url must not hold half of a surrogate pair: it cannot be encoded.")
    return url.rstrip("/")
