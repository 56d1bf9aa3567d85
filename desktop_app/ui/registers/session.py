"""One entry being written: which one, what stands in it first, and its parked draft. Runs on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FieldKind, Register, RegisterField
from desktop_app.services.attachments import Peek
from desktop_app.services.history import Changed
from desktop_app.services.house import Services
from desktop_app.services.registers.taskline import NEW
from desktop_app.ui.shared.each_file import EachFile, each_file

DRAFT_KIND = "register_entry"


@dataclass(frozen=True)
class WantedEntry:
    """A saved entry, a new one of a register (with the values `given`), or one that was parked."""

    entry_id: str = ""
    register_id: str = ""
    given: Mapping[str, object] = field(default_factory=dict)
    draft_id: str = ""

    @classmethod
    def of(cls, target: str) -> WantedEntry:
        """What a task leads to (`RegisterTask.target`): a saved entry, or a new one with values given."""
        kind, _, rest = target.partition("/")
        if kind != NEW:
            return cls(target)
        register, *pairs = rest.split("/")
        return cls(register_id=register, given=dict(zip(pairs[::2], pairs[1::2], strict=True)))

    @property
    def target(self) -> str:
        """What its draft is parked under; a new entry's draft is found by its own id."""
        return self.entry_id


@dataclass(frozen=True)
class OpenedEntry:
    """An entry as read; `values` stand in the fields first. `links` are entries that link to it."""

    register: Register
    entry: RegisterEntry | None
    values: Mapping[str, object]
    words: Mapping[str, str]
    links: tuple[tuple[RegisterEntry, Register], ...]
    papers: tuple[tuple[str, str], ...]
    mine: bool
    draft_id: str
    restored: bool
    changes: tuple[Changed, ...] = ()
    waiting: tuple[Peek, ...] = ()


@dataclass(frozen=True)
class SavedEntry:
    """What was written: the entry, and each of the files that had waited for it."""

    changes: Changes
    files: EachFile[Any]


def open_entry(services: Services, wanted: WantedEntry) -> OpenedEntry:
    """Raises `UserProblem` if it is gone or not for this person. A parked draft takes the place of what is stored."""
    parked = _parked(services, wanted)
    content: Mapping[str, Any] = parked.content if parked else {}
    entry_id = wanted.entry_id or (parked.target if parked else "")
    file = services.registers.open(entry_id) if entry_id else None
    register_id = file.register.id if file else wanted.register_id or str(content.get("register", ""))
    register = services.registers.get(register_id)
    values = dict(file.entry.values) if file else services.registers.start(register_id, wanted.given)
    if parked:
        values = dict(content.get("values", {}))
    known = services.desk.rules.registers
    return OpenedEntry(
        register=register,
        entry=file.entry if file else None,
        values=values,
        words=_words(services, register, values),
        links=tuple((one, known[one.register]) for one in file.links) if file else (),
        papers=tuple(services.register_print.papers(register_id)),
        mine=file.mine if file else register.keeps(services.desk.identity.role),
        draft_id=parked.id if parked else "",
        restored=parked is not None,
        changes=tuple(services.history.of(entry_id)) if entry_id else (),
        waiting=_waiting(services, content) if not file else (),
    )


def _waiting(services: Services, content: Mapping[str, Any]) -> tuple[Peek, ...]:
    """The parked files that are still where they were."""
    paths = [Path(str(one)) for one in content.get("files", ())]
    return each_file([one for one in paths if one.is_file()], services.attachments.peek).done


def save_entry(services: Services, save: Callable[[], Changes], files: Sequence[Path]) -> SavedEntry:
    """The entry first, then its files one by one: a stick pulled out loses none that was stored."""
    changes = save()
    made = str(changes.made)
    return SavedEntry(
        changes, each_file(files, lambda path: services.attachments.add_file(DRAFT_KIND, made, path))
    )


def _parked(services: Services, wanted: WantedEntry) -> Any:
    drafts = services.drafts.parked(DRAFT_KIND)
    if wanted.draft_id:
        found = next((one for one in drafts if one.id == wanted.draft_id), None)
        if found is None:
            raise UserProblem("这份草稿已经不在。", way_out="请刷新页面。")
        return found
    return next((one for one in drafts if wanted.target and one.target == wanted.target), None)


def _words(services: Services, register: Register, values: Mapping[str, object]) -> dict[str, str]:
    """Names of the places, matters and entries in the fields, by code or id."""
    words = services.registers.words()
    found: dict[str, str] = {}
    for one, value in _linked(register.fields, values):
        text = str(value)
        if one.kind is FieldKind.PLACE and text.isdecimal():
            found[text] = words.place(text)
        elif one.kind is FieldKind.MATTER:
            found[text] = words.matter(text)
        elif one.kind is FieldKind.ENTRY:
            found[text] = words.entry(text)
    return found


def _linked(
    fields: tuple[RegisterField, ...], values: Mapping[str, object]
) -> Iterator[tuple[RegisterField, object]]:
    for one in fields:
        value = values.get(one.key)
        if one.kind is FieldKind.ROWS:
            for row in value if isinstance(value, list) else ():
                yield from _linked(one.columns, row)
        elif value:
            yield one, value
