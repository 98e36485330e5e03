"""What every other package may use: documents and places in them, diagnostics, sources, and plain text rules."""
