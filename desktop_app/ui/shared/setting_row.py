"""The row of one setting of the office, alike in the first run and in the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.settings import SettingSpec
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.field_row import FieldRow


def setting_row(spec: SettingSpec, editor: QWidget) -> FieldRow:
    """Named by the setting's key, so that a `Problem` of the service finds it."""
    hint = core_text(spec.hint) if spec.hint else ""
    return FieldRow(spec.key, core_text(spec.title), editor, required=spec.required, hint=hint)
