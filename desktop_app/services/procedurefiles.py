"""The bureau's own procedure files: checked as a whole, laid over the shipped ones, taken to all offices."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.files import write_whole
from desktop_app.base.told import Told
from desktop_app.domain.changes import Changes
from desktop_app.domain.localrules import PROCEDURE
from desktop_app.domain.procedures import Procedure, ProcedureBook
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import adopt_local, write_local
from desktop_app.services.rulefiles import text_of

_MOST_BYTES = 400_000
_NAME = re.compile(r"[\w.-]{1,60}")
_SAME_VERSION = "版本号没有加1：已经登记的事项以后也按这份办。只想管新登记的，把 version 加1再导入。"


@dataclass(frozen=True)
class OwnFile:
    """One file of the bureau's, by the name it was brought under; `problem` says why it is left out."""

    name: str
    problem: UserProblem | None = None


class ProcedureFiles:
    """Any thread. The writing calls raise `NotAllowed` at an office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def files(self) -> tuple[OwnFile, ...]:
        """What is laid over the shipped procedures here, by name."""
        faults = {str(one.params.get("file", "")): one for one in self._desk.rules.procedure_faults}
        names = sorted(self._desk.rules.local.procedures)
        return tuple(OwnFile(name, faults.get(name)) for name in names)

    def bring(self, path: Path) -> Changes:
        """Takes a file in place of an earlier one of the same name.

        Raises `UserProblem` naming line and reason for one that would not do: nothing is changed then.
        """
        self._only_bureau()
        if not _NAME.fullmatch(stem := path.stem):
            raise UserProblem(
                "文件名只能用字母、数字、汉字、点和横线：{name}",
                way_out="请改名后再导入。",
                field="file",
                name=path.name,
            )
        text = text_of(path, _MOST_BYTES)
        own = dict(self._desk.rules.local.procedures)
        book = self._desk.rules.procedures_with({**own, f"{stem}.toml": text})
        _refuse_unused(book)
        root = tomllib.loads(text)
        replaced = book.get(str(root["id"]), int(root["version"])).overrides
        return replace(self._put(stem, text), remarks=(Told.of(_SAME_VERSION),) if replaced else ())

    def remove(self, name: str) -> Changes:
        """Takes an own file away: the shipped one is in force again."""
        self._only_bureau()
        return self._put(name.removesuffix(".toml"), "")

    def save(self, procedure: Procedure, path: Path) -> None:
        """Writes the file that says this procedure as `path`, byte for byte, to be changed and brought back.

        Raises `UserProblem` for a medium that cannot be written. An older file of that name is replaced whole.
        """
        write_whole(path, self._text(procedure.id, procedure.version).encode())

    def _text(self, procedure_id: str, version: int) -> str:
        """The last file of that id and version: the bureau's own stand behind the shipped ones."""
        rules = self._desk.rules
        shipped = (path.read_text(encoding="utf-8") for path in rules.procedure_paths())
        for text in reversed([*shipped, *rules.local.procedures.values()]):
            if _head_of(text) == (procedure_id, version):
                return text
        raise KeyError(f"{procedure_id} {version}")

    def _put(self, stem: str, text: str) -> Changes:
        values = {f"{PROCEDURE}/{stem}": text}
        changes = self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return changes

    def _only_bureau(self) -> None:
        if not self._desk.identity.is_bureau:
            raise NotAllowed("办理程序由县局下发。", way_out="请与县局联系。")


def _refuse_unused(book: ProcedureBook) -> None:
    """A second procedure of a kind behind the first would pass every check and never be used."""
    for one in book.every():
        first = book.of_kind(one.kind) if one.layer and one.order else one
        if first.id != one.id:
            raise UserProblem(
                "这份文件不会被用到：“{kind}”已有办理程序，它的 id 是 {id}。",
                way_out="请把文件最上面的 id 改回来，version 加 1，再导入。",
                field="file",
                kind=one.kind_title,
                id=first.id,
            )


def _head_of(text: str) -> tuple[object, object]:
    """Id and version; a file that cannot be read says neither."""
    try:
        root = tomllib.loads(text)
    except (ValueError, RecursionError):
        return None, None
    return root.get("id"), root.get("version")
