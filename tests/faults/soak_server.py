"""The server of the soak, a process of its own: `python -m tests.faults.soak_server` prints its port and serves.

The first segment of a target says what it does: `mixed` breaks one answer of a hundred, `broken` each answer to a POST,
`still` sends an event each 50 ms for ever, and a name of `bombs()` the bomb. `counts` says what arrived.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import socket
import struct
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from .octets import answer, chunked, head

MIB = 1024 * 1024
FAULTS = ("reset", "close", "half", "no HTTP", "500", "503", "429", "408", "no JSON", "late")
LATE = 0.4
_SIZE = 256 * MIB
_MIXED = {"mixed": 0.01}


class Counts:
    """What arrived: requests, requests of each fault, and how often the whole of each body."""

    def __init__(self) -> None:
        self.requests = 0
        self.faults: Counter[str] = Counter()
        self.bodies: Counter[bytes] = Counter()
        self.chance = random.Random(1)

    def as_json(self) -> bytes:
        twice = sum(1 for times in self.bodies.values() if times > 1)
        members = {"requests": self.requests, "faults": self.faults, "bodies": len(self.bodies), "twice": twice}
        return json.dumps(members).encode()


def broken(fault: str) -> bytes:
    """Return what is sent of an answer with a fault."""
    if fault.isdigit():
        fields = {"retry_after": "0"} if fault in ("429", "503") else {}
        return answer(int(fault), b'{"message": "no"}', **fields)
    good = answer(body=b'{"id": "1", "size": 1}')
    bodies = {"half": good[:-9], "no HTTP": b"SMTP 1\r\n\r\n", "no JSON": answer(body=b"<p>")}
    return bodies.get(fault, b"")


@cache
def bombs() -> dict[str, bytes]:
    """Return the octets of each bomb that has an end: 256 MiB of zeros, and as much as no ratio gives away."""
    pieces = [bytes(MIB)] * (_SIZE // MIB)
    # A hundredth of this cannot be packed, so that it grows 80 to 100 times only.
    dull = [random.Random(index).randbytes(MIB // 100) + bytes(MIB - MIB // 100) for index in range(_SIZE // MIB)]
    packed = {"gzip": _zlib(pieces, 31), "gzip-100-times": _zlib(dull, 31), "deflate": _zlib(pieces, 15)}
    for coding, module in (("br", "brotli"), ("zstd", "backports.zstd")):
        try:
            library = import_module(module)
        except ImportError:
            continue
        packer = library.Compressor(quality=5) if coding == "br" else library.ZstdCompressor()
        add = packer.process if coding == "br" else packer.compress
        end = packer.finish if coding == "br" else packer.flush
        packed[coding] = b"".join([*map(add, pieces), end()])
    return {
        **{
            name: answer(200, body, "text/plain", content_encoding=name.partition("-")[0])
            for name, body in packed.items()
        },
        "gzip-in-gzip": answer(200, _zlib([packed["gzip"]], 31), "text/plain", content_encoding="gzip, gzip"),
    }


ENDLESS = {
    "body": (b"", "text/plain", b" " * 65536),
    "event": (b"data: ", "text/event-stream", b"x" * 65536),
    "lines-of-one-event": (b"", "text/event-stream", b"data: xxxxxxxxx\n" * 4096),
    "line": (b"", "application/jsonl", b"x" * 65536),
}
"""What has no end: how it begins, its media type, and what comes for ever."""


def _zlib(pieces: Iterable[bytes], bits: int) -> bytes:
    packer = zlib.compressobj(9, wbits=bits)
    return b"".join([*map(packer.compress, pieces), packer.flush()])


def _endless(name: str) -> Iterator[bytes]:
    first, media_type, again = ENDLESS[name]
    yield chunked(first or b" ", end=b"", media_type=media_type)
    while True:
        yield b"%x\r\n%s\r\n" % (len(again), again)


async def serve(counts: Counts, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of a connection."""
    try:
        while True:
            fields = await reader.readuntil(b"\r\n\r\n")
            size = re.search(rb"(?i)\r\ncontent-length: *(\d+)", fields)
            body = await reader.readexactly(int(size[1])) if size else b""
            counts.requests += 1
            if not await _answered(fields.split(b" ", 2)[1].decode(), body, counts, writer):
                break
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def _answered(target: str, body: bytes, counts: Counts, writer: asyncio.StreamWriter) -> bool:
    """Send an answer, and return whether the connection goes on."""
    mode = target.split("/")[1]
    if mode == "still":
        writer.write(head(200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"}))
        while True:
            writer.write(b'13\r\ndata: {"id": "1"}\n\n\r\n')
            await writer.drain()
            await asyncio.sleep(0.05)
    for piece in _endless(mode) if mode in ENDLESS else ():
        writer.write(piece)
        await writer.drain()
    counts.bodies.update([body] if body else [])
    fault = counts.chance.choice(FAULTS) if mode == "broken" or counts.chance.random() < _MIXED.get(mode, 0) else ""
    if fault:
        return await _broken(fault, counts, writer)
    writer.write(_sound(mode, counts, body))
    await writer.drain()
    return True


def _sound(mode: str, counts: Counts, body: bytes) -> bytes:
    if mode == "counts":
        return answer(body=counts.as_json())
    return bombs()[mode] if mode in bombs() else answer(201 if body else 200, b'{"id": "1", "size": 1}')


async def _broken(fault: str, counts: Counts, writer: asyncio.StreamWriter) -> bool:
    counts.faults[fault] += 1
    if fault == "late":
        await asyncio.sleep(LATE)
    if fault == "reset":
        opened: Any = writer.get_extra_info("socket")
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False
    writer.write(broken(fault))
    await writer.drain()
    return fault.isdigit() or fault == "no JSON"


async def main() -> None:
    """Serve on a free port of loopback until the process is ended."""
    counts = Counts()
    bombs()
    server = await asyncio.start_server(lambda *ends: serve(counts, *ends), "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
