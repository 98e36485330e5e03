"""Operations, parameters, bodies, responses, security and servers of OpenAPI 3 and of Swagger 2.0."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import indent

import pytest

from specloom import ir
from specloom.base.diagnostics import Severity, SpecError
from specloom.ir.pagination import PageNumber, Pointer, QueryParameter
from specloom.read import Reading

Read = Callable[..., Reading]
ApiOf = Callable[..., ir.Api]
Shown = Callable[[ir.Schema], str]
HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
HEAD_2 = 'swagger: "2.0"\ninfo: {title: T, version: "1"}\n'


def _get(text: str, *, path: str = "/a", head: str = HEAD, rest: str = "") -> str:
    """Return a document with one operation, `text` being its members."""
    return f"{head}paths:\n  {path}:\n    get:\n{indent(text, ' ' * 6)}\n      responses: {{}}\n{rest}"


@pytest.fixture
def only(api: ApiOf) -> Callable[..., ir.Operation]:
    def made(text: str, **options: str) -> ir.Operation:
        return api(_get(text, **options)).operations[0]

    return made


Only = Callable[..., ir.Operation]


@pytest.mark.parametrize(
    ("text", "style", "explode"),
    [
        ("in: query", "form", True),
        ("in: query, explode: false", "form", False),
        ("in: query, style: spaceDelimited", "spaceDelimited", False),
        ("in: query, style: pipeDelimited, explode: true", "pipeDelimited", True),
        ("in: query, style: deepObject", "deepObject", True),
        ("in: header", "simple", False),
        ("in: header, explode: true", "simple", True),
        ("in: cookie", "form", True),
        ("in: cookie, style: cookie", "cookie", True),
        ("in: path", "simple", False),
        ("in: path, style: label", "label", False),
        ("in: path, style: matrix, explode: true", "matrix", True),
    ],
)
def test_styles_and_their_defaults(text: str, style: str, explode: bool, only: Only) -> None:
    found = only(
        f"parameters: [{{name: p, {text}, schema: {{type: string}}}}]", path="/{p}" if "path" in text else "/a"
    )
    assert [(own.style, own.explode) for own in found.parameters] == [(style, explode)]


def test_everything_about_a_parameter(only: Only) -> None:
    found = only(
        "parameters:\n"
        "- {name: 'q[]', in: query, required: true, description: Text., deprecated: true, allowReserved: true,\n"
        "   allowEmptyValue: true, x-specloom-name: query, x-specloom-pii: true,\n"
        "   x-specloom-source: {document: a, lines: '1', basis: observed}, schema: {type: integer}}"
    ).parameters[0]
    assert (found.name, found.in_, found.required, found.description, found.deprecated) == (
        "q[]", "query", True, "Text.", True,
    )  # fmt: skip
    assert (found.allow_reserved, found.allow_empty, found.python_name, found.pii) == (True, True, "query", True)
    assert found.source == ir.Provenance("a", "1", "observed")
    assert found.schema.shape == ir.Scalar("integer")


def test_a_description_and_privacy_may_come_from_the_schema(only: Only) -> None:
    found = only("parameters: [{name: q, in: query, schema: {description: Text., x-specloom-pii: true}}]").parameters[0]
    assert (found.description, found.pii) == ("Text.", True)


def test_a_parameter_described_by_content(only: Only, shown: Shown) -> None:
    text = "parameters: [{name: q, in: query, content: {application/json: {schema: {type: array}}}}]"
    found = only(text).parameters[0]
    assert (found.content, shown(found.schema)) == ("application/json", "[any]")


def test_a_parameter_without_a_schema_is_text(only: Only, shown: Shown) -> None:
    assert shown(only("parameters: [{name: q, in: query}]").parameters[0].schema) == "string"


def test_path_parameters_are_always_required(only: Only) -> None:
    assert only("parameters: [{name: id, in: path, schema: {}}]", path="/{id}").parameters[0].required


def test_an_operation_overrides_the_parameters_of_its_path(api: ApiOf) -> None:
    found = api(
        f"""{HEAD}paths:
  /a/{{id}}:
    summary: Path.
    description: Of the path.
    parameters:
    - {{name: id, in: path, required: true, schema: {{type: string}}}}
    - {{name: q, in: query, description: old, schema: {{type: string}}}}
    - {{name: q, in: header, schema: {{type: string}}}}
    get:
      parameters: [{{name: q, in: query, description: new, schema: {{type: integer}}}}]
      responses: {{}}
    post: {{summary: Own., description: Its own., responses: {{}}}}
"""
    ).operations
    get, post = found
    assert [(own.in_, own.name, own.description) for own in get.parameters] == [
        ("path", "id", ""), ("query", "q", "new"), ("header", "q", ""),
    ]  # fmt: skip
    assert [own.description for own in post.parameters] == ["", "old", ""]
    assert (get.summary, get.description, post.summary, post.description) == (
        "Path.",
        "Of the path.",
        "Own.",
        "Its own.",
    )


@pytest.mark.parametrize("head", [HEAD, HEAD_2])
def test_a_header_spelled_in_two_cases_is_one(head: str, reading: Read) -> None:
    kind = "type: string" if head is HEAD_2 else "schema: {type: string}"
    found = reading(
        f"""{head}paths:
  /a:
    parameters: [{{name: X-TRACE, in: header, {kind}}}, {{name: x, in: query, {kind}}}]
    get:
      parameters:
      - {{name: x-trace, in: header, required: true, {kind}}}
      - {{name: X-Trace, in: header, description: new, {kind}}}
      - {{name: X, in: query, {kind}}}
      responses: {{}}
"""
    )
    (operation,) = found.api.operations
    listed = [(own.in_, own.name, own.description) for own in operation.parameters]
    assert listed == [("header", "X-Trace", "new"), ("query", "x", ""), ("query", "X", "")]
    (note,) = found.notes
    assert (note.rule, note.location.pointer[-2:]) == ("parameter-name", ("parameters", "0"))


@pytest.mark.parametrize(
    "name", ["Accept", "Content-Type", "Authorization", "authorization", "Content-Length", " Accept "]
)
def test_headers_that_openapi_says_to_ignore(name: str, only: Only) -> None:
    text = f"parameters: [{{name: '{name}', in: header, schema: {{}}}}, {{name: '{name}', in: query, schema: {{}}}}]"
    assert [own.in_ for own in only(text).parameters] == ["query"]


@pytest.mark.parametrize(
    ("name", "severity"),
    [("Authorization", Severity.WARNING), ("Accept", Severity.NOTE), ("Content-Type", Severity.NOTE)],
)
def test_ignored_headers_are_reported_for_each_operation(name: str, severity: Severity, reading: Read) -> None:
    shared = f"{{name: {name}, in: header, required: true, schema: {{type: string}}}}"
    found = reading(
        f"{HEAD}paths:\n  /a:\n    parameters: [{shared}]\n"
        f"    get: {{responses: {{}}}}\n    put: {{responses: {{}}, parameters: [{shared}]}}\n"
    )
    assert [(note.rule, note.severity, note.location.pointer) for note in found.notes] == [
        ("parameter-ignored", severity, ("paths", "/a", "get")),
        ("parameter-ignored", severity, ("paths", "/a", "put", "parameters", "0")),
    ]


def test_additional_operations_are_operations(api: ApiOf) -> None:
    paths = (
        "paths: {/a: {additionalOperations: {COPY: {responses: {}}, Notify: {responses: {}}}, get: {responses: {}}}}"
    )
    found = api(f"{HEAD}{paths}\n").operations
    assert [(own.method, own.http_method, own.path) for own in found] == [
        ("get", "GET", "/a"), ("COPY", "COPY", "/a"), ("Notify", "Notify", "/a"),
    ]  # fmt: skip


def test_encodings_by_position_are_not_carried_out(reading: Read) -> None:
    media = "{multipart/mixed: {itemSchema: {type: object}, itemEncoding: {contentType: application/json}}}"
    found = reading(_get(f"requestBody: {{content: {media}}}"))
    assert [(note.rule, note.severity) for note in found.notes] == [("encoding-positional", Severity.WARNING)]


def test_metadata_of_oauth2_names_the_token_endpoint(api: ApiOf) -> None:
    url = "https://a.example/.well-known/oauth-authorization-server"
    flows = "{clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {}}}"
    text = (
        f"{HEAD}paths: {{}}\ncomponents:\n  securitySchemes:\n"
        f"    a: {{type: oauth2, oauth2MetadataUrl: '{url}', flows: {{}}}}\n"
        f"    b: {{type: oauth2, oauth2MetadataUrl: '{url}', flows: {flows}}}\n"
    )
    first, second = api(text).security_schemes
    assert (first.flows, first.discovery) == ((), url)
    assert (len(second.flows), second.discovery) == (1, "")


@pytest.mark.parametrize("name", ["", "a b", "a:"])
def test_headers_that_no_request_can_have(name: str, reading: Read) -> None:
    def read(required: str) -> Reading:
        entry = f"{{name: '{name}', in: header, required: {required}, schema: {{}}}}"
        return reading(f"{HEAD}paths: {{/a: {{get: {{parameters: [{entry}], responses: {{}}}}}}}}\n")

    optional, required = read("false"), read("true")
    assert [own.parameters for own in optional.api.operations] == [()]
    assert [(said.rule, said.severity) for said in optional.notes] == [("parameter-name", Severity.WARNING)]
    assert (required.api.operations, [said.rule for said in required.refused]) == ((), ["parameter-name"])


def test_references_to_everything(api: ApiOf, shown: Shown) -> None:
    found = api(
        HEAD
        + """\
paths:
  /a: {$ref: '#/components/pathItems/A'}
  /b: {$ref: 'parts/b.yaml'}
components:
  pathItems: {A: {get: {operationId: a, parameters: [{$ref: '#/components/parameters/Q'}],
    requestBody: {$ref: '#/components/requestBodies/B'}, responses: {"200": {$ref: '#/components/responses/R'}}}}}
  parameters: {Q: {$ref: '#/components/parameters/P'}, P: {name: p, in: query, schema: {$ref: 'parts/b.yaml#/defs/S'}}}
  requestBodies: {B: {content: {application/json: {schema: {$ref: '#/paths/~1b/get/x-schema'}}}}}
  responses: {R: {description: ok, content: {application/json: {schema: {$ref: 'parts/c.yaml'}}}}}
""",
        parts__b="get: {operationId: b, responses: {}, x-schema: {type: number}}\ndefs: {S: {$ref: c.yaml}}\n",
        parts__c="{type: object, properties: {b: {$ref: 'b.yaml#/defs/S'}}}\n",
    )
    a, b = found.operations
    assert (a.id, b.id) == ("a", "b")
    assert [own.name for own in a.parameters] == ["p"]
    assert a.body is not None
    shapes = {location.document + location.fragment: shown(schema) for location, schema in found.schemas.items()}
    assert shapes == {
        "parts/b.yaml#/defs/S": "&parts/c.yaml",
        "parts/c.yaml#": "{b?: &S}",
        "parts/b.yaml#/get/x-schema": "number",
    }
    assert a.responses[0].media_types[0].schema is not None
    assert shown(a.responses[0].media_types[0].schema) == "&parts/c.yaml"


REFUSED = {
    "location": ("parameters: [{name: q, in: matrix}]", "parameter-location"),
    "style": ("parameters: [{name: q, in: header, style: form}]", "parameter-style"),
    "source": ("x-specloom-source: {basis: guessed}", "extension-source"),
    "name": ("x-specloom-name: no name", "extension-name"),
    "name of a parameter": ("parameters: [{name: q, in: query, x-specloom-name: class}]", "extension-name"),
    "pagination": ("x-specloom-pagination: {style: cursor, items: /data}", "extension-pagination"),
    "header field of pagination": (
        "x-specloom-pagination: {style: header-cursor, items: '', parameters: {cursor: c}, next: {header: 'a b'}}",
        "extension-pagination",
    ),
    "pagination by a cursor that is no place": (
        "x-specloom-pagination: {style: cursor, items: '', parameters: {cursor: c}, next: 5}",
        "extension-pagination",
    ),
    "style of pagination": ("x-specloom-pagination: {style: scroll}", "extension-pagination"),
    "rate limit": ("x-specloom-rate-limit: {requests: many}", "extension-rate-limit"),
    "undeclared": ("parameters: [{name: id, in: query}]", "path-parameter-undeclared"),
    "circle": ("requestBody: {$ref: '#/components/requestBodies/A'}", "reference-circular"),
    "broken reference": ("requestBody: {$ref: '#/components/requestBodies/C'}", "reference-not-found"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_operation_is_refused_and_the_others_go_on(case: str, reading: Read) -> None:
    text, rule = REFUSED[case]
    rest = """\
  /b: {get: {operationId: b, responses: {}}, put: {operationId: c, responses: {}}}
components:
  requestBodies: {A: {$ref: '#/components/requestBodies/B'}, B: {$ref: '#/components/requestBodies/A'}}
"""
    found = reading(_get(text, path="/a/{id}" if case == "undeclared" else "/a", rest=rest))
    assert [operation.id for operation in found.api.operations] == ["b", "c"]
    assert [refused.rule for refused in found.refused] == [rule]
    assert found.refused[0].message.startswith("GET /a")
    assert " is left out: " in found.refused[0].message
    assert found.refused[0].hint


def test_a_schema_at_fault_is_told_once_and_refuses_nothing_else(reading: Read, shown: Shown) -> None:
    rest = """\
components:
  schemas:
    A: {type: string, x-specloom-name: no name}
    B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
"""
    found = reading(_get("operationId: a", rest=rest))
    assert [(refused.rule, refused.location.pointer[-2:]) for refused in found.refused] == [
        ("extension-name", ("A", "x-specloom-name"))
    ]
    assert len(found.api.operations) == 1
    assert [shown(schema) for schema in found.api.schemas.values()] == ["any", "{a?: &A}"]


def test_a_fault_of_the_document_itself_stops_everything(reading: Read) -> None:
    with pytest.raises(SpecError, match="extension-rate-limit"):
        reading(HEAD + "paths: {}\nx-specloom-rate-limit: {requests: 0}\n")


def test_a_chain_of_references_is_no_matter_of_depth(api: ApiOf) -> None:
    links = "".join(
        f"    S{index}: {{properties: {{next: {{$ref: '#/components/schemas/S{index + 1}'}}}}}}\n"
        for index in range(400)
    )
    found = api(f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{links}    S400: {{type: string}}\n")
    assert len(found.schemas) == 401


def test_methods_come_in_a_fixed_order_and_extensions_are_none(api: ApiOf) -> None:
    listed = ", ".join(f"{method}: {{responses: {{}}}}" for method in ("trace", "x-get", "post", "query", "get"))
    found = api(f"{HEAD}paths:\n  x-paths: {{get: {{}}}}\n  /a: {{{listed}}}\n")
    assert [operation.method for operation in found.operations] == ["get", "post", "trace", "query"]


def test_bodies_and_responses(api: ApiOf, shown: Shown) -> None:
    operation = api(
        HEAD
        + """\
paths:
  /a:
    post:
      requestBody:
        required: true
        description: The body.
        content:
          application/json: {schema: {type: object}}
          multipart/form-data:
            schema: {type: object, properties: {f: {type: string, format: binary}}}
            encoding: {f: {contentType: image/png, style: form, explode: false, allowReserved: true}, g: {style: none}}
          x-not/media: {}
      responses:
        "200": {description: Fine., content: {text/plain: {}}}
        4xx: {description: Bad.}
        default: {description: Else., x-specloom-source: {document: d, lines: '3', basis: documented}}
        x-nothing: {}
"""
    ).operations[0]
    body = operation.body
    assert body is not None
    assert (body.required, body.description) == (True, "The body.")
    assert [media.name for media in body.media_types] == ["application/json", "multipart/form-data", "x-not/media"]
    assert body.media_types[1].encodings == (
        ir.Encoding("f", "image/png", "form", False, True, styled=True),
        ir.Encoding("g"),
    )
    assert [(found.status, found.description) for found in operation.responses] == [
        ("200", "Fine."), ("4XX", "Bad."), ("default", "Else."),
    ]  # fmt: skip
    assert operation.responses[0].media_types[0].schema is None
    assert operation.responses[2].source == ir.Provenance("d", "3", "documented")


def test_security_of_the_document_and_of_operations(api: ApiOf) -> None:
    found = api(
        HEAD
        + """\
security: [{a: []}, {b: [], c: []}, {}]
paths:
  /a: {get: {responses: {}}, put: {security: [], responses: {}}, post: {security: [{a: [read]}], responses: {}}}
components:
  securitySchemes:
    a: {type: apiKey, in: header, name: X-Key, description: Key.}
    b: {type: http, scheme: Bearer}
    c: {type: http, scheme: BASIC, x-specloom-name: login}
    d: {type: oauth2, flows: {}}
    e: {type: openIdConnect, openIdConnectUrl: "https://x.example"}
    f: {type: mutualTLS}
    g: {type: http, scheme: digest}
    h: {$ref: '#/components/securitySchemes/a'}
    i: {type: apiKey, in: body, name: x}
"""
    )
    assert found.security == (("a",), ("b", "c"), ())
    assert [operation.security for operation in found.operations] == [None, (), (("a",),)]
    kinds = {scheme.id: scheme.kind for scheme in found.security_schemes}
    assert kinds == {
        "a": "apiKey", "b": "bearer", "c": "basic", "d": "oauth2", "e": "openIdConnect", "f": "other", "g": "digest",
        "h": "apiKey", "i": "other",
    }  # fmt: skip
    key = found.security_schemes[0]
    assert (key.key_name, key.key_in, key.description) == ("X-Key", "header", "Key.")
    assert found.security_schemes[2].python_name == "login"


def test_servers_and_their_variables(api: ApiOf) -> None:
    found = api(
        HEAD
        + """\
servers:
- url: https://{region}.x.example/{base}
  description: Main.
  variables:
    region: {default: eu, enum: [eu, us], description: Where., x-specloom-name: area}
    base: {default: v1, x-specloom-placeholder: true}
- {url: /relative}
paths:
  /a:
    servers: [{url: "https://path.example"}]
    get: {responses: {}}
    put: {servers: [{url: "https://own.example"}], responses: {}}
"""
    )
    main, relative = found.servers
    assert main.variables == (
        ir.ServerVariable("region", "eu", ("eu", "us"), "Where.", python_name="area"),
        ir.ServerVariable("base", "v1", placeholder=True),
    )
    assert (main.url, relative.url) == ("https://{region}.x.example/{base}", "/relative")
    assert [operation.servers[0].url for operation in found.operations] == [
        "https://path.example",
        "https://own.example",
    ]


def test_what_we_say_of_operations_ourselves(only: Only, api: ApiOf) -> None:
    found = only(
        "operationId: a\ntags: [x, 5, y]\ndeprecated: true\nx-specloom-name: fetch\n"
        "x-specloom-idempotency: {header: Idempotency-Key}\nx-specloom-rate-limit: {requests: 5, per: 0.5, scope: a}\n"
        "x-specloom-pagination: {style: page, items: /data, total: /n, parameters: {page: p, limit: l, other: o}}"
    )
    assert (found.id, found.tags, found.deprecated, found.python_name) == ("a", ("x", "y"), True, "fetch")
    assert found.idempotency_header == "Idempotency-Key"
    assert found.rate_limit == ir.RateLimit(5, 0.5, "a")
    assert found.pagination == PageNumber(
        Pointer("/data"), QueryParameter("p"), QueryParameter("l"), total=Pointer("/n")
    )
    head = 'openapi: 3.1.0\ninfo: {title: T, version: "1", summary: S., x-specloom-name: Zoo}\n'
    whole = api(head + "tags: [{name: pets, description: P., x-specloom-name: animals}]\npaths: {}\n")
    assert (whole.title, whole.version, whole.description, whole.python_name) == ("T", "1", "S.", "Zoo")
    assert whole.tags == (ir.Tag("pets", "P.", "animals"),)


@pytest.mark.parametrize(("version", "nested"), [("3.2.0", ("zoo", "badge")), ("3.1.0", ("", ""))])
def test_tags_nest_from_openapi_3_2_on(version: str, nested: tuple[str, str], api: ApiOf) -> None:
    text = HEAD.replace("3.1.0", version) + "tags: [{name: zoo}, {name: pets, parent: zoo, kind: badge}]\npaths: {}\n"
    assert [(tag.parent, tag.kind) for tag in api(text).tags] == [("", ""), nested]


# Swagger 2.0


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("host: x.example\nbasePath: /v1/\nschemes: [http, https]\n", ["https://x.example/v1", "http://x.example/v1"]),
        ("host: x.example\n", ["https://x.example"]),
        ("basePath: /v1\n", ["/v1"]),
        ("", ["/"]),
    ],
)
def test_hosts_of_2_0(text: str, urls: list[str], api: ApiOf) -> None:
    assert [server.url for server in api(f"{HEAD_2}{text}paths: {{}}\n").servers] == urls


@pytest.mark.parametrize(
    ("text", "style", "explode", "shape"),
    [
        ("in: query, type: string", "form", False, "string"),
        ("in: query, type: array, items: {type: integer}", "form", False, "[integer]"),
        ("in: query, type: array, items: {type: string}, collectionFormat: csv", "form", False, "[string]"),
        ("in: query, type: array, items: {type: string}, collectionFormat: multi", "form", True, "[string]"),
        ("in: query, type: array, items: {type: string}, collectionFormat: ssv", "spaceDelimited", False, "[string]"),
        ("in: query, type: array, items: {type: string}, collectionFormat: pipes", "pipeDelimited", False, "[string]"),
        ("in: query, type: array, items: {type: string}, collectionFormat: tsv", "tabDelimited", False, "[string]"),
        ("in: header, type: array, items: {type: string}, collectionFormat: csv", "simple", False, "[string]"),
        ("in: query, type: string, enum: [a, b]", "form", False, "'a'/'b'"),
    ],
)
def test_parameters_of_2_0(text: str, style: str, explode: bool, shape: str, only: Only, shown: Shown) -> None:
    found = only(f"parameters: [{{name: p, {text}}}]", head=HEAD_2).parameters[0]
    assert (found.style, found.explode, shown(found.schema)) == (style, explode, shape)


def test_a_collection_format_without_counterpart_is_refused(reading: Read) -> None:
    text = "parameters: [{name: p, in: header, type: array, items: {type: string}, collectionFormat: multi}]"
    assert [refused.rule for refused in reading(_get(text, head=HEAD_2)).refused] == ["parameter-style"]


def test_a_body_of_2_0(only: Only, shown: Shown) -> None:
    body = only(
        "consumes: [application/xml, application/json]\nparameters:\n"
        "- {name: b, in: body, required: true, description: B., schema: {type: object}}\n- {name: q, in: query}",
        head=HEAD_2,
    ).body
    assert body is not None
    assert (body.required, body.description) == (True, "B.")
    assert [media.name for media in body.media_types] == ["application/xml", "application/json"]
    assert body.media_types[0].schema is not None
    assert shown(body.media_types[0].schema) == "{*: any}"


@pytest.mark.parametrize(
    ("consumes", "file", "media"),
    [
        ("", False, ["application/x-www-form-urlencoded"]),
        ("consumes: [multipart/form-data]\n", False, ["multipart/form-data"]),
        ("consumes: [application/json]\n", False, ["application/x-www-form-urlencoded"]),
        ("", True, ["multipart/form-data"]),
        ("consumes: [application/json]\n", True, ["multipart/form-data"]),
    ],
)
def test_forms_of_2_0(consumes: str, file: bool, media: list[str], only: Only, shown: Shown) -> None:
    second = "{name: g, in: formData, type: file}" if file else "{name: g, in: formData, type: integer}"
    text = f"{consumes}parameters: [{{name: f, in: formData, required: true, type: string}}, {second}]"
    body = only(text, head=HEAD_2).body
    assert body is not None
    assert [found.name for found in body.media_types] == media
    assert body.media_types[0].schema is not None
    assert shown(body.media_types[0].schema) == "{f: string, g?: %s}" % ("string:binary" if file else "integer")
    assert body.required


def test_responses_definitions_and_security_of_2_0(api: ApiOf, shown: Shown) -> None:
    found = api(
        HEAD_2
        + """\
produces: [application/json, text/csv]
securityDefinitions: {k: {type: apiKey, in: query, name: key}, b: {type: basic}, o: {type: oauth2, flow: implicit}}
security: [{k: []}]
paths:
  /a:
    get:
      responses:
        200: {description: ok, schema: {$ref: '#/definitions/Pet'}}
        404: {$ref: '#/responses/Gone'}
    put: {produces: [text/plain], responses: {200: {description: ok, schema: {type: string}}, 204: {description: none}}}
responses: {Gone: {description: gone}}
definitions: {Pet: {type: object, properties: {name: {type: string, x-nullable: true}}}, Unused: {type: string}}
"""
    )
    get, put = found.operations
    assert [(own.status, [media.name for media in own.media_types]) for own in get.responses] == [
        ("200", ["application/json", "text/csv"]), ("404", []),
    ]  # fmt: skip
    assert get.responses[1].description == "gone"
    assert [[media.name for media in own.media_types] for own in put.responses] == [["text/plain"], []]
    assert [shown(schema) for schema in found.schemas.values()] == ["{name?: string or null}", "string"]
    assert [(scheme.kind, scheme.key_in) for scheme in found.security_schemes] == [
        ("apiKey", "query"), ("basic", ""), ("oauth2", ""),
    ]  # fmt: skip
    assert found.security == (("k",),)


def test_variables_of_servers_that_are_not_declared(reading: Callable[[str], Reading]) -> None:
    found = reading(_get("operationId: a", rest='servers: [{url: "https://{region}.x.invalid/{region}/v{v}"}]\n'))
    variables = found.api.servers[0].variables
    assert [(one.name, one.placeholder) for one in variables] == [("region", True), ("v", True)]
    assert [note.rule for note in found.notes] == ["server-variable-undeclared"] * 2
    own = reading(_get('servers: [{url: "https://{region}.x.invalid"}]'))
    assert own.api.operations == ()
    assert [one.rule for one in own.refused] == ["server-variable-undeclared"]


def test_security_schemes_that_clients_do_not_carry_out(reading: Callable[[str], Reading]) -> None:
    rest = "components: {securitySchemes: {cert: {type: mutualTLS}, unused: {type: mutualTLS}}}\n"
    found = reading(_get("security: [{cert: []}]", rest=rest))
    assert [(note.rule, note.location.fragment) for note in found.notes] == [
        ("security-scheme-unsupported", "#/components/securitySchemes/cert")
    ]


def test_statuses_are_read_as_they_are_meant(reading: Read) -> None:
    text = "{200 OK: {}, 4xx: {}, Default: {}, success: {}, '2020': {}}"
    (operation,) = reading(_get("summary: a").replace("responses: {}", f"responses: {text}")).api.operations
    assert [response.status for response in operation.responses] == ["200", "4XX", "default"]


LOST = {
    "field beside a body": (
        "parameters: [{name: b, in: body, schema: {}}, {name: f, in: formData, type: string}]", HEAD_2,
        "parameter-left-out", Severity.WARNING,
    ),
    "media type that is no form": (
        "consumes: [text/plain]\nparameters: [{name: f, in: formData, type: string}]", HEAD_2,
        "form-media-type", Severity.NOTE,
    ),
    "body without a media type": ("requestBody: {content: {}}", HEAD, "body-left-out", Severity.WARNING),
    "header of a part": (
        "requestBody: {content: {multipart/form-data: {encoding: {a: {headers: {X-A: {schema: {}}}}}}}}", HEAD,
        "encoding-headers", Severity.WARNING,
    ),
    "parameter that is not there": (
        "parameters: [{$ref: '#/components/parameters/A'}]", HEAD, "reference-not-found", Severity.NOTE,
    ),
    "parameter that is itself": (
        "parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]", HEAD, "reference-circular", Severity.WARNING,
    ),
    "value of a discriminator": (
        "requestBody: {content: {application/json: {schema: {discriminator: {propertyName: k, mapping: {a: '#/x'}}}}}}",
        HEAD, "discriminator-mapping", Severity.WARNING,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST)
def test_what_an_operation_loses_is_noted(case: str, reading: Read) -> None:
    text, head, rule, severity = LOST[case]
    found = reading(_get(text, head=head))
    assert len(found.api.operations) == 1
    assert [(note.rule, note.severity) for note in found.notes] == [(rule, severity)]
    assert found.notes[0].location.pointer[:3] == ("paths", "/a", "get")


def test_header_fields_that_every_part_has_are_not_noted(reading: Read) -> None:
    encoding = "{a: {headers: {Content-Type: {schema: {}}, content-disposition: {schema: {}}}}}"
    text = f"requestBody: {{content: {{multipart/form-data: {{encoding: {encoding}}}}}}}"
    assert reading(_get(text)).notes == ()
