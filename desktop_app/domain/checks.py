"""Checks of a person as typed: what is refused, and what is only warned about."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.base.errors import Problem
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.idnumbers import is_possible_birth, parse_id, tidy_id
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.texts import has_letters, hidden_signs, tidy_name

_NAME_MOST = 60
_ADDRESS_MOST = 120
_OTHER_ID_MOST = 40
RESIDENT_ID = "0001"  # in resources/codes/id_kinds.toml; an empty kind counts as this one
_PHONE = re.compile(r"(?:\+?86)?1[3-9]\d{9}|(?:0\d{2,3})?[2-9]\d{6,7}(?:转?\d{1,5})?|1\d{2}|\d{5}")


def check_party(draft: PartyDraft, today: date) -> list[Problem]:
    """What has to be put right before the card is saved; [] if nothing.

    A name is not asked for here (registering does that). A wrong check digit passes only with
    `id_kept`, the person's own word that the card really shows it; an impossible date never passes.
    """
    return [*_name_problems(draft), *_id_problems(draft, today), *_length_problems(draft)]


def party_warnings(draft: PartyDraft, today: date) -> list[Problem]:
    """Worth a second look, no obstacle: phone shape, 旧证, kept check digit, hidden characters."""
    found = []
    phone = re.sub(r"[\s\-—()（）]", "", draft.phone)
    if phone and not _PHONE.fullmatch(phone):
        found.append(Problem("phone", "电话位数不常见：手机 11 位，座机 7 到 8 位（可带区号），请核对。"))
    if hidden_signs(draft.name):
        found.append(Problem("name", "姓名里有看不见的字符，保存时会去掉。"))
    return found + _id_warnings(draft, today)


def no_phone(text: str, field: str) -> list[Problem]:
    """Words where a number should stand: mostly the name, one field too far."""
    if text.strip() and not re.search(r"\d", text):
        return [Problem(field, "电话里没有数字，是不是和姓名填反了？")]
    return []


def birth_of(number: str) -> date | None:
    """Date of birth in a resident ID number, None if it cannot be read."""
    parsed = parse_id(number)
    return parsed.born_on if parsed else None


def sex_of(number: str) -> str:
    """Sex code in a resident ID number (1 male, 0 female), "" if it cannot be read."""
    parsed = parse_id(number)
    return parsed.sex if parsed and parsed.born_on else ""


def age_on(born_on: date, today: date) -> int:
    """Full years of age (周岁)."""
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))


def _name_problems(draft: PartyDraft) -> list[Problem]:
    name = tidy_name(draft.name)
    if draft.name.strip() and not has_letters(name):
        return [Problem("name", "姓名里没有文字，请重新填写；不愿留名的请勾选“匿名”。")]
    if len(name) > _NAME_MOST:
        return [
            Problem.of(
                "name",
                "姓名（名称）太长：{count} 字，最多 {most} 字。多人请分别登记。",
                count=len(name),
                most=_NAME_MOST,
            )
        ]
    if re.fullmatch(r"[\d\s]+", name):
        return [Problem("name", "姓名全是数字，是不是和证件号、电话填反了？")]
    return []


def _length_problems(draft: PartyDraft) -> list[Problem]:
    problems = []
    if len(draft.address.strip()) > _ADDRESS_MOST:
        problems.append(Problem.of("address", "住址太长，最多 {most} 字。", most=_ADDRESS_MOST))
    if len(draft.phone.strip()) > _OTHER_ID_MOST:
        problems.append(Problem.of("phone", "电话太长，最多 {most} 个字符。", most=_OTHER_ID_MOST))
    return problems


def _id_problems(draft: PartyDraft, today: date) -> list[Problem]:
    number = tidy_id(draft.id_number)
    if not number:
        return []
    if draft.id_kind not in ("", RESIDENT_ID):
        return [Problem("id_number", "证件号码太长，请核对。")] if len(number) > _OTHER_ID_MOST else []
    parsed = parse_id(number)
    if parsed is None:
        text = (
            "身份证号应为 18 位（末位可为 X）或旧证 15 位，现在是 {count} 位，请核对；其他证件请改证件种类。"
        )
        return [Problem.of("id_number", text, count=len(number))]
    if not is_possible_birth(parsed.born_on, today):
        digits = number[6:12] if parsed.old else number[6:14]
        return [
            Problem.of("id_number", "身份证号中的出生日期 {digits} 不存在，请对照证件改正。", digits=digits)
        ]
    if not parsed.check_digit_ok and not draft.id_kept:
        text = "身份证号末位校验不符，多半有一位写错，请对照证件；确认证件就是这样的，勾选“证件号码已核对，照此登记”。"
        return [Problem("id_number", text)]
    return []


def _id_warnings(draft: PartyDraft, today: date) -> list[Problem]:
    parsed = parse_id(draft.id_number) if draft.id_kind in ("", RESIDENT_ID) else None
    if parsed is None or parsed.born_on is None:
        return []
    found = []
    if parsed.old:
        found.append(Problem("id_number", "旧证（15 位），没有校验位，请逐位核对。"))
    if not parsed.check_digit_ok and draft.id_kept:
        found.append(Problem("id_number", "末位校验不符，已按证件保留。"))
    if draft.sex and draft.sex != parsed.sex:
        found.append(Problem("sex", "性别与身份证号不一致，请核对。"))
    if parsed.born_on <= today and age_on(parsed.born_on, today) < 16:
        text = "{day}出生，未满 16 周岁，请登记监护人。"
        found.append(Problem.of("id_number", text, day=day_text(parsed.born_on)))
    return found
