"""Sealing: whole or refused; errors of the streams come out as they were."""

import io
import random

import pytest

from desktop_app.base.errors import DamagedFile
from desktop_app.security import sealing

IDENTITY = sealing.new_identity()
SECOND = sealing.new_identity()
READERS = [sealing.recipient_of(IDENTITY), sealing.recipient_of(SECOND)]
CONTENT = random.Random(5).randbytes(70_000)
SEALED = sealing.seal(CONTENT, READERS)


@pytest.mark.parametrize("identity", [IDENTITY, SECOND])
def test_each_reader_opens_it_alone(identity: str) -> None:
    assert sealing.open_sealed(SEALED, [identity]) == CONTENT


def test_a_stranger_cannot() -> None:
    with pytest.raises(DamagedFile):
        sealing.open_sealed(SEALED, [sealing.new_identity()])


def test_cut_padded_joined_and_flipped_files_are_refused() -> None:
    chance = random.Random(7)
    damaged = [SEALED[: chance.randrange(len(SEALED))] for _ in range(40)]
    damaged += [SEALED + b"\0", SEALED + SEALED, b"", SEALED[:-16]]
    for _ in range(40):
        at = chance.randrange(len(SEALED))
        damaged.append(SEALED[:at] + bytes([SEALED[at] ^ (1 << chance.randrange(8))]) + SEALED[at + 1 :])
    for bad in damaged:
        with pytest.raises(DamagedFile):
            sealing.open_sealed(bad, [IDENTITY])


def test_a_header_without_end_costs_nothing() -> None:
    with pytest.raises(DamagedFile):
        sealing.open_sealed(b"age-encryption.org/v1\n" + b"-> X25519 AAAA\n" * 100_000, [IDENTITY])
    with pytest.raises(DamagedFile):
        sealing.open_sealed(b"age-encryption.org/v1" + b"\n-> a b\nAA" * 100 + b"\n--- x\n", [IDENTITY])


class _Full(io.BytesIO):
    def write(self, piece: object) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_keeps_its_number() -> None:
    with pytest.raises(OSError) as sealing_error:
        sealing.seal_stream(io.BytesIO(CONTENT), _Full(), READERS)
    with pytest.raises(OSError) as opening_error:
        sealing.open_stream(io.BytesIO(SEALED), _Full(), [IDENTITY])
    assert sealing_error.value.errno == opening_error.value.errno == 28


class _FullAtLast(io.BytesIO):
    """Takes `whole` bytes, then is full."""

    def __init__(self, whole: int) -> None:
        super().__init__()
        self._whole = whole

    def write(self, piece: object) -> int:
        if self.tell() + len(bytes(piece)) > self._whole:  # type: ignore[call-overload]
            raise OSError(28, "No space left on device")
        return super().write(piece)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, 1, 100, 65_535, 65_536, 65_537, 70_000, 131_072])
def test_no_failing_write_goes_unnoticed_not_even_the_last(size: int) -> None:
    """pyrage itself swallows an error of the last write."""
    plain = CONTENT[:1] * size
    whole = len(sealing.seal(plain, READERS))
    for room in range(0, whole - 200, max(1, whole // 7)):
        with pytest.raises(OSError, match="No space"):
            sealing.seal_stream(io.BytesIO(plain), _FullAtLast(room), READERS)
    sealed = sealing.seal(plain, READERS)
    if size:
        with pytest.raises(OSError, match="No space"):
            sealing.open_stream(io.BytesIO(sealed), _FullAtLast(size - 1), [IDENTITY])
