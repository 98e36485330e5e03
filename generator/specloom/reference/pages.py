"""The pages of one package: overview, resources, models, errors, as Markdown by path below its folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from specloom.lower.limits import limit_names
from specloom.reference.content import Content, ResourcePage
from specloom.reference.markup import blocks, code, fenced, linked_code, prose, table
from specloom.reference.operations import operation_lines
from specloom.reference.surface import Docstring, ErrorClass, Field, Model

_MARKS = {"Pii": "personal data", "ReadOnly": "never sent", "WriteOnly": "only sent", "deprecated": "deprecated"}
_BASES = frozenset({
    "Model", "OpenModel", "ClosedModel", "RequestModel", "TwoWayModel", "VariedModel", "ResourceObject",
    "OpenStrEnum", "OpenIntEnum",
})  # fmt: skip
OVERVIEW, ERRORS, SKILL = "index.md", "errors.md", "SKILL.md"


def pages_of(content: Content) -> dict[str, str]:
    """Return the pages of a package, by path."""
    pages = {OVERVIEW: _text(_overview(content))}
    for page in content.resources:
        pages[f"resources/{page.name.module}.md"] = _text(_resource(content, page))
    for module, models in content.models.items():
        pages[f"models/{module}.md"] = _text(_models(content, module, models))
    pages[ERRORS] = _text(_errors(content))
    return pages


def title_of(content: Content) -> str:
    """Return what an API is called, encoded."""
    return prose(content.api.title or content.names.client)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


def _overview(content: Content) -> Iterator[str]:
    yield from (f"# {title_of(content)}", "")
    yield from blocks(content.api.description)
    yield from (f"Version {prose(content.version)}, of version {prose(content.api.version)} of the API.", "")
    yield from ("## Install", "", *fenced(f"pip install {content.distribution}", "sh"), "")
    for title, name in (
        ("First call", "first call"), ("Asynchronous", "asynchronous"), ("Pages", "pages"),
    ):  # fmt: skip
        yield from program_lines(content, title, name)
    yield from ("## Operations", "")
    rows = [
        (
            f"[{prose(f'{page.title}.{each.method.name}')}](resources/{page.name.module}.md#{each.anchor})",
            _summary(each.method.doc),
        )
        for page, each in content.described
    ]
    yield from table(("call", ""), rows)
    yield from credentials_lines(content)
    yield from _servers(content)
    yield from _rate_limits(content)
    yield from _webhooks(content)
    yield from ("## Errors", "", "Every failure is an exception: [all of them](errors.md), with their attributes.", "")
    for title, name in (("Settings", "settings"), ("Status and headers", "response"), ("Tests", "tests")):
        yield from program_lines(content, title, name)


def program_lines(content: Content, title: str, name: str) -> Iterator[str]:
    """Yield a section with a program, where it ran."""
    if name in content.programs:
        yield from (f"## {title}", "", *fenced(content.programs[name], "python"), "")


def credentials_lines(content: Content) -> Iterator[str]:
    """Yield the section on what the client takes from the environment."""
    rows = [(code(name), code(variable), prose(text)) for name, variable, text in content.variables]
    yield from ("## Credentials and the environment", "")
    yield from ("An argument of the client that is not given comes from the environment, if it is there.", "")
    yield from table(("argument", "variable", "meaning"), rows)


def _summary(doc: Docstring) -> str:
    return prose(doc.paragraphs[0]) if doc.paragraphs else ""


def _servers(content: Content) -> Iterator[str]:
    rows = [(code(server.url), prose(server.description)) for server in content.api.servers]
    if rows:
        yield from ("## Servers", "", "The first one is the usual one; `base_url` names another.", "")
        yield from table(("URL", ""), rows)


def _rate_limits(content: Content) -> Iterator[str]:
    whole = [("all calls", content.api.rate_limit)] if content.api.rate_limit is not None else []
    rows = [
        (
            prose(name),
            str(limit.requests),
            f"{limit.per:g}",
            prose(limit.scope or "each client"),
            prose(limit.description),
        )
        for name, limit in (*whole, *limit_names(content.api).items())
    ]
    if rows:
        yield from ("## Rate limits", "", "The client keeps to them, and waits where it has to.", "")
        yield from table(("limit", "requests", "in seconds", "counted for", ""), rows)


def _webhooks(content: Content) -> Iterator[str]:
    rows = [(code(each.name), prose(each.summary or each.description)) for each in content.api.webhooks]
    if rows:
        module = code(f"{content.names.package}.webhooks")
        yield from ("## Webhooks", "", f"{module} decodes what the API sends: `parse(name, body)`.", "")
        yield from table(("webhook", "meaning"), rows)


def _resource(content: Content, page: ResourcePage) -> Iterator[str]:
    yield from (f"# {prose(page.title)}", "")
    yield from blocks("\n\n".join(page.doc.paragraphs))
    if len(page.operations) > 1:
        yield from table(
            ("call", ""),
            [(f"[{prose(each.method.name)}](#{each.anchor})", _summary(each.method.doc)) for each in page.operations],
        )
    for each in page.operations:
        yield from operation_lines(content, each)


def _models(content: Content, module: str, models: Iterable[Model]) -> Iterator[str]:
    link = partial(content.address_from, 1)
    yield from (f"# Models: {prose(module)}", "")
    for model in models:
        yield from (f"## {prose(model.name)}", "")
        yield from blocks("\n\n".join(model.doc.paragraphs))
        inherited = [base for base in model.bases if base not in _BASES]
        if inherited:
            yield from (f"With all that {', '.join(linked_code(base, link) for base in inherited)} has.", "")
        if model.value:
            yield from (f"One of {linked_code(model.value, link)}", "")
        rows = [
            (code(each.name), linked_code(each.annotation, link), _default(each), " ".join(_meaning(each)))
            for each in model.fields
        ]
        yield from table(("field", "type", "default", "meaning"), rows)
        members = [(code(name), code(value), _whole(doc)) for name, value, doc in model.members]
        yield from table(("member", "value", "meaning"), members)
        yield from (line for source in model.doc.sources for line in (f"*{prose(source)}*", ""))


def _default(field: Field) -> str:
    return "required" if field.default is None else code(field.default)


def _whole(doc: Docstring) -> str:
    return prose(" ".join((*doc.paragraphs, *doc.sources)))


def _meaning(field: Field) -> Iterator[str]:
    if field.wire:
        yield f"On the wire {code(field.wire)}."
    marks = [_MARKS[mark] for mark in field.marks if mark in _MARKS]
    if marks:
        yield f"{', '.join(marks).capitalize()}."
    yield _whole(field.doc)


def _errors(content: Content) -> Iterator[str]:
    yield from ("# Errors", "")
    yield from (f"All are exported by {code(content.names.package)}; messages hold no credentials.", "")
    if "errors" in content.programs:
        yield from (*fenced(content.programs["errors"], "python"), "")
    for error in content.errors.values():
        yield from _error(content, error)


def _error(content: Content, error: ErrorClass) -> Iterator[str]:
    link = partial(content.address_from, 0)
    yield from (f"## {error.name}", "")
    yield from blocks(error.doc.partition("\nExample:")[0])
    yield from (f"A kind of {', '.join(linked_code(base, link) for base in error.bases)}.", "")
    rows = [(code(name), code(kind), prose(text)) for name, kind, text in error.attributes]
    yield from table(("attribute", "type", "meaning"), rows)
