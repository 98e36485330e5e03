"""Every rule that a diagnostic may name: how much it weighs, what it is about, and its class.

A broken rule about results means that the client, or what proves it, is not what the author of the document thinks:
these rules hold for every document, and `--strict` makes their warnings errors. Rules of style are about documents
written by hand. Contradictions of recordings and documents, `drift-…`, have their own table in `drift/finding.py`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Class(StrEnum):
    """What breaking a rule means."""

    RESULT = "wrong result"
    STYLE = "style"


class RuleFacts(NamedTuple):
    """What is known of a rule: the severities of its diagnostics, the kind of fault in one sentence, and its class."""

    severity: str
    about: str
    of: Class = Class.RESULT


RULES: dict[str, RuleFacts] = {
    "file-not-found": RuleFacts("error", "There is no such file."),
    "file-unreadable": RuleFacts("error", "The file cannot be read."),
    "document-choice": RuleFacts("error", "A folder holds no OpenAPI document, or several."),
    "documents-schema": RuleFacts(
        "error or warning", "A document of a package describes a schema otherwise than another one does."
    ),
    "documents-operation": RuleFacts(
        "warning or note", "An operation or webhook of a document has the name of another one of the same package."
    ),
    "documents-security": RuleFacts("warning", "Documents of a package have different security schemes of one name."),
    "documents-server": RuleFacts("warning", "A document of a package names no server, but another one does."),
    "documents-setting": RuleFacts(
        "warning or note", "What a document says for all of its operations gives way to what the first document says."
    ),
    "documents-companions": RuleFacts(
        "warning", "Recordings or a scenario lie in the folder of a document that is not the first of its package."
    ),
    "document-fetch": RuleFacts("error", "The document cannot be had from its address."),
    "config-syntax": RuleFacts("error", "The configuration is no TOML."),
    "config-key": RuleFacts("error", "The configuration has an unknown setting."),
    "config-value": RuleFacts("error", "A setting has a wrong value."),
    "config-name": RuleFacts("warning", "A name is configured for what the document does not have."),
    "template-block": RuleFacts("error", "A template is for no block that there is."),
    "template-syntax": RuleFacts("error", "A template is no Jinja, or does more than lay out."),
    "template-value": RuleFacts("error", "A template writes what it is not given, or what is no text."),
    "template-result": RuleFacts("error", "With a template, a file of the package is not what it should be."),
    "file-encoding": RuleFacts("error", "The file is not UTF-8."),
    "file-too-large": RuleFacts("error", "The file is larger than 64 MiB."),
    "too-many-files": RuleFacts("error", "The document spans too many files."),
    "document-empty": RuleFacts("error", "The file is empty."),
    "document-not-mapping": RuleFacts("error", "The file does not hold a mapping."),
    "document-too-large": RuleFacts("error", "The document has too many characters or values."),
    "nesting-too-deep": RuleFacts("error", "Values are nested too deeply."),
    "yaml-syntax": RuleFacts("error", "The text is no YAML; the message says which slip explains it."),
    "yaml-documents": RuleFacts("error", "A second YAML document begins."),
    "yaml-key": RuleFacts("error", "Something else than text serves as a key."),
    "yaml-alias": RuleFacts("error", "An alias has no anchor, or contains itself."),
    "yaml-merge": RuleFacts("error", "`<<` merges something that is no mapping."),
    "yaml-tag": RuleFacts("error", "A YAML tag has no meaning here."),
    "json-syntax": RuleFacts("error", "The text is no JSON; the message says which slip explains it."),
    "duplicate-key": RuleFacts("error", "A key stands twice in one mapping."),
    "number-not-finite": RuleFacts("error", "A number is infinite, not a number, or too long."),
    "lone-surrogate": RuleFacts("error", "Half of a surrogate pair is not text."),
    "reference-not-found": RuleFacts(
        "error or warning", "A reference leads nowhere; a warning where only an optional part is lost."
    ),
    "reference-outside": RuleFacts("error", "A reference leaves the folder of the document."),
    "reference-circular": RuleFacts("error or warning", "A reference leads back to itself."),
    "link-operation": RuleFacts("warning", "A link names an operation that the document does not have."),
    "reference-by-name": RuleFacts("warning", "A reference is only a name, or holds a name that is not escaped."),
    "reference-kind": RuleFacts("warning", "A reference leads to another kind of component than belongs in its place."),
    "selection-unknown": RuleFacts("error", "No operation fits a selector."),
    "selection-empty": RuleFacts("error", "Everything that is included is excluded as well."),
    "overlay-layout": RuleFacts("error", "An overlay is malformed."),
    "overlay-target": RuleFacts("error", "The target of an action is no JSONPath."),
    "overlay-mismatch": RuleFacts("error", "An action does not fit what it changes."),
    "overlay-copy": RuleFacts("error", "The source of a copy is not one value."),
    "overlay-no-effect": RuleFacts("warning", "An action changes nothing."),
    "openapi-version": RuleFacts("error or warning", "The version of OpenAPI is missing, unknown, or no text."),
    "openapi-type": RuleFacts("error or warning", "A value is of another type than the specification demands."),
    "openapi-value": RuleFacts("error or warning", "A value is not among those of the specification."),
    "openapi-missing-field": RuleFacts("error or warning", "A required field is missing."),
    "openapi-unknown-field": RuleFacts("error or warning", "A field is none of this version, and is not read."),
    "openapi-schema": RuleFacts("error or warning", "The specification's schema is violated in another way."),
    "openapi-default": RuleFacts("warning", "A default does not fit its own schema."),
    "openapi-empty": RuleFacts("warning", "A list or mapping is empty that may not be."),
    "openapi-repeated": RuleFacts("warning", "A list names the same thing twice."),
    "scalar-as-text": RuleFacts("warning", "A number or boolean stands where the schema says string; its text counts."),
    "duplicate-path": RuleFacts("warning", "Two paths differ in the names of their parameters only."),
    "duplicate-operation-id": RuleFacts("error or warning", "Two operations have the same id."),
    "duplicate-parameter": RuleFacts("error or warning", "A parameter is declared twice."),
    "method-unknown": RuleFacts("error", "An operation stands under a name that is no method."),
    "additional-method": RuleFacts("error", "An additional operation has a method with a field of its own, or none."),
    "path-parameter-colon": RuleFacts("warning", "A path has a parameter behind a colon."),
    "path-parameter-undeclared": RuleFacts("error or warning", "A variable of a path has no parameter."),
    "path-parameter-unused": RuleFacts("warning", "A path parameter is not in its path."),
    "path-parameter-spelling": RuleFacts("warning", "A variable and its parameter are spelt differently."),
    "path-slash": RuleFacts("warning", "A path does not begin with a slash."),
    "path-query": RuleFacts("warning", "A path contains a query string."),
    "path-template": RuleFacts("error", "The braces of a path do not match."),
    "path-template-operator": RuleFacts("warning", "A path has an operator in braces."),
    "path-text": RuleFacts("warning", "A path has a part that is sent as it stands and is hardly meant so."),
    "tag-parent": RuleFacts("warning", "A tag is nested under none, or under itself."),
    "tag-unknown": RuleFacts("warning", "A tag differs in a few letters from a declared one."),
    "component-name": RuleFacts("warning", "The name of a component has other characters than OpenAPI allows."),
    "server-url": RuleFacts("warning", "The URL of a server has no scheme, a wrong one, or what no server has."),
    "server-variable": RuleFacts(
        "warning", "The default of a variable is not among its values, or the URL has no such variable."
    ),
    "server-variable-undeclared": RuleFacts("warning", "The URL of a server has a variable that is not declared."),
    "security-undefined": RuleFacts("warning", "A security requirement names no scheme of the document."),
    "security-scope": RuleFacts("warning", "A scope is none of its scheme."),
    "security-together": RuleFacts("warning", "Credentials that are needed together travel in one place."),
    "security-scheme": RuleFacts("warning", "An authentication scheme is none of HTTP."),
    "security-scheme-unsupported": RuleFacts("warning", "Clients do not carry out a security scheme by themselves."),
    "parameter-content": RuleFacts("error", "A parameter has several media types, or one that cannot be sent."),
    "parameter-location": RuleFacts("error", "The location of a parameter is not known."),
    "parameter-name": RuleFacts("warning", "The name of a header or cookie is none of HTTP."),
    "parameter-style": RuleFacts("error", "The style of a parameter is not defined for its location."),
    "parameter-querystring": RuleFacts(
        "error or warning", "The parameter of a whole query string is not alone, or cannot be sent."
    ),
    "parameter-ignored": RuleFacts("warning", "OpenAPI says to ignore a header parameter of this name."),
    "parameter-left-out": RuleFacts("note", "A path parameter is left out."),
    "document-credential": RuleFacts(
        "note", "An example or a description holds what looks like a credential; it is left out."
    ),
    "credential-written": RuleFacts("error", "A file of the package would hold a credential."),
    "parameter-credential": RuleFacts("note", "A parameter is an API key: the client sends it."),
    "parameter-binary": RuleFacts("note", "Octets in a parameter travel in base64."),
    "parameter-cookie": RuleFacts("note", "A cookie is percent-encoded, as its style says."),
    "parameter-deep-object": RuleFacts("note", "A deep object is nested more deeply than OpenAPI defines."),
    "parameter-nested": RuleFacts("note", "A value inside of a parameter travels as JSON text."),
    "parameter-repeated": RuleFacts("note", "Lists inside of a parameter are repeated under their own names."),
    "body-unexpected": RuleFacts("warning", "A request has a body that has no meaning in HTTP."),
    "form-without-fields": RuleFacts("error or warning", "A form has a schema without fields."),
    "encoding-positional": RuleFacts("warning", "Encodings by position are not read."),
    "media-type-name": RuleFacts("warning", "The name of a media type is none."),
    "media-type-opaque": RuleFacts("note", "A body has structure, and travels as text or octets."),
    "json-binary": RuleFacts("note", "Octets inside of JSON travel in base64."),
    "operation-answers": RuleFacts("warning", "An operation describes no response, or none of a success."),
    "response-left-out": RuleFacts("note", "A response is left out: its key is no status."),
    "response-without-body": RuleFacts("note", "A response of this status never has a body."),
    "webhook-multipart": RuleFacts("error", "The body of a webhook is in parts."),
    "schema-approximated": RuleFacts("note", "A type is less exact than the schema."),
    "variant-narrowed": RuleFacts("note", "A variant narrows what its base says."),
    "schema-keyword": RuleFacts("warning", "A member of a schema is no keyword."),
    "schema-nullable": RuleFacts("warning", "`nullable` is not in this version of OpenAPI."),
    "schema-bounds": RuleFacts("warning", "A lower bound is above the upper one."),
    "schema-pattern": RuleFacts("warning", "A pattern is no regular expression, or fits no text."),
    "schema-format": RuleFacts("warning", "A format is not known but looks like one, or is of another type."),
    "schema-effect": RuleFacts("warning", "A keyword says something about values of another type."),
    "schema-items": RuleFacts("warning", "An array does not say what it holds."),
    "schema-enum": RuleFacts("warning", "A value of an enumeration is never right, or listed twice."),
    "schema-required": RuleFacts("warning", "`required` names what is no property."),
    "schema-access": RuleFacts("warning", "A value is readOnly and writeOnly."),
    "schema-variants": RuleFacts("warning", "A variant is listed twice."),
    "schema-discriminator": RuleFacts("warning", "The property of a discriminator is in no schema."),
    "example-invalid": RuleFacts("warning", "An example or default does not fit its schema."),
    "extension-unknown": RuleFacts("warning", "An extension of ours is misspelt, or stands where it means nothing."),
    "extension-shape": RuleFacts("warning", "An extension of ours has a malformed value."),
    "extension-conflict": RuleFacts("warning", "Two extensions say different things of the same."),
    "extension-left-out": RuleFacts("note", "An extension of another tool leaves a part of the document out."),
    "stainless-layout": RuleFacts("error", "A file that is given as stainless.yml is none."),
    "stainless-unmatched": RuleFacts("warning", "stainless.yml names what the document does not have."),
    "extension-foreign": RuleFacts("warning or note", "An extension of another tool is not read, or not wholly."),
    "extension-envelope": RuleFacts("error", "`x-specloom-envelope` is not known."),
    "extension-filter": RuleFacts("error", "`x-specloom-filter` has an unknown operator, or no place for one."),
    "extension-lists": RuleFacts("error", "`x-specloom-lists` is not known."),
    "extension-name": RuleFacts("error", "`x-specloom-name` is no name in Python."),
    "extension-pagination": RuleFacts("error", "`x-specloom-pagination` has no known style, or lacks a member."),
    "extension-rate-limit": RuleFacts("error", "`x-specloom-rate-limit` has no whole requests or seconds."),
    "extension-retry": RuleFacts("error", "`x-specloom-retry` has no statuses."),
    "extension-source": RuleFacts("error", "The basis of `x-specloom-source` is not known."),
    "extension-stream": RuleFacts("error", "`x-specloom-stream` says nothing."),
    "extension-wait": RuleFacts("error", "`x-specloom-wait` is malformed, or stands on what is not asked again."),
    "extension-timezone": RuleFacts("error", "`x-specloom-timezone` is no time zone."),
    "extension-unwrap": RuleFacts("error", "`x-specloom-unwrap` is no name of a member."),
    "extension-webhook-signature": RuleFacts("error", "`x-specloom-webhook-signature` is not known."),
    "pagination-pointer": RuleFacts("error", "A pointer of a pagination leads nowhere in the response, or to no list."),
    "pagination-unmarked": RuleFacts("note", "A response looks like pages, and does not say so."),
    "recording-layout": RuleFacts("error", "A recording is not in the layout of a cassette."),
    "recording-body": RuleFacts("error", "The file with the body of an exchange is missing."),
    "recording-binary": RuleFacts("error", "The body of an exchange is binary."),
    "recording-header-twice": RuleFacts("error", "A header stands twice in an exchange."),
    "recording-operation": RuleFacts("error", "An exchange names no operation of the document."),
    "recording-request": RuleFacts("error", "The method or URI of an exchange is not that of its operation."),
    "recording-arguments": RuleFacts(
        "error", "The arguments of an exchange are not what its URI has, or are no parameters."
    ),
    "recording-server": RuleFacts("error", "The URI of an exchange is of none of the servers."),
    "recording-credential": RuleFacts("error", "An exchange holds a credential."),
    "recording-ignore": RuleFacts("error", "An exchange ignores a rule without a reason."),
    "scenario-layout": RuleFacts("error", "A scenario is malformed."),
    "scenario-operation": RuleFacts("error", "A step names no operation of the document."),
    "scenario-reference": RuleFacts("error", "A step takes a value from no earlier step."),
    "scenario-step-twice": RuleFacts("error", "Two steps have the same name."),
    "scenario-value": RuleFacts("error", "A value that a step takes is not in the response."),
    "recipe-layout": RuleFacts("error", "A recipe is no program for readers of the package's README."),
    "releases-layout": RuleFacts("error", "`releases.yaml` is malformed."),
    "har-layout": RuleFacts("error", "A HAR file is malformed."),
    "postman-layout": RuleFacts("error", "A Postman collection is malformed."),
    "record-arguments": RuleFacts("warning", "Arguments cannot be read from a request."),
    "record-html": RuleFacts("warning", "A response is a page for people."),
    "record-leak": RuleFacts("error", "A recording would hold a credential."),
    "record-operation": RuleFacts("error or warning", "A call is of no operation of the document."),
    "record-status": RuleFacts("warning", "A step got another status than expected."),
    "record-writes": RuleFacts("warning", "A scenario has steps that change something."),
    "source-changed": RuleFacts("warning", "The cited lines of a page have changed."),
    "source-gone": RuleFacts("warning", "A cited page is gone."),
    "source-moved": RuleFacts("warning", "The cited lines have moved."),
    "source-unmarked": RuleFacts("warning", "A source has no hash of the lines that it cites."),
    "source-unknown": RuleFacts("warning", "A source names a page that `sources.yaml` does not list."),
    "sources-layout": RuleFacts("error", "`sources.yaml` is malformed."),
    "page-address": RuleFacts("error", "The address of a page is none that is fetched."),
    "page-redirect": RuleFacts("error", "A page redirects to another site, or too often."),
    "page-unreachable": RuleFacts("error", "A page cannot be fetched, or not in time."),
    "page-gone": RuleFacts("error", "A page is not there any more."),
    "page-unusable": RuleFacts("error", "Of what an address answers with, no text can be made."),
    "page-selector": RuleFacts("error", "A page has no such element."),
    "page-layout": RuleFacts("error", "A page is in no layout that can be read."),
    "page-shell": RuleFacts("error", "A saved page lacks its content, which scripts make."),
    "page-empty": RuleFacts("error", "Nothing on a page of a known layout can be read."),
    "body-left-out": RuleFacts("note", "A body that the operation cannot have, or that leads nowhere, is left out."),
    "discriminator-mapping": RuleFacts("warning", "A value of a discriminator stands for no schema."),
    "encoding-headers": RuleFacts("note", "Headers of the parts of a form are not sent."),
    "form-media-type": RuleFacts("warning", "A part of a form has a media type that is not written."),
    "media-type-left-out": RuleFacts("note", "A media type of several is not offered."),
    "pagination-parameter": RuleFacts(
        "error or warning", "What turns pages is no parameter, nor a member of the body."
    ),
    "server-missing": RuleFacts("warning", "The document names no server: clients require a base URL."),
    "webhook-media-type": RuleFacts("warning", "The body of a webhook is not JSON."),
    "wait-operation": RuleFacts("warning", "Nobody can wait for work as an operation describes it."),
    "wait-status": RuleFacts(
        "warning", "The values of a status do not fit its enumeration, or there is no such member."
    ),
    "webhook-parameter": RuleFacts("note", "A parameter of a webhook is not read."),
    "curl-syntax": RuleFacts("error", "A command is no call of curl."),
    "traffic-layout": RuleFacts("error", "A file of recorded traffic is malformed."),
    "record-incomplete": RuleFacts("warning", "An exchange was not recorded to its end."),
    "record-missing": RuleFacts("note", "An operation has no recording."),
    "record-redirect": RuleFacts("warning", "A call was redirected elsewhere."),
    "record-replay": RuleFacts("error", "An exchange cannot be replayed."),
    "record-server": RuleFacts("warning", "Calls go to another server than those of the document."),
    "scenario-file": RuleFacts("error", "A file that a scenario sends is not there."),
    "description-unreviewed": RuleFacts("warning", "A description has changed since somebody reviewed it."),
    "drift-operation-undocumented": RuleFacts("error", "Traffic has a call that no operation describes."),
    "package-outdated": RuleFacts("error", "A committed package is not what its document gives."),
    "models-changed": RuleFacts(
        "warning", "Objects of a package get slots for their values, where they had dictionaries."
    ),
    "package-not-written": RuleFacts("error", "A package is left as it is, or was not written."),
    "operation-id-style": RuleFacts(
        "warning", "An operation has no id, or one that is not in lowerCamelCase.", Class.STYLE
    ),
    "inventory-new": RuleFacts("error", "The inventory lacks what the page and the document have."),
    "inventory-idle": RuleFacts("error", "A decision of the inventory is not needed any more."),
    "draft-empty": RuleFacts("error", "The pages to draft from show no operation."),
    "inventory-changed": RuleFacts("error", "The inventory has another record of what is there."),
    "inventory-gone": RuleFacts("error", "The inventory has what is neither on a page nor in the document any more."),
    "inventory-unread": RuleFacts("error", "A page or a line of it cannot be read as what it looks like."),
    "inventory-missing": RuleFacts("error", "A page shows what the document lacks."),
    "inventory-unshown": RuleFacts("error", "The document has what no page shows."),
    "inventory-malformed": RuleFacts("error", "The inventory is malformed."),
    "inventory-page-missing": RuleFacts("error", "A page of the inventory is not there."),
    "operation-summary": RuleFacts("warning", "An operation has no summary of one sentence.", Class.STYLE),
    "operation-tag": RuleFacts("warning", "An operation has not exactly one declared tag.", Class.STYLE),
    "error-without-schema": RuleFacts("warning", "An error does not say what its body looks like.", Class.STYLE),
    "placeholder": RuleFacts("warning", "A text still says TODO.", Class.STYLE),
    "claim-unsourced": RuleFacts("warning", "An operation or response does not say where it comes from.", Class.STYLE),
    "parameter-name-style": RuleFacts("warning", "A parameter is spelt in another style than the others.", Class.STYLE),
    "path-parameter-loose": RuleFacts("warning", "A path parameter admits more than others of its name.", Class.STYLE),
    "inline-object-repeated": RuleFacts("warning", "An object is written out twice.", Class.STYLE),
    "enum-undescribed": RuleFacts("warning", "The values of an enumeration are not described.", Class.STYLE),
}


def is_style(rule: str) -> bool:
    """Tell whether a rule is one of style."""
    return rule in RULES and RULES[rule].of is Class.STYLE
