"""What a release of a package is: its version and changelog, the proof that users can go on, and its distributions."""
