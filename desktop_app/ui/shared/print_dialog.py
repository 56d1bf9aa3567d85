"""The system's print dialog over a finished PDF, then the printing itself on a worker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.printing import make_printer, print_pdf


def printer_asked(content: bytes, window: QWidget) -> QPrinter | None:
    """The printer chosen for a PDF of this paper; None after a cancel."""
    printer = make_printer(content)
    dialog = QPrintDialog(printer, window)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def print_asked(content: bytes, desk: Desk, window: QWidget, then: Callable[[], object]) -> None:
    """Asks for the printer; `then` after the last page went out, never after a cancel."""
    printer = printer_asked(content, window)
    if printer is None:
        return

    def printed(_pages: int) -> None:
        then()

    title = QCoreApplication.translate("PrintDialog", "正在打印")
    desk.tasks.run_long(lambda progress: print_pdf(content, printer, progress), printed, title=title)
