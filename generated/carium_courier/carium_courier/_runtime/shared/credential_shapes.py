"""Finds credentials of known shapes in text: as they are, percent-encoded, and in base64.

A shape is the form that an issuer gives its credentials (`sk_live_…`), a JSON Web Token (RFC 7519), a private key in
PEM (RFC 7468), the value of a Basic or Bearer header, or the password in a URL. Evident placeholders are none.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import unquote_plus

from .placeholders import is_filler, is_marked, is_monotonous


class Match(NamedTuple):
    """A credential in a text: what it is, where its spelling begins and ends, and the credential itself, decoded."""

    kind: str
    start: int
    end: int
    value: str


class _Shape(NamedTuple):
    """One shape: what a text must contain for it, its pattern, and what else tells the credential of a match."""

    kind: str
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    is_credential: Callable[[str], bool]

    @property
    def anywhere(self) -> bool:
        """Whether it is so telling that it may follow a letter."""
        return self.hints[0] in _MAY_FOLLOW_LETTERS


def _starts(text: str, at: int) -> bool:
    """Tell whether a word begins at a place: only the letter of an escape may stand before it."""
    return not _WORD_BEFORE.search(text[max(0, at - 2) : at])


def _of_issuer(tail: str) -> bool:
    return not is_marked(tail) and not is_monotonous(tail)


def is_random(text: str) -> bool:
    """Tell whether a text looks drawn by a machine: long, with letters and digits, and no words between hyphens."""
    if not re.fullmatch(r"[0-9A-Za-z+/_.~=-]{16,}", text) or _UUID.fullmatch(text):
        return False
    pieces = re.split(r"[-_.~/]", text.rstrip("="))
    mixed = [piece for piece in pieces if re.search(r"\d", piece) and re.search(r"[A-Za-z]", piece)]
    return _of_issuer(text) and not is_filler(text) and any(len(piece) >= 8 for piece in mixed)


def _is_web_token(text: str) -> bool:
    """Tell whether the header of what looks like a JSON Web Token is one (RFC 7515, section 4)."""
    header = text.partition(".")[0]
    try:
        read = json.loads(b64decode(header + "=" * (-len(header) % 4), altchars="-_"))
    except ValueError:
        return False
    return isinstance(read, dict) and bool({"alg", "enc", "typ"} & read.keys())


def basic_password(token: str) -> str:
    """Return the password in the credentials of Basic (RFC 7617), empty where they are none."""
    try:
        text = b64decode(token + "=" * (-len(token) % 4), validate=True).decode()
    except ValueError:
        return ""
    return text.partition(":")[2] if text.isprintable() else ""


def _is_basic(token: str) -> bool:
    password = basic_password(token)
    return len(password) > 3 and not (is_marked(password) or is_filler(password) or is_monotonous(password))


def _is_password(text: str) -> bool:
    return len(text) > 3 and not (is_marked(text) or is_filler(text) or is_monotonous(text))


def _is_key(text: str) -> bool:
    """Tell whether what follows the first line of PEM is a key, and not dots."""
    body = re.sub(r"\\+[nr]|[^0-9A-Za-z+/]", "", text)
    return len(body) >= 40 and not is_marked(text[:80]) and not is_monotonous(body)


_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}")
_WORD_BEFORE = re.compile(r"(?<!\\)[0-9A-Za-z_]\Z")
_MAY_FOLLOW_LETTERS = frozenset({"eyJ", "://", "PRIVATE KEY", "k_live_", "whsec_", "AKIA", "AIza"})
_PEM = (
    r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?P<secret>(?s:(?:(?!-----).){0,20000}))"
    r"(?:-----END [A-Z0-9 ]+-----)?"
)
_SHAPES = tuple(
    _Shape(kind, hints, re.compile(pattern), is_credential)
    for kind, hints, pattern, is_credential in (
        ("a key of Stripe", ("k_live_", "k_test_"), r"[sr]k_(?:live|test)_(?P<secret>[0-9A-Za-z_]{8,})", _of_issuer),
        ("a signing secret", ("whsec_",), r"whsec_(?P<secret>[0-9A-Za-z+/]{16,}=*)", _of_issuer),
        (
            "a token of GitHub",
            ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
            r"(?:gh[pousr]|github_pat)_(?P<secret>(?=[A-Za-z_]*\d)[0-9A-Za-z_]{16,})",
            _of_issuer,
        ),
        ("a token of GitLab", ("glpat-",), r"glpat-(?P<secret>[0-9A-Za-z_-]{16,})", _of_issuer),
        (
            "a token of Slack",
            ("xox", "xapp-"),
            r"(?:xox[abceoprs]|xapp)-(?P<secret>(?=[A-Za-z-]*\d)[0-9A-Za-z-]{10,})",
            _of_issuer,
        ),
        (
            "a token of Shopify",
            ("shpat_", "shpca_", "shppa_", "shpss_"),
            r"shp(?:at|ca|pa|ss)_(?P<secret>[0-9A-Fa-f]{16,})",
            _of_issuer,
        ),
        (
            "a webhook of Slack",
            ("hooks.slack.com",),
            r"(?:https://)?hooks\.slack\.com/services/T[0-9A-Z]{6,}/B[0-9A-Z]{6,}/(?P<secret>[0-9A-Za-z]{16,})",
            _of_issuer,
        ),
        ("a key of AWS", ("AKIA", "ASIA"), r"(?:AKIA|ASIA)(?P<secret>[0-9A-Z]{12,20})(?![0-9A-Za-z])", _of_issuer),
        ("a key of Google", ("AIza",), r"AIza(?P<secret>[0-9A-Za-z_-]{30,})", _of_issuer),
        ("a token of Google", ("ya29.",), r"ya29\.(?P<secret>[0-9A-Za-z_-]{16,})", _of_issuer),
        (
            "a key of SendGrid",
            ("SG.",),
            r"SG\.(?P<secret>[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,})",
            _of_issuer,
        ),
        (
            "an access token",
            ("npm_", "pypi-", "dop_v1_", "hf_", "AGE-SECRET-KEY-"),
            r"(?:npm_|pypi-|dop_v1_|hf_|AGE-SECRET-KEY-)(?P<secret>[0-9A-Za-z_-]{24,})",
            is_random,
        ),
        ("an API key", ("sk-",), r"sk-(?:proj-|ant-|or-)?(?P<secret>[0-9A-Za-z_-]{20,})", is_random),
        (
            "a JSON Web Token",
            ("eyJ",),
            r"(?P<secret>eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*)",
            _is_web_token,
        ),
        (
            "a private key",
            ("PRIVATE KEY",),
            _PEM,
            _is_key,
        ),
        ("a Bearer token", ("earer ",), r"[Bb]earer (?P<secret>[0-9A-Za-z._~+/-]{16,}=*)", is_random),
        ("credentials of Basic", ("asic ",), r"[Bb]asic (?P<secret>[0-9A-Za-z+/]{8,}=*)", _is_basic),
        (
            "a password in a URL",
            ("://",),
            r"://[^\s/:@\"'<>{}\[\]()]*:(?P<secret>[^\s/:@\"'<>{}\[\]()]+)@(?=[\w\[])",
            _is_password,
        ),
    )
)
_HINTS = tuple({hint for shape in _SHAPES for hint in shape.hints if hint != "://"})
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_IN_URL = re.compile(r"[^\s\"'<>\\]+")
_BASE64 = re.compile(r"[0-9A-Za-z+/_-]{16,}={0,2}")


def _fragments(hint: str) -> Iterator[str]:
    """Yield what base64 of a text has in it wherever the hint stands in that text."""
    for offset in range(3):
        encoded = b64encode(b"\0" * offset + hint.encode()).decode().rstrip("=")
        yield encoded[(0, 2, 3)[offset] : len(encoded) - (1 if (offset + len(hint)) % 3 else 0)]


# Of a JSON Web Token, what stands at the beginning of its header: {"al, {"ty, {"ki, {"en.
_ENCODED_HINTS = ({hint for hint in _HINTS if len(hint) > 3} - {"eyJ"}) | {
    "xoxb-",
    "xoxp-",
    "eyJhb",
    "eyJ0e",
    "eyJra",
    "eyJlb",
}
_FRAGMENT = re.compile(
    "|".join(sorted({part for hint in _ENCODED_HINTS for part in _fragments(hint) if len(part) > 3}))
)


def shapes_in(text: str, *, depth: int = 2, plain: set[str] | None = None) -> Iterator[Match]:
    """Yield the credentials of known shapes in a text, encoded ones at the place of their encoding.

    `depth` says how often what was decoded is decoded again. `plain` are words that hold nothing in base64, of other
    texts; those of this one are added.
    """
    for shape in _SHAPES:
        if any(hint in text for hint in shape.hints):
            for match in shape.pattern.finditer(text):
                if shape.is_credential(match["secret"]) and (shape.anywhere or _starts(text, match.start())):
                    secret = match.group() if "a password" not in shape.kind else match["secret"]
                    yield Match(shape.kind, match.start(), match.end(), secret)
    if depth:
        yield from _encoded(text, depth - 1, set() if plain is None else plain)


def _encoded(text: str, depth: int, plain: set[str]) -> Iterator[Match]:
    done = 0
    for escape in _ESCAPE.finditer(text) if "%" in text else ():
        if escape.start() >= done:
            start, done = _around(text, escape.start())
            for match in shapes_in(unquote_plus(text[start:done]), depth=depth):
                if match.value not in text[start:done]:
                    yield match._replace(start=start, end=done)
    for token in _BASE64.finditer(text):
        word = token.group()
        if word in plain:
            continue
        if not _FRAGMENT.search(word):
            plain.add(word)
            continue
        found = next(_in_base64(word.rstrip("="), depth), None)
        if found is not None:
            yield found._replace(start=token.start(), end=token.end())


def _around(text: str, at: int) -> tuple[int, int]:
    """Return where what may be a URL, or a part of one, begins and ends around a place."""
    start = at
    while start and _IN_URL.match(text[start - 1]):
        start -= 1
    match = _IN_URL.match(text, at)
    return start, match.end() if match else at


def _in_base64(token: str, depth: int) -> Iterator[Match]:
    """Yield the credentials in what base64 says, wherever in the token the encoding begins."""
    plain = token.replace("-", "+").replace("_", "/")
    for start in range(4):
        letters = plain[start:]
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        octets = b64decode(letters + "=" * (-len(letters) % 4))
        yield from shapes_in(octets.decode("latin-1"), depth=depth)


def masked(text: str, mask: str) -> str:
    """Return a text with `mask` in place of each credential of a known shape."""
    for match in sorted(shapes_in(text), key=lambda match: match.start, reverse=True):
        text = text[: match.start] + mask + text[match.end :]
    return text
