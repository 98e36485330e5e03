"""Operations of the example whose bodies are files, forms or streams, apart from those that need none of this."""

from __future__ import annotations

from specloom.runtime.base.operation import Binary, Empty, Operation
from specloom.runtime.models.model import File, RequestModel
from specloom.runtime.wire.event_stream import Events, Lines
from specloom.runtime.wire.multipart import Multipart

from .example import Task


class Send(RequestModel):
    file: File
    note: str = "x"


DOWNLOAD: Operation[bytes] = Operation(id="download", method="GET", path=("/file",), success={200: Binary()})
PUT: Operation[None] = Operation(id="put", method="PUT", path=("/file",), body=Binary(), success={204: Empty()})
POST: Operation[None] = Operation(
    id="post", method="POST", path=("/file",), body=Multipart(Send), success={204: Empty()}
)
WATCH: Operation[Task] = Operation(
    id="watch", method="GET", path=("/watch",), success={200: Events(Task, end="[DONE]")}
)
TAIL: Operation[Task] = Operation(id="tail", method="GET", path=("/tail",), success={200: Lines(Task)})
