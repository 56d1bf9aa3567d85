"""Places of the national register: a code of 2, 4, 6, 9 or 12 digits is the tree; 15 are our own groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class PlaceLevel(IntEnum):
    """The value is the number of digits of a code at that level."""

    PROVINCE = 2
    PREFECTURE = 4
    COUNTY = 6
    TOWNSHIP = 9
    VILLAGE = 12
    GROUP = 15


LEVELS = tuple(PlaceLevel)
_PASS_THROUGH = re.compile(r"市辖区|县|(?:省|自治区)直辖县级行政区划")
_VILLAGE_ENDINGS = (
    ("社区居民委员会", "社区"),
    ("社区居委会", "社区"),
    ("社区村民委员会", "社区"),
    ("居民委员会", "社区"),
    ("居委会", "社区"),
    ("村村民委员会", "村"),
    ("村民委员会", "村"),
    ("村委会", "村"),
)
_KINDS = re.compile(
    r"(?<=.{2})(?:自治州|自治县|自治旗|自治区|特别行政区|地区|街道|林区|新区|社区|省|市|盟|州|县|区|旗|镇|乡|村)$"
)
_PEOPLES = re.compile(
    r"(?<=.{2})(?:(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|布依|傈僳|拉祜|纳西|哈尼|布朗|仫佬|毛南|"
    r"土家|仡佬|朝鲜|景颇|独龙|普米|裕固|保安|东乡|撒拉|彝|回|藏|苗|侗|壮|瑶|白|傣|佤|怒|黎|畲|羌|水|满|土|各)族?)+$"
)


@dataclass(frozen=True)
class Place:
    """One place under its official name."""

    code: str
    name: str
    level: PlaceLevel

    @property
    def short(self) -> str:
        """What people say: 达苴村 for 达苴村民委员会; above the village the official name."""
        return short_name(self.name) if self.level is PlaceLevel.VILLAGE else self.name

    @property
    def stem(self) -> str:
        """The name without its kind: 楚雄 for 楚雄市 and 楚雄彝族自治州; two characters stay at least."""
        return stem_of(self.short)


def level_of(code: str) -> PlaceLevel | None:
    """By the number of digits, None if that is no level."""
    return PlaceLevel(len(code)) if len(code) in LEVELS and code.isdigit() else None


def parent_code(code: str) -> str:
    """The code one level up, "" for a province or what is no code."""
    shorter = [length for length in LEVELS if length < len(code)]
    return code[: shorter[-1]] if shorter else ""


def child_length(code: str) -> int:
    """Digits of the next level down, 0 below the last one."""
    return next((length for length in LEVELS if length > len(code)), 0)


def short_name(name: str) -> str:
    """A village's or community's everyday name; never empty."""
    for ending, word in _VILLAGE_ENDINGS:
        if name.endswith(ending) and len(name) > len(ending):
            stem = name[: -len(ending)]
            return stem if stem.endswith(("村", "社区")) else stem + word
    return name


def stem_of(name: str) -> str:
    """Cuts the kind of place, and the peoples of an autonomous one (彝族自治州); two characters stay."""
    found = _KINDS.sub("", name)
    return _PEOPLES.sub("", found) if "自治" in name else found


def is_pass_through(name: str) -> bool:
    """Rows that only hold others and nobody says: 市辖区, 省直辖县级行政区划."""
    return bool(_PASS_THROUGH.fullmatch(name))
