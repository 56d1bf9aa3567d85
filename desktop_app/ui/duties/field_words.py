"""Names and values of the fields that the bureau may ask an office to correct."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.house import Services

translate = QCoreApplication.translate

_LISTS = {
    "channel": ("channels",),
    "purpose": ("purposes",),
    "category": ("categories", "dispute_types", "contract_disputes", "violation_types"),
    "level": ("dispute_levels",),
    "family": ("dispute_families",),
    "sex": ("sexes",),
    "id_kind": ("id_kinds",),
}
_PLACE = "place_code"
_BETWEEN = "、"


def field_words(field: str) -> str:
    """The label of a field of a matter or a person; the key itself for one that has none."""
    words = {
        "title": translate("DutyFields", "事由"),
        "request": translate("DutyFields", "诉求"),
        "facts": translate("DutyFields", "事实和理由"),
        "place_code": translate("DutyFields", "地点"),
        "place_detail": translate("DutyFields", "具体位置"),
        "channel": translate("DutyFields", "渠道"),
        "purpose": translate("DutyFields", "诉求类别"),
        "category": translate("DutyFields", "内容分类"),
        "level": translate("DutyFields", "等级"),
        "family": translate("DutyFields", "当事人关系"),
        "people_count": translate("DutyFields", "涉及人数"),
        "flags": translate("DutyFields", "标记"),
        "received_on": translate("DutyFields", "收到日期"),
        "arrived_on": translate("DutyFields", "本单位收到日期"),
        "source_unit": translate("DutyFields", "来源机关"),
        "source_number": translate("DutyFields", "来文字号"),
        "source_due_on": translate("DutyFields", "交办期限"),
        "limit_on": translate("DutyFields", "化解时限"),
        "first_receiver": translate("DutyFields", "首问责任人"),
        "responsible": translate("DutyFields", "承办人"),
        "name": translate("DutyFields", "姓名"),
        "anonymous": translate("DutyFields", "匿名"),
        "sex": translate("DutyFields", "性别"),
        "id_kind": translate("DutyFields", "证件种类"),
        "id_number": translate("DutyFields", "证件号码"),
        "phone": translate("DutyFields", "电话"),
        "address": translate("DutyFields", "住址"),
        "elderly": translate("DutyFields", "老年人"),
        "disabled": translate("DutyFields", "残疾人"),
        "low_income": translate("DutyFields", "低保"),
    }
    return words.get(field, field)


def value_words(services: Services, field: str, value: str) -> str:
    """A value as people read it: codes and places by their names, nothing as （空）."""
    if not value:
        return translate("DutyFields", "（空）")
    if field == _PLACE:
        return services.places.name(value) or value
    if field == "flags":
        return _BETWEEN.join(services.desk.rules.title(one, "matter_flags") for one in value.split(_BETWEEN))
    return services.desk.rules.title(value, *_LISTS.get(field, ()))
