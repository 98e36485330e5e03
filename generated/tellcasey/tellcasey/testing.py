"""For tests of programs that use this package, without a network: recordings, a fake server, faults.

Give a client one of these as its `transport`, synchronous or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ._client import API
from ._runtime.testing.assert_wire import assert_equals_wire as assert_equals_wire
from ._runtime.testing.exchanges import Exchanges
from ._runtime.testing.fake import Fake as Fake
from ._runtime.testing.fake import InvalidRequest as InvalidRequest
from ._runtime.testing.fake import example as _example
from ._runtime.testing.faults import Disconnected as Disconnected
from ._runtime.testing.faults import Fault as Fault
from ._runtime.testing.faults import Faults as Faults
from ._runtime.testing.faults import Malformed as Malformed
from ._runtime.testing.faults import Slow as Slow
from ._runtime.testing.faults import Status as Status
from ._runtime.testing.faults import TimedOut as TimedOut
from ._runtime.testing.faults import Truncated as Truncated
from ._runtime.testing.faults import Unreachable as Unreachable
from ._runtime.testing.play import Play as Play
from ._runtime.testing.record import LeakError as LeakError
from ._runtime.testing.record import Recorder as Recorder
from ._runtime.testing.record import WriteNotAllowed as WriteNotAllowed
from ._runtime.testing.replay import Interaction
from ._runtime.testing.replay import Replay as Replay
from ._runtime.testing.replay import UnmatchedRequest as UnmatchedRequest
from ._runtime.testing.serve import serve as serve

EXCHANGES = Exchanges(Path(__file__).parent, API, package=__name__.rpartition(".")[0])


def replay(*cassettes: str | bytes | Path | Mapping[str, Any] | Iterable[Interaction]) -> Replay:
    """Return a transport that answers from cassettes in VCR.py's layout, as JSON: paths, texts or values.

    What was recorded from any server replays: the path below the server is compared. A request that matches none fails,
    and names the nearest recording and what differs.
    """
    texts = [each.read_bytes() if isinstance(each, Path) else each for each in cassettes]
    return Replay(*texts, exchanges=EXCHANGES)


def recording(
    folder: str | Path, transport: object = None, *, allow_writes: bool = False, source: str = "live"
) -> Recorder:
    """Return a transport that sends requests by `transport`, and writes what travels into cassettes in `folder`.

    Credentials and personal data are taken out; an exchange in which a credential remains is refused. Only methods that
    change nothing are sent, unless `allow_writes`. `source` says what answers: `live` or `mock`.
    """
    return Recorder(Path(folder), transport, exchanges=EXCHANGES, allow_writes=allow_writes, source=source)


def fake(*, statuses: Mapping[str, int | tuple[int, Any]] | None = None) -> Fake:
    """Return a transport that answers as the whole API would, from recordings or from what the document describes.

    `statuses` asks for other answers than success, by operation id: a status, or `(422, {"reason": "..."})` with the
    JSON value of its body, which is needed where the document describes one and none was recorded.
    """
    return Fake(EXCHANGES, statuses=statuses)


def example(operation: str) -> Any:
    """Return the JSON value that the fake server answers an operation with, by its id."""
    return _example(EXCHANGES, operation)
