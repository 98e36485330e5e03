"""Decides what may enter: reads a document and every file it refers to, and refuses what is not plain, finite JSON."""

from __future__ import annotations

from specloom.load.files import load
from specloom.load.positions import positioned
from specloom.load.recordings import load_recordings
from specloom.load.spans import mappings

__all__ = ["load", "load_recordings", "mappings", "positioned"]
