"""The security scheme `http: digest`: what signs is imported with the first call.

Plain classes, for the same reason as in `base.api`.
"""

from __future__ import annotations

from ..base.api import SigningScheme

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..attempt.client_state import ClientState
    from ..base.api import Inputs
    from .digest import DigestAuth


class Digest(SigningScheme):
    """A user name and a password, by which each attempt is signed (RFC 7616)."""

    __slots__ = ("password", "password_env")

    def __init__(
        self, username: str, password: str, *, username_env: str | None = None, password_env: str | None = None
    ) -> None:
        super().__init__(username, env=username_env)
        self.password = password
        self.password_env = password_env

    def inputs(self) -> Inputs:
        """Return the constructor arguments that it takes, each with its environment variable."""
        return (*super().inputs(), (self.password, self.password_env))

    def signer(self, name: str, credentials: Mapping[str, object], state: ClientState) -> DigestAuth:
        """Return what signs by these credentials; all calls of the client share the server's challenge."""
        from .digest import Challenge, DigestAuth

        challenge = state.tokens.setdefault(("digest", name), Challenge())
        return DigestAuth(str(credentials[self.argument]), str(credentials[self.password]), challenge=challenge)
