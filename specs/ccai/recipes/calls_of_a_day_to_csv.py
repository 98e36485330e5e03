"""A day's calls as CSV, within the rate limit.

The client keeps to the customer's limit by itself; give `rate_limit=RateLimit(10)` where yours is 10 a second. Calls
are read in the order of their last change, so that none is missed while others come in.
"""

import csv
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ccai import Ccai, RateLimit

midnight = datetime(2016, 2, 19, tzinfo=ZoneInfo("America/New_York"))  # sent in UTC

with Ccai(rate_limit=RateLimit(1)) as client, open("calls.csv", "w", newline="", encoding="utf-8") as file:
    table = csv.writer(file)
    table.writerow(["id", "type", "status", "queued", "connected", "seconds"])
    rows = 0
    for call in client.calls.list(updated_at_from=midnight, updated_at_to=midnight + timedelta(days=1)):
        table.writerow([call.id, call.call_type, call.status, call.queued_at, call.connected_at, call.call_duration])
        rows += 1
    print(f"{rows} calls are in calls.csv.")
