"""The corpus, three hundred damaged bundles, and a small bundle cut at each length: memory bounded, nothing changed."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from tests.fuzz.__main__ import peak_mib
from tests.fuzz.corpus import KEPT, REFUSED, Maker, parcel
from tests.fuzz.run import LAYERS, run
from tests.fuzz.samples import line
from tests.fuzz.stage import Stage

MOST_SECONDS, MOST_MIB = 20, 400
CORPUS: Mapping[str, Maker] = {**REFUSED, **KEPT}


@pytest.mark.parametrize("name", CORPUS)
def test_made_to_do_harm(stage: Stage, name: str) -> None:
    for target in (stage.bureau, stage.office):
        content = CORPUS[name](target)
        began, before = time.monotonic(), peak_mib()
        outcome = stage.offer(target, content)
        assert (outcome == "taken") == (name in KEPT), outcome
        assert time.monotonic() - began < MOST_SECONDS
        assert peak_mib() - before < MOST_MIB


def test_three_hundred_damaged_ones(stage: Stage) -> None:
    first = 10_000_000
    failures = run(stage, range(first, first + 300))
    assert not failures, failures[0].text
    assert stage.tally["taken"] > 20
    assert len(set(LAYERS)) == 7


def cut_everywhere(stage: Stage, step: int) -> int:
    """A small bundle cut to every length from 0 on; returns its whole length."""
    target = stage.bureau
    whole = parcel(target, [line("party", "p1", {"name": "张㐂"}, "bureau")])
    for length in range(0, len(whole), step):
        assert stage.offer(target, whole[:length]) != "taken", length
    assert stage.offer(target, whole) == "taken"
    return len(whole)


def test_cut_at_every_eleventh_byte(stage: Stage) -> None:
    assert cut_everywhere(stage, 11) > 900


@pytest.mark.long
def test_cut_at_every_byte(stage: Stage) -> None:
    print(cut_everywhere(stage, 1), "lengths")
