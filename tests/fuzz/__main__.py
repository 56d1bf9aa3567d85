"""`python -m tests.fuzz --bundles N --first K`: N damaged bundles, figures by outcome, what failed with its number."""

from __future__ import annotations

import argparse
import resource
import sys
import time

from tests.fuzz.run import Failure, run
from tests.fuzz.stage import Stage
from tests.simulation.pcs import sweep_templates

_EVERY = 1000


def main() -> int:
    """Exit code 1 if any case failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--bundles", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    began = time.monotonic()

    def told(done: int) -> None:
        if done % _EVERY == 0:
            print(f"{done} {time.monotonic() - began:.0f} s {peak_mib()} MiB {dict(stage.tally)}", flush=True)

    with Stage() as stage:
        start = peak_mib()
        failures = run(stage, range(asked.first, asked.first + asked.bundles), told, say)
        stage.check()
    sweep_templates()
    print(f"{asked.bundles} bundles in {time.monotonic() - began:.0f} s, {len(failures)} failed")
    print(f"memory: {start} MiB before, {peak_mib()} MiB at most")
    for outcome, count in stage.tally.most_common():
        print(f"{count:8} {outcome}")
    return 1 if failures else 0


def say(failure: Failure) -> None:
    """At once: a long run is looked at while it goes on."""
    print(f"case {failure.number} ({failure.layer}):\n{failure.text}", flush=True)


def peak_mib() -> int:
    """The most memory this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
