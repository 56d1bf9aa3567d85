"""Kills the session again and again and looks at what is left. `python -m tests.durability.killing FOLDER RUNS SEED`.

Everything is imported once and forked, so that a run costs the session and not Python's start.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop_app.core import Core
from desktop_app.domain.records import Attachment, Letter, LetterState, Matter, Step, Visit
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.store.store import DATABASE
from tests.durability.session import surroundings, work

_LONGEST_SECONDS = 0.9
_NEW_STORE_EVERY = 5
_LIFE_SECONDS = 120


def in_child(task: Callable[[], None]) -> int:
    """Forks; the child runs `task` and leaves with 0, or 1 after printing its error.

    It lives two minutes at most, whatever lock of another thread it was born with: whoever waits for
    it is answered, and nothing of it stays behind to hold the pipes of those who ran the tests.
    """
    pid = os.fork()
    if pid:
        return pid
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(_LIFE_SECONDS)
    code = 1
    try:
        task()
        code = 0
    except BaseException:  # noqa: BLE001 - a forked child must not run the parent's code
        traceback.print_exc()
    finally:
        os._exit(code)


def killed_session(folder: Path, seconds: float) -> list[dict[str, str]]:
    """Lets a session work for `seconds`, kills it, and returns what it had reported by then."""
    reading, writing = os.pipe()
    pid = in_child(lambda: work(folder, writing))
    os.close(writing)
    data, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            piece = os.read(reading, 65536)
            if not piece:
                break
            data += piece
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    while piece := os.read(reading, 65536):
        data += piece
    os.close(reading)
    return [json.loads(line) for line in data.decode().splitlines() if line.endswith("}")]


def verify(folder: Path, said: list[dict[str, str]]) -> None:
    """Opens what is left and finds all that was reported; checks deeply."""
    store = folder / "store"
    if not said and not (store / DATABASE).exists():
        return
    if not any(one["kind"] == "store" for one in said):
        return
    core = Core.open(store, PASSPHRASE, surroundings(folder))
    try:
        drafts = [one["id"] for one in said if one["kind"] == "draft"]
        for place, draft in enumerate(drafts, 1):
            assert parked_or_registered(core, draft, place), draft
        for one in said:
            assert one["kind"] == "draft" or present(core, one["kind"], one["id"]), one
        report = core.services.safekeeping.check(deep=True)
        assert report.ok, report.complaints
    finally:
        core.close()


def parked_or_registered(core: Core, draft: str, place: int) -> bool:
    """Each draft becomes the next matter in the transaction that drops it; a killed one stays parked."""
    parked = [one.id for one in core.services.drafts.parked("matter")]
    missing = [one for one in parked if one != draft]
    registered = core.store.counts()["matter"]
    return draft in parked or registered >= place - len(missing)


def present(core: Core, kind: str, record: str) -> bool:
    read = core.store.read
    if kind == "store":
        return core.identity.node == record
    if kind == "step":
        return any(step.action == "accept" for step in read.of(Step, "matter_id", record))
    if kind == "issued":
        letter = read.get(Letter, record)
        return bool(letter and letter.state == LetterState.ISSUED and core.services.letters.pdf(record))
    if kind == "attachment":
        return bool(read.of(Attachment, "target_id", record))
    return read.get({"matter": Matter, "letter": Letter, "visit": Visit}[kind], record) is not None


def main(folder: Path, runs: int, seed: int) -> int:
    rng = random.Random(seed)
    total = 0
    said: list[dict[str, str]] = []
    for run in range(runs):
        if run % _NEW_STORE_EVERY == 0:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            said = []
        said += killed_session(folder, rng.uniform(0.02, _LONGEST_SECONDS))
        everything = list(said)
        _, status = os.waitpid(in_child(partial(verify, folder, everything)), 0)
        if status != 0:
            sys.stderr.write(f"run {run} with seed {seed}: something reported is missing\n")
            return 1
        if not any(one["kind"] == "store" for one in said):
            shutil.rmtree(folder / "store", ignore_errors=True)
        total += len(said)
    sys.stdout.write(f"{runs} kills, {total} reports verified\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
