"""The slip for the visitor, the list of what to bring, the guide card."""

from __future__ import annotations

from desktop_app.core import Core
from tests.documents.reading import text_of
from tests.services.desk_work import petition
from tests.services.register_work import add, titled


def test_the_visitors_slip_is_a_paper_of_the_matter(office: Core) -> None:
    matter = petition(office)
    slip = next(one for one in office.services.letters.forms() if one.title == "来访回执")
    prepared = office.services.letters.prepare(matter, slip.id)
    assert prepared.values["visitor"] == "张㐂"
    assert prepared.values["matter_number"]
    assert slip.suits("petition")
    assert slip.suits("dispute")
    assert office.services.letters.preview(slip.id, prepared.values).startswith(b"%PDF")


def test_what_to_bring_is_told_once_and_completely(office: Core) -> None:
    """一次性告知书 and the guide card are filled from the office's own table of services."""
    materials = [{"name": "申请表", "count": "2", "demand": "户主签名"}, {"name": "户口簿", "count": "1"}]
    item = add(
        office,
        "业务事项",
        name="宅基地审核",
        basis="办法第六条",
        steps_text="申请、公示",
        days="3",
        materials=materials,
    )
    missing = [{"name": "四邻签字", "count": "1", "demand": "本人签", "present": "缺一户"}]
    made = add(office, "服务办件", item=item, applicant="李㐂", missing=missing, hand_by="2026-03-12")
    printing = office.services.register_print
    papers = dict((title, form) for form, title in printing.papers(titled(office, "服务办件").id))
    text = text_of(printing.entry(made, papers["一次性告知书"]))
    for part in (
        "李㐂",
        "宅基地审核",
        "四邻签字",
        "缺一户",
        "办法第六条",
        "2026年3月12日",
        "一次性告知的全部内容",
    ):
        assert part in text
    card = text_of(printing.entry(made, papers["办事指南卡"]))
    for part in ("宅基地审核", "申请、公示", "3个工作日", "户口簿", "户主签名"):
        assert part in card
    assert card == text_of(printing.entry(item))
