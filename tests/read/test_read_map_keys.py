"""Keys of maps are names, also where they begin like an extension; only patterned fields stand beside extensions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Document
from specloom.lint import lint
from specloom.load import load
from specloom.validate.rules import broken_rules

ApiOf = Callable[..., ir.Api]
EVERYWHERE = """\
openapi: 3.2.0
info: {title: T, version: "1"}
servers: [{url: "https://{x-host}", variables: {x-host: {default: a.example}}}]
security: [{x-key: [], x-oauth: [x-scope]}]
x-extension: {get: {}}
paths:
  x-not-a-path: {get: {operationId: never, responses: {}}}
  /a:
    post:
      parameters:
        - {name: x-filter, in: query, content: {x-world/x-json+json: {schema: {type: object}}}}
      requestBody:
        content:
          x-custom/form: {schema: {type: string}}
          multipart/form-data:
            schema: {type: object, properties: {x-file: {type: string}}}
            encoding: {x-file: {contentType: image/png}}
      responses:
        "200": {$ref: "#/components/responses/x-ok"}
        x-note: {description: never}
      callbacks: {x-callback: {"{$request.query.url}": {post: {responses: {}}}, x-not-one: {post: {responses: {}}}}}
webhooks: {x-webhook: {post: {responses: {}}}}
components:
  responses: {x-ok: {description: ok, headers: {x-total: {schema: {type: integer}}},
    content: {application/json: {schema: {$ref: "#/components/schemas/x-animal"}}}}}
  schemas:
    x-animal:
      oneOf: [{$ref: "#/components/schemas/x-cat"}, {$ref: "#/components/schemas/x-dog"}]
      discriminator:
        propertyName: x-kind
        mapping: {x-meow: "#/components/schemas/x-cat", x-bark: "#/components/schemas/x-dog"}
    x-cat: {type: object, properties: {x-kind: {type: string}}, patternProperties: {x-.*: {type: integer}}}
    x-dog: {type: object, properties: {x-kind: {type: string}}, required: [x-kind]}
  securitySchemes:
    x-key: {type: apiKey, in: header, name: x-key}
    x-oauth:
      type: oauth2
      flows:
        x-flow: {tokenUrl: "https://a.example/never", refreshUrl: "https://a.example/never"}
        clientCredentials: {tokenUrl: "https://a.example/token", scopes: {x-scope: All.}}
"""


def test_every_map_of_a_document(api: ApiOf, shown: Callable[[ir.Schema], str]) -> None:
    found = api(EVERYWHERE)
    (operation,) = found.operations
    assert [scheme.id for scheme in found.security_schemes] == ["x-key", "x-oauth"]
    assert found.security == (("x-key", "x-oauth"),)
    assert found.security_schemes[1].flows == (ir.Flow("client_credentials", "https://a.example/token", ("x-scope",)),)
    assert [variable.name for variable in found.servers[0].variables] == ["x-host"]
    assert [(parameter.name, parameter.content) for parameter in operation.parameters] == [
        ("x-filter", "x-world/x-json+json")
    ]
    assert operation.body is not None
    assert [media.name for media in operation.body.media_types] == ["x-custom/form", "multipart/form-data"]
    assert operation.body.media_types[1].encodings[0].content_type == "image/png"
    assert [response.status for response in operation.responses] == ["200"]
    assert [header.name for header in operation.responses[0].headers] == ["x-total"]
    assert [webhook.name for webhook in found.webhooks] == ["x-webhook", "x-callback"]
    schemas = {place.pointer[-1]: shown(schema) for place, schema in found.schemas.items()}
    assert schemas["x-animal"] == "(&x-cat | &x-dog by x-kind {'x-meow': 0, 'x-bark': 1})"
    assert schemas["x-cat"] == "{x-kind?: string, *: any}"
    assert schemas["x-dog"] == "{x-kind: string}"


def test_swagger_2(api: ApiOf) -> None:
    found = api(
        """\
        swagger: "2.0"
        info: {title: T, version: "1"}
        security: [{x-key: [], x-oauth: [read]}]
        paths:
          x-not-a-path: {get: {responses: {}}}
          /a: {get: {parameters: [{$ref: "#/parameters/x-page"}], responses: {"200": {$ref: "#/responses/x-ok"}}}}
        parameters: {x-page: {name: x-page, in: query, type: string}}
        responses: {x-ok: {description: ok, schema: {$ref: "#/definitions/x-thing"}}}
        definitions: {x-thing: {type: object}}
        securityDefinitions:
          x-key: {type: apiKey, in: header, name: x-key}
          x-oauth: {type: oauth2, flow: application, tokenUrl: "https://a/t", scopes: {read: Read., x-extension: No.}}
    """
    )
    assert [scheme.id for scheme in found.security_schemes] == ["x-key", "x-oauth"]
    assert found.security_schemes[1].flows[0].scopes == ("read",)
    assert [place.pointer[-1] for place in found.schemas] == ["x-thing"]
    assert [operation.path for operation in found.operations] == ["/a"]


@pytest.mark.parametrize(
    "text",
    [
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\ncomponents: {responses: {x-a: {$ref: b.yaml}}}\n',
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\ncomponents: {headers: {x-a: {$ref: b.yaml}}}\n',
        'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {}\nresponses: {x-a: {$ref: b.yaml}}\n',
    ],
)
def test_references_below_them_are_followed(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    (tmp_path / "b.yaml").write_text("description: ok\n", "utf-8")
    assert [Path(name).name for name in load(tmp_path / "a.yaml").files] == ["a.yaml", "b.yaml"]


def test_the_linter_and_the_rules_look_at_them(document: Callable[..., Document]) -> None:
    text = """\
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {x-note: {get: {x-specloom-nonsense: true}}}
        webhooks: {x-b: {post: {operationId: same, responses: {}}}, c: {post: {operationId: same, responses: {}}}}
        components:
          schemas: {x-s: {type: object, x-specloom-nonsense: 1}, "x-Page<S>": {}}
          securitySchemes: {x-k: {type: apiKey, in: header, name: k, x-specloom-nonsense: 1}}
          responses: {x-r: {description: ok, x-specloom-nonsense: 1}}
        """
    read = document(text)
    unknown = [found.location for found in lint(read, style=False) if found.rule == "extension-unknown"]
    places = [("schemas", "x-s"), ("securitySchemes", "x-k"), ("responses", "x-r")]
    assert unknown == [Location(read.main, ("components", *place, "x-specloom-nonsense")) for place in places]
    assert sorted(found.rule for found in broken_rules(read)) == ["component-name", "duplicate-operation-id"]
