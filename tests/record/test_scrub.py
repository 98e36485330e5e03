"""No credential reaches a recording, whatever its spelling; pseudonyms are stable and of the same shape."""

from __future__ import annotations

import json
import re
from base64 import b64encode, urlsafe_b64decode, urlsafe_b64encode
from urllib.parse import quote, quote_plus, unquote

import pytest

from specloom.runtime.shared.scrub import LeakError, Rules, Scrubber

SECRET = "s3cr3t/with+odd=chars"


def exchange(
    *, uri: str = "https://api.example/v1", headers: object = None, body: object = None, answer: str = "{}"
) -> dict[str, object]:
    return {
        "request": {"method": "POST", "uri": uri, "headers": headers or {}, "body": body},
        "response": {"status": {"code": 200}, "headers": {}, "body": {"string": answer}},
    }


@pytest.mark.parametrize(
    "spelling",
    [
        SECRET,
        quote(SECRET, safe=""),
        quote_plus(SECRET),
        json.dumps({"key": SECRET}),
        json.dumps({"inner": json.dumps({"key": SECRET})}),
        b64encode(SECRET.encode()).decode(),
        b64encode(f"me:{SECRET}".encode()).decode(),
        b64encode(f"you:{SECRET}:x".encode()).decode(),
        urlsafe_b64encode(f"{SECRET}???".encode()).decode(),
    ],
)
def test_a_credential_is_gone_in_every_spelling(spelling: str) -> None:
    rules = Rules(headers=frozenset({"x-key"}))
    answer = json.dumps({"echo": spelling})
    done = json.dumps(Scrubber(rules).scrub(exchange(headers={"X-Key": [SECRET]}, body=spelling, answer=answer)))
    assert SECRET not in done
    assert spelling not in done
    assert "X-Key" not in done


def test_headers_cookies_and_parameters_with_credentials_are_left_out() -> None:
    rules = Rules(parameters=frozenset({"api_key"}))
    headers = {"Authorization": [f"Bearer {SECRET}"], "Cookie": ["session=abcdefgh"], "Accept": ["*/*"]}
    done = Scrubber(rules).scrub(exchange(uri="https://me:pass@api.example/v1?api_key=12345678&a=1", headers=headers))
    assert done["request"]["headers"] == {"Accept": ["*/*"]}
    assert done["request"]["uri"] == "https://api.example/v1?a=1"


def test_what_cannot_be_replaced_is_refused() -> None:
    rules = Rules(secrets=(SECRET,))
    with pytest.raises(LeakError) as caught:
        Scrubber(rules).scrub(exchange(headers={SECRET: ["as a name"]}))
    assert SECRET not in str(caught.value)


def test_pseudonyms_are_stable_and_of_the_same_shape() -> None:
    rules = Rules(personal=frozenset({"name", "phone", "id", "born"}))
    scrubber = Scrubber(rules, salt=b"0")
    person = {
        "name": "Ada Example",
        "phone": "+12015550123",
        "id": "3f2f8a5e-6c5b-4d59-8f2e-7a4f0e7f1a01",
        "born": "1815-12-10",
    }
    first = scrubber.scrub(exchange(answer=json.dumps(person)))
    second = scrubber.scrub(
        exchange(uri=f"https://api.example/people/{person['id']}", body=json.dumps({"to": "x", **person}))
    )
    found = json.loads(first["response"]["body"]["string"])
    assert re.fullmatch(r"[A-Z][a-z]{2} [A-Z][a-z]{6}", found["name"])
    assert re.fullmatch(r"\+[1-9]\d{10}", found["phone"])
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", found["id"])
    assert re.fullmatch(r"19\d\d-\d\d-\d\d", found["born"])
    assert not set(found.values()) & set(person.values())
    assert json.loads(second["request"]["body"]) == {"to": "x", **found}
    assert second["request"]["uri"].endswith(found["id"])


def test_addresses_are_found_by_their_format() -> None:
    done = Scrubber().scrub(exchange(answer=json.dumps({"note": "write to ada@lovelace.org", "call": "+442071838750"})))
    assert "lovelace" not in json.dumps(done)
    assert "442071838750" not in json.dumps(done)


def test_what_is_neither_stays_byte_for_byte() -> None:
    answer = '{ "a" : 1.0, "b": [true, null] }'
    given = exchange(uri="https://api.example/a%2Fb?q=%C3%BC&q=2", body="a=1&b=%20", answer=answer)
    assert Scrubber().scrub(given) == given


@pytest.mark.parametrize(
    "headers",
    [
        {"Referer": ["https://app.example/x?k=hunter22secret&ssn=123-45-6789"]},
        {"Referer": ["/people/123-45-6789/file?k=hunter22secret#ssn=123-45-6789"]},
        {"Referer": ["https://me:hunter22secret@app.example/people/123%2D45-6789/file"]},
        {"Link": ["<?k=hunter22secret>; rel=next, </a?ssn=123-45-6789&page=2>; rel=prev"]},
        {"X-Seen": ["at https://app.example/people/123-45-6789/file?k=hunter22secret, twice"]},
    ],
)
def test_what_only_a_url_in_a_header_field_shows_is_gone(headers: dict[str, list[str]]) -> None:
    paths = (("/people/{ssn}/file", frozenset({"ssn"})),)
    rules = Rules(parameters=frozenset({"k"}), personal=frozenset({"ssn"}), personal_paths=paths)
    for given in (exchange(headers=headers), {**exchange(), "response": {"headers": headers, "body": {"string": ""}}}):
        done = unquote(json.dumps(Scrubber(rules).scrub(given)))
        assert "hunter22" not in done
        assert "6789" not in done


def test_the_rest_of_a_url_stays_and_is_the_same_as_that_of_the_request() -> None:
    rules = Rules(personal=frozenset({"ssn"}))
    uri = "https://api.example/v1/a%2Fb?ssn=123-45-6789&q=%C3%BC+x"
    answer = json.dumps({"next": f"{uri}&page=2", "note": "see https://api.example/docs?a=%20#top."})
    done = Scrubber(rules).scrub(exchange(uri=uri, headers={"Referer": [uri]}, answer=answer))
    assert done["request"]["headers"]["Referer"] == [done["request"]["uri"]]
    assert json.loads(done["response"]["body"]["string"]) == {
        "next": f"{done['request']['uri']}&page=2",
        "note": "see https://api.example/docs?a=%20#top.",
    }


def test_what_is_personal_is_gone_from_base64() -> None:
    rules = Rules(personal=frozenset({"ssn"}))
    inside = json.dumps({"ssn": "123-45-6789", "mail": "ada@lovelace.org", "n": "?>?"})
    blobs = [b64encode(inside.encode()).decode(), urlsafe_b64encode(inside.encode()).decode().rstrip("=")]
    answer = json.dumps({"blobs": [*blobs, b64encode(b"It is 987-65-4321 here").decode()], "ssn": "987-65-4321"})
    done = json.loads(Scrubber(rules).scrub(exchange(answer=answer))["response"]["body"]["string"])
    texts = [urlsafe_b64decode(blob.replace("+", "-").replace("/", "_") + "==").decode() for blob in done["blobs"]]
    assert texts[0] == texts[1]
    first = json.loads(texts[0])
    assert first["n"] == "?>?"
    assert re.fullmatch(r"\d{3}-\d\d-\d{4}", first["ssn"])
    assert first["ssn"] != "123-45-6789"
    assert first["mail"].endswith("@example.com")
    assert texts[2] == f"It is {done['ssn']} here"
