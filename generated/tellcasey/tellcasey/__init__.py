"""A client of Tellcasey.

The backend API of tellcasey, for server-to-server use. It lists the connections of an organization,
the conversations booked through them and the calls made over them, and places outbound calls.
"""

from ._runtime.base import lazy

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from . import models as models
    from ._client import AsyncTellcasey, Tellcasey
    from ._runtime.base.api import RateLimit
    from ._runtime.base.call_options import CallOptions
    from ._runtime.base.options import Timeout
    from ._runtime.base.rate_limiter import Limiter
    from ._runtime.call.flow import RawResponse
    from ._runtime.client.resource_async import async_raw, async_streaming
    from ._runtime.client.resource_sync import raw, streaming
    from ._runtime.transport.client_transport_async import AsyncClientTransport
    from ._runtime.transport.client_transport_sync import ClientTransport
    from .errors import (
        APIConnectionError,
        APIError,
        APIStatusError,
        APITimeoutError,
        BadRequestError,
        ClientError,
        ConflictError,
        DecodeError,
        EmptyResponseError,
        ForbiddenError,
        MissingCredentialsError,
        NotFoundError,
        RateLimitError,
        RepeatedPageError,
        ResponseError,
        ServerError,
        TokenError,
        UnauthorizedError,
        UnprocessableEntityError,
    )

__version__ = "0.1.0"

__all__ = (
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "DecodeError",
    "MissingCredentialsError",
    "EmptyResponseError",
    "RepeatedPageError",
    "ResponseError",
    "ServerError",
    "TokenError",
    "BadRequestError",
    "UnauthorizedError",
    "ForbiddenError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "AsyncTellcasey",
    "Tellcasey",
    "AsyncClientTransport",
    "CallOptions",
    "ClientTransport",
    "Limiter",
    "RateLimit",
    "RawResponse",
    "Timeout",
    "async_raw",
    "async_streaming",
    "raw",
    "streaming",
    "models",
)

_SOURCES = {
    "AsyncTellcasey": "._client",
    "Tellcasey": "._client",
    "AsyncClientTransport": "._runtime.transport.client_transport_async",
    "CallOptions": "._runtime.base.call_options",
    "ClientTransport": "._runtime.transport.client_transport_sync",
    "Limiter": "._runtime.base.rate_limiter",
    "RateLimit": "._runtime.base.api",
    "RawResponse": "._runtime.call.flow",
    "Timeout": "._runtime.base.options",
    "async_raw": "._runtime.client.resource_async",
    "async_streaming": "._runtime.client.resource_async",
    "raw": "._runtime.client.resource_sync",
    "streaming": "._runtime.client.resource_sync",
}


def __getattr__(name: str) -> object:
    # Nothing heavy is imported before it is used (PEP 562).
    if name == "models":
        from importlib import import_module

        return import_module(".models", __name__)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return lazy.load(__name__, {name: _SOURCES.get(name, "._runtime.base.errors")}, name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
