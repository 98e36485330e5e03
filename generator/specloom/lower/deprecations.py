"""What the document advises against: the reasons that type checkers and warnings give, and overloads for arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom.code.safe import literal, one_line
from specloom.lower.choices import Alternative, Choice

# What sentences have that say what to do instead.
_ADVICE = re.compile(
    r"\b(instead|in favou?r of|replaced by|superseded by|migrate to|no longer|removed)\b|\buse ['\"`/]", re.IGNORECASE
)


def reason(subject: str, description: str) -> str:
    """Return why something is advised against, with the sentence of its description that says what to do instead."""
    sentences = re.split(r"(?<=[.!?])\s+", one_line(description))
    advice = next((sentence for sentence in sentences if _ADVICE.search(sentence)), "")
    text = f"{subject} is deprecated: {advice}" if advice else f"{subject} is deprecated"
    return text if text[-1] in ".!?" else text + "."


def deprecated_choice(arguments: Mapping[str, str], whole: str) -> Choice:
    """Return the choice of whether a call has some of these deprecated arguments, which have descriptions.

    `whole` is why the method is advised against in any case, or empty.
    """
    reasons = [*([whole] if whole else []), *(reason(f"`{name}`", text) for name, text in arguments.items())]
    return Choice((Alternative(without=frozenset(arguments)), Alternative(deprecated=literal(" ".join(reasons)))))
