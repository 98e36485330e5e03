"""A server for agents (Model Context Protocol): operations are searched, described and called at run time."""
