"""What `specloom doctor` looks at: Python, libraries, programs and folders, and what each is needed for."""

from __future__ import annotations

import operator
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Literal

from specloom.base.cache_folder import VARIABLE, cache_folder
from specloom.base.diagnostics import SpecError
from specloom.base.installed import installed_version
from specloom.base.sources import SPECS
from specloom.config import read_configuration
from specloom.pipeline.claims import DOCS_VARIABLE
from specloom.pipeline.inputs import known_vendors

State = Literal["ok", "optional", "fault"]
_OLDEST = (3, 11)
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*\(?([^;)]*)\)?(?:;.*extra\s*==\s*['\"](.+?)['\"])?")
_BOUND = re.compile(r"(>=|<=|==|<|>|~=|!=)\s*([0-9][0-9.]*)")
_SIGNS: Mapping[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge, "<=": operator.le, "<": operator.lt, ">": operator.gt, "==": operator.eq, "!=": operator.ne,
    "~=": operator.ge,
}  # fmt: skip
_EXTRAS = {
    "reference": "`specloom reference`; its site can also be built by `zensical` of another environment",
    "release": "`specloom release`, and comparing packages in `specloom diff`",
    "watch": "`specloom watch`",
}
_PROGRAMS = {
    "git": "`specloom release`, and revisions in `specloom diff`",
    "node": "the witnesses of specloom's own tests",
    "chromium": "the test of `specloom evidence --html` in a browser",
}
_OTHER_PROGRAMS = {"chromium": ("chromium-browser", "google-chrome", "google-chrome-stable")}


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, what is there, and where that is too little: what to do."""

    name: str
    state: State
    text: str
    hint: str = ""


def examine(output: Path, environment: Mapping[str, str] = os.environ) -> Iterator[Check]:
    """Yield what this machine has, what is missing, and what that is needed for."""
    version = ".".join(map(str, sys.version_info[:3]))
    is_new = sys.version_info[:2] >= _OLDEST
    yield Check("Python", "ok" if is_new else "fault", f"{version} ({sys.executable})", "" if is_new else "take 3.11")
    yield from _libraries()
    for program, purpose in _PROGRAMS.items():
        path = next(filter(None, map(shutil.which, (program, *_OTHER_PROGRAMS.get(program, ())))), None)
        absent = Check(program, "optional", "not there", f"only for {purpose}")
        yield Check(program, "ok", path) if path else absent
    yield _cache(environment)
    yield _writable("output folder", output, "name another one with --output DIR")
    yield _documents()
    yield _pages(environment)


def _libraries() -> Iterator[Check]:
    """Yield the libraries that specloom requires, and those of each optional part together."""
    try:
        wanted = requires("specloom") or []
    except PackageNotFoundError:
        yield Check("specloom", "fault", "is not installed, only run", "install it: pip install specloom")
        return
    missing: dict[str, list[str]] = {}
    for line in wanted:
        if match := _REQUIREMENT.match(line):
            name, bounds, extra = match[1], match[2], match[3] or ""
            version = installed_version(name)
            is_met = version is not None and fits(version, bounds)
            missing.setdefault(extra, []).extend([] if is_met else [f"{name}{bounds} ({version or 'not installed'})"])
            if not extra:
                state: State = "ok" if is_met else "fault"
                yield Check(name, state, version or "not installed", "" if is_met else f"pip install '{name}{bounds}'")
    for extra, names in missing.items():
        if extra:
            purpose = f"only for {_EXTRAS.get(extra, 'what is optional')}: pip install 'specloom[{extra}]'"
            lacking = Check(f"part {extra}", "optional", f"lacks {', '.join(names)}", purpose)
            yield lacking if names else Check(f"part {extra}", "ok", "complete")


def fits(version: str, bounds: str) -> bool:
    """Tell whether a version is within bounds, by the numbers of its release."""
    installed = _numbers(version)
    return all(_SIGNS[sign](installed, _numbers(bound)) for sign, bound in _BOUND.findall(bounds))


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", re.split(r"[^0-9.]", version, maxsplit=1)[0])]
    while numbers and not numbers[-1]:
        numbers.pop()  # 2.0 is 2
    return tuple(numbers)


def _cache(environment: Mapping[str, str]) -> Check:
    folder = cache_folder(environment)
    if folder is None:
        return Check("cache", "ok", "off", f"name a folder in {VARIABLE} to make later runs quicker")
    return _writable("cache", folder, f"name another folder in {VARIABLE}, or `off`", needed=False)


def _writable(name: str, folder: Path, hint: str, *, needed: bool = True) -> Check:
    """Return whether a folder can be written to, or made; nothing is made."""
    lowest = next(parent for parent in (folder.absolute(), *folder.absolute().parents) if parent.exists())
    if lowest.is_dir() and os.access(lowest, os.W_OK | os.X_OK):
        return Check(name, "ok", f"{folder}{'' if folder.exists() else ' (to be made)'}")
    reason = "cannot be written to" if lowest.is_dir() else f"is below {lowest}, which is no folder"
    return Check(name, "fault" if needed else "optional", f"{folder} {reason}", hint)


def _documents() -> Check:
    try:
        known = known_vendors(read_configuration())
    except SpecError as error:
        fault = error.diagnostics[0]
        return Check("configuration", "fault", f"{fault.location.document}: {fault.message}", fault.hint)
    if known:
        return Check("documents", "ok", f"of {', '.join(known)}")
    absent = f"none is configured, and there is no {SPECS}/*/openapi.yaml"
    return Check("documents", "optional", absent, "name one, as in `specloom generate FILE`")


def _pages(environment: Mapping[str, str]) -> Check:
    named = environment.get(DOCS_VARIABLE)
    if named and Path(named).is_dir():
        return Check("cited pages", "ok", named)
    text = f"{named} is no folder" if named else f"{DOCS_VARIABLE} is not set"
    return Check("cited pages", "optional", text, "only for `specloom evidence --check` and `specloom inventory`")
