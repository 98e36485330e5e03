"""Signatures, overloads, results, facts and docstrings of operations, as the view holds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import indent

import pytest

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.view import Argument, Method, Package
from specloom.lower import docs
from specloom.lower.operations import error_class

Lowered = Callable[[str], Package]
HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
COMPONENTS = """
components:
  schemas:
    Pet: {type: object, required: [name, id], properties: {id: {type: string, readOnly: true}, name: {type: string}}}
    Open: {type: object, properties: {a: {}}, additionalProperties: true}
    Cat: {type: object, properties: {a: {type: string}}}
    PetNone: {type: object, properties: {a: {type: string}}}
"""


@pytest.fixture
def method(lowered: Lowered) -> Callable[..., Method]:
    def made(text: str, *, verb: str = "get", path: str = "/a") -> Method:
        text = text if "responses:" in text else f"{text}\nresponses: {{}}"
        whole = f"{HEAD}paths:\n  {path}:\n    {verb}:\n{indent(text.strip(), ' ' * 6)}\n{COMPONENTS}"
        return lowered(whole).resources[0].methods[0]

    return made


Made = Callable[..., Method]


def written(arguments: tuple[Argument, ...]) -> list[str]:
    return [
        f"{own.name.text}: {own.annotation.text}" + (f" = {own.default.text}" if own.default else "")
        for own in arguments
    ]


def fact(method: Method, key: str) -> str | None:
    return next((entry.value.text for entry in method.operation_arguments if entry.key.text == key), None)


def test_required_arguments_come_first_and_optional_ones_admit_none(method: Made) -> None:
    found = method(
        "parameters:\n"
        "- {name: q, in: query, schema: {type: string}}\n"
        "- {name: b, in: path, required: true, schema: {type: integer}}\n"
        "- {name: n, in: query, schema: {type: [string, 'null']}}\n"
        "- {name: r, in: header, required: true, schema: {type: string}}\n"
        "- {name: p, in: query, schema: {$ref: '#/components/schemas/PetNone'}}\n"
        "- {name: x, in: query, schema: {}}\n",
        path="/a/{b}",
    )
    assert written(found.positional) == ["b: int"]
    assert written(found.keywords) == [
        "r: str", "q: str | None = None", "n: str | None = None",
        "p: models.PetNone | models.PetNoneParam | None = None", "x: Any = None",
    ]  # fmt: skip


PET, X = "models.Pet | models.PetParam", "models.CreateXBody | models.CreateXBodyParam"
BODIES = {
    "object": ("{$ref: '#/components/schemas/Pet'}", True, f"body: {PET}", ["name: str"]),
    "optional object": ("{$ref: '#/components/schemas/Pet'}", False, f"body: {PET} | None = None", ["name: str"]),
    "object of the server's": (
        "{type: object, properties: {at: {type: string, readOnly: true}}}", True, "body: models.CreateXBody", None,
    ),
    "open object": (
        "{$ref: '#/components/schemas/Open'}", True, "body: models.Open | models.OpenParam", ["a: Any = ..."],
    ),
    "free object": ("{type: object}", True, "body: Mapping[str, Any]", None),
    "list": ("{type: array, items: {type: string}}", True, "body: Sequence[str]", None),
    "nullable": (
        "{type: [object, 'null'], properties: {a: {}}}", False, f"body: {X} | None = None", None,
    ),
    "clash": ("{type: object, properties: {q: {type: string}}}", True, f"body: {X}", ["q: str | None = ..."]),
    "field called body": ("{type: object, properties: {body: {}}}", True, f"body: {X}", None),
    "constants": (
        "{type: object, required: [k, n], properties: {k: {const: a}, n: {type: string}}}",
        True, f"body: {X}", ["n: str", 'k: Literal["a"] | None = ...'],
    ),
    "union": ("{oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}", True, f"body: {PET} | str", None),
    "anything": ("{}", False, "body: Any = None", None),
}  # fmt: skip


@pytest.mark.parametrize("case", BODIES)
def test_bodies_and_their_fields(case: str, method: Made) -> None:
    schema, required, body, fields = BODIES[case]
    found = method(
        f"operationId: createX\nparameters: [{{name: q, in: query, schema: {{}}}}]\n"
        f"requestBody: {{required: {str(required).lower()}, content: {{application/json: {{schema: {schema}}}}}}}",
        verb="post",
    )
    assert found.body is not None
    assert written((found.body,)) == [body]
    assert (written(found.fields.arguments) if found.fields else None) == fields
    fields_or_body = found.fields.made.text if found.fields else "body"
    if case == "union":
        fields_or_body = "one_model_of((models.Pet,), body, fields)"
    assert re.fullmatch(r"model_of\(models\.\w+, body, fields\)|body|one_model_of.*", fields_or_body)
    given = " if body is not None or fields else None" if found.fields and not required else ""
    query = "q_" if case == "clash" else "q"
    values = ", ".join(line.strip(" ,") for line in found.routes[-1].values.text.strip().splitlines())
    assert values == f"_CREATE_X, {query}, body={fields_or_body}{given}, options=options"


@pytest.mark.parametrize(
    ("content", "described", "argument"),
    [
        ("application/json: {}", "Json(Any)", "Any"),
        ("application/vnd.x+json: {schema: {type: string}}", 'Json(str, media_type="application/vnd.x+json")', "str"),
        ("text/plain: {schema: {type: string}}", 'Text("text/plain")', "str"),
        ("application/octet-stream: {schema: {type: string}}", 'Binary("application/octet-stream")', "ByteSource"),
        (
            "application/octet-stream: {schema: {$ref: '#/components/schemas/Cat'}}",
            'Binary("application/octet-stream")', "ByteSource",
        ),
        ("multipart/form-data: {}", "Multipart(Any)", "Mapping[str, Any]"),
        ("text/csv: {schema: {$ref: '#/components/schemas/Cat'}}", 'Text("text/csv")', "str"),
        ("image/png: {}, application/json: {schema: {type: string}}", "Json(str)", "str"),
        (
            "application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Cat'}}",
            "Form(lambda: models.Cat)", "models.Cat | models.CatParam",
        ),
        (
            "multipart/form-data: {schema: {$ref: '#/components/schemas/Cat'}}",
            "Multipart(lambda: models.Cat)", "models.Cat | models.CatParam",
        ),
    ],
)  # fmt: skip
def test_how_bodies_travel(content: str, described: str, argument: str, method: Made) -> None:
    found = method(f"requestBody: {{required: true, content: {{{content}}}}}", verb="post")
    assert found.body is not None
    assert (fact(found, "body"), found.body.annotation.text) == (described, argument)
    assert (found.fields is not None) == (argument == "models.Cat | models.CatParam")


RESPONSES = {
    "nothing": ("{'204': {description: ok}}", "None", "{204: Empty()}"),
    "no response": ("{}", "None", '{"2XX": Empty()}'),
    "one": ("{'200': {content: {application/json: {schema: {type: string}}}}}", "str", "{200: Json(str)}"),
    "two": (
        "{'200': {content: {application/json: {schema: {type: string}}}}, '202': {}}",
        "str | None", "{200: Json(str), 202: Empty()}",
    ),
    "two types": (
        "{'200': {content: {application/json: {schema: {type: integer}}, text/csv: {}}}}",
        "int", "{200: Json(int)}",
    ),
    "range": ("{2xx: {content: {application/json: {}}}}", "Any", '{"2XX": Json(Any)}'),
    "default alone": (
        "{default: {content: {application/json: {schema: {type: string}}}}}", "str", '{"2XX": Json(str)}',
    ),
    "default beside": (
        "{'200': {description: ok}, default: {content: {application/json: {schema: {type: string}}}}}",
        "None", "{200: Empty()}",
    ),
    "list": (
        "{'200': {content: {application/json: {schema: {items: {$ref: '#/components/schemas/Pet'}}}}}}",
        "builtins.list[models.Pet]", "{200: Json(lambda: list[models.Pet])}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RESPONSES)
def test_results(case: str, method: Made) -> None:
    text, returns, success = RESPONSES[case]
    found = method(f"responses: {text}")
    usual = (*found.overloads, found.signature)[0]
    assert (usual.result.text, fact(found, "success")) == (returns, success)


def test_errors_are_mapped_where_they_are_described(method: Made) -> None:
    body = "{content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}"
    found = method(f"responses: {{'200': {{}}, '404': {body}, 5xx: {body}, '410': {{}}, default: {body}}}")
    cat = "Json(lambda: models.Cat)"
    assert fact(found, "errors") == f'{{404: {cat}, "5XX": {cat}, "default": {cat}}}'


def test_errors_that_several_operations_share_stand_once(lowered: Lowered) -> None:
    cat, dog = "{content: {application/json: {schema: {type: integer}}}}", "{content: {text/plain: {}}}"
    responses = (
        f"'404': {cat}",
        f"'404': {cat}, '200': {{}}",
        f"'404': {dog}",
        f"'404': {dog}",
        f"5XX: {cat}",
        "'200': {}",
    )
    paths = "".join(f"  /a{i}:\n    get: {{responses: {{{text}}}}}\n" for i, text in enumerate(responses))
    package = lowered(f"{HEAD}paths:\n{paths}")
    assert [(each.key.text, each.value.text) for each in package.shared_errors] == [
        ("ERRORS_404", "{404: Json(int)}"),
        ("ERRORS_404_VARIANT_2", '{404: Text("text/plain")}'),
    ]
    methods = [method for resource in package.resources for method in resource.methods]
    assert [fact(method, "errors") for method in methods] == [
        "_errors.ERRORS_404", "_errors.ERRORS_404", "_errors.ERRORS_404_VARIANT_2", "_errors.ERRORS_404_VARIANT_2",
        '{"5XX": Json(int)}', None,
    ]  # fmt: skip


def test_a_parameter_is_described_once(method: Made) -> None:
    octets = "{type: string, format: base64url}"
    found = method(
        "parameters:\n"
        "- {name: b, in: path, required: true, content: {application/json: {}}}\n"
        f"- {{name: o, in: query, schema: {octets}}}\n- {{name: l, in: query, schema: {{items: {octets}}}}}\n"
        "- {name: s, in: query, style: pipeDelimited, explode: false, schema: {items: {type: integer}}}\n"
        "- {name: e, in: query, allowEmptyValue: true, schema: {type: boolean}}\n"
        "- {name: c, in: cookie, schema: {type: string}}\n"
        "- {name: X-P, in: header, x-specloom-pii: true, schema: {type: string}}\n"
        "- {name: b, in: query, schema: {type: number}}\n",
        path="/a/{b}",
    )
    assert fact(found, "path") == '("/a/", Segment("b", object, content="application/json"),)'
    assert fact(found, "query") == (
        '(Parameter("o", bytes, alphabet="base64url"), Parameter("l", (bytes,), alphabet="base64url"), '
        'Parameter("s", (int,), style="pipeDelimited", explode=False), Parameter("e", OrEmpty(bool)), '
        'Parameter("b", float),)'
    )
    assert fact(found, "headers") == '(HeaderParameter("X-P", pii=True),)'
    assert fact(found, "cookies") == '(Parameter("c"),)'
    assert found.routes[-1].values.text == "_GET, b, o, l, s, e, b_2, x_p, c, options=options"


def test_values_that_do_not_fit_on_a_line_fill_as_few_as_they_need(method: Made) -> None:
    listed = "".join(f"- {{name: parameter{i}, in: query, schema: {{type: string}}}}\n" for i in range(20))
    found = method(f"x-specloom-name: get\nparameters:\n{listed}")
    first, *lines, last = found.routes[-1].values.text.split("\n")
    assert found.routes[-1].is_formatted
    assert (first, last) == ("", "        ")
    assert all(len(line) <= 120 and line.startswith("            ") for line in lines)
    assert len(lines) == 3
    assert " ".join(line.strip() for line in lines) == ", ".join(
        ["_GET", *(f"parameter{i}" for i in range(20)), "options=options"]
    )


@pytest.mark.parametrize(("name", "wanted"), [("list", "builtins.list[str]"), ("fetch", "list[str]")])
def test_a_method_called_list_does_not_hide_the_type(name: str, wanted: str, method: Made) -> None:
    content = "{application/json: {schema: {items: {type: string}}}}"
    found = method(f"x-specloom-name: {name}\nresponses: {{'200': {{content: {content}}}}}")
    assert (found.name.text, found.signature.result.text) == (name, wanted)
    assert (found.kind.text, fact(found, "success")) == ("Operation[list[str]]", "{200: Json(list[str])}")


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("/a", '("/a",)'),
        ("/a/{b}", '("/a/", Segment("b"),)'),
        ("/{b}.json", '("/", Segment("b"), ".json",)'),
        ("/{b}{c}", '("/", Segment("b"), Segment("c"),)'),
        ("/a/{b}/c/{c}/", '("/a/", Segment("b"), "/c/", Segment("c"), "/",)'),
        ("/a'\\n{b}", '("/a\'%5Cn", Segment("b"),)'),
        ("/a b/%20/ä?x=[1]&y={b}", '("/a%20b/%20/%C3%A4?x=%5B1%5D&y=", Segment("b"),)'),
    ],
)
def test_paths_are_split_and_never_filled(path: str, parts: str, method: Made) -> None:
    listed = ", ".join(
        f"{{name: {name}, in: path, required: true, schema: {{type: string}}}}"
        for name in "bc"
        if f"{{{name}}}" in path
    )
    found = method(
        f"parameters: [{listed}]", path=f"'{path}'" if "'" not in path else f'"{path}"'.replace("\\n", "\\\\n")
    )
    assert fact(found, "path") == parts


def paged(items: str) -> str:
    page = "{type: object, properties: {data: {items: {$ref: '#/components/schemas/Pet'}}, one: {type: string}}}"
    return (
        f"x-specloom-pagination: {{style: page, parameters: {{page: p}}, items: {items}}}\n"
        f"responses: {{'200': {{content: {{application/json: {{schema: {page}}}}}}}}}"
    )


def test_pages_are_of_items(method: Made) -> None:
    found = method(paged("/data"))
    assert found.pages is not None
    assert found.pages.text == "models.Pet"
    assert fact(found, "pagination") is not None


@pytest.mark.parametrize("items", ["/one", "/none"])
def test_an_operation_whose_pages_have_no_list_is_refused(items: str, lowered: Lowered) -> None:
    text = indent(paged(items), " " * 6)
    assert lowered(f"{HEAD}paths:\n  /a:\n    get:\n{text}\n{COMPONENTS}").resources == ()


def test_a_docstring_says_what_is_known(method: Made) -> None:
    found = method(
        "summary: Fetch it\ndescription: 'Long story.  More.'\ndeprecated: true\n"
        "x-specloom-source: {document: d.txt, lines: 3-4, basis: documented}\n"
        "parameters: [{name: q, in: query, deprecated: true, description: What, schema: {minimum: 1, default: 3}}]\n"
        "responses: {'404': {description: Gone}, '418': {description: Tea.}, '500': {description: ''}, '200': {}}"
    )
    assert found.doc.text == (
        "Fetch it.\n\nLong story.  More.\n\nDeprecated: the API's document advises against it.\n\n"
        "Args:\n    q: What. At least 1. The server's default is 3. Deprecated.\n"
        "    options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.\n\n"
        "Raises:\n    NotFoundError: Gone\n    ClientError: Tea.\n    ServerError: Status 500.\n\n"
        "Source: d.txt, lines 3-4 (documented).\n"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two.", "One."),
        ("One", "One."),
        ("Is it? Yes.", "Is it?"),
        ("Version 1.2 is out. Really.", "Version 1.2 is out."),
        ("A list:", "A list:"),
        ("List vehicles, e.g. cars and bikes. More.", "List vehicles, e.g. cars and bikes."),
        (
            "Lists, e.g. Mercedes vs. Ford, i.e. (by U.S. law) all. More.",
            "Lists, e.g. Mercedes vs. Ford, i.e. (by U.S. law) all.",
        ),
        ("v2.0 of a station (no. 5) by St. Martin. More.", "v2.0 of a station (no. 5) by St. Martin."),
        ("Sends max. 5 items (at once. Really). More.", "Sends max. 5 items (at once. Really)."),
        ("A smile :( never ends.\n\nMore.", "A smile :( never ends."),
        ("See example.com. it goes on", "See example.com. it goes on."),
        ("No full stop\n\nAnother paragraph.", "No full stop."),
        ("a\n b\tc", "a b c."),
        ("", ""),
    ],
)
def test_sentences(text: str, wanted: str) -> None:
    assert docs.sentence(text) == wanted


def test_wrapping_keeps_what_is_laid_out() -> None:
    long = "word " * 40
    wrapped = docs.wrap(f"{long}\n\n- item\n    code\r\nend")
    assert all(len(line) <= 100 for line in wrapped.splitlines())
    assert wrapped.endswith("\n\n- item\n    code\nend")


@pytest.mark.parametrize(
    ("keywords", "wanted"),
    [
        ((("minLength", 1), ("maxLength", 9)), "D. At least 1 characters, at most 9 characters."),
        ((("pattern", "^a\n`"),), "D. Matches `^a ``."),
        ((("exclusiveMinimum", True), ("minimum", 3)), "D. At least 3."),
        ((("uniqueItems", True),), "D."),
        ((), "D."),
    ],
)
def test_limits_are_told(keywords: tuple[tuple[str, int | str | bool], ...], wanted: str) -> None:
    schema = ir.Schema(Location("a"), ir.Anything(), limits=ir.Limits(keywords))
    assert docs.described("D", schema) == wanted


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("404", "NotFoundError"), ("418", "ClientError"), ("4XX", "ClientError"), ("500", "ServerError"),
        ("5XX", "ServerError"), ("default", "APIStatusError"),
    ],
)  # fmt: skip
def test_errors_by_status(status: str, name: str) -> None:
    assert error_class(status) == name


def test_what_tells_variants_apart_is_sent_though_it_need_not_be(lowered: Lowered) -> None:
    kinds = "\n".join(
        f"    {name}: {{type: object, properties: {{kind: {{type: string, enum: [{name}], default: {name}}}}}}}"
        for name in ("Crop", "Turn", "Alone")
    )
    one = "oneOf: [{$ref: '#/components/schemas/Crop'}, {$ref: '#/components/schemas/Turn'}]"
    step = f"{{{one}, discriminator: {{propertyName: kind}}}}"
    body = f"{{type: object, properties: {{step: {step}, alone: {{$ref: '#/components/schemas/Alone'}}}}}}"
    package = lowered(
        f"{HEAD}paths:\n  /a:\n    post:\n      requestBody: {{content: {{application/json: {{schema: {body}}}}}}}\n"
        f"      responses: {{}}\ncomponents:\n  schemas:\n{kinds}\n"
    )
    models = {model.name.text: model for module in package.model_modules for model in module.models}
    shown = {name: (model.base.text, written(model.fields)) for name, model in models.items()}
    assert shown["Crop"] == ("RequestModel", ['kind: Literal["Crop"] = "Crop"'])
    assert shown["Turn"] == ("RequestModel", ['kind: Literal["Turn"] = "Turn"'])
    assert shown["Alone"] == ("Model", ['kind: Annotated[Literal["Alone"] | None, Omit] = None'])
    assert [field.doc for field in models["Crop"].fields] == [None]
