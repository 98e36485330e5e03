"""What a document says about requests that the API itself sends: webhooks and callbacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.base.http_methods import sent_method
from specloom.ir.exchanges import RequestBody
from specloom.ir.schemas import Provenance

Algorithm = Literal["sha1", "sha256", "sha512"]
SignatureEncoding = Literal["hex", "base64"]


@dataclass(frozen=True, slots=True)
class Signature:
    """How a webhook is signed (`x-specloom-webhook-signature`).

    Without a `header`, by the Standard Webhooks specification; else `header` holds `prefix` and the HMAC of the body.
    """

    header: str = ""
    algorithm: Algorithm = "sha256"
    encoding: SignatureEncoding = "hex"
    prefix: str = ""


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
