"""What surrounds a client: proxies that the environment names, and cookies that a server sets."""

from __future__ import annotations

import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import NOTHING, Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]
HOST = "proxied.invalid"
DOCUMENT = f"""\
openapi: 3.1.0
info: {{title: Proxied, version: "1"}}
servers: [{{url: "http://{HOST}"}}]
paths:
  /ping:
    get:
      operationId: getPing
      tags: [calls]
      responses: {{"200": {{description: ok, content: {{text/plain: {{schema: {{type: string}}}}}}}}}}
  /login:
    post:
      operationId: createLogin
      tags: [calls]
      responses: {{"204": {{description: ok}}}}
  /me:
    get:
      operationId: getMe
      tags: [calls]
      parameters: [{{name: theme, in: cookie, schema: {{type: string}}}}]
      responses: {{"204": {{description: ok}}}}
"""


class Proxy(ThreadingHTTPServer):
    """A proxy that answers plain requests itself and tunnels all others to `target`; it keeps the request lines."""

    daemon_threads = True

    def __init__(self, target: tuple[str, int] | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _ProxyHandler)
        self.target = target
        self.lines: list[str] = []
        self.authorizations: list[str | None] = []

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class _ProxyHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10

    def _note(self) -> Any:
        server: Any = self.server
        server.lines.append(f"{self.command} {self.path}")
        server.authorizations.append(self.headers.get("proxy-authorization"))
        return server

    def do_GET(self) -> None:  # the name that http.server calls
        self._note()
        self.send_response(200)
        self.send_header("content-type", "text/plain")
        self.send_header("content-length", "9")
        self.end_headers()
        self.wfile.write(b"by way of")

    def do_CONNECT(self) -> None:  # as above
        target = self._note().target
        self.close_connection = True
        with socket.create_connection(target, timeout=10) as there:
            self.send_response(200)
            self.end_headers()
            threads = [
                threading.Thread(target=_copied, args=pair, daemon=True)
                for pair in ((self.connection, there), (there, self.connection))
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(10)

    def log_message(self, *_: object) -> None:
        pass


def _copied(source: socket.socket, target: socket.socket) -> None:
    try:
        while octets := source.recv(65_536):
            target.sendall(octets)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def _served(server: ThreadingHTTPServer) -> threading.Thread:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    return thread


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    server = Proxy()
    thread = _served(server)
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "request_method"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with a certificate of `HOST` that signs itself, and its key."""
    pytest.importorskip("cryptography", reason="the lock has it for Linux only")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("certificate") / "host.pem"
    encoding = serialization.Encoding.PEM
    private = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(made.public_bytes(encoding) + private)
    return path


def ping(client: Any) -> Any:
    return (yield client.calls.get_ping())


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["http://", ""])
def test_plain_requests_go_by_way_of_the_proxy(
    variable: str, scheme: str, generated: Generated, both: Both, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, f"{scheme}{proxy.address}")
    assert both(generated("proxied", DOCUMENT), ping) == "by way of"
    assert proxy.lines == [f"GET http://{HOST}/ping"]


def test_the_proxy_is_told_who_calls(
    generated: Generated, both: Both, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://user:p%40ss@{proxy.address}")
    assert both(generated("proxied", DOCUMENT), ping) == "by way of"
    assert proxy.authorizations == [f"Basic {b64encode(b'user:p@ss').decode()}"]


def test_requests_over_tls_go_through_a_tunnel(  # fixtures
    generated: Generated,
    both: Both,
    proxy: Proxy,
    loopback: Loopback,
    certificate: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    loopback.socket = context.wrap_socket(loopback.socket, server_side=True)
    loopback.answer = lambda _: (200, {"content-type": "text/plain"}, b"over TLS")
    proxy.target = ("127.0.0.1", loopback.server_port)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert both(generated("proxied", DOCUMENT), ping, base_url=f"https://{HOST}") == "over TLS"
    assert proxy.lines == [f"CONNECT {HOST}:443"]
    assert [seen.path for seen in loopback.seen] == ["/ping"]


@pytest.mark.parametrize(
    ("environment", "options"),
    [
        ({"NO_PROXY": "other.example, 127.0.0.1"}, {}),
        ({"no_proxy": "127.0.0.0/8"}, {}),
        ({"NO_PROXY": "*"}, {}),
        ({"REQUEST_METHOD": "GET"}, {}),
        ({}, {"trust_env": False}),
    ],
)
def test_what_goes_directly(  # noqa: PLR0913, PLR0917  # fixtures
    environment: dict[str, str],
    options: dict[str, Any],
    generated: Generated,
    both: Both,
    proxy: Proxy,
    loopback: Loopback,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy.address)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    loopback.answer = lambda _: (200, {"content-type": "text/plain"}, b"directly")
    assert both(generated("proxied", DOCUMENT), ping, base_url=loopback.url, **options) == "directly"
    assert proxy.lines == []


def test_a_view_has_the_connections_of_its_client(generated: Generated) -> None:
    client = generated("proxied", DOCUMENT).Proxied()
    with pytest.raises(TypeError, match="trust_env"):
        client.with_options(trust_env=False)


def logged_in(seen: Seen) -> Answer:
    if seen.path == "/login":
        return 303, {"location": "/me", "set-cookie": "session=a+b/c==; Path=/; HttpOnly"}, b""
    return (204, {"set-cookie": "seen=1"}, b"") if seen.path == "/me" else NOTHING


def login(client: Any) -> Any:
    yield client.calls.create_login()
    yield client.calls.get_me()
    yield client.with_options(timeout=9).calls.get_me(theme="dark")


@pytest.mark.parametrize("jar", [True, CookieJar()])
def test_a_jar_sends_back_what_the_server_set(jar: Any, generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = logged_in
    if isinstance(jar, CookieJar):
        jar.clear()
    both(generated("proxied", DOCUMENT), login, cookie_jar=jar, base_url=loopback.url)
    assert [seen.headers.get("cookie") for seen in loopback.seen] == [
        None,
        "session=a+b/c==",
        "session=a+b/c==; seen=1",
        "theme=dark; session=a+b/c==; seen=1",
    ]
    if isinstance(jar, CookieJar):
        assert {cookie.name: cookie.value for cookie in jar} == {"session": "a+b/c==", "seen": "1"}


@pytest.mark.parametrize("options", [{}, {"cookie_jar": None}, {"cookie_jar": False}])
def test_without_a_jar_nothing_is_sent_back(
    options: dict[str, Any], generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = logged_in
    both(generated("proxied", DOCUMENT), login, base_url=loopback.url, **options)
    assert [seen.headers.get("cookie") for seen in loopback.seen] == [None, None, None, "theme=dark"]


def test_what_a_call_gives_comes_before_the_jar(generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: (204, {"set-cookie": "theme=light"}, b"")

    def use(client: Any) -> Any:
        yield client.calls.get_me()
        yield client.calls.get_me(theme="dark")
        yield client.calls.get_me()

    both(generated("proxied", DOCUMENT), use, cookie_jar=True, base_url=loopback.url)
    assert [seen.headers.get("cookie") for seen in loopback.seen] == [None, "theme=dark", "theme=light"]


SESSIONS = """\
openapi: 3.0.3
info: {title: Sessions, version: "1"}
security: [{token: []}, {session: []}]
paths:
  /login: {post: {operationId: createLogin, tags: [calls], responses: {"204": {description: ok}}}}
  /me: {get: {operationId: getMe, tags: [calls], responses: {"204": {description: ok}}}}
  /cart:
    get:
      operationId: getCart
      tags: [calls]
      security: [{session: [], csrf: []}]
      responses: {"204": {description: ok}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    session: {type: apiKey, in: cookie, name: session}
    csrf: {type: apiKey, in: header, name: X-CSRFToken}
"""


@pytest.mark.parametrize(
    ("credentials", "sent"),
    [({}, "session=a+b/c=="), ({"session": "mine"}, "session=mine"), ({"token": "t"}, "session=a+b/c==")],
)
def test_a_key_that_a_login_sets_is_left_to_the_jar(
    credentials: dict[str, str], sent: str, generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = lambda seen: (204, {"set-cookie": "session=a+b/c=="} if seen.path == "/login" else {}, b"")

    def use(client: Any) -> Any:
        yield client.calls.create_login()
        yield client.calls.get_me()
        yield client.calls.get_cart()

    package = generated("sessions", SESSIONS)
    both(package, use, cookie_jar=True, api_key="csrf", base_url=loopback.url, **credentials)
    assert [seen.headers.get("cookie") for seen in loopback.seen[1:]] == [sent, sent]
    assert loopback.seen[1].headers.get("authorization") == ("Bearer t" if "token" in credentials else None)
    assert loopback.seen[2].headers.get("x-csrftoken") == "csrf"
    with pytest.raises(package.MissingCredentialsError, match="api_key"):
        both(package, lambda client: (yield client.calls.get_cart()), cookie_jar=True, base_url=loopback.url)


def test_no_cookie_is_shown(generated: Generated, loopback: Loopback) -> None:
    loopback.answer = logged_in
    shown: list[str] = []
    with generated("proxied", DOCUMENT).Proxied(
        cookie_jar=True,
        base_url=loopback.url,
        on_request=lambda request: shown.append(repr(request.redacted().headers)),
    ) as client:
        client.calls.create_login()
        client.calls.get_me()
        shown.append(repr(client._settings))
    assert "session=" in str(loopback.seen[-1].headers)
    assert "a+b/c==" not in "".join(shown)


USER_CODE = """\
from http.cookiejar import CookieJar

from proxied import AsyncProxied, Proxied

client = Proxied(trust_env=False, cookie_jar=True, max_pages=3)
client.with_options(cookie_jar=CookieJar(), max_pages=None)
AsyncProxied(cookie_jar=CookieJar(), trust_env=True).with_options(cookie_jar=False)
client.with_options(trust_env=False)  # wrong
Proxied(cookie_jar="jar")  # wrong
"""


def test_type_checkers_know_the_options(generated: Generated, assert_types: Callable[..., None]) -> None:
    package = generated("proxied", DOCUMENT)
    assert package.__file__ is not None
    assert_types(USER_CODE, Path(package.__file__).parents[1])
