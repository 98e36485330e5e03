"""Typed Python client packages, with tests, from OpenAPI documents."""

__version__ = "0.1.0"
