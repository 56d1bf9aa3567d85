"""The state of a letter as a badge, and the one act that comes next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState
from desktop_app.ui.shared.columns import BadgeCell

translate = QCoreApplication.translate

APPROVE, ISSUE, PRINT, SERVE, OPEN = "approve", "issue", "print", "serve", "open"


def next_act(letter: Letter, form: Form | None) -> tuple[str, str]:
    """Name and words of what is to be done with a letter now."""
    if letter.state == LetterState.VOID:
        return OPEN, translate("LetterWords", "查看")
    if letter.state == LetterState.ISSUED:
        return _after_issue(letter, form)
    return before_issue(form, approved=letter.state == LetterState.APPROVED)


def before_issue(form: Form | None, *, approved: bool) -> tuple[str, str]:
    """The act on a draft, saved or not."""
    if form is not None and form.approval and not approved:
        return APPROVE, translate("LetterWords", "登记批准")
    if form is not None and form.numbering is None:
        return ISSUE, translate("LetterWords", "定稿")
    return ISSUE, translate("LetterWords", "编号签发")


def _after_issue(letter: Letter, form: Form | None) -> tuple[str, str]:
    if not letter.printed_count:
        return PRINT, translate("LetterWords", "打印")
    if letter.served_on is None and form is not None and form.service:
        return SERVE, translate("LetterWords", "登记送达")
    return OPEN, translate("LetterWords", "查看")


def state_badge(letter: Letter, form: Form | None) -> BadgeCell:
    """`form` None: not installed here; what it asks for is unknown then."""
    if letter.state == LetterState.VOID:
        return BadgeCell(translate("LetterWords", "已作废"), "plain")
    if letter.state == LetterState.ISSUED:
        return _issued_badge(letter, form)
    if letter.state == LetterState.APPROVED:
        return BadgeCell(translate("LetterWords", "待签发"), "info")
    if letter.state == LetterState.SUBMITTED:
        return BadgeCell(translate("LetterWords", "已送审"), "info")
    return BadgeCell(translate("LetterWords", "草稿"), "plain")


def _issued_badge(letter: Letter, form: Form | None) -> BadgeCell:
    """A paper without a number is not issued but made final (定稿)."""
    if letter.served_on is not None:
        return BadgeCell(translate("LetterWords", "已送达"), "done")
    if form is not None and form.service:
        under_way = translate("LetterWords", "送达中")
        return BadgeCell(under_way if letter.service else translate("LetterWords", "待送达"), "near")
    if form is not None and form.numbering is None:
        return BadgeCell(translate("LetterWords", "已定稿"), "done")
    return BadgeCell(translate("LetterWords", "已签发"), "done")
