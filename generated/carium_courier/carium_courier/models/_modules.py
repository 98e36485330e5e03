"""All names of `models`, by module: what is imported when one of them is first used. Type checkers follow `_names`."""

NAMES: dict[str, str] = {
    "aggregation_requests": (
        "AggregationEntry AggregationRequestCreateAttributes AggregationRequestCreateDocument "
        "AggregationRequestCreateResource AggregationRequestDocument AggregationRequestResource "
    ),
    "announcers": (
        "AnnouncerAttributes AnnouncerCreateAttributes AnnouncerCreateDocument AnnouncerCreateResource "
        "AnnouncerDocument AnnouncerEvent AnnouncerPage AnnouncerResource AnnouncerUpdateAttributes "
        "AnnouncerUpdateDocument AnnouncerUpdateResource "
    ),
    "app_credentials": (
        "AppCredentialAttributes AppCredentialCreateAttributes AppCredentialCreateDocument "
        "AppCredentialCreateResource AppCredentialDocument AppCredentialPage AppCredentialResource "
        "AppCredentialType AppCredentialUpdateAttributes AppCredentialUpdateDocument "
        "AppCredentialUpdateResource "
    ),
    "ask_entries": ("AskEntry AskEntryRequest "),
    "ask_reminders": (
        "AskReminderAttributes AskReminderCreateAttributes AskReminderCreateDocument "
        "AskReminderCreateResource AskReminderDocument AskReminderPage AskReminderResource "
        "AskReminderUpdateAttributes AskReminderUpdateDocument AskReminderUpdateResource "
    ),
    "ask_subscriptions": (
        "AskEvent AskSubscriptionAttributes AskSubscriptionDocument AskSubscriptionEventRequest "
        "AskSubscriptionPage AskSubscriptionResource "
    ),
    "badge_counts": (
        "BadgeCountAttributes BadgeCountCreateDocument BadgeCountCreateResource BadgeCountDocument "
        "BadgeCountPage BadgeCountResource "
    ),
    "bulk_badge_counts": ("BulkBadgeCountCreateAttributes BulkBadgeCountCreateDocument BulkBadgeCountCreateResource "),
    "communication_messages": ("CommunicationMessagePage CommunicationMessageSort CommunicationMessageType PageMeta "),
    "communication_summaries": (
        "CommunicationSummary CommunicationSummaryDocument MessageSenderCount MessageTypeCount "
    ),
    "individual_groups": ("IndividualGroupAttributes IndividualGroupDocument IndividualGroupResource "),
    "individuals": ("IndividualAttributes IndividualDocument IndividualMulticastRequest IndividualResource "),
    "messages": (
        "MessageAcknowledgement MessageAttachment MessageAttributes MessageCreateAttributes "
        "MessageCreateDocument MessageCreateResource MessageDocument MessagePage MessageReaction "
        "MessageReactionRequest MessageReactionType MessageReceipts MessageResource MessageUpdateAttributes "
        "MessageUpdateDocument MessageUpdateResource ReadReceipt "
    ),
    "messaging_attachments": (
        "MessagingAttachmentAttributes MessagingAttachmentCreateAttributes MessagingAttachmentCreateDocument "
        "MessagingAttachmentCreateResource MessagingAttachmentDocument MessagingAttachmentPage "
        "MessagingAttachmentResource MessagingAttachmentUpdateAttributes MessagingAttachmentUpdateDocument "
        "MessagingAttachmentUpdateResource MessagingAttachmentUploadRequest "
    ),
    "messaging_bookmarks": (
        "MessagingBookmarkAttributes MessagingBookmarkCreateAttributes MessagingBookmarkCreateDocument "
        "MessagingBookmarkCreateResource MessagingBookmarkDocument MessagingBookmarkPage "
        "MessagingBookmarkResource "
    ),
    "messaging_bulk_attachments": (
        "MessagingBulkAttachmentAttributes MessagingBulkAttachmentCreateAttributes "
        "MessagingBulkAttachmentCreateDocument MessagingBulkAttachmentCreateResource "
        "MessagingBulkAttachmentDocument MessagingBulkAttachmentPage MessagingBulkAttachmentResource "
    ),
    "messaging_bulk_messages": (
        "MessagingBulkMessageAttributes MessagingBulkMessageCreateAttributes "
        "MessagingBulkMessageCreateDocument MessagingBulkMessageCreateResource MessagingBulkMessageDocument "
        "MessagingBulkMessagePage MessagingBulkMessageResource MessagingBulkMessageUpdateAttributes "
        "MessagingBulkMessageUpdateDocument MessagingBulkMessageUpdateResource "
    ),
    "messaging_channels": (
        "ChannelPreference ChannelPreferencesRequest ChannelSmsRequest ChannelSubscribersRequest "
        "IndividualProfileAttributes IndividualProfileDocument IndividualProfileResource "
        "MessagingChannelCreateAttributes MessagingChannelCreateDocument MessagingChannelCreateResource "
        "MessagingChannelDocument MessagingChannelPage MessagingChannelPatch MessagingChannelUpdateDocument "
        "MessagingChannelUpdateResource "
    ),
    "messaging_operations": (
        "MessagingOperationAttributes MessagingOperationCreateAttributes MessagingOperationCreateDocument "
        "MessagingOperationCreateResource MessagingOperationDocument MessagingOperationPage "
        "MessagingOperationResource MessagingOperationType "
    ),
    "messaging_plugins": (
        "MessagingPluginAttributes MessagingPluginCreateAttributes MessagingPluginCreateDocument "
        "MessagingPluginCreateResource MessagingPluginDocument MessagingPluginPage MessagingPluginResource "
        "MessagingPluginUpdateAttributes MessagingPluginUpdateDocument MessagingPluginUpdateResource "
        "PluginExpansion PluginExpansionRequest "
    ),
    "messaging_responders": (
        "MessagingResponderAttributes MessagingResponderCreateAttributes MessagingResponderCreateDocument "
        "MessagingResponderCreateResource MessagingResponderDocument MessagingResponderPage "
        "MessagingResponderResource MessagingResponderSort MessagingResponderUpdateAttributes "
        "MessagingResponderUpdateDocument MessagingResponderUpdateResource ResponderCalendar "
        "ResponderCalendarRule "
    ),
    "multicasts": (
        "MulticastAttributes MulticastCreateAttributes MulticastCreateDocument MulticastCreateResource "
        "MulticastDocument MulticastPage MulticastResource "
    ),
    "org_preferences": (
        "OrgPreferenceAttributes OrgPreferenceCreateAttributes OrgPreferenceCreateDocument "
        "OrgPreferenceCreateResource OrgPreferenceDocument OrgPreferenceName OrgPreferencePage "
        "OrgPreferenceResource "
    ),
    "organizations": ("OrganizationAttributes OrganizationDocument OrganizationPage OrganizationResource "),
    "purge_data": ("SystemPurgeCreateAttributes SystemPurgeCreateDocument SystemPurgeCreateResource "),
    "replicators": ("ReplicatorAttributes ReplicatorDocument ReplicatorPage ReplicatorResource "),
    "shared": (
        "BadgeCountCreateAttributes ChannelBookmark ChannelEventSettings ChannelSubscriber EmptyObject Error "
        "ErrorDocument ErrorSource GroupIndividual GroupLeader IdReference IndividualGroupDetails "
        "IndividualOwner LastMessage LocalizedText MessagingChannelAttributes MessagingChannelResource "
        "MulticastTask TextAccountNumberAttributes TextAccountNumberDocument TextAccountNumberResource "
        "TextNumberEvents UploadTicket UploadTicketDocument VoiceTaskAttributes VoiceTaskDocument "
        "VoiceTaskResource "
    ),
    "sniffers": (
        "SnifferAttributes SnifferCreateAttributes SnifferCreateDocument SnifferCreateResource "
        "SnifferDocument SnifferLogAttributes SnifferLogPage SnifferLogResource SnifferResource "
    ),
    "text_account_numbers": (
        "TextAccountNumberCreateAttributes TextAccountNumberCreateDocument TextAccountNumberCreateResource "
        "TextAccountNumberPage TextAccountNumberUpdateAttributes TextAccountNumberUpdateDocument "
        "TextAccountNumberUpdateResource "
    ),
    "text_accounts": (
        "NumberClaimRequest TextAccountAttributes TextAccountCreateAttributes TextAccountCreateDocument "
        "TextAccountCreateResource TextAccountDocument TextAccountPage TextAccountResource "
        "TextAccountUpdateAttributes TextAccountUpdateDocument TextAccountUpdateResource "
    ),
    "text_number_info": (
        "TextNumberInfoAttributes TextNumberInfoCreateAttributes TextNumberInfoCreateDocument "
        "TextNumberInfoCreateResource TextNumberInfoDocument TextNumberInfoPage TextNumberInfoResource "
    ),
    "text_number_logs": ("TextNumberLogAttributes TextNumberLogPage TextNumberLogResource "),
    "text_receive_logs": ("TextReceiveLogAttributes TextReceiveLogDocument TextReceiveLogResource "),
    "text_user_number_maps": (
        "TextUserNumberMapAttributes TextUserNumberMapCreateAttributes TextUserNumberMapCreateDocument "
        "TextUserNumberMapCreateResource TextUserNumberMapDocument TextUserNumberMapPage "
        "TextUserNumberMapResource "
    ),
    "texts": (
        "TextAttributes TextCreateAttributes TextCreateDocument TextCreateResource TextDocument TextPage TextResource "
    ),
    "tts_synthesizers": ("TtsSynthesizerCreateAttributes TtsSynthesizerCreateDocument TtsSynthesizerCreateResource "),
    "user_consents": (
        "UserConsentArgs UserConsentAttributes UserConsentCreateAttributes UserConsentCreateDocument "
        "UserConsentCreateResource UserConsentDocument UserConsentMessages UserConsentPage "
        "UserConsentResource "
    ),
    "user_devices": (
        "UserDeviceAttributes UserDeviceCreateAttributes UserDeviceCreateDocument UserDeviceCreateResource "
        "UserDeviceDocument UserDeviceLogAttributes UserDeviceLogPage UserDeviceLogResource UserDevicePage "
        "UserDeviceResource UserDeviceType "
    ),
    "user_email_attachments": (
        "UserEmailAttachmentAttributes UserEmailAttachmentCreateAttributes UserEmailAttachmentCreateDocument "
        "UserEmailAttachmentCreateResource UserEmailAttachmentDocument UserEmailAttachmentPage "
        "UserEmailAttachmentResource "
    ),
    "user_emails": (
        "UserEmailAttributes UserEmailCreateAttributes UserEmailCreateDocument UserEmailCreateResource "
        "UserEmailDocument UserEmailPage UserEmailResource "
    ),
    "user_multicasts": ("UserMulticastAttributes UserMulticastPage UserMulticastRequest UserMulticastResource "),
    "user_notification_counts": (
        "UserNotificationCountAttributes UserNotificationCountPage UserNotificationCountResource "
    ),
    "user_notifications": (
        "NotificationAcknowledgement NotificationPayload NotificationTexts PushMessage "
        "UserNotificationAttributes UserNotificationDocument UserNotificationPage UserNotificationResource "
    ),
    "users": (
        "MulticastValidation MulticastValidationRequest UserAttributes UserDocument UserPage UserResource "
        "UserTemplateMulticastRequest UserUpdateAttributes UserUpdateDocument UserUpdateResource "
    ),
    "video_channels": (
        "CommunicationPreferences EncounterFinalization EncounterFinalizationV2 ParticipantAudioState "
        "ParticipantAudioStatesRequest VideoAppointment VideoAppointmentRequest VideoChannelAttributes "
        "VideoChannelCreateAttributes VideoChannelCreateDocument VideoChannelCreateResource "
        "VideoChannelCredentials VideoChannelDocument VideoChannelPage VideoChannelParticipant "
        "VideoChannelResource VideoChannelState VideoChannelUpdateAttributes VideoChannelUpdateDocument "
        "VideoChannelUpdateResource VideoCompositionSummary VideoParticipantUser "
    ),
    "video_compositions": (
        "VideoCompositionAttributes VideoCompositionDocument VideoCompositionPage VideoCompositionResource "
    ),
    "video_participants": (
        "VideoParticipantAttributes VideoParticipantDocument VideoParticipantPage VideoParticipantResource "
        "VideoParticipantUpdateAttributes VideoParticipantUpdateDocument VideoParticipantUpdateResource "
    ),
    "voice_conferences": (
        "VoiceConferenceAttributes VoiceConferenceCreateAttributes VoiceConferenceCreateDocument "
        "VoiceConferenceCreateResource VoiceConferenceCredentials VoiceConferenceDocument "
        "VoiceConferencePage VoiceConferenceResource VoiceConferenceState "
    ),
    "voice_dial_logs": ("VoiceDialLogAttributes VoiceDialLogDocument VoiceDialLogPage VoiceDialLogResource "),
    "voice_queue_agents": (
        "VoiceQueueAgentAttributes VoiceQueueAgentCreateAttributes VoiceQueueAgentCreateDocument "
        "VoiceQueueAgentCreateResource VoiceQueueAgentDocument VoiceQueueAgentPage VoiceQueueAgentResource "
    ),
    "voice_queue_entries": (
        "VoiceQueueEntryAttributes VoiceQueueEntryDocument VoiceQueueEntryPage VoiceQueueEntryResource "
    ),
    "voice_recordings": (
        "VoiceRecordingAttributes VoiceRecordingDocument VoiceRecordingPage VoiceRecordingResource VoiceRecordingState "
    ),
    "voice_settings": (
        "VoiceSettingAttributes VoiceSettingCreateAttributes VoiceSettingCreateDocument "
        "VoiceSettingCreateResource VoiceSettingDocument VoiceSettingPage VoiceSettingResource "
        "VoiceSettingUpdateAttributes VoiceSettingUpdateDocument VoiceSettingUpdateResource VoiceTaskMethod "
        "VoiceTaskRequest "
    ),
    "voice_surveys": (
        "VoiceSurveyAttributes VoiceSurveyCreateAttributes VoiceSurveyCreateDocument "
        "VoiceSurveyCreateResource VoiceSurveyDocument VoiceSurveyPage VoiceSurveyResource VoiceSurveyState "
    ),
    "aggregation_requests_params": (
        "AggregationEntryParam AggregationRequestCreateAttributesParam AggregationRequestCreateDocumentParam "
        "AggregationRequestCreateResourceParam "
    ),
    "announcers_params": (
        "AnnouncerCreateAttributesParam AnnouncerCreateDocumentParam AnnouncerCreateResourceParam "
        "AnnouncerUpdateAttributesParam AnnouncerUpdateDocumentParam AnnouncerUpdateResourceParam "
    ),
    "app_credentials_params": (
        "AppCredentialCreateAttributesParam AppCredentialCreateDocumentParam "
        "AppCredentialCreateResourceParam AppCredentialUpdateAttributesParam "
        "AppCredentialUpdateDocumentParam AppCredentialUpdateResourceParam "
    ),
    "ask_entries_params": ("AskEntryParam AskEntryRequestParam "),
    "ask_reminders_params": (
        "AskReminderCreateAttributesParam AskReminderCreateDocumentParam AskReminderCreateResourceParam "
        "AskReminderUpdateAttributesParam AskReminderUpdateDocumentParam AskReminderUpdateResourceParam "
    ),
    "ask_subscriptions_params": ("AskEventParam AskSubscriptionEventRequestParam "),
    "badge_counts_params": ("BadgeCountCreateDocumentParam BadgeCountCreateResourceParam "),
    "bulk_badge_counts_params": (
        "BulkBadgeCountCreateAttributesParam BulkBadgeCountCreateDocumentParam BulkBadgeCountCreateResourceParam "
    ),
    "individuals_params": ("IndividualMulticastRequestParam "),
    "messages_params": (
        "MessageAcknowledgementParam MessageCreateAttributesParam MessageCreateDocumentParam "
        "MessageCreateResourceParam MessageReactionRequestParam MessageUpdateAttributesParam "
        "MessageUpdateDocumentParam MessageUpdateResourceParam "
    ),
    "messaging_attachments_params": (
        "MessagingAttachmentCreateAttributesParam MessagingAttachmentCreateDocumentParam "
        "MessagingAttachmentCreateResourceParam MessagingAttachmentUpdateAttributesParam "
        "MessagingAttachmentUpdateDocumentParam MessagingAttachmentUpdateResourceParam "
        "MessagingAttachmentUploadRequestParam "
    ),
    "messaging_bookmarks_params": (
        "MessagingBookmarkCreateAttributesParam MessagingBookmarkCreateDocumentParam "
        "MessagingBookmarkCreateResourceParam "
    ),
    "messaging_bulk_attachments_params": (
        "MessagingBulkAttachmentCreateAttributesParam MessagingBulkAttachmentCreateDocumentParam "
        "MessagingBulkAttachmentCreateResourceParam "
    ),
    "messaging_bulk_messages_params": (
        "MessagingBulkMessageCreateAttributesParam MessagingBulkMessageCreateDocumentParam "
        "MessagingBulkMessageCreateResourceParam MessagingBulkMessageUpdateAttributesParam "
        "MessagingBulkMessageUpdateDocumentParam MessagingBulkMessageUpdateResourceParam "
    ),
    "messaging_channels_params": (
        "ChannelPreferenceParam ChannelPreferencesRequestParam ChannelSmsRequestParam "
        "ChannelSubscribersRequestParam MessagingChannelCreateAttributesParam "
        "MessagingChannelCreateDocumentParam MessagingChannelCreateResourceParam MessagingChannelPatchParam "
        "MessagingChannelUpdateDocumentParam MessagingChannelUpdateResourceParam "
    ),
    "messaging_operations_params": (
        "MessagingOperationCreateAttributesParam MessagingOperationCreateDocumentParam "
        "MessagingOperationCreateResourceParam "
    ),
    "messaging_plugins_params": (
        "MessagingPluginCreateAttributesParam MessagingPluginCreateDocumentParam "
        "MessagingPluginCreateResourceParam MessagingPluginUpdateAttributesParam "
        "MessagingPluginUpdateDocumentParam MessagingPluginUpdateResourceParam PluginExpansionRequestParam "
    ),
    "messaging_responders_params": (
        "MessagingResponderCreateAttributesParam MessagingResponderCreateDocumentParam "
        "MessagingResponderCreateResourceParam MessagingResponderUpdateAttributesParam "
        "MessagingResponderUpdateDocumentParam MessagingResponderUpdateResourceParam ResponderCalendarParam "
        "ResponderCalendarRuleParam "
    ),
    "multicasts_params": ("MulticastCreateAttributesParam MulticastCreateDocumentParam MulticastCreateResourceParam "),
    "org_preferences_params": (
        "OrgPreferenceCreateAttributesParam OrgPreferenceCreateDocumentParam OrgPreferenceCreateResourceParam "
    ),
    "purge_data_params": (
        "SystemPurgeCreateAttributesParam SystemPurgeCreateDocumentParam SystemPurgeCreateResourceParam "
    ),
    "shared_params": (
        "BadgeCountCreateAttributesParam ChannelEventSettingsParam LocalizedTextParam TextNumberEventsParam "
    ),
    "sniffers_params": ("SnifferCreateAttributesParam SnifferCreateDocumentParam SnifferCreateResourceParam "),
    "text_account_numbers_params": (
        "TextAccountNumberCreateAttributesParam TextAccountNumberCreateDocumentParam "
        "TextAccountNumberCreateResourceParam TextAccountNumberUpdateAttributesParam "
        "TextAccountNumberUpdateDocumentParam TextAccountNumberUpdateResourceParam "
    ),
    "text_accounts_params": (
        "NumberClaimRequestParam TextAccountCreateAttributesParam TextAccountCreateDocumentParam "
        "TextAccountCreateResourceParam TextAccountUpdateAttributesParam TextAccountUpdateDocumentParam "
        "TextAccountUpdateResourceParam "
    ),
    "text_number_info_params": (
        "TextNumberInfoCreateAttributesParam TextNumberInfoCreateDocumentParam TextNumberInfoCreateResourceParam "
    ),
    "text_user_number_maps_params": (
        "TextUserNumberMapCreateAttributesParam TextUserNumberMapCreateDocumentParam "
        "TextUserNumberMapCreateResourceParam "
    ),
    "texts_params": ("TextCreateAttributesParam TextCreateDocumentParam TextCreateResourceParam "),
    "tts_synthesizers_params": (
        "TtsSynthesizerCreateAttributesParam TtsSynthesizerCreateDocumentParam TtsSynthesizerCreateResourceParam "
    ),
    "user_consents_params": (
        "UserConsentArgsParam UserConsentCreateAttributesParam UserConsentCreateDocumentParam "
        "UserConsentCreateResourceParam UserConsentMessagesParam "
    ),
    "user_devices_params": (
        "UserDeviceCreateAttributesParam UserDeviceCreateDocumentParam UserDeviceCreateResourceParam "
    ),
    "user_email_attachments_params": (
        "UserEmailAttachmentCreateAttributesParam UserEmailAttachmentCreateDocumentParam "
        "UserEmailAttachmentCreateResourceParam "
    ),
    "user_emails_params": ("UserEmailCreateAttributesParam UserEmailCreateDocumentParam UserEmailCreateResourceParam "),
    "user_multicasts_params": ("UserMulticastRequestParam "),
    "user_notifications_params": ("NotificationAcknowledgementParam "),
    "users_params": (
        "MulticastValidationRequestParam UserTemplateMulticastRequestParam UserUpdateAttributesParam "
        "UserUpdateDocumentParam UserUpdateResourceParam "
    ),
    "video_channels_params": (
        "EncounterFinalizationParam EncounterFinalizationV2Param ParticipantAudioStateParam "
        "ParticipantAudioStatesRequestParam VideoAppointmentRequestParam VideoChannelCreateAttributesParam "
        "VideoChannelCreateDocumentParam VideoChannelCreateResourceParam VideoChannelUpdateAttributesParam "
        "VideoChannelUpdateDocumentParam VideoChannelUpdateResourceParam "
    ),
    "video_participants_params": (
        "VideoParticipantUpdateAttributesParam VideoParticipantUpdateDocumentParam VideoParticipantUpdateResourceParam "
    ),
    "voice_conferences_params": (
        "VoiceConferenceCreateAttributesParam VoiceConferenceCreateDocumentParam VoiceConferenceCreateResourceParam "
    ),
    "voice_queue_agents_params": (
        "VoiceQueueAgentCreateAttributesParam VoiceQueueAgentCreateDocumentParam VoiceQueueAgentCreateResourceParam "
    ),
    "voice_settings_params": (
        "VoiceSettingCreateAttributesParam VoiceSettingCreateDocumentParam VoiceSettingCreateResourceParam "
        "VoiceSettingUpdateAttributesParam VoiceSettingUpdateDocumentParam VoiceSettingUpdateResourceParam "
        "VoiceTaskRequestParam "
    ),
    "voice_surveys_params": (
        "VoiceSurveyCreateAttributesParam VoiceSurveyCreateDocumentParam VoiceSurveyCreateResourceParam "
    ),
}
