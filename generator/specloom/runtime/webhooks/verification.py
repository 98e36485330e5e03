"""Verifies the signatures of webhooks: Standard Webhooks, version 1, or an HMAC of the body in a header."""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from time import time
from typing import Literal, TypeVar

T = TypeVar("T")
Algorithm = Literal["sha1", "sha256", "sha512"]
Encoding = Literal["hex", "base64"]

_PREFIX = "whsec_"
_NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")


class WebhookVerificationError(ValueError):
    """A webhook was not signed with the secret, was changed on the way, or is too old. Do not act on it."""


class Webhook:
    """Verifies webhooks by the secret that their sender shares with their receiver.

    The secret is `whsec_` and base64, as the sender shows it, or octets. `tolerance` is how many seconds the sender's
    clock may differ from ours, and how long a webhook may be on its way.

    Example:
        webhook = Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        try:
            webhook.verify(request.body, request.headers)
        except WebhookVerificationError:
            print("refused")

    Raises:
        ValueError: The secret is empty, or not base64.
    """

    __slots__ = ("_key", "_tolerance")

    def __init__(self, secret: str | bytes, *, tolerance: float = 300.0) -> None:
        self._tolerance = tolerance
        if isinstance(secret, bytes):
            self._key = secret
        else:
            try:
                self._key = b64decode(secret.removeprefix(_PREFIX), validate=True)
            except Base64Error:
                raise ValueError("The webhook's secret is not base64.") from None
        if not self._key:
            raise ValueError("The webhook's secret is empty.")

    def verify(self, body: bytes | str, headers: Mapping[str, str], *, now: float | None = None) -> None:
        """Check that `body`, exactly as it was received, was signed, and not long ago.

        Raises:
            WebhookVerificationError: It was not.
        """
        fields = {name.lower(): value for name, value in headers.items()}
        missing = [name for name in _NAMES if not fields.get(name)]
        if missing:
            raise WebhookVerificationError(f"The webhook has no header {missing[0]}.")
        identifier, timestamp, signatures = (fields[name] for name in _NAMES)
        self._check_age(timestamp, time() if now is None else now)
        octets = body.encode() if isinstance(body, str) else body
        expected, matches = self._signature(identifier, timestamp, octets), False
        for signature in signatures.split(" "):
            version, _, value = signature.partition(",")
            # Every one is compared, and each in constant time.
            matches |= version == "v1" and hmac.compare_digest(value.encode(), expected.encode())
        if not matches:
            raise WebhookVerificationError("The webhook's signature does not fit its content and the secret.")

    def unwrap(self, body: bytes | str, headers: Mapping[str, str], model: type[T], *, now: float | None = None) -> T:
        """Verify a webhook and return its payload as `model`.

        Raises:
            WebhookVerificationError: It was not signed, or long ago.
            ValueError: The payload is not what the document describes.
        """
        self.verify(body, headers, now=now)
        from ..wire.bodies import adapter

        payload: T = adapter(model).validate_json(body, by_name=False)
        return payload

    def sign(self, body: bytes | str, *, identifier: str, timestamp: int) -> dict[str, str]:
        """Return the headers that a sender would add: for tests of a receiver."""
        octets = body.encode() if isinstance(body, str) else body
        signature = self._signature(identifier, str(timestamp), octets)
        return dict(zip(_NAMES, (identifier, str(timestamp), f"v1,{signature}"), strict=True))

    def _signature(self, identifier: str, timestamp: str, body: bytes) -> str:
        signed = f"{identifier}.{timestamp}.".encode() + body
        return b64encode(hmac.digest(self._key, signed, "sha256")).decode("ascii")

    def _check_age(self, timestamp: str, now: float) -> None:
        if not timestamp.isascii() or not timestamp.isdecimal() or len(timestamp) > 12:
            raise WebhookVerificationError("The webhook's timestamp is no number of seconds.")
        if abs(now - int(timestamp)) > self._tolerance:
            raise WebhookVerificationError("The webhook's timestamp is too far from now.")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class HmacWebhook:
    """Verifies webhooks that carry an HMAC (RFC 2104) of their body in a header, after `prefix`.

    Nothing in such a signature tells when it was made: remember what was received, or a copy passes as well.

    Raises:
        ValueError: The secret is empty.
    """

    __slots__ = ("_key", "algorithm", "encoding", "header", "prefix")

    def __init__(
        self,
        secret: str | bytes,
        *,
        header: str,
        algorithm: Algorithm = "sha256",
        encoding: Encoding = "hex",
        prefix: str = "",
    ) -> None:
        self._key = secret.encode() if isinstance(secret, str) else secret
        if not self._key:
            raise ValueError("The webhook's secret is empty.")
        self.header = header
        self.algorithm: Algorithm = algorithm
        self.encoding: Encoding = encoding
        self.prefix = prefix

    def verify(self, body: bytes | str, headers: Mapping[str, str]) -> None:
        """Check that `body`, exactly as it was received, was signed.

        Raises:
            WebhookVerificationError: It was not.
        """
        header = self.header.lower()
        signature = next((value for name, value in headers.items() if name.lower() == header), None)
        if not signature:
            raise WebhookVerificationError(f"The webhook has no header {self.header}.")
        if not hmac.compare_digest(signature.strip().encode(), self._signature(body).encode()):
            raise WebhookVerificationError("The webhook's signature does not fit its content and the secret.")

    def sign(self, body: bytes | str) -> dict[str, str]:
        """Return the header that a sender would add: for tests of a receiver."""
        return {self.header: self._signature(body)}

    def _signature(self, body: bytes | str) -> str:
        octets = body.encode() if isinstance(body, str) else body
        digest = hmac.digest(self._key, octets, self.algorithm)
        return self.prefix + (digest.hex() if self.encoding == "hex" else b64encode(digest).decode("ascii"))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"
