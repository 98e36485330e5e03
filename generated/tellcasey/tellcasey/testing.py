"""For tests of programs that use this package: replay recorded exchanges, without a network."""

from ._runtime.playing import Play as Play
from ._runtime.playing import serve as serve
from ._runtime.replay import Replay as Replay
from ._runtime.replay import UnmatchedRequest as UnmatchedRequest
from ._runtime.wire import assert_equals_wire as assert_equals_wire
