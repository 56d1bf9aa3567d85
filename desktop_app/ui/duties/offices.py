"""Choices that the dialogs offer: offices, ways, papers that are out."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.services.house import Services
from desktop_app.services.servedplaces import offices_of
from desktop_app.ui.shared.asked import Options


def office_options(services: Services, *, without: str = "") -> Options:
    """Every enrolled office by place, but the one that has the matter already."""
    rows = sorted(services.overview.view().rows, key=lambda row: row.place_code)
    return tuple((str(row.node), row.name) for row in rows if not row.own and row.node != without)


def serving_office(services: Services, matter: Matter) -> str:
    """The node of the office that alone serves the matter's place; empty where none does, or two do."""
    found = offices_of(services.desk.store.read, matter.place_code)
    return str(found[0].node) if len(found) == 1 and found[0].node != matter.owner else ""


def way_options(services: Services, code_list: str) -> Options:
    return tuple((item.code, item.title) for item in services.desk.rules.codes[code_list].items)


def issued_options(letters: Iterable[Letter]) -> Options:
    """Issued papers that are not void, the newest first."""
    found = [one for one in letters if one.state == LetterState.ISSUED]
    named = ((one.id, " ".join(part for part in (one.title, one.number) if part)) for one in found)
    return tuple(reversed([(str(key), words) for key, words in named]))
