"""The operations of the API, a module for each resource; reach them as attributes of a client."""
