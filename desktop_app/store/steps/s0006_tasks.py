"""Step 6: what was promised for a day (回电, 回访, 跟踪) is found without walking through every limit."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite


def run(connection: sqlite.Connection) -> None:
    """One index: running limits whose passing is nobody's failure, by owner and day."""
    connection.execute(
        "CREATE INDEX clock_promised ON clock (owner, rolled_on)"
        " WHERE stopped_on IS NULL AND counts_late = 0 AND retired = ''"
    )
