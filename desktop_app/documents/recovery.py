"""The sheet with the recovery code (恢复码): to be printed once, put in an envelope and locked away."""

from __future__ import annotations

from datetime import date

from desktop_app.documents.codes import code_mark
from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM
from desktop_app.documents.marks import Page, moved
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.sheet import About, draw

_TITLE = "所案通恢复码"
_HEAD = Style(Role.HEITI, 22.0, 34.0, align="center")
_CODE = Style(Role.HEITI, 26.0, 44.0, align="center")
_BODY = Style(Role.FANGSONG, 14.0, 24.0, align="left")
_LEFT, _WIDTH = 28 * MM, 154 * MM
_MODULE = 1.6 * MM
_ADVICE = (
    "忘记口令时，在打开数据的页面选“忘记口令”，输入上面的六组字符（不分大小写），就能设一个新口令。",
    "请打印一张，装入信封，交单位保险柜或负责人保管，不要放在电脑旁边，不要拍照，不要用微信发送。",
    "谁拿到这张纸和这台电脑，谁就能打开全部数据。重新生成后，这一张就作废。",
)


def recovery_sheet(fonts: FontBook, code: str, name: str, made_on: date) -> bytes:
    """One page: the code in six groups, as a QR code too, and what to do with it. Any thread."""
    groups = code.split("-")
    half = len(groups) // 2
    told = f"{name}　{made_on.year}年{made_on.month}月{made_on.day}日生成"
    lines = [(_TITLE, _HEAD), (told, Style(Role.FANGSONG, 14.0, 40.0, align="center"))]
    lines += [("　".join(groups[:half]), _CODE), ("　".join(groups[half:]), _CODE)]
    with fonts.lock:
        page = Page()
        y = 40 * MM
        for text, style in lines:
            y = _put(page, text, style, y, fonts)
        side = 29 * _MODULE
        page.marks.append(code_mark(code, (210 * MM - side) / 2, y + 10 * MM, _MODULE))
        y += side + 26 * MM
        for text in _ADVICE:
            y = _put(page, text, _BODY, y, fonts)
        return draw([page], fonts, About(title=_TITLE, author=name))


def _put(page: Page, text: str, style: Style, y: float, fonts: FontBook) -> float:
    for strip in set_paragraph([Span(text)], style, fonts, _WIDTH):
        page.marks += [moved(mark, _LEFT, y) for mark in strip.marks]
        y += strip.height
    return y
