"""The command around forks: what waits for a pick, the pick itself, and the review list."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop_app.base.errors import UserProblem
from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.core import Surroundings
from desktop_app.services.forkboard import Forks, Settled
from desktop_app.services.forks.view import BranchView, ForkView, Item, Thing


def forks(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    """Lists; with `--pick`, `--withdraw` or `--settle` does that first."""
    with opened(options, around, speaks=bool(options.pick or options.withdraw)) as core:
        service = core.services.forks
        _act(options, service, out)
        found = service.all()
        for one in found:
            _tell(one, out)
        for item in service.items():
            _tell_item(item, out)
    if not found:
        out.result({"forks": 0}, "没有分叉。")
    return 1 if any(one.waits for one in found) else 0


def _act(options: argparse.Namespace, service: Forks, out: Printer) -> None:
    if options.pick:
        _require(options, "branch")
        picked = service.pick(options.pick, options.branch, options.reason).picked
        data = {"picked": options.pick, "set_aside": picked.set_aside, "taken_in": picked.taken_in}
        out.result(data, f"已选定：{picked.set_aside} 条转入核对清单，接上 {picked.taken_in} 条。")
    if options.withdraw:
        service.withdraw(options.withdraw, options.reason)
        out.result({"withdrawn": options.withdraw}, "已撤回裁定。")
    if options.settle:
        service.settle(options.settle, Settled(options.how), options.reason)
        out.result({"settled": options.settle}, "已记下。")


def _require(options: argparse.Namespace, name: str) -> None:
    if getattr(options, name) is None:
        raise UserProblem("选定时还要给出 --{name}。", name=name)


def _tell(one: ForkView, out: Printer) -> None:
    data = {
        "fork": one.id, "writer": one.writer, "waits": one.waits, "noticed_at": one.noticed_at,
        "doubled": list(one.doubled), "open_items": one.open_items, "items": one.all_items,
        "branches": [_branch(branch) for branch in one.branches],
    }  # fmt: skip
    state = "等待选定" if one.waits else f"已选定，核对清单待处理 {one.open_items} 项"
    lines = [f"{one.name}（{one.id}）{one.noticed_at}：{state}"]
    for branch in one.branches:
        lines.append(
            f"  --branch {branch.number}：{branch.entries} 条，{branch.first_at} 至 {branch.last_at}"
        )
        lines += [f"    {_title(thing)}" for thing in branch.things]
    out.result(data, "\n".join(lines))


def _branch(branch: BranchView) -> dict[str, object]:
    return {
        "branch": branch.number, "entries": branch.entries, "first_at": branch.first_at,
        "last_at": branch.last_at, "can_be_picked": branch.anchored, "things": _titles(branch.things),
    }  # fmt: skip


def _titles(things: Sequence[Thing]) -> list[str]:
    return [_title(thing) for thing in things]


def _title(thing: Thing) -> str:
    if thing.hidden:
        return "保密事项"
    return " ".join(part for part in (thing.kind, thing.number, thing.title) if part)


def _tell_item(item: Item, out: Printer) -> None:
    title = _title(item.thing)
    data = {
        "item": item.id, "fork": item.fork, "title": title, "doubled": item.doubled, "state": item.state,
        "reason": item.reason,
    }  # fmt: skip
    doubled = f"，编号重复 {item.doubled}" if item.doubled else ""
    out.result(data, f"  {item.id} {title}{doubled}：{item.reason or '待处理'}")
