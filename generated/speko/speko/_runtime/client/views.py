"""Views of resources: the same methods with other results, as other ways to make their calls give them."""

from __future__ import annotations

from typing import Any


def rebound(method: Any, kind: type, mixin: type) -> Any:
    """Return a method bound to a view of its resource whose calls `mixin` makes.

    Raises:
        TypeError: It is no method of a resource of this kind.
    """
    resource: Any = getattr(method, "__self__", None)
    if not isinstance(resource, kind):
        raise TypeError(f"{method!r} is no method of a {kind.__name__}.")
    return getattr(view(resource, mixin), method.__name__)


def view(resource: Any, mixin: type) -> Any:
    """Return the same resource with calls that `mixin` makes."""
    owner: type[Any] = resource.__class__
    view_class = _views.get((owner, mixin))
    if view_class is None:

        def inside(outer: Any, cls: type[Any]) -> Any:
            return view(owner._inside(outer, cls), mixin)

        members: dict[str, Any] = {"__slots__": (), "_inside": inside}
        view_class = _views[owner, mixin] = type(owner.__name__, (mixin, owner), members)
    return view_class(getattr(resource, "_client"))  # noqa: B009  # of any kind


_views: dict[tuple[type, type], type[Any]] = {}
