"""The package that an output folder holds, as far as the next one takes it over."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from specloom.base.package_names import package_folder
from specloom.base.runtime_choice import DEFAULT_RUNTIME, Runtime
from specloom.ir.name_record import NameRecord
from specloom.write.custom import CustomClass, custom_classes
from specloom.write.lock import recorded_in


@dataclass(frozen=True, slots=True)
class PreviousPackage:
    """What the next generation takes over from an output folder: names, overrides and the choice of runtime."""

    name_record: NameRecord = field(default_factory=NameRecord)
    custom: tuple[CustomClass, ...] = ()
    runtime: Runtime = DEFAULT_RUNTIME


def previous_package(target: Path, package: str) -> PreviousPackage:
    """Return what the next generation takes over from the package in a folder; the defaults where there is none.

    Raises:
        LockError: The lock file is damaged.
        CustomError: A module of overrides cannot be read.
    """
    names, runtime = recorded_in(target)
    return PreviousPackage(names, custom_classes(target / package_folder(package)), runtime)
