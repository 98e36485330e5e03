"""The base classes of clients and resources."""
