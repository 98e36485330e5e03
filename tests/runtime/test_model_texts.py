"""Models as text and plain values: in the names of the API, without personal data."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import Field

from specloom.runtime.base.contexts import Reading
from specloom.runtime.models.model import DateTime, File, Model, Omit, Pii
from specloom.runtime.wire.bodies import encode, model_of
from specloom.runtime.wire.multipart import Multipart


class Person(Model):
    id: int
    email: Annotated[str | None, Pii, Field(alias="e-mail")] = None
    phone: Annotated[str | None, Pii] = None
    born: Annotated[DateTime | None, Omit] = None
    note: str | None = None


class Upload(Model):
    photo: File
    more: Annotated[list[File] | None, Omit] = None
    note: Annotated[str | None, Omit] = None


def test_personal_data_is_hidden_and_not_absent() -> None:
    person = Person.model_validate({"id": 1, "e-mail": "a@b.example", "phone": None, "other": 2})
    text = repr(person)
    assert text == "Person(id=1, email=<hidden>, phone=None, born=None, note=None, other=2)"
    assert "a@b.example" not in str(person)


def test_plain_values_have_the_names_of_the_api() -> None:
    person = Person(id=1, email="a@b.example", born=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert person.to_dict() == {"id": 1, "e-mail": "a@b.example", "born": "2025-01-02T03:04:05Z"}
    assert person.to_dict(by_alias=False)["email"] == "a@b.example"
    assert person.to_json() == '{"id":1,"e-mail":"a@b.example","born":"2025-01-02T03:04:05Z"}'
    assert person.to_json(by_alias=False, indent=1).startswith('{\n "id": 1,\n "email"')
    assert Person.model_validate_json(person.to_json()) == person


@pytest.mark.parametrize("fields", [{"photo": "photo.png"}, {"photo": b"x", "more": [b"y", "photo.png"]}])
def test_text_is_no_file(fields: dict[str, Any]) -> None:
    message = r"(photo|more\.1): .*a file is bytes, a pathlib\.Path or a file opened in binary mode, and no text"
    with pytest.raises(ValueError, match=message):
        model_of(Upload, None, fields)
    with pytest.raises(ValueError, match=message):
        encode(Multipart(Upload), fields)
    with pytest.raises(ValueError, match="and no text"):
        Upload(**fields)
    assert Upload.model_validate(fields, context=Reading()).photo == fields["photo"]


def test_a_path_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"content")
    upload, _ = encode(Multipart(Upload), {"photo": path, "note": "text"})
    assert not isinstance(upload, bytes)
    (piece,) = (part for part in upload.parts if not isinstance(part, bytes))
    assert b"".join(piece.chunks()) == b"content"
