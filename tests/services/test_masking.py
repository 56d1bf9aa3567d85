"""Masks on lists: the choices, and the local book of who looked at whole numbers."""

from __future__ import annotations

from desktop_app.core import Core
from tests.services.duty_nodes import County


def test_masks_are_on_until_somebody_says_otherwise(office: Core) -> None:
    masking = office.services.masking
    assert (masking.is_on(), masking.clipboard_seconds()) == (True, 60)
    masking.save(on=True, clipboard_seconds=9_999)
    assert (masking.is_on(), masking.clipboard_seconds()) == (True, 600)
    assert masking.noted() == []
    masking.save(on=False, clipboard_seconds=1)
    assert (masking.is_on(), masking.clipboard_seconds()) == (False, 5)
    [noted] = masking.noted()
    assert (noted.list, noted.by) == ("", "王建国")


def test_each_look_is_written_down_without_a_name(office: Core) -> None:
    masking = office.services.masking
    masking.note("事项列表", 100)
    masking.note("当事人", 1, "p" * 24)
    first, second = masking.noted()
    assert (first.list, first.count, first.record) == ("当事人", 1, "p" * 24)
    assert (second.list, second.count, second.record) == ("事项列表", 100, "")
    assert first.at == office.around.clock.now()
    assert len(masking.noted(1)) == 1


def test_the_book_stays_on_this_pc(county: County) -> None:
    dong = county.dong
    before, [waits] = dong.store.digest(), dong.services.bundles.outlook()
    dong.services.masking.note("事项列表", 3)
    assert dong.store.digest() == before
    assert dong.services.bundles.outlook() == [waits]
