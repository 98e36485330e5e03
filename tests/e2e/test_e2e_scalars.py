"""Single values between a package and a server on loopback, sync and async: what came, what it is, what goes back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Clock, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /values:
    get:
      operationId: getValue
      tags: [values]
      parameters:
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: days, in: query, schema: {type: array, items: {type: string, format: date-time}}}
        - {name: X-Since, in: header, schema: {type: string, format: date-time}}
        - {name: seen, in: cookie, schema: {type: string, format: date-time}}
        - {name: amount, in: query, schema: {type: number}}
        - {name: span, in: query, schema: {type: string, format: duration}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Value"}}}}}
    post:
      operationId: createValue
      tags: [values]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Value"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Value"}}}}}
  /values/{day}:
    put:
      operationId: setValue
      tags: [values]
      parameters: [{name: day, in: path, required: true, schema: {type: string, format: date-time}}]
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Form"}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {type: string, format: date-time}}}}
  /files:
    post:
      operationId: sendFiles
      tags: [values]
      requestBody:
        required: true
        content: {application/json: {schema: {type: array, items: {type: string, format: binary}}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {type: string, format: binary}}}}
  /numbers:
    post:
      operationId: sumNumbers
      tags: [numbers]
      requestBody:
        required: true
        content: {application/json: {schema: {type: array, items: {type: number}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: number}}}}}
components:
  schemas:
    Form: {type: object, properties: {at: {type: string, format: date-time}, amount: {type: number}}}
    Value:
      type: object
      properties:
        at: {type: string, format: date-time}
        exact: {type: string, format: date-time}
        many: {type: array, items: {type: string, format: date-time}}
        named: {type: object, additionalProperties: {type: string, format: date-time}}
        inner: {$ref: "#/components/schemas/Value"}
        moment: {anyOf: [{type: string}, {type: string, format: date-time}]}
        nullable: {type: [string, "null"], format: date-time}
        count: {type: number, format: int32}
        big: {type: number, format: int64}
        any: {oneOf: [{type: string}, {type: number}, {type: boolean}]}
        cell: {type: array, items: {}}
        span: {type: string, format: duration}
        spans: {type: array, items: {type: string, format: duration}}
        file: {type: string, format: binary}
        files: {type: array, items: {type: string, format: binary}}
        encoded: {type: string, format: byte}
        price: {type: number, format: decimal}
        fee: {type: string, format: decimal}
"""

HEAD = '''\
"""Uses the package against a server of its own."""

import asyncio
import threading
import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, assert_type

import clock
from clock import AsyncClock, Clock, models

ANSWER = [b""]
SEEN: list[tuple[str, str, dict[str, str], bytes]] = []


class Handler(BaseHTTPRequestHandler):
    """Notes each request, and answers all with the same bytes."""

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        SEEN.append((self.command, self.path, headers, body))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(ANSWER[0])))
        self.end_headers()
        self.wfile.write(ANSWER[0])

    do_GET = do_POST = do_PUT = handle_any

    def log_message(self, format: str, *args: Any) -> None:
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{server.server_port}"
DRIFTS: list[Any] = []


def answer(value: object) -> None:
    """Let the server answer with a value, or with JSON as it is."""
    ANSWER[0] = value if isinstance(value, bytes) else json.dumps(value).encode()
    SEEN.clear()
    DRIFTS.clear()


def sent() -> Any:
    """Return the JSON text of the last request's body."""
    return SEEN[-1][3].decode()


def drifts() -> list[tuple[str, str]]:
    return [(drift.pointer, drift.found) for drift in DRIFTS]


def refused(call: Callable[[], object]) -> str:
    SEEN.clear()
    try:
        call()
    except (TypeError, ValueError) as error:
        assert not SEEN
        return str(error)
    raise AssertionError("it was not refused")


def both(use: Callable[..., Any], **options: Any) -> None:
    """Make calls with the synchronous client, and once more with the asynchronous one."""
    with Clock(base_url=URL, on_drift=DRIFTS.append, **options) as client:
        use(client, lambda value: value)
    with asyncio.Runner() as runner:
        client = AsyncClock(base_url=URL, on_drift=DRIFTS.append, **options)
        use(client, runner.run)
        runner.run(client.aclose())


'''

DATES = """\
NAIVE = datetime(2025, 1, 2, 3, 4, 5)


def reads_and_sends_back(client: Any, wait: Any) -> None:
    answer({
        "at": "2025-01-02T03:04:05", "many": ["2025-01-02 03:04:05", "2025-01-02T03:04:05Z"],
        "named": {"a/b": "2025-01-02T03:04:05.25"}, "inner": {"at": "2025-01-02T03:04:05"},
        "moment": "2025-01-02T03:04:05", "nullable": None, "more": "2025-01-02T03:04:05",
    })
    for _ in range(2):  # the second time by a decoder that was made for the first
        DRIFTS.clear()
        value = wait(client.values.get())
        places = ("/at", "/many/0", "/named/a~1b", "/inner/at", "/moment")
        assert drifts() == [(place, "string") for place in places], drifts()
    for moment in (value.at, value.many[0], value.inner.at, value.moment):
        assert isinstance(moment, datetime) and moment == NAIVE and moment.tzinfo is None, moment
        for plain in (moment + timedelta(0), moment.replace(fold=0), moment - timedelta(0)):
            assert type(plain) is datetime and plain == NAIVE
    assert type(value.many[1]) is datetime and value.many[1].utcoffset() == timedelta(0)
    came = json.loads(ANSWER[0])
    wait(client.values.create(value))
    assert json.loads(sent()) == came, sent()
    assert value.model_dump(mode="json", exclude_unset=True) == came
    assert json.loads(value.model_dump_json(exclude_unset=True)) == came
    assert models.Value.model_validate_json(value.model_dump_json()) == value
    wait(client.values.create(at=value.many[0], many=value.many, named=value.named))
    assert json.loads(sent())["at"] == came["many"][0] and json.loads(sent())["many"] == came["many"]
    wait(client.values.create({"at": value.at, "inner": {"at": value.at}}))
    assert json.loads(sent()) == {"at": came["at"], "inner": {"at": came["at"]}}
    wait(client.values.get(since=value.many[0], days=value.many, x_since=value.at, seen=value.at))
    assert SEEN[-1][1] == (
        "/values?since=2025-01-02%2003%3A04%3A05&days=2025-01-02%2003%3A04%3A05&days=2025-01-02T03%3A04%3A05Z"
    ), SEEN[-1][1]
    assert SEEN[-1][2]["x-since"] == came["at"]
    answer(["2025-01-02T03:04:05"])
    (only,) = wait(client.values.set(value.at, at=value.many[0]))
    assert only == NAIVE and drifts() == [("/0", "string")]
    assert SEEN[-1][1] == "/values/2025-01-02T03%3A04%3A05" and SEEN[-1][3] == b"at=2025-01-02%2003%3A04%3A05", SEEN[-1]


def refuses_others(client: Any, wait: Any) -> None:
    for call in (
        lambda: wait(client.values.get(since=NAIVE)), lambda: wait(client.values.create(at=NAIVE)),
        lambda: wait(client.values.create(at="2025-01-02T03:04:05")), lambda: models.Value(at=NAIVE),
        lambda: wait(client.values.create({"inner": {"at": NAIVE}})),
    ):
        assert "time zone" in refused(call)


def keeps_long_fractions(client: Any, wait: Any) -> None:
    answer({"at": "2025-01-02T03:04:05.123456789Z", "exact": "2025-01-02T03:04:05.120000+01:00"})
    value = wait(client.values.get())
    assert value.at == datetime(2025, 1, 2, 3, 4, 5, 123456, timezone.utc) and not DRIFTS
    wait(client.values.create(value))
    assert json.loads(sent())["at"] == "2025-01-02T03:04:05.123456789Z"
    wait(client.values.get(since=value.at))
    assert SEEN[-1][1] == "/values?since=2025-01-02T03%3A04%3A05.123456789Z"


def assumes(client: Any, wait: Any) -> None:
    answer({"at": "2025-01-02 03:04:05", "moment": "2025-01-02T03:04:05", "exact": "2025-01-02T03:04:05+05:00"})
    for _ in range(2):
        value = wait(client.values.get())
        assert value.at == value.moment == NAIVE.replace(tzinfo=timezone.utc) - timedelta(hours=1), value
        assert not DRIFTS and value.exact.utcoffset() == timedelta(hours=5)
    wait(client.values.create(value))
    assert json.loads(sent()) == json.loads(ANSWER[0])
    DRIFTS.clear()
    assert wait(client.with_options(assume_timezone=None).values.get()).at == NAIVE and len(DRIFTS) == 2
    assert wait(client.with_options(assume_timezone="UTC").values.get()).at == NAIVE.replace(tzinfo=timezone.utc)


def in_unions_only_the_full_spelling(client: Any, wait: Any) -> None:
    for text, kind in (
        ("2025-01-02T03:04:05Z", datetime), ("2025-01-02T03:04:05+02:00", datetime), ("2025-01-02T03:04:05", datetime),
        ("2024", str), ("2025-01-02", str), ("2025-01-02 03:04:05", str), ("2025-01-02T03:04", str),
        ("1735787045", str), ("2025-13-02T03:04:05Z", str),
    ):
        answer({"moment": text})
        value = wait(client.values.get())
        assert isinstance(value.moment, kind), value
        wait(client.values.create(value))
        assert json.loads(sent()) == {"moment": text}, sent()


def is_strict(client: Any, wait: Any) -> None:
    answer({"at": "2025-01-02T03:04:05"})
    for _ in range(2):
        try:
            wait(client.values.get())
        except clock.DecodeError as error:
            assert error.pointers == ("/at",)
        else:
            raise AssertionError("a strict client accepted it")
    answer({"at": "2025-01-02T03:04:05Z"})
    assert wait(client.values.get()).at == NAIVE.replace(tzinfo=timezone.utc)


def reads_seconds(client: Any, wait: Any) -> None:
    answer({"at": 1735787045, "many": [1735787045123, 1.5]})
    for _ in range(2):
        DRIFTS.clear()
        value = wait(client.values.get())
        assert drifts() == [("/at", "number"), ("/many/0", "number"), ("/many/1", "number")], drifts()
    assert value.at == NAIVE.replace(tzinfo=timezone.utc) and value.many[0].microsecond == 123000
    wait(client.values.create(value))
    assert json.loads(sent()) == json.loads(ANSWER[0]), sent()
    wait(client.values.get(since=value.at))
    assert SEEN[-1][1] == "/values?since=1735787045"


both(reads_and_sends_back)
both(reads_seconds)
both(refuses_others)
both(keeps_long_fractions)
both(assumes, assume_timezone=timezone(timedelta(hours=1)))
both(assumes, assume_timezone="+01:00")
both(in_unions_only_the_full_spelling)
both(is_strict, strict=True)
assert "Nowhere" in refused(lambda: Clock(assume_timezone="Europe/Nowhere"))
"""

NUMBERS = """\
def keeps_the_kind(client: Any, wait: Any) -> None:
    big = b"9007199254740993"
    text = b'{"count":5,"big":%b,"any":%b,"cell":[%b,5,5.0,true,"5",1e2],"more":7}' % (big, big, big)
    answer(text)
    for _ in range(2):
        value = wait(client.values.get())
        assert (type(value.count), value.count, type(value.big), value.big) == (int, 5, int, 9007199254740993)
        assert value.any == 9007199254740993
        assert [type(cell) for cell in value.cell] == [int, int, float, bool, str, float]
    wait(client.values.create(value))
    assert sent() == text.decode().replace("1e2", "100.0"), sent()
    assert value.model_dump_json(exclude_unset=True) == sent()
    for count in (5, 5.0, 0.1, -3, 10**30):
        for given in (5, 5.0, "5", True):
            wait(client.values.create(count=count, any=given, cell=[given]))
            texts = (json.dumps(count), json.dumps(given), json.dumps(given))
            assert sent() == '{"count":%s,"any":%s,"cell":[%s]}' % texts, sent()
            wait(client.values.get(amount=count))
            assert SEEN[-1][1] == f"/values?amount={count}"
    answer(b"12345678901234567890")
    assert wait(client.numbers.sum([1, 2.0, 2.5, 9007199254740993])) == 12345678901234567890
    assert sent() == "[1,2.0,2.5,9007199254740993]" and not DRIFTS
    answer(b"12.5")
    assert wait(client.numbers.sum([])) == 12.5
    answer(b'"12.5"')
    assert drifts() == []


def keeps_decimals(client: Any, wait: Any) -> None:
    text = b'{"price":1234567890.12345678901234567890,"fee":"1.10"}'
    answer(text)
    for _ in range(2):
        value = wait(client.values.get())
        assert (str(value.price), str(value.fee)) == ("1234567890.12345678901234567890", "1.10") and not DRIFTS, value
    wait(client.values.create(value))
    assert sent() == text.decode(), sent()
    for price in ("5", "0.1", "1.25", "-12345678901234567890.5", "12345678901234567890123"):
        wait(client.values.create(price=Decimal(price), fee=Decimal(price)))
        assert sent() == f'{{"price":{price},"fee":"{price}"}}', sent()
    assert json.loads(value.model_dump_json())["price"] == 1234567890.123456789


def reports_long_ones(client: Any, wait: Any) -> None:
    answer(
        b'{"count":0.1234567890123456789,"any":1.23456789012345678901e5,'
        b'"cell":[0.12345678901234567,1.00000000000000000000,{"a":1.5e0}]}'
    )
    for _ in range(2):
        DRIFTS.clear()
        value = wait(client.values.get())
        assert value.count == 0.1234567890123456789 and drifts() == [("/count", "number"), ("/any", "number")], drifts()
    assert value.cell == [0.12345678901234567, 1.0, {"a": 1.5}]
    value.model_dump_json(), value.model_dump(mode="json")
    exact = client.with_options(numbers="decimal")
    DRIFTS.clear()
    for _ in range(2):
        value = wait(exact.values.get())
        assert isinstance(value.count, Decimal) and str(value.count) == "0.1234567890123456789" and not DRIFTS
        assert str(value.cell[1]) == "1.00000000000000000000" and str(value.any) == "123456.789012345678901"
    wait(exact.values.create(value))
    came = ANSWER[0].decode()
    assert sent() == came.replace("1.5e0", "1.5").replace("1.23456789012345678901e5", "123456.789012345678901"), sent()
    wait(client.values.create(count=value.count))
    assert sent() == '{"count":0.1234567890123456789}', sent()
    wait(client.values.get(amount=value.count))
    assert SEEN[-1][1] == "/values?amount=0.1234567890123456789"
    answer(b'{"count":5,"any":"5","cell":[7]}')
    value = wait(exact.values.get())
    assert (type(value.count), value.any, type(value.cell[0])) == (int, "5", int)
    answer(b'{"count":"x","any":0.1234567890123456789,"price":0.1234567890123456789}')
    value = wait(client.values.get())
    assert (value.count, str(value.price)) == ("x", "0.1234567890123456789")
    assert drifts() == [("/count", "string"), ("/any", "number")], drifts()


def is_strict(client: Any, wait: Any) -> None:
    answer(b'{"count":0.1234567890123456789}')
    try:
        wait(client.values.get())
    except clock.DecodeError as error:
        assert error.pointers == ("/count",)
    else:
        raise AssertionError("a strict client accepted it")


both(keeps_the_kind)
both(keeps_decimals)
both(reports_long_ones)
both(is_strict, strict=True)
assert "numbers" in refused(lambda: Clock(numbers="exact"))  # type: ignore[arg-type]
"""

DURATIONS = """\
from clock import Duration


def keeps_the_meaning(client: Any, wait: Any) -> None:
    texts = ["P1M", "P1Y6M", "P2W", "PT0.123456789S", "-P1DT2H", "P1Y2M3DT4H5M6.7S", "PT36H", "1.02:03:04", "PT0,5S"]
    answer({"span": "P1M", "spans": texts})
    for _ in range(2):
        value = wait(client.values.get())
        month, years, weeks, exact, negative, all_parts, hours, clock_text, comma = value.spans
        assert (month.months, month.days, years.years, years.months, weeks.days) == (1, 0, 1, 6, 14)
        assert exact.seconds == Decimal("0.123456789") and exact.timedelta() == timedelta(microseconds=123457)
        assert negative == timedelta(days=-1, hours=-2) == negative.timedelta() and comma == timedelta(seconds=0.5)
        assert (all_parts.years, all_parts.months, all_parts.days, all_parts.seconds) == (1, 2, 3, Decimal("14706.7"))
        assert hours == timedelta(hours=36) and hash(hours) == hash(timedelta(hours=36)) and hours != month
        assert clock_text == timedelta(days=1, hours=2, minutes=3, seconds=4) and not DRIFTS
    wait(client.values.create(value))
    assert json.loads(sent()) == json.loads(ANSWER[0]) == value.model_dump(mode="json", exclude_unset=True)
    assert "no fixed length" in refused(month.timedelta) and "no fixed length" in refused(years.timedelta)
    try:
        month.months = 2
    except AttributeError:
        pass
    else:
        raise AssertionError("it was changed")
    for given, text in (
        (timedelta(hours=1.5), "PT1H30M"), (timedelta(days=-1, hours=-2), "-P1DT2H"), (Duration(months=1), "P1M"),
        (timedelta(), "PT0S"), (timedelta(microseconds=1500000), "PT1.5S"), (month, "P1M"), (exact, "PT0.123456789S"),
    ):
        wait(client.values.create(span=given, spans=[given, given]))
        assert json.loads(sent()) == {"span": text, "spans": [text, text]}, sent()
        wait(client.values.get(span=given))
        assert SEEN[-1][1] == f"/values?span={text}", SEEN[-1]
    for wrong in ("P", "PT", "1 month", "P0.1M", "", 5 + 0j):
        refused(lambda: wait(client.values.create(span=wrong)))
    answer({"span": 90, "spans": ["soon"]})
    value = wait(client.values.get())
    assert value.span == timedelta(seconds=90) and value.spans == ["soon"]
    assert sorted(drifts()) == [("/span", "number"), ("/spans/0", "string")], drifts()
    wait(client.values.create(value))
    assert json.loads(sent()) == json.loads(ANSWER[0])


both(keeps_the_meaning)
"""

OCTETS = """\
def are_text_in_json(client: Any, wait: Any) -> None:
    answer({})
    text = "as it is \\u00e9"
    for given, text in ((b"\\xff\\x00a?>", "/wBhPz4="), (text, text), (bytearray(b"ab"), "YWI=")):
        wait(client.values.create(file=given, files=[given, "x"]))
        assert json.loads(sent()) == {"file": text, "files": [text, "x"]}, sent()
        wait(client.values.create({"file": given}))
        assert json.loads(sent()) == {"file": text}
        wait(client.values.create(models.Value(file=given)))
        assert json.loads(sent()) == {"file": text}
    answer({"file": "/wA=", "files": ["YWI=", "not base64!"], "encoded": "/wA="})
    value = wait(client.values.get())
    assert (value.file, value.files, value.encoded) == ("/wA=", ["YWI=", "not base64!"], b"\\xff\\x00") and not DRIFTS
    wait(client.values.create(value))
    assert json.loads(sent()) == json.loads(ANSWER[0])
    answer([])
    assert wait(client.files.send([b"\\xff", "text"])) == []
    assert sent() == '["/w==","text"]'
    answer(["/w=="])
    assert wait(client.files.send([])) == ["/w=="]
    assert "body" in refused(lambda: wait(client.values.create(cell=[object()])))


both(are_text_in_json)
"""

TYPES = """\
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import assert_type

from clock import AsyncClock, Clock, Duration, models


def use(client: Clock) -> None:
    value = client.values.get(since=datetime.now(timezone.utc))
    assert_type(value.at, datetime | None)
    assert_type(value.moment, datetime | str | None)
    assert_type(value.count, float | None)
    assert_type(value.price, Decimal | None)
    assert_type(value.span, Duration | None)
    client.values.create(span=timedelta(hours=1), spans=[timedelta(hours=1), Duration(months=1)])
    client.values.create({"span": timedelta(hours=1), "spans": value.spans or []})
    client.values.get(span=value.span)
    assert_type(client.files.send([b"a", "b"]), list[str])
    client.values.create(file=b"a", files=["a", b"b"])
    client.values.create(models.Value(file=b"a"))
    client.values.create({"file": b"a", "files": ["b"]})
    assert_type(client.numbers.sum([1, 2.5]), float)
    client.values.create(at=value.at, count=5, price=Decimal("1.10"), cell=[1, "a"])
    client.with_options(assume_timezone="UTC", numbers="decimal").values.create(value)


async def use_async() -> None:
    client = AsyncClock(assume_timezone=timezone(timedelta(hours=1)), numbers="float")
    assert_type((await client.values.get()).count, float | None)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, specloom_here: Command) -> Path:
    return generate(tmp_path_factory.mktemp("scalars"), specloom_here, DOCUMENT)


def generate(folder: Path, command: Command, document: str) -> Path:
    (folder / "clock.yaml").write_text(document)
    done = command("generate", "clock.yaml", "--package", "clock", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "out/clock"), "MYPYPATH": str(folder / "out/clock")}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize("use", [DATES, NUMBERS, DURATIONS, OCTETS], ids=["dates", "numbers", "durations", "octets"])
def test_values_go_both_ways(use: str, package: Path) -> None:
    (package / "use.py").write_text(HEAD + use)
    used = run(package, "-W", "error", "use.py")
    assert (used.returncode, used.stdout) == (0, ""), used.stderr


@pytest.mark.types
def test_types_of_values_are_what_callers_expect(package: Path) -> None:
    (package / "types_of_use.py").write_text(TYPES)
    typed = run(package, "-m", "mypy", "--strict", "types_of_use.py", "out/clock/clock")
    assert typed.returncode == 0, typed.stdout


def test_octets_in_json_are_said(package: Path) -> None:
    rows = json.loads((package / "out/clock/support.json").read_text())["operations"]
    said = {row["operation"]: {entry["rule"] for entry in row.get("conventions", ())} for row in rows}
    assert {name for name, rules in said.items() if "json-binary" in rules} == {"createValue", "sendFiles"}


def test_a_document_says_the_time_zone(tmp_path: Path, specloom_here: Command) -> None:
    folder = generate(tmp_path, specloom_here, DOCUMENT + 'x-specloom-timezone: "+01:00"\n')
    (folder / "use.py").write_text(HEAD + DATES.partition("both(")[0] + "both(assumes)\n")
    used = run(folder, "-W", "error", "use.py")
    assert (used.returncode, used.stderr) == (0, "")


@pytest.mark.parametrize("zone", ["Nowhere", "+25:00", 7])
def test_what_is_no_time_zone_is_refused(zone: object, tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "clock.yaml").write_text(DOCUMENT + f"x-specloom-timezone: {json.dumps(zone)}\n")
    done = specloom_here("generate", "clock.yaml", "--output", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "extension-timezone" in done.stderr
