"""What callers choose when they call one method, such as the media type of its body: overloads, and how they are made.

Each choice is a value with the alternatives that it has. Every combination of alternatives is an overload; a method
without choices has none. Who adds a kind of choice adds a function that returns a `Choice`, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from specloom.code.annotations import ANY, union_of
from specloom.code.safe import Code, Ident, Literal, code, ident
from specloom.code.view import Argument, Route, Signature


@dataclass(frozen=True, slots=True)
class Result:
    """What a call gives: a value, a stream of values, or pages of that type with items of the type `pages`."""

    returns: Code
    pages: Code | None = None
    streams: bool = False

    @property
    def annotation(self) -> Code:
        """The annotation of what the asynchronous method returns, or gives when it is awaited."""
        if self.streams:
            return code("AsyncStream[{item}]", item=self.returns)
        if self.pages is not None:
            return code("AsyncPager[{page}, {item}]", page=self.returns, item=self.pages)
        return self.returns

    @property
    def read(self) -> Code:
        """The annotation of what a response is read as: all items of a stream, the first of pages."""
        return code("builtins.list[{item}]", item=self.returns) if self.streams else self.returns

    @property
    def is_awaited(self) -> bool:
        """Whether the request is sent at once, and not when the result is iterated."""
        return not self.streams and self.pages is None

    @property
    def sender(self) -> Ident:
        """The method of the resource that makes such a call."""
        return ident("_stream" if self.streams else "_call" if self.pages is None else "_pages")


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to decide a choice, as type checkers see it.

    `body` stands behind the path parameters, and `arguments` are keywords, in place of those with their names; optional
    keywords in `without` are not taken. `result` replaces that of the method, and `also` is added to its annotation;
    with `or_stream`, which annotates items, it is a stream if the running program says so. `deprecated` is why such a
    call is advised against. `condition` is true in the method when callers decided so: it is needed where the `result`
    is sent for in another way.
    """

    arguments: tuple[Argument, ...] = ()
    body: Argument | None = None
    without: frozenset[str] = frozenset()
    result: Result | None = None
    also: Code | None = None
    or_stream: Code | None = None
    deprecated: Literal | None = None
    condition: Code | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The alternatives of one choice, which has a `name`; that of callers who say nothing comes first.

    The method itself takes `body` and `arguments`, which `doc` describes, a line each, and with `any_fields` keywords
    of every name. It calls `selector` on the constant of its operation, `accepting(accept)`, and passes `sent` on,
    `body=body`; the statement `prelude` comes before that. `streaming` is the `selector` where the answer is a stream.
    """

    alternatives: tuple[Alternative, ...]
    body: Argument | None = None
    arguments: tuple[Argument, ...] = ()
    name: str = ""
    doc: str = ""
    any_fields: bool = False
    selector: Code | None = None
    sent: Code | None = None
    prelude: Code | None = None
    streaming: Code | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A method without its choices: its path parameters, the other ones, the result, and the values that it sends.

    `streamed` are the values where it asks for a stream instead. `deprecated` is why any call of it is advised against.
    `last` are the keywords behind all others, whatever was chosen.
    """

    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    result: Result
    values: Code
    streamed: Code | None = None
    deprecated: Literal | None = None
    last: tuple[Argument, ...] = ()


def overloads(call: Call, choices: Sequence[Choice]) -> tuple[Signature, ...]:
    """Return the signatures that type checkers see, in the order in which they try them."""
    distinct = _distinct(call, choices)
    return tuple(distinct) if len(distinct) > 1 else ()


def _distinct(call: Call, choices: Sequence[Choice]) -> list[Signature]:
    distinct: list[Signature] = []
    for combination in product(*(choice.alternatives for choice in choices)):
        each = _signature(call, combination)
        if not any(_covers(other, each) for other in distinct):
            distinct.append(each)
    return distinct


def _covers(signature: Signature, other: Signature) -> bool:
    """Tell whether each call that fits the `other` signature fits this one: type checkers never come to that one."""
    arguments, others = ((*each.positional, *each.keywords) for each in (signature, other))
    return set(others) <= set(arguments) and all(
        argument.default is not None for argument in arguments if argument not in others
    )


def signature(call: Call, choices: Sequence[Choice]) -> Signature:
    """Return the signature of the method itself, which takes what every alternative takes."""
    results = {each.annotation.text: each for each in _results(call, choices)}
    result = call.result.annotation if len(results) == 1 and not _adds(choices) else ANY
    body = tuple(choice.body for choice in choices if choice.body is not None)
    arguments = tuple(argument for choice in choices for argument in choice.arguments)
    distinct = _distinct(call, choices)
    return Signature(
        # Without overloads, this is what type checkers see.
        positional=(*call.positional, *body) if len(distinct) > 1 else distinct[0].positional,
        keywords=(*_merged(call.keywords, arguments), *call.last),
        any_fields=any(choice.any_fields for choice in choices),
        result=result,
        read=result if result == ANY else call.result.read,
        is_async=all(each.is_awaited for each in results.values()),
        deprecated=call.deprecated,
    )


def routes(call: Call, choices: Sequence[Choice]) -> tuple[Route, ...]:
    """Return how the method makes its call: under a condition for alternatives that are sent for in another way."""
    awaited = all(each.is_awaited for each in _results(call, choices))
    others = [
        Route(alternative.condition, alternative.result.sender, call.streamed or call.values, is_awaited=awaited)
        for choice in choices
        for alternative in choice.alternatives
        if alternative.result is not None and alternative.result.sender != call.result.sender
    ]
    return (*others, Route(None, call.result.sender, call.values, is_awaited=awaited))


def _signature(call: Call, combination: Sequence[Alternative]) -> Signature:
    result = next((each.result for each in reversed(combination) if each.result is not None), call.result)
    added = [each.also for each in combination if each.also is not None]
    annotation, read = (union_of((each, *added)) if added else each for each in (result.annotation, result.read))
    item = next((each.or_stream for each in combination if each.or_stream is not None), None)
    if item is not None:
        annotation = code("AsyncMaybeStream[{value}, {item}]", value=annotation, item=item)
        read = union_of((read, Result(item, streams=True).read))
    without = {name for each in combination for name in each.without}
    keywords = _merged(call.keywords, [argument for each in combination for argument in each.arguments])
    body = tuple(each.body for each in combination if each.body is not None)
    return Signature(
        positional=(*call.positional, *body),
        keywords=(
            *(each for each in keywords if each.default is None or each.name.text not in without),
            *call.last,
        ),
        any_fields=False,
        result=annotation,
        read=read,
        is_async=result.is_awaited and item is None,
        deprecated=next((each.deprecated for each in combination if each.deprecated is not None), call.deprecated),
    )


def _merged(keywords: Sequence[Argument], more: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return keywords with others added, in place of those that have their names; required ones need not be first."""
    replaced = {argument.name: argument for argument in more}
    merged = [replaced.pop(argument.name, argument) for argument in keywords]
    return (*merged, *replaced.values())


def _results(call: Call, choices: Sequence[Choice]) -> Iterator[Result]:
    yield call.result
    for choice in choices:
        yield from (each.result for each in choice.alternatives if each.result is not None)


def _adds(choices: Sequence[Choice]) -> bool:
    return any(each.also is not None for choice in choices for each in choice.alternatives)
