"""HTTP Digest: the examples of RFC 7616, the values of other clients, and challenges in all their spellings."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.auth import HTTPDigestAuth

from specloom.runtime.auth.digest import DigestAuth
from specloom.runtime.auth.digest_scheme import Digest
from specloom.runtime.base.api import Api
from specloom.runtime.base.errors import UnauthorizedError
from specloom.runtime.base.request import Headers, Request, Response, Upload

from .driving import answer, drive, get, session

# RFC 7616, section 3.9.1.
REQUEST = Request("GET", "http://www.example.org/dir/index.html")
COMMON = (
    'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", '
    'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
)
CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
RESPONSES = {
    "MD5": "8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256": "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
}


def refused(*challenges: str) -> Response:
    return Response(401, Headers((b"WWW-Authenticate", challenge.encode()) for challenge in challenges))


def signed(auth: DigestAuth, request: Request, *challenges: str) -> str:
    assert auth.challenged(auth(request), refused(*challenges))
    return auth(request).header("authorization") or ""


def fields_of(authorization: str) -> dict[str, str]:
    found = re.findall(r'(\w+\*?)=(?:"((?:[^"\\]|\\.)*)"|([^",\s]+))', authorization.removeprefix("Digest "))
    return {name: quoted or plain for name, quoted, plain in found}


@pytest.mark.parametrize("algorithm", RESPONSES)
def test_the_example_of_the_standard(algorithm: str) -> None:
    auth = DigestAuth("Mufasa", "Circle of Life", make_nonce=lambda: CNONCE)
    fields = fields_of(signed(auth, REQUEST, f"Digest {COMMON}, algorithm={algorithm}"))
    assert fields == {
        "username": "Mufasa", "realm": "http-auth@example.org", "uri": "/dir/index.html", "algorithm": algorithm,
        "nonce": "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "nc": "00000001", "cnonce": CNONCE, "qop": "auth",
        "response": RESPONSES[algorithm], "opaque": "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
    }  # fmt: skip
    assert fields_of(auth(REQUEST).header("authorization") or "")["nc"] == "00000002"
    assert "Circle" not in repr(auth)


def test_the_example_with_hashed_names() -> None:
    """Section 3.9.2, with the values of its erratum 4897: the text has those of SHA-512 cut off."""
    auth = DigestAuth("Jäsøn Doe", "Secret, or not?", make_nonce=lambda: "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v")
    challenge = (
        'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, '
        'nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", charset=UTF-8, userhash=true, '
        'opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDssOS"'
    )
    fields = fields_of(signed(auth, Request("GET", "https://api.example.org/doe.json"), challenge))
    assert fields["username"] == "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b"
    assert fields["response"] == "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5"
    assert fields["userhash"] == "true"
    plain = signed(auth, REQUEST, challenge.replace("userhash=true", "userhash=false").replace("5Ts", "6Ts"))
    assert "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe," in plain


def test_the_best_challenge_is_met() -> None:
    both = [f"Digest {COMMON}, algorithm={algorithm}" for algorithm in RESPONSES]
    basic = 'Basic realm="a, b=c"'
    for challenges in ((*both, basic), (", ".join((basic, *both)),), (f"Negotiate, {both[1]}",)):
        auth = DigestAuth("Mufasa", "Circle of Life", make_nonce=lambda: CNONCE)
        assert fields_of(signed(auth, REQUEST, *challenges))["response"] == RESPONSES["SHA-256"]


@pytest.mark.parametrize(
    "challenge",
    ["", 'Basic realm="a"', "Digest", 'Digest realm="a"', 'Digest realm="a", nonce="b", qop="auth-conf"',
     'Digest realm="a", nonce="b", algorithm=SHA-1'],
)  # fmt: skip
def test_what_cannot_be_met(challenge: str) -> None:
    auth = DigestAuth("me", "secret")
    assert not auth.challenged(REQUEST, refused(challenge))
    assert auth(REQUEST).header("authorization") is None


def test_content_is_signed_where_the_server_wants_it() -> None:
    """Section 3.4.3; `tests/witnesses` has the word of another server."""
    auth = DigestAuth("me", "secret", make_nonce=lambda: "c")
    challenge = 'Digest realm="a", nonce="n", qop="auth-int", algorithm=SHA-256'
    fields = fields_of(signed(auth, Request("POST", "http://a.example/b", content=b"\xff\x00"), challenge))
    assert fields["qop"] == "auth-int"

    def hashed(*parts: str) -> str:
        return hashlib.sha256(":".join(parts).encode()).hexdigest()

    target = hashed("POST", "/b", hashlib.sha256(b"\xff\x00").hexdigest())
    assert fields["response"] == hashed(hashed("me", "a", "secret"), "n", "00000001", "c", "auth-int", target)
    upload = Request("POST", "http://a.example/b", content=Upload((), length=None, replayable=True))
    with pytest.raises(TypeError, match="give bytes in place of a file"):
        auth(upload)


def test_the_nonce_for_the_next_request_is_taken() -> None:
    auth = DigestAuth("me", "secret")
    auth.answered(Response(200, Headers([(b"Authentication-Info", b'nextnonce="0"')])))
    assert auth(REQUEST).header("authorization") is None
    signed(auth, REQUEST, 'Digest realm="a", nonce="1", qop="auth", opaque="o"')
    auth.answered(Response(200, Headers([(b"Authentication-Info", b'rspauth="nextnonce=3", nextnonce="\\"2"')])))
    fields = fields_of(auth(REQUEST).header("authorization") or "")
    assert (fields["nonce"], fields["nc"], fields["opaque"]) == ('\\"2', "00000001", "o")


def test_a_nonce_is_refused_once() -> None:
    auth = DigestAuth("me", "secret")
    assert auth.challenged(REQUEST, refused('Digest realm="a", nonce="1", qop="auth"'))
    request = auth(REQUEST)
    assert not auth.challenged(request, refused('Digest realm="a", nonce="1", qop="auth"'))
    assert auth.challenged(request, refused('Digest realm="a", nonce="1", qop="auth", stale=TRUE'))
    assert auth.challenged(request, refused('Digest realm="a", nonce="2", qop="auth"'))


TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters='"\\'), max_size=12)


METHODS, TARGETS = st.sampled_from(["GET", "POST"]), st.sampled_from(["/", "/a%20b/c", "/a?x=1&y=%2F"])


@given(st.tuples(TEXT, TEXT), TEXT, st.sampled_from(["MD5", "MD5-sess", "SHA-256"]), st.booleans(), METHODS, TARGETS)
def test_other_clients_have_the_same_values(
    credentials: tuple[str, str], realm: str, algorithm: str, with_qop: bool, method: str, target: str
) -> None:
    """Compare with requests, which knows no sessions, and httpx2, whose values both depend on a nonce of theirs."""
    user, password = credentials
    with_qop |= algorithm.endswith("sess")  # without it no cnonce is sent by httpx2, which a session needs
    challenge = f'Digest realm="{realm}", nonce="n0nce", algorithm={algorithm}' + (', qop="auth"' if with_qop else "")
    url = f"http://api.example{target}"
    reference: Any = httpx2.DigestAuth(user, password)
    flow = reference.auth_flow(httpx2.Request(method, url))
    first = next(flow)
    other = flow.send(httpx2.Response(401, headers={"www-authenticate": challenge}, request=first)).headers
    theirs = fields_of(other["authorization"])
    auth = DigestAuth(user, password, make_nonce=lambda: theirs.get("cnonce", ""))
    ours = fields_of(signed(auth, Request(method, url), challenge))
    assert (ours["response"], ours["uri"]) == (theirs["response"], theirs["uri"])
    if not algorithm.endswith("sess"):
        requested: Any = HTTPDigestAuth(user, password)
        requested.init_per_thread_state()
        requested._thread_local.chal = {"realm": realm, "nonce": "n0nce", "algorithm": algorithm} | (
            {"qop": "auth"} if with_qop else {}
        )
        theirs = fields_of(requested.build_digest_header(method, url))
        auth = DigestAuth(user, password, make_nonce=lambda: theirs.get("cnonce", ""))
        assert fields_of(signed(auth, Request(method, url), challenge))["response"] == theirs["response"]


API = Api(
    name="Example",
    package="example",
    server="https://api.example.com/v1",
    schemes={"digest": Digest("username", "password")},
    security=(("digest",),),
)


def test_a_call_is_made_once_more_when_challenged() -> None:
    challenge = answer(401, www_authenticate='Digest realm="a", nonce="1", qop="auth"')
    running = session(API, credentials={"username": "me", "password": "open-sesame"})
    result, attempts = drive(get(), [challenge, answer(body={"id": "1"})], running)
    assert result.id == "1"
    assert attempts[0].request.header("authorization") is None
    assert fields_of(attempts[1].request.header("authorization") or "")["nc"] == "00000001"
    _, (again,) = drive(get(), [answer(body={"id": "1"})], running)
    assert fields_of(again.request.header("authorization") or "")["nc"] == "00000002"
    error, attempts = drive(get(), [challenge, challenge], running)
    assert isinstance(error, UnauthorizedError)
    assert len(attempts) == 1
    renewed = answer(401, www_authenticate='Digest realm="a", nonce="2", qop="auth"')
    error, attempts = drive(get(), [renewed, answer(401, www_authenticate='Digest realm="a", nonce="3"')], running)
    assert isinstance(error, UnauthorizedError)
    assert len(attempts) == 2
    assert "open-sesame" not in f"{error!r} {error.request.headers}"
    assert "response=" not in str(error.request.headers)


def test_functions_may_give_names_and_passwords() -> None:
    passwords = iter(["old", "new"])
    credentials = {"username": "me", "password": lambda: next(passwords)}
    challenge = answer(401, www_authenticate='Digest realm="a", nonce="1", qop="auth"')
    outcomes = [challenge, challenge, answer(body={"id": "1"})]
    result, attempts = drive(get(), outcomes, session(API, credentials=credentials))
    assert result.id == "1"
    assert [attempt.request.header("authorization") is None for attempt in attempts] == [True, False, False]
