"""Tables whose titles are in other languages, and what rows say in short: types, limits, defaults, values."""

from __future__ import annotations

import json

import pytest

from specloom.base.document import Json
from specloom.draft.drafted import Draft, draft_document
from specloom.pages import read_page

_HEAD = "# Cars\n\nBase URL: `https://cars.example`\n\n## Add\n\n`POST /cars`\n\n"
_SAMPLE = '\n```json\n{"id": 7}\n```\n'


def _drafted(text: str, name: str = "cars.md") -> Draft:
    contents = read_page(text)
    assert contents is not None
    return draft_document("Cars", {name: contents}, {name: text})


def _schema(draft: Draft, name: str) -> dict[str, Json]:
    return json.loads(json.dumps(draft.root))["components"]["schemas"][name]  # type: ignore[no-any-return]


def _plain(value: Json) -> Json:
    """Return a schema without its sources."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items() if key != "x-specloom-source"}
    return value


TABLES = {
    "German": ("Feld | Typ | Pflicht | Standardwert | Beschreibung", "Ganzzahl | ja | 3", "Zeichenkette | nein | rot"),
    "French": ("Champ | Type | Obligatoire | Par défaut | Description", "entier | oui | 3", "chaîne | non | rot"),
    "Spanish": ("Campo | Tipo | Obligatorio | Valor por defecto | Descripción", "entero | sí | 3", "cadena | no | rot"),
    "Portuguese": ("Campo | Tipo | Obrigatório | Padrão | Descrição", "inteiro | sim | 3", "texto | não | rot"),
    "Italian": ("Campo | Tipo | Obbligatorio | Predefinito | Descrizione", "intero | sì | 3", "stringa | no | rot"),
    "Japanese": ("パラメータ名 | 型 | 必須 | 既定値 | 説明", "整数 | ○ | 3", "文字列 | \u00d7 | rot"),
    "Chinese": ("参数名 | 类型 | 必填 | 默认值 | 说明", "整数 | 是 | 3", "字符串 | 否 | rot"),
}  # fmt: skip


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize("layout", ["markdown", "tables"])
def test_titles_and_cells_are_read_in_their_language(language: str, layout: str) -> None:
    titles, wheels, color = TABLES[language]
    rows = [titles, "---|---|---|---|---", f"wheels | {wheels} | x", f"color | {color} | x"]
    table = "".join(f"| {row} |\n" for row in rows)
    sample = _SAMPLE if layout == "markdown" else '\n{"id": 7}\n'
    contents = read_page(_HEAD + table + sample)
    assert contents is not None
    assert contents.layout == layout
    draft = _drafted(_HEAD + table + sample)
    schema = _schema(draft, "CreateCarRequest")
    assert schema["required"] == ["wheels"]
    assert _plain(schema["properties"]) == {
        "wheels": {"type": "integer", "default": 3}, "color": {"type": "string", "default": "rot"},
    }  # fmt: skip


def test_columns_that_are_not_read_are_noted_with_their_line() -> None:
    table = "| Feld | Typ | Pflicht | Seit |\n|---|---|---|---|\n| wheels | integer | ja | 2.0 |\n"
    notes = [(note.text, note.place.text) for note in _drafted(_HEAD + table + _SAMPLE).notes if note.place]
    assert ("the column 'Seit' of the table is not read", "cars.md, line 9") in notes


ROWS = {
    "a limit of a string": ("string | (max 100)", {"type": "string", "maxLength": 100}),
    "limits of a number": ("integer | (min 1, max 100)", {"type": "integer", "minimum": 1, "maximum": 100}),
    "a limit of a list": ("array | Max 5 items.", {"type": "array", "items": {}, "maxItems": 5}),
    "no limit of calls": ("integer | At max 100 requests.", {"type": "integer"}),
    "a file": ("file | The photo.", {"type": "string", "format": "binary"}),
    "values": ("'tree' \\| 'bush' | The kind.", {"type": "string", "enum": ["tree", "bush"]}),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_what_a_row_says_in_short_is_read(name: str) -> None:
    row, expected = ROWS[name]
    table = f"| Field | Type | Description |\n|---|---|---|\n| part | {row} |\n"
    schema = _schema(_drafted(_HEAD + table + _SAMPLE), "CreateCarRequest")
    assert _plain(schema["properties"]) == {"part": expected}


def test_a_default_tells_the_type_where_none_is_given() -> None:
    table = "| Parameter | Default | Description |\n|---|---|---|\n| notify | false | Whether to. |\n"
    page = _HEAD.replace("POST", "GET") + "### Query Parameters\n\n" + table + _SAMPLE
    listed = json.loads(json.dumps(_drafted(page).root))["paths"]["/cars"]["get"]["parameters"]
    assert [entry["schema"] for entry in listed] == [{"type": "boolean", "default": False}]
