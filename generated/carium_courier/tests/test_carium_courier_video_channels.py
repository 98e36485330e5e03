"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime
from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5148-5165, 5169-5232
    play(
        "createVideoChannel.json",
        0,
        lambda client: client.video_channels.create(
            body=models.VideoChannelCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "appless": False,
                            "appointment": {
                                "duration": 0,
                                "id": "11111111-1111-1111-1111-111111111111",
                                "start": "2024-05-06T07:08:09Z",
                            },
                            "messaging-channel-id": "11111111-1111-1111-1111-111111111111",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "participants": ["11111111-1111-1111-1111-111111111111"],
                            "recorded": False,
                            "subject-id": "11111111-1111-1111-1111-111111111111",
                            "type": "direct",
                            "with-email": False,
                        },
                        "type": "video-channels",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createVideoChannel.json",
        1,
        lambda client: client.video_channels.create(
            body=models.VideoChannelCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "appless": False,
                            "appointment": {
                                "duration": 0,
                                "id": "11111111-1111-1111-1111-111111111111",
                                "start": "2024-05-06T07:08:09Z",
                            },
                            "messaging-channel-id": "11111111-1111-1111-1111-111111111111",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "participants": ["11111111-1111-1111-1111-111111111111"],
                            "recorded": False,
                            "subject-id": "11111111-1111-1111-1111-111111111111",
                            "type": "direct",
                            "with-email": False,
                        },
                        "type": "video-channels",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_finalize_encounter_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5404-5406, 5410-5473
    play(
        "finalizeVideoChannelEncounter.json",
        0,
        lambda client: client.video_channels.finalize_encounter(
            "11111111-1111-1111-1111-111111111111",
            service_type_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_note_from_author_participant=False,
        ),
    )


def test_finalize_encounter_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "finalizeVideoChannelEncounter.json",
        1,
        lambda client: client.video_channels.finalize_encounter(
            "22222222-2222-2222-2222-222222222222",
            service_type_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_note_from_author_participant=False,
        ),
        error=NotFoundError,
    )


def test_finalize_encounter_v2_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6445-6446, 6450-6513
    play(
        "finalizeVideoChannelEncounterV2.json",
        0,
        lambda client: client.video_channels.finalize_encounter_v2(
            "11111111-1111-1111-1111-111111111111", service_type_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_finalize_encounter_v2_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "finalizeVideoChannelEncounterV2.json",
        1,
        lambda client: client.video_channels.finalize_encounter_v2(
            "22222222-2222-2222-2222-222222222222", service_type_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5243-5306
    play(
        "getVideoChannel.json",
        0,
        lambda client: client.video_channels.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVideoChannel.json",
        1,
        lambda client: client.video_channels.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_get_credentials_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5483-5485
    play(
        "getVideoChannelCredentials.json",
        0,
        lambda client: client.video_channels.get_credentials(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_credentials_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVideoChannelCredentials.json",
        1,
        lambda client: client.video_channels.get_credentials(
            "22222222-2222-2222-2222-222222222222", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5073-5138
    play(
        "listVideoChannels.json",
        0,
        lambda client: client.video_channels.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["open", "scheduled"],
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVideoChannels.json",
        1,
        lambda client: client.video_channels.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["open", "scheduled"],
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_set_participant_audio_states_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5497-5504, 5508-5571
    play(
        "setVideoChannelParticipantAudioStates.json",
        0,
        lambda client: client.video_channels.set_participant_audio_states(
            "11111111-1111-1111-1111-111111111111",
            body=models.ParticipantAudioStatesRequest.model_validate(
                {
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "participants": [{"audio-state": "muted", "id": "11111111-1111-1111-1111-111111111111"}],
                }
            ),
        ),
    )


def test_set_participant_audio_states_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "setVideoChannelParticipantAudioStates.json",
        1,
        lambda client: client.video_channels.set_participant_audio_states(
            "22222222-2222-2222-2222-222222222222",
            body=models.ParticipantAudioStatesRequest.model_validate(
                {
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "participants": [{"audio-state": "muted", "id": "11111111-1111-1111-1111-111111111111"}],
                }
            ),
        ),
        error=NotFoundError,
    )


def test_start_reminder_timer_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5579, 5583-5646
    play(
        "startVideoChannelReminderTimer.json",
        0,
        lambda client: client.video_channels.start_reminder_timer(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_start_reminder_timer_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "startVideoChannelReminderTimer.json",
        1,
        lambda client: client.video_channels.start_reminder_timer(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_terminate_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5654, 5658-5721
    play(
        "terminateVideoChannel.json",
        0,
        lambda client: client.video_channels.terminate(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_terminate_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "terminateVideoChannel.json",
        1,
        lambda client: client.video_channels.terminate(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5318-5327, 5331-5394
    play(
        "updateVideoChannel.json",
        0,
        lambda client: client.video_channels.update(
            "11111111-1111-1111-1111-111111111111",
            meta={},
            appointment_duration=0,
            appointment_start=datetime.fromisoformat("2024-05-06T07:08:09Z"),
            note="string",
            recorded=True,
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateVideoChannel.json",
        1,
        lambda client: client.video_channels.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            appointment_duration=0,
            appointment_start=datetime.fromisoformat("2024-05-06T07:08:09Z"),
            note="string",
            recorded=True,
        ),
        error=NotFoundError,
    )
