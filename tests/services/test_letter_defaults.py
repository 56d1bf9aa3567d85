"""What a letter starts with is what the step before it said: a wrong ground or day on paper is a wrong to somebody."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from tests.services.desk_work import PERSON, VILLAGE, act, dispute, petition

APPROVED = {"approved_by": "陈立新"}
OTHER = PartyDraft(name="李国强", place_code=VILLAGE, role="R04")


def starts(core: Core, matter: str, form: str) -> dict[str, object]:
    return dict(core.services.letters.prepare(matter, form).values)


def test_a_matter_sent_here_was_received_here_on_the_day_it_came(office: Core, clock: SetClock) -> None:
    """And nobody raised it 通过上级转送方式: how it was raised is not known."""
    days = {"received_on": date(2026, 2, 20), "arrived_on": date(2026, 2, 27)}
    matter = petition(office, purpose="M36", channel="L08", source_unit="州信访局", **days)
    act(office, matter, "accept", accepted_on=date(2026, 3, 1))
    clock.forward(days=2)
    told = starts(office, matter, "F2")
    assert (told["received_on"], told["channel"], told["accepted_on"]) == ("2026-02-27", "", "2026-03-01")
    for form in ("F3", "F4", "F5", "F6", "F6_a", "F7", "F11", "F24_a"):
        assert starts(office, matter, form)["received_on"] == "2026-02-27", form
    own = starts(office, petition(office, channel="L03"), "F3")
    assert (own["channel"], own["received_on"]) == ("来电", "2026-03-04")


def test_the_ground_of_a_refusal_is_the_one_decided(office: Core) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "refuse_for_good", ended_ground="N6", ground_facts="判决已生效", **APPROVED)
    assert starts(office, matter, "F4")["ground"] == "N6"
    routed = petition(office, purpose="M32")
    act(office, routed, "route", variant="K2", to_organ="仲裁委员会", route="书面申请", **APPROVED)
    assert starts(office, routed, "F5")["variant"] == "K2"


def test_the_slip_of_an_extension_names_the_limit_before_it(office: Core, clock: SetClock) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    assert starts(office, matter, "F9_a")["due_on"] == "2026-05-01"
    clock.forward(days=59)
    act(office, matter, "extend", extension_days=20, extension_reason="需要测绘", **APPROVED)
    assert starts(office, matter, "F9_a")["due_on"] == "2026-05-01"
    assert starts(office, matter, "F9")["new_limit_on"] == "2026-05-21"


def test_the_day_an_assignment_asks_for_is_the_one_that_was_set(bureau: Core) -> None:
    matter = petition(bureau, purpose="M36")
    act(bureau, matter, "assign", to_organ="鹿城镇人民政府", report_due=date(2026, 3, 27))
    assert starts(bureau, matter, "F7")["report_by"] == "2026-03-27"


def test_an_agreement_cites_the_law_of_its_own_matter(office: Core) -> None:
    quarrel = dispute(office)
    settled = {"agreement": "各让一步", "willing": True, "mediator": "王建国", "responsible": "王建国"}
    act(office, quarrel, "settle_on_spot", **settled)
    assert (starts(office, quarrel, "F14_c")["law"], starts(office, quarrel, "F14_c")["host"]) == (
        "dispute",
        "",
    )
    draft = MatterDraft(kind="contract", title="互换承包地", category="CD1", parties=(PERSON, OTHER))
    land = str(office.services.matters.register(draft).made)
    act(office, land, "mediate", mediator="普阿果", responsible="王建国")
    act(office, land, "settle", agreement="换回", willing=True)
    agreed = starts(office, land, "F14_c")
    assert (agreed["law"], agreed["host"]) == ("contract", "乡镇人民政府")


def test_the_way_against_a_demolition_names_its_fifteen_days(bureau: Core) -> None:
    form = bureau.services.letters.form("F24_v")
    both = next(one for one in form.fields if one.key == "remedy").choice("both")
    assert both is not None and "60日内申请行政复议" in both.text and "15日内向人民法院起诉" in both.text


def test_the_papers_of_a_review_and_a_hearing_know_what_was_typed(office: Core, clock: SetClock) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    hearing = {"hearing_on": date(2026, 3, 10), "hearing_place": "镇会议室", "hearing_host": "陈立新"}
    act(office, matter, "call_hearing", **hearing, **APPROVED)
    told = starts(office, matter, "F24_d")
    assert (told["place"], told["chair"]) == ("镇会议室", "陈立新")
    act(office, matter, "conclude", result="P3", **APPROVED)
    act(office, matter, "serve", receiver="张㐂")
    clock.forward(days=3)
    act(office, matter, "ask_review", review_organ="楚雄市人民政府")
    asked = starts(office, matter, "F12")
    assert (asked["asked_on"], asked["review_organ"]) == ("2026-03-05", "楚雄市人民政府")


def test_whom_the_bureau_presses_is_whom_it_gave_the_matter_to(bureau: Core) -> None:
    """Not itself; and the days over are counted from the day that it had set."""
    clock = bureau.around.clock
    assert isinstance(clock, SetClock)
    matter = petition(bureau, purpose="M36", channel="L09", source_due_on=date(2026, 4, 1))
    act(bureau, matter, "assign", to_organ="鹿城镇人民政府", report_due=date(2026, 3, 27))
    assert starts(bureau, matter, "F8")["overdue_days"] == ""
    clock.forward(days=32)
    for form in ("F8", "F8_a"):
        told = starts(bureau, matter, form)
        assert (told["to_organ"], told["sent_on"]) == ("鹿城镇人民政府", "2026-03-02")
        assert (told["due_on"], told["overdue_days"]) == ("2026-03-27", "7")


def test_an_informant_stands_in_no_record_that_the_accused_signs(bureau: Core) -> None:
    accused = PartyDraft(name="某甲", place_code=VILLAGE, role="R12")
    people = (accused, PartyDraft(name="普阿果", role="R13"), PartyDraft(name="罗村长", role="R11"))
    draft = MatterDraft(kind="violation", title="占用耕地", category="U01", parties=people)
    case = str(bureau.services.matters.register(draft).made)
    for form in bureau.services.letters.forms():
        if form.belongs and "violation" not in form.belongs:
            continue
        told = repr(starts(bureau, case, form.id))
        assert "普阿果" not in told and "罗村长" not in told, form.id


def test_the_respondent_is_never_a_second_applicant(bureau: Core) -> None:
    sides = (("赵堃", "R05"), ("王䶮", "R05"), ("李国强", "R06"), ("普阿果", "R08"))
    people = tuple(PartyDraft(name=name, place_code=VILLAGE, role=role) for name, role in sides)
    draft = MatterDraft(kind="ownership", title="地界不清", family="K1", parties=people)
    land = str(bureau.services.matters.register(draft).made)
    assert starts(bureau, land, "F24_o")["respondent"] == "李国强"
    rows = starts(bureau, land, "F14_b")["parties"]
    assert isinstance(rows, list) and [one["name"] for one in rows] == ["赵堃", "王䶮", "李国强"]


def test_a_repeat_knows_its_representatives_and_the_number_it_repeats(office: Core) -> None:
    first = petition(office, purpose="M36")
    act(office, first, "accept")
    people = [
        PartyDraft(name=name, place_code=VILLAGE, role=role)
        for name, role in (("张㐂", "R01"), ("李国强", "R03"))
    ]
    again = petition(office, *people, purpose="M36", earlier_matter=first)
    told = starts(office, again, "F1")
    assert told["representatives"] == "李国强" and told["earlier_number"] == "东华信 2026-0001"


def test_no_letter_that_names_an_accuser_is_owed(office: Core) -> None:
    """条例30: an accusation is 移送, on a letter without the name; 转送 and 交办 write it out."""
    matter = petition(office, purpose="M2")
    for action in ("transfer", "assign", "accept"):
        with pytest.raises(NotAllowed, match="第三十条"):
            act(office, matter, action, **typed_for(action))
    act(office, matter, "move", to_organ="楚雄市纪委监委", kept_secret=True, **APPROVED)
    assert "张㐂" not in repr(starts(office, matter, "F6_b"))


def typed_for(action: str) -> dict[str, object]:
    far = {"to_organ": "县林草局", **APPROVED}
    return {"transfer": far, "assign": {**far, "report_due": date(2026, 3, 9)}}.get(action, {})


def test_a_revisit_and_a_filing_are_not_asked_twice(bureau: Core) -> None:
    matter = petition(bureau, purpose="M36")
    rated = {"satisfaction": "SA1", "satisfaction_office": "SA0"}
    act(bureau, matter, "revisit", revisit_way="RV2", revisit_result="说明已收到", **rated)
    told = starts(bureau, matter, "F22")
    assert (told["way"], told["office_score"], told["organ_score"]) == ("上门", "满意", "基本满意")
    draft = MatterDraft(kind="violation", title="占用耕地", category="U01", parties=(PERSON,))
    case = str(bureau.services.matters.register(draft).made)
    assert starts(bureau, case, "F24_r")["tests"] == []
    found = {"clue_source": "E4", "check_found": "占地", "investigators": "王、李", "responsible": "王"}
    act(bureau, case, "check", **found)
    act(bureau, case, "report", bureau_receiver="甲", township_receiver="乙")
    five = dict.fromkeys(("clear_actor", "has_facts", "liable", "within_power", "within_time"), True)
    act(bureau, case, "file", responsible="王", **five)
    told = starts(bureau, case, "F24_r")
    assert told["source"] == "举报" and isinstance(told["tests"], list) and len(told["tests"]) == 5
