"""Every page in English, of an office and of its bureau: no Chinese but what the law says and people typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.letters.letter_session import Wanted
from desktop_app.ui.qt.i18n import install_language
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.registers.session import WantedEntry
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shell.office import Office
from desktop_app.ui.visits.session import WantedVisit
from tests.ui.acting import idle
from tests.ui.dutyworld import carry, late_petition, make_known_pair, supervised
from tests.ui.office import add_petition
from tests.ui.saidwords import chinese_marks, texts_of, untold

TYPED = (
    "李国强 张书文 王建国 李文华 反映排水沟被占 请求处理 没有按期办结 三日内办结并报结果 "
    "楚雄市自然资源局信访室 东华镇自然资源所 楚雄彝族自治州 云南省 楚雄市人民政府"
)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Theme]:
    before = QLocale()
    loaded = install_language(qapp, "en")
    yield Theme(qapp, scheme="light")
    qapp.setStyleSheet("")
    for translator in loaded:
        qapp.removeTranslator(translator)
    install_language(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core, str]]:
    """Office, bureau, and the id of a matter that is late and pressed for."""
    office, bureau = make_known_pair(tmp_path)
    matter = late_petition(office)
    add_petition(office, "张书文", "反映排水沟被占", days_ago=3)
    carry(office, bureau, tmp_path / "stick")
    supervised(bureau, matter)
    carry(bureau, office, tmp_path / "back")
    yield office, bureau, matter


def _said(qtbot: QtBot, core: Core, theme: Theme, matter: str) -> list[str]:
    """All texts of all pages, one page after another."""
    office = Office(core, core.around.clock, theme, kept=lambda *_choice: None, crashed=_raise)
    qtbot.addWidget(office.window)
    office.window.show()
    found: list[str] = []
    try:
        for full in _pages(office, matter):
            idle(qtbot, office.desk)
            found += texts_of(office.window.stack.page() or office.window) if full else []
        found += texts_of(office.window)
    finally:
        office.window.close()
    return found


def _pages(office: Office, matter: str) -> Iterator[bool]:
    """Each main page, then what opens behind them; False while the page is still being filled."""
    for key in office.window.stack.main_keys():
        main = office.window.open(key)
        if isinstance(main, SettingsPage):
            for topic in main.topics:
                main.show_topic(topic)
                yield False
        yield True
    router, services = office.router, office.store.services
    router.matter(matter)
    yield True
    row = services.duty_board.rows()[0]
    router.duty(row.kind, row.id)
    yield True
    if services.desk.identity.is_bureau:
        return
    router.letter(Wanted(matter_id=matter, form_id="F2"))
    yield True
    router.visit(WantedVisit(matter_id=matter))
    yield True
    register = next(iter(services.desk.rules.registers))
    router.registers(register)
    yield True
    router.entry(WantedEntry(register_id=register))
    yield True
    router.repeats()
    yield True
    router.template()
    yield True
    router.imports("matters")
    yield True


def _raise(error: BaseException) -> None:
    raise error


def test_every_page_is_english(qtbot: QtBot, english: Theme, pair: tuple[Core, Core, str]) -> None:
    office, bureau, matter = pair
    texts = [text for core in (office, bureau) for text in _said(qtbot, core, english, matter)]
    assert len(texts) > 2000
    assert untold(texts, TYPED) == []
    assert chinese_marks(texts) == []
