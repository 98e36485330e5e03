"""A channel with messages, an attachment and receipts.

The file itself goes to the address on the ticket, by a form with the fields of `upload_data`; `process_upload` says
that it is there.
"""

from uuid import UUID

from carium_courier import CariumCourier

INDIVIDUAL = UUID("11111111-1111-1111-1111-111111111111")

with CariumCourier() as client:
    channel = client.messaging_channels.create(name="After the visit", individual_ids=[INDIVIDUAL])
    message = client.messages.create(channel_id=channel.id, message="Your plan is attached.")
    ticket = client.messaging_attachments.create(
        message_id=message.id, filename="plan.pdf", content_type="application/pdf"
    )
    print(f"Upload plan.pdf to {ticket.upload_url} with the fields {sorted(ticket.upload_data or {})}.")
    if ticket.id is not None:
        client.messaging_attachments.process_upload(ticket.id)

    for posted in client.messages.list(channel_id=channel.id):
        receipts = client.messages.get_receipts(posted.id)
        print(f"{posted.id}: read by {len(receipts.read or [])}, unread by {len(receipts.unread or [])}")
