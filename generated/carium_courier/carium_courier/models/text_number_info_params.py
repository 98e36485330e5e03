"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from .text_number_info import TextNumberInfoCreateAttributes, TextNumberInfoCreateResource


class TextNumberInfoCreateDocumentParam(TypedDict):
    """A document with a look-up of a phone number to be created.

    A mapping in place of the model `TextNumberInfoCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4035-4037, 4041-4047 (documented).
    """

    data: TextNumberInfoCreateResource | TextNumberInfoCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextNumberInfoCreateResourceParam(TypedDict):
    """A look-up of a phone number to be created.

    A mapping in place of the model `TextNumberInfoCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4041-4046 (observed).
    """

    type: NotRequired[Literal["text-number-info"]]
    attributes: TextNumberInfoCreateAttributes | TextNumberInfoCreateAttributesParam


class TextNumberInfoCreateAttributesParam(TypedDict):
    """Attributes of a look-up of a phone number to be created.

    A mapping in place of the model `TextNumberInfoCreateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4042-4045 (observed).
    """

    number: NotRequired[str]
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164_us`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4043 (inferred: format). As in the query.
    """
    reresolve: NotRequired[bool]
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4044 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
