"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import Model, Omit


class CreateCallBody(Model):
    """`#/paths/~1calls/post/requestBody/content/application~1json/schema` in the document."""

    callback_url: Annotated[str | None, Omit] = None
