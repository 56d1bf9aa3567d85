"""The matter as it came with an assignment: what it is about, who is in it, which limits run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.services.duties.snapshot import Snapshot, clocks_of, matter_of, parties_of
from desktop_app.services.house import Services
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.words import bracketed, core_text, listed
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge
from desktop_app.ui.shared.eye import Eye
from desktop_app.ui.shared.fact_rows import FactRows
from desktop_app.ui.shared.labels import hairline, label

translate = QCoreApplication.translate
Facts = list[tuple[str, str]]


def picture_facts(services: Services, picture: Snapshot, today: date) -> Facts:
    """On a worker: places are looked up."""
    matter = matter_of(picture)
    pairs = [
        (translate("DutyPicture", "原登记号"), str(matter.get("number", ""))),
        (translate("DutyPicture", "收到日期"), _day(matter.get("received_on"), today)),
        (
            translate("DutyPicture", "当事人"),
            listed(_people(services, picture)),
        ),
        (translate("DutyPicture", "地点"), _place(services, matter)),
        (translate("DutyPicture", "诉求"), str(matter.get("request", ""))),
        (translate("DutyPicture", "事实和理由"), str(matter.get("facts", ""))),
        (translate("DutyPicture", "在走的期限"), listed(_clocks(picture, today))),
        (translate("DutyPicture", "已出的文书"), listed(_papers(picture))),
    ]
    return [(title, value) for title, value in pairs if value]


def _day(day: object, today: date) -> str:
    return spoken(day, today) if isinstance(day, date) else ""


def _people(services: Services, picture: Snapshot) -> list[str]:
    """The first one, if not named, as the procedure calls him (行为人不明)."""
    first = core_text(services.desk.rules.procedures.nobody(str(matter_of(picture).get("procedure", ""))))
    cards = [card for card, _role in parties_of(picture)]
    others = translate("DutyPicture", "匿名")
    return [_person(services, card, others if place else first) for place, card in enumerate(cards)]


def _person(services: Services, card: Mapping[str, Any], nobody: str) -> str:
    name = nobody if card.get("anonymous") else str(card.get("name", ""))
    place = services.places.name(str(card.get("place_code", "")))
    inside = " ".join(part for part in (place, str(card.get("phone", ""))) if part)
    return bracketed(name, inside) if inside else name


def _place(services: Services, matter: Mapping[str, Any]) -> str:
    return services.places.full_name(str(matter.get("place_code", ""))) + str(matter.get("place_detail", ""))


def _clocks(picture: Snapshot, today: date) -> list[str]:
    """Running ones with their day and how far away it is."""
    running = [one for one in clocks_of(picture) if one.get("stopped_on") is None and one.get("plain_on")]
    return [
        bracketed(
            f"{one.get('title', '')} {_day(one.get('plain_on'), today)}",
            due_badge(one.get("plain_on"), one.get("rolled_on"), today).text,
        )
        for one in running
    ]


def _papers(picture: Snapshot) -> list[str]:
    return [f"{one.get('title', '')} {one.get('number', '')}".strip() for one in picture.get("papers", ())]


class PictureCard(Card):
    """Hidden without a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("随件带来的事项内容"))
        top = QVBoxLayout()
        top.addWidget(label(self.tr("随件带来的事项内容"), "section"))
        top.addWidget(label(self.tr("登记办理后，照这些开立本所的事项"), "secondary", wrap=True))
        self._rows, self._facts = FactRows(), list[tuple[str, str]]()
        self.eye = Eye()
        self.eye.turned.connect(self._turn)
        self.body.addLayout(top)
        self.body.addWidget(hairline())
        self.body.addWidget(self._rows)
        self.body.addWidget(self.eye, 0, Qt.AlignmentFlag.AlignLeft)

    def show_facts(self, facts: Facts) -> None:
        """Telephones are masked until the eye is pressed."""
        self.setVisible(bool(facts))
        self._facts = facts
        masks = current_masks()
        shown = facts if self.eye.plain else [(title, masks.text(value)) for title, value in facts]
        self.eye.setVisible(self.eye.plain or shown != facts)
        self._rows.show_facts(shown)

    def _turn(self, plain: bool) -> None:
        if plain:
            current_masks().told(self.accessibleName(), 1, "")
        self.show_facts(self._facts)
