"""Who missed a conversation last week.

`status` takes several states at once, and times of any zone.
"""

from datetime import UTC, datetime, timedelta

from tellcasey import Tellcasey

with Tellcasey() as client:
    week = datetime.now(UTC) - timedelta(days=7)
    missed = 0
    for connection in client.connections.list():
        conversations = client.connections.scheduled_conversations(
            connection.connection_code, status=["no_show", "canceled"], from_date=week
        )
        for conversation in conversations:
            missed += 1
            why = conversation.cancel_reason or conversation.status
            print(f"{conversation.scheduled_for:%Y-%m-%d %H:%M}  {conversation.participant_email}  {why}")
    print(f"{missed} conversations were missed.")
