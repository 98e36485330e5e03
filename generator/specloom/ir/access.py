"""How an API is reached: servers and security schemes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location

SecurityKind = Literal["apiKey", "basic", "digest", "bearer", "oauth2", "openIdConnect", "other"]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that the user may set."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""
    placeholder: bool = False
    python_name: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, with variables in braces."""

    location: Location
    url: str
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """An OAuth 2.0 flow that needs no person at a browser (OpenAPI 3.2, "OAuth Flows Object")."""

    grant: Literal["client_credentials", "password", "refresh_token"]
    token_url: str
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Login:
    """An OAuth 2.0 flow in which a person logs in; `begins_at` is its authorization, or device authorization, URL."""

    grant: Literal["authorization_code", "device_code"]
    begins_at: str
    token_url: str
    refresh_url: str = ""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A Security Scheme Object.

    `key_name` and `key_in` are those of an API key, `flows` and `logins` those of oauth2, `discovery` is the URL of
    openIdConnect, or of the metadata of an authorization server. `is_implicit` says that there is the implicit flow.
    """

    location: Location
    id: str
    kind: SecurityKind
    description: str = ""
    key_name: str = ""
    key_in: Literal["header", "query", "cookie", ""] = ""
    python_name: str = ""
    flows: tuple[Flow, ...] = ()
    discovery: str = ""
    logins: tuple[Login, ...] = ()
    is_implicit: bool = False

    def takes_login(self, grant: str) -> bool:
        """Tell whether a person can log in by a grant: a flow of the document's has it, or may by its metadata."""
        return bool(self.discovery) or any(login.grant == grant for login in self.logins)


SecurityRequirement = tuple[str, ...]
"""The ids of schemes that are needed together; empty: anonymous access."""
