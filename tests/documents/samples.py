"""Invented values for each shipped form, with the four rare names; and the longest ones a form allows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.forms import FieldType, Form, FormField, Frame

ORGAN, OFFICE = "楚雄市自然资源局", "东华镇自然资源所"
ISSUED = Frame(organ=ORGAN, office=OFFICE, number="楚自然资信受〔2026〕东华19号", dated_on=date(2026, 3, 5))
DRAFT = Frame(organ=ORGAN, office=OFFICE, draft=True)
BLANK = Frame(organ=ORGAN, office=OFFICE, blank=True)

_FACTS = (
    "2025年6月至9月，相邻两户先后翻建住房，双方对滴水沟以东约0.6米的归属说法不一。我局于2026年3月9日会同东华镇"
    "人民政府、本东村民委员会到现场勘查，采用RTK测量，坐标系为CGCS2000，并调取了1992年集体土地建设用地使用证"
    "（楚集建（92）字第0345号）存根、2014年农村宅基地确权调查表和四邻签字的指界书。\n"
    "经比对，“滴水沟”在指界书中写明归双方共用，任何一方不得占用；现状围墙越过沟心0.35米，属于一方后建。"
)
_SUBJECT = "东华镇本东村委会某组宅基地四至边界与邻居不一致，要求现场核实并协调处理"
_CONTACT = {"officer": "刘大山", "phone": "0878-3123456"}
_COMMON = {
    **_CONTACT,
    "addressee": "张㐂、李𠮷、王䶮、赵堃",
    "petitioner": "李𠮷",
    "received_on": "2026-03-02",
    "channel": "来访",
    "subject": _SUBJECT,
}
_PARTIES = [
    {
        "name": "张㐂",
        "sex": "男",
        "nation": "彝族",
        "born_on": "1970-01-01",
        "id_number": "532301197001010017",
    }
    | {"address": "楚雄市东华镇本东村委会某组", "phone": "13800000001"},
    {
        "name": "王䶮",
        "sex": "女",
        "nation": "汉族",
        "born_on": "1985-06-15",
        "id_number": "532301198506150028",
    }
    | {"address": "楚雄市东华镇本东村委会某组", "phone": "13800000002"},
]

SAMPLES: Mapping[str, Mapping[str, object]] = {
    "F1": {
        **_COMMON,
        "paper_name": "来访登记表",
        "matter_number": "东华信 2026-0047",
        "registered_at": "2026-03-02T09:30",
        "name": "赵堃",
        "sex": "男",
        "id_kind": "居民身份证",
        "id_number": "532301197001010017",
        "address": "楚雄市东华镇本东村委会某组12号",
        "phone": "13800000001",
        "people_count": "6",
        "representatives": "赵堃、张㐂",
        "care": ["老年"],
        "place": "云南省楚雄彝族自治州楚雄市东华镇本东村委会",
        "purpose": "申诉求决类（六）",
        "category": "宅基地与农民建房／边界相邻",
        "request": "要求确认滴水沟以东土地归自己使用，并拆除越界围墙。",
        "facts": _FACTS,
        "attachments": "1992年集体土地建设用地使用证复印件\n照片4张",
        "repeated": "首次",
        "flags": ["集体访", "联名"],
        "treatment": "受理",
        "proposal": "拟受理，由东华所会同镇政府现场核实。",
        "first_receiver": "刘大山",
        "responsible": "刘大山",
        "registrar": "刘大山",
        "inform_by": "2026-03-17",
        "finish_by": "2026-05-04",
    },
    "F2": {
        **_COMMON,
        "accepted_on": "2026-03-05",
        "handler": OFFICE,
        "address": "楚雄市东华镇东华街12号",
    },
    "F3": {
        **_COMMON,
        "ground": "N4",
        "ground_facts": "你反映的征地补偿款分配纠纷，楚雄市人民法院已于2025年12月立案，正在审理。",
        "article": "第三十一条",
        "route": "楚雄市人民法院，按照民事诉讼程序主张权利。",
        "route_limit": "以人民法院的通知为准",
    },
    "F6": {
        **_COMMON,
        "to_organ": "楚雄市农业农村局",
        "contact_way": "楚雄市东华镇本东村委会某组，13800000001",
        "facts": _FACTS,
        "reason": "反映的是承包地流转合同纠纷，属于你单位职责范围。",
        "basis_article": "《信访工作条例》第二十三条",
        "attachments": "来访登记表复印件\n信访人提交的材料12页，"
        "其中承包地经营权证复印件、流转合同复印件以及村民小组会议记录各一份",
    },
    "F6_a": {
        **_COMMON,
        "to_organ": "楚雄市农业农村局",
        "transferred_on": "2026-03-06",
        "transfer_number": "楚自然资信转〔2026〕东华3号",
        "to_contact": "楚雄市鹿城镇某路8号，0878-3000001",
    },
    "F9": {
        **_COMMON,
        "accepted_on": "2026-03-05",
        "extension_days": "30",
        "new_limit_on": "2026-06-03",
        "reason": "四至证据涉及1992年档案，正在调取，并需委托测绘。",
    },
    "F9_a": {
        **_COMMON,
        "matter_number": "东华信 2026-0047",
        "accepted_on": "2026-03-05",
        "due_on": "2026-05-04",
        "extension_days": "30",
        "reason": "四至证据涉及1992年档案，正在调取，并需委托测绘。",
    },
    "F11": {
        **_COMMON,
        "paper_name": "信访处理意见书",
        "petitioner": "赵堃",
        "subject": "本东村宅基地边界问题",
        "items": [
            {
                "request": "要求确认滴水沟以东土地归自己使用。",
                "facts": _FACTS * 2,
                "basis": "《中华人民共和国土地管理法》第十四条；《信访工作条例》第三十二条。",
                "outcome": "P3",
                "opinion": "滴水沟由双方共用，不能确认归一方使用。",
            },
            {
                "request": "要求邻居拆除越界围墙。",
                "facts": _FACTS,
                "basis": "《信访工作条例》第三十二条。",
                "outcome": "P1",
                "opinion": "由东华镇人民政府督促邻居在期限内拆除越过沟心的围墙。",
            },
        ],
        "duty_unit": "东华镇人民政府",
        "duty_on": "2026-05-31",
        "review_organ": "楚雄市人民政府",
        "review_contact": "鹿城镇某路1号，0878-3000000",
        "remedy": "review_contact",
        "attachments": "现场勘查笔录复印件\n宗地图和坐标点表",
        "copies_to": "楚雄市信访局，东华镇人民政府",
    },
    "F13": {
        "case_number": "东华信 2026-0047",
        "receiver": "李𠮷",
        "documents": [
            {"name": "信访事项受理告知书　楚自然资信受〔2026〕东华19号", "count": "1"},
            {"name": "信访处理意见书　楚自然资信处〔2026〕东华7号", "count": "1"},
        ],
        "place": "楚雄市东华镇本东村委会某组12号",
        "way": "留置送达",
        "received_at": "2026-03-06T15:20",
        "substitute": "张㐂",
        "relation": "同住成年家属",
        "refusal": "本人不在家，家属拒绝签收，2026年3月6日。",
        "witness": "王䶮，本东村民委员会",
        "servers": "刘大山、赵堃",
        "remark": "已拍照、录像。",
    },
    "F14_c": {
        "paper_name": "调解协议书",
        "parties": _PARTIES,
        "facts": _FACTS,
        "agreement": "一、滴水沟由双方共用，任何一方不得占用。\n"
        "二、王䶮于2026年4月30日前自行拆除越过沟心的围墙。\n"
        "三、双方不再就此事提出其他要求。",
        "performance": "王䶮自行拆除，本东村民委员会到场见证。",
        "copies_count": "3",
        "agreed_on": "2026-03-20",
        "mediator": "刘大山",
    },
    "F14_oral": {
        "matter_number": "东华纠 2026-0012",
        "agreed_on": "2026-03-10",
        "place": "本东村委会办公室",
        "parties": _PARTIES,
        "facts": "双方因排水沟走向发生争执。",
        "agreement": "排水沟按原走向恢复，费用各半。",
        "performance": "2026年3月20日前完成。",
        "mediator": "刘大山",
    },
}

_LONG = "边界四至说明以现场勘查笔录和2014年农村宅基地确权调查表为准，长度12.35米；"


def longest(form: Form) -> dict[str, object]:
    """Every field filled to its limit (texts to 3,000 characters), rows three deep."""
    return {field.key: _longest(field) for field in form.fields}


def _longest(field: FormField) -> object:
    if field.type is FieldType.ROWS:
        return [{column.key: _longest(column) for column in field.columns} for _ in range(3)]
    if field.type in (FieldType.DATE, FieldType.MOMENT):
        return "2026-12-31" if field.type is FieldType.DATE else "2026-12-31T23:59"
    if field.choices:
        keys = [option.key for option in field.choices]
        return keys if field.type is FieldType.CHOICES else keys[-1]
    if field.type is FieldType.FLAG:
        return True
    length = min(field.max_length, 3000)
    return "9" * length if field.type is FieldType.NUMBER else (_LONG * (length // len(_LONG) + 1))[:length]
