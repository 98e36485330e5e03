"""Makes the call that a command line asks for, and writes what comes of it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from importlib import import_module
from itertools import islice
from os import environ
from typing import Any, NoReturn

from ..base.api import Api, FetchedScheme
from ..base.drift import Drift
from ..base.errors import APIError, MissingCredentialsError
from ..base.request import Request
from ..base.type_guards import is_octets
from ..operations.arguments import ArgumentError, keyword_arguments
from ..operations.catalogue import Catalogue, Described, method_of
from ..operations.credentials import credentials_of, stored
from .options import word_of
from .output import json_text, write_items, write_value
from .progress import progress
from .terminal import clean, is_terminal
from .values import UsageError
from .words import Read, given_values

_PLACEHOLDER = "dry-run"
_NO_SERVER = "http://127.0.0.1"
_MOST_DRIFTS = 5
_SETTINGS = frozenset({"timeout", "deadline", "retries", "base_url"})


class Shown(BaseException):  # no error: it ends a call whose request was only to be shown
    """The request of a call, in place of sending it."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        self.request = request


def make_call(state: Read, catalogue: Catalogue, package: str) -> None:
    """Make the call of a command line and write its result.

    Raises:
        UsageError: An argument is missing or wrong.
        APIError: The call failed.
    """
    operation = state.operation
    assert operation is not None
    values = given_values(state, catalogue)
    try:
        keywords = keyword_arguments(operation, values, catalogue.schemas)
    except ArgumentError as error:
        raise _in_options(error, state, operation) from None
    _check_paging(state, operation)
    if state.has("dry_run"):
        _show(state, operation, keywords, package)
        return
    drifts: Counter[str] = Counter()
    try:
        with _client(state, package, on_drift=partial(_count, drifts)) as client:
            _send(client, state, operation, keywords)
    finally:
        _report(drifts)


def _check_paging(state: Read, operation: Described) -> None:
    if state.has("all") and not operation.pages:
        name = state.options.general_name("all")
        raise UsageError(f"{name} is for results that come in pages", "the result of this call does not")


def _count(drifts: Counter[str], drift: Drift) -> None:
    """Count what is not as the document says, by its place: all items of a list are one."""
    place = re.sub(r"/\d+(?=/|\Z)", "/*", drift.pointer) or "the whole"
    expected = drift.expected.removeprefix("Input should be ")
    drifts[f"{place}: expected {expected}, found {drift.found}"] += 1


def _report(drifts: Counter[str]) -> None:
    for text, count in islice(drifts.items(), _MOST_DRIFTS):
        warn(f"the answer is not as the API's document says: {text}{f' ({count} times)' if count > 1 else ''}")
    if len(drifts) > _MOST_DRIFTS:
        warn(f"and in {len(drifts) - _MOST_DRIFTS} more places")


def _in_options(error: ArgumentError, state: Read, operation: Described) -> UsageError:
    """Return what is wrong with an argument as it is written on a command line."""
    message, name = str(error), error.name
    positional = any(each.name == name and each.place == "path" for each in operation.arguments)
    names = [name, *(each.wire for each in operation.members if each.name == name)]
    names += [each.name for each in operation.members if each.wire == name]
    options = [word_of(each) for each in names]
    shown = options[0].upper() if positional else f"--{options[-1]}"
    if operation.body is not None and name == operation.body.name and state.whole is not None:
        shown = state.whole
    option = state.options.named(shown)
    text = message[len(name) :] if message.startswith(name) else ""
    hint = f"write {shown} {option.metavar}".rstrip() if text == " is missing" and option is not None else ""
    return UsageError(shown + text if text else message, hint)


def _of_client(error: Exception, operation: Described) -> UsageError:
    """Return what the client says of an argument, which it calls as the request or Python does, as it is written."""
    listed = (*operation.arguments, *operation.members, *operation.choices)
    names = {name: each for each in listed for name in (each.wire, each.name)}
    # The class of an alternative may stand in front.
    lead = re.match(r"([\w-]+)", str(error))
    if lead is not None and lead[1] not in names:
        lead = re.match(r"[A-Z]\w*\.([\w-]+)", str(error))
    named = names.get(lead[1]) if lead is not None else None
    if lead is None or named is None:
        return UsageError(str(error))
    text = str(error)[lead.end() :]
    shown = word_of(named.name).upper() if named.place == "path" else f"--{word_of(named.name)}"
    if "a file is bytes" in text:
        return UsageError(f"{shown} takes a file here", f"write {shown} @FILE")
    return UsageError(shown + text)


def _send(client: Any, state: Read, operation: Described, keywords: Mapping[str, Any]) -> None:
    output = state.one("output") or ("table" if is_terminal(sys.stdout) else "json")
    view = client.with_options(max_pages=1) if _is_one_page(state, operation) else client
    method = method_of(view, operation)
    target = state.one("to")
    if target is not None:
        _save(method, keywords, operation, target)
        return
    with _arguments_of(operation):
        result = method(**keywords)
    if hasattr(result, "first_page"):
        _write_pages(result, state, operation, output)
    elif hasattr(result, "events"):
        stream: Any = iter(result)
        with closing(stream) as items:
            walked = _walked(islice(items, _number(state, "max_items")), operation)
            write_items(walked, sys.stdout, _of_stream(output), warn=warn)
    elif is_octets(result):
        if is_terminal(sys.stdout):
            raise UsageError("the result is no text", "write --to FILE")
        sys.stdout.buffer.write(result)
    elif result is not None:
        write_value(result, sys.stdout, output)
    if state.has("max_items") and not hasattr(result, "first_page") and not hasattr(result, "events"):
        warn(f"{state.options.general_name('max_items')} is for results that come in pages: this one does not")


def _is_one_page(state: Read, operation: Described) -> bool:
    return operation.pages and not state.has("all") and not state.has("max_items")


def _of_stream(output: str) -> str:
    return "csv" if output == "csv" else "jsonl"


@contextmanager
def _arguments_of(operation: Described) -> Generator[None]:
    """Turn what the client says of arguments into an error of the command line, whenever it looks at them."""
    try:
        yield
    except APIError:
        raise
    except OSError as error:
        raise UsageError(str(error)) from None
    except (TypeError, ValueError) as error:
        raise _of_client(error, operation) from None


def _walked(items: Iterable[Any], operation: Described) -> Iterator[Any]:
    """Yield items; the first request of pages and streams is made when the first is asked for."""
    walk, end = iter(items), object()
    while True:
        with _arguments_of(operation):
            item = next(walk, end)
        if item is end:
            return
        yield item


def _write_pages(pager: Any, state: Read, operation: Described, output: str) -> None:
    most = _number(state, "max_items")
    with progress("fetching", unit="items") as advance:

        def items() -> Iterator[Any]:
            walked: Iterator[Any] = islice(pager, most)
            for done, item in enumerate(_walked(walked, operation), 1):
                advance(done, pager.total)
                yield item

        write_items(items(), sys.stdout, output, warn=warn)
    if _is_one_page(state, operation) and pager.checkpoint is not None and is_terminal(sys.stderr):
        warn(f"there are more: {state.options.general_name('all')}")


def _save(method: Any, keywords: Mapping[str, Any], operation: Described, target: str) -> None:
    from ..client.resource_sync import streaming

    with ExitStack() as stack:
        with _arguments_of(operation):
            opening: Any = streaming(method)(**keywords)
            response = stack.enter_context(opening)
        response.check()
        if target == "-":
            for chunk in response.iter_bytes():
                sys.stdout.buffer.write(chunk)
            return
        with progress(target, unit="bytes") as advance:
            try:
                size = response.save(target, progress=advance)
            except OSError as error:
                raise UsageError(f"{target} cannot be written: {error.strerror or error}") from None
    warn(f"{target}: {size} bytes")


def _number(state: Read, key: str) -> int | None:
    text = state.one(key)
    if text is None:
        return None
    if not text.isdecimal():
        raise UsageError(f"--{word_of(key)} is a whole number from 0, not {text!r}")
    return int(text)


def _client(state: Read, package: str, *, credentials: Mapping[str, str] | None = None, **more: Any) -> Any:
    """Return the client of a package with the options of a command line."""
    module = import_module(package)
    api: Api = import_module(f"{package}._client").API
    options: dict[str, Any] = {**_settings(state), **_variables(state, api), **more}
    is_fake = state.has("fake")
    if credentials is None:
        credentials = _placeholders(api) if is_fake else stored(api)
    if is_fake:
        options["transport"] = _fake(package)
    if (
        (is_fake or "on_request" in more)
        and "base_url" not in options
        and not any("://" in str(part) for part in api.server)
    ):
        options["base_url"] = _NO_SERVER
    try:
        return getattr(module, api.name)(**credentials, **options)
    except (TypeError, ValueError) as error:
        name, space, text = str(error).partition(" ")
        raise UsageError(f"--{word_of(name)}{space}{text}" if name in _SETTINGS else str(error)) from None


def _settings(state: Read) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for key in ("timeout", "deadline"):
        text = state.one(key)
        try:
            settings |= {} if text is None else {key: float(text)}
        except ValueError:
            raise UsageError(f"--{key} is a number of seconds, not {text!r}") from None
    retries, url = _number(state, "retries"), state.one("base_url")
    settings |= {} if retries is None else {"retries": retries}
    settings |= {"strict": True} if state.has("strict") else {}
    return settings | ({} if url is None else {"base_url": url})


def _variables(state: Read, api: Api) -> dict[str, str]:
    known = {each.argument: each for each in api.server if not isinstance(each, str)}
    given: dict[str, str] = {}
    for word in state.general.get("server", ()):
        name, equals, value = word.partition("=")
        if not equals or name.replace("-", "_") not in known:
            listed = ", ".join(known) or "none"
            raise UsageError(f"--server {word}: the server's URL has no such variable", f"there are: {listed}")
        given[name.replace("-", "_")] = value
    return given


def _fake(package: str) -> Any:
    try:
        return import_module(f"{package}.testing").fake()
    except ImportError as error:
        raise UsageError(str(error)) from None


def _placeholders(api: Api) -> dict[str, str]:
    unset = (each for each in credentials_of(api) if not (each.variable and environ.get(each.variable)))
    return {each.argument: _PLACEHOLDER for each in unset}


def _show(state: Read, operation: Described, keywords: Mapping[str, Any], package: str) -> None:
    """Show the request of a call. Credentials that are not set are made up: they are not shown, and nothing is sent."""
    api: Api = import_module(f"{package}._client").API
    placeholders = _placeholders(api)
    fetched = {each.argument for each in api.schemes.values() if isinstance(each, FetchedScheme)}
    some = {name: value for name, value in placeholders.items() if name in fetched}
    # With only some of the credentials, a call uses the scheme that they belong to.
    tries = [placeholders] if len(placeholders) == len(credentials_of(api)) else [some, placeholders]
    for credentials in tries:
        try:
            client = _client(state, package, credentials=credentials, on_request=_stop, retries=0)
            with client, _arguments_of(operation):
                _begin(method_of(client, operation)(**keywords))
        except Shown as shown:
            _print_request(shown.request)
            return
        except MissingCredentialsError:
            if credentials is placeholders:
                raise


def _begin(result: Any) -> None:
    """Send the first request of pages or of a stream."""
    if hasattr(result, "first_page"):
        result.first_page()
    elif hasattr(result, "events"):
        next(iter(result), None)


def _stop(request: Request) -> NoReturn:
    raise Shown(request)


def _print_request(request: Request) -> None:
    shown = request.redacted()
    print(clean(f"{shown.method} {shown.url}"))
    for name, value in shown.headers:
        print(clean(f"{name}: {value}"))
    content = request.content
    if not content:
        return
    print()
    if not isinstance(content, bytes):
        print(f"<{len(content)} bytes>" if content.length is not None else "<content that is read as it is sent>")
        return
    try:
        text = content.decode()
    except UnicodeDecodeError:
        print(f"<{len(content)} bytes>")
        return
    is_json = (request.header("content-type") or "").partition(";")[0].endswith("json")
    print(_laid_out(text) if is_json else clean(text))


def _laid_out(text: str) -> str:
    from json import loads

    return json_text(loads(text), indent=2)


def warn(text: str) -> None:
    """Say something on standard error, where results are not."""
    print(clean(text), file=sys.stderr)
