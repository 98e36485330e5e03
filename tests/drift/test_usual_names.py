"""Names that mean a credential are the same where traffic is described and where recordings are refused."""

from __future__ import annotations

import pytest

from specloom.drift.usual_names import is_credential, is_credential_header
from specloom.runtime.shared.credentials import CredentialNames

CREDENTIALS = (
    "access_token", "refreshToken", "client_secret", "password", "pwd", "passphrase", "code_verifier",
    "client_assertion", "Subscription-Key", "device_token", "x-api-key", "secretAccessKey",
)  # fmt: skip


@pytest.mark.parametrize("name", CREDENTIALS)
def test_what_is_refused_in_recordings_is_never_suggested(name: str) -> None:
    assert CredentialNames().means(name, "8f3c9a72be")
    assert is_credential(name)
    assert is_credential_header(name)


@pytest.mark.parametrize("name", ["cursor", "page_token", "author", "Idempotency-Key", "tokens", "passport"])
def test_other_names_may_be(name: str) -> None:
    assert not is_credential(name)
