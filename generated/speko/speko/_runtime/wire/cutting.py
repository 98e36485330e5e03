"""Cutting long lists out of JSON, piece by piece, so that none of them has to be read at once.

Only what decides about places is looked at: strings, brackets and commas: what is no JSON shows when a piece is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterator
from itertools import accumulate
from typing import Any, get_args, get_origin

from ..base.lookup import field_names
from ..models.model import Model
from ..models.variants import variants_of
from .bodies import has_values_alone
from .lenient import annotated, arm_of

Path = tuple[str, ...]
"""Where a list stands in a body: the names of members on the wire. A body that is a list itself has none."""

LONG = 1 << 16
"""How many octets a list has that is worth cutting."""
_DEEP = 3
_WINDOW = 1 << 12
_MOST_TRIES = 10_000
_MEMBER = re.compile(rb'[\s,]*+"([^"\\]*+)"\s*+:\s*+')
_BEGIN = re.compile(rb"\s*+[\[{]")
_BETWEEN = re.compile(rb',\s*+\{\s*+"[^"\\]*+"')
_SPACE = re.compile(rb"\s*+")
_TOKENS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHERS = bytes(octet for octet in range(256) if octet not in _STEPS)


class UncutError(ValueError):
    """A text that cannot be cut: it may be no JSON, or one item is too long."""


def lists_in(kind: Any, deep: int = _DEEP) -> Iterator[tuple[Path, Any]]:
    """Yield the lists of objects in a type, each with the type of its items: itself, or members of models in it."""
    bare = arm_of(kind)
    if get_origin(bare) is list:
        (item,) = get_args(bare)
        if not has_values_alone(item):
            yield (), item
    elif deep and isinstance(bare, type) and issubclass(bare, Model) and not variants_of(bare):
        bare.model_rebuild()
        for key, name in field_names(bare).items():
            for path, item in lists_in(annotated(bare.model_fields[name]), deep - 1):
                yield (key, *path), item


def pieces(content: bytes, paths: Collection[Path]) -> Generator[tuple[Path, bytes], int, bytes]:
    """Yield the items of lists at these paths, as the text of lists, and return the text with lists that are empty.

    Each piece has at least as many octets as is sent for it, and ends behind an item. Where zero is sent, the piece
    before was no JSON, and another one follows in its place.

    Raises:
        UncutError: The text cannot be cut.
    """
    begin = _BEGIN.match(content)
    if begin is None:
        return content
    left: list[bytes] = []
    copied, size, unseen = 0, LONG, set(paths)
    is_list = content[begin.end() - 1 : begin.end()] == b"["
    place = ((), begin.end()) if is_list else _list_after(content, unseen, (), begin.end())
    while place is not None:
        path, at = place
        unseen.discard(path)
        left += (content[copied:at],)
        copied, size = yield from _items(content, path, at, size)
        place = _list_after(content, unseen, path[:-1], copied + 1) if path else None
    return b"".join((*left, content[copied:]))


def _items(content: bytes, path: Path, at: int, size: int) -> Generator[tuple[Path, bytes], int, tuple[int, int]]:
    """Yield the items of a list that begins at this place, and return the place of its end, with the last size."""
    ended, between = False, b""
    while not ended:
        # Finding what stood between two items before is faster than to count brackets. If it stands in an item as well,
        # the piece is no JSON.
        stop = content.find(between, at + size) + 1 if between else 0
        is_guess = stop > 0
        if not is_guess:
            stop, ended = _after(content, at, min(size, LONG) if between else size)
        piece = content[at:stop]
        if not piece.strip():
            raise UncutError
        answer = yield path, b"[%b]" % piece
        if not answer:
            if not is_guess:
                raise UncutError
            between = b""
            continue
        following = _BETWEEN.match(content, stop)
        between = (
            content[stop - 1 : following.end()] if following is not None and not (between and not is_guess) else b""
        )
        at, size = stop + 1, answer
    return at - 1, size


def _list_after(content: bytes, paths: Collection[Path], path: Path, at: int) -> tuple[Path, int] | None:
    """Return the next long list, with the place of its first item. The place `at` is in the object at `path`."""
    while True:
        member = _MEMBER.match(content, at)
        if member is None:
            at = _SPACE.match(content, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            if content[at : at + 1] != b"}" or not path:
                return None
            path, at = path[:-1], at + 1
            continue
        here, at = (*path, member[1].decode("utf-8", "replace")), member.end()
        if not _is_long(content, at):
            at = _after(content, at, 0)[0]
        elif here in paths:
            return here, at + 1
        elif content[at : at + 1] == b"{" and any(known[: len(here)] == here for known in paths):
            path, at = here, at + 1
        else:
            return None


def _is_long(content: bytes, at: int) -> bool:
    """Tell whether the list or object that begins here has as many octets as are worth cutting."""
    if len(content) - at <= LONG or content[at] not in b"[{":
        return False
    levels, _ = _levels(content[at : at + LONG], 0, quoted=False)
    return min(levels[1:]) > 0


def _after(content: bytes, start: int, size: int) -> tuple[int, bool]:
    """Return where the items end that begin at a place and have as many octets, and whether no other follows.

    Raises:
        UncutError: That was not found.
    """
    at, depth, quoted = start, 0, False
    stop = content.find(b",", start + size)
    for _ in range(_MOST_TRIES):
        stop = len(content) if stop < 0 else stop
        levels, quoted = _levels(content[at:stop], depth, quoted=quoted)
        if min(levels) < 0:
            return _end(content, start), True
        at, depth = stop, levels[-1]
        if stop == len(content):
            break
        if not depth and not quoted:
            return stop, False
        stop = content.find(b",", stop + 1)
    raise UncutError


def _levels(part: bytes, depth: int, *, quoted: bool) -> tuple[list[int], bool]:
    """Return how deep brackets lead, from one to the next, and whether the part ends in a string."""
    if b"\\" in part:
        part = part.replace(b"\\\\", b"").replace(b'\\"', b"")
    texts = part.split(b'"')
    brackets = b"".join(texts[quoted::2]).translate(None, _OTHERS)
    return [*accumulate(map(_STEPS.__getitem__, brackets), initial=depth)], quoted ^ (len(texts) % 2 == 0)


def _end(content: bytes, start: int) -> int:
    """Return the place of the bracket that ends the list or object whose first item begins here.

    Raises:
        UncutError: There is none.
    """
    at, depth, quoted = start, 0, False
    known = start, 0
    while at < len(content):
        stop = content.find(b",", at + _WINDOW)
        stop = len(content) if stop < 0 else stop
        levels, quoted = _levels(content[at:stop], depth, quoted=quoted)
        if min(levels) < 0:
            break
        at, depth = stop, levels[-1]
        known = known if quoted else (at, depth)
    at, depth = known
    for token in _TOKENS.finditer(content, at):
        depth += _STEPS.get(content[token.start()], 0)
        if depth < 0:
            return token.start()
    raise UncutError
