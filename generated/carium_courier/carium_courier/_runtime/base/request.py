"""Finished requests and received responses, as plain values that no HTTP library knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..shared.media_type import charset_of, essence
from .values import Value

HIDDEN = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "www-authenticate"})
"""Headers whose values are never shown, in lower case. What the API's own schemes use is hidden too."""

MASK = "[redacted]"
_MARK = b"\xef\xbb\xbf"
"""The byte order mark in UTF-8."""


class Headers(Mapping[str, str]):
    """Header fields in the order they came. Names are compared without regard to case (RFC 9110, section 5.1).

    Several fields of one name read as one value joined by commas (section 5.3); `all` gives them one by one.
    """

    __slots__ = ("_first", "_raw")

    def __init__(self, raw: Iterable[tuple[bytes, bytes]] = ()) -> None:
        self._raw = tuple(raw)
        self._first: dict[bytes, bytes] | None = None

    def first(self, name: bytes) -> bytes | None:
        """Return the value of the first field called `name` (in lower case): octets, as each response is asked."""
        if self._first is None:
            self._first = {key.lower(): value for key, value in reversed(self._raw)}
        return self._first.get(name)

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> Headers:
        """Return headers made from text."""
        return cls((name.encode("latin-1"), value.encode("latin-1")) for name, value in fields.items())

    def typed(self, content_type: str) -> Headers:
        """Return these headers with another content type."""
        others = ((key, value) for key, value in self._raw if key.lower() != b"content-type")
        return Headers((*others, (b"content-type", content_type.encode("latin-1"))))

    def all(self, name: str) -> list[str]:
        """Return the values of every field called `name`."""
        lowered = name.lower().encode("latin-1")
        return [value.decode("latin-1") for key, value in self._raw if key.lower() == lowered]

    def __getitem__(self, name: str) -> str:
        values = self.all(name)
        if not values:
            raise KeyError(name)
        return values[0] if len(values) == 1 else ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(key.decode("latin-1").lower() for key, _ in self._raw))

    def __len__(self) -> int:
        return len({key.lower() for key, _ in self._raw})

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self.all(name))

    def pairs(self) -> list[tuple[str, str]]:
        """Return every field as it came."""
        return [(key.decode("latin-1"), value.decode("latin-1")) for key, value in self._raw]

    def __repr__(self) -> str:
        return f"Headers({[(name, _shown_value(name.lower(), value)) for name, value in self.pairs()]!r})"


def _shown_value(name: str, value: str) -> str:
    """Return what `repr` shows of a field's value: nothing where the name means a credential, of URLs no query."""
    if name in HIDDEN or any(part in name for part in _TELLING):
        return MASK
    return f"{value.partition('?')[0]}?{MASK}" if name in _URLS and "?" in value else value


_TELLING = ("auth", "cookie", "credential", "key", "passw", "secret", "session", "signature", "token")
_URLS = frozenset({"content-location", "link", "location", "referer", "refresh"})


class Upload:
    """Content that is read as it is sent: octets, open files and iterators of octets, one after another.

    `length` is None where it is not known; `replayable` says whether it can be sent once more.
    """

    __slots__ = ("length", "parts", "replayable")

    def __init__(self, parts: Iterable[Any], *, length: int | None, replayable: bool) -> None:
        self.parts = tuple(parts)
        self.length = length
        self.replayable = replayable

    def __len__(self) -> int:
        return self.length or 0

    def __bool__(self) -> bool:
        return True


class Request:
    """A request that only needs sending.

    `hidden` names the headers and query parameters never shown, in lower case; `shown` is the URL to show where the
    path holds personal data; `secrets` are values that must not be repeated in a message.
    """

    __slots__ = ("content", "headers", "hidden", "method", "secrets", "shown", "url")

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        method: str,
        url: str,
        *,
        headers: tuple[tuple[str, str], ...] = (),
        content: bytes | Upload = b"",
        hidden: frozenset[str] = HIDDEN,
        shown: str | None = None,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.method = method
        self.url = url
        self.shown = shown
        self.secrets = secrets
        self.headers = headers
        self.content = content
        self.hidden = hidden

    def with_headers(self, headers: tuple[tuple[str, str], ...]) -> Request:
        """Return the same request with other header fields."""
        return self._with(self.url, headers, self.content)

    def with_header(self, name: str, value: str) -> Request:
        """Return the same request with a header field, in place of those of its name."""
        lowered = name.lower()
        return self.with_headers((*(pair for pair in self.headers if pair[0].lower() != lowered), (name, value)))

    def with_content(self, content: bytes | Upload) -> Request:
        """Return the same request with other content."""
        return self._with(self.url, self.headers, content)

    def with_url(self, url: str) -> Request:
        """Return the same request to another URL, and the `Host` that belongs to it.

        Header fields stay, credentials among them: to another server they go along.
        """
        from urllib.parse import urlsplit

        host, was = urlsplit(url).netloc.rpartition("@")[2], urlsplit(self.url).netloc.rpartition("@")[2]
        return (self if host == was else self.with_header("Host", host))._with(url, None, self.content)

    def _with(self, url: str, headers: tuple[tuple[str, str], ...] | None, content: bytes | Upload) -> Request:
        return Request(
            self.method,
            url,
            headers=self.headers if headers is None else headers,
            content=content,
            hidden=self.hidden,
            shown=self.shown if url == self.url else shown_url(self, url),
            secrets=self.secrets,
        )

    @property
    def replayable(self) -> bool:
        """Whether its content can be sent once more."""
        return isinstance(self.content, bytes) or self.content.replayable

    def header(self, name: str) -> str | None:
        """Return the value of the first header field called `name`."""
        lowered = name.lower()
        return next((value for key, value in self.headers if key.lower() == lowered), None)

    def redacted(self) -> Request:
        """Return a copy without credentials, personal data and content: for errors and logs."""
        shown = tuple((key, MASK if key.lower() in self.hidden else value) for key, value in self.headers)
        return Request(
            self.method, redacted_url(self.shown or self.url, self.hidden), headers=shown, hidden=self.hidden
        )

    def __repr__(self) -> str:
        url = redacted_url(self.shown or self.url, self.hidden)
        return f"<Request {self.method} {url} ({len(self.content)} bytes)>"


class Response:
    """A response with its whole content; `body` reads what is still to come where that was asked for."""

    __slots__ = ("body", "content", "headers", "reason", "status")

    def __init__(
        self, status: int, headers: Mapping[str, str] | None = None, content: bytes = b"", *, reason: str = ""
    ) -> None:
        self.status = status
        self.headers = headers if isinstance(headers, Headers) else Headers.of(headers or {})
        self.content = content
        self.reason = reason
        self.body: Any = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _response, (self.status, self.headers, self.content, self.reason)

    @property
    def content_type(self) -> str:
        """The media type without its parameters, in lower case; empty if there is none (RFC 9110, section 8.3)."""
        return essence((self.headers.first(b"content-type") or b"").decode("latin-1"))

    @property
    def text(self) -> str:
        """The content as text, by the charset that the content type names, else UTF-8."""
        try:
            return self.content.decode(checked_charset(self._charset or "utf-8"), "replace")
        except (LookupError, ValueError):
            return self.content.decode("utf-8", "replace")

    @property
    def _charset(self) -> str:
        return charset_of(self.headers.get("content-type", ""))

    def recoded(self) -> Response | None:
        """Return the response in UTF-8 without a byte order mark, as JSON has to be (RFC 8259, section 8.1).

        It is None where the content is that already, or cannot be read by the charset that its type names.
        """
        marked = self.content.startswith(_MARK)
        charset = "utf-8-sig" if marked else self._charset
        if charset in ("", "utf-8", "utf8"):
            return None
        try:
            text = self.content.decode(checked_charset(charset))
        except (LookupError, ValueError):
            return None
        return Response(self.status, self.headers.typed(self.content_type), text.encode(), reason=self.reason)

    def json(self) -> Any:
        """Return the content as JSON values.

        Raises:
            ValueError: It is not JSON.
        """
        from json import loads

        try:
            return loads(self.content)
        except RecursionError:
            raise ValueError("The JSON is nested too deeply.") from None

    def __repr__(self) -> str:
        return f"<Response {self.status} {self.content_type or 'without content type'} ({len(self.content)} bytes)>"


def _response(status: int, headers: Headers, content: bytes, reason: str) -> Response:
    return Response(status, headers, content, reason=reason)


class TransportFailure(Value):
    """No response came. `sent` is False where certainly nothing of the request was sent.

    `phase` is connect, read, write, pool or deadline for a timeout, else empty; `kind` says what happened.
    `response` is the response, if there was one, whose content coding is broken.
    """

    kind: str
    detail: str = ""
    sent: bool = True
    phase: str = ""
    cause: BaseException | None = None
    response: Response | None = None

    def __repr__(self) -> str:
        return f"<TransportFailure {self.kind!r}>"


def checked_charset(name: str) -> str:
    """Return the name of a charset, if it is one: Python has codecs for other purposes, too.

    Raises:
        LookupError: It is none.
        ValueError: It holds NUL.
    """
    from codecs import lookup

    if lookup(name).name.replace("_", "-") in _NO_CHARSETS:
        raise LookupError(name)
    return name


_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})


def shown_url(origin: Request, url: str) -> str | None:
    """Return what to show of `url`, which was made from that of `origin`; None for what it is.

    Where only the query changed, the personal data in the path is masked as it was, else the path as a whole.
    """
    if origin.shown is None:
        return None
    if url.partition("?")[0] == origin.url.partition("?")[0]:
        return origin.shown.partition("?")[0] + "".join(url.partition("?")[1:])
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}/{MASK}"


def redacted_url(url: str, hidden: frozenset[str]) -> str:
    """Return `url` with the values of hidden query parameters replaced."""
    head, mark, query = url.partition("?")
    scheme, separator, rest = head.partition("://")
    authority, slash, path = rest.partition("/")
    if "@" in authority:
        head = f"{scheme}{separator}{MASK}@{authority.rpartition('@')[2]}{slash}{path}"
    if not mark:
        return head
    from urllib.parse import unquote

    pairs: list[str] = []
    for pair in query.split("&"):
        name, equals, _ = pair.partition("=")
        pairs.append(
            f"{name}{equals}{MASK}" if equals and (unquote(name) if "%" in name else name).lower() in hidden else pair
        )
    return f"{head}?{'&'.join(pairs)}"
