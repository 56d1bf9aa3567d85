"""The same person and the same matter are noticed, told apart for good, tied and untied; the bureau tells offices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter, Party
from desktop_app.domain.repeatrecords import Likeness, NotSame, RepeatHint
from desktop_app.services.repeats.like import LikeMatter
from tests.services.duty_nodes import County
from tests.ui.office import VILLAGE, make_office

NEXT_VILLAGE = "532301105204"
REQUEST = "邻居翻建住房时把排水沟填埋约六米，雨季积水进院，要求恢复排水沟原有走向。"
AGAIN = "邻居盖房把原来的排水沟填埋了六米，雨季积水进院，请求恢复排水沟的走向。"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    made.close()


def register(core: Core, name: str, title: str = "反映排水沟被占", request: str = "", **more: object) -> str:
    given = {"place_code": VILLAGE, **more}
    unlike = given.pop("unlike", ())
    person = PartyDraft(name=name, **given)  # type: ignore[arg-type]
    draft = MatterDraft(
        parties=(person,),
        title=title,
        request=request or title,
        place_code=person.place_code,
        unlike=unlike,  # type: ignore[arg-type]
    )
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.forward(minutes=1)
    return str(core.services.matters.register(draft).made)


def card_of(core: Core, name: str) -> Party:
    return core.store.read.find(Party, "name = ?", (name,), "lseq DESC")[0]


def reasons(core: Core, typed: PartyDraft) -> list[tuple[str, str]]:
    return [(seen.party.name, seen.reason) for seen in core.services.parties.seen_before(typed)]


def likes(core: Core, request: str, place: str = VILLAGE, title: str = "反映排水沟被占") -> list[LikeMatter]:
    return core.services.like_matters.of(title, request, place)


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("杨䶮", "杨龑", "同村，名字写法不同"),
        ("刘海峯", "刘海峰", "同村，名字写法不同"),
        ("阿木", "啊木", "同村，名字同音"),
        ("张书文", "章书闻", "同村，名字同音"),
        ("张书文", "张书文", "同村同名"),
    ],
)
def test_variants_and_sounds_of_a_name_in_the_village(
    office: Core, name: str, typed: str, reason: str
) -> None:
    register(office, name)
    assert reasons(office, PartyDraft(name=typed, place_code=VILLAGE)) == [(name, reason)]
    elsewhere = reasons(office, PartyDraft(name=typed, place_code="532301106201"))
    assert (name, "名字同音") not in elsewhere


def test_the_surest_come_first_and_once(office: Core) -> None:
    register(office, "张书文", phone="13908780001", place_code=NEXT_VILLAGE)
    register(office, "章书文", place_code=VILLAGE)
    register(office, "张书文", place_code=VILLAGE)
    typed = PartyDraft(name="张书文", phone="139 0878 0001", place_code=VILLAGE)
    assert [reason for _name, reason in reasons(office, typed)] == ["电话相同", "同村同名", "同村，名字同音"]


def test_like_words_are_found_and_others_not(office: Core) -> None:
    matter = register(office, "张书文", request=REQUEST)
    register(office, "李四", "征地补偿面积不符", "要求重新丈量并补发差额。")
    (like,) = likes(office, AGAIN)
    assert (like.matter.id, like.here) == (matter, True)
    assert like.percent >= 45
    assert likes(office, REQUEST, "532301106201")[0].percent == 100
    assert likes(office, "要求发给宅基地批准书，已经等了两年。", title="申请宅基地") == []
    assert likes(office, "", title="沟") == []


def test_what_was_told_apart_stays_apart(office: Core) -> None:
    first = register(office, "张书文", request=REQUEST)
    card = card_of(office, "张书文")
    second = register(office, "张书文", request=AGAIN, unlike=(card.id, first))
    said = office.store.read.find(NotSame)
    assert {(one.what, frozenset((one.one, one.other))) for one in said} == {
        (Likeness.PERSON, frozenset((card.id, card_of(office, "张书文").id))),
        (Likeness.MATTER, frozenset((first, second))),
    }
    repeats = office.services.repeats
    assert repeats.of_matter(second).suspects == ()
    (denied,) = repeats.of_matter(second).denied
    repeats.take_back(denied.id)
    assert [one.matter.id for one in repeats.of_matter(second).suspects] == [first]
    repeats.deny(Likeness.MATTER, second, first)
    repeats.deny(Likeness.MATTER, first, second)
    assert len(office.store.read.find(NotSame, "what = 'matter' AND retired = ''")) == 1
    assert office.store.replay_digest() == office.store.digest()


def test_a_tie_is_marked_and_reversible(office: Core) -> None:
    first, second = register(office, "张书文", request=REQUEST), register(office, "李四", request=AGAIN)
    repeats = office.services.repeats
    assert [one.matter.id for one in repeats.of_matter(second).suspects] == [first]
    assert repeats.of_matter(first).suspects == ()
    repeats.link(second, first)
    tied = office.store.read.get(Matter, second)
    assert tied is not None
    assert tied.earlier_matter == first
    assert len(tied.flags) == 1
    assert [one.id for one in repeats.of_matter(first).later] == [second]
    with pytest.raises(UserProblem):
        repeats.link(first, second)
    repeats.unlink(second)
    free = office.store.read.get(Matter, second)
    assert free is not None
    assert (free.earlier_matter, free.flags) == ("", ())
    assert [one.matter.id for one in repeats.of_matter(second).suspects] == [first]


def test_nothing_confidential_is_hinted_at(office: Core) -> None:
    secret = register(office, "董明珍", request=REQUEST, phone="13908780099")
    office.store.change(lambda tx: tx.set(Matter, secret, confidential=True, named=("别人",)))
    other = register(office, "董明珍", request=AGAIN, phone="13908780099")
    assert office.services.repeats.of_matter(other).suspects == ()
    assert likes(office, REQUEST) == [] or all(one.matter.id == other for one in likes(office, REQUEST))
    assert len(reasons(office, PartyDraft(name="董明珍", phone="13908780099"))) == 1
    with pytest.raises(NotAllowed):
        office.services.repeats.link(other, secret)


def test_the_bureau_sees_repeats_across_offices_and_tells_the_later_one(county: County) -> None:
    first = register(county.dong, "张书文", request=REQUEST, phone="13908780001")
    county.days(3)
    second = register(county.cang, "张书文", request=AGAIN, phone="13908780001", place_code="532301106201")
    county.round()
    bureau, told = county.bureau.services.repeats, list[tuple[int, int]]()
    ((matter, suspect),) = bureau.across("2020-01-01", lambda done, total: told.append((done, total)))
    assert (matter.id, suspect.matter.id, suspect.reason) == (second, first, "电话相同")
    assert told[-1] == (2, 2)
    bureau.confirm(second, first, suspect.reason)
    assert [one.id for one in bureau.same_as(first)] == [second]
    assert bureau.across("2020-01-01", lambda _done, _total: None) == []
    county.round()
    repeats = county.cang.services.repeats
    (hint,) = repeats.of_matter(second).hints
    assert (hint.earlier_matter, hint.reason) == (first, "电话相同")
    assert hint.earlier_unit
    assert county.dong.store.read.find(RepeatHint) == []
    repeats.link_hint(hint.id)
    assert repeats.of_matter(second).hints == ()
    tied = county.cang.store.read.get(Matter, second)
    assert tied is not None
    assert tied.earlier_matter == first
    with pytest.raises(NotAllowed):
        repeats.confirm(second, first)
    for core in county.cores:
        assert core.store.replay_digest() == core.store.digest()


def test_an_office_may_say_that_the_hint_is_wrong(county: County) -> None:
    first = register(county.dong, "张书文", request=REQUEST)
    second = register(county.cang, "张书文", request=AGAIN)
    county.round()
    county.bureau.services.repeats.confirm(second, first)
    county.round()
    repeats = county.cang.services.repeats
    repeats.deny(Likeness.MATTER, second, first)
    assert repeats.of_matter(second).hints == ()
    county.round()
    assert county.bureau.services.repeats.same_as(first) == []
