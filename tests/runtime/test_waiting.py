"""When work is done, and which URL is asked about it: decisions that need no network."""

from __future__ import annotations

import pickle
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.errors import APIError
from specloom.runtime.base.lookup import MISSING
from specloom.runtime.base.request import Headers
from specloom.runtime.base.waiting import WaitFailedError, Waiting, WaitTimeoutError, shown_state

BASE = "https://works.example:8443/v1/jobs"


def test_true_is_not_one_and_what_is_in_two_lists_is_done() -> None:
    waiting = Waiting(status="/state", done=(True, "both"), failed=(1, "both"), pending=(False, None))
    assert [waiting.goes_on(state) for state in (True, 1, False, 0, None, "both", MISSING)] == [
        False, False, True, True, True, False, True,
    ]  # fmt: skip
    assert [waiting.has_failed(state) for state in (True, 1, 1.0, "both")] == [False, True, True, False]
    assert [waiting.is_known(state) for state in (True, 1, False, 0, None, MISSING)] == [
        True, True, True, False, True, False,
    ]  # fmt: skip


def test_without_a_status_the_status_code_says_it() -> None:
    waiting = Waiting()
    assert [waiting.goes_on(waiting.state(status, {"status": "done"})) for status in (200, 202, 204)] == [
        False, True, False,
    ]  # fmt: skip
    assert not waiting.has_failed(200)


@pytest.mark.parametrize("content", [None, [], "text", 7, {"state": None}, {"state": []}])
def test_a_member_that_is_not_there_is_no_known_state(content: object) -> None:
    waiting = Waiting(status="/state/name", done=("done",))
    state = waiting.state(200, content)
    assert (waiting.goes_on(state), waiting.is_known(state), shown_state(state)) == (True, False, "nothing")


@given(st.text() | st.sampled_from(["//evil.example/", "https://works.example/", "http://works.example:8443/", "/x"]))
def test_only_urls_of_the_same_server_are_asked(text: str) -> None:
    waiting = Waiting(url="/url")
    try:
        url = waiting.target(Headers(), {"url": text}, BASE)
    except APIError:
        return
    assert urlsplit(url)[:2] == ("https", "works.example:8443")
    assert url.isascii()


def test_header_fields_are_read_whatever_their_case() -> None:
    waiting = Waiting(header="Operation-Location")
    fields = Headers.of({"operation-location": "/v1/operations/7?x=%20y"})
    assert waiting.target(fields, None, BASE) == "https://works.example:8443/v1/operations/7?x=%20y"
    for wrong in ({}, {"operation-location": "https://evil.example/"}, {"operation-location": "mailto:ada"}):
        with pytest.raises(APIError, match="Operation-Location"):
            waiting.target(Headers.of(wrong), None, BASE)


@pytest.mark.parametrize("kind", [WaitFailedError, WaitTimeoutError])
def test_the_errors_survive_pickling(kind: type[WaitFailedError | WaitTimeoutError]) -> None:
    error = pickle.loads(pickle.dumps(kind("late", state="running", last={"id": 1})))
    assert (type(error), error.message, error.state, error.last) == (kind, "late", "running", {"id": 1})
