"""Which commands there are, in the order and the groups of the help; nothing is imported for it."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, Mapping[str, str]] = {
    "Begin": {
        "init": "begin a project, with a sample that works at once",
        "new": "begin the document of a vendor",
        "draft": "draft the document of a vendor from its pages",
        "config": "show the settings that hold, and where they come from",
    },
    "Make packages": {
        "generate": "generate client packages from documents",
        "watch": "generate again whenever a document is saved",
        "validate": "check documents",
        "reference": "build the reference of packages, for people and for agents",
        "release": "release a package: version, changelog, proof, wheel and sdist",
    },
    "Hold documents against the world": {
        "diff": "compare two versions of a document, and the packages they become",
        "compare": "tell what a switch from the package of another generator would break",
        "drift": "hold recorded exchanges against documents",
        "record": "turn traffic into recordings",
        "evidence": "account for what documents claim",
        "inventory": "account for what pages show and documents lack, and the reverse",
        "sources": "fetch the pages that documents were made from, and show what changed",
    },
    "Find out": {
        "mcp": "serve the tools of an author to agents (Model Context Protocol)",
        "explain": "explain a rule: what it is about, how much it weighs",
        "doctor": "check the surroundings: Python, libraries, folders, optional parts",
        "completion": "print a script that completes commands in bash, zsh or fish",
        "help": "show how a command is used",
    },
}
COMMANDS: Mapping[str, str] = {name: text for group in GROUPS.values() for name, text in group.items()}
OTHER_NAMES: Mapping[str, str] = {
    "build": "generate", "check": "generate --check", "codegen": "generate", "completions": "completion",
    "create": "generate", "gen": "generate", "lint": "validate", "make": "generate",
    "migrate": "compare",
    "rule": "explain", "settings": "config", "start": "init", "update": "generate", "verify": "validate",
    "version": "--version",
}  # fmt: skip
"""What other tools call our commands."""
EXAMPLES = (
    ("specloom generate api.yaml", "a package from one document, below generated/"),
    ("specloom generate --check", "are the packages of specs/ what their documents give?"),
    ("specloom explain schema-enum", "what a rule is about"),
)
