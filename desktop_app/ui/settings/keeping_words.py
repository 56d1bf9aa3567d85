"""Words of the topic 保管."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.checkstate import Finding

translate = QCoreApplication.translate


def moment(at: str) -> str:
    """ISO text to the minute, for people."""
    return at[:16].replace("T", " ")


def finding_words(found: Finding) -> str:
    """What a check found, in two or three words."""
    words = {
        Finding.PAGES: translate("KeepingWords", "数据文件有读不出的地方"),
        Finding.RECORDS: translate("KeepingWords", "记录与日志不一致"),
        Finding.SLOTS: translate("KeepingWords", "密钥文件缺失或损坏"),
        Finding.CONTENTS: translate("KeepingWords", "有附件缺失或损坏"),
        Finding.SIDECAR: translate("KeepingWords", "这台电脑记不住用到第几号"),
    }
    return words[found]
