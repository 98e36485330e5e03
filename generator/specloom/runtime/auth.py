"""How a caller proves who they are: from credentials to headers, query parameters and cookies."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping

from .api import Api, ApiKey, Basic, Bearer, Scheme
from .encode import field_value, percent
from .errors import MissingCredentialsError
from .operation import Security
from .request import HIDDEN
from .values import Value

Credential = str | Callable[[], str]


class Grant(Value):
    """What a request carries to be let in. `fixed` is False where it has to be made anew for each call."""

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    fixed: bool = True


class Authority:
    """Chooses among an operation's security requirements what the client's credentials can meet."""

    def __init__(self, api: Api, credentials: Mapping[str, Credential]) -> None:
        self._api = api
        self._credentials = credentials

    @property
    def hidden(self) -> frozenset[str]:
        """The names of headers and query parameters that carry credentials, in lower case."""
        keys = (scheme.name.lower() for scheme in self._api.schemes.values() if isinstance(scheme, ApiKey))
        return HIDDEN.union(keys)

    @property
    def secrets(self) -> list[str]:
        """The credentials that are known without asking for them."""
        known = [value for value in self._credentials.values() if isinstance(value, str)]
        basics = [scheme for scheme in self._api.schemes.values() if isinstance(scheme, Basic)]
        pairs = [(self._credentials.get(scheme.username), self._credentials.get(scheme.password)) for scheme in basics]
        return [*known, *(f"{user}:{word}" for user, word in pairs if isinstance(user, str) and isinstance(word, str))]

    def grant(self, security: Security | None, operation: str) -> Grant:
        """Return what a call of `operation` carries: the first alternative whose schemes all have credentials.

        Anonymous access, where it is allowed, is only used without them.

        Raises:
            MissingCredentialsError: No alternative can be met. The message names the arguments and variables.
            ValueError: A credential cannot travel: it holds a line break, or a user name holds a colon.
        """
        alternatives = self._api.security if security is None else security
        if not alternatives:
            return Grant()
        for names in alternatives:
            if names and not self._missing(names):
                return self._join(names)
        if () in alternatives:
            return Grant()
        raise MissingCredentialsError(f"{operation} needs credentials: {self._advice(alternatives)}.")

    def _missing(self, names: tuple[str, ...]) -> list[tuple[str, str | None]]:
        inputs = (pair for name in names for pair in self._api.schemes[name].inputs())
        return [pair for pair in inputs if pair[0] not in self._credentials]

    def _advice(self, alternatives: Security) -> str:
        ways: list[str] = []
        for names in alternatives:
            parts = [
                f"{argument}=..." + (f" (or the environment variable {variable})" if variable else "")
                for argument, variable in self._missing(names)
            ]
            ways.append("pass " + " and ".join(parts))
        return ", or ".join(ways)

    def _join(self, names: tuple[str, ...]) -> Grant:
        grants = [self._one(self._api.schemes[name]) for name in names]
        return Grant(
            headers=tuple(pair for grant in grants for pair in grant.headers),
            query=tuple(pair for grant in grants for pair in grant.query),
            cookies=tuple(pair for grant in grants for pair in grant.cookies),
            fixed=all(grant.fixed for grant in grants),
        )

    def _one(self, scheme: Scheme) -> Grant:
        fixed = all(isinstance(self._credentials[argument], str) for argument, _ in scheme.inputs())
        if isinstance(scheme, Bearer):
            return Grant(headers=(("Authorization", f"Bearer {self._value(scheme.argument)}"),), fixed=fixed)
        if isinstance(scheme, Basic):
            pair = f"{self._user(scheme.username)}:{self._value(scheme.password)}"
            token = b64encode(pair.encode()).decode("ascii")
            return Grant(headers=(("Authorization", f"Basic {token}"),), fixed=fixed)
        value = self._value(scheme.argument)
        if scheme.location == "header":
            return Grant(headers=((scheme.name, value),), fixed=fixed)
        pair = f"{percent(scheme.name)}={percent(value)}"
        if scheme.location == "query":
            return Grant(query=(pair,), fixed=fixed)
        return Grant(cookies=(f"{scheme.name}={percent(value)}",), fixed=fixed)

    def _user(self, argument: str) -> str:
        name = self._value(argument)
        if ":" in name:
            raise ValueError(f"{argument} must not hold a colon (RFC 7617, section 2).")
        return name

    def _value(self, argument: str) -> str:
        credential = self._credentials[argument]
        text = credential if isinstance(credential, str) else credential()
        return field_value(argument, text)
