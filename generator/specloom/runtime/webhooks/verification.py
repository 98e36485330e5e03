"""Verifies the signatures of webhooks: Standard Webhooks, version 1, or signatures in a header, dated or not."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from time import time
from typing import TypeVar

from ..base.lazy import public_module
from .keys import Key, key_of, standard_key
from .notation import Algorithm, Encoding, Secrets, decoded, listed

T = TypeVar("T")

_NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")
_WRONG = "The webhook's signature does not fit its content and the secret."


class WebhookVerificationError(ValueError):
    """A webhook was not signed with the secret, was changed on the way, or is too old. Do not act on it."""

    __module__ = public_module(__name__, ".webhooks")


class Webhook:
    """Verifies webhooks as Standard Webhooks, version 1, has it.

    The secret is `whsec_` and base64, as the sender shows it, or octets; where the sender signs with a key of its own
    (`v1a`), it is its public one, `whpk_` and base64, which needs the package cryptography. Several may be given while
    they are exchanged: one has to fit. `tolerance` is how many seconds the sender's clock may differ from ours, and how
    long a webhook may be on its way.

    Example:
        webhook = Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        try:
            webhook.verify(request.body, request.headers)
        except WebhookVerificationError:
            print("refused")

    Raises:
        ValueError: The secret is empty, or not base64.
        ImportError: The secret is a public key, and the package cryptography is not there.
    """

    __slots__ = ("_keys", "_tolerance")

    def __init__(self, secret: Secrets, *, tolerance: float = 300.0) -> None:
        self._tolerance = tolerance
        self._keys = [standard_key(text) for text in listed(secret)]

    def verify(self, body: bytes | str, headers: Mapping[str, str], *, now: float | None = None) -> None:
        """Check that `body`, exactly as it was received, was signed, and not long ago.

        Raises:
            WebhookVerificationError: It was not.
        """
        identifier, timestamp, signatures = (_field(headers, name) for name in _NAMES)
        _check_age(timestamp, self._tolerance, now)
        matches = False
        for signature in signatures.split(" "):
            version, _, value = signature.partition(",")
            # Every one is compared with every key, and each in constant time.
            for name, key in self._keys:
                if version == name:
                    matches |= key.fits(_dated(identifier, timestamp, body), decoded(value, "base64"))
        if not matches:
            raise WebhookVerificationError(_WRONG)

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
        """Return the headers that a sender would add who has the first of the secrets: for tests of a receiver.

        Raises:
            ValueError: It is a public key, by which nobody can sign.
        """
        version, key = self._keys[0]
        signature = b64encode(key.sign(_dated(identifier, str(timestamp), body))).decode("ascii")
        return dict(zip(_NAMES, (identifier, str(timestamp), f"{version},{signature}"), strict=True))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class SignedWebhook:
    """Verifies webhooks that carry a signature in a header.

    `signed` is what is signed, with `{timestamp}` and `{body}` in it. The timestamp is in a header of the name
    `timestamp`; or both are pairs in one header, `t=1614265330,v1=…`, whose names `pairs` gives. The secret is the one
    that sender and receiver share, or the sender's public key (PEM, hexadecimal or base64), which needs the package
    cryptography. Several may be given while they are exchanged: one has to fit. `tolerance` is in seconds.

    Where signatures are not dated, nothing tells when one was made: remember what was received, or a copy passes too.

    Example:
        slack = SignedWebhook(
            "8f742231b10e8888abcd99yyyzzz85a5", header="X-Slack-Signature", prefix="v0=",
            timestamp="X-Slack-Request-Timestamp", signed="v0:{timestamp}:{body}",
        )

    Raises:
        ValueError: The secret is empty, or not of the kind that `algorithm` takes.
        ImportError: The secret is a public key, and the package cryptography is not there.
    """

    __slots__ = ("_keys", "_pairs", "_signed", "_timestamp", "_tolerance", "algorithm", "encoding", "header", "prefix")

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        secret: Secrets,
        *,
        header: str,
        algorithm: Algorithm = "sha256",
        encoding: Encoding = "hex",
        prefix: str = "",
        timestamp: str = "",
        pairs: tuple[str, str] | None = None,
        signed: str = "{body}",
        tolerance: float = 300.0,
    ) -> None:
        self._keys: list[Key] = [key_of(algorithm, text) for text in listed(secret)]
        self._pairs = pairs
        self._timestamp = timestamp
        self._tolerance = tolerance
        self._signed = [part.split("{timestamp}") for part in signed.split("{body}")]
        self.header = header
        self.algorithm: Algorithm = algorithm
        self.encoding: Encoding = encoding
        self.prefix = prefix

    def verify(self, body: bytes | str, headers: Mapping[str, str], *, now: float | None = None) -> None:
        """Check that `body`, exactly as it was received, was signed, and not long ago if signatures are dated.

        Raises:
            WebhookVerificationError: It was not.
        """
        value = _field(headers, self.header)
        if self._pairs is None:
            timestamp = _field(headers, self._timestamp) if self._timestamp else ""
            signatures = [value.strip()]
        else:
            parts = (part.partition("=") for part in value.split(","))
            pairs = [(name.strip(), text.strip()) for name, _, text in parts]
            timestamp = next((text for name, text in pairs if name == self._pairs[0]), "")
            signatures = [text for name, text in pairs if name == self._pairs[1]]
        if self._timestamp or self._pairs is not None:
            _check_age(timestamp, self._tolerance, now)
        content, matches = self._content(timestamp, body), False
        for signature in signatures:
            octets = decoded(signature.removeprefix(self.prefix), self.encoding)
            # As in `Webhook`.
            for key in self._keys if signature.startswith(self.prefix) else ():
                matches |= key.fits(content, octets)
        if not matches:
            raise WebhookVerificationError(_WRONG)

    def sign(self, body: bytes | str, *, timestamp: int | None = None) -> dict[str, str]:
        """Return the headers that a sender would add who has the first of the secrets: for tests of a receiver.

        Raises:
            ValueError: It is a public key, by which nobody can sign.
        """
        date = str(int(time()) if timestamp is None else timestamp)
        digest = self._keys[0].sign(self._content(date, body))
        signature = self.prefix + (digest.hex() if self.encoding == "hex" else b64encode(digest).decode("ascii"))
        if self._pairs is not None:
            return {self.header: f"{self._pairs[0]}={date},{self._pairs[1]}={signature}"}
        return {self.header: signature} | ({self._timestamp: date} if self._timestamp else {})

    def _content(self, timestamp: str, body: bytes | str) -> bytes:
        """Return what is signed."""
        return _octets(body).join(timestamp.join(parts).encode() for parts in self._signed)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class HmacWebhook(SignedWebhook):
    """Verifies webhooks that carry an HMAC (RFC 2104) of their body in a header, after `prefix`.

    Nothing in such a signature tells when it was made: remember what was received, or a copy passes as well.

    Raises:
        ValueError: The secret is empty.
    """

    __slots__ = ()

    def __init__(
        self,
        secret: Secrets,
        *,
        header: str,
        algorithm: Algorithm = "sha256",
        encoding: Encoding = "hex",
        prefix: str = "",
    ) -> None:
        super().__init__(secret, header=header, algorithm=algorithm, encoding=encoding, prefix=prefix)


def _field(headers: Mapping[str, str], name: str) -> str:
    lowered = name.lower()
    value = next((value for key, value in headers.items() if key.lower() == lowered), None)
    if not value:
        raise WebhookVerificationError(f"The webhook has no header {name}.")
    return value


def _check_age(timestamp: str, tolerance: float, now: float | None) -> None:
    if not timestamp.isascii() or not timestamp.isdecimal() or len(timestamp) > 12:
        raise WebhookVerificationError("The webhook's timestamp is no number of seconds.")
    if abs((time() if now is None else now) - int(timestamp)) > tolerance:
        raise WebhookVerificationError("The webhook's timestamp is too far from now.")


def _dated(identifier: str, timestamp: str, body: bytes | str) -> bytes:
    return f"{identifier}.{timestamp}.".encode() + _octets(body)


def _octets(body: bytes | str) -> bytes:
    return body.encode() if isinstance(body, str) else body
