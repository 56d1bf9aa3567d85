"""The PC's clock was set back: what has happened is never told as still to come."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from desktop_app.ui.exchange.peers_card import _heard
from desktop_app.ui.shared.date_words import done
from desktop_app.ui.shell.foot import bureau_lines, office_lines
from tests.ui.launching import introduce, make_pair
from tests.ui.office import NOW


def test_what_is_done_is_never_still_to_come() -> None:
    today = date(2026, 11, 23)
    assert [done(today - timedelta(days=days), today) for days in (0, 1, 5)] == ["今天", "昨天", "5 天前"]
    assert done(date(2026, 11, 30), today) == "11月30日 周一（电脑日期可能不对）"
    assert done(date(2027, 1, 4), today).startswith("2027年1月4日")


def test_the_foot_and_the_list_of_peers(tmp_path: Path) -> None:
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "stick")
    bureau.services.bundles.import_bundle(office.services.bundles.export(tmp_path / "stick").path)
    before = NOW.date() - timedelta(days=7)
    lines, warning = office_lines(office.services.bundles.overview(), before)
    assert warning and "还有" not in lines[0] and "11月23日" in lines[0]
    (peer,) = bureau.services.bundles.overview()
    assert "还有" not in _heard(peer, before)[0]
    assert "还有" not in "".join(bureau_lines([peer], before)[0])
    office.close()
    bureau.close()
