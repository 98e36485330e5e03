"""Decides how exchanges become recordings."""
