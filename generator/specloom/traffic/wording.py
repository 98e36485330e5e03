"""Decides how a new operation is called: operationId, summary and tag, by the habits of its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from specloom.base.document import Json
from specloom.base.words import pascal, singular, words
from specloom.traffic.outline import Outline, Written, most_common

Role = Literal["list", "get", "create", "update", "replace", "delete", "action"]

_ROLES: dict[str, Role] = {"post": "create", "patch": "update", "put": "replace", "delete": "delete"}
_VERBS: dict[str, Role] = {
    **dict.fromkeys(("list", "index", "all", "search", "browse"), "list"),
    **dict.fromkeys(("get", "retrieve", "show", "fetch", "read", "find", "describe", "view"), "get"),
    **dict.fromkeys(("create", "add", "new", "post", "insert", "make"), "create"),
    **dict.fromkeys(("update", "patch", "edit", "modify", "change"), "update"),
    **dict.fromkeys(("replace", "put", "set", "upsert"), "replace"),
    **dict.fromkeys(("delete", "remove", "destroy"), "delete"),
}
_CURRENT = (("me",), ("self",), ("current",))
_GROUPED = re.compile(r"(?P<group>.+)(?P<mark>[./]|::|_(?=[A-Z])|(?<=Controller)_)(?P<action>[^./]+)")
_ENDING = re.compile(r"\}(?::(?P<verb>[A-Za-z-]+))?(?:\.[a-z]+)?\Z")


@dataclass(frozen=True)
class Subject:
    """What an operation is about: its role, the nouns of its path with the last one last, and the verb of an action."""

    role: Role
    nouns: tuple[tuple[str, ...], ...]
    verb: tuple[str, ...] = ()

    @property
    def noun(self) -> tuple[str, ...]:
        """The words of the last noun, singular but in a list."""
        return self.nouns[-1] if self.nouns else ("item",)

    @property
    def type_name(self) -> str:
        """The name of the object: `Refund`."""
        noun = _singular(self.noun)
        return pascal(noun[1:] if noun[0] == "current" and len(noun) > 1 else noun)


def subject_of(method: str, template: str, *, is_list: bool, creates: bool = False) -> Subject:
    """Return what an operation is about, by its path.

    `is_list`: it answers with several objects; `creates`: it makes a new one, and the path does not end with a verb.
    """
    segments = [part for part in template.strip("/").split("/") if part and not re.fullmatch(r"v\d+", part)]
    nouns = [tuple(words(part)) for part in segments if "{" not in part and words(part)]
    ending = _ENDING.search(segments[-1]) if segments else None
    role = _ROLES.get(method, "get")
    if ending is not None and ending["verb"]:
        return Subject("action", tuple(nouns), tuple(words(ending["verb"])))
    if ending is not None:
        return Subject("update" if role == "create" else role, tuple(nouns))
    last = nouns[-1] if nouns else ("item",)
    if len(nouns) > 1 and last in _CURRENT:
        return Subject(role if role != "create" else "update", (*nouns[:-2], ("current", *nouns[-2])))
    if method == "get":
        return Subject("list" if is_list else "get", tuple(nouns))
    if method == "post" and not creates and len(nouns) > 1 and singular(last[-1]) == last[-1]:
        return Subject("action", tuple(nouns[:-1]), last)
    return Subject(role, tuple(nouns))


def _singular(noun: Sequence[str]) -> tuple[str, ...]:
    return (*noun[:-1], singular(noun[-1]))


@dataclass(frozen=True)
class _Style:
    """How ids are written: `mark` between the group and the rest, if any; how words are joined; where the verb is."""

    mark: str
    join: Literal["camel", "pascal", "_", "-"]
    verb_last: bool


class Wording:
    """Words new operations as those of a document are worded."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._ids = [(entry, str(entry.value["operationId"])) for entry in outline.operations if _has_id(entry)]
        self._taken = {name for _, name in self._ids}
        # an id of one word does not show how words are joined
        telling = [name for _, name in self._ids if len(words(_action(name))) > 1]
        styles = Counter(_style_of(name) for name in telling or [name for _, name in self._ids])
        self._style = styles.most_common(1)[0][0] if styles else _Style("", "camel", verb_last=False)
        self._summaries = [str(entry.value["summary"]) for entry in outline.operations if entry.value.get("summary")]

    @cached_property
    def _verbs(self) -> dict[Role, str]:
        """The verb that ids have most often for each role."""
        counts: dict[Role, Counter[str]] = {}
        for entry, name in self._ids:
            parts = words(_action(name))
            verb = parts[-1] if self._style.verb_last else parts[0]
            role = subject_of(entry.method, entry.path, is_list=_VERBS.get(verb) == "list" or _is_plural(entry)).role
            if verb in _VERBS:
                counts.setdefault(role, Counter())[verb] += 1
        return {role: count.most_common(1)[0][0] for role, count in counts.items()}

    def operation_id(self, subject: Subject, template: str) -> str:
        """Return an operationId that no other operation has; empty where those of the document have none."""
        if self._outline.operations and len(self._ids) * 2 < len(self._outline.operations):
            return ""
        verb = list(subject.verb) or words(self._verbs.get(subject.role, subject.role))
        noun = list(subject.noun if subject.role == "list" else _singular(subject.noun))
        above = [word for parent in subject.nouns[:-1] for word in _singular(parent)]
        names = [self._spelt(verb, above, noun, template), self._spelt(verb, [], noun, template)]
        names = names if self._style.mark == "" else names[::-1]
        names += [f"{names[0]}{number}" for number in range(2, 100)]
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return name

    def _spelt(self, verb: list[str], above: list[str], noun: list[str], template: str) -> str:
        style = self._style
        if not style.mark:
            return _joined([*above, *noun, *verb] if style.verb_last else [*verb, *above, *noun], style.join)
        group = self._group(template)
        rest = [word for word in [*above, *noun] if singular(word) not in map(singular, words(group))]
        return f"{group}{style.mark}{_joined([*verb, *rest], style.join)}"

    def _group(self, template: str) -> str:
        siblings = self._outline.siblings(template)
        groups = [
            match["group"] for entry, name in self._ids if entry in siblings and (match := _GROUPED.fullmatch(name))
        ]
        if groups:
            return Counter(groups).most_common(1)[0][0]
        others = [match["group"] for _, name in self._ids if (match := _GROUPED.fullmatch(name))]
        first = next((part for part in template.split("/") if part and "{" not in part), "default")
        mark: Literal["_", "-"] = "_" if any("_" in group for group in others) else "-"
        upper = any(group[:1].isupper() for group in others)
        return pascal(words(first)) if upper else _joined(words(first), mark)

    def summary(self, subject: Subject) -> str:
        """Return a summary; empty where most operations of the document have none."""
        if len(self._summaries) * 2 < len(self._outline.operations):
            return ""
        verb = " ".join(subject.verb) or self._verbs.get(subject.role, subject.role)
        firsts = [summary.split(" ")[0].lower() for summary in self._summaries]
        third = sum(first.endswith("s") and first[:-1] in _VERBS for first in firsts) * 2 > len(firsts)
        verb = f"{verb}es" if third and verb.endswith(("ch", "sh", "ss", "x")) else f"{verb}s" if third else verb
        noun = " ".join(subject.noun)
        text = noun if subject.role == "list" else _article(" ".join(_singular(subject.noun)))
        of = f" of {_article(' '.join(_singular(subject.nouns[-2])))}" if len(subject.nouns) > 1 else ""
        stop = "." if sum(summary.endswith(".") for summary in self._summaries) * 2 > len(firsts) else ""
        return f"{verb[:1].upper()}{verb[1:]} {text}{of}{stop}"

    def tags(self, template: str) -> list[Json]:
        """Return the tags of an operation: those of its siblings, or a new one; none where the document has none."""
        of_siblings = [entry.value.get("tags") for entry in self._outline.siblings(template)]
        tags = most_common([tags for tags in of_siblings if isinstance(tags, list) and tags])
        if isinstance(tags, list):
            return tags
        listed = [entry.value.get("tags") for entry in self._outline.operations]
        known = [str(tag) for tags in listed if isinstance(tags, list) for tag in tags]
        if len([tags for tags in listed if tags]) * 2 < len(listed) or not known:
            return []
        first = next((part for part in template.split("/") if part and "{" not in part), "default")
        parts = words(first) or ["default"]
        if any(" " in tag for tag in known) or all(tag[:1].isupper() for tag in known):
            return [" ".join(part.capitalize() for part in parts)]
        camel = any(re.search("[a-z][A-Z]", tag) for tag in known)
        return [_joined(parts, "camel" if camel else "-" if any("-" in tag for tag in known) else "_")]


def _has_id(entry: Written) -> bool:
    name = entry.value.get("operationId")
    return isinstance(name, str) and bool(words(name))


def _is_plural(entry: Written) -> bool:
    last = entry.path.rstrip("/").rpartition("/")[2]
    parts = words(last)
    return "{" not in last and bool(parts) and singular(parts[-1]) != parts[-1]


def _action(name: str) -> str:
    """Return an id without its group."""
    match = _GROUPED.fullmatch(name)
    return match["action"] if match else name


def _style_of(name: str) -> _Style:
    match, action = _GROUPED.fullmatch(name), _action(name)
    parts, mark = words(action), match["mark"] if match else ""
    join: Literal["camel", "pascal", "_", "-"] = "pascal" if action[:1].isupper() else "camel"
    if "_" in action or (mark == "." and len(parts) == 1):
        join = "_"
    elif "-" in action or (mark == "/" and len(parts) == 1):
        join = "-"
    return _Style(mark, join, parts[0] not in _VERBS and parts[-1] in _VERBS)


def _joined(parts: Sequence[str], join: Literal["camel", "pascal", "_", "-"]) -> str:
    if join in ("_", "-"):
        return join.join(parts)
    text = pascal(parts)
    return text if join == "pascal" else text[:1].lower() + text[1:]


def _article(noun: str) -> str:
    if noun.startswith("current "):
        return f"the {noun}"
    return f"an {noun}" if noun[:1] in tuple("aeio") else f"a {noun}"
