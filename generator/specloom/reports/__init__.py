"""Diagnostics in the formats of programs: GitHub's annotations, SARIF, GitLab's code quality, and our own JSON."""

from specloom.reports.entry import Entry, RuleText, fingerprints
from specloom.reports.github import workflow_commands
from specloom.reports.gitlab import code_quality
from specloom.reports.json_report import VERSION, described, json_document, json_report
from specloom.reports.sarif import sarif

__all__ = [
    "VERSION",
    "Entry",
    "RuleText",
    "code_quality",
    "described",
    "fingerprints",
    "json_document",
    "json_report",
    "sarif",
    "workflow_commands",
]
