"""How a caller proves who they are."""
