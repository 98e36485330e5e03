"""All names of `models`, by module: what is imported when one of them is first used. Type checkers follow `_names`."""

NAMES: dict[str, str] = {}
