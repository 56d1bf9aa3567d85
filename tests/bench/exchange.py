"""A bundle out and in, end to end, against raw inserts and compression of the same rows."""

from __future__ import annotations

import json
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

import zstandard

from desktop_app.core import Core, Moved
from desktop_app.proving.demo import PASSPHRASE
from tests.bench.stage import RECORDS_OF_A_MATTER, Plain, enrolled, fill
from tests.bench.table import Row, timed

RECORDS = ("party", "matter", "matter_party", "step", "clock")
LEVEL = 10  # as in the bundle
TURNS = 3


def measure(folder: Path, entries: int) -> Iterator[Row]:
    """Ours opens, verifies, follows the chain, checks each line, applies, indexes and compares digests."""
    office, bureau = enrolled(folder)
    bureau.close()
    try:
        fill(office, entries // RECORDS_OF_A_MATTER)
        export_ms, sent = timed(lambda: office.services.bundles.export(folder / "stick"))
        rows = _rows_as_json(office)
    finally:
        office.close()
    turns = [_import(folder / f"turn{turn}", bureau, sent.path) for turn in range(TURNS)]
    ours, same, records = (statistics.median(side) for side in zip(*turns, strict=True))
    yield Row(
        f"导入 {sent.entries:,} 条（开封、验签、链、核对、应用、索引） ／ executemany 同样的行",
        ours,
        same,
        goal=5,
    )
    yield Row("　　同上 ／ 只有业务表的行", ours, records)
    yield Row(f"导出 {sent.entries:,} 条（编号、封装、加密、读回）", export_ms, None)
    packed = len(zstandard.ZstdCompressor(level=LEVEL).compress(rows))
    yield Row("数据包大小 ／ 同样的行作 JSON 再 zstd", sent.bytes / 1024, packed / 1024, "KiB", goal=1.5)


def _import(folder: Path, bureau: Core, bundle: Path) -> tuple[float, float, float]:
    """Milliseconds of ours, of the same rows with the journal, and of the record rows alone, on a fresh copy."""
    shutil.copytree(bureau.folder, folder)
    core = Core.open(folder, PASSPHRASE, bureau.around, Moved.LOOKED_AT)  # a copy, made on purpose
    try:
        ours, _ = timed(lambda: core.services.bundles.import_bundle(bundle))
        return ours, _raw(core, (*RECORDS, "entry")), _raw(core, RECORDS)
    finally:
        core.close()


def _raw(core: Core, tables: tuple[str, ...]) -> float:
    plain = Plain(core, tables, f"raw{len(tables)}")
    try:
        rows = plain.rows_between(0, plain.last())
        return timed(lambda: plain.insert(rows))[0]
    finally:
        plain.connection.close()


def _rows_as_json(core: Core) -> bytes:
    """Every exported row as one JSON object a line, without what is empty: the leanest plain form."""
    lines = []
    for table in RECORDS:
        names = [str(row[1]) for row in core.store.read.rows(f"PRAGMA table_info({table})")]
        for row in core.store.read.rows(f"SELECT * FROM {table} ORDER BY lseq"):
            values = {
                name: value for name, value in zip(names, row, strict=True) if value not in ("", None, 0)
            }
            lines.append(json.dumps({"type": table, **values}, ensure_ascii=False, separators=(",", ":")))
    return "\n".join(lines).encode("utf-8")
