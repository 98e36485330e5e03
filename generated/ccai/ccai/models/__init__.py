"""What travels: the objects and values of the API. Each module is imported when one of its names is first used."""

from .._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .agent_activity_logs import AgentActivity as AgentActivity
    from .agent_activity_logs import AgentActivityLog as AgentActivityLog
    from .agent_activity_logs import AgentActivityLogSortColumn as AgentActivityLogSortColumn
    from .agents import Agent as Agent
    from .agents import AgentChannel as AgentChannel
    from .agents import AgentCurrentStatus as AgentCurrentStatus
    from .agents import TeamSummary as TeamSummary
    from .calls import Call as Call
    from .calls import CallConsumerHandleDuration as CallConsumerHandleDuration
    from .calls import CallHandleDuration as CallHandleDuration
    from .calls import CallRecording as CallRecording
    from .calls import CallSortColumn as CallSortColumn
    from .calls import CallStatus as CallStatus
    from .calls import CallTransfer as CallTransfer
    from .calls import CallType as CallType
    from .calls import CallTypeFilter as CallTypeFilter
    from .calls import CallVirtualAgentHandleDuration as CallVirtualAgentHandleDuration
    from .calls import ConsumerInMenuDuration as ConsumerInMenuDuration
    from .calls import Disposition as Disposition
    from .calls import RedactionTime as RedactionTime
    from .chats import Chat as Chat
    from .chats import ChatConsumerHandleDuration as ChatConsumerHandleDuration
    from .chats import ChatFailReason as ChatFailReason
    from .chats import ChatHandleDuration as ChatHandleDuration
    from .chats import ChatSortColumn as ChatSortColumn
    from .chats import ChatStatus as ChatStatus
    from .chats import ChatTransfer as ChatTransfer
    from .chats import ChatType as ChatType
    from .chats import ChatVirtualAgentHandleDuration as ChatVirtualAgentHandleDuration
    from .menus import Language as Language
    from .menus import Menu as Menu
    from .menus import MenuAgentAssignment as MenuAgentAssignment
    from .menus import MenuCurrentStatus as MenuCurrentStatus
    from .menus import MenuNode as MenuNode
    from .menus import MenuSla as MenuSla
    from .menus import MenuSortColumn as MenuSortColumn
    from .menus import MenuTeamAssignment as MenuTeamAssignment
    from .menus import QueueGroupSla as QueueGroupSla
    from .menus import SlaChannel as SlaChannel
    from .shared import AdapterFailCode as AdapterFailCode
    from .shared import AgentInfo as AgentInfo
    from .shared import CallFailReason as CallFailReason
    from .shared import ConsumerEventDuration as ConsumerEventDuration
    from .shared import EndUser as EndUser
    from .shared import MenuPath as MenuPath
    from .shared import MenuSummary as MenuSummary
    from .shared import MenuType as MenuType
    from .shared import OfferEvent as OfferEvent
    from .shared import Participant as Participant
    from .shared import Photo as Photo
    from .shared import QueueDuration as QueueDuration
    from .shared import ServiceLevelEvent as ServiceLevelEvent
    from .shared import SortDirection as SortDirection
    from .shared import Team as Team
    from .shared import UserStatus as UserStatus
    from .shared import Video as Video
    from .shared import VirtualAgent as VirtualAgent
    from .shared import VirtualAgentDeflectedEscalation as VirtualAgentDeflectedEscalation
    from .teams import TeamNode as TeamNode
    from .teams import TeamSortColumn as TeamSortColumn

_SOURCES: dict[str, str] = {
    "AgentActivity": ".agent_activity_logs",
    "AgentActivityLog": ".agent_activity_logs",
    "AgentActivityLogSortColumn": ".agent_activity_logs",
    "Agent": ".agents",
    "AgentChannel": ".agents",
    "AgentCurrentStatus": ".agents",
    "TeamSummary": ".agents",
    "Call": ".calls",
    "CallConsumerHandleDuration": ".calls",
    "CallHandleDuration": ".calls",
    "CallRecording": ".calls",
    "CallSortColumn": ".calls",
    "CallStatus": ".calls",
    "CallTransfer": ".calls",
    "CallType": ".calls",
    "CallTypeFilter": ".calls",
    "CallVirtualAgentHandleDuration": ".calls",
    "ConsumerInMenuDuration": ".calls",
    "Disposition": ".calls",
    "RedactionTime": ".calls",
    "Chat": ".chats",
    "ChatConsumerHandleDuration": ".chats",
    "ChatFailReason": ".chats",
    "ChatHandleDuration": ".chats",
    "ChatSortColumn": ".chats",
    "ChatStatus": ".chats",
    "ChatTransfer": ".chats",
    "ChatType": ".chats",
    "ChatVirtualAgentHandleDuration": ".chats",
    "Language": ".menus",
    "Menu": ".menus",
    "MenuAgentAssignment": ".menus",
    "MenuCurrentStatus": ".menus",
    "MenuNode": ".menus",
    "MenuSla": ".menus",
    "MenuSortColumn": ".menus",
    "MenuTeamAssignment": ".menus",
    "QueueGroupSla": ".menus",
    "SlaChannel": ".menus",
    "AdapterFailCode": ".shared",
    "AgentInfo": ".shared",
    "CallFailReason": ".shared",
    "ConsumerEventDuration": ".shared",
    "EndUser": ".shared",
    "MenuPath": ".shared",
    "MenuSummary": ".shared",
    "MenuType": ".shared",
    "OfferEvent": ".shared",
    "Participant": ".shared",
    "Photo": ".shared",
    "QueueDuration": ".shared",
    "ServiceLevelEvent": ".shared",
    "SortDirection": ".shared",
    "Team": ".shared",
    "UserStatus": ".shared",
    "Video": ".shared",
    "VirtualAgent": ".shared",
    "VirtualAgentDeflectedEscalation": ".shared",
    "TeamNode": ".teams",
    "TeamSortColumn": ".teams",
}


def __getattr__(name: str) -> object:
    return lazy.load(__name__, _SOURCES, name)


def __dir__() -> list[str]:
    return list(_SOURCES)
