"""What a document says about requests that the API itself sends: webhooks and callbacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.base.http_methods import sent_method
from specloom.ir.exchanges import RequestBody
from specloom.ir.schemas import Provenance

SignatureAlgorithm = Literal["sha1", "sha256", "sha512", "ed25519", "rsa-pkcs1-sha256", "rsa-pss-sha256"]
SignatureEncoding = Literal["hex", "base64"]


@dataclass(frozen=True, slots=True)
class Signature:
    """How a webhook is signed (`x-specloom-webhook-signature`).

    Without a `header`, by the Standard Webhooks specification; else `header` holds `prefix` and the signature of
    `signed`, where `{body}` and `{timestamp}` stand for what they name. The latter is in the header `timestamp`, or
    both are in the one `header`, as pairs whose names `pairs` gives: that of the timestamp, and of the signature.
    """

    header: str = ""
    algorithm: SignatureAlgorithm = "sha256"
    encoding: SignatureEncoding = "hex"
    prefix: str = ""
    timestamp: str = ""
    pairs: tuple[str, str] | None = None
    signed: str = "{body}"

    @property
    def headers(self) -> frozenset[str]:
        """The names of the headers that are read, in lower case."""
        if not self.header:
            return frozenset({"webhook-id", "webhook-timestamp", "webhook-signature"})
        return frozenset(filter(None, (self.header.lower(), self.timestamp.lower())))

    @property
    def is_plain(self) -> bool:
        """Whether it is an HMAC of the body, and no more."""
        return self.algorithm in ("sha1", "sha256", "sha512") and self.signed == "{body}"


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends; `name` is its key below `webhooks` or `callbacks`, unique within a document."""

    location: Location
    name: str
    id: str
    method: str
    summary: str
    description: str
    deprecated: bool
    body: RequestBody | None
    signature: Signature | None = None
    source: Provenance | None = None

    @property
    def http_method(self) -> str:
        """The method as it is sent."""
        return sent_method(self.method)
