"""Rows of an old ledger as matters: with their old numbers and dates, open or over."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from desktop_app.base.ids import RecordId
from desktop_app.domain.checks import check_party
from desktop_app.domain.drafts import MatterDraft, PartyDraft, check_matter
from desktop_app.domain.idnumbers import parse_id
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.targets import Target
from desktop_app.domain.numbering import REGISTER_PATTERN, parse_number
from desktop_app.domain.texts import tidy_text
from desktop_app.services.desk import Desk
from desktop_app.services.imports.making import Made
from desktop_app.services.imports.placereading import PlaceRead
from desktop_app.services.imports.reading import CellReader, RowRead, names_of
from desktop_app.services.matters import Matters, OldEnd
from desktop_app.services.numberseries import register_series
from desktop_app.services.settings import Settings
from desktop_app.store.ledgersecrets import titles_of
from desktop_app.store.transaction import Transaction

_TITLE_MOST = 60
_BEFORE = "before"
_PARTIES_MOST = 20
KEPT = "kept"
"""The answer to a wrong check digit: the card really shows it."""
_SENTENCE = re.compile(r"[。；;\n]")
_PLAIN = (
    "title", "request", "facts", "channel", "source_unit", "source_number", "purpose", "category", "level",
    "first_receiver", "responsible",
)  # fmt: skip


@dataclass(frozen=True)
class OldMatter:
    """A draft to register; with `end` it is over."""

    draft: MatterDraft
    end: OldEnd | None = None


class MatterMaker:
    """`Maker` of matters."""

    def __init__(self, desk: Desk, target: Target, layout: Layout) -> None:
        self._desk, self._target, self._layout = desk, target, layout
        self._cells, self._matters = CellReader(desk, target, layout), Matters(desk)
        self._today = desk.clock.today()
        self._sign = desk.rules.procedure_for(target.what).sign

    # -- reading -------------------------------------------------------------------------------

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        row = self._cells.read(line)
        draft = self._draft(row)
        end = self._end(row, draft)
        self._check(row, draft)
        if row.faults:
            return row, None
        return row, Made(line.number, OldMatter(draft, end), self._doubles(draft))

    def draft(self, line: Line) -> tuple[RowRead, MatterDraft]:
        """The row as a draft, checked: for rows that become more than a matter."""
        row = self._cells.read(line)
        draft = self._draft(row)
        self._check(row, draft)
        return row, draft

    def _draft(self, row: RowRead) -> MatterDraft:
        received = row.day("received_on") or row.day("registered_on")
        registered = row.day("registered_on")
        if registered and received and registered < received:
            registered = (
                received  # an old ledger's 登记日期 is the paper's, its 收到日期 may be later by a slip
            )
        place = row.values.get("place_read")
        code = place.code if isinstance(place, PlaceRead) else ""
        texts = {key: row.text(key) for key in _PLAIN}
        values: dict[str, Any] = {
            **self._target.defaults,
            **{key: text for key, text in texts.items() if text},
        }
        values["title"], values["request"] = _title(row)
        people, said = self._parties(row, code)
        count = row.values.get("people_count")
        return MatterDraft(
            **values,
            kind=self._target.what,
            parties=people,
            number=tidy_text(row.text("number")),
            received_on=received,
            registered_on=registered or received,
            limit_on=row.day("limit_on"),
            place_code=code,
            place_detail=_detail(row, place),
            people_count=count if isinstance(count, int) else max(said, 1),
            flags=tuple(row.values.get("flags", ())),  # type: ignore[arg-type]
        )

    def _parties(self, row: RowRead, code: str) -> tuple[tuple[PartyDraft, ...], int]:
        names, said = names_of(row.text("name"))
        if len(names) > _PARTIES_MOST:
            row.wrong("name", "一格里的姓名太多。", "请只写主要的几个人，人数写在人数栏。")
            names = names[:1]
        role = self._target.role
        main = PartyDraft(
            place_code=code,
            role=role,
            name=names[0] if names else "",
            anonymous=not names and bool(row.text("name")),
            sex=row.text("sex"),
            id_number=row.text("id_number"),
            id_kept=self._layout.answers.get("id_number", {}).get(row.cell("id_number").text) == KEPT,
            phone=row.text("phone"),
            address=row.text("address"),
        )
        others = [PartyDraft(place_code=code, role=role, name=name) for name in names[1:]]
        against = names_of(row.text("other_name"))[0] if self._target.other_role else []
        others += [PartyDraft(name=name, role=self._target.other_role) for name in against]
        return (main, *others), max(said, len(names))

    def _end(self, row: RowRead, draft: MatterDraft) -> OldEnd | None:
        closed_on, said = row.day("closed_on"), row.values.get("closed_state")
        if closed_on is None and not said:
            return None
        if said is False and self._cells.denies_end(row.cell("closed_state").text):
            row.wrong("closed_state", "有办结日期，又写着没有办结。", "请核对后改一处。")
            return None
        day = closed_on or (draft.registered_on if self._layout.closed_undated else None)
        if day is None:
            key = "closed_on" if self._layout.column_of("closed_on") is not None else "closed_state"
            way = "请填写办结日期；查不到的，可以在对应栏目那一步选“没写办结日期的按登记日期”。"
            row.wrong(key, "写着已办结，没有办结日期。", way)
            return None
        self._check_end(row, day, draft.registered_on)
        return OldEnd(self._target.closed_state, day, "旧台账记载已办结", row.text("result"))

    def _check_end(self, row: RowRead, day: date, registered: date | None) -> None:
        if day > self._today:
            row.wrong("closed_on", "办结日期晚于今天。", "请对照原件改正。")
        elif registered and day < registered:
            row.wrong("closed_on", "办结日期早于登记日期。", "请对照原件改正。")

    def _check(self, row: RowRead, draft: MatterDraft) -> None:
        """The checks of a registration; what is wrong already is not told twice."""
        told = {fault.field for fault in row.faults}
        told |= {one.key for one in self._target.fields if one.required and row.cell(one.key).empty}
        if draft.received_on is None and not told & {"received_on", "registered_on"}:
            key = "received_on" if self._layout.column_of("received_on") is not None else "registered_on"
            row.wrong(key, "没有收到日期，也没有登记日期。", "请对照原件补上。")
        problems = check_matter(draft, self._today)
        for party in draft.parties:
            problems += check_party(party, self._today)
        for problem in problems:
            key = _COLUMN.get(problem.field, problem.field)
            if key not in told:
                told.add(key)
                self._tell(row, key, problem.text)
        if draft.limit_on and draft.registered_on and draft.limit_on < draft.registered_on:
            row.wrong("limit_on", "时限早于登记日期。", "请对照原件改正。")

    def _tell(self, row: RowRead, key: str, text: str) -> None:
        parsed = parse_id(row.text("id_number")) if key == "id_number" else None
        kept = parsed is not None and parsed.born_on is not None and not parsed.check_digit_ok
        if kept:
            what, way = (
                "身份证号末位校验不符，多半有一位写错。",
                "请对照证件改正；证件确实是这样的，可以照此登记。",
            )
            row.wrong(key, what, way, ((KEPT, "已对照证件，照此登记"),))
        else:
            row.wrong(key, text, "请对照原件改正。")

    # -- what is there already -----------------------------------------------------------------

    def _doubles(self, draft: MatterDraft) -> tuple[tuple[str, Hashable], ...]:
        names = frozenset(party.name for party in draft.parties if party.role == self._target.role)
        same = ("name", (names, draft.received_on, draft.title))
        return (*(("number", key) for key in self._number_keys(draft.number)), same)

    def _number_keys(self, number: str) -> list[Hashable]:
        if not number:
            return []
        read = parse_number(REGISTER_PATTERN, number, self._signs)
        return [number, *([(read.year, read.counter)] if read else [])]

    @cached_property
    def _signs(self) -> Mapping[str, str]:
        return {**Settings(self._desk).all(), "sign": self._sign}

    @cached_property
    def _used(self) -> frozenset[Hashable]:
        """Numbers that are given, by text and by year and counter; the wizard's last ones are free."""
        sql = "SELECT series, year, counter, text, given_to FROM given_number WHERE owner = ?"
        rows = self._desk.store.read.rows(sql, (self._desk.identity.node,))
        series = register_series(self._sign)
        texts: set[Hashable] = {str(row[3]) for row in rows if row[3]}
        return frozenset(texts | {(row[1], row[2]) for row in rows if row[0] == series and row[4] != _BEFORE})

    @cached_property
    def _registered(self) -> frozenset[Hashable]:
        """Name, day and title of the matters of this kind, sealed ones as far as this person may open them."""
        sql = (
            "SELECT p.name, m.received_on, m.title, m.sealed, m.id FROM matter m"
            " JOIN matter_party l ON l.matter_id = m.id AND l.retired = '' AND l.place = 0"
            " JOIN party p ON p.id = l.party_id WHERE m.retired = '' AND m.kind = ? AND m.owner = ?"
        )
        rows = self._desk.store.read.rows(sql, (self._target.what, self._desk.identity.node))
        told = titles_of(self._desk.store.read, [str(row[4]) for row in rows if row[3]])
        found = [(told.get(str(row[4]), (str(row[2]), str(row[0]))), str(row[1] or "")) for row in rows]
        return frozenset((name, day, title) for (title, name), day in found)

    def known(self, made: Made) -> str:
        item = made.item
        if not isinstance(item, OldMatter):
            return ""
        draft = item.draft
        if any(key in self._used for key in self._number_keys(draft.number)):
            return "number"
        received = draft.received_on.isoformat() if draft.received_on else ""
        return "name" if (draft.parties[0].name, received, draft.title) in self._registered else ""

    # -- writing -------------------------------------------------------------------------------

    def write(self, tx: Transaction, made: Made) -> None:
        if isinstance(made.item, OldMatter):
            self.write_matter(tx, made.item)

    def write_matter(self, tx: Transaction, item: OldMatter) -> RecordId:
        """Registers, or keeps as over."""
        if item.end:
            return self._matters.keep_closed_in(tx, item.draft, item.end)
        return self._matters.register_in(tx, item.draft)


_COLUMN = {"registered_on": "received_on"}
"""The column that a problem of the registration is told at, where the old table has no other."""


def _title(row: RowRead) -> tuple[str, str]:
    """One line and the request: an old ledger often has only the one or the other."""
    title, request = row.text("title"), row.text("request")
    if len(title) > _TITLE_MOST:
        request = request or title
        title = _shortened(title)
    return title or _shortened(request), request


def _shortened(text: str) -> str:
    first = _SENTENCE.split(text.strip(), maxsplit=1)[0].strip() or text.strip()
    return first if len(first) <= _TITLE_MOST else first[: _TITLE_MOST - 1] + "…"


def _detail(row: RowRead, place: object) -> str:
    rest = place.rest if isinstance(place, PlaceRead) else ""
    return (rest + row.text("place_detail"))[:200]
