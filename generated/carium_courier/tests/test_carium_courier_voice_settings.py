"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6228-6238, 6242-6256
    play(
        "createVoiceSetting.json",
        0,
        lambda client: client.voice_settings.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            forward_number="+14155550100",
            phone_number="+14155550100",
            recording_enabled=False,
            recording_message="string",
            wait_message="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createVoiceSetting.json",
        1,
        lambda client: client.voice_settings.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            forward_number="+14155550100",
            phone_number="+14155550100",
            recording_enabled=False,
            recording_message="string",
            wait_message="string",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6260-6274
    play("getVoiceSetting.json", 0, lambda client: client.voice_settings.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceSetting.json",
        1,
        lambda client: client.voice_settings.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6203-6219
    play(
        "listVoiceSettings.json",
        0,
        lambda client: client.voice_settings.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVoiceSettings.json",
        1,
        lambda client: client.voice_settings.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_run_task_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6323-6325, 6328-6342
    play(
        "runVoiceSettingTask.json",
        0,
        lambda client: client.voice_settings.run_task(
            "11111111-1111-1111-1111-111111111111",
            body=models.VoiceTaskRequest.model_validate({"kwargs": {}, "method": "refresh_queue_entries"}),
        ),
    )


def test_run_task_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "runVoiceSettingTask.json",
        1,
        lambda client: client.voice_settings.run_task(
            "22222222-2222-2222-2222-222222222222",
            body=models.VoiceTaskRequest.model_validate({"kwargs": {}, "method": "refresh_queue_entries"}),
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6285-6295, 6299-6313
    play(
        "updateVoiceSetting.json",
        0,
        lambda client: client.voice_settings.update(
            "11111111-1111-1111-1111-111111111111",
            meta={},
            forward_number="+14155550100",
            phone_number="+14155550100",
            recording_enabled=False,
            recording_message="string",
            wait_message="string",
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateVoiceSetting.json",
        1,
        lambda client: client.voice_settings.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            forward_number="+14155550100",
            phone_number="+14155550100",
            recording_enabled=False,
            recording_message="string",
            wait_message="string",
        ),
        error=NotFoundError,
    )
