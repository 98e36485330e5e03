"""Which resource an operation belongs to, and what it is called there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import plural, singular, words
from specloom.infer import infer

BARE = ir.Operation(Location("a"), "", "get", "/a", (), "", "", False, (), None, ())
API = ir.Api(Location("a"), "", "", "", "", (), (), (), {}, (), ())


def inferred(*operations: ir.Operation, tags: tuple[ir.Tag, ...] = ()) -> list[str]:
    return [
        f"{found.resource}.{found.action}" for found in infer(replace(API, operations=operations, tags=tags)).operations
    ]


def operation(request: str, id_: str = "", *tags: str, **members: str) -> ir.Operation:
    method, _, path = request.partition(" ")
    return replace(BARE, id=id_, method=method.lower(), path=path, tags=tags, **members)


@pytest.mark.parametrize(
    ("request_", "id_", "tag", "wanted"),
    [
        ("GET /pets", "listPets", "pets", "pets.list"),
        ("GET /pets", "list_pets", "Pets", "pets.list"),
        ("GET /pets", "pets.list", "pets", "pets.list"),
        ("GET /pets", "pets/list", "pets", "pets.list"),
        ("GET /pets", "getPets", "pets", "pets.list"),
        ("GET /pets", "getAllPets", "pets", "pets.list"),
        ("POST /pets/filter", "read_pets", "pets", "pets.list"),
        ("GET /pets/{id}", "read_pet", "pets", "pets.read"),
        ("GET /pets/{id}", "getPet", "pets", "pets.get"),
        ("GET /pets/{id}", "getPetById", "pets", "pets.get"),
        ("POST /pets", "createPet", "pets", "pets.create"),
        ("GET /pets/{id}/owners", "listPetOwners", "pets", "pets.list_owners"),
        ("POST /pets/{id}/feed", "feedPet", "pets", "pets.feed"),
        ("GET /pets", "", "pets", "pets.list"),
        ("GET /pets/{id}", "", "pets", "pets.get"),
        ("POST /pets", "", "pets", "pets.create"),
        ("PUT /pets/{id}", "", "pets", "pets.update"),
        ("PATCH /pets/{id}", "", "pets", "pets.update"),
        ("DELETE /pets/{id}", "", "pets", "pets.delete"),
        ("POST /pets/{id}/feed", "", "pets", "pets.feed"),
        ("GET /pets/{id}/owners", "", "pets", "pets.list_owners"),
        ("POST /pets/{id}/toys/{toy}/wash", "", "pets", "pets.wash_toy"),
        ("POST /v1/pets/{id}/toys", "PostPetsIdToys", "pets", "pets.create_toy"),
        ("GET /v1/pets", "listPets", "", "pets.list"),
        ("GET /v1/pets/search", "", "", "pets.search"),
        ("GET /v1/pets/{id}/toys/search", "", "pets", "pets.search_toys"),
        ("POST /v1/pets/computed", "", "", "pets.create_computed"),
        ("GET /#Action=ListPets", "ListPets", "", "root.list_pets"),
        ("GET /api/v2.1/big-pets/{id}", "", "", "big_pets.get"),
        ("GET /", "ping", "", "root.ping"),
        ("GET /{id}", "", "", "root.get"),
        ("GET /items/{item_id}", "read_item_items__item_id__get", "items", "items.read"),
        ("GET /pets", "listPets", "Pets & People", "pets_people.list_pets"),
        ("GET /pets/{id}/toys", "get-a-pets-toys", "pets", "pets.get_toys"),
        ("GET /me/pets", "get-a-list-of-current-users-pets", "pets", "pets.list_current_users_pets"),
        ("GET /pets/{id}/owner", "get-the-owner-of-a-pet", "pets", "pets.get_owner"),
        ("GET /people/{id}/pets", "getPersonPets", "pets", "pets.get_person_pets"),
        ("GET /owners/{id}/pets", "get-an-owners-pets", "pets", "pets.get_owners_pets"),
        ("GET /pets/new", "getNewPets", "pets", "pets.get_new"),
        ("GET /pets", "getSavedPets", "pets", "pets.get_saved"),
        ("PUT /pets", "createOrUpdatePet", "pets", "pets.create_or_update"),
        ("DELETE /pets/{id}/toys", "remove-toys-pet", "pets", "pets.remove_toys"),
        ("PUT /me/pets", "save-pets-user", "pets", "pets.save_pets_user"),
        ("GET /user/keys", "list-keys-for-authenticated-user", "users", "users.list_keys_for_authenticated_user"),
        ("POST /pets/{id}/toys", "add-toy-to-pet", "pets", "pets.add_toy"),
        ("GET /pets", "get-all-pets", "pets", "pets.list"),
        ("GET /codes_of_conduct", "get-all-codes-of-conduct", "codes-of-conduct", "codes_of_conduct.list"),
        ("GET /pet-toys", "pet-toys/get", "pets", "pets.pet_toys_get"),
        ("GET /pets", "Pets_GetPets", "pets", "pets.list"),
        ("GET /api/Pets/{id}", "Pets_GetPet", "Pets", "pets.get"),
        ("POST /pets", "postPet", "pets", "pets.create"),
        ("PUT /pets/{id}", "putPet", "pets", "pets.update"),
        ("POST /pets/{id}", "postPet", "pets", "pets.update"),
        ("GET /v1/bigPets/x/entries", "getBigpetsEntries", "big-pets", "big_pets.get_entries"),
        ("GET /v1/dog-toys", "ListToys", "V1 dog toys", "v1_dog_toys.list"),
        ("GET /files/{file_id}", "get_files_id", "files", "files.get"),
        ("GET /files/{file_id}/thumbnail.{extension}", "get_files_id_thumbnail_id", "files", "files.get_thumbnail"),
        ("GET /files/{id}/versions/{version_id}", "get_files_id_versions_id", "File versions", "file_versions.get"),
        ("DELETE /pets/{id}/toys", "", "pets", "pets.delete_toys"),
        ("DELETE /pets/{id}/toys/{toy}", "", "pets", "pets.delete_toy"),
        ("GET /skus/{id}/prices", "getSkuPrices", "skus", "skus.get_prices"),
        ("GET /people/{id}", "getPerson", "people", "people.get"),
        ("GET /2.0/pets", "", "", "pets.list"),
        ("GET /apis/v1beta2/pets", "", "", "apis.list_pets"),
        ("GET /2024-01-31/pets", "", "", "pets.list"),
        ("GET /connections", "get_connections", "Connection", "connection.list"),
        ("GET /pets", "listPets", "!!!", "pets.list"),
        ("GET /run", "run", "!!!", "not_not_not.run"),
        # Where no word of the tag occurs in the path, a collection in the path is the resource.
        ("POST /threads/{thread_id}/runs", "createRun", "Assistants", "threads.runs.create"),
        ("GET /threads", "listThreads", "Assistants", "threads.list"),
        ("POST /login", "login", "auth", "auth.login"),
        ("GET /orgs/{id}", "getOrg", "organizations", "organizations.get_org"),
        ("GET /usergroups", "listGroups", "user groups", "user_groups.list"),
        ("GET /events", "SystemEvents", "System", "events.list"),
        # Queries in keys of paths, and the prefixes of frameworks.
        ("POST /v1/messages?beta=true", "beta_messages_post", "", "messages.beta_create"),
        ("GET /v1/messages?beta=true", "", "", "messages.list"),
        (
            "GET /v1/files/{file_id}?beta=true",
            "beta_get_file_metadata_v1_files__file_id__get",
            "",
            "files.beta_get_metadata",
        ),
        ("GET /files/{id}", "FilesController_download", "files", "files.download"),
        # A verb with an object of its own stands behind what it is done to.
        (
            "POST /v1/test_helpers/terminal/readers/{reader}/present_payment_method",
            "",
            "",
            "test_helpers.terminal_reader_present_payment_method",
        ),
        ("POST /v1/test_helpers/customers/{c}/fund_cash_balance", "", "", "test_helpers.customer_fund_cash_balance"),
        ("GET /pets", "zoo.pets.list", "pets", "pets.list"),
        ("GET /pets/toys", "zoo.pets.toys.list", "pets", "pets.toys_list"),
        ("GET /pet-toys/", "pets_pet-toys_list", "pets", "pets.pet_toys_list"),
        ("GET /repos/{id}/forks", "repoListForks", "repository", "repository.list_forks"),
        ("PUT /pets/{id}/name", "updatePetsNameById", "pet", "pet.update_name"),
        ("POST /pets/{id}/walk/start", "addPetsWalkStartById", "pet", "pet.start_walk"),
        ("GET /pets/{id}/toys", "getPetsToysById", "pet", "pet.list_toys"),
        ("GET /search.json", "search", "search", "search.get"),
        ("GET /pets.json", "", "", "pets.list"),
        ("GET /pets/{id}.json", "", "", "pets.get"),
    ],
)
def test_conventions(request_: str, id_: str, tag: str, wanted: str) -> None:
    assert inferred(operation(request_, id_, *([tag] if tag else []))) == [wanted]


def test_the_first_tag_counts_and_may_be_renamed() -> None:
    found = operation("GET /a", "listCats", "felines", "others")
    assert inferred(found) == ["felines.list_cats"]
    assert inferred(found, tags=(ir.Tag("felines", python_name="cats"),)) == ["cats.list"]


def test_the_documents_own_name_wins() -> None:
    assert inferred(operation("GET /pets", "listPets", "pets", python_name="everyone")) == ["pets.everyone"]


def test_two_operations_of_one_name_are_both_spelled_out() -> None:
    found = inferred(operation("GET /pets", "listPets", "pets"), operation("GET /pets/all", "petsList", "pets"))
    assert found == ["pets.list_pets", "pets.pets_list"]


def test_ids_of_the_same_words_are_told_apart_by_their_paths() -> None:
    listed = [
        operation("GET /zoo/pets/tags", "getPetTAG", "zoo"), operation("GET /zoo/pets/{id}/tags", "getPetTag", "zoo"),
    ]  # fmt: skip
    assert inferred(*listed) == ["zoo.get_pet_tag", "zoo.list_pet_tags"]


@pytest.mark.parametrize(
    ("ids", "wanted"),
    [
        (["shop_api_create_event", "shop_api_list_events"], ["events.create", "events.list"]),
        (["shop.api.create_event", "shop.api.list_events"], ["events.create", "events.list"]),
        (["EventsController_create", "AppController_list_v1"], ["events.create", "events.list_v1"]),
        (["EventsController_create", "allEvents"], ["events.create", "events.all"]),
        (["create_event", "create_events"], ["events.create_event", "events.create_events"]),
        (["shop_api_create_event", "stock_api_list_events"], ["events.shop_api_create", "events.stock_api_list"]),
        (["shop_create_event", ""], ["events.shop_create", "events.list"]),
    ],
)
def test_a_prefix_that_all_ids_share_is_left_out(ids: list[str], wanted: list[str]) -> None:
    listed = [operation("POST /events", ids[0], "events"), operation("GET /events", ids[1], "events")]
    assert inferred(*listed) == wanted
    assert [found.id for found in infer(replace(API, operations=tuple(listed))).operations] == ids


def test_paths_that_differ_in_their_queries_are_told_apart() -> None:
    assert inferred(operation("GET /pets", "", "pets"), operation("GET /pets?old=true", "", "pets")) == [
        "pets.list", "pets.get_old_true",
    ]  # fmt: skip


def test_groups_in_front_tell_ids_apart() -> None:
    listed = [operation("GET /pets", "pets.list", "pets"), operation("GET /admin/pets", "admin.pets.list", "pets")]
    assert inferred(*listed) == ["pets.list", "pets.admin_list"]


def test_operations_without_ids_are_told_apart_by_their_paths() -> None:
    found = inferred(operation("GET /a/{x}", "", "a"), operation("GET /a/{x}/b/{y}", "", "a"))
    assert len(set(found)) == 2


def test_infer_changes_nothing_else(api: Callable[[str], ir.Api]) -> None:
    before = api(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {/a: {get: {operationId: b, responses: {}}}}\n'
    )
    after = infer(before)
    assert replace(after, operations=before.operations) == before
    assert replace(after.operations[0], resource="", action="") == before.operations[0]


@given(
    st.lists(
        st.tuples(st.sampled_from(["GET", "POST"]), st.text(max_size=8), st.text(max_size=8), st.text(max_size=6)),
        min_size=1, max_size=4,
    )
)  # fmt: skip
def test_every_operation_has_a_resource_and_an_action(listed: list[tuple[str, str, str, str]]) -> None:
    operations = tuple(
        operation(f"{method} /{path}", id_, *([tag] if tag else [])) for method, path, id_, tag in listed
    )
    found = infer(replace(API, operations=operations)).operations
    for entry in found:
        assert all(("_" + part).isidentifier() for part in entry.resource.split("."))
        assert entry.resource == entry.resource.lower()
        assert entry.action


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HTTPServer2Go", ["http", "server2", "go"]),
        ("listPets", ["list", "pets"]),
        ("updated_at[from]", ["updated", "at", "from"]),
        ("ipv4Address", ["ipv4", "address"]),
        ("sha256", ["sha256"]),
        ("OAuth2PasswordBearer", ["oauth2", "password", "bearer"]),
        ("2fa", ["2", "fa"]),
        ("listVMs", ["list", "vms"]),
        ("IDsOnly", ["ids", "only"]),
        ("HTTPSession", ["http", "session"]),
        ("don't", ["dont"]),
        ("Zoë", ["zoe"]),
        ("+1", ["1"]),
        ("-", ["u2d"]),
        ("+", ["plus"]),
        ("日本", ["u65e5672c"]),
        ("", []),
        ("  ", []),
    ],
)
def test_words(text: str, wanted: list[str]) -> None:
    assert words(text) == wanted


@given(st.text())
def test_words_are_lower_case_ascii(text: str) -> None:
    assert all(word and word.isascii() and word.isalnum() and word == word.lower() for word in words(text))


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("pet", "pets"), ("category", "categories"), ("box", "boxes"), ("key", "keys"), ("case", "cases"),
        ("match", "matches"), ("class", "class"), ("address", "address"), ("release", "releases"),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    assert singular(many) == one
    if one != many:
        assert plural(one) == many
        assert plural(many) == many


@pytest.mark.parametrize("word", ["status", "series", "sms", "analytics", "news", "is", "us"])
def test_nouns_that_only_look_like_plurals(word: str) -> None:
    assert singular(word) == word


def test_an_id_that_is_taken_says_nothing() -> None:
    first, second = operation("GET /pets", "list", "pets"), operation("POST /pets", "list", "pets")
    elsewhere = operation("GET /owners", "list", "owners")
    assert inferred(first, second, elsewhere) == ["pets.list", "pets.create", "owners.list"]


def test_methods_of_one_path_are_told_apart_by_what_they_do() -> None:
    listed = [operation(f"{method} /api/files/{{path}}", "", "files") for method in ("GET", "PUT", "PATCH", "POST")]
    assert inferred(*listed) == ["files.get", "files.replace", "files.update", "files.create"]


def test_a_listing_that_is_told_apart_from_another_keeps_its_verb() -> None:
    first, second = operation("GET /pets", "pets_list", "pets"), operation("POST /pets/filter", "pets_get_list", "pets")
    assert inferred(first, second) == ["pets.list", "pets.get_list"]
    pair = [operation("GET /reactions.get", "reactions_get", "reactions")]
    pair.append(operation("GET /reactions.list", "reactions_list", "reactions"))
    assert inferred(*pair) == ["reactions.get", "reactions.list"]


def test_methods_of_one_path_are_told_apart_by_ids_that_name_them() -> None:
    listed = [operation("PUT /pets/{id}", "putPet", "pets"), operation("PATCH /pets/{id}", "patchPet", "pets")]
    assert inferred(*listed) == ["pets.put", "pets.patch"]


def test_a_name_spelled_out_of_a_path_has_what_stands_behind_its_resource() -> None:
    listed = [operation(f"GET /v1/accounts/{{id}}/{noun}/{{person}}", "", "accounts") for noun in ("people", "persons")]
    assert inferred(*listed) == ["accounts.get_people_by_person", "accounts.get_persons_by_person"]


def test_two_ways_to_get_a_thing_keep_what_differs() -> None:
    by_id, plain = operation("GET /pets/by-id/{id}", "getPetById", "pet"), operation("GET /pets/{id}", "getPet", "pet")
    assert inferred(by_id, plain) == ["pet.get_by_id", "pet.get"]


def test_what_stands_before_every_path_is_no_part_of_a_name() -> None:
    assert inferred(operation("GET /api/me", "", "identity")) == ["identity.get_me"]


def test_an_id_may_end_in_the_path_that_a_mounted_application_knows() -> None:
    listed = [operation("GET /api/pets/{id}", "read_pet_pets__id__get", "pets")]
    listed += [operation("POST /api/pets/", "create_pet_pets__post", "pets")]
    assert inferred(*listed) == ["pets.read", "pets.create"]


def test_an_id_may_begin_with_the_path() -> None:
    listed = [
        operation("GET /dates/naive", "DatesNaiveNaiveDates", ""),
        operation("PATCH /items/{id}", "ItemsIdChange", ""),
    ]
    listed += [
        operation("GET /big-pets/{pet_id}/big-pets", "BigPetsPetIdListFriends", "pets"),
        operation("GET /pet", "PettingOpen", ""),
    ]
    assert inferred(*listed) == ["dates.naive", "items.change", "pets.list_friends", "pet.petting_open"]


EMPTY = ir.Schema(Location("a"), ir.Object((), None, closed=True))
ANYTHING = ir.Schema(Location("a"), ir.Object((), None))


@pytest.mark.parametrize(
    ("schema", "required", "kept"),
    [(EMPTY, False, False), (EMPTY, True, True), (ANYTHING, False, True), (replace(EMPTY, nullable=True), False, True)],
)
def test_a_body_that_can_only_be_empty_is_none_unless_it_has_to_be_sent(
    schema: ir.Schema, required: bool, kept: bool
) -> None:
    media = ir.MediaType(Location("a"), "application/x-www-form-urlencoded", schema)
    body = ir.RequestBody(Location("a"), (media,), required)
    (found,) = infer(replace(API, operations=(replace(operation("GET /pets"), body=body),))).operations
    assert (found.body is not None) is kept


def test_numbers_that_springdoc_adds_are_in_no_name() -> None:
    assert inferred(
        operation("DELETE /orders/{id}", "delete", "orders"),
        operation("DELETE /users/{id}", "delete_1", "users"),
        operation("DELETE /pets/{id}", "delete_12", "pets"),
    ) == ["orders.delete", "users.delete", "pets.delete"]


def test_a_number_that_tells_two_methods_of_a_resource_apart_gives_way_to_the_path() -> None:
    assert inferred(
        operation("GET /orders/archived", "getAll_1", "order-controller"),
        operation("GET /orders", "getAll", "order-controller"),
        operation("GET /orders/open", "getAll_2", "order-controller"),
    ) == ["order_controller.get_orders_archived", "order_controller.get_all", "order_controller.get_orders_open"]


def test_a_number_that_no_id_goes_without_stays() -> None:
    assert inferred(operation("POST /a", "step_1", "a"), operation("POST /b", "step_2", "a")) == ["a.step1", "a.step2"]


def test_a_number_that_no_id_goes_without_is_in_no_name_of_a_verb() -> None:
    assert inferred(
        operation("GET /users/{name}", "findByName_1", "users"),
        operation("GET /teams/{id}", "get_1", "teams"),
        operation("GET /teams/{id}/oldest", "get_2", "teams"),
        operation("POST /logins", "createOauth_v_2", "logins"),
    ) == ["users.find_by_name", "teams.get", "teams.get_oldest", "logins.create_oauth_v2"]


def test_methods_that_springfox_adds_are_in_no_name() -> None:
    assert inferred(
        operation("GET /pets", "listPetsUsingGET", "pets"),
        operation("POST /users", "saveUsingPOST_1", "users"),
        operation("PUT /toys", "cleanUsingPOST", "toys"),
    ) == ["pets.list", "users.save", "toys.clean_using_post"]
