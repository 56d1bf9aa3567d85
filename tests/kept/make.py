"""Makes a kept set with the program as it is now: `python -m tests.kept.make 0.2`.

A set is never made again once it is released: it is what that version wrote. Everybody in it is invented.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from desktop_app import __version__
from desktop_app.core import ask_bureau
from desktop_app.security.recovery import new_code
from desktop_app.security.slots import KeySlots
from tests.kept import life
from tests.kept.pages import squeeze
from tests.kept.telling import told_of

HERE = Path(__file__).parent
DATABASE, SQUEEZED = "landdesk.db", "landdesk.db.kept"


def make(target: Path) -> None:
    """Writes a new set. Raises `FileExistsError` for one that is there."""
    target.mkdir()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        lived = life.Life(folder)
        try:
            (folder / "earlier").mkdir()
            lived.live(folder / "earlier" / "first")
            [backup] = (folder / "earlier" / "backups").iterdir()
            told = {core.identity.role: told_of(core) for core in (lived.office, lived.bureau)}
        finally:
            lived.close()
        code = _new_ways(folder / "office")
        ask_bureau(folder / "office", lived.stick, lived.office.around)
        for role, about in told.items():
            about["database"] = _keep(folder / role, target / role)
        shutil.copytree(lived.stick, target / "stick")
        told["backup"] = {"database": _keep(backup, target / "backup")}
        shutil.rmtree(target / "backup" / "blobs")  # the office's: sealed files never change
        whole = {
            "app": __version__,
            "at": lived.clock.now().isoformat(timespec="seconds"),
            "passphrase": life.PASSPHRASE,
            "second": list(life.SECOND),
            "recovery": code,
            "copy_passphrase": life.COPY_PASSPHRASE,
            **told,
        }
        text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True)
        (target / "told.json").write_text(text + "\n", encoding="utf-8")


def _new_ways(office: Path) -> str:
    """A printed code, which the program itself shows to nobody but the printer."""
    slots, code = KeySlots(office / "keys.json", life.LOW), new_code()
    slots.set_recovery(slots.unlock(life.PASSPHRASE), code)
    return code


def _keep(store: Path, target: Path) -> str:
    """Copies a closed store or a backup, its database squeezed; returns the SHA-256 of the database file."""
    target.mkdir()
    for name in ("keys.json", "rescue.json", "backup.json"):
        if (store / name).is_file():
            shutil.copy(store / name, target)
    shutil.copytree(store / "blobs", target / "blobs")
    sealed = (store / DATABASE).read_bytes()
    key = KeySlots(store / "keys.json").unlock(life.PASSPHRASE)
    (target / SQUEEZED).write_bytes(squeeze(sealed, key))
    return hashlib.sha256(sealed).hexdigest()


if __name__ == "__main__":
    make(HERE / sys.argv[1])
