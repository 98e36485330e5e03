"""What agents read: `llms.txt`, pages in plain Markdown, and a `SKILL.md` for each package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from specloom.code.safe import one_line
from specloom.reference.content import Content
from specloom.reference.markup import code, fenced, prose, table
from specloom.reference.pages import ERRORS, OVERVIEW, SKILL, credentials_lines, title_of

_TAB = re.compile(r'=== "(\w+)"')
# Bounds of the head of a skill (Agent Skills, "Frontmatter").
_LONGEST_NAME, _LONGEST_TITLE = 64, 200
LLMS, LLMS_FULL = "llms.txt", "llms-full.txt"


def in_plain_markdown(text: str) -> str:
    """Return a page without tabs, which CommonMark does not know: their contents follow each other."""
    lines: list[str] = []
    in_tab = False
    for line in text.splitlines():
        if tab := _TAB.fullmatch(line):
            lines.append(f"**{tab[1]}**")
            in_tab = True
        elif in_tab and (line.startswith("    ") or not line):
            lines.append(line[4:])
        else:
            in_tab = False
            lines.append(line)
    return "\n".join(lines) + "\n"


def llms_text(contents: Sequence[Content]) -> str:
    """Return the index of all pages for language models (llmstxt.org)."""
    lines = ["# Reference", "", "> Python client packages: how each operation is called, with samples that ran.", ""]
    for content in contents:
        folder = content.folder
        lines += [f"## {title_of(content)}", "", f"- [How to use {folder}]({folder}/{SKILL})"]
        lines += [f"- [Overview]({folder}/{OVERVIEW})", f"- [Errors]({folder}/{ERRORS})"]
        for page in content.resources:
            calls = ", ".join(each.method.name for each in page.operations)
            lines.append(f"- [{prose(page.title)}]({folder}/resources/{page.name.module}.md): {calls}")
        lines += [f"- [Models: {module}]({folder}/models/{module}.md)" for module in content.models]
        lines.append("")
    return "\n".join(lines)


def llms_full_text(pages: Iterable[tuple[str, str]]) -> str:
    """Return all pages in plain Markdown as one text, each below its path."""
    return "\n".join(f"<!-- {path} -->\n\n{text}" for path, text in pages)


def skill_text(content: Content) -> str:
    """Return what an agent has to know to use a package, with the head that skills have."""
    return "\n".join(_skill(content)).rstrip("\n") + "\n"


def _skill(content: Content) -> Iterator[str]:
    name = content.distribution.lower()[:_LONGEST_NAME]
    title = re.sub(r"[^\w .,()-]", " ", one_line(content.api.title or content.names.client))
    about = f"Calls the API {' '.join(title.split())[:_LONGEST_TITLE]} from Python with the package {name}."
    yield from ("---", f"name: {name}", f'description: "{about} Use it to write or change code that does."', "---", "")
    yield from (f"# {title_of(content)}", "", *fenced(f"pip install {content.distribution}", "sh"), "")
    yield from _programs(content.programs)
    yield from credentials_lines(content)
    yield from ("## Rules", "")
    yield from (f"- {rule}" for rule in _rules(content))
    yield from ("", "## Operations", "")
    rows = [
        (f"[{prose(f'client.{page.title}.{each.method.name}')}](resources/{page.name.module}.md#{each.anchor})",
         code(f"{each.operation.http_method} {each.operation.path}"))
        for page, each in content.described
    ]  # fmt: skip
    yield from table(("call", "request"), rows)


def _programs(programs: Mapping[str, str]) -> Iterator[str]:
    for title, name in (
        ("Call", "first call"),
        ("Go through pages", "pages"),
        ("Handle errors", "errors"),
        ("Settings of one call", "settings"),
        ("Call asynchronously", "asynchronous"),
        ("Test without a network", "tests"),
    ):
        if name in programs:
            yield from (f"## {title}", "", *fenced(programs[name], "python"), "")


def _rules(content: Content) -> Iterator[str]:
    yield "Arguments of None are not sent. Fields of a body are arguments; a model may be given whole, as `body`."
    yield "Credentials come from the environment, or are arguments of the client; write none into code."
    yield "Calls that are certain to do no harm twice are repeated by the client: write no loop around them."
    if content.api.rate_limit is not None or any(tag.rate_limit is not None for tag in content.api.tags):
        yield "The client keeps to the rate limits of the API: write no pauses."
    if "pages" in content.programs:
        yield "Lists come in pages: a loop goes through the items of all of them; `.first_page()` fetches one."
    yield f"All failures are exceptions ([errors]({ERRORS})); results are pydantic models."
