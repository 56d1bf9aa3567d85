"""The chain and the canonical form, held against slow or independent ones."""

import hashlib
import json
from dataclasses import replace

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.canonical import canonical
from desktop_app.exchange import chain
from desktop_app.exchange.manifest import Manifest, read_manifest
from desktop_app.exchange.pack import summarise
from desktop_app.exchange.strict import NotStrict, parse, parse_canonical
from tests.exchange import parts

KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
LINES = st.lists(st.binary(max_size=40), max_size=20)


@given(VALUES)
def test_canonical_is_rfc_8785(value: object) -> None:
    raw = canonical(value)
    assert raw == rfc8785.dumps(value)  # type: ignore[arg-type]
    assert parse_canonical(raw, 100_000) == value


@given(VALUES)
def test_another_spelling_is_not_canonical(value: object) -> None:
    other = json.dumps(value, indent=1).encode()
    if other != canonical(value):
        with pytest.raises(NotStrict):
            parse_canonical(other, 100_000)
    assert parse(other, 100_000) == value


@given(st.binary(max_size=60))
def test_any_bytes_parse_or_are_not_strict(raw: bytes) -> None:
    try:
        parse(raw, 50)
    except NotStrict:
        return
    assert len(raw) <= 50


@given(LINES)
def test_chain_is_the_written_rule(lines: list[bytes]) -> None:
    head = before = chain.start(parts.STREAM)
    for line in lines:
        head = hashlib.sha256(head + line).digest()
    found = summarise(before, lines)
    assert found.head == head.hex()
    assert found.count == len(lines)
    assert found.bytes == sum(len(line) + 1 for line in lines)


@given(LINES, st.data())
def test_every_change_of_a_line_changes_the_head(lines: list[bytes], data: st.DataObject) -> None:
    if lines:
        at = data.draw(st.integers(0, len(lines) - 1))
        other = [*lines[:at], lines[at] + b"!", *lines[at + 1 :]]
        assert summarise(bytes(32), lines).head != summarise(bytes(32), other).head
        assert summarise(bytes(32), lines).head != summarise(bytes(32), lines[:-1]).head


@given(LINES, st.integers(0, 20))
def test_cut_anywhere_and_continued_is_the_same_chain(lines: list[bytes], cut: int) -> None:
    first = summarise(bytes(32), lines[:cut])
    rest = summarise(bytes.fromhex(first.head), lines[cut:])
    assert rest.head == summarise(bytes(32), lines).head


@pytest.mark.parametrize(
    "change",
    [
        {"writer": "532301106-00000000"},
        {"reader": "532302-00000000"},
        {"epoch": "00" * 16},
        {"epoch_no": 2},
        {"parent": chain.Parent("aa" * 16, 4, "bb" * 32)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_start_binds_the_stream(change: dict[str, object]) -> None:
    other = replace(parts.STREAM, **change)  # type: ignore[arg-type]
    assert chain.start(other) != chain.start(parts.STREAM)


def test_manifest_survives_its_bytes() -> None:
    manifest = parts.make_manifest(blobs=[parts.source(b"pdf")])
    assert read_manifest(manifest.to_bytes()) == manifest
    branched = replace(parts.STREAM, epoch_no=2, parent=chain.Parent("aa" * 16, 4, "bb" * 32))
    assert read_manifest(replace(manifest, stream=branched).to_bytes()).stream == branched
    assert {"container", "want", "acks", "parent", "reads_schema"} <= set(parts.json_of(manifest))
    assert isinstance(manifest, Manifest)
