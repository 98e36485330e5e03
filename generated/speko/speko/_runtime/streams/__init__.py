"""Items of a response that goes on for as long as the connection holds."""
