"""Splits curl commands into words as the shell that they are written for does: sh, cmd of Windows, PowerShell.

What a shell would fill in stays as it is written: `$API_KEY`, `%API_KEY%`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

_ALIAS = re.compile(r"\s-(?:Uri|Headers|Method|Body|InFile)\b|@\{")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_CMD = re.compile(r"[^\n]*\^[ \t]*\n|\S*curl(?:\.exe)?\s+(?:-\S+\s+)*\^\"")
_POWERSHELL = re.compile(r"[^\n]*`[ \t]*\n")


def commands_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the commands of a text with the number of the line that each begins on.

    Quotes, and backslashes, carets and backticks at the end of a line join lines. So does a dash at the beginning of
    the next one: much documentation leaves the backslash out.
    """
    waiting, start, is_joined = "", 0, False
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not waiting:
            if not stripped or stripped.startswith("#"):
                continue
            waiting, start = stripped.removeprefix("$ "), number
        elif (is_joined and re.match(r"(?:\$ )?curl(?:\.exe)?\s", stripped)) or not (is_joined or stripped[:1] == "-"):
            yield start, waiting
            waiting, start = ("", 0) if stripped[:1] in ("", "#") else (stripped.removeprefix("$ "), number)
        else:
            waiting += f"\n{line}"
        is_joined = bool(waiting) and (waiting.rstrip(" ").endswith(("\\", "^", "`")) or _is_open(waiting))
    if waiting:
        yield start, waiting


def _is_open(command: str) -> bool:
    try:
        words_of(command)
    except ValueError as error:
        return "quotation" in str(error)
    return False


def words_of(command: str) -> list[str]:
    """Return the words of a command.

    Raises:
        ValueError: A quotation has no end, or it is a command of PowerShell itself that has the same name.
    """
    if _ALIAS.search(command.partition("'")[0].partition('"')[0]):
        raise ValueError("it is PowerShell's `Invoke-WebRequest`, which is called `curl` there, too")
    if _CMD.match(command):
        return list(_program_words(_without_carets(re.sub(r"\^[ \t]*\n", " ", command))))
    if _POWERSHELL.match(command):
        return list(_powershell_words(re.sub(r"`[ \t]*\n", " ", command)))
    return _shell_words(re.sub(r"\\[ \t]*\n|(?<=\S)[ \t]*\n(?=[ \t]*-)", " ", command))


def _shell_words(command: str) -> list[str]:
    """Return the words as sh reads them; `$'…'`, which browsers write, is text with escapes."""
    pieces: list[str] = []
    rest = command
    while (start := _ansi_quote(rest)) >= 0:
        end = start + 2
        while end < len(rest) and rest[end] != "'":
            end += 2 if rest[end] == "\\" else 1
        if end >= len(rest):
            raise ValueError("No closing quotation")
        pieces += [rest[:start], shlex.quote(_unescaped(rest[start + 2 : end]))]
        rest = rest[end + 1 :]
    return shlex.split("".join([*pieces, rest]))


def _ansi_quote(text: str) -> int:
    """Return where `$'` begins outside of other quotes, -1 where it does not."""
    quote, at = "", 0
    while at < len(text):
        letter = text[at]
        if letter == "\\" and quote != "'":
            at += 1
        elif quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif text.startswith("$'", at):
            return at
        at += 1
    return -1


def _unescaped(text: str) -> str:
    try:
        return text.encode("latin-1", "backslashreplace").decode("unicode_escape")
    except UnicodeDecodeError:
        raise ValueError(f"no text with escapes: {text!r}") from None


def _without_carets(command: str) -> str:
    """Return a command as cmd passes it on: a caret outside of quotes makes the next character an ordinary one."""
    characters: list[str] = []
    is_quoted = False
    letters = iter(command)
    for letter in letters:
        if letter == "^" and not is_quoted:
            characters.append(next(letters, ""))
            continue
        is_quoted ^= letter == '"'
        characters.append(letter)
    return "".join(characters)


def _program_words(command: str) -> Iterator[str]:
    """Yield the words that a program of Windows finds in its command line: only double quotes count."""
    word: list[str] | None = None
    is_quoted, at = False, 0
    while at < len(command):
        slashes = len(command) - at - len(command[at:].lstrip("\\"))
        after = command[at + slashes : at + slashes + 1]
        if slashes:
            is_before_quote = after == '"'
            word = [*(word or []), "\\" * (slashes // 2 if is_before_quote else slashes)]
            at += slashes
            if is_before_quote and slashes % 2:
                word.append('"')
                at += 1
        elif after == '"':
            word = word or []
            if is_quoted and command[at + 1 : at + 2] == '"':
                word.append('"')
                at += 1
            else:
                is_quoted = not is_quoted
            at += 1
        elif after.isspace() and not is_quoted:
            if word is not None:
                yield "".join(word)
            word, at = None, at + 1
        else:
            word = [*(word or []), after]
            at += 1
    if is_quoted:
        raise ValueError("No closing quotation")
    if word is not None:
        yield "".join(word)


_PIECE = re.compile(
    r"'(?P<single>(?:[^']|'')*)'|\"(?P<double>(?:[^\"`]|`.|\"\")*)\"|`(?P<escape>.)|(?P<space>\s+)|(?P<plain>[^\s'\"`]+)",
    re.DOTALL,
)


def _powershell_words(command: str) -> Iterator[str]:
    word: list[str] | None = None
    at = 0
    while at < len(command):
        piece = _PIECE.match(command, at)
        if piece is None:
            raise ValueError("No closing quotation")
        at = piece.end()
        if piece["space"] is not None:
            if word is not None:
                yield _passed("".join(word))
            word = None
        elif piece["single"] is not None:
            word = [*(word or []), piece["single"].replace("''", "'")]
        elif piece["double"] is not None:
            text = re.sub(r"`(.)", lambda match: _ESCAPES.get(match[1], match[1]), piece["double"], flags=re.DOTALL)
            word = [*(word or []), text.replace('""', '"')]
        else:
            word = [*(word or []), piece["plain"] or _ESCAPES.get(piece["escape"], piece["escape"])]
    if word is not None:
        yield _passed("".join(word))


def _passed(word: str) -> str:
    """Return a word as a program gets it: quotes in it are written behind a backslash for that."""
    return word.replace('\\"', '"')
