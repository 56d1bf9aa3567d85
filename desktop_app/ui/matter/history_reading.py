"""Gathers the history of a matter and of all that hangs on it, in words. Runs on a worker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import Procedure
from desktop_app.domain.servingways import serving_labels
from desktop_app.services.history import Changed
from desktop_app.services.house import Services
from desktop_app.ui.matter.history_columns import field_words, letter_states
from desktop_app.ui.matter.history_words import Turn, turns
from desktop_app.ui.matter.reading import lists_of
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.reckoned_words import reckoned_words

translate = QCoreApplication.translate

_LISTS = {
    "channel": ("channels",),
    "purpose": ("purposes", "visit_purposes"),
    "level": ("dispute_levels",),
    "family": ("dispute_families",),
    "result": ("opinions", "outcomes", "replies"),
    "flags": ("matter_flags",),
    "sex": ("sexes",),
    "id_kind": ("id_kinds",),
    "role": ("party_roles",),
    "served_way": ("service_ways",),
    "way": ("service_ways",),
    "relation": ("receiver_relations",),
}


def read_history(services: Services, matter_id: str) -> list[Turn]:
    """Newest first: the matter, its people, steps, limits, letters, visits and attachments."""
    page = services.matters.page(matter_id)
    file = page.file
    ids = [matter_id, *(link.id for link in file.links), *(card.id for card in file.parties)]
    ids += [step.id for step in file.steps] + [clock.id for clock in file.clocks]
    ids += [letter.id for letter in file.letters] + [visit.id for visit in page.visits]
    ids += [one.id for one in services.attachments.of(matter_id)]
    changes: list[Changed] = []
    for record in ids:
        changes += services.history.of(record)
    return turns(changes, Words(services, page.procedure))


class Words:
    """Turns the codes of a column into the words people know."""

    def __init__(self, services: Services, procedure: Procedure) -> None:
        self._services, self._procedure = services, procedure
        self._serving = {key: core_text(label) for key, label in serving_labels().items()}
        sheets = services.desk.rules.registration
        self._lists = {**_LISTS, "category": lists_of(sheets, "category")}

    def label(self, column: str) -> str:
        """A record's column, or a field of the procedure."""
        return field_words().get(column) or self._serving.get(column) or self._procedure.label(column)

    def of(self, column: str, value: object) -> str:
        """The value itself where it is no code."""
        text = str(value)
        if column in self._lists:
            return self._services.desk.rules.title(text, *self._lists[column])
        if column in ("state", "to_state", "from_state"):
            return letter_states().get(text) or self._procedure.state(text).title
        if column == "place_code":
            return self._services.places.name(text)
        if column == "why":
            return reckoned_words(text)
        if column == "kind":
            return self._services.desk.rules.procedures.kind(text).title
        return self._choice(column, text)

    def _choice(self, key: str, text: str) -> str:
        """The words of an option that some step of the procedure offers under this key."""
        asked = (f for action in self._procedure.actions.values() for f in action.fields if f.key == key)
        options = (option for field in asked for option in field.options if option.code == text)
        return next((option.title for option in options), text)
