"""Registers: one list and one sheet for every 台账, whatever its file declares."""
