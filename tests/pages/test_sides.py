"""Samples that no page marks as sent or received: the side that each is taken for, and the reason."""

from __future__ import annotations

import pytest

from specloom.pages import read_page

_ROWS = "| Field | Type |\n|---|---|\n| name | string |\n| color | string |\n"
_SENT = '```json\n{"name": "Red", "color": "red"}\n```\n'
_GOT = '```json\n{"id": 7, "name": "Red", "color": "red"}\n```\n'
_PLAIN = '```json\n{"name": "Red", "color": "red", "wheels": 4}\n```\n'
_DONE = '```json\n{"status": "painted"}\n```\n'
_ERROR = '```json\n{"error": "no such color"}\n```\n'
_CURL = "```bash\ncurl -X POST https://cars.example/cars -d @car.json\n```\n"

PAGES = {
    "two": (f"{_SENT}{_GOT}", "request response", True),
    "two, after the command that sends a file": (f"{_CURL}{_SENT}{_GOT}", "request response", True),
    "two with the same members": (f"{_SENT}{_SENT}", "request response", True),
    "the answer first": (f"{_GOT}{_SENT}", "response request", True),
    "rows of the body tell": (f"### Body\n\n{_ROWS}\n### Examples\n\n{_PLAIN}{_SENT}", "response request", True),
    "one that is sent, before its answers": (f"{_SENT}\nReturns `204 No Content`.\n", "request", True),
    "one that is sent": (_SENT, "request", True),
    "one that is received": (_GOT, "response", True),
    "one with the outcome": (_DONE, "response", True),
    "one with the outcome, and an error": (f"{_DONE}{_ERROR}", "response response", True),
    "two that are sent, and the answer": (f"{_SENT}{_SENT}{_GOT}", "request request response", True),
    "one before a marked answer": (f"{_SENT}\nResponse:\n\n{_GOT}", "request response", True),
    "one behind what is marked as sent": (f"Request body:\n\n{_SENT}\n{_GOT}", "request response", False),
    "labels in other words": (f"Payload:\n\n{_SENT}\nResult:\n\n{_GOT}", "request response", False),
    "labels in German": (f"Anfrage:\n\n{_SENT}\nAntwort:\n\n{_GOT}", "request response", False),
    "labels in French": (f"**Requête**\n\n{_SENT}\n**Réponse**\n\n{_GOT}", "request response", False),
    "labels in Spanish": (f"### Solicitud\n\n{_SENT}\n### Respuesta\n\n{_GOT}", "request response", False),
    "labels in Japanese": (f"### リクエスト\n\n{_SENT}\n### レスポンス\n\n{_GOT}", "request response", False),
    "labels in the code": (
        '```\nRequest:\n{"name": "Red"}\n\nResponse:\n{"name": "Red"}\n```\n', "request response", False
    ),
}  # fmt: skip


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
@pytest.mark.parametrize("name", PAGES)
def test_a_sample_without_a_mark_gets_its_side_and_a_reason(name: str, method: str) -> None:
    text, sides, is_inferred = PAGES[name]
    contents = read_page(f"# Cars\n\n## Paint\n\n`{method} /cars`\n\n{text.replace('POST', method)}")
    assert contents is not None
    samples = contents.samples
    assert " ".join(sample.role for sample in samples) == sides
    assert any(sample.reason for sample in samples) is is_inferred


def test_what_has_no_body_receives_its_samples() -> None:
    contents = read_page(f"# Cars\n\n## Paint\n\n`GET /cars`\n\n{_SENT}{_GOT}")
    assert contents is not None
    assert [(sample.role, sample.reason) for sample in contents.samples] == [("response", ""), ("response", "")]


def test_plain_text_with_tables_is_decided_alike() -> None:
    rows = "Parameter | In |\n---|---|\nname | body |\n"
    text = f'# Cars\n\nPOST /cars\n\n{rows}\n{{"name": "Red"}}\n\n{{"id": 7, "name": "Red"}}\n'
    contents = read_page(text)
    assert contents is not None
    assert contents.layout == "tables"
    assert [sample.role for sample in contents.samples] == ["request", "response"]
    assert all(sample.reason for sample in contents.samples)
