"""Version, licence and where the data lies: what a person reads out on the phone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import APP_NAME, __version__
from desktop_app.ui.qt.restyle import set_role


class AboutDialog(QDialog):
    """A few lines of text that can be selected and copied."""

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于{name}").format(name=APP_NAME))
        name = QLabel(APP_NAME)
        set_role(name, "title")
        lines = [
            self.tr("版本 {version}").format(version=__version__),
            self.tr("乡镇自然资源所与县局的信访、纠纷、走访办理程序。单机使用，不连接网络。"),
            self.tr("数据文件夹：{folder}").format(folder=data_folder),
            self.tr("本程序以 MIT 许可证发布；字体与行政区划数据的许可见安装文件夹。"),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(name)
        for line in lines:
            label = QLabel(line)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        close = QPushButton(self.tr("关闭"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(440)
