"""SQLite's complaints in plain words, decided in this one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2 as sqlite

from desktop_app.base.errors import DamagedFile, UserProblem

DatabaseError = sqlite.DatabaseError
READ_ERRORS = (sqlite.DatabaseError, MemoryError, UserProblem)
"""What reading a damaged database may raise; `MemoryError` is SQLCipher's word for a broken seal."""

_FULL = "database or disk is full"
_NOT_OURS = ("file is not a database", "file is encrypted or is not a database")
_BROKEN = "database disk image is malformed"
_SEAL_BROKEN = "SQL logic error"
"""All that SQLite says on a connection that has met a broken seal; a wrong statement is told in more words."""


class NewerStore(UserProblem):
    """The file was written by a newer program; it was not touched."""


class StoreBusy(UserProblem):
    """Another copy of the program has this store open."""


def refuse_full(error: BaseException) -> None:
    """A full disk is no damage of what is read: raised on, in plain words."""
    if isinstance(error, sqlite.OperationalError) and _FULL in str(error):
        raise _environment(error) from error


@contextmanager
def plain_words() -> Iterator[None]:
    """Raises `UserProblem` for what the disk or the key causes; other errors pass as bugs."""
    try:
        yield
    except sqlite.OperationalError as error:
        raise _environment(error) from error
    except sqlite.DatabaseError as error:
        raise _damage(error) from error
    except MemoryError as error:
        # What SQLCipher reports for a page whose seal is broken.
        raise _unreadable() from error


def _unreadable() -> DamagedFile:
    return DamagedFile(
        "数据文件读不出：可能已损坏，也可能是内存不足。",
        way_out="请重新启动电脑后再试；仍不行时，请修复数据：从最近的备份和读得出的内容恢复。",
    )


def _environment(error: Exception) -> Exception:
    text = str(error)
    if _FULL in text:
        return UserProblem(
            "磁盘空间不足，这一步没有保存。", way_out="请清理磁盘空间后再试，已填写的内容仍在。"
        )
    if text == _SEAL_BROKEN:
        return _unreadable()
    if "locked" in text or "busy" in text:
        return StoreBusy("数据文件正被另一个程序占用。", way_out="请关闭另一个窗口后再试。")
    if "readonly" in text:
        return UserProblem("数据文件夹不能写入。", way_out="请检查文件夹权限后再试。")
    if "unable to open" in text or "disk I/O" in text:
        return UserProblem("数据文件打不开或读写出错。", way_out="请检查磁盘，必要时从备份恢复。")
    return error


def _damage(error: Exception) -> Exception:
    text = str(error)
    if any(words in text for words in _NOT_OURS):
        return DamagedFile("数据文件打不开：钥匙不对，或文件不是本程序的。", way_out="请核对口令和文件夹。")
    if _BROKEN in text:
        return DamagedFile("数据文件已损坏。", way_out="请修复数据：从最近的备份和读得出的内容恢复。")
    return error
