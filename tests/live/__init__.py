"""Generated clients against the servers that their documents describe."""
