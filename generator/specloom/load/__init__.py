"""Decides what may enter: reads a document and every file it refers to, and refuses what is not plain, finite JSON."""

from __future__ import annotations

from specloom.load.files import Loaded, load, load_partly
from specloom.load.inside import inside
from specloom.load.positions import positioned
from specloom.load.recordings import exchange_of, load_recordings, survey_recordings
from specloom.load.releases import load_releases
from specloom.load.single import load_file
from specloom.load.spans import placed
from specloom.load.syntax import parse as parse_text

__all__ = [
    "Loaded",
    "exchange_of",
    "inside",
    "load",
    "load_file",
    "load_partly",
    "load_recordings",
    "load_releases",
    "parse_text",
    "placed",
    "positioned",
    "survey_recordings",
]
