"""The papers to print of a matter: those of its steps first, then all that its kind may need."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.forms import Form, Layout
from desktop_app.domain.records import Letter, LetterState
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import Entry, Heading

translate = QCoreApplication.translate


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
