"""VCR.py, an independent witness, replays our cassettes; we replay what it has recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import Request, urlopen

import httpx2
import vcr

from specloom.load import load_file, load_recordings
from specloom.runtime.testing.replay import Replay

SPECS = Path(__file__).parents[2] / "specs"


@contextmanager
def server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = json.dumps({"path": self.path}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    found = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{found.server_port}"
    finally:
        found.shutdown()
        found.server_close()
        thread.join(5)


def test_vcr_replays_our_cassettes() -> None:
    played = 0
    for name in ("listConnections", "getConnection"):
        path = SPECS / "tellcasey" / "recordings" / f"{name}.yaml"
        recordings, _ = load_recordings(path.parent)
        recorded = next(one for one in recordings if one.name == name)
        with vcr.use_cassette(str(path), record_mode="none", match_on=["method", "uri"]):
            exchange = recorded.exchanges[0]
            assert exchange.status == 200
            with urlopen(Request(exchange.uri, headers={"Accept": "application/json"})) as response:
                assert response.status == exchange.status
                assert json.loads(response.read()) == json.loads(exchange.response_body)
                played += 1
    assert played == 2


def test_we_replay_and_read_what_vcr_recorded(tmp_path: Path) -> None:
    with server() as url, vcr.use_cassette(str(tmp_path / "theirs.yaml"), decode_compressed_response=True):
        urlopen(f"{url}/pets?kind=cat").read()
    recordings, _ = load_recordings(tmp_path)
    exchange = recordings[0].exchanges[0]
    assert (exchange.method, exchange.status, exchange.operation) == ("GET", 200, "")
    cassette = load_file(tmp_path / "theirs.yaml", name="theirs.yaml").root
    assert isinstance(cassette, dict)
    for interaction in cassette["interactions"]:
        interaction["request"]["headers"] = {}  # theirs are of another client
    with httpx2.Client(transport=Replay(json.dumps(cassette))) as client:
        assert client.get(f"{url}/pets", params={"kind": "cat"}).json() == {"path": "/pets?kind=cat"}
