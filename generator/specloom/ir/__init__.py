"""The intermediate representation of an API, in terms of OpenAPI, without the differences between its versions.

Types only. Everything has its wire name and its `Location`; no Python text stands here. Strings come from the
document and are untrusted (see `code.safe`).
"""

from specloom.ir.access import Flow, SecurityKind, SecurityRequirement, SecurityScheme, Server, ServerVariable
from specloom.ir.api import Api, BodyFailure, Operation, RateLimit, Refusal, Retry, Tag
from specloom.ir.exchanges import Encoding, Header, In, Lists, MediaType, Parameter, RequestBody, Response, Style
from specloom.ir.pagination import Pagination
from specloom.ir.schemas import (
    Anything,
    Array,
    Basis,
    Default,
    Discriminator,
    Enumeration,
    Limits,
    Map,
    Null,
    Object,
    Property,
    Provenance,
    Reference,
    Scalar,
    ScalarType,
    Schema,
    Shape,
    TagValue,
    Tuple,
    Union,
    Variants,
)
from specloom.ir.webhooks import Signature, Webhook

__all__ = [
    "Anything",
    "Api",
    "Array",
    "Basis",
    "BodyFailure",
    "Default",
    "Discriminator",
    "Encoding",
    "Enumeration",
    "Flow",
    "Header",
    "In",
    "Limits",
    "Lists",
    "Map",
    "MediaType",
    "Null",
    "Object",
    "Operation",
    "Pagination",
    "Parameter",
    "Property",
    "Provenance",
    "RateLimit",
    "Reference",
    "Refusal",
    "RequestBody",
    "Response",
    "Retry",
    "Scalar",
    "ScalarType",
    "Schema",
    "SecurityKind",
    "SecurityRequirement",
    "SecurityScheme",
    "Server",
    "ServerVariable",
    "Shape",
    "Signature",
    "Style",
    "Tag",
    "TagValue",
    "Tuple",
    "Union",
    "Variants",
    "Webhook",
]
