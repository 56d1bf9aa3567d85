"""`python -m tests.simulation --seeds N [--first K] [--offices M] [--sectors]`: a line for each seed that fails."""

from __future__ import annotations

import argparse
import sys
import time

from tests.simulation.pcs import sweep_templates
from tests.simulation.run import STEPS, Outcome, run_seed

_SHOWN_STEPS = 12


def main() -> int:
    """Runs the seeds one after the other; returns how many failed, at most 100."""
    asked = _arguments()
    begin, failed, slowest = time.perf_counter(), 0, 0.0
    try:
        for seed in range(asked.first, asked.first + asked.seeds):
            outcome = run_seed(seed, asked.offices, asked.steps, sectors=asked.sectors)
            slowest = max(slowest, outcome.seconds)
            if outcome.problem:
                failed += 1
                print(told(outcome, asked.shown), flush=True)
    finally:
        sweep_templates()
    seconds = time.perf_counter() - begin
    print(
        f"{asked.seeds} seeds, {failed} failed, {seconds / asked.seeds:.2f} s a seed, slowest {slowest:.2f} s"
    )
    return min(failed, 100)


def told(outcome: Outcome, shown: int = _SHOWN_STEPS) -> str:
    """One failing seed with its last steps."""
    last = " | ".join(outcome.steps[-shown:])
    return f"seed {outcome.seed}: {outcome.problem}: {last}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=50, help="how many")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--offices", type=int, default=0, help="0: as the seed chooses, up to 15")
    parser.add_argument("--steps", type=int, default=STEPS, help="steps of each seed before the quiet end")
    parser.add_argument("--sectors", action="store_true", help="in a fifth of them disks go bad as well")
    parser.add_argument("--shown", type=int, default=_SHOWN_STEPS, help="last steps told of a failing seed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
