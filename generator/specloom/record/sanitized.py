"""Turns entries of traffic files into exchanges without credentials and personal data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from specloom.base.document import Json
from specloom.drift.identifiers import identifier_kind
from specloom.drift.usual_names import is_credential, is_credential_header
from specloom.ir.recordings import Exchange
from specloom.load import exchange_of
from specloom.record.har import Entry
from specloom.record.traffic_file import TrafficFile
from specloom.runtime.shared.scrub import LeakError, Rules, Scrubber

_SHORTEST = 8
_SALT = b"specloom drift"
"""Pseudonyms are the same in every run, so that suggestions are; they are not written anywhere."""


@dataclass(frozen=True, slots=True)
class Sanitized:
    """Exchanges, each with what a browser asked for; `leaks` counts those in which a credential remained."""

    exchanges: tuple[tuple[Exchange, str], ...]
    leaks: int


def sanitized(files: Iterable[TrafficFile], rules: Rules) -> Sanitized:
    """Return the exchanges of files without the credentials that any of them has, and with pseudonyms for people."""
    entries = [entry for file in files for entry in file.entries]
    secrets = sorted(credentials_in(entries, rules))
    scrubber = Scrubber(replace(rules, secrets=(*rules.secrets, *secrets)), salt=_SALT)
    exchanges: list[tuple[Exchange, str]] = []
    leaks = 0
    for entry in entries:
        try:
            clean = scrubber.scrub(entry.interaction)
        except LeakError:
            leaks += 1
            continue
        content = clean["response"]["body"]["string"]
        octets = content if isinstance(content, bytes) else b""
        if octets:
            clean["response"] = {**clean["response"], "body": {"string": ""}}
        exchange = replace(exchange_of(clean, entry.location), response_content=octets, unseen=entry.unseen)
        exchanges.append((exchange, entry.resource))
    return Sanitized(tuple(exchanges), leaks)


def credentials_in(entries: Iterable[Entry], rules: Rules) -> frozenset[str]:
    """Return the credentials in entries by the names of headers, parameters and fields, to be taken out everywhere."""
    secrets = (secret for entry in entries for secret in _credentials(entry, rules))
    return frozenset(secret for secret in secrets if len(secret) >= _SHORTEST)


def _credentials(entry: Entry, rules: Rules) -> Iterator[str]:
    request, response = entry.interaction["request"], entry.interaction["response"]
    for part in (request, response):
        for name, values in part["headers"].items():
            if name.lower() in rules.headers or is_credential_header(name):
                for value in cast("list[str]", values):
                    yield from _parts(name, value)
    for name, value in parse_qsl(urlsplit(str(request["uri"])).query):
        if name in rules.parameters or is_credential(name, where="query"):
            yield value
    for body in (request["body"], response["body"]["string"]):
        if isinstance(body, str):
            yield from _in_body(body)


def _parts(name: str, value: str) -> Iterator[str]:
    """Yield the secrets in a header: the token behind a scheme; of cookies those that look random."""
    if "cookie" in name.lower():
        for cookie in value.split(";"):
            content = cookie.partition("=")[2].strip()
            yield from [content] if identifier_kind(content) in ("opaque", "hex", "uuid", "prefixed") else []
        return
    scheme, space, token = value.partition(" ")
    yield token if space and re.fullmatch("[A-Za-z]+", scheme) else value


def _in_body(text: str) -> Iterator[str]:
    if text.lstrip()[:1] not in ("{", "["):
        yield from (value for name, value in _form(text) if is_credential(name))
        return
    try:
        waiting = [cast("Json", json.loads(text))]
    except ValueError:
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            yield from (entry for name, entry in value.items() if isinstance(entry, str) and is_credential(name))
            waiting += value.values()


def _form(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text) if "=" in text and "\n" not in text else []
