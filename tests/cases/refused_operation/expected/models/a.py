"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from .._runtime.models.model import Model


class Strange(Model):
    """`#/components/schemas/Strange` in the document."""

    odd: Any = None
    self_: Annotated[Any, Field(alias="self")] = None
