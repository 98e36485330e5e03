"""All input and output: the shells that send requests, and what they are sent by."""
