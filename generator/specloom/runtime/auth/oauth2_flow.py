"""The ways to a token that a document describes, and what each needs.

Plain classes, for the same reason as in `base.api`.
"""

from __future__ import annotations

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    from ..base.api import Inputs


class Flow:
    """One way to a token (OpenAPI 3.2, "OAuth Flow Object"; RFC 6749, sections 4.3, 4.4 and 6).

    Its constructor arguments are called as the parameters of the token request (`client_id`, `client_secret`,
    `username`, `password`, `refresh_token`), unless `names` says otherwise; `env` gives their environment variables.
    `in_body` sends the client's secret in the body instead of the `Authorization` header (section 2.3.1).
    """

    __slots__ = ("env", "grant", "in_body", "names", "scopes", "token_url")

    def __init__(
        self,
        grant: Literal["client_credentials", "password", "refresh_token"],
        *,
        token_url: str = "",
        scopes: Iterable[str] = (),
        names: Mapping[str, str] | None = None,
        env: Mapping[str, str] | None = None,
        in_body: bool = False,
    ) -> None:
        self.grant = grant
        self.token_url = token_url
        self.scopes = tuple(scopes)
        self.names: Mapping[str, str] = names or {}
        self.env: Mapping[str, str] = env or {}
        self.in_body = in_body

    def needs(self) -> Inputs:
        """Return the arguments without which it cannot be used."""
        return tuple((self.names.get(name, name), self.env.get(name)) for name in _NEEDED[self.grant])

    def inputs(self) -> Inputs:
        """Return all arguments that it takes."""
        names = (*_NEEDED[self.grant], *(() if self.grant == "client_credentials" else ("client_id", "client_secret")))
        return tuple((self.names.get(name, name), self.env.get(name)) for name in names)


_NEEDED = {
    "client_credentials": ("client_id", "client_secret"),
    "password": ("username", "password"),
    "refresh_token": ("refresh_token",),
}
