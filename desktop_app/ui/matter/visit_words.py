"""The visits of a matter in words, as they stand beside its papers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.matter.reading import FieldVisit
from desktop_app.ui.shared.date_words import spoken

translate = QCoreApplication.translate


def visit_lines(visits: tuple[FieldVisit, ...], today: date) -> list[tuple[str, str]]:
    """(visit id, words), newest first: the field's evidence stands beside the papers."""
    lines = []
    for one in reversed(visits):
        day = spoken(one.visit.started_at.date(), today) if one.visit.started_at else ""
        photos = translate("MatterPapers", "照片 {count} 张").format(count=one.photos) if one.photos else ""
        purpose = one.purpose or translate("MatterPapers", "走访")
        lines.append((str(one.visit.id), "　".join(part for part in (day, purpose, photos) if part)))
    return lines
