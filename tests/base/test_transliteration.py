"""Words of names in other scripts: as they are read, and never without a part that tells two names apart."""

# ruff: noqa: RUF001  # letters that look alike are the point

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.transliteration import UNREADABLE, ascii_text
from specloom.base.words import words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("größe", "grosse"),
        ("Straße", "strasse"),
        ("GRÖSSE", "grosse"),
        ("ærø", "aero"),
        ("Århus", "arhus"),
        ("łódź", "lodz"),
        ("ıspartaİl", "isparta il"),
        ("ñandú", "nandu"),
        ("Þór", "thor"),
        ("имя_id", "imya id"),
        ("ИМЯ", "imya"),
        ("Щука", "shchuka"),
        ("дата1", "data1"),
        ("όνομα", "onoma"),
        ("µs", "mu s"),
        ("Δt", "delta t"),
        ("ユーザー名", "yuza u540d"),
        ("한글", "hangeul"),
        ("用户ID", "u75286237 id"),
        ("id名前", "id u540d524d"),
        ("名前", "u540d524d"),
        ("½", "1 2"),
        ("ｆｕｌｌ", "full"),
    ],
)
def test_letters_of_other_scripts_are_read_out(text: str, wanted: str) -> None:
    assert " ".join(words(text)) == wanted


@pytest.mark.parametrize(
    ("one", "other"), [("данные_id", "id"), ("дата1", "имя1"), ("名前id", "値id"), ("größe", "groe")]
)
def test_what_tells_two_names_apart_is_in_them(one: str, other: str) -> None:
    assert words(one) != words(other)


@given(st.text(min_size=1))
def test_any_text_is_ascii_and_any_visible_text_has_words(text: str) -> None:
    assert ascii_text(text).isascii()
    spelled = words(text)
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in spelled)
    assert spelled or not text.strip()


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=6))
def test_letters_never_vanish(text: str) -> None:
    assert words(text)
    assert UNREADABLE not in "".join(words(text))
