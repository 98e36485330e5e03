"""Decides which values only stand for a credential: `string`, `<token>`, `YOUR_API_KEY`, `****`, marks of scrubbing."""

from __future__ import annotations

import re
from itertools import pairwise

_MARKS = re.compile(
    r"…|\.\.\.|\*\*\*|•••|x{4,}|redacted|scrubbed|filtered|placeholder|example|change[-_ ]?me"
    r"|your(?:[-_ ]|api|access|token|key|secret|pass)"
    r"|^(?:<.*>|\{.*\}|\[.*\]|\(.*\)|\$\w+|\$\{.*\}|\$\(.*\)|%\w+%|:\w+)$",
    re.IGNORECASE | re.DOTALL,
)
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        """
        a access accesstoken admin an and any anything api apikey auth authtoken authorization bar basic baz
        bearer client clientsecret code cookie credential credentials current data default demo dummy empty
        fake foo foobar goes good here hidden id insert invalid it jwt key lorem ipsum made masked me missing
        mock my mykey mytoken new nil no none null oauth of old omitted opaque or our pass passphrase passwd
        password private public pwd real refresh refreshtoken removed required sample secret session sk some
        string test testing text the this todo token type undefined unset up user username valid value wrong
        your
        """,
    )
)
# Words of messages about a field: "is too short", "can't be blank".
_SAYING = frozenset(
    re.findall(r"\S+", "are at be been can't cannot does doesn't has is isn't must not required should too was")
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z\d]+")
_LEAST = 4


def is_placeholder(value: str) -> bool:
    """Tell whether a value only stands for a credential, is too short for one, or says something about it."""
    if len(value.strip()) < _LEAST or is_marked(value) or is_filler(value) or is_monotonous(value):
        return True
    words = value.lower().split()
    return len(words) > 1 and not _SAYING.isdisjoint(words)


def is_stand_in(value: str) -> bool:
    """Tell whether a value only stands for a credential where nothing but a credential can be, however short."""
    return not value.strip() or is_marked(value) or is_filler(value)


def is_marked(value: str) -> bool:
    """Tell whether a value says of itself that something has to be put, or was, in its place."""
    return _MARKS.search(value.strip()) is not None


def is_filler(value: str) -> bool:
    """Tell whether a value consists of words such as `test` and `token` alone, and a number to count them."""
    for word in _WORD.findall(value):
        if word.isalpha():
            if word.lower() not in _FILLERS:
                return False
        elif word.isdecimal():
            if len(word) > 2 and not is_monotonous(word):
                return False
        elif word.strip("-_ ./:,"):
            return False
    return True


def is_monotonous(value: str) -> bool:
    """Tell whether a value repeats a few characters, or counts: `0000`, `12345678`, `abcdef0123456789`."""
    letters = [ord(letter) for letter in value.lower() if letter.isalnum()]
    if len(set(letters)) <= 2:
        return True
    steps = [after - before for before, after in pairwise(letters)]
    return sum(step in (0, 1) for step in steps) >= 0.75 * len(steps)
