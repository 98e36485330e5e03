"""The course of a call, without I/O."""
