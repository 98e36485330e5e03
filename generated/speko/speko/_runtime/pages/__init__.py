"""Items over all pages of an operation."""
