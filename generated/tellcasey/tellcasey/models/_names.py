"""All names of `models`, each with its module. Type checkers follow these imports; at run time nothing needs them."""

from .calls import Call as Call
from .calls import CallCreate as CallCreate
from .calls import CallPage as CallPage
from .calls import CallResponse as CallResponse
from .calls_params import CallCreateParam as CallCreateParam
from .connections import Connection as Connection
from .connections import ConnectionPage as ConnectionPage
from .connections import ConnectionResponse as ConnectionResponse
from .connections import Pagination as Pagination
from .connections import ScheduledConversation as ScheduledConversation
from .connections import ScheduledConversationPage as ScheduledConversationPage
from .connections import ScheduledConversationStatus as ScheduledConversationStatus
from .shared import ErrorDetail as ErrorDetail
from .shared import ErrorResponse as ErrorResponse
