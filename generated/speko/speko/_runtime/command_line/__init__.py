"""The command line of a package, made from its catalogue: no code of any single operation."""
