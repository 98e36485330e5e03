"""The configuration of a project: `[tool.specloom]` in pyproject.toml, or specloom.toml, checked, with positions."""

from __future__ import annotations

from specloom.config.choosing import document_of, documents_of, settings_of, vendors_of, with_settings
from specloom.config.reading import Configuration, ConfigurationError, read_configuration
from specloom.config.schema import schema
from specloom.config.settings import KEYS, Key, Settings

__all__ = [
    "KEYS",
    "Configuration",
    "ConfigurationError",
    "Key",
    "Settings",
    "document_of",
    "documents_of",
    "read_configuration",
    "schema",
    "settings_of",
    "vendors_of",
    "with_settings",
]
