"""A batch of reply letters as PDF, warm, against a bare ReportLab canvas and typst with the same text and fonts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.base.paths import resource
from desktop_app.core import Core
from desktop_app.documents.filling import Filler
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import PAGE_HEIGHT, PAGE_WIDTH
from desktop_app.documents.marks import Page, Rule, Words
from desktop_app.documents.render import lay_out, render
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.forms import Form, Frame
from desktop_app.rules.forms import load_forms
from tests.bench.child import held_mib
from tests.bench.stage import START, core_at
from tests.bench.table import Row, in_turn, timed
from tests.bench.typesetter import paragraphs_of, typesetter

BATCH = 500
ISSUED = 50
REPLY = "F11"
FRAME = Frame("楚雄市自然资源局", "东华镇自然资源所", "楚自然资信处〔2026〕东华1号", START.date())


def measure(folder: Path) -> Iterator[Row]:
    """Ours breaks lines, falls back per character and checks each one; the bare side knows every place already."""
    fonts = FontBook([resource("fonts")])
    form = load_forms(resource("forms"))[REPLY]
    values = [_values(f"王{place}英") for place in range(BATCH)]
    with fonts.lock:
        pages = [lay_out(Filler(form, some, FRAME), fonts) for some in values]
    names = _registered(pages)
    _bare(pages[0], names)
    ours, bare = in_turn(
        BATCH,
        lambda place: render(form, values[place], FRAME, fonts),
        lambda place: _bare(pages[place], names),
    )
    yield Row(f"答复意见书 PDF，成批 {BATCH} 份中的一份 ／ 裸 ReportLab，同字同字体", ours, bare, goal=2)
    yield from _others(folder, pages, ours)
    yield from _memory(form, values, fonts)
    core = core_at(folder, "office", "532301105")
    try:
        yield Row("　　签发一份：存稿、批准、编号、定稿、入库", _issuing(core, form), None)
    finally:
        core.close()
    yield Row("　　每秒份数（只出 PDF）", 1000 / ours, 1000 / bare, "份/s")


def _others(folder: Path, pages: list[list[Page]], ours: float) -> Iterator[Row]:
    """typst, if it is there."""
    make = typesetter(folder)
    if make is not None:
        texts = [paragraphs_of(sheets) for sheets in pages]
        (plain,) = in_turn(BATCH, lambda place: make(texts[place]))
        yield Row("　　同一份文字 ／ typst", ours, plain)


def _memory(form: Form, values: list[Mapping[str, object]], fonts: FontBook) -> Iterator[Row]:
    """What a whole batch leaves behind in the process; it should be next to nothing."""
    before = held_mib()
    for some in values:
        render(form, some, FRAME, fonts)
    if before:
        yield Row(f"　　再印一批 {BATCH} 份，进程多占的内存", max(0.0, held_mib() - before), None, "MiB")
        yield Row("　　进程共占内存", held_mib(), None, "MiB")


def _values(name: str) -> Mapping[str, object]:
    items = [
        {
            "request": f"要求重新丈量征地面积，补发{name}一户差额部分的补偿款。",
            "facts": f"经{name}带路到现场复测，该地块四至清楚，邻户无异议，实测面积1.32亩，原登记1.08亩，相差0.24亩。"
            * 3,
            "basis": "《中华人民共和国土地管理法》第四十七条、《信访工作条例》第三十二条",
            "outcome": "P1",
            "opinion": "你的请求有事实依据，予以支持，以本次复测面积为准。",
        }
    ] * 2
    return {
        "paper_name": "信访处理意见书", "petitioner": name, "subject": "征地补偿面积不符", "received_on": "2026-03-02",
        "channel": "来访", "items": items, "review_organ": "楚雄市人民政府", "remedy": "review",
        "officer": "王建国", "phone": "0878-1000000",
    }  # fmt: skip


def _registered(pages: list[list[Page]]) -> dict[str, str]:
    """Fonts of our pages as ReportLab itself reads them: by our name, the bare side's."""
    names: dict[str, str] = {}
    for mark in (mark for sheets in pages for page in sheets for mark in page.marks):
        if isinstance(mark, Words) and mark.face.font.fontName not in names:
            names[mark.face.font.fontName] = f"bare{len(names)}"
            font = TTFont(names[mark.face.font.fontName], mark.face.font.face.filename)
            font.face.name = b"Bare" + font.face.name  # by an equal name it would be our own font again
            pdfmetrics.registerFont(font)
    return names


def _bare(pages: list[Page], names: dict[str, str]) -> bytes:
    """The same words and lines at the same places, by ReportLab's own calls."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), initialFontName=next(iter(names.values())))
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Words):
                canvas.setFont(names[mark.face.font.fontName], mark.size)
                canvas.drawString(mark.x, PAGE_HEIGHT - mark.y, mark.text, charSpace=mark.spacing)
            elif isinstance(mark, Rule):
                canvas.line(mark.x, PAGE_HEIGHT - mark.y, mark.x2, PAGE_HEIGHT - mark.y2)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _issuing(core: Core, form: Form) -> float:
    """Milliseconds from the finished text to the frozen, numbered paper in the store, the median of a batch."""
    person = PartyDraft(role="R01", name="张㐂", place_code="532301105201")
    draft = MatterDraft(kind="petition", title="反映征地补偿面积不符", parties=(person,))
    matter = str(core.services.matters.register(draft).made)
    letters = core.services.letters

    def issue(place: int) -> None:
        letter = str(letters.save(matter, form.id, _values(f"李{place}强")).made)
        letters.approve(letter, "刘志远", START.date())
        letters.issue(letter)

    timed(lambda: issue(-1))
    return in_turn(ISSUED, issue)[0]
