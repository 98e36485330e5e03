"""What openapi-spec-validator's own code objects to, which we do not run, we object to as well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openapi_spec_validator as peer
import pytest

from specloom.load import load
from specloom.validate import validate
from specloom.validate.version import Version, read_version

_ROOT = Path(__file__).parents[2]
_OURS = sorted((_ROOT / "specs").glob("*/openapi.yaml"))
_OTHERS = sorted((_ROOT / "tests" / "corpus" / "documents").glob("*.yaml"))
_PEERS: dict[Version, Any] = {
    Version.V20: peer.OpenAPIV2SpecValidator,
    Version.V30: peer.OpenAPIV30SpecValidator,
    Version.V31: peer.OpenAPIV31SpecValidator,
    Version.V32: peer.OpenAPIV32SpecValidator,
}


@pytest.mark.parametrize("path", [*_OURS, *_OTHERS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_the_established_validator_objects_to_we_do(path: Path) -> None:
    document = load(path)
    found = validate(document)
    if path in _OURS:
        assert found == ()
    version = read_version(document)
    assert isinstance(version, Version)
    root = document.files[document.main].root
    objections = list(_PEERS[version](root, base_uri=path.as_uri()).iter_errors())
    # Its walk takes the file of a response, which Swagger 2.0 has ("Response Object"), for a schema of JSON.
    assert found or [one for one in objections if version is not Version.V20 or one.instance != "file"] == []
