"""What the button of a duty says, wherever it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import NextAct

translate = QCoreApplication.translate


def duty_button(act: NextAct) -> str:
    """The next act of either side in a word or two; empty where the other side has the next word."""
    words = {
        NextAct.SIGN: translate("DutyWords", "签收"),
        NextAct.TAKE_UP: translate("DutyWords", "登记办理"),
        NextAct.REPORT: translate("DutyWords", "报送办结"),
        NextAct.ACKNOWLEDGE: translate("DutyWords", "签收"),
        NextAct.REPLY: translate("DutyWords", "回复"),
        NextAct.DECIDE: translate("DutyWords", "批复"),
        NextAct.CONFIRM: translate("DutyWords", "确认"),
        NextAct.CARRY_OUT: translate("DutyWords", "照批复办理"),
        NextAct.CORRECT: translate("DutyWords", "照此更正"),
        NextAct.RECEIVE: translate("DutyWords", "签收"),
        NextAct.SUPERVISE: translate("DutyWords", "提醒、督办"),
        NextAct.TAKE_IN: translate("DutyWords", "收下报告"),
        NextAct.ASSIGN: translate("DutyWords", "重新交办"),
        NextAct.ISSUE_YELLOW: translate("DutyWords", "签发"),
        NextAct.SETTLE: translate("DutyWords", "打开事项"),
    }
    return words.get(act, "")
