"""Parts of multipart bodies are read as Python's parser of mail reads them; what our encoder writes is read back."""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.shared.multipart import parts_of
from specloom.runtime.testing.replay import comparable_recording
from specloom.runtime.wire.multipart import Multipart

LETTERS = st.characters(codec="utf-8", categories=["L", "N"], include_characters=' "%;=._-')
NAMES = st.text(LETTERS, min_size=1, max_size=12)
CONTENT = st.binary(max_size=40) | st.sampled_from([b"", b"\r\n", b"--b", b"\r\n--b--\r\n", b"\r\n\r\n", b"a\r\n--x"])


@given(st.lists(st.tuples(NAMES, NAMES, CONTENT), min_size=1, max_size=4))
def test_files_are_read_back(files: list[tuple[str, str, bytes]]) -> None:
    fields: dict[str, Any] = {name: (filename, content, "image/x") for name, filename, content in files}
    body, _ = Multipart(dict).encoded(fields, boundary="0123456789abcdef")
    assert isinstance(body, bytes)
    parts = parts_of(body)
    assert parts is not None
    listed = [(part.name, (part.filename, part.content, part.media_type)) for part in parts]
    plain = {name.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n"): name for name in fields}
    assert len(listed) == len(fields)
    if all('"' not in f"{name}{value[0]}" and "%" not in f"{name}{value[0]}" for name, value in fields.items()):
        assert listed == list(fields.items())
    assert [content for _, (_, content, _) in listed] == [value[1] for value in fields.values()]
    assert all(body[part.start : part.end] == part.content for part in parts)
    assert set(plain) >= {name for name, _ in listed}


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "long name"]), CONTENT), min_size=1, max_size=4))
def test_the_parser_of_mail_agrees(fields: list[tuple[str, bytes]]) -> None:
    mark = b"----boundary0123456789"
    body = b"".join(
        b"--" + mark + b'\r\nContent-Disposition: form-data; name="' + name.encode() + b'"\r\n'
        b"Content-Transfer-Encoding: binary\r\n\r\n" + content + b"\r\n"
        for name, content in fields
    ) + b"--" + mark + b"--\r\n"  # fmt: skip
    head = b'Content-Type: multipart/form-data; boundary="' + mark + b'"\r\n\r\n'
    message: Any = BytesParser(policy=HTTP).parsebytes(head + body)
    theirs = [part.get_param("name", header="content-disposition") for part in message.iter_parts()]
    ours = parts_of(body)
    assert ours is not None
    assert [part.name for part in ours] == theirs
    assert [part.content for part in ours] == [content for _, content in fields]


@pytest.mark.parametrize("body", [b"", b"text", b"--b\r\n", b"--b\r\n\r\nx", b"--b\r\nA: b\r\n\r\nx\r\n--c--\r\n"])
def test_what_has_no_parts_has_none(body: bytes) -> None:
    assert parts_of(body) is None


def request(boundary: str, *, name: str = "a.png", kind: str = "image/png", content: str = "x") -> dict[str, Any]:
    head = f'Content-Disposition: form-data; name="photo"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nT\r\n'
        f"--{boundary}\r\n{head}{content}\r\n--{boundary}--\r\n"
    )
    headers = {"Content-Type": [f"multipart/form-data; boundary={boundary}"]}
    return {"method": "POST", "uri": "https://a.example/x", "headers": headers, "body": body}


@pytest.mark.parametrize("change", [{"name": "b.png"}, {"kind": "image/gif"}, {"content": "y"}])
def test_parts_are_compared_by_name_type_and_content(change: dict[str, str]) -> None:
    recorded = comparable_recording(request("one"))
    assert comparable_recording(request("other")).differences(recorded) == []
    differences = comparable_recording(request("other", **change)).differences(recorded)
    assert [line.partition(":")[0] for line in differences] == ["body"]
