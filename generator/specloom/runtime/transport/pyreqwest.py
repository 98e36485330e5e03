"""Importing this module loads pyreqwest on a thread that lives as long as the process.

The memory allocator inside pyreqwest (mimalloc) takes the thread that loads it for the main thread of the process. When
that thread ends, so does its heap, and what uses the library next crashes the interpreter: with pyreqwest 0.15, most
programs whose first call is made in a `ThreadPoolExecutor`. So it is loaded on the main thread, or on a thread that
waits for ever. Where the caller's code has imported pyreqwest before, on a thread that has ended, nothing helps.

Raises:
    ImportError: The package pyreqwest is not installed.
"""

from __future__ import annotations

import atexit
import threading
from _thread import allocate_lock, start_new_thread
from contextlib import suppress
from datetime import timedelta
from importlib import import_module
from typing import Any


def _load() -> Any:
    """Import the library and return its module of clients."""
    try:
        return import_module("pyreqwest.client")
    except ImportError:
        message = (
            "The fast transport needs the package pyreqwest, which the extra `fast` installs: pip install pyreqwest"
        )
        raise ImportError(message) from None


def _load_on_lasting_thread() -> Any:
    """Import the library on a new thread that never ends, and return its module of clients."""
    loaded, never = allocate_lock(), allocate_lock()
    outcome: list[Any] = []

    def load_and_wait() -> None:
        try:
            outcome.append(_load())
        except BaseException as error:  # noqa: BLE001  # raised where the library is wanted
            outcome.append(error)
            return
        finally:
            loaded.release()
        never.acquire()

    loaded.acquire()
    never.acquire()
    # Not `threading.Thread`: no debugger or test lists it among threads that should have ended.
    start_new_thread(load_and_wait, ())
    loaded.acquire()
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


_clients: Any = _load() if threading.current_thread() is threading.main_thread() else _load_on_lasting_thread()


def client_module() -> Any:
    """Return the library's module of clients."""
    return _clients


def settle_at_exit() -> None:
    """Have the library's thread finish with Python's objects before the interpreter ends, which would else be aborted.

    It gives an asynchronous answer first and lets go of its objects then: 22 of 120 programs that ended right after
    were aborted with pyreqwest 0.15.
    """
    atexit.unregister(_settle)
    atexit.register(_settle)


def _settle() -> None:
    """Have the library's only thread fail a request, after all that it still has to do. None is sent to port 0."""
    with suppress(Exception):  # which can be a process that was forked, without that thread
        client = _clients.SyncClientBuilder().no_proxy().timeout(timedelta(seconds=1)).build()
        client.get("http://127.0.0.1:0/").build().send()
