"""Reading and changing the office's settings, each change in the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.base.errors import InputProblem
from desktop_app.base.ids import RecordId
from desktop_app.base.told import Told
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Setting
from desktop_app.domain.settings import OFFICER, SETTINGS, SettingSpec, check_settings, default_settings
from desktop_app.services.desk import Desk
from desktop_app.services.rulebook import RuleBook
from desktop_app.services.sealed.officekey import settle_office_key
from desktop_app.store.journal import LOCAL
from desktop_app.store.local import set_meta
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_NOT_YET = (
    "名单已保存。新列入的人还看不到已有的保密内容：等名单上原来的人用自己的口令登录一次，程序会自动补上。"
)


class Settings:
    """Settings of this node. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def specs(self) -> tuple[SettingSpec, ...]:
        """All settings in the order of the page."""
        return SETTINGS

    def all(self, records: Records | None = None) -> dict[str, str]:
        """Value by key; what was never set is empty. In a transaction, hand in its own `records`."""
        node = self._desk.identity.node
        sql = "SELECT id, value FROM setting WHERE owner = ? AND retired = ''"
        rows = (records or self._desk.store.read).rows(sql, (node,))
        values = {str(key).split("@")[0]: str(value) for key, value in rows}
        return {**{spec.key: "" for spec in SETTINGS}, **values}

    def save(self, values: Mapping[str, str]) -> Changes:
        """Writes what differs. Raises `InputProblem` naming each required one that is empty.

        Another 承办人 signs what is done from then on.
        """
        problems = check_settings(values)
        if problems:
            raise InputProblem(problems)
        store = self._desk.store
        changes = store.change(lambda tx: self._write(tx, values))
        if OFFICER in values:
            store.act_as(replace(store.who, by=values[OFFICER].strip()))
        if not settle_office_key(self._desk):
            return replace(changes, remarks=(Told.of(_NOT_YET),))
        return changes

    def _write(self, tx: Transaction, values: Mapping[str, str]) -> Changes:
        write_settings(tx, values)
        if OFFICER in values:
            set_meta(tx, {OFFICER: values[OFFICER].strip()})
        return tx.changes()


def write_settings(tx: Transaction, values: Mapping[str, str]) -> None:
    """Adds or changes settings of this node inside an open transaction."""
    for key, value in values.items():
        record = RecordId(f"{key}@{tx.node}")
        if tx.records.get(Setting, record) is None:
            tx.add(Setting(id=record, value=value.strip()), to=LOCAL)
        else:
            tx.set(Setting, record, to=LOCAL, value=value.strip())


def settings_for(rules: RuleBook, place_code: str, officer: str) -> Mapping[str, str]:
    """The default settings of an office (9 digits) or bureau (6 digits): what the wizard shows."""
    county = rules.places.get(place_code[:6])
    township = rules.places.get(place_code) if len(place_code) == 9 else None
    return default_settings(
        county=county.name if county else "", township=township.name if township else "", officer=officer
    )
