"""Decides what may enter: reads a document and every file it refers to, and refuses what is not plain, finite JSON."""

from __future__ import annotations

from specloom.load.files import Loaded, load, load_partly
from specloom.load.inside import locate_in_body
from specloom.load.positions import positioned
from specloom.load.recipes import load_recipes
from specloom.load.recordings import RecordingCache, exchange_of, load_cassette, load_recordings, survey_recordings
from specloom.load.releases import load_releases
from specloom.load.source import load_file, read_text
from specloom.load.source import parse as parse_text
from specloom.load.spans import value_spans

__all__ = [
    "Loaded",
    "RecordingCache",
    "exchange_of",
    "load",
    "load_cassette",
    "load_file",
    "load_partly",
    "load_recipes",
    "load_recordings",
    "load_releases",
    "locate_in_body",
    "parse_text",
    "positioned",
    "read_text",
    "survey_recordings",
    "value_spans",
]
