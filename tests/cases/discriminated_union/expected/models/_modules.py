"""All names of `models`, by module: what is imported when one of them is first used. Type checkers follow `_names`."""

NAMES: dict[str, str] = {
    "events": ("Ended EndedReasonVariant2 Event PartyVariant1 PartyVariant2 Started "),
    "events_params": (
        "EndedParam EndedReasonVariant2Param EventParam PartyVariant1Param PartyVariant2Param StartedParam "
    ),
}
