"""Columns of the records in words, for the history of a matter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import LetterState

translate = QCoreApplication.translate


def field_words() -> Mapping[str, str]:
    """Columns of the records in words."""
    return {**_matter_words(), **_person_words(), **_paper_words(), **_visit_words()}


def _matter_words() -> Mapping[str, str]:
    return {
        "kind": translate("MatterHistory", "种类"),
        "state": translate("MatterHistory", "状态"),
        "to_state": translate("MatterHistory", "进入状态"),
        "number": translate("MatterHistory", "编号"),
        "old_number": translate("MatterHistory", "沿用旧编号"),
        "title": translate("MatterHistory", "标题"),
        "request": translate("MatterHistory", "请求"),
        "facts": translate("MatterHistory", "事实和理由"),
        "channel": translate("MatterHistory", "渠道"),
        "source_unit": translate("MatterHistory", "来源机关"),
        "source_number": translate("MatterHistory", "来文编号"),
        "source_due_on": translate("MatterHistory", "交办期限"),
        "received_on": translate("MatterHistory", "收到日期"),
        "arrived_on": translate("MatterHistory", "转到本单位的日期"),
        "work_group": translate("MatterHistory", "工作小组"),
        "confidential": translate("MatterHistory", "保密"),
        "named": translate("MatterHistory", "可以打开的人"),
        "supervised": translate("MatterHistory", "督办"),
        "registered_at": translate("MatterHistory", "登记时间"),
        "place_code": translate("MatterHistory", "地点"),
        "place_detail": translate("MatterHistory", "具体位置"),
        "purpose": translate("MatterHistory", "类别"),
        "category": translate("MatterHistory", "内容分类"),
        "level": translate("MatterHistory", "等级"),
        "family": translate("MatterHistory", "当事人关系"),
        "people_count": translate("MatterHistory", "人数"),
        "flags": translate("MatterHistory", "标志"),
        "first_receiver": translate("MatterHistory", "首问责任人"),
        "responsible": translate("MatterHistory", "承办人"),
        "limit_on": translate("MatterHistory", "化解时限"),
        "result": translate("MatterHistory", "结果"),
        "closed_on": translate("MatterHistory", "办结日期"),
        "retired": translate("MatterHistory", "停用原因"),
    }


def _person_words() -> Mapping[str, str]:
    return {
        "name": translate("MatterHistory", "姓名"),
        "anonymous": translate("MatterHistory", "匿名"),
        "sex": translate("MatterHistory", "性别"),
        "born_on": translate("MatterHistory", "出生日期"),
        "id_kind": translate("MatterHistory", "证件种类"),
        "id_number": translate("MatterHistory", "证件号码"),
        "id_kept": translate("MatterHistory", "证件号码已核对"),
        "phone": translate("MatterHistory", "电话"),
        "address": translate("MatterHistory", "住址"),
        "elderly": translate("MatterHistory", "老年人"),
        "disabled": translate("MatterHistory", "残疾人"),
        "low_income": translate("MatterHistory", "低保"),
        "role": translate("MatterHistory", "身份"),
        "file_name": translate("MatterHistory", "文件名"),
        "caption": translate("MatterHistory", "说明"),
        "media_type": translate("MatterHistory", "文件类型"),
        "size_bytes": translate("MatterHistory", "字节数"),
        "taken_at": translate("MatterHistory", "拍摄时间"),
    }


def _paper_words() -> Mapping[str, str]:
    return {
        "done_on": translate("MatterHistory", "日期"),
        "by": translate("MatterHistory", "办理人"),
        "inputs": translate("MatterHistory", "填写内容"),
        "note": translate("MatterHistory", "备注"),
        "started_on": translate("MatterHistory", "起算日"),
        "plain_on": translate("MatterHistory", "期限届满日"),
        "rolled_on": translate("MatterHistory", "顺延后"),
        "stopped_on": translate("MatterHistory", "停止计算"),
        "extended": translate("MatterHistory", "已延长"),
        "clause": translate("MatterHistory", "依据"),
        "why": translate("MatterHistory", "日期怎么来的"),
        "values": translate("MatterHistory", "文书内容"),
        "dated_on": translate("MatterHistory", "落款日期"),
        "approved_by": translate("MatterHistory", "批准人"),
        "approved_on": translate("MatterHistory", "批准日期"),
        "approval_note": translate("MatterHistory", "批准说明"),
        "issued_at": translate("MatterHistory", "签发时间"),
        "issued_by": translate("MatterHistory", "签发人"),
        "pages": translate("MatterHistory", "页数"),
        "printed_count": translate("MatterHistory", "打印次数"),
        "sealed_on": translate("MatterHistory", "用印日期"),
        "served_on": translate("MatterHistory", "送达日期"),
        "served_way": translate("MatterHistory", "送达方式"),
        "served_to": translate("MatterHistory", "签收人"),
        "served_note": translate("MatterHistory", "送达备注"),
        "void_reason": translate("MatterHistory", "作废原因"),
        "submitted_on": translate("MatterHistory", "送审日期"),
        "submitted_by": translate("MatterHistory", "送审人"),
        "service": translate("MatterHistory", "送达经过"),
    }


def _visit_words() -> Mapping[str, str]:
    return {
        "started_at": translate("MatterHistory", "开始时间"),
        "ended_at": translate("MatterHistory", "结束时间"),
        "officers": translate("MatterHistory", "走访人"),
        "present": translate("MatterHistory", "到场的人"),
        "findings": translate("MatterHistory", "查看情况"),
        "problems_raised": translate("MatterHistory", "反映问题数"),
        "problems_solved": translate("MatterHistory", "解决问题数"),
        "suggestions": translate("MatterHistory", "意见建议数"),
        "objects_visited": translate("MatterHistory", "走访对象数"),
    }


def letter_states() -> dict[str, str]:
    """How far a letter was, in words."""
    return {
        LetterState.DRAFT: translate("MatterHistory", "草稿"),
        LetterState.SUBMITTED: translate("MatterHistory", "已送审"),
        LetterState.APPROVED: translate("MatterHistory", "已批准"),
        LetterState.ISSUED: translate("MatterHistory", "已签发"),
        LetterState.VOID: translate("MatterHistory", "已作废"),
    }
