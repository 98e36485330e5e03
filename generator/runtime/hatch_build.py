"""Puts the runtime into wheel and sdist as `specloom_runtime`: from the tool's folder, or from that of the sdist."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "specloom_runtime"


class RuntimeHook(BuildHookInterface[Any]):
    """Adds the modules of the runtime to what is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # as hatchling calls it
        """Name the files and where they go."""
        root = Path(self.root)
        source = root / NAME
        if not source.is_dir():  # in the repository
            source = root.parent / "specloom" / "runtime"
            build_data["force_include"][str(root / "py.typed")] = f"{NAME}/py.typed"
        for module in sorted(source.rglob("*")):
            if module.suffix == ".py" or module.name == "py.typed":
                build_data["force_include"][str(module)] = f"{NAME}/{module.relative_to(source).as_posix()}"
