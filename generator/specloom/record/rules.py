"""Decides what is secret and personal in the traffic of an API, by its security schemes and `x-specloom-pii`."""

from __future__ import annotations

from collections.abc import Iterable

from specloom import ir
from specloom.ir.personal import personal_names
from specloom.runtime.shared.scrub import Rules


def rules_of(api: ir.Api, secrets: Iterable[str] = ()) -> Rules:
    """Return the rules of scrubbing for an API; `secrets` are further credentials, by value."""
    schemes = api.security_schemes
    return Rules(
        headers=frozenset(scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"),
        parameters=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "query"),
        personal=frozenset(name.lower() for name in personal_names(api)),
        secrets=tuple(secrets),
    )
