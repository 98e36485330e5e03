"""What every application offers, and what has to come of each call: plain values, stated without the tool.

A step is one call. `received` is what the handler has to be given, as Python values; `returned` is what the caller has
to be given. A dictionary stands for an object with these members and no others, `Named` for one whose class is named
so, and `Earlier` for a member of what the step before returned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

SECRET = "a+b/c==.%20"
"""A credential with characters that careless encoding changes."""
COOKIE = "a+b/c==."
"""Without a percent sign: RFC 6265 leaves it alone, five of the nine frameworks decode it, four do not."""
CREDENTIALS = {"header_key": SECRET, "query_key": SECRET, "sid": COOKIE, "token": "abc.def-_~+/=="}
"""By the names of the security schemes, and of the cookie, as arguments of a client."""
WORD = "a b&c=d/é?#%41+"
NAIVE = datetime(2025, 1, 2, 3, 4, 5)  # noqa: DTZ001  # servers send such
AWARE = datetime(2025, 1, 2, 3, 4, 5, 678000, tzinfo=timezone(timedelta(hours=2)))
NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)
DAY = date(2024, 2, 29)
FILE = b"\x00\xff\r\n--picture"
SCALARS = {"count": -5, "ratio": 0.1, "flag": False, "text": "Grüße\n\u2028😀"}
POINT = {"x": 1, "y": -1}
ITEMS = [{"id": number, "name": f"item {number}"} for number in range(1, 6)]
PROBLEM = {"code": "taken", "detail": "déjà vu"}
EVENTS = [{"step": 1, "text": "Grüße"}, {"step": 2, "text": "two\nlines"}]


@dataclass(frozen=True)
class Named:
    """An object of a class whose name begins so, with these members."""

    name: str
    members: Mapping[str, Any]


@dataclass(frozen=True)
class Earlier:
    """A member of what the step before returned."""

    member: str


@dataclass(frozen=True)
class Step:
    """A call of the operation `request`, which the handler notes under the name `notes`."""

    request: str
    notes: str
    received: Any
    returned: Any
    path: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    walk: bool = False


def echo(path: str, name: str, body: Mapping[str, Any]) -> Step:
    """Return a call that sends an object as JSON and gets it back."""
    return Step(f"POST {path}", name, {"body": body}, body, keywords=body)


def key(place: str, secret: str) -> Step:
    """Return a call with an API key."""
    return Step(f"GET /keys/{place}", f"key_in_{place}", {"key": secret}, True)


CAT = {"kind": "Cat", "name": "Tom", "lives": 9}
PETS = [Named("Cat", CAT), Named("Hound", {"kind": "Hound", "name": "Rex", "breed": "pug"})]
NEWT = Named("Pet", {"kind": "Newt", "name": "Ann", "gills": 6})
DRAWING = {"shapes": [{"kind": "circle", "radius": 1.5}, {"kind": "square", "side": 2.5}]}
CAPABILITIES: dict[str, tuple[Step, ...]] = {
    "scalars": (
        Step(
            "POST /scalars/{number}",
            "scalars",
            {"number": 7, "factor": 2.5, "active": True, "word": WORD, "body": SCALARS},
            SCALARS,
            (7,),
            {"factor": 2.5, "active": True, "word": WORD, **SCALARS},
        ),
    ),
    "large integers": (echo("/big", "big", {"value": 9007199254740993}),),
    "aware dates": (
        Step(
            "POST /dates",
            "dates",
            {"since": NOON, "body": {"at": AWARE, "day": DAY}},
            {"at": AWARE, "day": DAY},
            keywords={"since": NOON, "at": AWARE, "day": DAY},
        ),
    ),
    "naive dates": (
        Step("GET /dates/naive", "naive_dates", {}, {"at": NAIVE, "day": date(2025, 1, 2)}),
        Step(
            "POST /dates",
            "dates",
            {"since": NAIVE, "body": {"at": NAIVE, "day": DAY}},
            {"at": NAIVE, "day": DAY},
            keywords={"since": Earlier("at"), "at": Earlier("at"), "day": DAY},
        ),
    ),
    "decimals": (
        Step(
            "POST /decimals",
            "decimals",
            {"body": {"amount": Decimal("19.90")}},
            {"amount": "19.90"},
            keywords={"amount": "19.90"},
        ),
    ),
    "enums": (
        Step(
            "POST /enums",
            "enums",
            {"only": "large", "body": {"size": "small", "level": 2}},
            {"size": "small", "level": 2},
            keywords={"only": "large", "size": "small", "level": 2},
        ),
    ),
    "nullable": (
        echo("/nullable", "nullable", {"name": None}),
        echo("/nullable", "nullable", {"name": "", "note": "x"}),
    ),
    "unions without tags": (
        echo("/unions", "unions", {"value": 5}),
        echo("/unions", "unions", {"value": "5"}),
        echo("/unions", "unions", {"value": POINT}),
    ),
    "unions with tags": (
        Step(
            "POST /shapes",
            "shapes",
            {"body": DRAWING},
            {"shapes": [Named(str(each["kind"]).title(), each) for each in DRAWING["shapes"]]},
            keywords=DRAWING,
        ),
    ),
    "inheritance": (echo("/animals", "animals", {"name": "Rex", "legs": 4, "breed": "pug"}),),
    "inheritance with tags": (Step("POST /pets", "pets", {"body": CAT}, [*PETS, NEWT], keywords={"body": CAT}),),
    "maps": (echo("/maps", "maps", {"counts": {"a b": 1, "": 0}, "points": {"é": POINT}}),),
    "lists in queries": (
        Step(
            "GET /lists",
            "lists",
            {"tag": ["a b", "c,d&e"], "number": [1, -2]},
            ["a b", "c,d&e"],
            keywords={"tag": ["a b", "c,d&e"], "number": [1, -2]},
        ),
    ),
    "objects in queries": (
        Step(
            "GET /objects",
            "objects",
            {"filter": {"color": WORD, "low": 3}},
            {"color": WORD, "low": 3},
            keywords={"color": WORD, "low": 3},
        ),
    ),
    "forms": (
        Step(
            "POST /form",
            "form",
            {"name": WORD, "count": 3, "tags": ["x y", "z&"]},
            {"id": 3, "name": WORD},
            keywords={"name": WORD, "count": 3, "tags": ["x y", "z&"]},
        ),
    ),
    "one file": (
        Step(
            "POST /file",
            "file",
            {"file": FILE, "note": "Grüße"},
            {"name": "Grüße", "size": len(FILE)},
            keywords={"file": FILE, "note": "Grüße"},
        ),
    ),
    "many files": (
        Step(
            "POST /files",
            "files",
            {"files": [FILE, b"", b"second"]},
            [len(FILE), 0, 6],
            keywords={"files": [("a.bin", FILE), ("ü.bin", b""), ("c.txt", b"second", "text/plain")]},
        ),
    ),
    "headers": (
        Step(
            "GET /headers",
            "headers",
            {"trace": 't-1; a="b"', "count": 7},
            ['t-1; a="b"', "7"],
            keywords={"x_trace": 't-1; a="b"', "x_count": 7},
        ),
    ),
    "cookies": (Step("GET /cookies", "cookies", {"session": "s-1.a_b"}, "s-1.a_b", keywords={"session": "s-1.a_b"}),),
    "key in a header": (key("header", SECRET),),
    "key in the query": (key("query", SECRET),),
    "key in a cookie": (key("cookie", COOKIE),),
    "bearer": (Step("GET /bearer", "bearer", {"token": CREDENTIALS["token"]}, True),),
    "pages": (Step("GET /pages", "pages", {"page": 3, "size": 2}, ITEMS, keywords={"size": 2}, walk=True),),
    "server-sent events": (Step("GET /events", "events", {}, EVENTS, walk=True),),
    "errors": (Step("GET /errors/{code}", "errors", {"code": "taken"}, PROBLEM, ("taken",), status=409),),
    "download": (Step("GET /download", "download", {}, FILE),),
    "patch": (
        Step(
            "PATCH /items/{id}",
            "patch",
            {"id": 7, "body": {"name": "new"}},
            {"name": "new"},
            (7,),
            {"name": "new"},
        ),
        Step(
            "PATCH /items/{id}",
            "patch",
            {"id": 7, "body": {"name": "new", "note": None}},
            {"name": "new", "note": None},
            (7,),
            {"body": {"name": "new", "note": None}},
        ),
    ),
}
