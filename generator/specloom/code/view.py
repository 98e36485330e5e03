"""What templates see: a package laid out as modules, classes, methods and arguments.

Every text is safe (see `safe`).
"""

from __future__ import annotations

from dataclasses import dataclass

from specloom.code.readme_view import EnvironmentRow, LimitRow, LoginParts, OperationRow, Origin, QuickStart, RecipeView
from specloom.code.runtime_view import RuntimeParts
from specloom.code.safe import Code, Comment, Doc, Ident, Literal, Markdown, Safe, Toml, code, ident, in_lines, join


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a function: its annotation, and its default where it may be left out."""

    name: Ident
    annotation: Code
    default: Code | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair of a dictionary display, or a keyword argument."""

    key: Literal | Ident
    value: Code | Ident | Literal


@dataclass(frozen=True, slots=True)
class BodyFields:
    """The fields of a body that may be passed as keywords; `either` annotates the whole body, which may be absent.

    `made` is what makes the body of what was given.
    """

    made: Code
    either: Code
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """The head of a method: its arguments, and the annotation of its result, which is awaited if it `is_async`.

    With `any_fields`, it takes keywords of every name. `deprecated` is why calls of it are advised against. `read`
    annotates what the response is read as, where views of the resource give it.
    """

    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    any_fields: bool
    result: Code
    read: Code
    is_async: bool
    deprecated: Literal | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """How a method makes a call: by which method of its class, on which condition, if any, and with which values."""

    condition: Code | None
    sender: Ident
    values: Code
    is_awaited: bool

    @property
    def is_formatted(self) -> bool:
        """Whether the lines of the values are broken already."""
        return "\n" in self.values.text


@dataclass(frozen=True, slots=True)
class Method:
    """An operation: the constant that describes it, and the methods that send its calls.

    `operation_arguments` are those of the constant, none where another method has described it. `preludes` are
    statements before the routes. `positional`, `keywords`, `body` and `fields` are the arguments of callers who choose
    nothing; `overloads` are all ways to call it, none where there is just the `signature`.
    `content_type` and `accept` are the arguments for the media types of the body and of the response.
    """

    name: Ident
    constant: Ident
    kind: Code
    operation_arguments: tuple[Entry, ...]
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    body: Argument | None
    fields: BodyFields | None
    overloads: tuple[Signature, ...]
    signature: Signature
    routes: tuple[Route, ...]
    preludes: tuple[Code, ...]
    pages: Code | None
    doc: Doc
    content_type: Ident | None = None
    accept: Ident | None = None

    @property
    def has_deprecated_calls(self) -> bool:
        """Whether some of its calls are advised against, or all."""
        return any(each.deprecated is not None for each in (self.signature, *self.overloads))

    @property
    def view_suffix(self) -> Code:
        """What the names of the runtime's functions for views end with, for what its calls give."""
        return code("_page" if self._senders == {"_pages"} else "_items" if self._senders == {"_stream"} else "")

    @property
    def gives_several_kinds(self) -> bool:
        """Whether callers choose between a value, pages and a stream."""
        return len(self._senders) > 1 and bool(self.overloads)

    @property
    def waits(self) -> bool:
        """Whether it makes calls until work is done."""
        return self._senders == {"_wait"}

    @property
    def _senders(self) -> set[str]:
        return {route.sender.text for route in self.routes}

    def sends_by(self, sender: str) -> bool:
        """Return whether some of its calls are made by a method of its class."""
        return any(route.sender.text == sender for route in self.routes)


@dataclass(frozen=True, slots=True)
class Resource:
    """A module of `resources`; its class is imported from `class_module`, a module below the package.

    `inside` are the resources that are its attributes, and `is_outermost` tells whether it is one of the client. A
    large one has a module for each of its classes, and one for its operations.
    `pagination_names` are what methods with pages may need of the runtime.
    """

    attribute: Ident
    class_name: Ident
    async_class_name: Ident
    module: Ident
    class_module: Code
    async_class_module: Code
    async_bases: Code
    doc: Doc
    pagination_names: tuple[Ident, ...]
    methods: tuple[Method, ...]
    inside: tuple[Resource, ...]
    is_outermost: bool
    is_large: bool = False

    @property
    def streams(self) -> bool:
        """Whether some of its calls give streams."""
        return any(method.sends_by("_stream") for method in self.methods)

    @property
    def described_methods(self) -> tuple[Method, ...]:
        """The methods that describe their operation, in a constant: one for each operation."""
        return tuple(method for method in self.methods if method.operation_arguments)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model."""

    name: Ident
    annotation: Code
    default: Code | None
    doc: Doc | None


@dataclass(frozen=True, slots=True)
class Part:
    """A value inside of an object that is read as its own, by a descriptor."""

    name: Ident
    annotation: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Model:
    """A class of `models` for an object; `variants` are the classes that its discriminator names.

    `arguments` are those of its constructor for type checkers, where callers may give more than what is read. `parts`
    are what is read as its own. `others` is the type of members that have no field, where they have one.
    """

    name: Ident
    base: Code
    doc: Doc
    fields: tuple[Field, ...]
    variants: Code | None = None
    arguments: tuple[Argument, ...] = ()
    parts: tuple[Part, ...] = ()
    others: Code | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an enumeration."""

    name: Ident
    value: Literal
    doc: Doc | None


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A class of `models` for a list of values."""

    name: Ident
    base: Code
    doc: Doc
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A name in `models` for a union with a discriminator."""

    name: Ident
    annotation: Code
    doc: Doc


@dataclass(frozen=True, slots=True)
class Import:
    """Names taken from a module."""

    module: Code
    names: tuple[Ident, ...]


@dataclass(frozen=True, slots=True)
class ModelModule:
    """A module of `models`; type checkers need the imports of `params` as well."""

    name: Ident
    imports: tuple[Import, ...]
    params: tuple[Import, ...]
    models: tuple[Model, ...]
    enumerations: tuple[Enumeration, ...]
    aliases: tuple[Alias, ...]

    @property
    def names(self) -> tuple[Ident, ...]:
        """The names of all classes of the module, sorted."""
        listed = [model.name for model in self.models]
        listed += [enumeration.name for enumeration in self.enumerations]
        listed += [alias.name for alias in self.aliases]
        return tuple(sorted(listed, key=lambda name: name.text))

    @property
    def lines(self) -> tuple[Code, ...]:
        """The same names in lines that a file may have."""
        return in_lines(self.names)


@dataclass(frozen=True, slots=True)
class ParamKey:
    """A key of a mapping that stands for a model."""

    name: Ident
    annotation: Code
    doc: Doc | None


@dataclass(frozen=True, slots=True)
class Param:
    """A `TypedDict` of `models` that has a body."""

    name: Ident
    doc: Doc
    keys: tuple[ParamKey, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """A name of `models` that is assigned: a `TypedDict` whose keys cannot all be declared, or a union of several."""

    name: Ident
    declared: Code
    value: Code
    doc: Doc


@dataclass(frozen=True, slots=True)
class ParamModule:
    """A module of `models` with the mappings that requests take; `assigned` are evaluated in order."""

    name: Ident
    imports: tuple[Import, ...]
    classes: tuple[Param, ...]
    assigned: tuple[Assigned, ...]

    @property
    def names(self) -> tuple[Ident, ...]:
        """The names of everything in the module, sorted."""
        listed = [param.name for param in self.classes] + [alias.name for alias in self.assigned]
        return tuple(sorted(listed, key=lambda name: name.text))

    @property
    def lines(self) -> tuple[Code, ...]:
        """The same names in lines that a file may have."""
        return in_lines(self.names)


@dataclass(frozen=True, slots=True)
class Client:
    """The pair of clients and the description of the API that they share.

    Their classes are imported from `class_module` and `async_class_module`; `api_arguments` are those of the constant
    that describes the API, `async_options` those of constructors in all packages. `renamed` pairs code of the
    asynchronous client with its synchronous counterpart.
    """

    name: Ident
    async_name: Ident
    class_module: Code
    async_class_module: Code
    doc: Doc
    api_arguments: tuple[Entry, ...]
    async_arguments: tuple[Argument, ...]
    credentials: tuple[Entry, ...]
    variables: tuple[Entry, ...]
    async_options: tuple[Argument, ...]
    renamed: tuple[tuple[Code, Code], ...]
    login: LoginParts


@dataclass(frozen=True, slots=True)
class TestCase:
    """A recorded exchange as a test: the call that must make it, and what the result must equal."""

    __test__ = False

    name: Ident
    recording: Literal
    index: Literal
    status: Literal
    call: Code
    error: Ident | None
    source: Comment


@dataclass(frozen=True, slots=True)
class TestModule:
    """The tests of one resource."""

    __test__ = False

    module: Ident
    cases: tuple[TestCase, ...]
    has_deprecated_calls: bool


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends: what its payload is, the annotation of that and, if known, its signature."""

    name: Literal
    content: Code
    payload: Code
    signature: Code | None
    display_name: Markdown
    summary: Markdown


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors that has a status, the one above it, if any, its statuses, and what its body may be."""

    name: Ident
    above: Ident | None
    statuses: Doc
    body: Code


@dataclass(frozen=True, slots=True)
class Package:
    """A whole generated package.

    `name` is dotted where it lies in namespace packages. `command` are the words of a command that needs no arguments.
    """

    name: Code
    distribution: Code
    title: Markdown
    description: Markdown
    summary: Toml
    version: Toml
    api_version: Markdown
    doc: Doc
    client: Client
    errors: tuple[Ident, ...]
    resources: tuple[Resource, ...]
    model_modules: tuple[ModelModule, ...]
    param_modules: tuple[ParamModule, ...]
    tests: tuple[TestModule, ...]
    quick_start: QuickStart | None
    rows: tuple[OperationRow, ...]
    environment: tuple[EnvironmentRow, ...]
    base_url_variable: Ident
    test_arguments: tuple[Entry, ...]
    test_environment: tuple[Entry, ...]
    runtime: RuntimeParts
    webhooks: tuple[Webhook, ...] = ()
    rate_limits: tuple[LimitRow, ...] = ()
    recipes: tuple[RecipeView, ...] = ()
    exports: tuple[Entry, ...] = ()
    shared_errors: tuple[Entry, ...] = ()
    error_classes: tuple[ErrorClass, ...] = ()
    origin: Origin | None = None
    waits: tuple[Code, ...] = ()
    sends_files: bool = False
    takes_patches: bool = False
    conditional: bool = False
    redirected: bool = False
    command: Code | None = None

    @property
    def identifier(self) -> Ident:
        """The name of the package as a part of other names."""
        return ident("_".join(part.text for part in self._parts))

    @property
    def folder(self) -> Code:
        """The folder of the package, as its path is written."""
        return join("/", self._parts)

    @property
    def outermost_folder(self) -> Safe:
        """The folder of the outermost package, which a wheel holds."""
        return self._parts[0]

    @property
    def _parts(self) -> tuple[Ident, ...]:
        return tuple(map(ident, self.name.text.split(".")))

    @property
    def streams(self) -> bool:
        """Whether some of its calls give streams."""
        return any(resource.streams for resource in self.resources)

    @property
    def plain_errors(self) -> tuple[Ident, ...]:
        """The classes of errors that are the runtime's for type checkers, too."""
        typed = {each.name for each in self.error_classes}
        return tuple(name for name in self.errors if name not in typed)

    @property
    def json_api(self) -> bool:
        """Whether some of its models are resources of JSON:API, whose attributes are read as their own."""
        return any(model.parts for module in self.model_modules for model in module.models)

    @property
    def compares_by(self) -> tuple[Literal | Ident, ...]:
        """What filters compare by, among its exports."""
        return tuple(export.key for export in self.exports if export.value.text == "wire.filters")

    @property
    def modules_of_models(self) -> tuple[ModelModule | ParamModule, ...]:
        """All modules of `models`."""
        return (*self.model_modules, *self.param_modules)

    @property
    def chooses_media_types(self) -> bool:
        """Whether callers may choose the media type of a body or a response."""
        methods = (method for resource in self.resources for method in resource.methods)
        return any(method.content_type is not None or method.accept is not None for method in methods)

    @property
    def outermost(self) -> tuple[Resource, ...]:
        """The resources that are attributes of the clients."""
        return tuple(resource for resource in self.resources if resource.is_outermost)

    @property
    def signed_webhooks(self) -> tuple[Webhook, ...]:
        """The webhooks that can be verified."""
        return tuple(webhook for webhook in self.webhooks if webhook.signature is not None)
