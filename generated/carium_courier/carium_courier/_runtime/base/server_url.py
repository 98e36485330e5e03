"""URLs that a server chooses, as in `Location` or a link to the next page: made such that they can be sent, or refused.

RFC 3986 has few characters in URLs, servers write others. What browsers encode is encoded here, too.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

_PATH = "/!$&'()*+,;=:@|^%~"
_QUERY = f"{_PATH}?[]{{}}`"
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)*{_LABEL}\.?")
_LONGEST_HOST = 253


def resolved(base: str, reference: str | bytes) -> str:
    """Return the URL that a reference on the page `base` stands for (RFC 3986, section 5), without fragment and user.

    Octets are those of a header field, which stand for themselves (WHATWG URL, section 4.5).

    Raises:
        ValueError: It is none that can be sent.
    """
    text = reference if isinstance(reference, str) else reference.decode("latin-1")
    if _CONTROL.search(text := text.strip(" \t")):
        raise ValueError("A URL holds no control characters.")
    parts = urlsplit(urljoin(base, text).partition("#")[0])
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("It is no http or https URL.")
    if parts.netloc == urlsplit(base).netloc:
        authority = parts.netloc
    else:
        port = "" if parts.port is None else f":{parts.port}"
        authority = _host(parts.hostname) + port
    encoding = "utf-8" if isinstance(reference, str) else "latin-1"
    path = quote(_STRAY.sub("%25", parts.path), safe=_PATH, encoding=encoding) or "/"
    query = quote(_STRAY.sub("%25", parts.query), safe=_QUERY, encoding=encoding)
    return f"{parts.scheme}://{authority}{path}" + (f"?{query}" if query else "")


def _host(name: str) -> str:
    if ":" in name:
        from ipaddress import IPv6Address

        return f"[{IPv6Address(name)}]"
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    if len(name) > _LONGEST_HOST or not _HOST.fullmatch(name):
        raise ValueError("It names no host.")
    return name
