"""A client of Carium courier.

A JSON:API service: requests carry `application/json`, responses `application/vnd.api+json`.
Date-times are strings in UTC.
"""

from ._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import models as models
    from ._client import AsyncCariumCourier, CariumCourier
    from ._runtime.api import RateLimit
    from ._runtime.core import RawResponse
    from ._runtime.errors import (
        APIConnectionError,
        APIError,
        APIStatusError,
        APITimeoutError,
        BadRequestError,
        ClientError,
        ConflictError,
        DecodeError,
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
    from ._runtime.limits import Limiter
    from ._runtime.options import Timeout
    from ._runtime.resource import async_raw, async_streaming, raw, streaming
    from ._runtime.shell_async import AsyncClientTransport
    from ._runtime.shell_sync import ClientTransport

__version__ = "0.1.0"

__all__ = (
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "DecodeError",
    "MissingCredentialsError",
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
    "AsyncCariumCourier",
    "CariumCourier",
    "AsyncClientTransport",
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
    "AsyncCariumCourier": "._client",
    "CariumCourier": "._client",
    "AsyncClientTransport": "._runtime.shell_async",
    "ClientTransport": "._runtime.shell_sync",
    "Limiter": "._runtime.limits",
    "RateLimit": "._runtime.api",
    "RawResponse": "._runtime.core",
    "Timeout": "._runtime.options",
    "async_raw": "._runtime.resource",
    "async_streaming": "._runtime.resource",
    "raw": "._runtime.resource",
    "streaming": "._runtime.resource",
}


def __getattr__(name: str) -> object:
    # Nothing heavy is imported before it is used (PEP 562).
    if name == "models":
        from importlib import import_module

        return import_module(".models", __name__)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return lazy.load(__name__, {name: _SOURCES.get(name, "._runtime.errors")}, name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
