"""Wordings: only articles that were read, what suits the matter first, one's own kept and replacing."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.base.paths import resource
from desktop_app.core import Core
from desktop_app.rules.articles import load_articles
from desktop_app.rules.phrases import load_phrases
from desktop_app.services.phrases import Phrases
from tests.services.desk_work import whole


@pytest.fixture
def phrases(office: Core) -> Phrases:
    return Phrases(office.desk)


def test_every_shipped_wording_stands_on_articles_that_were_read(office: Core, phrases: Phrases) -> None:
    found = phrases.all()
    assert len(found) > 60
    codes = {
        item.code for name in ("categories", "dispute_types") for item in office.desk.rules.codes[name].items
    }
    for one in found:
        assert office.desk.rules.articles.fault(one.clause) == ""
        assert set(one.categories) <= codes, one.key
        assert one.kind == "wording" or one.clause


def test_what_is_about_the_matter_comes_first(phrases: Phrases) -> None:
    found = phrases.find(category="0101", kind="clause")
    assert found[0].suits("0101") and found[0].categories == ("01", "D04")
    assert not found[-1].suits("0101")


def test_found_by_words_and_by_article(phrases: Phrases) -> None:
    assert {one.key for one in phrases.find("60日 延长")} == {"extend", "petition-60"}
    assert "petition-60" in [one.key for one in phrases.find("第三十四条")]
    assert "petition-60" in [one.key for one in phrases.find("条例34")]


def test_an_article_leads_the_sentence_in(phrases: Phrases) -> None:
    one = next(one for one in phrases.all() if one.key == "dispute-sue")
    assert one.inserted.startswith("根据《土地管理法》第十四条，当事人对人民政府的处理决定不服的")


def test_ones_own_is_kept_changed_and_dropped(office: Core, phrases: Phrases) -> None:
    made = str(phrases.keep("到户核对", "已到户核对面积。", category="01").made)
    mine = phrases.find("到户")[0]
    assert (mine.key, mine.source, mine.kind) == (made, "office", "wording")
    phrases.keep("到户核对", "已逐户核对面积。", key=made)
    assert phrases.find("逐户")[0].key == made
    phrases.drop(made, "不用了")
    assert not phrases.find("逐户")
    whole(office)


def test_ones_own_takes_the_place_of_a_shipped_one(phrases: Phrases) -> None:
    phrases.keep("予以支持", "请求成立，予以支持。", replaces="supported")
    assert [one.source for one in phrases.find("予以支持")] == ["office"]


@pytest.mark.parametrize(
    ("title", "text", "clause", "field"),
    [
        ("", "句子", "", "title"),
        ("名字", "", "", "text"),
        ("名字", "句子", "条例99", "clause"),
        ("名", "字" * 2001, "", "text"),
    ],
)
def test_what_cannot_be_kept(phrases: Phrases, title: str, text: str, clause: str, field: str) -> None:
    with pytest.raises(InputProblem) as caught:
        phrases.keep(title, text, clause=clause)
    assert caught.value.problems[0].field == field


def test_the_bureaus_file_overrides_and_faults_are_named(tmp_path: Path) -> None:
    articles = load_articles([resource("law")])
    layer = tmp_path / "phrases"
    layer.mkdir()
    text = 'kind = "wording"\ntitle = "常用语"\n[[items]]\nkey = "supported"\ntitle = "予以支持"\ntext = "支持。"\n'
    (layer / "own.toml").write_text(text, encoding="utf-8")
    found = {one.key: one for one in load_phrases([resource("phrases"), layer], articles)}
    assert (found["supported"].text, found["supported"].source) == ("支持。", "bureau")
    (layer / "own.toml").write_text(f'{text}clause = "条例99"\n', encoding="utf-8")
    with pytest.raises(UserProblem, match=r"own\.toml.*条例99"):
        load_phrases([resource("phrases"), layer], articles)
