"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.model import Model, OpenStrEnum


class GetaQImportOs(OpenStrEnum):
    """`#/paths/~1a'b"~1{id}/get/parameters/1/schema` in the document."""

    F = "'+f()+'"
    U5C = "\\"


class ABCDU222222(OpenStrEnum):
    """`#/components/schemas/A.b-c_d/properties/\"\"\"` in the document."""

    A_B = "'''"
    CLASS = '"""'
    INIT = "\n"


class ABCDImportOs(Model):
    """*/ --> #}"""

    u7d7d: Annotated[str | None, Field(alias="}}")] = None


class ABCD(Model):
    """\\\"\"\""""

    u27: Annotated[str, Field(alias="'")]
    """ends in ". The server's default is `�`."""
    u222222: Annotated[ABCDU222222 | None, Field(alias='"""')] = None
    class_: Annotated[Literal["'+f()+'"], Field(alias="__class__")]
    init: Annotated[int | None, Field(alias="__init__")] = None
    """\\N{BULLET}. At least 1."""
    import_os: Annotated[list[ABCDImportOs] | None, Field(alias="import os")] = None
