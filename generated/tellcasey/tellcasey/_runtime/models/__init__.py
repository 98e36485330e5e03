"""What the models of a package are built on."""
