"""Pages of invented content made of the shared widgets, to look at: `python tests/ui/gallery.py DIR`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.base.clock import SetClock
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.grab import grab, settle
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.number_card import NumberCard
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.pdf_pane import PdfPane
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.section_title import SectionTitle
from desktop_app.ui.shared.table_view import TableView
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine
from desktop_app.ui.shared.timeline import Happening, Timeline
from desktop_app.ui.shell.spec import PageSpec
from desktop_app.ui.shell.window import Window

NOW = datetime(2026, 11, 23, 9, 0)
TODOS = (
    (
        "超期 4 天",
        "overdue",
        "出具处理意见书",
        "李桂兰 反映相邻排水沟被占",
        "东华信 2026-0041　·　应于 11月19日（60日，第三十四条）",
        "起草意见书",
    ),
    (
        "还有 2 天",
        "near",
        "送达受理告知书",
        "张㐂 反映征地补偿面积不符",
        "东华信 2026-0047　·　应于 11月25日（15日，第二十三条）",
        "登记送达",
    ),
    (
        "还有 6 天",
        "near",
        "组织调解",
        "杨国强、周美英 宅基地边界",
        "东华纠 2026-0033　·　化解时限 11月29日",
        "安排调解",
    ),
    ("今天", "info", "走访", "新柳村 3 个小组本月未排查", "东华排 2026-11　·　一月一排查", "打印走访表"),
)


def make_desk(folder: Path) -> Desk:
    return Desk(TaskRunner(), ChangeBus(), MessageBar(), SetClock(NOW), ViewState(folder / "view.ini"))


class TodayLike(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        header = PageHeader("今日", "2026年11月23日 周一", inline=True)
        search = QLineEdit()
        search.setPlaceholderText("搜索人名、编号、电话、内容（Ctrl+K，支持拼音首字母）")
        search.setMinimumWidth(400)
        header.buttons.addWidget(search)
        header.set_primary("登记事项  Ctrl+N", lambda: None)
        self.column.addWidget(header)
        numbers = QHBoxLayout()
        numbers.setSpacing(14)
        for number, unit, kind, detail in (
            ("1", "件超期", "overdue", "东华信 2026-0041：已超 4 天"),
            ("4", "件 7 日内到期", "near", "最近：周三 11月25日"),
            ("3", "份文书待送达", "info", "2 份在东华，1 份在本东"),
            ("96%", "按期办结率", "done", "本年 48 / 50 件"),
        ):
            card = NumberCard(unit, kind)
            card.show_number(number, detail)
            numbers.addWidget(card, 1)
        self.column.addLayout(numbers)
        card = Card()
        card.body.addWidget(SectionTitle("要做的事", "按法定期限排列"))
        for text, kind, strong, what, detail, act in TODOS:
            card.body.addWidget(hairline())
            row = QHBoxLayout()
            row.setSpacing(14)
            badge = Badge(text, kind)
            badge.setMinimumWidth(current_look().px(84))
            words = QVBoxLayout()
            words.setSpacing(2)
            first = QHBoxLayout()
            first.addWidget(label(strong, "strong"))
            first.addWidget(ElidedLabel(what), 1)
            words.addLayout(first)
            words.addWidget(label(detail, "secondary"))
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(words, 1)
            row.addWidget(button(act))
            card.body.addLayout(row)
        self.column.addWidget(card)
        self.column.addStretch(1)


class FormLike(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        header = PageHeader(
            "张㐂 反映征地补偿面积不符",
            "东华信 2026-0047　·　来访　·　东华镇 达苴村委会",
            back=("事项", lambda: None),
        )
        header.set_badges([("办理中", "info"), ("第 2 次反映", "near"), ("三优先", "done")])
        header.add_quiet("打印…", lambda: None)
        header.set_primary("出具处理意见书", lambda: None)
        self.column.addWidget(header)
        grid = QGridLayout()
        grid.setSpacing(14)
        form = Card("登记")
        name = FieldRow("name", "姓名", TextLine(), required=True)
        name.mark("请填写姓名；不愿具名的写“匿名”")
        date = FieldRow("date", "收到日期", DateEdit(desk.clock.today))
        date.editor.setText("2026-11-10")
        place = FieldRow("place", "地点", PlacePicker(lambda _t: [], desk.tasks))
        text = FieldRow("text", "诉求", TextArea(3), hint="一句话也可以，以后再补")
        text.editor.set_value("要求重新丈量 2025 年高速连接线征地面积，补发差额 0.24 亩的补偿款。")
        for field in (name, date, place, text):
            form.body.addWidget(field)
        form.body.addStretch(1)
        story = Card("经过")
        timeline = Timeline()
        timeline.show_happenings(
            [
                Happening(
                    "11-22 09:40", "现场勘查", "与达苴村委会杨主任到场，实测 1.32 亩，登记 1.08 亩。照片 6 张"
                ),
                Happening("11-21 16:05", "受理", "受理告知书 楚自然资信受〔2026〕东华19号 已出具", "done"),
                Happening("11-10 09:15", "登记", "来访，书面材料 2 页，土地承包证复印件", "plain"),
            ]
        )
        story.body.addWidget(timeline)
        story.body.addWidget(DropZone("拖放照片或扫描件到这里"))
        story.body.addStretch(1)
        grid.addWidget(form, 0, 0)
        grid.addWidget(story, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.column.addLayout(grid, 1)


COLUMNS = (
    Column("编号", lambda r: f"东华信 2026-{r:04d}", 170, sort="number", strong=True),
    Column("姓名", lambda r: "张㐂" if r % 2 else "李桂兰", 90),
    Column("事由", lambda r: "反映征地补偿面积不符，要求重新丈量" * 2, 0),
    Column(
        "状态",
        lambda r: BadgeCell(
            *(("办理中", "info"), ("超期 4 天", "overdue"), ("还有 2 天", "near"), ("已办结", "done"))[r % 4]
        ),
        120,
        shape=BADGE,
    ),
    Column("收到", lambda r: "2026-11-10", 120, sort="received", quiet=True),
    Column("件次", lambda r: str(r % 4), 70, shape=NUMBER),
)


class TableLike(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(PageHeader("事项", "共 100,000 件"))
        chips = QHBoxLayout()
        for place, text in enumerate(("全部", "办理中 32", "超期 1", "已办结 48")):
            chip = button(text, role="chip")
            chip.setCheckable(True)
            chip.setChecked(place == 1)
            chips.addWidget(chip)
        chips.addStretch(1)
        self.column.addLayout(chips)
        card = Card()
        view = TableView("事项列表")
        self.model = PagedTableModel(
            COLUMNS,
            lambda o, n, _s, _f: range(o + 1, min(o + n, 100_000) + 1),
            lambda _f: 100_000,
            desk.tasks,
            self,
        )
        view.setModel(self.model)
        view.sort_by_header(0, Qt.SortOrder.DescendingOrder)
        self.model.reload()
        card.body.addWidget(view)
        card.layout().setContentsMargins(1, 6, 1, 6)
        self.column.addWidget(card, 1)


class EmptyLike(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(PageHeader("走访"))
        grid = QGridLayout()
        for place, name in enumerate(("today", "matters", "visits", "letters", "exchange", "search")):
            card = Card()
            card.body.addWidget(
                EmptyState(
                    f"empty-{name}",
                    "走访记录把到场的人、看到的情况和照片记在一起，回来就能写进意见书。",
                    "新建走访",
                    lambda: None,
                )
            )
            grid.addWidget(card, place // 3, place % 3)
        self.column.addLayout(grid, 1)


class PaperLike(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(PageHeader("文书"))
        self.pane = PdfPane()
        self.column.addWidget(self.pane, 1)
        self.pane.show_pdf(sample_pdf(3))


def sample_pdf(pages: int) -> bytes:
    """A PDF drawn by Qt itself."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(72)
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(60, 80, f"第 {number + 1} 页 信访事项处理意见书")
    painter.end()
    return bytes(buffer.data().data())


PAGES = (
    ("today", "今日", TodayLike),
    ("register", "登记", FormLike),
    ("matters", "事项", TableLike),
    ("visits", "走访", EmptyLike),
    ("letters", "文书", PaperLike),
)


def make_window(folder: Path) -> tuple[Window, Desk]:
    desk = make_desk(folder)
    specs = [PageSpec(key, title, key, lambda made=made: made(desk)) for key, title, made in PAGES]
    specs.append(PageSpec("exchange", "数据交换", "exchange", lambda: Page(desk)))
    specs.append(PageSpec("settings", "设置", "settings", lambda: Page(desk), foot=True))
    window = Window(specs, desk, "东华镇自然资源所")
    window.rail.set_foot(["U盘上次导出：3天前", "县局已收到至 11月14日"])
    window.resize(QSize(1280, 800))
    return window, desk


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    window, desk = make_window(folder)
    window.show()
    for scheme, size in (
        ("light", "standard"),
        ("dark", "standard"),
        ("light", "large"),
        ("dark", "largest"),
    ):
        theme.choose(scheme=scheme, text_size=size)
        for key, _title, _made in PAGES:
            window.open(key)
            settle(200)
            grab(window, folder / f"{key}-{scheme}-{size}.png")
    desk.tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
