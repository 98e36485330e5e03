"""Send a text and follow what becomes of it.

No text is sent twice by itself: where no answer came, the texts of the account are looked through first.
"""

import time
from uuid import UUID

from carium_courier import APIConnectionError, CariumCourier

ACCOUNT = UUID("11111111-1111-1111-1111-111111111111")
TARGET = "+12015550123"  # E.164
MESSAGE = "Your appointment is tomorrow at nine."

with CariumCourier() as client:
    try:
        text = client.texts.create(account_id=ACCOUNT, target=TARGET, message=MESSAGE)
    except APIConnectionError:
        sent = [each for each in client.texts.list(account_id=ACCOUNT) if each.message == MESSAGE]
        raise SystemExit("It was sent." if sent else "It was not sent: start again.") from None
    for _ in range(3):
        print(f"{text.id}: {text.status} {text.error or ''}".rstrip())
        time.sleep(0.1)  # some seconds, for real
        text = client.texts.get(text.id)
