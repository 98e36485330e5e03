"""The keys of a Responses Object: which responses are results of calls (OpenAPI 3.2, "Responses Object")."""

from __future__ import annotations

from collections.abc import Collection

_WITHOUT_BODY = ("204", "205")


def is_result(status: str, statuses: Collection[str]) -> bool:
    """Tell whether the body of a response is what a call returns; `statuses` are all that the operation describes.

    That is success with a body, and `default` where no success and no redirect is described.
    """
    if status.startswith("2"):
        return not status.startswith(_WITHOUT_BODY)
    return status.startswith("default") and not any(other.startswith(("2", "3")) for other in statuses)
