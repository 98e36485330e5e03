"""What pages show and a document lacks, and the reverse: an account, entry by entry, in a file next to the document."""

from __future__ import annotations

from specloom.inventory.account import INVENTORY, InventoryError, decided, disagreements, inventory_text, read_inventory
from specloom.inventory.compare import compare
from specloom.inventory.entries import Entry, State

__all__ = [
    "INVENTORY",
    "Entry",
    "InventoryError",
    "State",
    "compare",
    "decided",
    "disagreements",
    "inventory_text",
    "read_inventory",
]
