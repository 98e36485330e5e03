"""The committed package of Carium, a JSON:API service, as its users write it: over HTTP, and for type checkers."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .conftest import Answer, Loopback, Seen

FOLDER = Path(__file__).parents[2] / "generated" / "carium_courier"
CHANNEL = "11111111-1111-1111-1111-111111111111"
MESSAGE = "22222222-2222-2222-2222-222222222222"
Both = Callable[..., Any]


@pytest.fixture
def carium(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(FOLDER), *sys.path])
    return importlib.import_module("carium_courier")


def answer(seen: Seen) -> Answer:
    message = {"channel-id": CHANNEL, "message": "hi", "posted-time": "2026-01-02 03:04:05"}
    data: Any = {"type": "messaging-messages", "id": MESSAGE, "attributes": message}
    if "channels" in seen.path:
        data = {"type": "messaging-channels", "id": CHANNEL, "attributes": {"archived": True}}
    elif seen.method == "GET" and seen.path.endswith("messages/"):
        data = [data] if "page%5Boffset%5D=1" not in seen.query else []
    status = 201 if seen.method == "POST" else 200
    return status, {"content-type": "application/vnd.api+json"}, json.dumps({"data": data}).encode()


@pytest.mark.parametrize("both", ["sync", "async"], indirect=True)  # it has one transport only
def test_messages_are_written_and_read_without_envelopes(carium: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = answer
    since = datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))

    def use(client: Any) -> Any:
        made = yield client.messages.create(channel_id=CHANNEL, message="hi")
        again = yield client.messages.get(made.id)
        yield client.messages.update(again.id, message="ho")
        yield client.messaging_channels.archive(made.channel_id)
        posted = [carium.Gte(since), carium.Lt(datetime(2026, 2, 1, tzinfo=UTC))]
        return made, (yield client.messages.list(channel_id=CHANNEL, posted_time=posted))

    made, listed = both(carium, use, token="t", base_url=loopback.url)
    assert (str(made.id), made.message, made.posted_time) == (MESSAGE, "hi", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert [each.message for each in listed] == ["hi"]
    assert [(seen.method, json.loads(seen.body or "null")) for seen in loopback.seen[:4]] == [
        (
            "POST",
            {"data": {"type": "messaging-messages", "attributes": {"channel-id": CHANNEL, "message": "hi"}}},
        ),
        ("GET", None),
        ("PATCH", {"data": {"type": "messaging-messages", "id": MESSAGE, "attributes": {"message": "ho"}}}),
        ("POST", {}),
    ]
    assert [value for name, value in parse_qsl(loopback.seen[4].query) if name == "filter[cmp-posted-time]"] == [
        ">=2026-01-01T00:00:00Z",
        "<2026-02-01T00:00:00Z",
    ]


USER = """\
from datetime import datetime, timezone
from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, Gt, Gte, Lte, models
from typing_extensions import assert_type

client = CariumCourier(token="t")
made = client.messages.create(channel_id="11111111-1111-1111-1111-111111111111", message="hi")
assert_type(made, models.MessageResource)
assert_type(made.id, UUID)
assert_type(made.message, str | None)
client.messages.update(client.messages.get(made.id).id, message="ho")
client.messaging_channels.archive(made.id)
now = datetime.now(timezone.utc)
for each in client.messages.list(channel_id=made.id, posted_time=[Gte(now), Lte(now)]):
    assert_type(each.posted_time, datetime | None)
client.user_notification_counts.list(created_at=Lte(now))
client.user_notification_counts.list(created_at=Gt(now))  # wrong
client.texts.create(text="hi")  # wrong
client.messages.create(channel_id=1)  # wrong
made.mesage  # wrong


async def main() -> None:
    announcers = AsyncCariumCourier(token="t").announcers
    other = await announcers.create(args={}, event="individual-shared", name="n", type="t")
    assert_type(other.attributes.type, str | None)
"""


def test_type_checkers_follow_it_end_to_end(assert_types: Callable[..., None]) -> None:
    assert_types(USER, FOLDER)
