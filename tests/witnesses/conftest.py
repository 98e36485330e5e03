"""The fixtures of the end-to-end tests."""

from __future__ import annotations

from tests.e2e.conftest import both, generated, without_pages

__all__ = ["both", "generated", "without_pages"]
