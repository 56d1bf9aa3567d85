"""Short source marks such as `条例34` turned into the citation people print: 《信访工作条例》第三十四条."""

from __future__ import annotations

import re

from desktop_app.base.told import Told

LAWS = {
    "条例": "信访工作条例",
    "权属": "土地权属争议调查处理办法",
    "土": "土地管理法",
    "土条": "土地管理法实施条例",
    "仲": "农村土地承包经营纠纷调解仲裁法",
    "调": "人民调解法",
    "罚": "行政处罚法",
    "罚办": "自然资源行政处罚办法",
    "强": "行政强制法",
    "复议": "行政复议法",
    "民诉": "民事诉讼法",
    "民典": "民法典",
    "地灾": "地质灾害防治条例",
    "林": "森林法",
    "个保": "个人信息保护法",
    "清单25": "自然资源领域依法分类处理信访诉求清单及主要依据",
}

_MARK = re.compile(r"([^\d\s]+)(\d+)(?:¶(\d+))?(?:\((\d+)\))?")
_DIGITS = "零一二三四五六七八九"


def cite(mark: str) -> str:
    """`条例23¶3` → 《信访工作条例》第二十三条第三款; `条例31(6)` → …第三十一条第六项.

    Several marks are parted by 、. What is not a mark (a local rule, a custom) is given back as it is.
    """
    return "、".join(_one(part.strip()) for part in mark.split("、"))


def with_clause(text: str, mark: str) -> str:
    """A sentence and the clause it rests on, where there is one."""
    return Told.of("{text}（{clause}）", text=text, clause=cite(mark)) if mark else text


def _one(mark: str) -> str:
    if mark in LAWS:
        return f"《{LAWS[mark]}》"
    found = _MARK.fullmatch(mark)
    if not found or found[1] not in LAWS:
        return mark
    law, article, paragraph, item = found.groups()
    text = f"《{LAWS[law]}》第{chinese_number(int(article))}条"
    text += f"第{chinese_number(int(paragraph))}款" if paragraph else ""
    return text + (f"第{chinese_number(int(item))}项" if item else "")


def chinese_number(number: int) -> str:
    """1–9999 as in statutes: 10 十, 23 二十三, 105 一百零五, 1260 一千二百六十."""
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
        zero = not digit
    return text.removeprefix("一") if text.startswith("一十") else text
