"""What travels: the objects and values of the API. Each module is imported when one of its names is first used."""

from .._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .calls import Call as Call
    from .calls import CallCreate as CallCreate
    from .calls import CallPage as CallPage
    from .calls import CallResponse as CallResponse
    from .connections import Connection as Connection
    from .connections import ConnectionPage as ConnectionPage
    from .connections import ConnectionResponse as ConnectionResponse
    from .connections import Pagination as Pagination
    from .connections import ScheduledConversation as ScheduledConversation
    from .connections import ScheduledConversationPage as ScheduledConversationPage
    from .connections import ScheduledConversationStatus as ScheduledConversationStatus
    from .shared import ErrorDetail as ErrorDetail
    from .shared import ErrorResponse as ErrorResponse

_SOURCES: dict[str, str] = {
    "Call": ".calls",
    "CallCreate": ".calls",
    "CallPage": ".calls",
    "CallResponse": ".calls",
    "Connection": ".connections",
    "ConnectionPage": ".connections",
    "ConnectionResponse": ".connections",
    "Pagination": ".connections",
    "ScheduledConversation": ".connections",
    "ScheduledConversationPage": ".connections",
    "ScheduledConversationStatus": ".connections",
    "ErrorDetail": ".shared",
    "ErrorResponse": ".shared",
}


def __getattr__(name: str) -> object:
    return lazy.load(__name__, _SOURCES, name)


def __dir__() -> list[str]:
    return list(_SOURCES)
