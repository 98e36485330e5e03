"""All names of `models`, each with its module. Type checkers follow these imports; at run time nothing needs them."""

from .callbacks import Callback as Callback
from .callbacks import CallbackCancel as CallbackCancel
from .callbacks import CallbackList as CallbackList
from .callbacks import CallbackStatus as CallbackStatus
from .callbacks import EmptyObject as EmptyObject
from .callbacks import ErrorResponse as ErrorResponse
from .callbacks_params import CallbackCancelParam as CallbackCancelParam
