"""Letters of other scripts as ASCII, for names: as they are read where a table says it, else by their code points.

Latin letters go by what Unicode calls Latin-ASCII: `größe` is `grosse`, whatever the language. Cyrillic and Greek go
letter by letter, kana and Hangul by the names of their characters. What cannot be read out, Chinese characters for one,
is written as code points: no name lacks a part that tells it from another.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

UNREADABLE = "\x01"
"""Stands before the code points, in hexadecimal digits, of letters that cannot be read out."""

_READINGS = """
ßss æae øo łl đd ðd þth œoe ıi ŋng ħh ŧt əe ʻ
аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz ѓgj ќkj ѕdz
αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo
"""  # noqa: RUF001  # letters that look alike are the point
_LETTERS = {pair[0]: pair[1:] for pair in _READINGS.split()} | {"\N{FRACTION SLASH}": " "}
_BY_NAME = ("HIRAGANA LETTER ", "KATAKANA LETTER ", "HANGUL SYLLABLE ")
_LONGEST_RUN = 8


@lru_cache(4096)
def ascii_text(text: str) -> str:
    """Return text in ASCII: letters of other scripts transliterated, marks and what is no letter left out.

    It is empty where nothing of the text can be read out.
    """
    text = unicodedata.normalize("NFC", text)
    around = f" {text} "
    parts = [_part(*around[at : at + 3]) for at in range(len(text))]
    if not any(part and not part.isspace() for part in parts):
        return ""
    written: list[str] = []
    for is_readable, group in groupby(zip(parts, text, strict=True), lambda pair: pair[0] is not None):
        run = list(group)
        if is_readable:
            written += [part or "" for part, _ in run]
        else:
            written.append(" " + UNREADABLE + "".join(f"{ord(letter):x}" for _, letter in run[:_LONGEST_RUN]) + " ")
    return "".join(written)


def _part(before: str, letter: str, after: str) -> str | None:
    """Return a character as ASCII, None for a letter that cannot be read out."""
    if letter.isascii():
        return letter
    if _is_greek(letter) and not (_is_greek(before) or _is_greek(after)):
        return f" {_last_word(unicodedata.normalize('NFKD', letter)[0])} "  # a symbol: `µs`, `Δt`
    reading = _LETTERS.get(letter.lower())
    if reading is None:
        plain = unicodedata.normalize("NFKD", letter).lower()
        reading = "".join(_LETTERS.get(each, each if each.isascii() else "") for each in plain)
        if not reading.strip():
            return _by_name(letter)
    if not letter.isupper():
        return reading
    return reading.upper() if before.isupper() or after.isupper() else reading.capitalize()


def _by_name(letter: str) -> str | None:
    if unicodedata.name(letter, "").startswith(_BY_NAME):
        return _last_word(letter)
    return None if unicodedata.category(letter) in ("Lo", "Ll", "Lu", "Lt") else ""


def _last_word(letter: str) -> str:
    return unicodedata.name(letter, "").rpartition(" ")[2].lower()


def _is_greek(letter: str) -> bool:
    return unicodedata.name(unicodedata.normalize("NFKD", letter)[:1], "").startswith("GREEK ")
