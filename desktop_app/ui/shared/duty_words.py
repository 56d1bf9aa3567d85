"""What the button of a duty says, wherever it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import NextAct

translate = QCoreApplication.translate


def duty_button(act: NextAct) -> str:
    """The office's next act in a word or two; empty where the other side has the next word."""
    words = {
        NextAct.SIGN: translate("DutyWords", "签收"),
        NextAct.TAKE_UP: translate("DutyWords", "登记办理"),
        NextAct.REPORT: translate("DutyWords", "报送办结"),
        NextAct.ACKNOWLEDGE: translate("DutyWords", "签收"),
        NextAct.REPLY: translate("DutyWords", "回复"),
        NextAct.CARRY_OUT: translate("DutyWords", "照批复办理"),
        NextAct.CORRECT: translate("DutyWords", "照此更正"),
        NextAct.SETTLE: translate("DutyWords", "打开事项"),
    }
    return words.get(act, "")
