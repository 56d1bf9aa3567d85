"""Forks in words: what a branch brought, how an item was settled, what a PC must know of its own branch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.forkboard import Settled
from desktop_app.services.forks.notices import Notice
from desktop_app.services.forks.own import Branch, OwnBranch
from desktop_app.services.forks.view import BranchView, ForkView, Item, Thing
from desktop_app.ui.exchange.words import counted, kind_words, moment
from desktop_app.ui.qt.words import listed

translate = QCoreApplication.translate


def branch_title(branch: BranchView) -> str:
    """What is held, or which of the branches that came besides."""
    if branch.number < 2:
        return translate("Forks", "另来的一支") if branch.number else translate("Forks", "本机现有的一支")
    return translate("Forks", "另来的一支（{number}）").format(number=branch.number)


def branch_words(branch: BranchView) -> str:
    """How much, from when to when by the writer's clock, by whom."""
    text = translate("Forks", "{count} 条，{first} 至 {last}（对方电脑的时钟）。经手：{people}")
    return text.format(
        count=branch.entries,
        first=moment(branch.first_at),
        last=moment(branch.last_at),
        people=listed(branch.by) or translate("Forks", "未写明"),
    )


def thing_title(thing: Thing) -> str:
    """Number and title; of a confidential one only that it is one."""
    if thing.hidden:
        return translate("Forks", "保密事项")
    return "　".join(part for part in (thing.number, thing.title) if part) or kind_words(thing.kind)


def thing_words(thing: Thing) -> str:
    """New or changed, what in it, when it was last written."""
    what = translate("Forks", "新的：{what}") if thing.born else translate("Forks", "改动：{what}")
    return f"{what.format(what=counted(thing.counts) or kind_words(thing.kind))}　{moment(thing.at)}"


def settled_words(item: Item) -> str:
    """How, why, by whom and when it was settled; empty while open."""
    ways = {
        Settled.TAKEN: translate("Forks", "已补登：{reason}（{by}，{when}）"),
        Settled.UNNEEDED: translate("Forks", "不需要：{reason}（{by}，{when}）"),
    }
    if item.is_open:
        return ""
    return ways[Settled(item.state)].format(reason=item.reason, by=item.by, when=moment(item.at))


def fork_words(fork: ForkView) -> str:
    """What is wrong and what waits, in one paragraph."""
    text = translate(
        "Forks",
        "{name}：同一位置上有 {count} 份不同的内容，多半是两台电脑用了同一份数据（例如整盘克隆）。"
        "都原样保留着，这个单位以后带来的数据先收好不导入，等选定采用哪一支。{when} 发现。",
    )
    return text.format(name=fork.name, count=len(fork.branches), when=moment(fork.noticed_at))


def notice_words(notice: Notice) -> str:
    """What was ruled about our own data, and what is left to do on paper."""
    text = translate(
        "Forks",
        "{name}裁定：两台电脑用过同一份数据，只采用一台的。另一台写的 {count} 条没有进台账，请对照它的核对清单补登。",
    )
    said = text.format(name=notice.name, count=notice.entries)
    if notice.doubled:
        more = translate(
            "Forks",
            "编号重复：{numbers}，两台各给过一次。请核对纸质文书，另一台出的那一份收回、作废或另编号。",
        )
        said += more.format(numbers=listed(notice.doubled))
    return said


def own_words(own: OwnBranch) -> str:
    """What the person at this PC must know and do."""
    words = {
        Branch.BEHIND: translate(
            "Forks",
            "{name}收到的内容比本机现有的多：另一台电脑用同一份数据又写过。请关闭程序再打开一次，本机会另起一段；"
            "再写一次U盘，缺的内容对方会交还，不会丢。以后请只用一台。",
        ),
        Branch.OTHER_HELD: translate(
            "Forks",
            "{name}那里有另一台电脑用同一份数据写的内容，与本机的对不上。请与对方电话核对留哪一台；"
            "把U盘带给对方，两支都会原样保留，由对方选定。在那以前请只用一台。",
        ),
        Branch.REFUSED: translate(
            "Forks",
            "{name}已选定采用另一台电脑写的内容，本机的这一支没有被采用。这台电脑上的这份数据只能看、能导出，不能再登记。\n"
            "请把本机独有的内容写成核对清单，带到那一台补登。这台电脑还要用的：换一个空文件夹新建，"
            "作为本单位的第二台电脑另外建立联系；那一台已经没有了的，请县局重建本单位。",
        ),
    }
    return words[own.state].format(name=own.name) if own.state in words else ""
