"""Fewer than two investigators: warned about, never a dead end, and printed in the paper's own remark."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, VisitDraft
from tests.documents.reading import squeezed, text_of
from tests.services.desk_work import PERSON, VILLAGE, act, petition, write_letter
from tests.services.register_work import add, titled

SEEN = {"inspection": "通道被占1.2米", "inspection_present": "张㐂"}
ASKED = {"questioned": "李𠮷", "answers": "承认占用"}


@pytest.mark.parametrize(
    ("action", "form", "typed", "said"),
    [
        ("inspect", "F15", SEEN, "勘查人员不足两人，一人到场。"),
        ("question", "F16", ASKED, "询问人员不足两人，一人询问。"),
    ],
)
def test_one_investigator_stands_in_the_remark(
    office: Core, action: str, form: str, typed: dict[str, str], said: str
) -> None:
    matter = petition(office)
    act(office, matter, action, investigators="孙立", **typed)
    assert said in _printed(office, matter, form)
    act(office, matter, action, investigators="孙立、周平", **typed)
    text = _printed(office, matter, form)
    assert said not in text
    assert "孙立、周平" in text


def test_the_remark_of_one_record_is_not_taken_back_by_the_other(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "inspect", investigators="孙立", **SEEN)
    act(office, matter, "question", investigators="周平、孙立", **ASKED)
    assert "一人到场" in _printed(office, matter, "F15")
    assert "不足两人" not in _printed(office, matter, "F16")


def test_a_walk_alone_stands_in_the_remark_too(office: Core) -> None:
    matter = petition(office)
    now = office.around.clock.now()
    draft = VisitDraft(
        purpose="Z01", started_at=now - timedelta(hours=1), ended_at=now, place_code=VILLAGE,
        officers=("孙立",), present=("张㐂",), findings="通道被占", matter_ids=(matter,),
    )  # fmt: skip
    office.services.visits.save(draft)
    assert "只有一人到场" in _printed(office, matter, "F15")


def test_a_clue_checked_alone_says_so_in_the_report_and_the_record(office: Core) -> None:
    facts = MatterDraft(
        kind="violation", title="占耕地建房", category="U01", place_code=VILLAGE, parties=(PERSON,)
    )
    matter = str(office.services.matters.register(facts).made)
    checked = {"clue_source": "E1", "check_found": "占耕地300平方米", "investigators": "孙立"}
    act(office, matter, "check", responsible="孙立", **checked)
    act(office, matter, "stop", stop_note="当场口头制止，机械已撤离。")
    act(office, matter, "report", bureau_receiver="陈立新", township_receiver="罗正明")
    report = _printed(office, matter, "F24_zc")
    for part in ("核查人员不足两人，一人到场。", "占耕地300平方米", "机械已撤离", "陈立新", "罗正明"):
        assert part in report
    assert "核查人员不足两人" in _printed(office, matter, "F15")


def test_a_patrol_alone_says_so(office: Core) -> None:
    typed = {"found": "未发现问题", "route": "莲华", "patrollers": "孙立"}
    alone, two = (
        add(office, "动态巡查", **typed),
        add(office, "动态巡查", **{**typed, "patrollers": "孙立、周平"}),
    )
    printing = office.services.register_print
    form = printing.papers(titled(office, "动态巡查").id)[0][0]
    assert "巡查人员不足两人，一人巡查。" in text_of(printing.entry(alone, form))
    assert "不足两人" not in text_of(printing.entry(two, form))


def _printed(office: Core, matter: str, form: str) -> str:
    """The text of the paper as it is printed, read back from its PDF."""
    begun: dict[str, object] = {} if form.startswith("F24") else {"begun_at": "2026-03-02T09:00"}
    talk: dict[str, object] = {"talk": [{"ask": "清楚了吗？", "answer": "清楚。"}]} if form == "F16" else {}
    return squeezed(text_of(office.services.letters.pdf(write_letter(office, matter, form, **begun, **talk))))
