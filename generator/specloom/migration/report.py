"""A migration as text, as a guide in Markdown, and as members of JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.base.json_value import Json
from specloom.migration.compare import Difference, Migration, SwitchedCall

SENTENCES: Mapping[str, str] = {
    "argument-renamed": "the argument `{before}` is called `{now}`",
    "argument-by-keyword": "`{before}` is given by keyword: `{now}`",
    "argument-required": "`{now}` has to be given",
    "argument-type": "`{before}` is `{now}`",
    "argument-gone": "the argument `{before}` has no counterpart",
    "argument-added": "the argument `{now}` is new",
    "result": "the result is `{now}`, before `{before}`",
    "pages": "the result is {now}, before {before}",
    "client": "the class of the client is `{now}`, before `{before}`",
    "asynchronous-client": "asynchronous calls are made by `{now}`, before by `{before}`",
    "client-argument-renamed": "the client's `{before}` is called `{now}`",
    "client-argument-gone": "the client takes no `{before}`",
    "client-argument-required": "the client needs `{now}`",
}
"""What is said of a difference, by its kind."""


def summary(migration: Migration) -> dict[str, Json]:
    """Return the figures of a migration."""
    differences = [each for call in migration.calls for each in call.differences]
    counts: dict[str, Json] = {}
    for each in differences:
        before = counts.get(each.kind, 0)
        counts[each.kind] = before + 1 if isinstance(before, int) else 1
    return {
        "calls_before": len(migration.old.calls),
        "calls_now": len(migration.new.calls),
        "matched": len(migration.calls),
        "only_before": len(migration.only_before),
        "only_now": len(migration.only_now),
        "models_matched": len(migration.models),
        "models_gone": len(migration.models_gone),
        "differences": counts,
        "breaks": migration.breaks,
    }


def members(migration: Migration) -> dict[str, Json]:
    """Return what JSON says of a migration."""
    return {
        "old": {"kind": migration.old.kind, "package": migration.old.name, "client": migration.old.client},
        "new": {"package": migration.new.name, "client": migration.new.client},
        "figures": summary(migration),
        "client": [_described(each) for each in migration.client],
        "calls": [_call(each) for each in migration.calls],
        "only_before": [
            {"request": f"{each.method} {each.shown}", "call": each.text} for each in migration.only_before
        ],
        "only_now": [{"request": f"{each.method} {each.shown}", "call": each.text} for each in migration.only_now],
        "models": [
            {"before": each.before, "now": each.now, "renamed": dict(each.renamed), "gone": list(each.gone)}
            for each in migration.models
        ],
        "models_gone": list(migration.models_gone),
        "errors": [{"status": status, "before": before, "now": now} for status, before, now in migration.errors],
    }


def _call(call: SwitchedCall) -> Json:
    return {
        "request": f"{call.now.method} {call.now.shown}",
        "before": call.before.text,
        "now": call.now.text,
        "differences": [_described(each) for each in call.differences],
    }


def _described(difference: Difference) -> Json:
    return {"kind": difference.kind, "before": difference.before, "now": difference.now, "breaks": difference.breaks}


def as_text(migration: Migration) -> str:
    """Return a report for the terminal."""
    return "\n".join(_lines(migration, code="", heading="", bullet="  "))


def as_markdown(migration: Migration) -> str:
    """Return a guide for people who switch."""
    title = f"# From {migration.old.name} ({migration.old.kind}) to {migration.new.name}"
    return "\n".join([title, "", *_lines(migration, code="`", heading="## ", bullet="- ")])


def _lines(migration: Migration, *, code: str, heading: str, bullet: str) -> Iterator[str]:
    figures = summary(migration)
    yield (
        f"{figures['matched']} of {figures['calls_before']} calls have a counterpart. "
        f"Without one: {figures['only_before']}. New: {figures['only_now']}. Breaking changes: {figures['breaks']}."
    )
    yield from _section(
        "The client", [_sentence(each, code) for each in migration.client if each.breaks], heading, bullet
    )
    for call in migration.calls:
        yield from ("", f"{heading and '### '}{code}{call.before.text}{code} → {code}{call.now.text}{code}")
        yield from ("",) if heading else ()
        said = [_sentence(each, code) for each in call.differences if each.breaks]
        for sentence in [
            f"{call.now.method} {call.now.shown}",
            *([call.before.imported] if call.before.imported else []),
            *said,
        ]:
            yield f"{bullet}{sentence}"
    for title, calls in (("Without a counterpart", migration.only_before), ("New", migration.only_now)):
        yield from _section(
            title,
            [f"{code}{each.text}{code} ({each.method} {each.shown})" for each in calls],
            heading,
            bullet,
        )
    yield from _section("Models", [*_model_lines(migration, code)], heading, bullet)
    errors = [f"{status}: {code}{before}{code} is {code}{now}{code}" for status, before, now in migration.errors]
    yield from _section("Errors", errors, heading, bullet)


def _model_lines(migration: Migration, code: str) -> Iterator[str]:
    for each in migration.models:
        said = [f"{code}{old}{code} is {code}{new}{code}" for old, new in each.renamed]
        said += [f"{code}{gone}{code} is gone" for gone in each.gone]
        name = f"{code}{each.before}{code}" + (f" is {code}{each.now}{code}" if each.before != each.now else "")
        if said or each.before != each.now:
            yield "; ".join([name, *said])
    for name in migration.models_gone:
        yield f"{code}{name}{code} has no counterpart"


def _sentence(difference: Difference, code: str) -> str:
    text = SENTENCES[difference.kind].format(before=difference.before, now=difference.now)
    return text if code else text.replace("`", "")


def _section(title: str, lines: list[str], heading: str, bullet: str) -> Iterator[str]:
    if lines:
        yield from ("", f"{heading}{title}", *([""] if heading else []))
        yield from (f"{bullet}{line}" for line in lines)
