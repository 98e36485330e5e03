"""What a client is given as its token where a person logs in: who asks, for what, and where tokens are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import dumps
from typing import Any, ClassVar, Literal

from ..base.api import TokenSource
from .oauth2 import Slot
from .token_stores import MemoryStore, TokenStore


class LoginSlot(Slot):
    """The token of a login, as all clients that it is given to share it.

    `refused` is the token that a server did not accept last, `issued` when one was last had from the authorization
    server. `pending` are secrets of logins that have begun.
    """

    __slots__ = ("client_secret", "issued", "pending", "refused")

    def __init__(self, client_secret: str) -> None:
        super().__init__()
        self.client_secret = client_secret
        self.issued: float | None = None
        self.pending: tuple[str, ...] = ()
        self.refused = ""

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown."""
        return (*super().secrets, *filter(None, (self.client_secret, *self.pending)))


class Login(TokenSource):
    """The login of a person, by which a client gets its tokens: give it to the client in place of a token.

    `client_id` is what the authorization server calls your program, `client_secret` what it gave you to prove that, if
    it did; `in_body` sends that in the body instead of the `Authorization` header. `scopes` are asked for; none leaves
    the choice to the server. `store` holds the tokens, in memory if none is given. `account` says whose they are, where
    a program has those of several people. `issuer` is the name of the authorization server, to check answers by.
    `revocation_url` is where `logout` gives tokens up, where no metadata of the server says it.

    Raises:
        ValueError: `client_id` is empty, or a scope is none.
    """

    __slots__ = (
        "_client_secret", "_slots", "account", "client_id", "discovered", "in_body", "issuer", "revocation_url",
        "scopes", "store",
    )  # fmt: skip
    grant: ClassVar[Literal["authorization_code", "device_code"]]

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        client_id: str,
        *,
        client_secret: str = "",
        scopes: Iterable[str] = (),
        store: TokenStore | None = None,
        account: str = "",
        issuer: str = "",
        revocation_url: str = "",
        in_body: bool = False,
    ) -> None:
        self.scopes = (scopes,) if isinstance(scopes, str) else tuple(scopes)
        if not client_id:
            raise ValueError("client_id must not be empty.")
        wrong = [scope for scope in self.scopes if not scope or any(char <= " " or char in '"\\' for char in scope)]
        if wrong:
            raise ValueError(f"A scope has no space, quotation mark or backslash (RFC 6749, 3.3), unlike {wrong[0]!r}.")
        self.client_id = client_id
        self._client_secret = client_secret
        self.store: TokenStore = MemoryStore() if store is None else store
        self.account = account
        self.issuer = issuer
        self.revocation_url = revocation_url
        self.in_body = in_body
        self._slots: dict[tuple[str, str], LoginSlot] = {}
        # The metadata of authorization servers, by URL: it is fetched once.
        self.discovered: dict[str, Mapping[str, Any]] = {}

    def slot(self, package: str, scheme: str) -> LoginSlot:
        """Return what all clients of a package that have this login share of a scheme's token."""
        return self._slots.setdefault((package, scheme), LoginSlot(self._client_secret))

    def key(self, issuer: str) -> str:
        """Return the key of its token in the store."""
        return dumps([issuer, self.client_id, sorted(self.scopes), self.account])

    def client(self) -> dict[str, str]:
        """Return the parameters that say which program asks (RFC 6749, section 2.3.1)."""
        secret = {"client_secret": self._client_secret} if self._client_secret else {}
        return {"client_id": self.client_id, **secret}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r}, scopes={self.scopes!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError(f"{type(self).__name__} holds secrets and is not pickled: make it anew, with the same store.")


class AuthorizationCode(Login):
    """A login in the browser: authorization code with PKCE by S256 (RFC 6749, section 4.1; RFC 7636).

    `parameters` are added to the authorization request, such as `{"prompt": "consent"}`.

    Example:
        credential = oauth.AuthorizationCode("client-id", store=oauth.FileStore("tokens.json"))
    """

    __slots__ = ("parameters",)
    grant = "authorization_code"

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        client_id: str,
        *,
        client_secret: str = "",
        scopes: Iterable[str] = (),
        store: TokenStore | None = None,
        account: str = "",
        issuer: str = "",
        revocation_url: str = "",
        in_body: bool = False,
        parameters: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            client_id,
            client_secret=client_secret,
            scopes=scopes,
            store=store,
            account=account,
            issuer=issuer,
            revocation_url=revocation_url,
            in_body=in_body,
        )
        self.parameters: Mapping[str, str] = dict(parameters or {})
        taken = _OURS.intersection(self.parameters)
        if taken:
            raise ValueError(f"{min(taken)!r} is set by the login: it cannot be a parameter of yours.")


class DeviceCode(Login):
    """A login on another device, by a code to enter there (RFC 8628): for programs without a browser.

    Example:
        credential = oauth.DeviceCode("client-id", store=oauth.FileStore("tokens.json"))
    """

    __slots__ = ()
    grant = "device_code"


_OURS = frozenset({
    "client_id", "client_secret", "code_challenge", "code_challenge_method", "redirect_uri", "response_type", "scope",
    "state",
})  # fmt: skip
