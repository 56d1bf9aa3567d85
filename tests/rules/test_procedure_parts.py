"""What procedures share, what an office sets for itself, and the faults that are refused with file, line and reason."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.base.paths import resource
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import (
    Authority,
    MatterFacts,
    Procedure,
    Tuning,
    options,
    perform,
    tuned,
    with_authority,
)
from desktop_app.rules.articles import load_articles
from desktop_app.rules.procedures import load_procedures
from desktop_app.rules.toml import RuleProblem
from desktop_app.services.rulebook import RuleBook
from tests.domain.cases import CALENDAR, CODES, FORMS, Life
from tests.rules.test_procedures import SMALL

ARTICLES = load_articles([resource("law")])
PART = """part = "shared"

[labels]
first_receiver = "首问责任人"

[[clocks]]
id = "call"
title = "回电"
set_by_hand = true
starts_on = "约定之日"
clause = "本单位制度：回电"
counts_late = false
task = "call"

[[actions]]
id = "promise"
title = "约定回电"
from = ["*", "closed"]
authority = ["office"]
fields = [{ key = "call_on", label = "回电日期", type = "date", future = true }]
starts = [{ clock = "call", since = "received_on", until = "call_on" }]

[[actions]]
id = "again"
title = "恢复"
from = ["closed"]
to = "open"
authority = ["bureau"]
continues = ["T"]

[[actions]]
id = "wait"
title = "停止计算"
from = ["open"]
authority = ["bureau"]
off = true
date = "since"
pauses = { clock = "T", since = "since", basis = "basis" }
fields = [
  { key = "since", label = "起", type = "date", required = true, default = "today" },
  { key = "basis", label = "依据", required = true },
]

[[actions]]
id = "on"
title = "恢复计算"
from = ["open"]
authority = ["bureau"]
off = true
date = "until"
pauses = { clock = "T", until = "until", basis = "basis" }
fields = [
  { key = "until", label = "止", type = "date", required = true, default = "today" },
  { key = "basis", label = "依据", required = true },
]
"""
WHOLE = SMALL.replace('sign = "小"', 'sign = "小"\ninclude = ["shared"]')


def write(folder: Path, small: str = WHOLE, part: str = PART) -> Path:
    (folder / "small.toml").write_text(small, encoding="utf-8")
    (folder / "shared.toml").write_text(part, encoding="utf-8")
    return folder


def load(folder: Path) -> Procedure:
    return load_procedures([folder], FORMS, CODES, ARTICLES).get("small")


def test_shared_steps_fit_every_open_or_closed_state(tmp_path: Path) -> None:
    procedure = load(write(tmp_path))
    assert procedure.actions["promise"].from_states == ("open", "shut")
    assert procedure.actions["again"].from_states == ("shut",)
    assert procedure.actions["promise"].part == "shared"
    assert procedure.actions["finish"].part == ""
    assert procedure.clocks["call"].task == "call"
    assert procedure.labels["first_receiver"] == "首问责任人"
    shown = {one.action.id: one for one in options(procedure, MatterFacts("open"), date(2026, 3, 2))}
    assert shown["promise"].allowed
    assert "已结事项" in shown["again"].reason


def test_the_procedures_own_step_wins_and_others_may_be_left_out(tmp_path: Path) -> None:
    own = WHOLE.replace('include = ["shared"]', 'include = ["shared"]\nwithout = ["wait", "on"]')
    own += '\n[[actions]]\nid = "promise"\ntitle = "本所约定"\nfrom = ["*"]\nauthority = ["office"]\n'
    procedure = load(write(tmp_path, own))
    assert procedure.actions["promise"].title == "本所约定"
    assert "wait" not in procedure.actions


@pytest.mark.parametrize(
    ("old", "new", "file", "reason"),
    [
        ('include = ["shared"]', 'include = ["nothing"]', "small.toml", "没有共用文件"),
        ('include = ["shared"]', 'include = ["shared"]\nwithout = ["none"]', "small.toml", "没有 none"),
        ('from = ["*", "closed"]', 'from = ["*", "shut"]', "shared.toml", "没有状态"),
        ('from = ["*", "closed"]', 'from = ["*"]\nexcept = ["gone"]', "shared.toml", "没有状态 gone"),
        ('from = ["*", "closed"]', 'from = ["shut"]\nexcept = ["open"]', "shared.toml", "合用"),
        ('key = "call_on", label', 'key = "first_receiver", label', "shared.toml", "首问责任人"),
        ('off = true\ndate = "since"', 'date = "since"', "shared.toml", "off = true"),
        ('since = "since", basis = "basis"', 'since = "since"', "shared.toml", "依据"),
        ('pauses = { clock = "T", since = "since"', 'pauses = { clock = "T"', "shared.toml", "至少写一个"),
        ('pauses = { clock = "T", since', 'pauses = { clock = "U", since', "shared.toml", "没有期限"),
        (', until = "call_on" }', " }", "shared.toml", "until"),
        ('task = "call"', 'task = "dance"', "shared.toml", "可用值"),
        ('continues = ["T"]', 'continues = ["U"]', "shared.toml", "没有期限"),
        ('clause = "本单位制度：回电"', 'clause = "回电"', "shared.toml", "开头"),
        ('clause = "本单位制度：回电"\n', "", "shared.toml", "缺少"),
        ('part = "shared"', 'part = "shared"\nversion = 3', "shared.toml", "不认识"),
        ("limit = 5", "limit = 5\nset_by_hand = false\nsettable = 3", "small.toml", "true 或 false"),
    ],
)
def test_faults_name_the_file_they_stand_in(
    tmp_path: Path, old: str, new: str, file: str, reason: str
) -> None:
    assert old in WHOLE + PART
    with pytest.raises(RuleProblem, match=reason) as caught:
        load(write(tmp_path, WHOLE.replace(old, new), PART.replace(old, new)))
    assert caught.value.params["file"] == file
    assert int(str(caught.value.params["line"])) >= 1


def test_a_way_that_leads_round_and_round_is_no_way_out(tmp_path: Path) -> None:
    state = '\n[[states]]\nid = "{0}"\ntitle = "{0}"\nprimary = ["from_{0}"]\n'
    action = (
        '\n[[actions]]\nid = "from_{0}"\ntitle = "走"\nfrom = ["{0}"]\nto = "{1}"\nauthority = ["office"]\n'
    )
    circle = state.format("here") + state.format("there")
    steps = action.format("here", "there") + action.format("there", "here")
    enter = action.format("open", "here")
    (tmp_path / "small.toml").write_text(SMALL + circle + steps + enter, encoding="utf-8")
    with pytest.raises(RuleProblem, match="走不到任何办结状态"):
        load_procedures([tmp_path], FORMS, CODES, ARTICLES)
    leave = action.format("there", "shut").replace("from_there", "leave")
    (tmp_path / "small.toml").write_text(SMALL + circle + steps + enter + leave, encoding="utf-8")
    load_procedures([tmp_path], FORMS, CODES, ARTICLES)


def test_a_limit_that_runs_is_not_started_again(tmp_path: Path) -> None:
    twice = WHOLE + (
        '\n[[actions]]\nid = "restart"\ntitle = "再来"\nfrom = ["open"]\nauthority = ["office"]\ndate = "on_day"\n'
        'fields = [{ key = "on_day", label = "日期", type = "date", required = true, default = "today" }]\n'
        'starts = [{ clock = "T", since = "on_day" }]\n'
    )
    life = Life(load(write(tmp_path, twice)), {"received_on": date(2026, 3, 2)})
    life.open()
    assert life.do("restart", date(2026, 3, 4)).clocks_started == ()
    assert life.clocks["T"].started_on == date(2026, 3, 2)
    life.do("finish", date(2026, 3, 5))
    life.do("again", date(2026, 3, 6))
    assert (life.clocks["T"].started_on, life.clocks["T"].stopped_on) == (date(2026, 3, 2), None)


def test_a_pause_ends_with_the_days_added_and_their_ground(tmp_path: Path) -> None:
    shipped = load(write(tmp_path))
    procedure = tuned(shipped, Tuning(on=frozenset({"wait", "on"})))
    life = Life(procedure, {"received_on": date(2026, 3, 2)})
    life.open()
    assert life.clocks["T"].plain_on == date(2026, 3, 7)
    with pytest.raises(NotAllowed, match="没有停止计算"):
        life.do("on", date(2026, 3, 3), {"basis": "某办法"})
    life.do("wait", date(2026, 3, 4), {"basis": "某办法第三条"})
    assert life.clocks["T"].stopped_on == date(2026, 3, 4)
    again = next(o for o in options(procedure, life.facts, date(2026, 3, 5)) if o.action.id == "wait")
    assert "没有在计时" in again.reason
    with pytest.raises(InputProblem, match="早于起始日"):
        life.do("on", date(2026, 3, 20), {"basis": "某办法第三条", "until": "2026-03-03"})
    life.do("on", date(2026, 3, 20), {"basis": "某办法第三条"})
    clock = life.clocks["T"]
    assert (clock.plain_on, clock.rolled_on, clock.stopped_on) == (date(2026, 3, 24), date(2026, 3, 24), None)
    assert clock.why.startswith("2026年3月2日起算")
    assert "2026年3月4日至2026年3月20日共17日不计入（某办法第三条）" in clock.why


def test_working_days_left_out_are_only_those_that_were_worked(tmp_path: Path) -> None:
    text = WHOLE.replace('unit = "days"', 'unit = "working_days"')
    life = Life(
        tuned(load(write(tmp_path, text)), Tuning(on=frozenset({"wait", "on"}))),
        {"received_on": date(2026, 3, 2)},
    )
    life.open()
    assert life.clocks["T"].plain_on == date(2026, 3, 9)
    life.do("wait", date(2026, 3, 6), {"basis": "某办法"})
    life.do("on", date(2026, 3, 10), {"basis": "某办法"})  # Friday to Tuesday: three of five were worked
    assert life.clocks["T"].plain_on == date(2026, 3, 12)


def test_the_bureau_decides_who_may_act(tmp_path: Path) -> None:
    procedure = load(write(tmp_path))
    facts = MatterFacts("open", {"received_on": date(2026, 3, 2)})
    assert not procedure.actions["finish"].needs_approval(Authority.OFFICE)
    stricter = with_authority(
        procedure, {"finish": (Authority.BUREAU,), "promise": (), "gone": (Authority.OFFICE,)}
    )
    assert stricter.actions["finish"].needs_approval(Authority.OFFICE)
    assert stricter.actions["promise"] == procedure.actions["promise"]
    offered = next(o for o in options(stricter, facts) if o.action.id == "finish")
    assert offered.approval
    assert perform(stricter, facts, "finish", {}, date(2026, 3, 3), CALENDAR, acting=Authority.BUREAU).closes


def test_only_settable_limits_take_another_length(tmp_path: Path) -> None:
    text = WHOLE.replace("limit = 5", "limit = 5\nsettable = true")
    wanted = Tuning(limits={"T": Limit(3, Unit.WORKING_DAYS), "none": Limit(1)})
    assert tuned(load(write(tmp_path, text)), wanted).clocks["T"].limit == Limit(3, Unit.WORKING_DAYS)
    assert tuned(load(write(tmp_path)), wanted).clocks["T"].limit == Limit(5)


def test_a_bureaus_file_takes_the_place_of_the_shipped_one_and_shows_it(tmp_path: Path) -> None:
    bureau = tmp_path / "bureau" / "procedures"
    bureau.mkdir(parents=True)
    shutil.copy(resource("procedures") / "common.toml", bureau / "common.toml")
    text = (resource("procedures") / "dispute-basic.toml").read_text(encoding="utf-8")
    (bureau / "own.toml").write_text(text.replace("矛盾纠纷化解", "纠纷（州里）"), encoding="utf-8")
    rules = RuleBook(resource(), tmp_path / "bureau")
    old = rules.procedures.get("dispute-basic", 1)
    assert (old.layer, old.overrides, old.title) == (1, True, "纠纷（州里）")
    assert [(p.layer, p.overrides) for p in rules.procedures.every() if p.kind == "petition"] == [
        (0, False)
    ] * 2


def test_the_same_version_twice_in_one_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "twin.toml").write_text(WHOLE, encoding="utf-8")
    with pytest.raises(RuleProblem, match="另一个文件"):
        load(tmp_path)


def test_kinds_come_in_the_files_order_and_old_ones_are_not_offered() -> None:
    book = load_procedures([resource("procedures")], FORMS, CODES, ARTICLES)
    kinds = [kind.id for kind in book.kinds()]
    assert kinds == ["petition", "dispute", "ownership", "contract", "violation", "taking"]
    assert {kind.sign for kind in book.kinds()} == {"信", "纠", "权", "承", "违", "征"}
    assert book.of_kind("") == book.of_kind("petition")
    assert book.kind("petition").title == "信访"
    assert book.kind("of another node").title == "of another node"
    assert book.get("petition-2022", 1).version == 1
    assert book.of_kind("petition").version == 2
