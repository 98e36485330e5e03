"""Removes the words of its resource from an operation id where the rest keeps its meaning."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.words import plural, singular
from specloom.infer.ids import PREPOSITIONS, READS, VERBS, fixed_words, same

_ADJECTIVES = frozenset({
    "my", "own", "current", "active", "inactive", "available", "special", "local", "global", "public", "private",
    "internal", "external", "personal", "recent", "latest", "last", "first", "next", "previous", "single", "multiple",
    "several", "many", "other", "custom", "default", "primary", "secondary", "main", "full", "partial", "free", "open",
    "top", "popular", "similar", "daily", "weekly", "monthly", "hourly", "total", "raw", "valid", "invalid", "new",
    "original", "initial", "final", "pending", "upcoming", "incoming", "outgoing", "existing", "trending",
    "remaining", "missing", "running", "live", "hidden", "frozen", "unread", "individual", "compatible", "old",
})  # fmt: skip
_ABBREVIATIONS = {"repo": "repository", "org": "organization", "app": "application", "env": "environment",
                  "config": "configuration", "doc": "document", "dept": "department", "msg": "message"}  # fmt: skip


def without_resource(
    parts: list[str], resource: list[str], path: str, *, exactly: bool = False, grouped: bool = False
) -> list[str]:
    """Return an id's words without its resource's, be they after the verb (`list calls`) or in front (`calls list`).

    With `exactly`, `get pet by id` becomes `get by id` instead of `get`; `grouped` says that the first words name
    something else. An id that only names its resource gives no words.
    """
    for start, end in _occurrences(parts, resource):
        before, after = parts[:start], parts[end:]
        many = parts[end - 1] == plural(parts[end - 1])
        if (grouped and start == 0) or not _keeps_meaning(before, after, resource, path, many=many):
            continue
        rest = before + after
        if start == 0 and len(rest) > len(resource):
            # `MetricSet_GetMetricSet` has them twice, `circuits_circuit-terminations_list` speaks of another thing
            compound = len(rest) > len(resource) + 1
            rest = without_resource(rest, resource, path, exactly=exactly, grouped=compound) or rest
        if exactly and len(rest) > 1:
            return rest
        while len(rest) > 1 and rest[-1] in PREPOSITIONS:
            rest = rest[:-1]
        if rest and not rest[0].isdecimal() and rest != ["by", "id"]:
            return _tidy(rest, parts, plural_noun=many and start > 0 and not exactly)
        return []
    # Of a long tag, an id often has the last words alone: `list events` under `special events`.
    if 1 < len(parts) <= len(resource) and same(parts[1:], resource[1 - len(parts) :]):
        return _tidy(parts[:1], parts, plural_noun=parts[-1] == plural(parts[-1]) and not exactly)
    return parts


def _occurrences(parts: list[str], resource: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of the resource's words, however they are split, the best match first."""
    wanted = "".join(map(singular, resource))
    if len(resource) == 1 and len(parts) > 1 and _ABBREVIATIONS.get(parts[0]) in (resource[0], singular(resource[0])):
        yield 0, 1
    leads = singular(parts[0]) == wanted
    for start in (0, *range(2, len(parts))) if leads else (1, 0, *range(2, len(parts))):
        for end in range(start + 1, min(start + len(resource) + 1, len(parts)) + 1):
            if "".join(map(singular, parts[start:end])) == wanted:
                yield start, end
                break


def _keeps_meaning(before: list[str], after: list[str], resource: list[str], path: str, *, many: bool) -> bool:
    """Tell whether the words before and after the resource's keep their meaning without them."""
    leading = before[-1] if len(before) > 1 else ""
    if set(before[1:]) & (PREPOSITIONS - {"all"}) and (after or leading not in PREPOSITIONS):
        return False  # `list keys for authenticated user` would lose whom it is for
    fixed = [fixed_words(part) for part in path.split("/") if fixed_words(part)]
    is_object = bool(fixed) and same(fixed[-1], resource)
    if after:
        # `save albums user` would save a user, while `get playlists tracks` gets tracks
        whole = many and is_object and not path.endswith("}") and not READS.intersection(before)
        return not (whole and len(before) == 1 and after[0] not in PREPOSITIONS)
    if not leading or leading in PREPOSITIONS | VERBS | _ADJECTIVES or before[-2] in ("or", "and"):
        return True
    if leading.endswith(("ed", "able", "ible")) and len(leading) > 4:
        return True
    # `remove items playlist` removes items; `get team webhooks` gets no team
    return singular(leading) != leading and not many and not is_object


def _tidy(rest: list[str], parts: list[str], *, plural_noun: bool) -> list[str]:
    if rest[0] in READS and not rest[1:] and (plural_noun or parts[1:2] == ["all"]):
        return ["list"]
    return ["get"] if rest in (["get", "by", "id"], ["find", "by", "id"]) else rest
