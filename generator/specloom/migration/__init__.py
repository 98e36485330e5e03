"""What a switch from a package of another generator to that of a document changes for its users."""
