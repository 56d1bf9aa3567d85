"""Papers of a joint petition (联名、多人) name its representatives and how many they speak for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.jointnames import LONGEST, MOST, addressed, called
from tests.documents.reading import text_of
from tests.services.desk_work import PERSON, VILLAGE, act, conclude, letter_of, petition, write_letter

ELECTED = tuple(PartyDraft(name=name, role="R03") for name in ("李国强", "王小明"))


def shown(core: Core, matter: str, form: str) -> dict[str, object]:
    return dict(core.services.letters.prepare(matter, form).values)


def test_a_notice_names_the_representatives_and_the_number(office: Core) -> None:
    matter = petition(office, PERSON, *ELECTED, people_count=12)
    act(office, matter, "accept")
    letter = write_letter(office, matter, "F2")
    assert "张㐂、李国强、王小明等12人：" in text_of(office.services.letters.pdf(letter))
    assert "你们通过来信方式反映的" in text_of(office.services.letters.pdf(letter))
    receipt = office.services.batch.receipt(letter)
    assert "张㐂、李国强、王小明等12人" in text_of(receipt)


def test_the_opinion_says_how_many_in_its_title(office: Core) -> None:
    matter = petition(office, PERSON, *ELECTED, people_count=12, purpose="M36")
    conclude(office, matter)
    text = text_of(office.services.letters.pdf(write_letter(office, matter, "F11")))
    assert "关于张㐂等12人反映" in text and "张㐂、李国强、王小明等12人：" in text


def test_an_older_draft_of_an_opinion_keeps_its_addressee(office: Core) -> None:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    letter = write_letter(office, matter, "F11", issue=False)
    values = dict(letter_of(office, letter).values)
    del values["addressee"]
    assert "张㐂：" in text_of(office.services.letters.preview("F11", values))


def test_one_person_is_still_addressed_as_one(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    text = text_of(office.services.letters.pdf(write_letter(office, matter, "F2")))
    assert "你通过来信方式反映的" in text and "你们" not in text


@pytest.mark.parametrize(
    ("people", "count", "named"),
    [
        ((PERSON,), 1, "张㐂"),
        ((PERSON,), 12, "张㐂等12人"),
        ((PERSON, *ELECTED), 1, "张㐂、李国强、王小明"),
        ((PERSON, *ELECTED), 3, "张㐂、李国强、王小明"),
        ((PERSON, PartyDraft(name="普阿果", role="R04")), 1, "张㐂"),
        ((PERSON, PartyDraft(name="普阿果", role="R02")), 2, "张㐂等2人"),
        ((PartyDraft(anonymous=True, role="R01"),), 12, "匿名"),
    ],
)
def test_who_is_named(office: Core, people: tuple[PartyDraft, ...], count: int, named: str) -> None:
    assert shown(office, petition(office, *people, people_count=count), "F2")["addressee"] == named


def test_no_form_of_petitions_warns_of_its_own_names(office: Core) -> None:
    matter = petition(office, PERSON, *ELECTED, people_count=12)
    letters = office.services.letters
    for form in letters.forms():
        if not form.suits("petition"):
            continue
        values = shown(office, matter, form.id)
        said = [one for one in letters.warnings(matter, form.id, values) if "姓名" in str(one.text)]
        assert not said, form.id
        joint = [one for one in form.fields if one.label == "信访人"]
        assert all("等12人" in str(values[one.key]) for one in joint if one.key in ("addressee", "petitioner")
                   and form.id != "F24_c"), form.id  # fmt: skip


def test_the_sides_of_a_dispute_stay_as_they_are(office: Core) -> None:
    people = (PartyDraft(name="赵兴", place_code=VILLAGE, role="R05"), PartyDraft(name="李国强", role="R06"))
    draft = MatterDraft(kind="dispute", parties=people, title="宅基地边界", people_count=12)
    made = str(office.services.matters.register(draft).made)
    assert shown(office, made, "F13")["receiver"] == "赵兴"


NAMES = st.lists(st.text("张李王普阿果丽华㐂", min_size=1, max_size=60), min_size=1, max_size=9, unique=True)


@given(NAMES, st.integers(0, 20_000))
def test_what_is_called_never_outgrows_its_field(names: list[str], count: int) -> None:
    for told in (called(names, count), addressed(names, count)):
        assert told.startswith(names[0]) and len(told) <= max(LONGEST, len(names[0]) + len("等20000人"))
        assert told.count("、") < MOST
    people = max(count, len(names))
    if people > 1:
        assert called(names, count) == f"{names[0]}等{people}人"
