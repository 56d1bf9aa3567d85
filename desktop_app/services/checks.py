"""Looking for damage: quickly at each start, thoroughly once a week (sync.md §6 and Anki's habit)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.base.errors import UserProblem
from desktop_app.base.sticks import Cancel, Cancelled, Progress, never, silent
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.records import Attachment, Letter
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.checkstate import CheckState, Finding, remember_check, state_of
from desktop_app.services.desk import Desk

_SEARCH = re.compile(r"fts5.*\bfind\b", re.IGNORECASE)
_INDEX = re.compile(r"missing from index|entries in index|non-unique entry in index")
_QUICK_S, _SAMPLE = 2.0, 12


@dataclass(frozen=True)
class CheckReport:
    """State of the store. `digest` over all journalled rows; `replayed` the same from an empty store
    after the whole journal, only of a full check, else empty. `complaints` are sentences for people, `found`
    what they are about. A damaged database file has neither digest nor counts.
    """

    digest: str
    replayed: str
    complaints: tuple[str, ...]
    counts: dict[str, int]
    found: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.complaints


class Checks:
    """Any thread but the window's. Every check is remembered with its date and what it found."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._remembers: Callable[[], bool] = lambda: True

    def watch(self, remembers: Callable[[], bool]) -> None:
        """`remembers` says whether this PC still keeps what it must know of the store (its sidecar)."""
        self._remembers = remembers

    def state(self) -> CheckState:
        """When the last ones were and what they found; reads one small table."""
        return state_of(self._desk)

    def quick(self) -> CheckReport:
        """Two seconds of SQLite's own check, the key slots, the sidecar, a dozen attachments."""
        found = self._mended(self._desk.store.look_over(limit_s=_QUICK_S))
        wanted = sorted(self.own_contents()) if not found else []
        start = int(self._desk.clock.now().timestamp()) // 60 % max(1, len(wanted))
        sample = [*wanted[start:], *wanted[:start]][:_SAMPLE]
        told = self._told(found, self._absent(sample))
        remember_check(self._desk, told, full=False)
        return CheckReport("", "", tuple(told.values()), {}, tuple(told))

    def present(self) -> CheckReport:
        """Every page and whether every attachment is in its place: on demand, seconds to a minute."""
        store = self._desk.store
        found = self._mended(store.quick_check())
        has = self._desk.vault.has
        told = self._told(found, [] if found else [one for one in self.own_contents() if not has(one)])
        remember_check(self._desk, told, full=False)
        if found:
            return CheckReport("", "", tuple(told.values()), {}, tuple(told))
        return CheckReport(store.digest(), "", tuple(told.values()), store.counts(), tuple(told))

    def full(self, progress: Progress = silent, cancel: Cancel = never) -> CheckReport:
        """Every page, every index, the whole journal replayed, every attachment opened. Raises `Cancelled`."""
        store = self._desk.store
        broken = store.broken_seals(_part(progress, 0, 40), cancel)
        found = [str(number) for number in broken] or self._mended(store.look_over(cancel=cancel))
        if found:
            told = self._told(found, [])
            remember_check(self._desk, told, full=True)
            return CheckReport("", "", tuple(told.values()), {}, tuple(told))
        digest, replayed = store.digest(), store.replay_digest(cancel)
        absent = self._absent(sorted(self.own_contents()), _part(progress, 70, 30), cancel)
        told = self._told([], absent, replays=replayed == digest)
        remember_check(self._desk, told, full=True)
        return CheckReport(digest, replayed, tuple(told.values()), store.counts(), tuple(told))

    def _mended(self, found: list[str]) -> list[str]:
        """Indexes hold nothing that is not in the records: damaged ones are made anew without asking."""
        store = self._desk.store
        if found and all(_SEARCH.search(text) for text in found):
            store.empty_index()
            while store.settle(patience_s=None):
                pass
            return store.quick_check()
        if found and all(_INDEX.search(text) for text in found):
            store.mend_indexes()
            return store.quick_check()
        return found

    def _told(self, found: list[str], absent: list[str], *, replays: bool = True) -> dict[Finding, str]:
        told = dict[Finding, str]()
        if found:
            told[Finding.PAGES] = Told.of("数据文件：{text}", text=ToldList.of(found, "；"))
        if not replays:
            told[Finding.RECORDS] = Told.of("重放日志得到的内容与现有内容不一致。")
        if not self._slots_hold():
            told[Finding.SLOTS] = Told.of("密钥文件缺失或已损坏：下次启动会打不开。")
        if absent:
            told[Finding.CONTENTS] = Told.of("有 {count} 个附件缺失或损坏。", count=len(absent))
        if not self._remembers():
            told[Finding.SIDECAR] = Told.of("这台电脑记不住用到第几号了，请检查磁盘是否写得进。")
        return told

    def _slots_hold(self) -> bool:
        try:
            return bool(KeySlots(self._desk.store.folder / KEY_SLOTS).persons())
        except UserProblem:
            return False

    def _absent(self, contents: list[str], step: Progress = silent, cancel: Cancel = never) -> list[str]:
        """Those of `contents` that do not open and compare."""
        found = []
        for done, sha256 in enumerate(contents, 1):
            if cancel():
                raise Cancelled
            if not self._desk.vault.is_whole(sha256):
                found.append(sha256)
            step(done, len(contents))
        return found

    def own_contents(self) -> set[str]:
        """Hashes of all contents of our own records; others' may be under way."""
        records, mine = self._desk.store.read, (self._desk.identity.node,)
        found = {letter.pdf_sha256 for letter in records.find(Letter, "owner = ?", mine)}
        for attachment in records.find(Attachment, "owner = ?", mine):
            found |= {attachment.sha256, attachment.preview_sha256}
        return found - {""}


def _part(progress: Progress, start: int, share: int) -> Progress:
    """A piece of the whole in per cent."""
    return lambda done, total: progress(start + share * done // max(1, total), 100)
