"""English is complete: what stands in the program stands in the translation, place for place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import translations

PLACES = re.compile(r"\{\w*\}")
FULL_WIDTH = re.compile("[，。；：！？（）“”、]")


def entries() -> Iterator[tuple[str, str, str]]:
    """Context, Chinese, English."""
    for context in ET.parse(translations.WORDS).getroot().iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("translation", ""),
            )


def test_files_are_up_to_date_with_the_program(tmp_path: Path) -> None:
    """After a change of words: run installers/translations.py, translate what it lists, run it again."""
    made = translations.collect(tmp_path)
    assert made.read_text(encoding="utf-8") == translations.WORDS.read_text(encoding="utf-8")
    shipped = translations.WORDS.with_suffix(".qm")
    assert translations.build(made).read_bytes() == shipped.read_bytes()


def test_everything_is_translated() -> None:
    assert translations.missing(translations.WORDS) == []
    contexts = [context for context, _source, _text in entries()]
    assert len(contexts) > 1000
    assert all(contexts)


def test_places_to_fill_are_the_same() -> None:
    """Another name in braces would end the window at the moment when the sentence is needed."""
    wrong = [
        source
        for _context, source, text in entries()
        if sorted(PLACES.findall(source)) != sorted(PLACES.findall(text))
    ]
    assert wrong == []


def test_english_has_no_chinese_signs() -> None:
    assert [text for _context, _source, text in entries() if FULL_WIDTH.search(text)] == []


def test_room_at_the_end_is_kept() -> None:
    """Accessible names are put together from parts: `查看 ` and a title."""
    wrong = [
        source
        for context, source, text in entries()
        if source.endswith(" ") != text.endswith(" ") and context != "Words"  # marks between words
    ]
    assert wrong == []


def test_texts_of_the_core_are_found_wherever_they_stand() -> None:
    found = translations.core_texts(translations.program_trees())
    assert "口令不对。" in found  # what happened
    assert "请检查大小写和输入法后再输一次。" in found  # the way out
    assert "落款机关" in found  # the label of a setting
    assert "身份证号相同" in found  # why somebody is known
    assert "之后又有改动，不能撤销这一步。" in found  # a constant with a name
    assert any("前面还缺第 {first}–{last} 条" in text for text in found)  # a class that brings its own text
    assert len(found) == len(set(found))
