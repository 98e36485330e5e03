"""Parameters on the wire: the table of OpenAPI 3.2, RFC 6570's vectors, and what must be refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.operation import Parameter, Segment
from specloom.runtime.wire import parameters as encode
from specloom.runtime.wire.parameters import expand, percent

from .example import State, TaskCreate

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": "100", "G": "200", "B": "150"}

# OpenAPI 3.2, section "Style Examples", the parameter is called color; None: the table says n/a.
TABLE = [
    ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("form", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("spaceDelimited", False, None, None, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, None, None, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("cookie", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", True, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
]


@pytest.mark.parametrize(("style", "explode", "empty", "string", "array", "members"), TABLE)
def test_style_table(style: Any, explode: bool, empty: Any, string: Any, array: str, members: str) -> None:
    cases: list[tuple[Any, str | None]] = [("", empty), ("blue", string), (ARRAY, array), (OBJECT, members)]
    for value, wanted in cases:
        if wanted is not None:
            assert expand("color", value, style, explode=explode, encode=percent) == wanted


def test_deep_object() -> None:
    styles = {"color": Parameter(style="deepObject")}
    assert encode.query({"color": OBJECT}, styles) == ["color%5BR%5D=100", "color%5BG%5D=200", "color%5BB%5D=150"]
    nested = {"a": {"b": 1}, "c": [True, "x"]}
    assert encode.query({"f": nested}, {"f": Parameter(style="deepObject")}) == [
        "f%5Ba%5D%5Bb%5D=1",
        "f%5Bc%5D%5B0%5D=true",
        "f%5Bc%5D%5B1%5D=x",
    ]


@pytest.mark.parametrize(
    ("lists", "wanted"),
    [
        ("indices", ["f[0]=a", "f[1]=b", "f[2][k]=1"]),
        ("brackets", ["f[]=a", "f[]=b", "f[2][k]=1"]),
        ("repeat", ["f=a", "f=b", "f[2][k]=1"]),
    ],
)
def test_lists_in_deep_objects(lists: Any, wanted: list[str]) -> None:
    styles = {"f": Parameter(style="deepObject", lists=lists)}
    assert [unquote(pair) for pair in encode.query({"f": ["a", None, "b", {"k": 1}]}, styles)] == wanted
    assert encode.query({"f": "a b"}, styles) == ["f=a%20b"]
    assert encode.query({"f": []}, styles) == []


# RFC 6570, sections 3.2.2, 3.2.5, 3.2.6, 3.2.7 and 3.2.8.
VECTORS = [
    ("simple", False, "value", "value"),
    ("simple", False, "Hello World!", "Hello%20World%21"),
    ("simple", False, "50%", "50%25"),
    ("simple", False, ["red", "green", "blue"], "red,green,blue"),
    ("simple", False, {"semi": ";", "dot": ".", "comma": ","}, "semi,%3B,dot,.,comma,%2C"),
    ("simple", True, {"semi": ";", "dot": ".", "comma": ","}, "semi=%3B,dot=.,comma=%2C"),
    ("label", True, {"semi": ";", "dot": ".", "comma": ","}, ".semi=%3B.dot=..comma=%2C"),
    ("matrix", True, {"semi": ";", "dot": ".", "comma": ","}, ";semi=%3B;dot=.;comma=%2C"),
    ("form", False, {"semi": ";", "dot": ".", "comma": ","}, "keys=semi,%3B,dot,.,comma,%2C"),
    ("form", True, {"semi": ";", "dot": ".", "comma": ","}, "semi=%3B&dot=.&comma=%2C"),
]


@pytest.mark.parametrize(("style", "explode", "value", "wanted"), VECTORS)
def test_rfc_6570(style: Any, explode: bool, value: Any, wanted: str) -> None:
    assert expand("keys", value, style, explode=explode, encode=percent) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1.5, "1.5"),
        (Decimal("1E+3"), "1000"),
        (State.OPEN, "open"),
        (State("never seen"), "never%20seen"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (date(2024, 2, 29), "2024-02-29"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), "2024-01-02T03%3A04%3A05Z"),
        (datetime(2024, 1, 2, tzinfo=timezone(timedelta(hours=2))), "2024-01-02T00%3A00%3A00%2B02%3A00"),
        (timedelta(days=1, hours=2), "P1DT2H"),
        (timedelta(), "PT0S"),
        ("&=#[]/", "%26%3D%23%5B%5D%2F"),
    ],
)
def test_values(value: Any, wanted: str) -> None:
    assert encode.query({"a[]": value}, {}) == [f"a%5B%5D={wanted}"]


def test_none_and_empty_are_left_out() -> None:
    assert encode.query({"a": None, "b": [], "c": {}, "d": ["x", None]}, {}) == ["d=x"]


def test_allow_reserved_keeps_what_a_query_may_hold() -> None:
    styles = {"q": Parameter(allow_reserved=True)}
    assert encode.query({"q": "a:b/c?d&e+f#g[h]%20%"}, styles) == ["q=a:b/c?d%26e%2Bf%23g%5Bh%5D%20%25"]


def test_content_parameters_are_json() -> None:
    styles = {"filter": Parameter(content="application/json")}
    assert encode.query({"filter": {"a": [1, True, None]}}, styles) == ["filter=%7B%22a%22%3A%5B1%2Ctrue%2Cnull%5D%7D"]


def test_models_go_by_wire_name_and_only_what_is_set() -> None:
    styles = {"f": Parameter(style="deepObject")}
    assert encode.query({"f": TaskCreate(title="x")}, styles) == ["f%5Bkind%5D=task", "f%5Btitle%5D=x"]


@pytest.mark.parametrize(
    ("value", "error"), [("", ValueError), (None, ValueError), ([], ValueError), (object(), TypeError)]
)
def test_paths_refuse_what_would_lead_elsewhere(value: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^id "):
        encode.path(("/a/", Segment("id")), {"id": value})


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("../x", "/a/..%2Fx/b"),
        ("...", "/a/.../b"),
        (".x", "/a/.x/b"),
        ("x..", "/a/x../b"),
        ("%2e", "/a/%252e/b"),
        ("a/b?c#d", "/a/a%2Fb%3Fc%23d/b"),
        ("é", "/a/%C3%A9/b"),
        (5, "/a/5/b"),
    ],
)
def test_paths_cannot_climb(value: Any, wanted: str) -> None:
    assert encode.path(("/a/", Segment("id"), "/b"), {"id": value}) == wanted


X, TAIL, RESERVED = Segment("x"), Segment("x", slashes=True), Segment("x", allow_reserved=True)


@pytest.mark.parametrize(
    ("parts", "values", "named"),
    [
        (("/a/", X), {"x": "."}, "x"),
        (("/a/", X, "/b"), {"x": ".."}, "x"),
        (("/a/", X), {"x": ["."]}, "x"),
        (("/a/.", X, "/b"), {"x": "."}, "x"),
        (("/a/", X, ".?q=1"), {"x": "."}, "x"),
        (("/a/", Segment("y"), "/", X), {"x": "..", "y": "y"}, "x"),
        (("/a/", X, Segment("y")), {"x": ".", "y": "."}, "x and y"),
        (("/a/", Segment("x", style="label")), {"x": "."}, "x"),
        (("/a/", RESERVED), {"x": "%2e%2E"}, "x"),
        (("/a/", TAIL), {"x": "b/../../c"}, "x"),
        (("/a/", TAIL), {"x": "./c"}, "x"),
        (("/a/..",), {}, "The path"),
    ],
)
def test_dots_that_make_a_segment_are_refused_by_name(parts: Any, values: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=rf"^{named} must not"):
        encode.path(parts, values)


def test_dots_that_are_part_of_a_segment_stay() -> None:
    assert encode.path(("/.well-known/", X), {"x": "y"}) == "/.well-known/y"
    assert encode.path(("/a/", X, "?next=/../b"), {"x": "/.."}) == "/a/%2F..?next=/../b"
    assert encode.path(("/a/", TAIL), {"x": "b../.c"}) == "/a/b../.c"


@pytest.mark.parametrize("text", ["a\r\nb", "a\nb", "a\0", " a", "a ", "\x7f"])
def test_headers_refuse_line_breaks(text: str) -> None:
    with pytest.raises(ValueError, match="X-Note"):
        encode.headers({"X-Note": text}, {})


def test_octets_are_written_in_the_alphabet_of_their_parameter() -> None:
    octets, text, both = b"\xfb\xff", "-_8=", "-_8=,AA=="
    by_name = {"a": Parameter("a", bytes, alphabet="base64url", explode=False, allow_reserved=True)}
    assert encode.query({"a": octets}, by_name) == [f"a={text}"]
    assert encode.query({"a": [octets, b"\0"]}, by_name) == [f"a={both}"]
    assert encode.cookies({"a": octets}, {"a": by_name["a"].replaced(style="cookie")}) == [f"a={text}"]
    assert encode.headers({"a": [octets, b"\0"]}, by_name) == [("a", both)]
    segment = Segment("a", bytes, alphabet="base64url", allow_reserved=True)
    assert encode.path(["/", segment], {"a": octets}) == f"/{text}"
    assert encode.path(["/", segment], {"a": "as it is"}) == "/as%20it%20is"


def test_a_segment_may_be_json() -> None:
    segment = Segment("a", object, content="application/json")
    assert encode.path(["/", segment], {"a": "text"}) == "/%22text%22"
    assert encode.path(["/", segment], {"a": {"b": [1, None]}}) == "/%7B%22b%22%3A%5B1%2Cnull%5D%7D"
    assert encode.path(["/", segment], {"a": None}) == "/null"


def test_headers_and_cookies() -> None:
    assert encode.headers({"X-A": [1, 2], "X-B": None, "X-C": {"a": 1}}, {}) == [("X-A", "1,2"), ("X-C", "a,1")]
    assert encode.cookies({"a": "x;y", "b": [1, 2]}, {}) == ["a=x%3By", "b=1; b=2"]
    with pytest.raises(ValueError, match="semicolon"):
        encode.cookies({"a": "x;y"}, {"a": Parameter(style="cookie")})


def test_naive_datetimes_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^since .*time zone"):
        encode.query({"since": datetime(2024, 1, 1)}, {})  # noqa: DTZ001  # naive on purpose


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_are_finite(value: float) -> None:
    with pytest.raises(ValueError, match=r"^n "):
        encode.query({"n": value}, {})


@given(st.text(min_size=1))
def test_a_path_value_stays_one_segment(value: str) -> None:
    try:
        path = encode.path(("/a/", Segment("id"), "/b"), {"id": value})
    except UnicodeEncodeError:
        return
    except ValueError:
        assert value in (".", "..")
        return
    lead, segment, rest = path[1:].split("/")
    assert (lead, unquote(segment), rest) == ("a", value, "b")
    assert segment not in (".", "..")
    assert all(char.isalnum() or char in "%-._~" for char in segment)
    assert segment.isascii()


@given(st.dictionaries(st.text(min_size=1), st.text() | st.lists(st.text(), min_size=1), max_size=5))
def test_a_query_reads_back(values: dict[str, Any]) -> None:
    try:
        pairs = encode.query(values, {})
    except UnicodeEncodeError:
        return
    wanted = [
        (name, item) for name, value in values.items() for item in (value if isinstance(value, list) else [value])
    ]
    assert parse_qsl("&".join(pairs), keep_blank_values=True, strict_parsing=bool(pairs)) == wanted


def test_members_of_an_exploded_object_are_parameters_of_their_own() -> None:
    value = {"a b": [1, 2], "b": None, "c": [[1]], "d": {"x": 1}, "e": [None, 1], "g": [{"y": 2}], "h": []}
    assert [unquote(pair) for pair in encode.query({"f": value}, {})] == [
        "a b=1", "a b=2", "c=[[1]]", 'd={"x":1}', "e=1", 'g=[{"y":2}]',
    ]  # fmt: skip
    assert encode.query({"f": {"a b": 1}}, {}) == ["a%20b=1"]
    assert encode.query({"f": {"a": "b:c"}}, {"f": Parameter(allow_reserved=True)}) == ["a=b:c"]


@pytest.mark.parametrize(
    ("style", "delimiter", "encoded"),
    [("spaceDelimited", " ", "%20"), ("pipeDelimited", "|", "%7C"), ("tabDelimited", "\t", "%09")],
)
def test_a_delimiter_stands_between_the_parts(style: Any, delimiter: str, encoded: str) -> None:
    segment, parameter = Segment("x", style=style), Parameter(style=style, explode=False)
    for value, parts in ((["a b", "c;d"], ("a b", "c;d")), ({"k": "v", "l": 2}, ("k", "v", "l", "2"))):
        percent_encoded = encoded.join(percent(part) for part in parts)
        assert encode.path(("/a/", segment), {"x": value}) == f"/a/{percent_encoded}"
        assert encode.query({"x": value}, {"x": parameter}) == [f"x={percent_encoded}"]
        assert encode.headers({"x": value}, {"x": parameter}) == [("x", delimiter.join(parts))]
    assert encode.path(("/a/", segment), {"x": "a;b"}) == "/a/a%3Bb"
    assert encode.headers({"x": "a;b", "y": []}, {"x": parameter, "y": parameter}) == [("x", "a;b")]
    assert encode.query({"x": ["a", "b"]}, {"x": Parameter(style=style)}) == ["x=a&x=b"]


def test_content_is_json_or_text_by_its_media_type() -> None:
    text, problem = Parameter(content="text/plain"), Parameter(content="application/problem+json")
    assert encode.query({"f g": "a b"}, {"f g": text}) == ["f%20g=a%20b"]
    assert encode.query({"f g": "a b"}, {"f g": problem}) == ["f%20g=%22a%20b%22"]
    whole = {"f": Parameter(content="application/json", whole=True)}
    assert encode.query({"f": {"a": 1}}, whole) == ["%7B%22a%22%3A1%7D"]
    styles = {"X": Parameter(content="application/json")}
    assert encode.headers({"X": {"b": [1, None]}}, styles) == [("X", '{"b":[1,null]}')]
    assert encode.cookies({"X": {"b": "a b"}}, styles) == ["X=%7B%22b%22%3A%22a%20b%22%7D"]


def test_empty_lists_and_objects_are_sent_nowhere_and_empty_text_is() -> None:
    values: dict[str, Any] = {"a": None, "b": [], "c": {}, "d": ""}
    assert encode.headers(values, {}) == [("d", "")]
    assert encode.cookies(values, {}) == ["d="]
    assert encode.headers({"a": None, "b": 1}, {}) == [("b", "1")]
    assert encode.headers({"X": {"a": 1, "b": 2}}, {"X": Parameter(style="simple")}) == [("X", "a=1,b=2")]


def test_cookies_are_percent_encoded_unless_the_style_is_cookie() -> None:
    plain = Parameter(style="cookie", explode=False)
    assert encode.cookies({"a": "é b", "b": {"x": 1, "y": 2}}, {}) == ["a=%C3%A9%20b", "x=1; y=2"]
    assert encode.cookies({"a": ["x y", "z"]}, {"a": plain}) == ["a=x y,z"]


@pytest.mark.parametrize("name", ["", "X Y", "X:", "X\n", "é"])
def test_a_name_that_is_no_token_is_no_header(name: str) -> None:
    with pytest.raises(ValueError, match="no name for a header"):
        encode.field_value(name, "a")


@pytest.mark.parametrize("text", ["", "a", "a\tb", "a b", "a;b,c", "~", "é"])
def test_a_header_may_hold_what_is_visible_and_white_space_inside(text: str) -> None:
    assert encode.field_value("X-!#$%&'*+.^_`|~09azAZ", text) == text


@pytest.mark.parametrize("text", ["\ta", "a\t", "\x00a", "a\x08b", "a\x0ab", "a\x1fb"])
def test_a_header_holds_no_control_characters_and_no_white_space_around_it(text: str) -> None:
    with pytest.raises(ValueError, match=r"^X must not "):
        encode.field_value("X", text)


def test_a_path_keeps_what_its_segment_allows() -> None:
    values = {"x": "a:b@c/d?e#f%20%2"}
    assert encode.path(("/", Segment("x")), values) == "/a%3Ab%40c%2Fd%3Fe%23f%2520%252"
    assert encode.path(("/", RESERVED), values) == "/a:b@c%2Fd%3Fe%23f%20%252"
    assert encode.path(("/", TAIL), {"x": "a b/c?d:e"}) == "/a%20b/c%3Fd%3Ae"
    assert encode.path(("/", Segment("x", slashes=True, allow_reserved=True)), {"x": "a:b/c"}) == "/a:b/c"
    assert encode.path(("/a", Segment("x", style="matrix", explode=True)), {"x": ["b", "c"]}) == "/a;x=b;x=c"
    assert encode.path(("/a", Segment("x", style="label")), {"x": "b"}) == "/a.b"


@pytest.mark.parametrize("segment", [Segment("x"), Segment("x", style="label"), TAIL, RESERVED])
def test_an_absent_path_value_is_told_from_an_empty_one(segment: Segment) -> None:
    with pytest.raises(ValueError, match=r"^x must not be None"):
        encode.path(("/", segment), {})
    for value in ("", [], {}):
        with pytest.raises(ValueError, match=r"^x must not be empty"):
            encode.path(("/", segment), {"x": value})


@pytest.mark.parametrize("text", ["k", "a=b", "%20", "(x)", "!#$&'*+-./:<=>?@[]^_`{|}~"])
def test_what_a_cookie_can_hold_goes_as_it_is(text: str) -> None:
    assert encode.cookie_value("key", text) == text


@pytest.mark.parametrize("text", ["a b", "a,b", "a;b", 'a"b', "a\\b", "ä", "a\n", "\x7f"])
def test_what_a_cookie_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="key must not hold"):
        encode.cookie_value("key", text)
