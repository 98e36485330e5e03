"""JSON:API over HTTP: attributes as arguments, resources as answers, what is included, pages by links, comparisons."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]
DOCUMENT = (Path(__file__).parent / "json_api.yaml").read_text("utf-8")
OLDER = (
    DOCUMENT.replace("openapi: 3.1.0", "openapi: 3.0.3")
    .replace('type: [string, "null"]', "type: string, nullable: true")
    .replace("const: articles", "enum: [articles]")
    .replace("const: people", "enum: [people]")
    .replace("const: comments", "enum: [comments]")
)
MEDIA_TYPE = "application/vnd.api+json"
ADA = {"type": "people", "id": "9", "attributes": {"name": "Ada"}}
COMMENT = {
    "type": "comments",
    "id": "5",
    "attributes": {"body": "First!"},
    "relationships": {"author": {"data": {"type": "people", "id": "9"}}},
}


def article(number: str = "1", **attributes: Any) -> dict[str, Any]:
    return {
        "type": "articles",
        "id": number,
        "attributes": {"title": "T", **attributes},
        "relationships": {
            "author": {"data": {"type": "people", "id": "9"}},
            "comments": {"data": [{"type": "comments", "id": "5"}, {"type": "comments", "id": "12"}]},
        },
    }


def answered(document: dict[str, Any], status: int = 200) -> Answer:
    return status, {"content-type": MEDIA_TYPE}, json.dumps(document).encode()


@pytest.fixture(params=["3.1", "3.0"])
def blog(request: pytest.FixtureRequest, generated: Generated) -> ModuleType:
    return generated("blog31", DOCUMENT) if request.param == "3.1" else generated("blog30", OLDER)


def test_attributes_are_arguments_and_the_answer_is_the_resource(
    blog: ModuleType, both: Both, loopback: Loopback
) -> None:
    document = {"data": article("1", **{"word-count": 3}), "included": [ADA, COMMENT], "meta": {"revision": 7}}
    loopback.answer = lambda _: answered(document, 201)

    def use(client: Any) -> Any:
        return (yield client.articles.create(title="T", published_at=datetime(2026, 1, 2, tzinfo=UTC), id="c1"))

    made = both(blog, use, base_url=loopback.url)
    assert json.loads(loopback.seen[0].body) == {
        "data": {
            "type": "articles",
            "id": "c1",
            "attributes": {"title": "T", "published-at": "2026-01-02T00:00:00Z"},
        }
    }
    assert loopback.seen[0].headers["content-type"] == MEDIA_TYPE
    assert (made.id, made.type, made.title, made.word_count) == ("1", "articles", "T", 3)
    assert made.author.name == "Ada"
    # A resource that the document does not include is left out.
    assert [(comment.body, comment.author.name) for comment in made.comments] == [("First!", "Ada")]
    assert made.json_api_document.meta.revision == 7
    assert made.to_dict() == document["data"]


def test_what_the_document_does_not_describe_is_there_by_name(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    tag = {"type": "tags", "id": "3", "attributes": {"label": "new"}}
    sent = article("1", **{"read-count": 5})
    sent["relationships"] |= {"tags": {"data": [{"type": "tags", "id": "3"}]}, "editor": {"data": None}}
    loopback.answer = lambda _: answered({"data": sent, "included": [tag, ADA]})

    def use(client: Any) -> Any:
        return (yield client.articles.get("1"))

    read = both(blog, use, base_url=loopback.url)
    assert [read.json_api_attribute(name) for name in ("read-count", "title", "none")] == [5, "T", None]
    assert read.json_api_related("author").name == "Ada"
    assert [read.json_api_related(name) for name in ("editor", "none")] == [None, None]
    (label,) = read.json_api_related("tags")
    assert (label["attributes"] if isinstance(label, dict) else label.attributes.to_dict()) == {"label": "new"}


def test_the_id_of_an_update_is_said_once(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"data": article("7")})

    def use(client: Any) -> Any:
        first = yield client.articles.update("7", title="New")
        yield client.articles.update(first.id, body={"data": {"type": "articles", "id": "7"}})
        yield client.articles.publish(first.id)
        return first

    assert both(blog, use, base_url=loopback.url).author is None
    sent = [(seen.path, json.loads(seen.body)) for seen in loopback.seen]
    assert sent == [
        ("/articles/7", {"data": {"type": "articles", "id": "7", "attributes": {"title": "New"}}}),
        ("/articles/7", {"data": {"type": "articles", "id": "7"}}),
        ("/articles/7/publish", {}),
    ]


def test_what_no_attribute_is_called_is_refused(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    def misspelt(client: Any) -> Any:
        yield client.articles.create(titel="T")

    def missing(client: Any) -> Any:
        yield client.articles.create()

    def twice(client: Any) -> Any:
        yield client.articles.create({"data": {}}, title="T")

    with pytest.raises(TypeError, match="ArticleAttributes has no field 'titel': did you mean 'title'"):
        both(blog, misspelt, base_url=loopback.url)
    with pytest.raises(TypeError, match="missing required keyword arguments: 'title'"):
        both(blog, missing, base_url=loopback.url)
    with pytest.raises(TypeError, match="not both"):
        both(blog, twice, base_url=loopback.url)
    assert loopback.seen == []


def test_relationships_are_an_argument(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"data": article()}, 201)
    author = {"author": {"data": {"type": "people", "id": "9"}}}

    def use(client: Any) -> Any:
        return (yield client.articles.create(title="T", relationships=author))

    both(blog, use, base_url=loopback.url)
    data = json.loads(loopback.seen[0].body)["data"]
    assert data == {"type": "articles", "attributes": {"title": "T"}, "relationships": author}


def test_each_relationship_is_an_argument(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    document = {"data": article(), "included": [ADA, COMMENT]}
    loopback.answer = lambda _: answered(document, 201)

    def use(client: Any) -> Any:
        made = yield client.articles.create(title="T", author="9", comments=["5", {"type": "comments", "id": "12"}])
        yield client.articles.create(title="T", author=made.author, comments=made.comments)
        identifier = blog.models.PersonId(type="people", id="9")
        yield client.articles.create(title="T", author=identifier, comments=[])
        yield client.articles.create(title="T", author=None)

    both(blog, use, base_url=loopback.url)
    author = {"data": {"type": "people", "id": "9"}}
    first, second = ({"type": "comments", "id": number} for number in ("5", "12"))
    assert [json.loads(seen.body)["data"].get("relationships") for seen in loopback.seen] == [
        {"author": author, "comments": {"data": [first, second]}},
        {"author": author, "comments": {"data": [first]}},
        {"author": author, "comments": {"data": []}},
        None,
    ]


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({"comments": "5"}, TypeError, "comments leads to several resources: give a list, not str"),
        ({"author": ["9"]}, TypeError, "author takes resources, or mappings with 'type' and 'id', or ids: not list"),
        ({"author": {"type": "people"}}, TypeError, "What author leads to needs a 'type' and an 'id'"),
        ({"author": {"type": "comments", "id": "5"}}, ValueError, "of type 'people', not 'comments'"),
        ({"author": "9", "relationships": {}}, TypeError, "Pass either relationships or author, not both"),
    ],
)
def test_relationships_to_something_else_are_refused(  # what is given, and what becomes of it
    given: dict[str, Any], error: type[Exception], said: str, blog: ModuleType, both: Both, loopback: Loopback
) -> None:
    def use(client: Any) -> Any:
        yield client.articles.create(title="T", **given)

    with pytest.raises(error, match=said):
        both(blog, use, base_url=loopback.url)
    assert loopback.seen == []


NAMED_ALIKE = (
    DOCUMENT.replace("        title: {type: string}\n        word-count:",
                     "        title: {type: string}\n        type: {type: string}\n        id: {type: integer}\n"
                     "        comments: {type: integer}\n        word-count:")
    .replace("required: [type, attributes]", "required: [type, attributes, relationships]")
    .replace("    ArticleRelationships:\n      type: object", "    ArticleRelationships:\n      type: object\n"
             "      required: [author]")
    .replace("author: {type: object, properties: {data: {$ref: \"#/components/schemas/PersonId\"}}}\n        comments",
             "author: {type: object, properties: {data: {$ref: \"#/components/schemas/PersonId\"}}}\n"
             "        editor: {type: object, properties: {data: {oneOf: [{$ref: \"#/components/schemas/PersonId\"},"
             " {type: 'null'}]}}}\n"
             "        about: {type: object, properties: {data: {type: object, properties: "
             "{type: {type: string}, id: {}}}}}\n"
             "        comments")
)  # fmt: skip


def test_attributes_called_as_members_of_resources(generated: Generated, both: Both, loopback: Loopback) -> None:
    blog = generated("alikeblog", NAMED_ALIKE)
    loopback.answer = lambda _: answered({"data": article("1", type="news", id=7)}, 201)
    about = {"type": "articles", "id": "3"}

    def use(client: Any) -> Any:
        with pytest.raises(TypeError, match="about takes resources, or mappings with 'type' and 'id': not str"):
            yield client.articles.create(title="T", author="9", about="3")
        return (
            yield client.articles.create(title="T", type="news", id=7, comments=3, author="9", editor=None, about=about)
        )

    read = both(blog, use, base_url=loopback.url)
    assert json.loads(loopback.seen[0].body)["data"] == {
        "type": "articles",
        "attributes": {"title": "T", "type": "news", "id": 7, "comments": 3},
        "relationships": {
            "author": {"data": {"type": "people", "id": "9"}},
            "editor": {"data": None},
            "about": {"data": about},
        },
    }
    assert (read.type, read.id, read.attributes.type, read.attributes.id) == ("articles", "1", "news", 7)


NAMED_ALIKE_USER = """\
from alikeblog import Alikeblog

articles = Alikeblog().articles
read = articles.create(title="T", type="news", id=7, author="9", editor=None)
articles.create(title="T", author="9", about=read, comments=3)
articles.create(title="T", relationships={"author": {"data": {"type": "people", "id": "9"}}})
articles.create(title="T")  # wrong
articles.create(title="T", author=None)  # wrong
articles.create(title="T", author="9", about="3")  # wrong
"""


def test_checkers_know_relationships(generated: Generated, assert_types: Callable[..., None]) -> None:
    package = generated("alikeblog", NAMED_ALIKE)
    assert_types(NAMED_ALIKE_USER, Path(package.__file__ or "").parent.parent)


OF_ANY_TYPE = (
    DOCUMENT.replace("{type: {type: string, const: people}, id: {type: string}}", "{type: {type: string}, id: {}}")
    .replace("{type: {type: string, const: comments}, id:", "{type: {type: string, enum: [comments, notes]}, id:")
    .replace("attributes: {type: object, properties: {title: {type: string}}}",
             "attributes: {type: object, properties: {title: {type: string}, body: {type: [string, 'null']}}}")
    .replace("        published-at: {", "        body: {type: string}\n        published-at: {")
)  # fmt: skip


def test_identifiers_of_any_type_lead_to_what_is_included(
    generated: Generated, both: Both, loopback: Loopback, assert_types: Callable[..., None]
) -> None:
    blog = generated("anyblog", OF_ANY_TYPE)
    loopback.answer = lambda _: answered({"data": article(), "included": [ADA, COMMENT]})

    def use(client: Any) -> Any:
        return (yield client.articles.get("1"))

    read = both(blog, use, base_url=loopback.url)
    assert (read.author.name, [(each.body, each.author.name) for each in read.comments]) == ("Ada", [("First!", "Ada")])
    assert_types(OF_ANY_TYPE_USER, Path(blog.__file__ or "").parent.parent)


OF_ANY_TYPE_USER = """\
from anyblog import Anyblog, models
from typing_extensions import assert_type

read = Anyblog().articles.update("1", body="Text")
assert_type(read.author, models.Article | models.Person | models.Comment | None)
assert_type(read.comments, list[models.Comment])
if isinstance(read.author, models.Person):
    assert_type(read.author.name, str)
Anyblog().articles.update("1", body=1)  # wrong
"""


def test_an_attribute_may_be_called_body(generated: Generated, both: Both, loopback: Loopback) -> None:
    blog = generated("anyblog", OF_ANY_TYPE)
    loopback.answer = lambda _: answered({"data": article()})

    def use(client: Any) -> Any:
        yield client.articles.create(title="T", body="Text")
        yield client.articles.update("1", body="Text")
        yield client.articles.update("1", title="New")
        return (yield client.articles.update("1", body={"data": {"type": "articles", "id": "1"}}))

    both(blog, use, base_url=loopback.url)
    assert [json.loads(seen.body)["data"].get("attributes") for seen in loopback.seen] == [
        {"title": "T", "body": "Text"},
        {"body": "Text"},
        {"title": "New"},
        None,
    ]


def test_copies_know_what_was_included(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"data": article(), "included": [ADA, COMMENT]})

    def use(client: Any) -> Any:
        return (yield client.articles.get("1"))

    read = both(blog, use, base_url=loopback.url)
    pickled = pickle.loads(pickle.dumps(read))
    for copied in (copy.copy(read), copy.deepcopy(read), read.model_copy(deep=True), pickled):
        assert copied == read
        assert (copied.author.name, copied.comments[0].author.name) == ("Ada", "Ada")
    alone = type(read).model_validate(read.to_dict())
    assert pickle.loads(pickle.dumps(alone)).author is None


def test_pages_follow_the_links_and_yield_resources(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        if "cursor" in seen.query:
            return answered({"data": [article("2")], "links": {"next": None}})
        links = {"next": "/articles?cursor=b"}
        return answered({"data": [article("1")], "included": [ADA], "links": links})

    loopback.answer = answer

    def use(client: Any) -> Any:
        return (
            yield client.articles.list(
                include=["author"], sort=["-published-at", "title"], fields_articles=["title", "author"]
            )
        )

    first, second = both(blog, use, base_url=loopback.url)
    assert (first.id, first.author.name, second.id, second.author) == ("1", "Ada", "2", None)
    assert parse_qsl(loopback.seen[0].query) == [
        ("include", "author"),
        ("sort", "-published-at,title"),
        ("fields[articles]", "title,author"),
    ]
    assert loopback.seen[1].query == "cursor=b"


def test_a_list_without_pages_is_a_list(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"data": [ADA]})
    since = datetime(2026, 1, 2, 3, tzinfo=timezone(timedelta(hours=1)))

    def use(client: Any) -> Any:
        first = yield client.people.list(born=blog.Gte(since))
        yield client.people.list(born=[blog.Gte(since), blog.Lt(datetime(2026, 2, 1, tzinfo=UTC))])
        yield client.people.list(born="[lt]2026-02-01T00:00:00Z")
        return first

    assert [person.name for person in both(blog, use, base_url=loopback.url)] == ["Ada"]
    assert [[value for _, value in parse_qsl(seen.query)] for seen in loopback.seen] == [
        ["[gte]2026-01-02T02:00:00Z"],
        ["[gte]2026-01-02T02:00:00Z", "[lt]2026-02-01T00:00:00Z"],
        ["[lt]2026-02-01T00:00:00Z"],
    ]


def test_comparisons_that_the_api_lacks_are_refused(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    from importlib import import_module

    filters = import_module(f"{blog.__name__}._runtime.wire.filters")
    when = datetime(2026, 1, 2, tzinfo=UTC)
    for born, message in [
        (filters.Gt(when), r"filter\[born\] cannot be compared by Gt: its operators are 'gte', 'lt'"),
        ([blog.Gte(when)] * 3, r"filter\[born\] takes at most 2 values, not 3"),
        (blog.Gte(datetime(2026, 1, 2)), r"filter\[born\] must be a datetime with a time zone"),  # noqa: DTZ001
    ]:

        def use(client: Any, born: Any = born) -> Any:
            yield client.people.list(born=born)

        with pytest.raises(ValueError, match=message):
            both(blog, use, base_url=loopback.url)
    assert loopback.seen == []


def test_errors_are_as_the_document_describes_them(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"errors": [{"status": "404", "title": "gone"}]}, 404)

    def use(client: Any) -> Any:
        try:
            yield client.articles.get("1")
        except blog.NotFoundError as error:
            return error

    assert both(blog, use, base_url=loopback.url).body.errors[0].title == "gone"


def test_an_answer_that_does_not_fit_is_opened_all_the_same(blog: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered({"data": article("1", **{"word-count": "many"})})

    def use(client: Any) -> Any:
        return (yield client.articles.get("1"))

    drifts: list[Any] = []
    read = both(blog, use, base_url=loopback.url, on_drift=drifts.append)
    assert (read.id, read.word_count) == ("1", "many")
    assert [drift.pointer for drift in drifts] == ["/data/attributes/word-count"]


def test_lists_of_the_fake_server_end(blog: ModuleType, both: Both) -> None:
    from importlib import import_module

    fake = import_module(f"{blog.__name__}.testing").fake

    def use(client: Any) -> Any:
        return (yield client.articles.list())

    assert len(list(both(blog, use, transport=fake()))) == 1


USER = """\
from datetime import datetime, timezone

from blog31 import AsyncBlog31, Blog31, Gte, Lt, models
from typing_extensions import assert_type

client = Blog31()
made = client.articles.create(title="T", published_at=datetime.now(timezone.utc))
assert_type(made, models.Article)
assert_type(made.title, str | None)
assert_type(made.author, models.Person | None)
assert_type(made.comments, list[models.Comment])
for comment in made.comments:
    if comment.author is not None:
        assert_type(comment.author.name, str)
client.articles.update(client.articles.get(made.id).id, title="New")
client.articles.create(title="T", author="9", comments=["5", models.CommentId(type="comments", id="6")])
client.articles.create(title="T", author=made.author, comments=made.comments)
client.articles.create(title="T", author={"type": "people", "id": "9"})
client.articles.create(title="T", author=9)  # wrong
client.articles.create(title="T", author=made)  # wrong
client.articles.create(title="T", author=["9"])  # wrong
client.articles.create(title="T", comments=made.author)  # wrong
client.articles.publish(made.id)
for each in client.articles.list(sort=["-title"], fields_articles=["title"]):
    assert_type(each, models.Article)
now = datetime.now(timezone.utc)
assert_type(client.people.list(born=[Gte(now), Lt(now)]), list[models.Person])
client.articles.create(text="T")  # wrong
client.articles.create(title=1)  # wrong
client.people.list(born=Gte(1))  # wrong
made.titel  # wrong


async def main() -> None:
    other = await AsyncBlog31().articles.create(title="T")
    assert_type(other.author, models.Person | None)
"""


def test_type_checkers_know_resources(generated: Generated, assert_types: Callable[..., None]) -> None:
    package = generated("blog31", DOCUMENT)
    assert_types(USER, Path(package.__file__ or "").parent.parent)
