"""关于: what a person reads out on the telephone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app import APP_NAME, __version__
from desktop_app.services.desk import Identity
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.labels import label


class AboutTopic(Topic):
    """Every line can be selected and copied."""

    def __init__(self, desk: Desk, identity: Identity, folder: Path) -> None:
        super().__init__(desk)
        self.head(self.tr("关于"))
        lines = (
            self.tr("{name}　版本 {version}").format(name=APP_NAME, version=__version__),
            self.tr("乡镇自然资源所与县局的信访、纠纷、走访办理程序。单机使用，不连接网络。"),
            self.tr("单位：{name}").format(name=identity.name),
            self.tr("本机编号：{node}").format(node=identity.node),
            self.tr("数据文件夹：{folder}").format(folder=folder),
            self.tr("本程序以 MIT 许可证发布；字体与行政区划数据的许可见程序文件夹里的 NOTICES。"),
        )
        for line in lines:
            shown = label(line, wrap=True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.column.addWidget(shown)
        self.column.addStretch(1)
