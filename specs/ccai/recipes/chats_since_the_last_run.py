"""Chats that changed since the last run.

A checkpoint is text that leads to where a walk stood, also behind the last page: what changes later comes from there
on. Chats of one page may come twice where a run breaks off.
"""

from pathlib import Path

from ccai import Ccai

stored = Path("chats.checkpoint")

with Ccai() as client:
    chats = client.chats.list()
    if stored.exists():
        chats = chats.resume(stored.read_text("utf-8"))
    try:
        for chat in chats:
            print(f"{chat.id}: {chat.status}, {chat.updated_at.isoformat()}")
    finally:
        stored.write_text(chats.checkpoint or "", "utf-8")
