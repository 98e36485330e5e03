"""What can go wrong with a call."""

from ._runtime.errors import APIConnectionError as APIConnectionError
from ._runtime.errors import APIError as APIError
from ._runtime.errors import APIStatusError as APIStatusError
from ._runtime.errors import APITimeoutError as APITimeoutError
from ._runtime.errors import BadRequestError as BadRequestError
from ._runtime.errors import ClientError as ClientError
from ._runtime.errors import ConflictError as ConflictError
from ._runtime.errors import DecodeError as DecodeError
from ._runtime.errors import ForbiddenError as ForbiddenError
from ._runtime.errors import MissingCredentialsError as MissingCredentialsError
from ._runtime.errors import NotFoundError as NotFoundError
from ._runtime.errors import RateLimitError as RateLimitError
from ._runtime.errors import RepeatedPageError as RepeatedPageError
from ._runtime.errors import ResponseError as ResponseError
from ._runtime.errors import ServerError as ServerError
from ._runtime.errors import TokenError as TokenError
from ._runtime.errors import UnauthorizedError as UnauthorizedError
from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
