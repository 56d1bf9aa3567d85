"""How a date is said: with its weekday, and how far away it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication


def weekday(day: date) -> str:
    names = (
        QCoreApplication.translate("DateWords", "周一"),
        QCoreApplication.translate("DateWords", "周二"),
        QCoreApplication.translate("DateWords", "周三"),
        QCoreApplication.translate("DateWords", "周四"),
        QCoreApplication.translate("DateWords", "周五"),
        QCoreApplication.translate("DateWords", "周六"),
        QCoreApplication.translate("DateWords", "周日"),
    )
    return names[day.weekday()]


def spoken(day: date, today: date) -> str:
    """`11月25日 周三`; with the year only where it is not this one."""
    if day.year == today.year:
        text = QCoreApplication.translate("DateWords", "{month}月{day}日 {weekday}")
        return text.format(month=day.month, day=day.day, weekday=weekday(day))
    return spoken_full(day)


def spoken_full(day: date) -> str:
    """`2026年11月25日 周三`."""
    text = QCoreApplication.translate("DateWords", "{year}年{month}月{day}日 {weekday}")
    return text.format(year=day.year, month=day.month, day=day.day, weekday=weekday(day))


def done(day: date, today: date) -> str:
    """How far away what has happened is; the date itself where the PC's clock stands before it."""
    if day <= today:
        return distance(day, today)
    return QCoreApplication.translate("DateWords", "{day}（电脑日期可能不对）").format(day=spoken(day, today))


def distance(day: date, today: date) -> str:
    """`今天`, `明天`, `还有 5 天`, `3 天前`: how far, without judging whether it is late."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("DateWords", "今天")
    if days == 1:
        return QCoreApplication.translate("DateWords", "明天")
    if days == -1:
        return QCoreApplication.translate("DateWords", "昨天")
    if days > 0:
        return QCoreApplication.translate("DateWords", "还有 {days} 天").format(days=days)
    return QCoreApplication.translate("DateWords", "{days} 天前").format(days=-days)
