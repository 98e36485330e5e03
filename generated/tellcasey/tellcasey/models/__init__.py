"""What travels: the objects and values of the API. Each module is imported when one of its names is first used.

Names are public here, as `models.NAME`. Modules are not: what they hold follows what uses it.
"""

from .._runtime.base import lazy

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from ._names import *


def __getattr__(name: str) -> object:
    return lazy.load_listed(__name__, "._modules", name)


def __dir__() -> list[str]:
    return [*lazy.listed(__name__, "._modules")]
