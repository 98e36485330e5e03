"""The site around the pages of packages: what zensical builds it from. Nothing in it comes from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from specloom.reference.content import Content
from specloom.reference.markup import prose, table
from specloom.reference.pages import ERRORS, OVERVIEW, title_of

CONFIGURATION, STYLE = "zensical.toml", "assets/reference.css"
_HEAD = """\
[project]
site_name = "Reference"
docs_dir = "pages"
site_dir = "site"
use_directory_urls = false
extra_css = ["assets/reference.css"]
"""
_REST = """
[project.theme]
font = false
language = "en"
features = ["content.code.copy", "content.tabs.link", "navigation.indexes", "navigation.path", "navigation.prune",
  "navigation.tabs", "navigation.top", "search.highlight", "toc.follow"]

[[project.theme.palette]]
media = "(prefers-color-scheme)"
toggle.icon = "lucide/sun-moon"
toggle.name = "Switch to light mode"

[[project.theme.palette]]
media = "(prefers-color-scheme: light)"
scheme = "default"
toggle.icon = "lucide/sun"
toggle.name = "Switch to dark mode"

[[project.theme.palette]]
media = "(prefers-color-scheme: dark)"
scheme = "slate"
toggle.icon = "lucide/moon"
toggle.name = "Switch to the system's mode"

[project.markdown_extensions]
tables = {}
toc.permalink = true
pymdownx.highlight.pygments_lang_class = true
pymdownx.superfences = {}
pymdownx.tabbed.alternate_style = true
"""
CSS = """\
.md-typeset table:not([class]) { font-size: 0.66rem; }
.md-typeset table:not([class]) :is(td, th) { padding: 0.5em 0.8em; min-width: 4rem; }
.md-typeset table:not([class]) td:nth-child(2) { min-width: 7rem; }
.md-typeset table:not([class]) td:last-child:nth-child(n + 3) { min-width: 12rem; }
.md-typeset td code { overflow-wrap: break-word; }
.md-typeset td:first-child code { white-space: nowrap; }
@media (max-width: 45em) {
  .md-typeset td:first-child code { white-space: normal; }
  .md-typeset pre > code { font-size: 0.62rem; }
  .md-typeset table:not([class]) { display: block; }
  .md-typeset table:not([class]) thead { display: none; }
  .md-typeset table:not([class]) tbody { display: block; }
  .md-typeset table:not([class]) tr { display: block; padding: 0.5em 0.8em; }
  .md-typeset table:not([class]) tr:not(:last-child) { border-bottom: 0.05rem solid var(--md-typeset-table-color); }
  .md-typeset table:not([class]) td { display: block; padding: 0.15em 0; border: 0; min-width: 0; }
  .md-typeset table:not([class]) td { overflow-wrap: anywhere; }
  .md-typeset table:not([class]) td:first-child { font-weight: 700; }
  .md-typeset table:not([class]) td:empty { display: none; }
}
"""


def site_files(contents: Sequence[Content], pages: Mapping[str, str]) -> dict[str, str]:
    """Return the files that the site is built from, by path; `pages` are those of all packages."""
    navigation = [f"  {{{_quoted(each.folder)} = [\n{_entries(each)}  ]}},\n" for each in contents]
    whole = f'nav = [\n  {{"All packages" = "index.md"}},\n{"".join(navigation)}]\n'
    return {
        CONFIGURATION: f"{_HEAD}{whole}{_REST}",
        f"pages/{STYLE}": CSS,
        "pages/index.md": index_page(contents),
        **{f"pages/{path}": text for path, text in pages.items()},
        **{f"pages/{each.folder}/{OVERVIEW}": _titled(each, pages) for each in contents},
    }


def _titled(content: Content, pages: Mapping[str, str]) -> str:
    """Return an overview whose title is the name of the package: the builder writes titles as they are into HTML."""
    return f"---\ntitle: {content.folder}\n---\n\n{pages[f'{content.folder}/{OVERVIEW}']}"


def index_page(contents: Sequence[Content]) -> str:
    """Return the page that lists the packages."""
    rows = [
        (f"[{title_of(each)}]({each.folder}/{OVERVIEW})", prose(each.version), str(sum(1 for _ in each.described)))
        for each in contents
    ]
    lines = ["# Reference", "", "Python client packages: how each operation is called, with samples that ran.", ""]
    return "\n".join([*lines, *table(("package", "version", "operations"), rows)]).rstrip("\n") + "\n"


def _entries(content: Content) -> str:
    folder = content.folder
    resources = [(page.title, f"{folder}/resources/{page.name.module}.md") for page in content.resources]
    models = [(module, f"{folder}/models/{module}.md") for module in content.models]
    groups = [("Resources", resources), ("Models", models)]
    lines = [f"    {_quoted(f'{folder}/{OVERVIEW}')},\n"]
    for title, listed in groups:
        inner = "".join(f"      {{{_quoted(name)} = {_quoted(path)}}},\n" for name, path in listed)
        lines += [f"    {{{_quoted(title)} = [\n{inner}    ]}},\n"] if listed else []
    return "".join([*lines, f'    {{"Errors" = {_quoted(f"{folder}/{ERRORS}")}}},\n'])


def _quoted(text: str) -> str:
    """Return a basic string of TOML; names of packages, resources and modules are identifiers with dots."""
    return json.dumps(text)
