"""Applies a configuration to the documents that a command works on; what the command line says wins over it."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from specloom.base.bounds import bounds_of
from specloom.base.docstring_styles import STYLES
from specloom.base.given_names import GivenName
from specloom.base.runtime_choice import (
    FEATURES,
    KINDS,
    MODELS,
    TRANSPORTS,
    Feature,
    Kind,
    Models,
    RuntimeOptions,
    Transport,
)
from specloom.base.selection import Selection, selector
from specloom.base.sources import OUTPUT, SPECS, OtherDocument, Overlay, Source
from specloom.config.reading import Configuration
from specloom.config.settings import KEYS, VENDORS, Settings


def settings_of(configuration: Configuration, vendor: str) -> Settings:
    """Return the settings that hold for a vendor: its own, else those of all documents."""
    of_vendor = configuration.vendors.get(vendor, Settings())
    chosen = {entry.name: getattr(of_vendor, entry.name) for entry in fields(Settings)}
    return replace(configuration.general, **{name: value for name, value in chosen.items() if value is not None})


def documents_of(configuration: Configuration, vendor: str) -> list[Path]:
    """Return the documents of a configured vendor, which become one package."""
    settings = configuration.vendors[vendor]
    named = settings.documents or (settings.document or f"{SPECS}/{vendor}/openapi.yaml",)
    return [configuration.folder / path for path in named]


def document_of(configuration: Configuration, vendor: str) -> Path:
    """Return the first, or only, document of a configured vendor."""
    return documents_of(configuration, vendor)[0]


def vendors_of(configuration: Configuration, document: Path) -> list[str]:
    """Return the configured vendors that this is a document of."""
    whole = document.resolve()
    return [
        vendor
        for vendor in configuration.vendors
        if whole in [each.resolve() for each in documents_of(configuration, vendor)]
    ]


def with_settings(source: Source, configuration: Configuration, vendor: str = "") -> Source:
    """Return a document with what is configured for its vendor, or without one, for all documents.

    Raises:
        ConfigurationError: A document that it names is not there, the root folder does not hold the document, or there
            is no folder of templates.
    """
    settings = settings_of(configuration, vendor)
    if vendor:
        _require_documents(configuration, vendor)
    overlays = (configuration.folder / path for path in settings.overlays or ())
    general, of_vendor = _runtime(configuration.general), _runtime(configuration.vendors.get(vendor, Settings()))
    return replace(
        source,
        overlays=tuple(Overlay(path, path.as_posix()) for path in overlays),
        selection=Selection(tuple(map(selector, settings.include or ())), tuple(map(selector, settings.exclude or ()))),
        root=_root(source, configuration, vendor, settings.root),
        plugins=settings.plugins or (),
        templates=_templates(configuration, vendor, settings.templates),
        runtime=general.overridden(of_vendor),
        names=tuple(
            GivenName(part, name, configuration.place(VENDORS, vendor, "names", part))
            for part, name in (settings.names or {}).items()
        ),
        stainless=_beside(configuration, settings.stainless),
        output=configuration.folder / (settings.output or OUTPUT),
        strict=bool(settings.strict),
        lint=bool(settings.lint),
        bounds=bounds_of(settings.bounds or ()),
        others=_others(configuration, vendor),
        docstrings=next((style for style in STYLES if style == settings.docstrings), STYLES[0]),
    )


def _require_documents(configuration: Configuration, vendor: str) -> None:
    settings = configuration.vendors[vendor]
    for key, named in (("document", (settings.document or "",)), ("documents", settings.documents or ())):
        for path in filter(None, named):
            if not (configuration.folder / path).is_file():
                message, hint = f"there is no file {path!r}", "paths are seen from the folder of the configuration"
                raise configuration.error("file-not-found", configuration.place(VENDORS, vendor, key), message, hint)


def _others(configuration: Configuration, vendor: str) -> tuple[OtherDocument, ...]:
    paths = documents_of(configuration, vendor)[1:] if vendor else []
    return tuple(OtherDocument(path, path.as_posix()) for path in paths)


def _beside(configuration: Configuration, named: str | None) -> Overlay | None:
    path = configuration.folder / named if named is not None else None
    return Overlay(path, path.as_posix()) if path is not None else None


def _runtime(settings: Settings) -> RuntimeOptions:
    kinds: list[Kind] = [kind for kind in KINDS if kind == settings.runtime]
    added: list[Feature] = [feature for feature in FEATURES if feature in (settings.with_features or ())]
    left_out: list[Feature] = [feature for feature in FEATURES if feature in (settings.without_features or ())]
    transports: list[Transport] = [each for each in TRANSPORTS if each == settings.transport]
    transport = transports[0] if transports else None
    if transport == "fast":
        added.append("fast")
    kind = kinds[0] if kinds else None
    models: list[Models] = [each for each in MODELS if each == settings.models]
    return RuntimeOptions(
        kind, frozenset(added), frozenset(left_out), settings.python or "", transport, models[0] if models else None
    )


def _templates(configuration: Configuration, vendor: str, named: str | None) -> Path | None:
    if named is None:
        return None
    folder = configuration.folder / named
    if not folder.is_dir():
        at = configuration.place_of(vendor, next(key for key in KEYS if key.name == "templates"))
        message = f"templates has to be a folder; there is no folder {named!r}"
        hint = "name the folder, or remove the line"
        raise configuration.error("config-value", at or configuration.place(), message, hint)
    return folder


def _root(source: Source, configuration: Configuration, vendor: str, named: str | None) -> Path | None:
    if named is None:
        return None
    root = configuration.folder / named
    outside = [each for each in (source.document, *documents_of(configuration, vendor)[1:]) if not _holds(root, each)]
    if not root.is_dir() or outside:
        message = f"root has to be a folder that holds {(outside or [source.document])[0].as_posix()!r}"
        raise configuration.error(
            "config-value", configuration.place(VENDORS, vendor, "root"), message, "name the folder, or remove the line"
        )
    return root


def _holds(root: Path, document: Path) -> bool:
    return document.resolve().is_relative_to(root.resolve())
