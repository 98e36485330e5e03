"""What functions take and return that are given to a client as `on_request`, `on_response`, `middleware` or `auth`."""

from ._runtime.base.hooks import AsyncAuth as AsyncAuth
from ._runtime.base.hooks import AsyncOnRequest as AsyncOnRequest
from ._runtime.base.hooks import AsyncOnResponse as AsyncOnResponse
from ._runtime.base.hooks import Auth as Auth
from ._runtime.base.hooks import Middleware as Middleware
from ._runtime.base.hooks import OnRequest as OnRequest
from ._runtime.base.hooks import OnResponse as OnResponse
from ._runtime.base.request import Headers as Headers
from ._runtime.base.request import Request as Request
from ._runtime.base.request import Response as Response
