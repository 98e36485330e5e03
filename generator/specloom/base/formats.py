"""The formats of strings that are known, in all their spellings."""

from __future__ import annotations

from typing import Final

FORMATS: Final = frozenset({
    "base64", "base64url", "base64url-unpadded", "binary", "byte", "char", "commonmark", "date", "date-time",
    "date-time-local", "datetime", "decimal", "decimal128", "double", "double-int", "duration", "email", "float",
    "guid", "hostname", "html", "http-date", "idn-email", "idn-hostname", "int16", "int32", "int64", "int8",
    "ipv4", "ipv6", "iri", "iri-reference", "json-pointer", "media-range", "password", "regex",
    "relative-json-pointer", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token",
    "string", "text", "time", "time-local", "uint16", "uint32", "uint64", "uint8", "uri", "uri-reference",
    "uri-template", "url", "utc-date-time", "uuid",
})  # fmt: skip
"""Those of the OpenAPI Format Registry and of JSON Schema, and other spellings of theirs."""
