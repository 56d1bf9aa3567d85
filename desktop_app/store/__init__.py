"""The only room that knows SQLite: encrypted file, migrations, journal, records, local tables.

May import domain and base. Everything here is called through `Store`.
"""
