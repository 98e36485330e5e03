"""The description of an operation in a generated module: plain values, no behaviour.

An `Operation` is built once, when its module is loaded, and holds what does not depend on arguments. A `Call` is one
use of it with the caller's values, still as Python objects. Neither knows how anything is encoded or sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar

from .api import Retry
from .values import EMPTY, Value

if TYPE_CHECKING:
    from .contexts import Reading
    from .request import Response, Upload

A = TypeVar("A")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Style = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject", "cookie"
]
"""The styles of OpenAPI 3.2, and `tabDelimited`, which is Swagger 2.0's collectionFormat `tsv`."""

Lists = Literal["indices", "brackets", "repeat"]
Alphabet = Literal["base64", "base64url", "base64url-unpadded"]
"""How octets are written as text (RFC 4648, sections 4 and 5)."""


class Segment(Value):
    """The place of a path parameter in a path (OpenAPI 3.2, "Path Templating").

    The value of one with `slashes` may be several segments long. The other parts are those of a `Parameter`.
    """

    name: str
    type: Any = str
    style: Style = "simple"
    explode: bool = False
    allow_reserved: bool = False
    content: str | None = None
    pii: bool = False
    slashes: bool = False
    alphabet: Alphabet = "base64"
    utc: bool = False


class Writing(Value):
    """How arguments of a kind that not every package has are written; its subclasses are in `wire`."""

    def written(self, given: Any, name: str) -> Any:
        """Return an argument as values that any parameter has.

        Raises:
            ValueError: The parameter does not take it.
        """
        raise NotImplementedError


class Parameter(Value):
    """A query or cookie parameter, and how it travels (OpenAPI 3.2, "Style Values"); also how a form's property does.

    `type` is what its values are: a class, `object` for any, a tuple of the items' type for lists, `OrEmpty`. `content`
    is the media type of a parameter that is described by `content` instead of a style; one that is `whole` is the query
    string itself. `lists` says how `deepObject` writes lists: `a[0]=x`, `a[]=x` or `a=x` repeated; `alphabet` is how
    octets are written, and `filter` how comparisons are. `pii` marks personal data, which is never shown
    (`x-specloom-pii`). `utc`: its times are sent in UTC, in whatever zone they are given.
    """

    name: str = ""
    type: Any = str
    style: Style = "form"
    explode: bool = True
    allow_reserved: bool = False
    content: str | None = None
    pii: bool = False
    lists: Lists = "indices"
    whole: bool = False
    alphabet: Alphabet = "base64"
    filter: Writing | None = None
    utc: bool = False


class HeaderParameter(Parameter):
    """A header parameter: a `Parameter` whose style is the default of headers."""

    style: Style = "simple"
    explode: bool = False


class OrEmpty(Value):
    """The type of a parameter that may also be sent without a value, as `name=` (`allowEmptyValue`): by `""`."""

    type: Any


class Typed(Value):
    """A body of some type: any annotation that pydantic knows, or a function that returns it.

    As a function it is not looked at before the operation is used: the models of others need not be imported.
    """

    __slots__ = ("_adapter",)

    type: Any

    @property
    def kind(self) -> Any:
        """The annotation itself."""
        return self.type() if isinstance(self.type, FunctionType) else self.type

    def adapter(self, make: Callable[[Any], A]) -> A:
        """Return what `make` makes of the annotation: made once, and stored in this body.

        It cannot be stored by annotation: `A | B` and `B | A` are equal, but may decode a value to different types.
        """
        try:
            adapter: A = getattr(self, "_adapter")  # noqa: B009  # no part, so type checkers do not know it
        except AttributeError:
            adapter = make(self.kind)
            object.__setattr__(self, "_adapter", adapter)
        return adapter


class Json(Typed):
    """A body of JSON that is decoded into, or encoded from, its type."""

    media_type: str = "application/json"

    def opened(self, value: Any) -> Any:
        """Return what calls return of a value that was read: itself, but for bodies in envelopes."""
        return value


class Text(Value):
    """A body of text: `str`."""

    media_type: str = "text/plain"


class Binary(Value):
    """A body of octets: `bytes`."""

    media_type: str = "application/octet-stream"


class OtherBody(Typed):
    """A body of a kind that not every package has: a form, or a stream of items.

    Its subclasses are in `wire`, with what encodes and decodes them.
    """

    media_type: str = ""

    def decoded(self, response: Response, reading: Reading) -> Any:  # subclasses read it
        """Return what a response holds.

        Raises:
            DecodeError: The response holds something else.
        """
        raise NotImplementedError

    def encoded(self, value: Any) -> tuple[bytes | Upload, str]:  # noqa: ARG002  # subclasses encode it
        """Return the content and its type for a value to be sent.

        Raises:
            TypeError: The value is of another type than the document says.
            ValueError: The value is not allowed by the document.
        """
        raise TypeError(f"A body of {self.media_type} cannot be sent.")


class SentAs(Value):
    """The body of a call that is sent in another way than the operation's `body` says."""

    body: Body
    value: Any


class Empty(Value):
    """No body: the result is `None`."""


class Unmodified(Value):
    """No body, since nothing has changed: the result is `NotModified`, where the call named a version."""


class Redirect(Value):
    """A redirect that is itself the answer: the result is where it leads to."""


class NotModified(Value):
    """The result of a call that asked for a newer version than the caller has: there is none (status 304)."""

    etag: str | None = None


class Whole(Value):
    """The response as it came: for requests that the document does not describe."""


Body = Json | Text | Binary | OtherBody
Content = Body | Empty | Unmodified | Redirect | Whole | tuple[Body, ...]
Status = int | Literal["1XX", "2XX", "3XX", "4XX", "5XX", "default"]

Security = tuple[tuple[str, ...], ...]
"""Alternatives, each a tuple of scheme names that are needed together; an empty alternative is anonymous access."""


class BodyFailure(Value):
    """The body that makes a success status an error: `pointer` (RFC 6901) leads to the value `equals`."""

    pointer: str
    equals: Any


class Operation(Value, Generic[T]):
    """One operation of the document. `T` is what a successful call returns.

    `path` alternates literal text and parameters, `query`, `headers` and `cookies` hold the other parameters; `success`
    and `errors` map statuses and ranges to what their bodies are (several media types for one status: a tuple).
    `accepts` are other `success` mappings, by the media type that a caller asks for: `accept`, where it is fixed.
    `bodies` are other media types in which a body may be sent.
    `body_required` says that None as a body is a value, or none that is allowed.
    `security` is None where that of the whole API applies; `()` is none at all. `retry` is what the document says
    about repeating just this operation, whatever its method. `limits` name those of the API's `rate_limits` that it
    counts towards.
    """

    id: str
    method: str
    path: tuple[str | Segment, ...]
    success: Mapping[Status, Content]
    errors: Mapping[Status, Content] = EMPTY
    query: tuple[Parameter, ...] = ()
    headers: tuple[HeaderParameter, ...] = ()
    cookies: tuple[Parameter, ...] = ()
    body: Body | None = None
    body_required: bool = False
    security: Security | None = None
    servers: tuple[str, ...] = ()
    idempotency_header: str | None = None
    retry: Retry | None = None
    failure: BodyFailure | None = None
    limits: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    accepts: Mapping[str, Mapping[Status, Content]] = EMPTY
    accept: str = ""

    def accepting(self, media_type: str | None) -> Self:
        """Return the same operation, with responses of a media type; None for the usual ones.

        Raises:
            ValueError: The document does not describe responses of this media type.
        """
        if media_type is None:
            return self
        derived: Self | None = self._derived.get(media_type)
        if derived is None:
            bodies = (body for content in self.success.values() for body in _alternatives(content))
            usual = [body.media_type for body in bodies if isinstance(body, (Json, Text, Binary, OtherBody))]
            if media_type in self.accepts:
                derived = self.replaced(success=self.accepts[media_type], accept=media_type, accepts=EMPTY)
            elif media_type in usual:
                derived = self
            else:
                names = ", ".join(map(repr, dict.fromkeys((*usual, *self.accepts))))
                raise ValueError(f"accept must be one of {names}, not {media_type!r}.")
            self._derived[media_type] = derived
        return derived

    def streaming(self, media_type: str) -> Operation[Any]:
        """Return the same operation with responses that are streams of a media type, item by item of another type."""
        return self.accepting(media_type)

    @cached_property
    def _derived(self) -> dict[str, Self]:
        return {}

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The parameters of the path, each once, in the order in which the path has them."""
        return tuple({part.name: part for part in self.path if isinstance(part, Segment)}.values())

    @cached_property
    def _names(self) -> tuple[int, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        path, query, headers, cookies = (
            tuple(parameter.name for parameter in parameters)
            for parameters in (self.segments, self.query, self.headers, self.cookies)
        )
        return len(path) + len(query) + len(headers) + len(cookies), path, query, headers, cookies

    def call(self, values: tuple[Any, ...], body: Any = None) -> Call[T]:
        """Return a call with the values of the parameters: those of the path, the query, the headers, the cookies.

        Raises:
            TypeError: There are more or fewer values than parameters.
        """
        count, path, query, headers, cookies = self._names
        if len(values) != count:
            raise TypeError(f"{self.id} does not have {len(values)} parameters.")
        left = iter(values)
        # Without `strict`, which takes as long as the rest: the number was just compared.
        return Call(
            self,
            path=dict(zip(path, left)) if path else EMPTY,  # noqa: B905
            query=dict(zip(query, left)) if query else EMPTY,  # noqa: B905
            headers=dict(zip(headers, left)) if headers else EMPTY,  # noqa: B905
            cookies=dict(zip(cookies, left)) if cookies else EMPTY,  # noqa: B905
            body=body,
        )


_CONDITIONS = frozenset({"if-none-match", "if-modified-since"})


def _alternatives(content: Content) -> tuple[Any, ...]:
    return content if isinstance(content, tuple) else (content,)


class GivesPages(Generic[T_co]):
    """What a pager is to type checkers, which lose overloads where a protocol takes its place."""

    __slots__ = ()


class GivesItems(Generic[T_co]):
    """What a stream is to type checkers, likewise."""

    __slots__ = ()


class Call(Generic[T]):
    """One use of an operation, with the caller's values. None in `query`, `headers` or `cookies` is not sent.

    `url` stands in place of server and path where the server itself named it, as in a link to the next page; `added`
    are header fields that the runtime itself has to add.
    """

    led = False
    """Whether the server chose what it asks for: the URL of a page, or its position."""

    # Written out, as one is made for each call.
    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] = EMPTY,
        query: Mapping[str, Any] = EMPTY,
        headers: Mapping[str, Any] = EMPTY,
        cookies: Mapping[str, Any] = EMPTY,
        body: Any = None,
        url: str | None = None,
        added: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.operation = operation
        self.path = path
        self.query = query
        self.headers = headers
        self.cookies = cookies
        self.body = body
        self.url = url
        self.added = added

    @property
    def is_conditional(self) -> bool:
        """Whether the caller names a version, so that the answer may be that it has not changed (RFC 9110, 13.1)."""
        return any(name.lower() in _CONDITIONS and value is not None for name, value in self.headers.items())

    def resumed(self, last: str) -> Call[T]:
        """Return the same call, going on after the event of this id (WHATWG HTML, section 9.2.4)."""
        headers = {name: value for name, value in self.headers.items() if name.lower() != "last-event-id"}
        return self._copy(headers=headers, added=(("Last-Event-ID", last),))

    def replaced(self, *, query: Mapping[str, Any] | None = None, url: str | None = None, body: Any = None) -> Call[T]:
        """Return the same call with another query or body, or at another URL; None is what it has."""
        query, body = (self.query if query is None else query), (self.body if body is None else body)
        return self._copy(query=query, url=url or self.url, body=body)

    def _copy(self, **changed: Any) -> Call[T]:
        copy = Call(self.operation)
        vars(copy).update({**vars(self), **changed})
        return copy
