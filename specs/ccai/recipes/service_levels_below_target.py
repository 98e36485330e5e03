"""Queues whose service level was below target in the last hour.

A queue that nobody called has no level.
"""

from ccai import Ccai

TARGET = 80

with Ccai() as client:
    levels = client.menus.sla(channel="call", minutes=60)
    for level in levels:
        if level.sla is not None and level.sla < TARGET:
            print(f"{level.menu_path} ({level.lang}): {level.sla} %")
    waiting = [queue for queue in client.menus.current_status() if queue.in_queue_count]
    print(f"{len(levels)} queues were looked at; in {len(waiting)} somebody waits now.")
