"""What stands at the end of a line or of a page: a box to tick with its words, a long organ's name beside a date."""

from __future__ import annotations

from desktop_app.base.paths import resource
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.lines import break_lines
from desktop_app.documents.render import render
from desktop_app.rules.forms import load_form
from tests.documents.reading import page_of
from tests.documents.samples import ISSUED, PICTURES, SAMPLES

LONG = "楚雄彝族自治州楚雄市东华镇人民政府（城市管理综合行政执法队、自然资源和规划建设办公室）"


def test_a_box_to_tick_never_ends_a_line() -> None:
    text = "上述事项属于□不属于职责范围 □已受理或者正在办理 □越级走访 □应由法院、检察院程序处理"
    for room in range(60, 300, 10):
        lines = break_lines(text, [10.0] * len(text), room, room, cell=10.0)
        assert not [one for one in lines if text[one.start : one.end].rstrip().endswith("□")], room


def test_a_long_name_of_the_printing_organ_breaks_before_the_date(fonts: FontBook) -> None:
    form = load_form(resource("forms") / "F24_q.toml")
    rendered = render(form, {**SAMPLES["F24_q"], "government": LONG}, ISSUED, fonts, PICTURES)
    chars, lines = page_of(rendered.pdf, rendered.pages)
    top = min(one["top"] for one in lines if one["x1"] - one["x0"] > 155)
    foot = [one for one in chars if one["text"].strip() and top < one["top"] < 262]
    for one in foot:
        beside = [two for two in foot if two is not one and abs(two["top"] - one["top"]) < 1]
        assert not [two for two in beside if two["x0"] < one["x1"] - 0.3 and one["x0"] < two["x1"] - 0.3]
    assert "印发" in "".join(one["text"] for one in foot)
