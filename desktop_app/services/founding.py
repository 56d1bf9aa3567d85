"""What the wizard (or `new`) has gathered, checked before a store is made."""

from __future__ import annotations

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.settings import PASSPHRASE_MIN, check_settings
from desktop_app.services.desk import BUREAU_ROLE, OFFICE_ROLE
from desktop_app.services.launch import NewStore
from desktop_app.services.rulebook import RuleBook

_WRONG_TOWN = "所服务的乡镇“{town}”不在本县（市、区），请重新选择。"
_WRONG_LAST = "最后一号 {year}—{counter} 不对，请核对。"
_FIRST_YEAR, _LAST_YEAR, _COUNTER_MAX = 1990, 2199, 99_999


def check_new(new: NewStore, passphrase: str, rules: RuleBook) -> None:
    """Everything that is wrong at once. Raises `InputProblem`."""
    problems = []
    if new.role not in (OFFICE_ROLE, BUREAU_ROLE):
        problems.append(Problem("role", "请选择“所”或“局”。"))
    place, digits = rules.places.get(new.place_code), 9 if new.role == OFFICE_ROLE else 6
    if place is None or len(new.place_code) != digits:
        bureau = "请选择本单位所在的县（市、区）（6位代码）。"
        problems.append(Problem("place", "请选择本单位所在的乡镇（9位代码）。" if digits == 9 else bureau))
    if not new.officer.strip():
        problems.append(Problem("officer", "请填写使用人姓名。"))
    for town in new.townships:
        if len(town) != 9 or not town.startswith(new.place_code[:6]) or rules.places.get(town) is None:
            problems.append(Problem.of("townships", _WRONG_TOWN, town=town))
    for year, counter in new.last_numbers.values():
        if not (_FIRST_YEAR <= year <= _LAST_YEAR and 0 <= counter <= _COUNTER_MAX):
            problems.append(Problem.of("last_numbers", _WRONG_LAST, year=year, counter=counter))
    problems += passphrase_problems(passphrase, "passphrase") + check_settings(new.settings)
    if problems:
        raise InputProblem(problems)


def passphrase_problems(passphrase: str, field: str) -> list[Problem]:
    """What is wrong with it, told at `field`."""
    if len(passphrase) >= PASSPHRASE_MIN:
        return []
    return [Problem.of(field, "口令至少 {count} 位。", count=PASSPHRASE_MIN)]


def check_passphrase(passphrase: str, field: str) -> None:
    """Raises `InputProblem` for one that is too short."""
    problems = passphrase_problems(passphrase, field)
    if problems:
        raise InputProblem(problems)
