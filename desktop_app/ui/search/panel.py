"""The panel of Ctrl+K: one line for everything; hits grouped by what they are, opened with Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.places import Places
from desktop_app.services.search.hits import Hit
from desktop_app.services.search.kept import KeptSearches, SavedView
from desktop_app.services.search.search import FIRST_OF_EACH, ORDER, Found, Kind, Search, SearchFilter
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.search.filters import SearchFilters
from desktop_app.ui.search.hit_list import HitList, Line
from desktop_app.ui.search.words import badge, below, kind_titles
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.eye import EYE_KEY, Eye
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.text_line import TextLine

_WIDTH_PX, _HEIGHT_PX, _TOP_PX, _PAGE = 860, 640, 56, 50


class SearchPanel(QDialog):
    """`opened` is told the hit that was chosen. The line keeps the focus: Up and Down move the mark, Enter opens,
    Esc closes, Alt+0 … Alt+6 choose the noun, Ctrl+S keeps the question as a view, Delete drops a marked view."""

    def __init__(
        self,
        desk: Desk,
        search: Search,
        kept: KeptSearches,
        places: Places,
        opened: Callable[[Hit], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("查找"))
        self._desk, self._search, self._kept, self._opened = desk, search, kept, opened
        self._pages: list[Hit] = []
        self._asked, self._counts, self._hasty = SearchFilter(), dict[Kind, int](), False
        self.eye = Eye()
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays with the line; F9 does the same
        self.line = SearchLine(self.tr("人名、电话、编号、内容；汉字、拼音或首字母（zsw）都行"))
        self.filters = SearchFilters(places.search, places.name, desk.clock.today, desk.tasks)
        self.list = HitList(self.tr("找到的"))
        self.view_name = TextLine(self.tr("给这个查找起个名字，按回车保存"))
        self._foot = label("", "secondary")
        self._build()
        self._listen()
        self._ask()

    def _build(self) -> None:
        look, column, foot = current_look(), QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        self.line.setMaximumWidth(look.px(_WIDTH_PX))
        column.addWidget(self.line)
        column.addWidget(self.filters)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        self.view_name.setVisible(False)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.eye)
        foot.addWidget(self.view_name)
        self.keep_button = button(self.tr("保存为视图  Ctrl+S"), self._name_view, "link")
        foot.addWidget(self.keep_button)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))
        above = self.parentWidget()
        if above is not None:
            inside = QPoint((above.width() - self.width()) // 2, look.px(_TOP_PX))
            self.move(above.mapToGlobal(inside))

    def _listen(self) -> None:
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._typed())
        self.line.paused.connect(lambda _text: self._ask())
        self.filters.changed.connect(self._ask)
        self.list.taken.connect(self._take)
        self.eye.turned.connect(self._turn)
        self.view_name.returnPressed.connect(self._keep_view)
        for number, kind in enumerate((None, *ORDER)):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.activated.connect(partial(self.filters.choose, kind))
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._name_view)
        for one in self.findChildren(QPushButton):
            one.setAutoDefault(False)  # Enter belongs to the line
        self.line.setFocus()

    # -- asking --------------------------------------------------------------------------------

    def _typed(self) -> None:
        """An emptied line shows at once what was looked for before."""
        if not self.line.value():
            self._ask()

    def _ask(self) -> None:
        wanted = self.filters.value(self.line.value())
        search, kept = self._search, self._kept
        if not wanted.text:
            self._desk.tasks.run(
                lambda: (kept.views(), kept.recent()), self._show_kept, owner=self, key="find"
            )
            return
        of_each = _PAGE if wanted.kind else FIRST_OF_EACH
        self._desk.tasks.run(
            lambda: search.first(wanted, of_each), partial(self._show, wanted), owner=self, key="find"
        )

    def _show(self, wanted: SearchFilter, found: Found) -> None:
        self._asked = wanted
        self._counts = {group.kind: group.count for group in found.groups}
        if wanted.kind is None:
            self.filters.show_counts(self._counts)
        lines: list[Line] = []
        titles = kind_titles()
        self._pages = []
        for group in found.groups:
            head = self.tr("{what}　{count}").format(what=titles[group.kind], count=f"{group.count:,}")
            lines += [Line(None, head), *(self._line(hit) for hit in group.hits)]
            lines += self._more(group.kind, group.count - len(group.hits))
            self._pages = list(group.hits) if wanted.kind else []
        self.list.show_lines(lines)
        self._tell(found)
        hasty, self._hasty = self._hasty, False
        if hasty:
            self.list.take()

    def _line(self, hit: Hit) -> Line:
        whole = core_text(hit.title) or hit.name or hit.number
        title = whole if self.eye.plain else current_masks().text(whole)
        shown = below(hit, plain=self.eye.plain)
        if (title, shown) != (whole, below(hit, plain=True)):
            self.eye.setVisible(True)
        return Line(hit, title, shown, badge(hit))

    def _turn(self, plain: bool) -> None:
        if plain:
            current_masks().told(self.windowTitle(), sum(self._counts.values()), "")
        self._ask()

    def _more(self, kind: Kind, rest: int) -> list[Line]:
        if rest <= 0:
            return []
        said = self.tr("还有 {count} 条{what}…").format(count=f"{rest:,}", what=kind_titles()[kind])
        return [Line(kind, said)]

    def _tell(self, found: Found) -> None:
        said = self.tr("没有找到。可以少打几个字、换拼音，或者清除筛选。") if not found.groups else ""
        if found.groups:
            said = self.tr("找到 {count} 条　↑↓ 选择　回车打开").format(count=f"{found.count:,}")
        if found.waiting:
            said += fill_counted(
                self.tr("　正在编目，还有 {count} 条记录没有编完"), count=f"{found.waiting:,}"
            )
        self._foot.setText(said)

    def _show_kept(self, found: tuple[list[SavedView], list[str]]) -> None:
        views, recent = found
        self.filters.show_counts({})
        self._asked, self._hasty = SearchFilter(), False
        lines = [Line(None, self.tr("保存的视图"))] if views else []
        lines += [Line(one, one.name, one.wanted.text) for one in views]
        lines += [Line(None, self.tr("最近找过"))] if recent else []
        lines += [Line(text, text) for text in recent]
        self.list.show_lines(lines)
        self._foot.setText(self.tr("输入一个字就开始找；保密事项不在其中"))

    # -- acting --------------------------------------------------------------------------------

    def _take(self, value: object) -> None:
        if isinstance(value, Hit):
            kept, text = self._kept, self.line.value()
            self._desk.tasks.run(lambda: kept.remember(text))
            self.accept()
            self._opened(value)
        elif isinstance(value, Kind):
            self._go_on(value)
        elif isinstance(value, SavedView):
            self.filters.show_value(value.wanted)
            self.line.set_value(value.wanted.text)
            self._ask()
        elif isinstance(value, str):
            self.line.set_value(value)
            self._ask()

    def _go_on(self, kind: Kind) -> None:
        """More of one noun: first all of it, then page after page."""
        if self._asked.kind is None:
            self.filters.choose(kind)
            return
        wanted, search, offset = self._asked, self._search, len(self._pages)
        self._desk.tasks.run(
            lambda: search.page(wanted, kind, offset, _PAGE),
            partial(self._append, kind),
            owner=self,
            key="find",
        )

    def _append(self, kind: Kind, hits: list[Hit]) -> None:
        before = len(self._pages)
        self._pages += hits
        total = self._counts.get(kind, 0)
        head = self.tr("{what}　{count}").format(what=kind_titles()[kind], count=f"{total:,}")
        lines = [Line(None, head), *(self._line(hit) for hit in self._pages)]
        lines += self._more(kind, total - len(self._pages) if hits else 0)
        self.list.show_lines(lines, before)

    def _name_view(self) -> None:
        """Asks for a name in place, unless there is nothing to keep."""
        wanted = self.filters.value(self.line.value())
        if wanted == replace(SearchFilter(), kind=wanted.kind):
            return
        self.view_name.setVisible(True)
        self.view_name.set_value(wanted.text)
        self.view_name.setFocus()
        self.view_name.selectAll()

    def _keep_view(self) -> None:
        name, wanted, kept = self.view_name.value(), self.filters.value(self.line.value()), self._kept
        self.view_name.setVisible(False)
        self.line.setFocus()
        if name:
            said = self.tr("已保存视图“{name}”：空着查找栏时列在最前面").format(name=name)
            self._desk.tasks.run(
                lambda: kept.save(name, wanted), lambda _none: self._foot.setText(said), owner=self
            )

    def _enter(self) -> None:
        """An Enter that was faster than the search waits for it: it means what was typed, not what is shown."""
        if self._asked.text == self.line.value():
            self.list.take()
        else:
            self._hasty = True
            self._ask()

    def _drop_view(self, view: SavedView) -> None:
        kept = self._kept
        self._desk.tasks.run(lambda: kept.drop(view.name), lambda _none: self._ask(), owner=self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, marked = event.key(), self.list.marked()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.reject()
        elif key == EYE_KEY and self.eye.isVisible():
            self.eye.turn()
        elif key == Qt.Key.Key_Delete and isinstance(marked, SavedView) and not self.line.text():
            self._drop_view(marked)
        else:
            return not event.modifiers() and self.list.key(key)
        return True
