"""What travels: the objects and values of the API. Each module is imported when one of its names is first used."""

from .._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import Callback as Callback
    from .callbacks import CallbackCancel as CallbackCancel
    from .callbacks import CallbackList as CallbackList
    from .callbacks import CallbackStatus as CallbackStatus
    from .callbacks import ErrorResponse as ErrorResponse

_SOURCES: dict[str, str] = {
    "Callback": ".callbacks",
    "CallbackCancel": ".callbacks",
    "CallbackList": ".callbacks",
    "CallbackStatus": ".callbacks",
    "ErrorResponse": ".callbacks",
}


def __getattr__(name: str) -> object:
    return lazy.load(__name__, _SOURCES, name)


def __dir__() -> list[str]:
    return list(_SOURCES)
