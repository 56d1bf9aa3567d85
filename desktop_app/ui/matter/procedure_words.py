"""Which procedure a matter goes by: its name, its version, and from where it came."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import Procedure

translate = QCoreApplication.translate


def procedure_words(procedure: Procedure) -> str:
    """办理程序 信访事项办理（第 2 版，县局版本）: a bureau's own file is never taken for the shipped one."""
    if procedure.layer:
        source = (
            translate("MatterProcedure", "县局版本，代替随程序附带的")
            if procedure.overrides
            else translate("MatterProcedure", "县局版本")
        )
    else:
        source = translate("MatterProcedure", "随程序附带")
    said = translate("MatterProcedure", "办理程序 {title}（第 {version} 版，{source}）")
    return said.format(title=procedure.title, version=procedure.version, source=source)
