"""Cancel what came out of one session, with a reason.

A callback that was dispatched or cancelled meanwhile is reported and left as it is.
"""

from speko import APIStatusError, Speko

SESSION = "session_123"
REASON = "The customer called again."

with Speko() as client:
    callbacks = client.callbacks.list(source_session_id=SESSION, limit=100).callbacks
    for callback in callbacks:
        if callback.status != "scheduled":
            print(f"{callback.id} is {callback.status} already.")
            continue
        try:
            cancelled = client.callbacks.cancel(callback.id, reason=REASON)
            print(f"{cancelled.id} is {cancelled.status}.")
        except APIStatusError as error:
            print(f"{callback.id} stays as it is: {error.status} {error.body}")
    print(f"{len(callbacks)} callbacks came out of {SESSION}.")
