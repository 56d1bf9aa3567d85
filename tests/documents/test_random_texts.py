"""Random letters: no character lost, none forbidden at a line's ends, nothing outside but one mark.

Fifty texts go into one print, which is read back by pdfium: characters, where each begins, how far
it reaches. A seed stands for the fifty, so that a failing one can be run again.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.lines import HANGING, NO_END, NO_START
from desktop_app.documents.render import render
from desktop_app.domain.forms import Form
from desktop_app.rules.forms import load_forms
from tests.documents.reading import Placed, placed_in
from tests.documents.samples import ISSUED

# GB 18030-2022: the basic block, extensions A to F, and the compatibility ideographs.
BLOCKS = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739)),
    *((0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0), (0xF900, 0xFAD9)),
)
COMMON = "土地权属争议界线调处现场勘查国有集体所有使用证登记机关年月日村民委员会组宅基地承包经营户主信访人"
MARKS = "，。、；：？！）》」』】〕〉”’％‰…—（《「『【〔〈“‘·～"
LATIN = "ABCXYZabcxyz0123456789"
TEXTS = 50
CELL_MM = 156 / 28
PHASES = (Phase.explicit, Phase.generate)  # a smaller seed is no simpler
FORM = """
version = 1
title = "随机文本"
layout = "plain"
basis = "测试"

[[fields]]
key = "rows"
label = "文本"
type = "rows"

[[fields.columns]]
key = "text"
label = "文本"
type = "text"

[[blocks]]
kind = "title"
text = "随机文本"

[[blocks]]
kind = "each"
field = "rows"

[[blocks.blocks]]
kind = "paragraph"
text = "{text}"
"""


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Form:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "X1.toml").write_text(FORM, encoding="utf-8")
    return load_forms(folder)["X1"]


class Names:
    """What the shipped fonts cover of each block."""

    def __init__(self, fonts: FontBook) -> None:
        self.blocks = [_covered(fonts, *block) for block in BLOCKS]

    def any(self, rng: random.Random, most: int) -> str:
        return "".join(rng.choices(rng.choice(self.blocks), k=rng.randint(1, most)))


def _covered(fonts: FontBook, start: int, end: int) -> str:
    whole = "".join(map(chr, range(start, end + 1)))
    gaps = frozenset(fonts.missing(whole))
    return "".join(one for one in whole if one not in gaps)


@pytest.fixture(scope="module")
def names(fonts: FontBook) -> Names:
    return Names(fonts)


def text_from(rng: random.Random, names: Names) -> str:
    """A text such as an officer types, with names from every block and marks where they hurt most."""
    parts = ["国"]
    for _ in range(rng.randint(1, 14)):
        kind = rng.random()
        if kind < 0.5:
            parts.append("".join(rng.choices(COMMON, k=rng.randint(1, 30))))
        elif kind < 0.75:
            parts.append(names.any(rng, 6))
        elif kind < 0.95:
            parts += [*rng.choices(LATIN, k=rng.randint(1, 12)), rng.choice(["", ".5", "-2", "号"])]
        else:
            parts.append(rng.choice(["国……", "国——", "国 土", "x" * 70]))
        if rng.random() < 0.5:
            parts.append("".join(rng.choices(MARKS, k=rng.randint(1, 5))))
    return "".join(parts) + "完"


def lines_of(placed: list[Placed]) -> Iterator[list[Placed]]:
    """Characters of one page, line by line; page numbers and the title are smaller or larger."""
    body = [one for one in placed if abs(one.size_mm - CELL_MM) < 0.1]
    for _, line in itertools.groupby(body, key=lambda one: round(one.top_mm, 1)):
        yield sorted(line, key=lambda one: one.left_mm)


def check_seed(seed: int, form: Form, names: Names, fonts: FontBook) -> None:
    rng = random.Random(seed)
    texts = [text_from(rng, names) for _ in range(TEXTS)]
    rendered = render(form, {"rows": [{"text": text} for text in texts]}, ISSUED, fonts)
    pages = placed_in(rendered.pdf)
    lines = [line for page in pages for line in lines_of(page)]
    printed = "".join(one.text for line in lines for one in line)
    assert printed == "".join(texts).replace(" ", "")
    for line in lines:
        check_line(line)


def check_line(line: list[Placed]) -> None:
    text = "".join(one.text for one in line)
    outside = [one for one in line if one.right_mm > 184.5]
    assert len(outside) <= 1
    assert all(one.text in HANGING and one.left_mm < 184.5 for one in outside), text
    assert line[0].left_mm >= 27.5
    assert text[0] not in NO_START, text
    assert text[-1] not in NO_END, text


@given(st.integers(0, 2**32))
@settings(max_examples=1000 // TEXTS, phases=PHASES)
def test_a_thousand_random_texts(form: Form, names: Names, fonts: FontBook, seed: int) -> None:
    check_seed(seed, form, names, fonts)


@pytest.mark.long
@given(st.integers(0, 2**32))
@settings(max_examples=10_000 // TEXTS, phases=PHASES)
def test_ten_thousand_random_texts(form: Form, names: Names, fonts: FontBook, seed: int) -> None:
    check_seed(seed, form, names, fonts)


def test_every_block_of_the_standard_is_in_the_fonts(names: Names) -> None:
    """The basic block, extension A and D whole; of the others what the widest open font has."""
    counts = [len(text) for text in names.blocks]
    assert counts[:2] == [20_992, 6_592]
    assert counts[4] == 222
    assert min(counts[2], counts[3], *counts[5:7]) > 2000
    assert counts[7] >= 472
