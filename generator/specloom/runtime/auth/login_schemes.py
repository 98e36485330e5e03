"""The security schemes whose tokens are those of a person who logs in (RFC 6749, section 4.1; RFC 8628).

Plain classes, for the same reason as in `base.api`; what fetches is imported with the first fetch.
"""

from __future__ import annotations

from ..base.api import TokenSource
from .oauth2_schemes import OAuth2

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from ..attempt.client_state import ClientState
    from ..base.steps import Steps
    from .login_flow import LoginFlow
    from .oauth2_flow import Flow


class LoginScheme(OAuth2):
    """Like `OAuth2`, and its token may be a source of tokens: the login of a person, by one of `logins`.

    `discovery` is the URL of the document that names the endpoints where the document of the API does not.
    """

    __slots__ = ("logins",)

    def __init__(
        self,
        argument: str,
        *,
        logins: tuple[LoginFlow, ...] = (),
        flows: tuple[Flow, ...] = (),
        discovery: str = "",
        env: str | None = None,
    ) -> None:
        super().__init__(argument, flows=flows, env=env)
        self.logins = logins
        self.discovery = discovery

    def takes(self, argument: str, value: TokenSource) -> bool:
        """Return whether a source of tokens can be given as `argument`: the document declares its kind of login."""
        if argument != self.argument:
            return False
        return bool(self.discovery) or any(flow.grant == getattr(value, "grant", "") for flow in self.logins)

    def fetched(self, name: str, state: ClientState, until: float | None) -> Steps[str]:
        """Return the current token, or fetch a new one: by the login of a person where one is the credential.

        Raises:
            TokenError: Nobody has logged in, or the server refused, or its answer holds no token.
            APITimeoutError: The deadline passed.
        """
        given = state.settings.credentials.get(self.argument)
        if not isinstance(given, TokenSource):
            return (yield from super().fetched(name, state, until))
        from .login_tokens import login_token

        return (yield from login_token(name, state, until))

    def forget(self, name: str, token: str, state: ClientState, since: float) -> bool:
        """Give up a token that was not accepted, unless it is newer than the call that used it."""
        if not isinstance(state.settings.credentials.get(self.argument), TokenSource):
            return super().forget(name, token, state, since)
        from .login_tokens import drop_login_token

        return drop_login_token(name, token, state, since)
