"""Path templates from the paths of calls: identifiers become parameters, called as in the document; words stay."""

from __future__ import annotations

import string
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.drift.identifiers import identifier_kind
from specloom.drift.matching import template_values
from specloom.traffic.templates import KnownPaths, infer_templates


@pytest.mark.parametrize(
    ("paths", "known", "templates"),
    [
        (["/orders/1/refunds"], ["/orders/{orderId}"], ["/orders/{orderId}/refunds"]),
        (["/orders/1/refunds", "/orders/2/refunds"], ["/orders/{id}"], ["/orders/{id}/refunds"] * 2),
        (["/shops/3/items/4"], ["/orders/{order_id}"], ["/shops/{shop_id}/items/{item_id}"]),
        (["/shops/3/items/4"], ["/orders/{orderId}"], ["/shops/{shopId}/items/{itemId}"]),
        (["/shops/3/items/4"], ["/orders/{id}"], ["/shops/{id}/items/{item_id}"]),
        (["/orders/{id}".format(id="7f9c24e8-3b12-4fef-91e0-1f2c3d4e5f60")], [], ["/orders/{order_id}"]),
        (["/customers/cus_9sK2xQ/cards"], [], ["/customers/{customer_id}/cards"]),
        (["/files/01ARZ3NDEKTSV4RRFFQ69G5FAV"], [], ["/files/{file_id}"]),
        (["/reports/2026-01-31"], [], ["/reports/{date}"]),
        (["/invoices/INV-2026-0007.pdf"], [], ["/invoices/{invoice_id}.pdf"]),
        (["/jobs/42:cancel"], ["/jobs/{jobId}"], ["/jobs/{jobId}:cancel"]),
        (["/blobs/9f86d081884c7d65"], [], ["/blobs/{blob_id}"]),
        (["/users/me", "/users/12"], [], ["/users/me", "/users/{user_id}"]),
        (["/v1/oauth2/token", "/v2beta1/ping"], [], ["/v1/oauth2/token", "/v2beta1/ping"]),
        (["/2010-04-01/accounts", "/2010-04-01/calls/7"], [], ["/2010-04-01/accounts", "/2010-04-01/calls/{call_id}"]),
        (["/orders/search", "/orders/bulk"], ["/orders/{id}"], ["/orders/search", "/orders/bulk"]),
        (
            ["/repos/octo/hello/issues/4/sparks", "/repos/octo/hello/widgets", "/repos/search"],
            ["/repos/{owner}/{repo}/issues/{issue_number}", "/repos/{owner}/{repo}"],
            ["/repos/{owner}/{repo}/issues/{issue_number}/sparks", "/repos/{owner}/{repo}/widgets", "/repos/search"],
        ),
        (["/orgs/acme/widgets"], ["/orgs/{org}/members"], ["/orgs/{org}/widgets"]),
        (["/orders/bulk/import"], ["/orders/{orderId}/refunds"], ["/orders/bulk/import"]),
        (["/line-items/iso-8601"], [], ["/line-items/iso-8601"]),
    ],
)
def test_templates(paths: list[str], known: list[str], templates: list[str]) -> None:
    assert infer_templates(paths, KnownPaths(known)) == templates


def test_a_word_is_an_identifier_where_answers_say_so() -> None:
    known = KnownPaths([], frozenset({"blue-shirt", "products"}))
    paths = ["/products/blue-shirt", "/products/red-hat"]
    assert infer_templates(paths, known) == ["/products/{product_id}", "/products/red-hat"]


IDENTIFIERS = st.one_of(
    st.integers(0, 10**12).map(str),
    st.uuids().map(str),
    st.dates().map(str),
    st.uuids().map(lambda value: f"cus_{UUID(str(value)).hex[:8]}9"),
)
WORDS = st.text(string.ascii_lowercase, min_size=1, max_size=12)


@given(st.lists(st.one_of(IDENTIFIERS, WORDS), min_size=1, max_size=6), st.lists(WORDS, max_size=3))
def test_a_template_matches_the_path_it_is_made_of(segments: list[str], known: list[str]) -> None:
    path = "/" + "/".join(segments)
    documented = [f"/{word}/{{{word}Id}}" for word in known]
    (template,) = infer_templates([path], KnownPaths(documented))
    values = template_values(template, path)
    assert values is not None
    names = [name for name, _ in values]
    assert len(set(names)) == len(names)
    words = [segment for segment in segments if not identifier_kind(segment)]
    assert [part for part in template.lstrip("/").split("/") if "{" not in part and not identifier_kind(part)] == words


@given(st.lists(st.tuples(WORDS, IDENTIFIERS, IDENTIFIERS), min_size=1, max_size=5))
def test_calls_that_differ_in_identifiers_alone_have_one_template(rows: list[tuple[str, str, str]]) -> None:
    for word, one, two in rows:
        first, second = infer_templates([f"/{word}/{one}", f"/{word}/{two}"], KnownPaths([]))
        assert first == second


@given(WORDS)
def test_words_are_no_identifiers(word: str) -> None:
    assert identifier_kind(word) == ""
