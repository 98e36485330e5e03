"""What the pages of one package are made of: its code, the API behind it, and the samples that ran."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.package_names import package_folder, package_identifier
from specloom.code.safe import Code
from specloom.ir.names import Names, ResourceName
from specloom.lower.operations import OperationWriter
from specloom.lower.samples import Sample
from specloom.reference.markup import Slugs
from specloom.reference.surface import (
    Docstring,
    ErrorClass,
    Method,
    Model,
    errors_of,
    models_of,
    resource_classes,
)


@dataclass(frozen=True, slots=True)
class Described:
    """An operation with the methods that call it, synchronous and not; `anchor` is its identifier on its page."""

    operation: ir.Operation
    method: Method
    async_method: Method
    anchor: str
    error_bodies: tuple[tuple[str, Code], ...]
    sample: Sample | None = None


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """A resource, its docstring and its operations."""

    name: ResourceName
    doc: Docstring
    operations: tuple[Described, ...]

    @property
    def title(self) -> str:
        """How the resource is reached from the client."""
        return ".".join(self.name.attributes)


@dataclass(frozen=True, slots=True)
class Content:
    """All that the pages of a package need.

    `programs` are those that a page shows besides the samples of operations, by name, as far as they ran. `addresses`
    are those of models and errors, from the folder of the package.
    """

    api: ir.Api
    names: Names
    version: str
    resources: tuple[ResourcePage, ...]
    models: Mapping[str, tuple[Model, ...]]
    errors: Mapping[str, ErrorClass]
    variables: tuple[tuple[str, str, str], ...]
    programs: Mapping[str, str]
    addresses: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def folder(self) -> str:
        """The folder of the pages."""
        return package_identifier(self.names.package)

    @property
    def distribution(self) -> str:
        """What `pip install` takes."""
        return self.folder.replace("_", "-")

    @property
    def described(self) -> Iterator[tuple[ResourcePage, Described]]:
        """All operations, each with its resource."""
        return ((page, each) for page in self.resources for each in page.operations)

    def address_from(self, depth: int, name: str) -> str | None:
        """Return where a model or an error is described, as a page so many folders deep names it."""
        address = self.addresses.get(name)
        return None if address is None else "../" * depth + address


@dataclass(frozen=True, slots=True)
class Parts:
    """What the content of a package is put together from."""

    api: ir.Api
    names: Names
    operations: OperationWriter
    files: Mapping[str, str]
    samples: Mapping[Location, Sample]
    programs: Mapping[str, str]
    variables: tuple[tuple[str, str, str], ...]
    version: str


def content_of(parts: Parts) -> Content:
    """Return the content of the pages of a package."""
    folder = package_folder(parts.names.package)
    models: dict[str, list[Model]] = {}
    for model in models_of(parts.files, folder):
        models.setdefault(model.module, []).append(model)
    errors = errors_of(parts.files, folder)
    return Content(
        parts.api,
        parts.names,
        parts.version,
        tuple(_resources(parts, folder)),
        {module: tuple(listed) for module, listed in models.items()},
        errors,
        parts.variables,
        parts.programs,
        {**_model_addresses(parts.names, models), **_error_addresses(errors)},
    )


def _resources(parts: Parts, folder: str) -> Iterator[ResourcePage]:
    classes = resource_classes(parts.files, folder)
    names = parts.names
    grouped: dict[str, list[ir.Operation]] = {}
    for operation in parts.api.operations:
        grouped.setdefault(operation.resource, []).append(operation)
    for key in sorted(grouped, key=lambda key: names.resources[key].attributes):
        name = names.resources[key]
        doc, methods = classes[name.class_name]
        _, async_methods = classes[f"Async{name.class_name}"]
        slugs = Slugs()
        slugs.of(".".join(name.attributes))
        listed: list[Described] = []
        for operation in grouped[key]:
            bodies = tuple(parts.operations.error_bodies(operation))
            called = (names.methods[operation.location], names.streams.get(operation.location))
            for method in filter(None, called):
                sample = parts.samples.get(operation.location)
                shown = sample if sample is not None and f".{method}(" in sample.synchronous else None
                sides = methods[method], async_methods[method]
                listed.append(Described(operation, *sides, slugs.of(method), bodies, shown))
        yield ResourcePage(name, doc, tuple(listed))


def _model_addresses(names: Names, models: Mapping[str, list[Model]]) -> dict[str, str]:
    addresses: dict[str, str] = {}
    for module, listed in models.items():
        slugs = Slugs()
        slugs.of(f"Models: {module}")
        addresses |= {model.name: f"models/{module}.md#{slugs.of(model.name)}" for model in listed}
    twins = {name.name: names.classes[at].name for at, name in names.params.items() if at in names.classes}
    return {**{twin: addresses[name] for twin, name in twins.items() if name in addresses}, **addresses}


def _error_addresses(errors: Mapping[str, ErrorClass]) -> dict[str, str]:
    slugs = Slugs()
    slugs.of("Errors")
    return {name: f"errors.md#{slugs.of(name)}" for name in errors}
