"""One bundle, previewed or imported: whose, when, what it brings, and what deserves a look."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.services.bundle_import import ImportPreview
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.ui.exchange.words import counted, moment
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.words import core_text, problem_text, problem_way_out
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class BundlePanel(Card):
    """`done`: it was imported; else it would be. `rules`: sentences about what it changed of the rules."""

    def __init__(
        self,
        shown: ImportPreview,
        *,
        done: bool,
        rules: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shown.writer_name, parent=parent)
        self.heading.addWidget(Badge(*self._state(shown, done)))
        written = self.tr("{when} 写出　·　第 {first}–{last} 条　·　{file}")
        if shown.first > shown.last:
            written = self.tr("{when} 写出　·　只带回执　·　{file}")
        self._add(
            written.format(
                when=moment(shown.created_at), first=shown.first, last=shown.last, file=shown.path.name
            ),
            "secondary",
        )
        for text, role in [*self._lines(shown), *((core_text(one), "") for one in rules)]:
            self._add(text, role)

    def _state(self, shown: ImportPreview, done: bool) -> tuple[str, str]:
        if not shown.new_entries:
            return self.tr("没有新内容"), "plain"
        if done:
            return fill_counted(self.tr("已导入 {count} 条"), count=shown.new_entries), "done"
        return fill_counted(self.tr("{count} 条新内容"), count=shown.new_entries), "info"

    def _lines(self, shown: ImportPreview) -> list[tuple[str, str]]:
        new, changed = counted(shown.added), counted(shown.changed)
        lines = [
            (self.tr("新增：{what}").format(what=new), "") if new else ("", ""),
            (self.tr("变更：{what}").format(what=changed), "") if changed else ("", ""),
            (self._files(shown), "secondary"),
            (self._repeats(shown), "secondary"),
            (self._receipt(shown), "secondary"),
            *((core_text(oddity), "hint") for oddity in shown.oddities),
        ]
        return [(text, role) for text, role in lines if text]

    def _files(self, shown: ImportPreview) -> str:
        text = fill_counted(self.tr("附件 {count} 份"), count=shown.blobs) if shown.blobs else ""
        if shown.blobs_missing:
            text += self.tr("　还有 {count} 份下次带来").format(count=shown.blobs_missing)
        return text.strip()

    def _repeats(self, shown: ImportPreview) -> str:
        text = self.tr("另有 {count} 条以前已经收到，不会重复")
        return fill_counted(text, count=shown.repeated) if shown.repeated else ""

    def _receipt(self, shown: ImportPreview) -> str:
        text = self.tr("回执：对方已收到我们的前 {count} 条")
        return fill_counted(text, count=shown.acknowledged) if shown.acknowledged else ""

    def _add(self, text: str, role: str) -> None:
        self.body.addWidget(label(text, role, wrap=True))


class RefusedPanel(Card):
    """A file that is not taken: damaged, foreign, too early; the others are not touched by it.

    One that only comes too early is no fault: with its predecessor it goes in, in whatever order.
    `named`: the unit that the file's name speaks of, whom one may telephone.
    """

    def __init__(
        self,
        path: Path,
        problem: UserProblem,
        *,
        done: bool,
        named: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("{name}（按文件名）").format(name=named) if named else path.name, parent=parent
        )
        if named:
            self.body.addWidget(label(path.name, "secondary", wrap=True))
        early = isinstance(problem, MissingRange)
        forked = isinstance(problem, Forked)
        kept = self.tr("先收好了") if done else self.tr("排在前一个之后")
        badge = (kept, "near") if early else (self.tr("不能导入"), "overdue")
        if forked:
            badge = (self.tr("已原样收好") if done else self.tr("对不上"), "overdue")
        self.heading.addWidget(Badge(*badge))
        text, way_out = problem_text(problem), problem_way_out(problem)
        if early and not done:
            text = self.tr("它接在同一单位较早的数据包后面。较早的也在这里时，会自动按顺序导入。")
            way_out = ""
        self.body.addWidget(label(text, "", wrap=True))
        if way_out:
            self.body.addWidget(label(way_out, "secondary", wrap=True))
