"""Lines of the monthly, annual and weekly report as a second reckoning has them, text by text as they are printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop_app.domain.records import Matter
from tests.services.reckoning import BAD, FAIR, GOOD, NOTICES, Hand, Span, change, percent

Test = Callable[[Matter], bool]
VISITS = ("L02", "L12", "L13")
ROWS = {
    "来信": ("L01", "L05"), "来访（批）": VISITS, "来电": ("L03", "L07", "L18"), "网上": ("L04",), "12345": ("L06",),
    "上级转办": ("L08", "L09", "L10", "L11"),
}  # fmt: skip
NAMED = {code for codes in ROWS.values() for code in codes}


def month_of(year: int, month: int) -> Span:
    after = date(year + month // 12, month % 12 + 1, 1)
    return Span(date(year, month, 1), date.fromordinal(after.toordinal() - 1))


def monthly_row(hand: Hand, test: Test, month: Span) -> dict[str, str]:
    """The thirty figures of one line of F20."""
    before = month_of(month.first.year - 1, month.first.month)
    to_date = Span(date(month.first.year, 1, 1), month.last)

    def count(matters: list[Matter]) -> int:
        return sum(1 for one in matters if test(one))

    def clocks(names: set[tuple[str, str]] | None = None, *, kept: bool = False) -> int:
        found = hand.due(month, names) if names else hand.due(month)
        return sum(1 for c in found if test(hand.all[c.matter_id]) and (not kept or hand.kept(c)))

    received = count(hand.registered(month))
    last_year = count(hand.registered(before))
    groups = [m for m in hand.registered(month, lambda m: "G01" in m.flags) if test(m)]
    due, kept = clocks(), clocks(kept=True)
    good, fair, bad = (count(hand.rated(month, which)) for which in (GOOD, FAIR, BAD))
    figures = {
        "received": received,
        "first_time": count(hand.registered(month, lambda m: not hand.repeat(m))),
        "repeated": count(hand.registered(month, hand.repeat)),
        "group_visits": len(groups),
        "group_people": sum(m.people_count for m in groups),
        "joint": count(hand.registered(month, lambda m: "G02" in m.flags)),
        "to_offices": count(hand.registered(month, hand.assigned)),
        "own": count(hand.registered(month, lambda m: not hand.assigned(m))),
        "due": due,
        "done": count(hand.closed(month)),
        "on_time": kept,
        "open_now": count(hand.open(month)),
        "late": count(hand.late(month)),
        "extended": count(hand.done(month, "extend")),
        "opinions": count(hand.issued(month, "F11")),
        "refused": sum(1 for m in hand.issued(month, "F3") if test(m) and m.result == "P15"),
        "not_again": count(hand.issued(month, "F4")),
        "mediated": count(hand.done(month, "petition.mediate")),
        "review_asked": count(hand.done(month, "petition.ask_review")),
        "upheld": count(hand.done(month, "petition.review_served", review_result="RR1")),
        "changed": count(hand.done(month, "petition.review_served", review_result="RR2"))
        + count(hand.done(month, "petition.review_redo")),
        "satisfied": good,
        "fairly_satisfied": fair,
        "dissatisfied": bad,
        "last_year": last_year,
        "total": count(hand.registered(to_date)),
    }
    rates = {
        "on_time_rate": percent(kept, due),
        "satisfaction_rate": percent(good + fair, good + fair + bad),
        "rated_rate": percent(count(hand.answered(month)), count(hand.ratable(month))),
        "change": change(received, last_year),
    }
    return {**{key: str(number) for key, number in figures.items()}, **rates}


def annual_row(hand: Hand, span: Span, earlier: Span) -> dict[str, str]:
    received, before = hand.registered(span), hand.registered(earlier)
    upheld = hand.done(span, "petition.review_served", review_result="RR1")
    over = hand.done(span, "petition.review_served", "petition.review_redo")
    counts = {
        "received": received,
        "distinct": hand.distinct(span),
        "last_year": before,
        "to_offices": [m for m in received if not hand.at_bureau(m)],
        "to_offices_closed": hand.closed(span, lambda m: not hand.at_bureau(m)),
        "at_bureau": [m for m in received if hand.at_bureau(m)],
        "at_bureau_pressed": [m for m in received if hand.led(m)],
        "at_bureau_closed": hand.closed(span, hand.at_bureau),
        "replies": hand.issued(span, "F11", "F11_a", "F11_b", "F11_c"),
        "review_asked": hand.done(span, "petition.ask_review"),
        "upheld": upheld,
    }
    return {
        **{key: str(len(found)) for key, found in counts.items()},
        "change": change(len(received), len(before)),
        "upheld_rate": percent(len(upheld), len(over)),
    }


def bulletin_row(hand: Hand, week: Span, before: Span, year: Span) -> tuple[dict[str, str], float]:
    received, earlier = hand.registered(week), hand.registered(before)
    due, notices = hand.due(year), hand.due(year, NOTICES)
    kept, noticed = [c for c in due if hand.kept(c)], [c for c in notices if hand.kept(c)]
    all_year = hand.registered(year)
    repeated = [m for m in all_year if hand.repeat(m)]
    good, scored = hand.rated(year, GOOD | FAIR), hand.rated(year, GOOD | FAIR | BAD)
    rates = {
        "notice_rate": (len(noticed), len(notices), 5),
        "on_time_rate": (len(kept), len(due), 10),
        "repeated_rate": (len(repeated), len(all_year), 10),
        "satisfaction_rate": (len(good), len(scored), 10),
        "rated_rate": (len(hand.answered(year)), len(hand.ratable(year)), 5),
    }
    shares = {key: part / whole for key, (part, whole, _w) in rates.items() if whole}
    shares["repeated_rate"] = 1 - shares["repeated_rate"]
    weight = sum(rates[key][2] for key in shares)
    score = sum(share * rates[key][2] for key, share in shares.items()) / weight * 100
    cards = {
        way: sum(not hand.office or node == hand.office for node, _m in hand.cards(week, way))
        for way in ("supervise", "yellow")
    }
    return {
        "received": str(len(received)), "before": str(len(earlier)), "change": change(len(received), len(earlier)),
        "closed": str(len(hand.closed(week))), "open_now": str(len(hand.open(week))),
        "late": str(len(hand.late(week))), "pressed": str(cards["supervise"]), "cards": str(cards["yellow"]),
        "due": str(len(due)), "on_time": str(len(kept)),
        **{key: percent(part, whole) for key, (part, whole, _weight) in rates.items()},
    }, score  # fmt: skip
