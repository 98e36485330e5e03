"""The only way to the network: fetches the pages that somebody listed, and reduces them to text.

Only the addresses that it is given are requested; what a page refers to is never followed.
"""

from __future__ import annotations

from specloom.fetch.client import Fetched, Fetcher, FetchError, Limits
from specloom.fetch.text import page_text

__all__ = ["FetchError", "Fetched", "Fetcher", "Limits", "page_text"]
