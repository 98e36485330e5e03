"""Parses YAML: one document of plain JSON data, built directly from the parser's events.

Events, unlike constructed values, have positions for diagnostics, and take half the time of PyYAML's constructor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml  # type: ignore[import-untyped, unused-ignore]

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.load import scalars
from specloom.load.json_text import duplicate_key
from specloom.load.limits import MAX_DEPTH
from specloom.load.refusal import Lines, at_offset, refuse
from specloom.load.yaml_slips import slip_in

_CORE = "tag:yaml.org,2002:"
_CONTAINER_TAGS = frozenset({None, "!", f"{_CORE}map", f"{_CORE}seq"})
_INDENTATION = "check the indentation, and quote text that holds ': ' or begins with a special character"


def parser() -> type[yaml.CSafeLoader | yaml.SafeLoader]:
    """Return the fastest safe loader that PyYAML was built with."""
    loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return loader


def parse_yaml(text: str, *, name: str, binary: bool = False) -> Json:
    """Return the value of a YAML text that holds one document.

    With `binary`, octets (`!!binary`, as VCR.py writes them) become `{base64_string: …}`, else they are refused.

    Raises:
        SpecError: The text is not well formed, ambiguous, or holds what JSON cannot.
    """
    builder = _Builder(name, text, binary=binary)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        slip = slip_in(text, error)
        if slip is not None:
            raise refuse("yaml-syntax", at_offset(name, text, slip.offset), slip.message, slip.hint) from None
        mark = error.problem_mark or error.context_mark
        offset = mark.index if mark else 0
        reason = ", ".join(part for part in (error.problem, error.context) if part)
        raise refuse(
            "yaml-syntax", at_offset(name, text, offset), f"this is not YAML: {reason}", _INDENTATION
        ) from None
    except yaml.YAMLError as error:
        where = at_offset(name, text, getattr(error, "position", 0))
        reason = getattr(error, "reason", "") or str(error)
        raise refuse("yaml-syntax", where, f"this is not YAML: {reason}", "remove the character") from None
    if builder.diagnostics:
        raise SpecError(builder.diagnostics)
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    module: Any = yaml
    yield from module.parse(text, Loader=parser())


@dataclass(slots=True)
class _Frame:
    """A mapping or sequence under construction; `key` is the member that waits for its value."""

    value: dict[str, Json] | list[Json]
    anchor: str | None
    key: str | None = None
    merging: bool = False
    merged: list[dict[str, Json]] = field(default_factory=list[dict[str, Json]])

    def finish(self) -> Json:
        """Return the whole value: its own members win over those of merged mappings, earlier ones over later ones."""
        if not self.merged or isinstance(self.value, list):
            return self.value
        whole: dict[str, Json] = {}
        for source in reversed(self.merged):
            whole.update(source)
        return {**whole, **self.value}


class _Builder:
    """Builds one value from events; what can be reported together is collected in `diagnostics`."""

    def __init__(self, name: str, text: str, *, binary: bool = False) -> None:
        self.root: Json = None
        self.diagnostics: list[Diagnostic] = []
        self._name = name
        self._text = text
        self._binary = binary
        self._lines: Lines | None = None
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Json] = {}
        self._open: set[str] = set()
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        handler = _HANDLERS.get(type(event))
        if handler is not None:
            handler(self, event)

    def document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._refusal("yaml-documents", event, "a second YAML document begins here", "keep one a file")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if self._expects_key():
            self._key(event)
            return
        value = self._resolve(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._add(value, event)

    def _key(self, event: yaml.ScalarEvent) -> None:
        frame = self._stack[-1]
        if event.implicit[0] and event.value == "<<":
            frame.merging = True
            frame.key = "<<"
            return
        if event.anchor is not None:
            self._anchors[event.anchor] = event.value
        self._name_member(event.value, event)

    def _name_member(self, key: str, event: yaml.Event) -> None:
        frame = self._stack[-1]
        frame.key = key
        if key in frame.value:
            pointer = self._pointer()
            self.diagnostics.append(duplicate_key(pointer, self._place(event)))

    def start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if self._expects_key():
            raise self._refusal("yaml-key", event, "a mapping or list serves as a key here", "use text as keys")
        if len(self._stack) >= MAX_DEPTH:
            raise self._refusal("nesting-too-deep", event, f"nested more than {MAX_DEPTH} levels deep", "flatten it")
        if event.tag not in _CONTAINER_TAGS:
            self._unknown_tag(event.tag, event)
        if event.anchor is not None:
            self._open.add(event.anchor)
        self._stack.append(_Frame({} if isinstance(event, yaml.MappingStartEvent) else [], event.anchor))

    def end(self, event: yaml.Event) -> None:
        frame = self._stack.pop()
        value = frame.finish()
        if frame.anchor is not None:
            self._open.discard(frame.anchor)
            self._anchors[frame.anchor] = value
        self._add(value, event)

    def alias(self, event: yaml.AliasEvent) -> None:
        anchor = str(event.anchor)
        if anchor in self._open:
            raise self._refusal("yaml-alias", event, f"the alias *{anchor} contains itself", "break the circle")
        if anchor not in self._anchors:
            raise self._refusal("yaml-alias", event, f"nothing has the anchor &{anchor}", "correct the alias")
        value = self._anchors[anchor]
        if not self._expects_key():
            self._add(value, event)
        elif isinstance(value, str):
            self._name_member(value, event)
        else:
            raise self._refusal("yaml-key", event, f"the alias *{anchor} used as a key is not text", "use text as keys")

    def _add(self, value: Json, event: yaml.Event) -> None:
        if not self._stack:
            self.root = value
            return
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
            return
        if frame.merging:
            self._merge(frame, value, event)
        elif frame.key is not None:
            frame.value[frame.key] = value
        frame.key = None
        frame.merging = False

    def _merge(self, frame: _Frame, value: Json, event: yaml.Event) -> None:
        sources = value if isinstance(value, list) else [value]
        mappings = [source for source in sources if isinstance(source, dict)]
        if len(mappings) != len(sources):
            raise self._refusal("yaml-merge", event, "'<<' merges something that is no mapping", "merge mappings only")
        frame.merged.extend(mappings)

    def _resolve(self, event: yaml.ScalarEvent) -> Json:
        tag = event.tag
        text: str = event.value
        if tag is None and not event.implicit[0]:
            return text
        try:
            if tag is None or (tag.startswith(_CORE) and tag[len(_CORE) :] in ("int", "float", "bool", "null")):
                return scalars.resolve(text)
        except ValueError as error:
            place = self._place(event)
            self.diagnostics.append(
                Diagnostic("number-not-finite", place, str(error), "write a finite number, or quote it")
            )
            return None
        if self._binary and tag == f"{_CORE}binary":
            return {"base64_string": "".join(text.split())}
        if tag not in ("!", f"{_CORE}str"):
            self._unknown_tag(tag, event)
        return text

    def _unknown_tag(self, tag: str | None, event: yaml.Event) -> None:
        message = f"the YAML tag {tag!r} has no meaning in an OpenAPI document"
        hint = "remove the tag, or put the text in quotes, if it is one that begins with '!'"
        self.diagnostics.append(Diagnostic("yaml-tag", self._place(event), message, hint))

    def _expects_key(self) -> bool:
        return bool(self._stack) and self._stack[-1].key is None and isinstance(self._stack[-1].value, dict)

    def _pointer(self) -> tuple[str, ...]:
        parts = (frame.key if isinstance(frame.value, dict) else str(len(frame.value)) for frame in self._stack)
        return tuple(part for part in parts if part is not None)

    def _place(self, event: yaml.Event) -> Location:
        if self._lines is None:
            self._lines = Lines(self._text)
        start = event.start_mark
        assert start is not None  # every event of a text has its place
        return Location(self._name, self._pointer(), *self._lines.place(start.index))

    def _refusal(self, rule: str, event: yaml.Event, message: str, hint: str) -> SpecError:
        return refuse(rule, self._place(event), message, hint)


_HANDLERS: dict[type[yaml.Event], Callable[[_Builder, Any], None]] = {
    yaml.ScalarEvent: _Builder.scalar,
    yaml.MappingStartEvent: _Builder.start,
    yaml.SequenceStartEvent: _Builder.start,
    yaml.MappingEndEvent: _Builder.end,
    yaml.SequenceEndEvent: _Builder.end,
    yaml.AliasEvent: _Builder.alias,
    yaml.DocumentStartEvent: _Builder.document,
}
