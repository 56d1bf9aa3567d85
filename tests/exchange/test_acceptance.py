"""The bureau's word about an office's keys: it travels in a manifest, and only the bureau can have signed it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.base.errors import DamagedFile
from desktop_app.exchange.acceptance import Acceptance, accept, read_acceptance
from desktop_app.exchange.bureaucopy import Copy, joined, pieces_of, read_copy, write_copy
from desktop_app.exchange.enrolment import Card
from desktop_app.exchange.strict import Fields, NotStrict
from desktop_app.security.keys import NodeKeys, verify_raw

BUREAU, OFFICE = NodeKeys.generate(), NodeKeys.generate()
CARD = Card(
    node="532301105-3f9a01c7", role="office", place_code="532301105", name="东华镇自然资源所", short_sign="东华",
    sign_key=OFFICE.public.sign, seal_key=OFFICE.public.seal, townships=("532301105",),
)  # fmt: skip


def _signed() -> Acceptance:
    return accept(CARD, 2, "532301-2d1de54d", BUREAU.sign)


def test_there_and_back() -> None:
    again = read_acceptance(Fields(_signed().as_data()))
    assert again == _signed()
    assert again.signed_by(BUREAU.public.sign, verify_raw)
    assert not again.signed_by(OFFICE.public.sign, verify_raw)


@pytest.mark.parametrize(
    "change",
    [{"number": 3}, {"bureau": "532302-2d1de54d"}, {"card": replace(CARD, seal_key=BUREAU.public.seal)}],
)
def test_nothing_in_it_can_be_changed(change: dict[str, object]) -> None:
    assert not replace(_signed(), **change).signed_by(BUREAU.public.sign, verify_raw)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change", [{"signature": "00"}, {"number": 0}, {"card": {}}, {"card": None}, {"bureau": "nobody"}]
)
def test_nonsense_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(NotStrict):
        read_acceptance(Fields({**_signed().as_data(), **change}))


def test_the_second_copy_there_and_back() -> None:
    keys = BUREAU.to_bytes().decode("ascii")
    copy = Copy("532301-3f9a01c7", "县局", "532301", "ab" * 16, 1, 4, keys, "2026-03-02T09:00:00+08:00")
    assert read_copy(write_copy(copy)) == copy
    sealed = bytes(range(256)) * 5
    assert joined([" ".join(pieces_of(sealed))]) == sealed
    for nonsense in (b"", b"{}", b'{"kind":"landdesk-bureau-key"}', write_copy(copy)[:-1]):
        with pytest.raises(DamagedFile):
            read_copy(nonsense)
