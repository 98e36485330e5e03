"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.model import DateTime, Model, Omit, Pii, ReadOnly, RequestModel, TwoWayModel


class AddCallNoteBody(Model):
    """`#/paths/~1calls~1{id}~1notes/post/requestBody/content/application~1json/schema` in the document."""

    text: Annotated[str | None, Omit] = None


class NewCall(TwoWayModel, RequestModel):
    """What to call, and when."""

    phone_number: Annotated[str, Pii, Field(alias="phoneNumber")]
    """In E.164."""
    channel: Literal["voice"] = "voice"
    at: DateTime | None = None
    """Now where it is left out."""
    class_: Annotated[str | None, Omit, Field(alias="class")] = None
    """At most 20 characters. The server's default is `standard`."""
    tags: Annotated[list[str] | None, Omit] = None
    id: Annotated[str | None, ReadOnly, Omit] = None


class Call(Model):
    """`#/components/schemas/Call` in the document."""

    phone_number: Annotated[str, Pii, Field(alias="phoneNumber")]
    """In E.164."""
    channel: Literal["voice"]
    at: DateTime | None = None
    """Now where it is left out."""
    class_: Annotated[str | None, Field(alias="class")] = None
    """At most 20 characters. The server's default is `standard`."""
    tags: list[str] | None = None
    id: str
    status: str
