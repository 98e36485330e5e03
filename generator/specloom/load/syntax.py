"""Decides which syntax a text is in: JSON when it looks like it, YAML otherwise and whenever JSON does not fit."""

from __future__ import annotations

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Json
from specloom.load.json_text import NotJsonError, parse_json
from specloom.load.refusal import refuse
from specloom.load.yaml_text import parse_yaml


def looks_like_json(text: str) -> bool:
    """Tell whether the first significant character opens a JSON object or array."""
    return text[:4096].lstrip()[:1] in ("{", "[")


def parse(text: str, *, name: str) -> Json:
    """Return the JSON value that the text of the file `name` stands for.

    A file whose name ends in `.json` is JSON. Any other that begins with a bracket is tried as JSON first, which is
    many times faster and means the same, and as a YAML flow collection after that.

    Raises:
        SpecError: The text is not one value in that syntax, or holds what JSON cannot.
    """
    if not text.strip():
        raise refuse("document-empty", Location(name), f"{name!r} is empty", "write an OpenAPI document into it")
    strict = name.lower().endswith(".json")
    if strict or looks_like_json(text):
        try:
            return parse_json(text, name=name)
        except NotJsonError as error:
            if strict:
                raise SpecError([error.diagnostic]) from None
    return parse_yaml(text, name=name)
