"""What a new user does with a package, as programs that run."""
