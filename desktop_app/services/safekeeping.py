"""Backups that can be trusted, and the checks of the present store (sync.md §6)."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, free_name, fsync_folder, sha256_of, write_whole
from desktop_app.base.told import Told
from desktop_app.domain.records import Attachment, Letter
from desktop_app.services.backup_files import (
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
from desktop_app.services.desk import Desk
from desktop_app.store.store import DATABASE

_INDEX = re.compile(r"fts5.*\bfind\b", re.IGNORECASE)


@dataclass(frozen=True)
class CheckReport:
    """State of the store. `digest` over all journalled rows; `replayed` the same from an empty store
    after the whole journal, only with `deep`, else empty. `complaints` are sentences for people.
    A damaged database file has neither digest nor counts.
    """

    digest: str
    replayed: str
    complaints: tuple[str, ...]
    counts: dict[str, int]

    @property
    def ok(self) -> bool:
        return not self.complaints


class Safekeeping:
    """Any thread but the window's: each call reads much."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def counts(self) -> dict[str, int]:
        """Records in use by type."""
        return self._desk.store.counts()

    def check(self, *, deep: bool = False) -> CheckReport:
        """Looks for damage. `deep` replays the journal and opens every attachment: minutes, not seconds."""
        store = self._desk.store
        found = store.quick_check()
        if found and all(_INDEX.search(text) for text in found):
            found = self._indexed_anew()
        complaints = [Told.of("数据库：{text}", text=text) for text in found]
        if complaints:
            return CheckReport("", "", tuple(complaints), {})  # what is damaged has no digest
        digest, replayed = store.digest(), store.replay_digest() if deep else ""
        if deep and replayed != digest:
            complaints.append(Told.of("重放日志得到的内容与现有内容不一致。"))
        absent = self._absent(deep=deep)
        if absent:
            complaints.append(Told.of("有 {count} 个附件缺失或损坏。", count=absent))
        return CheckReport(digest, replayed, tuple(complaints), store.counts())

    def _indexed_anew(self) -> list[str]:
        """The search index holds nothing that is not in the records: a damaged one is thrown away and filled again."""
        self._desk.store.empty_index()
        while self._desk.store.settle(patience_s=None):
            pass
        return self._desk.store.quick_check()

    def _absent(self, *, deep: bool) -> int:
        """Contents of our own records that are not here, or (deep) do not open; others' may be under way."""
        vault = self._desk.vault
        there = vault.is_whole if deep else vault.has
        return sum(not there(sha256) for sha256 in sorted(self._own_contents()))

    def _own_contents(self) -> set[str]:
        records, mine = self._desk.store.read, (self._desk.identity.node,)
        found = {letter.pdf_sha256 for letter in records.find(Letter, "owner = ?", mine)}
        for attachment in records.find(Attachment, "owner = ?", mine):
            found |= {attachment.sha256, attachment.preview_sha256}
        return found - {""}

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
