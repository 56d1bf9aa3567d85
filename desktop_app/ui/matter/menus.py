"""The two menus of the page: all steps with the reason why some are barred, and the papers to print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.forms import Form, Layout
from desktop_app.domain.procedures import ActionOption
from desktop_app.domain.records import Letter, LetterState
from desktop_app.ui.matter.duty_words import acts_of
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.qt.words import core_text
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


def duty_entries(case: CaseFile, doors: Doors) -> list[Entry | Heading]:
    """What goes to the other side: of an office's matter at the bureau, of one's own at an office."""
    words = dict(acts_of(case.duties))
    title = translate("MatterMenus", "交给所里") if case.duties.bureau else translate("MatterMenus", "报县局")
    entries: list[Entry | Heading] = [
        Entry(words[door], partial(getattr(doors, door), case.matter.id)) for door in _duty_doors(case)
    ]
    return [Heading(title), *entries] if entries else []


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
    return "；".join(parts) or option.action.hint


def paper_entries(case: CaseFile, doors: Doors) -> list[Entry | Heading]:
    """Papers of steps already done come first, then those of steps that can be done, then every other form."""
    owed = _owed_forms(case)
    near = [name for name in _coming_forms(case) if name not in owed]
    kind = str(case.matter.kind)
    offered = {key: form for key, form in case.forms.items() if form.suits(kind) or letter_of_form(case, key)}
    slips = [key for key, form in offered.items() if form.layout is Layout.SLIP]
    rest = [key for key in sorted(offered) if key not in (*owed, *near, *slips)]
    groups = (
        (translate("MatterMenus", "已办步骤的文书"), owed),
        (translate("MatterMenus", "给来访人的"), slips),
        (translate("MatterMenus", "接下来用得上的"), near),
        (translate("MatterMenus", "其他文书"), rest),
    )
    found: list[Entry | Heading] = []
    for title, names in groups:
        forms = [case.forms[name] for name in names if name in case.forms]
        if not case.page.mine:  # another's matter: its issued papers may be printed, none begun
            forms = [form for form in forms if _is_issued(letter_of_form(case, form.id))]
        if forms:
            found.append(Heading(title))
        found += [_paper(case, form, doors) for form in forms]
    whole = translate(
        "MatterMenus", "登记、笔录、照片、文书、回证和扫描件装成一个 PDF，带卷内目录、书签和页码"
    )
    title = translate("MatterMenus", "案卷（一个 PDF）…")
    if case.page.mine:
        found.append(Heading(translate("MatterMenus", "整件")))
        found.append(Entry(title, partial(doors.case_file, case.matter.id), whole))
    return found


def _coming_forms(case: CaseFile) -> list[str]:
    """Of the steps that this state allows, in the procedure's order."""
    actions = [one.action for one in case.page.options if one.allowed and not one.action.part]
    return list(dict.fromkeys(paper.form for action in actions for paper in action.papers))


def _is_issued(letter: Letter | None) -> bool:
    return letter is not None and letter.state == LetterState.ISSUED


def _owed_forms(case: CaseFile) -> list[str]:
    actions = case.page.procedure.actions
    done = [actions[step.action] for step in reversed(case.page.file.steps) if step.action in actions]
    return list(dict.fromkeys(paper.form for action in done for paper in action.papers))


def _paper(case: CaseFile, form: Form, doors: Doors) -> Entry:
    letter = letter_of_form(case, form.id)
    if letter is None:
        return Entry(form.title, partial(doors.new_letter, case.matter.id, form.id), form.purpose)
    if _is_issued(letter):
        title = translate("MatterMenus", "打印 {title} {number}").format(
            title=form.title, number=letter.number
        )
        return Entry(
            title, partial(doors.print_letter, letter.id), translate("MatterMenus", "已签发，可再印")
        )
    title = translate("MatterMenus", "继续写 {title}").format(title=form.title)
    return Entry(title, partial(doors.letter, letter.id), translate("MatterMenus", "还是草稿"))


def letter_of_form(case: CaseFile, form_id: str) -> Letter | None:
    """The letter of a form that is being worked on or out; None where one has yet to be begun."""
    found = [one for one in case.page.file.letters if one.form == form_id and one.state != LetterState.VOID]
    return max(found, key=lambda one: one.lseq, default=None)
