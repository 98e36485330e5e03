"""What `specloom diff` says of objects with a discriminator, whose variants are `allOf` of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom import ir
from specloom.diff import compare

HEAD = """\
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /jobs:
    get:
      operationId: listJobs
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
    post:
      operationId: createJob
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
"""
JOB = "    Job: {type: object, properties: {kind: {type: string}, name: {type: string}}, discriminator: TAGS}\n"
BY_KIND = "{propertyName: kind, mapping: {import: '#/components/schemas/Import'}}"
VARIANTS = """\
    Import: {allOf: [{$ref: '#/components/schemas/Job'}, {type: object, properties: {source: {type: string}}}]}
    Export: {allOf: [{$ref: '#/components/schemas/Job'}, {type: object, properties: {target: {type: string}}}]}
"""
COPY = "    Copy: {allOf: [{$ref: '#/components/schemas/Job'}, {type: object, properties: {deep: {type: boolean}}}]}\n"
PLAIN = JOB.replace(", discriminator: TAGS", "") + VARIANTS
TAGGED = JOB.replace("TAGS", BY_KIND) + VARIANTS


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (
            TAGGED,
            TAGGED + COPY,
            ["additive request-subtype-added 'Job'", "additive response-subtype-added 'Job'"],
        ),
        (
            TAGGED + COPY,
            TAGGED,
            ["breaking request-subtype-removed 'Job'", "additive response-subtype-removed 'Job'"],
        ),
        (
            TAGGED,
            TAGGED.replace("{import: '#/components/schemas/Import'}", "{imports: '#/components/schemas/Import'}"),
            [
                "additive discriminator-value-added 'Job'",
                "breaking request-discriminator-changed 'Job'",
                "breaking response-discriminator-changed 'Job'",
            ],
        ),
        (
            TAGGED,
            TAGGED.replace("/Import'}}", "/Import', in: '#/components/schemas/Import'}}"),
            ["additive discriminator-value-added 'Job'"],
        ),
        (
            TAGGED,
            TAGGED.replace("source: {type: string}", "source: {type: integer}"),
            [
                "breaking request-type-changed 'Job as Import.source'",
                "breaking response-type-changed 'Job as Import.source'",
            ],
        ),
        (
            TAGGED,
            TAGGED.replace("name: {type: string}", "name: {type: integer}"),
            ["breaking request-type-changed 'Job.name'", "breaking response-type-changed 'Job.name'"],
        ),
        (
            PLAIN,
            TAGGED,
            ["additive request-discriminator-added 'Job'", "additive response-discriminator-added 'Job'"],
        ),
        (TAGGED, TAGGED, []),
    ],
    ids=["added", "removed", "tag changed", "tag added", "member", "inherited member", "discriminator", "nothing"],
)
def test_variants_of_a_base(api: Callable[[str], ir.Api], old: str, new: str, wanted: list[str]) -> None:
    changes = compare(api(HEAD + old), api(HEAD + new))
    texts = {f"{one.level} {one.rule} {one.subject.replace('`', chr(39))}" for one in changes}
    assert sorted(texts, key=lambda text: text.split()[1]) == wanted


UNION = """\
    Job: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: TAGS}
"""
ARMS = (
    "    A: {type: object, properties: {k: {type: string}}}\n    B: {type: object, properties: {k: {type: string}}}\n"
)


def test_a_changed_tag_of_a_union_is_breaking(api: Callable[[str], ir.Api]) -> None:
    old, new = (
        api(HEAD + UNION.replace("TAGS", f"{{propertyName: k, mapping: {{{tag}: A}}}}") + ARMS) for tag in ("a", "aa")
    )
    rules = [(change.rule, change.level) for change in compare(old, new)]
    assert ("request-discriminator-changed", "breaking") in rules
    assert ("response-discriminator-changed", "breaking") in rules
