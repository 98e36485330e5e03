"""Names that are taken: by Python, by pydantic, by what generated modules import, by what came first."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable, Mapping
from typing import TypeVar

from specloom.ir.pagination import RUNTIME_NAMES

K = TypeVar("K")

# What a class of `models` may not be called: modules of models import these.
MODEL_MODULE = frozenset(
    {
        "Annotated",
        "Any",
        "Base64",
        "Base64Url",
        "Date",
        "DateTime",
        "Decimal",
        "Discriminator",
        "Duration",
        "Field",
        "FileContent",
        "Literal",
        "Model",
        "Omit",
        "OpenIntEnum",
        "OpenModel",
        "OpenStrEnum",
        "Pii",
        "RequestModel",
        "Tag",
        "TypeAlias",
        "Time",
        "UUID",
        "UtcDateTime",
        "TYPE_CHECKING",
    }
) | frozenset(name for name in dir(builtins) if name[:1].isupper())

# What a field may not be called: attributes of pydantic's BaseModel and of its metaclass (a field would hide
# them), and the builtins that annotations in the same class use.
FIELDS = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
        "register",
        "mro",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "bool",
        "bytes",
        "float",
        "int",
        "list",
        "str",
        "tuple",
        "self",
    }
)

# What a method or an argument may not be called: names that annotations in resource modules use.
RESOURCE_MODULE = frozenset(
    {
        "Any",
        "Decimal",
        "List",
        "Literal",
        "UUID",
        "date",
        "datetime",
        "time",
        "timedelta",
        "models",
        "overload",
        "self",
        "dict",
        "str",
        "int",
        "float",
        "bool",
        "bytes",
        "with_options",
        "with_raw_response",
        "with_streaming_response",
    }
)
# What the class of a resource may not be called: names in its own module and in that of the clients.
RESOURCE_CLASSES = frozenset(
    {
        "Any", "Api", "ApiKey", "AsyncClient", "AsyncPagedCalls", "AsyncPager", "AsyncResource", "AsyncStream",
        "AsyncStreamedCalls", "Awaitable", "Base64", "Base64Url", "Basic", "Bearer", "Binary", "BodyFailure",
        "ByteSource", "Call", "Callable", "Client", "ClientOptions", "DateTime", "Decimal", "Empty", "EventStream",
        "FastTransports", "FileContent", "Flow", "Form", "Json", "JsonLines", "List", "Literal", "Mapping",
        "Multipart", "OAuth2", "OpenIdConnect", "Operation", "OrEmpty", "PagedCalls", "Pager", "Parameter",
        "RateLimit", "Resource", "Retry", "Segment", "Sequence", "ServerVariable", "Stream", "StreamedCalls", "Text",
        "Timeout", "UUID", "Unpack", "UtcDateTime", *RUNTIME_NAMES,
    }
)  # fmt: skip
ARGUMENTS = frozenset({"self", "models", "fields", "datetime", "model_of", "json_text", "base64_text"})
CLIENT = frozenset({"aclose", "close", "request", "with_options", "with_raw_response", "with_streaming_response"})
# The signature of a client, and the keys of the runtime's `ClientOptions` beside it.
CONSTRUCTOR = frozenset(
    {
        "self", "base_url", "timeout", "headers", "transport", "options", "deadline", "retries", "query", "strict",
        "rate_limit", "rate_limits", "obey_rate_limit", "on_drift", "on_request", "on_response", "tracing", "pause_gc",
    }
)  # fmt: skip
# The module of models for what only webhooks bring; no resource is called so.
WEBHOOKS = "webhook_payloads"
# What a module may not be called: `__init__.py` uses these names, and its modules are names in it.
MODULES = frozenset({"shared", "unused", "lazy", "object", "str", "dict", "list", WEBHOOKS})

# Modules are files, whose names must fit into 255 bytes with what is added to them.
_LONGEST = 120


def _on_record(_key: object, _name: str) -> bool:
    """Say of nothing that it is plain: all names of this kind are on record."""
    return False


class Taken:
    """Gives each name once: keywords and reserved names get an underscore, repeated names a number."""

    def __init__(
        self, reserved: frozenset[str] = frozenset(), *, separator: str = "_", reserved_suffix: str = "_"
    ) -> None:
        self._reserved = reserved
        self._used: set[str] = set()
        self._separator = separator
        self._suffix = reserved_suffix

    def claim(self, name: str) -> bool:
        """Take `name` if that is free, and tell whether it was."""
        free = (
            len(name) <= _LONGEST
            and not keyword.iskeyword(name)
            and name not in self._reserved
            and name.casefold() not in self._used
        )
        if free:
            self._used.add(name.casefold())
        return free

    def settle(
        self, wanted: Mapping[K, str], held: Mapping[K, str], plain: Callable[[K, str], bool] = _on_record
    ) -> dict[K, str]:
        """Return a name for each key of `wanted`: first those that are held, then the plain ones, then the others.

        The order makes that nothing new takes a name from what has it, though plain ones are on no record.
        """
        named = {key: name for key in wanted if (name := held.get(key)) is not None and self.claim(name)}
        named |= {key: self.give(name) for key, name in wanted.items() if key not in named and plain(key, name)}
        return {key: named[key] if key in named else self.give(name) for key, name in wanted.items()}

    def give(self, wanted: str) -> str:
        """Return `wanted`, or the nearest name to it that is free, and take it."""
        name = wanted if len(wanted) <= _LONGEST else wanted[:_LONGEST].rstrip("_")
        if keyword.iskeyword(name) or name in self._reserved:
            name += self._suffix
        base, number = name, 2
        # Case folds: two files, or two names in a user's eye, must differ by more than case.
        while name.casefold() in self._used:
            name, number = f"{base}{self._separator}{number}", number + 1
        self._used.add(name.casefold())
        return name
