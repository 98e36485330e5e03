"""What the tool uses as well as the runtime: modules that import nothing but the standard library."""
