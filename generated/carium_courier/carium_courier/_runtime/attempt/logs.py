"""What is logged: attempts and outcomes at level debug, retries and waits for a rate limit at level info.

Contradictions to the document are warnings.

Off by default: a package's logger has the package's name and no handler that writes. `SPECLOOM_LOG=debug` (or info,
warning) in the environment writes to standard error. Credentials and personal data are never logged.
"""

from __future__ import annotations

from logging import DEBUG, INFO, Formatter, Logger, NullHandler, StreamHandler, getLogger
from os import environ

from ..base.request import Request, Response, TransportFailure


def logger_of(package: str) -> Logger:
    """Return the logger of a package, configured by `SPECLOOM_LOG` the first time."""
    logger = getLogger(package)
    if not any(isinstance(handler, NullHandler) for handler in logger.handlers):
        logger.addHandler(NullHandler())
        level = environ.get("SPECLOOM_LOG", "").upper()
        if level in ("DEBUG", "INFO", "WARNING"):
            handler = StreamHandler()
            handler.setFormatter(Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
            logger.addHandler(handler)
            logger.setLevel(level)
    return logger


def log_attempt(logger: Logger, request: Request, *, attempt: int, delay: float) -> None:
    """Log that a request is about to be sent."""
    shown = request.redacted()
    fields = {"http_method": shown.method, "http_url": shown.url, "attempt": attempt, "delay": delay}
    after = f" in {delay:.3f} s" if delay else ""
    logger.log(DEBUG, "%s %s (attempt %d)%s", shown.method, shown.url, attempt, after, extra=fields)


def log_outcome(logger: Logger, request: Request, outcome: Response | TransportFailure, *, attempt: int) -> None:
    """Log the outcome of a request."""
    shown = request.redacted()
    fields: dict[str, object] = {"http_method": shown.method, "http_url": shown.url, "attempt": attempt}
    if isinstance(outcome, Response):
        summary = f"{outcome.status} ({len(outcome.content)} bytes)"
        fields["http_status"] = outcome.status
    else:
        summary = outcome.kind
    logger.log(DEBUG, "%s %s: %s", shown.method, shown.url, summary, extra=fields)


def log_retry(
    logger: Logger, request: Request, outcome: Response | TransportFailure, *, attempt: int, delay: float
) -> None:
    """Log that a request is going to be repeated as attempt number `attempt`, and which outcome that is for."""
    if logger.isEnabledFor(INFO):
        shown = request.redacted()
        reason = str(outcome.status) if isinstance(outcome, Response) else outcome.kind
        fields = {"http_method": shown.method, "http_url": shown.url, "attempt": attempt, "delay": delay}
        text = "%s %s: %s, retrying in %.3f s (attempt %d)"
        logger.log(INFO, text, shown.method, shown.url, reason, delay, attempt, extra=fields)


def log_rate_limit(logger: Logger, request: Request, *, delay: float) -> None:
    """Log that a rate limit delays the next attempt, by `delay` seconds from now."""
    if logger.isEnabledFor(INFO):
        shown = request.redacted()
        fields = {"http_method": shown.method, "http_url": shown.url, "delay": delay}
        logger.log(INFO, "%s %s: waiting %.3f s for the rate limit", shown.method, shown.url, delay, extra=fields)
