"""What an API sends by itself, by name: how it is signed, and what its payload is decoded to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..base.lazy import public_module
from ..base.operation import Body, Empty
from ..base.values import Value
from .notation import Algorithm, Encoding, Secrets
from .verification import HmacWebhook, SignedWebhook, Webhook


class StandardSignature(Value):
    """Signed as Standard Webhooks, version 1, has it: `webhook-id`, `webhook-timestamp`, `webhook-signature`."""

    def verifier(self, secret: Secrets, *, tolerance: float) -> Webhook:
        """Return what verifies by this secret."""
        return Webhook(secret, tolerance=tolerance)


class HmacSignature(Value):
    """A header that holds `prefix` and the HMAC of the body."""

    header: str
    algorithm: Algorithm = "sha256"
    encoding: Encoding = "hex"
    prefix: str = ""

    def verifier(self, secret: Secrets, *, tolerance: float) -> HmacWebhook:  # noqa: ARG002  # that of its sibling
        """Return what verifies by this secret."""
        return HmacWebhook(
            secret, header=self.header, algorithm=self.algorithm, encoding=self.encoding, prefix=self.prefix
        )


class HeaderSignature(Value):
    """A signature in a header, dated or not: `SignedWebhook` says what each part means."""

    header: str
    algorithm: Algorithm = "sha256"
    encoding: Encoding = "hex"
    prefix: str = ""
    timestamp: str = ""
    pairs: tuple[str, str] | None = None
    signed: str = "{body}"

    def verifier(self, secret: Secrets, *, tolerance: float) -> SignedWebhook:
        """Return what verifies by this secret."""
        return SignedWebhook(
            secret,
            header=self.header,
            algorithm=self.algorithm,
            encoding=self.encoding,
            prefix=self.prefix,
            timestamp=self.timestamp,
            pairs=self.pairs,
            signed=self.signed,
            tolerance=tolerance,
        )


class Received(Value):
    """One webhook: what its payload is and, where the document says so, how it is signed."""

    content: Body | Empty
    signature: StandardSignature | HmacSignature | HeaderSignature | None = None


class WebhookPayloadError(ValueError):
    """A webhook's payload is not what the document describes. `pointers` are the JSON Pointers of what does not fit."""

    __module__ = public_module(__name__, ".webhooks")

    def __init__(self, message: str, pointers: tuple[str, ...] = ()) -> None:
        super().__init__(message, pointers)
        self.message = message
        self.pointers = pointers

    def __str__(self) -> str:
        return self.message


def parse_payload(known: Mapping[str, Received], name: str, body: bytes | str) -> Any:
    """Return the payload of the webhook called `name`, decoded; nothing is verified.

    Raises:
        WebhookPayloadError: The payload is not what the document describes.
        ValueError: There is no such webhook.
    """
    content = _known(known, name).content
    if isinstance(content, Empty):
        return None
    from ..base.contexts import Reading
    from ..base.errors import DecodeError
    from ..base.request import Headers, Response
    from ..wire.bodies import decode

    octets = body.encode() if isinstance(body, str) else body
    try:
        return decode(content, Response(200, Headers.of({"content-type": content.media_type}), octets), Reading())
    except DecodeError as error:
        detail = error.message.removeprefix("The response does not fit the document: ")
        raise WebhookPayloadError(
            f"The payload of {name!r} does not fit the document: {detail}", error.pointers
        ) from None


def unwrap_payload(  # by name, past the fourth
    known: Mapping[str, Received],
    name: str,
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: Secrets,
    tolerance: float,
) -> Any:
    """Verify a webhook and return its payload, decoded.

    Raises:
        WebhookVerificationError: It was not signed with `secret`, was changed on the way, or is too old.
        WebhookPayloadError: The payload is not what the document describes.
        ValueError: There is no such webhook, or the document does not say how it is signed.
    """
    signature = _known(known, name).signature
    if signature is None:
        raise ValueError(
            f"The document does not say how the webhook {name!r} is signed: verify it yourself, then parse it."
        )
    signature.verifier(secret, tolerance=tolerance).verify(body, headers)
    return parse_payload(known, name, body)


def _known(known: Mapping[str, Received], name: str) -> Received:
    webhook = known.get(name)
    if webhook is None:
        raise ValueError(f"There is no webhook {name!r}. Those that are described: {', '.join(known)}.")
    return webhook
