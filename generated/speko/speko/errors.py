"""What can go wrong with a call."""

from ._runtime.base.errors import APIConnectionError as APIConnectionError
from ._runtime.base.errors import APIError as APIError
from ._runtime.base.errors import APITimeoutError as APITimeoutError
from ._runtime.base.errors import DecodeError as DecodeError
from ._runtime.base.errors import EmptyResponseError as EmptyResponseError
from ._runtime.base.errors import MissingCredentialsError as MissingCredentialsError
from ._runtime.base.errors import RepeatedPageError as RepeatedPageError
from ._runtime.base.errors import TokenError as TokenError

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from typing import Any

    from . import models
    from ._runtime.base import errors as _base

    class APIStatusError(_base.APIStatusError):
        """Any status that means failure: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> models.ErrorResponse | Any: ...

    class ClientError(APIStatusError, _base.ClientError):
        """4xx: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> models.ErrorResponse | Any: ...

    class ServerError(APIStatusError, _base.ServerError):
        """5xx: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class ResponseError(APIStatusError, _base.ResponseError):
        """Success, with a body that says failure: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class BadRequestError(ClientError, _base.BadRequestError):
        """400: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class UnauthorizedError(ClientError, _base.UnauthorizedError):
        """401: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> models.ErrorResponse | Any: ...

    class ForbiddenError(ClientError, _base.ForbiddenError):
        """403: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class NotFoundError(ClientError, _base.NotFoundError):
        """404: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> models.ErrorResponse | Any: ...

    class ConflictError(ClientError, _base.ConflictError):
        """409: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class UnprocessableEntityError(ClientError, _base.UnprocessableEntityError):
        """422: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

    class RateLimitError(ClientError, _base.RateLimitError):
        """429: `body` is what the API's document describes for such a status; a server may send something else."""

        @property
        def body(self) -> Any: ...

else:
    from ._runtime.base.errors import APIStatusError as APIStatusError
    from ._runtime.base.errors import BadRequestError as BadRequestError
    from ._runtime.base.errors import ClientError as ClientError
    from ._runtime.base.errors import ConflictError as ConflictError
    from ._runtime.base.errors import ForbiddenError as ForbiddenError
    from ._runtime.base.errors import NotFoundError as NotFoundError
    from ._runtime.base.errors import RateLimitError as RateLimitError
    from ._runtime.base.errors import ResponseError as ResponseError
    from ._runtime.base.errors import ServerError as ServerError
    from ._runtime.base.errors import UnauthorizedError as UnauthorizedError
    from ._runtime.base.errors import UnprocessableEntityError as UnprocessableEntityError
