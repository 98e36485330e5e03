"""How a package offers the media types of its operations, for the support manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.ir.names import Names
from specloom.lower.bodies import BodyWriter
from specloom.lower.responses import ResponseWriter, answers, described_errors


class Offers:
    """Tells how media types are offered: usually, by an argument, under another name, or not."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._bodies = BodyWriter(api, names)
        self._responses = ResponseWriter(api, names)

    def of(self, operation: ir.Operation) -> dict[str, Json]:
        """Return the member of an operation's row, if its body, its answers or its errors have several media types.

        Those of errors are listed if not all are read.
        """
        request: dict[str, Json] = {**self._bodies.offered(operation.body)} if operation.body else {}
        response: dict[str, Json] = {}
        for described in answers(operation):
            response |= self._responses.offered(described)
        redirected = dict.fromkeys(self._responses.redirect_bodies(operation), "accept")
        response |= redirected
        errors: dict[str, Json] = {}
        for described in described_errors(operation):
            errors |= {name: how for name, how in self._responses.offered(described).items() if how != "accept"}
        sides: dict[str, Json] = {}
        if len(request) > 1:
            sides["request"] = request
        if len(response) > 1 or redirected:
            sides["response"] = response
        if any(how != "usual" for how in errors.values()):
            sides["errors"] = errors
        return {"media_types": sides} if sides else {}

    def unoffered(self, operations: Iterable[ir.Operation]) -> Iterator[Diagnostic]:
        """Yield a note for each media type that some responses have and callers cannot ask for, at the first of them.

        The rows of the manifest name all of them.
        """
        places: dict[str, dict[Location, None]] = {}
        for operation in operations:
            for response in (*answers(operation), *described_errors(operation)):
                how = self._responses.offered(response)
                for media in response.media_types:
                    if how[media.name] == "left out":
                        places.setdefault(media.name, {})[media.location] = None
        for name, listed in places.items():
            more = f", like {len(listed) - 1} more" if len(listed) > 1 else ""
            message = f"the {name} of a response is left out{more}: JSON describes the same"
            hint = "nothing has to be done: the client asks for JSON; `support.json` names the operations"
            yield Diagnostic("media-type-left-out", next(iter(listed)), message, hint, Severity.NOTE)
