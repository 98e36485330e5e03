"""All names of `models`, by module: what is imported when one of them is first used. Type checkers follow `_names`."""

NAMES: dict[str, str] = {
    "agent_activity_logs": ("AgentActivity AgentActivityLog AgentActivityLogSortColumn "),
    "agents": ("Agent AgentChannel AgentCurrentStatus TeamSummary "),
    "calls": (
        "Call CallConsumerHandleDuration CallHandleDuration CallRecording CallSortColumn CallStatus "
        "CallTransfer CallType CallTypeFilter CallVirtualAgentHandleDuration ConsumerInMenuDuration "
        "Disposition RedactionTime "
    ),
    "chats": (
        "Chat ChatConsumerHandleDuration ChatFailReason ChatHandleDuration ChatSortColumn ChatStatus "
        "ChatTransfer ChatType ChatVirtualAgentHandleDuration "
    ),
    "menus": (
        "Language Menu MenuAgentAssignment MenuCurrentStatus MenuNode MenuSla MenuSortColumn "
        "MenuTeamAssignment QueueGroupSla SlaChannel "
    ),
    "shared": (
        "AdapterFailCode AgentInfo CallFailReason ConsumerEventDuration EndUser MenuPath MenuSummary "
        "MenuType OfferEvent Participant Photo QueueDuration ServiceLevelEvent SortDirection Team UserStatus "
        "Video VirtualAgent VirtualAgentDeflectedEscalation "
    ),
    "teams": ("TeamNode TeamSortColumn "),
}
