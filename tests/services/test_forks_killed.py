"""`kill -9` in the middle of keeping or picking: the state before or the state after, never between."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services import nodes
from tests.services.fork_world import twins

_CHILD = """
import os, signal, sys
from pathlib import Path
from desktop_app.services.forkboard import Forks
from desktop_app.store.transaction import Transaction
from tests.services import nodes

folder, stick, act, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
node = nodes.reopen(folder, stick)
real, count = Transaction.local, 0

def local(self, sql, params=()):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, sql, params)

Transaction.local = local
if act == "keep":
    node.bundles.import_many([stick])
else:
    forks = Forks(node.desk)
    forks.pick(forks.all()[0].id, 1, "电话核对")
"""


_MORE = [pytest.param("pick", at, marks=pytest.mark.long) for at in (2, 15, 22)]


@pytest.mark.parametrize(("act", "at"), [("keep", 2), ("pick", 9), *_MORE])
def test_killed_in_the_middle(tmp_path: Path, act: str, at: int) -> None:
    two = twins(tmp_path)
    if act == "pick":
        two.fork()
    else:
        two.office.add_matter("这一台的")
        two.other.add_matter("另一台的")
        two.carry(two.office)
        two.other.export()
    before = two.bureau.digest(), two.heads(), [(one.waits, len(one.branches)) for one in two.forks.all()]
    two.bureau.desk.store.close()
    words = [sys.executable, "-c", _CHILD, tmp_path / "bureau", two.bureau.stick, act, str(at)]
    ended = subprocess.run([str(word) for word in words], check=False, capture_output=True, timeout=240)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()

    two.bureau = nodes.reopen(tmp_path / "bureau", two.bureau.stick)
    after = two.bureau.digest(), two.heads(), [(one.waits, len(one.branches)) for one in two.forks.all()]
    assert after == before
    assert two.bureau.desk.store.replay_digest() == two.bureau.digest()
    if act == "keep":
        two.bureau.bundles.import_many([two.bureau.stick])
    two.forks.pick(two.forks.all()[0].id, 1, "电话核对")
    two.check_office_is(two.other)
    two.close()
