"""Chooses the reader of a page by what its text looks like: by marks of the tool that made it, never by guess."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.pages import fumadocs, html_layouts, redoc, tables
from specloom.pages.contents import PageContents
from specloom.pages.embedded import embedded_documents, referenced_document
from specloom.pages.html_reader import Sight, read_html
from specloom.pages.markdown import front_matter, read_markdown
from specloom.pages.markup import is_html, parse_html

_LAYOUTS = (redoc, fumadocs, tables)


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout that can be read: its name, the tool and the form of its pages, and what tells them apart."""

    name: str
    tool: str
    form: str
    marks: str


@dataclass(frozen=True, slots=True)
class _Saved:
    """Pages of a tool that a browser saved: marks in their source with weights, and what their elements mean."""

    layout: Layout
    sight: Sight
    marks: tuple[tuple[int, re.Pattern[str]], ...]


_HTML = "saved HTML"
_ENOUGH = 3


def _saved(name: str, tool: str, shown: str, sight: Sight, *marks: tuple[int, str]) -> _Saved:
    compiled = tuple((weight, re.compile(_unquoted(mark), re.IGNORECASE)) for weight, mark in marks)
    return _Saved(Layout(f"{name}-html", tool, _HTML, shown), sight, compiled)


def _unquoted(mark: str) -> str:
    """Return the pattern of a mark that fits attributes in other quotes as well, and without any."""
    parts = {'[^"]*': "[^\"'>]*", '="': "=[\"']?", '"': "[\"'\\s>]"}
    return re.sub(r'\[\^"\]\*|="|"', lambda match: parts[match[0]], mark)


_SAVED = (
    _saved(
        "redoc", "Redoc", "`redoc-wrap`, `data-section-id`", html_layouts.redoc,
        (3, r'class="[^"]*\bredoc-wrap\b'), (3, r'data-section-id="(?:tag|operation|section|paths)/'),
        (3, "__redoc_state"), (3, r"<redoc[\s>]|Redoc\.init\("), (1, r"\bredoc-(?:json|markdown)\b"),
    ),
    _saved(
        "fumadocs", "Fumadocs", "`nd-page`, classes `text-fd-…`", html_layouts.fumadocs,
        (3, r'id="nd-(?:page|docs-layout|notebook-layout|sidebar|toc|subnav)"'),
        (2, r"\btext-fd-(?:muted-)?foreground\b"),
        (2, r"\btext-fd-primary\b"), (1, "--fd-"),
    ),
    _saved(
        "scalar", "Scalar", "`scalar-app`, `id=\"api-reference\"`", html_layouts.scalar,
        (3, r'class="[^"]*\bscalar-(?:app|api-reference|container|code-block)\b'), (3, r'id="api-reference"'),
        (3, "@scalar/api-reference"), (2, r'class="property-heading\b'), (1, "--scalar-"),
    ),
    _saved(
        "readme", "ReadMe", "classes `rm-…`, `id=\"ssr-props\"`", html_layouts.readme,
        (3, r'class="[^"]*\brm-(?:ReferenceMain|ParamContainer|Article|APISectionHeader|Playground)'),
        (3, r'id="ssr-props"'), (2, r'class="[^"]*\bAPI(?:Method|Header|SectionHeader)'),
        (1, r'class="[^"]*\bParam-name'),
    ),
    _saved(
        "mintlify", "Mintlify", "`data-component-part=\"field-name\"`, `api-section`", html_layouts.mintlify,
        (3, r'data-component-part="field-'), (3, r'class="[^"]*\bapi-section(?:-heading)?\b'),
        (2, r"/mintlify-assets/|mintlify"), (2, r'class="[^"]*\bmethod-pill\b'),
    ),
    _saved(
        "slate", "Slate", "`toc-wrapper`, `highlight … tab-…`", html_layouts.slate,
        (3, r'class="[^"]*\btoc-wrapper\b'), (2, r'class="[^"]*\b(?:lang-selector|dark-box|toc-h1|toc-link|tocify)\b'),
        (2, r'class="highlight [\w+-]+ tab-[\w+-]+'), (1, r'class="page-wrapper"'),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Marked:
    """Pages in Markdown, and what tells that a text is one."""

    layout: Layout
    fits: Callable[[str], bool]


_MINTLIFY_CALL = re.compile(r"^(?:api|openapi):\s*[\"']?(?:\S+\.(?:json|ya?ml)\s+)?[A-Za-z]+\s+\S", re.MULTILINE)
_MINTLIFY_FIELD = re.compile(r"^\s*<(?:Param|Response)Field\s", re.MULTILINE)
_FUMADOCS_PAGE = re.compile(r"^<(?:OpenAPI|API)Page\s", re.MULTILINE)
_FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*(\w[\w+-]*)", re.MULTILINE)
_BARE_FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})", re.MULTILINE)
_SHOWN = re.compile(
    r"^[ \t>]*(?:\d+\.|#{1,6}|[*_]{2})?[ \t]*`?(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)`?:?[ \t]+`?(?:https?://|/|\{\{)|"
    r"^[ \t]*(?:\$ )?curl(?:\.exe)?\s",
    re.MULTILINE,
)
_TITLE = re.compile(r"^ {0,3}#{1,6} \S|^\S[^\n]*\n(?:=+|-+)[ \t]*$", re.MULTILINE)


def _is_mintlify(text: str) -> bool:
    return bool(
        _MINTLIFY_CALL.search(front_matter(text)) or re.search(r"^\s*<(?:Param|Response)Field\s", text, re.MULTILINE)
    )


def _is_fumadocs(text: str) -> bool:
    return bool(
        re.search("^_openapi:", front_matter(text), re.MULTILINE)
        or re.search(r"^<(?:OpenAPI|API)Page\s", text, re.MULTILINE)
    )


def _is_slate(text: str) -> bool:
    front = front_matter(text)
    return bool(re.search("^(?:language_tabs|toc_footers):", front, re.MULTILINE)) and bool(_SHOWN.search(text))


def _is_markdown(text: str) -> bool:
    return bool(_FENCE.search(text) and _TITLE.search(text) and _SHOWN.search(text))


_MARKDOWN = (
    _Marked(
        Layout("mintlify-mdx", "Mintlify", "MDX", "`<ParamField>`, `<ResponseField>`, `api:` in front"), _is_mintlify
    ),
    _Marked(Layout("fumadocs-mdx", "Fumadocs", "MDX", "`<APIPage>`, `_openapi:`"), _is_fumadocs),
    _Marked(Layout("slate-markdown", "Slate", "Markdown", "`language_tabs:` or `toc_footers:`"), _is_slate),
    _Marked(
        Layout(
            "markdown", "people, GitHub", "Markdown", "titles, blocks of code with a language, `GET /path` or `curl`"
        ),
        _is_markdown,
    ),
)
LAYOUTS = (
    Layout("redoc", "Redoc", "copied text", "`Response samples`, `Request Body schema:`"),
    Layout("fumadocs", "Fumadocs", "copied text", "`Response Body`, rows such as `code*string`"),
    Layout("tables", "people", "text, Markdown", "`GET /path` or `URL:`, and a table"),
    *(saved.layout for saved in _SAVED),
    *(marked.layout for marked in _MARKDOWN),
)
"""All layouts that can be read."""


def read_page(text: str) -> PageContents | None:
    """Return what a page shows, None where it has no layout that is known."""
    text = text.replace("\r\n", "\n").replace("\u00a0", " ")
    if saved := _saved_by(text):
        return read_html(saved.layout.name, saved.sight, parse_html(text))
    if marked := next((marked for marked in _MARKDOWN if marked.fits(text)), None):
        return read_markdown(marked.layout.name, text)
    if plain := next((layout.read(text) for layout in _LAYOUTS if layout.is_layout(text)), None):
        return plain
    # blocks of code need no language where nothing else can be meant
    is_plain = not is_html(text) and _BARE_FENCE.search(text) and _TITLE.search(text) and _SHOWN.search(text)
    return read_markdown("markdown", text) if is_plain else None


def _saved_by(text: str) -> _Saved | None:
    """Return the tool whose marks in a page of HTML weigh most; None where none of them weigh enough."""
    if not is_html(text):
        return None
    weights = [sum(weight for weight, mark in saved.marks if mark.search(text)) for saved in _SAVED]
    best = max(weights)
    return _SAVED[weights.index(best)] if best >= _ENOUGH else None


def required_page(text: str, name: str) -> PageContents:
    """Return what a page shows.

    Raises:
        SpecError: It has no layout that is known, or nothing of it can be read; the diagnostics say what to do instead.
    """
    contents = read_page(text)
    if contents is None:
        kind = "HTML" if is_html(text) else "a page"
        known = ", ".join(dict.fromkeys(layout.tool for layout in LAYOUTS if layout.form == _HTML))
        message = f"{name!r} is {kind} in no layout that can be read"
        hint = (
            f"{_instead(text)}known are saved HTML of {known}, MDX, Markdown with blocks of code, text with tables: "
            "write `GET /path` above each operation, its parameters in a table, and its samples in blocks of code"
        )
        raise SpecError([Diagnostic("page-layout", Location(name, line=1, column=1), message, hint)])
    if (
        not any(section.is_operation for section in contents.sections)
        and not contents.parameters
        and not contents.samples
    ):
        raise SpecError([_empty(contents, text, name)])
    return contents


def _empty(contents: PageContents, text: str, name: str) -> Diagnostic:
    tool = next(layout.tool for layout in LAYOUTS if layout.name == contents.layout)
    at = Location(name, line=1, column=1)
    if is_html(text):
        message = f"{name!r} is a page of {tool} without its content: scripts make that in the browser"
        hint = f"{_instead(text)}open it, wait until it is shown, and save it as a complete page, or copy its text"
        return Diagnostic("page-shell", at, message, hint)
    message = f"{name!r} is a page of {tool}, and nothing on it can be read: no operation, no row, no sample"
    hint = f"{_instead(text)}look whether its tables and samples were lost on the way"
    return Diagnostic("page-empty", at, message, hint)


def _instead(text: str) -> str:
    """Return what leads to the document itself, where the page has or names it."""
    if documents := embedded_documents(text):
        where = f"{documents[0].where} in line {documents[0].line}"
        return f"the page has an OpenAPI document itself, in {where}: use that; or "
    if address := referenced_document(text):
        return f"the page is made of the OpenAPI document at {address}: use that; or "
    return ""
