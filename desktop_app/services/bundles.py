"""Bundles (数据包) out and in: what the exchange page and the command line use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.base import drives, sticks
from desktop_app.base.eject import Ejected, eject
from desktop_app.domain.changes import Changes
from desktop_app.services import bundle_export, bundle_import, peers
from desktop_app.services.bundle_all import GivenAll, export_each
from desktop_app.services.bundle_export import ExportReport
from desktop_app.services.bundle_import import FileOutcome, ImportPreview, ImportReport
from desktop_app.services.bundle_naming import unit_named
from desktop_app.services.bundle_outlook import Outlook, outlook
from desktop_app.services.bundle_undo import LastImport, last_import, undo_import
from desktop_app.services.bundle_waiting import Waiting, waiting
from desktop_app.services.desk import Desk
from desktop_app.services.freezing import is_frozen, is_held, refuse_held, release, thaw
from desktop_app.services.peerstatus import PeerStatus, status_of_peers
from desktop_app.store.transaction import Transaction


class Bundles:
    """Any thread but the window's: each call reads or writes a stick. Progress is in bytes or entries."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def drives(self) -> tuple[drives.Drive, ...]:
        """The sticks that are plugged in now."""
        return drives.removable_drives()

    def eject(self, folder: Path) -> Ejected:
        """Asks the system to let the stick of `folder` go; up to five seconds. Raises `UserProblem` if it is gone."""
        return eject(folder, [drive.folder for drive in self.drives()])

    def export(
        self,
        to_folder: Path,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
        *,
        reader: str = "",
    ) -> ExportReport:
        """Writes what `reader` (empty: the only peer) has not acknowledged; read back when it returns.

        Raises `UserProblem` for a full, pulled or bad stick and where nobody is enrolled, `Cancelled`.
        """
        refuse_held(self._desk)
        return bundle_export.export_to(self._desk, reader, to_folder, progress, cancel)

    def export_all(
        self,
        to_folder: Path,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> list[ExportReport]:
        """One bundle for each peer, all on the same stick; raises the first problem when all were tried."""
        given = self.export_each(to_folder, progress, cancel)
        if given.stopped:
            raise sticks.Cancelled
        if given.problems:
            raise given.problems[0]
        return given.reports

    def export_each(
        self,
        to_folder: Path,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
        *,
        reader: str = "",
    ) -> GivenAll:
        """One bundle for each peer, or for `reader` alone, and the receipt; one that fails stops nothing."""
        refuse_held(self._desk)
        return export_each(self._desk, to_folder, progress, cancel, reader)

    def outlook(self) -> list[Outlook]:
        """What an export would take to each peer, by place; nothing is written or numbered.

        Where all keys are void they are listed all the same: who writes is told so.
        """
        known = self._desk.store.read
        return [outlook(self._desk, peer) for peer in peers.served(known) or peers.peers(known)]

    def files_in(self, places: Sequence[Path]) -> list[Path]:
        """The bundles for this node among files and folders, in name order. Raises `UserProblem`."""
        return bundle_import.bundle_files(places, self._desk.identity.place_code)

    def unit_named(self, path: Path) -> str:
        """Whom a file that cannot be read may come from, by its name alone; empty if that says nothing."""
        return unit_named(self._desk, path)

    def inspect(
        self, path: Path, progress: sticks.Progress = sticks.silent, cancel: sticks.Cancel = sticks.never
    ) -> ImportPreview:
        """What an import would bring; nothing is changed. Raises `DamagedFile`, `UserProblem`."""
        return bundle_import.inspect(self._desk, path, progress, cancel)

    def import_bundle(
        self, path: Path, progress: sticks.Progress = sticks.silent, cancel: sticks.Cancel = sticks.never
    ) -> ImportReport:
        """Imports all of a bundle or nothing; repeats change nothing. Raises like `inspect`."""
        refuse_held(self._desk)
        return bundle_import.import_one(self._desk, path, progress, cancel)

    def import_many(
        self,
        places: Sequence[Path],
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> list[FileOutcome]:
        """Files and folders in one go, progress in files; a bad file is reported and stops nothing."""
        refuse_held(self._desk)
        return bundle_import.import_many(self._desk, places, progress, cancel)

    def waiting(self) -> list[Waiting]:
        """Bundles that came too early and wait for what is missing, the newest first."""
        return waiting(self._desk.store.read)

    def last_import(self) -> LastImport | None:
        """The import that `undo_import` would take back; None once anything was written or exported since."""
        return last_import(self._desk)

    def undo_import(self) -> Changes:
        """Takes the last import back, whole. Raises `NotAllowed` where it is too late."""
        return undo_import(self._desk)

    def frozen(self) -> bool:
        """Whether records from before a restore are read-only until the bureau's copy has come."""
        return is_frozen(self._desk)

    def held(self) -> bool:
        """Whether the exchange is off since a restore, until a person has looked at what came back."""
        return is_held(self._desk)

    def begin_again(self) -> Changes:
        """A person says that the restored data is the one to go on with: the exchange is on again."""

        def work(tx: Transaction) -> Changes:
            release(tx)
            return tx.changes()

        return self._desk.store.change(work)

    def nothing_newer(self) -> Changes:
        """A person says that the bureau holds nothing newer: all records may be changed again."""

        def work(tx: Transaction) -> Changes:
            thaw(tx)
            return tx.changes()

        return self._desk.store.change(work)

    def overview(self) -> list[PeerStatus]:
        """Every peer with what waits for it and when it was last heard, by place."""
        return status_of_peers(self._desk)
