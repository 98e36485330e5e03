"""What can go wrong with a call."""

from ._runtime.base.errors import APIConnectionError as APIConnectionError
from ._runtime.base.errors import APIError as APIError
from ._runtime.base.errors import APIStatusError as APIStatusError
from ._runtime.base.errors import APITimeoutError as APITimeoutError
from ._runtime.base.errors import BadRequestError as BadRequestError
from ._runtime.base.errors import ClientError as ClientError
from ._runtime.base.errors import ConflictError as ConflictError
from ._runtime.base.errors import DecodeError as DecodeError
from ._runtime.base.errors import EmptyResponseError as EmptyResponseError
from ._runtime.base.errors import ForbiddenError as ForbiddenError
from ._runtime.base.errors import MissingCredentialsError as MissingCredentialsError
from ._runtime.base.errors import NotFoundError as NotFoundError
from ._runtime.base.errors import RateLimitError as RateLimitError
from ._runtime.base.errors import RepeatedPageError as RepeatedPageError
from ._runtime.base.errors import ResponseError as ResponseError
from ._runtime.base.errors import ServerError as ServerError
from ._runtime.base.errors import TokenError as TokenError
from ._runtime.base.errors import UnauthorizedError as UnauthorizedError
from ._runtime.base.errors import UnprocessableEntityError as UnprocessableEntityError
