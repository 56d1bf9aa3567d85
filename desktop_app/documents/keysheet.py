"""The sheet with the second copy of the bureau's key: a few QR codes, to be locked away in an envelope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.documents.codes import code_mark
from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM
from desktop_app.documents.marks import Page, moved
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.sheet import About, draw

_TITLE = "所案通县局密钥（第二份）"
_HEAD = Style(Role.HEITI, 20.0, 32.0, align="center")
_SIDE = Style(Role.FANGSONG, 14.0, 26.0, align="center")
_BODY = Style(Role.FANGSONG, 12.0, 20.0, align="left")
_LEFT, _WIDTH, _TOP = 22 * MM, 166 * MM, 22 * MM
_ACROSS, _STEP_X, _STEP_Y, _MODULE = 2, 84 * MM, 78 * MM, 0.8 * MM
_DEEP = 2
_ADVICE = (
    "县局电脑坏了，又没有备份可恢复时用：在新电脑上新建县局，选“用密钥的第二份”，"
    "把这一页扫描成图片或 PDF 选进去，输入做这一份时的口令。各所封给本局的数据包就能打开，各所也认得本局。",
    "没有口令，这张纸打不开任何东西。请装入信封，与口令分开，交单位保险柜或负责人保管，不要拍照，不要用微信发送。",
    "以后换了密钥，要重新做一份，这一份作废。纸和文件都丢了的，只能给各所重新发邀请，重新核对数字。",
)


def key_sheet(fonts: FontBook, pieces: Sequence[str], name: str, number: str, made_on: date) -> bytes:
    """One page, more if there are many codes. `number` is the fingerprint of the present key. Any thread."""
    told = f"{name}　{made_on.year}年{made_on.month}月{made_on.day}日制作"
    each = _ACROSS * _DEEP
    with fonts.lock:
        pages = []
        for start in range(0, len(pieces), each):
            page = Page()
            y = _put(page, _TITLE, _HEAD, _TOP, fonts)
            y = _put(page, told, _SIDE, y, fonts)
            y = _put(page, f"密钥指纹　{number}", _SIDE, y, fonts) + 6 * MM
            y = _codes(page, pieces[start : start + each], start, len(pieces), y, fonts)
            for text in _ADVICE:
                y = _put(page, text, _BODY, y, fonts)
            pages.append(page)
        return draw(pages, fonts, About(title=_TITLE, author=name))


def _codes(page: Page, pieces: Sequence[str], before: int, total: int, top: float, fonts: FontBook) -> float:
    """Two beside each other, with their place under each; the height at which the text goes on."""
    for at, piece in enumerate(pieces):
        x = _LEFT + 8 * MM + at % _ACROSS * _STEP_X
        y = top + at // _ACROSS * _STEP_Y
        page.marks.append(code_mark(piece, x, y, _MODULE))
        for strip in set_paragraph([Span(f"{before + at + 1}／{total}")], _SIDE, fonts, 66 * MM):
            page.marks += [moved(mark, x, y + 66 * MM) for mark in strip.marks]
    return top + -(-len(pieces) // _ACROSS) * _STEP_Y


def _put(page: Page, text: str, style: Style, y: float, fonts: FontBook) -> float:
    for strip in set_paragraph([Span(text)], style, fonts, _WIDTH):
        page.marks += [moved(mark, _LEFT, y) for mark in strip.marks]
        y += strip.height
    return y
