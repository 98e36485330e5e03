"""Operations that a document lacks, planted in a HAR file of forty calls: reported, suggested, applied, replayed.

The calls go to a server of an invented vendor on loopback, as a browser makes them: with credentials, and with noise.
"""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
import yaml

Command = Callable[..., subprocess.CompletedProcess[str]]

CANARY = "pier_live_4hT9wQz81Lk2Vx"
COOKIE = "c00kie7Yw2Kq90sLm4"
DOCUMENT = """\
openapi: {version}
info: {{title: Harbour, version: "1"}}
servers: [{{url: "{url}/v2"}}]
security: [{{key: []}}]
tags:
- {{name: berths, description: Where boats lie.}}
paths:
  # what the vendor's page describes
  /berths:
    get:
      operationId: listBerths
      tags: [berths]
      summary: List the berths of the harbour.
      parameters:
      - {{$ref: "#/components/parameters/Limit"}}
      responses:
        "200":
          description: Berths.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/BerthPage"}}}}}}
    post:
      operationId: createBerth
      tags: [berths]
      summary: Create a berth.
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/CreateBerthRequest"}}}}}}
      responses:
        "201":
          description: The berth.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Berth"}}}}}}
  /berths/{{berthId}}:
    get:
      operationId: getBerth
      tags: [berths]
      summary: Get one berth.
      parameters: [{{$ref: "#/components/parameters/BerthId"}}]
      responses:
        "200":
          description: The berth.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Berth"}}}}}}
        "404": {{$ref: "#/components/responses/NotFound"}}
components:
  securitySchemes: {{key: {{type: apiKey, in: header, name: X-Harbour-Key}}}}
  parameters:
    Limit: {{name: limit, in: query, schema: {{type: integer}}}}
    BerthId: {{name: berthId, in: path, required: true, schema: {{type: string}}}}
  responses:
    NotFound:
      description: Nothing.
      content: {{application/json: {{schema: {{$ref: "#/components/schemas/Error"}}}}}}
  schemas:
    Error: {{type: object, required: [error], properties: {{error: {{type: string}}}}}}
    Money:
      type: object
      required: [amount, currency]
      properties: {{amount: {{type: integer}}, currency: {{type: string}}}}
    Berth:
      type: object
      required: [id, length]
      properties: {{id: {{type: string}}, length: {{type: number}}}}
    BerthPage:
      type: object
      required: [data]
      properties: {{data: {{type: array, items: {{$ref: "#/components/schemas/Berth"}}}}}}
    CreateBerthRequest: {{type: object, required: [length], properties: {{length: {{type: number}}}}}}
"""
PLANTED = {
    "GET /berths/{berthId}/bookings": 5,
    "POST /berths/{berthId}/bookings": 3,
    "GET /bookings/{bookingId}": 4,
    "POST /bookings/{bookingId}/cancel": 2,
    "PATCH /berths/{berthId}": 1,
    "DELETE /bookings/{bookingId}": 1,
    "GET /tariffs": 3,
    "GET /reports/{date}": 2,
    "POST /moorings": 2,
    "GET /users/me": 1,
    "GET /boats/{boatId}": 3,
}


def berth(number: int) -> dict[str, Any]:
    return {"id": f"ber_{number}8Kq2Z", "length": 7 + number / 2}


def booking(number: int) -> dict[str, Any]:
    return {
        "id": f"3f1c24e8-3b12-4fef-91e0-1f2c3d4e5f6{number}",
        "berth_id": berth(number % 2)["id"],
        "price": {"amount": 1000 * number, "currency": "EUR"},
        "status": "booked" if number % 2 else "paid",
        "note": None if number % 2 else "early",
        "discount": number / 4 if number % 2 else 0,
        "arrives": f"2026-05-0{number}",
        "created_at": f"2026-01-0{number}T10:00:00Z",
        "nights": {f"2026-05-0{number}": 1, f"2026-05-1{number}": 2},
        "metadata": {"boat": "Ada"} if number > 1 else {},
        "guests": [{"name": "Bo"}] if number < 3 else [{"name": "Cy", "age": 40}],
    }


def answer(request: Any) -> tuple[int, dict[str, str], bytes]:
    """Answer as the vendor does, which is not what its page says."""
    path, query = request.path.removeprefix("/v2"), parse_qs(request.query)
    parts = path.strip("/").split("/")
    if path == "/berths/":
        return 301, {"Location": "/v2/berths"}, b""
    if parts[0] == "reports":
        return 200, {"Content-Type": "text/csv"}, b"berth,nights\n1,3\n"
    if path == "/app.js":
        return 200, {"Content-Type": "text/javascript"}, b"go()"
    status, value = (401, {"error": "who are you"})
    if request.headers.get("X-Harbour-Key") == CANARY:
        handle = HANDLERS.get(parts[0], lambda *_: (404, {"error": "nothing here"}))
        status, value = handle(request, parts, query)
    content = b"" if value is None else json.dumps(value).encode()
    return status, {"Content-Type": "application/json"} if content else {}, content


def _berths(request: Any, parts: list[str], query: dict[str, list[str]]) -> tuple[int, Any]:
    known = {berth(number)["id"] for number in range(3)}
    match request.method, parts[1:]:
        case "GET", []:
            return 200, {"data": [berth(0), berth(1)]}
        case "POST", []:
            length = json.loads(request.body)["length"]
            return (409, {"error": "taken"}) if length > 20 else (201, berth(2))
        case "GET", [identifier]:
            return (200, berth(int(identifier[4]))) if identifier in known else (404, {"error": "no such berth"})
        case "PATCH", [identifier]:
            return 200, {**berth(int(identifier[4])), **json.loads(request.body)}
        case "GET", [_, "bookings"] if "cursor" in query:
            return 200, {"data": [booking(3)], "next_cursor": None}
        case "GET", [_, "bookings"]:
            return 200, {"data": [booking(1), booking(2)], "next_cursor": "cur_3xZ99q"}
        case "POST", [_, "bookings"]:
            return 201, booking(4)
    return 404, {"error": "nothing here"}


def _bookings(request: Any, parts: list[str], _: dict[str, list[str]]) -> tuple[int, Any]:
    number = int(parts[1][-1])
    if request.method == "DELETE":
        return 204, None
    if len(parts) == 3:
        return 200, {**booking(number), "status": "paid"}
    return (200, booking(number)) if number in range(1, 5) else (404, {"error": "no such booking"})


def _tariffs(_request: Any, _parts: list[str], query: dict[str, list[str]]) -> tuple[int, Any]:
    return 200, [{"region": query["region"][0], "night": 12}, {"region": "north", "night": 9.5, "week": 60}]


HANDLERS: dict[str, Callable[[Any, list[str], dict[str, list[str]]], tuple[int, Any]]] = {
    "berths": _berths,
    "bookings": _bookings,
    "tariffs": _tariffs,
    "moorings": lambda *_: (201, {"id": 7, "receipt": CANARY}),
    "users": lambda *_: (200, {"id": "usr_77aK2p", "email": "ada@harbour.example", "token": CANARY}),
    "boats": lambda _, parts, __: (200, {"slug": parts[1], "sails": 2}),
}


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def listed(headers: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


class Browser:
    """Makes calls, and keeps them as a browser exports them."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.entries: list[dict[str, Any]] = []

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> None:
        sent = {
            "X-Harbour-Key": CANARY, "Cookie": f"session={COOKIE}", "Accept": "application/json",
            "sec-ch-ua-platform": "Linux", "Referer": "https://app.harbour.example/", "X-Requested-With": "fetch",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }  # fmt: skip
        text = body if isinstance(body, str) or body is None else json.dumps(body)
        if text is not None:
            sent.setdefault("Content-Type", "application/json")
        request = Request(self.url + path, text.encode() if text is not None else None, sent, method=method)
        try:
            response = build_opener(_Stay()).open(request, timeout=10)
        except HTTPError as error:
            response = error
        with response:
            content, received = response.read(), [*response.headers.items()]
        data = {"postData": {"mimeType": sent["Content-Type"], "text": text}} if text is not None else {}
        is_json = "json" in (response.headers.get("Content-Type") or "")
        shown = {"text": content.decode()} if is_json else {"text": b64encode(content).decode(), "encoding": "base64"}
        request_part = {"headers": listed(sent), "bodySize": -1, **data}
        answer_part = {"headers": listed(dict(received)), "content": {"size": len(content), **shown}}
        self.entry(method, self.url + path, request_part, {"status": response.status, **answer_part})

    def entry(self, method: str, url: str, request: dict[str, Any], response: dict[str, Any]) -> None:
        self.entries.append({
            "startedDateTime": "2026-11-22T10:00:00.000Z",
            "request": {"method": method, "url": url, "headers": [], **request},
            "response": {"statusText": "", "headers": [], "content": {"size": 0}, **response},
        })  # fmt: skip

    @property
    def har(self) -> str:
        log = {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "entries": self.entries}
        return json.dumps({"log": log}, indent=2)


MULTIPART = (
    '--edge\r\nContent-Disposition: form-data; name="title"\r\n\r\n{0}\r\n'
    '--edge\r\nContent-Disposition: form-data; name="plan"; filename="plan.txt"\r\n'
    "Content-Type: text/plain\r\n\r\nxyz\r\n"
    "--edge--\r\n"
)


def forty_calls(url: str) -> str:
    """Return the HAR file of forty calls, and of some that are none of the API."""
    browser = Browser(url)
    one, two = berth(1)["id"], berth(0)["id"]
    for path in (
        "/berths", "/berths?limit=2&sort=length", f"/berths/{one}", f"/berths/{two}", "/berths/ber_0none9",
        f"/berths/{one}/bookings?limit=2", f"/berths/{one}/bookings?limit=2&cursor=cur_3xZ99q",
        f"/berths/{one}/bookings?limit=5&status=paid,booked", f"/berths/{two}/bookings?status=paid",
        f"/berths/{two}/bookings?limit=1&cursor=cur_3xZ99q&_=1763806800",
        *(f"/bookings/{booking(number)['id']}" for number in (1, 2, 3, 9)),
        "/tariffs?region=south&weekly=false", "/tariffs?region=north&weekly=false", "/tariffs?region=west&weekly=true",
        "/users/me", "/boats/blue-heron", "/boats/old-salt", "/boats/sea-fox",
        "/berths/", "/app.js", "/nothing/here", f"/../outside?key={CANARY}",
    ):  # fmt: skip
        browser.call("GET", f"/v2{path}".replace("/v2/..", ""))
    browser.call("POST", "/v2/berths", {"length": 9.5})
    browser.call("POST", "/v2/berths", {"length": 30})
    for number in (1, 2, 4):
        body = {"arrives": f"2026-05-0{number}", "price": {"amount": 5, "currency": "EUR"}}
        body |= {"note": "early"} if number > 1 else {}
        browser.call("POST", f"/v2/berths/{one}/bookings", body, Idempotency_Key=f"key-{number}")
    for number in (1, 2):
        browser.call("POST", f"/v2/bookings/{booking(number)['id']}/cancel")
    browser.call("PATCH", f"/v2/berths/{one}", {"length": 8})
    browser.call("DELETE", f"/v2/bookings/{booking(1)['id']}")
    for day in ("2026-04-01", "2026-04-02"):
        browser.call("GET", f"/v2/reports/{day}", Accept="text/csv")
    for title in ("east", "west"):
        browser.call("POST", "/v2/moorings", MULTIPART.format(title), Content_Type="multipart/form-data; boundary=edge")
    browser.entry("OPTIONS", f"{url}/v2/berths", {}, {"status": 204})
    browser.entry("GET", "https://stats.example/collect", {"headers": listed({"X": CANARY})}, {"status": 204})
    browser.entry("GET", f"{url}/v2/berths", {}, {"status": 0})
    missing = {"status": 200, "headers": listed({"Content-Type": "application/json"}), "content": {"size": 512}}
    browser.entry("GET", f"{url}/v2/berths", {}, missing)
    assert len([entry for entry in browser.entries if entry["request"]["url"].startswith(f"{url}/v2")]) >= 40
    return browser.har


@pytest.fixture
def harbour(tmp_path: Path, loopback: Any) -> Path:
    loopback.answer = answer
    (tmp_path / "openapi.yaml").write_text(DOCUMENT.format(version="3.1.1", url=loopback.url))
    (tmp_path / "traffic.har").write_text(forty_calls(loopback.url))
    return tmp_path


def planted(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    rows = [row for row in json.loads(done.stdout)["findings"] if row["rule"] == "drift-operation-undocumented"]
    return {row["message"].removeprefix("no operation describes "): row["count"] for row in rows}


def suggested(folder: Path, name: str) -> dict[str, Any]:
    """Return the operations and schemas that an overlay adds, by `METHOD path` and `#Name`."""
    overlay = yaml.safe_load((folder / name).read_text())
    added: dict[str, Any] = {}
    for action in overlay["actions"]:
        update = action["update"]
        if action["target"] == "$['paths']":
            added |= {
                f"{method.upper()} {path}": value for path, item in update.items() for method, value in item.items()
            }
        elif action["target"] == "$['components']['schemas']":
            added |= {f"#{name}": schema for name, schema in update.items()}
    return added


def test_planted_operations_are_reported_with_what_was_passed_over(harbour: Path, specloom_here: Command) -> None:
    done = specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", "--format", "json", cwd=harbour)
    assert done.returncode == 1
    assert planted(done) == PLANTED
    others = {row["rule"] for row in json.loads(done.stdout)["findings"]} - {"drift-operation-undocumented"}
    assert others == {"drift-status-undocumented", "drift-parameter-undeclared"}
    places = {row["recording"]["file"] for row in json.loads(done.stdout)["findings"]}
    assert places == {"traffic.har"}
    assert all(row["recording"]["line"] > 1 for row in json.loads(done.stdout)["findings"])
    for reason in (
        "a preflight (OPTIONS)", "a redirect to another spelling", "an asset of a page", "the host stats.example",
        "0 is no status of HTTP", "answered only with 404 or 405", "outside of those of the servers",
    ):  # fmt: skip
        assert reason in done.stderr, done.stderr
    assert CANARY not in done.stdout + done.stderr


def test_suggestions_say_what_was_seen(harbour: Path, specloom_here: Command) -> None:
    arguments = ("drift", "openapi.yaml", "--traffic", "traffic.har", "--suggest", "overlay.yaml")
    specloom_here(*arguments, cwd=harbour)
    text = (harbour / "overlay.yaml").read_text()
    assert CANARY not in text
    assert COOKIE not in text
    added = suggested(harbour, "overlay.yaml")
    assert PLANTED.keys() <= added.keys()
    listing = added["GET /berths/{berthId}/bookings"]
    assert (listing["operationId"], listing["tags"]) == ("listBerthBookings", ["berths"])
    assert listing["summary"] == "List bookings of a berth."
    assert listing["x-specloom-pagination"]["style"] == "cursor"
    by_name = {parameter.get("name", parameter.get("$ref")): parameter for parameter in listing["parameters"]}
    assert list(by_name) == ["#/components/parameters/BerthId", "#/components/parameters/Limit", "cursor", "status"]
    assert by_name["status"]["schema"] == {"type": "array", "items": {"type": "string"}}
    assert (by_name["status"]["style"], by_name["status"]["explode"]) == ("form", False)
    source = listing["x-specloom-source"]
    assert (source["document"], source["basis"]) == ("traffic.har", "observed")
    first = int(source["lines"].partition("-")[0])
    assert "startedDateTime" in "".join((harbour / "traffic.har").read_text().splitlines()[first - 1 : first + 1])
    tariffs = {parameter["name"]: parameter for parameter in added["GET /tariffs"]["parameters"]}
    assert tariffs["region"]["required"] is True
    assert tariffs["weekly"]["schema"] == {"type": "boolean"}
    assert added["GET /bookings/{bookingId}"]["responses"]["404"] == {"$ref": "#/components/responses/NotFound"}
    assert added["GET /reports/{date}"]["responses"]["200"]["content"] == {"text/csv": {"schema": {"type": "string"}}}
    form = added["POST /moorings"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert form["properties"]["plan"] == {"type": "string", "format": "binary"}
    headers = {parameter.get("name") for parameter in added["POST /berths/{berthId}/bookings"]["parameters"]}
    assert headers == {None, "Idempotency-Key"}
    assert added["GET /users/me"]["operationId"] == "getCurrentUser"


def test_schemas_are_merged_from_all_samples(harbour: Path, specloom_here: Command) -> None:
    specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", "--suggest", "overlay.yaml", cwd=harbour)
    added = suggested(harbour, "overlay.yaml")
    properties = added["#Booking"]["properties"]
    assert added["#Booking"]["required"] == list(booking(1))
    assert properties["id"] == {"type": "string", "format": "uuid"}
    assert properties["price"] == {"$ref": "#/components/schemas/Money"}
    assert properties["note"] == {"type": ["string", "null"]}
    assert properties["discount"] == {"type": "number"}
    assert properties["arrives"] == {"type": "string", "format": "date"}
    assert properties["created_at"] == {"type": "string", "format": "date-time"}
    assert properties["nights"] == {"type": "object", "additionalProperties": {"type": "integer"}}
    assert properties["metadata"] == {"type": "object", "additionalProperties": {"type": "string"}}
    assert properties["guests"] == {"type": "array", "items": {"$ref": "#/components/schemas/BookingGuest"}}
    assert added["#BookingGuest"]["required"] == ["name"]
    assert added["#CreateBookingRequest"]["required"] == ["arrives", "price"]
    answers = added["PATCH /berths/{berthId}"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answers == {"$ref": "#/components/schemas/Berth"}


@pytest.mark.parametrize("how", ["overlay", "apply"])
def test_the_whole_way_ends_with_green_replays(
    how: str, harbour: Path, specloom_here: Command, assert_types: Callable[..., None]
) -> None:
    traffic = ("--traffic", "traffic.har")
    curated = (harbour / "openapi.yaml").read_text()
    if how == "overlay":
        specloom_here("drift", "openapi.yaml", *traffic, "--suggest", "overlay.yaml", cwd=harbour)
        reading: tuple[str, ...] = ("--overlay", "overlay.yaml")
        assert (harbour / "openapi.yaml").read_text() == curated
    else:
        done = specloom_here("drift", "openapi.yaml", *traffic, "--apply", cwd=harbour)
        assert "changed for" in done.stderr, done.stderr
        reading = ()
        after = (harbour / "openapi.yaml").read_text().splitlines()
        assert [line for line in curated.splitlines() if line not in after] == []
    done = specloom_here("drift", "openapi.yaml", *traffic, *reading, cwd=harbour)
    assert (done.returncode, planted_lines(done.stdout)) == (0, []), done.stdout
    assert specloom_here("validate", "openapi.yaml", *reading, cwd=harbour).returncode == 0
    done = specloom_here("record", "openapi.yaml", *reading, "--from-har", "traffic.har", cwd=harbour)
    assert done.returncode == 0, done.stdout + done.stderr
    output = ("--package", "harbour", "--output", "out")
    done = specloom_here("generate", "openapi.yaml", *reading, *output, cwd=harbour)
    assert done.returncode == 0, done.stdout + done.stderr
    for path in (*(harbour / "recordings").rglob("*"), *(harbour / "out").rglob("*")):
        assert not path.is_file() or not any(
            secret in path.read_bytes() for secret in (CANARY.encode(), COOKIE.encode(), b64encode(CANARY.encode()))
        ), path
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "."],
        cwd=harbour / "out" / "harbour", capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert tests.returncode == 0, tests.stdout
    if how == "overlay":
        assert_types(USE, harbour / "out" / "harbour")


USE = """\
from datetime import date

from harbour import Harbour
from harbour.models import Booking, Money


def use(client: Harbour) -> None:
    for booking in client.berths.list_bookings("ber_18Kq2Z", status=["paid"]):
        amount: int = booking.price.amount
        note: str | None = booking.note
        arrives: date = booking.arrives
        print(amount, note, arrives)
    price = Money(amount=1, currency="EUR")
    created: Booking = client.berths.create_booking("b", arrives=date(2026, 1, 1), price=price)
    client.berths.create_booking("b", arrives=date(2026, 1, 1))  # wrong
    print(created.nights["2026-05-01"] + 1)
"""


def planted_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(("error", "warning"))]


def test_suggestions_are_the_same_in_every_run(harbour: Path, specloom_here: Command) -> None:
    for name in ("one.yaml", "two.yaml"):
        specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", "--suggest", name, cwd=harbour)
    assert (harbour / "one.yaml").read_bytes() == (harbour / "two.yaml").read_bytes()
