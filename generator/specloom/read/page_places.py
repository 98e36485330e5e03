"""Whether the places that `x-specloom-pagination` names are in the responses of the operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specloom import ir
from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, SpecError
from specloom.base.media_type import is_json
from specloom.base.pointer import tokens
from specloom.ir.pagination import Kind, members

Resolve = Callable[[ir.Schema], ir.Schema]
PAGINATION = "x-specloom-pagination"


def check_page_places(operation: ir.Operation, resolve: Resolve) -> None:
    """Check that every JSON Pointer of an operation's pagination leads somewhere, and that of the items to a list.

    Raises:
        SpecError: One does not, in any schema of a success: pages would end early, or none would be recognised.
    """
    pagination = operation.pagination
    schemas = list(_answers(operation))
    if pagination is None or not schemas:
        return
    faults: list[Diagnostic] = []
    for member in members(type(pagination)):
        pointer = getattr(pagination, member.name)
        # The `field` of the last item is a place in that item.
        if Kind.POINTER not in member.kinds or not isinstance(pointer, str) or member.name == "field":
            continue
        at = operation.location.child(PAGINATION, member.key)
        missing = [_missing(schema, pointer, resolve) for schema in schemas]
        if all(missing):
            faults.append(Diagnostic("pagination-pointer", at, *_wording(member.key, pointer, missing[0])))
        elif member.name == "items" and not any(_is_list(schema, pointer, resolve) for schema in schemas):
            message = f"'items' is {pointer!r}, which is no list in the response"
            lists = sorted(_lists(schemas[0], resolve))
            hint = f"did you mean {lists[0]!r}?" if lists else "write the JSON Pointer of the list of items"
            faults.append(Diagnostic("pagination-pointer", at, message, hint))
    if faults:
        raise SpecError(faults)


def _wording(key: str, pointer: str, missing: tuple[str, list[str]] | None) -> tuple[str, str]:
    assert missing is not None
    name, known = missing
    message = f"{key!r} is {pointer!r}, and the response has no property {name!r}"
    listed = f"it has {', '.join(sorted(known)[:8])}" if known else "the response is no object there"
    return message, did_you_mean(name, known, listed)


def _answers(operation: ir.Operation) -> Iterator[ir.Schema]:
    """Yield the schemas of JSON of the responses of a success."""
    for response in operation.responses:
        for media in response.media_types if response.status[:1] == "2" else ():
            if media.schema is not None and is_json(media.name):
                yield media.schema


def _missing(schema: ir.Schema, pointer: str, resolve: Resolve) -> tuple[str, list[str]] | None:
    """Return the first name in a pointer that is not described, and the names that are; None where there is no such."""
    holders = [schema]
    for name in tokens(pointer):
        inside = [below for holder in holders for below in _below(holder, name, resolve)]
        if not inside:
            return name, [known for holder in holders for known in _names(holder, resolve)]
        holders = inside
    return None


def _variants(schema: ir.Schema, resolve: Resolve) -> list[ir.Schema]:
    todo, variants = [schema], list[ir.Schema]()
    while todo and len(variants) < 100:
        resolved = resolve(todo.pop())
        if isinstance(resolved.shape, ir.Union):
            todo.extend(resolved.shape.variants)
        else:
            variants.append(resolved)
    return variants


def _below(schema: ir.Schema, name: str, resolve: Resolve) -> Iterator[ir.Schema]:
    """Yield what a member of that name may be; a schema of any value where nothing rules it out."""
    for variant in _variants(schema, resolve):
        match variant.shape:
            case ir.Object(declared, additional):
                known = [entry.schema for entry in declared if entry.name == name]
                yield from known or ([additional] if additional is not None else [])
            case ir.Map(values):
                yield values
            case ir.Array(items) if name.isdecimal() or name == "-":
                yield items
            case ir.Anything() | ir.Reference() | ir.Tuple():
                yield variant
            case _:
                continue


def _names(schema: ir.Schema, resolve: Resolve) -> list[str]:
    variants = _variants(schema, resolve)
    return [
        entry.name for variant in variants if isinstance(variant.shape, ir.Object) for entry in variant.shape.properties
    ]


def _is_list(schema: ir.Schema, pointer: str, resolve: Resolve) -> bool:
    """Tell whether a pointer may lead to a list, or to a map, whose values are items as well."""
    holders = [schema]
    for name in tokens(pointer):
        holders = [below for holder in holders for below in _below(holder, name, resolve)]
    shapes = [variant.shape for holder in holders for variant in _variants(holder, resolve)]
    return any(isinstance(shape, ir.Array | ir.Tuple | ir.Map | ir.Anything | ir.Reference) for shape in shapes)


def _lists(schema: ir.Schema, resolve: Resolve) -> Iterator[str]:
    """Yield the pointers of the properties that are lists."""
    for variant in _variants(schema, resolve):
        for entry in variant.shape.properties if isinstance(variant.shape, ir.Object) else ():
            if any(isinstance(inner.shape, ir.Array) for inner in _variants(entry.schema, resolve)):
                yield "/" + entry.name.replace("~", "~0").replace("/", "~1")
