"""Which operations of a document become part of a package (`specloom generate --include`, `--exclude`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase

from specloom.base.closeness import intended
from specloom.base.usage import UsageError

KINDS = ("tag", "path", "operation", "method")


@dataclass(frozen=True, slots=True)
class Candidate:
    """The properties of an operation that selectors match, as the document has them."""

    operation: str
    method: str
    path: str
    tags: tuple[str, ...]

    def values(self, kind: str) -> tuple[str, ...]:
        """Return the values of a kind of selector."""
        match kind:
            case "tag":
                return self.tags
            case "path":
                return (self.path,)
            case "method":
                return (self.method.lower(),)
            case _:
                return (self.operation,) if self.operation else ()


@dataclass(frozen=True, slots=True)
class Selector:
    """One `kind:pattern`. In a pattern, `*` stands for any text, slashes included, `?` for one character."""

    kind: str
    pattern: str

    @property
    def text(self) -> str:
        """The selector as it is written."""
        return f"{self.kind}:{self.pattern}"

    def fits(self, candidate: Candidate) -> bool:
        """Tell whether the pattern matches an operation."""
        return any(fnmatchcase(value, self.pattern) for value in candidate.values(self.kind))


@dataclass(frozen=True, slots=True)
class Selection:
    """An operation is chosen if one of `include` fits, or there is none, and no one of `exclude` does."""

    include: tuple[Selector, ...] = ()
    exclude: tuple[Selector, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.include or self.exclude)

    def chooses(self, candidate: Candidate) -> bool:
        """Tell whether an operation becomes part of the package."""
        included = not self.include or any(entry.fits(candidate) for entry in self.include)
        return included and not any(entry.fits(candidate) for entry in self.exclude)

    def unknown(self, candidates: Iterable[Candidate]) -> Iterator[tuple[Selector, list[str]]]:
        """Yield each selector that fits no operation, with selectors of similar spelling that would."""
        known = list(candidates)
        for selector in (*self.include, *self.exclude):
            if not any(selector.fits(candidate) for candidate in known):
                values = dict.fromkeys(value for candidate in known for value in candidate.values(selector.kind))
                close = get_close_matches(selector.pattern.strip("*"), values, n=3, cutoff=0.5)
                yield selector, [f"{selector.kind}:{value}" for value in close]

    @property
    def texts(self) -> dict[str, str]:
        """What was chosen, for the lock file: `include` and `exclude`, each as its selectors in order."""
        named = (("include", self.include), ("exclude", self.exclude))
        return {name: ", ".join(sorted(entry.text for entry in listed)) for name, listed in named if listed}


EVERYTHING = Selection()


def selector(text: str) -> Selector:
    """Read a selector; what begins with a slash is a path.

    Raises:
        UsageError: It has no kind, an unknown one, or no pattern.
    """
    kind, colon, pattern = ("path", ":", text) if text.startswith("/") else text.partition(":")
    if not colon or kind not in KINDS or not pattern:
        known = intended(kind, KINDS) if colon and pattern else ""
        if known:
            raise UsageError(f"{text!r} chooses nothing", f"did you mean '{known}:{pattern}'?")
        raise UsageError(f"{text!r} chooses nothing: write one of {', '.join(f'{kind}:PATTERN' for kind in KINDS)}")
    return Selector(kind, pattern.lower() if kind == "method" else pattern)
