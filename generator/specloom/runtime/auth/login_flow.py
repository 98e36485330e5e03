"""The ways for a person to log in that a document describes.

Plain classes, for the same reason as in `base.api`.
"""

from __future__ import annotations

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from typing import Literal


class LoginFlow:
    """One way for a person to log in (OpenAPI 3.2, "OAuth Flow Object").

    `begins_at` is the URL of the authorization endpoint, or that of the device authorization endpoint.
    """

    __slots__ = ("begins_at", "grant", "refresh_url", "token_url")

    def __init__(
        self,
        grant: Literal["authorization_code", "device_code"],
        *,
        begins_at: str,
        token_url: str,
        refresh_url: str = "",
    ) -> None:
        self.grant = grant
        self.begins_at = begins_at
        self.token_url = token_url
        self.refresh_url = refresh_url or token_url
