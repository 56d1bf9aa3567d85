"""Photos and papers of one record: thumbnails, a place to drop more, opening through a private copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Attachment
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.each_file import EachFile, each_file
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.thumbnail import Thumbnail


class Copy(Protocol):
    """A file to be opened; `asked` where the original is elsewhere and was asked for."""

    @property
    def path(self) -> Path: ...
    @property
    def asked(self) -> bool: ...


class Keeps(Protocol):
    """What the panel needs of the attachments' service; everything runs on a worker."""

    def of(self, target_id: str) -> list[Attachment]: ...

    def add_file(self, target_type: str, target_id: str, path: Path, caption: str = "") -> Any: ...

    def preview(self, attachment_id: str) -> bytes: ...

    def caption(self, attachment_id: str, text: str) -> Changes: ...

    def copy_out(self, attachment_id: str) -> Copy: ...

    def retire(self, attachment_id: str, reason: str) -> Changes: ...


@dataclass(frozen=True)
class Shown:
    """One attachment with the small picture of it; empty bytes where it has none."""

    attachment: Attachment
    preview: bytes


class AttachmentsPanel(QWidget):
    """`added(list)` gives what the service said about each new file (EXIF), after all were stored."""

    added = Signal(list)

    def __init__(self, desk: Desk, keeps: Keeps, target_type: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._desk, self._keeps, self._type, self._id = desk, keeps, target_type, ""
        self._shown: tuple[tuple[str, str], ...] = ()
        holder = clear_widget()
        self._flow = FlowLayout(holder, 8)
        self._zone = DropZone(self.tr("拖放照片或扫描件到这里，或按回车选择文件"))
        self._zone.dropped.connect(self.add)
        self._zone.remember_in(desk.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(holder)
        column.addWidget(self._zone)
        self._holder = holder
        holder.setVisible(False)

    def show_of(self, target_id: str, *, editable: bool = True) -> None:
        """Reads and shows what belongs to a record; a reader sees no place to drop."""
        self._id = target_id
        self._zone.setVisible(editable)
        self.reload()

    def reload(self) -> None:
        if self._id:
            self._desk.tasks.run(self._read, self._show, owner=self, key="attachments")

    def _read(self) -> list[Shown]:
        return [Shown(one, self._keeps.preview(one.id)) for one in self._keeps.of(self._id)]

    def _show(self, found: Sequence[Shown]) -> None:
        names = tuple((one.attachment.id, one.attachment.caption) for one in found)
        if names == self._shown:
            return
        self._shown = names
        empty(self._flow)
        for one in found:
            name, caption = one.attachment.file_name, one.attachment.caption
            made = Thumbnail(name, one.attachment.media_type, one.preview, caption=caption)
            made.captioned.connect(lambda key=one.attachment.id, now=caption: self.write_caption(key, now))
            made.allow_caption(not self._zone.isHidden())
            made.opened.connect(lambda key=one.attachment.id: self.open_copy(key))
            made.removed.connect(lambda key=one.attachment.id: self._remove(key))
            made.allow_removing(not self._zone.isHidden())
            self._flow.addWidget(made)
        self._holder.setVisible(bool(found))

    def add(self, paths: Sequence[Path]) -> None:
        """Stores files one after the other; what cannot be taken is told, the others stay."""
        target = self._id

        def work() -> EachFile[Any]:
            return each_file(paths, lambda path: self._keeps.add_file(self._type, target, path))

        self._desk.tasks.run(
            work, self._stored, owner=self, title=self.tr("正在添加附件"), finished=self.reload
        )

    def _stored(self, stored: EachFile[Any]) -> None:
        for one in stored.done:
            self._desk.bus.publish(one.changes)
        said = self._said(stored.done)
        if stored.refused:
            kept_out = self.tr("{said}，没有添加：{names}").format(said=said, names=stored.names())
            self._desk.messages.warn(kept_out, str(stored.refused[0][1]))
        else:
            self._desk.messages.done(said)
        self.added.emit(list(stored.done))

    def _said(self, done: Sequence[Any]) -> str:
        """A paper that knew its letter by the code on it is not here: say where it went."""
        filed = [one.filed_to for one in done if getattr(one, "filed_to", "")]
        kept = self.tr("已添加 {count} 个附件").format(count=len(done) - len(filed))
        if not filed:
            return kept
        went = self.tr("扫描件已归到 {names}").format(names=listed(dict.fromkeys(filed)))
        return went if len(filed) == len(done) else self.tr("{kept}，{went}").format(kept=kept, went=went)

    def open_copy(self, attachment_id: str) -> None:
        """Opens a private copy in the system's program; the copy is wiped when this one closes."""
        self._desk.tasks.run(
            lambda: self._keeps.copy_out(attachment_id),
            self._copied,
            owner=self,
        )

    def _copied(self, copy: Copy) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy.path)))
        if copy.asked:
            text = self.tr("打开的是小图。原图在拍照的单位，已记下，对方下次导出会带来。")
            self._desk.messages.info(text)

    def write_caption(self, attachment_id: str, now: str) -> AskDialog:
        """Asks for the words that are printed below a photo; `now` are the present ones."""
        label, hint = self.tr("照片说明"), self.tr("印在照片下面，例如：西侧田埂与界石，由东向西拍摄。")
        dialog = AskDialog(
            self.tr("写说明"),
            (Asked("caption", label, Ask.LINE, False, now, hint=hint),),
            lambda values: self._keeps.caption(attachment_id, str(values["caption"])),
            Tools(self._desk.tasks, self._desk.clock.today),
            ok_text=self.tr("保存"),
            parent=self,
        )
        dialog.answered.connect(self._captioned)
        dialog.open()
        return dialog

    def _captioned(self, changes: Changes) -> None:
        self._desk.bus.publish(changes)
        self._desk.messages.done(self.tr("说明已保存"))
        self.reload()

    def _remove(self, attachment_id: str) -> None:
        reason = self.tr("页面上移除")
        self._desk.tasks.run(
            lambda: self._keeps.retire(attachment_id, reason), self._removed, owner=self, finished=self.reload
        )

    def _removed(self, changes: Changes) -> None:
        self._desk.bus.publish(changes)
        self._desk.messages.info(self.tr("附件已移除，历史里仍可查到"))
