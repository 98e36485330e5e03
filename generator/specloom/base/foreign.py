"""Extensions of other tools: what each says in our terms, and what of it is not taken, with the reason.

`foreign/` takes them over, some are read where they stand; specs/README.md shows this table.
"""

from __future__ import annotations

from dataclasses import dataclass

PREFIXES = ("x-fern-", "x-ms-", "x-speakeasy-", "x-stainless-", "x-oapi-codegen-")
"""How extensions of the tools begin whose every extension is taken, or reported."""


@dataclass(frozen=True, slots=True)
class ForeignExtension:
    """One extension: `says` is what it means in our terms, empty where nothing is taken; `not_taken` says what is not.

    Without an effect on clients, what is not taken is noted only.
    """

    name: str
    tool: str
    says: str
    not_taken: str = ""
    has_effect: bool = False


_NAME = "`x-specloom-name`"
_TYPE = "`x-specloom-type-name`; of a component `x-specloom-name`"
_RESOURCE = "`x-specloom-resource`"
_PAGES = "`x-specloom-pagination`"
_RETRY = "`x-specloom-retry`"
_ENUM = "names and descriptions of the values, as `x-enum-varnames` and `x-enum-descriptions`"
_LEFT_OUT = "the operation, optional parameter or optional property is left out, and noted"
_NO_GROUPS = "calls take every parameter by its own name"
_FERN, _MS, _SPEAKEASY, _STAINLESS, _GO = "Fern", "Microsoft", "Speakeasy", "Stainless", "oapi-codegen"
_SEVERAL = "several tools"

EXTENSIONS: tuple[ForeignExtension, ...] = (
    ForeignExtension("x-enum-varnames", _SEVERAL, "names of the values of an enumeration"),
    ForeignExtension("x-enumNames", _SEVERAL, "names of the values of an enumeration"),
    ForeignExtension("x-enum-names", _SEVERAL, "names of the values of an enumeration"),
    ForeignExtension("x-enum-descriptions", _SEVERAL, "descriptions of the values of an enumeration"),
    ForeignExtension("x-enumDescriptions", _SEVERAL, "descriptions of the values of an enumeration"),
    ForeignExtension("x-enum-description", _SEVERAL, "descriptions of the values of an enumeration"),
    ForeignExtension("x-nullable", _SEVERAL, "`nullable: true`"),
    ForeignExtension("x-discriminator-value", _SEVERAL, "the tag of a variant"),
    ForeignExtension("x-fern-sdk-method-name", _FERN, _NAME),
    ForeignExtension("x-fern-sdk-group-name", _FERN, _RESOURCE),
    ForeignExtension("x-fern-parameter-name", _FERN, _NAME),
    ForeignExtension("x-fern-property-name", _FERN, _NAME),
    ForeignExtension("x-fern-type-name", _FERN, _TYPE),
    ForeignExtension("x-fern-enum", _FERN, _ENUM, "`casing`: members are in upper case"),
    ForeignExtension("x-fern-pagination", _FERN, _PAGES, "`type: custom`, and what is no path to a member"),
    ForeignExtension("x-fern-retries", _FERN, f"`disabled: true` is {_RETRY}: false"),
    ForeignExtension("x-fern-ignore", _FERN, _LEFT_OUT, "where requests need what is ignored"),
    ForeignExtension("x-fern-idempotent", _FERN, "`x-specloom-idempotency`, with the header of the document"),
    ForeignExtension("x-fern-idempotency-headers", _FERN, "the header for `x-fern-idempotent`", "a second header"),
    ForeignExtension("x-fern-streaming", _FERN, "the flag and the `end` of `x-specloom-stream`",
                     "`response` and `response-stream`; what is streamed without the media type of a stream"),
    ForeignExtension("x-fern-base-path", _FERN, "", "the URLs of `servers` are what paths stand behind",
                     has_effect=True),
    ForeignExtension("x-fern-global-headers", _FERN, "", "operations declare the headers that they take",
                     has_effect=True),
    ForeignExtension("x-fern-version", _FERN, "", "operations declare the headers that they take", has_effect=True),
    ForeignExtension("x-fern-sdk-return-value", _FERN, "", "calls return the whole answer"),
    ForeignExtension("x-fern-availability", _FERN, "", "`deprecated` and the description say it"),
    ForeignExtension("x-fern-examples", _FERN, "", "examples are made from the document"),
    ForeignExtension("x-fern-audiences", _FERN, "", "`--include` and `--exclude` choose operations"),
    ForeignExtension("x-speakeasy-name-override", _SPEAKEASY, f"{_NAME}; of inline schemas `x-specloom-type-name`"),
    ForeignExtension("x-speakeasy-group", _SPEAKEASY, _RESOURCE, "a second group"),
    ForeignExtension("x-speakeasy-enums", _SPEAKEASY, _ENUM),
    ForeignExtension("x-speakeasy-enum-descriptions", _SPEAKEASY, _ENUM),
    ForeignExtension("x-speakeasy-pagination", _SPEAKEASY, _PAGES, "what is no path to a member"),
    ForeignExtension("x-speakeasy-retries", _SPEAKEASY, _RETRY, "`backoff`: callers choose how long is tried"),
    ForeignExtension("x-speakeasy-ignore", _SPEAKEASY, _LEFT_OUT, "where requests need what is ignored"),
    ForeignExtension("x-speakeasy-sse-sentinel", _SPEAKEASY, "the `end` of `x-specloom-stream`"),
    ForeignExtension("x-speakeasy-sse-overload", _SPEAKEASY, "the flag `stream` of `x-specloom-stream`"),
    ForeignExtension("x-speakeasy-param-encoding-override", _SPEAKEASY, "`allowReserved`"),
    ForeignExtension("x-speakeasy-extension-rewrite", _SPEAKEASY, "", "extensions are read by their own names",
                     has_effect=True),
    ForeignExtension("x-speakeasy-errors", _SPEAKEASY, "", "each status of 400 or above is an error"),
    ForeignExtension("x-speakeasy-timeout", _SPEAKEASY, "", "callers choose how long is waited: `timeout`"),
    ForeignExtension("x-speakeasy-deprecation-message", _SPEAKEASY, "", "`deprecated` and the description say it"),
    ForeignExtension("x-speakeasy-deprecation-replacement", _SPEAKEASY, "", "`deprecated` and the description say it"),
    ForeignExtension("x-speakeasy-type-override", _SPEAKEASY, "", "the schema says the type"),
    ForeignExtension("x-speakeasy-unknown-values", _SPEAKEASY, "enumerations of answers keep unknown values anyway"),
    ForeignExtension("x-speakeasy-max-method-params", _SPEAKEASY, "", _NO_GROUPS),
    ForeignExtension("x-speakeasy-usage-example", _SPEAKEASY, "", "examples are made from the document"),
    ForeignExtension("x-speakeasy-globals", _SPEAKEASY, "", "each call takes the parameter", has_effect=True),
    ForeignExtension("x-ms-client-name", _MS, _NAME),
    ForeignExtension("x-ms-enum", _MS, f"{_ENUM}; `name` is `x-specloom-type-name`",
                     "`modelAsString`: unknown values are kept anyway"),
    ForeignExtension("x-ms-pageable", _MS, _PAGES, "`operationName`: the next page is got by its URL"),
    ForeignExtension("x-ms-paths", _MS, "more entries of `paths`"),
    ForeignExtension("x-ms-parameterized-host", _MS, "the server with variables", "`positionInOperation`"),
    ForeignExtension("x-ms-parameter-location", _MS, "each call takes it", "`client`: an argument of the client"),
    ForeignExtension("x-ms-parameter-grouping", _MS, "", _NO_GROUPS),
    ForeignExtension("x-ms-error-response", _MS, "`true` on 400 or above: an error as any",
                     "a success as an error: `x-specloom-error` says by what it is known"),
    ForeignExtension("x-ms-discriminator-value", _MS, "the tag of a variant"),
    ForeignExtension("x-ms-secret", _MS, "`x-specloom-pii`: not shown"),
    ForeignExtension("x-ms-mutability", _MS, "`readOnly` without create and update, `writeOnly` without read"),
    ForeignExtension("x-ms-skip-url-encoding", _MS, "`allowReserved`"),
    ForeignExtension("x-ms-long-running-operation", _MS, "", "which GET tells how far it is: `x-specloom-wait`",
                     has_effect=True),
    ForeignExtension("x-ms-long-running-operation-options", _MS, "", "see `x-ms-long-running-operation`"),
    ForeignExtension("x-ms-client-flatten", _MS, "", "models have the members that travel"),
    ForeignExtension("x-ms-examples", _MS, "", "examples in other files are not read"),
    ForeignExtension("x-ms-client-request-id", _MS, "", "callers send the header where they need it"),
    ForeignExtension("x-ms-request-id", _MS, "", "errors have the id that an answer carries"),
    ForeignExtension("x-ms-header-collection-prefix", _MS, "", "answers have all headers"),
    ForeignExtension("x-ms-azure-resource", _MS, "", "it is about Azure's own tools"),
    ForeignExtension("x-ms-external", _MS, "", "packages have all their models"),
    ForeignExtension("x-ms-odata", _MS, "", "operations declare the parameters that they take"),
    ForeignExtension("x-ms-code-generation-settings", _MS, "", "it is about AutoRest"),
    ForeignExtension("x-stainless-param", _STAINLESS, _NAME),
    ForeignExtension("x-stainless-skip", _STAINLESS, f"`true`, or with `python`: {_LEFT_OUT}",
                     "where requests need what is skipped"),
    ForeignExtension("x-stainless-const", _STAINLESS, "one value is a constant anyway"),
    ForeignExtension("x-stainless-pagination-property", _STAINLESS, "",
                     "say `x-specloom-pagination`, or give stainless.yml", has_effect=True),
    ForeignExtension("x-stainless-deprecation-message", _STAINLESS, "", "`deprecated` and the description say it"),
    ForeignExtension("x-oapi-codegen-extra-tags", _GO, "", "it is about Go"),
    ForeignExtension("x-oapi-codegen-only-honour-go-name", _GO, "", "it is about Go"),
)  # fmt: skip
"""All that are known, by tool."""
BY_NAME = {extension.name: extension for extension in EXTENSIONS}
READ_IN_PLACE = frozenset({
    "x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-descriptions", "x-enumDescriptions", "x-enum-description",
    "x-nullable", "x-discriminator-value", "x-ms-discriminator-value", "x-speakeasy-unknown-values",
    "x-stainless-const", "x-ms-parameterized-host", "x-fern-idempotency-headers",
})  # fmt: skip
"""Those that `read/` knows by their names, those that `foreign/` reads with another, and those that hold anyway."""


def table() -> str:
    """Return the extensions as a table in Markdown."""
    rows = (
        f"| `{each.name}` | {each.tool} | {each.says or '(nothing)'} | {each.not_taken} |".replace("|  |", "| |")
        for each in EXTENSIONS
    )
    return "\n".join(("| extension | of | is read as | not taken |", "|---|---|---|---|", *rows))
