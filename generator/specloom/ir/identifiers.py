"""Members and parameters that identify an object, by their names, and whether an API writes them as UUIDs."""

from __future__ import annotations

from specloom.base.words import words
from specloom.ir.api import Api
from specloom.ir.schema_walk import dereference, properties
from specloom.ir.schemas import Scalar

_UUID = Scalar("string", "uuid")


def is_id(name: str) -> bool:
    """Tell whether a name is that of an identifier: `id`, `channel_id`, `messageId`, `uuid`."""
    return words(name)[-1:] in (["id"], ["uuid"], ["guid"])


def has_uuids(api: Api) -> bool:
    """Tell whether objects of an API have identifiers of the format `uuid`, which callers read as `UUID`."""
    members = (member for schema in api.schemas.values() for member in properties(schema) if is_id(member.name))
    resolved = (dereference(api.schemas.get, member.schema) for member in members)
    return any(schema is not None and schema.shape == _UUID for schema in resolved)
