"""How a key is told of in one line: whose, since when, how it came, and its fingerprint."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.keyring.keys import KeyLine
from desktop_app.ui.settings.keeping_words import moment

translate = QCoreApplication.translate


def origin_words(origin: str) -> str:
    """How a key came to be trusted."""
    words = {
        "made": translate("Keys", "本机生成"),
        "enrolled": translate("Keys", "核对数字后建立"),
        "rolled": translate("Keys", "由旧密钥通知"),
        "voided": translate("Keys", "由已作废的密钥通知"),
        "rebuilt": translate("Keys", "换新电脑，核对数字"),
        "accepted": translate("Keys", "电话核实后恢复使用"),
        "parted": translate("Keys", "恢复备份后继续使用"),
        "readmitted": translate("Keys", "凭本局当时的签名认回"),
    }
    return words.get(origin, origin)


def state_words(line: KeyLine) -> str:
    """Whether it counts now, and for which lines it did."""
    if line.void:
        return translate("Keys", "已作废")
    if line.present:
        if line.since:
            return translate("Keys", "在用，第 {since} 条以后").format(since=line.since)
        return translate("Keys", "在用")
    if line.until:
        return translate("Keys", "旧密钥，到第 {until} 条为止").format(until=line.until)
    return translate("Keys", "不再使用")


def line_words(line: KeyLine) -> str:
    """`东华镇国土所　第 2 把　在用　由旧密钥通知　3月2日 09:15　1234 …`"""
    text = translate("Keys", "{name}　第 {number} 把　{state}　{origin}　{when}\n指纹 {fingerprint}")
    return text.format(
        name=line.name,
        number=line.number,
        state=state_words(line),
        origin=origin_words(line.origin),
        when=moment(line.at),
        fingerprint=line.fingerprint,
    )
