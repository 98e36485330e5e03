"""The styles that docstrings of packages may have: how sections for arguments and errors are written."""

from __future__ import annotations

from typing import Final, Literal

DocstringStyle = Literal["google", "numpy", "sphinx"]
STYLES: Final[tuple[DocstringStyle, ...]] = ("google", "numpy", "sphinx")
