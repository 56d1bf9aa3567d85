"""Attachments of a record that take a detour: what is a letter's own paper goes to the letter."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.told import ToldList
from desktop_app.services.attachments import Added, Attachments
from desktop_app.services.desk import Desk
from desktop_app.services.scans import Scans


class FilingAttachments(Attachments):
    """For a place to drop anything on a record: a paper with a code of ours goes to its letter, the rest stays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._scans = Scans(desk)

    def add_file(self, target_type: str, target_id: str, path: Path, caption: str = "") -> Added:
        """Raises `UserProblem` as `Attachments.add_file` does."""
        filed = self._scans.file_whole(path)
        if not filed:
            return super().add_file(target_type, target_id, path, caption)
        names = ToldList.of(dict.fromkeys(f"{one.letter.title}{one.letter.number}" for one in filed))
        return Added(filed[-1].changes, filed[-1].letter.id, None, names)
