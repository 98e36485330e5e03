"""What the API sends by itself: webhooks are verified and their payloads decoded, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, overload

from . import models
from ._runtime.base.operation import Empty, Json
from ._runtime.webhooks.notation import Secrets
from ._runtime.webhooks.payloads import HmacSignature, Received, StandardSignature, parse_payload, unwrap_payload
from ._runtime.webhooks.payloads import WebhookPayloadError as WebhookPayloadError
from ._runtime.webhooks.verification import HmacWebhook as HmacWebhook
from ._runtime.webhooks.verification import SignedWebhook as SignedWebhook
from ._runtime.webhooks.verification import Webhook as Webhook
from ._runtime.webhooks.verification import WebhookVerificationError as WebhookVerificationError

WEBHOOKS: Mapping[str, Received] = {
    "call.ended": Received(
        Json(lambda: models.CallEnded), HmacSignature("X-Signature", encoding="base64", prefix="sha256=")
    ),
    'connection "lost"\\': Received(Json(lambda: list[models.Call]), StandardSignature()),
    "ping": Received(Empty(), StandardSignature()),
    "onProgress": Received(
        Json(lambda: models.OnProgressPayload), HmacSignature("X-Signature", encoding="base64", prefix="sha256=")
    ),
}


@overload
def parse(name: Literal["call.ended"], body: bytes | str) -> models.CallEnded: ...


@overload
def parse(name: Literal['connection "lost"\\'], body: bytes | str) -> list[models.Call]: ...


@overload
def parse(name: Literal["ping"], body: bytes | str) -> None: ...


@overload
def parse(name: Literal["onProgress"], body: bytes | str) -> models.OnProgressPayload: ...


@overload
def parse(name: str, body: bytes | str) -> Any: ...


def parse(name: str, body: bytes | str) -> Any:
    """Return the payload of the webhook called `name`, decoded. Nothing is verified.

    Raises:
        WebhookPayloadError: The payload is not what the document describes.
        ValueError: There is no such webhook.
    """
    return parse_payload(WEBHOOKS, name, body)


@overload
def unwrap(
    name: Literal["call.ended"],
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: Secrets,
    tolerance: float = ...,
) -> models.CallEnded: ...


@overload
def unwrap(
    name: Literal['connection "lost"\\'],
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: Secrets,
    tolerance: float = ...,
) -> list[models.Call]: ...


@overload
def unwrap(
    name: Literal["ping"], body: bytes | str, headers: Mapping[str, str], *, secret: Secrets, tolerance: float = ...
) -> None: ...


@overload
def unwrap(
    name: Literal["onProgress"],
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: Secrets,
    tolerance: float = ...,
) -> models.OnProgressPayload: ...


@overload
def unwrap(
    name: str, body: bytes | str, headers: Mapping[str, str], *, secret: Secrets, tolerance: float = ...
) -> Any: ...


def unwrap(
    name: str, body: bytes | str, headers: Mapping[str, str], *, secret: Secrets, tolerance: float = 300.0
) -> Any:
    """Verify a webhook and return its payload, decoded. `body` and `headers` are those of the request, as received.

    `secret` is what the sender shares with the receiver, or the sender's public key; or several while they are exchanged.
    Where signatures are dated, they may be `tolerance` seconds old.

    Raises:
        WebhookVerificationError: It was not signed with `secret`, was changed on the way, or is too old.
        WebhookPayloadError: The payload is not what the document describes.
        ValueError: There is no such webhook, or it is not known how it is signed, or the secret is none.
        ImportError: The secret is a public key, and the package cryptography is not there.
    """
    return unwrap_payload(WEBHOOKS, name, body, headers, secret=secret, tolerance=tolerance)
