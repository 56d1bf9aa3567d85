"""Fifty small counties live through a month of mishaps; a planted bug against each invariant is caught."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulation.__main__ import told
from tests.simulation.mutations import MUTATIONS, Mutation
from tests.simulation.pcs import sweep_templates
from tests.simulation.run import run_seed

KEPT = Path(__file__).with_name("seeds.txt")
_GROUPS, _SEEDS = 5, 50


@pytest.fixture(scope="module", autouse=True)
def _swept() -> Iterator[None]:
    yield
    sweep_templates()


def kept_seeds() -> list[tuple[int, int]]:
    """(seed, offices) of seeds that once failed; 0 offices: as the seed chooses."""
    lines = KEPT.read_text(encoding="utf-8").splitlines()
    parts = [line.split("#")[0].split() for line in lines]
    return [(int(part[0]), int(part[1])) for part in parts if part]


@pytest.mark.complains
@pytest.mark.parametrize("group", range(_GROUPS))
def test_all_invariants_hold(group: int) -> None:
    """A few offices each; `python -m tests.simulation` drives as many seeds and offices as wanted."""
    each = _SEEDS // _GROUPS
    outcomes = [run_seed(seed, 1 + seed % 3, 60) for seed in range(group * each, (group + 1) * each)]
    assert not [told(one) for one in outcomes if one.problem]


@pytest.mark.complains
def test_a_county_of_fifteen() -> None:
    outcome = run_seed(15, 15, 120)
    assert not outcome.problem, told(outcome)


@pytest.mark.complains
@pytest.mark.parametrize(("seed", "offices"), kept_seeds())
def test_a_seed_that_once_failed(seed: int, offices: int) -> None:
    outcome = run_seed(seed, offices)
    assert not outcome.problem, told(outcome)


@pytest.mark.complains
@pytest.mark.parametrize("seed", [5009, 5085, 5145])
def test_a_seed_with_bad_sectors_that_once_failed(seed: int) -> None:
    """A newer life's parents laid over an older one; keys older than their node; a change without its record."""
    outcome = run_seed(seed, sectors=True)
    assert not outcome.problem, told(outcome)
    assert any("is damaged and recovered" in step for step in outcome.steps)


@pytest.mark.complains
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)
def test_a_planted_bug_is_caught(mutation: Mutation, monkeypatch: pytest.MonkeyPatch) -> None:
    """One function is made wrong; one of the first seeds must say so."""
    mutation.plant(monkeypatch)
    problems = (run_seed(seed, mutation.offices).problem for seed in mutation.seeds)
    assert any(problem for problem in problems), f"nobody noticed: {mutation.name}"


@pytest.mark.long
@pytest.mark.complains
def test_a_thousand_seeds() -> None:
    outcomes = (run_seed(seed) for seed in range(10_000, 11_000))
    assert not [told(one) for one in outcomes if one.problem]
