"""People log in by an authorization server that others wrote (Authlib): what it accepts, refuses and is asked."""

from __future__ import annotations

import re
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from .authorization_server import SECRETS, Issuer, query_of
from .conftest import Loopback

NOTES = "/notes: {get: {operationId: listNotes, tags: [notes], responses: {'200': {description: ok, %s}}}}"
NOTES_3 = NOTES % "content: {application/json: {schema: {type: array, items: {type: string}}}}"
NOTES_2 = NOTES % "schema: {type: array, items: {type: string}}"
CODE = "authorizationUrl: /authorize, tokenUrl: /token"
DOCUMENTS = {
    "desk32": f"""\
openapi: 3.2.0
info: {{title: Desk, version: "1"}}
servers: [{{url: "https://desk.example"}}]
security: [{{people: []}}]
paths: {{{NOTES_3}}}
components:
  securitySchemes:
    people:
      type: oauth2
      flows:
        authorizationCode: {{{CODE}, scopes: {{notes: Notes}}}}
        deviceAuthorization: {{deviceAuthorizationUrl: /device, tokenUrl: /token, scopes: {{notes: Notes}}}}
        implicit: {{authorizationUrl: /authorize, scopes: {{notes: Notes}}}}
""",
    "desk30": f"""\
openapi: 3.0.3
info: {{title: Desk, version: "1"}}
servers: [{{url: "https://desk.example"}}]
security: [{{people: []}}]
paths: {{{NOTES_3}}}
components: {{securitySchemes: {{people: {{$ref: "#/x-person"}}}}}}
x-person: {{type: oauth2, flows: {{authorizationCode: {{{CODE}, scopes: {{notes: Notes}}}}}}}}
""",
    "desk20": f"""\
swagger: "2.0"
info: {{title: Desk, version: "1"}}
host: desk.example
schemes: [https]
produces: [application/json]
security: [{{people: []}}]
paths: {{{NOTES_2}}}
securityDefinitions: {{people: {{type: oauth2, flow: accessCode, {CODE}, scopes: {{notes: Notes}}}}}}
""",
    "deskmeta": f"""\
openapi: 3.2.0
info: {{title: Desk, version: "1"}}
servers: [{{url: "https://desk.example"}}]
security: [{{people: []}}]
paths: {{{NOTES_3}}}
components: {{securitySchemes: {{people: {{type: oauth2, flows: {{}},
  oauth2MetadataUrl: /.well-known/oauth-authorization-server}}}}}}
""",
    "deskoidc": f"""\
openapi: 3.1.1
info: {{title: Desk, version: "1"}}
servers: [{{url: "https://desk.example"}}]
security: [{{people: []}}]
paths: {{{NOTES_3}}}
components: {{securitySchemes: {{people: {{
  type: openIdConnect, openIdConnectUrl: /.well-known/openid-configuration}}}}}}
""",
}
Generated = Callable[..., ModuleType]
Both = Callable[..., Any]


@pytest.fixture
def issuer(loopback: Loopback) -> Issuer:
    return Issuer(loopback)


@pytest.fixture
def desk(generated: Generated) -> ModuleType:
    return package_of(generated, "desk32")


def package_of(generated: Generated, name: str) -> ModuleType:
    package = generated(name, DOCUMENTS[name])
    __import__(f"{name}.oauth")
    return package


def act(package: Any, client: Any, name: str, *arguments: Any, **options: Any) -> Any:
    """Call a function of the package's module `oauth`, that for this client."""
    prefix = "async_" if hasattr(client, "aclose") else ""
    return getattr(package.oauth, prefix + name)(client, *arguments, **options)


def browse(url: str | urllib.request.Request) -> tuple[int, str]:
    """Do what a browser does: follow the redirects from a page, to the program on loopback."""
    try:
        with urllib.request.urlopen(url, timeout=10) as page:
            return page.status, page.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


class Browser:
    """Opens a page while the program waits, and keeps what it was shown."""

    def __init__(self) -> None:
        self.url, self.status, self.page = "", 0, ""

    def __call__(self, url: str) -> None:
        self.url = url
        threading.Thread(target=self._browse, daemon=True).start()

    def _browse(self) -> None:
        self.status, self.page = browse(self.url)


def location(url: str) -> str:
    """Return where the authorization server sends the browser, without going there."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: Any) -> None:
            return None

    try:
        urllib.request.build_opener(Stay).open(url, timeout=10)
    except urllib.error.HTTPError as error:
        with error:
            return str(error.headers["location"])
    raise AssertionError(url)


@pytest.mark.parametrize("name", ["desk32", "desk30", "desk20"])
def test_a_program_logs_its_user_in_by_one_line(
    name: str, generated: Generated, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    package, browser = package_of(generated, name), Browser()
    credential = package.oauth.AuthorizationCode("app", scopes=["notes"])

    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(package.TokenError) as missing:
            yield client.notes.list()
        assert missing.value.code == "login_required"
        yield act(package, client, "login", open_url=browser, deadline=20)
        assert (yield client.notes.list()) == ["milk"]
        assert (yield client.notes.list()) == ["milk"]

    both(package, use, token=credential, base_url=loopback.url)
    asked = query_of(browser.url)
    assert (asked["code_challenge_method"], len(asked["code_challenge"]), asked["scope"]) == ("S256", 43, "notes")
    assert urlsplit(asked["redirect_uri"]).hostname == "127.0.0.1"
    assert (issuer.grants, browser.status) == (["authorization_code"], 200)
    assert "you can close this window" in browser.page
    assert asked["state"] not in browser.page
    with pytest.raises(urllib.error.URLError, match="refused"):  # nobody listens any more
        urllib.request.urlopen(asked["redirect_uri"], timeout=2)


def test_a_web_application_logs_in_step_by_step(desk: Any, issuer: Issuer, loopback: Loopback, both: Both) -> None:
    credential = desk.oauth.AuthorizationCode("web", client_secret=SECRETS["web"])

    def use(client: Any) -> Iterator[Any]:
        request = yield act(desk, client, "begin_login", "https://app.example/back")
        again = type(request)(
            **{name: getattr(request, name) for name in ("url", "state", "code_verifier", "redirect_uri")}
        )
        yield act(desk, client, "finish_login", again, location(request.url))
        assert (yield client.notes.list()) == ["milk"]
        assert request.code_verifier not in repr(request)

    both(desk, use, token=credential, base_url=loopback.url)
    token = next(seen for seen in loopback.seen if seen.path == "/token")
    assert token.headers["authorization"].startswith("Basic ")
    assert b"hush" not in token.body


def test_the_server_refuses_another_verifier_and_a_code_that_has_expired_or_was_used(
    desk: Any, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    credential = desk.oauth.AuthorizationCode("app")

    def use(client: Any) -> Iterator[Any]:
        request = yield act(desk, client, "begin_login", "https://app.example/back")
        back = location(request.url)
        with pytest.raises(desk.TokenError) as wrong:
            yield act(desk, client, "finish_login", request.replaced(code_verifier="w" * 50), back)
        assert (wrong.value.code, wrong.value.description) == ("invalid_grant", "Code challenge failed.")
        yield act(desk, client, "finish_login", request, back)
        with pytest.raises(desk.TokenError) as used:
            yield act(desk, client, "finish_login", request, back)
        assert used.value.code == "invalid_grant"
        issuer.code_lifetime = -1
        late = yield act(desk, client, "begin_login", "https://app.example/back")
        with pytest.raises(desk.TokenError) as expired:
            yield act(desk, client, "finish_login", late, location(late.url))
        assert expired.value.code == "invalid_grant"
        for error in (wrong, used, expired):
            assert query_of(back)["code"] not in str(error.value)

    both(desk, use, token=credential, base_url=loopback.url)
    assert issuer.grants == ["authorization_code"]


def test_an_answer_to_another_login_is_refused_before_its_code_is_used(
    desk: Any, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    credential = desk.oauth.AuthorizationCode("app", issuer=f"{loopback.url}/mine")

    def use(client: Any) -> Iterator[Any]:
        first = yield act(desk, client, "begin_login", "https://app.example/back")
        second = yield act(desk, client, "begin_login", "https://app.example/back")
        foreign, mixed = location(second.url), location(first.url) + "&iss=https%3A%2F%2Fevil.example"
        twice = location(first.url) + "&code=other"
        refused = {"state_mismatch": foreign, "issuer_mismatch": mixed, "invalid_callback": twice}
        for code, url in refused.items():
            with pytest.raises(desk.TokenError) as error:
                yield act(desk, client, "finish_login", first, url)
            assert error.value.code == code
        denied = f"https://app.example/back?error=access_denied&error_description=no%0A%1b[31m+way&state={first.state}"
        with pytest.raises(desk.TokenError) as no:
            yield act(desk, client, "finish_login", first, denied)
        assert (no.value.code, no.value.description) == ("access_denied", "no [31m way")

    both(desk, use, token=credential, base_url=loopback.url)
    assert issuer.grants == []


def test_a_person_who_refuses_and_strangers_at_the_receiver(
    desk: Any, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    issuer.consents = False
    browser, seen = Browser(), []

    def open_url(url: str) -> None:
        receiver = query_of(url)["redirect_uri"]
        other = urllib.request.Request(receiver + "?state=planted&code=planted")
        seen.append(browse(other.full_url)[0])
        seen.append(browse(receiver.replace("/callback", "/favicon.ico"))[0])
        other.add_header("Host", "evil.example")
        seen.append(browse(other)[0])
        browser(url)

    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(desk.TokenError) as refused:
            yield act(desk, client, "login", open_url=open_url, deadline=20)
        assert refused.value.code == "access_denied"

    both(desk, use, token=desk.oauth.AuthorizationCode("app"), base_url=loopback.url)
    assert (seen, issuer.grants) == ([400, 404, 404], [])
    assert "The login was refused" in browser.page


def test_nobody_comes_back_in_time(desk: Any, issuer: Issuer, loopback: Loopback, both: Both) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(desk.APITimeoutError) as late:
            yield act(desk, client, "login", open_url=lambda _: None, deadline=0.3)
        assert late.value.phase == "deadline"

    both(desk, use, token=desk.oauth.AuthorizationCode("app"), base_url=loopback.url)


def test_refresh_tokens_rotate_and_one_call_refreshes_once(
    desk: Any, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    credential = desk.oauth.AuthorizationCode("app")

    def use(client: Any) -> Iterator[Any]:
        yield act(desk, client, "login", open_url=Browser(), deadline=20)
        for _ in range(3):  # refused tokens are refreshed by a refresh token that serves once
            issuer.access_tokens.clear()
            assert (yield client.notes.list()) == ["milk"]
        issuer.token_lifetime = 1
        issuer.access_tokens.clear()
        assert (yield client.notes.list()) == ["milk"]
        assert (yield client.notes.list()) == ["milk"]
        issuer.token_lifetime = -1
        issuer.access_tokens.clear()
        yield client.notes.list()  # with a token that has ended by the next call
        before = len(issuer.grants)
        save, issuer.save_token = issuer.save_token, lambda *_: save(*_) or issuer.access_tokens.clear()  # type: ignore[func-returns-value, method-assign]
        with pytest.raises(desk.UnauthorizedError) as refused:
            yield client.notes.list()
        assert len(issuer.grants) == before + 1  # at most one refresh a call, even where that was in vain
        assert not any(token["access_token"] in str(refused.value) for token in issuer.issued)
        issuer.refresh_tokens.clear()
        with pytest.raises(desk.TokenError) as ended:
            yield client.notes.list()
        assert ended.value.code == "invalid_grant"
        assert str(ended.value).endswith("Log in again: oauth.login(client).")
        with pytest.raises(desk.TokenError) as gone:
            yield client.notes.list()
        assert gone.value.code == "login_required"

    both(desk, use, token=credential, base_url=loopback.url)


def test_calls_at_the_same_time_share_one_refresh(desk: Any, issuer: Issuer, loopback: Loopback) -> None:
    from concurrent.futures import ThreadPoolExecutor

    credential = desk.oauth.AuthorizationCode("app")
    with desk.Desk32(token=credential, base_url=loopback.url) as client:
        desk.oauth.login(client, open_url=Browser(), deadline=20)
        issuer.access_tokens.clear()
        with desk.Desk32(token=credential, base_url=loopback.url) as other, ThreadPoolExecutor(8) as pool:
            calls = [pool.submit((client, other)[number % 2].notes.list) for number in range(8)]
            assert [call.result() for call in calls] == [["milk"]] * 8
    assert issuer.grants == ["authorization_code", "refresh_token"]


def test_a_login_on_another_device(desk: Any, issuer: Issuer, loopback: Loopback, both: Both) -> None:
    def show(device: Any) -> None:
        assert issuer.devices[device.device_code].get_user_code() == device.user_code
        assert device.device_code not in repr(device)
        threading.Timer(1.5, issuer.approvals.__setitem__, (device.user_code, True)).start()

    def use(client: Any) -> Iterator[Any]:
        yield act(desk, client, "login", show=show, deadline=20)
        assert (yield client.notes.list()) == ["milk"]

    both(desk, use, token=desk.oauth.DeviceCode("app", scopes=["notes"]), base_url=loopback.url)
    assert issuer.grants == ["device_code"]
    assert [seen.path for seen in loopback.seen] == ["/device", "/token", "/token", "/notes"]


def test_a_device_that_is_refused_or_too_late(desk: Any, issuer: Issuer, loopback: Loopback, both: Both) -> None:
    def use(client: Any) -> Iterator[Any]:
        device = yield act(desk, client, "begin_device_login")
        issuer.approvals[device.user_code] = False
        with pytest.raises(desk.TokenError) as denied:
            yield act(desk, client, "finish_device_login", device, deadline=20)
        assert denied.value.code == "access_denied"
        with pytest.raises(desk.APITimeoutError):
            yield act(desk, client, "finish_device_login", device, deadline=0.2)
        issuer.device_lifetime = -1
        late = yield act(desk, client, "begin_device_login")
        with pytest.raises(desk.TokenError) as expired:
            yield act(desk, client, "finish_device_login", late, deadline=20)
        assert expired.value.code == "expired_token"

    both(desk, use, token=desk.oauth.DeviceCode("web", client_secret=SECRETS["web"]), base_url=loopback.url)
    assert issuer.grants == []


@pytest.mark.parametrize("name", ["deskmeta", "deskoidc"])
def test_endpoints_from_metadata_with_issuer_and_revocation(
    name: str, generated: Generated, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    issuer.describe()
    package, browser = package_of(generated, name), Browser()

    def use(client: Any) -> Iterator[Any]:
        yield act(package, client, "login", open_url=browser, deadline=20)
        assert (yield client.notes.list()) == ["milk"]
        request = yield act(package, client, "begin_login", "https://app.example/back")
        issuer.issuer = ""
        with pytest.raises(package.TokenError) as unnamed:
            yield act(package, client, "finish_login", request, location(request.url))
        assert unnamed.value.code == "issuer_mismatch"
        yield act(package, client, "logout")
        with pytest.raises(package.TokenError) as out:
            yield client.notes.list()
        assert out.value.code == "login_required"

    both(package, use, token=package.oauth.AuthorizationCode("app"), base_url=loopback.url)
    assert (issuer.refresh_tokens, issuer.access_tokens) == ({}, set())
    assert sum("well-known" in seen.path for seen in loopback.seen) == 1


def test_metadata_of_another_issuer_is_not_used(
    generated: Generated, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    issuer.describe()
    issuer.metadata["issuer"] = "https://evil.example"
    package = package_of(generated, "deskmeta")

    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(package.TokenError) as other:
            yield act(package, client, "begin_login", "https://app.example/back")
        assert other.value.code == "issuer_mismatch"

    both(package, use, token=package.oauth.AuthorizationCode("app"), base_url=loopback.url)


def test_a_server_without_s256_is_not_used(
    generated: Generated, issuer: Issuer, loopback: Loopback, both: Both
) -> None:
    issuer.describe()
    issuer.metadata["code_challenge_methods_supported"] = ["plain"]
    package = package_of(generated, "deskmeta")

    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(package.TokenError) as unsupported:
            yield act(package, client, "begin_login", "https://app.example/back")
        assert unsupported.value.code == "unsupported"

    both(package, use, token=package.oauth.AuthorizationCode("app"), base_url=loopback.url)


def test_two_programs_with_one_file_of_tokens_refresh_once(
    desk: Any, issuer: Issuer, loopback: Loopback, both: Both, tmp_path: Any
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def credential() -> Any:
        return desk.oauth.AuthorizationCode("app", store=desk.oauth.FileStore(tmp_path / "tokens.json"))

    def use(client: Any) -> Iterator[Any]:
        yield act(desk, client, "login", open_url=Browser(), deadline=20)

    def later(client: Any) -> Iterator[Any]:
        return (yield client.notes.list())

    both(desk, use, token=credential(), base_url=loopback.url)
    issuer.access_tokens.clear()
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(both, desk, later, token=credential(), base_url=loopback.url) for _ in range(4)]
        assert [run.result() for run in runs] == [["milk"]] * 4
    assert issuer.grants == ["authorization_code", "refresh_token"]
    assert both(desk, later, token=credential(), base_url=loopback.url) == ["milk"]


def test_what_the_readme_shows_works_and_what_is_offered_is_said(
    desk: Any,
    issuer: Issuer,
    loopback: Loopback,
    read_manifest: Callable[[ModuleType], dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Any,
) -> None:
    monkeypatch.setenv("DESK32_BASE_URL", loopback.url)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("webbrowser.open", lambda url: Browser()(url) or True)  # type: ignore[func-returns-value]
    section = (tmp_path_of(desk) / "README.md").read_text("utf-8").partition("## Logging people in")[2]
    section = section.partition("\n## ")[0]
    one_line, steps = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    exec(one_line.replace("your-client-id", "app"), {})
    assert issuer.grants == ["authorization_code"]
    assert (tmp_path / ".config" / "desk32" / "tokens.json").stat().st_mode & 0o777 == 0o600
    shown: dict[str, Any] = {}
    exec(steps, shown)
    with desk.Desk32(token=desk.oauth.AuthorizationCode("app")) as client:
        request = shown["send"](client)
        shown["come_back"](client, request, location(request.url))
        assert client.notes.list() == ["milk"]
    assert "It is not carried out" in section
    offered = {row["login"]: row["support"] for row in read_manifest(desk)["logins"]}
    assert offered == {"oauth.AuthorizationCode": "generated", "oauth.DeviceCode": "generated", "implicit": "refused"}


def tmp_path_of(package: ModuleType) -> Path:
    assert package.__file__ is not None
    return Path(package.__file__).parents[1]


def test_packages_without_logins_have_nothing_of_them(generated: Generated) -> None:
    text = DOCUMENTS["desk30"].replace("authorizationCode: {authorizationUrl: /authorize, ", "clientCredentials: {")
    package = tmp_path_of(generated("deskmachine", text))
    names = {path.relative_to(package).as_posix() for path in package.rglob("*.py")}
    assert "deskmachine/_runtime/auth/oauth2.py" in names
    assert not [name for name in names if "oauth.py" in name or "login" in name or "token_file" in name]
    texts = (package / "README.md").read_text("utf-8") + (package / "pyproject.toml").read_text("utf-8")
    assert "keyring" not in texts
    assert "Logging people in" not in texts


def test_types(desk: Any, generated: Generated, assert_types: Callable[..., None]) -> None:
    code_only = package_of(generated, "desk20")
    program = """\
from desk20 import Desk20
from desk20 import oauth as code_only
from desk32 import AsyncDesk32, Desk32, oauth


class Rows:
    def load(self, key: str) -> oauth.Token | None: ...
    def save(self, key: str, token: oauth.Token) -> None: ...
    def delete(self, key: str) -> None: ...
    def acquire(self, key: str) -> bool:
        return True
    def release(self, key: str) -> None: ...


class AsyncRows:
    async def load(self, key: str) -> oauth.Token | None: ...
    async def save(self, key: str, token: oauth.Token) -> None: ...
    async def delete(self, key: str) -> None: ...
    async def acquire(self, key: str) -> bool:
        return True
    def release(self, key: str) -> None: ...


code = oauth.AuthorizationCode("id", scopes=["a"], store=Rows())
device = oauth.DeviceCode("id", store=oauth.FileStore("tokens.json"))
client, other = Desk32(token=code), AsyncDesk32(token=oauth.DeviceCode("id", store=AsyncRows()))
oauth.login(client)
request: oauth.AuthorizationRequest = oauth.begin_login(client, "https://app.example/back")
oauth.finish_login(client, request, "?code=1")


async def main() -> None:
    await oauth.async_login(other, deadline=5)
    shown: oauth.DeviceAuthorization = await oauth.async_begin_device_login(other)
    await oauth.async_finish_device_login(other, shown)
    oauth.login(other)  # wrong


oauth.DeviceCode("id", store="tokens.json")  # wrong
oauth.finish_login(client, "text", "?code=1")  # wrong
Desk20(token=code_only.AuthorizationCode("id"))
Desk20(token=7)  # wrong
code_only.DeviceCode("id")  # wrong
"""
    assert_types(program, tmp_path_of(desk), tmp_path_of(code_only))


def test_a_server_that_wants_to_be_asked_less_often(desk: Any, issuer: Issuer, loopback: Loopback) -> None:
    issuer.shortest = 3.0  # more than its own interval of one second

    def show(device: Any) -> None:
        threading.Timer(2.5, issuer.approvals.__setitem__, (device.user_code, True)).start()

    with desk.Desk32(token=desk.oauth.DeviceCode("app"), base_url=loopback.url) as client:
        desk.oauth.login(client, show=show, deadline=30)
        assert client.notes.list() == ["milk"]
    asked = [seen for seen in loopback.seen if seen.path == "/token"]
    assert len(asked) == 3  # pending, slow_down, and six seconds later the token


def test_recordings_hold_nothing_of_a_login(desk: Any, issuer: Issuer, loopback: Loopback, tmp_path: Path) -> None:
    __import__("desk32.testing")
    credential = desk.oauth.AuthorizationCode("web", client_secret=SECRETS["web"])
    recorder = desk.testing.recording(tmp_path / "recordings", source="mock")
    with desk.Desk32(token=credential, base_url=loopback.url, transport=recorder) as client:
        desk.oauth.login(client, open_url=Browser(), deadline=20)
        issuer.access_tokens.clear()
        assert client.notes.list() == ["milk"]
    texts = "".join(path.read_text("utf-8") for path in (tmp_path / "recordings").rglob("*") if path.is_file())
    assert "milk" in texts
    tokens = [token[name] for token in issuer.issued for name in ("access_token", "refresh_token")]
    for secret in (SECRETS["web"], *tokens):
        assert secret not in texts
