"""Drives a headless Chromium by the DevTools protocol, over a pipe: no port is opened and no library is needed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import threading
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 90
_OPTIONS = (
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
)  # fmt: skip


def path_of_browser() -> str | None:
    """Return the path of a Chromium, found by its usual names on PATH."""
    return next((path for name in NAMES if (path := shutil.which(name)) is not None), None)


class Tab:
    """One tab; `messages` are what the console, the log and uncaught exceptions said, `requested` the addresses."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._out, self._in = to_browser, from_browser
        self._rest = b""
        self._sent = 0
        self._session = ""
        self._loaded = False
        self.messages: list[str] = []
        self.requested: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> Any:
        """Call a method of the protocol and return its result; events that come in between are noted."""
        self._sent += 1
        message: dict[str, Any] = {"id": self._sent, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            received = self._receive()
            if received.get("id") == self._sent:
                assert "error" not in received, received
                return received["result"]

    def open(self, page: Path | str, *, width: int, scheme: str) -> None:
        """Load a file or a URL in a window of this width, with `light` or `dark` preferred."""
        self.messages, self.requested, self._loaded = [], [], False
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.send("Emulation.setDeviceMetricsOverride", **size)
        preferred = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", features=preferred)
        self.send("Page.navigate", url=page if isinstance(page, str) else page.resolve().as_uri())
        while not self._loaded:
            self._receive()

    def value(self, expression: str) -> Any:
        """Return the value of a JavaScript expression on the page."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def screenshot(self) -> bytes:
        """Return the window as PNG."""
        return b64decode(self.send("Page.captureScreenshot")["data"])

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = os.read(self._in, 1 << 16)
            assert chunk, "the browser closed the pipe"
            self._rest += chunk
        text, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "Page.loadEventFired":
            self._loaded = True
        elif event == "Runtime.exceptionThrown":
            self.messages.append(str(told["exceptionDetails"]))
        elif event == "Runtime.consoleAPICalled":
            self.messages.append(f"console.{told['type']}: {told['args']}")
        elif event == "Log.entryAdded":
            self.messages.append(told["entry"]["text"])
        elif event == "Network.requestWillBeSent":
            self.requested.append(told["request"]["url"])


@contextmanager
def tab(profile: Path, browser: Sequence[str]) -> Iterator[Tab]:
    """Start the browser `browser` with a profile of its own, and end it."""
    to_browser, out = os.pipe()
    back, from_browser = os.pipe()

    def descriptors() -> None:  # the protocol's pipes are the descriptors 3 and 4
        inherited = os.dup(to_browser), os.dup(from_browser)
        os.dup2(inherited[0], 3)
        os.dup2(inherited[1], 4)

    with subprocess.Popen(
        [*browser, *_OPTIONS, f"--user-data-dir={profile}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=False,
        preexec_fn=descriptors,  # noqa: PLW1509
        start_new_session=True,
    ) as process:
        os.close(to_browser)
        os.close(from_browser)
        # A browser that hangs ends its pipe, and so the test.
        guard = threading.Timer(PATIENCE, process.kill)
        guard.start()
        try:
            yield Tab(out, back)
        finally:
            guard.cancel()
            os.killpg(process.pid, signal.SIGKILL)
            os.close(out)
            os.close(back)
