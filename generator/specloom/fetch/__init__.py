"""The only way to the network: fetches pages and documents that somebody named, and reduces pages to text.

Only the addresses that it is given are requested; what a page or a document refers to is never followed.
"""

from __future__ import annotations

from specloom.fetch.client import Fetched, Fetcher, FetchError, Limits
from specloom.fetch.text import page_text

__all__ = ["FetchError", "Fetched", "Fetcher", "Limits", "page_text"]
