"""What surrounds one attempt of a call: repeating, redirects, logs, spans."""
