"""The description of an API as a whole: where it is served, its security schemes, rate limits and retries.

Plain classes: this module is imported with the package, and `dataclasses` alone would cost more than all else in it.
"""

from __future__ import annotations

from os import environ

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Literal, Protocol, TypeAlias

    from .hooks import Auth
    from .steps import Steps

    Credential: TypeAlias = "str | Callable[[], object] | TokenSource"

    class Transports(Protocol):
        """A factory of transports on another HTTP library, if the package was generated with one."""

        def require(self, package: str) -> None:
            """Raise an ImportError if the library is not installed."""
            raise NotImplementedError

        def transport(self, *, trust_env: bool) -> Any:
            """Return a new synchronous transport."""
            raise NotImplementedError

        def async_transport(self, *, trust_env: bool) -> Any:
            """Return a new asynchronous transport."""
            raise NotImplementedError


Inputs = tuple[tuple[str, str | None], ...]


class SecurityScheme:
    """A security scheme (OpenAPI 3.2, "Security Scheme Object") whose credential is the client's `argument`.

    `env` names the environment variable that is read where the argument is not given.
    """

    __slots__ = ("argument", "env")

    def __init__(self, argument: str, *, env: str | None = None) -> None:
        self.argument = argument
        self.env = env

    def inputs(self) -> Inputs:
        """Return the constructor arguments that it takes, each with its environment variable."""
        return ((self.argument, self.env),)

    def alternatives(self) -> tuple[Inputs, ...]:
        """Return the sets of arguments of which one is needed."""
        return (self.inputs(),)


class Bearer(SecurityScheme):
    """A token in the `Authorization` header (RFC 6750, section 2.1)."""

    __slots__ = ()


class Basic(SecurityScheme):
    """A user name and a password in the `Authorization` header (RFC 7617)."""

    __slots__ = ("password", "password_env", "username")

    def __init__(
        self, username: str, password: str, *, username_env: str | None = None, password_env: str | None = None
    ) -> None:
        super().__init__(username, env=username_env)
        self.username = username
        self.password = password
        self.password_env = password_env

    def inputs(self) -> Inputs:
        """Return the constructor arguments that it takes, each with its environment variable."""
        return (*super().inputs(), (self.password, self.password_env))


class ApiKey(SecurityScheme):
    """A key in a header, a query parameter or a cookie of the given `name` (OpenAPI 3.2, type apiKey)."""

    __slots__ = ("location", "name")

    def __init__(
        self, argument: str, *, name: str, location: Literal["header", "query", "cookie"], env: str | None = None
    ) -> None:
        super().__init__(argument, env=env)
        self.name = name
        self.location: Literal["header", "query", "cookie"] = location


class TokenSource:
    """A credential that gets its tokens by requests of the client that it is given to, such as the login of a person.

    Its subclasses are in `auth`: a package whose document describes no such login does not have them.
    """

    __slots__ = ()


class FetchedScheme(SecurityScheme):
    """A scheme whose token is fetched, unless the caller gives one as `argument`.

    Its subclasses are in `auth`: a package whose document describes none does not have them.
    """

    __slots__ = ()

    def fetched(self, name: str, state: Any, until: float | None) -> Steps[str]:
        """Return the token of the scheme called `name`; `state` is that of the client.

        Raises:
            APIError: It could not be had.
        """
        raise NotImplementedError

    def forget(self, name: str, token: str, state: Any, since: float) -> bool:
        """Give up a token that the server did not accept, and return whether to ask for another.

        The call that it was used in began at `since`, by the client's clock.
        """
        raise NotImplementedError

    def takes(self, argument: str, value: TokenSource) -> bool:  # noqa: ARG002  # what subclasses take
        """Return whether a source of tokens can be given as `argument`."""
        return False


class SigningScheme(SecurityScheme):
    """A scheme whose credentials are not sent: each attempt is signed by them.

    Its subclasses are in `auth`: a package whose document describes none does not have them.
    """

    __slots__ = ()

    def signer(self, name: str, credentials: Mapping[str, object], state: Any) -> Auth:
        """Return what signs by these credentials, for the scheme called `name`; `state` is that of the client."""
        raise NotImplementedError


class ServerVariable:
    """A part of the server's URL that the caller may choose (OpenAPI 3.2, "Server Variable Object").

    `required` says that the document's default is only an example: the caller must give a value. `argument` is the
    constructor's name for it, where that is not `name`.
    """

    __slots__ = ("argument", "default", "enum", "env", "name", "required")

    def __init__(
        self,
        name: str,
        *,
        default: str | None = None,
        enum: tuple[str, ...] = (),
        required: bool = False,
        argument: str | None = None,
        env: str | None = None,
    ) -> None:
        self.name = name
        self.default = default
        self.enum = enum
        self.required = required
        self.argument = argument or name
        self.env = env

    def resolve(self, argument: str | None, *, in_authority: bool) -> str:
        """Return the text that takes the variable's place: the argument, the environment's, or the default.

        Raises:
            ValueError: No value was given where one is required, or it is none that is allowed, or it would lead to
                another server.
        """
        text = argument if argument is not None else environ.get(self.env) if self.env else None
        if text is None:
            text = None if self.required else self.default
        if text is None:
            hint = f" or set the environment variable {self.env}" if self.env else ""
            raise ValueError(f"The server's URL needs a value: pass {self.argument}=...{hint}.")
        if self.enum and text not in self.enum:
            raise ValueError(f"{self.argument} must be one of {', '.join(map(repr, self.enum))}, not {text!r}.")
        if text != self.default and not self.enum:
            forbidden = "/?#@\\" if in_authority else "?#\\"
            wrong = [char for char in text if char in forbidden or char <= " " or char == "\x7f"]
            if wrong or not text:
                raise ValueError(f"{self.argument} must not be empty or hold {wrong[0] if wrong else ''!r}: {text!r}")
        return text


class RateLimit:
    """At most `requests` requests in `per` seconds; `scope` says whose requests are counted together.

    Example:
        client.with_options(rate_limit=RateLimit(100, per=60.0))

    Raises:
        ValueError: `requests` is below one, or `per` is not above zero.
    """

    __slots__ = ("per", "requests", "scope")

    def __init__(self, requests: int, *, per: float = 1.0, scope: str = "") -> None:
        if requests < 1 or per <= 0:
            raise ValueError("A rate limit needs at least one request and a period above zero.")
        self.requests = requests
        self.per = per
        self.scope = scope

    def __repr__(self) -> str:
        scope = f", scope={self.scope!r}" if self.scope else ""
        return f"RateLimit({self.requests}, per={self.per}{scope})"


class Retry:
    """Which failures may be repeated: these statuses, and lost connections or not. Neither: nothing is repeated."""

    __slots__ = ("connection_errors", "statuses")

    def __init__(
        self, *, statuses: Iterable[int] = (408, 429, 500, 502, 503, 504), connection_errors: bool = True
    ) -> None:
        self.statuses = frozenset(statuses)
        self.connection_errors = connection_errors


class Api:
    """One API: its name, its server, its security schemes and which of them a call needs by default.

    `server` is the URL, in parts where it holds variables. `security` lists alternatives, each a tuple of scheme names
    that are needed together (OpenAPI 3.2, "Security Requirement Object"). `rate_limit` holds for all calls together,
    `rate_limits` by those whose operations name them. `fast` makes the transports of clients that ask for fast ones.
    `timezone` is that of date-times that the server writes without an offset (`x-specloom-timezone`).
    """

    __slots__ = (
        "fast",
        "name",
        "package",
        "rate_limit",
        "rate_limits",
        "retry",
        "schemes",
        "security",
        "server",
        "timezone",
        "version",
    )

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        *,
        name: str,
        package: str,
        server: str | tuple[str | ServerVariable, ...],
        version: str = "0",
        schemes: Mapping[str, SecurityScheme] | None = None,
        security: tuple[tuple[str, ...], ...] = (),
        rate_limit: RateLimit | None = None,
        retry: Retry | None = None,
        rate_limits: Mapping[str, RateLimit] | None = None,
        fast: Transports | None = None,
        timezone: str | None = None,
    ) -> None:
        self.name = name
        self.package = package
        self.version = version
        self.timezone = timezone
        self.server: tuple[str | ServerVariable, ...] = (server,) if isinstance(server, str) else server
        self.schemes: Mapping[str, SecurityScheme] = schemes or {}
        self.security = security
        self.rate_limit = rate_limit
        self.rate_limits: Mapping[str, RateLimit] = rate_limits or {}
        self.retry = retry or Retry()
        self.fast = fast

    def url(self, variables: Mapping[str, str | None], *, base_url: str | None = None) -> str:
        """Return the server's URL: `base_url`, else that in `<PACKAGE>_BASE_URL`, else the document's.

        Raises:
            ValueError: A variable has no value, or none that is allowed, or the document names no server.
        """
        override = self.server_override(base_url)
        if override is not None:
            return override
        url = ""
        for part in self.server:
            if isinstance(part, str):
                url += part
            else:
                in_authority = "/" not in url.partition("://")[2]
                url += part.resolve(variables.get(part.name), in_authority=in_authority)
        if "://" not in url:
            named = f"only the relative server {url!r}" if url else "no server"
            raise ValueError(f"The API's document has {named}: give base_url, or set {self._base_url_variable}.")
        return url

    def server_override(self, base_url: str | None) -> str | None:
        """Return the URL that replaces the document's servers: `base_url`, else that in the environment, else None."""
        return base_url if base_url is not None else environ.get(self._base_url_variable)

    @property
    def _base_url_variable(self) -> str:
        return f"{self.package}_base_url".replace(".", "_").upper()

    def resolve_credentials(self, arguments: Mapping[str, Any]) -> dict[str, Credential]:
        """Return the credentials by argument: what the caller gave, else what the environment holds.

        Raises:
            TypeError: A credential is neither text nor a function that returns text.
        """
        credentials: dict[str, Credential] = {}
        for scheme in self.schemes.values():
            for argument, variable in scheme.inputs():
                value = arguments.get(argument)
                if value is None and variable:
                    value = environ.get(variable) or None
                if value is None:
                    continue
                if not (isinstance(value, str) or callable(value) or _takes(scheme, argument, value)):
                    kind = type(value).__name__
                    raise TypeError(f"{argument} must be a str or a function that returns one, not {kind}.")
                credentials[argument] = value
        return credentials


def _takes(scheme: SecurityScheme, argument: str, value: object) -> bool:
    return isinstance(scheme, FetchedScheme) and isinstance(value, TokenSource) and scheme.takes(argument, value)
