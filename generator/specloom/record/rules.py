"""Decides what is secret and personal in the traffic of an API, by its security schemes and `x-specloom-pii`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from specloom import ir
from specloom.ir.pagination import HeaderField, RequestMember
from specloom.ir.personal import personal_names, personal_paths
from specloom.runtime.shared.credentials import CredentialNames, names_of
from specloom.runtime.shared.scrub import Rules


def rules_of(api: ir.Api, secrets: Iterable[str] = ()) -> Rules:
    """Return the rules of scrubbing for an API; `secrets` are further credentials, by value."""
    schemes = api.security_schemes
    return Rules(
        headers=frozenset(scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"),
        parameters=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "query"),
        personal=frozenset(name.lower() for name in personal_names(api)),
        secrets=tuple(secrets),
        cookies=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "cookie"),
        pages=frozenset(_pages(api)),
        personal_paths=tuple(personal_paths(api)),
    )


def credential_names(api: ir.Api) -> CredentialNames:
    """Return the names of the credentials of an API, and those of what leads from page to page."""
    return names_of((scheme.key_name for scheme in api.security_schemes if scheme.key_name), _pages(api))


def _pages(api: ir.Api) -> Iterator[str]:
    """Yield the names of what leads from page to page, by `x-specloom-pagination`."""
    for operation in api.operations:
        if operation.pagination is not None:
            for member in fields(operation.pagination):
                place: object = getattr(operation.pagination, member.name)
                match place:
                    case HeaderField(name):
                        yield name
                    case RequestMember(pointer):
                        yield pointer.rpartition("/")[2]
                    case str():
                        yield place.rpartition("/")[2]
                    case _:
                        pass
