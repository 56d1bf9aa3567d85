"""使用人: who has a passphrase of their own; every entry says who wrote it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.services.storekeys import StoreKeys
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.text_line import TextLine


class PersonsTopic(Topic):
    """Several persons on one PC, never two at once: each opens with an own passphrase."""

    def __init__(self, desk: Desk, keys: StoreKeys) -> None:
        super().__init__(desk)
        self._keys = keys
        self.head(
            self.tr("使用人"),
            self.tr("几个人共用这台电脑时，每人一个口令；登记和改动都记在打开的人名下。"),
        )
        listed = QWidget()
        set_role(listed, "clear")
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(listed)
        self._known: tuple[str, ...] = ()
        self.person, self._heading = TextLine(), label(self.tr("添加一个人"), "section")
        self.column.addWidget(self._heading)
        self.add_row(FieldRow("person", self.tr("姓名"), self.person, required=True))
        self.new = PassphrasePair("passphrase", self.tr("这个人的口令"), self.marks)
        self.column.addWidget(self.new)
        self._save = self.add_save(self.tr("添加"))
        self.person.textChanged.connect(self._retitle)

    def load(self) -> None:
        self.desk.tasks.run(lambda: (self._keys.persons(), self._keys.acting()), self._show, owner=self)

    def _show(self, found: tuple[tuple[str, ...], str]) -> None:
        self._known, acting = found
        persons = self._known
        empty(self._list)
        for person in persons:
            self._list.addWidget(self._row(person, acting))

    def _row(self, person: str, acting: str) -> QWidget:
        row = QWidget()
        set_role(row, "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(person))
        if person == acting:
            line.addWidget(label(self.tr("正在使用"), "secondary"))
        line.addStretch(1)
        if person != acting:
            name = self.tr("给 {person} 设新口令").format(person=person)
            line.addWidget(button(self.tr("设新口令"), partial(self.renew, person), "quiet", name=name))
            name = self.tr("移除 {person} 的口令").format(person=person)
            line.addWidget(button(self.tr("移除"), partial(self.remove, person), "quiet", name=name))
        return row

    def renew(self, person: str) -> None:
        """Somebody forgot the own passphrase: asks for a new one below."""
        self.person.setText(person)
        self.new.first.setFocus()

    def _renews(self) -> bool:
        return self.person.value() in self._known

    def _retitle(self) -> None:
        """The same fields add a person, or give one who is there another passphrase."""
        text = self.tr("给 {person} 设新口令").format(person=self.person.value())
        self._heading.setText(text if self._renews() else self.tr("添加一个人"))
        self._save.setText(self.tr("保存新口令") if self._renews() else self.tr("添加"))

    def remove(self, person: str) -> None:
        """Ends a person's way in; what they wrote stays in their name."""
        self.desk.tasks.run(lambda: self._keys.remove_person(person), lambda _none: self.load(), owner=self)

    def check(self) -> list[Problem]:
        return self.new.problems() if self.person.value() else []

    def save(self) -> None:
        person, secret = self.person.value(), self.new.secret()
        way = self._keys.renew_person if self._renews() else self._keys.add_person
        self.write(lambda: way(person, secret), self._saved)

    def _saved(self, _nothing: object) -> None:
        renewed = self.tr(
            "{person}的新口令已设好。保密事项中您打不开的，要等其他指定的人打开一次，对方才看得到。"
        )
        text = renewed if self._renews() else self.tr("已添加{person}。")
        self.desk.messages.done(text.format(person=self.person.value()))
        self.person.clear()
        self.new.clear()
        self.load()
