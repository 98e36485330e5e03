"""What changes for users who go from one package to another: calls matched by requests, models by names and fields."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from specloom.base.words import words
from specloom.migration.package import Argument, Call, ClientPackage, alternatives, plain_path

_ALIKE = 0.8
_FEWEST = 2
_PLAIN = frozenset({"str", "int", "float", "bool", "bytes", "dict", "list", "datetime", "date", "UUID", "Decimal"})
_CREDENTIALS = ("api_key", "token", "auth_token", "access_token", "bearer_token", "key", "bearer")
OPTIONS = {
    "base_url": "base_url", "timeout": "timeout", "headers": "headers", "max_retries": "retries",
    "default_headers": "headers", "default_query": "query", "http_client": "transport", "httpx_client": "transport",
}  # fmt: skip
"""What our clients call the options of others."""
_NUMBERS = frozenset({"int", "float", "Decimal"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that callers have to change, or may notice: what it is about, and before and now."""

    kind: str
    before: str
    now: str
    breaks: bool = True


@dataclass(frozen=True, slots=True)
class SwitchedCall:
    """A request that both packages make, with all that differs between the two calls."""

    before: Call
    now: Call
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SwitchedModel:
    """A model that both packages have, its fields that are called otherwise, and those without a counterpart."""

    before: str
    now: str
    renamed: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migration:
    """The result: `only_before` and `only_now` are calls whose request the other package does not make."""

    old: ClientPackage
    new: ClientPackage
    calls: tuple[SwitchedCall, ...]
    only_before: tuple[Call, ...]
    only_now: tuple[Call, ...]
    models: tuple[SwitchedModel, ...]
    models_gone: tuple[str, ...]
    client: tuple[Difference, ...]
    errors: tuple[tuple[str, str, str], ...]

    @property
    def breaks(self) -> int:
        """How many things break: calls without a counterpart, differences of calls, models and fields."""
        fields = sum(len(each.renamed) + len(each.gone) + (each.before != each.now) for each in self.models)
        of_calls = sum(difference.breaks for each in self.calls for difference in each.differences)
        of_client = sum(each.breaks for each in self.client)
        return len(self.only_before) + of_calls + of_client + fields + len(self.models_gone)


def compare(old: ClientPackage, new: ClientPackage) -> Migration:
    """Return what a switch from one package to another changes."""
    pairs = list(_pairs(old.calls, new.calls))
    matched = {id(call) for pair in pairs for call in pair}
    models, gone = _models(old.models, new.models)
    return Migration(
        old,
        new,
        tuple(SwitchedCall(before, now, tuple(_differences(before, now))) for before, now in pairs),
        tuple(call for call in old.calls if id(call) not in matched),
        tuple(call for call in new.calls if id(call) not in matched),
        models,
        gone,
        tuple(_client(old, new)),
        tuple(
            (
                status,
                name,
                new.errors.get(status) or new.errors["ServerError" if status[0] == "5" else "APIStatusError"],
            )
            for status, name in sorted(old.errors.items())
        ),
    )


def _pairs(old: tuple[Call, ...], new: tuple[Call, ...]) -> Iterator[tuple[Call, Call]]:
    """Yield the calls that make the same request; paths may begin later, since servers have paths as well."""
    whole: dict[tuple[str, str], list[Call]] = defaultdict(list)
    ends: dict[tuple[str, str], list[Call]] = defaultdict(list)
    for call in new:
        for path in dict.fromkeys((call.path, plain_path(call.shown))):
            whole[call.method, path].append(call)
        parts = call.path.split("/")
        for index in range(1, len(parts)):
            ends[call.method, "/".join(parts[index:])].append(call)
    for before in old:
        fitting = whole[before.method, before.path]
        if not fitting:
            parts = before.path.split("/")
            shorter = ("/".join(parts[index:]) for index in range(1, len(parts)) if "{" not in parts[index - 1])
            fitting = next((whole[before.method, path] for path in shorter if whole.get((before.method, path))), [])
        fitting = fitting or ends[before.method, before.path]
        if len(fitting) == 1:
            yield before, fitting[0]


def _differences(before: Call, now: Call) -> Iterator[Difference]:
    pairs = _arguments(before.arguments, now.arguments)
    matched = {id(each) for pair in pairs for each in pair}
    for old, new in pairs:
        yield from _of_argument(old, new)
    for old in before.arguments:
        if id(old) not in matched:
            yield Difference("argument-gone", old.name, "")
    for new in now.arguments:
        if id(new) not in matched:
            yield Difference("argument-added", "", new.name, breaks=new.required)
    if before.pages != now.pages:
        kinds = ("one answer", "items of all pages, by iteration")
        yield Difference("pages", kinds[before.pages], kinds[now.pages])
    elif alternatives(before.result) != alternatives(now.result):
        yield Difference("result", before.result, now.result)


def _of_argument(old: Argument, new: Argument) -> Iterator[Difference]:
    if old.name != new.name:
        yield Difference("argument-renamed", old.name, new.name)
    if old.by_position and not new.by_position:
        yield Difference("argument-by-keyword", old.name, f"{new.name}=…")
    if new.required and not old.required:
        yield Difference("argument-required", old.name, new.name)
    if _differ(old.types, new.types):
        yield Difference("argument-type", _shown(old.name, old.types), _shown(new.name, new.types))


def _arguments(old: tuple[Argument, ...], new: tuple[Argument, ...]) -> list[tuple[Argument, Argument]]:
    """Return arguments that stand for the same: by their names in the request, else by the words of their own."""
    pairs: list[tuple[Argument, Argument]] = []
    keys: tuple[Callable[[Argument], str], ...] = (
        lambda each: each.wire,
        lambda each: each.name,
        lambda each: _plain(each.name),
        lambda each: _plain(each.wire),
    )
    for key in keys:
        matched = {id(each) for pair in pairs for each in pair}
        left = {key(each): each for each in reversed(new) if key(each) and id(each) not in matched}
        for before in old:
            if id(before) not in matched and key(before) in left:
                pairs += [(before, left.pop(key(before)))]
    return pairs


def _differ(old: frozenset[str], new: frozenset[str]) -> bool:
    """Tell whether the plain types of an argument have none in common, so that a value of one is none of the other."""
    before, now = old & _PLAIN, new & _PLAIN
    if before != old or not now or not before or before & now:
        return False
    return not (before <= _NUMBERS and now & _NUMBERS)


def _shown(name: str, types: frozenset[str]) -> str:
    return f"{name}: {' | '.join(sorted(types))}"


def _models(
    old: Mapping[str, frozenset[str]], new: Mapping[str, frozenset[str]]
) -> tuple[tuple[SwitchedModel, ...], tuple[str, ...]]:
    by_name = {_plain(name): name for name in reversed(list(new))}
    switched: list[SwitchedModel] = []
    gone: list[str] = []
    for name, fields in old.items():
        now = by_name.get(_plain(name)) or _most_alike(fields, new)
        if now is None:
            gone.append(name)
            continue
        same = {_plain(field): field for field in new[now]}
        named = {field: same.get(_plain(field)) for field in sorted(fields)}
        renamed = tuple((field, other) for field, other in named.items() if other is not None and other != field)
        lost = tuple(field for field, other in named.items() if other is None)
        switched.append(SwitchedModel(name, now, renamed, lost))
    return tuple(switched), tuple(gone)


def _most_alike(fields: frozenset[str], new: Mapping[str, frozenset[str]]) -> str | None:
    """Return the only model with nearly the same fields; None where there is none, or several."""
    plain = {_plain(field) for field in fields}
    scores: dict[str, float] = {}
    for name, others in new.items() if len(plain) >= _FEWEST else ():
        there = {_plain(field) for field in others}
        scores[name] = len(plain & there) / len(plain | there) if there else 0
    best = max(scores.values(), default=0)
    fitting = [name for name, score in scores.items() if score == best]
    return fitting[0] if best >= _ALIKE and len(fitting) == 1 else None


def _plain(name: str) -> str:
    return "".join(words(name))


def _client(old: ClientPackage, new: ClientPackage) -> Iterator[Difference]:
    yield Difference("client", old.client, new.client, breaks=old.client != new.client)
    if old.asynchronous or new.asynchronous:
        yield Difference(
            "asynchronous-client",
            old.asynchronous or "no class",
            new.asynchronous,
            breaks=old.asynchronous != new.asynchronous,
        )
    now = {each.name for each in new.constructor} | set(OPTIONS.values())
    credential = next((each.name for each in new.constructor if each.name in _CREDENTIALS), "")
    for argument in old.constructor:
        other = argument.name if argument.name in now else OPTIONS.get(argument.name, "")
        other = other or (credential if argument.name in _CREDENTIALS else "")
        if other and other != argument.name:
            yield Difference("client-argument-renamed", argument.name, other)
        elif not other:
            yield Difference("client-argument-gone", argument.name, "")
    before = {each.name for each in old.constructor}
    for argument in new.constructor:
        if argument.name not in before and argument.required:
            yield Difference("client-argument-required", "", argument.name)
