"""Properties: both readers agree, and a pointer found is a pointer followed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml  # type: ignore[import-untyped, unused-ignore]
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json, SourceFile
from specloom.load import load, positioned

_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=12
)
_FLOATS = st.floats(allow_nan=False, allow_infinity=False)
_SCALARS = st.none() | st.booleans() | st.integers(-(10**18), 10**18) | _FLOATS | _TEXT
_VALUES: st.SearchStrategy[Json] = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_TEXT.filter(lambda key: key != "$ref"), inner, max_size=4)
    ),
    max_leaves=20,
)
_ROOTS = st.dictionaries(_TEXT.filter(lambda key: key != "$ref"), _VALUES, min_size=1, max_size=5)


class _Quoting(yaml.SafeDumper):
    """Quotes every string: which ones need it differs between YAML 1.1, which PyYAML writes, and 1.2, which we read."""


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def _load(text: str, name: str) -> Json:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text.encode())
        return load(path, display=name).root


@settings(max_examples=60, deadline=None)
@given(_ROOTS)
def test_json_and_yaml_say_the_same(root: dict[str, Json]) -> None:
    ascii_only = json.dumps(root, indent=1)
    plain = json.dumps(root, ensure_ascii=False)
    block: str = yaml.dump(root, Dumper=_Quoting, allow_unicode=True, sort_keys=False)
    assert _load(ascii_only, "a.json") == _load(plain, "a.yaml") == _load("# yaml\n" + block, "b.yaml") == root


@settings(max_examples=60, deadline=None)
@given(_ROOTS, st.booleans())
def test_pointers_round_trip(root: dict[str, Json], as_json: bool) -> None:
    text: str = json.dumps(root, ensure_ascii=False) if as_json else yaml.safe_dump(root, allow_unicode=True)
    document = Document(Path(), "a", {"a": SourceFile(text, root)})
    places = list(_places(Location("a"), root))
    found = positioned([Diagnostic("rule", at, "message", "hint") for at, _ in places], document.sources)
    for (at, value), diagnostic in zip(places, found, strict=True):
        assert document.resolve(Location("a"), at.fragment) == (at, value)
        location = diagnostic.location
        assert location.line is not None
        assert location.column is not None
        line = text.split("\n")[location.line - 1][location.column - 1 :]
        if at.pointer and as_json and isinstance(_parent(root, at), dict):
            assert line.startswith(json.dumps(at.pointer[-1], ensure_ascii=False))


def _places(at: Location, value: Json) -> Iterator[tuple[Location, Json]]:
    yield at, value
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from _places(at.child(key), member)


def _parent(root: Json, at: Location) -> Json:
    value = root
    for part in at.pointer[:-1]:
        value = value[part] if isinstance(value, dict) else value[int(part)] if isinstance(value, list) else None
    return value
