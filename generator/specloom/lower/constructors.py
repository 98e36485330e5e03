"""What type checkers see of the constructors of models: each member in any form that requests take.

Members that are read keep their types (`id: UUID`); callers may give text, values of enumerations and mappings as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import PARAMS, UPLOAD_PARAMS, Annotator, optional
from specloom.code.safe import code
from specloom.code.view import Argument, Field
from specloom.ir.names import Names
from specloom.ir.schema_walk import properties

_OMITTED: Final = code("...")
_NUMBERS_GIVEN: Final = {"JsonNumber": "float", "DecimalNumber": "Decimal"}
_NUMBERS: Final = re.compile(rf"\b(?:{'|'.join(_NUMBERS_GIVEN)})\b")
_READ: Final = replace(PARAMS, arguments=False, params=False)
_READ_WITH_FILES: Final = replace(_READ, files=True)


class ConstructorWriter:
    """Lowers the constructors of models of one API; `uploads` are the locations of those that hold files."""

    def __init__(self, api: ir.Api, names: Names, uploads: Collection[Location]) -> None:
        self._names = names
        self._uploads = uploads
        self._plain = Annotator(api, names, _READ), Annotator(api, names, PARAMS)
        self._with_files = Annotator(api, names, _READ_WITH_FILES), Annotator(api, names, UPLOAD_PARAMS)

    def arguments(self, schema: ir.Schema, fields: Sequence[Field]) -> tuple[Argument, ...]:
        """Return the arguments of a constructor; none where callers can only give what is read.

        `fields` are those of the properties of the schema, inherited ones included.
        """
        read, given = self._with_files if schema.location in self._uploads else self._plain
        declared = [entry.schema for entry in properties(schema)]
        if all(_numbers_as_given(read.annotate(member).text) == given.annotate(member).text for member in declared):
            return ()
        arguments: list[Argument] = []
        for field, member in zip(fields, declared, strict=True):
            annotation = given.annotate(member)
            if field.default is not None and field.default.text == "None":
                annotation = optional(annotation)
            arguments.append(Argument(field.name, annotation, None if field.default is None else _OMITTED))
        return tuple(arguments)


def _numbers_as_given(annotation: str) -> str:
    return _NUMBERS.sub(lambda match: _NUMBERS_GIVEN[match[0]], annotation)
