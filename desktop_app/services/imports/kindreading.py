"""What kind of matter each row of a mixed list is, as its own column says: 信访, 纠纷, 权属争议."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.plainheads import plain_head
from desktop_app.domain.imports.targets import FieldKind, RecordKind, Target
from desktop_app.services.desk import Desk

_LEDGER, _NUMBER = "台账", "number"
_OURS = re.compile(r"(\w)\s+\d{4}-\d{1,6}$")  # domain.numbering.REGISTER_PATTERN of whatever office


class KindReader:
    """Made anew for every import. `tells`: the table has such a column and some cell of it is a kind, or it has
    the register numbers of several kinds (东华信 2026-0001, 东华纠 2026-0001). `key` is the field that tells."""

    def __init__(self, desk: Desk, chosen: Target, layout: Layout, lines: Iterable[Line]) -> None:
        self._chosen = chosen
        self.key = next((one.key for one in chosen.fields if one.kind is FieldKind.KIND), "")
        shipped = [one for one in desk.rules.import_targets.values() if one.record is RecordKind.MATTER]
        self.targets = {one.what: one for one in [*shipped, chosen]}
        self._titles = {kind: desk.rules.procedures.kind(kind).title for kind in self.targets}
        self._known = self._words(desk)
        self._answers: Mapping[str, str] = layout.answers.get(self.key, {})
        self._signs: Mapping[str, str] = {}
        read, mapped = list(lines), bool(self.key) and layout.column_of(self.key) is not None
        self.tells = mapped and any(self._is_sure(self.text(line)) for line in read)
        if not self.tells and not layout.one_kind:
            self.key, self._signs = _NUMBER, {one.sign: one.title for one in desk.rules.procedures.kinds()}
            self.tells = any(self.read(line) is not chosen for line in read)

    def _words(self, desk: Desk) -> dict[str, Target | None]:
        """By plain word the target; None for a kind that no old table brings. A sheet with fixed values
        (咨询) brings those along."""
        found: dict[str, Target | None] = {}
        for sheet in desk.rules.registration:
            target = self.targets.get(sheet.kind)
            fixed = {**target.defaults, **{k: str(v) for k, v in sheet.fixed.items()}} if target else {}
            found[plain_head(sheet.title)] = replace(target, defaults=fixed) if target else None
        for kind in desk.rules.procedures.kinds():
            found[plain_head(kind.title)] = self.targets.get(kind.id)
        for target in self.targets.values():
            found[plain_head(target.title.removesuffix(_LEDGER))] = target
        return found

    def _is_sure(self, text: str) -> bool:
        """来访 in an old ledger's column is how somebody came, not what kind of matter it is."""
        return text in self._answers or self._known.get(plain_head(text)) is not None

    def text(self, line: Line) -> str:
        """What the row's own column says; empty where it says nothing."""
        cell = line.cells.get(self.key)
        text = cell.text.strip() if cell is not None else ""
        if not self._signs:
            return text
        numbered = _OURS.search(text)
        return self._signs.get(numbered[1], "") if numbered else ""

    def read(self, line: Line) -> Target | None:
        """What the row becomes, None for a word that is no kind; an empty cell is what the table is."""
        text = self.text(line)
        answer = self._answers.get(text)
        if answer or not text:
            return next((one for one in self.targets.values() if one.id == answer), self._chosen)
        plain = plain_head(text)
        if plain in self._known:
            found = self._known[plain]
            return self._chosen if found is not None and found == self._chosen else found
        like = [one for one in self.targets.values() if any(word in plain for word in one.title_words)]
        return like[0] if len(like) == 1 else None

    def choices(self) -> tuple[tuple[str, str], ...]:
        """What a word may be said to be; a number is no word."""
        return (
            () if self._signs else tuple((one.id, self._titles[kind]) for kind, one in self.targets.items())
        )

    def title(self, kind: str) -> str:
        return self._titles.get(kind, kind)
