"""Files of traffic are read for what they are: HAR, cassettes of ours and of VCR, logs of servers and proxies, curl."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from specloom.base.diagnostics import SpecError
from specloom.record.har import Entry
from specloom.record.traffic_file import TrafficFile, read_traffic


def read(folder: Path, text: str, name: str = "traffic") -> TrafficFile:
    (folder / name).write_text(text)
    return read_traffic(folder / name)


def request(entry: Entry) -> tuple[str, str]:
    return entry.interaction["request"]["method"], entry.interaction["request"]["uri"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("GET https://a.example/v1/x?y=1 200", ("GET", "https://a.example/v1/x?y=1", 200)),
        ('1.2.3.4 - - [10/Oct/2026:13:55:36 -0700] "POST /v1/x HTTP/1.1" 201 512 "-" "curl/8"', ("POST", "/v1/x", 201)),
        ("2026-11-30T10:00:00Z DELETE https://a.example/x 204 12ms", ("DELETE", "https://a.example/x", 204)),
        ("1286536308.779 180 10.0.0.1 TCP_MISS/200 411 GET http://a.example/x - DIRECT/1 text/html", (
            "GET", "http://a.example/x", 200,
        )),
        ("127.0.0.1:5000: GET https://a.example/x HTTP/2.0\n     << HTTP/2.0 404 Not Found 12b", (
            "GET", "https://a.example/x", 404,
        )),
        ('{"method": "PUT", "host": "a.example", "path": "/x", "status": 200}', ("PUT", "https://a.example/x", 200)),
        ("GET /x", ("GET", "/x", 0)),
    ],
)  # fmt: skip
def test_lines_of_logs(line: str, expected: tuple[str, str, int], tmp_path: Path) -> None:
    file = read(tmp_path, f"started\n{line}\n")
    (entry,) = file.entries
    assert (file.by_lines, file.others, entry.location.pointer) == (True, 1, ("lines", "2"))
    status = 0 if "response" in entry.unseen else entry.interaction["response"]["status"]["code"]
    assert (*request(entry), status) == expected
    assert {"request-body", "response-body"} <= entry.unseen


COMMANDS = r"""
# made by hand
curl https://a.example/v1/x
$ curl -sS -X PATCH "https://a.example/v1/x/1" \
  -H 'Content-Type: application/json' \
  --data-raw '{"a": "it'\''s"}'
curl -G https://a.example/v1/x --data-urlencode 'q=a b&c' -d limit=2
curl --json '{"b": 1}' https://a.example/v1/x
curl -u ada:secretsecret -b 'sid=1' -F 'title=Plan' -F 'file=@/home/ada/plan.pdf;type=application/pdf' https://a.example/v1/f
curl 'https://a.example/v1/x' -H $'X-Name: it\'s' --compressed
curl https://a.example/v1/y -d @body.json
curl -XDELETE https://a.example/v1/x/2 | jq .
curl --proxy
"""


def test_curl_commands(tmp_path: Path) -> None:
    file = read(tmp_path, COMMANDS)
    sent = [entry.interaction["request"] for entry in file.entries]
    assert [(*request(entry), entry.location.pointer[-1]) for entry in file.entries] == [
        ("GET", "https://a.example/v1/x", "3"),
        ("PATCH", "https://a.example/v1/x/1", "4"),
        ("GET", "https://a.example/v1/x?q=a+b%26c&limit=2", "7"),
        ("POST", "https://a.example/v1/x", "8"),
        ("POST", "https://a.example/v1/f", "9"),
        ("GET", "https://a.example/v1/x", "10"),
        ("POST", "https://a.example/v1/y", "11"),
        ("DELETE", "https://a.example/v1/x/2", "12"),
    ]
    assert all({"response", "response-body"} <= entry.unseen for entry in file.entries)
    assert (json.loads(sent[1]["body"]), json.loads(sent[3]["body"])) == ({"a": "it's"}, {"b": 1})
    assert 'name="file"; filename="plan.pdf"\r\nContent-Type: application/pdf' in sent[4]["body"]
    assert sent[5]["headers"]["X-Name"] == ["it's"]
    assert "request-body" in file.entries[6].unseen
    assert [diagnostic.rule for diagnostic in file.refused] == ["curl-syntax"]


def test_a_cassette_of_vcr_with_compressed_octets(tmp_path: Path) -> None:
    packed = b64encode(gzip.compress(b'{"id": 7}')).decode()
    text = f"""\
interactions:
- request: {{method: get, uri: "https://a.example/x", body: null, headers: {{User-Agent: [python], X-Shop: [a]}}}}
  response:
    body:
      string: !!binary |
        {packed}
    headers: {{Content-Type: [application/json], Content-Encoding: [gzip]}}
    status: {{code: 200, message: OK}}
- request: {{method: POST, uri: "https://a.example/x", body: !!binary "/w==", headers: {{}}}}
  response: {{body: {{string: ''}}, headers: {{}}, status: {{code: 204, message: ''}}}}
- request: {{method: POST}}
version: 1
"""
    file = read(tmp_path, text, "cassette.yaml")
    first, second = file.entries
    assert request(first) == ("GET", "https://a.example/x")
    assert first.interaction["request"]["headers"] == {"X-Shop": ["a"]}
    assert first.interaction["response"]["body"]["string"] == '{"id": 7}'
    assert "Content-Encoding" not in first.interaction["response"]["headers"]
    assert second.unseen == {"request-body"}
    assert [diagnostic.location.pointer for diagnostic in file.refused] == [("interactions", "2")]


def har(request: dict[str, Any], response: dict[str, Any]) -> str:
    asked = {"method": "POST", "url": "https://a.example/x", "headers": [{"name": "A", "value": "b"}], **request}
    return json.dumps(
        {"log": {"entries": [{"request": asked, "response": {"status": 200, "headers": [], **response}}]}}
    )


def test_what_a_har_file_does_not_hold_is_known_to_be_missing(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, har({"bodySize": 12}, {"content": {"size": 90}})).entries
    assert entry.unseen == {"request-body", "response-body"}
    (entry,) = read(tmp_path, har({"bodySize": 0}, {"content": {"size": 0}})).entries
    assert entry.unseen == frozenset()


def test_forms_that_a_har_file_holds_as_fields(tmp_path: Path) -> None:
    params = [{"name": "a b", "value": "1&2"}, {"name": "c", "value": ""}]
    data = {"mimeType": "application/x-www-form-urlencoded", "params": params}
    (entry,) = read(tmp_path, har({"postData": data}, {})).entries
    assert entry.interaction["request"]["body"] == "a+b=1%262&c="


@pytest.mark.parametrize("text", ["openapi: 3.1.0\n", "", "hello\n", "version: 1\ninteractions: [\n"])
def test_other_files_are_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError):
        read(tmp_path, text)
