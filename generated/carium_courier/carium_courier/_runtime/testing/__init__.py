"""For tests: recordings, a fake server, faults."""
