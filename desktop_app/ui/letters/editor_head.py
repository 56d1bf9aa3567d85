"""The head of the letter editor in words, and its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import LetterState
from desktop_app.ui.letters.acts import LetterActs
from desktop_app.ui.letters.letter_session import Opened
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.letter_words import OPEN, before_issue, next_act, state_badge
from desktop_app.ui.shared.menu_panel import Entry

translate = QCoreApplication.translate

_GAP = "　·　"
ANEW = "anew"


@dataclass(frozen=True)
class EditorHead:
    """`act` and `words` are of the one primary button; both empty where nothing is to be done."""

    title: str
    subtitle: str
    badges: tuple[tuple[str, str], ...]
    act: str
    words: str


def head_of(opened: Opened, today: date) -> EditorHead:
    """Pure."""
    letter, form = opened.letter, opened.form
    parts = [letter.number if letter else ""]
    if opened.matter is not None:
        parts += [opened.matter.number, f"{opened.name} {opened.matter.title}".strip()]
    if letter is not None and letter.dated_on:
        parts.append(spoken(letter.dated_on, today))
    if letter is not None and letter.void_reason:
        parts.append(translate("LetterHead", "作废原因：{reason}").format(reason=letter.void_reason))
    if letter is None:
        badge, act = (translate("LetterHead", "未保存"), "plain"), before_issue(form, approved=False)
    else:
        state, act = state_badge(letter, form), next_act(letter, form)
        badge = (state.text, state.kind)
    doubled = ((translate("LetterHead", "编号重复，见数据交换"), "overdue"),) if opened.doubled else ()
    if letter is not None and letter.state == LetterState.VOID:
        act = ANEW, translate("LetterHead", "另出一份")
    name, words = act if opened.mine and act[0] != OPEN else ("", "")
    return EditorHead(form.title, _GAP.join(part for part in parts if part), (badge, *doubled), name, words)


def menu_of(
    opened: Opened,
    acts: LetterActs,
    save_then: Callable[[Callable[[], object]], None],
    letter_id: Callable[[], str],
    earlier: Callable[[], object] = lambda: None,
) -> list[Entry]:
    """Quiet acts; each saves first where something was typed."""

    def saved(act: Callable[[str], object]) -> Callable[[], None]:
        return lambda: save_then(lambda: act(letter_id()))

    entries = [
        Entry(translate("LetterHead", "另存 PDF…"), saved(acts.save_pdf)),
        Entry(
            translate("LetterHead", "打印空白表"),
            partial(acts.print_blank, opened.form.id),
            translate("LetterHead", "没有内容的表，带到现场手填"),
        ),
    ]
    letter = opened.letter
    if letter is None or not opened.mine or letter.state == LetterState.VOID:
        return entries
    entries[:0] = _before_issue(opened, acts, saved, earlier)
    if letter.state == LetterState.ISSUED:
        if letter.sealed_on is None:
            entries.append(Entry(translate("LetterHead", "登记用印"), saved(acts.seal)))
        if letter.served_on is None:
            entries.append(Entry(translate("LetterHead", "登记送达"), saved(acts.serve)))
        else:
            entries.append(Entry(translate("LetterHead", "更正送达…"), saved(acts.correct_service)))
        if opened.form.service:
            entries.append(
                Entry(
                    translate("LetterHead", "打印送达回证"),
                    saved(acts.print_receipt),
                    translate("LetterHead", "填好文书和受送达人；签回来的扫描件按二维码归到这份文书"),
                )
            )
    reason = translate("LetterHead", "文号不再使用，内容留在历史里，可另出一份。")
    entries.append(Entry(translate("LetterHead", "作废…"), saved(acts.void), reason if letter.number else ""))
    return entries


def _before_issue(
    opened: Opened,
    acts: LetterActs,
    saved: Callable[[Callable[[str], object]], Callable[[], None]],
    earlier: Callable[[], object],
) -> list[Entry]:
    """送审, 撤回 and the wordings saved before."""
    letter = opened.letter
    if letter is None or letter.state == LetterState.ISSUED:
        return []
    entries = []
    if opened.form.approval and letter.state == LetterState.DRAFT:
        detail = translate("LetterHead", "交县局批；纸上先批准的，直接登记批准")
        entries.append(Entry(translate("LetterHead", "送审"), saved(acts.submit), detail))
    if letter.state == LetterState.SUBMITTED:
        entries.append(Entry(translate("LetterHead", "撤回送审"), saved(acts.take_back)))
    entries.append(
        Entry(
            translate("LetterHead", "以前的稿子…"),
            earlier,
            translate("LetterHead", "每次保存都留着，可以看、可以改回去"),
        )
    )
    return entries
