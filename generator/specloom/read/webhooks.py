"""Reads webhooks, callbacks of operations, and their signatures."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from itertools import chain, count
from typing import get_args

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.http_methods import sent_method
from specloom.base.media_type import is_multipart, preference
from specloom.read import extensions
from specloom.read.bodies import read_body
from specloom.read.node import Node, as_notes, operations, unsupported
from specloom.read.parameters import effective_parameters
from specloom.read.schemas import SchemaReader

_EXTENSION = "x-specloom-webhook-signature"
_WELL_KNOWN = {
    "standard-webhooks": ir.Signature(),
    "stripe": ir.Signature("Stripe-Signature", pairs=("t", "v1"), signed="{timestamp}.{body}"),
    "slack": ir.Signature(
        "X-Slack-Signature", prefix="v0=", timestamp="X-Slack-Request-Timestamp", signed="v0:{timestamp}:{body}"
    ),
    "github": ir.Signature("X-Hub-Signature-256", prefix="sha256="),
    "discord": ir.Signature(
        "X-Signature-Ed25519", "ed25519", timestamp="X-Signature-Timestamp", signed="{timestamp}{body}"
    ),
}
"""Signatures that are known by the name of who makes them so."""


class WebhookReader:
    """Reads webhooks and callbacks; a malformed one is left out, with its diagnostics in `refused`."""

    def __init__(self, root: Node, schemas: SchemaReader, faults: Mapping[Location, tuple[Diagnostic, ...]]) -> None:
        self._root = root
        self._faults = faults
        self._schemas = schemas
        self._names: set[str] = set()
        self.refused: list[Diagnostic] = []
        self.left_out: list[ir.Refusal] = []

    def read(self, chosen: Container[Location] | None = None) -> tuple[ir.Webhook, ...]:
        """Return the webhooks, then the callbacks in the order of their operations, each once.

        Of `chosen` operations, if these are given, the callbacks alone.
        """
        webhooks: list[ir.Webhook] = []
        visited: set[Location] = set()
        items = [] if chosen is not None else [*self._items(self._root.members("webhooks"))]
        items += self._callbacks(chosen)
        while items:
            name, item = items.pop(0)
            for method, node in operations(item):
                if node.location not in visited:
                    visited.add(node.location)
                    webhooks += self._webhook(self._unique_name(name, method, node), method, item, node)
                    items += self._callbacks_of(node)  # whoever answers a callback may be called back in turn
        return tuple(webhooks)

    def _items(self, members: Iterator[tuple[str, Node]]) -> Iterator[tuple[str, Node]]:
        for name, entry in members:
            try:
                yield name, entry.follow()
            except SpecError as error:
                self.refused.extend(() if entry.location in self._faults else error.diagnostics)

    def _callback_items(self, members: Iterator[tuple[str, Node]]) -> Iterator[tuple[str, Node]]:
        """Yield members of callbacks; those that lead nowhere are noted: an operation can do without them."""
        for name, entry in members:
            try:
                yield name, entry.follow()
            except SpecError as error:
                self._schemas.diagnostics.extend(as_notes(error))

    def _callbacks(self, chosen: Container[Location] | None) -> Iterator[tuple[str, Node]]:
        """Yield the path items of all callbacks, but for those of operations with faults."""
        for _, item in self._items(self._root.patterned_fields("paths")):
            for _, operation in operations(item):
                faulty = item.location in self._faults or operation.location in self._faults
                if not faulty and (chosen is None or operation.location in chosen):
                    yield from self._callbacks_of(operation)

    def _callbacks_of(self, operation: Node) -> Iterator[tuple[str, Node]]:
        for name, callback in self._callback_items(operation.members("callbacks")):
            yield from ((name, inner) for _, inner in self._callback_items(callback.patterned_fields()))

    def _unique_name(self, name: str, method: str, node: Node) -> str:
        """Return a unique name: the key, else the operation's id, method and key, or key and number."""
        candidates = (name, node.text("operationId"), f"{sent_method(method)} {name}")
        numbered = (f"{name} {number}" for number in count(2))
        chosen = next(text for text in chain(candidates, numbered) if text and text not in self._names)
        self._names.add(chosen)
        return chosen

    def _webhook(self, name: str, method: str, item: Node, node: Node) -> list[ir.Webhook]:
        faults = next((self._faults[at] for at in (item.location, node.location) if at in self._faults), ())
        if faults:
            self.left_out.append(ir.Refusal(node.text("operationId"), method, name, faults, webhook=True))
            return []
        try:
            return [self._read(name, method, item, node)]
        except SpecError as error:
            self.left_out.append(ir.Refusal(node.text("operationId"), method, name, error.diagnostics, webhook=True))
            self.refused.extend(
                replace(diagnostic, message=f"the webhook {name!r} is left out: {diagnostic.message}")
                for diagnostic in error.diagnostics
            )
            return []

    def _read(self, name: str, method: str, item: Node, node: Node) -> ir.Webhook:
        request_body = node.get("requestBody")
        body = read_body(request_body.follow(), self._schemas) if request_body is not None else None
        if body is not None and body.media_types and all(is_multipart(media.name) for media in body.media_types):
            raise unsupported(
                node, "webhook-multipart", "its payload comes in parts", "describe another media type, if there is one"
            )
        signature = _signature(node) or _by_headers(item, node) or _signature(self._root)
        self._schemas.diagnostics.extend(_not_read(item, node, body, signature or ir.Signature()))
        return ir.Webhook(
            location=node.location,
            name=name,
            id=node.text("operationId"),
            method=method,
            summary=node.prose("summary") or item.prose("summary"),
            description=node.prose("description") or item.prose("description"),
            deprecated=node.flag("deprecated"),
            body=body,
            signature=signature,
            source=extensions.source(node),
        )


def _not_read(item: Node, node: Node, body: ir.RequestBody | None, signature: ir.Signature) -> Iterator[Diagnostic]:
    """Yield notes about parameters and further media types of a webhook: what is read is one kind of payload."""
    for parameter in effective_parameters(item, node):
        name, where = parameter.text("name"), parameter.text("in")
        if name.lower() not in signature.headers:
            why = f"the {where} parameter {name!r} of webhooks is not read"
            hint = "it is in the request that was received"
            yield Diagnostic("webhook-parameter", node.location, why, hint, Severity.NOTE)
    media_types = body.media_types if body is not None else ()
    usual = min((media.name for media in media_types), key=preference, default="")
    for media in media_types:
        if media.name != usual:
            why = f"a payload of {media.name} is not read: {usual} is"
            hint = "see to it that the sender sends that"
            yield Diagnostic("webhook-media-type", node.location, why, hint, Severity.WARNING)


def _signature(node: Node) -> ir.Signature | None:
    """Read `x-specloom-webhook-signature`."""
    extension = node.get(_EXTENSION)
    if extension is None:
        return None
    if isinstance(extension.value, str) and extension.value in _WELL_KNOWN:
        return _WELL_KNOWN[extension.value]
    algorithms, encodings = get_args(ir.SignatureAlgorithm), get_args(ir.SignatureEncoding)
    algorithm = next((name for name in algorithms if name == (extension.text("algorithm") or "sha256")), None)
    encoding = next((name for name in encodings if name == (extension.text("encoding") or "hex")), None)
    pairs = extension.get("pairs")
    names = (pairs.text("timestamp"), pairs.text("signature")) if pairs is not None else None
    signed, timestamp = extension.text("signed") or "{body}", extension.text("timestamp")
    dated = signed.count("{body}") == 1 and ("{timestamp}" in signed) == bool(timestamp or names)
    whole = dated and not (timestamp and names) and (names is None or all(names))
    if not (extension.text("header") and algorithm and encoding and whole):
        raise unsupported(
            extension,
            "extension-webhook-signature",
            "how the webhook is signed is unknown, lacks a part, or contradicts itself",
            f"write one of {', '.join(_WELL_KNOWN)}, or {{header: X-Signature, algorithm: sha256, encoding: hex}}; "
            'dated: {..., timestamp: X-Timestamp, signed: "{timestamp}.{body}"}',
        )
    return ir.Signature(
        extension.text("header"), algorithm, encoding, extension.text("prefix"), timestamp, names, signed
    )


def _by_headers(item: Node, node: Node) -> ir.Signature | None:
    """Return the signature of Standard Webhooks where all its headers are declared."""
    declared = {
        entry.text("name").lower() for entry in effective_parameters(item, node) if entry.text("in") == "header"
    }
    return ir.Signature() if declared >= ir.Signature().headers else None
