"""Procedure files: the shipped ones are sound, faulty ones are refused with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import resource
from desktop_app.domain.clauses import cite
from desktop_app.rules.articles import load_articles
from desktop_app.rules.codes import load_codes
from desktop_app.rules.procedures import load_procedures
from desktop_app.rules.toml import RuleProblem

FORMS = frozenset(path.stem for path in resource("forms").glob("*.toml"))
CODES = load_codes([resource("codes")])
ARTICLES = load_articles([resource("law")])

SMALL = """id = "small"
version = 1
kind = "x"
title = "小程序"
sign = "小"

[labels]
received_on = "收到日期"

[[states]]
id = "open"
title = "办"
primary = ["finish"]

[[states]]
id = "shut"
title = "结"
closed = true

[[clocks]]
id = "T"
title = "期限"
limit = 5
unit = "days"
starts_on = "收到之日"
clause = "条例34"

[[actions]]
id = "begin"
title = "登记"
to = "open"
authority = ["office"]
starts = [
  { clock = "T", since = "received_on" },
]

[[actions]]
id = "finish"
title = "办结"
from = ["open"]
to = "shut"
authority = ["office"]
papers = [
  { form = "F1", title = "登记表" },
]
"""


def load(folder: Path, text: str) -> None:
    (folder / "small.toml").write_text(text, encoding="utf-8")
    load_procedures([folder], FORMS, CODES)


def test_the_small_one_is_sound(tmp_path: Path) -> None:
    load(tmp_path, SMALL)


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        ('primary = ["finish"]\n', 'primary = ["finish"]\ncolour = "red"\n', 'colour = "red"', "不认识的键"),
        ('clause = "条例34"\n', "", "[[clocks]]", "缺少"),
        ('clause = "条例34"', 'clause = ""', 'clause = ""', "不能为空"),
        ('from = ["open"]\nto = "shut"', 'from = ["open"]\nto = "open"', 'id = "open"', "没有出路"),
        ('to = "open"', 'to = "shut"', 'id = "open"', "走不到"),
        ("closed = true", 'closed = false\nprimary = ["finish"]', 'primary = ["finish"]', "不是可以从"),
        ("closed = true", "", 'id = "shut"', "没有出路"),
        ('form = "F1"', 'form = "F99"', '{ form = "F99"', "没有文书"),
        ('from = ["open"]', 'from = ["opened"]', 'from = ["opened"]', "没有状态"),
        ('clock = "T"', 'clock = "U"', '{ clock = "U"', "没有期限"),
        ('since = "received_on"', 'since = "recieved_on"', "starts = [", "labels"),
        (
            'authority = ["office"]\npapers',
            'authority = ["police"]\npapers',
            'authority = ["police"]',
            "可用值",
        ),
        ("limit = 5", "limit = 0", "limit = 0", "1 到 3660"),
        ('unit = "days"', 'unit = "日"', 'unit = "日"', "可用值"),
        ('from = ["open"]\n', "", "", "恰有一个"),
        ("version = 1", "version = 0", "version = 0", "1 到"),
        ('id = "finish"', 'id = "begin"', 'id = "begin"', "重复"),
    ],
)
def test_faults_name_line_and_reason(tmp_path: Path, old: str, new: str, at: str, reason: str) -> None:
    """`at` begins the line that has to be named; the last such line, or line 1 for the whole file."""
    assert old in SMALL
    text = SMALL.replace(old, new)
    with pytest.raises(RuleProblem) as caught:
        load(tmp_path, text)
    assert reason in caught.value.text
    assert caught.value.params["file"] == "small.toml"
    line = int(str(caught.value.params["line"]))
    assert text.splitlines()[line - 1].strip().startswith(at) if at else line == 1, caught.value.text


@pytest.mark.parametrize(
    ("guard", "reason"),
    [
        ('{ check = "sunny", text = "甲" }', "sunny"),
        ('{ check = "known", text = "甲" }', "缺少"),
        ('{ check = "known", key = "nobody", text = "甲" }', "labels"),
        ('{ check = "clock_over", clock = "Z", text = "甲" }', "不存在"),
        ('{ check = "known", key = "received_on" }', "缺少"),
        ('{ check = "known", key = "received_on", text = "甲", stop = true }', "不认识"),
    ],
)
def test_faulty_guards(tmp_path: Path, guard: str, reason: str) -> None:
    with pytest.raises(RuleProblem, match=reason):
        load(tmp_path, SMALL + f"guards = [\n  {guard},\n]\n")


def test_every_clause_of_the_shipped_files_was_read() -> None:
    book = load_procedures([resource("procedures")], FORMS, CODES, ARTICLES)
    assert len({procedure.id for procedure in book}) == len(tuple(book)) > 1
    for procedure in book.every():
        for action in procedure.actions.values():
            assert all(cite(part) != part or part.startswith(ARTICLES.free) for part in _marks(action.clause))


def _marks(clause: str) -> list[str]:
    return [clause] if clause.startswith(ARTICLES.free) else [part for part in clause.split("、") if part]


@pytest.mark.parametrize(
    ("clause", "word"),
    [("条例99", "核对"), ("条列34", "不是已核对"), ("条例23、条例98", "条例98"), ("某办法第三条", "开头")],
)
def test_a_clause_nobody_has_read_is_refused_with_its_line(tmp_path: Path, clause: str, word: str) -> None:
    text = SMALL.replace("条例34", clause)
    (tmp_path / "small.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem, match=word) as caught:
        load_procedures([tmp_path], FORMS, CODES, ARTICLES)
    line = int(str(caught.value.params["line"]))
    assert text.splitlines()[line - 1] == f'clause = "{clause}"'


def test_a_ground_that_is_no_law_says_so(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL.replace("条例34", "地方规定：某办法"), encoding="utf-8")
    load_procedures([tmp_path], FORMS, CODES, ARTICLES)


def test_a_bureau_version_is_new_for_new_matters_only(tmp_path: Path) -> None:
    text = (resource("procedures") / "dispute-basic.toml").read_text(encoding="utf-8")
    newer = text.replace("version = 1", "version = 2").replace("矛盾纠纷化解", "纠纷化解（州里）")
    (tmp_path / "own.toml").write_text(newer, encoding="utf-8")
    book = load_procedures([resource("procedures"), tmp_path], FORMS, CODES)
    current = book.of_kind("dispute")
    assert (current.version, current.layer) == (2, 1)
    old = book.get(current.id, 1)
    assert (old.version, old.layer) == (1, 0)
    assert book.get(current.id, 77) is current
    with pytest.raises(UserProblem):
        book.get("none")
    with pytest.raises(UserProblem):
        book.of_kind("none")


def test_citations() -> None:
    assert cite("条例23¶3") == "《信访工作条例》第二十三条第三款"
    assert cite("条例31(6)、条例32") == "《信访工作条例》第三十一条第六项、《信访工作条例》第三十二条"
    assert cite("民典203") == "《民法典》第二百零三条"
    assert cite("条例10") == "《信访工作条例》第十条"
    assert cite("清单25") == "《自然资源领域依法分类处理信访诉求清单及主要依据》"
    assert cite("楚雄州某办法第3条") == "楚雄州某办法第3条"
