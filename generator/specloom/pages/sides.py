"""Decides whether samples are sent or received where the page does not say so, and gives the reason of each decision.

Evidence are the rows of the body, members that servers give (`id`, `created_at`), the outcome of an action, errors, the
order of samples, and whether answers stand below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from specloom.base.document import Json
from specloom.pages.contents import Role, Sample, Section

_SENDING = frozenset({"post", "put", "patch", "query"})
WITHOUT_BODY = frozenset({"get", "head", "delete", "options", "trace"})
_GIVEN = re.compile(
    r"_?(?:uu)?id|(?:created|updated|modified|deleted)(?:_?(?:at|on|date|time))?|\w+_at|\w+At|self|href|_?links|etag|"
    r"version|revision|object"
)
_OUTCOMES = frozenset({
    "ok", "success", "status", "result", "results", "message", "count", "total", "queued", "accepted", "deleted",
    "updated", "data", "items", "token", "access_token",
})  # fmt: skip
_FAULT = frozenset({
    "error", "errors", "code", "message", "detail", "details", "status", "title", "type", "success", "request_id",
    "requestId", "error_code", "error_description", "error_message", "reason", "description",
})  # fmt: skip
_TELLING = frozenset({"error", "errors", "error_code", "error_description", "error_message"})
_Decision = tuple[Role, str]


def looks_like_error(value: Json) -> bool:
    """Tell whether a body is that of an error, by the names of its members."""
    if not isinstance(value, dict) or not value:
        return False
    if value.keys() & _TELLING:
        return value.keys() <= _FAULT or len(value) == 1
    return value.keys() <= _FAULT and "message" in value


def decide_sides(section: Section) -> None:
    """Replace the samples of a section that the page marks as neither sent nor received by ones with a side."""
    unmarked = [sample for sample in section.samples if not sample.is_marked]
    fields = {_outermost(row.name) for row in section.parameters if row.role == "request" and row.place == "body"}
    if not unmarked or not (section.method in _SENDING or (not section.method and fields)):
        return
    unplaced = {_outermost(row.name) for row in section.parameters if row.role == "request" and not row.place}
    in_path = {name for name in unplaced if f"{{{name}}}" in section.path}
    decisions = dict(_decisions(section, unmarked, fields | (unplaced - in_path)))
    for index, sample in enumerate(section.samples):
        if sample.first in decisions and not sample.is_marked:
            role, reason = decisions[sample.first]
            section.samples[index] = replace(
                sample, role=role, reason=reason, status=sample.status if role == "response" else ""
            )


def _decisions(section: Section, unmarked: Sequence[Sample], fields: set[str]) -> Iterator[tuple[int, _Decision]]:
    marked = [sample for sample in section.samples if sample.is_marked]
    sent = [sample for sample in marked if sample.role == "request"]
    answers = [sample.first for sample in marked if sample.role == "response"]
    answers += [status.line for status in section.statuses]
    bodies = [sample for sample in unmarked if not looks_like_error(sample.value)]
    for sample in unmarked:
        if sample not in bodies:
            yield sample.first, ("response", "its members are those of an error")
    if not bodies:
        return
    if sent:
        known = fields.union(*(_keys(sample.value) for sample in sent))
        for sample in bodies:
            yield sample.first, _after_sent(sample, known, sent, answers, is_last=sample is bodies[-1])
    elif len(bodies) == 1:
        yield bodies[0].first, _alone(bodies[0], fields, answers)
    else:
        yield from _several(bodies, fields, answers)


def _after_sent(
    sample: Sample, known: set[str], sent: Sequence[Sample], answers: Sequence[int], *, is_last: bool
) -> _Decision:
    """Decide on a sample of an operation for which the page marks another one as sent."""
    is_like = _keys(sample.value) <= known and not _gives(sample.value, known)
    if is_like and (answers or not is_last) and not any(line < sample.first for line in answers):
        return "request", "its members are those of what is sent, and it stands before the answers"
    is_behind = any(other.last < sample.first for other in sent)
    return "response", "" if is_behind and not is_like else "another sample is marked as sent"


def _alone(sample: Sample, fields: set[str], answers: Sequence[int]) -> _Decision:
    keys = _keys(sample.value)
    if keys and keys <= fields:
        return "request", "its members are those of the rows about the body"
    if fields and keys & fields and not _gives(sample.value, fields):
        return "request", "most of its members are those of the rows about the body"
    if _gives(sample.value, fields):
        return "response", "it has members that a server gives"
    if answers and sample.last < min(answers):
        return "request", "it stands before the answers"
    if any(line < sample.first for line in answers) or not keys or keys <= _OUTCOMES:
        return "response", "it looks like the outcome of the call"
    return "request", "nothing in it looks like an answer"


def _several(bodies: Sequence[Sample], fields: set[str], answers: Sequence[int]) -> Iterator[tuple[int, _Decision]]:
    """Decide on several samples without any mark: some of them are sent, and the rest received."""
    rated = [len(_keys(sample.value) & fields) / (len(_keys(sample.value)) or 1) for sample in bodies]
    whole = [index for index, share in enumerate(rated) if share == 1]
    if fields and whole and len(whole) < len(bodies):
        for index, sample in enumerate(bodies):
            role: Role = "request" if index in whole else "response"
            reason = "its members are those of the rows about the body"
            yield sample.first, (role, reason if role == "request" else "another sample has the members of the body")
        return
    giving = [_gives(sample.value, fields) for sample in bodies]
    is_answer = giving[0] or _keys(bodies[0].value) <= _OUTCOMES
    if is_answer and not all(giving):  # the answer is shown first, or nothing is sent at all
        last = min((line for line in answers), default=0)
        for index, sample in enumerate(bodies):
            is_sent = not giving[index] and not _keys(sample.value) <= _OUTCOMES and not 0 < last < sample.first
            reason = "it has no members that a server gives" if is_sent else "it looks like the outcome of the call"
            yield sample.first, ("request" if is_sent else "response", reason)
        return
    first = _keys(bodies[0].value) | fields
    for index, sample in enumerate(bodies):
        is_sent = index == 0 or (index < len(bodies) - 1 and not giving[index] and _keys(sample.value) <= first)
        reason = "it stands first, before the answer" if index == 0 else "it stands behind what is sent"
        yield (
            sample.first,
            ("request" if is_sent else "response", "it is like the first" if is_sent and index else reason),
        )


def _gives(value: Json, fields: set[str]) -> bool:
    """Tell whether a body has members that servers give, and that are no fields of what is sent."""
    return any(_GIVEN.fullmatch(key) for key in _keys(value) - fields)


def _keys(value: Json) -> set[str]:
    items = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else [value]
    return {key for item in items if isinstance(item, dict) for key in item}


def _outermost(name: str) -> str:
    return re.split(r"[.\[]", name, maxsplit=1)[0]
