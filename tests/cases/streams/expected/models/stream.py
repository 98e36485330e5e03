"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import Model, Omit


class EitherBody(Model):
    """`#/paths/~1either/post/requestBody/content/application~1json/schema` in the document."""

    stream: Annotated[bool | None, Omit] = None


class Part(Model):
    """`#/components/schemas/Part` in the document."""

    delta: str | None = None
