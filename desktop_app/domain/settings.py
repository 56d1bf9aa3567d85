"""The few choices that an office must have, with defaults derived from its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.base.errors import Problem

ORGAN = "organ"
ORGAN_SIGN = "organ_sign"
OFFICE = "office"
OFFICE_SIGN = "office_sign"
REVIEW_ORGAN = "review_organ"
REVIEW_ADDRESS = "review_address"
REVIEW_PHONE = "review_phone"
PHONE = "phone"
ADDRESS = "address"
OFFICER = "officer"
CONFIDENTIAL_PERSONS = "confidential_persons"

PASSPHRASE_MIN = 6
"""Characters; Argon2 makes each guess cost a fifth of a second."""

_MAX = 200
_TOWN_ENDINGS = ("街道", "镇", "乡", "地区")
_COUNTY_ENDINGS = ("自治县", "市", "县", "区", "旗")


@dataclass(frozen=True)
class SettingSpec:
    """One setting: its name in the journal, its label, and what it is for."""

    key: str
    title: str
    hint: str = ""
    required: bool = False


SETTINGS: tuple[SettingSpec, ...] = (
    SettingSpec(ORGAN, "落款机关", "有权作出处理意见的机关，文书盖它的章", required=True),
    SettingSpec(ORGAN_SIGN, "机关代字", "文号开头，如“楚自然资”", required=True),
    SettingSpec(OFFICE, "承办单位", "起草、登记、送达文书的所（股室）", required=True),
    SettingSpec(OFFICE_SIGN, "单位简称", "登记号和文号里的短名，如“东华”", required=True),
    SettingSpec(REVIEW_ORGAN, "复查机关", "处理意见书末尾告知的上一级机关（条例第三十五条）", required=True),
    SettingSpec(REVIEW_ADDRESS, "复查机关地址"),
    SettingSpec(REVIEW_PHONE, "复查机关电话"),
    SettingSpec(PHONE, "联系电话", "印在文书上，供信访人查询"),
    SettingSpec(ADDRESS, "办公地址"),
    SettingSpec(
        CONFIDENTIAL_PERSONS, "保密事项承办人", "县局：可以打开检举控告、投诉件的人，几个人用顿号隔开"
    ),
    SettingSpec(OFFICER, "承办人", "首问责任人的默认值", required=True),
)


def short_name(name: str) -> str:
    """东华镇 → 东华, 楚雄市 → 楚雄; names of two characters stay whole."""
    for ending in (*_TOWN_ENDINGS, *_COUNTY_ENDINGS):
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name[: -len(ending)]
    return name


def default_settings(*, county: str, township: str, officer: str) -> Mapping[str, str]:
    """Defaults for an office of `township`, or for the bureau where `township` is empty."""
    bureau = f"{county}自然资源局"
    return {
        ORGAN: bureau,
        ORGAN_SIGN: f"{county[:1]}自然资",
        OFFICE: f"{township}自然资源所" if township else f"{county}自然资源局信访室",
        OFFICE_SIGN: short_name(township) if township else short_name(county),
        REVIEW_ORGAN: f"{county}人民政府",
        OFFICER: officer,
    }


def check_settings(values: Mapping[str, str]) -> list[Problem]:
    """What is wrong with the given ones; a setting that is not given is not missed."""
    problems = [
        Problem.of(spec.key, "请填写{title}。", title=spec.title)
        for spec in SETTINGS
        if spec.required and spec.key in values and not values[spec.key].strip()
    ]
    known = {spec.key for spec in SETTINGS}
    problems += [Problem.of(key, "没有“{key}”这一项设置。", key=key) for key in values if key not in known]
    return problems + [
        Problem.of(key, "不能超过{most}个字。", most=_MAX)
        for key, value in values.items()
        if len(value) > _MAX
    ]
