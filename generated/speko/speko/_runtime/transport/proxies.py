"""Proxies that the environment names: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, and the exceptions in `NO_PROXY`."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from os import environ

_PORTS = {"http": "80", "https": "443"}


class Proxies:
    """The proxies of an environment, by scheme. It is false where there are none.

    Names are in capitals or in small letters; the latter come first. `HTTP_PROXY` in capitals does not count where
    `REQUEST_METHOD` is set: in a CGI program it would be the header field `Proxy` of any caller.
    """

    def __init__(self, variables: Mapping[str, str] = environ) -> None:
        named = {name.upper(): value for name, value in variables.items() if name == name.upper()}
        if "REQUEST_METHOD" in variables:
            named.pop("HTTP_PROXY", None)
        named |= {name.upper(): value for name, value in variables.items() if name == name.lower()}
        every = named.get("ALL_PROXY", "").strip()
        urls = {scheme: named.get(f"{scheme.upper()}_PROXY", "").strip() or every for scheme in _PORTS}
        self._urls = {scheme: url if "://" in url else f"http://{url}" for scheme, url in urls.items() if url}
        self._exceptions = [entry for text in named.get("NO_PROXY", "").lower().split(",") if (entry := text.strip())]

    def __bool__(self) -> bool:
        return bool(self._urls) and "*" not in self._exceptions

    def of(self, scheme: str, host: str, port: int | None) -> str | None:
        """Return the URL of the proxy for a server, None where it is called directly."""
        url = self._urls.get(scheme)
        if url is None:
            return None
        host, default = host.lower().strip("[]").rstrip("."), _PORTS[scheme]
        return None if any(_covers(entry, host, str(port or default)) for entry in self._exceptions) else url


def _covers(entry: str, host: str, port: str) -> bool:
    """Tell whether an entry of `NO_PROXY` covers a server: all, an address or block of them, a domain and those in it.

    A port behind it is to be that of the server.
    """
    if entry == "*":
        return True
    name, colon, of = entry.rpartition(":")
    if colon and of.isdecimal() and ("]" in name or ":" not in name):
        if of != port:
            return False
        entry = name
    entry = entry.strip("[]").removeprefix("*").strip(".")
    try:
        return ip_address(host) in ip_network(entry, strict=False)
    except ValueError:
        return bool(entry) and (host == entry or host.endswith(f".{entry}"))
