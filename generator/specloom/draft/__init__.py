"""Drafts a first document from pages of documentation: what they show, with its source, and what they lack."""
