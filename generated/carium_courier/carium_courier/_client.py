"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, Bearer, RateLimit
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import tzinfo as _tzinfo
    from http.cookiejar import CookieJar as _CookieJar
    from typing import Any, Literal, Unpack

    import httpx2

    from ._runtime.base.drift import Drift as _Drift
    from ._runtime.base.hooks import AsyncAuth as _AsyncAuth
    from ._runtime.base.hooks import AsyncOnRequest as _AsyncOnRequest
    from ._runtime.base.hooks import AsyncOnResponse as _AsyncOnResponse
    from ._runtime.base.hooks import Auth as _Auth
    from ._runtime.base.hooks import Middleware as _Middleware
    from ._runtime.base.hooks import OnRequest as _OnRequest
    from ._runtime.base.hooks import OnResponse as _OnResponse
    from ._runtime.base.options import NoOthers as _NoOthers
    from ._runtime.base.options import Timeout
    from ._runtime.base.rate_limiter import Limiter as _Limiter
    from .resources.aggregation_requests import AggregationRequests, AsyncAggregationRequests
    from .resources.announcers import Announcers, AsyncAnnouncers
    from .resources.app_credentials import AppCredentials, AsyncAppCredentials
    from .resources.ask_entries import AskEntries, AsyncAskEntries
    from .resources.ask_reminders import AskReminders, AsyncAskReminders
    from .resources.ask_subscriptions import AskSubscriptions, AsyncAskSubscriptions
    from .resources.badge_counts import AsyncBadgeCounts, BadgeCounts
    from .resources.bulk_badge_counts import AsyncBulkBadgeCounts, BulkBadgeCounts
    from .resources.communication_messages import AsyncCommunicationMessages, CommunicationMessages
    from .resources.communication_summaries import AsyncCommunicationSummaries, CommunicationSummaries
    from .resources.individual_groups import AsyncIndividualGroups, IndividualGroups
    from .resources.individuals import AsyncIndividuals, Individuals
    from .resources.messages import AsyncMessages, Messages
    from .resources.messaging_attachments import AsyncMessagingAttachments, MessagingAttachments
    from .resources.messaging_bookmarks import AsyncMessagingBookmarks, MessagingBookmarks
    from .resources.messaging_bulk_attachments import AsyncMessagingBulkAttachments, MessagingBulkAttachments
    from .resources.messaging_bulk_messages import AsyncMessagingBulkMessages, MessagingBulkMessages
    from .resources.messaging_channels import AsyncMessagingChannels, MessagingChannels
    from .resources.messaging_operations import AsyncMessagingOperations, MessagingOperations
    from .resources.messaging_plugins import AsyncMessagingPlugins, MessagingPlugins
    from .resources.messaging_responders import AsyncMessagingResponders, MessagingResponders
    from .resources.multicasts import AsyncMulticasts, Multicasts
    from .resources.org_preferences import AsyncOrgPreferences, OrgPreferences
    from .resources.organizations import AsyncOrganizations, Organizations
    from .resources.purge_data import AsyncPurgeData, PurgeData
    from .resources.replicators import AsyncReplicators, Replicators
    from .resources.sniffers import AsyncSniffers, Sniffers
    from .resources.text_account_numbers import AsyncTextAccountNumbers, TextAccountNumbers
    from .resources.text_accounts import AsyncTextAccounts, TextAccounts
    from .resources.text_number_info import AsyncTextNumberInfo, TextNumberInfo
    from .resources.text_number_logs import AsyncTextNumberLogs, TextNumberLogs
    from .resources.text_receive_logs import AsyncTextReceiveLogs, TextReceiveLogs
    from .resources.text_user_number_maps import AsyncTextUserNumberMaps, TextUserNumberMaps
    from .resources.texts import AsyncTexts, Texts
    from .resources.tts_synthesizers import AsyncTtsSynthesizers, TtsSynthesizers
    from .resources.user_consents import AsyncUserConsents, UserConsents
    from .resources.user_devices import AsyncUserDevices, UserDevices
    from .resources.user_email_attachments import AsyncUserEmailAttachments, UserEmailAttachments
    from .resources.user_emails import AsyncUserEmails, UserEmails
    from .resources.user_multicasts import AsyncUserMulticasts, UserMulticasts
    from .resources.user_notification_counts import AsyncUserNotificationCounts, UserNotificationCounts
    from .resources.user_notifications import AsyncUserNotifications, UserNotifications
    from .resources.users import AsyncUsers, Users
    from .resources.video_channels import AsyncVideoChannels, VideoChannels
    from .resources.video_compositions import AsyncVideoCompositions, VideoCompositions
    from .resources.video_participants import AsyncVideoParticipants, VideoParticipants
    from .resources.voice_conferences import AsyncVoiceConferences, VoiceConferences
    from .resources.voice_dial_logs import AsyncVoiceDialLogs, VoiceDialLogs
    from .resources.voice_ivrs import AsyncVoiceIvrs, VoiceIvrs
    from .resources.voice_queue_agents import AsyncVoiceQueueAgents, VoiceQueueAgents
    from .resources.voice_queue_entries import AsyncVoiceQueueEntries, VoiceQueueEntries
    from .resources.voice_recordings import AsyncVoiceRecordings, VoiceRecordings
    from .resources.voice_settings import AsyncVoiceSettings, VoiceSettings
    from .resources.voice_surveys import AsyncVoiceSurveys, VoiceSurveys
    from .resources.voice_tasks import AsyncVoiceTasks, VoiceTasks

API = Api(
    name="CariumCourier",
    package="carium_courier",
    version="0.1.0",
    server="https://api.carium.com/courier",
    schemes={"bearerAuth": Bearer("token", env="CARIUM_COURIER_TOKEN")},
    security=(("bearerAuth",),),
)


class CariumCourier(Client):
    """A client of Carium courier.

    A JSON:API service: requests carry `application/json`, responses `application/vnd.api+json`.
    Date-times are strings in UTC.

    Args:
        token: The access token that `/identity/v1/login/` issues. Taken from CARIUM_COURIER_TOKEN where
            it is not given.
        base_url: Replaces every server's URL. Taken from CARIUM_COURIER_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        deadline: Seconds for a whole call, with all its attempts and waits.
        retries: Repetitions of a call at most.
        max_pages: How many pages are fetched at most where their items are iterated.
        max_response_bytes: How large a response may be that is read whole.
        max_item_bytes: How large one event or line of a stream may be.
        query: Parameters sent with every call.
        strict: A response that contradicts the API's document raises, and is not reported.
        rate_limit: Holds for all calls together; None for none.
        rate_limits: Those of single operations or tags, by the names in the README; None for none.
        on_drift: Called with each place where a response contradicts the API's document.
        on_request: Called with the request of each attempt.
        on_response: Called with the request and the response of each attempt.
        middleware: Generator functions that see each attempt, and may change or answer it; the first is
            outermost.
        auth: Called last for each attempt, to sign what is sent.
        cookie_jar: Keeps cookies of the server; True for a new jar.
        obey_rate_limit: Wait where `RateLimit` fields leave nothing, a minute at most.
        tracing: One OpenTelemetry span for each attempt.
        pause_gc: Pause Python's garbage collector while a large response is decoded.
        assume_timezone: That of date-times which a response has without an offset, such as
            'Europe/Berlin'.
        numbers: 'decimal' reads numbers with a fraction or an exponent as `Decimal`, with all digits.
        trust_env: Heed `HTTP_PROXY`, `SSL_CERT_FILE` and the like of the environment.
    """

    def __init__(
        self,
        *,
        token: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        deadline: float | None = None,
        retries: int = 2,
        max_pages: int | None = None,
        max_response_bytes: int | None = 268_435_456,
        max_item_bytes: int | None = 16_777_216,
        query: Mapping[str, Any] | None = None,
        strict: bool = False,
        rate_limit: RateLimit | _Limiter | None = API.rate_limit,
        rate_limits: Mapping[str, RateLimit | _Limiter | None] | None = API.rate_limits,
        on_drift: Callable[[_Drift], None] | None = None,
        on_request: _OnRequest | None = None,
        on_response: _OnResponse | None = None,
        middleware: Sequence[_Middleware] = (),
        auth: _Auth | None = None,
        cookie_jar: _CookieJar | bool | None = None,
        obey_rate_limit: bool = False,
        tracing: bool = False,
        pause_gc: bool = False,
        assume_timezone: _tzinfo | str | None = API.timezone,
        numbers: Literal["float", "decimal"] = "float",
        trust_env: bool = True,
        **options: Unpack[_NoOthers],
    ) -> None:
        super().__init__(
            API,
            credentials={"token": token},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            deadline=deadline,
            retries=retries,
            max_pages=max_pages,
            max_response_bytes=max_response_bytes,
            max_item_bytes=max_item_bytes,
            query=query,
            strict=strict,
            rate_limit=rate_limit,
            rate_limits=rate_limits,
            on_drift=on_drift,
            on_request=on_request,
            on_response=on_response,
            middleware=middleware,
            auth=auth,
            cookie_jar=cookie_jar,
            obey_rate_limit=obey_rate_limit,
            tracing=tracing,
            pause_gc=pause_gc,
            assume_timezone=assume_timezone,
            numbers=numbers,
            trust_env=trust_env,
            **options,
        )

    @property
    def aggregation_requests(self) -> AggregationRequests:
        """Requests to aggregate data of individuals."""
        from .resources.aggregation_requests import AggregationRequests

        return self._resource(AggregationRequests)

    @property
    def announcers(self) -> Announcers:
        """Rules that announce an event of an organization."""
        from .resources.announcers import Announcers

        return self._resource(Announcers)

    @property
    def app_credentials(self) -> AppCredentials:
        """Credentials for push notifications (APN, FCM), one an app."""
        from .resources.app_credentials import AppCredentials

        return self._resource(AppCredentials)

    @property
    def ask_entries(self) -> AskEntries:
        """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""
        from .resources.ask_entries import AskEntries

        return self._resource(AskEntries)

    @property
    def ask_reminders(self) -> AskReminders:
        """Reminders that are synced to Alexa."""
        from .resources.ask_reminders import AskReminders

        return self._resource(AskReminders)

    @property
    def ask_subscriptions(self) -> AskSubscriptions:
        """Subscriptions of Alexa users to events."""
        from .resources.ask_subscriptions import AskSubscriptions

        return self._resource(AskSubscriptions)

    @property
    def badge_counts(self) -> BadgeCounts:
        """Counts shown on the badge of an app."""
        from .resources.badge_counts import BadgeCounts

        return self._resource(BadgeCounts)

    @property
    def bulk_badge_counts(self) -> BulkBadgeCounts:
        """Badge counts, many at once."""
        from .resources.bulk_badge_counts import BulkBadgeCounts

        return self._resource(BulkBadgeCounts)

    @property
    def communication_messages(self) -> CommunicationMessages:
        """Messaging channels of an individual, with filters."""
        from .resources.communication_messages import CommunicationMessages

        return self._resource(CommunicationMessages)

    @property
    def communication_summaries(self) -> CommunicationSummaries:
        """Summaries of communication."""
        from .resources.communication_summaries import CommunicationSummaries

        return self._resource(CommunicationSummaries)

    @property
    def individual_groups(self) -> IndividualGroups:
        """Groups of individuals."""
        from .resources.individual_groups import IndividualGroups

        return self._resource(IndividualGroups)

    @property
    def individuals(self) -> Individuals:
        """Individuals."""
        from .resources.individuals import Individuals

        return self._resource(Individuals)

    @property
    def messaging_attachments(self) -> MessagingAttachments:
        """Files attached to messages."""
        from .resources.messaging_attachments import MessagingAttachments

        return self._resource(MessagingAttachments)

    @property
    def messaging_bookmarks(self) -> MessagingBookmarks:
        """Bookmarks on messages."""
        from .resources.messaging_bookmarks import MessagingBookmarks

        return self._resource(MessagingBookmarks)

    @property
    def messaging_bulk_attachments(self) -> MessagingBulkAttachments:
        """Files attached to bulk messages."""
        from .resources.messaging_bulk_attachments import MessagingBulkAttachments

        return self._resource(MessagingBulkAttachments)

    @property
    def messaging_bulk_messages(self) -> MessagingBulkMessages:
        """Messages posted to many channels."""
        from .resources.messaging_bulk_messages import MessagingBulkMessages

        return self._resource(MessagingBulkMessages)

    @property
    def messaging_channels(self) -> MessagingChannels:
        """Channels in which individuals and providers exchange messages."""
        from .resources.messaging_channels import MessagingChannels

        return self._resource(MessagingChannels)

    @property
    def messages(self) -> Messages:
        """Messages in a channel; their type on the wire is `messaging-messages`."""
        from .resources.messages import Messages

        return self._resource(Messages)

    @property
    def messaging_operations(self) -> MessagingOperations:
        """Long-running operations on messaging."""
        from .resources.messaging_operations import MessagingOperations

        return self._resource(MessagingOperations)

    @property
    def messaging_plugins(self) -> MessagingPlugins:
        """Plugins that make texts for channels."""
        from .resources.messaging_plugins import MessagingPlugins

        return self._resource(MessagingPlugins)

    @property
    def messaging_responders(self) -> MessagingResponders:
        """Automatic responders, on a calendar or between two times."""
        from .resources.messaging_responders import MessagingResponders

        return self._resource(MessagingResponders)

    @property
    def multicasts(self) -> Multicasts:
        """Templated messages to many individuals."""
        from .resources.multicasts import Multicasts

        return self._resource(Multicasts)

    @property
    def org_preferences(self) -> OrgPreferences:
        """Preferences of an organization."""
        from .resources.org_preferences import OrgPreferences

        return self._resource(OrgPreferences)

    @property
    def organizations(self) -> Organizations:
        """Organizations."""
        from .resources.organizations import Organizations

        return self._resource(Organizations)

    @property
    def purge_data(self) -> PurgeData:
        """Removal of the data of an entity; its type on the wire is `system-purges`."""
        from .resources.purge_data import PurgeData

        return self._resource(PurgeData)

    @property
    def replicators(self) -> Replicators:
        """Replicators of data."""
        from .resources.replicators import Replicators

        return self._resource(Replicators)

    @property
    def sniffers(self) -> Sniffers:
        """Logs of the requests of one user, for a time."""
        from .resources.sniffers import Sniffers

        return self._resource(Sniffers)

    @property
    def text_account_numbers(self) -> TextAccountNumbers:
        """Phone numbers of text accounts."""
        from .resources.text_account_numbers import TextAccountNumbers

        return self._resource(TextAccountNumbers)

    @property
    def text_accounts(self) -> TextAccounts:
        """Text (SMS) accounts of organizations."""
        from .resources.text_accounts import TextAccounts

        return self._resource(TextAccounts)

    @property
    def text_number_info(self) -> TextNumberInfo:
        """What is known of a phone number: carrier and kind."""
        from .resources.text_number_info import TextNumberInfo

        return self._resource(TextNumberInfo)

    @property
    def text_number_logs(self) -> TextNumberLogs:
        """Logs of a phone number of a text account."""
        from .resources.text_number_logs import TextNumberLogs

        return self._resource(TextNumberLogs)

    @property
    def text_receive_logs(self) -> TextReceiveLogs:
        """Logs of texts received."""
        from .resources.text_receive_logs import TextReceiveLogs

        return self._resource(TextReceiveLogs)

    @property
    def text_user_number_maps(self) -> TextUserNumberMaps:
        """Which user texts through which phone number."""
        from .resources.text_user_number_maps import TextUserNumberMaps

        return self._resource(TextUserNumberMaps)

    @property
    def texts(self) -> Texts:
        """Texts (SMS) sent."""
        from .resources.texts import Texts

        return self._resource(Texts)

    @property
    def tts_synthesizers(self) -> TtsSynthesizers:
        """Text to speech."""
        from .resources.tts_synthesizers import TtsSynthesizers

        return self._resource(TtsSynthesizers)

    @property
    def user_consents(self) -> UserConsents:
        """Consents of users, for example to receive texts."""
        from .resources.user_consents import UserConsents

        return self._resource(UserConsents)

    @property
    def user_devices(self) -> UserDevices:
        """Devices registered for push notifications."""
        from .resources.user_devices import UserDevices

        return self._resource(UserDevices)

    @property
    def user_email_attachments(self) -> UserEmailAttachments:
        """Files attached to e-mails."""
        from .resources.user_email_attachments import UserEmailAttachments

        return self._resource(UserEmailAttachments)

    @property
    def user_emails(self) -> UserEmails:
        """E-mails to individuals."""
        from .resources.user_emails import UserEmails

        return self._resource(UserEmails)

    @property
    def user_multicasts(self) -> UserMulticasts:
        """Templated messages to individuals or groups."""
        from .resources.user_multicasts import UserMulticasts

        return self._resource(UserMulticasts)

    @property
    def user_notification_counts(self) -> UserNotificationCounts:
        """How many notifications users were sent each day."""
        from .resources.user_notification_counts import UserNotificationCounts

        return self._resource(UserNotificationCounts)

    @property
    def user_notifications(self) -> UserNotifications:
        """Notifications to users over push, SMS and web."""
        from .resources.user_notifications import UserNotifications

        return self._resource(UserNotifications)

    @property
    def users(self) -> Users:
        """Users and the ways they can be reached."""
        from .resources.users import Users

        return self._resource(Users)

    @property
    def video_channels(self) -> VideoChannels:
        """Video calls."""
        from .resources.video_channels import VideoChannels

        return self._resource(VideoChannels)

    @property
    def video_compositions(self) -> VideoCompositions:
        """Recordings of video calls."""
        from .resources.video_compositions import VideoCompositions

        return self._resource(VideoCompositions)

    @property
    def video_participants(self) -> VideoParticipants:
        """Participants of video calls."""
        from .resources.video_participants import VideoParticipants

        return self._resource(VideoParticipants)

    @property
    def voice_conferences(self) -> VoiceConferences:
        """Voice conferences."""
        from .resources.voice_conferences import VoiceConferences

        return self._resource(VoiceConferences)

    @property
    def voice_dial_logs(self) -> VoiceDialLogs:
        """Logs of calls dialled for a voice conference."""
        from .resources.voice_dial_logs import VoiceDialLogs

        return self._resource(VoiceDialLogs)

    @property
    def voice_ivrs(self) -> VoiceIvrs:
        """Interactive voice menus."""
        from .resources.voice_ivrs import VoiceIvrs

        return self._resource(VoiceIvrs)

    @property
    def voice_queue_agents(self) -> VoiceQueueAgents:
        """Agents who answer a voice queue."""
        from .resources.voice_queue_agents import VoiceQueueAgents

        return self._resource(VoiceQueueAgents)

    @property
    def voice_queue_entries(self) -> VoiceQueueEntries:
        """Callers who wait in a voice queue."""
        from .resources.voice_queue_entries import VoiceQueueEntries

        return self._resource(VoiceQueueEntries)

    @property
    def voice_recordings(self) -> VoiceRecordings:
        """Recordings of calls."""
        from .resources.voice_recordings import VoiceRecordings

        return self._resource(VoiceRecordings)

    @property
    def voice_settings(self) -> VoiceSettings:
        """How the voice line of an organization behaves."""
        from .resources.voice_settings import VoiceSettings

        return self._resource(VoiceSettings)

    @property
    def voice_surveys(self) -> VoiceSurveys:
        """Surveys by phone."""
        from .resources.voice_surveys import VoiceSurveys

        return self._resource(VoiceSurveys)

    @property
    def voice_tasks(self) -> VoiceTasks:
        """Tasks that run on a voice setting."""
        from .resources.voice_tasks import VoiceTasks

        return self._resource(VoiceTasks)


class AsyncCariumCourier(AsyncClient):
    """A client of Carium courier.

    A JSON:API service: requests carry `application/json`, responses `application/vnd.api+json`.
    Date-times are strings in UTC.

    Args:
        token: The access token that `/identity/v1/login/` issues. Taken from CARIUM_COURIER_TOKEN where
            it is not given.
        base_url: Replaces every server's URL. Taken from CARIUM_COURIER_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        deadline: Seconds for a whole call, with all its attempts and waits.
        retries: Repetitions of a call at most.
        max_pages: How many pages are fetched at most where their items are iterated.
        max_response_bytes: How large a response may be that is read whole.
        max_item_bytes: How large one event or line of a stream may be.
        query: Parameters sent with every call.
        strict: A response that contradicts the API's document raises, and is not reported.
        rate_limit: Holds for all calls together; None for none.
        rate_limits: Those of single operations or tags, by the names in the README; None for none.
        on_drift: Called with each place where a response contradicts the API's document.
        on_request: Called with the request of each attempt.
        on_response: Called with the request and the response of each attempt.
        middleware: Generator functions that see each attempt, and may change or answer it; the first is
            outermost.
        auth: Called last for each attempt, to sign what is sent.
        cookie_jar: Keeps cookies of the server; True for a new jar.
        obey_rate_limit: Wait where `RateLimit` fields leave nothing, a minute at most.
        tracing: One OpenTelemetry span for each attempt.
        pause_gc: Pause Python's garbage collector while a large response is decoded.
        assume_timezone: That of date-times which a response has without an offset, such as
            'Europe/Berlin'.
        numbers: 'decimal' reads numbers with a fraction or an exponent as `Decimal`, with all digits.
        trust_env: Heed `HTTP_PROXY`, `SSL_CERT_FILE` and the like of the environment.
    """

    def __init__(
        self,
        *,
        token: str | Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        deadline: float | None = None,
        retries: int = 2,
        max_pages: int | None = None,
        max_response_bytes: int | None = 268_435_456,
        max_item_bytes: int | None = 16_777_216,
        query: Mapping[str, Any] | None = None,
        strict: bool = False,
        rate_limit: RateLimit | _Limiter | None = API.rate_limit,
        rate_limits: Mapping[str, RateLimit | _Limiter | None] | None = API.rate_limits,
        on_drift: Callable[[_Drift], None] | None = None,
        on_request: _AsyncOnRequest | None = None,
        on_response: _AsyncOnResponse | None = None,
        middleware: Sequence[_Middleware] = (),
        auth: _AsyncAuth | None = None,
        cookie_jar: _CookieJar | bool | None = None,
        obey_rate_limit: bool = False,
        tracing: bool = False,
        pause_gc: bool = False,
        assume_timezone: _tzinfo | str | None = API.timezone,
        numbers: Literal["float", "decimal"] = "float",
        trust_env: bool = True,
        **options: Unpack[_NoOthers],
    ) -> None:
        super().__init__(
            API,
            credentials={"token": token},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            deadline=deadline,
            retries=retries,
            max_pages=max_pages,
            max_response_bytes=max_response_bytes,
            max_item_bytes=max_item_bytes,
            query=query,
            strict=strict,
            rate_limit=rate_limit,
            rate_limits=rate_limits,
            on_drift=on_drift,
            on_request=on_request,
            on_response=on_response,
            middleware=middleware,
            auth=auth,
            cookie_jar=cookie_jar,
            obey_rate_limit=obey_rate_limit,
            tracing=tracing,
            pause_gc=pause_gc,
            assume_timezone=assume_timezone,
            numbers=numbers,
            trust_env=trust_env,
            **options,
        )

    @property
    def aggregation_requests(self) -> AsyncAggregationRequests:
        """Requests to aggregate data of individuals."""
        from .resources.aggregation_requests import AsyncAggregationRequests

        return self._resource(AsyncAggregationRequests)

    @property
    def announcers(self) -> AsyncAnnouncers:
        """Rules that announce an event of an organization."""
        from .resources.announcers import AsyncAnnouncers

        return self._resource(AsyncAnnouncers)

    @property
    def app_credentials(self) -> AsyncAppCredentials:
        """Credentials for push notifications (APN, FCM), one an app."""
        from .resources.app_credentials import AsyncAppCredentials

        return self._resource(AsyncAppCredentials)

    @property
    def ask_entries(self) -> AsyncAskEntries:
        """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""
        from .resources.ask_entries import AsyncAskEntries

        return self._resource(AsyncAskEntries)

    @property
    def ask_reminders(self) -> AsyncAskReminders:
        """Reminders that are synced to Alexa."""
        from .resources.ask_reminders import AsyncAskReminders

        return self._resource(AsyncAskReminders)

    @property
    def ask_subscriptions(self) -> AsyncAskSubscriptions:
        """Subscriptions of Alexa users to events."""
        from .resources.ask_subscriptions import AsyncAskSubscriptions

        return self._resource(AsyncAskSubscriptions)

    @property
    def badge_counts(self) -> AsyncBadgeCounts:
        """Counts shown on the badge of an app."""
        from .resources.badge_counts import AsyncBadgeCounts

        return self._resource(AsyncBadgeCounts)

    @property
    def bulk_badge_counts(self) -> AsyncBulkBadgeCounts:
        """Badge counts, many at once."""
        from .resources.bulk_badge_counts import AsyncBulkBadgeCounts

        return self._resource(AsyncBulkBadgeCounts)

    @property
    def communication_messages(self) -> AsyncCommunicationMessages:
        """Messaging channels of an individual, with filters."""
        from .resources.communication_messages import AsyncCommunicationMessages

        return self._resource(AsyncCommunicationMessages)

    @property
    def communication_summaries(self) -> AsyncCommunicationSummaries:
        """Summaries of communication."""
        from .resources.communication_summaries import AsyncCommunicationSummaries

        return self._resource(AsyncCommunicationSummaries)

    @property
    def individual_groups(self) -> AsyncIndividualGroups:
        """Groups of individuals."""
        from .resources.individual_groups import AsyncIndividualGroups

        return self._resource(AsyncIndividualGroups)

    @property
    def individuals(self) -> AsyncIndividuals:
        """Individuals."""
        from .resources.individuals import AsyncIndividuals

        return self._resource(AsyncIndividuals)

    @property
    def messaging_attachments(self) -> AsyncMessagingAttachments:
        """Files attached to messages."""
        from .resources.messaging_attachments import AsyncMessagingAttachments

        return self._resource(AsyncMessagingAttachments)

    @property
    def messaging_bookmarks(self) -> AsyncMessagingBookmarks:
        """Bookmarks on messages."""
        from .resources.messaging_bookmarks import AsyncMessagingBookmarks

        return self._resource(AsyncMessagingBookmarks)

    @property
    def messaging_bulk_attachments(self) -> AsyncMessagingBulkAttachments:
        """Files attached to bulk messages."""
        from .resources.messaging_bulk_attachments import AsyncMessagingBulkAttachments

        return self._resource(AsyncMessagingBulkAttachments)

    @property
    def messaging_bulk_messages(self) -> AsyncMessagingBulkMessages:
        """Messages posted to many channels."""
        from .resources.messaging_bulk_messages import AsyncMessagingBulkMessages

        return self._resource(AsyncMessagingBulkMessages)

    @property
    def messaging_channels(self) -> AsyncMessagingChannels:
        """Channels in which individuals and providers exchange messages."""
        from .resources.messaging_channels import AsyncMessagingChannels

        return self._resource(AsyncMessagingChannels)

    @property
    def messages(self) -> AsyncMessages:
        """Messages in a channel; their type on the wire is `messaging-messages`."""
        from .resources.messages import AsyncMessages

        return self._resource(AsyncMessages)

    @property
    def messaging_operations(self) -> AsyncMessagingOperations:
        """Long-running operations on messaging."""
        from .resources.messaging_operations import AsyncMessagingOperations

        return self._resource(AsyncMessagingOperations)

    @property
    def messaging_plugins(self) -> AsyncMessagingPlugins:
        """Plugins that make texts for channels."""
        from .resources.messaging_plugins import AsyncMessagingPlugins

        return self._resource(AsyncMessagingPlugins)

    @property
    def messaging_responders(self) -> AsyncMessagingResponders:
        """Automatic responders, on a calendar or between two times."""
        from .resources.messaging_responders import AsyncMessagingResponders

        return self._resource(AsyncMessagingResponders)

    @property
    def multicasts(self) -> AsyncMulticasts:
        """Templated messages to many individuals."""
        from .resources.multicasts import AsyncMulticasts

        return self._resource(AsyncMulticasts)

    @property
    def org_preferences(self) -> AsyncOrgPreferences:
        """Preferences of an organization."""
        from .resources.org_preferences import AsyncOrgPreferences

        return self._resource(AsyncOrgPreferences)

    @property
    def organizations(self) -> AsyncOrganizations:
        """Organizations."""
        from .resources.organizations import AsyncOrganizations

        return self._resource(AsyncOrganizations)

    @property
    def purge_data(self) -> AsyncPurgeData:
        """Removal of the data of an entity; its type on the wire is `system-purges`."""
        from .resources.purge_data import AsyncPurgeData

        return self._resource(AsyncPurgeData)

    @property
    def replicators(self) -> AsyncReplicators:
        """Replicators of data."""
        from .resources.replicators import AsyncReplicators

        return self._resource(AsyncReplicators)

    @property
    def sniffers(self) -> AsyncSniffers:
        """Logs of the requests of one user, for a time."""
        from .resources.sniffers import AsyncSniffers

        return self._resource(AsyncSniffers)

    @property
    def text_account_numbers(self) -> AsyncTextAccountNumbers:
        """Phone numbers of text accounts."""
        from .resources.text_account_numbers import AsyncTextAccountNumbers

        return self._resource(AsyncTextAccountNumbers)

    @property
    def text_accounts(self) -> AsyncTextAccounts:
        """Text (SMS) accounts of organizations."""
        from .resources.text_accounts import AsyncTextAccounts

        return self._resource(AsyncTextAccounts)

    @property
    def text_number_info(self) -> AsyncTextNumberInfo:
        """What is known of a phone number: carrier and kind."""
        from .resources.text_number_info import AsyncTextNumberInfo

        return self._resource(AsyncTextNumberInfo)

    @property
    def text_number_logs(self) -> AsyncTextNumberLogs:
        """Logs of a phone number of a text account."""
        from .resources.text_number_logs import AsyncTextNumberLogs

        return self._resource(AsyncTextNumberLogs)

    @property
    def text_receive_logs(self) -> AsyncTextReceiveLogs:
        """Logs of texts received."""
        from .resources.text_receive_logs import AsyncTextReceiveLogs

        return self._resource(AsyncTextReceiveLogs)

    @property
    def text_user_number_maps(self) -> AsyncTextUserNumberMaps:
        """Which user texts through which phone number."""
        from .resources.text_user_number_maps import AsyncTextUserNumberMaps

        return self._resource(AsyncTextUserNumberMaps)

    @property
    def texts(self) -> AsyncTexts:
        """Texts (SMS) sent."""
        from .resources.texts import AsyncTexts

        return self._resource(AsyncTexts)

    @property
    def tts_synthesizers(self) -> AsyncTtsSynthesizers:
        """Text to speech."""
        from .resources.tts_synthesizers import AsyncTtsSynthesizers

        return self._resource(AsyncTtsSynthesizers)

    @property
    def user_consents(self) -> AsyncUserConsents:
        """Consents of users, for example to receive texts."""
        from .resources.user_consents import AsyncUserConsents

        return self._resource(AsyncUserConsents)

    @property
    def user_devices(self) -> AsyncUserDevices:
        """Devices registered for push notifications."""
        from .resources.user_devices import AsyncUserDevices

        return self._resource(AsyncUserDevices)

    @property
    def user_email_attachments(self) -> AsyncUserEmailAttachments:
        """Files attached to e-mails."""
        from .resources.user_email_attachments import AsyncUserEmailAttachments

        return self._resource(AsyncUserEmailAttachments)

    @property
    def user_emails(self) -> AsyncUserEmails:
        """E-mails to individuals."""
        from .resources.user_emails import AsyncUserEmails

        return self._resource(AsyncUserEmails)

    @property
    def user_multicasts(self) -> AsyncUserMulticasts:
        """Templated messages to individuals or groups."""
        from .resources.user_multicasts import AsyncUserMulticasts

        return self._resource(AsyncUserMulticasts)

    @property
    def user_notification_counts(self) -> AsyncUserNotificationCounts:
        """How many notifications users were sent each day."""
        from .resources.user_notification_counts import AsyncUserNotificationCounts

        return self._resource(AsyncUserNotificationCounts)

    @property
    def user_notifications(self) -> AsyncUserNotifications:
        """Notifications to users over push, SMS and web."""
        from .resources.user_notifications import AsyncUserNotifications

        return self._resource(AsyncUserNotifications)

    @property
    def users(self) -> AsyncUsers:
        """Users and the ways they can be reached."""
        from .resources.users import AsyncUsers

        return self._resource(AsyncUsers)

    @property
    def video_channels(self) -> AsyncVideoChannels:
        """Video calls."""
        from .resources.video_channels import AsyncVideoChannels

        return self._resource(AsyncVideoChannels)

    @property
    def video_compositions(self) -> AsyncVideoCompositions:
        """Recordings of video calls."""
        from .resources.video_compositions import AsyncVideoCompositions

        return self._resource(AsyncVideoCompositions)

    @property
    def video_participants(self) -> AsyncVideoParticipants:
        """Participants of video calls."""
        from .resources.video_participants import AsyncVideoParticipants

        return self._resource(AsyncVideoParticipants)

    @property
    def voice_conferences(self) -> AsyncVoiceConferences:
        """Voice conferences."""
        from .resources.voice_conferences import AsyncVoiceConferences

        return self._resource(AsyncVoiceConferences)

    @property
    def voice_dial_logs(self) -> AsyncVoiceDialLogs:
        """Logs of calls dialled for a voice conference."""
        from .resources.voice_dial_logs import AsyncVoiceDialLogs

        return self._resource(AsyncVoiceDialLogs)

    @property
    def voice_ivrs(self) -> AsyncVoiceIvrs:
        """Interactive voice menus."""
        from .resources.voice_ivrs import AsyncVoiceIvrs

        return self._resource(AsyncVoiceIvrs)

    @property
    def voice_queue_agents(self) -> AsyncVoiceQueueAgents:
        """Agents who answer a voice queue."""
        from .resources.voice_queue_agents import AsyncVoiceQueueAgents

        return self._resource(AsyncVoiceQueueAgents)

    @property
    def voice_queue_entries(self) -> AsyncVoiceQueueEntries:
        """Callers who wait in a voice queue."""
        from .resources.voice_queue_entries import AsyncVoiceQueueEntries

        return self._resource(AsyncVoiceQueueEntries)

    @property
    def voice_recordings(self) -> AsyncVoiceRecordings:
        """Recordings of calls."""
        from .resources.voice_recordings import AsyncVoiceRecordings

        return self._resource(AsyncVoiceRecordings)

    @property
    def voice_settings(self) -> AsyncVoiceSettings:
        """How the voice line of an organization behaves."""
        from .resources.voice_settings import AsyncVoiceSettings

        return self._resource(AsyncVoiceSettings)

    @property
    def voice_surveys(self) -> AsyncVoiceSurveys:
        """Surveys by phone."""
        from .resources.voice_surveys import AsyncVoiceSurveys

        return self._resource(AsyncVoiceSurveys)

    @property
    def voice_tasks(self) -> AsyncVoiceTasks:
        """Tasks that run on a voice setting."""
        from .resources.voice_tasks import AsyncVoiceTasks

        return self._resource(AsyncVoiceTasks)
