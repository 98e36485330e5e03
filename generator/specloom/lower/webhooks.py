"""Webhooks: their descriptions for the runtime, and the annotations of their payloads."""

from __future__ import annotations

from specloom import ir
from specloom.code.safe import Code, code, ident, join, literal, markdown, markdown_code
from specloom.code.view import Webhook
from specloom.ir.names import Names
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter


def lower_webhooks(api: ir.Api, names: Names) -> tuple[Webhook, ...]:
    """Return the view of the webhooks, in the order of the document."""
    bodies = BodyWriter(api, names)
    return tuple(_webhook(webhook, bodies) for webhook in api.webhooks)


def _webhook(webhook: ir.Webhook, bodies: BodyWriter) -> Webhook:
    content, payload = code("Empty()"), code("None")
    if webhook.body is not None and webhook.body.media_types:
        body = bodies.request(webhook.body)
        content, payload = body.written, body.annotation
    return Webhook(
        name=literal(webhook.name),
        content=content,
        payload=payload,
        signature=_signature(webhook.signature) if webhook.signature is not None else None,
        display_name=markdown_code(webhook.name),
        summary=markdown(docs.full(webhook.summary) or docs.sentence(webhook.description)),
    )


def _signature(signature: ir.Signature) -> Code:
    if not signature.header:
        return code("StandardSignature()")
    options = (
        ("algorithm", signature.algorithm, "sha256"),
        ("encoding", signature.encoding, "hex"),
        ("prefix", signature.prefix, ""),
        ("timestamp", signature.timestamp, ""),
        ("signed", signature.signed, "{body}"),
    )
    arguments = [code("{header}", header=literal(signature.header))]
    for name, value, default in options:
        if value != default:
            arguments.append(code("{name}={value}", name=ident(name), value=literal(value)))
    if signature.pairs is not None:
        arguments.append(code("pairs=({names})", names=join(", ", map(literal, signature.pairs))))
    kind = code("HmacSignature" if signature.is_plain else "HeaderSignature")
    return code("{kind}({arguments})", kind=kind, arguments=join(", ", arguments))
