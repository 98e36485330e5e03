"""A campaign of outbound calls that calls nobody twice.

The API knows no idempotency key, so a call whose answer got lost is not repeated by the client. The program looks at
the calls of the connection first, and once more where no answer came: it may be started again at any time.
"""

from tellcasey import APIConnectionError, BadRequestError, Tellcasey

CONNECTION = "spring"
PEOPLE = {"+12015550123": "Ada", "+12015550124": "Grace"}


def called(client: Tellcasey) -> set[str]:
    """Return the numbers that were called over the connection."""
    return {call.phone_number for call in client.calls.list(CONNECTION, limit=100)}


with Tellcasey() as client:
    done = called(client)
    for number, name in PEOPLE.items():
        if number in done:
            print(f"{name} was called before.")
            continue
        try:
            call = client.calls.create(CONNECTION, phone_number=number, name=name, context={"campaign": "spring"})
            print(f"{name}: {call.id} is {call.status}")
        except BadRequestError as error:
            print(f"{name} cannot be called: {error.body}")
        except APIConnectionError:
            print(f"{name}: no answer; {'called' if number in called(client) else 'not called, start again'}")
