"""HTTP Digest access authentication (RFC 7616, and RFC 2069 where a server says no `qop`), by a client.

A server's challenge serves for all calls of a client until the server gives another one.
"""

from __future__ import annotations

import re
from _thread import allocate_lock
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import new
from os import urandom
from urllib.parse import quote

from ..base.request import Request, Response

_ALGORITHMS = {"SHA-256": "sha256", "SHA-512-256": "sha512_256", "MD5": "md5"}
"""By the names of RFC 7616, section 6.1, the best first, with those that Python has for them."""

_PARAMETER = re.compile(r'\s*,?\s*([!#$%&\'*+.^_`|~0-9A-Za-z-]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"]+))?')


class Challenge:
    """What a server asks for: its parameters, and how often its nonce was used."""

    __slots__ = ("_lock", "count", "fields")

    secrets = ()

    def __init__(self) -> None:
        self._lock = allocate_lock()
        self.fields: dict[str, str] = {}
        self.count = 0

    def accept(self, fields: dict[str, str]) -> None:
        """Take a challenge in place of that which there was."""
        with self._lock:
            self.fields, self.count = fields, 0

    def renew(self, nonce: str) -> None:
        """Take the nonce that the server names for the next request."""
        self.accept({**self.fields, "nonce": nonce})

    def use(self) -> tuple[dict[str, str], int]:
        """Return the parameters, and how often the nonce has been used with this time."""
        with self._lock:
            self.count += 1
            return self.fields, self.count


class DigestAuth:
    """Signs requests by a user name and a password, once a server has said how: `auth=DigestAuth("me", "secret")`.

    Quality of protection is `auth`, or `auth-int` where a server wants the content signed as well: that has to be in
    memory then. Content that can be read once only is sent in vain to a server not asked before.
    """

    def __init__(
        self,
        username: str,
        password: str,
        *,
        challenge: Challenge | None = None,
        make_nonce: Callable[[], str] = lambda: urandom(16).hex(),
    ) -> None:
        self._username = username
        self._password = password
        self._challenge = challenge or Challenge()
        self._make_nonce = make_nonce

    def __call__(self, request: Request) -> Request:
        """Return the request with an `Authorization` field, if the server has said how.

        Raises:
            TypeError: The server wants content to be signed that is read as it is sent.
        """
        if not self._challenge.fields:
            return request
        return request.with_header("Authorization", self._authorization(request, *self._challenge.use()))

    def challenged(self, request: Request, response: Response) -> bool:
        """Take the best of the challenges of a response, and return whether there is one that can be met anew.

        None can where the nonce is that which was just refused: then the name or the password is wrong.
        """
        offered = [fields for value in response.headers.all("www-authenticate") for fields in _challenges(value)]
        usable = sorted((fields for fields in offered if _is_usable(fields)), key=_rank)
        if not usable:
            return False
        sent = request.header("authorization") or ""
        if f'nonce="{_quoted(usable[0]["nonce"])}"' in sent and usable[0].get("stale", "").lower() != "true":
            return False
        self._challenge.accept(usable[0])
        return True

    def answered(self, response: Response) -> None:
        """Take the nonce for the next request, if a response names one (section 3.5)."""
        for value in response.headers.all("authentication-info"):
            for match in _PARAMETER.finditer(value):
                if match[1].lower() == "nextnonce" and match[2] and self._challenge.fields:
                    self._challenge.renew(_unquoted(match[2]))

    def _authorization(self, request: Request, fields: dict[str, str], count: int) -> str:
        algorithm = fields.get("algorithm", "MD5")
        digest = partial(_digest, _ALGORITHMS[_base(algorithm)])
        realm, nonce, username = fields.get("realm", ""), fields["nonce"], self._username
        nc, cnonce = f"{count:08x}", self._make_nonce()
        # The request target as it is sent (section 3.4): the path is empty only if the URL is.
        uri = "/" + request.url.partition("://")[2].partition("/")[2]
        secret = digest(f"{username}:{realm}:{self._password}")
        if algorithm.lower().endswith("-sess"):
            secret = digest(f"{secret}:{nonce}:{cnonce}")
        protection = _protection(fields)
        signed = f":{digest(_content(request))}" if protection == "auth-int" else ""
        target = digest(f"{request.method}:{uri}{signed}")
        quality = f"{nc}:{cnonce}:{protection}:" if "qop" in fields else ""
        response = digest(f"{secret}:{nonce}:{quality}{target}")
        quoted = {"realm": realm, "uri": uri, "nonce": nonce, "response": response}
        plain = {"algorithm": algorithm} if "algorithm" in fields else {}
        if fields.get("userhash", "").lower() == "true":
            username, plain["userhash"] = digest(f"{username}:{realm}"), "true"
        named = f'username="{_quoted(username)}"'
        if not username.isascii():
            named = f"username*=UTF-8''{quote(username, safe='')}"
        if "opaque" in fields:
            quoted["opaque"] = fields["opaque"]
        if "qop" in fields or algorithm.lower().endswith("-sess"):
            quoted["cnonce"] = cnonce
        if "qop" in fields:
            plain |= {"qop": protection, "nc": nc}
        parts = [named, *(f'{name}="{_quoted(value)}"' for name, value in quoted.items())]
        return f"Digest {', '.join([*parts, *(f'{name}={value}' for name, value in plain.items())])}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


def _challenges(value: str) -> Iterator[dict[str, str]]:
    """Yield the parameters of each challenge of Digest in a `WWW-Authenticate` field (RFC 9110, section 11.6.1)."""
    fields: dict[str, str] | None = None
    position = 0
    while match := _PARAMETER.match(value, position):
        position = match.end()
        name, text = match[1].lower(), match[2]
        if text is None:
            if fields:
                yield fields
            fields = {} if name == "digest" else None
        elif fields is not None:
            fields[name] = _unquoted(text)
    if fields:
        yield fields


def _is_usable(fields: dict[str, str]) -> bool:
    return "nonce" in fields and bool(_protection(fields)) and _base(fields.get("algorithm", "MD5")) in _ALGORITHMS


def _protection(fields: dict[str, str]) -> str:
    """Return the quality of protection that a challenge allows: without the content, if that need not be signed."""
    offered = [quality.strip().lower() for quality in fields.get("qop", "auth").split(",")]
    return next((quality for quality in ("auth", "auth-int") if quality in offered), "")


def _content(request: Request) -> bytes:
    if isinstance(request.content, bytes):
        return request.content
    raise TypeError(
        "The server wants the content signed (HTTP Digest, qop=auth-int), which is read only as it is sent: give bytes "
        "in place of a file, a path or an iterator."
    )


def _rank(fields: dict[str, str]) -> int:
    return [*_ALGORITHMS].index(_base(fields.get("algorithm", "MD5")))


def _base(algorithm: str) -> str:
    return algorithm.upper().removesuffix("-SESS")


def _digest(name: str, text: str | bytes) -> str:
    octets = text.encode() if isinstance(text, str) else text
    return new(name, octets, usedforsecurity=False).hexdigest()


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
