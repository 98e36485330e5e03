"""The callbacks that are due today.

At most 100 come in one answer, and there is no way to ask for those beyond: narrow the list down by session where there
are more.
"""

from datetime import UTC, datetime

from speko import Speko

with Speko() as client:
    today = datetime.now(UTC).date()
    scheduled = client.callbacks.list(status="scheduled", limit=100).callbacks
    due = [callback for callback in scheduled if callback.scheduled_at.astimezone(UTC).date() <= today]
    for callback in sorted(due, key=lambda callback: callback.scheduled_at):
        print(f"{callback.scheduled_at:%H:%M} UTC  {callback.to_number}  {callback.reason or '(no reason)'}")
    if len(scheduled) == 100:
        print("There may be more: only the first 100 were looked at.")
    print(f"{len(due)} of {len(scheduled)} scheduled callbacks are due.")
