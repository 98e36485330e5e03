"""Dispatch what is overdue.

A dispatch is a phone call: it is never sent twice without asking. Where no answer came, look whether it went out.
"""

from datetime import UTC, datetime, timedelta

from speko import APIConnectionError, Speko

with Speko() as client:
    limit = datetime.now(UTC) - timedelta(minutes=15)
    for callback in client.callbacks.list(status="scheduled", limit=100).callbacks:
        if callback.scheduled_at > limit:
            continue
        try:
            after = client.callbacks.dispatch(callback.id)
        except APIConnectionError:
            after = client.callbacks.get(callback.id)
        print(f"{after.id}: {after.status}, due {callback.scheduled_at.isoformat()}")
    print("Done.")
