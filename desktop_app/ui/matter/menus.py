"""The menu of steps, with the reason why some are barred, and what goes to the other side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import ActionOption
from desktop_app.services.servingsteps import paper_step
from desktop_app.ui.matter.duty_words import acts_of
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.qt.words import clauses, core_text
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import Entry, Heading

translate = QCoreApplication.translate


def step_entries(case: CaseFile, do: Callable[[str], object]) -> list[Entry | Heading]:
    """The steps of this state first, then those of any time; barred ones are greyed, with the reason as text."""
    allowed = [one for one in case.page.options if one.allowed]
    groups = (
        (translate("MatterMenus", "现在能做的"), [one for one in allowed if not one.action.part]),
        (translate("MatterMenus", "随时能做的"), [one for one in allowed if one.action.part]),
        (translate("MatterMenus", "现在不能做的"), [one for one in case.page.options if not one.allowed]),
    )
    found: list[Entry | Heading] = []
    for title, options in groups:
        if options:
            found.append(Heading(title))
        for one in options:
            act = partial(do, one.action.id)
            found.append(Entry(one.action.title, act, _detail(one), enabled=one.allowed))
    return found


def version_entries(case: CaseFile, move: Callable[[], object]) -> list[Entry | Heading]:
    """Going over to the procedure's newest version, where the matter was opened with an older one."""
    if case.newer is None:
        return []
    title = translate("MatterMenus", "改按第 {version} 版程序办理").format(version=case.newer.version)
    present = translate("MatterMenus", "现在按第 {version} 版办理").format(
        version=case.page.procedure.version
    )
    return [Heading(translate("MatterMenus", "办理程序")), Entry(title, move, present)]


def service_entries(case: CaseFile, correct: Callable[[], object]) -> list[Entry | Heading]:
    """更正送达 of a paper that was written elsewhere; one of ours is corrected on the letter."""
    place = paper_step(case.page.procedure, case.page.file)
    if place is None:
        return []
    detail = translate("MatterMenus", "只记在步骤“{step}”里的送达").format(
        step=case.page.file.steps[place].title
    )
    title = translate("MatterMenus", "更正送达…")
    return [Heading(translate("MatterMenus", "更正")), Entry(title, correct, detail)]


def duty_entries(case: CaseFile, doors: Doors) -> list[Entry | Heading]:
    """What goes to the other side: of an office's matter at the bureau, of one's own at an office."""
    words = dict(acts_of(case.duties))
    title = translate("MatterMenus", "交给所里") if case.duties.bureau else translate("MatterMenus", "报县局")
    entries: list[Entry | Heading] = [
        Entry(words[door], partial(getattr(doors, door), case.matter.id)) for door in _duty_doors(case)
    ]
    return [Heading(title), *entries] if entries else []


def national_entries(case: CaseFile, doors: Doors, covered: bool) -> list[Entry | Heading]:
    """For a kind that the national system knows: a panel from which its fields are copied there."""
    if not covered or not case.page.mine:
        return []
    detail = translate("MatterMenus", "按国家系统的次序一项一项复制，按一个键就是下一项")
    title = translate("MatterMenus", "录入国家系统…")
    return [
        Heading(translate("MatterMenus", "国家系统")),
        Entry(title, partial(doors.national, case.matter.id), detail),
    ]


def _duty_doors(case: CaseFile) -> tuple[str, ...]:
    """The bureau hands its own matters on and presses for others'; an office asks about its own only."""
    if case.duties.bureau:
        return ("assign",) if case.page.mine else ("assign", "supervise", "ask_correction")
    if not case.page.mine:
        return ()
    closed = case.page.procedure.state(case.matter.state).closed
    return ("urgent",) if closed else ("ask_bureau", "urgent")


def _detail(option: ActionOption) -> str:
    if not option.allowed:
        return core_text(option.reason)
    parts = [core_text(one) for one in option.warnings]
    if option.approval:
        parts.append(translate("MatterMenus", "须有权机关批准，办理时记下批准情况"))
    return clauses(parts) or option.action.hint
