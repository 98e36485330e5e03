"""The security scheme whose tokens are fetched by OAuth 2.0.

Plain classes, for the same reason as in `base.api`; what fetches is imported with the first fetch.
"""

from __future__ import annotations

from ..base.api import FetchedScheme
from .oauth2_flow import Flow

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from ..attempt.client_state import ClientState
    from ..base.api import Inputs
    from ..base.steps import Steps


class OAuth2(FetchedScheme):
    """A token that the caller has (`argument`), or that one of the `flows` fetches (OpenAPI 3.2, type oauth2)."""

    __slots__ = ("discovery", "flows")

    def __init__(self, argument: str, *, flows: tuple[Flow, ...] = (), env: str | None = None) -> None:
        super().__init__(argument, env=env)
        self.flows = flows
        # The URL of the document that names the token endpoint; empty where each flow does.
        self.discovery = ""

    def inputs(self) -> Inputs:
        """Return the constructor arguments that it takes, each with its environment variable."""
        pairs = {argument: variable for flow in self.flows for argument, variable in flow.inputs()}
        return ((self.argument, self.env), *pairs.items())

    def alternatives(self) -> tuple[Inputs, ...]:
        """Return the sets of arguments of which one is needed."""
        return (((self.argument, self.env),), *(flow.needs() for flow in self.flows))

    def fetched(self, name: str, state: ClientState, until: float | None) -> Steps[str]:
        """Return the current token, or fetch a new one.

        Raises:
            TokenError: The server refused, or its answer holds no token.
            APITimeoutError: The deadline passed.
        """
        from .oauth2 import bearer

        return (yield from bearer(name, self.flows, state, until, discovery=self.discovery))

    def forget(self, name: str, token: str, state: ClientState, since: float) -> bool:  # noqa: ARG002
        """Give up a token that was not accepted, unless there is another one already."""
        from .oauth2 import drop

        drop(name, token, state)
        return True
