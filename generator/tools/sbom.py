"""Writes the software bill of materials of the tool (CycloneDX 1.6, JSON) from its lock files.

`python generator/tools/sbom.py FILE`. What generating needs is required; what only developing needs is excluded, that
is, it is not part of what users run. The same lock files give the same octets: there is no date in it, and its serial
number follows from the rest.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOCK, REQUIRED_LOCK = ROOT / "requirements.lock", ROOT / "requirements-generate.lock"
_ENTRY = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.+!-]+)(?: ; (?P<marker>[^\\\n]+))?")


def bill() -> dict[str, Any]:
    """Return the bill of materials."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {component["purl"] for component in components(REQUIRED_LOCK)}
    listed = [
        {**component, "scope": "required" if component["purl"] in required else "excluded"}
        for component in components(LOCK)
    ]
    tool = {
        "type": "application", "bom-ref": purl(project["name"], project["version"]), "name": project["name"],
        "version": project["version"], "purl": purl(project["name"], project["version"]),
        "licenses": [{"license": {"id": project["license"]}}],
    }  # fmt: skip
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": tool}}
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([tool, listed], sort_keys=True))
    return {**whole, "serialNumber": f"urn:uuid:{serial}", "components": listed}


def components(lock: Path) -> list[dict[str, Any]]:
    """Return what a lock file pins, in its order."""
    entries = re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)
    return [component(match, entry) for entry in entries if (match := _ENTRY.match(entry))]


def component(match: re.Match[str], entry: str) -> dict[str, Any]:
    """Return one entry of a lock file as a component."""
    name, version, marker = match["name"], match["version"], match["marker"]
    files = [{"alg": "SHA-256", "content": digest} for digest in re.findall(r"--hash=sha256:(\w{64})", entry)]
    # The hashes are those of the files that an index may offer of this version, of which one is installed.
    offered = {"type": "distribution", "url": purl(name, version), "hashes": files}
    condition = {"properties": [{"name": "specloom:marker", "value": marker.strip()}]} if marker else {}
    place = purl(name, version)
    return {"type": "library", "bom-ref": place, "name": name, "version": version, "purl": place,
            "externalReferences": [offered], **condition}  # fmt: skip


def purl(name: str, version: str) -> str:
    """Return the package URL of a version of a distribution."""
    return f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"


if __name__ == "__main__":
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(sys.argv[1]).write_text(json.dumps(bill(), indent=2) + "\n", "utf-8")
