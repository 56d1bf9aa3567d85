"""The page: topics on the left, one topic on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop_app.services.keyring.second import SecondCopy
from desktop_app.services.launch import OpenStore
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.about import AboutTopic
from desktop_app.ui.settings.appearance import AppearanceTopic, Kept
from desktop_app.ui.settings.authorities import AuthoritiesTopic
from desktop_app.ui.settings.calendar import CalendarTopic
from desktop_app.ui.settings.confidentiality import ConfidentialityTopic
from desktop_app.ui.settings.form_files import FormsTopic
from desktop_app.ui.settings.groups import GroupsTopic
from desktop_app.ui.settings.keys import KeysTopic
from desktop_app.ui.settings.keys_second import SecondCopyTopic
from desktop_app.ui.settings.local_rules import LocalRulesTopic
from desktop_app.ui.settings.locking import LockTopic
from desktop_app.ui.settings.national_codes import NationalCodesTopic
from desktop_app.ui.settings.office import OfficeTopic
from desktop_app.ui.settings.persons import PersonsTopic
from desktop_app.ui.settings.printing import PrintingTopic
from desktop_app.ui.settings.procedures import ProceduresTopic
from desktop_app.ui.settings.safekeeping import SafekeepingTopic
from desktop_app.ui.settings.security import SecurityTopic
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.settings.topic_list import Group, TopicList
from desktop_app.ui.settings.villages import VillagesTopic
from desktop_app.ui.settings.workgroups import WorkGroupsTopic
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn

_LIST_PX, _WIDTH_PX = 190, 680


class SettingsPage(Page):
    """Arrow keys walk through the topics, Tab goes into the one that is shown, Ctrl+F finds one."""

    kinds = ("setting", "place_group", "authority")

    def __init__(
        self, desk: Desk, store: OpenStore, theme: Theme, kept: Kept, doors: Doors | None = None
    ) -> None:
        super().__init__(desk)
        services = store.services
        self.office = OfficeTopic(desk, services.settings)
        self.groups = GroupsTopic(desk, services.places, doors or Doors())
        self.appearance = AppearanceTopic(desk, theme, kept)
        self.security = SecurityTopic(desk, store.change_passphrase, services.masking)
        self.persons = PersonsTopic(desk, store.ways)
        self.locking = LockTopic(desk, store.ways)
        self.safekeeping = SafekeepingTopic(
            desk, services.safekeeping, services.auto_backup, services.stick_copies
        )
        self.local_rules = LocalRulesTopic(desk, services)
        self.procedures = ProceduresTopic(desk, services)
        self.forms = FormsTopic(desk, services)
        self.printing = PrintingTopic(desk, services.letters)
        self.about = AboutTopic(desk, services.desk.identity, store.folder)
        self.authorities = AuthoritiesTopic(desk, services)
        self.calendar = CalendarTopic(desk, services.workdays, services.desk.rules)
        self.work_groups = WorkGroupsTopic(desk, services)
        bureau = services.desk.identity.is_bureau
        self.confidentiality = ConfidentialityTopic(desk, services.settings) if bureau else None
        self.villages = VillagesTopic(desk, services) if bureau else None
        self.national = NationalCodesTopic(desk, services) if bureau else None
        self.keys = KeysTopic(desk, services.keys, bureau=bureau, doors=doors)
        self.second = SecondCopyTopic(desk, SecondCopy(services.desk)) if bureau else None
        groups = self._groups()
        self.topics: tuple[Topic, ...] = tuple(topic for _title, topics in groups for topic in topics)
        self.list, self._stack = TopicList(groups), QStackedWidget()
        self._columns: list[ScrollColumn] = []
        self._build()
        self._fit()

    def _groups(self) -> list[Group]:
        """What a PC of this role has, by what a person comes for."""

        def there(*topics: Topic | None) -> list[Topic]:
            return [topic for topic in topics if topic is not None]

        groups = [
            (self.tr("本单位"), there(self.office, self.groups, self.villages, self.work_groups)),
            (
                self.tr("办事规矩"),
                there(self.calendar, self.local_rules, self.procedures, self.authorities, self.forms),
            ),
            (self.tr("国家系统"), there(self.national)),
            (self.tr("口令和保密"), there(self.security, self.persons, self.locking, self.confidentiality)),
            (self.tr("备份和密钥"), there(self.safekeeping, self.keys, self.second)),
            (self.tr("这台电脑"), there(self.appearance, self.printing, self.about)),
        ]
        return [(title, topics) for title, topics in groups if topics]

    def _build(self) -> None:
        for topic in self.topics:
            card = Card()
            card.body.addWidget(topic)
            self._stack.addWidget(card if topic.fills else self._scrolled(card))
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.column.addWidget(PageHeader(self.tr("设置")))
        self.column.addLayout(row, 1)
        self.list.chosen.connect(self._show)
        self.list.choose(0)
        self.setFocusProxy(self.list)

    def _scrolled(self, card: Card) -> ScrollColumn:
        """A column of fields, no wider than is good to read."""
        scroll = ScrollColumn()
        scroll.column.addWidget(card)
        self._columns.append(scroll)
        scroll.column.addStretch(1)
        return scroll

    def _fit(self) -> None:
        look = current_look()
        self.list.setFixedWidth(look.px(_LIST_PX))
        for column in self._columns:
            column.limit_width(look.px(_WIDTH_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_columns"):
            self._fit()

    def show_topic(self, topic: Topic) -> None:
        """Opens one topic, for buttons elsewhere."""
        self.list.choose(self.topics.index(topic))

    def focus_search(self) -> bool:
        self.list.search.take_focus()
        return True

    def leave(self) -> None:
        self.list.search.clear()

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.topics[place].load()

    def refresh(self) -> None:
        self.topics[self._stack.currentIndex()].load()
