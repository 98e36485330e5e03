"""Signs webhooks, and verifies them, as the libraries of senders do: a row in, what they say out.

Run in the environment of the witnesses.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any

import stripe
from nacl.signing import SigningKey
from slack_sdk.signature import SignatureVerifier
from standardwebhooks import Webhook


def signed(row: dict[str, Any]) -> dict[str, str]:
    """Return the headers that a sender adds."""
    secret, body, now = row["secret"], row["body"], row["now"]
    match row["name"]:
        case "stripe":
            content = f"{now}.{body}"
            return {"Stripe-Signature": f"t={now},v1={stripe.WebhookSignature._compute_signature(content, secret)}"}
        case "slack":
            signature = SignatureVerifier(secret).generate_signature(timestamp=str(now), body=body)
            return {"X-Slack-Request-Timestamp": str(now), "X-Slack-Signature": signature}
        case "discord":
            signature = SigningKey(bytes.fromhex(secret)).sign(f"{now}{body}".encode()).signature.hex()
            return {"X-Signature-Timestamp": str(now), "X-Signature-Ed25519": signature}
        case _:
            signature = Webhook(secret).sign("m1", datetime.fromtimestamp(now, UTC), body)
            return {"webhook-id": "m1", "webhook-timestamp": str(now), "webhook-signature": signature}


def passes(row: dict[str, Any]) -> bool:
    """Return whether the sender's own library verifies these headers."""
    secret, body, headers = row["secret"], row["body"], row["headers"]
    try:
        match row["name"]:
            case "stripe":
                stripe.Webhook.construct_event(body, headers["Stripe-Signature"], secret)
                return True
            case "slack":
                return bool(SignatureVerifier(secret).is_valid_request(body, headers))
            case _:
                Webhook(secret).verify(body, headers)
                return True
    except Exception:  # noqa: BLE001  # each library has its own
        return False


for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"passes": passes(row)} if "headers" in row else {"headers": signed(row)}))
