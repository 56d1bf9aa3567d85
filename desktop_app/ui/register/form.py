"""The form of the quick registration: who, what, where; Enter moves on, Ctrl+Enter registers."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem, UserProblem
from desktop_app.domain.checks import check_party, party_warnings
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.registration import OTHER_PHONE, Sheet, sheet_for
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.register.choices import Choices
from desktop_app.ui.register.editors import MatterEditors
from desktop_app.ui.register.person import PersonFields
from desktop_app.ui.register.sheet_fields import SheetFields
from desktop_app.ui.register.sides import OtherSides
from desktop_app.ui.register.typed import Typed
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.name_list import NameList
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.text_line import TextLine

Search = Callable[[str], Sequence[tuple[str, str]]]
_MOST_KEYS = 9


class RegisterForm(QWidget):
    """`changed` on every key stroke, `finished` on Ctrl+Enter, `sheet_chosen` with another kind.

    The sheet of the chosen kind says which fields there are; Alt+1 … Alt+9 choose it.
    """

    changed = Signal()
    finished = Signal()
    sheet_chosen = Signal()

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
        self.choices, self._today = choices, today
        self._earlier, self._filling = "", False
        self._unlike: tuple[str, ...] = ()
        self.marks = FieldMarks()
        self.kind = Segments([(sheet.id, core_text(sheet.title)) for sheet in choices.sheets], wraps=True)
        self._hint = label("", "secondary", wrap=True)
        self.channel, self.received_on = CodePicker(choices.channel(), tasks), DateEdit(today)
        self.person = PersonFields(search, name_of, tasks, self.marks)
        self.sides = OtherSides(self.marks)
        self.title = TextLine()
        self.editors = MatterEditors(choices, search, name_of, today, tasks, self.marks)
        self.first, self.more = SheetFields(), SheetFields()
        self.named = NameList(self.tr("输入姓名，按回车添加；只有这些人能打开"))
        self._typed = Typed(
            self.channel, self.received_on, self.title, self.person, self.sides, self.editors, self.named
        )
        self._more_button = button(self.tr("更多栏目"), self._toggle_more, "link")
        self._lay_out()
        self._listen()
        self.show_draft(MatterDraft())

    @property
    def sheet(self) -> Sheet:
        """The sheet of the kind that is chosen."""
        wanted = self.kind.value()
        return next(sheet for sheet in self.choices.sheets if sheet.id == wanted)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.kind.setAccessibleName(self.tr("事项种类"))
        column.addLayout(self._head())
        column.addWidget(self.person)
        column.addWidget(self.sides)
        column.addWidget(hairline())
        column.addWidget(self._row("title", self.tr("事由（一句话）"), self.title, required=True))
        column.addWidget(self.first)
        column.addWidget(self.sides.companion_row)
        column.addWidget(self._row("named", self.tr("谁可以打开（保密）"), self.named))
        column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.more)
        column.addStretch(1)
        for row in self.editors.rows.values():
            row.setParent(self.more)
        self.more.setVisible(False)
        self.ask_named(False)

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.addWidget(self.kind, 0, 0, 1, 2)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        grid.addWidget(self._row("channel", self.tr("渠道"), self.channel), 2, 0)
        grid.addWidget(self._row("received_on", self.tr("收到日期"), self.received_on), 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _row(self, name: str, title: str, editor: QWidget, *, required: bool = False) -> FieldRow:
        return self.marks.add(FieldRow(name, title, editor, required=required))

    def _listen(self) -> None:
        self.kind.chosen.connect(self._kind_chosen)
        for place, sheet in enumerate(self.choices.sheets[:_MOST_KEYS], start=1):
            keys = QShortcut(QKeySequence(f"Alt+{place}"), self)
            keys.activated.connect(lambda wanted=sheet.id: self.choose_sheet(wanted))
        for line in (self.channel, self.received_on, self.title):
            line.textChanged.connect(self._told)
        for source in (self.person.changed, self.sides.changed, self.named.changed):
            source.connect(self._told)
        self.editors.listen(self._told)
        self.editors.people.textChanged.connect(lambda _text: self._count())
        self.editors.flags.changed.connect(self._count)
        for line in (self.person.name, self.person.phone, self.person.id_number, self.sides.phone):
            line.editingFinished.connect(self._remark)

    def _many(self) -> bool:
        asked = any(one.key == "people_count" for one in self.sheet.fields())
        return asked and self.editors.people.number() > 1

    def _count(self) -> None:
        """Many people elect representatives, and make the matter one of a crowd."""
        self.sides.show_many(self._many())
        crowd, row = self.sheet.crowd, self.editors.rows["people_count"]
        if (
            crowd
            and self.editors.people.number() >= crowd.least
            and crowd.flag not in self.editors.flags.codes()
        ):
            said = self.tr("{count} 人以上习惯上算“{flag}”，登记时自动记上。")
            row.remark(said.format(count=crowd.least, flag=dict(self.choices.flags())[crowd.flag]))
        elif not row.marked():
            row.clear()

    def _remark(self) -> None:
        """On leaving a field: a phone of odd length, a check digit that does not fit, a hidden character."""
        person = self.person.draft()
        remarks = [*check_party(person, self._today()), *party_warnings(person, self._today())]
        self.marks.remark(("name", "phone", "id_number"), remarks)
        self.marks.remark((OTHER_PHONE,), self.sides.remarks(self._today()))
        if not person.id_kept and any(one.field == "id_number" for one in remarks):
            self.person.offer_keeping_id()

    def show_refused(self, problem: UserProblem) -> bool:
        """Marks what is wrong and says again what deserves a look; False where no field is named."""
        shown = self.marks.show(problem)
        if any(self.marks.row(one.key).marked() for one in self.sheet.more):
            self.show_more(True)
        self._count()
        self._remark()
        return shown

    def fields(self) -> Sequence[QWidget]:
        """Everything that is typed into, in tab order."""
        return self._typed.fields(self.sheet)

    def _told(self, *_args: object) -> None:
        if not self._filling:
            self.changed.emit()

    # -- the kind ------------------------------------------------------------------------------

    def choose_sheet(self, sheet_id: str) -> None:
        """As if a person had pressed that segment; what was typed stays."""
        if sheet_id != self.kind.value():
            self.kind.set_value(sheet_id)
            self._kind_chosen(sheet_id)

    def _kind_chosen(self, _sheet_id: str) -> None:
        self._show_sheet()
        self._told()
        self.sheet_chosen.emit()

    def _show_sheet(self) -> None:
        """Puts the fields of the chosen kind in their places, with its words and lists."""
        sheet, rows = self.sheet, self.editors.rows
        for row in rows.values():
            row.setVisible(False)
            row.clear()
        self.first.lay_out(sheet.first, rows)
        self.more.lay_out(sheet.more, rows)
        self.editors.set_options(sheet.fields(), self.choices)
        self.marks.row("channel").set_title(self._label("channel") or self.tr("渠道"))
        self.marks.row("received_on").set_title(self._label("received_on") or self.tr("收到日期"))
        self.marks.row("title").set_title(self._label("title") or self.tr("事由（一句话）"))
        self.title.setPlaceholderText(self._label("title_hint"))
        self.person.show_side(core_text(sheet.party.label), self._label("anonymous") or self.tr("匿名"))
        self.sides.show_sheet(sheet)
        self._hint.setText(core_text(sheet.hint))
        self._hint.setVisible(bool(sheet.hint))
        self._more_button.setVisible(bool(sheet.more))
        self._chain()

    def _label(self, key: str) -> str:
        """What this kind calls a field that all kinds have; empty where it says nothing."""
        text = self.sheet.labels.get(key, "")
        return core_text(text) if text else ""

    def _chain(self) -> None:
        """Tab follows the places of the fields, whatever the kind."""
        order = [
            self.kind,
            self.channel,
            self.received_on,
            *self.person.order(),
            *self.sides.fields(),
            self.title,
        ]
        order += [self.editors.rows[one.key].editor for one in self.sheet.first]
        order += [self.sides.companions, self.named, self._more_button]
        order += [self.editors.rows[one.key].editor for one in self.sheet.more]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def ask_named(self, on: bool, *, alone: bool = False) -> None:
        """A confidential matter asks who may open it (条例30). `alone`: one person works here; what accuses that
        person is not for this PC."""
        row = self.marks.row("named")
        row.setVisible(on)
        usual = self.tr("检举控告和作风投诉只有这些人能打开，不进列表；不填就是登记人本人。")
        only = self.tr("检举的就是本所唯一的工作人员时，不要在这里登记：打印空白登记表手填，密封送县局。")
        row.quiet((usual + only if alone else usual) if on else "")

    def _toggle_more(self) -> None:
        self.show_more(not self.more.isVisibleTo(self))

    def show_more(self, on: bool) -> None:
        self.more.setVisible(on)
        self._more_button.setText(self.tr("收起更多栏目") if on else self.tr("更多栏目"))

    # -- what was typed ------------------------------------------------------------------------

    def draft(self) -> MatterDraft:
        """As typed so far. A place that was typed and not chosen becomes the place's own words."""
        confidential = self.marks.row("named").isVisibleTo(self)
        draft = self._typed.draft(self.sheet, self._earlier, confidential=confidential)
        return dataclasses.replace(draft, unlike=self._unlike)

    def raw(self) -> Mapping[str, str]:
        """Words in pickers and dates that stand for nothing yet; kept with a draft all the same."""
        return self._typed.raw()

    def unsettled(self) -> list[Problem]:
        """What would be lost on registering, and one representative too many."""
        return self._typed.unsettled(self, self.sheet)

    def show_draft(self, draft: MatterDraft, raw: Mapping[str, str] | None = None) -> None:
        """Fills the form without telling `changed`."""
        self._filling = True
        self.marks.clear()
        self._earlier, self._unlike = draft.earlier_matter, draft.unlike
        found = sheet_for(self.choices.sheets, draft) or self.choices.sheets[0]
        self.kind.set_value(found.id)
        self._show_sheet()
        self._typed.show(found, draft, raw or {})
        self._count()
        self.ask_named(bool(draft.named))
        self.show_more(self._more_used(draft))
        self._filling = False

    def _more_used(self, draft: MatterDraft) -> bool:
        """True when anything behind the button differs from an empty form, so that it must be shown."""
        blank = MatterDraft()
        return any(getattr(draft, one.key) != getattr(blank, one.key) for one in self.sheet.more)

    def set_earlier(self, matter_id: str) -> None:
        """Ties the matter to one that was here before."""
        self._earlier = matter_id
        self._told()

    def earlier(self) -> str:
        return self._earlier

    def set_unlike(self, record: str, *, on: bool = True) -> None:
        """An earlier card or matter is not the one that is being registered; with `on` false it may be again."""
        rest = tuple(one for one in self._unlike if one != record)
        self._unlike = (*rest, record) if on else rest
        if on and self._earlier == record:
            self._earlier = ""
        self._told()

    def unlike(self) -> tuple[str, ...]:
        return self._unlike

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
