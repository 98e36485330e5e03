"""All names of `models`, for type checkers and editors: nothing imports this at run time."""

from .callbacks import Callback as Callback
from .callbacks import CallbackCancel as CallbackCancel
from .callbacks import CallbackList as CallbackList
from .callbacks import CallbackStatus as CallbackStatus
from .callbacks import ErrorResponse as ErrorResponse
from .callbacks_params import CallbackCancelParam as CallbackCancelParam
