"""Connections that expire within a month.

A connection without `expires_at` never does.
"""

from datetime import UTC, datetime, timedelta

from tellcasey import Tellcasey

with Tellcasey() as client:
    soon = datetime.now(UTC) + timedelta(days=30)
    for connection in client.connections.list(limit=100):
        if connection.expires_at is None or connection.expires_at > soon:
            continue
        uses = "without bound" if connection.max_uses is None else f"{connection.max_uses} times"
        print(f"{connection.connection_code}, to be used {uses}, expires on {connection.expires_at:%Y-%m-%d}")
    print("No others expire soon.")
