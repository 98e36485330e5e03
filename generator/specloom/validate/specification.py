"""Decides where the specification's schema of a version comes from: a file that openapi-spec-validator ships.

Its code is not asked: importing it takes longer than most documents take to check.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from specloom.validate.version import Version

_FILES = {Version.V20: "v2.0", Version.V30: "v3.0", Version.V31: "v3.1", Version.V32: "v3.2"}


@cache
def specification(version: Version) -> Any:
    """Return the schema of all documents of a version, not to be changed.

    Raises:
        RuntimeError: openapi-spec-validator is not there, or keeps its schemas elsewhere.
    """
    package = find_spec("openapi_spec_validator")
    for folder in (package.submodule_search_locations if package else None) or ():
        place = Path(folder, "resources", "schemas", _FILES[version], "schema.json")
        if place.is_file():
            return json.loads(place.read_bytes())
    raise RuntimeError(f"openapi-spec-validator has no schema of version {version.value}; install specloom again")
