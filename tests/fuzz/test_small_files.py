"""The small files that go by stick, and the files of a backup: damaged in any way refused, at little cost."""

from __future__ import annotations

import base64
import json
import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.core import restore
from desktop_app.exchange import rebuild
from desktop_app.security import sealing
from desktop_app.security.keys import NodeKeys
from desktop_app.security.passphrases import open_with
from desktop_app.security.slots import KeySlots
from desktop_app.services import rebuild as rebuilding
from desktop_app.services import rescue
from desktop_app.services.backup_files import KEY_SLOTS, LIST
from tests.fuzz.forge import loose
from tests.fuzz.mutate import of_bytes, of_json
from tests.fuzz.stage import Stage
from tests.simulation.pcs import PASSPHRASE

Reader = Callable[[Path], object]
TIMES = 60


@pytest.fixture
def readers(stage: Stage, tmp_path: Path) -> Iterator[dict[str, tuple[bytes, Reader]]]:
    """By name: a good file, and what reads it."""
    office, bureau = stage.office.core, stage.bureau.core
    data = tmp_path / "new PC"
    invitation = bureau.services.enrolment.invite(tmp_path)
    request = office.services.enrolment.request(invitation, tmp_path).path
    question = rescue.ask(
        office.folder, KeySlots(office.folder / KEY_SLOTS), tmp_path, office.desk.clock
    ).path
    place = office.identity.place_code
    asked = rebuilding.ask(data, place, tmp_path, office.desk.clock)
    answer = rescue.answer(bureau.desk, bureau.services.enrolment.read_rescue(question), tmp_path)
    yield {
        "invitation": (
            invitation.read_bytes(), lambda path: office.services.enrolment.request(path, tmp_path).path.unlink()
        ),
        "request": (request.read_bytes(), bureau.services.enrolment.read_request),
        "rescue": (question.read_bytes(), bureau.services.enrolment.read_rescue),
        "rescued": (
            answer.read_bytes(),
            lambda path: rescue.take(office.folder, KeySlots(office.folder / KEY_SLOTS), path, "不会用到 2026"),
        ),
        "rebuild": (asked.read_bytes(), bureau.services.rebuilds.read),
    }  # fmt: skip
    stage.anew()


@pytest.mark.parametrize("name", ["invitation", "request", "rescue", "rescued", "rebuild"])
def test_damaged_or_signed_anew_by_a_stranger(
    stage: Stage, readers: dict[str, tuple[bytes, Reader]], tmp_path: Path, name: str
) -> None:
    good, read = readers[name]
    path, chance, before = tmp_path / "offered", random.Random(name), stage.bureau.core.store.digest()
    taken = 0
    for number in range(TIMES):
        path.write_bytes(_damaged(chance, good, number))
        try:
            read(path)
        except UserProblem as problem:
            assert problem.text
        else:
            taken += 1
    assert name == "rescued" or taken < TIMES // 2
    assert stage.bureau.core.store.digest() == before
    if name != "rescued":
        path.write_bytes(good)
        read(path)


def _damaged(chance: random.Random, good: bytes, number: int) -> bytes:
    """Bytes, or JSON; what is signed is signed anew, by keys of the forger's own."""
    if number % 3 == 0:
        return of_bytes(chance, good)
    data = json.loads(good)
    if "signature" not in data or number % 3 == 1:
        return loose(of_json(chance, data))
    keys = NodeKeys.generate()
    body = of_json(chance, data["body"])
    signed = loose(body)
    return loose({"body": body, "signature": base64.b64encode(keys.sign(signed)).decode()})


def test_an_answer_to_a_rebuild_that_is_none(tmp_path: Path, stage: Stage) -> None:
    """Sealed to the new PC and signed, and yet not what a bureau writes."""
    clock = stage.office.core.desk.clock
    request = rebuild.read_request(
        rebuilding.ask(tmp_path, "532301105", tmp_path, clock).read_bytes(), lambda *_: True
    )
    chance, path = random.Random(5), tmp_path / "answer"
    for _ in range(TIMES):
        body = {"kind": rebuild.ANSWER, "version": 1, "lives": [{"epoch": "x"}], "bureau": {"keys": {}}}
        path.write_bytes(
            sealing.seal(loose(of_json(chance, {"body": body, "signature": "aa"})), [request.seal_key])
        )
        with pytest.raises(UserProblem):
            rebuilding.look(tmp_path, path)


# -- backups ----------------------------------------------------------------------------------

SLOTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a cost of 64 GB": lambda slot: slot["kdf"].update(memory_kib=64 << 20),
    "a cost of a day": lambda slot: slot["kdf"].update(memory_kib=1 << 20, rounds=32),
    "passes without end": lambda slot: slot["kdf"].update(rounds=2**31),
    "no memory": lambda slot: slot["kdf"].update(memory_kib=0),
    "a cost that is no number": lambda slot: slot["kdf"].update(memory_kib="1"),
    "a thousand lanes": lambda slot: slot["kdf"].update(lanes=1000),
    "more lanes than memory": lambda slot: slot["kdf"].update(memory_kib=8, lanes=16),
    "no salt": lambda slot: slot["kdf"].update(salt=""),
    "a salt that is none": lambda slot: slot["kdf"].update(salt=7),
    "another kind of cost": lambda slot: slot["kdf"].update(name="none"),
    "another version": lambda slot: slot["kdf"].update(version=7),
    "no cost": lambda slot: slot.update(kdf=[]),
    "a short nonce": lambda slot: slot.update(nonce="AAAA"),
    "no key": lambda slot: slot.pop("wrapped"),
}


@pytest.fixture
def backup(stage: Stage, tmp_path: Path) -> Path:
    return stage.office.core.services.safekeeping.back_up(tmp_path / "backups")


@pytest.mark.parametrize("name", SLOTS)
def test_slots_that_cost_too_much(stage: Stage, backup: Path, tmp_path: Path, name: str) -> None:
    path = backup / KEY_SLOTS
    data = json.loads(path.read_bytes())
    SLOTS[name](data["slots"][0])
    path.write_text(json.dumps(data))
    refused(stage, backup, tmp_path)


def test_slots_by_the_thousand(stage: Stage, backup: Path, tmp_path: Path) -> None:
    path = backup / KEY_SLOTS
    data = json.loads(path.read_bytes())
    data["slots"] *= 400
    path.write_text(json.dumps(data, separators=(",", ":")))
    refused(stage, backup, tmp_path)


def refused(stage: Stage, backup: Path, folder: Path) -> None:
    """In words, at once, and nothing appears."""
    began, target = time.monotonic(), folder / "restored"
    with pytest.raises(UserProblem):
        restore(backup, target, PASSPHRASE, stage.office.pc.around)
    assert time.monotonic() - began < 5
    assert sorted(path.name for path in folder.iterdir()) == ["backups"]


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"7", b"null", b"\xff\xfe", b"[" * 100_000, b'{"format":"landdesk-backup","version":1}',
        b'{"format":"landdesk-backup","version":1,"files":7,"node":1,"name":1,"made_at":1}',
    ],
)  # fmt: skip
def test_a_list_that_is_none(stage: Stage, backup: Path, tmp_path: Path, raw: bytes) -> None:
    (backup / LIST).write_bytes(raw)
    refused(stage, backup, tmp_path)


@pytest.mark.parametrize(
    ("path", "item"),
    [
        ("../../up", {"bytes": 1, "sha256": "x"}),
        ("/etc/passwd", {"bytes": 1, "sha256": "x"}),
        ("blobs/../../x.age", {"bytes": 1, "sha256": "x"}),
        ("C:\\windows\\x.age", {"bytes": 1, "sha256": "x"}),
        ("blobs/aa/\x00.age", {"bytes": 1, "sha256": "x"}),
        ("blobs/aa/" + "x" * 5000 + ".age", {"bytes": 1, "sha256": "x"}),
        ("landdesk.db", {"bytes": float("inf"), "sha256": "x"}),
        ("landdesk.db", {"bytes": float("nan"), "sha256": "x"}),
        ("landdesk.db", {"bytes": -1, "sha256": "x"}),
        ("landdesk.db", {"bytes": 10**30, "sha256": "x"}),
        ("landdesk.db", {"bytes": "many", "sha256": 7}),
        ("landdesk.db", 7),
    ],
)
def test_a_list_that_lies(stage: Stage, backup: Path, tmp_path: Path, path: str, item: object) -> None:
    data = json.loads((backup / LIST).read_bytes())
    data["files"][path] = item
    (backup / LIST).write_text(json.dumps(data))
    refused(stage, backup, tmp_path)


def test_a_database_that_is_none_or_a_link(stage: Stage, backup: Path, tmp_path: Path) -> None:
    (backup / "landdesk.db").write_bytes(b"SQLite format 3\x00" + bytes(4096))
    refused(stage, backup, tmp_path)
    (backup / "landdesk.db").unlink()
    (backup / "landdesk.db").symlink_to("/dev/zero")
    refused(stage, backup, tmp_path)
    shutil.rmtree(backup)


def test_a_passphrase_file_that_takes_a_year() -> None:
    began = time.monotonic()
    head = (
        b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\n"
        + b"A" * 43
        + b"\n--- "
        + b"A" * 43
        + b"\n"
    )
    with pytest.raises(UserProblem):
        open_with(head + bytes(100), "x")
    assert time.monotonic() - began < 20
