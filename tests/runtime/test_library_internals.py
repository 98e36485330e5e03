"""What the runtime takes from inside httpx2 and pydantic still is as it takes it.

There is no public way to these that is as fast, or at all. Where a test fails with a new release, its message says what
to change; until then, the range of that library in the generated `pyproject.toml` must end before the release.
"""

from __future__ import annotations

import ssl
import warnings
from typing import Annotated, Any

import httpcore2
import httpx2
import pydantic
import pydantic_core
import pytest
from pydantic import Field, TypeAdapter, ValidationError

from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.lookup import field_names
from specloom.runtime.models.model import Model
from specloom.runtime.transport.httpx2_requests import Target, target
from specloom.runtime.transport.library_errors import public
from specloom.runtime.wire.bodies import adapter
from specloom.runtime.wire.lenient import lenient

TEXT = "https://api.example.com:8443/v1/tasks/a%20b?limit=5"
URL_HELP = (
    f"httpx2 {httpx2.__version__} keeps its URLs in another way than `Target` in transport/httpx2_requests.py assumes. "
    "Let `target` return `_parsed(text)` for every URL: slower, and right. Then see whether `Target` can be mended."
)
MODEL_HELP = (
    f"pydantic {pydantic.VERSION} builds models in another way than wire/lenient.py assumes. Let `_model` there "
    "validate each field by `adapter(info.annotation)` and set it: slower, without the field's constraints."
)

MEMBER_HELP = (
    f"pydantic {pydantic.VERSION} uses another attribute than `__pydantic_serializer__` to write unknown objects, "
    "or takes the serializer of `lax_or_strict_schema` from elsewhere. See `MemberSchemas` in models/members.py."
)

POOL_HELP = (
    f"httpx2 {httpx2.__version__} opens connections in another way than transport/proxied_async.py assumes. Without "
    "`_network`, a deadline is overrun while header fields drip in, and closed event loops leave sockets behind."
)


class Item(Model):
    id: int
    name: str


@pytest.mark.filterwarnings("ignore:URL.raw is deprecated")
def test_a_url_made_without_its_constructor_is_complete() -> None:
    parsed = httpx2.URL(TEXT)
    unparsed = target(TEXT, httpx2.URL("https://api.example.com:8443"), TEXT.index("/", 8))
    assert type(unparsed) is Target
    names = [name for name in dir(httpx2.URL) if not name.startswith("_")]
    for name in names:
        known, wanted = (getattr(url, name, URL_HELP) for url in (unparsed, parsed))
        assert callable(wanted) or known == wanted, f"`{name}` differs. {URL_HELP}"
    assert (str(unparsed), unparsed, hash(unparsed), unparsed.join("x")) == (
        TEXT,
        parsed,
        hash(parsed),
        parsed.join("x"),
    ), URL_HELP


def test_a_transport_takes_such_a_url() -> None:
    request = httpx2.Request("GET", TEXT)
    request.url = target(TEXT, httpx2.URL("https://api.example.com:8443"), TEXT.index("/", 8))
    with httpx2.Client(transport=httpx2.MockTransport(lambda sent: httpx2.Response(200, text=str(sent.url)))) as client:
        assert client.send(request).text == TEXT, URL_HELP


def test_the_validator_of_a_model_sets_one_field() -> None:
    model = Item.model_construct()
    validate = Item.__pydantic_validator__.validate_assignment
    validate(model, "id", "5")
    assert (vars(model), model.model_fields_set) == ({"id": 5}, {"id"}), MODEL_HELP
    with pytest.raises(ValidationError):
        validate(model, "id", "five")
    assert vars(model) == {"id": 5}, MODEL_HELP
    assert (model.__pydantic_extra__, model.__pydantic_fields_set__) == ({}, {"id"}), MODEL_HELP


def test_a_model_that_fits_in_part_is_like_any_other() -> None:
    item = lenient(Item, {"id": "five", "name": "a", "more": 1}, (), lambda _: None, Reading())
    whole: Any = Item.model_construct(_fields_set={"id", "name", "more"}, id="five", name="a", more=1)
    assert (item, repr(item), item.model_dump(warnings=False)) == (
        whole,
        "Item(id='five', name='a', more=1)",
        {"id": "five", "name": "a", "more": 1},
    ), MODEL_HELP


def test_a_type_is_validated_from_octets_without_its_adapter() -> None:
    assert adapter(Item).validator.validate_json(b'{"id": 1, "name": "a"}') == Item(id=1, name="a"), (
        f"pydantic {pydantic.VERSION} has no `TypeAdapter.validator.validate_json`: let `decoder_of` in "
        "call/decoding.py return `adapter_of(content).validate_json`."
    )


def test_a_model_says_whether_its_annotations_could_be_read() -> None:
    assert Item.__pydantic_fields_complete__ is True, (
        f"pydantic {pydantic.VERSION} has no `__pydantic_fields_complete__`: let `field_names` in base/lookup.py call "
        "`model_rebuild` always."
    )
    assert field_names(Item) == {"id": "id", "name": "name"}


def test_a_member_that_was_read_in_another_form_is_written_as_it_came() -> None:
    text = b'{"id":"5","name":"x"}'
    item = adapter(Item).validator.validate_json(text, context=Reading(), by_name=False)
    member = vars(item)["id"]
    text_of = adapter(Item).dump_json(item), item.model_dump_json().encode(), pydantic_core.to_json([item])
    assert text_of == (text, text, b"[%b]" % text), MEMBER_HELP
    assert (item.id, type(item.id), member.value, member.written) == (5, int, 5, "5"), MEMBER_HELP


class Body(Model):
    item: Item


def test_adapters_are_built_where_they_are_made_and_models_where_they_are_used() -> None:
    """FastAPI makes an adapter of each body, and suppresses what pydantic then warns of, only while it is made."""
    with warnings.catch_warnings(action="ignore"):
        made = TypeAdapter(Annotated[Body, Field(alias="body")])
    with warnings.catch_warnings(action="error"):
        assert made.validate_python({"item": {"id": 1, "name": "a"}}).item.id == 1
        assert made.dump_json(made.validate_python({"item": {"id": 1, "name": "a"}})) == b'{"item":{"id":1,"name":"a"}}'

    class Unused(Model):
        id: int

    assert not Unused.__pydantic_complete__, "defer_build is not heeded: imports would build every model."


def test_models_of_a_package_are_fields_of_others() -> None:
    class Other(pydantic.BaseModel):
        item: Item
        items: list[Item] = []

    with warnings.catch_warnings(action="error"):
        other = Other.model_validate({"item": {"id": 1, "name": "a", "more": 2}})
        assert other.item.to_dict() == {"id": 1, "name": "a", "more": 2}
        assert Other.model_validate_json(other.model_dump_json()) == other
        assert "items" in Other.model_json_schema()["properties"]


@pytest.mark.parametrize("proxy", [None, "http://localhost:9"])
def test_a_pool_opens_its_connections_by_a_backend_that_can_be_replaced(proxy: str | None) -> None:
    for transport in (httpx2.HTTPTransport(proxy=proxy), httpx2.AsyncHTTPTransport(proxy=proxy)):
        pool = vars(transport)["_pool"]
        replacement: Any = object()
        assert isinstance(pool._network_backend, httpcore2.NetworkBackend | httpcore2.AsyncNetworkBackend), POOL_HELP
        pool._network_backend = replacement
        made = pool.create_connection(httpcore2.URL("http://localhost/").origin)
        held = [*vars(made).values(), *(item for each in vars(made).values() for item in vars_of(each))]
        assert any(item is replacement for item in held), POOL_HELP


def vars_of(value: object) -> list[Any]:
    return list(getattr(value, "__dict__", {}).values())


def test_a_connection_says_what_a_list_of_free_ones_asks() -> None:
    """`transport/connections_async` and `transport/proxied_async` ask for all of this."""
    for transport in (httpx2.HTTPTransport(), httpx2.AsyncHTTPTransport()):
        pool = vars(transport)["_pool"]
        assert isinstance(vars(pool)["_ssl_context"], ssl.SSLContext), POOL_HELP
        made = pool.create_connection(httpcore2.URL("http://localhost/").origin)
        assert (made.is_closed(), made.is_idle(), made.has_expired()) == (False, False, False)
        made._connect_failed = True
        assert (made.is_closed(), made.is_idle()) == (True, True)


def test_exceptions_of_the_two_libraries_have_the_same_names() -> None:
    """`transport/library_errors` has one for each."""
    known = vars(httpx2)
    for name, kind in vars(httpcore2).items():
        if isinstance(kind, type) and issubclass(kind, Exception) and name != "ConnectionNotAvailable":
            error = public(kind("why"))
            assert type(error) is known[name], name
            assert str(error) == "why"
