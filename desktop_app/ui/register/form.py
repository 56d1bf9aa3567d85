"""The form of the quick registration: who, what, where; Enter moves on, Ctrl+Enter registers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.checks import check_party, party_warnings
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Kind
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import Choices
from desktop_app.ui.register.more import MoreFields
from desktop_app.ui.register.person import PersonFields
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import hairline
from desktop_app.ui.shared.number_edit import NumberEdit
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine

Search = Callable[[str], Sequence[tuple[str, str]]]


class RegisterForm(QWidget):
    """`changed` on every key stroke, `finished` on Ctrl+Enter. Knows drafts, not services."""

    changed = Signal()
    finished = Signal()

    def __init__(
        self,
        choices: Choices,
        search: Search,
        name_of: Callable[[str], str],
        today: Callable[[], date],
        tasks: TaskRunner,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._choices, self._name_of = choices, name_of
        self._earlier, self._filling = "", False
        self._today = today
        self.marks = FieldMarks()
        self.kind = Segments([(Kind.PETITION, self.tr("信访")), (Kind.DISPUTE, self.tr("纠纷"))])
        self.channel, self.received_on = CodePicker(choices.channel, tasks), DateEdit(today)
        self.person = PersonFields(search, name_of, tasks, self.marks)
        self.other = TextLine(), TextLine()
        self.title, self.request = TextLine(), TextArea(3, max_rows=9)
        self.place, self.category = PlacePicker(search, tasks), CodePicker((), tasks)
        self.purpose, self.people = CodePicker(choices.purpose, tasks), NumberEdit(1)
        self.more = MoreFields(choices, today, tasks, self.marks)
        self._more_button = button(self.tr("更多栏目"), self._toggle_more, "link")
        self._lay_out()
        self._listen()
        self.show_draft(MatterDraft())

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.kind.setAccessibleName(self.tr("事项种类"))
        column.addLayout(self._head())
        column.addWidget(self.person)
        self._other_rows = self._others()
        column.addWidget(self._other_rows)
        column.addWidget(hairline())
        column.addLayout(self._matter())
        column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.more)
        column.addStretch(1)
        self.more.setVisible(False)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _head(self) -> QGridLayout:
        grid = self._grid()
        grid.addWidget(self.kind, 0, 0, 1, 2)
        grid.addWidget(self._row("channel", self.tr("渠道"), self.channel), 1, 0)
        grid.addWidget(self._row("received_on", self.tr("收到日期"), self.received_on), 1, 1)
        return grid

    def _others(self) -> QWidget:
        host = QWidget()
        set_role(host, "clear")
        grid = self._grid()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._row("other_name", self.tr("对方姓名或单位"), self.other[0]), 0, 0)
        grid.addWidget(self._row("other_phone", self.tr("对方电话"), self.other[1]), 0, 1)
        host.setLayout(grid)
        return host

    def _matter(self) -> QGridLayout:
        grid = self._grid()
        hint = self.tr("例如：反映征地补偿面积不符")
        self.title.setPlaceholderText(hint)
        title = self._row("title", self.tr("事由（一句话）"), self.title, required=True)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(self._row("place_detail", self.tr("事发地点"), self.place), 1, 0)
        grid.addWidget(self._row("category", self.tr("类别"), self.category), 1, 1)
        grid.addWidget(self._row("purpose", self.tr("诉求类别（决定期限）"), self.purpose), 2, 1)
        grid.addWidget(self._row("people_count", self.tr("人数"), self.people), 2, 0)
        grid.addWidget(self._row("request", self.tr("诉求"), self.request), 3, 0, 1, 2)
        return grid

    def _row(self, name: str, title: str, editor: QWidget, *, required: bool = False) -> FieldRow:
        return self.marks.add(FieldRow(name, title, editor, required=required))

    def _listen(self) -> None:
        self.kind.chosen.connect(self._show_kind)
        for field in self._lines():
            field.textChanged.connect(self._told)
        self.people.textChanged.connect(self._told)
        self.request.textChanged.connect(self._told)
        self.person.changed.connect(self._told)
        for line in (self.person.name, self.person.phone, self.person.id_number):
            line.editingFinished.connect(self._remark)
        self.more.changed.connect(self._told)

    def _remark(self) -> None:
        """On leaving a field: a phone of odd length, a check digit that does not fit, a hidden character."""
        person = self.person.draft()
        remarks = [*check_party(person, self._today()), *party_warnings(person, self._today())]
        self.marks.remark(("name", "phone", "id_number"), remarks)
        if not person.id_kept and any(one.field == "id_number" for one in remarks):
            self.person.offer_keeping_id()

    def _lines(self) -> list[QLineEdit]:
        own = [
            self.channel,
            self.received_on,
            *self.other,
            self.title,
            self.place,
            self.category,
            self.purpose,
        ]
        return [*own]

    def fields(self) -> list[QWidget]:
        """Everything that is typed into."""
        return [*self._lines(), *self.person.fields(), self.request, *self.more.fields()]

    def _told(self, *_args: object) -> None:
        if not self._filling:
            self.changed.emit()

    def _show_kind(self, kind: str) -> None:
        self._other_rows.setVisible(kind == Kind.DISPUTE)
        self.category.set_options(self._choices.category.get(kind, ()))
        self.marks.row("purpose").setVisible(kind == Kind.PETITION)
        self.more.show_kind(kind)
        self._told()

    def _toggle_more(self) -> None:
        self.show_more(not self.more.isVisibleTo(self))

    def show_more(self, on: bool) -> None:
        self.more.setVisible(on)
        self._more_button.setText(self.tr("收起更多栏目") if on else self.tr("更多栏目"))

    # -- what was typed ------------------------------------------------------------------------

    def draft(self) -> MatterDraft:
        """As typed so far. A place that was typed and not chosen becomes the place's own words."""
        kind = self.kind.value()
        person = self.person.draft()
        code = self.place.code()
        values: dict[str, Any] = {
            **self.more.values(),
            "kind": kind,
            "channel": self.channel.code(),
            "received_on": self.received_on.value(),
            "parties": self._parties(kind, person),
            "title": self.title.value(),
            "place_code": code or ("" if self.place.value() else person.place_code),
            "place_detail": "" if code else self.place.value(),
            "category": self.category.code(),
            "purpose": self.purpose.code() if kind == Kind.PETITION else "",
            "people_count": self.people.number(),
            "request": self.request.value(),
            "earlier_matter": self._earlier,
        }
        return MatterDraft(**values)

    def _parties(self, kind: str, person: PartyDraft) -> tuple[PartyDraft, ...]:
        self.person.set_role_code(self._choices.role_main.get(kind, ""))
        main = self.person.draft()
        name, phone = self.other[0].value(), self.other[1].value()
        if kind != Kind.DISPUTE or not (name or phone):
            return (main,)
        return main, PartyDraft(name=name, phone=phone, role=self._choices.role_other.get(kind, ""))

    def raw(self) -> Mapping[str, str]:
        """Words in pickers and dates that stand for nothing yet; kept with a draft all the same."""
        dates = {"received_on": self.received_on, "limit_on": self.more.limit_on}
        pickers = {"channel": self.channel, "category": self.category, "purpose": self.purpose}
        odd: dict[str, QLineEdit] = {name: field for name, field in dates.items() if field.wrong()}
        odd.update({name: field for name, field in pickers.items() if field.text() and not field.code()})
        return {name: field.text() for name, field in odd.items()}

    def unsettled(self) -> list[Problem]:
        """Words that would be lost on registering, because they are no entry of the list."""
        pickers = (("channel", self.channel), ("category", self.category), ("purpose", self.purpose))
        said = self.tr("列表里没有“{words}”，请选一项，或者清空。")
        return [
            Problem(name, said.format(words=field.text().strip()))
            for name, field in pickers
            if field.text().strip() and not field.code() and field.isVisibleTo(self)
        ]

    def show_draft(self, draft: MatterDraft, raw: Mapping[str, str] | None = None) -> None:
        """Fills the form without telling `changed`."""
        self._filling = True
        self.marks.clear()
        self._earlier = draft.earlier_matter
        self.kind.set_value(draft.kind)
        self._show_kind(draft.kind)
        self.channel.set_code(draft.channel)
        self.received_on.set_date(draft.received_on)
        self.person.show_draft(draft.parties[0] if draft.parties else PartyDraft())
        other = draft.parties[1] if len(draft.parties) > 1 else PartyDraft()
        self.other[0].set_value(other.name)
        self.other[1].set_value(other.phone)
        self.title.set_value(draft.title)
        self.place.set_place(draft.place_code, self._name_of(draft.place_code) or draft.place_detail)
        self.category.set_code(draft.category)
        self.purpose.set_code(draft.purpose)
        self.people.set_number(draft.people_count)
        self.request.set_value(draft.request)
        self.more.show_draft(draft)
        self._show_raw(raw or {})
        self.show_more(self.more.used())
        self._filling = False

    def _show_raw(self, raw: Mapping[str, str]) -> None:
        fields = {
            "received_on": self.received_on,
            "limit_on": self.more.limit_on,
            "channel": self.channel,
            "category": self.category,
            "purpose": self.purpose,
        }
        for name, text in raw.items():
            if name in fields:
                fields[name].setText(text)

    def set_earlier(self, matter_id: str) -> None:
        """Ties the matter to one that was here before."""
        self._earlier = matter_id
        self._told()

    def earlier(self) -> str:
        return self._earlier

    def take_focus(self) -> None:
        """Into the name: kind and channel are mostly those of the last time."""
        self.person.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            self._onward()

    def _onward(self) -> None:
        """The next field of text; the ticks between (Tab, blank) would be four more key strokes."""
        self.focusNextChild()
        while isinstance(self.focusWidget(), QCheckBox) and self.focusWidget().hasFocus():
            self.focusNextChild()
