"""The tool has no hidden state: no function changes what a module holds, and what is cached is known by name."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "generator" / "specloom"
TOOL = {
    path.relative_to(SOURCE).as_posix(): path.read_text("utf-8")
    for path in sorted(SOURCE.rglob("*.py"))
    if path.relative_to(SOURCE).parts[0] != "runtime"
}
# Pure functions of few or short values. Those of a package folder read files that are part of the installed tool.
CACHED = {
    "base/installed.py: installed_version": "the name of a distribution",
    "base/document.py: file_name": "the paths of references; bounded, since a document may hold any number",
    "base/transliteration.py: ascii_text": "names in other scripts than ASCII; bounded",
    "base/words.py: _words": "names in a document; bounded",
    "cli/excerpt.py: _line_starts": "the text of the file whose diagnostics are shown; one",
    "code/safe.py: ident": "identifiers; bounded",
    "code/safe.py: string": "texts of a document, as short as most of them are; bounded",
    "drift/matching.py: _path_pattern": "a path of a document, as a regular expression",
    "evidence/same_words.py: same": "two words; bounded",
    "evidence/ground_operations.py: media_types": "lines that were read once, by identity; bounded",
    "evidence/rows.py: _row_starts": "cited lines, and the names in them; bounded",
    "evidence/rows.py: strong_limits": "a row; bounded",
    "evidence/spelling.py: _number_pattern": "a number; bounded",
    "evidence/spelling.py: _status_pattern": "a status; bounded",
    "evidence/spelling.py: _value_pattern": "a value of an enumeration; bounded",
    "evidence/spelling.py: name_pattern": "a name of a document; bounded",
    "evidence/spelling.py: path_pattern": "a path of a document; bounded",
    "evidence/spelling.py: pieces": "a name of a document; bounded",
    "lint/extensions.py: _equivalent": "a key of a document; bounded",
    "lint/extensions.py: _meant": "a key of a document; bounded",
    "lint/extensions.py: extension_schema": "no argument: a JSON Schema of the tool",
    "overlay/jsonpath.py: _environment": "no argument: how JSONPath expressions are read",
    "read/markdown.py: _known": "tags of descriptions; bounded",
    "read/node.py: _prose": "descriptions; bounded",
    "read/shapes.py: _scalar": "types and formats; bounded",
    "record/credentials.py: usable": "places of examples, for as long as the document is at hand",
    "record/layout.py: _acceptance": "the name of a JSON Schema of the tool: the check by it",
    "record/layout.py: _schema": "the name of a JSON Schema of the tool",
    "render/__init__.py: _environment": "no argument: the compiled templates of the tool",
    "render/__init__.py: _replacing": "templates of other people, by their texts; bounded",
    "render/runtime_files.py: _declared": "the name of a module of the runtime",
    "render/runtime_files.py: _is_package": "the name of a folder of the runtime",
    "render/runtime_files.py: _missing": "a statement that imports from the runtime",
    "render/runtime_files.py: _module": "the name of a module of the runtime: its text",
    "render/runtime_files.py: _named": "a statement that imports from the runtime",
    "render/runtime_files.py: _names": "the name of a module of the runtime",
    "validate/patterns.py: fault_of": "patterns of a document; bounded",
    "validate/specification.py: checked_schema": "a version: what the specification's schema is for the validators",
    "validate/specification.py: specification": "a version: a JSON Schema that openapi-spec-validator ships",
    "write/lock.py: tool": "no argument: a digest of the tool",
}
CACHES = {"cache", "lru_cache"}
MUTATORS = {
    "add", "append", "appendleft", "clear", "discard", "extend", "extendleft", "insert", "move_to_end", "pop",
    "popitem", "popleft", "remove", "reverse", "setdefault", "sort", "update", "__setitem__", "__delitem__",
}  # fmt: skip
# What changes when it is merely read, or is there to be changed.
STATEFUL = {"count", "cycle", "iter", "defaultdict", "deque", "ContextVar", "local", "WeakKeyDictionary"}

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def name_of(node: ast.expr) -> str:
    """Return the last name of a call or decorator: `lru_cache` for `functools.lru_cache(maxsize=1)`."""
    while isinstance(node, ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def root_of(node: ast.expr) -> str:
    """Return the variable that an expression begins with: `a` for `a.b[c].d`."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def bound(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield the variables of a module with their values, and what it imports from the tool."""
    for node in body:
        match node:
            case ast.Assign(targets, value):
                yield from (
                    (name.id, value) for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)
                )
            case ast.AnnAssign(ast.Name(name), _, value):
                yield name, value
            case ast.ImportFrom(module, names) if (module or "specloom").startswith("specloom"):
                yield from ((alias.asname or alias.name, None) for alias in names)
            case ast.If(_, inside, otherwise) | ast.Try(inside, _, otherwise):
                yield from bound([*inside, *otherwise])
            case _:
                pass


def functions(node: ast.AST, around: frozenset[str] = frozenset()) -> Iterator[tuple[list[ast.AST], frozenset[str]]]:
    """Yield the nodes of each function that are in no inner one, and the names that are local to it."""
    inside, todo = list[ast.AST](), list(ast.iter_child_nodes(node))
    while todo:
        child = todo.pop()
        inside.append(child)
        if not isinstance(child, Function):
            todo.extend(ast.iter_child_nodes(child))
    stored = {n.id for n in inside if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    stored -= {name for n in inside if isinstance(n, ast.Global) for name in n.names}
    local = around | stored | {n.arg for n in inside if isinstance(n, ast.arg)}
    if isinstance(node, Function):
        yield inside, local
    for child in inside:
        if isinstance(child, Function):
            yield from functions(child, local if isinstance(node, Function) else frozenset())


def changed(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what a node changes in place."""
    match node:
        case ast.Assign(targets) | ast.Delete(targets):
            yield from (target for target in targets if isinstance(target, ast.Attribute | ast.Subscript))
        case ast.AugAssign(target) | ast.AnnAssign(target):
            yield target
        case ast.Call(ast.Attribute(value, name)) if name in MUTATORS:
            yield value
        case _:
            pass


def is_frozen(definition: ast.ClassDef) -> bool:
    """Tell whether instances never change: a frozen dataclass, or no method but the constructor changes `self`."""
    for decorator in definition.decorator_list:
        if name_of(decorator) == "dataclass":
            keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
            return any(keyword.arg == "frozen" for keyword in keywords)
    methods = [node for node in definition.body if isinstance(node, ast.FunctionDef) and node.name != "__init__"]
    return not any(
        root_of(target) == "self" for method in methods for node in ast.walk(method) for target in changed(node)
    )


def state(modules: Mapping[str, str]) -> list[str]:
    """Return the variables of modules that are changed by functions, or hold something that is there to be changed."""
    trees = {path: ast.parse(text) for path, text in modules.items()}
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    changing = STATEFUL | {definition.name for definition in classes if not is_frozen(definition)}
    faults = set[str]()
    for path, tree in trees.items():
        variables = dict(bound(tree.body))
        for name, value in variables.items():
            calls = [node for node in ast.walk(value) if isinstance(node, ast.Call)] if value is not None else []
            if any(name_of(call) in changing for call in calls):
                faults.add(f"{path}: {name}")
        for nodes, local in functions(tree):
            for node in nodes:
                names = node.names if isinstance(node, ast.Global) else [root_of(target) for target in changed(node)]
                faults |= {f"{path}: {name}" for name in names if name in variables and name not in local}
    return sorted(faults)


def cached(modules: Mapping[str, str]) -> list[str]:
    """Return the functions whose results are kept for the rest of the process."""
    return sorted(
        f"{path}: {node.name}"
        for path, text in modules.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and CACHES & {name_of(decorator) for decorator in node.decorator_list}
    )


def test_no_function_changes_what_a_module_holds() -> None:
    assert state(TOOL) == []


def test_what_is_cached_is_known() -> None:
    assert cached(TOOL) == sorted(CACHED)


def test_faults_would_be_noticed() -> None:
    faults = {
        "item.py": "LAST: dict[str, int] = {}\n\ndef f(name):\n    LAST[name] = 1\n",
        "call.py": "SEEN = set()\n\nclass C:\n    def f(self, name):\n        SEEN.add(name)\n",
        "global.py": "COUNT = 0\n\ndef f():\n    global COUNT\n    COUNT += 1\n",
        "inner.py": "SEEN = []\n\ndef f():\n    def g(x):\n        SEEN.append(x)\n    return g\n",
        "deep.py": "STATE = {}\n\ndef f():\n    del STATE['a'].names[0]\n",
        "imported.py": "from specloom.other import SEEN\n\nf = lambda x: SEEN.append(x)\n",
        "instance.py": "class C:\n    def put(self, x):\n        self.x = x\n\nONLY = C()\n",
        "reading.py": "from itertools import count\n\nNUMBERS = count()\n",
    }
    assert [fault.partition(":")[0] for fault in state(faults)] == sorted(faults)
    harmless = {
        "local.py": "SEEN = []\n\ndef f():\n    SEEN = []\n    SEEN.append(1)\n    return SEEN\n",
        "argument.py": "SEEN = []\n\ndef f(SEEN):\n    SEEN.append(1)\n",
        "constant.py": "NAMES = {}\nNAMES['a'] = 1\n\ndef f(x):\n    return NAMES[x]\n",
    }
    assert state(harmless) == []
    assert cached({"a.py": "@functools.lru_cache(maxsize=1)\ndef f(): ...\n"}) == ["a.py: f"]
