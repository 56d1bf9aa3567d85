"""建立联系: invitation, request, and one number that must read the same on both screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.services.bundles import Bundles
from desktop_app.services.enrolment import Candidate, Enrolment
from desktop_app.services.rebuild import Rebuilds
from desktop_app.ui.exchange.drive_choice import DriveChoice
from desktop_app.ui.exchange.fingerprint_card import FingerprintCard
from desktop_app.ui.exchange.found_files import FoundFiles
from desktop_app.ui.exchange.rebuild_card import RebuildCard
from desktop_app.ui.exchange.rescue_card import RescueCard
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn

_INVITATION, _REQUEST = ".lsinvite", ".lsrequest"


class JoiningView(QWidget):
    """The bureau makes invitations and reads requests; an office answers an invitation.

    `joined(name)` after a person has said that the numbers are the same.
    """

    joined = Signal(str)

    def __init__(
        self,
        desk: Desk,
        bundles: Bundles,
        enrolment: Enrolment,
        rebuilds: Rebuilds,
        back: Callable[[], object],
        *,
        bureau: bool,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._enrolment, self._bureau = desk, enrolment, bureau
        self._rebuilds = rebuilds
        self._candidate: Candidate | None = None
        self._bundles = bundles
        self.said = label("", "done", wrap=True)
        self.fingerprint = FingerprintCard(self._accept, self._reject, bureau=bureau)
        suffix = _REQUEST if bureau else _INVITATION
        self.drop = DropZone(self._drop_words(), (suffix,))
        self.found = FoundFiles(bundles.drives, suffix, desk.tasks)
        self.anew = QCheckBox(self.tr("密钥丢了，重新建立：原来的密钥不再算数"))
        self.anew.setToolTip(self._anew_words())
        self.found.chosen.connect(self.read)
        self.drop.dropped.connect(lambda paths: self.read(paths[0]))
        header = PageHeader(self.tr("建立联系"), self._sentence(), back=(self.tr("数据交换"), back))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(header)
        scroll = ScrollColumn()
        for card in self._cards():
            scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)

    def _sentence(self) -> str:
        if self._bureau:
            return self.tr("做一份邀请交给所；所带回申请；电话里核对数字一样，就建立了。")
        return self.tr("读县局的邀请，写一份申请带回县局；电话里核对数字一样，就建立了。")

    def _anew_words(self) -> str:
        if self._bureau:
            return self.tr("所和本局都恢复过换钥以前的备份、互相打不开时才用。")
        return self.tr("县局丢了全部密钥、重新发邀请时才用；先打电话向县局核实。")

    def _drop_words(self) -> str:
        if self._bureau:
            return self.tr("把所带来的申请文件（.lsrequest）拖到这里，或点击选择")
        return self.tr("把县局的邀请文件（.lsinvite）拖到这里，或点击选择")

    def _cards(self) -> list[Card]:
        if not self._bureau:
            return [self._answer_card(), self.fingerprint]
        self.rescue = RescueCard(self._desk, self._enrolment)
        self.rebuild = RebuildCard(self._desk, self._rebuilds)
        return [self._invite_card(), self._request_card(), self.fingerprint, self.rescue, self.rebuild]

    def _answer_card(self) -> Card:
        hint = self.tr("申请文件写在邀请文件旁边，请带回（或用微信发回）县局。文件里没有任何办件内容。")
        return _card(
            self.tr("1　读邀请，写申请"),
            self.found,
            self.drop,
            label(hint, "secondary", wrap=True),
            self.anew,
            self.said,
        )

    def _invite_card(self) -> Card:
        self.drive = DriveChoice(self._bundles.drives, self._desk.tasks)
        self.invite_button = button(self.tr("写邀请文件"), self.invite)
        return _card(self.tr("1　做邀请"), self.drive, self.invite_button, self.said)

    def _request_card(self) -> Card:
        return _card(self.tr("2　读申请"), self.found, self.drop, self.anew)

    def invite(self) -> None:
        """Writes the invitation: the same file serves all offices."""
        folder = self.drive.folder()
        if folder is not None:
            self._desk.tasks.run(lambda: self._enrolment.invite(folder), self._invited, owner=self)

    def _invited(self, path: Path) -> None:
        text = self.tr("已写出 {file}。各所可以用同一份，用U盘或微信交给他们。")
        self.said.setText(text.format(file=path.name))

    def read(self, path: Path) -> None:
        """Reads the other side's file; at an office this writes the request beside it."""
        anew, enrolment = self.anew.isChecked(), self._enrolment

        def work() -> Candidate:
            if self._bureau:
                return enrolment.read_request(path, replacing=anew)
            return enrolment.request(path, path.parent, replacing=anew)

        self._desk.tasks.run(work, self._compare, owner=self)

    def _compare(self, candidate: Candidate) -> None:
        self._candidate = candidate
        if not self._bureau:
            self.said.setText(self.tr("已写出申请：{file}").format(file=candidate.path.name))
        self.fingerprint.show_candidate(candidate)

    def _accept(self) -> None:
        candidate = self._candidate
        if candidate is not None:
            self._desk.tasks.run(lambda: self._enrolment.accept(candidate), self._accepted, owner=self)

    def _accepted(self, name: str) -> None:
        self._reject()
        self.anew.setChecked(False)
        self.joined.emit(name)

    def _reject(self) -> None:
        self._candidate = None
        self.fingerprint.hide()


def _card(title: str, *widgets: QWidget) -> Card:
    card = Card(title)
    for widget in widgets:
        card.body.addWidget(widget)
    return card
