"""The rules of changes: whether each is breaking, additive or cosmetic, by side, with the reason.

Requests and responses are opposites: a request breaks where less is accepted or more is required, a response where
less is guaranteed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.releases import Heading

Level = Literal["breaking", "additive", "cosmetic"]
Side = Literal["request", "response"]
LEVELS: tuple[Level, Level, Level] = ("breaking", "additive", "cosmetic")
SIDES: tuple[Side, ...] = ("request", "response")
BREAKING, ADDITIVE, COSMETIC = LEVELS


@dataclass(frozen=True, slots=True)
class Rule:
    """The level of a change, the reason, and its heading in the changelog."""

    level: Level
    why: str
    group: Heading = "changed"


RULES: dict[str, Rule] = {
    "operation-added": Rule(ADDITIVE, "There is one more thing to call.", "added"),
    "operation-removed": Rule(BREAKING, "Calls of it fail.", "removed"),
    "operation-moved": Rule(BREAKING, "Requests to the old method and path are no longer answered."),
    "operation-id-changed": Rule(COSMETIC, "The wire stays as it is; the method may get another name."),
    "operation-unsupported": Rule(BREAKING, "The package can no longer offer it.", "removed"),
    "operation-supported": Rule(ADDITIVE, "The package can offer it now.", "added"),
    "operation-deprecated": Rule(ADDITIVE, "It still works, but should no longer be used.", "deprecated"),
    "operation-undeprecated": Rule(COSMETIC, "It may be used again."),
    "operation-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "operation-tags-changed": Rule(COSMETIC, "The wire stays as it is; the method may move to another resource."),
    "pagination-added": Rule(ADDITIVE, "Pages can be walked through."),
    "pagination-changed": Rule(ADDITIVE, "The package knows how to walk through the pages; parameters may differ."),
    "pagination-removed": Rule(BREAKING, "Pages can no longer be walked through."),
    "wait-added": Rule(ADDITIVE, "Callers can wait until the work is done.", "added"),
    "wait-removed": Rule(BREAKING, "Calls of the method that waits fail.", "removed"),
    "wait-changed": Rule(ADDITIVE, "What is waited for ends by other states, or is asked for at other times."),
    "behaviour-changed": Rule(ADDITIVE, "Repeats, pauses or errors follow other rules; calls stay the same."),
    "parameter-added": Rule(ADDITIVE, "It may be left out.", "added"),
    "parameter-added-required": Rule(BREAKING, "Requests without it are refused."),
    "parameter-removed": Rule(BREAKING, "Requests that send it are refused, or it is ignored.", "removed"),
    "parameter-moved": Rule(BREAKING, "It is no longer found where it used to be sent."),
    "parameter-renamed": Rule(COSMETIC, "A name in the path is never sent; the argument may be called otherwise."),
    "parameter-required": Rule(BREAKING, "Requests without it are refused."),
    "parameter-optional": Rule(ADDITIVE, "It may be left out."),
    "parameter-style-changed": Rule(BREAKING, "The server reads its value in another form."),
    "parameter-deprecated": Rule(ADDITIVE, "It still works, but should no longer be used.", "deprecated"),
    "parameter-undeprecated": Rule(COSMETIC, "It may be used again."),
    "parameter-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "body-added": Rule(ADDITIVE, "It may be left out.", "added"),
    "body-added-required": Rule(BREAKING, "Requests without a body are refused."),
    "body-removed": Rule(BREAKING, "Requests that send one are refused, or it is ignored.", "removed"),
    "body-required": Rule(BREAKING, "Requests without a body are refused."),
    "body-optional": Rule(ADDITIVE, "It may be left out."),
    "body-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "body-encoding-changed": Rule(BREAKING, "The server reads the fields in another form."),
    "request-media-type-added": Rule(ADDITIVE, "The body may be sent in one more form.", "added"),
    "request-media-type-removed": Rule(BREAKING, "Bodies of this form are refused.", "removed"),
    "response-media-type-added": Rule(ADDITIVE, "The package reads it as well.", "added"),
    "response-media-type-removed": Rule(BREAKING, "Who reads this form gets none.", "removed"),
    "status-added": Rule(ADDITIVE, "The package knows what it brings.", "added"),
    "success-status-removed": Rule(BREAKING, "Who waits for it waits in vain.", "removed"),
    "error-status-removed": Rule(
        ADDITIVE, "One error less is described; it is still raised should it come.", "removed"
    ),
    "status-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "server-added": Rule(ADDITIVE, "The API can be reached at one more address.", "added"),
    "server-removed": Rule(BREAKING, "Requests to this address are no longer answered.", "removed"),
    "server-default-changed": Rule(BREAKING, "Clients without a base URL of their own go elsewhere."),
    "server-variable-added": Rule(ADDITIVE, "It has a default.", "added"),
    "server-variable-removed": Rule(BREAKING, "Clients can no longer set it.", "removed"),
    "server-variable-changed": Rule(BREAKING, "Clients that do not set it go elsewhere."),
    "security-added": Rule(BREAKING, "Requests without these credentials are refused."),
    "security-alternative-added": Rule(ADDITIVE, "There is one more way to be let in.", "added"),
    "security-alternative-removed": Rule(BREAKING, "Requests with these credentials are refused.", "removed"),
    "security-scheme-changed": Rule(BREAKING, "Credentials travel in another way."),
    "security-flow-changed": Rule(ADDITIVE, "Tokens are fetched in another way; the package sees to it."),
    "login-added": Rule(ADDITIVE, "People can log in in one more way.", "added"),
    "login-removed": Rule(BREAKING, "People can no longer log in in this way.", "removed"),
    "login-changed": Rule(ADDITIVE, "People log in at another address; the package sees to it."),
    "info-changed": Rule(COSMETIC, "Only the documentation differs."),
    "tag-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "schema-text-changed": Rule(COSMETIC, "Only the documentation differs."),
    "schema-deprecated": Rule(ADDITIVE, "It still works, but should no longer be used.", "deprecated"),
    "schema-undeprecated": Rule(COSMETIC, "It may be used again."),
    # Changes of schemas count for requests and for responses on their own.
    "request-type-changed": Rule(BREAKING, "Values of the old type are refused."),
    "response-type-changed": Rule(BREAKING, "Code that expects the old type fails."),
    "request-type-widened": Rule(ADDITIVE, "All that was accepted still is."),
    "response-type-widened": Rule(BREAKING, "Values come that code does not expect."),
    "request-type-narrowed": Rule(BREAKING, "Values that were accepted are refused."),
    "response-type-narrowed": Rule(ADDITIVE, "All that comes is of a kind that came before."),
    "request-nullable-added": Rule(ADDITIVE, "All that was accepted still is."),
    "response-nullable-added": Rule(BREAKING, "Code that expects a value meets null."),
    "request-nullable-removed": Rule(BREAKING, "null is refused."),
    "response-nullable-removed": Rule(ADDITIVE, "There is always a value."),
    "request-enum-value-added": Rule(ADDITIVE, "All that was accepted still is.", "added"),
    "response-enum-value-added": Rule(
        ADDITIVE,
        "The package always kept values it did not know; code that tells all apart has to learn it.",
        "added",
    ),
    "request-enum-value-removed": Rule(BREAKING, "The value is refused.", "removed"),
    "response-enum-value-removed": Rule(ADDITIVE, "The value no longer comes.", "removed"),
    "request-limit-tightened": Rule(BREAKING, "Values that were accepted are refused."),
    "response-limit-tightened": Rule(ADDITIVE, "All that comes kept the old limit as well."),
    "request-limit-loosened": Rule(ADDITIVE, "All that was accepted still is."),
    "response-limit-loosened": Rule(
        ADDITIVE,
        "The package enforces no limits; code that relies on the old one has to be looked at.",
    ),
    "request-limit-changed": Rule(BREAKING, "Values that were accepted may be refused."),
    "response-limit-changed": Rule(
        ADDITIVE,
        "The package enforces no limits; code that relies on the old one has to be looked at.",
    ),
    "request-property-added": Rule(ADDITIVE, "It may be left out.", "added"),
    "response-property-added": Rule(ADDITIVE, "There is more to read.", "added"),
    "request-property-added-required": Rule(BREAKING, "Bodies without it are refused."),
    "response-property-added-required": Rule(ADDITIVE, "There is more to read.", "added"),
    "request-property-removed": Rule(BREAKING, "Bodies that hold it are refused, or it is ignored.", "removed"),
    "response-property-removed": Rule(BREAKING, "Code that reads it finds nothing.", "removed"),
    "request-property-required": Rule(BREAKING, "Bodies without it are refused."),
    "response-property-required": Rule(ADDITIVE, "It always comes."),
    "request-property-optional": Rule(ADDITIVE, "It may be left out."),
    "response-property-optional": Rule(BREAKING, "Code that relies on it may find nothing."),
    "request-property-closed-to-side": Rule(BREAKING, "It became read-only and can no longer be sent."),
    "response-property-closed-to-side": Rule(BREAKING, "It became write-only and no longer comes."),
    "request-property-opened-to-side": Rule(ADDITIVE, "It was read-only and may be sent now.", "added"),
    "response-property-opened-to-side": Rule(ADDITIVE, "It was write-only and comes now.", "added"),
    "request-additional-closed": Rule(BREAKING, "Properties that are not declared are refused."),
    "response-additional-closed": Rule(ADDITIVE, "Nothing but what is declared comes."),
    "request-additional-opened": Rule(ADDITIVE, "All that was accepted still is."),
    "response-additional-opened": Rule(ADDITIVE, "The package keeps properties that it does not know."),
    "request-variant-added": Rule(ADDITIVE, "All that was accepted still is.", "added"),
    "response-variant-added": Rule(BREAKING, "Values come that code does not expect."),
    "request-variant-removed": Rule(BREAKING, "Values of this kind are refused.", "removed"),
    "response-variant-removed": Rule(ADDITIVE, "Values of this kind no longer come.", "removed"),
    "request-discriminator-added": Rule(ADDITIVE, "It only tells apart what was there."),
    "response-discriminator-added": Rule(ADDITIVE, "It only tells apart what was there."),
    "request-discriminator-removed": Rule(ADDITIVE, "All that was accepted still is."),
    "response-discriminator-removed": Rule(BREAKING, "The variants can no longer be told apart by it."),
    "request-discriminator-changed": Rule(BREAKING, "The variants are told apart in another way."),
    "response-discriminator-changed": Rule(BREAKING, "The variants are told apart in another way."),
    "discriminator-value-added": Rule(ADDITIVE, "The variant has one more name."),
    "request-subtype-added": Rule(ADDITIVE, "All that was accepted still is.", "added"),
    "response-subtype-added": Rule(
        ADDITIVE, "It came as what it is `allOf` of; code that tells all variants apart has to learn it.", "added"
    ),
    "request-subtype-removed": Rule(BREAKING, "Values of this kind are refused.", "removed"),
    "response-subtype-removed": Rule(ADDITIVE, "Values of this kind no longer come.", "removed"),
    "request-default-added": Rule(ADDITIVE, "It says what leaving it out means."),
    "response-default-added": Rule(COSMETIC, "Responses say what they hold."),
    "request-default-changed": Rule(BREAKING, "Calls that leave it out mean something else."),
    "response-default-changed": Rule(COSMETIC, "Responses say what they hold."),
    "request-default-removed": Rule(BREAKING, "What leaving it out means is no longer certain."),
    "response-default-removed": Rule(COSMETIC, "Responses say what they hold."),
    # Changes of the Python package, seen from the code that uses it.
    "python-added": Rule(ADDITIVE, "There is one more name to use.", "added"),
    "python-removed": Rule(BREAKING, "Code that uses it fails.", "removed"),
    "python-kind-changed": Rule(BREAKING, "It is another kind of thing."),
    "python-parameter-added": Rule(ADDITIVE, "It may be left out.", "added"),
    "python-parameter-added-required": Rule(BREAKING, "Calls without it fail."),
    "python-parameter-removed": Rule(BREAKING, "Calls that give it fail.", "removed"),
    "python-parameter-moved": Rule(BREAKING, "Calls that give it by position mean another."),
    "python-parameter-kind-changed": Rule(BREAKING, "It can no longer be given in the way it was."),
    "python-parameter-required": Rule(BREAKING, "Calls without it fail."),
    "python-parameter-optional": Rule(ADDITIVE, "It may be left out."),
    "python-parameter-default-changed": Rule(BREAKING, "Calls that leave it out mean something else."),
    "python-parameter-type-changed": Rule(BREAKING, "Arguments of the old type do not fit."),
    "python-parameter-type-widened": Rule(ADDITIVE, "Arguments of the old type still fit."),
    "python-return-type-changed": Rule(BREAKING, "Code that uses the result may fail."),
    "python-attribute-type-changed": Rule(BREAKING, "Code that uses the value may fail."),
    "python-attribute-type-narrowed": Rule(ADDITIVE, "All that comes fits what code expects."),
    "python-attribute-type-widened": Rule(ADDITIVE, "It is only sent, and takes all that it took."),
    "python-attribute-value-changed": Rule(BREAKING, "Code that relies on the value means another."),
    "python-models-slotted": Rule(BREAKING, "Code that changes an object by `vars` or `__dict__` fails."),
    "python-models-unslotted": Rule(ADDITIVE, "Objects can be changed in more ways, and take more memory."),
    "python-base-removed": Rule(BREAKING, "It can no longer be used in place of its base class."),
}


def sided(name: str, side: Side) -> str:
    """Return the id of the rule for a change of a schema on one side; some changes have one rule for both sides."""
    return rule if (rule := f"{side}-{name}") in RULES else name
