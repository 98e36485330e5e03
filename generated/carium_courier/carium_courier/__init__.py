"""A client of Carium courier.

A JSON:API service: requests carry `application/json`, responses `application/vnd.api+json`. Date-
times are strings in UTC.
"""

from ._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import models as models
    from ._client import AsyncCariumCourier, CariumCourier
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
        ServerError,
        UnauthorizedError,
        UnprocessableEntityError,
    )
    from ._runtime.options import Timeout

__version__ = "0.1.0"

__all__ = (
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "DecodeError",
    "MissingCredentialsError",
    "ServerError",
    "BadRequestError",
    "UnauthorizedError",
    "ForbiddenError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "AsyncCariumCourier",
    "CariumCourier",
    "Timeout",
    "models",
)

_SOURCES = {"AsyncCariumCourier": "._client", "CariumCourier": "._client", "Timeout": "._runtime.options"}


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
