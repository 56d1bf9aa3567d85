"""Backups that can be trusted, and the checks of the present store (sync.md §6)."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, free_name, fsync_folder, sha256_of, write_whole
from desktop_app.services.backup_files import (
    BLOBS,
    LIST,
    BackupList,
    KnownBlobs,
    check_files,
    copy_checked,
    known_blobs,
    link_known,
    read_list,
    store_files,
)
from desktop_app.services.checks import CheckReport, Checks
from desktop_app.services.checkstate import Finding, mended
from desktop_app.services.desk import Desk
from desktop_app.services.recovery.contents import lists_of, mend_contents
from desktop_app.services.recovery.places import backup_folders
from desktop_app.services.recovery.swapping import aside_folder
from desktop_app.store.store import DATABASE


class Safekeeping:
    """Any thread but the window's: each call reads much."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.checks = Checks(desk)

    def counts(self) -> dict[str, int]:
        """Records in use by type."""
        return self._desk.store.counts()

    def check(
        self,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
        *,
        deep: bool = False,
    ) -> CheckReport:
        """Looks for damage. `deep` replays the journal and opens every attachment: minutes, not seconds."""
        return self.checks.full(progress, cancel) if deep else self.checks.present()

    def fetch_contents(
        self,
        folder: Path,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> tuple[int, int]:
        """Missing and damaged attachments of our own from backups in `folder` and on sticks, while work goes on.

        Returns how many were fetched and how many are nowhere. A damaged file is put aside, not deleted.
        """
        store = self._desk.store
        lists = lists_of(backup_folders(store.folder, (folder,)))
        aside = aside_folder(store.folder, self._desk.clock.now()) / BLOBS
        told = mend_contents(self._desk.vault, self.checks.own_contents(), lists, aside, progress, cancel)
        if not told.missing:
            mended(self._desk, Finding.CONTENTS)
        return told.fetched, len(told.missing)

    def back_up(
        self,
        to_folder: Path,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
        *,
        before: Path | None = None,
        quick: bool = False,
    ) -> Path:
        """Writes a whole backup into a new subfolder of `to_folder` and returns it, checked.

        The database goes first: attachments are only ever added, so every one that it names is
        copied after it. Sealed attachments that the backup `before` holds on the same disk are linked,
        not copied: they never change. They are read and checked again too, unless `quick`. On any
        failure the subfolder is removed. Raises `UserProblem`, `Cancelled`.
        """
        if to_folder.resolve().is_relative_to(self._desk.store.folder.resolve()):
            raise UserProblem(
                "备份不能放在数据文件夹里面。", way_out="请选另一个文件夹，最好是另一块盘或U盘。", field="to"
            )
        made_at = self._desk.clock.now()
        name = f"landdesk-{self._desk.identity.place_code}-{made_at:%Y%m%dT%H%M%S}"
        with disk_problems(to_folder):
            to_folder.mkdir(parents=True, exist_ok=True)
            target = free_name(to_folder / name)
            part = target.with_name(target.name + ".part")
            known = known_blobs(before)
            try:
                shutil.rmtree(part, ignore_errors=True)  # a pulled disk keeps what was begun
                part.mkdir()
                self._write(part, progress, cancel, known)
                check_files(part, read_list(part), skip=known if quick else ())
                part.rename(target)
                fsync_folder(to_folder)
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
        return target

    def _write(self, part: Path, progress: sticks.Progress, cancel: sticks.Cancel, known: KnownBlobs) -> None:
        store, identity = self._desk.store, self._desk.identity
        listed = dict(store_files(store.folder))
        total = store.path.stat().st_size + sum(path.stat().st_size for path in listed.values())
        sticks.require_space(part, total)
        store.back_up_to(part / DATABASE)
        files = {DATABASE: ((part / DATABASE).stat().st_size, sha256_of(part / DATABASE))}
        done = files[DATABASE][0]
        for relative, source in dict(store_files(store.folder)).items():
            if cancel():
                raise sticks.Cancelled
            linked = link_known(known, relative, source, part / relative)
            files[relative] = linked or copy_checked(source, part / relative)
            done += files[relative][0]
            progress(min(done, total), total)
        made_at = self._desk.clock.now().isoformat(timespec="seconds")
        backup = BackupList(identity.node, identity.name, made_at, files)
        write_whole(part / LIST, backup.to_bytes())
