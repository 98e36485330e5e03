"""How a caller proves who they are: from credentials to headers, query parameters and cookies."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeGuard

from ..attempt.client_state import ClientState
from ..base.api import Api, ApiKey, Basic, FetchedScheme, SecurityScheme, SigningScheme, TokenSource
from ..base.errors import MissingCredentialsError
from ..base.operation import Security
from ..base.steps import Steps
from ..base.values import EMPTY, Value
from ..wire.parameters import cookie_value, field_value, percent

if TYPE_CHECKING:
    from ..base.api import Credential
    from ..base.hooks import Auth


class Grant(Value):
    """The credentials of a request: header fields, pairs of the query (`name=value`), and cookies."""

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<Grant>"


class Authority:
    """Chooses among an operation's security requirements what the client's credentials can meet.

    With a cookie jar a key in a cookie need not be given: a login sets it.
    """

    def __init__(self, api: Api, credentials: Mapping[str, Credential], *, has_jar: bool = False) -> None:
        self._api = api
        self._credentials = credentials
        self._has_jar = has_jar

    def chosen(self, security: Security | None, operation: str) -> tuple[str, ...]:
        """Return the schemes of the first alternative whose schemes all have credentials.

        Anonymous access, where it is allowed, is only used without them. Schemes that are left to the cookie jar are
        not among those returned.

        Raises:
            MissingCredentialsError: No alternative can be met. The message names the arguments and variables.
        """
        alternatives = self._api.security if security is None else security
        for names in alternatives:
            if names and not self._missing(names):
                return names
        if not alternatives or () in alternatives:
            return ()
        if self._has_jar:
            for names in alternatives:
                given = tuple(name for name in names if not (self._is_in_cookie(name) and self._missing((name,))))
                if not self._missing(given):
                    return given
        raise MissingCredentialsError(f"{operation} needs credentials: {self._advice(alternatives)}.")

    def dynamic(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the schemes whose credentials are fetched, or given by functions, for every call."""
        return tuple(name for name in names if self._is_dynamic(self._api.schemes[name]))

    def obtain(self, names: tuple[str, ...], state: ClientState, until: float | None) -> Steps[dict[str, str]]:
        """Fetch the credentials of these schemes, or call their functions, and return them by argument.

        Raises:
            APIError: A token could not be had.
            TypeError: A function returned something else than text.
        """
        credentials: dict[str, str] = {}
        for name in names:
            scheme = self._api.schemes[name]
            if self.fetches(scheme):
                credentials[scheme.argument] = yield from scheme.fetched(name, state, until)
                continue
            for argument, _ in scheme.inputs():
                if callable(self._credentials.get(argument)):
                    from .callbacks import credential_of

                    credentials[argument] = yield from credential_of(argument, state, until)
        return credentials

    def forget(self, names: tuple[str, ...], obtained: Mapping[str, str], state: ClientState, since: float) -> bool:
        """Give up fetched tokens that the server did not accept, and return whether to ask for others.

        The call began at `since`.
        """
        again = True
        for name in names:
            scheme = self._api.schemes[name]
            if self.fetches(scheme):
                again = scheme.forget(name, obtained.get(scheme.argument, ""), state, since) and again
        return again

    def fetches(self, scheme: SecurityScheme) -> TypeGuard[FetchedScheme]:
        """Return whether a scheme's token has to be fetched: the caller gave none, or what gets them."""
        given = self._credentials.get(scheme.argument)
        return isinstance(scheme, FetchedScheme) and (given is None or isinstance(given, TokenSource))

    def grant(self, names: tuple[str, ...], obtained: Mapping[str, str] = EMPTY) -> Grant:
        """Return what a request carries for these schemes; `obtained` are credentials fetched for it, by argument.

        Raises:
            ValueError: A credential cannot travel: it holds a line break, or a user name holds a colon.
        """
        credentials = {**self._credentials, **obtained}
        grants = [_grant(self._api.schemes[name], credentials) for name in names]
        return Grant(
            headers=tuple(pair for grant in grants for pair in grant.headers),
            query=tuple(pair for grant in grants for pair in grant.query),
            cookies=tuple(pair for grant in grants for pair in grant.cookies),
        )

    def signs(self, names: tuple[str, ...]) -> bool:
        """Return whether one of these schemes signs requests, instead of adding credentials to them."""
        return any(isinstance(self._api.schemes[name], SigningScheme) for name in names)

    def signers(self, names: tuple[str, ...], obtained: Mapping[str, str], state: ClientState) -> Iterator[Auth]:
        """Yield what signs requests for these schemes; `obtained` are credentials fetched for a call, by argument."""
        for name in names:
            scheme = self._api.schemes[name]
            if isinstance(scheme, SigningScheme):
                yield scheme.signer(name, {**self._credentials, **obtained}, state)

    def _is_in_cookie(self, name: str) -> bool:
        scheme = self._api.schemes[name]
        return isinstance(scheme, ApiKey) and scheme.location == "cookie"

    def _is_dynamic(self, scheme: SecurityScheme) -> bool:
        if self.fetches(scheme):
            return True
        return any(callable(self._credentials.get(argument)) for argument, _ in scheme.inputs())

    def _missing(self, names: tuple[str, ...]) -> list[tuple[str, str | None]]:
        """Return the arguments, with their environment variables, that these schemes lack: the fewest that would do."""
        missing: list[tuple[str, str | None]] = []
        for name in names:
            inputs = self._api.schemes[name].alternatives()
            lacking = [[pair for pair in pairs if pair[0] not in self._credentials] for pairs in inputs]
            fewest = min(lacking, key=len)
            missing += fewest
        return missing

    def _advice(self, alternatives: Security) -> str:
        sentences: list[str] = []
        for names in alternatives:
            parts = [
                f"{argument}=..." + (f" (or the environment variable {variable})" if variable else "")
                for argument, variable in self._missing(names)
            ]
            sentences.append("pass " + " and ".join(parts))
        return ", or ".join(sentences)


def _grant(scheme: SecurityScheme, credentials: Mapping[str, object]) -> Grant:
    if isinstance(scheme, Basic):
        user = _text(scheme.username, credentials)
        if ":" in user:
            raise ValueError(f"{scheme.username} must not hold a colon (RFC 7617, section 2).")
        token = b64encode(f"{user}:{_text(scheme.password, credentials)}".encode()).decode("ascii")
        return Grant(headers=(("Authorization", f"Basic {token}"),))
    if isinstance(scheme, SigningScheme):
        return Grant()
    value = _text(scheme.argument, credentials)
    if not isinstance(scheme, ApiKey):
        return Grant(headers=(("Authorization", f"Bearer {value}"),))
    if scheme.location == "header":
        return Grant(headers=((scheme.name, value),))
    if scheme.location == "query":
        return Grant(query=(f"{percent(scheme.name)}={percent(value)}",))
    return Grant(cookies=(f"{scheme.name}={cookie_value(scheme.argument, value)}",))


def _text(argument: str, credentials: Mapping[str, object]) -> str:
    return field_value(argument, str(credentials[argument]))
