"""Namespaces, which give each name once, and never one reserved by Python, pydantic or generated modules."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable, Mapping
from typing import TypeVar

from specloom.ir.pagination import RUNTIME_NAMES, Tail

K = TypeVar("K")

# Reserved in classes of `models`: modules of models import these.
MODEL_MODULE = frozenset(
    {
        "Annotated",
        "Any",
        "Base64",
        "Base64Url",
        "Base64UrlUnpadded",
        "BestFit",
        "ClassVar",
        "ByKey",
        "ClosedModel",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalNumber",
        "Duration",
        "Field",
        "FileContent",
        "FullDateTime",
        "JsonNumber",
        "Literal",
        "Mapping",
        "Model",
        "NotRequired",
        "Octets",
        "Omit",
        "OpenIntEnum",
        "OpenModel",
        "OpenStrEnum",
        "Pii",
        "ReadOnly",
        "RequestModel",
        "ResourceAttribute",
        "ResourceObject",
        "ResourceRelation",
        "Sequence",
        "Spelled",
        "Tag",
        "TypeAlias",
        "TypedDict",
        "Time",
        "UUID",
        "TwoWayModel",
        "UtcDateTime",
        "WriteOnly",
        "VariedModel",
        "Variants",
        "TYPE_CHECKING",
    }
) | frozenset(name for name in dir(builtins) if name[:1].isupper())

# Reserved in fields: attributes of pydantic's BaseModel and of its metaclass (a field would hide
# them), and the builtins that annotations in the same class use.
FIELDS = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "to_dict",
        "to_json",
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

# Reserved in classes of resources: names in their modules and in that of the clients.
RESOURCE_CLASSES = frozenset(
    {
        "Annotated", "Any", "Api", "ApiKey", "AsyncClient", "AsyncClientOptions", "AsyncMaybeStream", "AsyncPagedCalls",
        "AsyncPager", "AsyncResource",
        "AsyncStream", "AsyncStreamedCalls", "Awaitable", "Base64", "Base64Url", "Base64UrlUnpadded", "Basic",
        "Bearer", "BestFit", "Binary", "BodyFailure", "ByKey", "ByteSource", "Callable", "Client", "CoroutineType",
        "CallOptions", "ClientOptions", "ComparisonFilter", "DateTime", "Decimal", "DecimalNumber", "Digest",
        "Duration", "Empty", "Eq", "EventStream",
        "FastTransports", "FileContent", "Flow", "Form", "FullDateTime", "Gt", "Gte", "HeaderParameter",
        "InEnvelope", "Iterable", "Json", "JsonApi",
        "JsonLines", "JsonNumber", "JsonSequence", "Literal", "Lt", "Lte", "Mapping", "Ne", "OneOrMore",
        "MaybeStream", "MemberRemoval", "MergePatch", "Multipart", "NotModified", "OAuth2", "Octets", "OpenIdConnect",
        "Operation", "OrEmpty", "PagedCalls", "Pager", "Parameter", "PlainText", "RateLimit", "Redirect",
        "Resource", "Retry", "Segment", "Sequence", "ServerVariable", "Spelled", "Stream", "StreamEvent",
        "StreamedCalls", "Text", "Time", "Timeout", "UUID", "Unmodified", "Unpack", "UtcDateTime",
        *RUNTIME_NAMES,
        Tail.runtime,
    }
)  # fmt: skip
# What a method may not be called: names that annotations in resource modules use, and what every resource has.
RESOURCE_MODULE = RESOURCE_CLASSES | {
    "builtins", "date", "datetime", "time", "timedelta", "models", "overload", "typing_extensions",
    "self", "dict", "str", "int", "float", "bool", "bytes",
    "with_options", "with_raw_response", "with_streaming_response",
}  # fmt: skip
ARGUMENTS = frozenset({"self", "models", "datetime", "enveloped", "model_of", "one_model_of", "sent_as"})
CLIENT = frozenset({"aclose", "close", "request", "with_options", "with_raw_response", "with_streaming_response"})
# The signature of a client, and the keys of `ClientOptions` in the runtime.
CONSTRUCTOR = frozenset(
    {
        "self", "base_url", "timeout", "headers", "transport", "options", "deadline", "retries", "query", "strict",
        "rate_limit", "rate_limits", "obey_rate_limit", "on_drift", "on_request", "on_response", "tracing", "pause_gc",
        "assume_timezone", "cookie_jar", "max_item_bytes", "max_pages",
        "max_response_bytes", "numbers", "trust_env", "auth", "middleware",
    }
)  # fmt: skip
# The module of models that only webhooks use; no resource gets this name.
WEBHOOK_MODULE = "webhook_payloads"
# Reserved in modules: `__init__.py` uses these names, and modules are attributes of it.
MODULES = frozenset({"shared", "unused", "lazy", "bool", "object", "str", "dict", "list", WEBHOOK_MODULE})

# File names of modules must fit into 255 bytes, with affixes such as `test_…_params.py`.
_LONGEST = 120


def _never_plain(_key: object, _name: str) -> bool:
    """Return False: all names of this kind are recorded."""
    return False


class Namespace:
    """Assigns each name once: keywords and reserved names get a suffix, repeated names a number."""

    def __init__(
        self, reserved: frozenset[str] = frozenset(), *, separator: str = "_", reserved_suffix: str = "_"
    ) -> None:
        self._reserved = reserved
        self._used: set[str] = set()
        self._separator = separator
        self._suffix = reserved_suffix

    def reserve(self, name: str) -> bool:
        """Reserve `name` if that is free, and tell whether it was."""
        free = (
            len(name) <= _LONGEST
            and not keyword.iskeyword(name)
            and name not in self._reserved
            and name.casefold() not in self._used
        )
        if free:
            self._used.add(name.casefold())
        return free

    def assign_all(
        self, wanted: Mapping[K, str], recorded: Mapping[K, str], plain: Callable[[K, str], bool] = _never_plain
    ) -> dict[K, str]:
        """Return a name for each key of `wanted`; recorded names are reserved first, then plain ones, then the others.

        Plain names are those that need no record, as they follow from the key alone. In this order additions to a
        document take no name from what has it already.
        """
        named = {key: name for key in wanted if (name := recorded.get(key)) is not None and self.reserve(name)}
        named |= {key: self.assign(name) for key, name in wanted.items() if key not in named and plain(key, name)}
        return {key: named[key] if key in named else self.assign(name) for key, name in wanted.items()}

    def assign(self, wanted: str) -> str:
        """Return `wanted`, or the nearest name to it that is free, and reserve it."""
        name = wanted if len(wanted) <= _LONGEST else wanted[:_LONGEST].rstrip("_")
        if keyword.iskeyword(name) or name in self._reserved:
            name += self._suffix
        base, number = name, 2
        # Compared without case: files must differ by more than that on some systems, and so should names for readers.
        while name.casefold() in self._used:
            name, number = f"{base}{self._separator}{number}", number + 1
        self._used.add(name.casefold())
        return name
