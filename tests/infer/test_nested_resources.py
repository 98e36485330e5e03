"""Which resources are inside of others: by paths where an operation has no tag, by the parents of tags where it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.infer import infer
from specloom.ir.name_record import NameRecord

BARE = ir.Operation(Location("a"), "", "get", "/a", (), "", "", False, (), None, ())
API = ir.Api(Location("a"), "", "", "", "", (), (), (), {}, (), ())
NESTED = (ir.Tag("shop"), ir.Tag("customers", parent="shop"), ir.Tag("cards", parent="customers"))


def operation(request: str, id_: str = "", tags: Sequence[str] = ()) -> ir.Operation:
    method, _, path = request.partition(" ")
    return replace(BARE, id=id_, method=method.lower(), path=path, tags=tuple(tags))


def inferred(*operations: ir.Operation, tags: tuple[ir.Tag, ...] = (), kept: NameRecord | None = None) -> list[str]:
    found = infer(replace(API, operations=operations, tags=tags), kept).operations
    return [f"{each.resource}.{each.action}" for each in found]


@pytest.mark.parametrize(
    ("request_", "id_", "wanted"),
    [
        ("GET /v1/customers/{customer}/sources", "", "customers.sources.list"),
        ("POST /v1/customers/{customer}/sources", "PostCustomersCustomerSources", "customers.sources.create"),
        ("GET /v1/customers/{customer}/sources/{id}", "", "customers.sources.get"),
        ("POST /v1/customers/{customer}/sources/{id}", "", "customers.sources.update"),
        ("DELETE /v1/customers/{customer}/sources/{id}", "", "customers.sources.delete"),
        ("POST /v1/customers/{customer}/sources/{id}/verify", "", "customers.sources.verify"),
        ("GET /customers/{id}/balance_transactions", "listBalanceTransactions", "customers.balance_transactions.list"),
        ("GET /customers/{id}/balance-transactions", "listTransactions", "customers.balance_transactions.list"),
        ("GET /guilds/{id}/members/{user}", "get_guild_member", "guilds.members.get"),
        ("GET /guilds/{id}/members/search", "search_guild_members", "guilds.members.search"),
        ("DELETE /channels/{c}/messages/{m}/reactions", "clear_message_reactions", "channels.messages.reactions.clear"),
        ("PUT /guilds/{id}/bans/{user}", "ban_user_from_guild", "guilds.bans.ban_user_from_guild"),
        ("GET /repos/{owner}/{repo}/issues", "", "repos.issues.list"),
        ("GET /people/{id}/children", "", "people.children.list"),
        # Not deeper than three.
        ("GET /a/{a}/bees/{b}/cats/{c}/dogs/{d}", "", "a.bees.cats.get_dog"),
        # One thing of another is no resource of its own.
        ("GET /customers/{id}/cash_balance", "", "customers.get_cash_balance"),
        ("GET /users/{id}/status", "", "users.get_status"),
        ("GET /users/{id}/address", "", "users.get_address"),
        # What is asked or done is not either, however it is spelled.
        ("GET /users/{id}/exists", "", "users.get_exists"),
        ("POST /intents/{id}/verify_deposits", "", "intents.verify_deposits"),
        # Without a parameter in between, or behind something else, it is not clear what it is inside of.
        ("POST /chat/completions", "", "chat.create_completion"),
        ("GET /treasury/accounts/{account}/features", "", "treasury.list_account_features"),
        ("GET /users/{id}/profile/pictures/{picture}/likes", "", "users.list_profile_picture_likes"),
        ("GET /users/{id}.{format}/keys", "", "users.list_keys"),
        ("GET /{tenant}/users/{id}/keys", "", "users.keys.list"),
    ],
)
def test_paths_nest_where_that_is_clear(request_: str, id_: str, wanted: str) -> None:
    assert inferred(operation(request_, id_)) == [wanted]
    first = wanted.split(".", maxsplit=1)[0]
    assert inferred(operation(request_, id_, [f"tagged {first}"]))[0].split(".")[0] == f"tagged_{first}"


def test_the_parents_of_a_tag_are_around_its_resource() -> None:
    found = operation("GET /cards", "listCards", ["cards"])
    assert inferred(found, tags=NESTED) == ["shop.customers.cards.list"]
    renamed = (*NESTED[:1], replace(NESTED[1], python_name="buyers"), *NESTED[2:])
    assert inferred(found, tags=renamed) == ["shop.buyers.cards.list"]


def test_a_parent_that_leads_nowhere_or_back_counts_for_nothing() -> None:
    found = operation("GET /cards", "listCards", ["cards"])
    assert inferred(found, tags=(ir.Tag("cards", parent="nowhere"),)) == ["cards.list"]
    assert inferred(found, tags=(ir.Tag("cards", parent="decks"), ir.Tag("decks", parent="cards"))) == ["cards.list"]


def test_tags_that_only_mark_name_no_resource() -> None:
    tags = (ir.Tag("beta", kind="badge"), ir.Tag("cards", parent="beta", kind="nav"))
    both = operation("GET /cards", "listCards", ["beta", "cards"])
    assert inferred(both, tags=tags) == ["cards.list"]
    assert inferred(operation("GET /decks/{id}/cards", "", ["beta"]), tags=tags) == ["decks.cards.list"]


LISTED, GOT = operation("GET /users/{id}/keys", "listKeys"), operation("GET /users/{id}/keys/{key}", "getKey")


def test_what_was_given_without_nesting_stays_and_new_operations_join_it() -> None:
    kept = NameRecord({"methods": {"users": {"listKeys": "list_keys"}}})
    elsewhere = operation("GET /users/{id}/roles", "listRoles")
    assert inferred(LISTED, GOT, elsewhere, kept=kept) == ["users.list_keys", "users.get_key", "users.roles.list"]
    by_path = NameRecord({"methods": {"users": {"GET /users/{id}/keys": "list_keys"}}})
    assert inferred(replace(LISTED, id=""), kept=by_path) == ["users.list_keys"]


def test_new_operations_go_where_their_kind_nests_already() -> None:
    kept = NameRecord({"methods": {"users": {"listKeys": "list_keys"}, "users.keys": {"addKey": "add"}}})
    added = operation("POST /users/{id}/keys", "addKey")
    assert inferred(LISTED, added, GOT, kept=kept) == ["users.list_keys", "users.keys.add", "users.keys.get"]


def test_what_was_given_under_a_tag_stays_when_that_gets_a_parent_or_a_kind() -> None:
    kept = NameRecord({"methods": {"cards": {"listCards": "list"}, "beta": {"getDeck": "get"}}})
    first = operation("GET /cards", "listCards", ["cards"])
    assert inferred(first, operation("GET /cards/{id}", "getCard", ["cards"]), tags=NESTED, kept=kept) == [
        "cards.list", "cards.get",
    ]  # fmt: skip
    marked = operation("GET /decks/{id}", "getDeck", ["beta", "decks"])
    plain = operation("GET /decks", "listDecks", ["decks"])
    badge = (ir.Tag("beta", kind="badge"),)
    assert inferred(marked, plain, tags=badge, kept=kept) == ["beta.get_deck", "decks.list"]


def test_another_tag_is_another_resource_whatever_was_given() -> None:
    kept = NameRecord({"methods": {"cards": {"listCards": "list"}}})
    assert inferred(operation("GET /decks", "listCards", ["decks"]), tags=NESTED, kept=kept) == ["decks.list_cards"]
