"""What travels: the objects and values of the API. Each module is imported when one of its names is first used."""

from .._runtime import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .aggregation_requests import AggregationEntry as AggregationEntry
    from .aggregation_requests import AggregationRequestCreateAttributes as AggregationRequestCreateAttributes
    from .aggregation_requests import AggregationRequestCreateDocument as AggregationRequestCreateDocument
    from .aggregation_requests import AggregationRequestCreateResource as AggregationRequestCreateResource
    from .aggregation_requests import AggregationRequestDocument as AggregationRequestDocument
    from .aggregation_requests import AggregationRequestResource as AggregationRequestResource
    from .announcers import AnnouncerAttributes as AnnouncerAttributes
    from .announcers import AnnouncerCreateAttributes as AnnouncerCreateAttributes
    from .announcers import AnnouncerCreateDocument as AnnouncerCreateDocument
    from .announcers import AnnouncerCreateResource as AnnouncerCreateResource
    from .announcers import AnnouncerDocument as AnnouncerDocument
    from .announcers import AnnouncerEvent as AnnouncerEvent
    from .announcers import AnnouncerPage as AnnouncerPage
    from .announcers import AnnouncerResource as AnnouncerResource
    from .announcers import AnnouncerUpdateAttributes as AnnouncerUpdateAttributes
    from .announcers import AnnouncerUpdateDocument as AnnouncerUpdateDocument
    from .announcers import AnnouncerUpdateResource as AnnouncerUpdateResource
    from .app_credentials import AppCredentialAttributes as AppCredentialAttributes
    from .app_credentials import AppCredentialCreateAttributes as AppCredentialCreateAttributes
    from .app_credentials import AppCredentialCreateDocument as AppCredentialCreateDocument
    from .app_credentials import AppCredentialCreateResource as AppCredentialCreateResource
    from .app_credentials import AppCredentialDocument as AppCredentialDocument
    from .app_credentials import AppCredentialPage as AppCredentialPage
    from .app_credentials import AppCredentialResource as AppCredentialResource
    from .app_credentials import AppCredentialType as AppCredentialType
    from .app_credentials import AppCredentialUpdateAttributes as AppCredentialUpdateAttributes
    from .app_credentials import AppCredentialUpdateDocument as AppCredentialUpdateDocument
    from .app_credentials import AppCredentialUpdateResource as AppCredentialUpdateResource
    from .ask_entries import AskEntry as AskEntry
    from .ask_entries import AskEntryRequest as AskEntryRequest
    from .ask_reminders import AskReminderAttributes as AskReminderAttributes
    from .ask_reminders import AskReminderCreateAttributes as AskReminderCreateAttributes
    from .ask_reminders import AskReminderCreateDocument as AskReminderCreateDocument
    from .ask_reminders import AskReminderCreateResource as AskReminderCreateResource
    from .ask_reminders import AskReminderDocument as AskReminderDocument
    from .ask_reminders import AskReminderPage as AskReminderPage
    from .ask_reminders import AskReminderResource as AskReminderResource
    from .ask_reminders import AskReminderUpdateAttributes as AskReminderUpdateAttributes
    from .ask_reminders import AskReminderUpdateDocument as AskReminderUpdateDocument
    from .ask_reminders import AskReminderUpdateResource as AskReminderUpdateResource
    from .ask_subscriptions import AskEvent as AskEvent
    from .ask_subscriptions import AskSubscriptionAttributes as AskSubscriptionAttributes
    from .ask_subscriptions import AskSubscriptionDocument as AskSubscriptionDocument
    from .ask_subscriptions import AskSubscriptionEventRequest as AskSubscriptionEventRequest
    from .ask_subscriptions import AskSubscriptionPage as AskSubscriptionPage
    from .ask_subscriptions import AskSubscriptionResource as AskSubscriptionResource
    from .badge_counts import BadgeCountAttributes as BadgeCountAttributes
    from .badge_counts import BadgeCountCreateDocument as BadgeCountCreateDocument
    from .badge_counts import BadgeCountCreateResource as BadgeCountCreateResource
    from .badge_counts import BadgeCountDocument as BadgeCountDocument
    from .badge_counts import BadgeCountPage as BadgeCountPage
    from .badge_counts import BadgeCountResource as BadgeCountResource
    from .bulk_badge_counts import BulkBadgeCountCreateAttributes as BulkBadgeCountCreateAttributes
    from .bulk_badge_counts import BulkBadgeCountCreateDocument as BulkBadgeCountCreateDocument
    from .bulk_badge_counts import BulkBadgeCountCreateResource as BulkBadgeCountCreateResource
    from .communication_messages import CommunicationMessagePage as CommunicationMessagePage
    from .communication_messages import CommunicationMessageSort as CommunicationMessageSort
    from .communication_messages import CommunicationMessageType as CommunicationMessageType
    from .communication_messages import PageMeta as PageMeta
    from .communication_summaries import CommunicationSummary as CommunicationSummary
    from .communication_summaries import CommunicationSummaryDocument as CommunicationSummaryDocument
    from .communication_summaries import MessageSenderCount as MessageSenderCount
    from .communication_summaries import MessageTypeCount as MessageTypeCount
    from .individual_groups import IndividualGroupAttributes as IndividualGroupAttributes
    from .individual_groups import IndividualGroupDocument as IndividualGroupDocument
    from .individual_groups import IndividualGroupResource as IndividualGroupResource
    from .individuals import IndividualAttributes as IndividualAttributes
    from .individuals import IndividualDocument as IndividualDocument
    from .individuals import IndividualMulticastRequest as IndividualMulticastRequest
    from .individuals import IndividualResource as IndividualResource
    from .messages import MessageAcknowledgement as MessageAcknowledgement
    from .messages import MessageAttachment as MessageAttachment
    from .messages import MessageAttributes as MessageAttributes
    from .messages import MessageCreateAttributes as MessageCreateAttributes
    from .messages import MessageCreateDocument as MessageCreateDocument
    from .messages import MessageCreateResource as MessageCreateResource
    from .messages import MessageDocument as MessageDocument
    from .messages import MessagePage as MessagePage
    from .messages import MessageReaction as MessageReaction
    from .messages import MessageReactionRequest as MessageReactionRequest
    from .messages import MessageReactionType as MessageReactionType
    from .messages import MessageReceipts as MessageReceipts
    from .messages import MessageResource as MessageResource
    from .messages import MessageUpdateAttributes as MessageUpdateAttributes
    from .messages import MessageUpdateDocument as MessageUpdateDocument
    from .messages import MessageUpdateResource as MessageUpdateResource
    from .messages import ReadReceipt as ReadReceipt
    from .messaging_attachments import MessagingAttachmentAttributes as MessagingAttachmentAttributes
    from .messaging_attachments import MessagingAttachmentCreateAttributes as MessagingAttachmentCreateAttributes
    from .messaging_attachments import MessagingAttachmentCreateDocument as MessagingAttachmentCreateDocument
    from .messaging_attachments import MessagingAttachmentCreateResource as MessagingAttachmentCreateResource
    from .messaging_attachments import MessagingAttachmentDocument as MessagingAttachmentDocument
    from .messaging_attachments import MessagingAttachmentPage as MessagingAttachmentPage
    from .messaging_attachments import MessagingAttachmentResource as MessagingAttachmentResource
    from .messaging_attachments import MessagingAttachmentUpdateAttributes as MessagingAttachmentUpdateAttributes
    from .messaging_attachments import MessagingAttachmentUpdateDocument as MessagingAttachmentUpdateDocument
    from .messaging_attachments import MessagingAttachmentUpdateResource as MessagingAttachmentUpdateResource
    from .messaging_attachments import MessagingAttachmentUploadRequest as MessagingAttachmentUploadRequest
    from .messaging_bookmarks import MessagingBookmarkAttributes as MessagingBookmarkAttributes
    from .messaging_bookmarks import MessagingBookmarkCreateAttributes as MessagingBookmarkCreateAttributes
    from .messaging_bookmarks import MessagingBookmarkCreateDocument as MessagingBookmarkCreateDocument
    from .messaging_bookmarks import MessagingBookmarkCreateResource as MessagingBookmarkCreateResource
    from .messaging_bookmarks import MessagingBookmarkDocument as MessagingBookmarkDocument
    from .messaging_bookmarks import MessagingBookmarkPage as MessagingBookmarkPage
    from .messaging_bookmarks import MessagingBookmarkResource as MessagingBookmarkResource
    from .messaging_bulk_attachments import MessagingBulkAttachmentAttributes as MessagingBulkAttachmentAttributes
    from .messaging_bulk_attachments import (
        MessagingBulkAttachmentCreateAttributes as MessagingBulkAttachmentCreateAttributes,
    )
    from .messaging_bulk_attachments import (
        MessagingBulkAttachmentCreateDocument as MessagingBulkAttachmentCreateDocument,
    )
    from .messaging_bulk_attachments import (
        MessagingBulkAttachmentCreateResource as MessagingBulkAttachmentCreateResource,
    )
    from .messaging_bulk_attachments import MessagingBulkAttachmentDocument as MessagingBulkAttachmentDocument
    from .messaging_bulk_attachments import MessagingBulkAttachmentPage as MessagingBulkAttachmentPage
    from .messaging_bulk_attachments import MessagingBulkAttachmentResource as MessagingBulkAttachmentResource
    from .messaging_bulk_messages import MessagingBulkMessageAttributes as MessagingBulkMessageAttributes
    from .messaging_bulk_messages import MessagingBulkMessageCreateAttributes as MessagingBulkMessageCreateAttributes
    from .messaging_bulk_messages import MessagingBulkMessageCreateDocument as MessagingBulkMessageCreateDocument
    from .messaging_bulk_messages import MessagingBulkMessageCreateResource as MessagingBulkMessageCreateResource
    from .messaging_bulk_messages import MessagingBulkMessageDocument as MessagingBulkMessageDocument
    from .messaging_bulk_messages import MessagingBulkMessagePage as MessagingBulkMessagePage
    from .messaging_bulk_messages import MessagingBulkMessageResource as MessagingBulkMessageResource
    from .messaging_bulk_messages import MessagingBulkMessageUpdateAttributes as MessagingBulkMessageUpdateAttributes
    from .messaging_bulk_messages import MessagingBulkMessageUpdateDocument as MessagingBulkMessageUpdateDocument
    from .messaging_bulk_messages import MessagingBulkMessageUpdateResource as MessagingBulkMessageUpdateResource
    from .messaging_channels import ChannelPreference as ChannelPreference
    from .messaging_channels import ChannelPreferencesRequest as ChannelPreferencesRequest
    from .messaging_channels import ChannelSmsRequest as ChannelSmsRequest
    from .messaging_channels import ChannelSubscribersRequest as ChannelSubscribersRequest
    from .messaging_channels import IndividualProfileAttributes as IndividualProfileAttributes
    from .messaging_channels import IndividualProfileDocument as IndividualProfileDocument
    from .messaging_channels import IndividualProfileResource as IndividualProfileResource
    from .messaging_channels import MessagingChannelCreateAttributes as MessagingChannelCreateAttributes
    from .messaging_channels import MessagingChannelCreateDocument as MessagingChannelCreateDocument
    from .messaging_channels import MessagingChannelCreateResource as MessagingChannelCreateResource
    from .messaging_channels import MessagingChannelDocument as MessagingChannelDocument
    from .messaging_channels import MessagingChannelPage as MessagingChannelPage
    from .messaging_channels import MessagingChannelPatch as MessagingChannelPatch
    from .messaging_channels import MessagingChannelUpdateDocument as MessagingChannelUpdateDocument
    from .messaging_channels import MessagingChannelUpdateResource as MessagingChannelUpdateResource
    from .messaging_operations import MessagingOperationAttributes as MessagingOperationAttributes
    from .messaging_operations import MessagingOperationCreateAttributes as MessagingOperationCreateAttributes
    from .messaging_operations import MessagingOperationCreateDocument as MessagingOperationCreateDocument
    from .messaging_operations import MessagingOperationCreateResource as MessagingOperationCreateResource
    from .messaging_operations import MessagingOperationDocument as MessagingOperationDocument
    from .messaging_operations import MessagingOperationPage as MessagingOperationPage
    from .messaging_operations import MessagingOperationResource as MessagingOperationResource
    from .messaging_plugins import MessagingPluginAttributes as MessagingPluginAttributes
    from .messaging_plugins import MessagingPluginCreateAttributes as MessagingPluginCreateAttributes
    from .messaging_plugins import MessagingPluginCreateDocument as MessagingPluginCreateDocument
    from .messaging_plugins import MessagingPluginCreateResource as MessagingPluginCreateResource
    from .messaging_plugins import MessagingPluginDocument as MessagingPluginDocument
    from .messaging_plugins import MessagingPluginPage as MessagingPluginPage
    from .messaging_plugins import MessagingPluginResource as MessagingPluginResource
    from .messaging_plugins import MessagingPluginUpdateAttributes as MessagingPluginUpdateAttributes
    from .messaging_plugins import MessagingPluginUpdateDocument as MessagingPluginUpdateDocument
    from .messaging_plugins import MessagingPluginUpdateResource as MessagingPluginUpdateResource
    from .messaging_plugins import PluginExpansion as PluginExpansion
    from .messaging_plugins import PluginExpansionRequest as PluginExpansionRequest
    from .messaging_responders import MessagingResponderAttributes as MessagingResponderAttributes
    from .messaging_responders import MessagingResponderCreateAttributes as MessagingResponderCreateAttributes
    from .messaging_responders import MessagingResponderCreateDocument as MessagingResponderCreateDocument
    from .messaging_responders import MessagingResponderCreateResource as MessagingResponderCreateResource
    from .messaging_responders import MessagingResponderDocument as MessagingResponderDocument
    from .messaging_responders import MessagingResponderPage as MessagingResponderPage
    from .messaging_responders import MessagingResponderResource as MessagingResponderResource
    from .messaging_responders import MessagingResponderSort as MessagingResponderSort
    from .messaging_responders import MessagingResponderUpdateAttributes as MessagingResponderUpdateAttributes
    from .messaging_responders import MessagingResponderUpdateDocument as MessagingResponderUpdateDocument
    from .messaging_responders import MessagingResponderUpdateResource as MessagingResponderUpdateResource
    from .messaging_responders import ResponderCalendar as ResponderCalendar
    from .messaging_responders import ResponderCalendarRule as ResponderCalendarRule
    from .multicasts import MulticastAttributes as MulticastAttributes
    from .multicasts import MulticastCreateAttributes as MulticastCreateAttributes
    from .multicasts import MulticastCreateDocument as MulticastCreateDocument
    from .multicasts import MulticastCreateResource as MulticastCreateResource
    from .multicasts import MulticastDocument as MulticastDocument
    from .multicasts import MulticastPage as MulticastPage
    from .multicasts import MulticastResource as MulticastResource
    from .org_preferences import OrgPreferenceAttributes as OrgPreferenceAttributes
    from .org_preferences import OrgPreferenceCreateAttributes as OrgPreferenceCreateAttributes
    from .org_preferences import OrgPreferenceCreateDocument as OrgPreferenceCreateDocument
    from .org_preferences import OrgPreferenceCreateResource as OrgPreferenceCreateResource
    from .org_preferences import OrgPreferenceDocument as OrgPreferenceDocument
    from .org_preferences import OrgPreferenceName as OrgPreferenceName
    from .org_preferences import OrgPreferencePage as OrgPreferencePage
    from .org_preferences import OrgPreferenceResource as OrgPreferenceResource
    from .organizations import OrganizationAttributes as OrganizationAttributes
    from .organizations import OrganizationDocument as OrganizationDocument
    from .organizations import OrganizationPage as OrganizationPage
    from .organizations import OrganizationResource as OrganizationResource
    from .purge_data import SystemPurgeCreateAttributes as SystemPurgeCreateAttributes
    from .purge_data import SystemPurgeCreateDocument as SystemPurgeCreateDocument
    from .purge_data import SystemPurgeCreateResource as SystemPurgeCreateResource
    from .replicators import ReplicatorAttributes as ReplicatorAttributes
    from .replicators import ReplicatorDocument as ReplicatorDocument
    from .replicators import ReplicatorPage as ReplicatorPage
    from .replicators import ReplicatorResource as ReplicatorResource
    from .shared import BadgeCountCreateAttributes as BadgeCountCreateAttributes
    from .shared import ChannelBookmark as ChannelBookmark
    from .shared import ChannelEventSettings as ChannelEventSettings
    from .shared import ChannelSubscriber as ChannelSubscriber
    from .shared import EmptyObject as EmptyObject
    from .shared import Error as Error
    from .shared import ErrorDocument as ErrorDocument
    from .shared import ErrorSource as ErrorSource
    from .shared import GroupIndividual as GroupIndividual
    from .shared import GroupLeader as GroupLeader
    from .shared import IdReference as IdReference
    from .shared import IndividualGroupDetails as IndividualGroupDetails
    from .shared import IndividualOwner as IndividualOwner
    from .shared import LastMessage as LastMessage
    from .shared import LocalizedText as LocalizedText
    from .shared import MessagingChannelAttributes as MessagingChannelAttributes
    from .shared import MessagingChannelResource as MessagingChannelResource
    from .shared import MulticastTask as MulticastTask
    from .shared import TextAccountNumberAttributes as TextAccountNumberAttributes
    from .shared import TextAccountNumberDocument as TextAccountNumberDocument
    from .shared import TextAccountNumberResource as TextAccountNumberResource
    from .shared import TextNumberEvents as TextNumberEvents
    from .shared import UploadTicket as UploadTicket
    from .shared import UploadTicketDocument as UploadTicketDocument
    from .shared import VoiceTaskAttributes as VoiceTaskAttributes
    from .shared import VoiceTaskDocument as VoiceTaskDocument
    from .shared import VoiceTaskResource as VoiceTaskResource
    from .sniffers import SnifferAttributes as SnifferAttributes
    from .sniffers import SnifferCreateAttributes as SnifferCreateAttributes
    from .sniffers import SnifferCreateDocument as SnifferCreateDocument
    from .sniffers import SnifferCreateResource as SnifferCreateResource
    from .sniffers import SnifferDocument as SnifferDocument
    from .sniffers import SnifferLogAttributes as SnifferLogAttributes
    from .sniffers import SnifferLogPage as SnifferLogPage
    from .sniffers import SnifferLogResource as SnifferLogResource
    from .sniffers import SnifferResource as SnifferResource
    from .text_account_numbers import TextAccountNumberCreateAttributes as TextAccountNumberCreateAttributes
    from .text_account_numbers import TextAccountNumberCreateDocument as TextAccountNumberCreateDocument
    from .text_account_numbers import TextAccountNumberCreateResource as TextAccountNumberCreateResource
    from .text_account_numbers import TextAccountNumberPage as TextAccountNumberPage
    from .text_account_numbers import TextAccountNumberUpdateAttributes as TextAccountNumberUpdateAttributes
    from .text_account_numbers import TextAccountNumberUpdateDocument as TextAccountNumberUpdateDocument
    from .text_account_numbers import TextAccountNumberUpdateResource as TextAccountNumberUpdateResource
    from .text_accounts import NumberClaimRequest as NumberClaimRequest
    from .text_accounts import TextAccountAttributes as TextAccountAttributes
    from .text_accounts import TextAccountCreateAttributes as TextAccountCreateAttributes
    from .text_accounts import TextAccountCreateDocument as TextAccountCreateDocument
    from .text_accounts import TextAccountCreateResource as TextAccountCreateResource
    from .text_accounts import TextAccountDocument as TextAccountDocument
    from .text_accounts import TextAccountPage as TextAccountPage
    from .text_accounts import TextAccountResource as TextAccountResource
    from .text_accounts import TextAccountUpdateAttributes as TextAccountUpdateAttributes
    from .text_accounts import TextAccountUpdateDocument as TextAccountUpdateDocument
    from .text_accounts import TextAccountUpdateResource as TextAccountUpdateResource
    from .text_number_info import TextNumberInfoAttributes as TextNumberInfoAttributes
    from .text_number_info import TextNumberInfoCreateAttributes as TextNumberInfoCreateAttributes
    from .text_number_info import TextNumberInfoCreateDocument as TextNumberInfoCreateDocument
    from .text_number_info import TextNumberInfoCreateResource as TextNumberInfoCreateResource
    from .text_number_info import TextNumberInfoDocument as TextNumberInfoDocument
    from .text_number_info import TextNumberInfoPage as TextNumberInfoPage
    from .text_number_info import TextNumberInfoResource as TextNumberInfoResource
    from .text_number_logs import TextNumberLogAttributes as TextNumberLogAttributes
    from .text_number_logs import TextNumberLogPage as TextNumberLogPage
    from .text_number_logs import TextNumberLogResource as TextNumberLogResource
    from .text_receive_logs import TextReceiveLogAttributes as TextReceiveLogAttributes
    from .text_receive_logs import TextReceiveLogDocument as TextReceiveLogDocument
    from .text_receive_logs import TextReceiveLogResource as TextReceiveLogResource
    from .text_user_number_maps import TextUserNumberMapAttributes as TextUserNumberMapAttributes
    from .text_user_number_maps import TextUserNumberMapCreateAttributes as TextUserNumberMapCreateAttributes
    from .text_user_number_maps import TextUserNumberMapCreateDocument as TextUserNumberMapCreateDocument
    from .text_user_number_maps import TextUserNumberMapCreateResource as TextUserNumberMapCreateResource
    from .text_user_number_maps import TextUserNumberMapDocument as TextUserNumberMapDocument
    from .text_user_number_maps import TextUserNumberMapPage as TextUserNumberMapPage
    from .text_user_number_maps import TextUserNumberMapResource as TextUserNumberMapResource
    from .texts import TextAttributes as TextAttributes
    from .texts import TextCreateAttributes as TextCreateAttributes
    from .texts import TextCreateDocument as TextCreateDocument
    from .texts import TextCreateResource as TextCreateResource
    from .texts import TextDocument as TextDocument
    from .texts import TextPage as TextPage
    from .texts import TextResource as TextResource
    from .tts_synthesizers import TtsSynthesizerCreateAttributes as TtsSynthesizerCreateAttributes
    from .tts_synthesizers import TtsSynthesizerCreateDocument as TtsSynthesizerCreateDocument
    from .tts_synthesizers import TtsSynthesizerCreateResource as TtsSynthesizerCreateResource
    from .user_consents import UserConsentArgs as UserConsentArgs
    from .user_consents import UserConsentAttributes as UserConsentAttributes
    from .user_consents import UserConsentCreateAttributes as UserConsentCreateAttributes
    from .user_consents import UserConsentCreateDocument as UserConsentCreateDocument
    from .user_consents import UserConsentCreateResource as UserConsentCreateResource
    from .user_consents import UserConsentDocument as UserConsentDocument
    from .user_consents import UserConsentMessages as UserConsentMessages
    from .user_consents import UserConsentPage as UserConsentPage
    from .user_consents import UserConsentResource as UserConsentResource
    from .user_devices import UserDeviceAttributes as UserDeviceAttributes
    from .user_devices import UserDeviceCreateAttributes as UserDeviceCreateAttributes
    from .user_devices import UserDeviceCreateDocument as UserDeviceCreateDocument
    from .user_devices import UserDeviceCreateResource as UserDeviceCreateResource
    from .user_devices import UserDeviceDocument as UserDeviceDocument
    from .user_devices import UserDeviceLogAttributes as UserDeviceLogAttributes
    from .user_devices import UserDeviceLogPage as UserDeviceLogPage
    from .user_devices import UserDeviceLogResource as UserDeviceLogResource
    from .user_devices import UserDevicePage as UserDevicePage
    from .user_devices import UserDeviceResource as UserDeviceResource
    from .user_devices import UserDeviceType as UserDeviceType
    from .user_email_attachments import UserEmailAttachmentAttributes as UserEmailAttachmentAttributes
    from .user_email_attachments import UserEmailAttachmentCreateAttributes as UserEmailAttachmentCreateAttributes
    from .user_email_attachments import UserEmailAttachmentCreateDocument as UserEmailAttachmentCreateDocument
    from .user_email_attachments import UserEmailAttachmentCreateResource as UserEmailAttachmentCreateResource
    from .user_email_attachments import UserEmailAttachmentDocument as UserEmailAttachmentDocument
    from .user_email_attachments import UserEmailAttachmentPage as UserEmailAttachmentPage
    from .user_email_attachments import UserEmailAttachmentResource as UserEmailAttachmentResource
    from .user_emails import UserEmailAttributes as UserEmailAttributes
    from .user_emails import UserEmailCreateAttributes as UserEmailCreateAttributes
    from .user_emails import UserEmailCreateDocument as UserEmailCreateDocument
    from .user_emails import UserEmailCreateResource as UserEmailCreateResource
    from .user_emails import UserEmailDocument as UserEmailDocument
    from .user_emails import UserEmailPage as UserEmailPage
    from .user_emails import UserEmailResource as UserEmailResource
    from .user_multicasts import UserMulticastAttributes as UserMulticastAttributes
    from .user_multicasts import UserMulticastPage as UserMulticastPage
    from .user_multicasts import UserMulticastRequest as UserMulticastRequest
    from .user_multicasts import UserMulticastResource as UserMulticastResource
    from .user_notification_counts import UserNotificationCountAttributes as UserNotificationCountAttributes
    from .user_notification_counts import UserNotificationCountPage as UserNotificationCountPage
    from .user_notification_counts import UserNotificationCountResource as UserNotificationCountResource
    from .user_notifications import NotificationAcknowledgement as NotificationAcknowledgement
    from .user_notifications import NotificationPayload as NotificationPayload
    from .user_notifications import NotificationTexts as NotificationTexts
    from .user_notifications import PushMessage as PushMessage
    from .user_notifications import UserNotificationAttributes as UserNotificationAttributes
    from .user_notifications import UserNotificationDocument as UserNotificationDocument
    from .user_notifications import UserNotificationPage as UserNotificationPage
    from .user_notifications import UserNotificationResource as UserNotificationResource
    from .users import MulticastValidation as MulticastValidation
    from .users import MulticastValidationRequest as MulticastValidationRequest
    from .users import UserAttributes as UserAttributes
    from .users import UserDocument as UserDocument
    from .users import UserPage as UserPage
    from .users import UserResource as UserResource
    from .users import UserTemplateMulticastRequest as UserTemplateMulticastRequest
    from .users import UserUpdateAttributes as UserUpdateAttributes
    from .users import UserUpdateDocument as UserUpdateDocument
    from .users import UserUpdateResource as UserUpdateResource
    from .video_channels import CommunicationPreferences as CommunicationPreferences
    from .video_channels import EncounterFinalization as EncounterFinalization
    from .video_channels import EncounterFinalizationV2 as EncounterFinalizationV2
    from .video_channels import ParticipantAudioState as ParticipantAudioState
    from .video_channels import ParticipantAudioStatesRequest as ParticipantAudioStatesRequest
    from .video_channels import VideoAppointment as VideoAppointment
    from .video_channels import VideoAppointmentRequest as VideoAppointmentRequest
    from .video_channels import VideoChannelAttributes as VideoChannelAttributes
    from .video_channels import VideoChannelCreateAttributes as VideoChannelCreateAttributes
    from .video_channels import VideoChannelCreateDocument as VideoChannelCreateDocument
    from .video_channels import VideoChannelCreateResource as VideoChannelCreateResource
    from .video_channels import VideoChannelCredentials as VideoChannelCredentials
    from .video_channels import VideoChannelDocument as VideoChannelDocument
    from .video_channels import VideoChannelPage as VideoChannelPage
    from .video_channels import VideoChannelParticipant as VideoChannelParticipant
    from .video_channels import VideoChannelResource as VideoChannelResource
    from .video_channels import VideoChannelState as VideoChannelState
    from .video_channels import VideoChannelUpdateAttributes as VideoChannelUpdateAttributes
    from .video_channels import VideoChannelUpdateDocument as VideoChannelUpdateDocument
    from .video_channels import VideoChannelUpdateResource as VideoChannelUpdateResource
    from .video_channels import VideoCompositionSummary as VideoCompositionSummary
    from .video_channels import VideoParticipantUser as VideoParticipantUser
    from .video_compositions import VideoCompositionAttributes as VideoCompositionAttributes
    from .video_compositions import VideoCompositionDocument as VideoCompositionDocument
    from .video_compositions import VideoCompositionPage as VideoCompositionPage
    from .video_compositions import VideoCompositionResource as VideoCompositionResource
    from .video_participants import VideoParticipantAttributes as VideoParticipantAttributes
    from .video_participants import VideoParticipantDocument as VideoParticipantDocument
    from .video_participants import VideoParticipantPage as VideoParticipantPage
    from .video_participants import VideoParticipantResource as VideoParticipantResource
    from .video_participants import VideoParticipantUpdateAttributes as VideoParticipantUpdateAttributes
    from .video_participants import VideoParticipantUpdateDocument as VideoParticipantUpdateDocument
    from .video_participants import VideoParticipantUpdateResource as VideoParticipantUpdateResource
    from .voice_conferences import VoiceConferenceAttributes as VoiceConferenceAttributes
    from .voice_conferences import VoiceConferenceCreateAttributes as VoiceConferenceCreateAttributes
    from .voice_conferences import VoiceConferenceCreateDocument as VoiceConferenceCreateDocument
    from .voice_conferences import VoiceConferenceCreateResource as VoiceConferenceCreateResource
    from .voice_conferences import VoiceConferenceCredentials as VoiceConferenceCredentials
    from .voice_conferences import VoiceConferenceDocument as VoiceConferenceDocument
    from .voice_conferences import VoiceConferencePage as VoiceConferencePage
    from .voice_conferences import VoiceConferenceResource as VoiceConferenceResource
    from .voice_conferences import VoiceConferenceState as VoiceConferenceState
    from .voice_dial_logs import VoiceDialLogAttributes as VoiceDialLogAttributes
    from .voice_dial_logs import VoiceDialLogDocument as VoiceDialLogDocument
    from .voice_dial_logs import VoiceDialLogPage as VoiceDialLogPage
    from .voice_dial_logs import VoiceDialLogResource as VoiceDialLogResource
    from .voice_queue_agents import VoiceQueueAgentAttributes as VoiceQueueAgentAttributes
    from .voice_queue_agents import VoiceQueueAgentCreateAttributes as VoiceQueueAgentCreateAttributes
    from .voice_queue_agents import VoiceQueueAgentCreateDocument as VoiceQueueAgentCreateDocument
    from .voice_queue_agents import VoiceQueueAgentCreateResource as VoiceQueueAgentCreateResource
    from .voice_queue_agents import VoiceQueueAgentDocument as VoiceQueueAgentDocument
    from .voice_queue_agents import VoiceQueueAgentPage as VoiceQueueAgentPage
    from .voice_queue_agents import VoiceQueueAgentResource as VoiceQueueAgentResource
    from .voice_queue_entries import VoiceQueueEntryAttributes as VoiceQueueEntryAttributes
    from .voice_queue_entries import VoiceQueueEntryDocument as VoiceQueueEntryDocument
    from .voice_queue_entries import VoiceQueueEntryPage as VoiceQueueEntryPage
    from .voice_queue_entries import VoiceQueueEntryResource as VoiceQueueEntryResource
    from .voice_recordings import VoiceRecordingAttributes as VoiceRecordingAttributes
    from .voice_recordings import VoiceRecordingDocument as VoiceRecordingDocument
    from .voice_recordings import VoiceRecordingPage as VoiceRecordingPage
    from .voice_recordings import VoiceRecordingResource as VoiceRecordingResource
    from .voice_recordings import VoiceRecordingState as VoiceRecordingState
    from .voice_settings import VoiceSettingAttributes as VoiceSettingAttributes
    from .voice_settings import VoiceSettingCreateAttributes as VoiceSettingCreateAttributes
    from .voice_settings import VoiceSettingCreateDocument as VoiceSettingCreateDocument
    from .voice_settings import VoiceSettingCreateResource as VoiceSettingCreateResource
    from .voice_settings import VoiceSettingDocument as VoiceSettingDocument
    from .voice_settings import VoiceSettingPage as VoiceSettingPage
    from .voice_settings import VoiceSettingResource as VoiceSettingResource
    from .voice_settings import VoiceSettingUpdateAttributes as VoiceSettingUpdateAttributes
    from .voice_settings import VoiceSettingUpdateDocument as VoiceSettingUpdateDocument
    from .voice_settings import VoiceSettingUpdateResource as VoiceSettingUpdateResource
    from .voice_settings import VoiceTaskRequest as VoiceTaskRequest
    from .voice_surveys import VoiceSurveyAttributes as VoiceSurveyAttributes
    from .voice_surveys import VoiceSurveyCreateAttributes as VoiceSurveyCreateAttributes
    from .voice_surveys import VoiceSurveyCreateDocument as VoiceSurveyCreateDocument
    from .voice_surveys import VoiceSurveyCreateResource as VoiceSurveyCreateResource
    from .voice_surveys import VoiceSurveyDocument as VoiceSurveyDocument
    from .voice_surveys import VoiceSurveyPage as VoiceSurveyPage
    from .voice_surveys import VoiceSurveyResource as VoiceSurveyResource
    from .voice_surveys import VoiceSurveyState as VoiceSurveyState

_SOURCES: dict[str, str] = {
    "AggregationEntry": ".aggregation_requests",
    "AggregationRequestCreateAttributes": ".aggregation_requests",
    "AggregationRequestCreateDocument": ".aggregation_requests",
    "AggregationRequestCreateResource": ".aggregation_requests",
    "AggregationRequestDocument": ".aggregation_requests",
    "AggregationRequestResource": ".aggregation_requests",
    "AnnouncerAttributes": ".announcers",
    "AnnouncerCreateAttributes": ".announcers",
    "AnnouncerCreateDocument": ".announcers",
    "AnnouncerCreateResource": ".announcers",
    "AnnouncerDocument": ".announcers",
    "AnnouncerEvent": ".announcers",
    "AnnouncerPage": ".announcers",
    "AnnouncerResource": ".announcers",
    "AnnouncerUpdateAttributes": ".announcers",
    "AnnouncerUpdateDocument": ".announcers",
    "AnnouncerUpdateResource": ".announcers",
    "AppCredentialAttributes": ".app_credentials",
    "AppCredentialCreateAttributes": ".app_credentials",
    "AppCredentialCreateDocument": ".app_credentials",
    "AppCredentialCreateResource": ".app_credentials",
    "AppCredentialDocument": ".app_credentials",
    "AppCredentialPage": ".app_credentials",
    "AppCredentialResource": ".app_credentials",
    "AppCredentialType": ".app_credentials",
    "AppCredentialUpdateAttributes": ".app_credentials",
    "AppCredentialUpdateDocument": ".app_credentials",
    "AppCredentialUpdateResource": ".app_credentials",
    "AskEntry": ".ask_entries",
    "AskEntryRequest": ".ask_entries",
    "AskReminderAttributes": ".ask_reminders",
    "AskReminderCreateAttributes": ".ask_reminders",
    "AskReminderCreateDocument": ".ask_reminders",
    "AskReminderCreateResource": ".ask_reminders",
    "AskReminderDocument": ".ask_reminders",
    "AskReminderPage": ".ask_reminders",
    "AskReminderResource": ".ask_reminders",
    "AskReminderUpdateAttributes": ".ask_reminders",
    "AskReminderUpdateDocument": ".ask_reminders",
    "AskReminderUpdateResource": ".ask_reminders",
    "AskEvent": ".ask_subscriptions",
    "AskSubscriptionAttributes": ".ask_subscriptions",
    "AskSubscriptionDocument": ".ask_subscriptions",
    "AskSubscriptionEventRequest": ".ask_subscriptions",
    "AskSubscriptionPage": ".ask_subscriptions",
    "AskSubscriptionResource": ".ask_subscriptions",
    "BadgeCountAttributes": ".badge_counts",
    "BadgeCountCreateDocument": ".badge_counts",
    "BadgeCountCreateResource": ".badge_counts",
    "BadgeCountDocument": ".badge_counts",
    "BadgeCountPage": ".badge_counts",
    "BadgeCountResource": ".badge_counts",
    "BulkBadgeCountCreateAttributes": ".bulk_badge_counts",
    "BulkBadgeCountCreateDocument": ".bulk_badge_counts",
    "BulkBadgeCountCreateResource": ".bulk_badge_counts",
    "CommunicationMessagePage": ".communication_messages",
    "CommunicationMessageSort": ".communication_messages",
    "CommunicationMessageType": ".communication_messages",
    "PageMeta": ".communication_messages",
    "CommunicationSummary": ".communication_summaries",
    "CommunicationSummaryDocument": ".communication_summaries",
    "MessageSenderCount": ".communication_summaries",
    "MessageTypeCount": ".communication_summaries",
    "IndividualGroupAttributes": ".individual_groups",
    "IndividualGroupDocument": ".individual_groups",
    "IndividualGroupResource": ".individual_groups",
    "IndividualAttributes": ".individuals",
    "IndividualDocument": ".individuals",
    "IndividualMulticastRequest": ".individuals",
    "IndividualResource": ".individuals",
    "MessageAcknowledgement": ".messages",
    "MessageAttachment": ".messages",
    "MessageAttributes": ".messages",
    "MessageCreateAttributes": ".messages",
    "MessageCreateDocument": ".messages",
    "MessageCreateResource": ".messages",
    "MessageDocument": ".messages",
    "MessagePage": ".messages",
    "MessageReaction": ".messages",
    "MessageReactionRequest": ".messages",
    "MessageReactionType": ".messages",
    "MessageReceipts": ".messages",
    "MessageResource": ".messages",
    "MessageUpdateAttributes": ".messages",
    "MessageUpdateDocument": ".messages",
    "MessageUpdateResource": ".messages",
    "ReadReceipt": ".messages",
    "MessagingAttachmentAttributes": ".messaging_attachments",
    "MessagingAttachmentCreateAttributes": ".messaging_attachments",
    "MessagingAttachmentCreateDocument": ".messaging_attachments",
    "MessagingAttachmentCreateResource": ".messaging_attachments",
    "MessagingAttachmentDocument": ".messaging_attachments",
    "MessagingAttachmentPage": ".messaging_attachments",
    "MessagingAttachmentResource": ".messaging_attachments",
    "MessagingAttachmentUpdateAttributes": ".messaging_attachments",
    "MessagingAttachmentUpdateDocument": ".messaging_attachments",
    "MessagingAttachmentUpdateResource": ".messaging_attachments",
    "MessagingAttachmentUploadRequest": ".messaging_attachments",
    "MessagingBookmarkAttributes": ".messaging_bookmarks",
    "MessagingBookmarkCreateAttributes": ".messaging_bookmarks",
    "MessagingBookmarkCreateDocument": ".messaging_bookmarks",
    "MessagingBookmarkCreateResource": ".messaging_bookmarks",
    "MessagingBookmarkDocument": ".messaging_bookmarks",
    "MessagingBookmarkPage": ".messaging_bookmarks",
    "MessagingBookmarkResource": ".messaging_bookmarks",
    "MessagingBulkAttachmentAttributes": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentCreateAttributes": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentCreateDocument": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentCreateResource": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentDocument": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentPage": ".messaging_bulk_attachments",
    "MessagingBulkAttachmentResource": ".messaging_bulk_attachments",
    "MessagingBulkMessageAttributes": ".messaging_bulk_messages",
    "MessagingBulkMessageCreateAttributes": ".messaging_bulk_messages",
    "MessagingBulkMessageCreateDocument": ".messaging_bulk_messages",
    "MessagingBulkMessageCreateResource": ".messaging_bulk_messages",
    "MessagingBulkMessageDocument": ".messaging_bulk_messages",
    "MessagingBulkMessagePage": ".messaging_bulk_messages",
    "MessagingBulkMessageResource": ".messaging_bulk_messages",
    "MessagingBulkMessageUpdateAttributes": ".messaging_bulk_messages",
    "MessagingBulkMessageUpdateDocument": ".messaging_bulk_messages",
    "MessagingBulkMessageUpdateResource": ".messaging_bulk_messages",
    "ChannelPreference": ".messaging_channels",
    "ChannelPreferencesRequest": ".messaging_channels",
    "ChannelSmsRequest": ".messaging_channels",
    "ChannelSubscribersRequest": ".messaging_channels",
    "IndividualProfileAttributes": ".messaging_channels",
    "IndividualProfileDocument": ".messaging_channels",
    "IndividualProfileResource": ".messaging_channels",
    "MessagingChannelCreateAttributes": ".messaging_channels",
    "MessagingChannelCreateDocument": ".messaging_channels",
    "MessagingChannelCreateResource": ".messaging_channels",
    "MessagingChannelDocument": ".messaging_channels",
    "MessagingChannelPage": ".messaging_channels",
    "MessagingChannelPatch": ".messaging_channels",
    "MessagingChannelUpdateDocument": ".messaging_channels",
    "MessagingChannelUpdateResource": ".messaging_channels",
    "MessagingOperationAttributes": ".messaging_operations",
    "MessagingOperationCreateAttributes": ".messaging_operations",
    "MessagingOperationCreateDocument": ".messaging_operations",
    "MessagingOperationCreateResource": ".messaging_operations",
    "MessagingOperationDocument": ".messaging_operations",
    "MessagingOperationPage": ".messaging_operations",
    "MessagingOperationResource": ".messaging_operations",
    "MessagingPluginAttributes": ".messaging_plugins",
    "MessagingPluginCreateAttributes": ".messaging_plugins",
    "MessagingPluginCreateDocument": ".messaging_plugins",
    "MessagingPluginCreateResource": ".messaging_plugins",
    "MessagingPluginDocument": ".messaging_plugins",
    "MessagingPluginPage": ".messaging_plugins",
    "MessagingPluginResource": ".messaging_plugins",
    "MessagingPluginUpdateAttributes": ".messaging_plugins",
    "MessagingPluginUpdateDocument": ".messaging_plugins",
    "MessagingPluginUpdateResource": ".messaging_plugins",
    "PluginExpansion": ".messaging_plugins",
    "PluginExpansionRequest": ".messaging_plugins",
    "MessagingResponderAttributes": ".messaging_responders",
    "MessagingResponderCreateAttributes": ".messaging_responders",
    "MessagingResponderCreateDocument": ".messaging_responders",
    "MessagingResponderCreateResource": ".messaging_responders",
    "MessagingResponderDocument": ".messaging_responders",
    "MessagingResponderPage": ".messaging_responders",
    "MessagingResponderResource": ".messaging_responders",
    "MessagingResponderSort": ".messaging_responders",
    "MessagingResponderUpdateAttributes": ".messaging_responders",
    "MessagingResponderUpdateDocument": ".messaging_responders",
    "MessagingResponderUpdateResource": ".messaging_responders",
    "ResponderCalendar": ".messaging_responders",
    "ResponderCalendarRule": ".messaging_responders",
    "MulticastAttributes": ".multicasts",
    "MulticastCreateAttributes": ".multicasts",
    "MulticastCreateDocument": ".multicasts",
    "MulticastCreateResource": ".multicasts",
    "MulticastDocument": ".multicasts",
    "MulticastPage": ".multicasts",
    "MulticastResource": ".multicasts",
    "OrgPreferenceAttributes": ".org_preferences",
    "OrgPreferenceCreateAttributes": ".org_preferences",
    "OrgPreferenceCreateDocument": ".org_preferences",
    "OrgPreferenceCreateResource": ".org_preferences",
    "OrgPreferenceDocument": ".org_preferences",
    "OrgPreferenceName": ".org_preferences",
    "OrgPreferencePage": ".org_preferences",
    "OrgPreferenceResource": ".org_preferences",
    "OrganizationAttributes": ".organizations",
    "OrganizationDocument": ".organizations",
    "OrganizationPage": ".organizations",
    "OrganizationResource": ".organizations",
    "SystemPurgeCreateAttributes": ".purge_data",
    "SystemPurgeCreateDocument": ".purge_data",
    "SystemPurgeCreateResource": ".purge_data",
    "ReplicatorAttributes": ".replicators",
    "ReplicatorDocument": ".replicators",
    "ReplicatorPage": ".replicators",
    "ReplicatorResource": ".replicators",
    "BadgeCountCreateAttributes": ".shared",
    "ChannelBookmark": ".shared",
    "ChannelEventSettings": ".shared",
    "ChannelSubscriber": ".shared",
    "EmptyObject": ".shared",
    "Error": ".shared",
    "ErrorDocument": ".shared",
    "ErrorSource": ".shared",
    "GroupIndividual": ".shared",
    "GroupLeader": ".shared",
    "IdReference": ".shared",
    "IndividualGroupDetails": ".shared",
    "IndividualOwner": ".shared",
    "LastMessage": ".shared",
    "LocalizedText": ".shared",
    "MessagingChannelAttributes": ".shared",
    "MessagingChannelResource": ".shared",
    "MulticastTask": ".shared",
    "TextAccountNumberAttributes": ".shared",
    "TextAccountNumberDocument": ".shared",
    "TextAccountNumberResource": ".shared",
    "TextNumberEvents": ".shared",
    "UploadTicket": ".shared",
    "UploadTicketDocument": ".shared",
    "VoiceTaskAttributes": ".shared",
    "VoiceTaskDocument": ".shared",
    "VoiceTaskResource": ".shared",
    "SnifferAttributes": ".sniffers",
    "SnifferCreateAttributes": ".sniffers",
    "SnifferCreateDocument": ".sniffers",
    "SnifferCreateResource": ".sniffers",
    "SnifferDocument": ".sniffers",
    "SnifferLogAttributes": ".sniffers",
    "SnifferLogPage": ".sniffers",
    "SnifferLogResource": ".sniffers",
    "SnifferResource": ".sniffers",
    "TextAccountNumberCreateAttributes": ".text_account_numbers",
    "TextAccountNumberCreateDocument": ".text_account_numbers",
    "TextAccountNumberCreateResource": ".text_account_numbers",
    "TextAccountNumberPage": ".text_account_numbers",
    "TextAccountNumberUpdateAttributes": ".text_account_numbers",
    "TextAccountNumberUpdateDocument": ".text_account_numbers",
    "TextAccountNumberUpdateResource": ".text_account_numbers",
    "NumberClaimRequest": ".text_accounts",
    "TextAccountAttributes": ".text_accounts",
    "TextAccountCreateAttributes": ".text_accounts",
    "TextAccountCreateDocument": ".text_accounts",
    "TextAccountCreateResource": ".text_accounts",
    "TextAccountDocument": ".text_accounts",
    "TextAccountPage": ".text_accounts",
    "TextAccountResource": ".text_accounts",
    "TextAccountUpdateAttributes": ".text_accounts",
    "TextAccountUpdateDocument": ".text_accounts",
    "TextAccountUpdateResource": ".text_accounts",
    "TextNumberInfoAttributes": ".text_number_info",
    "TextNumberInfoCreateAttributes": ".text_number_info",
    "TextNumberInfoCreateDocument": ".text_number_info",
    "TextNumberInfoCreateResource": ".text_number_info",
    "TextNumberInfoDocument": ".text_number_info",
    "TextNumberInfoPage": ".text_number_info",
    "TextNumberInfoResource": ".text_number_info",
    "TextNumberLogAttributes": ".text_number_logs",
    "TextNumberLogPage": ".text_number_logs",
    "TextNumberLogResource": ".text_number_logs",
    "TextReceiveLogAttributes": ".text_receive_logs",
    "TextReceiveLogDocument": ".text_receive_logs",
    "TextReceiveLogResource": ".text_receive_logs",
    "TextUserNumberMapAttributes": ".text_user_number_maps",
    "TextUserNumberMapCreateAttributes": ".text_user_number_maps",
    "TextUserNumberMapCreateDocument": ".text_user_number_maps",
    "TextUserNumberMapCreateResource": ".text_user_number_maps",
    "TextUserNumberMapDocument": ".text_user_number_maps",
    "TextUserNumberMapPage": ".text_user_number_maps",
    "TextUserNumberMapResource": ".text_user_number_maps",
    "TextAttributes": ".texts",
    "TextCreateAttributes": ".texts",
    "TextCreateDocument": ".texts",
    "TextCreateResource": ".texts",
    "TextDocument": ".texts",
    "TextPage": ".texts",
    "TextResource": ".texts",
    "TtsSynthesizerCreateAttributes": ".tts_synthesizers",
    "TtsSynthesizerCreateDocument": ".tts_synthesizers",
    "TtsSynthesizerCreateResource": ".tts_synthesizers",
    "UserConsentArgs": ".user_consents",
    "UserConsentAttributes": ".user_consents",
    "UserConsentCreateAttributes": ".user_consents",
    "UserConsentCreateDocument": ".user_consents",
    "UserConsentCreateResource": ".user_consents",
    "UserConsentDocument": ".user_consents",
    "UserConsentMessages": ".user_consents",
    "UserConsentPage": ".user_consents",
    "UserConsentResource": ".user_consents",
    "UserDeviceAttributes": ".user_devices",
    "UserDeviceCreateAttributes": ".user_devices",
    "UserDeviceCreateDocument": ".user_devices",
    "UserDeviceCreateResource": ".user_devices",
    "UserDeviceDocument": ".user_devices",
    "UserDeviceLogAttributes": ".user_devices",
    "UserDeviceLogPage": ".user_devices",
    "UserDeviceLogResource": ".user_devices",
    "UserDevicePage": ".user_devices",
    "UserDeviceResource": ".user_devices",
    "UserDeviceType": ".user_devices",
    "UserEmailAttachmentAttributes": ".user_email_attachments",
    "UserEmailAttachmentCreateAttributes": ".user_email_attachments",
    "UserEmailAttachmentCreateDocument": ".user_email_attachments",
    "UserEmailAttachmentCreateResource": ".user_email_attachments",
    "UserEmailAttachmentDocument": ".user_email_attachments",
    "UserEmailAttachmentPage": ".user_email_attachments",
    "UserEmailAttachmentResource": ".user_email_attachments",
    "UserEmailAttributes": ".user_emails",
    "UserEmailCreateAttributes": ".user_emails",
    "UserEmailCreateDocument": ".user_emails",
    "UserEmailCreateResource": ".user_emails",
    "UserEmailDocument": ".user_emails",
    "UserEmailPage": ".user_emails",
    "UserEmailResource": ".user_emails",
    "UserMulticastAttributes": ".user_multicasts",
    "UserMulticastPage": ".user_multicasts",
    "UserMulticastRequest": ".user_multicasts",
    "UserMulticastResource": ".user_multicasts",
    "UserNotificationCountAttributes": ".user_notification_counts",
    "UserNotificationCountPage": ".user_notification_counts",
    "UserNotificationCountResource": ".user_notification_counts",
    "NotificationAcknowledgement": ".user_notifications",
    "NotificationPayload": ".user_notifications",
    "NotificationTexts": ".user_notifications",
    "PushMessage": ".user_notifications",
    "UserNotificationAttributes": ".user_notifications",
    "UserNotificationDocument": ".user_notifications",
    "UserNotificationPage": ".user_notifications",
    "UserNotificationResource": ".user_notifications",
    "MulticastValidation": ".users",
    "MulticastValidationRequest": ".users",
    "UserAttributes": ".users",
    "UserDocument": ".users",
    "UserPage": ".users",
    "UserResource": ".users",
    "UserTemplateMulticastRequest": ".users",
    "UserUpdateAttributes": ".users",
    "UserUpdateDocument": ".users",
    "UserUpdateResource": ".users",
    "CommunicationPreferences": ".video_channels",
    "EncounterFinalization": ".video_channels",
    "EncounterFinalizationV2": ".video_channels",
    "ParticipantAudioState": ".video_channels",
    "ParticipantAudioStatesRequest": ".video_channels",
    "VideoAppointment": ".video_channels",
    "VideoAppointmentRequest": ".video_channels",
    "VideoChannelAttributes": ".video_channels",
    "VideoChannelCreateAttributes": ".video_channels",
    "VideoChannelCreateDocument": ".video_channels",
    "VideoChannelCreateResource": ".video_channels",
    "VideoChannelCredentials": ".video_channels",
    "VideoChannelDocument": ".video_channels",
    "VideoChannelPage": ".video_channels",
    "VideoChannelParticipant": ".video_channels",
    "VideoChannelResource": ".video_channels",
    "VideoChannelState": ".video_channels",
    "VideoChannelUpdateAttributes": ".video_channels",
    "VideoChannelUpdateDocument": ".video_channels",
    "VideoChannelUpdateResource": ".video_channels",
    "VideoCompositionSummary": ".video_channels",
    "VideoParticipantUser": ".video_channels",
    "VideoCompositionAttributes": ".video_compositions",
    "VideoCompositionDocument": ".video_compositions",
    "VideoCompositionPage": ".video_compositions",
    "VideoCompositionResource": ".video_compositions",
    "VideoParticipantAttributes": ".video_participants",
    "VideoParticipantDocument": ".video_participants",
    "VideoParticipantPage": ".video_participants",
    "VideoParticipantResource": ".video_participants",
    "VideoParticipantUpdateAttributes": ".video_participants",
    "VideoParticipantUpdateDocument": ".video_participants",
    "VideoParticipantUpdateResource": ".video_participants",
    "VoiceConferenceAttributes": ".voice_conferences",
    "VoiceConferenceCreateAttributes": ".voice_conferences",
    "VoiceConferenceCreateDocument": ".voice_conferences",
    "VoiceConferenceCreateResource": ".voice_conferences",
    "VoiceConferenceCredentials": ".voice_conferences",
    "VoiceConferenceDocument": ".voice_conferences",
    "VoiceConferencePage": ".voice_conferences",
    "VoiceConferenceResource": ".voice_conferences",
    "VoiceConferenceState": ".voice_conferences",
    "VoiceDialLogAttributes": ".voice_dial_logs",
    "VoiceDialLogDocument": ".voice_dial_logs",
    "VoiceDialLogPage": ".voice_dial_logs",
    "VoiceDialLogResource": ".voice_dial_logs",
    "VoiceQueueAgentAttributes": ".voice_queue_agents",
    "VoiceQueueAgentCreateAttributes": ".voice_queue_agents",
    "VoiceQueueAgentCreateDocument": ".voice_queue_agents",
    "VoiceQueueAgentCreateResource": ".voice_queue_agents",
    "VoiceQueueAgentDocument": ".voice_queue_agents",
    "VoiceQueueAgentPage": ".voice_queue_agents",
    "VoiceQueueAgentResource": ".voice_queue_agents",
    "VoiceQueueEntryAttributes": ".voice_queue_entries",
    "VoiceQueueEntryDocument": ".voice_queue_entries",
    "VoiceQueueEntryPage": ".voice_queue_entries",
    "VoiceQueueEntryResource": ".voice_queue_entries",
    "VoiceRecordingAttributes": ".voice_recordings",
    "VoiceRecordingDocument": ".voice_recordings",
    "VoiceRecordingPage": ".voice_recordings",
    "VoiceRecordingResource": ".voice_recordings",
    "VoiceRecordingState": ".voice_recordings",
    "VoiceSettingAttributes": ".voice_settings",
    "VoiceSettingCreateAttributes": ".voice_settings",
    "VoiceSettingCreateDocument": ".voice_settings",
    "VoiceSettingCreateResource": ".voice_settings",
    "VoiceSettingDocument": ".voice_settings",
    "VoiceSettingPage": ".voice_settings",
    "VoiceSettingResource": ".voice_settings",
    "VoiceSettingUpdateAttributes": ".voice_settings",
    "VoiceSettingUpdateDocument": ".voice_settings",
    "VoiceSettingUpdateResource": ".voice_settings",
    "VoiceTaskRequest": ".voice_settings",
    "VoiceSurveyAttributes": ".voice_surveys",
    "VoiceSurveyCreateAttributes": ".voice_surveys",
    "VoiceSurveyCreateDocument": ".voice_surveys",
    "VoiceSurveyCreateResource": ".voice_surveys",
    "VoiceSurveyDocument": ".voice_surveys",
    "VoiceSurveyPage": ".voice_surveys",
    "VoiceSurveyResource": ".voice_surveys",
    "VoiceSurveyState": ".voice_surveys",
}


def __getattr__(name: str) -> object:
    return lazy.load(__name__, _SOURCES, name)


def __dir__() -> list[str]:
    return list(_SOURCES)
