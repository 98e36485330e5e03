"""The runtime of a generated client: copied verbatim into each package as `_runtime`. It never imports the tool."""
