"""The titles of the columns of parameter tables, and the words in their cells, in the languages that pages are in.

English, German, French, Spanish, Portuguese, Italian, Dutch, Japanese and Chinese are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_THING = r"(?:parameter|param|field|property|variable|header|argument|attribute|member|key|query|column)"
_THINGS_ABROAD = (
    r"parametern?|felde?r?|eigenschaft(?:en)?|merkmale?|schlüssel|attribute?|paramètres?|champs?|"
    r"propriétés?|attributs?|"
    r"parámetros?|campos?|propiedad(?:es)?|atributos?|parâmetros?|propriedades?|parametr[oi]|camp[oi]|"
    r"proprietà|veld(?:en)?|"
    r"パラメータ(?:ー)?(?:名)?|フィールド(?:名)?|項目(?:名)?|プロパティ(?:名)?|キー|引数|参数(?:名)?|"
    r"字段(?:名)?|属性(?:名)?"
)
TITLES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "name": rf"(?:{_THING} )?(?:name|key)s?|{_THING}s?|propert(?:y|ies)|{_THINGS_ABROAD}|feldname|parametername|"
        r"bezeichner|bezeichnung|nom|nombre|nome|naam|名前|名称|名",
        "type": r"(?:data ?|value )?type|format|schema|(?:daten)?typ|tipo(?: de dat?do| di dato)?|type de données|"
        r"データ型|型|タイプ|类型|数据类型|類型",
        "required": r"required\??|is required|mandatory|optional\??|required/optional|presence|necessity|"
        r"pflicht(?:feld)?\??|erforderlich\??|notwendig|obligatoire\??|requise?\??|obligatori[oa]\??|"
        r"requerid[oa]\??|obrigatóri[oa]\??|"
        r"obbligatori[oa]\??|richiest[oa]\??|verplicht\??|vereist\??|facultatif|opcional|optionnel|"
        r"facoltativo|必須(?:項目)?|必須/任意|必要|"
        r"必填|是否必填|必须|必選|任意",
        "null": r"null(?:able|s)?\??|is null(?:able)?|allows? nulls?|null erlaubt",
        "default": r"default(?: value)?s?|standard(?:wert)?|vorgabe(?:wert)?|par défaut|"
        r"(?:valeur )?par défaut|défaut|"
        r"(?:valor )?(?:por|pre)[ -]?(?:defecto|omisión|determinado)|predeterminado|(?:valor )?padrão|"
        r"predefinito|standaard|"
        r"既定値|デフォルト(?:値)?|初期値|默认(?:值)?|預設值",
        "description": r"descriptions?|details?|meaning|notes?|comments?|explanation|definition|purpose|beschreibung|"
        r"bedeutung|erklärung|erläuterung|bemerkung|anmerkung(?:en)?|hinweise?|signification|remarques?|descripción|"
        r"significado|notas?|descrição|observaç(?:ão|ões)|descrizione|omschrijving|beschrijving|説明|備考|"
        r"概要|内容|描述|"
        r"说明|備註|备注",
        "place": r"in|location|located in|place|param(?:eter)? type|passed in|where|sent in|ort|wo|übergabe|"
        r"emplacement|"
        r"dans|ubicación|en|localização|em|posizione|場所|位置|送信先",
        "values": r"(?:allowed |possible |accepted |valid )?values?|enum(?:eration)?|options|choices|"
        r"(?:mögliche |erlaubte )?"
        r"werte?|valeurs?(?: possibles)?|valores?(?: posibles| possíveis)?|値|取りうる値|可选值|取值",
    }.items()
}
"""What a column is about, by its whole title."""
NEGATED = re.compile(r"optional|facultatif|opcional|optionnel|facoltativo|任意", re.IGNORECASE)
"""Titles of columns in which yes means that the value may be left out."""
YES = frozenset({
    "yes", "y", "true", "required", "mandatory", "✓", "✔", "✅", "x", "always", "must", "1", "ja", "j",
    "pflicht", "wahr",
    "erforderlich", "oui", "o", "vrai", "obligatoire", "requis", "sí", "si", "s", "verdadero",
    "obligatorio", "requerido",
    "sim", "verdadeiro", "obrigatório", "obrigatoria", "obrigatória", "sì", "obbligatorio", "verplicht",
    "○", "◯", "\u3007",
    "●", "◎", "必須", "はい", "要", "是", "必填", "必须",
})  # fmt: skip
NO = frozenset({
    "no", "n", "false", "optional", "✗", "✘", "❌", "-", "\u2014", "\u2013", "0", "not required", "nein",
    "falsch", "non",
    "faux", "facultatif", "optionnel", "falso", "opcional", "não", "nao", "facoltativo", "nee",
    "optioneel", "\u00d7", "✕", "☓",
    "任意", "いいえ", "不要", "否", "选填", "可选", "ー", "\uff0d",
})  # fmt: skip
TYPES: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "string": "zeichenkette text zeichenfolge datum chaîne texte cadena texto fecha cadeia stringa"
        " 文字列 日付 字符串",
        "integer": "ganzzahl entier entero inteiro intero 整数 整型",
        "number": "zahl dezimalzahl fließkommazahl nombre décimal número decimal numero 数値 数字 浮動小数点",
        "boolean": "wahrheitswert booleano booléen booleen booleana boolesch lógico 真偽値 ブール値 ブール 布尔 布尔值",
        "array": "liste tableau lista arreglo vetor 配列 リスト 数组",
        "object": "objekt objet objeto oggetto オブジェクト 对象",
    }.items()
    for word in words.split()
}
"""The JSON types by their names in other languages than English."""


def kind_of_column(title: str) -> str:
    """Return what a column is about by its title; empty where that is not known."""
    plain = " ".join(title.lower().strip("*_` :").split())
    return next((kind for kind, pattern in TITLES.items() if pattern.fullmatch(plain)), "")
