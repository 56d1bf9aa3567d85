"""Rare characters of names are found by code, reading, strokes, parts and variant."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from desktop_app.domain.characters import CharacterQuery, read_query
from desktop_app.services.characters import Characters
from tests.services.conftest import TOWNSHIP, make_core


@pytest.fixture(scope="module")
def characters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Characters]:
    """One for all: the table is read once."""
    office = make_core(tmp_path_factory.mktemp("office"), "office", TOWNSHIP, "王建国")
    yield Characters(office.desk)
    office.close()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("U+20BB7", "𠮷"),
        ("20bb7", "𠮷"),
        ("&#x3402;", "㐂"),
        ("xi 6", "㐂"),
        ("yan3 9", "䶮"),
        ("土土土", "垚"),
        ("吉吉", "喆"),
        ("吉", "𠮷"),
        ("口 6画", "𠮷"),
        ("王 月", "玥"),
        ("龑", "䶮"),
        ("hong 12", "𬭎"),
        ("金宏", "𬭎"),
        ("钅宏 12", "𬭎"),
    ],
)
def test_found_however_it_is_known(characters: Characters, typed: str, wanted: str) -> None:
    assert wanted in [one.text for one in characters.find(typed)]


def test_what_is_found_says_what_it_is(characters: Characters) -> None:
    (one,) = characters.find("U+20BB7")
    assert (one.text, one.code, one.strokes, one.radical, one.printable) == ("𠮷", "U+20BB7", 6, "口", True)
    assert one.readings == "jí"


def test_a_code_outside_the_table_is_given_and_marked(characters: Characters) -> None:
    (one,) = characters.find("U+2A7D1")
    assert one.text == chr(0x2A7D1) and not one.printable


@pytest.mark.parametrize("typed", ["", "   ", "🙂", "？"])
def test_nothing_gives_nothing(characters: Characters, typed: str) -> None:
    assert characters.find(typed) == []


def test_words_are_sorted_into_what_they_mean() -> None:
    assert read_query("口 ji 6画") == CharacterQuery(0, "ji", 6, "口")
    assert read_query("1234") == CharacterQuery()
    assert read_query("4E00").code == 0x4E00
    assert read_query("bei") == CharacterQuery(reading="bei")


def test_answers_come_while_typing(characters: Characters) -> None:
    characters.find("木")
    began = time.perf_counter()
    for typed in ("木 8", "lin", "林", "12"):
        assert len(characters.find(typed)) <= 120
    assert time.perf_counter() - began < 4
