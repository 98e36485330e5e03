"""What an API sends by itself: signatures and payloads."""
