"""Lowers an API and its names to a view: signatures, docstrings and types as safe text, for templates to lay out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_merge_patch
from specloom.base.package_names import package_identifier
from specloom.code.annotations import TypedDict
from specloom.code.safe import Code, code, dotted, hyphenated, ident, markdown, markdown_prose, toml
from specloom.code.view import Entry, Package, Resource
from specloom.evidence.summary import NO_EVIDENCE, EvidenceSummary
from specloom.ir.comparisons import comparison_classes
from specloom.ir.conditional import conditions
from specloom.ir.names import Names, operation_schemas, webhook_schemas
from specloom.ir.recordings import Recording
from specloom.ir.schema_walk import reachable_schemas
from specloom.lower import docs
from specloom.lower.client import environment_variable, lower_client
from specloom.lower.client import server_warnings as server_warnings
from specloom.lower.error_bodies import error_classes
from specloom.lower.evidence import lower_origin
from specloom.lower.limits import limit_rows
from specloom.lower.models import ModelWriter
from specloom.lower.offers import Offers as Offers
from specloom.lower.operations import ERRORS, OperationWriter
from specloom.lower.package_options import PackageOptions as PackageOptions
from specloom.lower.params import ParamWriter
from specloom.lower.readme import (
    command_words,
    environment,
    operation_rows,
    quick_start,
    recipe_view,
    sends_files,
    test_arguments,
    test_environment,
    wait_rows,
)
from specloom.lower.resources import lower_resources
from specloom.lower.responses import answers, redirects
from specloom.lower.runtime import lower_runtime
from specloom.lower.tests import TestWriter
from specloom.lower.webhooks import lower_webhooks

# Exports of a package besides its clients, errors and models, with their modules in the runtime.
_EXPORTS = (
    ("AsyncClientTransport", code("transport.client_transport_async")),
    ("CallOptions", code("base.call_options")),
    ("ClientTransport", code("transport.client_transport_sync")),
    ("Limiter", code("base.rate_limiter")),
    ("RateLimit", code("base.api")),
    ("RawResponse", code("call.flow")),
    ("Timeout", code("base.options")),
    ("async_raw", code("client.resource_async")),
    ("async_streaming", code("client.resource_async")),
    ("raw", code("client.resource_sync")),
    ("streaming", code("client.resource_sync")),
)


# Exports of a package with operations that take merge patches.
_PATCHES = (("MemberRemoval", code("wire.sent_as")), ("REMOVE", code("wire.sent_as")))


# Exports of a package with operations that answer with streams, and with those that may answer with a 304.
_STREAMS = (
    ("AsyncStream", code("streams.stream_async")),
    ("Stream", code("streams.stream_sync")),
    ("StreamEvent", code("wire.event_stream")),
)
_CONDITIONAL = (("NotModified", code("base.operation")),)
_WAITS = (("WaitFailedError", code("base.waiting")), ("WaitTimeoutError", code("base.waiting")))
_DURATIONS = (("Duration", code("models.duration")),)


def _takes_patches(api: ir.Api) -> bool:
    bodies = (operation.body for operation in api.operations if operation.body is not None)
    return any(is_merge_patch(media.name) for body in bodies for media in body.media_types)


def _is_conditional(api: ir.Api) -> bool:
    return any(conditions(operation) for operation in api.operations)


def _comparisons(api: ir.Api) -> tuple[tuple[str, Code], ...]:
    """Return what parameters of any operation compare by."""
    filters = [each.filter for operation in api.operations for each in operation.parameters if each.filter is not None]
    names = sorted({name for each in filters for name in comparison_classes(each)})
    return tuple((name, code("wire.filters")) for name in names)


def _exports(api: ir.Api, resources: Iterable[Resource]) -> tuple[Entry, ...]:
    """Return what a package exports besides its clients, errors and models, each with its module in the runtime."""
    streams = any(resource.streams for resource in resources)
    wanted = (
        (_PATCHES, _takes_patches(api)),
        (_STREAMS, streams),
        (_WAITS, any(method.waits for resource in resources for method in resource.methods)),
        (_CONDITIONAL, _is_conditional(api)),
        (_DURATIONS, _has_durations(api)),
        (_comparisons(api), True),
    )
    exports = (*_EXPORTS, *(export for listed, is_wanted in wanted if is_wanted for export in listed))
    return tuple(Entry(ident(name), module) for name, module in exports)


@dataclass(frozen=True, slots=True)
class Models:
    """The schemas that become classes, the classes that each uses, and the `TypedDict`s that requests take instead.

    `overrides` are the modules of overrides, by the name of the client or resource.
    """

    schemas: list[ir.Schema]
    used: Mapping[Location, list[Location]]
    params: Mapping[Location, TypedDict]
    overrides: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Traffic:
    """The exchanges that become tests, recorded and synthesised; `base_url` is the server of the latter.

    `summary` is the evidence for what the document claims.
    """

    recordings: tuple[Recording, ...] = ()
    synthesised: tuple[Recording, ...] = ()
    base_url: str = ""
    summary: EvidenceSummary = NO_EVIDENCE

    @property
    def every(self) -> tuple[Recording, ...]:
        """All of them, the recorded ones first."""
        return (*self.recordings, *self.synthesised)


def lower(api: ir.Api, names: Names, *, models: Models, traffic: Traffic, options: PackageOptions) -> Package:
    """Return the view of the package."""
    operations, runtime = OperationWriter(api, names, options.docstrings), lower_runtime(options.runtime)
    tests, resources = TestWriter(api, names, operations), lower_resources(api, names, operations, models.overrides)
    return Package(
        name=dotted(names.package),
        distribution=hyphenated(ident(package_identifier(names.package))),
        title=markdown(api.title or names.client),
        description=markdown_prose(api.description),
        summary=toml(docs.sentence(api.description) or f"A client of the {docs.sentence(api.title)}"),
        version=toml(options.version),
        api_version=markdown(api.version),
        doc=docs.paragraphs(f"A client of {api.title or names.client}.", api.description),
        client=lower_client(api, names, models.overrides, options),
        errors=tuple(map(ident, ERRORS)),
        resources=resources,
        model_modules=ModelWriter(api, names).modules(models.schemas, models.used),
        param_modules=ParamWriter(api, names, models.params).modules(models.schemas, models.used),
        tests=tests.modules(traffic.every) if runtime.testing else (),
        quick_start=quick_start(api, names, traffic.every, operations=operations, tests=tests),
        rows=operation_rows(api, names, resources),
        environment=environment(api, names),
        base_url_variable=ident(environment_variable(names.package, "base_url")),
        recipes=tuple(map(recipe_view, options.recipes)) if runtime.testing else (),
        test_arguments=test_arguments(api, names, traffic.base_url),
        test_environment=test_environment(api, names),
        webhooks=lower_webhooks(api, names),
        rate_limits=limit_rows(api),
        origin=lower_origin(traffic.summary, traffic.every),
        shared_errors=operations.shared_errors,
        error_classes=error_classes([*operations.error_bodies(operation)] for operation in api.operations),
        sends_files=sends_files(resources),
        takes_patches=_takes_patches(api),
        conditional=_is_conditional(api),
        redirected=any(redirects(answers(operation)) for operation in api.operations),
        waits=wait_rows(resources, names),
        exports=_exports(api, resources),
        runtime=runtime,
        command=command_words(api, names, operations) if runtime.cli else None,
    )


def _has_durations(api: ir.Api) -> bool:
    described = [schema for operation in api.operations for _, schema in operation_schemas(operation)]
    described += [schema for webhook in api.webhooks for _, schema in webhook_schemas(webhook)]
    duration = ir.Scalar("string", "duration")
    return any(schema.shape == duration for schema in reachable_schemas(api.schemas, described))
