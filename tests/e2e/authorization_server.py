"""An authorization server by Authlib, which checks PKCE, codes, clients and refresh tokens, and the API it guards."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from authlib.common.security import generate_token
from authlib.oauth2.rfc6749 import AuthorizationServer, OAuth2Payload, OAuth2Request, grants
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc8628 import DEVICE_CODE_GRANT_TYPE, DeviceAuthorizationEndpoint, DeviceCodeGrant
from authlib.oauth2.rfc9207 import IssuerParameter

from .conftest import Answer, Loopback, Seen

SECRETS = {"app": "", "web": "hush-hush-of-the-web"}
"""The secrets of the clients, by id: `app` is public."""


class _Payload(OAuth2Payload):
    def __init__(self, seen: Seen) -> None:
        self._pairs = parse_qsl(seen.query, keep_blank_values=True) + parse_qsl(seen.body.decode())

    @property
    def data(self) -> dict[str, str]:
        return dict(self._pairs)

    @property
    def datalist(self) -> Any:
        values = defaultdict(list)
        for name, value in self._pairs:
            values[name].append(value)
        return values


class _Request(OAuth2Request):
    def __init__(self, seen: Seen) -> None:
        super().__init__(seen.method, f"https://id.example{seen.path}?{seen.query}", headers=seen.headers)
        self.payload = _Payload(seen)
        self._form = dict(parse_qsl(seen.body.decode()))

    @property
    def args(self) -> dict[str, str]:
        return self.payload.data

    @property
    def form(self) -> dict[str, str]:
        return self._form


class _Client:
    def __init__(self, name: str) -> None:
        self.name = name

    def get_client_id(self) -> str:
        return self.name

    def get_default_redirect_uri(self) -> None:
        return None

    def get_allowed_scope(self, scope: str | None) -> str:
        return scope or ""

    def check_redirect_uri(self, uri: str) -> bool:
        return uri.startswith(("http://127.0.0.1:", "https://app.example/"))

    def check_client_secret(self, secret: str) -> bool:
        return secret == SECRETS[self.name]

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "none" if not SECRETS[self.name] else method in ("client_secret_basic", "client_secret_post")

    def check_response_type(self, kind: str) -> bool:
        return kind == "code"

    def check_grant_type(self, grant: str) -> bool:
        return True


class _Record:
    """What the server remembers of a code, a device or a token."""

    def __init__(self, **members: Any) -> None:
        self.__dict__.update(members)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("get_"):
            return lambda: self.__dict__[name.removeprefix("get_")]
        raise AttributeError(name)

    def check_client(self, client: _Client) -> bool:
        return bool(self.__dict__["client_id"] == client.name)

    def is_expired(self) -> bool:
        return bool(self.__dict__["ends"] < time.time())


class _Response:
    def __init__(self, status: int, body: Any, headers: Any) -> None:
        self.status, self.body, self.headers = status, body, dict(headers)

    @property
    def location(self) -> str:
        return str(self.headers.get("Location", ""))

    @location.setter
    def location(self, url: str) -> None:
        self.headers["Location"] = url

    def answer(self) -> Answer:
        body = self.body if isinstance(self.body, str) else json.dumps(self.body)
        return self.status, dict(self.headers), body.encode()


class _Codes(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ("none", "client_secret_basic", "client_secret_post")

    def save_authorization_code(self, code: str, request: Any) -> None:
        data = request.payload.data
        self.server.codes[code] = _Record(
            code=code, client_id=request.client.name, redirect_uri=request.payload.redirect_uri, scope=request.scope,
            code_challenge=data.get("code_challenge"), code_challenge_method=data.get("code_challenge_method"),
            ends=time.time() + self.server.code_lifetime,
        )  # fmt: skip

    def query_authorization_code(self, code: str, client: _Client) -> _Record | None:
        record: _Record | None = self.server.codes.get(code)
        return record if record and record.check_client(client) and not record.is_expired() else None

    def delete_authorization_code(self, authorization_code: Any) -> None:
        del self.server.codes[authorization_code.code]

    def authenticate_user(self, authorization_code: Any) -> str:
        return "ada"


class _Refreshes(grants.RefreshTokenGrant):
    INCLUDE_NEW_REFRESH_TOKEN = True
    TOKEN_ENDPOINT_AUTH_METHODS = ("none", "client_secret_basic", "client_secret_post")

    def authenticate_refresh_token(self, refresh_token: str) -> _Record | None:
        record: _Record | None = self.server.refresh_tokens.get(refresh_token)
        return record

    def authenticate_user(self, refresh_token: Any) -> str:
        return "ada"

    def revoke_old_credential(self, refresh_token: Any) -> None:
        del self.server.refresh_tokens[refresh_token.refresh_token]


class _Devices(DeviceCodeGrant):
    def query_device_credential(self, device_code: str) -> _Record | None:
        record: _Record | None = self.server.devices.get(device_code)
        return record

    def query_user_grant(self, user_code: str) -> tuple[str, bool] | None:
        approved = self.server.approvals.get(user_code)
        return None if approved is None else ("ada", approved)

    def should_slow_down(self, credential: Any) -> bool:
        now, before = time.time(), self.server.polls.get(credential.user_code, 0.0)
        self.server.polls[credential.user_code] = now
        return bool(now - before < self.server.shortest)


class _DeviceEndpoint(DeviceAuthorizationEndpoint):
    INTERVAL = 1

    def get_verification_uri(self) -> str:
        return "https://id.example/activate"

    def save_device_credential(self, client_id: str, scope: str, data: dict[str, Any]) -> None:
        ends = time.time() + self.server.device_lifetime
        self.server.devices[data["device_code"]] = _Record(
            client_id=client_id, scope=scope or "", user_code=data["user_code"], ends=ends
        )


class _Revocation(RevocationEndpoint):
    CLIENT_AUTH_METHODS = ("none", "client_secret_basic")

    def query_token(self, token_string: str, token_type_hint: str | None) -> _Record | None:
        record: _Record | None = self.server.refresh_tokens.get(token_string)
        return record

    def revoke_token(self, token: Any, request: Any) -> None:
        del self.server.refresh_tokens[token.refresh_token]
        self.server.access_tokens.discard(token.access_token)


class Issuer(AuthorizationServer):
    """Issues tokens on loopback, and guards `GET /notes` by them; `grants` counts the tokens it gave, by grant."""

    def __init__(self, loopback: Loopback) -> None:
        super().__init__()
        self.url = loopback.url
        self.code_lifetime, self.device_lifetime, self.token_lifetime, self.shortest = 60.0, 60.0, 3600, 0.0
        self.codes: dict[str, _Record] = {}
        self.devices: dict[str, _Record] = {}
        self.approvals: dict[str, bool] = {}
        self.polls: dict[str, float] = {}
        self.refresh_tokens: dict[str, _Record] = {}
        self.access_tokens: set[str] = set()
        self.issued: list[dict[str, Any]] = []
        self.grants: list[str] = []
        self.consents = True
        self.issuer = ""
        self.metadata: dict[str, Any] = {}
        self.register_token_generator(
            "default",
            BearerTokenGenerator(
                lambda **_: generate_token(42), lambda **_: generate_token(48), lambda *_: self.token_lifetime
            ),
        )
        self.register_grant(_Codes, [CodeChallenge(required=True)])
        self.register_grant(_Refreshes)
        self.register_grant(_Devices)
        self.register_endpoint(_DeviceEndpoint)
        self.register_endpoint(_Revocation)
        named = IssuerParameter()
        named.get_issuer = lambda: self.issuer or None
        self.register_extension(named)
        loopback.answer = self.answer

    def query_client(self, client_id: str) -> _Client | None:
        return _Client(client_id) if client_id in SECRETS else None

    def save_token(self, token: dict[str, Any], request: Any) -> None:
        self.grants.append(request.payload.grant_type.replace(DEVICE_CODE_GRANT_TYPE, "device_code"))
        self.issued.append(dict(token))
        self.access_tokens.add(token["access_token"])
        members = {name: token[name] for name in ("access_token", "refresh_token")}
        scope = token.get("scope", "")
        self.refresh_tokens[token["refresh_token"]] = _Record(client_id=request.client.name, scope=scope, **members)

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None:
        """Nobody listens."""

    def create_oauth2_request(self, request: Any) -> OAuth2Request:
        return request if isinstance(request, OAuth2Request) else _Request(request)

    def handle_response(self, status: int, body: Any, headers: Any) -> _Response:
        return _Response(status, body, headers)

    def answer(self, seen: Seen) -> Answer:
        """Answer a request to the authorization server or the API."""
        if seen.path == "/authorize":
            request = self.create_oauth2_request(seen)
            grant = self.get_consent_grant(request)
            user = "ada" if self.consents else None
            return self.create_authorization_response(request, user, grant).answer()  # type: ignore[no-any-return]
        if seen.path == "/token":
            return self.create_token_response(seen).answer()  # type: ignore[no-any-return]
        if seen.path in ("/device", "/revoke"):
            name = "device_authorization" if seen.path == "/device" else "revocation"
            return self.create_endpoint_response(name, seen).answer()  # type: ignore[no-any-return]
        if "/.well-known/" in seen.path:
            return 200, {"content-type": "application/json"}, json.dumps(self.metadata).encode()
        token = (seen.headers["authorization"] or "").removeprefix("Bearer ")
        if token not in self.access_tokens:
            return 401, {"content-type": "application/json"}, json.dumps({"message": f"not {token}"}).encode()
        return 200, {"content-type": "application/json"}, b'["milk"]'

    def describe(self) -> None:
        """Have metadata at `/.well-known/…` (RFC 8414), with an issuer that answers name (RFC 9207)."""
        self.issuer = self.url
        ends = {"authorization": "/authorize", "token": "/token", "revocation": "/revoke"}
        self.metadata = {f"{name}_endpoint": f"{self.url}{path}" for name, path in ends.items()}
        self.metadata |= {
            "issuer": self.url,
            "device_authorization_endpoint": f"{self.url}/device",
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": True,
        }


def query_of(url: str) -> dict[str, str]:
    """Return the parameters of a URL."""
    return dict(parse_qsl(urlsplit(url).query))
