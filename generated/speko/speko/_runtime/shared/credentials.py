"""Decides what in a recorded exchange is a credential: by the name of what holds it, or by its shape.

Names are those of the API's security schemes and the usual ones, in header fields, query strings, cookies, JSON, forms,
multipart, XML and the recorded arguments. What stands for a credential is none, nor is what leads to the next page.
`x-specloom-ignore: {recording-credential: REASON}` on an exchange, its request or its response lets them through.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeGuard
from urllib.parse import parse_qsl, urlsplit

from .credential_shapes import basic_password, is_random, shapes_in
from .placeholders import is_placeholder, is_stand_in

RULE = "recording-credential"
IGNORE = "x-specloom-ignore"
WAY_OUT = (
    f"put REDACTED in its place and revoke it; if it is none, say why: `{IGNORE}: {{{RULE}: REASON}}` on the exchange"
)
_HEADERS = frozenset({"authorization", "proxyauthorization", "cookie", "setcookie"})
_USUAL = re.compile(
    r"(?:access|refresh|id|auth|api|bearer|oauth|session|security|csrf|xsrf|private|gitlab|vault|device|personalaccess)token"
    r"|(?:tokensecret|clientsecret|appsecret|apisecret|consumersecret|signingsecret|webhooksecret|sharedsecret|totpsecret)"
    r"|(?:password|passwd|passphrase|pwd|clientassertion|codeverifier|subscriptionkey|xamzsignature|xgoogsignature|xauthkey)"
    r"|(?:api|access|secret|secretaccess|private|signing|encryption|master)key"
)
# What a value of such a name has in it where it is a credential: else `secret` names one, and a cookie is to be eaten.
_EXACTLY = {"secret": r"\d", "authorization": r"\d", "cookie": r"=", "setcookie": r"="}
# Names that mean a credential in one API and something else in another: the value decides, and only for a scheme's name
# and those that are suspect anyhow.
_DOUBTFUL = frozenset(
    {
        "token",
        "key",
        "id",
        "auth",
        "code",
        "session",
        "sessionid",
        "sid",
        "user",
        "name",
        "jwt",
        "sig",
        "bearer",
        "credential",
        "credentials",
    }
)
_SUSPECT = frozenset({"token", "auth", "jwt", "sig", "bearer", "credential", "credentials"})
# A header field of a request that is called so is one where its value looks drawn by a machine.
_FIELD = re.compile(r"(?:^|[-_])(?:token|secret|jwt|key|auth|session|credential)s?$", re.IGNORECASE)
_NO_FIELD = re.compile(
    r"idempot|dedup|request|cache|public|partition|routing|websocket|contin|next|page|sync|cursor", re.IGNORECASE
)
_PAGES = re.compile(
    r"cursor|^(?:next|prev|previous|page|nextpage|prevpage|previouspage|continuation|continue|start|starting|resume|"
    r"scroll|sync|nextsync|after|before|last|offset)(?:page)?(?:token|key|marker|id)?$|^marker$"
)
_PAIR = re.compile(r"(?:^|[?&#;\s])([A-Za-z0-9_.\[\]-]{1,60})=([^&#;\s\"'<>\\]{4,4000})")
_FORM = re.compile(r"[^\s=&<>{}\"]+=[^\s&<>{}\"]*(?:&[^\s=&<>{}\"]+=[^\s&<>{}\"]*)*")
_ELEMENT = re.compile(r"<([A-Za-z_][\w.:-]{2,60})[^<>]{0,500}>\s*(?:<!\[CDATA\[)?([^<>]{4,4000}?)(?:\]\]>)?\s*</")
_ATTRIBUTE = re.compile(r"\s([A-Za-z_][\w.:-]{2,60})\s?=\s?[\"']([^\"'<>]{4,4000})[\"']")
_ENTRY = re.compile(r"^[ \t-]*[\"']?([\w.-]{3,60})[\"']?:[ \t]+[\"']?([^\s\"']{4,4000})[\"']?[ \t]*$", re.MULTILINE)
"""An entry of a mapping in YAML."""
_PART = re.compile(
    r"content-disposition:[^\r\n]*?\bname=\"?([^\";\r\n]+)\"?[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\n(?s:(.*?))(?=\r?\n--|\Z)",
    re.IGNORECASE,
)
_DEEPEST = 40
_LONGEST = 1_000_000


class Credential(NamedTuple):
    """A credential in an exchange: the JSON Pointer to it, what it is, and the credential itself.

    `inside` is a JSON Pointer into the body, where `pointer` leads to one of JSON.
    """

    pointer: tuple[str, ...]
    what: str
    value: str
    inside: tuple[str, ...] = ()


@dataclass(frozen=True)
class CredentialNames:
    """The names of an API's credentials, normalised, and those that lead from page to page; None: not known."""

    schemes: frozenset[str] = frozenset()
    pages: frozenset[str] | None = None

    def means(self, name: str, value: str) -> bool:
        """Tell whether a value of this name is a credential."""
        plain = normalised(name)
        if is_placeholder(value) or self.is_page(plain):
            return False
        if plain in _DOUBTFUL:
            expected = plain in self.schemes or (plain in _SUSPECT and self.pages is not None)
            return expected and is_random(value)
        if plain in self.schemes:
            return True
        if plain in _EXACTLY:
            return re.search(_EXACTLY[plain], value) is not None
        return not _is_address(value) and is_usual_name(name)

    def are_in(self, name: str, value: Any) -> bool:
        """Tell whether a JSON value of this name is, or holds, a credential."""
        audit = Audit(self)
        audit.value(name, value)
        return bool(audit.found)

    def is_page(self, plain: str) -> bool:
        """Tell whether a normalised name is that of what leads to another page."""
        return _PAGES.search(plain) is not None or plain in (self.pages or ())


def names_of(schemes: Iterable[str], pages: Iterable[str] | None = None) -> CredentialNames:
    """Return the names of credentials of an API whose security schemes send keys of these names."""
    known = None if pages is None else frozenset(map(normalised, pages))
    return CredentialNames(frozenset(map(normalised, schemes)), known)


def normalised(name: str) -> str:
    """Return a name without what only separates words: `apikey` for `X-Api-Key` is `xapikey`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_usual_name(name: str) -> bool:
    """Tell whether a name is, or ends with, one that means a credential in any API."""
    plain = normalised(name)
    return any(match.end() == len(plain) for match in _USUAL.finditer(plain))


def reason_in(part: Any, rule: str = RULE) -> str:
    """Return why a part of a recording says that a rule does not apply to it; empty where it does not, or not why."""
    ignored = part.get(IGNORE) if _is_mapping(part) else None
    reason = ignored.get(rule) if _is_mapping(ignored) else None
    return reason.strip() if isinstance(reason, str) else ""


def unexplained(interaction: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield the pointers to what ignores rules in an exchange without a reason."""
    parts: tuple[tuple[str, ...], ...] = ((), ("specloom",), ("request",), ("response",))
    for at in parts:
        part: Any = interaction.get(at[0]) if at else interaction
        ignored = part.get(IGNORE) if _is_mapping(part) and IGNORE in part else {RULE: "none"}
        reasons: Any = [*ignored.values()] if _is_mapping(ignored) else []
        if not reasons or not all(isinstance(reason, str) and reason.strip() for reason in reasons):
            yield (*at, IGNORE)


@dataclass(slots=True)
class Audit:
    """The credentials in exchanges: those found, and the values that may stay, since somebody said why, or as pages."""

    names: CredentialNames
    found: list[Credential] = field(default_factory=list[Credential])
    exempt: set[str] = field(default_factory=set[str])
    _ignoring: bool = False

    def exchange(self, interaction: Mapping[str, Any]) -> None:
        """Search one exchange in the layout of a cassette."""
        whole = bool(reason_in(interaction) or reason_in(interaction.get("specloom")))
        metadata: Any = interaction.get("specloom")
        arguments = metadata.get("arguments") if _is_mapping(metadata) else None
        self._ignoring = whole or bool(reason_in(interaction.get("request")))
        self._json(arguments, "", ("specloom", "arguments"), None)
        for side in ("request", "response"):
            part: Any = interaction.get(side)
            if _is_mapping(part):
                self._ignoring = whole or bool(reason_in(part))
                self._side(side, part)

    def value(self, name: str, value: Any) -> None:
        """Search a JSON value that stands under a name."""
        self._json(value, name, (), ())

    def _side(self, side: str, part: Mapping[str, Any]) -> None:
        if isinstance(part.get("uri"), str):
            self._uri(part["uri"], (side, "uri"))
        headers: Any = part.get("headers") or {}
        for name, values in headers.items():
            for value in values if _is_list(values) else [values]:
                self._header(name, str(value), (side, "headers", name))
        body: Any = part.get("body")
        if _is_mapping(body):
            encoded = body.get("base64_string")
            if isinstance(encoded, str):
                self._shapes(b64decode(encoded).decode("latin-1"), (side, "body"), ())
            body = body.get("string")
        if isinstance(body, bytes):
            body = body.decode("latin-1")
        if isinstance(body, str):
            self._body(body, (side, "body"))
            kinds = [str(value) for name, value in headers.items() if normalised(name) == "contenttype"]
            if "yaml" in "".join(kinds).lower() and len(body) <= _LONGEST:
                self._pairs(_ENTRY, body, (side, "body"), ())

    def _header(self, name: str, value: str, at: tuple[str, ...]) -> None:
        plain = normalised(name)
        if plain in ("cookie", "setcookie"):
            pairs = value.split(";") if plain == "cookie" else value.split(";")[:1]
            for pair in pairs:
                secret = (pair.partition("=")[2] or pair).strip()
                if not is_stand_in(secret):
                    self._add(at, f"the cookie {pair.partition('=')[0].strip()!r}", secret)
        elif plain in _HEADERS or plain in self.names.schemes:
            token = value.partition(" ")[2] or value
            password = basic_password(token) if value[:6].lower() == "basic " else ""
            if not is_stand_in(password or token):
                self._add(at, f"the header {name!r}", token)
        elif at[0] == "request" and _is_key(name, value):
            self._add(at, f"the header {name!r}", value)
        else:
            self._text(name, value, at, ())

    def _uri(self, uri: str, at: tuple[str, ...]) -> None:
        parts = urlsplit(uri)
        for text in (parts.query, parts.fragment):
            for name, value in parse_qsl(text):
                is_key = normalised(name) in self.names.schemes and not is_stand_in(value)
                if is_key or self.names.means(name, value):
                    self._add(at, f"the query parameter {name!r}", value)
                elif not self.names.is_page(normalised(name)):
                    self._shapes(value, at, ())
        self._shapes(parts._replace(query="", fragment="").geturl(), at, ())

    def _body(self, body: str, at: tuple[str, ...]) -> None:
        value = _read_json(body)
        if value is not None:
            self._json(value, "", at, ())
            return
        joined = re.sub(r"\r?\ndata:", "", body) if len(body) <= _LONGEST else ""  # data of one event on several lines
        for line in joined.splitlines():  # events, lines of JSON
            value = _read_json(line.partition("data:")[2] if line.startswith("data:") else line.removeprefix("\x1e"))
            if value is not None:
                self._json(value, "", at, None)
        for match in _PART.finditer(body):
            self._text(match[1], match[2], at, ())
        for name, text in parse_qsl(body) if _FORM.fullmatch(body) else ():
            self._text(name, text, at, ())
        self._text("", body, at, ())

    def _json(self, value: Any, name: str, at: tuple[str, ...], inside: tuple[str, ...] | None, depth: int = 0) -> None:
        """Search a JSON value: one that stands in the file, or with `inside` one that a text in the file holds."""
        if (_is_mapping(value) or _is_list(value)) and depth < _DEEPEST:
            entries: Iterable[tuple[str | int, Any]] = value.items() if _is_mapping(value) else enumerate(value)
            for key, entry in entries:
                below = name if _is_list(value) else str(key)
                if _is_mapping(value):
                    self._shapes(below, at, inside or ())
                if inside is None:
                    self._json(entry, below, (*at, str(key)) if at[:1] == ("specloom",) else at, None, depth + 1)
                else:
                    self._json(entry, below, at, (*inside, str(key)), depth + 1)
        elif isinstance(value, str):
            nested = _read_json(value) if value[:1] in "{[" else None
            if nested is not None and depth < _DEEPEST:
                self._json(nested, name, at, inside, depth + 1)
            self._text(name, value, at, inside or ())
        elif type(value) in (int, float) and self.names.means(name, str(value)):
            self._add(at, f"`{name}`", str(value), inside or ())

    def _text(self, name: str, value: str, at: tuple[str, ...], inside: tuple[str, ...]) -> None:
        is_field = at == ("specloom", "arguments", "header", name)
        if self.names.means(name, value) or (is_field and _is_key(name, value)):
            self._add(at, f"`{name}`", value, inside)
        elif self.names.is_page(normalised(name)) and "?" not in value:
            self.exempt.add(value)
        else:
            self._shapes(value, at, inside)
            for pattern in (_PAIR, _ELEMENT, _ATTRIBUTE) if len(value) <= _LONGEST else ():
                self._pairs(pattern, value, at, inside)

    def _pairs(self, pattern: re.Pattern[str], value: str, at: tuple[str, ...], inside: tuple[str, ...]) -> None:
        """Search the names and values that a pattern finds in a text."""
        for key, text in ((match[1], match[2]) for match in pattern.finditer(value)):
            for plain in {text, *(pair[1] for pair in parse_qsl(f"a={text}"))}:
                if self.names.means(key, plain):
                    self._add(at, f"`{key}`", plain, inside)

    def _shapes(self, text: str, at: tuple[str, ...], inside: tuple[str, ...]) -> None:
        for match in shapes_in(text):
            self._add(at, f"{match.kind} (it begins with {match.value[:4]!r})", match.value, inside)

    def _add(self, at: tuple[str, ...], what: str, value: str, inside: tuple[str, ...] = ()) -> None:
        if self._ignoring:
            self.exempt.add(value)
        else:
            self.found.append(Credential(at, what, value, inside))


def _is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _read_json(text: str) -> Any:
    """Return the JSON object or list that a text is; None where it is none."""
    if text.strip()[:1] not in ("{", "[") or len(text) > _LONGEST:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_key(name: str, value: str) -> bool:
    """Tell whether a header field of a request sends a key, by its name and the look of its value."""
    return _FIELD.search(name) is not None and not _NO_FIELD.search(name) and is_random(value)


def _is_address(value: str) -> bool:
    return re.match(r"https?://[^\s@]+$", value) is not None and "=" not in value
