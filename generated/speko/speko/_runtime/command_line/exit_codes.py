"""The exit codes of a command line."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
API_ERROR: Final = 1
"""The API answered with an error, or with what its document does not describe."""
USAGE: Final = 2
"""The command line is wrong, or credentials are missing."""
NO_ANSWER: Final = 3
"""No connection, or no answer in time."""
INTERRUPTED: Final = 130
