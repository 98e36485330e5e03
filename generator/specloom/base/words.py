"""Words of names: splitting any spelling into words, and joining them as Python names.

English plurals, by a few rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from specloom.base.transliteration import UNREADABLE, ascii_text

# An acronym, in the plural too, a capitalised word, a lower-case word or a number: `HTTPServer2Go` is http, server, 2,
# go, and `listVMs` list, vms.
_WORD = re.compile(UNREADABLE + r"[0-9a-f]+|[A-Z]{2,}s(?![a-z0-9])|[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+")
_SYMBOLS = {
    "+": " plus ",
    "-": " ",
    "$": " ",
    "@": " at ",
    "#": " hash ",
    "%": " percent ",
    "&": " and ",
    "*": " star ",
    "=": " eq ",
    "<": " lt ",
    ">": " gt ",
    "!": " not ",
}
_PLURAL_ONLY = frozenset(
    {
        "status",
        "series",
        "sms",
        "news",
        "analytics",
        "access",
        "address",
        "process",
        "class",
        "business",
        "dns",
        "aws",
        "always",
        "progress",
        "success",
        "bus",
        "gas",
        "https",
        "css",
        "ios",
        "kubernetes",
        "bonus",
        "focus",
        "campus",
        "consensus",
        "analysis",
        "basis",
        "canvas",
        "as",
        "is",
        "this",
        "has",
        "was",
        "us",
        "metrics",
        "sla",
    }
)
# Words in `us` are no plurals otherwise.
_PLURALS_IN_US = frozenset({"menus", "skus", "cpus", "gpus", "vcpus", "tpus"})
_IRREGULAR = {"people": "person", "children": "child", "indices": "index"}
_IRREGULAR_PLURALS = {singular: plural for plural, singular in _IRREGULAR.items() if singular != "index"}


def words(text: str) -> list[str]:
    """Return the words in `text`, in lower case and ASCII; letters of other scripts are transliterated."""
    return [*_words(text)]


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    plain = text if text.isascii() else ascii_text(text)
    matches = _WORD.findall(plain.replace("'", "").replace("OAuth", "Oauth"))
    if not matches and text.strip():
        matches = _WORD.findall("".join(_SYMBOLS.get(character, character) for character in plain))
    if not matches and text.strip():
        matches = ["u" + "".join(f"{ord(character):x}" for character in text[:8])]
    return tuple(_joined([word.lower().replace(UNREADABLE, "u") for word in matches]))


def _joined(parts: list[str]) -> list[str]:
    """Keep a number with the word before it (`ipv4`, `sha256`) unless that is a number as well."""
    result: list[str] = []
    for word in parts:
        if word.isdecimal() and result and not result[-1][-1].isdecimal():
            result[-1] += word
        else:
            result.append(word)
    return result


def snake(parts: Sequence[str]) -> str:
    """Join words as in a variable's name."""
    return "_".join(parts)


def pascal(parts: Sequence[str]) -> str:
    """Join words as in a class's name."""
    return "".join(part[:1].upper() + part[1:] for part in parts)


def singular(word: str) -> str:
    """Return the singular of an English noun in lower case; a noun that is none already stays as it is."""
    if word in _IRREGULAR or word in _PLURALS_IN_US:
        return _IRREGULAR.get(word, word[:-1])
    if word in _PLURAL_ONLY or len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "tuses", "ases")) and not word.endswith(
        ("cases", "bases", "phases", "databases", "purchases", "releases", "leases")
    ):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> str:
    """Return the plural of an English noun in lower case; a plural stays as it is."""
    if singular(word) != word:
        return word
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return word + "es"
    return word + "s"


def printable(text: str) -> str:
    """Return a text with the replacement character in place of control characters and others that are not shown."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def shortened(text: str, most: int) -> str:
    """Return a text with at most so many characters; the last of one that was longer is an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"
