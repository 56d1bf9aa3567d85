"""Every article that a form cites was read: a paper must not quote a law that nobody looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.clauses import LAWS, chinese_number
from desktop_app.domain.forms import Form, all_blocks
from desktop_app.rules.articles import load_articles
from desktop_app.rules.filed import filed_rules

FORMS = filed_rules(resource()).forms
SHORT = {title: short for short, title in LAWS.items()}
NUMBERS = {chinese_number(number): number for number in range(1, 400)}
CITED = re.compile(
    r"《([^》]+)》((?:(?:、|和|至)?第[一二三四五六七八九十百零]+条(?:第[一二三四五六]+[款项])*)+)"
)
ARTICLE = re.compile(r"第([一二三四五六七八九十百零]+)条")


def texts_of(form: Form) -> Iterator[str]:
    yield form.basis
    for field in form.fields:
        yield from (option.text for option in field.choices)
        yield from (option.title for option in field.choices)
    for block in all_blocks(form.blocks):
        yield from (block.clause, block.text)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_articles_cited_were_read(form: Form) -> None:
    known = load_articles([resource("law")]).known
    for text in texts_of(form):
        for title, articles in CITED.findall(text):
            short = SHORT.get(title.removeprefix("中华人民共和国"))
            assert short, f"{form.id}: 《{title}》"
            for numeral in ARTICLE.findall(articles):
                assert NUMBERS[numeral] in known[short], f"{form.id}: 《{title}》第{numeral}条"


def test_most_forms_cite_something() -> None:
    assert sum(bool(CITED.search(form.basis)) for form in FORMS.values()) > 40
